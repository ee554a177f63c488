// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/engine_bank.hpp"

#include "config/copybook.hpp"
#include "config/package.hpp"
#include "recordings.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <vector>

using namespace siar;
using privacy::Label;
using privacy::Showable;
using privacy::operator""_label;

namespace {

struct Station {
    config::Package package = config::load_package(tests::source_folder() / "config/regencies/demak").value();
    tts::Lexicon lexicon = tts::load_lexicon(tests::source_folder() / "assets/speech",
                                             {package.sayings, package.speech, tts::numbers_to_dial(package.regency)})
                               .value();
    model::Copybook copybook =
        config::load_copybook(tests::source_folder() / "config/naskah.toml",
                              tests::source_folder() / "config/regencies/demak/naskah.toml", package.gate)
            .value()
            .copybook;
    std::vector<tts::BankPhrase> phrases = tts::phrase_list(package.regency, copybook, lexicon);
};

const Station& station() {
    static const Station demak;
    return demak;
}

tts::Utterance utterance(const Showable& text) {
    return {text, tts::spoken(text, station().lexicon), {}};
}

void record(const std::filesystem::path& folder, const tts::BankPhrase& phrase) {
    const auto said = tests::studio().voice->speak(phrase.spoken, tests::sounding()).value();
    tests::write_sound(folder / phrase.name, tests::in_a_room(said, {-60, 0.5, false}));
    tests::age(folder / phrase.name, std::chrono::minutes(1));
}

/// The whole list as the voice says it, in a room.
const std::filesystem::path& whole_bank() {
    static const test::Folder folder;
    static const bool recorded = [] {
        for (const tts::BankPhrase& phrase : station().phrases)
            record(folder.path(), phrase);
        return true;
    }();
    REQUIRE(recorded);
    return folder.path();
}

/// Lines as the templates of editorial make them of the station's copybook.
std::vector<Showable> templated_lines() {
    const auto& regency = station().package.regency;
    const auto& copybook = station().copybook;
    std::vector<Showable> lines;
    const auto add = [&](model::Part part, std::initializer_list<std::pair<std::string_view, Showable>> values) {
        for (const model::Pattern& pattern : copybook.of(part)) {
            lines.push_back(privacy::fill(Showable(pattern.text), values));
            if (!pattern.short_form.empty()) lines.push_back(privacy::fill(Showable(pattern.short_form), values));
        }
    };
    using model::Part;
    const auto& radio = regency.station;
    add(Part::opening, {{"acara", radio.programme}, {"stasiun", radio.name}, {"frekuensi", radio.frequency}});
    for (const model::Date date : {model::Date{std::chrono::year(2026) / 11 / 21},
                                   {std::chrono::year(2027) / 1 / 1},
                                   {std::chrono::year(2030) / 12 / 30}})
        add(Part::greeting, {{"waktu", "sore"_label},
                             {"wilayah", regency.identity.short_name},
                             {"tanggal", Label::weekday_date(date)}});
    for (const Part part : {Part::demo, Part::synthetic, Part::synthetic_two, Part::confirmed, Part::by_itself,
                            Part::value, Part::call, Part::privacy, Part::correction_sorry})
        add(part, {});
    add(Part::closing, {{"acara", radio.programme}, {"kata_penutup", radio.out_cue}});
    for (const Label& count : {"satu"_label, "tiga"_label, "sepuluh"_label, Label::number(27)}) {
        add(Part::count_repaired, {{"jumlah", count}});
        add(Part::count_followed_up, {{"jumlah", count}});
    }
    for (const Part lead : {Part::lead_first, Part::lead_next, Part::lead_last})
        for (const model::Pattern& pattern : copybook.of(lead))
            for (const model::District& district : {regency.districts.front(), regency.districts.back()})
                add(Part::bridge, {{"pengait", pattern.text},
                                   {"tempat", "Kec. "_label + district.name},
                                   {"kategori", regency.categories[lines.size() % regency.categories.size()].name}});
    for (const model::Agency& agency : regency.agencies)
        add(Part::agency, {{"instansi", agency.name}});
    for (const model::Category& category : regency.categories)
        add(Part::plain_item, {{"kategori", category.name}});
    const Label lengths[] = {"sekitar 3 jam"_label, "sekitar dua setengah hari"_label, "kurang dari satu menit"_label,
                             "sekitar 45 menit"_label, "sekitar 118 hari"_label};
    for (const Label& length : lengths)
        add(Part::responded_resolved, {{"ditanggapi", length}, {"selesai", lengths[0]}});
    for (const Label& count : {"97"_label, "lebih dari 420"_label, "hampir 3.900"_label, "lebih dari 1.200"_label})
        add(Part::median, {{"masa", "30 hari terakhir"_label},
                           {"jeda", "ditanggapi"_label},
                           {"tengah", "sekitar 2 hari"_label},
                           {"kasus", count}});
    for (const int minutes : {0, 8 * 60, 14 * 60 + 5, 23 * 60 + 59})
        add(Part::counted_until,
            {{"saat", "pukul "_label + Label::clock(std::chrono::minutes(minutes)) + " WIB"_label}});
    for (const model::Channel& channel : regency.channels) {
        if (!channel.main || channel.address.view().find_first_of("0123456789") == std::string_view::npos) continue;
        add(Part::channel, {{"kanal", channel.name}, {"nomor", channel.address}});
        add(Part::again, {{"nomor", channel.address}});
    }
    add(Part::emergency, {{"nomor", regency.emergency}});
    add(Part::correction_opening, {{"acara", radio.programme}, {"stasiun", radio.name}});
    return lines;
}

} // namespace

