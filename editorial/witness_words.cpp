// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/witness_words.hpp"

#include "text/unicode.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace siar::editorial::trade {

namespace {

using Small = std::vector<std::string>;

template <std::size_t N>
bool is_in(std::string_view word, const std::array<std::string_view, N>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr auto putting_off = std::to_array<std::string_view>(
    {"akan",           "belum",        "bersabar",    "berkoordinasi", "dijadwalkan", "dikoordinasikan",
     "diusulkan",      "direncanakan", "disampaikan", "ditampung",     "diteruskan",  "koordinasikan",
     "menunggu",       "meneruskan",   "mohon",       "nanti",         "perhatian",   "sampaikan",
     "sedang",         "segera",       "silakan",     "tampung",       "teruskan",    "usulkan",
     "didisposisikan", "berjanji",     "janji",       "menyanggupi",   "sanggup",     "menyusul"});
constexpr auto handing_on = std::to_array<std::string_view>(
    {"berkoordinasi", "catat", "dicatat", "didisposisikan", "dijadwalkan", "dikoordinasikan", "disampaikan",
     "diteruskan", "diusulkan", "koordinasikan", "meneruskan", "sampaikan", "terima", "teruskan", "usulkan"});
constexpr auto courtesies = std::to_array<std::string_view>(
    {"demikian", "matur", "menanggapi", "mohon", "nuwun", "salam", "terima", "terimakasih", "yth"});

Small words_of(std::string_view text) {
    Small out;
    for (const auto& token : text::tokens(text))
        if (token.kind != text::TokenKind::mark) out.push_back(text::lower(token.of(text)));
    return out;
}

/// The parts of a sentence between commas and between "dan".
std::vector<Small> clauses_of(std::string_view sentence) {
    std::vector<Small> out(1);
    for (const auto& token : text::tokens(sentence)) {
        const auto small = text::lower(token.of(sentence));
        const bool parts = small == "," || small == ";" || small == "dan" || small == "serta";
        if (parts)
            out.emplace_back();
        else if (small == "bahwa") // "dapat kami sampaikan bahwa": what follows is told
            out.back().clear();
        else if (token.kind != text::TokenKind::mark)
            out.back().push_back(small);
    }
    std::erase_if(out, [](const Small& clause) { return clause.empty(); });
    return out;
}

/// "telah menambal": done, unless what was done is handing on.
bool tells_done(const Small& clause) {
    for (std::size_t i = 0; i + 1 < clause.size(); ++i) {
        if (clause[i] != "telah" && clause[i] != "sudah") continue;
        const auto next = clause[i + 1] == "kami" && i + 2 < clause.size() ? i + 2 : i + 1;
        if (!is_in(clause[next], handing_on)) return true;
    }
    return false;
}

bool puts_off(const Small& clause) {
    if (is_in(clause.front(), courtesies)) return true;
    if (tells_done(clause)) return false;
    const bool aspect = std::find_if(clause.begin(), clause.end(), [](const auto& word) {
                            return word == "telah" || word == "sudah";
                        }) != clause.end();
    return aspect ||
           std::any_of(clause.begin(), clause.end(), [](const auto& word) { return is_in(word, putting_off); });
}

} // namespace

bool only_promises(const model::Complaint& complaint) {
    if (!complaint.story) return false;
    bool answered = false;
    for (const auto& answer : complaint.story->follow_ups) {
        if (answer.internal) continue;
        for (const auto sentence : text::sentences(answer.text.view()))
            for (const auto& clause : clauses_of(sentence)) {
                answered = true;
                if (!puts_off(clause)) return false;
            }
    }
    return answered;
}

bool is_promise(std::string_view sentence) {
    constexpr auto to_come = std::to_array<std::string_view>(
        {"akan", "berjanji", "menyanggupi", "menyusul", "sanggup", "bersabar", "dikoordinasikan", "diteruskan",
         "koordinasikan", "menunggu", "mohon", "nanti", "teruskan"});
    const auto words = words_of(sentence);
    if (words == Small{"belum", "ada", "hasil"}) return true;
    return std::any_of(words.begin(), words.end(), [&](const auto& word) { return is_in(word, to_come); });
}

bool is_told_by_template(const model::Item& item, const model::Category* category) {
    constexpr auto actions =
        std::to_array<std::string_view>({"aduan ini sudah ditindaklanjuti", "aduan ini sudah dijawab"});
    constexpr auto outcomes =
        std::to_array<std::string_view>({"aduan dinyatakan selesai", "pelapor menyatakan aduannya selesai"});
    const auto about =
        category ? "aduan tentang " + text::lower(category->name.view()) : std::string("aduan layanan publik");
    return text::lower(item.problem.view()) == about && is_in(text::lower(item.action.view()), actions) &&
           is_in(text::lower(item.outcome.view()), outcomes);
}

namespace {

/// Names of villages that mean something else to everybody.
constexpr auto everyday = std::to_array<std::string_view>(
    {"babat",    "bakung",  "batu",   "buko",   "dukun",    "gajah", "gaji",  "gebang",  "kembangan",
     "kotakan",  "kramat",  "kuncir", "kunir",  "menur",    "merak", "pasir", "sambung", "sari",
     "serangan", "tanggul", "teluk",  "tempel", "tempuran", "tugu",  "waru"});
constexpr auto village_heads =
    std::to_array<std::string_view>({"desa", "ds", "kelurahan", "kel", "dusun", "dukuh", "kades", "lurah"});
constexpr auto higher_heads = std::to_array<std::string_view>({"kecamatan", "kec", "kabupaten", "kab", "camat"});
constexpr auto place_words = std::to_array<std::string_view>(
    {"di", "ke", "dari", "warga", "wilayah", "daerah", "sekitar", "penduduk", "masyarakat", "lingkungan"});

struct Word {
    std::string small;
    bool capital = false;
};

/// The words without marks, so that "Ds. Bedono," reads like "ds bedono"; parts of "Undaan-Kidul" are words.
std::vector<Word> separate_words(std::string_view text) {
    std::vector<Word> out;
    for (const auto& token : text::tokens(text)) {
        if (token.kind == text::TokenKind::mark) continue;
        std::string_view rest = token.of(text);
        while (!rest.empty()) {
            const auto end = std::min(rest.find('-'), rest.size());
            const auto part = rest.substr(0, end);
            if (!part.empty()) out.push_back({text::lower(part), text::is_upper(text::code_point_at(part, 0).value)});
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    return out;
}

bool stands_at(const Small& name, const std::vector<Word>& words, std::size_t at) {
    if (name.empty() || at + name.size() > words.size()) return false;
    for (std::size_t i = 0; i < name.size(); ++i)
        if (words[at + i].small != name[i]) return false;
    return true;
}

bool means_village(const Small& name, const std::vector<Word>& words, std::size_t at, const model::Regency& regency) {
    const std::string_view before = at > 0 ? std::string_view(words[at - 1].small) : std::string_view{};
    if (is_in(before, village_heads)) return true;
    if (is_in(before, higher_heads)) return false;
    const bool of_district = std::any_of(regency.districts.begin(), regency.districts.end(),
                                         [&](const auto& one) { return words_of(one.name.view()) == name; });
    if (of_district) return false;
    if (name.size() > 1 || !is_in(name.front(), everyday)) return true;
    return is_in(before, place_words) && words[at].capital;
}

/// "88,4" or "1.234"; nothing where it is no number.
std::optional<double> number_in(std::string_view text) {
    std::string plain;
    for (const char c : text)
        if (c != '.') plain += c == ',' ? '.' : c;
    double out = 0;
    const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), out);
    if (error != std::errc{} || end != plain.data() + plain.size()) return std::nullopt;
    return out;
}

} // namespace

bool names_village(std::string_view text, const model::Regency& regency) {
    const auto words = separate_words(text);
    for (const auto& village : regency.villages) {
        Small name;
        for (auto& word : separate_words(village.name.view()))
            name.push_back(std::move(word.small));
        for (std::size_t at = 0; at < words.size(); ++at)
            if (stands_at(name, words, at) && means_village(name, words, at, regency)) return true;
    }
    return false;
}

bool has_bare_percentage(std::string_view text) {
    const auto tokens = text::tokens(text);
    std::vector<double> parts;
    std::vector<double> wholes;
    std::vector<double> percentages;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind != text::TokenKind::number) continue;
        const auto number = number_in(tokens[i].of(text));
        if (!number) continue;
        const auto after = i + 1 < tokens.size() ? text::lower(tokens[i + 1].of(text)) : std::string{};
        const auto before = i > 0 ? text::lower(tokens[i - 1].of(text)) : std::string{};
        if (after == "persen" || after == "%")
            percentages.push_back(*number);
        else if (before == "dari")
            wholes.push_back(*number);
        else
            parts.push_back(*number);
    }
    constexpr double to_a_tenth = 0.0501;
    return std::any_of(percentages.begin(), percentages.end(), [&](double percentage) {
        return std::none_of(wholes.begin(), wholes.end(), [&](double whole) {
            return std::any_of(parts.begin(), parts.end(), [&](double part) {
                return whole > 0 && std::abs(100 * part / whole - percentage) <= to_a_tenth;
            });
        });
    });
}

} // namespace siar::editorial::trade
