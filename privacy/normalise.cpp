// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/normalise.hpp"

#include "text/unicode.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace siar::privacy {
namespace {

/// Plain text needs nothing but this look: printable ASCII but "`", single spaces inside. Without a way out in the
/// middle: a compiler makes wide steps of it.
bool is_plain(std::string_view raw) {
    if (raw.empty()) return true;
    unsigned odd = raw.front() == ' ' || raw.back() == ' ';
    for (const char c : raw)
        odd |= static_cast<unsigned>(c < 0x20) | static_cast<unsigned>(c > 0x7E) | static_cast<unsigned>(c == '`');
    for (std::size_t at = 1; at < raw.size(); ++at)
        odd |= static_cast<unsigned>(raw[at] == ' ') & static_cast<unsigned>(raw[at - 1] == ' ');
    return odd == 0;
}

/// First code points of blocks of ten decimal figures (Unicode category Nd) that NFKC leaves alone.
constexpr std::array<char32_t, 26> zeros{0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6,
                                         0x0C66, 0x0CE6, 0x0D66, 0x0DE6, 0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x1090,
                                         0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1B50, 0x1BB0, 0xA9D0};

char32_t plain_figure(char32_t c) {
    for (const char32_t zero : zeros) {
        if (c >= zero && c < zero + 10) return U'0' + (c - zero);
    }
    return c;
}

constexpr auto look_alikes = std::to_array<std::pair<char32_t, char>>({
    {0x0410, 'A'}, {0x0412, 'B'}, {0x0415, 'E'}, {0x041A, 'K'}, {0x041C, 'M'}, {0x041D, 'H'}, {0x041E, 'O'},
    {0x0420, 'P'}, {0x0421, 'C'}, {0x0422, 'T'}, {0x0423, 'Y'}, {0x0425, 'X'}, {0x0405, 'S'}, {0x0406, 'I'},
    {0x0408, 'J'}, {0x0430, 'a'}, {0x0435, 'e'}, {0x043A, 'k'}, {0x043C, 'm'}, {0x043E, 'o'}, {0x0440, 'p'},
    {0x0441, 'c'}, {0x0442, 't'}, {0x0443, 'y'}, {0x0445, 'x'}, {0x0455, 's'}, {0x0456, 'i'}, {0x0458, 'j'},
    {0x0501, 'd'}, {0x04BB, 'h'}, {0x0391, 'A'}, {0x0392, 'B'}, {0x0395, 'E'}, {0x0396, 'Z'}, {0x0397, 'H'},
    {0x0399, 'I'}, {0x039A, 'K'}, {0x039C, 'M'}, {0x039D, 'N'}, {0x039F, 'O'}, {0x03A1, 'P'}, {0x03A4, 'T'},
    {0x03A5, 'Y'}, {0x03A7, 'X'}, {0x03B1, 'a'}, {0x03B9, 'i'}, {0x03BA, 'k'}, {0x03BD, 'v'}, {0x03BF, 'o'},
    {0x03C1, 'p'}, {0x03C5, 'u'}, {0x0131, 'i'}, {0x0261, 'g'}, {0x0251, 'a'},
});

char latin_look(char32_t c) {
    for (const auto& [look, latin] : look_alikes) {
        if (look == c) return latin;
    }
    return 0;
}

char32_t plain_sign(char32_t c) {
    // En and em dash stay as they are written; Reading takes them for hyphens.
    if (c >= 0x2010 && c <= 0x2015 && c != 0x2013 && c != 0x2014) return U'-';
    if (c == 0x2212 || c == 0x2043 || c == 0x02D7) return U'-';
    if (c == 0x2018 || c == 0x2019 || c == 0x201B || c == 0x02BC || c == 0x02BB || c == 0x00B4 || c == 0x0060)
        return U'\'';
    if (c == 0x201C || c == 0x201D || c == 0x201F) return U'"';
    if (c == 0xBA || c == 0x02DA) return 0xB0;
    if (c == 0x2024 || c == 0x2027 || c == 0x30FB) return U'.';
    return c;
}

/// Signs that NFKC would take away though the text needs them: ½ ¼ ¾ always, ² ³ behind a unit, º as a degree.
bool stays(char32_t c, char before) {
    if (c == 0xBD || c == 0xBC || c == 0xBE) return true;
    if (c == 0xB2 || c == 0xB3) return before == 'm' || before == 'M';
    return false;
}

/// NFKC piece by piece between characters that stay; marks are composed with the letters before them.
std::string composed(const std::string& raw) {
    std::string out;
    out.reserve(raw.size());
    std::size_t open = 0;
    std::size_t end = 0;
    const auto flush = [&] {
        if (end > open) out += text::nfkc(std::string_view(raw).substr(open, end - open));
    };
    for (const text::CodePoint& c : text::CodePoints(raw)) {
        const std::string_view bytes = std::string_view(raw).substr(c.begin, c.size);
        const char before = c.begin > 0 ? raw[c.begin - 1] : ' ';
        const bool apart = c.value >= 0x80 && (stays(c.value, before) || text::nfkc(bytes).size() > 2 * bytes.size());
        if (apart) {
            flush();
            out += bytes;
            open = c.begin + c.size;
        }
        end = c.begin + c.size;
    }
    flush();
    return out;
}

/// Figures, dashes and apostrophes in their plain form; look-alikes as Latin letters where their word has some.
std::string with_plain_signs(const std::string& seen) {
    std::string out;
    out.reserve(seen.size());
    std::string word;
    std::string latin_word;
    bool has_latin = false;
    const auto flush = [&] {
        out += has_latin ? latin_word : word;
        word.clear();
        latin_word.clear();
        has_latin = false;
    };
    for (const text::CodePoint& c : text::CodePoints(seen)) {
        const char32_t plain = plain_sign(plain_figure(c.value));
        if (plain == text::replacement_character) continue;
        if (!text::is_letter(plain) && !text::is_digit(plain)) {
            flush();
            text::append(out, plain);
            continue;
        }
        has_latin = has_latin || plain < 0x80;
        const char latin = latin_look(plain);
        text::append(word, plain);
        text::append(latin_word, latin != 0 ? static_cast<char32_t>(latin) : plain);
    }
    flush();
    return out;
}

/// Keycap figures are figures: the frame goes without leaving a gap between them.
std::string without_keycaps(const std::string& valid) {
    constexpr std::string_view keycap = "\u20E3";
    if (valid.find(keycap) == std::string::npos) return valid;
    std::string out;
    for (const text::CodePoint& c : text::CodePoints(valid)) {
        const std::string_view behind = std::string_view(valid).substr(c.begin + c.size);
        const bool framed = c.value == 0xFE0F && behind.substr(0, keycap.size()) == keycap;
        if (!framed && c.value != 0x20E3) text::append(out, c.value);
    }
    return out;
}

std::string seen_only(const std::string& valid) {
    return text::without_emoji(text::without_zero_width(without_keycaps(valid)));
}

bool is_ascii_gap(char c) {
    return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F;
}

void append_word(std::string& out, std::string_view word, bool& broken) {
    if (word.empty()) return;
    if (!out.empty()) out += broken ? '\n' : ' ';
    broken = false;
    out += word;
}

/// What a reader sees of a stretch between ASCII spaces.
std::string seen(std::string_view stretch) {
    std::string out = text::valid_utf8(stretch);
    // A letter turned Latin may take the mark behind it, so the steps are done again until nothing moves.
    for (int round = 0; round < 4; ++round) {
        std::string next = seen_only(composed(with_plain_signs(seen_only(out))));
        if (next == out) break;
        out = std::move(next);
    }
    return out;
}

} // namespace

std::string normalise(std::string_view raw) {
    if (is_plain(raw)) return std::string(raw);
    std::string out;
    out.reserve(raw.size());
    bool broken = false;
    // No step looks over an ASCII space or control character, and most words of most texts are ASCII.
    for (std::size_t at = 0; at < raw.size();) {
        std::size_t end = at;
        unsigned char bits = 0;
        for (; end < raw.size() && !is_ascii_gap(raw[end]); ++end)
            bits |= static_cast<unsigned char>(raw[end]);
        const std::string_view stretch = raw.substr(at, end - at);
        if (bits < 0x80) {
            append_word(out, stretch, broken);
        } else {
            append_word(out, text::squeeze_spaces(seen(stretch)), broken);
        }
        broken = broken || (end < raw.size() && (raw[end] == '\n' || raw[end] == '\r'));
        at = end + 1;
    }
    std::replace(out.begin(), out.end(), '`', '\'');
    return out;
}

} // namespace siar::privacy
