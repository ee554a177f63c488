// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/person_keys.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace siar::feeds {

/// Letters and digits only. Keys of GeoReport v2 and its servers, and of systems that speak Indonesian.
static constexpr std::array<std::string_view, 45> keys{
    "accountid",     "alamatpelapor", "alamatuser", "author",      "contact",     "contactname",  "contactphone",
    "createdby",     "deviceid",      "email",      "firstname",   "fullname",    "ktp",          "lastname",
    "lat",           "latitude",      "long",       "longitude",   "mobile",      "mobilephone",  "nama",
    "namalengkap",   "namapelapor",   "namauser",   "nik",         "nohp",        "noktp",        "notelepon",
    "pelapor",       "pengadu",       "phone",      "phonenumber", "reporter",    "reportername", "requestor",
    "requestorname", "submitter",     "telepon",    "user",        "useraddress", "useremail",    "userid",
    "username",      "userphone",     "whatsapp"};

static bool is_key(std::string_view name) {
    std::string plain;
    for (const char c : name) {
        if (c >= 'A' && c <= 'Z') plain += static_cast<char>(c - 'A' + 'a');
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) plain += c;
    }
    return std::find(keys.begin(), keys.end(), plain) != keys.end();
}

bool of_person(std::string_view path) {
    for (std::size_t from = 0; from <= path.size();) {
        const std::size_t dot = std::min(path.find('.', from), path.size());
        if (is_key(path.substr(from, dot - from))) return true;
        from = dot + 1;
    }
    return false;
}

std::string not_read(std::string_view path) {
    return fmt::format("kolom {} tidak dibaca: data diri atau titik lokasi", path);
}

} // namespace siar::feeds
