// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/destination.hpp"
#include "config/settings_parts.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace siar::config {
namespace {

std::string scheme_of(std::string_view url) {
    const auto end = url.find("://");
    return std::string(url.substr(0, end == std::string_view::npos ? 0 : end));
}

bool is_ftps(const std::string& scheme) {
    return scheme == "ftps" || scheme == "ftpes";
}

bool plain_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

/// Whom and where a file is sent to. What stands before an @ or behind a ? would be written into every log.
std::string place_of(Table& table, bool plain_http) {
    std::string url = table.text("url");
    const std::string scheme = scheme_of(url);
    if (url.find_first_of("@?# \\") != std::string::npos || !plain_ascii(url))
        table.fault("url", "alamat tujuan berisi nama, kata sandi, atau tanda yang tidak boleh ada di sana",
                    "Tulis alamatnya saja; nama di user, rahasia di password_file atau token_file");
    else if (scheme == "https" || scheme == "http")
        url_of(table, "url", plain_http);
    else if (scheme == "ftp")
        table.fault("url", "ftp:// mengirim kata sandi tanpa enkripsi", "Pakai ftpes://, ftps://, atau sftp://");
    else if (scheme != "sftp" && !is_ftps(scheme))
        table.fault("url", "alamat tujuan tidak dikenal", "Pakai sftp://, ftps://, ftpes://, atau https://");
    return url;
}

bool lawful_name(const std::string& pattern) {
    for (std::size_t at = 0; at <= pattern.size();) {
        const std::size_t end = std::min(pattern.find('/', at), pattern.size());
        // A name that begins with a dot is hidden, and "." and ".." are no names.
        if (end == at || pattern[at] == '.' || pattern[at] == ' ') return false;
        at = end + 1;
    }
    constexpr std::size_t most = 150;
    return pattern.size() <= most && plain_ascii(pattern) && pattern.find_first_of("\\:*?\"<>|") == std::string::npos;
}

bool known_fields(std::string_view pattern) {
    return filled(pattern, [](std::string_view) { return std::string("x"); }).has_value();
}

void check_pattern(Table& table, std::string_view key, const std::string& pattern) {
    if (!known_fields(pattern))
        table.fault(key, fmt::format("pola \"{}\" berisi isian yang tidak dikenal", pattern),
                    fmt::format("Pilih di dalam kurung kurawal: {}", fmt::join(pattern_fields, ", ")));
}

void read_files(RadioDestination& out, Table& table) {
    constexpr std::array encodings{model::Encoding::wav, model::Encoding::flac, model::Encoding::mp3,
                                   model::Encoding::opus};
    out.encoding = encodings.at(table.choice("encoding", {"wav", "flac", "mp3", "opus"}, 0));
    out.loudness_lufs = table.number("loudness_lufs", -31, -14, out.loudness_lufs);
    for (const std::string& word : table.texts("also")) {
        if (word == "teks")
            out.captions = true;
        else if (word == "naskah")
            out.script = true;
        else if (word == "manifes")
            out.manifest = true;
        else
            table.fault("also", fmt::format("berkas \"{}\" tidak dikenal", word), "Pilih: teks, naskah, manifes");
    }
    out.pattern = table.text("pattern", out.pattern);
    check_pattern(table, "pattern", out.pattern);
    if (!lawful_name(out.pattern) || (out.form && out.pattern.find('/') != std::string::npos))
        table.fault("pattern", fmt::format("pola \"{}\" bukan nama berkas yang aman", out.pattern),
                    out.form ? "Tanpa garis miring: formulir hanya menerima nama berkas"
                             : "Pakai huruf, angka, titik, dan tanda hubung; garis miring hanya di antara nama folder");
}

/// Keys that mean something only for some kinds of destinations.
void refuse_strangers(Table& table, const RadioDestination& one) {
    const std::string scheme = scheme_of(one.url);
    const bool http = scheme.starts_with("http");
    const bool sftp = scheme == "sftp";
    const std::pair<std::string_view, bool> means[] = {
        {"method", http},         {"user", !one.url.empty()}, {"password_file", !one.url.empty()},
        {"token_file", http},     {"header", http},           {"plain_http", http},
        {"key_file", sftp},       {"known_hosts", sftp},      {"host_key", sftp},
        {"file_field", one.form}, {"fields", one.form},       {"ca_file", http || is_ftps(scheme)},
        {"verify", !one.form}};
    for (const auto& row : means)
        if (table.has(row.first) && !row.second)
            table.fault(row.first, fmt::format("\"{}\" tidak berlaku untuk tujuan ini", row.first),
                        "Hapus baris itu, atau periksa url dan method");
}

void read_access(RadioDestination& out, Table& table, const std::filesystem::path& file) {
    out.user = table.text("user", "");
    out.password_file = path_of(table, "password_file", file);
    out.token_file = path_of(table, "token_file", file);
    out.key_file = path_of(table, "key_file", file);
    out.known_hosts = path_of(table, "known_hosts", file);
    out.host_key = table.text("host_key", "");
    out.ca_file = path_of(table, "ca_file", file);
    out.header = table.text("header", out.header);
    const bool one_secret = out.password_file.empty() != out.key_file.empty();
    const std::string scheme = scheme_of(out.url);
    if (scheme == "sftp" && (out.user.empty() || !one_secret))
        table.fault("user", "sftp tanpa nama dan kuncinya", "Isi user, dan key_file atau password_file");
    if (scheme == "sftp" && out.known_hosts.empty() == out.host_key.empty())
        table.fault("host_key", "kunci server sftp tidak dapat diperiksa",
                    "Isi host_key = \"SHA256:...\" dari pengelola server, atau known_hosts; salah satu");
    constexpr std::size_t fingerprint_size = 50;
    if (!out.host_key.empty() && (out.host_key.size() != fingerprint_size || !out.host_key.starts_with("SHA256:")))
        table.fault("host_key", "host_key bukan sidik jari SHA256",
                    "Isi seperti keluaran ssh-keygen -l: \"SHA256:...\"");
    if (is_ftps(scheme) && (out.user.empty() || out.password_file.empty()))
        table.fault("user", "ftps tanpa nama dan kata sandi", "Isi user dan password_file");
    if (scheme.starts_with("http") && out.user.empty() != out.password_file.empty())
        table.fault("user", "nama dan kata sandi harus berdua", "Isi user dan password_file, atau hapus keduanya");
    if (!out.token_file.empty() && !out.password_file.empty())
        table.fault("token_file", "token dan kata sandi sekaligus", "Pilih salah satu");
    const auto token = out.header.find("{token}");
    if (token == std::string::npos || out.header.find(':') > token || !plain_ascii(out.header))
        table.fault("header", "header bukan \"Nama: {token}\"", "Tulis misalnya \"Authorization: Api-Key {token}\"");
    if (table.has("header") && out.token_file.empty())
        table.fault("header", "header tanpa token", "Isi token_file, atau hapus header");
}

void read_form(RadioDestination& out, Table& table) {
    out.file_field = table.text("file_field", out.file_field);
    auto fields = table.table("fields");
    if (!fields) return;
    for (const std::string& key : fields->keys()) {
        out.fields[key] = fields->text(key);
        check_pattern(*fields, key, out.fields[key]);
    }
}

model::Seconds time_of(Table& table, std::string_view key, model::Seconds least, model::Seconds most,
                       model::Seconds otherwise) {
    if (!table.has(key)) return otherwise;
    const auto length = parse_length(table.text(key));
    if (length && *length >= least && *length <= most) return *length;
    const auto shown = [](model::Seconds time) {
        return fmt::format("{}:{:02}", time.count() / 60, time.count() % 60);
    };
    table.fault(key, fmt::format("nilai \"{}\" bukan menit:detik", key),
                fmt::format("Isi \"{}\" sampai \"{}\"", shown(least), shown(most)));
    return otherwise;
}

RadioDestination read_destination(Table& table, const std::filesystem::path& file) {
    using namespace std::chrono_literals;
    RadioDestination out;
    out.name = folder_name(table, "name");
    if (table.has("url") == table.has("folder"))
        table.fault("url", "tujuan tanpa alamat, atau dengan dua", "Isi url atau folder; salah satu");
    out.folder = path_of(table, "folder", file);
    out.plain_http = table.flag("plain_http", false);
    if (table.has("url")) out.url = place_of(table, out.plain_http);
    out.form = table.choice("method", {"put", "post"}, 0) == 1;
    read_files(out, table);
    read_access(out, table, file);
    read_form(out, table);
    out.read_back = table.choice("verify", {"ukuran", "sha256"}, 0) == 1;
    out.demo = table.flag("contoh", false);
    out.tries = static_cast<int>(table.integer("tries", 0, 1000, 0));
    out.wait = time_of(table, "wait", 5s, 15min, out.wait);
    out.timeout = time_of(table, "timeout", 10s, 60min, out.timeout);
    refuse_strangers(table, out);
    return out;
}

/// Whether each would replace what the other brought there. To forms nothing is replaced.
bool share_names(const RadioDestination& a, const RadioDestination& b) {
    return !a.form && a.url == b.url && a.folder == b.folder && a.pattern == b.pattern && a.encoding == b.encoding;
}

} // namespace

