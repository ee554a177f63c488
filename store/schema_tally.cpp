// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema_tally.hpp"

namespace siar::store {

// tally: the sums of one unit of time (store/tally_units.hpp), packed as store/tally_blob.hpp says; names: the values
// of named kinds. tally_changes: what is not in these sums yet. They are filled by the recount that follows, for no
// terms are known that they were counted by (meta: terms).
void tally_as_sums(const Database& database) {
    database.run(R"sql(
DROP TABLE tally_counts;
DROP TABLE tally_agencies;
DROP TABLE tally_spans;
DROP TABLE tally_ratings;
DELETE FROM meta WHERE name = 'zone';
CREATE TABLE tally (
    level INTEGER NOT NULL,
    unit INTEGER NOT NULL,
    sums BLOB NOT NULL,
    PRIMARY KEY (level, unit)
) STRICT;
CREATE TABLE tally_changes (
    n INTEGER PRIMARY KEY,
    cells INTEGER NOT NULL,
    changes BLOB NOT NULL
) STRICT;
CREATE TABLE tally_names (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;
)sql");
}

} // namespace siar::store
