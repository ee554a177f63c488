// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/take.hpp"

#include "recordings.hpp"
#include "tts/estimate.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <vector>

using namespace siar;
using privacy::operator""_label;

namespace {

const privacy::Label lines[] = {
    "Selamat sore, warga Demak. Hari ini Sabtu, 21 November 2026."_label,
    "Aduan kedua, dari Kec. Wonosalam."_label,
    "Lampu penerangan di depan SDN 2 Wonosalam mati sejak Senin. Dinas Perhubungan mengganti lampu dan kabel yang "
    "putus."_label,
    "Identitas pelapor tidak kami siarkan."_label,
    "Cepat."_label,
    "Sampaikan aduan lewat WhatsApp, 0823 2430 9949."_label,
};

tts::Spoken spoken(const privacy::Label& text) {
    return tts::spoken(text, tests::lexicon());
}

double seconds_of(std::size_t samples, const tts::Speech& speech) {
    return static_cast<double>(samples) / speech.rate;
}

} // namespace

TEST_CASE("a take in a room is trimmed to its words, whatever the noise and the button's click") {
    for (const privacy::Label& line : lines) {
        const tts::Speech clean = tests::voice_says(line);
        for (const double noise_db : {-90.0, -60.0, -45.0}) {
            for (const bool click : {false, true}) {
                const auto room = tests::in_a_room(clean, {noise_db, 1.0, click});
                const auto cut = tts::trimmed(room);
                CAPTURE(line.str());
                CAPTURE(noise_db);
                CAPTURE(click);
                CHECK(cut.seconds() < clean.seconds() + 0.2);
                CHECK(cut.seconds() > clean.seconds() - 0.12);
            }
        }
    }
}

TEST_CASE("trimming twice is trimming once, and both ends are faded") {
    for (const privacy::Label& line : lines) {
        const auto once = tts::trimmed(tests::in_a_room(tests::voice_says(line), {-60, 1, true}));
        const auto twice = tts::trimmed(once);
        CHECK(std::fabs(once.seconds() - twice.seconds()) < 0.02);
        CHECK(std::fabs(once.samples.front()) < 0.001F);
        CHECK(std::fabs(once.samples.back()) < 0.001F);
    }
}

TEST_CASE("takes of any length and loudness come to one level and do not clip") {
    for (const privacy::Label& line : lines) {
        double least = 0;
        double most = -100;
        for (const float gain : {0.05F, 0.3F, 1.0F}) {
            auto speech = tests::voice_says(line);
            for (float& sample : speech.samples)
                sample *= gain;
            const auto made = tts::levelled(speech);
            double sum = 0;
            float peak = 0;
            for (const float sample : made.samples) {
                sum += static_cast<double>(sample) * static_cast<double>(sample);
                peak = std::max(peak, std::fabs(sample));
            }
            const double level = 10 * std::log10(sum / static_cast<double>(made.samples.size()));
            least = std::min(least, level);
            most = std::max(most, level);
            CHECK(peak < 0.9F);
        }
        CAPTURE(line.str());
        CHECK(most - least < 0.05);
        // Equal stereo is 3 dB louder than its one side; K-weighting and the gate do the rest.
        CHECK(most == doctest::Approx(-26).epsilon(0.08));
    }
}

TEST_CASE("a take is judged: silent, clipped, noisy, too short, too long") {
    const auto& line = lines[2];
    const double usual = tts::estimated_seconds(spoken(line));
    tts::Strictness strict;
    strict.least_clearance = 15;
    const auto good = tests::in_a_room(tests::voice_says(line), {-60, 1, true});
    CHECK_FALSE(tts::flaw(good, usual, strict));
    const auto said = [&](const tts::Speech& speech) { return tts::flaw(speech, usual, strict).value_or("-"); };
    CHECK(said({}) == "sunyi");
    CHECK(said({48000, std::vector<float>(480000), {}}) == "sunyi");
    CHECK(said(tests::in_a_room({22050, {}, {}}, {-60, 3, false})) == "sunyi");
    auto clipped = good;
    for (float& sample : clipped.samples)
        sample = std::clamp(sample * 8, -1.0F, 1.0F);
    CHECK(said(clipped).find("puncaknya") != std::string::npos);
    CHECK(said(tests::in_a_room(tests::voice_says(line), {-24, 1, false})).find("bising") != std::string::npos);
    auto half = good;
    half.samples.resize(half.samples.size() / 4);
    CHECK(said(half).find("terlalu pendek") != std::string::npos);
    CHECK(tts::flaw(good, usual / 9, strict).value_or("-").find("terlalu panjang") != std::string::npos);
}

TEST_CASE("a wave that is loud but whole is not taken for clipped") {
    std::vector<float> wave(96000);
    for (std::size_t i = 0; i < wave.size(); ++i) {
        const double second = static_cast<double>(i) / 48000;
        wave[i] = static_cast<float>(std::round(0.99 * 32767 * std::sin(6.2832 * 120 * second)) / 32768);
    }
    CHECK_FALSE(tts::flaw({48000, wave, {}}, 2, {}));
}

TEST_CASE("estimated times of words are near those that the voice knows") {
    double off = 0;
    double worst = 0;
    std::size_t count = 0;
    for (const privacy::Label& line : lines) {
        const auto speech = tests::voice_says(line);
        const auto times = tts::word_times(spoken(line), speech);
        REQUIRE(times.size() == spoken(line).words().size());
        for (std::size_t i = 1; i < times.size(); ++i)
            CHECK(times[i].sample > times[i - 1].sample);
        std::set<std::size_t> seen; // the engine tells some words twice
        for (const tts::WordTime& known : speech.words) {
            if (!seen.insert(known.byte).second) continue;
            const auto found = std::find_if(times.begin(), times.end(),
                                            [&](const tts::WordTime& time) { return time.byte == known.byte; });
            if (found == times.end()) continue;
            const double error = std::fabs(seconds_of(found->sample, speech) - seconds_of(known.sample, speech));
            off += error;
            worst = std::max(worst, error);
            ++count;
        }
    }
    CAPTURE(worst);
    CHECK(count > 40);
    CHECK(off / static_cast<double>(count) < 0.08);
    CHECK(worst < 0.4);
}
