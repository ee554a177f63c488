// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/sync.hpp"

#include "feeds/circle.hpp"
#include "feeds/outgoing.hpp"
#include "feeds/seen.hpp"
#include "feeds/vanished.hpp"
#include "text/numbers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <future>
#include <utility>

namespace siar::feeds {

using model::Seconds;
using model::Time;

namespace {

constexpr std::size_t most_told = 20; ///< flaws, reasons and remarks of one reading
constexpr Seconds furthest_ahead{24 * 3600};

std::string count_of(std::size_t count) {
    return text::grouped(static_cast<std::int64_t>(count));
}

/// "3.650 hari lebih cepat", "3 jam lebih lambat".
std::string difference(Seconds skew) {
    const char* const way = skew.count() < 0 ? "lebih lambat" : "lebih cepat";
    const std::int64_t seconds = std::abs(skew.count());
    if (seconds >= 86'400) return fmt::format("{} hari {}", text::grouped(seconds / 86'400), way);
    if (seconds >= 3'600) return fmt::format("{} jam {}", seconds / 3'600, way);
    return fmt::format("{} menit {}", seconds / 60, way);
}

/// How the pages of a question came to an end.
enum class End {
    last, ///< the source said so
    cut,  ///< by a limit or a circle: there may be more
    anew, ///< the answers are not to what was asked: all must be read
};

/// One reading, from its first question to its last Batch.
class Reading {
public:
    Reading(Source& source, const model::SourceName& name, const model::Mark& known, bool whole, const SyncPorts& ports,
            const SyncLimits& limits)
        : source_(source),
          ports_(ports),
          limits_(limits),
          known_(known),
          progress_(known),
          now_(ports.now()),
          out_(name, ports, seen_, known) {
        const bool first = known.cursor.empty() && known.high_water == Time{};
        lists_ = whole || !known.listed;
        goes_on_ = !whole && !known.listed && !known.cursor.empty();
        round_.whole = whole || first;
        // A whole list that is asked for must come, whatever the source thinks we have.
        if (!whole) etag_ = known.etag;
    }

    tl::expected<Round, BrokenOff> run();

private:
    void begin();
    tl::expected<End, Failure> pages();
    std::optional<End> judge(const Page& page);
    std::optional<End> end_at(const Page& page);
    model::Result<void> take(Page&& page);
    model::Result<void> take_rows(std::vector<model::Row>&& rows, std::vector<std::vector<std::string>>&& photos);
    bool wanted(const model::Complaint& facts);
    void flawed(Flaw&& flaw);
    void remark(std::string text);
    void note_clock(const Page& page);
    void note_order(const model::Complaint& facts);
    Time latest_mark() const;
    model::Result<void> finish(End end);
    void move_cursor(const std::string& cursor);
    model::Result<void> withdraw_vanished(model::Mark& mark);

