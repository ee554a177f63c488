// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/directory.hpp"
#include "store/figure_corrections.hpp"
#include "store/kinship.hpp"
#include "store/photos.hpp"
#include "store/rows.hpp"
#include "store/state.hpp"
#include "store/tally_table.hpp"

#include <fmt/format.h>

#include <limits>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace siar::store {

namespace {

using model::Finding;
using model::Severity;

constexpr const char* layer = "store";
constexpr const char* from_backup = "Pulihkan cadangan terakhir yang lolos siar store verify";

/// A finding of something counted: good where there is none of what is wrong.
Finding of_count(std::int64_t wrong, const std::string& good, const std::string& bad, const std::string& where,
                 const std::string& todo) {
    if (wrong == 0) return {Severity::good, layer, good, where, ""};
    return {Severity::broken, layer, fmt::format("{} {}", wrong, bad), where, todo};
}

Finding file_finding(const Database& database, const std::string& file) {
    auto look = database.statement("PRAGMA integrity_check(1)");
    const std::string said = look.step() ? look.get<std::string>(0) : "";
    if (said == "ok") return {Severity::good, layer, "berkas basis data utuh", file, ""};
    suspect(file);
    return {Severity::broken, layer, "basis data rusak (" + said + ")", file,
            "Jalankan siar pull: berkas disisihkan dan dibangun ulang dari sumber dan log keputusan"};
}

Finding reference_finding(const Database& database, const std::string& file) {
    std::int64_t wrong = 0;
    for (auto look = database.statement("PRAGMA foreign_key_check"); look.step();)
        ++wrong;
    return of_count(wrong, "semua rujukan antartabel ada", "baris merujuk aduan yang tidak ada", file, from_backup);
}

Finding tally_finding(const Database& database, const model::Deadlines& deadlines, const std::string& file,
                      bool counted_otherwise) {
    if (counted_otherwise)
        return {Severity::attention, layer, "angka tidak diperiksa: dihitung menurut pengaturan lain", file,
                "Sebut siar.toml miliknya dengan --config"};
    model::Tally recount;
    auto rows = database.statement(select_rows("WHERE gone = 0"));
    while (rows.step())
        recount.add(read_row(rows).complaint, deadlines, +1);
    constexpr model::Date first{std::chrono::year::min(), std::chrono::January, std::chrono::day{1}};
    constexpr model::Date last{std::chrono::year::max(), std::chrono::December, std::chrono::day{31}};
    const bool same = recount == read_tally(database, first, last);
    return of_count(same ? 0 : 1, "angka sama dengan hitungan ulang", "tabel angka tidak sama dengan hitungan ulang",
                    file, from_backup);
}

Finding log_finding(const Database& database, const DecisionsLog& log) {
    const auto path = log.path().string();
    const auto contents = log.read(0);
    if (!contents) return {Severity::broken, layer, contents.error().what, path, contents.error().todo};
    std::int64_t wrong = 0;
    std::set<std::int64_t> lines;
    auto query = database.statement("SELECT item, act, at, by, text, reason, since FROM decisions WHERE line = ?");
    for (const auto& line : contents->lines) {
        lines.insert(line.begin);
        if (!query.bind(line.begin).step() || read_decision(query) != line.decision) ++wrong;
    }
    auto known = database.statement("SELECT line FROM decisions WHERE line >= 0");
    while (known.step())
        if (lines.count(known.get<std::int64_t>(0)) == 0) ++wrong;
    wrong += static_cast<std::int64_t>(contents->broken.size());
    return of_count(wrong, fmt::format("log keputusan dan basis data sama, {} keputusan", lines.size()),
                    "keputusan berbeda antara log dan basis data", path,
                    "Kembalikan log dari cadangan, atau putuskan lagi butirnya");
}

Finding sentences_finding(const Database& database, const std::string& file) {
    std::int64_t wrong = 0;
    auto query = database.statement("SELECT hash, problem, action, outcome FROM sentences");
    while (query.step()) {
        const auto problem = query.get<std::string>(1);
        const auto action = query.get<std::string>(2);
        const auto outcome = query.get<std::string>(3);
        if (model::digest_fields({problem, action, outcome}) != query.get<model::Digest>(0)) ++wrong;
    }
    auto corrections =
        database.statement("SELECT hash, item, wrong, right FROM corrections JOIN complaints USING (row)");
    while (corrections.step()) {
        const auto item = corrections.get<model::ItemId>(1);
        const auto wrongly = corrections.get<std::string>(2);
        const auto rightly = corrections.get<std::string>(3);
        if (model::digest_fields({"ralat", item.value, wrongly, rightly}) != corrections.get<model::Digest>(0)) ++wrong;
    }
    wrong += count_wrong_figure_corrections(database);
    wrong += database.integer(
        "SELECT count(*) FROM complaints AS c WHERE sentences IS NOT NULL AND NOT EXISTS "
        "(SELECT 1 FROM sentences AS s WHERE s.row = c.row AND s.hash = c.sentences)");
    return of_count(wrong, "semua kalimat cocok dengan sidiknya", "kalimat tidak cocok dengan sidiknya atau hilang",
                    file, from_backup);
}

model::Findings photo_findings(const Database& database, const PhotoFiles& photos, const std::string& where) {
    std::int64_t wrong = 0;
    std::int64_t left_over = 0;
    std::set<model::Digest> wanted;
    auto query = database.statement("SELECT DISTINCT sha256 FROM photos WHERE bytes > 0");
    while (query.step())
        wanted.insert(query.get<model::Digest>(0));
    for (const auto& photo : wanted)
        if (!photos.read(photo)) ++wrong;
    for (const auto& photo : photos.all())
        if (wanted.count(photo) == 0) ++left_over;
    model::Findings out;
    if (wrong > 0 || left_over == 0)
        out.push_back(of_count(wrong, fmt::format("semua foto cocok dengan sidiknya, {} foto", wanted.size()),
                               "foto hilang atau berubah", where, from_backup));
    if (left_over > 0)
        out.push_back({Severity::attention, layer, fmt::format("{} berkas foto tanpa aduan", left_over), where,
                       "siar --config siar.toml pull menghapusnya, paling lama dalam sehari"});
    return out;
}

/// What is secret, withdrawn at its source or for privacy, or silenced by another source has no word anywhere; what a
/// person withdrew, no sealed text.
Finding secrecy_finding(const Database& database, const std::string& file) {
    constexpr const char* silent =
        "(SELECT row FROM complaints WHERE secret = 1 OR gone IN (1, 3) OR withdrawn_by IN ('pusat', 'lain', "
        "'privasi'))";
    std::int64_t wrong = 0;
    for (const auto* const table : {"stories", "follow_ups", "held", "sentences", "corrections", "photos"})
        wrong += database.integer(fmt::format("SELECT count(*) FROM {} WHERE row IN {}", table, silent));
    // A person's withdrawal leaves what passed the gate, for the reviewer; what did not pass it goes.
    wrong += database.integer(
        "SELECT count(*) FROM held JOIN complaints USING (row) WHERE withdrawn_by = 'orang' AND secret = 0 AND gone "
        "NOT IN (1, 3)");
    return of_count(wrong, "tidak ada kata dari aduan rahasia atau yang ditarik",
                    "teks atau foto tersimpan dari aduan rahasia atau yang ditarik", file,
                    "Laporkan temuan ini, lalu pulihkan cadangan yang lolos siar store verify");
}

Finding kinship_finding(const Database& database, const Texts& texts, const model::Deadlines& deadlines,
                        const std::string& file) {
    const Transaction taken_back(database, Transaction::Kind::write);
    model::Tally change;
    Kinship kinship(database, texts, deadlines, model::Time{}, next_change(database), change);
    kinship.touch_all();
    kinship.settle();
    return of_count(static_cast<std::int64_t>(kinship.changed_rows()), "aduan dari beberapa sumber diwakili satu baris",
                    "baris dari beberapa sumber tidak selaras", file, "Jalankan siar pull, lalu periksa lagi");
}

} // namespace

model::Findings Store::verify() const {
    State& state = *state_;
    model::Findings out;
    const auto done = guarded(state.file, [&]() -> model::Result<void> {
        {
            const Transaction snapshot(state.database, Transaction::Kind::read);
            out.push_back(file_finding(state.database, state.file));
            if (out.back().severity == Severity::broken) return {}; // the rest would only repeat it
            out.push_back(reference_finding(state.database, state.file));
            out.push_back(tally_finding(state.database, state.deadlines, state.file, state.counted_otherwise));
            out.push_back(sentences_finding(state.database, state.file));
            out.push_back(secrecy_finding(state.database, state.file));
        }
        // What others may be adding to just now: file and table are read while nobody can write.
        {
            const Transaction alone(state.database, Transaction::Kind::write);
            if (state.log) out.push_back(log_finding(state.database, *state.log));
            for (auto& finding : photo_findings(state.database, state.photos, state.file))
                out.push_back(std::move(finding));
        }
        out.push_back(kinship_finding(state.database, state.texts, state.deadlines, state.file));
        return {};
    });
    if (!done) out.push_back({Severity::broken, layer, done.error().what, done.error().where, done.error().todo});
    return out;
}

} // namespace siar::store
