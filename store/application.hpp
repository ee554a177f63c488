// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/kinship.hpp"
#include "store/rows.hpp"
#include "store/standing.hpp"
#include "store/store.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace siar::store {

/// Of a secret complaint, and of one that its hub withdrew, not a word may be stored.
bool only_counts(const model::Row& row);

/// One Batch on its way into the tables, inside a transaction.
class Application {
public:
    Application(const Database& database, const Texts& texts, const Place& place, const model::Deadlines& deadlines,
                const model::SecretKey& key, model::Time read_at, ReviewPolicy policy, const std::string& reason);

    void take(const model::Row& row);
    void withdraw(const model::Key& key);
    /// All that came from a source; how many complaints.
    std::size_t withdraw(const model::SourceName& source);
    /// The order of sources; brings every complaint in line with it where it was another.
    bool rank(const std::vector<model::SourceName>& sources);
    /// The last step: what several sources say of one complaint is brought in line, and the Tally is changed.
    void finish();

    const Applied& applied() const { return applied_; }
    bool changed() const { return applied_.added + applied_.changed + applied_.withdrawn > 0; }
    bool deleted_words() const { return deleted_words_; }

private:
    using Proposed = std::optional<Present>; // what a row proposes, its hash made once

    void take(const model::Row& row, const model::ItemId& id, bool several);
    /// True where a person withdrew it for privacy: its words are kept nowhere again.
    bool erased(const std::optional<StoredRow>& known, const model::ItemId& id) const;
    /// When a person withdrew this complaint for privacy under another item, whose row has gone or has lost its origin:
    /// its source was renamed, or the store was made anew. Asked where a row is new or speaks of another complaint.
    std::optional<model::Time> forgotten(const std::optional<StoredRow>& known,
                                         const std::optional<model::Origin>& origin);
    void leave_no_word(StoredRow& now, model::Time since, bool known);
    bool unchanged(const StoredRow& before, const model::Row& row, const model::Digest& hash,
                   const Proposed& proposed) const;
    Reading reading_of(const StoredRow& before, const model::Row& row, const Proposed& proposed) const;
    void review_known(StoredRow& now, const StoredRow& before, const model::Row& row, const Proposed& proposed);
    void review_new(StoredRow& now, const Proposed& proposed) const;
    void hear_hub(StoredRow& now, const model::Row& row);
    void write_words(const StoredRow& now, const model::Row& row, bool known, const Proposed& proposed);

    const Database& database_;
    const Texts& texts_;
    const model::Deadlines& deadlines_;
    const model::SecretKey& key_;
    model::Time read_at_;
    model::Time now_;          ///< the store's own clock: that of a source may be the date of an old sheet
    model::Time changed_from_; ///< what a row that arrives late needs to reach those who have read further
    model::Time words_from_;   ///< complaints closed earlier keep no words of their own
    model::Tally change_;
    Kinship kinship_;
    ReviewPolicy policy_;
    std::string reason_; ///< why the hub's yes counts here
    bool log_may_know_more_ = false;
    std::optional<std::map<model::Digest, model::Time>> forgotten_; ///< by origin_digest(), read when first asked for
    bool deleted_words_ = false;
    Applied applied_;
};

} // namespace siar::store
