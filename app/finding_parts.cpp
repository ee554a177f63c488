// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/finding_parts.hpp"

#include "privacy/showable.hpp"

#include <iterator>
#include <utility>

namespace siar::app {

model::Finding good(const char* layer, std::string what, std::string where) {
    return {model::Severity::good, layer, std::move(what), std::move(where), {}};
}

model::Finding of(model::Severity severity, const char* layer, const model::Error& error) {
    return {severity, layer, error.what, error.where, error.todo};
}

void append(model::Findings& all, model::Findings more) {
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

std::string when(model::Time time, const model::Zone& zone) {
    const auto local = model::local(time, zone);
    return privacy::Label::date(local.date).str() + " " + privacy::Label::clock(local.of_day).str() + " " +
           zone.name.str();
}

} // namespace siar::app
