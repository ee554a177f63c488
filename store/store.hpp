// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/aired.hpp"
#include "model/batch.hpp"
#include "model/decision.hpp"
#include "model/delivery.hpp"
#include "model/duty.hpp"
#include "model/erase.hpp"
#include "model/finding.hpp"
#include "model/history.hpp"
#include "model/likeness.hpp"
#include "model/material.hpp"
#include "model/redress.hpp"
#include "model/tally.hpp"
#include "privacy/gate.hpp"
#include "privacy/held.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace siar::store {

/// How a source's items get their yes. Codes: semua, pusat.
enum class ReviewPolicy {
    all, ///< a person here
    hub, ///< the yes given at the hub counts (a written reason stands in the settings)
};

/// How long and how much is kept; [store] in the settings.
struct Keeping {
    /// A complaint's own words, after it was closed; not its three sentences. Nothing: no age deletes anything.
    std::optional<model::Seconds> texts{365 * 24 * 3600};
    std::int64_t photo_bytes = 500'000'000; ///< photos shown longest ago go first, approved ones last
    std::int64_t database_bytes = 0;        ///< check() speaks when siar.db is larger; 0: never
    std::int64_t reserved_bytes =
        64'000'000; ///< free on the disk; below it apply() only takes away, decisions still go through
};

/// Where a store lives and what it needs to read its own texts.
struct Place {
    std::filesystem::path directory; ///< holds siar.db, keputusan.log and keys; empty: all in memory
    model::Zone zone;
    privacy::Gate gate;               ///< texts read back pass it again
    std::function<model::Time()> now; ///< what the age of words is told by; empty: the computer's clock
    Keeping keeping{};
    /// False where no settings were read: what was counted by the terms of others is not counted anew by ours, and
    /// takes in nothing.
    bool recounts = true;
    /// False for what reads once: a damaged database is an error and stays where it is, so that nobody takes the empty
    /// one in its place for it.
    bool rebuilds = true;
    model::Standards standards{}; ///< with zone and holidays what the Tally is counted by; others, and it is recounted
    std::vector<model::Date> holidays{};
    std::vector<model::SourceName> totals_only{}; ///< sources without complaints: their age says nothing of the counts
    std::size_t counted_sources = 1;              ///< sources with complaints
    std::vector<model::SourceName> sources{};     ///< all of them, in the order of the settings
    std::map<model::SourceName, privacy::Label> source_labels{}; ///< what the office calls them

    model::Terms terms() const { return {zone, standards, holidays}; }
};

/// What apply() did.
struct Applied {
    std::size_t added = 0;
    std::size_t changed = 0;
    std::size_t unchanged = 0;
    std::size_t withdrawn = 0;
    friend bool operator==(const Applied&, const Applied&) = default;
};

/// A source that was withdrawn as a whole, and how many complaints went with it.
struct Withdrawn {
    model::SourceName source;
    std::size_t complaints = 0;
    friend bool operator==(const Withdrawn&, const Withdrawn&) = default;
};

/// A page of the central API, ordered by (changed, item id).
struct Page {
    std::vector<model::Reviewed> items;   ///< withdrawn ones too, as long as they are at their source and counted
    std::vector<model::ItemId> withdrawn; ///< gone from their source: tombstones that fall into this page's range
    std::string cursor;                   ///< opaque; asks for what comes after this page
    bool more = false;
};

/// What a page is asked for.
struct PageQuery {
    std::string cursor;                  ///< empty: from the beginning
    std::optional<model::Status> status; ///< what was withdrawn comes whatever its status
    std::optional<model::Time> updated_since;
    std::size_t limit = 100; ///< 1..500
};

/// One line of the review list.
struct ReviewQuery {
    std::optional<model::ReviewState> state;
    std::size_t limit = 100;
};

/// What was in charge of a watch is known so long after it aired.
inline constexpr model::Seconds duties_kept{48 * 3600};

/// The memory: one SQLite database (WAL) and the decisions log beside it. One Store per thread; several processes may
/// have one open on the same directory. Errors name the file and what to do.
class Store {
public:
    /// Opens or creates; brings an older database up to date; replays decisions that the database does not have yet.
    static model::Result<Store> open(Place place);
    Store(Store&&) noexcept;
    Store& operator=(Store&&) noexcept;
    ~Store();

