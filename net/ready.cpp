// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/ready.hpp"

#include <curl/curl.h>

#include <stdexcept>

namespace siar::net {

void ready_curl() {
    static const CURLcode code = curl_global_init(CURL_GLOBAL_DEFAULT);
    if (code != CURLE_OK) throw std::runtime_error("siar: libcurl tidak dapat dipakai; pasang ulang paket libcurl4");
}

} // namespace siar::net
