// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/fault.hpp"
#include "net/transfer.hpp"

#include <fmt/format.h>

namespace siar::net {

namespace {

Failure lasting(std::string what, const std::string& where, std::string todo) {
    return {{std::move(what), where, std::move(todo)}, true};
}

Failure passing(std::string what, const std::string& where, std::string todo) {
    return {{std::move(what), where, std::move(todo)}, false};
}

Failure of_host_key(const Answer& answer, const std::string& where) {
    const std::string seen = answer.host_key.empty() ? "kuncinya" : answer.host_key;
    if (answer.host_key_known)
        return lasting("kunci server lain daripada yang dikenal, sambungan ditolak", where,
                       fmt::format("Tanyakan kepada pengelola server apakah kuncinya memang diganti dengan {}; bila "
                                   "tidak, ada yang menyamar. Bila ya, perbarui host_key atau known_hosts",
                                   seen));
    return lasting("kunci server belum dikenal, sambungan ditolak", where,
                   fmt::format("Cocokkan {} dengan pengelola server, lalu isi host_key dengannya", seen));
}

Failure of_status(int status, const std::string& where) {
    if (status < 400)
        return lasting("kiriman dialihkan, dan itu tidak diikuti", where, "Tulis alamat tujuannya di pengaturan");
    switch (status) {
        case 401: return lasting("server menolak nama, kata sandi, atau token", where, "Periksa isi berkasnya");
        case 403: return lasting("server tidak mengizinkan menulis di sana", where, "Minta hak tulis kepada pengelola");
        case 408:
        case 423:
        case 429: return passing("server meminta jeda", where, "Akan dicoba lagi");
        case 413: return lasting("berkas terlalu besar bagi server", where, "Minta batasnya dinaikkan, atau kirim mp3");
        case 507: return passing("ruang simpan server habis", where, "Beri tahu pengelola server");
        default: break;
    }
    if (status >= 500)
        return passing(fmt::format("server sedang bermasalah ({})", status), where,
                       "Akan dicoba lagi; beri tahu pengelola server bila terus begini");
    return lasting(fmt::format("server menolak kiriman ({})", status), where,
                   "Periksa alamat dan method di pengaturan; PUT perlu server WebDAV");
}

Failure of_code(const Answer& answer, const std::string& where) {
    switch (answer.code) {
        case CURLE_LOGIN_DENIED:
            return lasting("server menolak nama, kata sandi, atau kunci", where,
                           "Periksa user dan isi berkas kata sandi atau kuncinya");
        case CURLE_USE_SSL_FAILED:
            return lasting("server tidak mau memakai enkripsi", where, "Minta pengelola server menyalakan TLS");
        case CURLE_PEER_FAILED_VERIFICATION:
        case CURLE_SSL_CACERT_BADFILE:
        case CURLE_SSL_CERTPROBLEM: return {explain(answer.code, where), true};
        case CURLE_REMOTE_ACCESS_DENIED:
            return lasting("server menolak menulis di folder itu", where,
                           "Periksa folder itu di server: ada, dan boleh ditulis");
        case CURLE_UPLOAD_FAILED: // a full disk, a limit of connections, a file that is being read
        case CURLE_QUOTE_ERROR:
            return passing(
                "server menolak menulis berkas itu", where,
                "Akan dicoba lagi; bila terus begini, periksa folder itu di server: boleh ditulis, tidak penuh");
        case CURLE_REMOTE_FILE_NOT_FOUND:
            return lasting("folder atau berkas tidak ada di server", where, "Periksa folder pada alamat tujuan");
        case CURLE_REMOTE_DISK_FULL: return passing("ruang simpan server habis", where, "Beri tahu pengelola server");
        case CURLE_FILE_COULDNT_READ_FILE:
        case CURLE_READ_ERROR: return lasting("berkas segmen tidak dapat dibaca", where, "Buat lagi segmennya");
        case CURLE_SSH: return passing("sambungan SSH terputus", where, "Akan dicoba lagi");
        default: return {explain(answer.code, where), false};
    }
}

} // namespace

Failure failure_of(const Answer& answer, const Target& target) {
    const std::string where = target.shown();
    if (answer.file_changed) return lasting("berkas segmen berubah sejak selesai dibuat", where, "Buat lagi segmennya");
    if (answer.code == CURLE_OK) return of_status(answer.status, where);
    if (answer.code == CURLE_PEER_FAILED_VERIFICATION && target.scheme == "sftp") return of_host_key(answer, where);
    return of_code(answer, where);
}

} // namespace siar::net