bool names_evergreens(const RadioDestination& destination) {
    return destination.pattern.find("{potongan}") != std::string::npos ||
           destination.pattern.find("{panjang}") != std::string::npos;
}

std::optional<std::string> filled(std::string_view pattern, const std::function<std::string(std::string_view)>& value) {
    std::string out;
    while (!pattern.empty()) {
        const std::size_t open = pattern.find_first_of("{}");
        out += pattern.substr(0, open);
        if (open == std::string_view::npos) break;
        const std::size_t close = pattern.find('}', open);
        if (pattern[open] == '}' || close == std::string_view::npos) return std::nullopt;
        const std::string_view field = pattern.substr(open + 1, close - open - 1);
        if (std::find(pattern_fields.begin(), pattern_fields.end(), field) == pattern_fields.end()) return std::nullopt;
        out += value(field);
        pattern.remove_prefix(close + 1);
    }
    return out;
}

void read_destinations(RadioSettings& radio, Table& table, const std::filesystem::path& file) {
    for (Table& one : table.tables("destination")) {
        RadioDestination destination = read_destination(one, file);
        for (const RadioDestination& other : radio.destinations) {
            if (other.name == destination.name)
                one.fault("name", fmt::format("ada dua tujuan bernama \"{}\"", other.name), "Beri nama lain");
            if (share_names(other, destination))
                one.fault(one.has("pattern") ? "pattern" : "name",
                          fmt::format("tujuan \"{}\" dan \"{}\" saling menimpa: tempat, pattern, dan encoding sama",
                                      other.name, destination.name),
                          "Hapus salah satu, atau bedakan pattern-nya");
        }
        radio.destinations.push_back(std::move(destination));
    }
    const auto named = [&](const std::string& name) {
        return std::find_if(radio.destinations.begin(), radio.destinations.end(),
                            [&](const RadioDestination& one) { return one.name == name; });
    };
    for (const model::RadioSlot& slot : radio.slots)
        for (const std::string& name : slot.destinations)
            if (named(name) == radio.destinations.end())
                table.fault("slot", fmt::format("tujuan \"{}\" pada sebuah slot tidak ada", name),
                            "Tambahkan [[radio.destination]] bernama itu, atau betulkan destinations slotnya");
    for (const std::string& name : radio.evergreen_destinations) {
        const auto found = named(name);
        if (found == radio.destinations.end())
            table.fault("evergreen_destinations", fmt::format("tujuan \"{}\" segmen sepanjang hari tidak ada", name),
                        "Tambahkan [[radio.destination]] bernama itu, atau betulkan evergreen_destinations");
        else if (!names_evergreens(*found))
            table.fault("evergreen_destinations",
                        fmt::format("di tujuan \"{}\" segmen sepanjang hari tidak punya nama sendiri", name),
                        "Tambahkan {potongan} atau {panjang} pada pattern tujuan itu");
    }
}

} // namespace siar::config
