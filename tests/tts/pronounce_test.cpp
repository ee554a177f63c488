// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/pronounce.hpp"

#include "config/package.hpp"
#include "speech_data.hpp"
#include "tts/phones.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

using namespace siar;

namespace {

struct Case {
    const char* word;
    const char* said;
};

/// As the dictionary would mark it: "béres".
std::string notation(std::string_view word) {
    std::string out;
    for (const char c : tts::marked(word, tests::sounding()))
        out += c == 'E' ? std::string("é") : std::string(1, c);
    return out;
}

void check_marks(const std::vector<std::string>& marked) {
    for (const std::string& wanted : marked) {
        std::string word = wanted;
        for (std::size_t at = 0; (at = word.find("é")) != std::string::npos;)
            word.replace(at, 2, "e");
        CHECK(notation(word) == wanted);
    }
}

void check_sounds(const std::vector<Case>& cases) {
    for (const Case& one : cases) {
        CAPTURE(one.word);
        CHECK(tts::pronounced(one.word, tests::sounding()) == one.said);
    }
}

} // namespace

TEST_CASE("a word of the lexicon has its own e") {
    check_marks({"bésok", "besar", "sepéda", "segera", "selesai", "élok", "tempat", "témpé", "kécap", "désa"});
}

TEST_CASE("prefixes have a schwa, the base word keeps its e") {
    check_marks({"berbélok", "terbesar", "dicék", "pertokoan", "memperbaiki", "keberadaan", "berkebun", "diperlébar",
                 "terbengkalai", "sebuah", "kesatu", "berserakan", "seélok"});
}

TEST_CASE("a nasal prefix gives back the letter it took") {
    check_marks({"menerima", "memeriksa", "menyéwa", "mengecéwakan", "memesan", "mengélak", "menélépon", "pemesan",
                 "penyéwaan", "pengecékan", "menéngok", "menyeberang"});
}

TEST_CASE("a word of one syllable is known behind menge-, and its last k is its own") {
    check_marks(
        {"mengetés", "pengetésan", "mengebél", "mengesét", "mengerém", "ngetés", "mengérék", "mengéyél", "mengecat"});
    CHECK(tts::pronounced("mengecek", tests::sounding()).back() == tts::pronounced("cek", tests::sounding()).back());
    CHECK(tts::ipa_line("nge-tes", tests::sounding()) == "ŋə tˈɛs");
}

TEST_CASE("a word of lafal.tsv keeps its sounds between affixes") {
    check_sounds({{"websitenya", "wEbs'aItn^a"}, {"facebooknya", "fEsb'ukn^a"}, {"diupdate", "di'apdEt"}});
}

TEST_CASE("everyday words that the dictionary lacks sound as they are said here") {
    check_sounds({{"deadline", "d'EdlaIn"}, {"diesel", "d'is@l"}});
    check_marks({"sértipikat", "ménclé", "ngenes", "njeglong", "jeglong"});
}

TEST_CASE("a base word without e needs no list to show its prefix") {
    check_marks({"menambal", "melapor", "pelapor", "mengaspal", "menyaring", "pembangunan", "terkait", "bersama",
                 "kecamatan", "penyearah", "ketidaknyamanan"});
}

TEST_CASE("what only looks like a prefix or a clitic is none") {
    check_marks({"démokrasi", "séminar", "médan", "déwan", "béton", "menikah", "seluruh"});
}

TEST_CASE("suffixes change nothing before them") {
    check_marks({"désanya", "kecéwakah", "bésoknya", "gésérkan", "mérahnya"});
}

TEST_CASE("words of two parts are known by their parts") {
    check_marks({"wonorejo", "karangtengah", "kebonagung", "praperadilan", "kewarganegaraan", "tegalarum",
                 "térmorégulasi", "éléktromékanik"});
}

TEST_CASE("learned words are guessed by their endings") {
    check_marks({"optimisme", "fosforisme", "dékontaminasi", "hétérologi", "éléktrograf", "réorganisasi"});
}