    /// Rows, Tally and mark in one transaction: all or nothing. A row whose source text did not change keeps its
    /// decision; a changed one asks again. Whatever is added or changed comes behind all pages read before. `reason`
    /// (settings: review_reason) is kept, through the gate, with every yes taken over from a hub. On a disk that is
    /// nearly full withdrawals and secrecy take effect, all else is refused with an error and the mark stays.
    model::Result<Applied> apply(const model::Batch& batch, ReviewPolicy policy, const std::string& reason = {});
    /// Withdraws all that came from sources other than these, in one transaction: complaints as if their source had
    /// withdrawn them, schedules and announcements, and how far they were read. Says which they were. The order of
    /// `sources` decides whose row leads where several tell of one complaint (equal Origin): only that one is counted
    /// and shown; see store/tellings.hpp.
    model::Result<std::vector<Withdrawn>> keep_only(const std::vector<model::SourceName>& sources, model::Time now);
    /// How far a source has been read; empty for a source never read.
    model::Result<model::Mark> mark(const model::SourceName& source) const;
    /// The sources that were ever read and not withdrawn as a whole since, by name.
    model::Result<std::vector<model::SourceName>> sources() const;
    /// The ids of all complaints that are at this source as far as the store knows.
    model::Result<std::vector<std::string>> known(const model::SourceName& source) const;
    /// A source was asked and had nothing new: makes "data per" newer without a write to the disk. apply() does it by
    /// itself.
    void contact(const model::SourceName& source, model::Time time);
    /// When any source answered last, for model::trusts: ahead of `now` where the clock that says it is behind. None
    /// before the first answer.
    model::Result<std::optional<model::Time>> last_contact(model::Time now) const;
    /// Keeps the contacts on disk, those of other programs and threads too; to be called every half hour and at the
    /// end.
    model::Result<void> save_contacts(model::Time now);
    /// Deletes what was kept long enough: sealed texts after 30 days, complaints' own words after Keeping::texts, and
    /// 30 days after their slot deliveries that went nowhere. Looks once a day, so it may be called every half hour.
    /// Nothing else deletes for age, opening a store least of all.
    model::Result<void> purge();

    /// Writes the decision to the log and waits until it is on disk, then to the database. An approval whose text hash
    /// is not that of the item's present sentences is refused.
    model::Result<void> decide(const model::Decision& decision);
    /// Many at once, each seeing those before it: all of them are taken or none, in one write to the log and one
    /// transaction. The error names the first item that is refused.
    model::Result<void> decide(const std::vector<model::Decision>& decisions);

    /// Tells the readers of the log of decisions by what else its yeses were given: writes the text as a line for
    /// people where it is another than the one written last. True where a line was written; a store in memory has no
    /// log.
    model::Result<bool> note(const std::string& text, model::Time now);
    /// The item and all items of other sources that tell of the same complaint, for which a withdrawal holds, too;
    /// nothing for an unknown id.
    model::Result<std::vector<model::ItemId>> tellings(const model::ItemId& id) const;
    /// To be called behind decide() with a withdrawal for privacy, which has deleted the words: sees to it that no byte
    /// of them is left in any file of the store, and says where they were (model::Erase). Writes the database anew, so
    /// others wait, and needs as much room again. May be called again; open() does by itself what was cut off.
    model::Result<std::vector<model::Trace>> erase(const model::ItemId& id);

    /// Everything an Edition at `now` is made of, one snapshot, with the sums that are asked for of data as old as
    /// these are; none where nothing was ever read or nothing is asked.
    model::Result<model::Material> material(model::Time now, const model::Asking& asking) const;
    /// Only the sums of some periods, one snapshot.
    model::Result<std::vector<model::PeriodSums>> sums(const std::vector<model::Asked>& asked) const;
    /// The same of the complaints that one source has, those that another one leads among them: what its own totals are
    /// held against. Reads every row of it, so it is for who checks, not for an Edition.
    model::Result<std::vector<model::PeriodSums>> sums_of(const model::SourceName& source,
                                                          const std::vector<model::Asked>& asked) const;
    /// The Tally of a range of days, both included: what a recount is held against.
    model::Result<model::Tally> tally(model::Date first, model::Date last) const;
    model::Result<Page> page(const PageQuery& query) const;
    model::Result<std::vector<model::Reviewed>> review(const ReviewQuery& query) const;
    /// One item with its story, for the reviewer; nothing for an unknown id.
    model::Result<std::optional<model::Reviewed>> item(const model::ItemId& id) const;
    /// Who said the last yes to an item here, as the log has it; empty where nobody did.
    model::Result<std::string> approved_by(const model::ItemId& id) const;
    model::Result<model::ItemId> item_id(const model::Key& key) const;
    /// The sealed text of an item, for its reviewer; nothing once it was purged (30 days) or withdrawn.
    model::Result<std::optional<privacy::Held>> held(const model::ItemId& id) const;

