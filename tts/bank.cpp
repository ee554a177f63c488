// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/bank.hpp"

#include "tts/engine_takes.hpp"
#include "tts/reading.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace siar::tts {
namespace {

using privacy::Label;
using privacy::Showable;
using privacy::operator""_label;

/// Where in a sentence something stands.
struct Places {
    bool middle = false;
    bool end = false;
};

bool ends_sentence(char c) {
    return c == '.' || c == '?' || c == '!';
}

/// A piece of a pattern: words, or a field by its name.
struct Fragment {
    Showable words;
    std::string field;
    char mark = ','; ///< what follows: a comma for anything inside the sentence
};

/// The first byte of a text that is no space and no punctuation inside a sentence, and the last one behind it.
Showable bare(const Showable& text) {
    constexpr std::string_view around = " ,;:";
    const std::size_t from = text.view().find_first_not_of(around);
    if (from == std::string_view::npos) return {};
    return text.part(from, text.view().find_last_not_of(around) + 1 - from);
}

/// A pattern in pieces, parted at its fields and where a sentence ends.
std::vector<Fragment> fragments_of(const Showable& pattern) {
    std::vector<Fragment> out;
    const std::string_view text = pattern.view();
    std::size_t from = 0;
    const auto part_at = [&](std::size_t to, char mark) {
        if (const Showable words = bare(pattern.part(from, to - from)); !words.empty())
            out.push_back({words, "", mark});
        else if (ends_sentence(mark) && !out.empty())
            out.back().mark = mark; // "{tempat}."
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool last = at + 1 == text.size();
        if (text[at] == '{') {
            const std::size_t close = text.find('}', at);
            part_at(at, ',');
            out.push_back({{}, std::string(text.substr(at + 1, close - at - 1)), ','});
            at = close;
            from = close + 1;
        } else if (ends_sentence(text[at]) && (last || text[at + 1] == ' ')) {
            part_at(at, text[at]);
            from = at + 1;
        }
    }
    part_at(text.size(), ',');
    return out;
}

/// The list while it grows: no phrase twice, whatever wrote it.
class List {
public:
    explicit List(const Lexicon& lexicon) : lexicon_(lexicon) {}

