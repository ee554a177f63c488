// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/captions.hpp"

#include "programs.hpp"
#include "sample_metadata.hpp"
#include "tests/folder.hpp"
#include "text/unicode.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <random>
#include <sstream>
#include <string>
#include <vector>

using namespace siar;
using namespace std::chrono_literals;
using privacy::operator""_label;
using std::chrono::milliseconds;

namespace {

std::vector<std::string> words_in(const std::string& text) {
    std::istringstream in(text);
    return {std::istream_iterator<std::string>(in), {}};
}

std::size_t columns(const std::string& text) {
    const text::CodePoints points(text);
    return static_cast<std::size_t>(std::distance(points.begin(), points.end()));
}

std::string row(const tts::Caption& caption, bool upper) {
    std::string out;
    for (std::size_t i = upper ? 0 : caption.first_row; i < (upper ? caption.first_row : caption.words.size()); ++i)
        out += (out.empty() ? "" : " ") + caption.words[i].text;
    return out;
}

/// What holds of captions whatever was said.
void check(const tts::Metadata& told) {
    std::vector<std::string> wanted;
    for (const auto& line : told.script.lines)
        for (auto& word : words_in(line.text.str()))
            wanted.push_back(std::move(word));
    std::vector<std::string> got;
    milliseconds free{0};
    for (const auto& caption : tts::captions(told)) {
        CHECK(caption.begin >= free);
        CHECK(caption.end > caption.begin);
        free = caption.end;
        CHECK(caption.first_row >= 1);
        for (const bool upper : {true, false}) {
            const std::string text = row(caption, upper);
            CHECK((columns(text) <= tts::caption_columns || text.find(' ') == std::string::npos));
        }
        milliseconds now{0};
        for (const auto& word : caption.words) {
            CHECK(word.begin >= now);
            now = word.begin;
            got.push_back(word.text);
        }
    }
    CHECK(got == wanted);
}

/// The same script with the engine's words lost, doubled or at wild times.
tts::Metadata spoilt(tts::Metadata told, unsigned seed) {
    std::mt19937 random(seed);
    for (auto& word : told.words) {
        if (random() % 3 == 0) word.begin = random() % told.frames;
        if (random() % 5 == 0) word.written = {random() % 200, random() % 200};
    }
    for (std::size_t i = told.words.size(); i-- > 0;)
        if (random() % 4 == 0) told.words.erase(told.words.begin() + static_cast<std::ptrdiff_t>(i));
    for (auto& line : told.lines)
        if (random() % 6 == 0) line.end = line.begin + random() % 3;
    return told;
}

tts::Metadata one_line(const privacy::Label& text, milliseconds length) {
    model::Script script = tests::sample_script(60s);
    script.lines.resize(1);
    auto told = tests::sample_metadata(script);
    told.script.lines.front().text = text;
    told.words.clear();
    told.lines = {{48'000, 48'000 + static_cast<std::size_t>(length.count()) * 48}};
    return told;
}

/// "upper row|lower row / next caption"
std::string rows_of(const tts::Metadata& told) {
    std::string out;
    for (const auto& caption : tts::captions(told)) {
        out += (out.empty() ? "" : " / ") + row(caption, true);
        if (caption.first_row < caption.words.size()) out += "|" + row(caption, false);
    }
    return out;
}

} // namespace

TEST_CASE("captions have every word once and in order, on two lines of 42, and never overlap") {
    for (const auto length : {60s, 180s, 600s})
        check(tests::sample_metadata(tests::long_script(length, static_cast<int>(length / 60s))));
}

TEST_CASE("so they do when the engine's words are lost or at wild times") {
    const auto told = tests::sample_metadata(tests::sample_script(120s));
    for (unsigned seed = 0; seed < 40; ++seed)
        check(spoilt(told, seed));
}

TEST_CASE("a caption stands for seven seconds at most where its words have times") {
    for (const auto& caption : tts::captions(tests::sample_metadata(tests::sample_script(90s))))
        CHECK(caption.end - caption.begin <= tts::longest_caption);
}

