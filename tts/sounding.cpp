// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/unicode.hpp"
#include "tts/phones.hpp"
#include "tts/pronounce.hpp"
#include "tts/reading.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <functional>
#include <map>
#include <optional>
#include <sstream>
#include <utility>

namespace siar::tts {
namespace {

/// A word in the dictionary's notation, "béres", as small letters with E for é; nothing where it has anything else.
std::optional<std::string> from_notation(std::string_view written) {
    std::string out;
    for (const text::CodePoint& c : text::CodePoints(written)) {
        if (c.value == 0xE9 || c.value == 0xC9) {
            out += 'E';
        } else if (c.value < 0x80 && is_alpha(static_cast<char>(c.value))) {
            out += small(std::string(1, static_cast<char>(c.value)));
        } else {
            return std::nullopt;
        }
    }
    return out.empty() ? std::nullopt : std::optional(out);
}

/// What is wrong with a line, for the producer who wrote it; nothing where all is well.
using Fault = const char*;
using Take = std::function<Fault(const std::string&)>;

constexpr Fault meaningless = "tidak dimengerti";
constexpr Fault written_before = "sudah ditulis di atasnya";

model::Result<void> read_lines(const std::string& text, const std::string& file, const std::string& shape,
                               const Take& take) {
    std::istringstream in(text);
    std::string line;
    for (int number = 1; std::getline(in, line); ++number) {
        if (number == 1 && line.substr(0, 3) == "\xEF\xBB\xBF") line.erase(0, 3); // an editor's byte order mark
        if (!line.empty() && line.back() == '\r') line.pop_back();
        if (line.empty() || line.front() == '#') continue;
        if (const Fault fault = take(line)) {
            return model::fail(fmt::format("baris tabel ucapan {}", fault), fmt::format("{} baris {}", file, number),
                               shape);
        }
    }
    return {};
}

Fault take_spoken(Sounding& made, const std::string& line) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos || tab == 0) return meaningless;
    const std::string word = line.substr(0, tab);
    if (!std::all_of(word.begin(), word.end(), is_small)) return meaningless;
    const std::string sounds = line.substr(tab + 1);
    const auto read = phones(sounds);
    const auto speaks = [](const Phone* sound) { return sound->kind == Phone::Kind::vowel; };
    if (!read || std::none_of(read->begin(), read->end(), speaks)) return meaningless;
    return made.spoken.emplace(word, sounds).second ? nullptr : written_before;
}

constexpr const char* base_words_file = "kata_dasar.txt";
constexpr const char* hard_k_file = "k_serapan.txt";
constexpr const char* spoken_file = "lafal.tsv";

} // namespace

model::Result<Sounding> read_sounding(const SoundingTables& tables, const std::vector<config::Saying>& regency) {
    Sounding made;
    std::map<std::string, std::string> marks; // the last telling of a word holds
    const auto base_word = [&marks](const std::string& line) -> Fault {
        const auto word = from_notation(line);
        if (!word) return meaningless;
        std::string plain = *word;
        std::replace(plain.begin(), plain.end(), 'E', 'e');
        return marks.insert_or_assign(plain, *word).second ? nullptr : written_before;
    };
    const auto loan = [&made](const std::string& line) -> Fault {
        if (!std::all_of(line.begin(), line.end(), is_small)) return meaningless;
        return made.hard_k.insert(line).second ? nullptr : written_before;
    };
    const auto exception = [&made](const std::string& line) { return take_spoken(made, line); };
    struct Table {
        const std::string& text;
        const char* file;
        const char* shape;
        Take take;
    };
    for (const Table& table :
         {Table{tables.base_words, base_words_file, "satu kata sebaris; é untuk e taling", base_word},
          Table{tables.hard_k, hard_k_file, "satu kata sebaris, huruf kecil, sekali saja", loan},
          Table{tables.spoken, spoken_file, "kata, tab, fonem menurut awal berkas", exception}}) {
        const std::string file = (tables.folder / table.file).string();
        if (auto read = read_lines(table.text, file, table.shape, table.take); !read)
            return tl::unexpected(read.error());
    }
    for (const config::Saying& saying : regency) {
        for (const std::string& word : saying.sounds) {
            if (base_word(word) == meaningless)
                return model::fail("lafal kabupaten tidak dimengerti", word, "satu kata; é untuk e taling");
        }
    }
    std::vector<std::string> words;
    words.reserve(marks.size());
    for (const auto& mark : marks)
        words.push_back(mark.second);
    made.full_e = FullE(words);
    return made;
}

model::Result<Sounding> load_sounding(const std::filesystem::path& folder, const std::vector<config::Saying>& regency) {
    SoundingTables tables{folder, {}, {}, {}};
    const std::array wanted{std::pair{base_words_file, &tables.base_words}, std::pair{hard_k_file, &tables.hard_k},
                            std::pair{spoken_file, &tables.spoken}};
    for (const auto& one : wanted) {
        std::ifstream in(folder / one.first, std::ios::binary);
        std::ostringstream text;
        text << in.rdbuf();
        if (!in) {
            return model::fail("tabel ucapan tidak terbaca", (folder / one.first).string(),
                               "Pasang ulang data program (--data)");
        }
        *one.second = text.str();
    }
    return read_sounding(tables, regency);
}

} // namespace siar::tts