    void add(const Showable& words, char mark, const std::string& use) {
        const bool final = ends_sentence(mark);
        const Showable text = words + (mark == '?'   ? "?"_label
                                       : mark == '!' ? "!"_label
                                       : final       ? "."_label
                                                     : ","_label);
        const Spoken said = spoken(text, lexicon_);
        std::string key = final ? "." : ",";
        for (const SpokenWord& word : said.words())
            key +=
                small(std::string_view(said.str()).substr(word.spoken.from, word.spoken.to - word.spoken.from)) + ' ';
        if (said.words().empty() || !known_.insert(key).second) return;
        phrases_.push_back({take_name(phrases_.size() + 1, text.view(), 3), text, said, final, use});
    }
    void add(const Showable& words, const Places& places, const std::string& use) {
        if (places.middle) add(words, ',', use);
        if (places.end) add(words, '.', use);
    }
    std::vector<BankPhrase> all() && { return std::move(phrases_); }

private:
    const Lexicon& lexicon_;
    std::set<std::string> known_;
    std::vector<BankPhrase> phrases_;
};

/// The talk sheet is for a live presenter, no machine says it.
bool is_said(std::string_view code) {
    return code.substr(0, 7) != "obrolan";
}

/// The words of the patterns; and where their fields stand.
std::map<std::string, Places> add_patterns(List& list, const model::Copybook& copybook) {
    std::map<std::string, Places> fields;
    for (const model::CopyRule& rule : model::copy_rules()) {
        const auto patterns = copybook.patterns.find(rule.part);
        if (patterns == copybook.patterns.end() || !is_said(rule.code)) continue;
        for (const model::Pattern& pattern : patterns->second) {
            for (const Label* const text : {&pattern.text, &pattern.short_form}) {
                for (const Fragment& fragment : fragments_of(*text)) {
                    if (fragment.field.empty()) {
                        list.add(fragment.words, fragment.mark, std::string(rule.code));
                    } else {
                        Places& places = fields[fragment.field];
                        (ends_sentence(fragment.mark) ? places.end : places.middle) = true;
                    }
                }
            }
        }
    }
    return fields;
}

constexpr Places inside{true, false};
constexpr Places anywhere{true, true};

void add_numbers(List& list) {
    const auto number = [](std::int64_t value) { return Showable(Label::number(value)); };
    constexpr int first_composed = 20;
    constexpr int last_day = 31;
    for (int value = 0; value <= last_day; ++value)
        list.add(number(value), value <= first_composed ? anywhere : inside, "bilangan");
    for (int tens = 3; tens <= 9; ++tens)
        list.add(number(10 * tens), anywhere, "bilangan");
    for (int hundreds = 1; hundreds <= 9; ++hundreds)
        list.add(number(100 * hundreds), inside, "bilangan");
    list.add(number(1000), inside, "bilangan");
    list.add(number(2000), inside, "bilangan");
    for (const Label& word : {"ribu"_label, "juta"_label, "koma"_label, "setengah"_label, "lebih dari"_label,
                              "hampir"_label, "sekitar"_label, "kurang dari"_label})
        list.add(word, inside, "bilangan");
    for (const Label& word :
         {"pertama"_label, "kedua"_label, "ketiga"_label, "keempat"_label, "kelima"_label, "keenam"_label,
          "ketujuh"_label, "kedelapan"_label, "kesembilan"_label, "kesepuluh"_label})
        list.add(word, inside, "urutan");
}

void add_calendar(List& list, const Label& zone) {
    for (const Label& day :
         {"Senin"_label, "Selasa"_label, "Rabu"_label, "Kamis"_label, "Jumat"_label, "Sabtu"_label, "Minggu"_label})
        list.add(day, inside, "hari");
    for (const Label& word : {"Hari ini"_label, "Besok"_label, "Pada"_label})
        list.add(word, inside, "hari");
    for (const Label& month :
         {"Januari"_label, "Februari"_label, "Maret"_label, "April"_label, "Mei"_label, "Juni"_label, "Juli"_label,
          "Agustus"_label, "September"_label, "Oktober"_label, "November"_label, "Desember"_label})
        list.add(month, anywhere, "bulan");
    for (const Label& word :
         {"pukul"_label, "lewat"_label, "tahun"_label, "sampai"_label, "bulan terakhir"_label, "hari terakhir"_label})
        list.add(word, inside, "waktu");
    list.add(zone, anywhere, "waktu");
    for (const Label& word : {"pagi"_label, "siang"_label, "sore"_label, "malam"_label})
        list.add(word, anywhere, "waktu");
    for (const Label& unit : {"menit"_label, "jam"_label, "hari"_label, "minggu"_label, "bulan"_label})
        list.add(unit, anywhere, "satuan");
}

/// The main channels that have something to dial, which is said digit by digit; else the first with an address.
std::vector<const model::Channel*> channels_told(const model::Regency& regency) {
    std::vector<const model::Channel*> out;
    const model::Channel* other = nullptr;
    for (const model::Channel& channel : regency.channels) {
        if (!channel.main || channel.address.empty()) continue;
        const bool has_number = channel.address.view().find_first_of("0123456789") != std::string_view::npos;
        if (has_number) out.push_back(&channel);
        if (other == nullptr) other = &channel;
    }
    if (out.empty() && other != nullptr) out.push_back(other);
    return out;
}

/// What stands in fields by name: the regency's own words.
void add_names(List& list, const model::Regency& regency, std::map<std::string, Places>& fields) {
    list.add(regency.station.programme, fields["acara"], "acara");
    list.add(regency.station.name, fields["stasiun"], "stasiun");
    list.add(regency.station.frequency, fields["frekuensi"], "stasiun");
    list.add(regency.identity.short_name, fields["wilayah"], "wilayah");
    for (const Fragment& fragment : fragments_of(regency.station.out_cue))
        list.add(fragment.words, ends_sentence(fragment.mark) ? fragment.mark : '.', "kata penutup");
    for (const model::District& district : regency.districts)
        list.add("Kecamatan "_label + district.name, fields["tempat"], "kecamatan");
    for (const model::Category& category : regency.categories)
        list.add(category.name, fields["kategori"], "kategori");
    for (const model::Agency& agency : regency.agencies)
        list.add(agency.name, fields["instansi"], "instansi");
    for (const model::Channel* const channel : channels_told(regency)) {
        list.add(channel->name, fields["kanal"], "kanal");
        list.add(channel->address, fields["nomor"], "kanal");
    }
    list.add(regency.emergency, fields["nomor"], "kanal");
    for (const model::Recap& recap : regency.published)
        if (recap.source) list.add(*recap.source, fields["sumber"], "sumber angka");
    for (const model::Speed& speed : regency.published_speeds)
        if (speed.source) list.add(*speed.source, fields["sumber"], "sumber angka");
    for (const Label& status : {"ditanggapi"_label, "dinyatakan selesai"_label})
        list.add(status, fields["jeda"], "status");
}

/// Without its last mark.
std::string_view words_of(std::string_view text) {
    return text.substr(0, text.find_last_not_of(",.?!") + 1);
}

bool reads_as_written(const BankPhrase& phrase) {
    return small(words_of(phrase.text.view())) == small(words_of(phrase.spoken.str()));
}

} // namespace

std::vector<BankPhrase> phrase_list(const model::Regency& regency, const model::Copybook& copybook,
                                    const Lexicon& lexicon, const std::vector<Showable>& also) {
    List list(lexicon);
    auto fields = add_patterns(list, copybook);
    for (const Showable& text : also)
        for (const Fragment& fragment : fragments_of(text))
            if (fragment.field.empty()) list.add(fragment.words, fragment.mark, "kalimat baku");
    add_names(list, regency, fields);
    add_calendar(list, regency.identity.zone.name);
    add_numbers(list);
    return std::move(list).all();
}

std::size_t missing(const std::vector<BankPhrase>& phrases, const TakesFolder& folder) {
    return static_cast<std::size_t>(std::count_if(
        phrases.begin(), phrases.end(), [&](const BankPhrase& phrase) { return !folder.of(phrase.text.view()); }));
}

std::string bank_sheet(const std::vector<BankPhrase>& phrases, const TakesFolder& folder) {
    std::string out = fmt::format(
        "Lembar rekam bank frasa: {} frasa, {} belum ada di {}\n\n{}", phrases.size(), missing(phrases, folder),
        folder.path().empty() ? "folder (belum dipilih)" : folder.path().string(), how_to_record());
    out +=
        "- Koma di akhir: kalimat belum selesai, nada ditahan. Titik: nada turun, kalimat selesai.\n"
        "- Bacalah dengan tempo dan keras yang sama; baca deret bilangan sekali duduk.\n";
    std::string_view use;
    for (const BankPhrase& phrase : phrases) {
        if (phrase.use != use) out += fmt::format("\n{}\n", phrase.use);
        use = phrase.use;
        out += fmt::format("{} {}  {}{}\n", folder.of(phrase.text.view()) ? "ada  " : "BELUM", phrase.name,
                           phrase.text.str(), reads_as_written(phrase) ? "" : "   dibaca: " + phrase.spoken.str());
    }
    return out;
}

} // namespace siar::tts
