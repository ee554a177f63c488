// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/settings_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace siar::config {

namespace {

constexpr model::Seconds shortest_interval{10};
constexpr model::Seconds longest_interval{24 * 3600};
constexpr model::Seconds shortest_timeout{5};
constexpr model::Seconds longest_timeout{1800};

constexpr std::array<std::pair<std::string_view, SourceKind>, 6> kinds{{{"demo", SourceKind::demo},
                                                                        {"siar", SourceKind::siar},
                                                                        {"open311", SourceKind::open311},
                                                                        {"sp4n", SourceKind::sp4n},
                                                                        {"sheet", SourceKind::sheet},
                                                                        {"statistics", SourceKind::statistics}}};

constexpr unsigned only_for(SourceKind kind) {
    return 1U << static_cast<unsigned>(kind);
}
constexpr unsigned demo = only_for(SourceKind::demo);
constexpr unsigned siar = only_for(SourceKind::siar);
constexpr unsigned open311 = only_for(SourceKind::open311);
constexpr unsigned sp4n = only_for(SourceKind::sp4n);
constexpr unsigned sheet = only_for(SourceKind::sheet);
constexpr unsigned statistics = only_for(SourceKind::statistics);
constexpr unsigned records = open311 | sp4n | sheet; ///< what gives records in words of its own

/// A key of [[source]] and the kinds that are told it.
struct Use {
    std::string_view key;
    unsigned kinds;
};
constexpr std::array<Use, 22> uses{{{"url", siar | open311 | sp4n | statistics},
                                    {"token_file", siar | open311 | sp4n | statistics},
                                    {"plain_http", siar | open311 | sp4n | statistics},
                                    {"interval", siar | open311 | sp4n | sheet | statistics},
                                    {"timeout", siar | open311 | sp4n | statistics},
                                    {"review_reason", siar | records},
                                    {"review_by", records},
                                    {"recent", demo},
                                    {"folder", sheet},
                                    {"form", sp4n | sheet},
                                    {"origin", records},
                                    {"jurisdiction", open311},
                                    {"format", open311},
                                    {"local_times", open311 | sp4n},
                                    {"photos", open311 | sp4n},
                                    {"fields", records},
                                    {"status", records},
                                    {"category", records},
                                    {"agency", records},
                                    {"channel", records},
                                    {"district", records},
                                    {"only", records}}};

/// True for a machine's own address; only there may a token travel over http:// unasked.
bool loopback(std::string_view url) {
    for (const std::string_view host : {"http://127.0.0.1", "http://localhost", "http://[::1]"}) {
        const std::string_view rest = url.substr(std::min(host.size(), url.size()));
        if (url.substr(0, host.size()) == host && (rest.empty() || rest.front() == ':' || rest.front() == '/'))
            return true;
    }
    return false;
}

/// Refuses what this kind of source has no use for: whoever wrote it expects something of it.
void refuse_useless(Table& table, SourceKind kind, std::string_view kind_name) {
    for (const Use& use : uses) {
        if (!table.has(use.key) || (use.kinds & only_for(kind)) != 0) continue;
        table.fault(use.key, fmt::format("kunci \"{}\" tidak berlaku untuk kind = \"{}\"", use.key, kind_name),
                    "Hapus baris itu, atau betulkan kind");
    }
}

void read_interval(SourceSettings& source, Table& table) {
    if (!table.has("interval")) return;
    const auto interval = parse_length(table.text("interval"));
    if (!interval || *interval < shortest_interval || *interval > longest_interval)
        table.fault("interval", "jarak antar-pertanyaan bukan menit:detik",
                    "Isi \"0:10\" sampai \"1440:00\", misalnya \"5:00\"");
    source.interval = interval.value_or(source.interval);
}

void read_timeout(SourceSettings& source, Table& table) {
    if (!table.has("timeout")) return;
    const auto timeout = parse_length(table.text("timeout"));
    if (!timeout || *timeout < shortest_timeout || *timeout > longest_timeout)
        table.fault("timeout", "batas tunggu jawaban bukan menit:detik", "Isi \"0:05\" sampai \"30:00\"");
    source.timeout = timeout.value_or(source.timeout);
}

/// [source.<key>]: words of the source and what they mean here.
Terms terms_of(Table& source, std::string_view key) {
    Terms out;
    auto table = source.table(key);
    if (!table) return out;
    for (const std::string& word : table->keys())
        out.emplace(word, table->text(word));
    return out;
}

void read_fields(SourceSettings& source, Table& table) {
    auto fields = table.table("fields");
    if (!fields) return;
    for (const std::string& field : fields->keys()) {
        if (!known_field(field)) refuse_field(*fields, field);
        source.fields.emplace(field, fields->text(field));
    }
}

void read_only(SourceSettings& source, Table& table) {
    auto only = table.table("only");
    if (!only) return;
    for (const std::string& field : only->keys()) {
        if (!known_field(field)) refuse_field(*only, field);
        std::vector<std::string> words = only->texts(field);
        if (words.empty())
            only->fault(field, fmt::format("daftar \"{}\" kosong: tidak ada aduan yang cocok", field),
                        "Isi kata-katanya, atau hapus baris itu");
        source.only.emplace(field, std::move(words));
    }
}

void read_words(SourceSettings& source, Table& table) {
    if (table.has("origin")) source.origin = folder_name(table, "origin");
    read_fields(source, table);
    source.status = status_terms(table);
    source.category = terms_of(table, "category");
    source.agency = terms_of(table, "agency");
    source.channel = terms_of(table, "channel");
    source.district = terms_of(table, "district");
    read_only(source, table);
}

void read_review(SourceSettings& source, Table& table) {
    constexpr std::array policies{Review::all, Review::hub, Review::flagged};
    source.review = policies.at(table.choice("review", {"all", "hub", "flagged"}, 0));
    if (source.review == Review::hub && source.kind != SourceKind::siar)
        table.fault("review", "review = \"hub\" hanya untuk kind = \"siar\"",
                    "Hapus baris itu: aduan dari sumber ini disetujui di sini");
    if (source.review == Review::flagged && (source.kind == SourceKind::siar || source.kind == SourceKind::demo))
        table.fault("review", "review = \"flagged\" hanya untuk sumber yang teksnya dibaca di sini",
                    "Hapus baris itu, atau tulis review = \"hub\" untuk sebuah pusat");
    if (source.review != Review::all)
        source.review_reason = table.text("review_reason");
    else if (table.has("review_reason"))
        table.fault("review_reason", "review_reason hanya untuk review = \"hub\" atau \"flagged\"",
                    "Hapus, atau tulis salah satunya di review");
    if (source.review == Review::flagged)
        source.review_by = table.text("review_by");
    else if (table.has("review_by"))
        table.fault("review_by", "review_by hanya untuk review = \"flagged\"",
                    "Hapus, atau tulis review = \"flagged\"");
}

SourceSettings read_source(Table& table, const std::filesystem::path& file) {
    SourceSettings source;
    source.name.value = folder_name(table, "name");
    table.text("kind");
    const std::size_t kind = table.choice("kind", {"demo", "siar", "open311", "sp4n", "sheet", "statistics"}, 0);
    source.kind = kinds.at(kind).second;
    refuse_useless(table, source.kind, kinds.at(kind).first);
    read_review(source, table);
    read_interval(source, table);
    read_timeout(source, table);
    source.recent = table.flag("recent", false);
    source.plain_http = table.flag("plain_http", false);
    if (source.kind == SourceKind::sheet)
        table.text("folder");
    else if (source.kind != SourceKind::demo)
        source.url = url_of(table, "url", source.plain_http);
    if (source.kind == SourceKind::sp4n) table.text("token_file");
    source.folder = path_of(table, "folder", file);
    source.token_file = path_of(table, "token_file", file);
    source.form = path_of(table, "form", file);
    source.jurisdiction = table.text("jurisdiction", "");
    constexpr const char* formats[] = {"", "json", "xml"};
    source.format = formats[table.choice("format", {"", "json", "xml"}, 0)];
    source.local_times = table.flag("local_times", false);
    source.photos = table.flag("photos", false);
    read_words(source, table);
    // The standard has no place for it; without one nothing would be merged, and nobody told.
    if (source.kind == SourceKind::open311 && !source.origin.empty() && source.fields.count("asal") == 0)
        table.fault("origin", "origin tanpa letak nomor asalnya di jawaban server",
                    "Tambahkan asal di [source.fields]; asal = \"service_request_id\" bila nomor server itu sendiri");
    return source;
}

} // namespace

