// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edition.hpp"

namespace siar::model {

privacy::Label demo_mark() {
    using privacy::operator""_label;
    return "DATA CONTOH"_label;
}

} // namespace siar::model
