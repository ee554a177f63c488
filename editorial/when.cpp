// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/when.hpp"

#include "text/dates.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace siar::editorial {

namespace {

constexpr auto adverbs_words =
    std::to_array<std::string_view>({"barusan", "besok", "esok", "kemarin", "lusa", "nanti", "semalam", "tadi"});
static_assert(std::ranges::is_sorted(adverbs_words));
constexpr WordList adverbs(adverbs_words);

constexpr auto units_words =
    std::to_array<std::string_view>({"bulan", "hari", "jam", "menit", "minggu", "pekan", "tahun", "waktu"});
static_assert(std::ranges::is_sorted(units_words));
constexpr WordList units(units_words);

constexpr auto parts_of_day_words =
    std::to_array<std::string_view>({"malam", "pagi", "petang", "siang", "sore", "subuh"});
static_assert(std::ranges::is_sorted(parts_of_day_words));
constexpr WordList parts_of_day(parts_of_day_words);

constexpr auto single_units_words =
    std::to_array<std::string_view>({"sebulan", "sehari", "sejam", "seminggu", "setahun"});
static_assert(std::ranges::is_sorted(single_units_words));
constexpr WordList single_units(single_units_words);

/// What makes a time of a unit: "minggu lalu", "malam ini".
constexpr auto pointers_words = std::to_array<std::string_view>(
    {"besok", "depan", "ini", "itu", "kemarin", "mendatang", "nanti", "sebelumnya", "tadi", "terakhir"});
static_assert(std::ranges::is_sorted(pointers_words));
constexpr WordList pointers(pointers_words);

constexpr auto amounts_words = std::to_array<std::string_view>(
    {"beberapa", "delapan", "dua", "empat", "enam", "lima", "sembilan", "sepuluh", "tiga", "tujuh"});
static_assert(std::ranges::is_sorted(amounts_words));
constexpr WordList amounts(amounts_words);

/// Behind one of these even a bare "Januari" is a time.
constexpr auto heads_words =
    std::to_array<std::string_view>({"dari", "hingga", "mulai", "pada", "sampai", "sejak", "semenjak"});
static_assert(std::ranges::is_sorted(heads_words));
constexpr WordList heads(heads_words);

constexpr auto beginnings_words = std::to_array<std::string_view>({"mulai", "sejak", "semenjak"});
static_assert(std::ranges::is_sorted(beginnings_words));
constexpr WordList beginnings(beginnings_words);

constexpr auto again_words = std::to_array<std::string_view>({"setiap", "tiap"});
constexpr WordList again(again_words);

/// Between two figures of one date or of one clock.
constexpr auto range_links_words = std::to_array<std::string_view>({"dan", "hingga", "s.d", "s/d", "sampai"});
static_assert(std::ranges::is_sorted(range_links_words));
constexpr WordList range_links(range_links_words);

/// Go with the time they stand before.
constexpr auto companions_words =
    std::to_array<std::string_view>({"akhir", "awal", "dalam", "dengan", "di", "per", "pertengahan", "sekitar",
                                     "selama", "sepanjang", "terhitung", "untuk"});
static_assert(std::ranges::is_sorted(companions_words));
constexpr WordList companions(companions_words);

bool has_digit(std::string_view word) {
    return word.find_first_of("0123456789") != std::string_view::npos;
}

Words small_words(const Words& words) {
    Words out;
    out.reserve(words.size());
    for (const auto& word : words)
        out.push_back(folded(word));
    return out;
}

/// Words in small letters from one place on; "" behind the end.
class From {
public:
    From(const Words& small, std::size_t begin) : small_(small), begin_(begin) {}
    const std::string& operator[](std::size_t at) const {
        static const std::string none;
        return begin_ + at < small_.size() ? small_[begin_ + at] : none;
    }

private:
    const Words& small_;
    std::size_t begin_;
};

bool named_day(const std::string& small) {
    return text::parse_weekday(small).has_value();
}
bool named_month(const std::string& small) {
    return text::parse_month(small).has_value();
}
bool is_unit(const std::string& small) {
    return is_in(units, small) || is_in(parts_of_day, small) || named_day(small);
}

/// "lalu" of the past at `at`, also "yang lalu": how many words; 0 for "lalu lintas" and all else.
std::size_t ago(const From& words, std::size_t at) {
    const std::size_t yang = words[at] == "yang" ? 1 : 0;
    return words[at + yang] == "lalu" && words[at + yang + 1] != "lintas" ? yang + 1 : 0;
}

/// Only words of a date, never who acted: "hari Senin warga telah ...".
bool is_date_word(const From& words, std::size_t at) {
    const auto& small = words[at];
    return small == "tanggal" || small == "tgl" || small == "bulan" || small == "tahun" || small == "pukul" ||
           small == "jam" || small == "wib" || named_day(small) || named_month(small) || has_digit(small) ||
           (small == "lalu" && ago(words, at) > 0);
}

/// "8 Oktober", "9 sampai 15 November", "22 dan 23 Oktober 2026": from its first figure on, to the month.
std::size_t days_of_month_at(const From& words) {
    if (!has_digit(words[0])) return 0;
    if (named_month(words[1])) return 2;
    const bool range = is_in(range_links, words[1]) && has_digit(words[2]);
    return range && named_month(words[3]) ? 4 : 0;
}

bool is_day_of_month(const std::string& small) {
    return !small.empty() && small.size() <= 2 && small.find_first_not_of("0123456789") == std::string::npos;
}

/// How many words go on with a date behind a figure: "sampai 11.00".
std::size_t range_at(const From& words, std::size_t at) {
    const auto alike = [&](std::size_t one, std::size_t other) {
        return (has_digit(words[one]) && has_digit(words[other])) ||
               (named_month(words[one]) && named_month(words[other]));
    };
    return is_in(range_links, words[at]) && alike(at - 1, at + 1) ? 2 : 0;
}

/// "tanggal 14/02/2022", "hari Senin lalu", "pukul 10.00 WIB", "Senin pagi"; a bare "Senin" may name a market.
std::size_t date_at(const From& words, bool headed) {
    const auto& small = words[0];
    const bool day = named_day(small) && small != "minggu";
    const bool begins = small == "tanggal" || small == "tgl" || (small == "hari" && named_day(words[1])) ||
                        (small == "bulan" && named_month(words[1])) ||
                        ((small == "pukul" || small == "jam") && has_digit(words[1])) ||
                        (day && (headed || has_digit(words[1]) || is_in(parts_of_day, words[1])));
    const auto days = days_of_month_at(words);
    constexpr std::size_t range = 4; // a bare "17 Agustus" may name a field, "17-21 Agustus" does not
    const bool ranges = days == range || words[0].find('-') != std::string::npos;
    if (!begins && (days == 0 || (!ranges && !headed))) return 0;
    std::size_t count = begins ? 1 : days;
    for (;;) {
        if (const auto more = range_at(words, count))
            count += more;
        else if (is_date_word(words, count) || is_in(parts_of_day, words[count]))
            ++count;
        else
            return count;
    }
}

/// "kemarin malam", "tadi"
std::size_t adverb_at(const From& words) {
    std::size_t count = 0;
    while (is_in(adverbs, words[count]) || (count > 0 && is_in(parts_of_day, words[count])))
        ++count;
    return count;
}

/// "minggu lalu", "malam ini", "hari itu juga", "dua hari yang lalu"
std::size_t pointed_at(const From& words, bool headed) {
    const bool counted = (is_in(amounts, words[0]) || has_digit(words[0])) && is_unit(words[1]);
    const bool length = counted || is_in(single_units, words[0]);
    if (!length && !is_unit(words[0]) && !named_month(words[0])) return 0;
    std::size_t count = counted ? 2 : 1;
    if (const auto past = ago(words, count)) return count + past;
    if (!is_in(pointers, words[count])) return length && headed ? count : 0;
    do
        ++count;
    while (words[count] == "juga" || is_in(adverbs, words[count]));
    return count;
}

/// "pagi", "akhir tahun", "Januari 2022" where nothing stands behind that they might belong to ("pada hari kerja"); a
/// part of the day only behind "sejak", for "sampai sore" holds every day.
std::size_t bare_at(const From& words, bool since) {
    const auto& first = words[0];
    if (is_in(parts_of_day, first) && !since) return 0;
    std::size_t count = first == "awal" || first == "akhir" || first == "pertengahan" ? 1 : 0;
    if (!is_unit(words[count]) && !named_month(words[count])) return 0;
    while (is_unit(words[count]) || is_date_word(words, count))
        ++count;
    const auto& next = words[count];
    const bool apart = next.empty() || is_in(prepositions, next) || is_in(heads, next) || is_in(officers, next) ||
                       is_in(actors, next) || is_in(actor_links, next) || next == "sudah" || next == "telah";
    return apart ? count : 0;
}

/// How many words from here on tell when; 0: none. `headed`: a word like "pada" stands before; `since`: one like
/// "sejak".
std::size_t time_at(const From& words, bool headed, bool since) {
    for (const auto count : {adverb_at(words), pointed_at(words, headed), date_at(words, headed)})
        if (count > 0) return count;
    return headed ? bare_at(words, since) : 0;
}

} // namespace

