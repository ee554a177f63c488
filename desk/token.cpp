// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/token.hpp"

#include "model/digest.hpp"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace siar::desk {

namespace {

constexpr std::size_t least_size = 16;
constexpr std::size_t most_size = 512;

/// An open file; closed with its owner.
struct File {
    int number;
    explicit File(int opened) : number(opened) {}
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File() {
        if (number >= 0) close(number);
    }
};

model::Result<std::string> read_token(int number, const std::string& where) {
    struct stat status {};
    if (fstat(number, &status) != 0 || !S_ISREG(status.st_mode))
        return model::fail("token tidak dapat dibaca", where, "Hapus berkas itu; token baru akan dibuat");
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return model::fail("berkas token dapat dibaca orang lain", where, "Jalankan: chmod 600 " + where);
    std::array<char, most_size + 2> buffer{};
    const ssize_t size = read(number, buffer.data(), buffer.size());
    std::string token(buffer.data(), static_cast<std::size_t>(std::max<ssize_t>(size, 0)));
    while (!token.empty() && (token.back() == '\n' || token.back() == '\r' || token.back() == ' '))
        token.pop_back();
    const bool lawful = std::all_of(token.begin(), token.end(), [](char c) { return c > ' ' && c <= '~'; });
    if (token.size() < least_size || token.size() > most_size || !lawful)
        return model::fail("isi berkas bukan token", where,
                           "Tulis satu baris 16 huruf atau lebih, atau hapus berkasnya agar dibuat yang baru");
    return token;
}

} // namespace

model::Result<std::string> token_of(const std::filesystem::path& path) {
    const std::string where = path.string();
    if (const File old(open(path.c_str(), O_RDONLY | O_CLOEXEC)); old.number >= 0) return read_token(old.number, where);
    if (errno != ENOENT) return model::fail("token tidak dapat dibaca", where, "Periksa pemilik dan hak berkas itu");

    const model::SecretKey random = model::random_key();
    std::array<char, 65> hex{};
    sodium_bin2hex(hex.data(), hex.size(), random.bytes.data(), random.bytes.size());
    const std::string token = hex.data();
    const File fresh(open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR));
    const std::string line = token + "\n";
    if (fresh.number < 0 || write(fresh.number, line.data(), line.size()) != static_cast<ssize_t>(line.size()))
        return model::fail("token tidak dapat disimpan", where, "Periksa apakah folder itu ada dan boleh ditulisi");
    return token;
}

bool same_token(std::string_view a, std::string_view b) {
    const model::Digest left = model::digest(a);
    const model::Digest right = model::digest(b);
    return sodium_memcmp(left.bytes.data(), right.bytes.data(), left.bytes.size()) == 0;
}

} // namespace siar::desk
