// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/codes.hpp"
#include "model/complaint.hpp"
#include "model/time.hpp"

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace siar::model {

/// What happens to a complaint on a day. Codes: diterima, diteruskan, ditanggapi, ditutup.
enum class Event { received, forwarded, first_follow_up, closed };

/// What a count is split by; `total` has one cell with an empty value. Codes: total, kecamatan, kategori, kanal,
/// klasifikasi, cara_selesai, rahasia.
enum class Dimension { total, district, category, channel, classification, how_closed, secret };

std::string_view code(Event);
std::string_view code(Dimension);
template <>
std::optional<Event> from_code<Event>(std::string_view);
template <>
std::optional<Dimension> from_code<Dimension>(std::string_view);

/// One count: complaints for which `event` fell on `day`, of this value of this dimension, by their present status.
struct Cell {
    int day = 0; ///< day_number in the regency's zone
    Event event = Event::received;
    Dimension dimension = Dimension::total;
    std::string value;
    Status status = Status::unverified;
    friend auto operator<=>(const Cell&, const Cell&) = default;
};

/// Agencies apart: a complaint of two agencies stands in two of these, so totals are never summed from them.
struct AgencyCell {
    int day = 0;
    Event event = Event::received;
    AgencyId agency;
    Status status = Status::unverified;
    friend auto operator<=>(const AgencyCell&, const AgencyCell&) = default;
};

/// One column of the histogram of an interval that ended on `day`: `tenths` is its length in tenths of a day, rounded
/// to the nearest, at most 9999.
struct SpanCell {
    int day = 0;
    Interval interval = Interval::responded_within;
    int tenths = 0;
    friend auto operator<=>(const SpanCell&, const SpanCell&) = default;
};

struct SpanSum {
    std::int64_t count = 0;
    std::int64_t seconds = 0;
    friend bool operator==(const SpanSum&, const SpanSum&) = default;
};

/// Sparse sums of all complaints, kept by the store in the same transaction as the rows. Cells that fall to zero leave.
struct Tally {
    std::map<Cell, std::int64_t> counts;
    std::map<AgencyCell, std::int64_t> agencies;
    std::map<SpanCell, SpanSum> spans;
    std::map<std::pair<int, int>, std::int64_t> ratings; ///< (day closed, rating) -> count
    friend bool operator==(const Tally&, const Tally&) = default;
};

/// Adds (sign +1) or takes away (sign -1) one complaint; adding and taking away leaves the Tally as it was.
void add(Tally& tally, const Complaint& complaint, const Zone& zone, int sign);
/// Adds all of `change` to `tally`.
void add(Tally& tally, const Tally& change);

} // namespace siar::model