TEST_CASE("a last k behind a vowel is a glottal stop in native words, also before a clitic") {
    check_sounds({{"demak", "d@m'a?"},
                  {"bapaknya", "bap'a?n^a"},
                  {"tidakkah", "tid'a?kah"},
                  {"milikku", "mil'i?ku"},
                  {"rusakkan", "Rus'a?kan"},
                  {"gerakan", "g@R'akan"},
                  {"menaiki", "m@na'iki"},
                  {"selidik", "s@l'idi?"},
                  {"membaik", "m@mb'ai?"}});
}

TEST_CASE("a last k of loans stays a k") {
    check_sounds({{"politik", "pol'itik"},
                  {"teknik", "t'Eknik"},
                  {"bank", "b'aNk"},
                  {"produk", "pR'oduk"},
                  {"proyek", "pR'ojEk"},
                  {"publiknya", "publ'ikn^a"}});
}

TEST_CASE("sy, kh, ng and ny are one sound each") {
    check_sounds({{"masyarakat", "maSaR'akat"},
                  {"syarat", "S'aRat"},
                  {"khusus", "x'usus"},
                  {"akhir", "'axiR"},
                  {"menganga", "m@N'aNa"},
                  {"nyanyi", "n^'an^i"},
                  {"tangga", "t'aNga"},
                  {"dinkes", "d'inkEs"}});
}

TEST_CASE("ai, au, oi and ei are diphthongs at the end of a base word only") {
    check_sounds({{"pantai", "p'antaI"},
                  {"pulau", "p'ulaU"},
                  {"koboi", "k'oboj"},
                  {"survei", "s'uRfeI"},
                  {"dimulai", "dim'ulaI"},
                  {"menyampaikan", "m@n^amp'aIkan"},
                  {"aula", "'aUla"},
                  {"ditandai", "ditand'ai"},
                  {"baik", "b'ai?"},
                  {"laut", "l'aut"}});
}

TEST_CASE("an e is closed with its syllable or with the next e") {
    check_sounds({{"desa", "d'esa"}, {"nenek", "n'EnE?"}, {"tempe", "t'Empe"}, {"metro", "m'etRo"}, {"helm", "h'Elm"}});
}

TEST_CASE("the stress is on the last vowel but one, behind a schwa on the last") {
    check_sounds({{"jalan", "dZ'alan"},
                  {"perbaikan", "p@Rba'ikan"},
                  {"senin", "s@n'in"},
                  {"enam", "@n'am"},
                  {"sampai", "s'ampaI"},
                  {"dan", "d%an"},
                  {"ke", "k%@"},
                  {"untuk", ",untu?"}});
}

TEST_CASE("capitals and apostrophes change nothing, a word without vowel can be said") {
    check_sounds({{"Demak", "d@m'a?"}, {"Jum'at", "dZ'umat"}, {"hm", "h'@m"}, {"", ""}, {"'", ""}, {".", ""}});
}

TEST_CASE("the table of exceptions goes before every rule") {
    tts::Sounding own = tests::sounding();
    own.spoken["jalan"] = "dZ'EmpEt";
    CHECK(tts::pronounced("Jalan", own) == "dZ'EmpEt");
}

TEST_CASE("a regency's words go before those of the lexicon") {
    const auto own = tts::load_sounding(tests::source_folder() / "assets" / "speech", {{"", "", {"Bésar"}}}).value();
    CHECK(tts::marked("besar", own) == "bEsar");
    CHECK(tts::marked("besar", tests::sounding()) == "besar");
    CHECK_FALSE(tts::load_sounding(tests::source_folder() / "assets" / "speech", {{"", "", {"dua kata"}}}));
}

TEST_CASE("the places of Demak are said as they are called there") {
    const auto package = config::load_package(tests::source_folder() / "config" / "regencies" / "demak").value();
    const auto own = tts::load_sounding(tests::source_folder() / "assets" / "speech", package.sayings).value();
    for (const char* place :
         {"dEmpEt",      "mijEn",     "karangawEn",   "mranggEn",   "demak",        "wedung",     "karangtengah",
          "kebonagung",  "wonorejo",  "balErejo",     "tegalarum",  "gebangarum",   "megontEn",   "medini",
          "trengguli",   "jungsemi",  "wonoketingal", "mutihwEtan", "ngelowEtan",   "kedungwaru", "betahwalang",
          "kembangarum", "sumberejo", "jatirejo",     "kedondong",  "kendaldoyong", "getas",      "weding"}) {
        std::string written = place;
        std::replace(written.begin(), written.end(), 'E', 'e');
        CHECK(tts::marked(written, own) == place);
    }
    for (const model::District& district : package.regency.districts)
        CHECK_FALSE(tts::ipa_line(district.name.str(), own).empty());
}

