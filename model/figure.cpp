// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/figure.hpp"

#include "model/digest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace siar::model {

using privacy::Label;
using privacy::operator""_label;

namespace {

constexpr std::string_view recap_kind = "rekap";
constexpr std::string_view to = "-sampai-";

struct SpeedKind {
    Interval interval;
    std::string_view name;
};
// What stands on screens as "kecepatan" is the time until the first answer.
constexpr std::array speed_kinds{SpeedKind{Interval::responded_within, "kecepatan"},
                                 SpeedKind{Interval::resolved_within, "kecepatan-selesai"},
                                 SpeedKind{Interval::forwarded_within, "kecepatan-diteruskan"}};

const SpeedKind* speed_kind(std::string_view name) {
    const auto* const found =
        std::find_if(speed_kinds.begin(), speed_kinds.end(), [&](const auto& one) { return one.name == name; });
    return found == speed_kinds.end() ? nullptr : found;
}

/// A whole number without sign or leading zeros, of at most four digits.
std::optional<int> number(std::string_view digits) {
    constexpr std::size_t most = 4;
    int out = 0;
    const auto* const end = digits.data() + digits.size();
    if (digits.empty() || digits.size() > most || digits.front() < '1' || digits.front() > '9') return std::nullopt;
    const auto [stopped, error] = std::from_chars(digits.data(), end, out);
    if (error != std::errc{} || stopped != end) return std::nullopt;
    return out;
}

/// So many of the newest units: "30-hari".
struct Newest {
    int count = 0;
    Label unit;
};

std::optional<Newest> newest(std::string_view count, std::string_view unit) {
    const auto many = number(count);
    if (!many) return std::nullopt;
    if (unit == "hari") return Newest{*many, "hari"_label};
    if (unit == "minggu") return Newest{*many, "minggu"_label};
    if (unit == "bulan") return Newest{*many, "bulan"_label};
    return std::nullopt;
}

/// The days of "2022", "2026-11" and "2026-10-01-sampai-2026-12-15".
std::optional<Period> days_of(std::string_view name) {
    constexpr std::size_t year_digits = 4;
    constexpr std::size_t month_digits = 7;
    if (const auto border = name.find(to); border != std::string_view::npos) {
        const auto first = parse_iso_date(name.substr(0, border));
        const auto last = parse_iso_date(name.substr(border + to.size()));
        if (!first || !last || *last < *first) return std::nullopt;
        return Period{*first, *last, {}};
    }
    using namespace std::chrono;
    if (name.size() == year_digits) {
        const auto year_of = number(name);
        if (!year_of) return std::nullopt;
        return Period{year{*year_of} / January / 1, year{*year_of} / December / 31, {}};
    }
    if (name.size() != month_digits) return std::nullopt;
    const auto first = parse_iso_date(std::string(name) + "-01");
    if (!first) return std::nullopt;
    return Period{*first, Date{first->year() / first->month() / last}, {}};
}

/// How the period of a figure is named; `running`: it ends with the newest data.
std::string name_of(const Period& period, bool running) {
    using namespace std::chrono;
    const auto words = period.name.view();
    if (const auto space = words.find(' '); space != std::string_view::npos) {
        constexpr std::string_view suffix = " terakhir";
        const auto rest = words.substr(space + 1);
        const bool is_newest = rest.size() > suffix.size() && rest.substr(rest.size() - suffix.size()) == suffix;
        if (is_newest && newest(words.substr(0, space), rest.substr(0, rest.size() - suffix.size())))
            return fmt::format("{}-{}", words.substr(0, space), rest.substr(0, rest.size() - suffix.size()));
    }
    const auto& [first, last, name] = period;
    const bool from_new_year = first.month() == January && first.day() == day{1};
    const bool whole_year = first.year() == last.year() && last.month() == December && last.day() == day{31};
    // One that runs on into January keeps its name.
    if (from_new_year && (running || whole_year)) return iso(first).substr(0, 4);
    if (first.day() == day{1} && last == Date{first.year() / first.month() / std::chrono::last})
        return iso(first).substr(0, 7);
    return iso(first) + std::string(to) + iso(last);
}

Label digits_of(int value) {
    Label out;
    for (const char digit : std::to_string(value))
        out = out + Label::number(digit - '0');
    return out;
}

struct Parts {
    std::string_view kind;
    std::string_view period;
};

/// The two parts of a sound name.
std::optional<Parts> parts_of(std::string_view name) {
    const auto border = name.find(':');
    if (border == std::string_view::npos) return std::nullopt;
    const Parts out{name.substr(0, border), name.substr(border + 1)};
    if (out.kind != recap_kind && !speed_kind(out.kind)) return std::nullopt;
    const auto dash = out.period.find('-');
    const bool is_newest =
        dash != std::string_view::npos && newest(out.period.substr(0, dash), out.period.substr(dash + 1));
    return is_newest || days_of(out.period) ? std::optional(out) : std::nullopt;
}

} // namespace

