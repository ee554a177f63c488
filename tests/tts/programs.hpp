// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <doctest/doctest.h>
#include <stdio.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace siar::tests {

/// What a program prints, both ways; it must be there and end well.
inline std::string output_of(const std::string& command) {
    FILE* const pipe = popen((command + " 2>&1").c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::string out;
    for (int c = fgetc(pipe); c != EOF; c = fgetc(pipe))
        out += static_cast<char>(c);
    const int status = pclose(pipe);
    REQUIRE_MESSAGE(status == 0, command << ": " << out);
    return out;
}

inline std::string bytes_of(const std::filesystem::path& file) {
    std::string bytes(std::filesystem::file_size(file), '\0');
    std::ifstream(file, std::ios::binary).read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return bytes;
}

} // namespace siar::tests
