// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/token_file.hpp"

#include <algorithm>
#include <array>
#include <fstream>

namespace siar::config {

namespace {

constexpr std::size_t most_size = 512;

} // namespace

model::Result<std::string> read_token(const std::filesystem::path& file) {
    namespace fs = std::filesystem;
    if (file.empty()) return std::string{};
    const std::string where = file.string();
    std::error_code trouble;
    const fs::file_status status = fs::status(file, trouble);
    if (status.type() == fs::file_type::not_found)
        return model::fail("berkas token tidak ada", where, "Isi satu baris token dari pengelola meja");
    constexpr fs::perms others = fs::perms::group_all | fs::perms::others_all;
    if (fs::is_regular_file(status) && (status.permissions() & others) != fs::perms::none)
        return model::fail("berkas token dapat dibaca orang lain", where, "Jalankan: chmod 600 " + where);

    std::array<char, most_size + 2> buffer{};
    std::ifstream in;
    if (fs::is_regular_file(status)) in.open(file, std::ios::binary);
    if (!in.is_open()) return model::fail("token tidak dapat dibaca", where, "Periksa pemilik dan hak berkas itu");
    in.read(buffer.data(), buffer.size());
    std::string token(buffer.data(), static_cast<std::size_t>(in.gcount()));
    while (!token.empty() && (token.back() == '\n' || token.back() == '\r' || token.back() == ' '))
        token.pop_back();
    const bool lawful = std::all_of(token.begin(), token.end(), [](char c) { return c > ' ' && c <= '~'; });
    if (token.empty() || token.size() > most_size || !lawful)
        return model::fail("isi berkas bukan token", where, "Isi satu baris token dari pengelola meja");
    return token;
}

} // namespace siar::config
