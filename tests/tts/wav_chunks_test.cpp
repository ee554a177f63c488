// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/wav_chunks.hpp"

#include "sample_metadata.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <tuple>

using namespace siar;
using namespace std::chrono_literals;
using privacy::operator""_label;

namespace {

const tts::Loudness measured{-23.04, 5.2, -1.27, -17.99, -20.5};

tts::Metadata metadata() {
    auto out = tests::sample_metadata(tests::sample_script(180s));
    out.script.airs_at = model::parse_rfc3339("2026-11-30T09:00:00+07:00").value();
    out.valid_from = out.script.airs_at;
    out.valid_until = model::parse_rfc3339("2026-12-01T23:59:59+07:00").value();
    return out;
}

std::uint64_t number(std::string_view bytes, std::size_t at, std::size_t size) {
    std::uint64_t out = 0;
    for (std::size_t i = size; i-- > 0;)
        out = out << 8U | static_cast<unsigned char>(bytes[at + i]);
    return out;
}

/// The body of a chunk whose header must be right.
std::string body(const std::string& chunk, std::string_view name) {
    REQUIRE(chunk.substr(0, 4) == name);
    const std::size_t size = number(chunk, 4, 4);
    REQUIRE(chunk.size() == 8 + size + size % 2);
    return chunk.substr(8, size);
}

/// A text field: what is in it, after all behind the first zero was found to be zeros.
std::string field(const std::string& chunk, std::size_t at, std::size_t size) {
    const std::string whole = chunk.substr(at, size);
    const std::string text = whole.substr(0, whole.find('\0'));
    CHECK_MESSAGE(std::all_of(whole.begin() + static_cast<std::ptrdiff_t>(text.size()), whole.end(),
                              [](char c) { return c == '\0'; }),
                  "field at " << at);
    return text;
}

} // namespace

TEST_CASE("bext has every field where EBU Tech 3285 version 2 has it") {
    const std::string bext = body(tts::bext_chunk(metadata(), 24, measured), "bext");
    CHECK(field(bext, 0, 256) ==
          "DATA CONTOH - Kabar Hallo Demak. 2026-11-30 09:00:00 WIB. DATA CONTOH. "
          "20261124-1400-180s-contoh. Suara: espeak-ng 1.51");
    CHECK(field(bext, 256, 32) == "RSKW");
    CHECK(field(bext, 288, 32) == "20261124-1400-180s-contoh");
    CHECK(bext.substr(320, 10) == "2026-11-30");
    CHECK(bext.substr(330, 8) == "09:00:00");
    CHECK(number(bext, 338, 8) == 9ULL * 3600 * 48000);
    CHECK(number(bext, 346, 2) == 2);
    CHECK(field(bext, 348, 64).empty());
    const std::tuple<std::size_t, int> levels[] = {{412, -2304}, {414, 520}, {416, -127}, {418, -1799}, {420, -2050}};
    for (const auto& [at, hundredths] : levels)
        CHECK(static_cast<std::int16_t>(number(bext, at, 2)) == hundredths);
    CHECK(field(bext, 422, 180).empty());
    CHECK(bext.substr(602) == "A=PCM,F=48000,W=24,M=stereo,T=Siar; espeak-ng 1.51\r\n");
}

TEST_CASE("a level that cannot be written is not known, as the standard says it") {
    auto silent = measured;
    silent.lufs = -std::numeric_limits<double>::infinity();
    silent.range_lu = 100;
    const std::string bext = body(tts::bext_chunk(metadata(), 24, silent), "bext");
    CHECK(number(bext, 412, 2) == 0x7FFF);
    CHECK(number(bext, 414, 2) == 0x7FFF);
    CHECK(bext.substr(tts::bext_loudness_at, 10) == tts::bext_loudness(silent));
}

TEST_CASE("cart has every field where AES46-2002 has it") {
    const auto told = metadata();
    const std::string cart = body(tts::cart_chunk(told), "cart");
    CHECK(cart.substr(0, 4) == "0101");
    const std::tuple<std::size_t, std::size_t, const char*> fields[] = {
        {4, 64, "DATA CONTOH - Kabar Hallo Demak"}, // title
        {68, 64, "RSKW"},                           // artist
        {132, 64, "20261124-1400-180s-contoh"},     // cut
        {196, 64, "RSKW"},                          // client
        {260, 64, "SIAR"},                          // category
        {324, 64, "Kabar Hallo Demak"},             // classification
        {388, 64, "Suara Anda didengar."},          // out cue
        {452, 10, "2026-11-30"},
        {462, 8, "09:00:00"},
        {470, 10, "2026-12-01"},
        {480, 8, "23:59:59"},
        {488, 64, "Siar"},
        {552, 64, "0.1.0"},
        {616, 64, "DATA CONTOH. 20261124-1400-180s-contoh. Suara: espeak-ng 1.51"}, // of the user
        {748, 276, ""},                                                             // reserved
        {1024, 1024, ""},                                                           // URL
    };
    for (const auto& [at, size, text] : fields)
        CHECK(field(cart, at, size) == std::string(text).substr(0, size));
    CHECK(number(cart, 680, 4) == 32768);
    const std::size_t first = told.lines.front().begin;
    const std::tuple<const char*, std::size_t> timers[] = {
        {"AUDs", 0}, {"INTs", 0}, {"INTe", first}, {"SEGs", 8'616'000}, {"SEGe", 8'640'000}, {"AUDe", 8'640'000}};
    std::size_t at = 684;
    for (const auto& [usage, frame] : timers) {
        CHECK(cart.substr(at, 4) == usage);
        CHECK(number(cart, at + 4, 4) == frame);
        at += 8;
    }
    CHECK(field(cart, at, 16).empty());
    const std::string text = field(cart, 2048, cart.size() - 2048);
    CHECK(text.rfind("Inilah Kabar Hallo Demak, di RSKW, 104,8 FM.\r\n", 0) == 0);
    CHECK(text.substr(text.size() - 30).find("suara Anda didengar.\r\n") != std::string::npos);
    CHECK(std::count(text.begin(), text.end(), '\n') == static_cast<std::ptrdiff_t>(told.script.lines.size()));
    CHECK(std::count(text.begin(), text.end(), '\r') == static_cast<std::ptrdiff_t>(told.script.lines.size()));
}

