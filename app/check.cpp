// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.hpp"
#include "app/findings.hpp"
#include "wire/report.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace siar::app {

namespace {

const char* mark(model::Severity severity) {
    switch (severity) {
        case model::Severity::good: return "baik     ";
        case model::Severity::attention: return "perhatian";
        case model::Severity::broken: return "RUSAK    ";
    }
    return "";
}

void tell(const model::Findings& findings) {
    for (const auto& finding : findings) {
        fmt::print("{}  {:<9} {}", mark(finding.severity), finding.layer, finding.what);
        if (!finding.where.empty()) fmt::print(": {}", finding.where);
        if (!finding.todo.empty()) fmt::print(". {}", finding.todo);
        fmt::print("\n");
    }
}

} // namespace

model::Result<int> check(const Common& common, const CheckCommand&) {
    const auto office = open_office(common, false);
    if (!office) return tl::unexpected(office.error());
    const auto all = findings(*office);
    if (office->json)
        fmt::print("{}\n", wire::report(all));
    else
        tell(all);
    const bool broken =
        std::any_of(all.begin(), all.end(), [](const auto& one) { return one.severity == model::Severity::broken; });
    return broken ? 1 : 0;
}

} // namespace siar::app
