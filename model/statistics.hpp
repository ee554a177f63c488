// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/codes.hpp"
#include "model/deadlines.hpp"
#include "model/time.hpp"
#include "privacy/showable.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace siar::model {

/// Days first to last, both included, and what people call them: "Tahun 2022", "30 hari terakhir".
struct Period {
    Date first;
    Date last;
    privacy::Label name;
    friend bool operator==(const Period&, const Period&) = default;
};

/// A part of a whole. A percentage is never carried alone.
struct Share {
    std::int64_t part = 0;
    std::int64_t whole = 0;
    /// Nothing for 0/0.
    std::optional<double> percent() const {
        if (whole == 0) return std::nullopt;
        return 100.0 * static_cast<double>(part) / static_cast<double>(whole);
    }
    friend bool operator==(const Share&, const Share&) = default;
};

/// What became of the complaints received in a period: received = resolved + in_process + archived. Published ones
/// have a source and no `as_of`; measured ones the other way round.
struct Recap {
    Period period;
    std::int64_t received = 0;
    std::int64_t resolved = 0;
    std::int64_t in_process = 0;
    std::int64_t archived = 0; ///< closed, never resolved; why, the codes do not tell
    std::optional<privacy::Label> source;
    std::optional<Time> as_of;
    /// Of the complaints forwarded within the period those that were followed up since; unknown for published ones.
    std::optional<Share> followed_up{};
    std::optional<Time> valid_until{}; ///< of an Edition: from then on it is not shown; published ones have none
    std::vector<Tag> tags{};           ///< windows of the calendar that bear one of them hide it

    /// A fact of the package, for ever as it was published; one that a source tells has a source and a time, one that
    /// was measured here has a time alone.
    bool published() const { return source && !as_of; }
    Share resolved_of_received() const { return {resolved, received}; }
    /// "dari yang menjadi kewenangan": without the archived ones; true only of published figures, which say that these
    /// were sent to the wrong body.
    Share resolved_of_own() const { return {resolved, received - archived}; }
    friend bool operator==(const Recap&, const Recap&) = default;
};

/// How long an interval took, over the cases in which it ended within the period; calendar time.
struct Speed {
    Interval interval = Interval::responded_within;
    Period period;
    std::optional<std::int64_t> cases; ///< unknown for published ones
    double mean_days = 0;
    std::optional<double> median_days; ///< to 0.1 day
    privacy::Label standard;           ///< what this interval is held against: "5 hari kerja"; may be empty
    std::optional<privacy::Label> source;
    std::optional<Time> as_of;
    std::optional<Time> valid_until{}; ///< as that of a Recap
    std::vector<Tag> tags{};           ///< the same
    friend bool operator==(const Speed&, const Speed&) = default;
};

/// Whether a figure of an Edition is not over at `now`. Windows of the calendar: see shows() of an Edition.
template <class Figure>
bool stands(const Figure& figure, Time now) {
    return !figure.valid_until || now < *figure.valid_until;
}

/// A named count.
struct Count {
    std::string code;
    privacy::Label name;
    std::int64_t count = 0;
    std::string icon{}; ///< of categories and channels; else empty
    friend bool operator==(const Count&, const Count&) = default;
};

/// What counts are split by. Codes: kecamatan, kategori, kanal, instansi, status, cara_selesai, klasifikasi.
enum class Dimension { district, category, channel, agency, status, how_closed, classification };
std::string_view code(Dimension);
template <>
std::optional<Dimension> from_code<Dimension>(std::string_view);

/// Counts of one dimension over one period, with the sum that they are part of: what was received, for cara_selesai
/// what was closed.
struct Breakdown {
    std::string dimension; ///< code of a Dimension
    Period period;
    std::vector<Count> counts; ///< largest first
    std::int64_t whole = 0;    ///< their sum, but for agencies
    /// What a reader must know beside it: that a complaint of two agencies stands in two counts, and in `whole` once.
    privacy::Label note{};
    friend bool operator==(const Breakdown&, const Breakdown&) = default;
};

/// The length of the parts that a trend is made of. Codes: hari, minggu, bulan.
enum class Step { day, week, month };
std::string_view code(Step);
template <>
std::optional<Step> from_code<Step>(std::string_view);

/// What came and what was resolved, part after part, oldest first, from the first part on in which anything came; the
/// newest may still run.
struct Trend {
    struct Point {
        Date first;
        Date last; ///< of the part as far as it was read
        std::int64_t received = 0;
        std::int64_t resolved = 0; ///< closed as resolved within it, whenever they came
        friend bool operator==(const Point&, const Point&) = default;
    };
    Step step = Step::week;
    std::vector<Point> points;
    friend bool operator==(const Trend&, const Trend&) = default;
};

/// Of what fell due within a period, how much was done in time; what is due today is not counted yet. No figure of less
/// than the rules' period_cases.
struct OnTime {
    Deadline deadline = Deadline::closing;
    Period period;
    Share share;
    privacy::Label standard; ///< "5 hari kerja", "12 jam"
    std::optional<Time> as_of;
    friend bool operator==(const OnTime&, const OnTime&) = default;
};

