// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.hpp"
#include "app/findings.hpp"
#include "wire/report.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace siar::app {

model::Result<int> check(const Common& common, const CheckCommand&) {
    const auto office = open_office(common, false);
    if (!office) return tl::unexpected(office.error());
    const auto all = findings(*office);
    if (office->json)
        fmt::print("{}\n", wire::report(all));
    else
        print_findings(all);
    const bool broken =
        std::any_of(all.begin(), all.end(), [](const auto& one) { return one.severity == model::Severity::broken; });
    return broken ? 1 : 0;
}

} // namespace siar::app
