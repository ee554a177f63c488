// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostile_texts.hpp"

#include "hostile_names.hpp"
#include "hostile_sentences.hpp"
#include "privacy/marks.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace hostile {
namespace {

std::vector<std::string> split(std::string_view text, char sign) {
    std::vector<std::string> out(1);
    for (const char c : text) {
        if (c == sign) {
            out.emplace_back();
        } else {
            out.back() += c;
        }
    }
    return out;
}

/// Where the marks of the gate stood is the sign 1, which joins nothing.
std::string without(std::string text, const std::vector<std::string>& kept) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (const std::size_t size = siar::privacy::mark_size_at(text, at); size != 0) text.replace(at, size, "\x01");
    }
    text = in_small_letters(text);
    for (const std::string& words : kept) {
        const std::string small = in_small_letters(words);
        if (const std::size_t at = text.find(small); at != std::string::npos) text.replace(at, small.size(), "\x01");
    }
    return text;
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

/// A word of a reader: letters, or figures and the letters o, l and i glued to them as figures.
struct Word {
    std::string letters;
    bool figures = false;
    bool joined = true; ///< no mark and no other word between it and the figures before
};

std::string as_figures(std::string_view word) {
    constexpr auto names = std::to_array<std::pair<std::string_view, char>>({{"nol", '0'},
                                                                             {"kosong", '0'},
                                                                             {"nul", '0'},
                                                                             {"enol", '0'},
                                                                             {"lapan", '8'},
                                                                             {"satu", '1'},
                                                                             {"dua", '2'},
                                                                             {"tiga", '3'},
                                                                             {"empat", '4'},
                                                                             {"lima", '5'},
                                                                             {"enam", '6'},
                                                                             {"tujuh", '7'},
                                                                             {"delapan", '8'},
                                                                             {"sembilan", '9'}});
    for (const auto& [name, figure] : names)
        if (word == name) return {figure};
    if (std::none_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; })) return {};
    std::string out;
    for (const char c : word) {
        if (c != 'o' && c != 'l' && c != 'i' && is_letter(c)) return {};
        out += c == 'o' ? '0' : c == 'l' || c == 'i' ? '1' : c;
    }
    return out;
}

/// Words, and figures with nothing but signs between them as one, each also alone.
struct Reader {
    std::vector<std::string> words;
    std::vector<std::string> numbers;
    std::vector<std::string> runs{std::string()};

    explicit Reader(std::string_view text) {
        for (std::size_t at = 0; at < text.size();) {
            const char c = text[at];
            const bool figure = c >= '0' && c <= '9';
            if (c == '\x01') runs.emplace_back();
            if (!figure && !is_letter(c)) {
                ++at;
                continue;
            }
            std::size_t end = at;
            while (end < text.size() && (is_letter(text[end]) || (text[end] >= '0' && text[end] <= '9')))
                ++end;
            read(text.substr(at, end - at));
            at = end;
        }
    }

private:
    void read(std::string_view word) {
        words.emplace_back(word);
        if (const std::string figures = as_figures(word); !figures.empty()) {
            numbers.push_back(figures);
            runs.back() += figures;
            return;
        }
        // "h1834ce", "6rt": figures glued to letters.
        runs.emplace_back();
        std::string inside;
        for (const char c : word) {
            if (c >= '0' && c <= '9') {
                inside += c;
            } else if (!inside.empty()) {
                numbers.push_back(std::exchange(inside, {}));
                runs.push_back(numbers.back());
            }
        }
        if (!inside.empty()) {
            numbers.push_back(inside);
            runs.push_back(inside);
        }
        if (word.back() < '0' || word.back() > '9') runs.emplace_back();
    }
};

bool figures_left(const std::string& figures, const Reader& reader) {
    constexpr std::size_t window = 4;
    if (figures.size() < window)
        return std::find(reader.numbers.begin(), reader.numbers.end(), figures) != reader.numbers.end();
    for (std::size_t at = 0; at + window <= figures.size(); ++at) {
        const std::string part = figures.substr(at, window);
        const bool left = std::any_of(reader.runs.begin(), reader.runs.end(),
                                      [&](const std::string& run) { return run.find(part) != std::string::npos; });
        if (left) return true;
    }
    return false;
}

/// True when a word of the sentence is a name of the list, so that nobody could tell it from a planted one.
bool names_somebody(const Carrier& carrier, const Secret& secret) {
    const std::string text = std::string(carrier.first) + ' ' + carrier.second.data() + ' ' + secret.clause;
    const std::vector<std::string> words = split(in_small_letters(text), ' ');
    return std::any_of(secret.words.begin(), secret.words.end(), [&](const std::string& name) {
        return std::find(words.begin(), words.end(), name) != words.end();
    });
}

/// Harmless words beside a secret, which must stay.
constexpr auto beside = std::to_array<std::string_view>({"SMS 1708", "call center 112", "Rp75.000", "jam 08.00",
                                                         "Pasar Mranggen", "RSUD Sunan Kalijaga", "tanggal 14/02/2023",
                                                         "Perbup No. 75 Tahun 2020", "sepanjang 300 meter"});

} // namespace