TEST_CASE("chunks are printable ASCII whatever the script has, and no field runs into the next") {
    auto told = metadata();
    told.script.title =
        "Kabar “Hallo” Demak – édisi ½ jalan 120 m² 🎙️ dan judul yang jauh lebih panjang dari ruangnya"_label;
    told.script.station.out_cue = "Matur nuwun… sampai jumpa"_label;
    told.script.lines.front().text = "Suhu 30 °C, “jalan” ꦗꦮ rusak\tparah\n\nsekali"_label;
    told.engine = "suara, luar";
    const std::string cart = body(tts::cart_chunk(told), "cart");
    const std::string bext = body(tts::bext_chunk(told, 16, measured), "bext");
    CHECK(cart.substr(4, 64).find('\0') == std::string::npos);
    CHECK(cart.substr(68, 5) == std::string("RSKW\0", 5));
    CHECK(bext.substr(602, 49) == "A=PCM,F=48000,W=16,M=stereo,T=Siar; suara; luar\r\n");
    const auto printable = [](char c) { return c == '\0' || c == '\r' || c == '\n' || (c >= ' ' && c <= '~'); };
    for (const std::string& text : {cart.substr(4, 676), cart.substr(748), bext.substr(0, 338), bext.substr(602)})
        CHECK(std::all_of(text.begin(), text.end(), printable));
    CHECK(cart.substr(2048).find("\r\n\r\n") != std::string::npos);
}

TEST_CASE("practice is called LATIHAN in front of the title, and what may go on air bears no mark") {
    auto told = metadata();
    told.practice = true;
    CHECK(field(body(tts::cart_chunk(told), "cart"), 4, 64).rfind("DATA CONTOH, LATIHAN - Kabar", 0) == 0);
    told.script.demo = false;
    CHECK(field(body(tts::cart_chunk(told), "cart"), 4, 64).rfind("LATIHAN - Kabar", 0) == 0);
    told.practice = false;
    const auto all = tts::cart_chunk(told) + tts::info_chunk(told) + tts::bext_chunk(told, 24, measured);
    CHECK(field(body(tts::cart_chunk(told), "cart"), 4, 64) == "Kabar Hallo Demak");
    for (const char* mark : {"DATA CONTOH", "LATIHAN"})
        CHECK(all.find(mark) == std::string::npos);
}

TEST_CASE("a segment without words is intro from end to end") {
    auto told = metadata();
    told.lines.clear();
    const std::string cart = body(tts::cart_chunk(told), "cart");
    CHECK(number(cart, 684 + 2 * 8 + 4, 4) == 0);
    CHECK(number(cart, 684 + 3 * 8 + 4, 4) == 8'616'000);
}

TEST_CASE("chunks are of even length, for a reader that does not go past a byte that fills one up") {
    for (const char* engine : {"a", "ab", "abc", "abcd"}) {
        for (const auto length : {30s, 60s, 97s}) {
            auto told = tests::sample_metadata(tests::sample_script(length));
            told.engine = engine;
            told.script.lines.back().text = privacy::Showable("Suara Anda didengar."_label);
            for (const std::string& chunk : {tts::bext_chunk(told, 24, measured), tts::cart_chunk(told)})
                CHECK(number(chunk, 4, 4) % 2 == 0);
        }
    }
}

TEST_CASE("every line has a mark where it begins, by its role and first words") {
    const auto told = metadata();
    const std::string both = tts::cue_chunks(told);
    const std::size_t cue_size = 8 + 4 + 24 * told.lines.size();
    const std::string cues = body(both.substr(0, cue_size), "cue ");
    CHECK(number(cues, 0, 4) == told.lines.size());
    for (std::size_t i = 0; i < told.lines.size(); ++i) {
        CHECK(number(cues, 4 + 24 * i, 4) == i + 1);
        CHECK(cues.substr(12 + 24 * i, 4) == "data");
        CHECK(number(cues, 24 + 24 * i, 4) == told.lines[i].begin);
    }
    const std::string names = body(both.substr(cue_size), "LIST");
    CHECK(names.substr(0, 8) == "adtllabl");
    CHECK(names.substr(16, 17) == "pembuka: Inilah K");
}

TEST_CASE("the header of a WAV file tells its shape and its sizes") {
    const tts::WavShape shape{2, 24, 1000};
    const std::string header = tts::wav_header(shape, std::string("test\2\0\0\0ab", 10));
    CHECK(header.substr(0, 4) == "RIFF");
    CHECK(number(header, 4, 4) == header.size() - 8 + 6000);
    CHECK(header.substr(8, 8) == "WAVEfmt ");
    const std::tuple<std::size_t, std::size_t, std::uint64_t> numbers[] = {
        {16, 4, 16}, {20, 2, 1}, {22, 2, 2}, {24, 4, 48000}, {28, 4, 288000}, {32, 2, 6}, {34, 2, 24}};
    for (const auto& [at, size, value] : numbers)
        CHECK(number(header, at, size) == value);
    CHECK(header.substr(36, 4) == "test");
    CHECK(header.substr(46, 4) == "data");
    CHECK(number(header, 50, 4) == 6000);
    CHECK(header.size() == 54);
}
