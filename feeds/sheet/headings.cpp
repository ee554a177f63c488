// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/sheet/headings.hpp"

#include "text/dates.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>
#include <vector>

namespace siar::feeds::sheet {
namespace {

constexpr std::size_t longest_heading = 60; ///< bytes
constexpr std::size_t longest_title = 200;

/// They say nothing about what a column holds.
constexpr std::array<std::string_view, 8> fillers{"no", "nomor", "data", "tanggal", "tgl", "waktu", "bulan", "dan"};
constexpr std::array<std::string_view, 5> before_month{"bulan", "bln", "periode", "masa", "rekap"};

template <class List>
bool holds(const List& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        if (end > at) out.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

std::optional<std::chrono::year> year_of(std::string_view word, bool two_digits) {
    int year = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), year);
    if (error != std::errc() || end != word.data() + word.size()) return std::nullopt;
    if (word.size() == 2 && two_digits) year += 2000;
    if (year < 2000 || year > 2100) return std::nullopt;
    return std::chrono::year(year);
}

bool is_number(std::string_view text) {
    bool digit = false;
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            digit = true;
        } else if (std::string_view(" .,()#-+eE'").find(c) == std::string_view::npos) {
            return false;
        }
    }
    return digit;
}

bool speaks_of_person_alone(const std::string& heading, const std::set<std::string, std::less<>>& persons) {
    bool person = false;
    for (const std::string_view word : words_of(heading)) {
        if (persons.count(word) != 0) {
            person = true;
        } else if (!holds(fillers, word)) {
            return false;
        }
    }
    return person;
}

tl::unexpected<model::Error> person_column(const std::string& where) {
    return model::fail("kolom itu tentang orang dan tidak pernah dibaca", where,
                       "Hapus baris itu; bila isinya bukan orang, ganti judul kolomnya di lembar");
}

bool speaks_of_person(const std::string& heading, const std::set<std::string, std::less<>>& persons) {
    const std::vector<std::string_view> words = words_of(heading);
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return persons.count(word) != 0; });
}

/// True where the form has just this heading for the field: "Nama OPD" is no person.
bool form_has(const config::SheetForm& form, const std::string& field, const std::string& heading) {
    const auto found = form.columns.find(field);
    return found != form.columns.end() &&
           std::any_of(found->second.begin(), found->second.end(),
                       [&](const std::string& own) { return plain_words(own) == heading; });
}

} // namespace

std::string plain_words(std::string_view text) {
    std::string out;
    bool gap = false;
    for (const text::CodePoint& c : text::CodePoints(text)) {
        if (!text::is_letter(c.value) && !text::is_digit(c.value)) {
            // zero-width marks stand within words
            gap = gap || (c.value != 0x200B && c.value != 0xFEFF && c.value != 0xAD);
            continue;
        }
        if (gap && !out.empty()) out += ' ';
        gap = false;
        text::append(out, text::to_lower(c.value));
    }
    return out;
}

std::optional<Month> whole_month(std::string_view folded) {
    std::vector<std::string_view> words = words_of(folded);
    while (!words.empty() && holds(before_month, words.front()))
        words.erase(words.begin());
    if (words.empty() || words.size() > 2) return std::nullopt;
    const auto month = text::parse_month(words.front());
    if (!month) return std::nullopt;
    if (words.size() == 1) return Month{*month, std::nullopt};
    const auto year = year_of(words.back(), true);
    if (!year) return std::nullopt;
    return Month{*month, year};
}

std::optional<Month> month_within(std::string_view folded) {
    const std::vector<std::string_view> words = words_of(folded);
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const auto year = year_of(words[i + 1], false);
        if (!year) continue;
        if (const auto month = text::parse_month(words[i])) return Month{*month, year};
    }
    return std::nullopt;
}

std::optional<std::chrono::year> year_within(std::string_view folded) {
    const std::vector<std::string_view> words = words_of(folded);
    if (words.size() == 1) return year_of(words.front(), false);
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        if (words[i] != "tahun" && words[i] != "thn" && words[i] != "th") continue;
        if (const auto year = year_of(words[i + 1], false)) return year;
    }
    return std::nullopt;
}

