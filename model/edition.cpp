// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edition.hpp"

namespace siar::model {

using privacy::operator""_label;

privacy::Label status(const Item& item) {
    return item.repaired ? "Sudah selesai"_label : "Sudah ditindaklanjuti"_label;
}

privacy::Label demo_mark() {
    return "DATA CONTOH"_label;
}

} // namespace siar::model
