// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/package.hpp"
#include "feeds/demo.hpp"

namespace siar::feeds {

/// The package of Demak, read once.
inline const config::Package& package() {
    static const config::Package demak = config::load_package(SIAR_SOURCE_DIR "/config/regencies/demak").value();
    return demak;
}

/// The year 2022, made once.
inline const Demo& year() {
    static const Demo demo = generate(package(), {}).value();
    return demo;
}

/// The moment at which goldens are made.
inline model::Time now() {
    return *model::parse_rfc3339("2026-11-21T14:05+07:00");
}

inline model::LocalTime local(model::Time time) {
    return model::local(time, package().regency.identity.zone);
}

} // namespace siar::feeds