model::Result<Headings> Headings::make(const config::SheetForm& form, const config::Terms& fields) {
    Headings out;
    for (const std::string& word : form.person_words)
        out.persons_.insert(plain_words(word));
    for (const std::string& word : form.total_words)
        out.totals_.insert(plain_words(word));
    const auto add = [&out](std::string_view name, const std::string& heading) -> model::Result<void> {
        const auto field = field_from(name);
        const std::string where = std::string(name) + " = \"" + heading + "\"";
        if (!field) return model::fail("isian tidak dikenal", where, "Pakai nama isian dari contoh-siar.toml");
        const std::string key = plain_words(heading);
        if (speaks_of_person_alone(key, out.persons_)) return person_column(where);
        if (key.empty() || key.size() > longest_heading)
            return model::fail("bukan nama kolom", where, "Tulis judul kolom seperti di lembar");
        out.fields_.insert_or_assign(key, *field);
        out.names_.try_emplace(*field, heading);
        return {};
    };
    for (const auto& [name, headings] : form.columns) {
        if (fields.count(name) != 0) continue;
        for (const std::string& heading : headings) {
            if (auto added = add(name, heading); !added) return tl::unexpected(std::move(added.error()));
        }
    }
    for (const auto& [name, heading] : fields) {
        const std::string key = plain_words(heading);
        if (speaks_of_person(key, out.persons_) && !form_has(form, name, key))
            return person_column("[source.fields] " + name + " = \"" + heading + "\"");
        if (auto added = add(name, heading); !added) return tl::unexpected(std::move(added.error()));
    }
    out.words_ = out.persons_;
    out.words_.insert(fillers.begin(), fillers.end());
    for (const auto& [heading, field] : out.fields_) {
        for (const std::string_view word : words_of(heading))
            out.words_.emplace(word);
    }
    return out;
}

Sign Headings::sign(std::string_view text) const {
    Sign out;
    if (text.empty()) return out;
    out.kind = Sign::Kind::other;
    if (text.size() > longest_title) return out;
    if (is_number(text)) {
        out.kind = Sign::Kind::number;
        return out;
    }
    const std::string key = plain_words(text);
    if (key.empty()) {
        if (text::squeeze_spaces(text).empty()) out.kind = Sign::Kind::empty;
        return out;
    }
    out.month = whole_month(key);
    if (out.month) {
        out.kind = Sign::Kind::month;
        return out;
    }
    if (totals_.count(key) != 0) {
        out.kind = Sign::Kind::total;
        return out;
    }
    out.month = month_within(key);
    out.year = year_within(key);
    if (key.size() > longest_heading) return out;
    const std::vector<std::string_view> words = words_of(key);
    const auto any_of = [&words](const auto& list) {
        return std::any_of(words.begin(), words.end(), [&list](std::string_view w) { return list.count(w) != 0; });
    };
    out.person = any_of(persons_);
    if (std::all_of(words.begin(), words.end(), [this](std::string_view w) { return words_.count(w) != 0; })) {
        out.kind = Sign::Kind::heading;
        out.heading = key;
    }
    return out;
}

std::optional<Field> Headings::field(std::span<const Sign> path) const {
    std::string whole;
    bool person = false;
    bool known = true;
    const Sign* last = nullptr;
    for (const Sign& sign : path) {
        if (sign.kind == Sign::Kind::empty) continue;
        // a cell merged downwards says the same again
        if (last != nullptr && *last == sign) continue;
        person = person || sign.person;
        known = known && sign.kind == Sign::Kind::heading;
        if (!whole.empty()) whole += ' ';
        whole += sign.heading;
        last = &sign;
    }
    if (last == nullptr) return std::nullopt;
    if (const auto exact = fields_.find(whole); known && exact != fields_.end()) return exact->second;
    if (person || last->kind != Sign::Kind::heading) return std::nullopt;
    const auto lowest = fields_.find(last->heading);
    return lowest != fields_.end() ? std::optional(lowest->second) : std::nullopt;
}

std::string_view Headings::name(Field field) const {
    const auto found = names_.find(field);
    return found != names_.end() ? std::string_view(found->second) : code(field);
}

} // namespace siar::feeds::sheet
