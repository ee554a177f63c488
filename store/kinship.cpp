// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/kinship.hpp"

#include "store/held.hpp"
#include "store/photos.hpp"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>

namespace siar::store {

namespace {

// One more than can be tells that they are too many; the rest of them need not be read.
constexpr auto at_most = static_cast<std::int64_t>(most_tellings) + 1;

std::map<model::SourceName, std::int64_t> read_ranks(const Database& database) {
    std::map<model::SourceName, std::int64_t> out;
    auto query = database.statement("SELECT source, rank FROM ranks");
    while (query.step())
        out.emplace(query.get<model::SourceName>(0), query.get<std::int64_t>(1));
    return out;
}

std::optional<Latest> latest_on(const Database& database, const model::ItemId& item) {
    auto query = database.statement(
        "SELECT n, act, at FROM decisions WHERE item = ? AND line IS NOT NULL AND act NOT IN ('setujui_foto', "
        "'setujui_foto_sebelum', 'setujui_foto_sesudah', 'tarik_foto', 'usul_ralat', 'setuju_ralat', 'sudah_ditarik') "
        "ORDER BY n DESC LIMIT 1");
    query.bind(item);
    if (!query.step()) return std::nullopt;
    return Latest{query.get<std::int64_t>(0), query.get<model::Act>(1), query.get<model::Time>(2)};
}

} // namespace

bool write_ranks(const Database& database, const std::vector<model::SourceName>& sources) {
    std::map<model::SourceName, std::int64_t> wanted;
    for (const auto& source : sources)
        wanted.emplace(source, static_cast<std::int64_t>(wanted.size()));
    if (read_ranks(database) == wanted) return false;
    database.run("DELETE FROM ranks");
    auto insert = database.statement("INSERT INTO ranks (source, rank) VALUES (?,?)");
    for (const auto& [source, rank] : wanted)
        insert.bind(source, rank).run();
    return true;
}

std::vector<model::Origin> cut_origins(const Database& database, const model::SourceName& source) {
    std::vector<model::Origin> out;
    {
        auto query = database.statement(
            "SELECT DISTINCT origin_system, origin_id FROM complaints WHERE source = ? AND origin_id IS NOT NULL");
        for (query.bind(source); query.step();)
            out.push_back({query.get<std::string>(0), query.get<std::string>(1)});
    }
    if (!out.empty())
        database
            .statement(
                "UPDATE complaints SET origin_system = NULL, origin_id = NULL WHERE source = ? AND origin_id IS NOT "
                "NULL")
            .bind(source)
            .run();
    return out;
}

std::vector<model::ItemId> tellings_of(const Database& database, const model::Origin& origin) {
    std::vector<model::ItemId> out;
    auto query = database.statement("SELECT item FROM complaints WHERE origin_id = ? AND origin_system = ? LIMIT ?");
    for (query.bind(origin.tracking_id, origin.system, at_most); query.step();)
        out.push_back(query.get<model::ItemId>(0));
    if (out.size() > most_tellings) out.clear();
    return out;
}

std::vector<StoredRow> Kinship::rows_of(const model::Origin& origin) const {
    static const std::string sql = select_rows("WHERE origin_id = ? AND origin_system = ? LIMIT ?");
    auto query = database_.statement(sql);
    query.bind(origin.tracking_id, origin.system, at_most);
    std::vector<StoredRow> out;
    while (query.step())
        out.push_back(read_row(query));
    return out;
}

std::int64_t Kinship::rank_of(const model::SourceName& source) const {
    if (!ranks_) ranks_ = read_ranks(database_);
    const auto known = ranks_->find(source);
    return known == ranks_->end() ? std::numeric_limits<std::int64_t>::max() : known->second;
}

Telling Kinship::telling_of(const StoredRow& row) const {
    Telling out;
    out.rank = rank_of(row.complaint.key.source);
    out.key = row.complaint.key;
    out.secret_itself = row.secret_itself();
    out.latest = latest_on(database_, row.id);
    out.absence = row.absence;
    out.veiled = row.veiled;
    out.standing = row.standing;
    return out;
}

bool Kinship::has_others(const model::ItemId& id, const std::optional<model::Origin>& origin) const {
    if (!origin) return false;
    auto query = database_.statement(
        "SELECT count(*) FROM (SELECT 1 FROM complaints WHERE origin_id = ? AND origin_system = ? AND item <> ? LIMIT "
        "?)");
    query.bind(origin->tracking_id, origin->system, id, at_most);
    const auto others = query.step() ? query.get<std::int64_t>(0) : 0;
    return others > 0 && others < at_most;
}

bool Kinship::silences(const model::Complaint& complaint) const {
    if (!complaint.origin) return false;
    std::vector<Telling> tellings(1);
    tellings.front().rank = rank_of(complaint.key.source);
    tellings.front().key = complaint.key;
    tellings.front().secret_itself = complaint.secret;
    for (const auto& row : rows_of(*complaint.origin))
        if (row.complaint.key != complaint.key) tellings.push_back(telling_of(row));
    if (tellings.size() == 1) return false;
    align(tellings, at_);
    return tellings.front().silenced;
}

void Kinship::touch(const std::optional<model::Origin>& origin) {
    if (origin) touched_.insert(*origin);
}

void Kinship::touch_all() {
    auto query = database_.statement(
        "SELECT origin_system, origin_id FROM complaints WHERE origin_id IS NOT NULL "
        "GROUP BY origin_id, origin_system HAVING count(*) > 1");
    while (query.step())
        touch(model::Origin{query.get<std::string>(0), query.get<std::string>(1)});
}

void Kinship::settle() {
    for (const auto& origin : std::exchange(touched_, {}))
        align_rows(rows_of(origin));
}

void Kinship::align_rows(std::vector<StoredRow> rows) {
    const bool alone = rows.size() == 1;
    if (alone && rows.front().counted() && !rows.front().veiled &&
        rows.front().standing.withdrawn_by != Withdrawer::other)
        return;
    std::vector<Telling> tellings;
    for (const auto& row : rows)
        tellings.push_back(telling_of(row));
    align(tellings, at_);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        StoredRow& row = rows[i];
        const Telling& told = tellings[i];
        StoredRow before = row;
        take_words(row, told);
        row.absence = told.absence;
        row.complaint.secret = told.secret_itself || told.veiled;
        row.veiled = told.veiled;
        row.standing = told.standing;
        if (row.absence == before.absence && row.complaint == before.complaint && row.veiled == before.veiled &&
            row.standing == before.standing && row.hash == before.hash)
            continue;
        if (before.counted()) change_.add(before.complaint, deadlines_, -1);
        if (row.counted()) change_.add(row.complaint, deadlines_, +1);
        row.changed = std::max(changed_, row.changed);
        write(database_, row);
        ++changed_rows_;
    }
}

void Kinship::take_words(StoredRow& row, const Telling& told) {
    const bool sealed = told.silenced || withdrawn_by_person(told.standing);
    if (sealed && drop_held(database_, row.row)) deleted_words_ = true;
    if (sealed) drop_photos(database_, row.row);
    if (!told.silenced) return;
    if (!texts_.drop(database_, row.row) && !row.present) return;
    deleted_words_ = true;
    row.present.reset();
    row.hash = {}; // what its source gives next counts as new, so that its words come back when they may
}

} // namespace siar::store
