// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/lexicon.hpp"

#include "text/dates.hpp"
#include "text/informal.hpp"
#include "text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <functional>
#include <set>
#include <system_error>
#include <utility>

namespace siar::tts {
namespace {

using Fields = std::vector<std::string>;
/// What is wrong with a line, for the producer who wrote it; nothing where all is well.
using Fault = const char*;
/// Takes one line's fields; `first`: no line above it in its file has the same first field.
using Take = std::function<Fault(const Fields&, bool first)>;

Fields fields_of(const std::string& line) {
    Fields fields(1);
    for (const char c : line) {
        if (c == '\t') {
            fields.emplace_back();
        } else if (c != '\r') {
            fields.back() += c;
        }
    }
    return fields;
}

struct Shape {
    std::size_t least = 2;
    std::size_t most = 2;    ///< fields
    bool as_written = false; ///< capitals make another key: "kb", "kB"
};

Fault shape_fault(const Fields& fields, Shape shape) {
    if (fields.size() < shape.least) return "kolomnya kurang";
    if (fields.size() > shape.most) return "kolomnya terlalu banyak";
    return fields.front().empty() || fields[1].empty() ? "ada kolom kosong" : nullptr;
}

model::Result<void> read_table(const std::filesystem::path& file, Shape shape, const Take& take) {
    std::ifstream in(file);
    if (!in) return model::fail("tabel ucapan tidak terbaca", file.string(), "Pasang ulang data program (--data)");
    std::set<std::string> keys;
    std::set<std::string> rows;
    std::string line;
    for (int number = 1; std::getline(in, line); ++number) {
        if (number == 1 && line.substr(0, 3) == "\xEF\xBB\xBF") line.erase(0, 3); // an editor's byte order mark
        if (line.empty() || line == "\r" || line.front() == '#') continue;
        const Fields fields = fields_of(line);
        Fault fault = shape_fault(fields, shape);
        if (fault == nullptr) {
            const std::string condition = fields.size() > 2 ? fields[2] : "";
            const std::string key = shape.as_written ? fields.front() : text::lower(fields.front());
            if (!rows.insert(key + '\t' + condition).second) fault = "sudah ditulis di atasnya";
        }
        if (fault == nullptr) fault = take(fields, keys.insert(text::lower(fields.front())).second);
        if (fault != nullptr) {
            return model::fail(fmt::format("baris tabel ucapan salah: {}", fault),
                               fmt::format("{} baris {}", file.string(), number),
                               "Kolom dipisahkan tab; lihat keterangan di awal berkas");
        }
    }
    return {};
}

std::string or_empty(const std::string& field) {
    return field == "-" ? std::string() : field;
}

/// What is said must be words already: the voice promises that no digit and no symbol is left.
bool is_words(std::string_view spoken) {
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto allowed = [&](char c) { return letter(c) || c == ' ' || c == '-' || c == '\''; };
    return std::all_of(spoken.begin(), spoken.end(), allowed) &&
           (spoken.empty() || std::any_of(spoken.begin(), spoken.end(), letter));
}

constexpr Fault not_words = "bacaannya harus huruf saja, tanpa angka dan lambang";

bool add_condition(Saying& saying, const std::string& code) {
    if (code == "titik") {
        saying.needs_dot = true;
    } else if (code == "besar") {
        saying.needs_capital = true;
    } else if (code == "nama") {
        saying.before = Before::name;
    } else if (code == "angka") {
        saying.before = Before::number;
    } else if (code == "kata") {
        saying.before = Before::word;
    } else {
        return false;
    }
    return true;
}

/// Calls `add` with each of the codes between commas; false where it does not know one.
template <class Add>
bool each_code(const std::string& codes, Add add) {
    for (std::size_t from = 0; from < codes.size();) {
        const std::size_t end = std::min(codes.find(',', from), codes.size());
        if (!add(codes.substr(from, end - from))) return false;
        from = end + 1;
    }
    return true;
}

/// The third field, where there is one, as conditions of the saying.
Fault add_conditions(Saying& saying, const Fields& fields) {
    if (!is_words(saying.spoken)) return not_words;
    const bool known =
        fields.size() < 3 || each_code(fields[2], [&](const std::string& code) { return add_condition(saying, code); });
    return known ? nullptr : "syaratnya tidak dikenal (titik, besar, nama, angka, kata)";
}

bool add_role(unsigned& roles, const std::string& code) {
    constexpr std::array<std::pair<std::string_view, Role>, 11> codes{{{"kode", Role::code},
                                                                       {"romawi", Role::roman},
                                                                       {"raja", Role::king},
                                                                       {"sebutan", Role::honorific},
                                                                       {"bulat", Role::whole},
                                                                       {"urutan", Role::order},
                                                                       {"jam", Role::hour},
                                                                       {"tempat", Role::place},
                                                                       {"ranah", Role::host},
                                                                       {"nomor", Role::long_code},
                                                                       {"banyak", Role::amount}}};
    for (const auto& [name, role] : codes) {
        if (name == code) {
            roles |= static_cast<unsigned>(role);
            return true;
        }
    }
    return false;
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

struct TableFile {
    const char* name;
    Shape shape;
    Take take;
};

Take into(Lexicon::Table<std::string>& table) {
    return [&table](const Fields& f, bool) -> Fault {
        if (!is_words(f[1])) return not_words;
        table.insert_or_assign(f[0], f[1]);
        return nullptr;
    };
}

Take forms_of(Lexicon& made) {
    return [&made](const Fields& f, bool first) -> Fault {
        Saying saying{or_empty(f[1])};
        if (const Fault fault = add_conditions(saying, f)) return fault;
        std::string written = text::lower(f[0]);
        if (written.size() > 1 && written.back() == '.') written.pop_back();
        std::vector<Saying>& all = made.forms[written];
        if (first) all.clear();
        all.push_back(std::move(saying));
        return nullptr;
    };
}

Take acronyms_of(Lexicon& made) {
    return [&made](const Fields& f, bool) -> Fault {
        Saying saying{f[1] == "*" ? spelled(f[0]) : f[1]};
        if (const Fault fault = add_conditions(saying, f)) return fault;
        made.acronyms[text::lower(f[0])] = std::move(saying);
        return nullptr;
    };
}

Take degrees_of(Lexicon& made) {
    return [&made](const Fields& f, bool) -> Fault {
        if (f[1] != "depan" && f[1] != "belakang") return "kolom kedua harus depan atau belakang";
        std::string letters = text::lower(f[0]);
        letters.erase(std::remove(letters.begin(), letters.end(), '.'), letters.end());
        made.degrees[letters] = f[1] == "depan";
        return nullptr;
    };
}

Take phrases_of(Lexicon& made) {
    return [&made](const Fields& f, bool) -> Fault {
        if (!is_words(f[1])) return not_words;
        add_phrase(made, f[0], f[1]);
        return nullptr;
    };
}

Take informal_of(Lexicon& made) {
    return [&made](const Fields& f, bool) -> Fault {
        if (f[1] == "-") {
            made.informal.erase(text::lower(f[0]));
            return nullptr;
        }
        if (!is_words(f[1])) return not_words;
        made.informal.insert_or_assign(text::lower(f[0]), f[1]);
        return nullptr;
    };
}

Take roles_of(Lexicon& made) {
    return [&made](const Fields& f, bool) -> Fault {
        unsigned roles = 0;
        const auto add = [&roles](const std::string& code) { return add_role(roles, code); };
        if (f[1] != "-" && !each_code(f[1], add)) return "perannya tidak dikenal";
        made.roles[text::lower(f[0])] = roles;
        return nullptr;
    };
}

std::vector<TableFile> tables_of(Lexicon& made) {
    return {{"singkatan.tsv", {2, 3}, forms_of(made)}, {"akronim.tsv", {2, 3}, acronyms_of(made)},
            {"gelar.tsv", {}, degrees_of(made)},       {"satuan.tsv", {2, 2, true}, into(made.units)},
            {"ungkapan.tsv", {}, phrases_of(made)},    {"informal.tsv", {}, informal_of(made)},
            {"peran.tsv", {}, roles_of(made)}};
}

/// What editors and systems leave beside a file: ".akronim.tsv.swp", "akronim.tsv~".
bool is_leftover(std::string_view name) {
    return name.starts_with('.') || name.ends_with('~') || name.ends_with(".bak") || name.ends_with(".swp");
}

/// The tables that the regency's folder has, over those read before; a file that is none of them is a slip.
model::Result<void> lay_over(const std::vector<TableFile>& tables, const std::filesystem::path& folder) {
    std::error_code failed;
    std::vector<std::filesystem::path> files;
    std::filesystem::directory_iterator entry(folder, failed);
    for (; !failed && entry != std::filesystem::directory_iterator(); entry.increment(failed))
        files.push_back(entry->path());
    if (failed && failed != std::errc::no_such_file_or_directory && !folder.empty())
        return model::fail("folder ucapan tidak terbaca", folder.string(), "Periksa izinnya");
    std::sort(files.begin(), files.end());
    for (const std::filesystem::path& file : files) {
        const std::string name = file.filename().string();
        if (name == "README.md" || is_leftover(name)) continue;
        const auto table =
            std::find_if(tables.begin(), tables.end(), [&](const TableFile& one) { return one.name == name; });
        if (table == tables.end()) {
            return model::fail("bukan nama tabel ucapan", file.string(),
                               "Namai seperti tabel di assets/speech, misalnya singkatan.tsv");
        }
        if (auto read = read_table(file, table->shape, table->take); !read) return read;
    }
    return {};
}

/// Shortened spellings with an affix, "mksdnya", "dibyr": of those without a vowel, so that no word is among them.
void add_affixed(Lexicon& lexicon) {
    std::vector<std::pair<std::string, std::string>> affixed;
    for (const auto& [spelling, word] : lexicon.informal) {
        const bool stem = spelling.size() > 1 && spelling.find_first_of("aeiou2") == std::string::npos &&
                          word.find(' ') == std::string::npos;
        if (!stem) continue;
        for (const char* suffix : {"nya", "kan", "lah"})
            affixed.emplace_back(spelling + suffix, word + suffix);
        affixed.emplace_back("di" + spelling, (lexicon.has(word, Role::place) ? "di " : "di") + word);
    }
    for (auto& [spelling, word] : affixed)
        lexicon.informal.emplace(std::move(spelling), std::move(word));
}

void list_words(Lexicon& lexicon) {
    const auto all = [&lexicon](const auto& table) {
        for (const auto& entry : table)
            lexicon.listed[entry.first] = true;
    };
    all(lexicon.forms);
    all(lexicon.degrees);
    all(lexicon.phrases);
    all(lexicon.informal);
    for (const auto& [written, saying] : lexicon.acronyms) {
        if (saying.spoken != written) lexicon.listed[written] = true;
    }
    for (const auto& [word, roles] : lexicon.roles)
        lexicon.listed.emplace(word, false);
    for (std::string& word : text::calendar_words())
        lexicon.listed.emplace(std::move(word), false);
    for (const char* beside_a_number : {"rp", "idr", "usd", "eur", "us", "ke"})
        lexicon.listed.emplace(beside_a_number, false);
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

bool Lexicon::has(std::string_view small_word, Role role) const {
    const auto found = roles.find(small_word);
    return found != roles.end() && (found->second & static_cast<unsigned>(role)) != 0;
}

std::vector<std::string> numbers_to_dial(const model::Regency& regency) {
    std::vector<std::string> out;
    const auto add = [&out](std::string_view written) {
        const bool dialled = written.find_first_not_of("0123456789 -") == std::string_view::npos;
        if (!written.empty() && dialled) out.emplace_back(written);
    };
    add(regency.emergency.view());
    for (const model::Channel& channel : regency.channels)
        add(channel.address.view());
    return out;
}

model::Result<Lexicon> load_lexicon(const std::filesystem::path& folder, const RegencySpeech& regency) {
    Lexicon made;
    made.numbers = regency.numbers;
    for (const auto& [written, meant] : text::informal_table())
        made.informal.emplace(written, meant);
    const std::vector<TableFile> tables = tables_of(made);
    for (const TableFile& table : tables) {
        if (auto read = read_table(folder / table.name, table.shape, table.take); !read) {
            return tl::unexpected(read.error());
        }
    }
    if (auto laid = lay_over(tables, regency.folder); !laid) return tl::unexpected(laid.error());
    for (const config::Saying& saying : regency.sayings) {
        if (saying.written.empty()) continue;
        if (!is_words(saying.spoken)) return model::fail(not_words, saying.written, "Betulkan cara menyebutnya");
        add_phrase(made, saying.written, saying.spoken);
    }
    add_affixed(made);
    list_words(made);
    return made;
}

} // namespace siar::tts
