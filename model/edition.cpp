// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edition.hpp"

namespace siar::model {

using privacy::operator""_label;

privacy::Label status(const Item& item) {
    return item.repaired ? "Sudah selesai"_label : "Sudah ditindaklanjuti"_label;
}

namespace {

bool measured_stands(const Edition& edition, Time now) {
    return edition.data_as_of && now - *edition.data_as_of < edition.freshness.withdrawn;
}

} // namespace

bool stands(const Recap& recap, const Edition& edition, Time now) {
    return recap.source || measured_stands(edition, now);
}

bool stands(const Speed& speed, const Edition& edition, Time now) {
    return speed.source || measured_stands(edition, now);
}

privacy::Label demo_mark() {
    return "DATA CONTOH"_label;
}

} // namespace siar::model
