// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema.hpp"

#include "store/schema_tally.hpp"

#include <fmt/format.h>

namespace siar::store {

namespace {

// "SIAR" in the file's header, so that file(1) and we know whose it is.
constexpr std::int64_t application_id = 0x53494152;

// complaints: one row per (source, id), found by its item id, which is made of both. A row withdrawn stays as its own
// tombstone (state ditarik, withdrawn, withdrawn_by as in standing.hpp); `gone` ones are no longer at their source and
// not counted. row_hash: keyed, of all that the source gave. sentences: text_hash of the present three, approved: of
// those a person approved last; wording: the origin of each ("aturan templat orang").
constexpr const char* rows = R"sql(
CREATE TABLE complaints (
    row INTEGER PRIMARY KEY,
    item BLOB NOT NULL UNIQUE,
    source TEXT NOT NULL,
    id TEXT NOT NULL,
    origin_system TEXT,
    origin_id TEXT,
    status TEXT NOT NULL,
    classification TEXT NOT NULL,
    anonymous INTEGER NOT NULL,
    secret INTEGER NOT NULL,
    category TEXT NOT NULL,
    agencies TEXT NOT NULL,
    channel TEXT NOT NULL,
    district TEXT NOT NULL,
    village TEXT,
    submitted INTEGER NOT NULL,
    forwarded INTEGER,
    first_follow_up INTEGER,
    closed INTEGER,
    updated INTEGER NOT NULL,
    how_closed TEXT NOT NULL,
    rating INTEGER,
    demo INTEGER NOT NULL,
    row_hash BLOB NOT NULL,
    gone INTEGER NOT NULL,
    sentences BLOB,
    wording TEXT,
    verdict TEXT,
    hollow INTEGER NOT NULL,
    repaired INTEGER NOT NULL,
    state TEXT NOT NULL,
    changed INTEGER NOT NULL,
    pinned INTEGER NOT NULL,
    decided_at INTEGER,
    approved BLOB,
    withdrawn INTEGER,
    withdrawn_by TEXT
) STRICT;
CREATE INDEX complaints_in_page_order ON complaints (changed, item);
CREATE INDEX complaints_going_out ON complaints (closed, item) WHERE state = 'disetujui' AND closed IS NOT NULL;
CREATE INDEX complaints_pinned ON complaints (closed) WHERE pinned = 1;
CREATE INDEX complaints_waiting ON complaints (state, closed)
    WHERE state IN ('baru', 'perlu_ditinjau') AND status = 'selesai' AND closed IS NOT NULL AND sentences IS NOT NULL;
CREATE INDEX complaints_withdrawn ON complaints (withdrawn) WHERE withdrawn IS NOT NULL;
CREATE INDEX complaints_demo ON complaints (row) WHERE demo = 1 AND gone = 0;

CREATE TABLE stories (
    row INTEGER PRIMARY KEY REFERENCES complaints (row),
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    verdict TEXT NOT NULL
) STRICT;
CREATE TABLE follow_ups (
    row INTEGER NOT NULL REFERENCES complaints (row),
    n INTEGER NOT NULL,
    at INTEGER NOT NULL,
    agency TEXT NOT NULL,
    text TEXT NOT NULL,
    internal INTEGER NOT NULL,
    PRIMARY KEY (row, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE held (
    row INTEGER PRIMARY KEY REFERENCES complaints (row),
    since INTEGER NOT NULL,
    text TEXT NOT NULL
) STRICT;
CREATE INDEX held_since ON held (since);
CREATE TABLE sentences (
    row INTEGER NOT NULL REFERENCES complaints (row),
    hash BLOB NOT NULL,
    problem TEXT NOT NULL,
    action TEXT NOT NULL,
    outcome TEXT NOT NULL,
    PRIMARY KEY (row, hash)
) STRICT, WITHOUT ROWID;
)sql";

// decisions: those of the log (line: where theirs begins in it; negative where that log is lost) and those given at a
// hub (line NULL). They may speak of items that are not there yet: after a rebuild the log is read before the sources.
// meta: log_end, how far the log has been read; terms, what the tally was counted by; key, which secret key the item
// ids were made with; log_lost, when the log was found shorter than it had been; noted, the digest of the last line
// that note() wrote there; "ralat <hash>", the words of a correction of a figure: figure, wrong, right, one a line.
constexpr const char* review = R"sql(
CREATE TABLE decisions (
    n INTEGER PRIMARY KEY,
    line INTEGER UNIQUE,
    item BLOB NOT NULL,
    act TEXT NOT NULL,
    at INTEGER NOT NULL,
    by TEXT NOT NULL,
    text BLOB NOT NULL,
    reason TEXT NOT NULL
) STRICT;
CREATE INDEX decisions_of_item ON decisions (item, n);
CREATE TABLE aired (n INTEGER PRIMARY KEY, item BLOB NOT NULL, at INTEGER NOT NULL) STRICT;
CREATE INDEX aired_at ON aired (at);
CREATE TABLE meta (name TEXT PRIMARY KEY, value ANY NOT NULL) STRICT, WITHOUT ROWID;
)sql";

constexpr const char* tally = R"sql(
CREATE TABLE tally_counts (
    day INTEGER NOT NULL,
    event TEXT NOT NULL,
    dimension TEXT NOT NULL,
    value TEXT NOT NULL,
    status TEXT NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (day, event, dimension, value, status)
) STRICT, WITHOUT ROWID;
CREATE TABLE tally_agencies (
    day INTEGER NOT NULL,
    event TEXT NOT NULL,
    agency TEXT NOT NULL,
    status TEXT NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (day, event, agency, status)
) STRICT, WITHOUT ROWID;
CREATE TABLE tally_spans (
    day INTEGER NOT NULL,
    interval TEXT NOT NULL,
    tenths INTEGER NOT NULL,
    n INTEGER NOT NULL,
    seconds INTEGER NOT NULL,
    PRIMARY KEY (day, interval, tenths)
) STRICT, WITHOUT ROWID;
CREATE TABLE tally_ratings (
    day INTEGER NOT NULL,
    rating INTEGER NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (day, rating)
) STRICT, WITHOUT ROWID;
)sql";

constexpr const char* sources = R"sql(
CREATE TABLE marks (
    source TEXT PRIMARY KEY,
    cursor TEXT NOT NULL,
    etag TEXT NOT NULL,
    high_water INTEGER NOT NULL,
    read_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE visits (
    source TEXT NOT NULL,
    n INTEGER NOT NULL,
    day INTEGER NOT NULL,
    from_minute INTEGER NOT NULL,
    until_minute INTEGER NOT NULL,
    kind TEXT NOT NULL,
    district TEXT NOT NULL,
    place TEXT NOT NULL,
    demo INTEGER NOT NULL,
    PRIMARY KEY (source, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE notices (
    source TEXT NOT NULL,
    n INTEGER NOT NULL,
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    valid_from INTEGER,
    valid_until INTEGER,
    demo INTEGER NOT NULL,
    PRIMARY KEY (source, n)
) STRICT, WITHOUT ROWID;
)sql";

void version_1(const Database& database) {
    for (const auto* const part : {rows, review, tally, sources})
        database.run(part);
    database.run(fmt::format("PRAGMA application_id = {}", application_id).c_str());
}

/// Version 4: where segments are, so that a withdrawal finds them.
void segment_folders(const Database& database) {
    database.run(R"sql(
ALTER TABLE aired ADD COLUMN folder TEXT NOT NULL DEFAULT '';
DELETE FROM aired WHERE n NOT IN (SELECT min(n) FROM aired GROUP BY at, item);
DROP INDEX aired_at;
CREATE UNIQUE INDEX aired_once ON aired (at, item, folder);
)sql");
}

/// Version 5: objections and corrections. decisions.since: of an objection when the citizen made it, of sudah_ditarik
/// the slot of the segment. corrections: the words of one under their correction_hash. aired.cut: the segment's own
/// name.
void corrections_and_objections(const Database& database) {
    database.run(R"sql(
ALTER TABLE decisions ADD COLUMN since INTEGER;
CREATE INDEX decisions_redressed ON decisions (item) WHERE act IN ('usul_ralat', 'keberatan');
CREATE INDEX decisions_corrected ON decisions (at) WHERE act = 'setuju_ralat';
CREATE TABLE corrections (
    row INTEGER NOT NULL REFERENCES complaints (row),
    hash BLOB NOT NULL,
    wrong TEXT NOT NULL,
    right TEXT NOT NULL,
    PRIMARY KEY (row, hash)
) STRICT, WITHOUT ROWID;
ALTER TABLE aired ADD COLUMN cut TEXT NOT NULL DEFAULT '';
DROP INDEX aired_once;
CREATE UNIQUE INDEX aired_once ON aired (at, item, folder, cut);
)sql");
}

/// Version 6: tags of figures that a source tells, codes apart by blanks.
void tags_of_figures(const Database& database) {
    database.run(R"sql(
ALTER TABLE given_recaps ADD COLUMN tags TEXT NOT NULL DEFAULT '';
ALTER TABLE given_speeds ADD COLUMN tags TEXT NOT NULL DEFAULT '';
)sql");
}

} // namespace

const std::vector<Migration>& migrations() {
    static const std::vector<Migration> all{
        version_1,  version_2, tally_as_sums, segment_folders, corrections_and_objections, tags_of_figures, played,
        deliveries, sending,   duties,        duties_looked_at};
    return all;
}

model::Result<void> migrate(const Database& database, const std::vector<Migration>& steps, const std::string& file) {
    const auto newest = static_cast<std::int64_t>(steps.size());
    auto version = database.integer("PRAGMA user_version");
    if (version == newest) return {};
    if (version == 0 && database.integer("SELECT count(*) FROM sqlite_schema") > 0)
        return model::fail("berkas ini basis data program lain", file, "Pilih folder lain dengan --state");
    for (; version < newest; ++version) {
        Transaction transaction(database, Transaction::Kind::write);
        steps[static_cast<std::size_t>(version)](database);
        database.run(fmt::format("PRAGMA user_version = {}", version + 1).c_str());
        transaction.commit();
    }
    if (version > newest)
        return model::fail(
            fmt::format("basis data dibuat oleh siar yang lebih baru (versi {}, program ini mengenal {})", version,
                        newest),
            file, "Pasang siar yang terbaru, atau kembalikan cadangan yang lebih lama");
    return {};
}

} // namespace siar::store
