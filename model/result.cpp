// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/result.hpp"

namespace siar::model {

std::string Error::line() const {
    std::string out = what;
    if (!where.empty()) out += ": " + where;
    if (!todo.empty()) out += ". " + todo;
    return out;
}

} // namespace siar::model