    /// Keeps a photo of a complaint that is counted and not secret, for approval; of any other it keeps nothing. `url`
    /// is a digest of its address, `sha256` that of the bytes. Goes with the complaint's withdrawal or secrecy.
    model::Result<void> put_photo(const model::Key& key, const model::Digest& url, const model::Digest& sha256,
                                  const std::string& jpeg);
    /// True where the photo at this address need not be fetched again, even if the quota has since let go of it.
    model::Result<bool> known_photo(const model::Key& key, const model::Digest& url) const;
    /// The bytes of a photo that a person said yes to, as long as a complaint that has it is approved, resolved and
    /// `may_leave`; else nothing.
    model::Result<std::optional<std::string>> photo(const model::Digest& sha256,
                                                    const std::function<bool(const model::Reviewed&)>& may_leave) const;
    /// The bytes of any photo of an item, for its reviewer.
    model::Result<std::optional<std::string>> photo_for_review(const model::ItemId& item,
                                                               const model::Digest& sha256) const;

    /// Pairs of items that may be one complaint told by two sources without a common number, likeliest first; of the
    /// newest 20,000. For a person to look at: nothing is merged by it.
    model::Result<std::vector<model::LikelyPair>> likely_duplicates(std::size_t limit) const;

    /// Objections that wait for their answer, the one due first before the others; also to items that the store does
    /// not have yet (after a rebuild).
    model::Result<std::vector<model::Objection>> objections() const;
    /// What has been said of one item or figure (key_of); empty for an unknown id.
    model::Result<model::Redress> redress(const model::ItemId& id) const;
    /// Corrections that wait for a second person.
    model::Result<std::vector<model::CorrectionState>> proposed_corrections() const;
    /// The sentences of a correction of an item or figure; nothing where they are not kept (any more) or the gate holds
    /// them.
    model::Result<std::optional<model::CorrectionText>> correction(const model::ItemId& id,
                                                                   const model::Digest& hash) const;
    /// Segments that tell an item which was withdrawn since, whoever withdrew it, or whose yes a person took back
    /// (rejected, held), in order of slots, until a person says (sudah_ditarik) that the station has taken them off, or
    /// says yes to the item anew. Without practice, and without those that were to be delivered and never were, nor may
    /// have been, with that item.
    model::Result<std::vector<model::History::Entry>> to_take_off() const;

    /// Segments, corrections and practice aside, that tell an item in other words than those with this text_hash: by
    /// the yes that was in force when their slot began, or within its minute; of a slot later than `now`, by any yes
    /// ever given. Without those that a station has taken off.
    model::Result<std::vector<model::History::Entry>> told_otherwise(const model::ItemId& id, const model::Digest& text,
                                                                     model::Time now) const;

    /// What segments tell that were made for the slots that begin at `since` or later, each as it was made last.
    model::Result<model::History> history(model::Time since) const;
    /// Segments that tell this item, or figure (key_of), as they were made last: to be called off and made again. Not
    /// those of its correction that stands: it has a yes of its own.
    model::Result<std::vector<model::History::Entry>> cuts_telling(const model::ItemId& item) const;
    /// Segments of corrections that were replaced or ended since, for slots after `now`: to be called off. Without
    /// those that a station has taken off.
    model::Result<std::vector<model::History::Entry>> fallen_corrections(model::Time now) const;
    /// Segments that tell this item, or were made again without it since: where words of it may still lie.
    model::Result<std::vector<model::History::Entry>> made_with(const model::ItemId& item) const;
    /// Keeps in mind which items a segment of a slot is about to tell, and where its files will be: before they are
    /// written, so that what is withdrawn finds them. `cut` is the segment's own name; noted again for the same slot
    /// and folder, it tells these items only. What was noted stays: it may have gone out.
    model::Result<void> note_made(model::Time slot, const std::filesystem::path& folder, const std::string& cut,
                                  const std::vector<model::ItemId>& items);

