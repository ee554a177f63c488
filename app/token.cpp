// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/token.hpp"

#include <fstream>

namespace siar::app {

model::Result<std::string> read_token(const std::filesystem::path& file) {
    if (file.empty()) return std::string{};
    std::ifstream in(file);
    std::string token;
    if (!std::getline(in, token) || token.empty())
        return model::fail("token tidak terbaca", file.string(), "Isi satu baris token dari pengelola meja");
    while (!token.empty() && (token.back() == '\r' || token.back() == ' '))
        token.pop_back();
    return token;
}

} // namespace siar::app
