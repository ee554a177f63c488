// SPDX-License-Identifier: GPL-3.0-or-later
#include "condensed.hpp"
#include "text/informal.hpp"
#include "text/unicode.hpp"
#include "text/words.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>
#include <set>
#include <string>

using namespace siar;

namespace {

constexpr auto categories =
    std::to_array<const char*>({"jalan", "lampu_jalan", "sampah", "banjir", "air", "kependudukan", "pendidikan"});

/// Pieces of what people and offices write, to be put together at random: true ones, broken ones, empty ones.
constexpr auto pieces = std::to_array<const char*>({"jalan",
                                                    "lampu jalan",
                                                    "LAMPU PJU",
                                                    "sampah",
                                                    "air pdam",
                                                    "ktp",
                                                    "saluran",
                                                    "rusak",
                                                    "mati",
                                                    "berlubang",
                                                    "menumpuk",
                                                    "tdk mengalir",
                                                    "blm jadi",
                                                    "sudah 3 minggu",
                                                    "di depan pasar",
                                                    "di Desa Bedono",
                                                    "dekat Undaan Kidul",
                                                    "di gang mawar",
                                                    "menuju rumah saya",
                                                    "milik warga",
                                                    "dan",
                                                    "yg",
                                                    "karena",
                                                    "tapi",
                                                    "lalu",
                                                    "saat ini",
                                                    "segera",
                                                    "mohon",
                                                    "minta",
                                                    "usul",
                                                    "tolong",
                                                    "mau tanya",
                                                    "kapan",
                                                    "bagaimana cara",
                                                    "jadwal",
                                                    "diperbaiki",
                                                    "ditambal",
                                                    "parah bgt",
                                                    "pak",
                                                    "min",
                                                    "saya",
                                                    "kami",
                                                    "assalamualaikum",
                                                    "terima kasih",
                                                    ".",
                                                    ",",
                                                    "!!!",
                                                    "😭",
                                                    "[alamat]",
                                                    "[nama]",
                                                    "petugas",
                                                    "tim kami",
                                                    "telah",
                                                    "sudah",
                                                    "kami tambal",
                                                    "mengganti",
                                                    "memasang",
                                                    "lampu baru",
                                                    "oleh warga",
                                                    "telah dilakukan",
                                                    "pengerukan",
                                                    "akan",
                                                    "menunggu",
                                                    "kembali lancar",
                                                    "sudah menyala",
                                                    "2",
                                                    "Jl."});

/// Words that templates and rules may add.
const std::set<std::string> of_templates{
    "aduan",       "pertanyaan", "tentang",   "ini",    "sudah",    "belum",        "dijawab",    "ditindaklanjuti",
    "dinyatakan",  "selesai",    "ada",       "hasil",  "warga",    "agar",         "menanyakan", "meminta",
    "mengusulkan", "petugas",    "melakukan", "sayung", "mranggen", "kec",          "di",         "lampu",
    "jalan",       "sampah",     "banjir",    "air",    "bersih",   "administrasi", "penduduk",   "pendidikan"};

class Writer {
public:
    explicit Writer(unsigned seed) : random_(seed) {}
    std::string text(std::size_t most) {
        std::string out;
        for (auto left = random_() % (most + 1); left > 0; --left)
            out += std::string(out.empty() ? "" : " ") + pieces[random_() % pieces.size()];
        return out;
    }
    const char* category() { return categories[random_() % categories.size()]; }

private:
    std::mt19937 random_;
};

std::set<std::string> words_of(std::string_view text) {
    std::set<std::string> out;
    for (const auto& token : text::tokens(text))
        if (token.kind != text::TokenKind::mark) out.insert(text::lower(token.of(text)));
    return out;
}

/// Whether this word stands in the text, as it is, without "-nya", doubled, or as another voice of the same verb.
bool stands_in(const std::string& word, const std::set<std::string>& written) {
    const auto half = word.substr(0, word.find('-'));
    return std::any_of(written.begin(), written.end(), [&](const std::string& other) {
        if (other == word || other == word + "nya" || other == half) return true;
        if (word == "di" + other) return true;
        const bool voices = word.rfind("me", 0) == 0 && (other.rfind("di", 0) == 0 || word.size() > other.size());
        const auto root = other.rfind("di", 0) == 0 ? other.substr(2) : other;
        return voices && root.size() > 2 && word.size() > root.size() &&
               word.compare(word.size() - root.size() + 1, std::string::npos, root, 1, std::string::npos) == 0;
    });
}

std::array<const model::Sentence*, 3> all_of(const model::Sentences& sentences) {
    return {&sentences.problem, &sentences.action, &sentences.outcome};
}

} // namespace