    /// Keeps in mind what is to be delivered of a segment, and which complaints it tells. Asked again, what is there
    /// already stays; what was made anew is delivered anew.
    model::Result<void> note_deliveries(const std::vector<model::Delivery>& deliveries,
                                        const std::vector<model::ItemId>& items);
    /// Those that wait and whose time has come, in order of slots and evergreens last; none of a segment with an item
    /// that has no yes now, nor of a correction that does not stand any more.
    model::Result<std::vector<model::Delivery>> deliveries_due(model::Time now) const;
    /// Those that wait though their deadline is past, in order of slots, with a yes or without.
    model::Result<std::vector<model::Delivery>> deliveries_late(model::Time now) const;
    /// To be called before the first byte of it goes: from now on it may be there, whatever becomes of this process.
    /// Counts the try (the caller counts it in his own copy). False where it must not go: it was called off or made
    /// anew, it has no yes now (see deliveries_due), or under its name lies the segment of a later slot, or of a slot
    /// where it is an evergreen (it is `replaced` then, after no try: what was never there has none).
    model::Result<bool> mark_sending(const model::Delivery& delivery);
    /// What a process that was killed left on its way may be there: to be called by whoever delivers from now on,
    /// alone.
    model::Result<void> note_cut_off();
    /// Keeps what came of that try, also of one that was stopped; of the others under its name there, what it replaces.
    /// `perhaps_there`: it failed, and may be there all the same (net::Failure). False where it was called off or made
    /// anew meanwhile; that it arrived is kept even so.
    model::Result<bool> mark_tried(const model::Delivery& delivery, bool perhaps_there);
    /// Keeps another state of one that is not being tried: given up, put off, taken back. False, and nothing is kept,
    /// where it was called off or made anew meanwhile.
    model::Result<bool> mark_delivery(const model::Delivery& delivery);
    /// What of this segment was to go anywhere, and how that stands.
    model::Result<std::vector<model::Delivery>> deliveries_of(const std::string& cut) const;
    /// Those of this segment, or of slots that begin at `since` or later, that are, were, or may be at their
    /// destination.
    model::Result<std::vector<model::Delivery>> gone_out_of(const std::string& cut) const;
    model::Result<std::vector<model::Delivery>> gone_out_since(model::Time since) const;
    /// Those of this segment that are being tried, or were when a process was killed.
    model::Result<std::vector<model::Delivery>> on_their_way(const std::string& cut) const;
    /// What still waits of this segment is not delivered any more.
    model::Result<void> call_off(const std::string& cut, model::Time now);

    /// Keeps in mind what a watch has in charge that makes segments in this folder: of what airs after `now` these and
    /// no others. What has aired stays as it was, for `duties_kept`.
    model::Result<void> note_duties(const std::filesystem::path& folder, const std::vector<model::Duty>& duties,
                                    model::Time now);
    /// Those that air after one time, up to another, in order.
    model::Result<std::vector<model::Duty>> duties(model::Time after, model::Time until) const;
    /// Up to when somebody has looked at what passed of a folder's; nothing where nobody ever did.
    model::Result<std::optional<model::Time>> duties_looked_at(const std::filesystem::path& folder) const;
    model::Result<void> note_duties_looked_at(const std::filesystem::path& folder, model::Time until);

    /// Keeps what stations said of what they aired (editorial::match); the same list once more changes nothing.
    model::Result<void> note_aired(const model::Playout& playout);
    /// What aired at `since` or later, and the time that their lists cover.
    model::Result<model::Playout> aired(model::Time since) const;

    /// Changes whenever another connection committed (PRAGMA data_version) or this one did, and when the last contact
    /// of a source moved on by ten minutes; a few microseconds.
    std::int64_t version() const;
    /// Integrity, size, waiting items, items approved.
    model::Findings check(model::Time now) const;
    /// Everything that must hold, looked at whole, one finding each: the file and its references, the Tally against a
    /// recount, the log against the table of decisions, sentences against their hashes, photos against theirs,
    /// complaints of several sources, and that there is no word of what is secret or withdrawn. Takes about a minute
    /// for a million complaints and keeps writers waiting at its end.
    model::Findings verify() const;

private:
    struct State;
    static model::Result<std::unique_ptr<State>> in_memory(const Place& place);
    static model::Result<std::unique_ptr<State>> on_disk(const Place& place);
    explicit Store(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

} // namespace siar::store
