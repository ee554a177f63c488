// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/result.hpp"

#include <cerrno>

namespace siar::model {

std::string Error::line() const {
    std::string out = what;
    if (!where.empty()) out += ": " + where;
    if (!todo.empty()) out += ". " + todo;
    return out;
}

std::string system_reason(int number) {
    switch (number) {
        case EACCES:
        case EPERM: return "tidak diizinkan";
        case EADDRNOTAVAIL: return "alamat itu tidak ada di komputer ini";
        case EAGAIN:
        case ENOMEM: return "memori atau proses habis";
        case EISDIR: return "itu folder";
        case EMFILE:
        case ENFILE: return "terlalu banyak berkas terbuka";
        case ENOENT: return "tidak ada";
        case ENOSPC:
        case EDQUOT: return "ruang disk habis";
        case ENOTDIR: return "sebagian jalurnya bukan folder";
        case EROFS: return "hanya dapat dibaca";
        default: return "kesalahan sistem " + std::to_string(number);
    }
}

} // namespace siar::model