TEST_CASE("the phrases of the demo station are a few hundred, each with a name and a text of its own") {
    const auto& phrases = station().phrases;
    CHECK(phrases.size() > 300);
    CHECK(phrases.size() < 450);
    std::set<std::string> names;
    std::set<std::string> texts;
    for (const tts::BankPhrase& phrase : phrases) {
        CHECK(names.insert(phrase.name.substr(4)).second);
        CHECK(texts.insert(phrase.text.str()).second);
        CHECK((phrase.final ? std::string("?!.") : std::string(",")).find(phrase.text.view().back()) !=
              std::string::npos);
        CHECK(phrase.text.view().find_first_of("{}") == std::string::npos);
        CHECK_FALSE(phrase.spoken.words().empty());
    }
}

TEST_CASE("a bank that is whole says every templated line, each word with its time") {
    tts::BankEngine engine(station().phrases, whole_bank());
    std::size_t count = 0;
    for (const Showable& line : templated_lines()) {
        const auto said = utterance(line);
        const auto speech = engine.speak(said);
        CAPTURE(said.spoken.str());
        CAPTURE((speech ? std::string() : speech.error().line()));
        CHECK(speech.has_value());
        if (!speech) continue;
        ++count;
        CHECK(speech->rate == 48000);
        REQUIRE(speech->words.size() == said.spoken.words().size());
        for (std::size_t i = 1; i < speech->words.size(); ++i) {
            CHECK(speech->words[i].byte > speech->words[i - 1].byte);
            CHECK(speech->words[i].sample > speech->words[i - 1].sample);
        }
    }
    CHECK(count > 150);
}

TEST_CASE("phrases are joined without clicks, and no gap is longer than a full stop's") {
    tts::BankEngine engine(station().phrases, whole_bank());
    for (const Showable& line : templated_lines()) {
        const auto speech = engine.speak(utterance(line));
        if (!speech) continue;
        float of_phrases = 0;
        float at_joins = 0;
        std::size_t run = 0;
        std::size_t longest = 0;
        for (std::size_t i = 1; i < speech->samples.size(); ++i) {
            const float step = std::fabs(speech->samples[i] - speech->samples[i - 1]);
            const bool at_join = speech->samples[i] == 0 || speech->samples[i - 1] == 0;
            (at_join ? at_joins : of_phrases) = std::max(at_join ? at_joins : of_phrases, step);
            run = std::fabs(speech->samples[i]) < 0.002F ? run + 1 : 0;
            longest = std::max(longest, run);
        }
        CAPTURE(line.str());
        CHECK(of_phrases > 0.01F);
        CHECK(at_joins < of_phrases / 5);
        CHECK(static_cast<double>(longest) / speech->rate < 0.55);
    }
}