TEST_CASE("Whatever is written, no sentence is longer than its limit, and the same text gives the same three") {
    Writer writer(20260501);
    constexpr int rounds = 4000;
    for (int round = 0; round < rounds; ++round) {
        const auto* category = writer.category();
        const auto title = writer.text(8);
        const auto body = writer.text(40);
        const auto reply = writer.text(30);
        CAPTURE(category);
        CAPTURE(title);
        CAPTURE(body);
        CAPTURE(reply);
        const auto proposal = test::condensed(category, title, body, reply);
        REQUIRE(text::word_count(proposal.sentences.problem.text.view()) <= 9);
        REQUIRE(text::word_count(proposal.sentences.action.text.view()) <= 12);
        REQUIRE(text::word_count(proposal.sentences.outcome.text.view()) <= 12);
        for (const auto* sentence : all_of(proposal.sentences)) {
            REQUIRE_FALSE(sentence->text.view().empty());
            REQUIRE(sentence->text.view().find('[') == std::string_view::npos);
        }
        REQUIRE(test::condensed(category, title, body, reply) == proposal);
    }
}

TEST_CASE("No word comes out of nothing: it stands in the text or in a template") {
    Writer writer(7);
    constexpr int rounds = 4000;
    int told = 0;
    for (int round = 0; round < rounds; ++round) {
        const auto* category = writer.category();
        const auto title = writer.text(8);
        const auto body = writer.text(40);
        const auto reply = writer.text(30);
        const auto proposal = test::condensed(category, title, body, reply);
        const auto written = words_of(text::expand_informal(title + " . " + body + " . " + reply));
        for (const auto* sentence : all_of(proposal.sentences)) {
            told += sentence->wording == model::Wording::rule ? 1 : 0;
            for (const auto& word : words_of(sentence->text.view())) {
                CAPTURE(title);
                CAPTURE(body);
                CAPTURE(reply);
                CAPTURE(sentence->text.str());
                CAPTURE(word);
                REQUIRE((of_templates.count(word) > 0 || stands_in(word, written)));
            }
        }
    }
    CHECK(told > rounds / 2);
}

TEST_CASE("No village survives where a person or a service is concerned, however it is written") {
    constexpr auto names = std::to_array<std::array<const char*, 2>>({{"Bedono", "bedono"},
                                                                      {"BEDONO", "bedono"},
                                                                      {"bedono", "bedono"},
                                                                      {"ds. Bedono", "bedono"},
                                                                      {"ds.Bedono", "bedono"},
                                                                      {"DS BEDONO", "bedono"},
                                                                      {"Desa Bedono,", "bedono"},
                                                                      {"(Bedono)", "bedono"},
                                                                      {"Bedono-Batursari", "batursari"},
                                                                      {"Undaan-Kidul", "undaan"},
                                                                      {"undaan kidul", "undaan"},
                                                                      {"Desa UNDAAN KIDUL", "undaan"},
                                                                      {"kelurahan Batursari", "batursari"}});
    constexpr auto frames = std::to_array<const char*>(
        {"KTP di {} belum jadi", "KTP warga {} belum jadi", "{} KTP belum jadi", "KTP belum jadi {}", "Jalan {} rusak",
         "Kantor {} tutup terus", "di {} air mati", "Jalan dari {} sampai {} berlubang", "Minta lampu di {}",
         "Usul jalan {} dibeton", "kapan air {} mengalir", "mau tanya jadwal vaksin di {}", "sampah {} menumpuk"});
    constexpr auto answers = std::to_array<const char*>(
        {"Petugas telah memperbaiki saluran di {}. Air di {} sudah lancar.", "Lampu di {} sudah kami ganti.",
         "Telah dilakukan pengerukan saluran {} oleh warga {}.", "Kantor {} sudah buka sampai sore.",
         "Perangkat {} telah memasang lampu. Warga {} sudah tenang."});
    const auto filled = [](std::string frame, const std::string& name) {
        for (auto at = frame.find("{}"); at != std::string::npos; at = frame.find("{}"))
            frame.replace(at, 2, name);
        return frame;
    };
    for (const auto* category : {"kependudukan", "pendidikan", "desa", "banjir", "air"})
        for (const auto& name : names)
            for (std::size_t i = 0; i < frames.size() * answers.size(); ++i) {
                const auto asked = filled(frames[i % frames.size()], name[0]);
                const auto reply = filled(answers[i / frames.size()], name[0]);
                CAPTURE(asked);
                CAPTURE(reply);
                for (const bool in_title : {true, false}) {
                    const auto proposal = in_title ? test::condensed(category, asked, "", reply)
                                                   : test::condensed(category, "", asked, reply);
                    for (const auto* sentence : all_of(proposal.sentences)) {
                        CAPTURE(sentence->text.str());
                        CHECK(text::lower(sentence->text.view()).find(name[1]) == std::string::npos);
                    }
                }
            }
}
