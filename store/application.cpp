// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/application.hpp"

#include "privacy/redact.hpp"
#include "store/held.hpp"
#include "store/photos.hpp"
#include "store/redress.hpp"
#include "store/retention.hpp"
#include "store/scrub.hpp"
#include "store/sources.hpp"
#include "store/tally_table.hpp"

#include <algorithm>

namespace siar::store {

using model::ReviewState;

namespace {

// A source's clock may run ahead of ours; one that is wrong by years must not take the order of pages with it.
constexpr model::Seconds furthest_ahead{24 * 3600};

model::Row without_words(model::Row row) {
    row.complaint.story.reset();
    row.held.reset();
    row.proposal.reset();
    return row;
}

bool has_words(const model::Row& row) {
    return row.complaint.story || row.held || row.proposal;
}

std::optional<model::Digest> hash_of(const std::optional<Present>& present) {
    return present ? std::optional(present->hash) : std::nullopt;
}

/// What other sources said of the complaint that this row spoke of before is of no account any more.
void stand_alone(StoredRow& row) {
    if (!row.gone()) row.absence = Absence::none;
    row.veiled = false;
    if (row.standing.withdrawn_by == Withdrawer::other)
        leave_withdrawn(row.standing, row.standing.decided_at ? ReviewState::needs_review : ReviewState::fresh);
}

} // namespace

Application::Application(const Database& database, const Texts& texts, const Place& place,
                         const model::Deadlines& deadlines, const model::SecretKey& key, model::Time read_at,
                         ReviewPolicy policy, const std::string& reason)
    : database_(database),
      texts_(texts),
      deadlines_(deadlines),
      key_(key),
      read_at_(read_at),
      now_(now_in(place)),
      changed_from_(std::max(read_at, next_change(database))),
      words_from_(words_from(now_, place.keeping)),
      kinship_(database, texts, deadlines, read_at, changed_from_, change_),
      policy_(policy),
      reason_(privacy::redact(reason, place.gate).text.str()) {
    // Only after a rebuild does the log speak of items that are not there.
    log_may_know_more_ = database.integer("SELECT EXISTS (SELECT 1 FROM decisions)") != 0;
}

bool only_counts(const model::Row& row) {
    return row.complaint.secret || (row.hub && row.hub->state == ReviewState::withdrawn);
}

void Application::take(const model::Row& row) {
    const auto id = item_id(row.complaint.key, key_);
    const bool several = kinship_.has_others(id, row.complaint.origin);
    if (has_words(row) && (only_counts(row) || (several && kinship_.silences(row.complaint))))
        return take(without_words(row), id, several);
    take(row, id, several);
}

bool Application::erased(const std::optional<StoredRow>& known, const model::ItemId& id) const {
    if (known) return known->standing.withdrawn_by == Withdrawer::privacy;
    if (!log_may_know_more_) return false;
    const auto here = last_decision_here(database_, id);
    return here && here->act == model::Act::withdraw_privacy;
}

std::optional<model::Time> Application::forgotten(const std::optional<StoredRow>& known,
                                                  const std::optional<model::Origin>& origin) {
    if (!origin || !log_may_know_more_ || (known && known->complaint.origin == origin)) return std::nullopt;
    if (!forgotten_) forgotten_ = forgotten_origins(database_);
    if (forgotten_->empty()) return std::nullopt;
    const auto found = forgotten_->find(origin_digest(*origin, key_));
    return found == forgotten_->end() ? std::nullopt : std::optional(found->second);
}

void Application::leave_no_word(StoredRow& now, model::Time since, bool known) {
    store::withdraw(now.standing, Withdrawer::privacy, since);
    now.present.reset();
    if (!known) return;
    texts_.drop(database_, now.row);
    drop_photos(database_, now.row);
    ask_for_scrub(database_);
    deleted_words_ = true;
}

void Application::take(const model::Row& row, const model::ItemId& id, bool several) {
    const auto before = find(database_, id);
    const auto no_word_since = forgotten(before, row.complaint.origin);
    if (has_words(row) && (no_word_since || erased(before, id))) return take(without_words(row), id, several);
    const auto hash = source_hash(row, held_digest(row.held, key_), key_);
    const auto proposed = row.proposal ? std::optional(present_of(*row.proposal)) : std::nullopt;
    if (before && unchanged(*before, row, hash, proposed)) {
        ++applied_.unchanged;
        return;
    }
    StoredRow now = before.value_or(StoredRow{});
    if (before && before->complaint.origin != row.complaint.origin) {
        kinship_.touch(before->complaint.origin);
        stand_alone(now);
    }
    now.id = id;
    now.complaint = row.complaint;
    now.complaint.story.reset();
    now.complaint.secret = now.complaint.secret || now.veiled;
    now.veiled = now.veiled && !row.complaint.secret;
    now.hash = hash;
    if (now.gone()) now.absence = Absence::none;
    if (before && before->counted()) change_.add(before->complaint, deadlines_, -1);
    if (now.counted()) change_.add(now.complaint, deadlines_, +1);

    if (before)
        review_known(now, *before, row, proposed);
    else
        review_new(now, proposed);
    hear_hub(now, row);
    if (no_word_since) leave_no_word(now, *no_word_since, before.has_value());
    now.changed = std::max(changed_from_, std::min(now.complaint.updated, read_at_ + furthest_ahead));
    write(database_, now);
    write_words(now, row, before.has_value(), proposed);
    if (several) kinship_.touch(now.complaint.origin);
    ++(before ? applied_.changed : applied_.added);
}

bool Application::unchanged(const StoredRow& before, const model::Row& row, const model::Digest& hash,
                            const Proposed& proposed) const {
    if (before.gone() || before.hash != hash) return false;
    // Proposals are remade as long as nobody has looked at them.
    if (row.hub || before.standing.state != ReviewState::fresh) return true;
    return before.present == proposed;
}

Reading Application::reading_of(const StoredRow& before, const model::Row& row, const Proposed& proposed) const {
    Reading reading;
    reading.proposal = hash_of(proposed);
    reading.present = hash_of(before.present);
    reading.present_by_person = before.present && by_person(*before.present);
    reading.classified_anew = row.complaint.classification != before.complaint.classification;
    reading.became_secret = row.complaint.secret && !before.secret_itself();
    reading.returned = before.gone() || (before.secret_itself() && !row.complaint.secret);
    reading.at = read_at_;
    model::Complaint old = before.complaint;
    old.secret = before.secret_itself();
    old.story = texts_.story(database_, before.row);
    reading.meaning_changed = !same_meaning(old, row.complaint);
    if (row.hub && reading.proposal != reading.present) reading.meaning_changed = true;
    return reading;
}

void Application::review_known(StoredRow& now, const StoredRow& before, const model::Row& row,
                               const Proposed& proposed) {
    const auto here = last_decision_here(database_, now.id);
    const auto decided = here ? std::optional(here->text) : std::nullopt;
    const Outcome outcome = after_reading(now.standing, decided, reading_of(before, row, proposed));
    now.standing = outcome.standing;
    if (only_counts(row))
        now.present.reset();
    else if (outcome.take_proposal)
        now.present = proposed;
}

void Application::review_new(StoredRow& now, const Proposed& proposed) const {
    now.present = proposed;
    if (!log_may_know_more_) return;
    if (const auto here = last_decision_here(database_, now.id))
        now.standing = after_rebuild(*here, hash_of(now.present));
}

void Application::hear_hub(StoredRow& now, const model::Row& row) {
    if (!row.hub) return;
    const auto here = last_decision_here(database_, now.id);
    const Standing before = now.standing;
    const bool trusted =
        policy_ == ReviewPolicy::hub && !(log_may_know_more_ && needs_own_yes(database_, now.id, now.complaint.origin));
    now.standing = after_hub(before, *row.hub, hash_of(now.present), here, trusted);
    if (now.standing == before) return;
    const bool yes = now.standing.state == ReviewState::approved;
    if (!yes && now.standing.state != ReviewState::withdrawn) return;
    const auto act = yes ? model::Act::approve : model::Act::withdraw;
    const auto by = row.hub->by.empty() ? std::string("pusat") : "pusat: " + row.hub->by;
    add_decision(database_, {now.id, act, by, row.hub->at, row.hub->text, yes ? reason_ : "", std::nullopt},
                 std::nullopt);
}

void Application::write_words(const StoredRow& now, const model::Row& row, bool known, const Proposed& proposed) {
    if (known) drop_story(database_, now.row);
    if (only_counts(row)) {
        texts_.drop(database_, now.row);
        deleted_words_ = drop_held(database_, now.row) || known || deleted_words_;
        return;
    }
    const bool keeps = keeps_words(row.complaint, words_from_);
    if (row.complaint.story && keeps) texts_.write(database_, now.row, *row.complaint.story);
    const bool sealed_may_stay = keeps && !withdrawn_by_person(now.standing);
    if (row.held || known) write_held(database_, now.row, sealed_may_stay ? row.held : std::nullopt, now_);
    if (proposed && hash_of(now.present) == proposed->hash)
        texts_.write(database_, now.row, row.proposal->sentences, proposed->hash);
    if (known) texts_.drop_unused(database_, now);
}

void Application::withdraw(const model::Key& key) {
    auto row = find(database_, item_id(key, key_));
    if (!row || row->gone()) return;
    if (row->counted()) change_.add(row->complaint, deadlines_, -1);
    row->absence = Absence::gone;
    row->complaint.secret = row->secret_itself();
    row->veiled = false;
    row->present.reset();
    row->changed = changed_from_;
    auto& standing = row->standing;
    if (!withdrawn_by_person(standing)) {
        standing.state = ReviewState::withdrawn;
        standing.pinned = false;
        standing.withdrawn = read_at_;
        standing.withdrawn_by = Withdrawer::source;
    }
    write(database_, *row);
    texts_.drop(database_, row->row);
    drop_held(database_, row->row);
    deleted_words_ = true;
    kinship_.touch(row->complaint.origin);
    ++applied_.withdrawn;
}

std::size_t Application::withdraw(const model::SourceName& source) {
    std::vector<model::Key> keys;
    {
        auto query = database_.statement("SELECT id FROM complaints WHERE source = ? AND gone <> 1");
        for (query.bind(source); query.step();)
            keys.push_back({source, query.get<std::string>(0)});
    }
    for (const auto& key : keys)
        withdraw(key);
    forget_source(database_, source);
    for (const auto& origin : cut_origins(database_, source))
        kinship_.touch(origin);
    return keys.size();
}

bool Application::rank(const std::vector<model::SourceName>& sources) {
    if (!write_ranks(database_, sources)) return false;
    kinship_.touch_all();
    return true;
}

void Application::finish() {
    kinship_.settle();
    deleted_words_ = deleted_words_ || kinship_.deleted_words();
    add_to_tally(database_, change_);
}

} // namespace siar::store