TEST_CASE("words that no phrase has are named, and so are phrases that nobody recorded") {
    const test::Folder folder;
    const auto& phrases = station().phrases;
    tts::BankEngine nothing(phrases, folder.path());
    const auto stranger = nothing.speak(utterance("Kabar kali ini dari Kec. Sayung, soal paus terdampar."_label));
    REQUIRE_FALSE(stranger);
    CHECK(stranger.error().what == "bank frasa tidak punya kata \"paus terdampar\"");
    CHECK_FALSE(nothing.speak(utterance("Kabar kali ini dari Kec. Sayung, soal jalan."_label)));
    const auto unrecorded = nothing.speak(utterance("Kabar kali ini dari Kec. Sayung, soal jalan."_label));
    REQUIRE_FALSE(unrecorded);
    CHECK(unrecorded.error().what.find("4 frasa belum direkam: ") == 0);
    CHECK(unrecorded.error().what.find(".wav (Kabar kali ini dari,), ") != std::string::npos);
    CHECK(unrecorded.error().where == folder.path().string());
    CHECK(tts::missing(phrases, tts::TakesFolder(folder.path())) == phrases.size());
}

TEST_CASE("sentences that a caller adds are phrases, too, once each") {
    const auto more = tts::phrase_list(station().package.regency, station().copybook, station().lexicon,
                                       {"Aduan ini sudah dijawab. Pelapor sudah memastikannya."_label});
    CHECK(more.size() == station().phrases.size() + 1);
    CHECK(std::any_of(more.begin(), more.end(), [](const tts::BankPhrase& phrase) {
        return phrase.use == "kalimat baku" && phrase.text.str() == "Aduan ini sudah dijawab.";
    }));
}

TEST_CASE("a phrase recorded in one intonation only serves for the other, too") {
    const test::Folder folder;
    const auto wanted = [](const tts::BankPhrase& phrase) {
        const std::string& text = phrase.text.str();
        return text == "Yang menangani," || text == "Dinas Kesehatan." || text == "2," || text == "2.";
    };
    for (const tts::BankPhrase& phrase : station().phrases)
        if (wanted(phrase) && !phrase.final) record(folder.path(), phrase);
    tts::BankEngine engine(station().phrases, folder.path());
    CHECK(engine.speak(utterance("Dua."_label)));
    CHECK(engine.speak(utterance("Yang menangani, 2."_label)));
    CHECK_FALSE(engine.speak(utterance("Yang menangani, Dinas Kesehatan."_label)));
}

TEST_CASE("the bank's sheet lists every phrase under its use and says which are missing") {
    const test::Folder folder;
    const auto& phrases = station().phrases;
    record(folder.path(), phrases.front());
    const std::string sheet = tts::bank_sheet(phrases, tts::TakesFolder(folder.path()));
    CHECK(sheet.find(fmt::format("{} frasa, {} belum ada di ", phrases.size(), phrases.size() - 1)) !=
          std::string::npos);
    CHECK(sheet.find("ada   " + phrases.front().name + "  " + phrases.front().text.str() + "\n") != std::string::npos);
    CHECK(sheet.find("BELUM " + phrases.back().name + "  " + phrases.back().text.str() + "\n") != std::string::npos);
    CHECK(sheet.find("\nkecamatan\n") != std::string::npos);
    CHECK(sheet.find("Penduduk dan Keluarga Berencana.   dibaca: Dinas Pemberdayaan Masyarakat dan Desa.\n") !=
          std::string::npos);
}

TEST_CASE("a phrase that cannot be aired is an error that names its file and its words") {
    const test::Folder folder;
    const auto& phrases = station().phrases;
    const auto demo = std::find_if(phrases.begin(), phrases.end(),
                                   [](const tts::BankPhrase& one) { return one.text.str() == "Ini suara komputer."; });
    REQUIRE(demo != phrases.end());
    tests::write_sound(folder.path() / demo->name, tests::in_a_room({22050, {}, {}}, {-70, 2, false}));
    tests::age(folder.path() / demo->name, std::chrono::minutes(1));
    const auto speech = tts::BankEngine(phrases, folder.path()).speak(utterance("Ini suara komputer."_label));
    REQUIRE_FALSE(speech);
    CHECK(speech.error().what == "frasa sunyi");
    CHECK(speech.error().todo.find("Ini suara komputer.") != std::string::npos);
}
