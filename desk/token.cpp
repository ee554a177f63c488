// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/token.hpp"

#include "config/token_file.hpp"
#include "model/digest.hpp"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <system_error>

namespace siar::desk {

namespace {

constexpr std::size_t least_size = 16;

/// A new file that its owner alone may read; none where there is one already.
struct NewFile {
    int number;
    explicit NewFile(const std::filesystem::path& path)
        : number(open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR)) {}
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;
    ~NewFile() {
        if (number >= 0) close(number);
    }
};

} // namespace

model::Result<std::string> token_of(const std::filesystem::path& path) {
    const std::string where = path.string();
    std::error_code trouble;
    if (std::filesystem::exists(path, trouble) || trouble) {
        auto token = config::read_token(path);
        if (token && token->size() < least_size)
            return model::fail("token terlalu pendek", where,
                               "Tulis 16 huruf atau lebih, atau hapus berkasnya agar dibuat yang baru");
        return token;
    }

    const model::SecretKey random = model::random_key();
    std::array<char, 65> hex{};
    sodium_bin2hex(hex.data(), hex.size(), random.bytes.data(), random.bytes.size());
    const std::string token = hex.data();
    const NewFile fresh(path);
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
