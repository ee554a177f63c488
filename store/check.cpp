// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/directory.hpp"
#include "store/retention.hpp"
#include "store/rows.hpp"
#include "store/state.hpp"
#include "store/tellings.hpp"
#include "store/waiting.hpp"

#include <fmt/format.h>

#include <string>
#include <system_error>

namespace siar::store {

namespace {

using model::Finding;
using model::Severity;

constexpr const char* layer = "store";
constexpr std::size_t most_pairs = 1000;

/// "1,2 MB"
std::string megabytes(std::uintmax_t bytes) {
    const auto tenths = (bytes + 50'000) / 100'000;
    return fmt::format("{},{} MB", tenths / 10, tenths % 10);
}

Finding database_finding(const Database& database, const std::string& file) {
    auto look = database.statement("PRAGMA quick_check(1)");
    const std::string said = look.step() ? look.get<std::string>(0) : "";
    if (said != "ok") {
        suspect(file);
        return {Severity::broken, layer, "basis data rusak (" + said + ")", file,
                "Jalankan siar pull: berkas disisihkan dan dibangun ulang dari sumber dan log keputusan"};
    }
    const auto rows = database.integer("SELECT count(*) FROM complaints WHERE gone = 0");
    std::error_code error;
    const auto size = file.empty() ? 0 : std::filesystem::file_size(file, error);
    const auto what = file.empty() ? fmt::format("basis data di memori utuh, {} aduan", rows)
                                   : fmt::format("basis data utuh, {} aduan, {}", rows, megabytes(error ? 0 : size));
    return {Severity::good, layer, what, file, ""};
}

Finding review_finding(const Database& database) {
    const auto approved = database.integer(
        "SELECT count(*) FROM complaints WHERE state = 'disetujui' AND closed IS NOT NULL AND gone = 0");
    const auto waiting = count_waiting(database);
    const auto* const at_least = waiting >= most_waiting ? "sedikitnya " : "";
    if (approved == 0 && waiting > 0)
        return {Severity::attention, layer,
                fmt::format("{}{} aduan menunggu persetujuan, tidak ada yang disetujui", at_least, waiting), "",
                "Butir tayang setelah disetujui seorang peninjau: siar review list"};
    return {Severity::good, layer,
            fmt::format("{} butir disetujui, {}{} menunggu persetujuan", approved, at_least, waiting), "", ""};
}

void log_findings(model::Findings& out, const Database& database, const DecisionsLog& log) {
    const auto path = log.path().string();
    if (const auto lost = meta(database, "log_lost"))
        out.push_back({Severity::broken, layer, "log keputusan pernah terpotong atau diganti", path,
                       "Kembalikan log dari cadangan; keputusan di basis data tetap berlaku"});
    const auto lock = log.lock();
    const auto contents = log.read(0);
    if (!lock || !contents) {
        out.push_back({Severity::broken, layer, "log keputusan tidak terbaca", path, "Periksa media simpan"});
        return;
    }
    if (!contents->broken.empty())
        out.push_back({Severity::attention, layer,
                       fmt::format("{} baris log keputusan tidak terbaca dan dilewati (pertama di bita {})",
                                   contents->broken.size(), contents->broken.front()),
                       path, "Keputusan pada baris itu tidak berlaku; putuskan lagi bila perlu"});
    if (contents->torn)
        out.push_back({Severity::attention, layer, "baris terakhir log keputusan terputus dan dilewati", path,
                       "Putuskan lagi yang terakhir; baris itu belum pernah dijawab sebagai tersimpan"});
    if (contents->broken.empty() && !contents->torn)
        out.push_back(
            {Severity::good, layer, fmt::format("log keputusan utuh, {} keputusan", contents->lines.size()), path, ""});
}

void size_findings(model::Findings& out, const Place& place, const std::string& file) {
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    const auto allowed = static_cast<std::uintmax_t>(place.keeping.database_bytes);
    if (!error && allowed > 0 && size > allowed)
        out.push_back({Severity::attention, layer,
                       fmt::format("basis data {} melewati batas {}", megabytes(size), megabytes(allowed)), file,
                       "Tidak ada yang dihapus karenanya: turunkan keep_texts_days di [store], atau naikkan warn_mb"});
    const auto left = free_bytes(place.directory);
    if (left && *left < 4 * place.keeping.reserved_bytes)
        out.push_back({*left < place.keeping.reserved_bytes ? Severity::broken : Severity::attention, layer,
                       fmt::format("ruang simpan tinggal {}; di bawah {} aduan baru tidak disimpan lagi",
                                   megabytes(static_cast<std::uintmax_t>(*left)),
                                   megabytes(static_cast<std::uintmax_t>(place.keeping.reserved_bytes))),
                       place.directory.string(), "Kosongkan ruang di media itu"});
}

void duplicate_finding(model::Findings& out, const std::vector<model::LikelyPair>& pairs) {
    if (pairs.empty()) return;
    out.push_back({Severity::attention, layer,
                   fmt::format("{}{} pasang aduan dari dua sumber mungkin satu aduan",
                               pairs.size() >= most_pairs ? "sedikitnya " : "", pairs.size()),
                   "", "Lihat dengan: siar store kembar. Tidak ada yang digabung sendiri"});
}

void number_finding(model::Findings& out, const Database& database) {
    auto query = database.statement(
        "SELECT count(*) FROM complaints WHERE origin_id IS NOT NULL GROUP BY origin_id, origin_system "
        "HAVING count(*) > ? LIMIT 1");
    if (!query.bind(static_cast<std::int64_t>(most_tellings)).step()) return;
    out.push_back({Severity::attention, layer,
                   fmt::format("{} aduan memakai satu nomor lacak yang sama; masing-masing dihitung sendiri",
                               query.get<std::int64_t>(0)),
                   "", "Periksa kolom asal (nomor lacak) sumbernya di siar.toml"});
}

/// How many items Store::material() looks at.
std::int64_t count_chosen(const Database& database, model::Time now) {
    auto query = database.statement(
        "SELECT count(*) FROM (SELECT row FROM (SELECT row FROM complaints WHERE state = 'disetujui' "
        "AND closed IS NOT NULL AND gone = 0 AND closed <= ?1 ORDER BY closed DESC, item LIMIT ?2) "
        "UNION SELECT row FROM complaints WHERE pinned = 1 AND gone = 0 AND state = 'disetujui' AND closed <= ?1)");
    query.bind(now, static_cast<std::int64_t>(most_material));
    return query.step() ? query.get<std::int64_t>(0) : 0;
}

} // namespace

std::size_t count_waiting(const Database& database) {
    static const std::string sql =
        std::string("SELECT count(*) FROM (SELECT 1 FROM complaints WHERE ").append(is_waiting) + " LIMIT ?)";
    auto query = database.statement(sql);
    query.bind(static_cast<std::int64_t>(most_waiting));
    return query.step() ? static_cast<std::size_t>(query.get<std::int64_t>(0)) : 0;
}

model::Findings Store::check(model::Time now) const {
    State& state = *state_;
    model::Findings out;
    const auto done = guarded(state.file, [&]() -> model::Result<void> {
        out.push_back(database_finding(state.database, state.file));
        out.push_back(review_finding(state.database));
        const auto material = this->material(now, {});
        if (!material) return tl::unexpected(material.error());
        const auto chosen = count_chosen(state.database, now);
        const auto kept_back = chosen - static_cast<std::int64_t>(material->approved.size());
        if (kept_back > 0)
            out.push_back({Severity::attention, layer,
                           fmt::format("{} butir disetujui kini disaring gerbang privasi dan tidak tayang", kept_back),
                           "", "Kalimatnya perlu ditinjau"});
        const auto pairs = likely_duplicates(most_pairs);
        if (!pairs) return tl::unexpected(pairs.error());
        duplicate_finding(out, *pairs);
        number_finding(out, state.database);
        if (!state.place.directory.empty()) size_findings(out, state.place, state.file);
        if (state.log) log_findings(out, state.database, *state.log);
        for (const auto& path : damaged_files(state.place.directory))
            out.push_back(
                {Severity::attention, layer, "basis data rusak pernah disisihkan", path.string(),
                 "Hapus berkas itu (dan pasangannya -wal, -shm) bila tidak diperlukan lagi: isinya teks aduan"});
        return {};
    });
    if (!done) out.push_back({Severity::broken, layer, done.error().what, done.error().where, done.error().todo});
    return out;
}

} // namespace siar::store
