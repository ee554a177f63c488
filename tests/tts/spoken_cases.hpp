// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "speech_data.hpp"

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace siar::tests {

/// As the cases are compared: small letters, hyphens as spaces, no punctuation.
inline std::string compared(const std::string& words) {
    std::string out;
    for (const char c : words) {
        if (c == ' ' || c == '-') {
            if (!out.empty() && out.back() != ' ') out += ' ';
        } else if (c >= 'A' && c <= 'Z') {
            out += static_cast<char>(c - 'A' + 'a');
        } else if (c >= 'a' && c <= 'z') {
            out += c;
        }
    }
    while (!out.empty() && out.back() == ' ')
        out.pop_back();
    return out;
}

struct SpokenCase {
    std::string written;
    std::vector<std::string> spoken; ///< any of them will do; as compared
};

/// The lines of a table in tests/tts: written, a tab, what is said, alternatives between bars.
inline std::vector<SpokenCase> spoken_cases(const std::string& name) {
    std::ifstream in(source_folder() / "tests" / "tts" / name);
    std::vector<SpokenCase> read;
    for (std::string line; std::getline(in, line);) {
        const std::size_t tab = line.find('\t');
        if (tab == std::string::npos) throw std::runtime_error(name + ": " + line);
        read.push_back({line.substr(0, tab), {}});
        std::istringstream rest(line.substr(tab + 1));
        for (std::string one; std::getline(rest, one, '|');)
            read.back().spoken.push_back(compared(one));
        if (read.back().spoken.empty()) read.back().spoken.emplace_back(); // nothing is said
    }
    return read;
}

} // namespace siar::tests