FigureId figure_of(const Recap& recap) {
    return {fmt::format("{}:{}", recap_kind, name_of(recap.period, !recap.source))};
}

FigureId figure_of(const Speed& speed) {
    const auto* const kind = std::find_if(speed_kinds.begin(), speed_kinds.end(),
                                          [&](const auto& one) { return one.interval == speed.interval; });
    return {fmt::format("{}:{}", kind->name, name_of(speed.period, !speed.source))};
}

std::vector<FigureId> figures_of(const Statistics& statistics) {
    std::vector<FigureId> out;
    const auto add = [&](FigureId figure) {
        if (std::find(out.begin(), out.end(), figure) == out.end()) out.push_back(std::move(figure));
    };
    for (const auto& recap : statistics.recaps)
        add(figure_of(recap));
    for (const auto& speed : statistics.speeds)
        add(figure_of(speed));
    return out;
}

std::optional<FigureId> parse_figure(std::string_view name) {
    if (!parts_of(name)) return std::nullopt;
    return FigureId{std::string(name)};
}

ItemId key_of(const FigureId& figure) {
    constexpr std::size_t digits = 32;
    return {digest_fields({"angka", figure.value}).hex().substr(0, digits)};
}

Label figure_name(const FigureId& figure) {
    const auto parts = parts_of(figure.value);
    if (!parts) return {};
    const auto* const speed = speed_kind(parts->kind);
    if (!speed) return "Rekap aduan"_label;
    switch (speed->interval) {
        case Interval::responded_within: return "Kecepatan tindak lanjut"_label;
        case Interval::resolved_within: return "Kecepatan penyelesaian"_label;
        case Interval::forwarded_within: return "Kecepatan penerusan"_label;
    }
    return {};
}

Label figure_period(const FigureId& figure) {
    const auto parts = parts_of(figure.value);
    if (!parts) return {};
    const auto days = days_of(parts->period);
    if (!days) {
        const auto dash = parts->period.find('-');
        const auto of = newest(parts->period.substr(0, dash), parts->period.substr(dash + 1));
        return Label::number(of->count) + " "_label + of->unit + " terakhir"_label;
    }
    const auto& [first, last, name] = *days;
    constexpr std::size_t year_digits = 4;
    if (parts->period.size() == year_digits) return "tahun "_label + digits_of(static_cast<int>(first.year()));
    if (first == last) return Label::date(first);
    const Label begin = first.year() == last.year() ? Label::day_and_month(first) : Label::date(first);
    return begin + " sampai "_label + Label::date(last);
}

bool is_told_to(Audience audience, const FigureId& figure) {
    if (audience == Audience::office) return true;
    const auto parts = parts_of(figure.value);
    const auto* const speed = parts ? speed_kind(parts->kind) : nullptr;
    return !speed || speed->interval != Interval::forwarded_within;
}

} // namespace siar::model
