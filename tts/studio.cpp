// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/studio.hpp"

#include "config/table.hpp"
#include "model/edition.hpp"
#include "tts/chain.hpp"
#include "tts/engine_espeak.hpp"
#include "tts/estimate.hpp"
#include "tts/level.hpp"
#include "tts/sound_file.hpp"

#include <fmt/format.h>

#include <cmath>
#include <future>
#include <map>
#include <system_error>
#include <utility>

namespace siar::tts {
namespace {

std::filesystem::path sound_folder(const Settings& settings) {
    return settings.data / "assets" / "sound";
}
std::filesystem::path speech_folder(const Settings& settings) {
    return settings.data / "assets" / "speech";
}
std::filesystem::path chain_file(const Settings& settings) {
    return settings.data / "config" / "suara.toml";
}

/// Of the names and contents of all tables, whose order does not matter.
model::Digest digest_of_tables(const Settings& settings) {
    std::map<std::string, std::string> contents;
    for (const auto& folder : {speech_folder(settings), settings.tables}) {
        std::error_code missing;
        for (const auto& entry : std::filesystem::directory_iterator(folder, missing)) {
            contents[entry.path().string().substr(folder.string().size())] +=
                config::read_text_file(entry.path().string()).value_or("");
        }
    }
    std::vector<std::string_view> fields;
    for (const auto& [name, content] : contents)
        fields.insert(fields.end(), {name, content});
    for (const auto& saying : settings.sayings)
        fields.insert(fields.end(), {saying.written, saying.spoken});
    fields.insert(fields.end(), settings.numbers.begin(), settings.numbers.end());
    return model::digest_fields(fields);
}

model::Finding good(std::string what, std::string where) {
    return {model::Severity::good, "tts", std::move(what), std::move(where), ""};
}

model::Finding broken(const model::Error& error) {
    return {model::Severity::broken, "tts", error.what, error.where, error.todo};
}

/// A studio without its voice.
model::Result<Studio> furnished(const Settings& settings) {
    // Both take a fifth of a second. The thread is over before a voice makes copies of this process.
    auto sounds_to_be = std::async(std::launch::async, load_sounds, sound_folder(settings));
    auto lexicon = open_lexicon(settings);
    auto sounding = load_sounding(speech_folder(settings), settings.sayings);
    auto sounds = sounds_to_be.get();
    if (!lexicon) return tl::unexpected(lexicon.error());
    if (!sounding) return tl::unexpected(sounding.error());
    if (!sounds) return tl::unexpected(sounds.error());
    auto chains = config::load_voice_chains(chain_file(settings));
    if (!chains) return tl::unexpected(chains.error());
    const auto workspace = settings.workspace.empty() ? std::filesystem::temp_directory_path() : settings.workspace;
    return Studio{std::move(*lexicon), std::move(*sounding),
                  std::move(*sounds),  digest_of_tables(settings),
                  std::move(*chains),  {},
                  workspace,           Shelf(workspace)};
}

} // namespace

model::Result<Lexicon> open_lexicon(const Settings& settings) {
    return load_lexicon(speech_folder(settings), {settings.sayings, settings.tables, settings.numbers});
}

model::Result<Studio> open_studio(const Settings& settings) {
    auto studio = furnished(settings);
    if (!studio) return studio;
    auto voice = Voice::open(settings.voice_home);
    if (!voice) return tl::unexpected(voice.error());
    studio->voice = std::move(*voice);
    return studio;
}

model::Result<void> renew(Studio& studio, const Settings& settings) {
    auto anew = furnished(settings);
    if (!anew) return tl::unexpected(anew.error());
    anew->voice = std::move(studio.voice);
    studio = std::move(*anew);
    return {};
}

model::Result<double> seconds(const privacy::Showable& text, Manner manner, Studio& studio) {
    EspeakEngine espeak(*studio.voice, studio.sounding);
    return studio.shelf.seconds({text, spoken(text, studio.lexicon), manner}, espeak);
}

double estimated_seconds(const privacy::Showable& text, const Lexicon& lexicon) {
    return estimated_seconds(spoken(text, lexicon));
}

model::Result<std::string> say(const privacy::Showable& line, Studio& studio) {
    const auto speech = studio.voice->speak(spoken(line, studio.lexicon), studio.sounding);
    if (!speech) return tl::unexpected(speech.error());
    std::vector<float> samples = on_air(*speech, studio.chains.machine);
    if (samples.empty())
        return model::fail("tidak ada yang bisa diucapkan", line.str(), "Tulis kalimatnya dengan kata");
    constexpr double comfortable_lufs = -18;
    const double lufs = loudness_of_mono(samples);
    if (lufs > -70) {
        const auto gain = static_cast<float>(amplitude(comfortable_lufs - lufs));
        for (float& sample : samples)
            sample *= gain;
    }
    return wav_bytes(samples);
}

std::string engine_copy(const model::Script& script, const Lexicon& lexicon) {
    std::string copy = script.demo ? model::demo_mark().str() + "\n\n" : "";
    for (const model::Line& line : script.lines)
        copy += spoken(line.text, lexicon).str() + '\n';
    return copy;
}

model::Findings check(const Settings& settings) {
    model::Findings findings;
    if (const auto lexicon = open_lexicon(settings)) {
        findings.push_back(good("tabel ucapan terbaca", speech_folder(settings).string()));
    } else {
        findings.push_back(broken(lexicon.error()));
    }
    if (const auto sounds = load_sounds(sound_folder(settings))) {
        findings.push_back(good("musik pembuka, penutup, dan latar ada", sound_folder(settings).string()));
    } else {
        findings.push_back(broken(sounds.error()));
    }
    if (const auto chains = config::load_voice_chains(chain_file(settings)); !chains) {
        findings.push_back(broken(chains.error()));
    }
    if (const auto sounding = load_sounding(speech_folder(settings), settings.sayings)) {
        findings.push_back(good(fmt::format("lafal {} kata dasar diketahui", sounding->full_e.size()),
                                (speech_folder(settings) / "kata_dasar.txt").string()));
    } else {
        findings.push_back(broken(sounding.error()));
    }
    if (const auto voice = Voice::open(settings.voice_home)) {
        findings.push_back(good("suara bahasa Indonesia ada", "espeak-ng"));
        if (const auto& flaw = (*voice)->flaw()) {
            findings.push_back({model::Severity::attention, "tts", flaw->what, flaw->where, flaw->todo});
        } else {
            findings.push_back(good("data suara sendiri dipakai", settings.voice_home.string()));
        }
    } else {
        findings.push_back(broken(voice.error()));
    }
    return findings;
}

} // namespace siar::tts
