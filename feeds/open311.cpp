// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/open311.hpp"

#include "feeds/person_keys.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <string_view>
#include <utility>

namespace siar::feeds {

namespace {

using Dates = Open311Ability::Dates;
using PlaceKind = Open311Place::Kind;

/// In one call of read(): as many windows as 16 years have.
constexpr std::size_t most_questions = 200;
/// Rows of one reading that are kept in mind, at about 40 bytes each; beyond them some are handed on twice.
constexpr std::size_t most_given = 1'000'000;

/// Words of the settings and the usual ones, for what ends a request.
Lookup<model::Status> status_words(const config::SourceSettings& settings) {
    Lookup<model::Status> out = usual_status_words();
    for (const auto& [word, code] : settings.status)
        if (const auto status = model::from_code<model::Status>(code)) out.set(word, *status);
    return out;
}

/// The ETag belongs to the question of one time; a later one must not be answered by it.
std::string stamped_etag(model::Time since, const std::string& etag) {
    return etag.empty() ? std::string() : model::rfc3339(since) + " " + etag;
}
std::string etag_for(model::Time since, const std::string& stamped) {
    const std::string head = model::rfc3339(since) + " ";
    return stamped.rfind(head, 0) == 0 ? stamped.substr(head.size()) : std::string();
}

Open311Question question_of(const Open311Place& place, Dates dates, const Ask& ask) {
    Open311Question out;
    out.page = place.page;
    const bool dated = dates == Dates::forward || dates == Dates::swapped;
    if (place.kind == PlaceKind::changed) {
        out.changed_since = place.from;
        if (place.page == 0) out.etag = etag_for(place.from, ask.etag);
    } else if (place.kind != PlaceKind::plain && dated) {
        out.from = place.from;
        out.to = place.to;
    }
    return out;
}

std::vector<std::uint64_t> hashes(const Open311Answer& answer) {
    std::vector<std::uint64_t> out;
    out.reserve(answer.rows.size());
    for (const Open311Row& row : answer.rows)
        out.push_back(std::hash<std::string_view>()(row.record[Field::id]));
    std::sort(out.begin(), out.end());
    return out;
}

} // namespace

/// What an answer holds, and whether it is one to the question that was asked.
struct Open311::Judged {
    Open311Seen seen;
    bool strayed = false; ///< it has rows that were not asked for: the server does not know the parameters
    std::optional<model::Time> newest;
    std::vector<std::uint64_t> numbers;
};

Open311::Open311(const config::SourceSettings& source, std::string token, net::Client client,
                 const config::Package& package)
    : dictionary_(source, package),
      statuses_(status_words(source)),
      server_(source, std::move(token), std::move(client), package.regency.identity.zone),
      where_(net::shown(source.url)),
      zone_(package.regency.identity.zone) {}

tl::expected<Page, Failure> Open311::read(const Ask& ask) {
    if (const auto owed = std::exchange(owed_, std::nullopt); owed && owed->first == ask.page)
        return tl::unexpected<Failure>(owed->second);
    auto place = start(ask);
    if (!place) return tl::unexpected<Failure>(std::move(place.error()));
    for (std::size_t questions = 1;; ++questions) {
        auto page = ask_once(*place, ask);
        if (!page && questions == 1) return page;
        if (!page) {
            // What went well before it need not be asked again: the failure is told when this place is asked for.
            Page so_far;
            so_far.next = token(*place);
            owed_.emplace(so_far.next, std::move(page.error()));
            return so_far;
        }
        if (ask.page.empty() && questions == 1)
            for (const std::string& path : server_.refused_fields())
                page->remarks.push_back(not_read(path));
        // Windows and pages in which nothing is are this source's own affair.
        const bool nothing = page->complaints.empty() && page->flaws.empty() && page->remarks.empty();
        if (!nothing || page->next.empty() || questions == most_questions) return page;
        place = *parse_open311_place(page->next);
    }
}

tl::expected<Page, Failure> Open311::ask_once(const Open311Place& place, const Ask& ask) {
    auto reply = server_.requests(question_of(place, server_.ability().dates, ask));
    auto page = reply ? answered(place, *std::move(reply), ask) : unanswered(place, std::move(reply.error()), ask);
    if (page) page->server_time = server_.clock();
    return page;
}

/// Where to begin, or to go on. A whole reading learns the server anew: it may have been changed overnight.
tl::expected<Open311Place, Failure> Open311::start(const Ask& ask) {
    if (!ask.page.empty()) {
        if (const auto place = parse_open311_place(ask.page); place && server_.greeted()) return *place;
        return tl::unexpected<Failure>({{"penanda halaman rusak", where_, "Ulangi pembacaan dari awal"}, std::nullopt});
    }
    const bool whole = ask.whole || !ask.since;
    if (whole || !server_.greeted()) {
        auto greeted = server_.greet(ask.now);
        if (!greeted) return tl::unexpected<Failure>(std::move(greeted.error().failure));
    }
    memory_ = {};
    given_.clear();
    if (whole) {
        names_known_ = false;
        lists_all_ = server_.ability().dates != Dates::refused;
    } else {
        auto filters = server_.filters_changes(ask.now);
        if (!filters) return tl::unexpected<Failure>(std::move(filters.error().failure));
        if (*filters) {
            Open311Place changed;
            changed.kind = PlaceKind::changed;
            changed.from = *ask.since;
            return changed;
        }
    }
    Open311Place place;
    place.whole = whole;
    place.until = ask.since.value_or(model::Time{}) - open311_look_back;
    const bool dated = server_.ability().dates == Dates::forward || server_.ability().dates == Dates::swapped;
    if (dated) place = first_window(whole, place.until, clock(ask), zone_);
    if (!dated) place.kind = PlaceKind::plain;
    return place;
}

/// Up to when requests may have been made. Of two clocks that disagree the later one misses nothing, but an ordinary
/// reading that starts from one ten years ahead would ask for 120 empty windows.
model::Time Open311::clock(const Ask& ask) const {
    const auto [earlier, later] = std::minmax({ask.now, server_.clock().value_or(ask.now)});
    return !ask.whole && ask.since && earlier >= *ask.since ? earlier : later;
}

/// The way to read on where `place` turned out to be a question that the server does not understand.
std::optional<Open311Place> Open311::instead(const Open311Place& place, const Ask& ask) const {
    if (place.kind == PlaceKind::plain) return std::nullopt;
    const model::Time back_to = ask.since.value_or(model::Time{}) - open311_look_back;
    if (place.kind == PlaceKind::changed) return first_window(false, back_to, clock(ask), zone_);
    Open311Place plain;
    plain.kind = PlaceKind::plain;
    plain.whole = place.whole;
    plain.until = back_to;
    return plain;
}

/// Once a reading: of a server that repeats its last page it is learnt and unlearnt over and over.
void Open311::tell_unpaged(std::string what, const Open311Place& place, Page& page) {
    if (std::exchange(memory_.told_unpaged, true)) return;
    if (place.kind == PlaceKind::window) what += ": dibaca per rentang waktu";
    page.remarks.push_back(std::move(what));
}

tl::expected<Page, Failure> Open311::unanswered(const Open311Place& place, Open311Trouble&& trouble, const Ask& ask) {
    const auto failed = [&] { return tl::unexpected<Failure>(std::move(trouble.failure)); };
    using Kind = Open311Trouble::Kind;
    Page page;
    Open311Ability& ability = server_.ability();
    if (trouble.kind == Kind::silent || trouble.kind == Kind::foreign) return failed();
    if (trouble.kind == Kind::too_large) {
        const auto half = newer_half(place, clock(ask));
        if (!half) return failed();
        page.next = token(*half);
        return page;
    }
    // The standard lets a server refuse more than 90 days; then a year without a request must do.
    if (place.kind == PlaceKind::rest) return page;
    if (place.page > 0 && ability.paging == Open311Ability::Paging::unknown && trouble.kind != Kind::absent) {
        ability.paging = Open311Ability::Paging::none;
        ability.unpaged_at = Open311Bounds::rows; // an error is no repetition: longer answers do not change it
        tell_unpaged("server menolak nomor halaman", place, page);
        Judged first_again;
        first_again.seen.rows = memory_.first.size();
        const auto on = next(place, first_again, page, ask);
        page.next = on ? token(*on) : "";
        return page;
    }
    if (place.page > 0) {
        // A page behind the last one is an error here; if it was another error, what it hid is not taken for gone.
        if (trouble.kind != Kind::absent) {
            lists_all_ = lists_all_ && !place.whole;
            page.remarks.push_back("server menolak halaman berikutnya");
        }
        Judged nothing_more;
        nothing_more.seen.stale = true;
        const auto on = next(place, nothing_more, page, ask);
        page.next = on ? token(*on) : "";
        return page;
    }
    const auto other = instead(place, ask);
    if (!other) return failed();
    if (place.kind == PlaceKind::changed) ability.updated_after = false;
    if (place.kind == PlaceKind::window) {
        ability.dates = Dates::refused;
        lists_all_ = false;
    }
    page.next = token(*other);
    return page;
}

Open311::Judged Open311::judge(const Open311Place& place, const Open311Answer& answer) const {
    Judged out;
    out.seen.rows = answer.rows.size() + answer.nameless;
    out.seen.cut = answer.too_many;
    out.numbers = hashes(answer);
    const auto among = [](const std::vector<std::uint64_t>& sorted, std::uint64_t number) {
        return std::binary_search(sorted.begin(), sorted.end(), number);
    };
    for (const std::uint64_t number : out.numbers)
        if (place.page == 0 || (!among(memory_.first, number) && !among(memory_.previous, number))) ++out.seen.fresh;
    if (place.page == 0) out.seen.fresh = out.seen.rows;
    for (const Open311Row& row : answer.rows) {
        const auto made = server_.time(row.record[Field::submitted]);
        const auto changed = server_.time(row.record[Field::updated]);
        const auto latest = changed ? changed : made;
        if (made && (!out.seen.oldest || *made < *out.seen.oldest)) out.seen.oldest = made;
        if (latest && (!out.newest || *latest > *out.newest)) out.newest = latest;
        if (place.kind == PlaceKind::changed)
            out.strayed |= latest && Open311Server::outside(*latest, place.from, std::nullopt);
        else if (place.kind != PlaceKind::plain)
            out.strayed |= made && Open311Server::outside(*made, place.from, place.to);
    }
    // Servers that list the newest first need not be read to their end.
    out.seen.stale = place.kind == PlaceKind::plain && !place.whole && place.page > 0 && out.newest &&
                     *out.newest < place.until && memory_.first_newest && *memory_.first_newest >= place.until;
    return out;
}

std::optional<Open311Place> Open311::next(const Open311Place& place, const Judged& judged, Page& page, const Ask& ask) {
    Open311Ability& ability = server_.ability();
    if (judged.strayed) {
        if (place.kind == PlaceKind::changed)
            ability.updated_after = false;
        else
            ability.dates = Dates::ignored;
        return instead(place, ask);
    }
    const bool unpaged = ability.paging == Open311Ability::Paging::none;
    Open311Step step = next_place(place, judged.seen, ability, clock(ask));
    if (!unpaged && ability.paging == Open311Ability::Paging::none)
        tell_unpaged("server memberi halaman yang sama untuk nomor halaman lain", place, page);
    if (step.hidden && place.kind == PlaceKind::changed) return instead(place, ask);
    if (step.hidden) {
        lists_all_ = lists_all_ && !place.whole;
        const std::string when =
            place.kind == PlaceKind::window ? " sejak " + model::rfc3339(place.from, zone_).substr(0, 16) : "";
        page.remarks.push_back(
            fmt::format("server mungkin menyembunyikan baris: hanya {} diberikan{}, tanpa halaman berikutnya",
                        judged.seen.rows, when));
    }
    // Windows in which nothing is, of a server that has something: its dates mean something else.
    const bool windows = place.kind == PlaceKind::window || place.kind == PlaceKind::rest;
    if (!step.next && place.whole && windows && memory_.rows == 0 && server_.sample() > 0) {
        ability.dates = Dates::ignored;
        return instead(place, ask);
    }
    return step.next;
}

tl::expected<Page, Failure> Open311::answered(const Open311Place& place, Open311Reply&& reply, const Ask& ask) {
    Page page;
    if (reply.unchanged) {
        page.unchanged = true;
        page.etag = ask.etag;
        return page;
    }
    Judged judged = judge(place, reply.answer);
    memory_.rows += reply.answer.rows.size();
    const auto on = next(place, judged, page, ask);
    if (place.page == 0) {
        memory_.first = judged.numbers;
        memory_.first_newest = judged.newest;
    }
    memory_.previous = std::move(judged.numbers);
    if (on) page.next = token(*on);
    if (!on && place.kind == PlaceKind::changed && place.page == 0) page.etag = stamped_etag(place.from, reply.etag);
    if (reply.answer.error) {
        lists_all_ = lists_all_ && !place.whole;
        page.remarks.push_back("server menyisipkan pesan kesalahan di antara barisnya");
    }
    learn_names(reply.answer, page);
    take(std::move(reply.answer), page, ask);
    return page;
}

void Open311::learn_names(const Open311Answer& answer, Page& page) {
    const bool wanted = std::any_of(answer.rows.begin(), answer.rows.end(), [](const Open311Row& row) {
        return row.record[Field::category].empty() && !row.service_code.empty();
    });
    if (names_known_ || !wanted) return;
    if (auto names = server_.services()) {
        names_ = *std::move(names);
        names_known_ = true;
    } else {
        // Once in a whole reading is enough to hear that there is none; a silent server is asked again.
        names_known_ = names.error().kind != Open311Trouble::Kind::silent;
        page.remarks.push_back("daftar layanan tidak terbaca: kategori memakai kodenya");
    }
}

/// What the standard says in another way than we do.
void Open311::refine(Open311Row& row) const {
    Record& record = row.record;
    if (record[Field::category].empty() && !row.service_code.empty()) {
        const auto name = names_.find(row.service_code);
        record[Field::category] = name != names_.end() ? name->second : row.service_code;
    }
    // There is no time of closing in the standard; the last change of a closed request is the nearest to it.
    if (server_.time(record[Field::closed])) return;
    const model::Status* status = statuses_.find(folded(record[Field::status]));
    if (status != nullptr && (*status == model::Status::resolved || *status == model::Status::archived))
        record[Field::closed] = record[Field::updated];
}

/// True for a row that this reading handed on as it is now: windows overlap, halves lie in what they are halves of.
bool Open311::given_before(const Record& record) {
    if (given_.size() >= most_given) given_.clear();
    const std::hash<std::string_view> hash;
    const std::uint64_t state = hash(record[Field::updated]) * 31 + hash(record[Field::status]);
    return !given_.insert(hash(record[Field::id]) * 31 + state).second;
}

void Open311::take(Open311Answer&& answer, Page& page, const Ask& ask) {
    page.complaints.reserve(answer.rows.size());
    for (Open311Row& row : answer.rows) {
        if (given_before(row.record)) continue;
        refine(row);
        if (!dictionary_.ours(row.record)) continue;
        std::string id = row.record[Field::id];
        if (row.record.cut) page.flaws.push_back({id, "teks dipotong: terlalu panjang"});
        auto complaint = dictionary_.read(std::move(row.record), ask.now);
        if (!complaint)
            page.flaws.push_back({std::move(id), std::move(complaint.error())});
        else if (ask.whole || !ask.since || complaint->facts.updated >= *ask.since)
            page.complaints.push_back(*std::move(complaint));
    }
    if (answer.nameless > 0) page.flaws.push_back({"", fmt::format("tanpa nomor: {} baris", answer.nameless)});
}

} // namespace siar::feeds
