// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/speakable.hpp"

#include "text/letter_case.hpp"
#include "text/unicode.hpp"
#include "tts/reading.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace siar::tts {
namespace {

struct Fold {
    char32_t from;
    std::string_view to;
};

/// What is not ASCII but must be heard; folded before NFKC, which would glue "5½" into "51/2".
constexpr std::array folds = std::to_array<Fold>({
    {0xA7, " pasal "},
    {0xB0, " derajat "},
    {0xB1, " kurang lebih "},
    {0xBC, " 1/4 "},
    {0xBD, " 1/2 "},
    {0xBE, " 3/4 "},
    {0xD7, "x"},
    {0xF7, " dibagi "},
    {0x2013, "-"},
    {0x2014, " - "},
    {0x2018, "'"},
    {0x2019, "'"},
    {0x2022, ", "},
    {0x20AC, " euro "},
    {0x2010, "-"},
    {0x2011, "-"},
    {0x2012, "-"},
    {0x2103, " derajat C"},
    {0x2153, " 1/3 "},
    {0x2154, " 2/3 "},
    {0x2212, "-"},
    {0x2248, " sekitar "},
    {0x2264, " paling banyak "},
    {0x2265, " paling sedikit "},
    {0x2190, " "},
    {0x2192, " "},
    {0xB7, " "},
});

/// Letters with marks as their plain forms: U+00C0 to U+00FF, a dot for what is no letter.
constexpr std::string_view latin_1 = "AAAAAA.CEEEEIIII.NOOOOO.OUUUUY..aaaaaa.ceeeeiiii.nooooo.ouuuuy.y";

void fold_into(std::string& out, char32_t c) {
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c >= 0xC0 && c <= 0xFF && latin_1[c - 0xC0] != '.') {
        out += latin_1[c - 0xC0];
    } else if (c >= 0x300 && c <= 0x36F) {
        return; // a mark over the letter before it
    } else {
        out += ' ';
    }
}

std::string folded(std::string_view text) {
    std::string out;
    out.reserve(text.size() + 16);
    for (const text::CodePoint& c : text::CodePoints(text)) {
        const auto* const fold =
            std::find_if(folds.begin(), folds.end(), [&](const Fold& f) { return f.from == c.value; });
        if (fold != folds.end()) {
            out += fold->to;
        } else {
            text::append(out, c.value);
        }
    }
    return out;
}

/// Printable ASCII: what is heard, without what is only seen.
std::string cleaned(std::string_view written) {
    std::string valid = text::valid_utf8(written);
    const bool plain = std::all_of(valid.begin(), valid.end(), [](char c) { return static_cast<signed char>(c) > 0; });
    if (plain) return valid;
    valid = folded(text::without_emoji(text::without_zero_width(valid)));
    std::string out;
    out.reserve(valid.size());
    const std::string normal = folded(text::nfkc(valid));
    for (const text::CodePoint& c : text::CodePoints(normal))
        fold_into(out, c.value);
    return out;
}

bool is_mark(const std::string& piece) {
    return piece.size() == 1 && std::string_view(".,?!:;").find(piece.front()) != std::string_view::npos;
}

/// How much a mark says; of several in a row the strongest stays.
int weight(const std::string& mark) {
    return static_cast<int>(std::string_view(",;:.!?").find(mark.front()));
}

std::string joined(const std::vector<std::string>& said) {
    std::string out;
    std::string pending;
    for (const std::string& piece : said) {
        if (is_mark(piece)) {
            if (pending.empty() || weight(piece) > weight(pending)) pending = piece;
            continue;
        }
        if (!out.empty()) out += pending + ' ';
        pending.clear();
        out += piece;
    }
    if (!out.empty() && !pending.empty() && weight(pending) > 2) out += pending;
    return out;
}

void read_next(Reading& r) {
    constexpr std::array rules{read_phrase, read_link,   read_handle,     read_money,   read_phone, read_day_and_month,
                               read_number, read_degree, read_short_form, read_ordinal, read_word};
    const std::size_t before = r.at;
    for (const auto& rule : rules) {
        if (rule(r) && r.at > before) return;
        r.at = before;
    }
    read_symbol(r);
}

std::string read_once(std::string_view clean, const Lexicon& lexicon) {
    Reading reading{clean, lexicon, text::is_shouting(clean), 0, {}};
    while (!reading.done())
        read_next(reading);
    return joined(reading.said);
}

} // namespace

std::string spoken_line(std::string_view written, const Lexicon& lexicon) {
    // What falls away between two words can make a short form of them ("min *." is "min."), so that the answer is read
    // again until nothing changes: once for most lines.
    std::string line = read_once(cleaned(written), lexicon);
    for (int round = 0; round < 4; ++round) {
        std::string again = read_once(line, lexicon);
        if (again == line) break;
        line = std::move(again);
    }
    return line;
}

Spoken spoken(const privacy::Showable& written, const Lexicon& lexicon) {
    return Spoken(spoken_line(written.view(), lexicon));
}

} // namespace siar::tts
