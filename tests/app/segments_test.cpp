// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/segments.hpp"

#include "app/office.hpp"
#include "editorial/evergreen.hpp"
#include "editorial/fill.hpp"
#include "offices.hpp"
#include "tts/level.hpp"
#include "tts/master.hpp"
#include "tts/segment.hpp"
#include "tts/studio.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <random>
#include <string>
#include <vector>

using namespace siar;

namespace {

/// How many: 40, or what tests/soak/radio, or tests/CMakeLists.txt under a sanitizer, asks for.
int scripts_wanted() {
    const char* const asked = std::getenv("SIAR_SCRIPTS");
    return asked == nullptr ? 40 : std::stoi(asked);
}

app::Office demo_office() {
    app::Common common;
    common.data = SIAR_SOURCE_DIR;
    common.at = model::parse_rfc3339("2026-11-22T06:00+07:00").value();
    common.speed = 0;
    auto office = app::open_office(common, false);
    REQUIRE_MESSAGE(office, office.error().line());
    return *office;
}

/// What is looked at while a segment is played.
struct Heard {
    tts::Meter meter;
    std::size_t frames = 0;
    float greatest = 0;
    std::vector<double> energy; ///< of each hundredth of a second

    static constexpr std::size_t run = tts::air_rate / 100;

    model::Result<void> add(tts::Block block) {
        meter.add(block);
        for (std::size_t i = 0; i < block.size(); ++i) {
            if (i % 2 == 0 && frames++ % run == 0) energy.push_back(0);
            greatest = std::max(greatest, std::fabs(block[i]));
            energy.back() += static_cast<double>(block[i]) * static_cast<double>(block[i]) / (2 * run);
        }
        return {};
    }
    /// Mean level between two frames, dBFS.
    double level(std::size_t from, std::size_t to) const {
        double sum = 0;
        std::size_t count = 0;
        for (std::size_t i = from / run; i < std::min((to + run - 1) / run, energy.size()); ++i, ++count)
            sum += energy[i];
        return 10 * std::log10(sum / static_cast<double>(std::max<std::size_t>(count, 1)) + 1e-20);
    }
};

Heard heard(const tts::Segment& segment, const tts::Master& master) {
    Heard made;
    const auto played = tts::play(segment, master, [&](tts::Block block) { return made.add(block); });
    REQUIRE(played);
    return made;
}

void check_sound(const tts::Segment& segment, const Heard& sound, double lufs) {
    const auto figures = sound.meter.reading();
    CHECK(std::fabs(figures.lufs - lufs) <= 0.2);
    CHECK(figures.true_peak_dbtp <= -1);
    CHECK(sound.greatest < 1);
    CHECK(sound.level(0, tts::air_rate / 10) > -60);
    CHECK(sound.level(segment.frames() - tts::air_rate / 10, segment.frames()) > -70);
}

/// As it is mixed, or without its voice.
Heard mixed(tts::Segment segment, bool muted) {
    if (muted)
        for (auto& line : segment.placed)
            line.gain = 0;
    Heard made;
    REQUIRE(tts::mix(segment, [&](tts::Block block) { return made.add(block); }));
    return made;
}

/// From the first word to the out cue a voice stands above the bed in every word, and no hole is longer than the pauses
/// may be.
void check_speech(const tts::Segment& segment, const model::Script& script) {
    const Heard sound = mixed(segment, false);
    const Heard bed = mixed(segment, true);
    REQUIRE_FALSE(segment.words.empty());
    std::size_t last = segment.words.front().begin;
    for (const auto& word : segment.words) {
        CAPTURE(script.lines[word.line].text.str());
        CAPTURE(script.lines[word.line].pace);
        CHECK(word.begin < word.end);
        CAPTURE(script.lines[word.line].text.str().substr(word.written.from, word.written.to - word.written.from));
        CHECK(sound.level(word.begin, word.end) > bed.level(word.begin, word.end) + 3);
        CHECK(static_cast<double>(word.begin) - static_cast<double>(last) <= tts::longest_hole_seconds * tts::air_rate);
        last = word.end;
    }
    CHECK(segment.words.front().line == 0);
    CHECK(last <= segment.frames());
    const auto& closing = segment.lines.back();
    REQUIRE(closing.fate != tts::Fate::dropped);
    CHECK(segment.words.back().end == closing.end);
}

} // namespace

