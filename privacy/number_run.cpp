// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/number_run.hpp"

#include <algorithm>

namespace siar::privacy {
namespace {

constexpr std::size_t most_groups = 40;
constexpr std::size_t most_letters = 8;

/// The figure a letter stands for, 0 for none; `between` when figures stand on both sides.
char figure_for(char letter, bool between) {
    switch (letter) {
        case 'o':
        case 'O': return '0';
        case 'l':
        case 'I':
        case 'i': return '1';
        case 'S':
        case 's': return between ? '5' : '\0';
        case 'B': return between ? '8' : '\0';
        case 'Z':
        case 'z': return between ? '2' : '\0';
        default: return '\0';
    }
}

/// The word at `i` as figures when it is glued to figures and all of its letters stand for some.
std::string letters_as_figures(const Reading& reading, std::size_t i, bool figures_before) {
    const Piece& piece = reading.at(i);
    const bool figures_behind = reading.at(i + 1).kind == Kind::digits && !reading.at(i + 1).gap;
    if (piece.kind != Kind::word || piece.size > most_letters || (!figures_before && !figures_behind)) return {};
    std::string out;
    for (const char letter : reading.of(i)) {
        const char figure = figure_for(letter, figures_before && figures_behind);
        if (figure == 0) return {};
        out += figure;
    }
    return out;
}

Group group_at(const Reading& reading, std::size_t i) {
    Group out;
    out.first = i;
    out.last = i;
    bool figures_seen = false;
    while (out.last < reading.size() && (out.last == i || !reading.at(out.last).gap)) {
        const Piece& piece = reading.at(out.last);
        if (piece.kind == Kind::digits) {
            out.figures += reading.of(out.last);
            figures_seen = true;
        } else {
            const bool figures_before = out.last > i && reading.at(out.last - 1).kind == Kind::digits;
            const std::string figures = letters_as_figures(reading, out.last, figures_before);
            if (figures.empty()) break;
            out.figures += figures;
        }
        ++out.last;
    }
    return figures_seen ? out : Group{};
}

/// A group of letters alone, as in "0811 oOOo 1234": of the letter o, or of any that figures stand behind.
Group letters_group_at(const Reading& reading, std::size_t i) {
    const Piece& piece = reading.at(i);
    if (piece.kind != Kind::word || piece.size > most_letters) return {};
    const std::string_view letters = reading.of(i);
    if (letters.find_first_not_of("oOlI") != std::string_view::npos) return {};
    std::size_t next = i + 1;
    while (next < i + 3 && reading.at(next).kind == Kind::sign && !reading.at(next).gap)
        ++next;
    const bool of_o = letters.find_first_not_of("oO") == std::string_view::npos && piece.size > 1;
    const std::size_t figures = reading.at(next).kind == Kind::word && !reading.at(next + 1).gap ? next + 1 : next;
    if (!of_o && reading.at(figures).kind != Kind::digits) return {};
    Group out;
    out.first = i;
    out.last = i + 1;
    for (const char letter : letters)
        out.figures += figure_for(letter, false);
    return out;
}

bool joins(char sign) {
    return sign == '.' || sign == '-' || sign == '/' || sign == ')' || sign == '(';
}

/// Signs that stand between the groups of a number only to hide it, or in a list.
bool joins_oddly(char sign) {
    return sign != 0 && std::string_view("_*,~|=#:;\\").find(sign) != std::string_view::npos;
}

/// True when a bracket at `i` opens a number of its own or a remark: "1708 (24 jam)", but not "+62 (811) ..." nor
/// "kantor (0291) ...".
bool opens_remark(const Reading& reading, std::size_t i) {
    constexpr std::size_t longest_area = 4;
    if (!reading.is_sign(i, '(') || !reading.at(i).gap) return false;
    const Piece& inside = reading.at(i + 1);
    return inside.kind != Kind::digits || inside.size > longest_area || !reading.is_sign(i + 2, ')');
}

/// True when the sign at `i` makes degrees of the figures before it: "6°55'17"".
bool begins_degrees(const Reading& reading, std::size_t i) {
    return reading.at(i).kind == Kind::sign && reading.at(i).sign == 0 && reading.of(i) == "°";
}

/// The group behind `group`, with the sign between; no figures where the run ends.
Group group_behind(const Reading& reading, const Group& group, Joins how) {
    std::size_t i = group.last;
    char before = ' ';
    bool spaced = reading.at(i).gap;
    const int most_signs = how == Joins::odd ? 4 : 2;
    for (int signs = 0; signs < most_signs && reading.at(i).kind == Kind::sign; ++signs) {
        const char sign = reading.at(i).sign;
        if (!joins(sign) && !(how == Joins::odd && joins_oddly(sign))) break;
        if (opens_remark(reading, i)) return {};
        before = sign;
        spaced = spaced || reading.at(i + 1).gap;
        ++i;
        // A full stop before white space ends a sentence.
        if (before == '.' && spaced && how == Joins::usual) return {};
    }
    if (i == group.last && !spaced) return {};
    Group out = group_at(reading, i);
    if (out.figures.empty()) out = letters_group_at(reading, i);
    if (begins_degrees(reading, out.last)) return {};
    out.before = before;
    out.spaced = spaced;
    return out;
}

int value(const std::string& figures) {
    return figures.size() > 6 ? -1 : std::stoi("0" + figures);
}

bool is_year(const std::string& figures) {
    return figures.size() == 4 && (figures.substr(0, 2) == "19" || figures.substr(0, 2) == "20");
}

bool is_day(const std::string& figures) {
    return figures.size() <= 2 && value(figures) >= 1 && value(figures) <= 31;
}

bool is_month(const std::string& figures) {
    return figures.size() <= 2 && value(figures) >= 1 && value(figures) <= 12;
}

bool is_hour(const std::string& figures) {
    return figures.size() <= 2 && value(figures) <= 24;
}

bool is_minute(const std::string& figures) {
    return figures.size() == 2 && value(figures) <= 59;
}

bool same_sign(const Group& a, const Group& b) {
    return a.before == b.before && a.before != ' ';
}

/// True where nothing but white space follows group `at - 1`, so that what ends there is whole.
bool ends_at(const NumberRun& run, std::size_t at) {
    return at >= run.groups.size() || run.groups[at].before == ' ';
}

std::size_t date_groups(const NumberRun& run, std::size_t from) {
    if (from + 3 > run.groups.size()) return 0;
    const Group& a = run.groups[from];
    const Group& b = run.groups[from + 1];
    const Group& c = run.groups[from + 2];
    if (!same_sign(b, c) || !ends_at(run, from + 3)) return 0;
    const bool day_first = is_day(a.figures) && is_month(b.figures) && (is_year(c.figures) || c.figures.size() == 2);
    const bool year_first = is_year(a.figures) && is_month(b.figures) && is_day(c.figures);
    return day_first || year_first ? 3 : 0;
}

std::size_t clock_groups(const NumberRun& run, std::size_t from) {
    const auto one = [&](std::size_t at) {
        return at + 2 <= run.groups.size() && is_hour(run.groups[at].figures) && run.groups[at + 1].before == '.' &&
               is_minute(run.groups[at + 1].figures);
    };
    if (!one(from)) return 0;
    if (ends_at(run, from + 2)) return 2;
    const bool span = run.groups[from + 2].before == '-' && one(from + 2) && ends_at(run, from + 4);
    return span ? 4 : 0;
}

std::size_t grouped_groups(const NumberRun& run, std::size_t from) {
    const std::string& first = run.groups[from].figures;
    if (first.size() > 3 || first.front() == '0') return 0;
    std::size_t at = from + 1;
    while (at < run.groups.size() && run.groups[at].before == '.' && run.groups[at].figures.size() == 3)
        ++at;
    return at > from + 1 && (ends_at(run, at) || run.groups[at].before == '-') ? at - from : 0;
}

std::size_t year_groups(const NumberRun& run, std::size_t from) {
    std::size_t at = from;
    // "2019 2020 2021": only years, so no number of somebody.
    const bool only_years = std::all_of(run.groups.begin() + static_cast<std::ptrdiff_t>(from), run.groups.end(),
                                        [](const Group& group) { return is_year(group.figures); });
    while (at < run.groups.size() && is_year(run.groups[at].figures) &&
           (at == from || run.groups[at].before != ' ' || only_years)) {
        ++at;
    }
    return at > from + 1 && ends_at(run, at) ? at - from : 0;
}

} // namespace

std::string NumberRun::figures(std::size_t from, std::size_t to) const {
    std::string out;
    for (std::size_t i = from; i < to; ++i)
        out += groups[i].figures;
    return out;
}

NumberRun number_run_at(const Reading& reading, std::size_t i, Joins how) {
    NumberRun run;
    run.first = i;
    while (reading.is_sign(i, '+') || reading.is_sign(i, '(')) {
        run.plus = run.plus || reading.is_sign(i, '+');
        ++i;
        if (i > run.first + 2) return run;
    }
    Group group = group_at(reading, i);
    if (group.figures.empty()) group = letters_group_at(reading, i);
    while (!group.figures.empty() && run.groups.size() < most_groups) {
        Group next = group_behind(reading, group, how);
        run.groups.push_back(std::move(group));
        group = std::move(next);
    }
    // "... 000 / -6.9554°": the whole part of a decimal that is no group of the run.
    const std::size_t end = run.groups.empty() ? i : run.groups.back().last;
    const bool decimal =
        reading.is_sign(end, '.') && !reading.at(end + 1).gap && reading.at(end + 1).kind == Kind::digits;
    if (run.groups.size() > 1 && decimal && begins_degrees(reading, end + 2)) run.groups.pop_back();
    return run;
}

std::size_t harmless_groups(const NumberRun& run, std::size_t from) {
    if (from >= run.groups.size()) return 0;
    for (const auto shape : {date_groups, clock_groups, year_groups, grouped_groups}) {
        if (const std::size_t count = shape(run, from); count != 0) return count;
    }
    return 0;
}

bool is_identity_shaped(const std::string& figures) {
    if (figures.size() != 16) return false;
    const auto part = [&](std::size_t at) { return value(figures.substr(at, 2)); };
    const int day = part(6);
    const bool day_fits = (day >= 1 && day <= 31) || (day >= 41 && day <= 71);
    return part(0) >= 11 && part(0) <= 97 && part(2) >= 1 && part(4) >= 1 && day_fits && part(8) >= 1 && part(8) <= 12;
}

bool is_phone_shaped(const std::string& figures, bool plus) {
    const std::size_t size = figures.size();
    if (plus) return size >= 8 && size <= 15;
    if (figures.substr(0, 3) == "628") return size >= 10 && size <= 15;
    if (figures.substr(0, 2) == "08") return size >= 9 && size <= 14;
    if (size < 2 || figures[0] != '0') return figures[0] == '8' && size >= 10 && size <= 12 && figures[1] != '0';
    return figures[1] >= '2' && size >= 9 && size <= 12;
}

} // namespace siar::privacy
