// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/package_parts.hpp"
#include "model/decision.hpp"
#include "privacy/redact.hpp"
#include "text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace siar::config {
namespace {

/// Two people at least; one who signs twice, in whatever writing, is one.
bool two_answer(const std::vector<std::string>& people) {
    std::set<std::string> different;
    for (const std::string& person : people)
        different.insert(model::person_key(person));
    different.erase("");
    return different.size() >= 2;
}

/// One word of letters, as long as the gate keeps words.
bool is_word(std::string_view word) {
    constexpr std::size_t longest = 24;
    if (word.empty() || word.size() > longest) return false;
    const text::CodePoints letters(word);
    return std::all_of(letters.begin(), letters.end(),
                       [](const text::CodePoint& c) { return text::is_letter(c.value); });
}

} // namespace

void read_not_names(Package& package, Table root) {
    for (Table& table : root.tables("bukan_nama")) {
        NotName entry;
        entry.word = table.text("kata");
        entry.by = table.texts("oleh");
        entry.since = table.date("tanggal");
        entry.reason = privacy::redact(table.text("alasan"), package.gate).text;
        entry.line = table.line();
        if (!is_word(entry.word))
            table.fault("kata", "isi \"kata\" bukan satu kata dari huruf saja", "Tulis satu kata per [[bukan_nama]]");
        if (!two_answer(entry.by))
            table.fault("oleh", fmt::format("kata \"{}\" belum disetujui dua orang yang berbeda", entry.word),
                        "Isi oleh = [\"...\", \"...\"] dengan keduanya");
        if (package.gate.knows_name(entry.word))
            table.fault("kata", fmt::format("kata \"{}\" adalah nama orang yang dikenal gerbang", entry.word),
                        "Hapus; tulis ulang kalimat aduannya, atau tulis tempatnya lengkap di places");
        if (std::any_of(package.not_names.begin(), package.not_names.end(),
                        [&](const NotName& other) { return text::lower(other.word) == text::lower(entry.word); }))
            table.fault("kata", fmt::format("kata \"{}\" ditulis dua kali", entry.word), "Hapus salah satunya");
        package.not_names.push_back(std::move(entry));
    }
}

} // namespace siar::config
