// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/complaint.hpp"
#include "model/tally.hpp"
#include "store/database.hpp"
#include "store/rows.hpp"
#include "store/tellings.hpp"
#include "store/texts.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace siar::store {

/// Keeps the order of sources; true where it was another.
bool write_ranks(const Database& database, const std::vector<model::SourceName>& sources);
/// Forgets that rows of a source speak of the same complaints as others do, and says which those were.
std::vector<model::Origin> cut_origins(const Database& database, const model::SourceName& source);

/// The items that speak of one complaint.
std::vector<model::ItemId> tellings_of(const Database& database, const model::Origin& origin);

/// Rows of several sources that speak of one complaint (equal Origin), kept in line with each other within one write
/// transaction: what was touched is brought in line by settle(), which the caller must not forget.
class Kinship {
public:
    /// `at` is when what is done happens, `changed` what changed rows bear at least; `change` takes what becomes
    /// different in the Tally.
    Kinship(const Database& database, const Texts& texts, const model::Deadlines& deadlines, model::Time at,
            model::Time changed, model::Tally& change)
        : database_(database), texts_(texts), deadlines_(deadlines), at_(at), changed_(changed), change_(change) {}

    /// True where other rows tell this complaint, and no more of them than can be.
    bool has_others(const model::ItemId& id, const std::optional<model::Origin>& origin) const;
    /// True where no word of this row may be stored, given what the other tellings of its complaint say.
    bool silences(const model::Complaint& complaint) const;
    void touch(const std::optional<model::Origin>& origin);
    void touch_all();
    /// Brings all that was touched in line.
    void settle();

    bool deleted_words() const { return deleted_words_; }
    /// How many rows settle() had to change.
    std::size_t changed_rows() const { return changed_rows_; }

private:
    std::vector<StoredRow> rows_of(const model::Origin& origin) const;
    Telling telling_of(const StoredRow& row) const;
    void align_rows(std::vector<StoredRow> rows);
    void take_words(StoredRow& row, const Telling& telling);
    std::int64_t rank_of(const model::SourceName& source) const;

    const Database& database_;
    const Texts& texts_;
    const model::Deadlines& deadlines_;
    model::Time at_;
    model::Time changed_;
    model::Tally& change_;
    mutable std::optional<std::map<model::SourceName, std::int64_t>> ranks_;
    std::set<model::Origin> touched_;
    bool deleted_words_ = false;
    std::size_t changed_rows_ = 0;
};

} // namespace siar::store