std::filesystem::path path_of(Table& table, std::string_view key, const std::filesystem::path& file,
                              const std::filesystem::path& otherwise) {
    if (!table.has(key)) return otherwise;
    return (file.parent_path() / table.text(key)).lexically_normal();
}

std::string folder_name(Table& table, std::string_view key) {
    std::string name = table.text(key);
    const bool plain = std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
    if (!plain) {
        table.fault(key, fmt::format("\"{}\" bukan nama yang dapat dipakai", name),
                    "Pakai huruf, angka, dan tanda hubung saja, tanpa spasi");
    }
    return name;
}

std::string url_of(Table& table, std::string_view key, bool plain_http) {
    std::string url = table.text(key);
    const bool safe = url.rfind("https://", 0) == 0;
    const bool plain = url.rfind("http://", 0) == 0;
    if (!safe && !plain) {
        table.fault(key, fmt::format("\"{}\" bukan alamat https://", key),
                    "Tulis alamat lengkap, misalnya https://...");
    } else if (plain && !plain_http && !loopback(url)) {
        table.fault(key, fmt::format("\"{}\" memakai http:// ke komputer lain", key),
                    "Pakai https://, atau tulis plain_http = true bila jaringannya tertutup");
    }
    return url;
}

bool known_field(std::string_view code) {
    return std::find(record_fields.begin(), record_fields.end(), code) != record_fields.end();
}

void refuse_field(Table& table, const std::string& code) {
    std::string known;
    for (const std::string_view field : record_fields)
        known += fmt::format("{}{}", known.empty() ? "" : ", ", field);
    table.fault(code, fmt::format("isian \"{}\" tidak dikenal", code), "Pilih salah satu: " + known);
}

Terms status_terms(Table& table) {
    Terms out;
    auto words = table.table("status");
    if (!words) return out;
    for (const std::string& word : words->keys()) {
        std::string code = words->text(word);
        if (!model::from_code<model::Status>(code)) {
            words->fault(word, fmt::format("status \"{}\" tidak dikenal", code),
                         "Pilih salah satu: belum_terverifikasi, terdisposisi_belum, proses, selesai, tertunda, arsip");
        }
        out.emplace(word, std::move(code));
    }
    return out;
}

std::vector<SourceSettings> read_sources(Table& root, const std::filesystem::path& file) {
    std::vector<SourceSettings> sources;
    for (Table& table : root.tables("source")) {
        SourceSettings source = read_source(table, file);
        for (const SourceSettings& other : sources) {
            if (other.name == source.name)
                table.fault("name", fmt::format("sumber \"{}\" ditulis dua kali", source.name.value),
                            "Ganti salah satu nama");
        }
        sources.push_back(std::move(source));
    }
    return sources;
}

} // namespace siar::config
