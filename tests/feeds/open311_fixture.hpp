// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>
#include <string>

namespace siar::test {

/// A file of tests/feeds/fixtures.
inline std::string fixture(const std::string& name) {
    const std::ifstream file(std::string(SIAR_SOURCE_DIR) + "/tests/feeds/fixtures/" + name, std::ios::binary);
    REQUIRE(file);
    std::ostringstream content;
    content << file.rdbuf();
    return content.str();
}

} // namespace siar::test
