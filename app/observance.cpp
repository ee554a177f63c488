// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/observance.hpp"

namespace siar::app {

editorial::Observance observance_of(const Office& office) {
    const auto& package = office.package;
    return {package.prayer, package.silences, package.regency.hijri, package.regency.identity.zone};
}

} // namespace siar::app
