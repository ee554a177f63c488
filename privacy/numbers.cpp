// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/finders.hpp"
#include "privacy/number_run.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace siar::privacy {
namespace {

constexpr Flags number_subjects = Is::phone | Is::identity | Is::family_card | Is::tax | Is::card | Is::account;

/// The longest number that people are given, a token of the power company; more figures are two numbers.
constexpr std::size_t longest_number = 20;

/// Money keeps its figures, unless they are those of a phone or of an identity card.
bool is_money(const Reading& reading, const NumberRun& run, std::size_t groups) {
    const std::string figures = run.figures(0, groups);
    // "Rp +62811...", "rp 6281100001234": no sum has a plus, and one so long is written in thousands.
    const bool country = figures.size() >= 11 && figures.substr(0, 3) == "628" && groups == 1;
    if (figures.front() == '0' || figures.size() > 13 || run.plus || country) return false;
    // "uang 332 104 ...": a card's figures in short groups.
    const std::string whole = run.figures(0, run.groups.size());
    if (groups < run.groups.size() && (is_identity_shaped(whole) || is_phone_shaped(whole, run.plus))) return false;
    const std::size_t first = run.first;
    const std::size_t before = first > 1 && reading.is_sign(first - 1, '.') ? first - 2 : first - 1;
    if (first > 0 && reading.at(before).is(Is::money)) return true;
    if (is_phone_shaped(figures, run.plus)) return false;
    if (reading.at(run.groups[groups - 1].last).is(Is::money)) return true;
    constexpr auto words =
        std::to_array<std::string_view>({"sebesar", "senilai", "harga", "biaya", "anggaran", "bayar", "gaji", "denda",
                                         "uang", "tarif", "ongkos", "retribusi", "nominal"});
    if (first == 0) return false;
    const std::string_view word = reading.lowered(first - 1);
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// True when the last groups count something of their own: "081100001122 3 hari".
bool counts_apart(const Reading& reading, const NumberRun& run, std::size_t to) {
    const Group& last = run.groups[to - 1];
    if (to < 2 || last.before != ' ' || !reading.at(last.last).any(Is::measure | Is::money | bit(Is::month)))
        return false;
    return last.figures.size() < 5 && is_phone_shaped(run.figures(0, to - 1), run.plus) &&
           run.figures(0, to - 1).size() >= 10;
}

bool is_official(const Reading& reading, const std::string& figures) {
    return reading.knowledge().official_numbers.count(figures) != 0;
}

/// What figures behind a word such as "nik" or "rek" are; they need not be whole.
std::optional<Mark> mark_by_subject(Flags subject, const std::string& figures, bool one_piece) {
    const std::size_t size = figures.size();
    const auto about = [subject](Is what) { return (subject & bit(what)) != 0; };
    // No region begins with 0.
    const bool citizen = about(Is::identity) || about(Is::family_card);
    if (citizen && figures.front() == '0' && is_phone_shaped(figures, false)) return Mark::phone;
    if (about(Is::identity) && size >= 8) return Mark::identity;
    if (about(Is::family_card) && size >= 8) return Mark::family_card;
    if (about(Is::tax) && size >= 9) return Mark::tax;
    if (about(Is::card) && size >= 5 && (one_piece || size >= 8)) return Mark::card;
    if (about(Is::account) && size >= 6 && (one_piece || size >= 8)) {
        return is_phone_shaped(figures, false) ? Mark::phone : Mark::account_number;
    }
    if (about(Is::phone) && size >= 5 && size <= 15 && (one_piece || size >= 6)) return Mark::phone;
    return std::nullopt;
}

/// What figures are by their own shape.
std::optional<Mark> mark_by_shape(const NumberRun& run, std::size_t from, std::size_t to) {
    const std::string figures = run.figures(from, to);
    const bool plus = run.plus && from == 0;
    if (is_phone_shaped(figures, plus)) return Mark::phone;
    if (is_identity_shaped(figures)) return Mark::identity;
    const std::size_t size = figures.size();
    const bool dotted = std::any_of(run.groups.begin() + static_cast<std::ptrdiff_t>(from) + 1,
                                    run.groups.begin() + static_cast<std::ptrdiff_t>(to),
                                    [](const Group& group) { return group.before == '.' || group.before == '-'; });
    if (size == 15 && dotted) return Mark::tax;
    const bool loose = std::any_of(run.groups.begin() + static_cast<std::ptrdiff_t>(from) + 1,
                                   run.groups.begin() + static_cast<std::ptrdiff_t>(to),
                                   [](const Group& group) { return group.before == ' '; });
    if (!loose && size >= 9) return Mark::card;
    const bool fours = std::all_of(run.groups.begin() + static_cast<std::ptrdiff_t>(from),
                                   run.groups.begin() + static_cast<std::ptrdiff_t>(to),
                                   [](const Group& group) { return group.figures.size() >= 3; });
    return loose && fours && size >= 13 && size <= 19 ? std::optional(Mark::card) : std::nullopt;
}

std::optional<Finding> private_number(const Reading& reading, const NumberRun& run, Flags subject);

/// True when a number of the first `to` groups would be longer than a card (16 figures, an NPWP of old 15) that ends
/// before.
bool goes_beyond_card(const NumberRun& run, std::size_t to, Flags subject) {
    const std::size_t card = (subject & bit(Is::tax)) != 0 ? 15 : 16;
    if ((subject & (Is::identity | Is::family_card | bit(Is::tax))) == 0 || run.figures(0, to).size() <= 16)
        return false;
    for (std::size_t shorter = to - 1; shorter > 0; --shorter)
        if (run.figures(0, shorter).size() == card) return true;
    return false;
}

/// True when the first `to` groups end in the middle of a decimal: "... / -6|.648811".
bool cuts_decimal(const NumberRun& run, std::size_t to) {
    return to < run.groups.size() && run.groups[to].before == '.' && run.groups[to].figures.size() >= 4 &&
           (run.groups[to - 1].spaced || run.groups[to - 1].before == ' ');
}

/// The end of the number that takes the first `to` groups: so many figures behind it that are nothing by themselves
/// belong to it.
std::size_t rest_end(const Reading& reading, const NumberRun& run, std::size_t to) {
    constexpr std::size_t too_many = 4;
    const std::size_t end = run.groups[to - 1].last;
    const std::string figures = run.figures(to, run.groups.size());
    if (figures.size() < too_many || is_official(reading, figures)) return end;
    NumberRun rest;
    rest.first = run.groups[to].first;
    rest.groups.assign(run.groups.begin() + static_cast<std::ptrdiff_t>(to), run.groups.end());
    const std::size_t last = run.groups.back().last;
    const bool year = figures.size() == 4 && (figures.substr(0, 2) == "19" || figures.substr(0, 2) == "20");
    const bool counts = reading.at(last).any(Is::measure | Is::money | bit(Is::month));
    if (year || counts || cuts_decimal(rest, 1) || harmless_groups(rest, 0) != 0) return end;
    return private_number(reading, rest, subject_before(reading, rest.first)) ? end : last;
}

/// The longest private number among the groups from the first on.
std::optional<Finding> private_number(const Reading& reading, const NumberRun& run, Flags subject) {
    for (std::size_t to = run.groups.size(); to > 0; --to) {
        const std::string figures = run.figures(0, to);
        if (to > 1 && (goes_beyond_card(run, to, subject) || cuts_decimal(run, to))) continue;
        if ((figures.size() > longest_number && to > 1) || counts_apart(reading, run, to)) continue;
        Finding found{run.first, run.groups[to - 1].last, Mark::phone};
        if (is_official(reading, figures)) {
            found.keep = true;
            return found;
        }
        std::optional<Mark> mark = mark_by_shape(run, 0, to);
        const std::optional<Mark> told = mark_by_subject(subject, figures, to == 1);
        if (told && (to == 1 || mark || *told != Mark::phone)) mark = told;
        if (!mark && told && to > 1 && run.groups[1].before != ' ') mark = told;
        if (!mark) continue;
        found.mark = *mark;
        found.unsure = *mark == Mark::card && !told;
        found.last = rest_end(reading, run, to);
        return found;
    }
    return std::nullopt;
}

/// The end of the number of a letter or rule that ends in its year, "Surat nomor 440/1250/2021", or where it begins.
std::size_t letter_number_end(const Reading& reading, const NumberRun& run, Flags subject) {
    if ((subject & ~bit(Is::phone)) != 0) return run.first;
    std::size_t groups = 1;
    const auto joins = [&run](std::size_t at) {
        const Group& group = run.groups[at];
        return !group.spaced && (group.before == '/' || group.before == '.') && group.figures.size() <= 4;
    };
    while (groups < run.groups.size() && joins(groups))
        ++groups;
    const std::string& year = run.groups[groups - 1].figures;
    const bool ends_in_year = year.size() == 4 && (year.substr(0, 2) == "19" || year.substr(0, 2) == "20");
    const bool of_letter = groups > 1 && run.groups[0].figures.size() <= 4 && ends_in_year &&
                           stands_before(reading, run.first, bit(Is::law), 4);
    return of_letter ? run.groups[groups - 1].last : run.first;
}

/// "tanggal 14/02/2023", "Senin, 14-02-2023".
bool is_told_date(const Reading& reading, std::size_t i) {
    constexpr auto words = std::to_array<std::string_view>({"tanggal", "tgl", "tertanggal", "pada", "sejak", "senin",
                                                            "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu"});
    if (i == 0) return false;
    const std::size_t before = i > 1 && reading.is_sign(i - 1, ',') ? i - 2 : i - 1;
    return std::find(words.begin(), words.end(), reading.lowered(before)) != words.end();
}

/// "07-07-1977": a day so long ago is hardly that of a complaint, but may be when somebody was born.
bool is_day_of_a_life(const NumberRun& run) {
    if (run.groups.size() != 3 || run.groups[1].before == ' ') return false;
    const std::string& year = run.groups[2].figures;
    return year.size() == 4 && year >= "1930" && year <= "2009";
}

/// "sejak 01-01-2005", "jembatan dibangun 12-04-2006", "Perbup tanggal ..."
bool is_day_of_a_thing(const Reading& reading, std::size_t i) {
    constexpr auto words = std::to_array<std::string_view>(
        {"sejak", "dibangun", "berdiri", "diresmikan", "diaspal", "mulai", "banjir", "gempa", "pemilu", "peraturan"});
    constexpr std::size_t window = 4;
    for (std::size_t back = 1; back <= window && back <= i; ++back)
        if (reading.at(i - back).is(Is::law) ||
            std::find(words.begin(), words.end(), reading.lowered(i - back)) != words.end())
            return true;
    return false;
}

/// True of "12/04/2024" behind "NIK 3321...": the word before it has its number.
bool is_date_behind_number(const Reading& reading, const NumberRun& run) {
    constexpr std::size_t window = 9;
    constexpr std::size_t shortest = 8;
    if (run.groups.size() != 3 || run.groups[2].figures.size() != 4 || run.groups[1].before == ' ') return false;
    for (std::size_t back = 2; back <= window && back <= run.first; ++back) {
        const Piece& piece = reading.at(run.first - back);
        if (piece.kind == Kind::digits) return piece.size >= shortest;
    }
    return false;
}

/// "+628.110.000.123": figures grouped as money is, but a phone's.
bool is_phone_in_thousands(const Reading& reading, const NumberRun& run, std::size_t groups, Flags subject) {
    if (groups == 0) return false;
    const std::string figures = run.figures(0, groups);
    // "telepon: 62.291.680.421"
    constexpr std::size_t shortest = 9;
    const bool country = figures.size() >= shortest && figures.substr(0, 2) == "62" && (subject & bit(Is::phone)) != 0;
    const bool money = reading.at(run.groups[groups - 1].last).is(Is::money);
    return (is_phone_shaped(figures, run.plus) || country) && !money;
}

/// The end of an official number that other figures stand behind, "1708 / 112 / 110", or where the run begins.
std::size_t official_end(const Reading& reading, const NumberRun& run, Flags subject) {
    constexpr std::size_t unmistakable = 10;
    if ((subject & ~bit(Is::phone)) != 0) return run.first;
    for (std::size_t to = 1; to < run.groups.size(); ++to) {
        const std::string figures = run.figures(0, to);
        if (!run.groups[to].spaced || !is_official(reading, figures)) continue;
        NumberRun rest;
        rest.first = run.groups[to].first;
        rest.groups.assign(run.groups.begin() + static_cast<std::ptrdiff_t>(to), run.groups.end());
        const bool ends = run.groups[to].before != ' ' || figures.size() >= unmistakable ||
                          is_official(reading, rest.figures(0, 1)) ||
                          is_phone_shaped(rest.figures(0, rest.groups.size()), false);
        if (ends) return run.groups[to - 1].last;
    }
    return run.first;
}

/// True for signs that no list and no date has.
constexpr bool hides(char sign) {
    return sign == '_' || sign == '*' || sign == '~' || sign == '|' || sign == '=' || sign == '#';
}

/// A phone or an identity card whose groups are joined oddly: "0811_0000_1919", "3321, 1455, 0590, 0001".
std::optional<Finding> oddly_joined(const Reading& reading, std::size_t i, Flags subject) {
    constexpr std::size_t shortest_phone = 9;
    constexpr std::size_t whole_card = 15;
    const NumberRun run = number_run_at(reading, i, Joins::odd);
    // The year of a date: "27 05 1980, 3315...".
    if (i > 0 && reading.at(i - 1).kind == Kind::digits) return std::nullopt;
    // "08, 09, 10, 11 Juli" is a list.
    if (run.groups.size() < 2 || (run.groups[0].figures.size() < 3 && !run.plus && run.groups[0].figures != "62"))
        return std::nullopt;
    for (std::size_t to = run.groups.size(); to > 1; --to) {
        const std::string figures = run.figures(0, to);
        if (figures.size() > longest_number || counts_apart(reading, run, to) || cuts_decimal(run, to)) continue;
        Finding found{run.first, run.groups[to - 1].last, Mark::phone};
        found.keep = is_official(reading, figures);
        if (found.keep || (figures.size() >= shortest_phone && is_phone_shaped(figures, run.plus))) return found;
        const bool hidden = std::all_of(run.groups.begin() + 1, run.groups.begin() + static_cast<std::ptrdiff_t>(to),
                                        [](const Group& group) { return hides(group.before); });
        if (const std::optional<Mark> any = mark_by_subject(subject, figures, false);
            hidden && any && figures.size() >= 8) {
            found.mark = *any;
            return found;
        }
        const Flags cards = subject & (Is::identity | Is::family_card | bit(Is::tax));
        const std::optional<Mark> told = mark_by_subject(cards, figures, false);
        if (!is_identity_shaped(figures) && !(told && figures.size() >= whole_card && figures.size() <= whole_card + 1))
            continue;
        found.mark = told.value_or(Mark::identity);
        return found;
    }
    return std::nullopt;
}

/// True when a sign that no number needs stands behind the run.
bool joins_on(const Reading& reading, const NumberRun& run) {
    const Piece& behind = reading.at(run.groups.back().last);
    return behind.kind == Kind::sign && behind.sign != 0 && behind.sign != '+' && behind.sign != '%';
}

/// "kode pos 59511", "kode pos Sayung 59563".
bool is_postcode(const Reading& reading, std::size_t i) {
    for (std::size_t back = 1; back <= 4 && back < i; ++back)
        if (reading.lowered(i - back) == "pos" && reading.lowered(i - back - 1) == "kode") return true;
    return reading.lowered(i - 1) == "pos";
}

/// "A1234567": one or two capitals glued to six or seven figures, as on passports and licences.
std::optional<Finding> document_at(const Reading& reading, std::size_t i, bool told) {
    const Piece& figures = reading.at(i);
    const Piece& letters = reading.at(i - 1);
    const bool shaped = figures.kind == Kind::digits && figures.size >= 6 && figures.size <= 7 && !figures.gap &&
                        letters.kind == Kind::word && letters.size <= 2 && letters.letter_case == Case::upper &&
                        !letters.any(number_subjects);
    if (!shaped) return std::nullopt;
    return Finding{i - 1, i + 1, Mark::card, false, !told};
}

/// "rekam medis 00-45-12", "no RM 00-45-12": short groups that look like a date.
bool is_medical_record(const Reading& reading, std::size_t i, const NumberRun& run) {
    constexpr std::size_t shortest = 5;
    if (run.figures(0, run.groups.size()).size() < shortest) return false;
    for (std::size_t back = 1; back <= 2 && back <= i; ++back) {
        const std::string_view word = reading.lowered(i - back);
        if (word == "medis" || word == "rm") return true;
    }
    return false;
}

} // namespace

Flags subject_before(const Reading& reading, std::size_t i) {
    constexpr std::size_t window = 9;
    for (std::size_t back = 1; back <= window && back <= i; ++back) {
        const Piece& piece = reading.at(i - back);
        if (piece.any(number_subjects)) return piece.flags & number_subjects;
        // "SIM [nomor kartu], 14/02/2023": it has its number.
        if (piece.kind == Kind::mark) return 0;
        const bool sentence_ends = piece.kind == Kind::sign && (piece.sign == '.' || piece.sign == '!') &&
                                   reading.at(i - back + 1).gap && back > 2;
        if (sentence_ends) return 0;
    }
    return 0;
}

bool stands_before(const Reading& reading, std::size_t i, Flags what, std::size_t window) {
    for (std::size_t back = 1; back <= window && back <= i; ++back) {
        if (reading.at(i - back).any(what)) return true;
    }
    return false;
}

std::optional<Finding> number_at(const Reading& reading, std::size_t i) {
    const NumberRun run = number_run_at(reading, i);
    if (run.groups.empty()) return std::nullopt;
    const Flags subject = subject_before(reading, i);
    const std::optional<Finding> document = i > 0 ? document_at(reading, i, subject != 0) : std::nullopt;
    if (document) return document;
    if (is_medical_record(reading, i, run)) return Finding{run.groups[0].first, run.groups.back().last, Mark::card};
    const std::size_t harmless = harmless_groups(run, 0);
    const std::size_t end = harmless != 0 ? run.groups[harmless - 1].last : run.groups[0].last;
    const bool dated = harmless != 0 && (is_told_date(reading, i) || is_date_behind_number(reading, run));
    const bool told_private =
        !dated && (is_phone_in_thousands(reading, run, harmless, subject) ||
                   ((subject & ~bit(Is::phone)) != 0 && run.figures(0, run.groups.size()).size() >= 8));
    const bool postcode = i > 0 && run.groups[0].figures.size() == 5 && is_postcode(reading, i);
    if (const std::size_t letter = letter_number_end(reading, run, subject); letter != i)
        return Finding{i, letter, Mark::card, true, false};
    const bool money = postcode || is_money(reading, run, std::max<std::size_t>(harmless, 1));
    if (money || (harmless != 0 && !told_private))
        return Finding{run.groups[0].first, end, Mark::card, true,
                       !money && is_day_of_a_life(run) && !is_day_of_a_thing(reading, i)};
    if (const std::size_t official = official_end(reading, run, subject); official != i)
        return Finding{i, official, Mark::phone, true, false};
    const std::optional<Finding> found = private_number(reading, run, subject);
    const bool whole = found && is_phone_shaped(run.figures(0, run.groups.size()), run.plus);
    if (!whole && joins_on(reading, run)) {
        const std::optional<Finding> odd = oddly_joined(reading, i, subject);
        if (odd && (!found || odd->last > found->last)) return odd;
    }
    if (found) return found;
    if (harmless != 0) return Finding{run.groups[0].first, end, Mark::card, true, false};
    return std::nullopt;
}

} // namespace siar::privacy
