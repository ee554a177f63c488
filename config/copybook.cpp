// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/copybook.hpp"

#include "config/settings.hpp"
#include "config/table.hpp"
#include "model/script.hpp"
#include "text/unicode.hpp"
#include "text/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace siar::config {
namespace {

using model::CopyRule;
using model::Part;
using privacy::Label;

/// One file, as it is read.
struct File {
    std::map<Part, std::vector<model::Pattern>> patterns;
    std::vector<model::Format> formats;
    std::vector<model::HardWord> hard_words;
    model::Findings unsure;
};

const CopyRule* rule_of(std::string_view code) {
    const auto& rules = model::copy_rules();
    const auto found = std::find_if(rules.begin(), rules.end(), [&](const auto& one) { return one.code == code; });
    return found == rules.end() ? nullptr : &*found;
}

template <class Names>
std::string listed(const Names& names) {
    return fmt::format("{}", fmt::join(names, ", "));
}

/// The names that stand in braces.
std::vector<std::string> fields_in(std::string_view text) {
    std::vector<std::string> out;
    for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
        const std::size_t close = text.find('}', open);
        out.emplace_back(text.substr(open + 1, close == std::string_view::npos ? close : close - open - 1));
    }
    return out;
}

/// How many numbers a field may bring into a sentence.
std::size_t numbers_of(std::string_view field) {
    constexpr std::array<std::string_view, 2> two{"tanggal", "saat"};
    constexpr std::array<std::string_view, 12> one{"jumlah", "ditanggapi", "selesai", "ditutup", "diterima", "masa",
                                                   "rata",   "tengah",     "kasus",   "dari",    "sampai",   "nomor"};
    if (std::find(two.begin(), two.end(), field) != two.end()) return 2;
    return std::find(one.begin(), one.end(), field) != one.end() ? 1 : 0;
}

std::size_t numbers_in(std::string_view sentence) {
    std::size_t count = 0;
    for (const std::string& field : fields_in(sentence))
        count += numbers_of(field);
    for (const text::Token& token : text::tokens(sentence))
        count += token.kind == text::TokenKind::number ? 1 : 0;
    return count;
}

/// What is wrong with the sentences of a text, whatever it is for; empty for nothing.
std::string wrong_in_sentences(std::string_view text) {
    constexpr std::size_t longest = 20;
    constexpr std::size_t most_numbers = 2;
    for (const std::string_view sentence : text::sentences(text)) {
        if (text::word_count(sentence) > longest) return fmt::format("kalimat lebih dari {} kata", longest);
        if (numbers_in(sentence) > most_numbers) return "lebih dari dua angka dalam satu kalimat, isian ikut dihitung";
    }
    const std::string small = text::lower(text);
    if (small.find('%') != std::string::npos || small.find("persen") != std::string::npos)
        return "persentase tidak boleh ditulis sendiri";
    return {};
}

/// What is wrong with a text of a part; empty for nothing.
std::string wrong_in(const std::string& text, const CopyRule& rule, bool whole) {
    for (const std::string& field : fields_in(text)) {
        if (std::find(rule.fields.begin(), rule.fields.end(), field) == rule.fields.end())
            return fmt::format("isian {{{}}} tidak dikenal di bagian {}; yang ada: {}", field, rule.code,
                               rule.fields.empty() ? "tidak ada" : listed(rule.fields));
    }
    std::string small = text::lower(text);
    auto must = rule.must;
    if (whole) must.insert(must.end(), rule.whole.begin(), rule.whole.end());
    for (const std::string_view word : must) {
        if (small.find(word) == std::string::npos) return fmt::format("bagian {} harus memuat \"{}\"", rule.code, word);
    }
    if (rule.part == Part::closing && !small.ends_with(rule.must.front()))
        return fmt::format("bagian {} harus berakhir dengan {}: tanda bagi penyiar", rule.code, rule.must.front());
    for (const std::string_view word : must) // what has to stand there is not what may not
        small.replace(small.find(word), word.size(), word.size(), ' ');
    for (const std::string_view word : rule.never) {
        if (small.find(word) != std::string::npos)
            return fmt::format("bagian {} tidak boleh memuat \"{}\"", rule.code, word);
    }
    return wrong_in_sentences(text);
}

