// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/voice_engine.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace siar;

TEST_CASE("a request to a voice engine is one line, whatever the text holds") {
    const std::string line =
        wire::encode(wire::VoiceRequest{"7", "baris\nkedua \"kutip\"", "\xff", 1.1, 1, 48000, "/a/7.wav"});
    CHECK(line.find('\n') == std::string::npos);
    CHECK(line.rfind("{\"id\":\"7\",\"text\":\"baris\\nkedua \\\"kutip\\\"\",", 0) == 0);
    CHECK(line.find("\"pace\":1.1,\"voice\":1,\"rate\":48000,\"wav\":\"/a/7.wav\"") != std::string::npos);
}

TEST_CASE("an answer of a voice engine is read with its times of words, known fields only") {
    const auto answer = wire::decode_voice_answer(
        R"({"id":"7","engine":"flite","words":[{"byte":0,"seconds":0},{"byte":8,"seconds":0.5}],"later":[1]})");
    REQUIRE(answer);
    CHECK(*answer == wire::VoiceAnswer{"7", "flite", "", {{0, 0}, {8, 0.5}}});
    CHECK(wire::decode_voice_answer(R"({"id":"7","error":"no voice"})").value().error == "no voice");
}

TEST_CASE("an answer of a voice engine that is none is refused with the place of the fault") {
    struct Row {
        std::string json;
        std::string where;
    };
    const Row rows[] = {
        {"", "$"},
        {"halo", "$"},
        {"[]", "$"},
        {"{}", "$.id"},
        {R"({"id":7})", "$.id"},
        {R"({"id":"7","error":true})", "$.error"},
        {R"({"id":"7","words":[{"byte":-1,"seconds":0}]})", "$.words[0].byte"},
        {R"({"id":"7","words":[{"byte":0,"seconds":"0"}]})", "$.words[0].seconds"},
        {R"({"id":"7","words":[{"byte":0,"seconds":1e999}]})", "$"},
        {R"({"id":"7","engine":")" + std::string(70'000, 'x') + "\"}", "$"},
    };
    for (const Row& row : rows) {
        const auto answer = wire::decode_voice_answer(row.json);
        CAPTURE(row.json.substr(0, 60));
        REQUIRE_FALSE(answer);
        CHECK(answer.error().where == row.where);
    }
}