Words without_times(const Words& words) {
    Words out;
    const auto small = small_words(words);
    const auto behind = [&](const WordList& list) { return !out.empty() && is_in(list, folded(out.back())); };
    for (std::size_t i = 0; i < words.size();) {
        const bool first = out.empty();
        auto count = behind(again) ? 0 : time_at({small, i}, first || behind(heads), first || behind(beginnings));
        // "pada 19, 20, dan 21 Oktober" was cut at its commas.
        if (i + 1 == words.size() && !first && small[i - 1] == "pada" && is_day_of_month(small[i])) count = 1;
        if (count == 0) {
            out.push_back(words[i++]);
            continue;
        }
        while (behind(heads) || behind(companions))
            out.pop_back();
        i += count;
    }
    return out;
}

bool tells_future(const Words& words) {
    const auto all = small_words(words);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const From here(all, i);
        const auto& small = here[0];
        if (small == "besok" || small == "esok" || small == "nanti") return true;
        if (small == "lusa" && (i == 0 || all[i - 1] != "kemarin") && here[1] != "kemarin") return true;
        const bool ahead = here[1] == "depan" || here[1] == "mendatang";
        if (ahead && (is_unit(small) || named_month(small))) return true;
    }
    return false;
}

bool may_be_past(std::string_view small) {
    const std::string word(small);
    return small == "yang" || is_in(units, small) || is_in(single_units, small) || named_day(word) || named_month(word);
}

} // namespace siar::editorial
