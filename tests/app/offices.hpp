// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/office.hpp"
#include "desk/server.hpp"
#include "desk/token.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <optional>
#include <utility>

namespace siar::test {

/// The program's own data with its state in a folder; with `at` its clock stands still there.
inline app::Office office_in(const std::filesystem::path& state, const std::optional<model::Time>& at = {}) {
    app::Common common;
    common.data = SIAR_SOURCE_DIR;
    common.state = state;
    common.at = at;
    common.speed = at ? 0 : 1;
    auto office = app::open_office(common, true);
    REQUIRE_MESSAGE(office, office.error().line());
    return *office;
}

/// Where the desk of an office keeps its token.
inline std::filesystem::path token_of(const app::Office& office) {
    return office.state / "token-meja";
}

/// The desk of an office, on a port of its own; the office must outlive it.
inline desk::Server desk_of(const app::Office& office) {
    desk::Options options;
    options.port = 0;
    options.token = desk::token_of(token_of(office)).value();
    options.assets = office.data / "assets";
    auto server = desk::Server::start(
        options,
        {[&office] { return app::open_store(office); }, office.package.regency, office.settings.rules, office.clock},
        {});
    REQUIRE_MESSAGE(server, server.error().line());
    return std::move(*server);
}

} // namespace siar::test
