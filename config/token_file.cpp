// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/token_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <string_view>
#include <system_error>

namespace siar::config {

namespace {

constexpr std::size_t most_size = 512;

/// What kind of secret a file holds, in the words of its errors.
struct Secret {
    std::string_view name;
    char least; ///< its first lawful character in ASCII
    std::string_view from;
};
constexpr Secret token_secret{"token", '!', "Isi satu baris token dari pengelola meja"};
constexpr Secret password_secret{"kata sandi", ' ', "Isi satu baris kata sandi dari pengelola server"};

namespace fs = std::filesystem;

model::Result<void> check_private(const fs::path& file, std::string_view name, std::string_view from) {
    std::error_code trouble;
    const fs::file_status status = fs::status(file, trouble);
    const std::string where = file.string();
    if (status.type() == fs::file_type::not_found)
        return model::fail(fmt::format("berkas {} tidak ada", name), where, std::string(from));
    constexpr fs::perms others = fs::perms::group_all | fs::perms::others_all;
    if (fs::is_regular_file(status) && (status.permissions() & others) != fs::perms::none)
        return model::fail(fmt::format("berkas {} dapat dibaca orang lain", name), where,
                           "Jalankan: chmod 600 " + where);
    return {};
}

model::Result<std::string> read_secret(const fs::path& file, const Secret& kind) {
    if (file.empty()) return std::string{};
    const std::string where = file.string();
    if (const auto own = check_private(file, kind.name, kind.from); !own) return tl::unexpected(own.error());
    std::error_code trouble;
    std::array<char, most_size + 2> buffer{};
    std::ifstream in;
    if (fs::is_regular_file(file, trouble)) in.open(file, std::ios::binary);
    if (!in.is_open())
        return model::fail(fmt::format("{} tidak dapat dibaca", kind.name), where,
                           "Periksa pemilik dan hak berkas itu");
    in.read(buffer.data(), buffer.size());
    std::string secret(buffer.data(), static_cast<std::size_t>(in.gcount()));
    while (!secret.empty() && (secret.back() == '\n' || secret.back() == '\r' || secret.back() == ' '))
        secret.pop_back();
    const bool lawful = std::all_of(secret.begin(), secret.end(), [&](char c) { return c >= kind.least && c <= '~'; });
    if (secret.empty() || secret.size() > most_size || !lawful)
        return model::fail(fmt::format("isi berkas bukan {}", kind.name), where, std::string(kind.from));
    return secret;
}

} // namespace

model::Result<std::string> read_token(const std::filesystem::path& file) {
    return read_secret(file, token_secret);
}

model::Result<std::string> read_password(const std::filesystem::path& file) {
    return read_secret(file, password_secret);
}

model::Result<void> check_key_file(const std::filesystem::path& file) {
    return check_private(file, "kunci", "Buat dengan ssh-keygen tanpa kata sandi, lalu daftarkan di server");
}

} // namespace siar::config
