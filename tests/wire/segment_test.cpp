// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/segment.hpp"

#include "samples.hpp"
#include "wire/report.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <string>
#include <utility>

using namespace siar;
using namespace std::chrono_literals;
using privacy::operator""_label;

namespace {

const privacy::Gate gate;

model::Manifest full_manifest() {
    using model::Role;
    model::Manifest out;
    out.cut = "20261121-1405-180s-contoh";
    out.title = "Kabar Hallo Demak"_label;
    out.station = "RSKW"_label;
    out.programme = "Kabar Hallo Demak"_label;
    out.airs_at = test::time("2026-11-21T07:05:00Z");
    out.valid_from = out.airs_at;
    out.valid_until = out.airs_at + 24h;
    out.frames = 8'640'000;
    out.demo = out.practice = true;
    const model::ItemId item{"00112233445566778899aabbccddeeff"};
    out.items = {{item, model::sha256("a"), out.airs_at - 1h, true, 12'345ms, 34'001ms},
                 {item, {}, {}, false, 0ms, 1ms}};
    out.lines = {
        {Role::item, test::shown("Lampu jalan sudah menyala."), item, {}, true, 12'345ms, 34'001ms},
        {Role::figure, "Pekan ini 57 aduan selesai."_label, {}, model::FigureId{"rekap:2026"}, false, 35s, 40s}};
    out.left_out = {{Role::bridge, "Aduan kedua."_label, item}, {Role::call, "Hubungi 112."_label, {}, true}};
    out.out_cue = "Sampai jumpa besok."_label;
    out.voice = {"command", "espeak-ng 1.51", "program suara tidak menjawab dalam 30 detik"};
    out.lexicon = model::sha256("tabel");
    out.pace = 1.04;
    out.loudness = {-23.01, 4.5, -3.27, -18.2, -20};
    out.files = {{"segmen.wav", 51'840'700, model::sha256("w"), model::Encoding::wav, out.loudness},
                 {"naskah-mesin.txt", 12, model::sha256("n"), {}, {}}};
    return out;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    REQUIRE_MESSAGE(at != std::string::npos, from);
    return text.replace(at, from.size(), to);
}

} // namespace

TEST_CASE("a manifest comes back from segment.json as it went") {
    model::Manifest least;
    least.cut = "20261121-1405-30s";
    for (const auto& manifest : {full_manifest(), least}) {
        const auto json = wire::encode(manifest);
        const auto back = wire::decode_manifest(json, gate);
        REQUIRE_MESSAGE(back, back.error().line());
        CHECK(back->dropped.empty());
        CHECK(back->value == manifest);
        CHECK(wire::encode(back->value) == json);
    }
}

TEST_CASE("segment.json is for people, too: demo says so first, seconds are seconds, codes are words") {
    const auto json = wire::encode(full_manifest());
    CHECK(json.find("\"tanda\": \"DATA CONTOH\"") < json.find("\"cut\""));
    for (const char* said : {"\"seconds\": 180.0", "\"begin\": 12.345", "\"approved_by\": \"tetap\"",
                             "\"approved_by\": \"orang\"", "\"fate\": \"dipendekkan\"", "\"figure\": \"rekap:2026\"",
                             "\"encoding\": \"wav\"", "\"airs_at\": \"2026-11-21T07:05:00Z\"", "\"lufs\": -23.01"})
        CHECK_MESSAGE(json.find(said) != std::string::npos, said);
    CHECK(json.back() == '\n');
}

TEST_CASE("a manifest of before extras were told is still read") {
    auto manifest = full_manifest();
    manifest.left_out.pop_back();
    const auto json = wire::encode(manifest);
    CHECK(wire::decode_manifest(replaced(json, ",\n      \"extra\": false", ""), gate).value().value == manifest);
}

TEST_CASE("a command answers with the lines that had no room, extras marked") {
    CHECK(wire::report({{"left_out", full_manifest().left_out}}) ==
          R"({"left_out":[{"text":"Aduan kedua.","extra":false},{"text":"Hubungi 112.","extra":true}]})");
}

TEST_CASE("silence has no loudness in JSON, and comes back as silence") {
    auto manifest = full_manifest();
    manifest.loudness.lufs = -std::numeric_limits<double>::infinity();
    const auto json = wire::encode(manifest);
    CHECK(json.find("\"lufs\": null") != std::string::npos);
    CHECK(wire::decode_manifest(json, gate).value().value == manifest);
}

TEST_CASE("a name or number that stands in a line does not come through the reader") {
    const auto json = replaced(wire::encode(full_manifest()), "Lampu jalan sudah menyala.",
                               "Kata Bu Sri Wahyuni, hubungi 081234567890.");
    const auto read = wire::decode_manifest(json, gate);
    REQUIRE_MESSAGE(read, read.error().line());
    for (const char* planted : {"Wahyuni", "081234567890"})
        CHECK(wire::encode(read->value).find(planted) == std::string::npos);
}

TEST_CASE("a line that the gate holds is left out and told by its place") {
    const auto json =
        replaced(wire::encode(full_manifest()), "Lampu jalan sudah menyala.", "Selamat sore, warga Bqorat.");
    const auto read = wire::decode_manifest(json, gate);
    REQUIRE_MESSAGE(read, read.error().line());
    CHECK(read->value.lines.size() == 1);
    REQUIRE(read->dropped.size() == 1);
    CHECK(read->dropped.front().path == "$.lines[0].text");
}

TEST_CASE("a manifest that is cut or spoilt is an error that says where") {
    const auto json = wire::encode(full_manifest());
    for (std::size_t size = 0; size + 3 < json.size(); size += 13)
        CHECK_FALSE(wire::decode_manifest(json.substr(0, size), gate));
    const std::tuple<const char*, const char*, const char*> table[] = {
        {"\"version\": 1", "\"version\": 2", "$.version"},
        {"\"segmen.wav\"", "\"../segmen.wav\"", "$.files[0].name"},
        {"\"segmen.wav\"", "\".segmen.wav\"", "$.files[0].name"},
        {"\"segmen.wav\"", "\"\"", "$.files[0].name"},
        {"\"encoding\": \"wav\"", "\"encoding\": \"aiff\"", "$.files[0].encoding"},
        {"\"bytes\": 12", "\"bytes\": -12", "$.files[1].bytes"},
        {"\"begin\": 12.345", "\"begin\": -1", "$.items[0].begin"},
        {"\"begin\": 12.345", "\"begin\": 1e300", "$.items[0].begin"},
        {"\"approved_by\": \"tetap\"", "\"approved_by\": \"saya\"", "$.items[0].approved_by"},
        {"\"role\": \"butir\"", "\"role\": \"iklan\"", "$.lines[0].role"},
        {"\"frames\": 8640000", "\"frames\": -1", "$.frames"},
        {"\"range_lu\": 4.5", "\"range_lu\": 1e9", "$.loudness.range_lu"},
    };
    for (const auto& [from, to, where] : table) {
        const auto read = wire::decode_manifest(replaced(json, from, to), gate);
        REQUIRE(!read);
        CHECK(read.error().where == where);
    }
}
