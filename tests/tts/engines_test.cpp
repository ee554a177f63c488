// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/engines.hpp"

#include "speech_data.hpp"
#include "tts/engine_espeak.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace siar;
using privacy::operator""_label;

namespace {

const privacy::Showable line = "Lampu jalan di Kec. Sayung menyala lagi."_label;

tts::Utterance utterance() {
    return {line, tts::spoken(line, tests::lexicon()), {}};
}

model::Result<std::unique_ptr<tts::Engine>> opened(const config::EngineSettings& settings, const test::Folder& home) {
    return tts::open_engine(settings, {*tests::studio().voice, tests::sounding(), home.path(), {line}, {}});
}

} // namespace

TEST_CASE("espeak says what the voice says, and at another pace") {
    const test::Folder home;
    const auto engine = opened({}, home).value();
    CHECK(engine->name().substr(0, 12) == "espeak-ng 1.");
    CHECK(engine->bends());
    CHECK(engine->synthetic());
    const auto once = engine->speak(utterance()).value();
    CHECK(once.samples == tests::studio().voice->speak(utterance().spoken, tests::sounding()).value().samples);
    auto fast = utterance();
    fast.manner.pace = 1.1;
    CHECK(engine->speak(fast).value().seconds() < once.seconds());
}

TEST_CASE("the settings choose the engine") {
    const test::Folder home;
    config::EngineSettings settings;
    settings.kind = config::EngineKind::human;
    settings.takes = home.path();
    CHECK(opened(settings, home).value()->speak(utterance()).error().what.substr(0, 29) ==
          "1 dari 1 rekaman belum ada: 0");
    settings.kind = config::EngineKind::bank;
    settings.bank = home.path();
    CHECK(opened(settings, home).value()->speak(utterance()).error().what ==
          "bank frasa tidak punya kata \"Lampu jalan di\"");
    settings.kind = config::EngineKind::command;
    settings.program = {(tests::source_folder() / "tools/voice-engine/flite").string()};
    CHECK(opened(settings, home).value()->speak(utterance()).value().seconds() > 1);
    settings.program = {"/tidak/ada"};
    CHECK(opened(settings, home).error().where == "/tidak/ada");
}
