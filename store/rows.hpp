// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/batch.hpp"
#include "model/material.hpp"
#include "privacy/gate.hpp"
#include "store/database.hpp"
#include "store/standing.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace siar::store {

/// What is proposed or approved for an item, all but the words, which lie in table sentences under `hash`.
struct Present {
    model::Digest hash;
    std::array<model::Wording, 3> wording{};
    privacy::Verdict verdict;
    bool hollow = false;
    bool repaired = false;
    friend bool operator==(const Present&, const Present&) = default;
};
Present present_of(const model::Proposal& proposal);
bool by_person(const Present& present);

/// Why a row is not counted; numbers on disk (column gone).
enum class Absence {
    none,     ///< it is counted
    gone,     ///< withdrawn at its source
    shadowed, ///< another source leads the complaint of the same origin
    revoked,  ///< another source withdrew the complaint of the same origin
};

/// One row of table complaints.
struct StoredRow {
    std::int64_t row = 0; ///< 0: not in the table yet
    model::ItemId id;
    model::Complaint complaint; ///< without story
    model::Digest hash;         ///< source_hash() of what the source gave last
    Absence absence = Absence::none;
    bool veiled = false; ///< `complaint.secret` only because another source of the same complaint says so
    std::optional<Present> present;
    Standing standing;
    model::Time changed{};

    bool counted() const { return absence == Absence::none; }
    bool gone() const { return absence == Absence::gone; }
    /// Secret as its own source has it.
    bool secret_itself() const { return complaint.secret && !veiled; }
};

/// A query for rows of complaints with all columns that read_row() expects: "SELECT ... FROM complaints " and `tail`.
std::string select_rows(std::string_view tail);
StoredRow read_row(const Statement& statement);
std::optional<StoredRow> find(const Database& database, const model::ItemId& id);
/// Inserts (and sets `row`) or updates.
void write(const Database& database, StoredRow& row);

/// The earliest time that the changes of a write transaction may bear: behind all that anybody can have read in the
/// order of pages. Asked before the first of them is written.
model::Time next_change(const Database& database);

/// The public name of a complaint: keyed, so that nobody finds the source's number by trying.
model::ItemId item_id(const model::Key& key, const model::SecretKey& secret);

/// The keyed digest of all that a source gave for a row, its words and a hub's word included; not what our own rules
/// propose. `held` is held_digest() of the sealed text.
model::Digest source_hash(const model::Row& row, const std::optional<model::Digest>& held,
                          const model::SecretKey& secret);

/// The decision with the highest number that a person here made on an item.
std::optional<model::Decision> last_decision_here(const Database& database, const model::ItemId& id);
/// The keyed digest of the number that finds a complaint at any source; the text of a withdrawal for privacy.
model::Digest origin_digest(const model::Origin& origin, const model::SecretKey& secret);
/// The origins that were withdrawn for privacy, by their digest, each with the time of it.
std::map<model::Digest, model::Time> forgotten_origins(const Database& database);
/// Adds one; `line` is where it stands in the log, nothing for a hub's. False where that line is known already.
bool add_decision(const Database& database, const model::Decision& decision, std::optional<std::int64_t> line);
/// Columns item, act, at, by, text, reason, since.
model::Decision read_decision(const Statement& statement);

} // namespace siar::store