    Source& source_;
    const SyncPorts& ports_;
    const SyncLimits& limits_;
    const model::Mark& known_;
    model::Mark progress_; ///< what may be stored with all rows so far
    Time now_;
    Seen seen_;
    Outgoing out_;
    Ask ask_;
    std::string etag_; ///< to ask with
    Round round_;
    Circle circle_;
    std::optional<Time> server_time_;
    std::string first_etag_;
    std::string relisted_;   ///< the cursor of a list that is read anew; it counts once all of that is told
    Time newest_{};          ///< of the rows that were taken
    bool rising_ = true;     ///< their `updated` came in order
    bool any_asked_ = false; ///< a complaint that is as new as was asked for
    bool nameless_ = false;
    bool lists_ = false;   ///< a complete list was asked for, and does not come about by the way
    bool goes_on_ = false; ///< with a first list that was broken off before
    bool wider_ = false;
    bool withholds_ = false;
    bool timed_ = true;           ///< Source::by_time() when the page at hand was read
    bool unchanged_ = false;      ///< the first page said so
    std::size_t asked_pages_ = 0; ///< of this question
    std::size_t empty_pages_ = 0;
};

void Reading::begin() {
    ask_.whole = round_.whole;
    ask_.now = now_;
    ask_.etag = etag_;
    ask_.page.clear();
    ask_.cursor = round_.whole ? std::string() : known_.cursor;
    ask_.since.reset();
    if (!round_.whole && known_.cursor.empty() && source_.by_time()) ask_.since = known_.high_water - limits_.overlap;
    circle_ = {};
    newest_ = {};
    rising_ = true;
    asked_pages_ = empty_pages_ = 0;
    withholds_ = false;
}

void Reading::remark(std::string text) {
    auto& all = round_.remarks;
    if (all.size() < most_told && std::find(all.begin(), all.end(), text) == all.end()) all.push_back(std::move(text));
}

void Reading::flawed(Flaw&& flaw) {
    ++round_.flawed;
    if (flaw.id.empty())
        nameless_ = true;
    else
        seen_.of(id_hash(flaw.id));
    if (round_.reasons.size() < most_told || round_.reasons.count(flaw.why) > 0) ++round_.reasons[flaw.why];
    if (round_.flaws.size() < most_told) round_.flaws.push_back(std::move(flaw));
}

void Reading::note_clock(const Page& page) {
    if (server_time_ || !page.server_time) return;
    server_time_ = page.server_time;
    const Seconds skew = *server_time_ - now_;
    if (skew <= limits_.skew && skew >= -limits_.skew) return;
    round_.skew = skew;
    remark("jam server " + difference(skew) + " daripada komputer ini");
}

/// A list that rises by time may be cut anywhere: what is newer than its end comes next time.
void Reading::note_order(const model::Complaint& facts) {
    if (facts.updated < newest_) rising_ = false;
    newest_ = std::max(newest_, facts.updated);
}

/// True where a complaint is to be handed on; says why not.
bool Reading::wanted(const model::Complaint& facts) {
    if (std::max(facts.updated, facts.submitted) > now_ + furthest_ahead) {
        flawed({facts.key.id, "tertanggal di masa depan"});
        return false;
    }
    if (ask_.since && facts.updated < *ask_.since) {
        ++round_.unasked;
        return false;
    }
    any_asked_ = true;
    Seen::Entry& entry = seen_.of(id_hash(facts.key.id));
    const std::uint32_t updated = seen_time(facts.updated);
    const std::uint32_t before = std::exchange(entry.updated, std::max(entry.updated, updated));
    if (before != 0) ++round_.repeated;
    if (updated > before) note_order(facts);
    return updated >= before || !timed_;
}

model::Result<void> Reading::take_rows(std::vector<model::Row>&& rows, std::vector<std::vector<std::string>>&& photos) {
    for (std::size_t n = 0; n < rows.size(); ++n) {
        const std::uint64_t hash = id_hash(rows[n].complaint.key.id);
        if (out_.withdrawing(hash))
            if (auto flushed = out_.flush(progress_, *round_.read_at, false); !flushed) return flushed;
        auto addresses = photos.empty() ? std::vector<std::string>() : std::move(photos[n]);
        if (out_.put(std::move(rows[n]), hash, std::move(addresses))) ++round_.rows;
    }
    return {};
}

model::Result<void> Reading::take(Page&& page) {
    ++round_.pages;
    round_.demo = round_.demo || page.demo;
    round_.refused += page.refused;
    wider_ = wider_ || page.wider;
    withholds_ = withholds_ || page.withholds;
    round_.read_at = std::min(page.data_as_of.value_or(now_), now_);
    if (page.given) round_.given = page.given;
    for (Flaw& flaw : page.flaws)
        flawed(std::move(flaw));
    for (std::string& text : page.remarks)
        remark(std::move(text));

    std::vector<RawComplaint> fresh;
    std::vector<std::vector<std::string>> photos;
    for (RawComplaint& raw : page.complaints) {
        if (!wanted(raw.facts)) continue;
        photos.push_back(std::move(raw.photos));
        fresh.push_back(std::move(raw));
    }
    if (auto taken = take_rows(admit_all(std::move(fresh), ports_.gate), std::move(photos)); !taken) return taken;
    std::vector<model::Row> rows;
    for (model::Row& row : page.rows)
        if (wanted(row.complaint)) rows.push_back(std::move(row));
    if (auto taken = take_rows(std::move(rows), {}); !taken) return taken;

    round_.tombstones += page.gone.size();
    for (const std::string& id : page.gone)
        out_.withdraw(id, id_hash(id));
    out_.bring(page);
    if (!page.cursor.empty()) {
        // Broken off, a list that is read anew must not take back how far the source was read before.
        if (round_.whole && !known_.cursor.empty())
            relisted_ = page.cursor;
        else
            move_cursor(page.cursor);
    }
    if (out_.waiting() < limits_.batch_rows && out_.bytes() < limits_.batch_bytes) return {};
    return out_.flush(progress_, *round_.read_at, false);
}

void Reading::move_cursor(const std::string& cursor) {
    progress_.cursor = cursor;
    progress_.etag.clear();
    progress_.high_water = std::max(known_.high_water, latest_mark());
}

/// Whether this page ends the reading before it is taken.
std::optional<End> Reading::judge(const Page& page) {
    // Its clock went back: what it stamps now is older than what we would ask for.
    if (ask_.since && server_time_ && *server_time_ + limits_.skew < known_.high_water) return End::anew;
    const bool nothing = page.complaints.empty() && page.rows.empty() && page.gone.empty() && page.flaws.empty();
    empty_pages_ = nothing ? empty_pages_ + 1 : 0;
    if (!nothing && timed_ && circle_.repeats(page) >= limits_.repeated_pages) {
        remark("server mengabaikan nomor halaman: halaman yang sama datang berulang-ulang");
        return End::cut;
    }
    return std::nullopt;
}

/// How the question ends with this page; nothing where another one is to be asked for.
std::optional<End> Reading::end_at(const Page& page) {
    if (page.unchanged) {
        unchanged_ = asked_pages_ == 1;
        // What cannot be asked by time says so of itself: there is nothing new.
        if (unchanged_ && (!etag_.empty() || !timed_)) return End::last;
        remark("server menjawab 'tidak berubah' tanpa ditanya");
        return End::cut;
    }
    if (page.next.empty()) return End::last;
    if (!circle_.token(page.next))
        remark("server memberi halaman yang sama berulang-ulang");
    else if (asked_pages_ >= limits_.pages)
        remark(fmt::format("lebih dari {} halaman: sisanya tidak dibaca", count_of(limits_.pages)));
    else if (empty_pages_ > limits_.empty_pages)
        remark(fmt::format("{} halaman kosong berturut-turut: sisanya tidak dibaca", empty_pages_));
    else if (seen_.size() >= limits_.rows)
        remark(fmt::format("lebih dari {} aduan sekali baca: sisanya tidak dibaca", count_of(limits_.rows)));
    else
        return std::nullopt;
    return End::cut;
}

tl::expected<End, Failure> Reading::pages() {
    begin();
    auto page = source_.read(ask_);
    for (;;) {
        if (!page) return tl::unexpected(std::move(page.error()));
        timed_ = source_.by_time();
        note_clock(*page);
        if (const auto end = judge(*page)) return *end;
        if (asked_pages_++ == 0) first_etag_ = page->etag;
        if (page->never_read) return End::last;
        const auto end = end_at(*page);
        ask_.etag.clear();
        ask_.page = page->next;
        // The source works on the next page while this one goes through the gate.
        std::future<tl::expected<Page, Failure>> following;
        if (!end) following = std::async(std::launch::async, [this, ask = ask_] { return source_.read(ask); });
        if (auto taken = take(std::move(*page)); !taken) return tl::unexpected(Failure{taken.error(), {}});
        if (end) return *end;
        page = following.get();
    }
}

/// The newest change so far on the source's clock. A row stamped ahead of both clocks must not hide what follows it.
Time Reading::latest_mark() const {
    return std::min({newest_, server_time_.value_or(now_), now_});
}

model::Result<void> Reading::withdraw_vanished(model::Mark& mark) {
    if (auto settled = out_.settle(); !settled) return settled; // `known` and the sink share a store
    const auto known = ports_.known();
    if (!known) return tl::unexpected(known.error());
    // Pages that are counted off a list slip by a row when one before it is deleted meanwhile.
    const bool slips = mark.cursor.empty();
    const Vanished found = vanished(*known, seen_, known_.doubt, limits_.vanished_at_once, nameless_ || slips);
    for (const std::string& id : found.certain)
        out_.withdraw(id, id_hash(id));
    round_.vanished = found.certain.size();
    round_.doubted = found.doubted;
    mark.doubt = found.doubt;
    if (found.doubted > 0)
        remark(fmt::format("{} aduan hilang dari daftar sumber: baru ditarik bila daftar lengkap berikutnya sama",
                           count_of(found.doubted)));
    return {};
}

model::Result<void> Reading::finish(End end) {
    const bool all_told = end == End::last;
    if (all_told && !relisted_.empty()) move_cursor(relisted_);
    const bool listed = all_told && round_.whole && asked_pages_ > 0 && round_.read_at.has_value();
    round_.complete = listed && !withholds_;
    model::Mark mark = progress_;
    const bool has_cursor = !mark.cursor.empty();
    // What a cut list did not reach would never be asked for again, unless the list rises.
    if (!has_cursor && (all_told || rising_)) {
        const bool went_back = server_time_ && *server_time_ + limits_.skew < known_.high_water;
        mark.high_water = went_back ? latest_mark() : std::max(known_.high_water, latest_mark());
    }
    const bool same_since = mark.high_water == Time{} || !source_.by_time() ||
                            (ask_.since && *ask_.since == mark.high_water - limits_.overlap);
    const bool same_question = ask_.cursor == mark.cursor && (has_cursor || same_since);
    if (!unchanged_) mark.etag = all_told && asked_pages_ == 1 && same_question ? first_etag_ : std::string();
    if (listed && lists_) {
        mark.listed = now_;
        mark.doubt.clear();
        if (round_.complete && source_.lists_all())
            if (auto done = withdraw_vanished(mark); !done) return done;
    }
    if (goes_on_ && all_told && round_.read_at) {
        mark.listed = now_;
        round_.ended = !withholds_;
    }
    if (round_.read_at)
        if (auto stored = out_.flush(mark, *round_.read_at, true); !stored) return stored;
    round_.unchanged = round_.rows + round_.tombstones + round_.vanished == 0;
    source_.stored();
    return {};
}

tl::expected<Round, BrokenOff> Reading::run() {
    const auto broken_off = [&](Failure&& failure) {
        round_.strangers = source_.strangers();
        return tl::unexpected(BrokenOff{std::move(failure), std::move(round_)});
    };
    auto end = pages();
    const bool nothing_asked_for =
        end && *end != End::anew && ask_.since && round_.unasked > 0 && !any_asked_ && !wider_;
    if (nothing_asked_for) remark("server memberi yang lebih lama dari yang ditanya: semuanya dibaca ulang");
    if (end && (*end == End::anew || nothing_asked_for)) {
        round_.whole = true;
        etag_.clear();
        end = pages();
    }
    if (end) {
        if (auto done = finish(*end); !done) return broken_off({std::move(done.error()), {}});
        round_.strangers = source_.strangers();
        return std::move(round_);
    }
    // What came is kept; what did not is asked for again.
    if (round_.read_at)
        if (auto kept = out_.flush(progress_, *round_.read_at, true); !kept)
            return broken_off({std::move(kept.error()), {}});
    return broken_off(std::move(end.error()));
}

} // namespace

tl::expected<Round, BrokenOff> sync(Source& source, const model::SourceName& name, const model::Mark& known, bool whole,
                                    const SyncPorts& ports, const SyncLimits& limits) {
    return Reading(source, name, known, whole, ports, limits).run();
}

} // namespace siar::feeds