std::string in_small_letters(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return out;
}

bool is_left(const Secret& secret, std::string_view shown, const std::vector<std::string>& kept) {
    const std::string text = without(std::string(shown), kept);
    const Reader reader(text);
    for (const std::string& figures : secret.figures)
        if (figures_left(figures, reader)) return true;
    for (const std::string& word : secret.words) {
        const bool whole = is_name(secret.kind);
        if (whole ? std::find(reader.words.begin(), reader.words.end(), word) != reader.words.end()
                  : text.find(word) != std::string::npos)
            return true;
    }
    return false;
}

std::string Texts::clause_of(const Secret& secret, Style style) {
    const std::size_t at = secret.clause.find("{}");
    Secret written = secret;
    if (is_name(secret.kind) && style != Style::drawn_out) {
        written.written = styled(secret.written, style, dice_);
        if (style == Style::look_alike) written.disguise = Disguise::none;
    }
    // What tells a name or a number is not drawn out: nobody writes "niiik".
    const Style around = style == Style::drawn_out ? Style::plain : style;
    return joined({styled(secret.clause.substr(0, at), around, dice_), disguised(written, dice_),
                   styled(secret.clause.substr(at + 2), around == Style::look_alike ? Style::plain : around, dice_)});
}

std::string Texts::placed(const std::string& first, const std::string& second, const std::string& secret, bool apart) {
    switch (dice_.below(6)) {
        case 0: return joined({secret, dice_.pick({", ", ". ", " - ", "\n", " "}), first, ", ", second});
        case 1:
            return joined({first, apart ? dice_.pick({", ", ". ", "\n"}) : dice_.pick({", ", ". ", " "}), secret,
                           dice_.pick({", ", " ", ". "}), second});
        case 2:
            return joined({first, ", ", second,
                           apart ? dice_.pick({", ", ". ", "\n"}) : dice_.pick({", ", ". ", "\n", " "}), secret});
        case 3:
            return joined(
                {first, dice_.pick({" (", " [", " \"", " '"}), secret, dice_.pick({") ", "] ", "\" ", "' "}), second});
        case 4:
            return joined({first, dice_.pick({",", ":", ";", "/", "..."}), secret,
                           dice_.pick({".", ",", "!", "?", ";", "..."}), second});
        default: return joined({first, ". ", secret, dice_.pick({".", "!!!", " ya", " nggih", ""})});
    }
}

Text Texts::with_secrets() {
    Text out;
    const auto kind = static_cast<Kind>(planted_++ % static_cast<std::size_t>(Kind::count_));
    const auto style =
        dice_.one_in(2) ? Style::plain : static_cast<Style>(dice_.below(static_cast<std::size_t>(Style::count_)));
    const Carrier carrier = dice_.pick(carriers());
    out.secrets.push_back(make_secret(kind, dice_));
    if (dice_.one_in(7))
        out.secrets.push_back(
            make_secret(static_cast<Kind>(dice_.below(static_cast<std::size_t>(Kind::count_))), dice_));
    for (const Secret& secret : out.secrets)
        if (names_somebody(carrier, secret)) return with_secrets();
    const bool odd = dice_.one_in(4);
    const auto written = [&](std::string_view words) {
        const std::string text = styled(std::string(words), style, dice_);
        return odd ? odd_spaces(text, dice_) : text;
    };
    const std::string first = written(carrier.first);
    const std::string second = written(carrier.second);
    const std::string secret = clause_of(out.secrets[0], style);
    out.raw = placed(first, second, secret, is_name(kind));
    if (out.secrets.size() == 2) {
        const bool apart = is_name(out.secrets[1].kind);
        out.raw += apart ? dice_.pick({", ", " / ", " dan "}) : dice_.pick({", ", " / ", " dan ", " "});
        out.raw += clause_of(out.secrets[1], style);
    } else if (dice_.one_in(5)) {
        out.kept.emplace_back(dice_.pick(beside));
        out.raw += ", " + out.kept.back();
    }
    return out;
}

Text Texts::harmless() {
    Text out;
    const Harmless harmless = dice_.pick(harmless_texts());
    const Style style =
        dice_.one_in(2) ? Style::plain : dice_.pick(std::vector{Style::small, Style::shouted, Style::drawn_out});
    out.kept = split(harmless.kept, '|');
    out.raw = harmless.text;
    if (dice_.one_in(2)) {
        const Carrier carrier = dice_.pick(carriers());
        const std::string other = std::string(carrier.first) + ", " + carrier.second.data();
        out.raw = dice_.one_in(2) ? out.raw + ". " + styled(other, style, dice_)
                                  : styled(other, style, dice_) + ". " + out.raw;
    } else if (style != Style::drawn_out) {
        out.raw = styled(out.raw, style, dice_);
    }
    if (dice_.one_in(3)) out.raw += dice_.pick({".", "!", " \U0001F64F", "\n", " terima kasih"});
    return out;
}

Text Texts::next() {
    ++made_;
    return made_ % 3 == 0 ? harmless() : with_secrets();
}

} // namespace hostile
