// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/segment.hpp"
#include "model/time.hpp"

#include <array>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace siar::config {

/// One [[radio.destination]]: where finished segments go, and as what.
struct RadioDestination {
    std::string name;
    std::filesystem::path folder; ///< of this machine, a dropbox for one; or else:
    std::string url;              ///< sftp://, ftps://, ftpes://, https://, or http:// to this machine; no secret in it
    bool form = false;            ///< the file goes in a form (POST), instead of under a name (PUT)

    model::Encoding encoding = model::Encoding::wav;
    double loudness_lufs = -23;         ///< EBU R 128
    bool captions = false;              ///< WebVTT and SRT, too
    bool script = false;                ///< the copy for the announcer, too
    bool manifest = false;              ///< segment.json, too
    std::string pattern = "{potongan}"; ///< names of files there, without their endings; '/' parts folders

    std::string user;
    std::filesystem::path password_file; ///< one line; readable by its owner only, as the next two
    std::filesystem::path token_file;
    std::filesystem::path key_file;    ///< SFTP: private key without a passphrase
    std::filesystem::path known_hosts; ///< SFTP: of OpenSSH
    std::string host_key;              ///< SFTP: "SHA256:...", as `ssh-keygen -l` prints it
    std::filesystem::path ca_file;     ///< certificates to trust instead of the system's
    bool plain_http = false;
    std::string header = "Authorization: Bearer {token}"; ///< how the token is told
    std::string file_field = "file";                      ///< of a form
    std::map<std::string, std::string> fields;            ///< of a form, beside the file; patterns

    bool read_back = false;       ///< verified by SHA-256, not by size alone
    bool demo = false;            ///< takes made-up data
    int tries = 0;                ///< at most; 0: until its slot begins
    model::Seconds wait{30};      ///< before the second try; doubled each time
    model::Seconds timeout{1800}; ///< for one file
    friend bool operator==(const RadioDestination&, const RadioDestination&) = default;
};

/// Whether the names there tell the segments of one day apart, whatever their hour: no evergreen goes there else.
bool names_evergreens(const RadioDestination& destination);

/// What a pattern may name in braces.
inline constexpr std::array<std::string_view, 11> pattern_fields{
    "tanggal", "jam", "menit", "slot", "hari", "program", "stasiun", "format", "panjang", "judul", "potongan"};

/// A pattern with its fields filled in by `value`; nothing where it names an unknown one or a brace is left open.
std::optional<std::string> filled(std::string_view pattern, const std::function<std::string(std::string_view)>& value);

} // namespace siar::config
