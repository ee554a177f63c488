// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/copybook.hpp"
#include "regency_fixture.hpp"

#include <string>

namespace siar::test {

/// The words for all stations, as they are shipped.
inline const model::Copybook& copybook() {
    static const model::Copybook one =
        config::load_copybook(std::string(SIAR_SOURCE_DIR) + "/config/naskah.toml", "", gate()).value().copybook;
    return one;
}

inline const model::Format& format(std::string_view id) {
    return *copybook().format(id);
}

} // namespace siar::test
