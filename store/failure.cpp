// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/failure.hpp"

#include "store/directory.hpp"

#include <cerrno>
#include <fstream>
#include <system_error>

namespace siar::store {

model::Error failure(const SqliteError& error, const std::string& file) {
    const std::string where = file.empty() ? "basis data di memori" : file;
    switch (error.primary()) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return {"basis data sedang dipakai menulis oleh program lain", where,
                    "Tunggu sampai selesai, lalu coba lagi"};
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_AUTH:
            return {"basis data tidak boleh ditulis", where,
                    "Beri pengguna ini hak tulis pada berkas dan foldernya, atau pilih folder lain dengan --state"};
        case SQLITE_CANTOPEN:
            return {"basis data tidak dapat dibuka", where,
                    "Periksa apakah foldernya ada dan boleh ditulis, atau pilih folder lain dengan --state"};
        case SQLITE_FULL:
            return {"ruang simpan habis, perubahan dibatalkan", where, "Kosongkan ruang di media itu, lalu coba lagi"};
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            suspect(file);
            return {"basis data rusak (" + std::string(error.what()) + ")", where,
                    "Jalankan lagi: berkas disisihkan dan dibangun ulang dari sumber dan log keputusan"};
        case SQLITE_IOERR:
            return {"media simpan gagal dibaca atau ditulis", where,
                    "Periksa media dan ruang kosongnya, lalu coba lagi"};
        case SQLITE_NOMEM: return {"memori habis", where, "Tutup program lain, lalu coba lagi"};
        default:
            return {"basis data menolak perintah (" + std::string(error.what()) + ")", where,
                    "Jalankan siar check dan laporkan pesan ini"};
    }
}

model::Error system_failure(const std::string& what, const std::string& file, int error_number) {
    std::string todo = "Periksa media simpan, lalu coba lagi";
    std::string reason = std::generic_category().message(error_number);
    switch (error_number) {
        case EACCES:
        case EPERM:
        case EROFS:
            reason = "tidak boleh ditulis";
            todo = "Beri pengguna ini hak tulis, atau pilih folder lain dengan --state";
            break;
        case ENOTDIR:
        case EEXIST:
            reason = "ada berkas di tempat folder";
            todo = "Pilih folder lain dengan --state";
            break;
        case ENOSPC:
        case EDQUOT:
            reason = "ruang simpan habis";
            todo = "Kosongkan ruang di media itu, lalu coba lagi";
            break;
        default: break;
    }
    return {what + " (" + reason + ")", file, todo};
}

} // namespace siar::store