TEST_CASE("a word begins when its first spoken word is heard") {
    const auto told = tests::sample_metadata(tests::sample_script(180s));
    const auto captions = tts::captions(told);
    CHECK(captions.front().begin == milliseconds(told.words.front().begin / 48));
    for (const auto& caption : captions)
        for (const auto& word : caption.words)
            if (word.text == "104,8") {
                std::size_t spoken = 0;
                while (told.script.lines[0].text.str().compare(told.words[spoken].written.from, 3, "104") != 0)
                    ++spoken;
                CHECK(word.begin == milliseconds(told.words[spoken].begin / 48));
                return;
            }
    FAIL("104,8 is in no caption");
}

TEST_CASE("captions break where sense ends") {
    const std::tuple<privacy::Label, milliseconds, const char*> table[] = {
        {"Lampu jalan mati sejak Senin. Dinas Perhubungan mengganti lampu dan kabel yang putus."_label, 7s,
         "Lampu jalan mati sejak Senin. / Dinas Perhubungan mengganti lampu|dan kabel yang putus."},
        {"Warga melaporkan jalan Desa Bedono berlubang sepanjang seratus meter, dan petugas menambal lubang itu dengan "
         "aspal baru pada hari yang sama."_label,
         12s,
         "Warga melaporkan jalan Desa Bedono|berlubang sepanjang seratus meter, / "
         "dan petugas menambal lubang itu|dengan aspal baru pada hari yang sama."},
        {"Aduan kedua, tentang jalan berlubang, datang dari Kec. Sayung."_label, 5s,
         "Aduan kedua, tentang jalan berlubang,|datang dari Kec. Sayung."},
        {"Lampu penerangan di depan SDN 2 Wonosalam mati sejak Senin."_label, 5s,
         "Lampu penerangan|di depan SDN 2 Wonosalam mati sejak Senin."},
        {"Halo."_label, 400ms, "Halo."},
        {"  "_label, 400ms, ""},
    };
    for (const auto& [text, length, rows] : table)
        CHECK(rows_of(one_line(text, length)) == rows);
}

TEST_CASE("a short caption stays while nothing follows") {
    const auto captions = tts::captions(one_line("Halo."_label, 400ms));
    CHECK(captions.front().end - captions.front().begin == 1500ms);
}

TEST_CASE("WebVTT escapes what would be a tag, times words inside a cue, and says what it is") {
    auto told = one_line("Jalan A & B <rusak> --> selesai"_label, 5s);
    told.practice = true;
    const std::string vtt = tts::webvtt(told);
    CHECK(vtt.rfind("WEBVTT\n\nNOTE\nDATA CONTOH, LATIHAN - Kabar Hallo Demak\n", 0) == 0);
    CHECK(vtt.find("\n\n00:00:00.000 --> 00:00:01.000\nDATA CONTOH, LATIHAN\n\n") != std::string::npos);
    CHECK(vtt.find("\n\n00:00:01.000 --> 00:00:06.000\nJalan <00:00:01.967>A ") != std::string::npos);
    CHECK(vtt.find("&amp; ") != std::string::npos);
    CHECK(vtt.find("&lt;rusak&gt; ") != std::string::npos);
    CHECK(vtt.find("--&gt; ") != std::string::npos);
    told.script.voices = 2;
    CHECK(tts::webvtt(told).find("\n<v Suara 1>Jalan ") != std::string::npos);
}

TEST_CASE("SubRip numbers its captions, has no tags, and shows a mark before the first word") {
    auto told = one_line("Jalan {A} <rusak>."_label, 5s);
    CHECK(tts::srt(told) ==
          "1\n00:00:00,000 --> 00:00:01,000\nDATA CONTOH\n\n"
          "2\n00:00:01,000 --> 00:00:06,000\nJalan (A} \u2039rusak>.\n\n");
    told.script.demo = false;
    CHECK(tts::srt(told).rfind("1\n00:00:01,000", 0) == 0);
}

TEST_CASE("another program reads both and finds as many captions") {
    const test::Folder out;
    const auto told = tests::sample_metadata(tests::sample_script(180s));
    std::ofstream(out.path() / "a.vtt") << tts::webvtt(told);
    std::ofstream(out.path() / "a.srt") << tts::srt(told);
    const auto count = tts::captions(told).size();
    for (const char* const name : {"a.vtt", "a.srt"}) {
        const auto answer =
            tests::output_of("ffprobe -v error -count_packets -show_entries stream=nb_read_packets -of csv=p=0 " +
                             (out.path() / name).string());
        CHECK(std::stoul(answer) == count + 1);
    }
}
