// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/fault.hpp"

#include "net/client.hpp"

#include <fmt/format.h>

namespace siar::net {

model::Error explain(CURLcode code, const std::string& where) {
    switch (code) {
        case CURLE_COULDNT_RESOLVE_HOST:
        case CURLE_COULDNT_RESOLVE_PROXY:
            return {"nama server tidak ditemukan", where, "Periksa alamat dan sambungan internet"};
        case CURLE_COULDNT_CONNECT:
            return {"tidak dapat tersambung", where, "Periksa apakah server itu berjalan dan jaringan tersambung"};
        case CURLE_OPERATION_TIMEDOUT:
            return {"server terlalu lama tidak menjawab", where, "Coba lagi nanti; periksa jaringan bila terus begini"};
        case CURLE_PEER_FAILED_VERIFICATION:
        case CURLE_SSL_CONNECT_ERROR:
        case CURLE_SSL_CACERT_BADFILE:
        case CURLE_SSL_CERTPROBLEM:
            return {"sertifikat server tidak dapat dipercaya", where,
                    "Periksa alamat, jam komputer, dan sertifikatnya"};
        case CURLE_FILESIZE_EXCEEDED:
        case CURLE_OUT_OF_MEMORY: // how libcurl calls a header line of over 100 kB
            return {"jawaban terlalu besar", where, "Periksa alamatnya; jawaban sebesar ini tidak diterima"};
        case CURLE_ABORTED_BY_CALLBACK: return {"permintaan dihentikan", where, "Tidak perlu apa-apa"};
        case CURLE_BAD_CONTENT_ENCODING:
        case CURLE_WEIRD_SERVER_REPLY:
        case CURLE_PARTIAL_FILE:
        case CURLE_GOT_NOTHING:
        case CURLE_RECV_ERROR:
        case CURLE_SEND_ERROR:
        case CURLE_HTTP2:
        case CURLE_HTTP2_STREAM:
            return {"jawaban terputus atau rusak", where,
                    "Coba lagi nanti; beri tahu pengelola server bila terus begini"};
        default:
            return {fmt::format("kesalahan jaringan (libcurl {})", static_cast<int>(code)), where,
                    "Periksa alamat dan jaringan"};
    }
}

model::Error refusal(const Response& response) {
    const std::string& where = response.where;
    switch (response.status) {
        case 401: return {"token ditolak", where, "Periksa isi berkas tokennya"};
        case 403: return {"token tidak berhak", where, "Minta token dengan hak baca (read) kepada pengelola server"};
        case 404: return {"tidak ada di server itu", where, "Periksa alamat sumber dan versinya"};
        case 429: return {"server meminta jeda", where, "Coba lagi nanti; perpanjang selang waktunya"};
        default: break;
    }
    if (response.status >= 500)
        return {fmt::format("server sedang bermasalah ({})", response.status), where,
                "Coba lagi nanti; beri tahu pengelola server bila terus begini"};
    return {fmt::format("jawaban {} yang tidak diharapkan", response.status), where,
            "Periksa alamat sumber dan versinya"};
}

} // namespace siar::net