/// The same, part after part, oldest first.
struct OnTimeTrend {
    struct Point {
        Date first;
        Date last;
        Share share;
        friend bool operator==(const Point&, const Point&) = default;
    };
    Deadline deadline = Deadline::closing;
    Step step = Step::week;
    std::int64_t least = 0; ///< a percentage is drawn only where the whole of a point is at least this
    std::vector<Point> points;
    friend bool operator==(const OnTimeTrend&, const OnTimeTrend&) = default;
};

/// How reporters rated what was closed within a period; no figure of few answers.
struct Satisfaction {
    Period period;
    std::array<std::int64_t, 5> answers{}; ///< ratings 1 to 5
    std::optional<Time> as_of;

    std::int64_t count() const;
    double mean() const; ///< 1 to 5; of at least one answer
    friend bool operator==(const Satisfaction&, const Satisfaction&) = default;
};

/// Mean and median of some cases, calendar time.
struct Lengths {
    std::int64_t cases = 0;
    double mean_days = 0;
    double median_days = 0; ///< to 0.1 day, from ten days on to one day
    friend bool operator==(const Lengths&, const Lengths&) = default;
};

/// How one agency stands; for the office only.
struct AgencyFigures {
    AgencyId agency; ///< empty: those that the package does not know, together
    privacy::Label name;
    std::int64_t received = 0; ///< within the period
    std::int64_t open = 0;     ///< now, whenever received
    std::int64_t overdue = 0;  ///< of these, past their day of closing
    std::optional<Lengths> responded{};
    std::optional<Lengths> resolved{};
    bool ranked = false; ///< enough cases to be held against others
    friend bool operator==(const AgencyFigures&, const AgencyFigures&) = default;
};

/// For the office: agencies in the order of what is overdue, then of the package.
struct Agencies {
    Period period;
    std::vector<AgencyFigures> agencies;
    privacy::Label note; ///< that a complaint of two agencies stands in both
    friend bool operator==(const Agencies&, const Agencies&) = default;
};

/// A theme that people complained about and do no more: what was counted in `before` and in `now`, two periods of one
/// length of which the second follows the first.
struct Vanished {
    std::string category; ///< CategoryId of the package
    privacy::Label name;
    std::string icon;
    std::int64_t before_count = 0;
    std::int64_t now_count = 0; ///< 0
    Period before;
    Period now;
    std::optional<Time> as_of;
    friend bool operator==(const Vanished&, const Vanished&) = default;
};

/// What is to be done by when, of all that is open; today is the day of the figures' `as_of`.
struct DueCounts {
    Deadline deadline = Deadline::closing;
    privacy::Label standard;    ///< "5 hari kerja"
    std::int64_t overdue = 0;   ///< its last day is over
    std::int64_t today = 0;     ///< today is the last day
    std::int64_t next_week = 0; ///< one of the seven days after today is
    friend bool operator==(const DueCounts&, const DueCounts&) = default;
};

/// How a feed fares.
struct FeedHealth {
    enum class State { well, late, silent }; ///< codes: baik, terlambat, diam
    privacy::Label name;                     ///< as the settings call it
    State state = State::silent;
    std::optional<Time> last_contact; ///< none: never
    friend bool operator==(const FeedHealth&, const FeedHealth&) = default;
};
std::string_view code(FeedHealth::State);
template <>
std::optional<FeedHealth::State> from_code<FeedHealth::State>(std::string_view);

/// A total as a source tells it itself, and the same period counted here.
struct Compared {
    std::string source; ///< its name in the settings
    Recap there;
    Recap here;
    bool agrees() const;
    friend bool operator==(const Compared&, const Compared&) = default;
};

/// What only the office sees.
struct OfficeFigures {
    std::int64_t overdue = 0; ///< open and past their day of closing
    std::optional<Agencies> agencies;
    std::vector<Compared> given;
    std::vector<DueCounts> due{};    ///< in the order of a complaint's life
    std::vector<FeedHealth> feeds{}; ///< in the order of the settings
    std::size_t waiting = 0;         ///< items that wait for a person's yes
    friend bool operator==(const OfficeFigures&, const OfficeFigures&) = default;
};

/// All figures of an Edition; one snapshot, so they add up.
struct Statistics {
    std::optional<Time> as_of;         ///< of the measured figures; none where nothing was ever read
    std::optional<Time> valid_until{}; ///< of an Edition: the end of all that bears no end of its own
    std::vector<Recap> recaps;         ///< measured first (newest period first), then published
    std::vector<Speed> speeds;         ///< the same order
    std::vector<Breakdown> breakdowns;
    std::optional<Period> map_period{}; ///< the one whose districts a map shows: the shortest in which most have enough
    std::int64_t open = 0;
    std::int64_t secret = 0; ///< secret complaints received in the first recap's period: counted only
    std::vector<Trend> trends{};
    std::vector<OnTime> on_time{};
    std::vector<OnTimeTrend> on_time_trends{};
    std::optional<Satisfaction> satisfaction{};
    std::vector<Vanished> vanished{};      ///< largest count before first
    std::optional<OfficeFigures> office{}; ///< only in the Edition of the office
    friend bool operator==(const Statistics&, const Statistics&) = default;
};

} // namespace siar::model