TEST_CASE("a line is said word by word") {
    CHECK(tts::ipa_line("Warga Demak, besok!", tests::sounding()) == "wˈarɡa dəmˈaʔ bˈesoʔ");
    CHECK(tts::ipa_line("jalan-jalan", tests::sounding()) == "d͡ʒˈalan d͡ʒˈalan");
    CHECK(tts::ipa_line(" ,.- ", tests::sounding()).empty());
}

TEST_CASE("every word of letters has sounds of the inventory only, with one stress, always the same") {
    std::uint64_t state = 7;
    const auto next = [&state](std::uint64_t below) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        return (state >> 33U) % below;
    };
    for (int round = 0; round < 20000; ++round) {
        std::string word;
        for (std::uint64_t size = 1 + next(14); size > 0; --size)
            word += "abcdefghijklmnopqrstuvwxyzeeaiou'"[next(33)];
        if (std::all_of(word.begin(), word.end(), [](char c) { return c == '\''; })) continue;
        CAPTURE(word);
        const std::string said = tts::pronounced(word, tests::sounding());
        const auto sounds = tts::phones(said);
        REQUIRE(sounds);
        CHECK(std::count_if(sounds->begin(), sounds->end(),
                            [](const tts::Phone* p) { return p->kind == tts::Phone::Kind::stress; }) == 1);
        CHECK(tts::pronounced(word, tests::sounding()) == said);
    }
}

TEST_CASE("letters without end are no word, and are said at once") {
    std::string endless;
    while (endless.size() < 100'000)
        endless += "keperdimengebe";
    CHECK(tts::phones(tts::pronounced(endless, tests::sounding()))->size() > 90'000);
    CHECK(tts::marked("ke" + endless.substr(0, 60), tests::sounding()).find('E') == std::string::npos);
}

TEST_CASE("a broken line of the tables is named with its file and number") {
    const auto refused = [](const std::string& base, const std::string& k, const std::string& spoken) {
        const auto read = tts::read_sounding({"meja", base, k, spoken});
        return read ? std::string() : read.error().where;
    };
    CHECK(refused("# kata\nbésok\n", "produk\n", "web\tw'Eb\n").empty());
    CHECK(refused("bésok\ndua kata\n", "", "") == "meja/kata_dasar.txt baris 2");
    CHECK(refused("b\xC3\xA8sok\n", "", "") == "meja/kata_dasar.txt baris 1");
    CHECK(refused("", "Produk\n", "") == "meja/k_serapan.txt baris 1");
    CHECK(refused("", "produk\nproduk\n", "") == "meja/k_serapan.txt baris 2");
    CHECK(refused("bésok\nbesok\n", "", "") == "meja/kata_dasar.txt baris 2");
    CHECK(refused("\xEF\xBB\xBF"
                  "bésok\n",
                  "", "")
              .empty());
    CHECK(refused("", "", "Web\tw'Eb\n") == "meja/lafal.tsv baris 1");
    CHECK(refused("", "", "web\tw'Eb\nweb\tw'Eb\n") == "meja/lafal.tsv baris 2");
    CHECK(refused("", "", "web w'Eb\n") == "meja/lafal.tsv baris 1");
    CHECK(refused("", "", "web\tw'9b\n") == "meja/lafal.tsv baris 1");
    CHECK(refused("", "", "web\twb\n") == "meja/lafal.tsv baris 1");
    CHECK(tts::read_sounding({"meja", "bésok\nbésok\n", "", ""}).error().what ==
          "baris tabel ucapan sudah ditulis di atasnya");
    CHECK(tts::load_sounding("/tidak/ada").error().where == "/tidak/ada/kata_dasar.txt");
}