class Reader {
public:
    explicit Reader(const privacy::Gate& gate) : gate_(gate) {}

    File read(Table root, const std::string& name) {
        File out;
        if (const auto source = root.text("source"); root.flag("verify", false))
            out.unsure.push_back({model::Severity::attention, "config",
                                  fmt::format("belum dipastikan stasiun: naskah radio (sumber: {})", source), name,
                                  "Baca dan betulkan, lalu hapus verify = true"});
        for (Table& table : root.tables("pola"))
            read_patterns(table, out);
        for (Table& table : root.tables("format"))
            out.formats.push_back(format(table));
        for (Table& table : root.tables("kata_sulit")) {
            const Label instead = passed(table, "ganti", table.text("ganti"));
            const bool on_air = table.flag("siaran", false);
            for (const std::string& word : table.texts("kata")) {
                if (on_air && word.find(' ') != std::string::npos)
                    table.fault("kata", fmt::format("\"{}\" dengan siaran = true lebih dari satu kata", word),
                                "Sebut satu kata, atau hapus siaran");
                out.hard_words.push_back({text::lower(word), instead, on_air});
            }
        }
        return out;
    }

private:
    Label passed(Table& table, std::string_view key, const std::string& text) {
        auto label = Label::from_package(text, gate_);
        if (label) return *label;
        table.fault(key, fmt::format("teks \"{}\" tidak lolos gerbang privasi ({})", text, label.error().line()),
                    "Tulis ulang tanpa nama atau nomor orang");
        return {};
    }

    Label worded(Table& table, std::string_view key, const std::string& text, const CopyRule& rule) {
        const bool whole = key != "pendek";
        if (const auto wrong = wrong_in(text, rule, whole); !wrong.empty())
            table.fault(key, wrong, "Tulis ulang kalimatnya");
        return passed(table, key, text);
    }

    void read_patterns(Table& table, File& out) {
        const std::string code = table.text("bagian");
        const CopyRule* rule = rule_of(code);
        if (rule == nullptr) {
            table.fault("bagian", fmt::format("bagian \"{}\" tidak dikenal", code),
                        "Lihat nama-nama bagian di config/naskah.toml");
            return;
        }
        auto& patterns = out.patterns[rule->part];
        if (table.has("pilihan") == table.has("teks"))
            table.fault("teks", "tulis salah satu: teks atau pilihan", "Hapus yang lain");
        for (const std::string& text : table.texts("pilihan"))
            patterns.push_back({worded(table, "pilihan", text, *rule), {}, {}});
        if (!table.has("teks")) return;
        model::Pattern one{worded(table, "teks", table.text("teks"), *rule), {}, {}};
        if (table.has("pendek")) one.short_form = worded(table, "pendek", table.text("pendek"), *rule);
        if (table.has("jawa")) one.krama = passed(table, "jawa", table.text("jawa"));
        if (one.krama.view().find('{') != std::string_view::npos)
            table.fault("jawa", "kalimat krama tidak boleh berisi isian", "Tulis kalimat yang tetap");
        patterns.push_back(std::move(one));
    }

    model::Seconds length(Table& table, std::string_view key, model::Seconds otherwise) {
        if (!table.has(key)) return otherwise;
        const auto read = parse_segment_length(table.text(key));
        if (!read) table.fault(key, "panjang bukan menit:detik", "Isi \"0:15\" sampai \"10:00\"");
        return read.value_or(otherwise);
    }

