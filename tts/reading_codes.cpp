// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/numbers.hpp"
#include "tts/reading.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace siar::tts {
namespace {

using Groups = std::vector<std::string>;

/// Digit by digit with a halt between the groups, so that it can be written down; a long run is cut into fours.
void say_groups(Reading& r, const Groups& groups) {
    constexpr std::size_t longest = 6;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (i > 0) r.mark(',');
        const std::string_view group = groups[i];
        const std::size_t step = group.size() > longest ? 4 : longest;
        for (std::size_t from = 0; from < group.size(); from += step) {
            if (from > 0) r.mark(',');
            r.say(text::digit_words(group.substr(from, step)));
        }
    }
}

struct Run {
    Groups groups;
    std::size_t end = 0;
};

/// Groups of digits with one of `marks` between each; a group that letters touch is none, unless it is the only one.
Run run_at(std::string_view text, std::size_t from, std::string_view marks) {
    constexpr std::size_t most = 8; // the rest is read as the next run
    Run run;
    while (run.groups.size() < most) {
        const std::size_t end = run_end(text, from, is_number);
        if (!run.groups.empty() && end < text.size() && is_alpha(text[end])) return run;
        run.groups.emplace_back(text.substr(from, end - from));
        run.end = end;
        const bool more = end + 1 < text.size() && marks.find(text[end]) != std::string_view::npos;
        if (!more || !is_number(text[end + 1])) return run;
        from = end + 1;
    }
    return run;
}

bool is_year(std::string_view group) {
    return group.size() == 4 && (group.substr(0, 2) == "19" || group.substr(0, 2) == "20");
}

/// "1234 5678 9012".
bool in_fours(const Groups& groups) {
    if (groups.size() < 2 || is_year(groups.front())) return false;
    for (const std::string& group : groups) {
        if (group.size() != 4) return false;
    }
    return true;
}

/// Dots that group no thousands: "01.234.567.8".
bool is_dotted_code(std::string_view number) {
    const bool dots = number.find('.') != std::string_view::npos && number.find(',') == std::string_view::npos;
    const bool zero = number.size() > 1 && number.front() == '0' && is_number(number[1]);
    return dots && (zero || text::decimal_words(number).empty());
}

/// A long run of digits is a code behind "tiket", a longer one behind any "nomor"; a round one counts something.
bool is_long_code(const Reading& r, std::string_view number, std::size_t end) {
    constexpr std::size_t least = 5;
    constexpr std::size_t least_of_any = 7;
    if (number.size() < least || !is_digits(number) || counts_a_unit(r, end)) return false;
    if (number.size() >= least_of_any && r.word_before() == "nomor") return true;
    const bool round = number.size() < 10 && number.substr(number.size() - 3) == "000";
    return r.long_code_near > 0 && !round;
}

/// A number of the regency's channels, unless it counts something: "lebih dari 110", "112 rumah".
std::optional<Run> own_number_at(const Reading& r, std::size_t end) {
    constexpr std::size_t long_enough = 4; // amounts of so many digits have a dot
    const auto& own = r.lexicon.numbers;
    const auto is_here = [&](const std::string& number) {
        const std::size_t to = r.at + number.size();
        return r.text.substr(r.at, number.size()) == number && end <= to &&
               (to >= r.text.size() || !is_alnum(r.text[to]));
    };
    const auto found = std::find_if(own.begin(), own.end(), is_here);
    if (found == own.end() || !r.at_border() || r.after(Role::amount)) return std::nullopt;
    const std::size_t to = r.at + found->size();
    const std::size_t next = skip_spaces(r.text, to);
    const bool before_word = next < r.text.size() && is_alpha(r.text[next]);
    if (found->size() < long_enough ? before_word : counts_a_unit(r, to)) return std::nullopt;
    return run_at(r.text.substr(0, to), r.at, "- ");
}

std::optional<Run> code_at(const Reading& r, std::size_t end) {
    if (auto own = own_number_at(r, end)) return own;
    const std::string_view number = r.text.substr(r.at, end - r.at);
    if (r.code_near > 0 && is_digits(number) && number.size() >= 3) return run_at(r.text, r.at, "- ");
    if (r.code_near > 0 || r.long_code_near > 0) {
        if (is_dotted_code(number)) return run_at(r.text, r.at, ".-");
        Run fours = run_at(r.text, r.at, " ");
        if (in_fours(fours.groups)) return fours;
        Run dashed = run_at(r.text, r.at, "-");
        if (dashed.groups.size() > 2) return dashed;
    }
    return is_long_code(r, number, end) ? std::optional(Run{{std::string(number)}, end}) : std::nullopt;
}

