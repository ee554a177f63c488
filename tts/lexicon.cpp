// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/lexicon.hpp"

#include "text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <functional>
#include <utility>

namespace siar::tts {
namespace {

using Fields = std::vector<std::string>;
/// Takes one line's fields; false where they mean nothing.
using Take = std::function<bool(const Fields&)>;

Fields fields_of(const std::string& line) {
    Fields fields(1);
    for (const char c : line) {
        if (c == '\t') {
            fields.emplace_back();
        } else {
            fields.back() += c;
        }
    }
    return fields;
}

model::Result<void> read_table(const std::filesystem::path& file, std::size_t least, std::size_t most,
                               const Take& take) {
    std::ifstream in(file);
    if (!in) return model::fail("tabel ucapan tidak terbaca", file.string(), "Pasang ulang data program (--data)");
    std::string line;
    for (int number = 1; std::getline(in, line); ++number) {
        if (line.empty() || line.front() == '#') continue;
        const Fields fields = fields_of(line);
        const bool shaped = fields.size() >= least && fields.size() <= most && !fields.front().empty();
        if (!shaped || !take(fields)) {
            return model::fail("baris tabel ucapan tidak dimengerti", fmt::format("{} baris {}", file.string(), number),
                               "kolom dipisahkan dengan tab; lihat keterangan di awal berkas");
        }
    }
    return {};
}

std::string or_empty(const std::string& field) {
    return field == "-" ? std::string() : field;
}

bool add_condition(Saying& saying, const std::string& code) {
    if (code == "titik") {
        saying.needs_dot = true;
    } else if (code == "besar") {
        saying.needs_capital = true;
    } else if (code == "nama") {
        saying.before = Before::name;
    } else if (code == "angka") {
        saying.before = Before::number;
    } else {
        return false;
    }
    return true;
}

bool add_conditions(Saying& saying, const std::string& codes) {
    for (std::size_t from = 0; from < codes.size();) {
        const std::size_t end = std::min(codes.find(',', from), codes.size());
        if (!add_condition(saying, codes.substr(from, end - from))) return false;
        from = end + 1;
    }
    return true;
}

void add_phrase(Lexicon& lexicon, const std::string& written, const std::string& spoken) {
    const std::string small = text::lower(written);
    std::vector<Phrase>& list = lexicon.phrases[phrase_key(small)];
    list.erase(std::remove_if(list.begin(), list.end(), [&](const Phrase& p) { return p.written == small; }),
               list.end());
    const auto place =
        std::find_if(list.begin(), list.end(), [&](const Phrase& p) { return p.written.size() < small.size(); });
    list.insert(place, Phrase{small, spoken});
}

} // namespace

std::string spelled(std::string_view letters) {
    constexpr std::array<std::string_view, 26> names{"a",  "be", "ce", "de", "e",  "ef",  "ge", "ha", "i",
                                                     "je", "ka", "el", "em", "en", "o",   "pe", "ki", "er",
                                                     "es", "te", "u",  "ve", "we", "eks", "ye", "zet"};
    std::string out;
    for (const char c : letters) {
        const char32_t small = text::to_lower(static_cast<unsigned char>(c));
        if (small < 'a' || small > 'z') continue;
        if (!out.empty()) out += ' ';
        out += names.at(small - 'a');
    }
    return out;
}

std::string phrase_key(std::string_view text) {
    std::string key;
    for (const char c : text) {
        const bool part = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (!part) break;
        key += static_cast<char>(text::to_lower(static_cast<unsigned char>(c)));
    }
    return key.empty() ? std::string(text.substr(0, 1)) : key;
}

model::Result<Lexicon> load_lexicon(const std::filesystem::path& folder, const std::vector<config::Saying>& regency) {
    Lexicon made;
    const auto forms = [&made](const Fields& f) {
        Saying saying{or_empty(f[1])};
        if (f.size() > 2 && !add_conditions(saying, f[2])) return false;
        made.forms[text::lower(f[0])].push_back(std::move(saying));
        return true;
    };
    const auto acronyms = [&made](const Fields& f) {
        Saying saying{f[1] == "*" ? spelled(f[0]) : f[1]};
        if (f.size() > 2 && !add_conditions(saying, f[2])) return false;
        made.acronyms[text::lower(f[0])] = std::move(saying);
        return true;
    };
    const auto degrees = [&made](const Fields& f) {
        if (f[1] != "depan" && f[1] != "belakang") return false;
        made.degrees[f[0]] = f[1] == "depan";
        return true;
    };
    const auto units = [&made](const Fields& f) { return made.units.insert_or_assign(f[0], f[1]).second; };
    const auto phrases = [&made](const Fields& f) {
        add_phrase(made, f[0], f[1]);
        return true;
    };
    struct File {
        const char* name;
        std::size_t least;
        std::size_t most;
        Take take;
    };
    for (const File& file :
         {File{"singkatan.tsv", 2, 3, forms}, File{"akronim.tsv", 2, 3, acronyms}, File{"gelar.tsv", 2, 2, degrees},
          File{"satuan.tsv", 2, 2, units}, File{"ungkapan.tsv", 2, 2, phrases}}) {
        if (auto read = read_table(folder / file.name, file.least, file.most, file.take); !read) {
            return tl::unexpected(read.error());
        }
    }
    for (const config::Saying& saying : regency) {
        if (!saying.written.empty()) add_phrase(made, saying.written, saying.spoken);
    }
    return made;
}

} // namespace siar::tts