TEST_CASE("segments of random slots and lengths are exact to the sample, at their loudness, and full of speech") {
    const auto office = demo_office();
    const auto store = app::shown_store(office).value();
    const auto edition = app::edition_of(office, store, model::Audience::radio).value();
    auto studio = tts::open_studio(app::studio_settings(office)).value();
    std::mt19937 random(19);
    int made = 0;
    for (int i = 0; i < scripts_wanted(); ++i) {
        // Most are short, as on air, and some are as long as they may be.
        const auto length =
            static_cast<int>(20 * std::pow(30.0, std::pow(static_cast<double>(random() % 1000) / 999, 1.3)));
        const model::Slot slot{edition.made_at + std::chrono::minutes{random() % 2000}, model::Seconds{length}};
        const double lufs = std::vector<double>{-23, -23, -18, -16}.at(random() % 4);
        CAPTURE(i);
        CAPTURE(length);
        CAPTURE(lufs);
        // A third is of any format, and with hardly an item, as an office has in its first days.
        const bool hard = i % 3 == 2;
        auto told = edition;
        if (hard) told.items.resize(std::min<std::size_t>(told.items.size(), random() % 5));
        const auto& formats = office.copybook.formats;
        const auto& format = hard ? formats[random() % formats.size()] : office.copybook.usual(slot.length);
        CAPTURE(format.id);
        CAPTURE(told.items.size());
        const auto script = editorial::fill(told, {}, office.settings.rules, office.copybook, format, slot, true,
                                            [&](const auto& one) { return tts::judge(one, studio); });
        REQUIRE(script);
        const auto segment = tts::make(*script, studio);
        if (!segment) { // a length that these words cannot fill is refused, with one that they can where there is any
            CHECK_FALSE(segment.error().todo.empty());
            CHECK((hard || segment.error().todo.find(':') != std::string::npos));
            continue;
        }
        made += hard ? 0 : 1;
        CHECK(segment->frames() == static_cast<std::size_t>(length) * 48000);
        const auto master = tts::master(*segment, {lufs, -1});
        REQUIRE_MESSAGE(master, master.error().line());
        const auto sound = heard(*segment, *master);
        CHECK(sound.frames == segment->frames());
        check_sound(*segment, sound, lufs);
        check_speech(*segment, tts::as_said(*script, *segment));
    }
    CHECK(made >= scripts_wanted() * 2 / 3 * 9 / 10);
}

TEST_CASE("the evergreen segments of two mornings tell every item once, as long as there are others") {
    const auto office = demo_office();
    auto store = app::shown_store(office).value();
    auto studio = tts::open_studio(app::studio_settings(office)).value();
    const auto& zone = office.package.regency.identity.zone;
    std::map<model::ItemId, int> times;
    for (const int day : {22, 23}) {
        const model::Date date = std::chrono::year{2026} / 11 / day;
        for (const auto& slot : editorial::evergreen_slots(date, {}, zone)) {
            auto order = app::order_of(office, slot, *editorial::timeless(office.copybook, slot.length));
            order.kind = app::SegmentKind::evergreen;
            const auto draft = app::draft_of(office, store, order, true, studio);
            REQUIRE(draft);
            std::vector<model::ItemId> items;
            for (const auto& line : draft->script.lines)
                if (line.item) items.push_back(*line.item);
            CHECK(items.size() >= static_cast<std::size_t>(slot.length == std::chrono::seconds{30} ? 1 : 3));
            for (const auto& item : items)
                CHECK(++times[item] == 1);
            REQUIRE(store.note_made(slot.airs_at, "/radio", app::cut_of(order, draft->script, ""), items));
            // Made again, it tells the same.
            CHECK(app::draft_of(office, store, order, true, studio)->script == draft->script);
        }
    }
    CHECK(times.size() >= 20);
}