    model::Format format(Table& table) {
        model::Format out;
        out.id = table.text("kode");
        out.name = passed(table, "nama", table.text("nama"));
        out.length = length(table, "panjang", out.length);
        // Without them it is a format only for who asks for it by name.
        out.from = length(table, "dari", model::Seconds{1});
        out.until = length(table, "sampai", model::Seconds{0});
        out.items = static_cast<int>(table.integer("butir", 0, 20));
        out.voices = static_cast<int>(table.integer("suara", 1, 2, 1));
        for (const std::string& word : table.texts("isi")) {
            const auto stretch = model::from_code<model::Stretch>(word);
            if (stretch)
                out.stretches.push_back(*stretch);
            else
                table.fault("isi", fmt::format("\"{}\" tidak dikenal", word), "Lihat isi format di config/naskah.toml");
        }
        using model::Stretch;
        for (const Stretch owed : {Stretch::demo, Stretch::synthetic, Stretch::privacy, Stretch::closing}) {
            if (std::count(out.stretches.begin(), out.stretches.end(), owed) != 1)
                table.fault("isi", fmt::format("\"{}\" harus ada sekali di tiap format", code(owed)), "Tambahkan");
        }
        if (!out.stretches.empty() && out.stretches.back() != Stretch::closing)
            table.fault("isi", "\"penutup\" harus terakhir: katanya tanda bagi penyiar", "Pindahkan ke akhir");
        return out;
    }

    const privacy::Gate& gate_;
};

model::Result<File> read_file(const std::filesystem::path& path, const privacy::Gate& gate) {
    auto document = Document::load(path.string());
    if (!document) return tl::unexpected(document.error());
    File out = Reader(gate).read(document->root(), path.filename().string());
    if (auto finished = document->finish(); !finished) return tl::unexpected(finished.error());
    return out;
}

void lay_over(File& under, File over) {
    for (auto& [part, patterns] : over.patterns)
        under.patterns[part] = std::move(patterns);
    for (model::Format& format : over.formats) {
        const auto same = std::find_if(under.formats.begin(), under.formats.end(),
                                       [&](const auto& one) { return one.id == format.id; });
        if (same == under.formats.end())
            under.formats.push_back(std::move(format));
        else
            *same = std::move(format);
    }
    for (model::HardWord& word : over.hard_words)
        under.hard_words.push_back(std::move(word));
    for (auto& finding : over.unsure)
        under.unsure.push_back(std::move(finding));
}

/// The first thing that is missing of what a script may need.
model::Result<void> whole(const File& file, const std::string& where) {
    for (const CopyRule& rule : model::copy_rules()) {
        const auto found = file.patterns.find(rule.part);
        if (found == file.patterns.end() || found->second.empty())
            return model::fail(fmt::format("bagian {} tidak ada", rule.code), where,
                               fmt::format("Tambahkan [[pola]] dengan bagian = \"{}\"", rule.code));
    }
    for (auto length = model::shortest_segment; length <= model::longest_segment; ++length) {
        const bool known = std::any_of(file.formats.begin(), file.formats.end(),
                                       [&](const auto& one) { return one.from <= length && length <= one.until; });
        if (!known)
            return model::fail(fmt::format("tidak ada format untuk {}:{:02}", length.count() / 60, length.count() % 60),
                               where, "Luaskan dari dan sampai sebuah [[format]]");
    }
    return {};
}

} // namespace

model::Result<LoadedCopybook> load_copybook(const std::filesystem::path& common, const std::filesystem::path& own,
                                            const privacy::Gate& gate) {
    auto file = read_file(common, gate);
    if (!file) return tl::unexpected(file.error());
    if (std::error_code ignored; std::filesystem::exists(own, ignored)) {
        auto over = read_file(own, gate);
        if (!over) return tl::unexpected(over.error());
        lay_over(*file, std::move(*over));
    }
    if (auto enough = whole(*file, common.string()); !enough) return tl::unexpected(enough.error());
    return LoadedCopybook{{std::move(file->patterns), std::move(file->formats), std::move(file->hard_words)},
                          std::move(file->unsure)};
}

} // namespace siar::config