/// Where the digits of a number abroad begin, behind "+62" or a 62 that stands for it; 0 for none.
std::size_t behind_country(std::string_view text, std::size_t at) {
    const auto apart = [](char c) { return c == ' ' || c == '-'; };
    if (text.substr(at, 3) == "+62") return run_end(text, at + 3, apart);
    if (text.substr(at, 2) != "62") return 0;
    const std::size_t from = run_end(text, at + 2, apart);
    constexpr std::size_t least = 9; // digits of a mobile number behind the country's
    std::size_t digits = 0;
    if (from >= text.size() || text[from] != '8') return 0;
    for (const std::string& group : run_at(text, from, "- ").groups)
        digits += group.size();
    return digits >= least && digits < least + 4 ? from : 0;
}

/// Where "H", "1234" and "XY" of a plate begin and end.
struct Plate {
    std::size_t letters_end = 0;
    std::size_t digits = 0;
    std::size_t digits_end = 0;
    std::size_t tail = 0;
    std::size_t end = 0;
};

std::size_t behind_gap(std::string_view text, std::size_t at) {
    return at < text.size() && (text[at] == ' ' || text[at] == '-') ? at + 1 : at;
}

std::optional<Plate> plate_at(std::string_view text, std::size_t at) {
    Plate plate;
    plate.letters_end = run_end(text, at, is_capital);
    if (plate.letters_end == at || plate.letters_end > at + 2) return std::nullopt;
    plate.digits = behind_gap(text, plate.letters_end);
    plate.digits_end = run_end(text, plate.digits, is_number);
    plate.tail = behind_gap(text, plate.digits_end);
    plate.end = run_end(text, plate.tail, is_capital);
    const std::size_t digits = plate.digits_end - plate.digits;
    const std::size_t tail = plate.end - plate.tail;
    const bool whole = plate.end >= text.size() || !is_alnum(text[plate.end]);
    const bool even = plate.digits - plate.letters_end == plate.tail - plate.digits_end;
    const bool fits = digits > 0 && digits < 5 && tail > 0 && tail < 4 && text[plate.digits] != '0';
    return fits && whole && even ? std::optional(plate) : std::nullopt;
}

} // namespace

bool read_code(Reading& r, std::size_t number_end) {
    const auto code = code_at(r, number_end);
    if (!code) return false;
    say_groups(r, code->groups);
    r.at = code->end;
    return true;
}

void say_code(Reading& r, std::string_view digits) {
    say_groups(r, {std::string(digits)});
}

bool read_plate(Reading& r) {
    if (!is_capital(r.peek()) || !r.at_border() || (r.shouting && r.code_near == 0)) return false;
    const auto plate = plate_at(r.text, r.at);
    if (!plate) return false;
    const std::string_view letters = r.text.substr(r.at, plate->letters_end - r.at);
    const std::string_view digits = r.text.substr(plate->digits, plate->digits_end - plate->digits);
    const std::string tail = small(r.text.substr(plate->tail, plate->end - plate->tail));
    const auto means = [&](const std::string& word) {
        return r.lexicon.acronyms.count(word) > 0 || r.lexicon.informal.count(word) > 0;
    };
    const bool other = (letters.size() > 1 && means(small(letters))) || means(tail) ||
                       counts_a_unit(r, plate->digits_end) || digits.size() < 3;
    if (other && r.code_near == 0) return false; // "RT 150 KK"
    r.say(spelled(letters));
    r.say(text::digit_words(digits));
    r.say(spelled(tail));
    r.at = plate->end;
    return true;
}

bool read_phone(Reading& r) {
    if (!r.at_border()) return false;
    const std::size_t country = behind_country(r.text, r.at);
    const bool abroad = country > 0;
    const bool bracket = r.peek() == '(' && r.peek(1) == '0';
    const std::size_t from = abroad ? country : bracket ? r.at + 1 : r.at;
    if (!abroad && (from >= r.text.size() || r.text[from] != '0')) return false;
    Groups groups;
    std::size_t count = abroad ? 1 : 0;
    std::size_t end = from;
    const std::size_t first_group = run_end(r.text, from, is_number) - from;
    if (!abroad && first_group < 3) return false;
    while (end < r.text.size()) {
        const std::size_t next = run_end(r.text, end, is_number);
        groups.emplace_back(r.text.substr(end, next - end));
        count += next - end;
        end = next;
        std::size_t gap = end;
        if (bracket && gap < r.text.size() && r.text[gap] == ')') ++gap;
        if (gap < r.text.size() && std::string_view(" -.").find(r.text[gap]) != std::string_view::npos) ++gap;
        if (gap == end || gap >= r.text.size() || !is_number(r.text[gap])) break;
        end = gap;
    }
    if (count < 7) return false;
    if (abroad) groups.front().insert(0, 1, '0');
    say_groups(r, groups);
    r.at = end;
    return true;
}

} // namespace siar::tts
