// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema.hpp"

namespace siar::store {

namespace {

// complaints.gone says why a row is not counted: 1 gone from its source; 2 another source leads the complaint of the
// same origin; 3 another source withdrew it. veiled: secret only because another source of the same complaint says so.
constexpr const char* rows = R"sql(
ALTER TABLE complaints ADD COLUMN veiled INTEGER NOT NULL DEFAULT 0;
CREATE INDEX complaints_of_origin ON complaints (origin_id, origin_system) WHERE origin_id IS NOT NULL;
DROP INDEX complaints_going_out;
DROP INDEX complaints_pinned;
DROP INDEX complaints_waiting;
CREATE INDEX complaints_going_out ON complaints (closed, item)
    WHERE state = 'disetujui' AND closed IS NOT NULL AND gone = 0;
CREATE INDEX complaints_pinned ON complaints (closed) WHERE pinned = 1 AND gone = 0;
CREATE INDEX complaints_waiting ON complaints (state, closed)
    WHERE state IN ('baru', 'perlu_ditinjau') AND status = 'selesai' AND closed IS NOT NULL AND sentences IS NOT NULL
        AND gone = 0;
)sql";

// ranks: the order of [[source]] in the settings, 0 goes first.
constexpr const char* sources = R"sql(
ALTER TABLE marks ADD COLUMN listed INTEGER;
ALTER TABLE marks ADD COLUMN doubt TEXT NOT NULL DEFAULT '';
CREATE TABLE ranks (source TEXT PRIMARY KEY, rank INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE given_recaps (
    source TEXT NOT NULL,
    n INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    name TEXT NOT NULL,
    received INTEGER NOT NULL,
    resolved INTEGER NOT NULL,
    in_process INTEGER NOT NULL,
    archived INTEGER NOT NULL,
    cited TEXT,
    as_of INTEGER,
    PRIMARY KEY (source, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE given_speeds (
    source TEXT NOT NULL,
    n INTEGER NOT NULL,
    interval TEXT NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    name TEXT NOT NULL,
    cases INTEGER,
    mean_days REAL NOT NULL,
    median_days REAL,
    standard TEXT NOT NULL,
    cited TEXT,
    as_of INTEGER,
    PRIMARY KEY (source, n)
) STRICT, WITHOUT ROWID;
)sql";

// photos: url is a keyed digest, the address itself is nowhere; the bytes lie in photos/ under their sha256, or nowhere
// any more where `bytes` is 0 (the quota). state: baru, disetujui, ditarik.
constexpr const char* photos = R"sql(
CREATE TABLE photos (
    row INTEGER NOT NULL REFERENCES complaints (row),
    url BLOB NOT NULL,
    sha256 BLOB NOT NULL,
    bytes INTEGER NOT NULL,
    state TEXT NOT NULL,
    PRIMARY KEY (row, url)
) STRICT, WITHOUT ROWID;
CREATE INDEX photos_by_content ON photos (sha256);
)sql";

} // namespace

void version_2(const Database& database) {
    for (const auto* const part : {rows, sources, photos})
        database.run(part);
}

} // namespace siar::store
