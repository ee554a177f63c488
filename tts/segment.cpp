// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/segment.hpp"

#include "tts/chain.hpp"
#include "tts/engine_espeak.hpp"
#include "tts/level.hpp"
#include "tts/reach.hpp"
#include "tts/resample.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <utility>

namespace siar::tts {
namespace {

/// Of a recorded voice, lines have a short form only where it was recorded, too.
model::Script with_what_is_recorded(model::Script script, Studio& studio, Engine& engine) {
    for (model::Line& line : script.lines) {
        if (line.short_form.empty()) continue;
        const Utterance brief{line.short_form, spoken(line.short_form, studio.lexicon), {}};
        if (!studio.shelf.seconds(brief, engine)) line.short_form = {};
    }
    return script;
}

/// The engine says some small words in one breath and tells one time for them: they share it evenly.
void share_times(std::vector<HeardWord>& words, std::size_t frames) {
    for (std::size_t first = 0; first < words.size();) {
        std::size_t next = first + 1;
        while (next < words.size() && words[next].begin <= words[first].begin)
            ++next;
        const std::size_t begin = words[first].begin;
        const std::size_t end = next < words.size() ? words[next].begin : frames;
        for (std::size_t i = first; i < next; ++i) {
            words[i].begin = begin + (end - begin) * (i - first) / (next - first);
            words[i].end = begin + (end - begin) * (i + 1 - first) / (next - first);
        }
        first = next;
    }
}

/// The words of a line by frames from its beginning: each written word once, however many are spoken for it.
std::vector<HeardWord> heard_words(const Speech& speech, const Spoken& text, std::size_t frames) {
    std::vector<HeardWord> made;
    for (const WordTime& time : speech.words) {
        const SpokenWord* const word = word_at(text.words(), time.byte);
        if (word == nullptr || (!made.empty() && made.back().written == word->written)) continue;
        const std::size_t begin = std::min(air_frames(time.sample, speech.rate), frames);
        made.push_back({0, word->written, made.empty() ? begin : std::max(begin, made.back().begin), 0});
    }
    share_times(made, frames);
    return made;
}

/// All lines that are said, ready for air.
struct Takes {
    Spool spool;
    std::vector<Placed> lines;
    std::vector<std::vector<HeardWord>> words; ///< of each, by frames from its beginning
    bool silent = true;
};

/// Every voice stands at the level of the jingles.
void level_voices(const std::vector<int>& speakers, const std::map<int, Meter>& meters, Takes& takes) {
    std::map<int, double> gains;
    for (const auto& [who, meter] : meters) {
        const double lufs = meter.reading().lufs;
        takes.silent = takes.silent && !std::isfinite(lufs);
        if (std::isfinite(lufs)) gains[who] = amplitude(level_of_sounds - lufs);
    }
    // Who says too little to be measured is lifted as the others are.
    const double usual = gains.empty() ? 1 : gains.begin()->second;
    for (std::size_t i = 0; i < takes.lines.size(); ++i)
        takes.lines[i].gain = static_cast<float>(gains.try_emplace(speakers[i], usual).first->second);
}

model::Result<Takes> say_all(const Speaker& speaker, const Fit& fit) {
    auto spool = Spool::open(speaker.studio.workspace);
    if (!spool) return tl::unexpected(spool.error());
    Takes takes{std::move(*spool), {}, {}, true};
    const auto& chains = speaker.studio.chains;
    const auto& chain = speaker.engine.synthetic() ? chains.machine : chains.person;
    std::map<int, Meter> meters;
    std::vector<int> speakers;
    for (std::size_t i = 0; i < speaker.script.lines.size(); ++i) {
        if (fit.fates[i] == Fate::dropped) continue;
        const auto utterance = speaker.utterance(i, fit.fates[i] == Fate::shortened, fit.pace);
        const auto speech = speaker.studio.shelf.speech(utterance, speaker.engine);
        if (!speech) return tl::unexpected(speech.error());
        const auto voice = on_air(*speech, chain);
        takes.words.push_back(heard_words(*speech, utterance.spoken, voice.size()));
        takes.lines.push_back({0, voice.size(), takes.spool.size(), 1, false});
        if (auto kept = takes.spool.append(voice); !kept) return tl::unexpected(kept.error());
        speakers.push_back(utterance.manner.voice);
        meters.try_emplace(speakers.back(), Meter::What::programme, Meter::Channels::one_for_both)
            .first->second.add(voice);
    }
    level_voices(speakers, meters, takes);
    return takes;
}

/// Gives every line its place so that the last word ends where the layout says.
void place(const model::Script& script, const Fit& fit, const Layout& layout, const Limits& limits,
           std::vector<Placed>& lines) {
    std::vector<std::size_t> lengths;
    std::vector<double> asked;
    std::vector<bool> breaks;
    const model::Line* before = nullptr;
    for (std::size_t i = 0; i < script.lines.size(); ++i) {
        if (fit.fates[i] == Fate::dropped) continue;
        const model::Line& line = script.lines[i];
        asked.push_back(before == nullptr ? 0 : before->pause_after);
        breaks.push_back(before != nullptr && begins_new(*before, line));
        before = &line;
    }
    for (const Placed& line : lines)
        lengths.push_back(line.frames);
    const std::vector<std::size_t> gaps =
        pauses(lengths, asked, breaks, layout.speech_end - layout.speech_begin, limits);
    std::size_t at = layout.speech_begin;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        at += gaps[i];
        lines[i].begin = at;
        lines[i].new_thing = breaks[i];
        at = lines[i].end();
    }
}

std::vector<LineTime> times(const Fit& fit, const std::vector<Placed>& lines) {
    std::vector<LineTime> made;
    std::size_t next = 0;
    for (std::size_t i = 0; i < fit.fates.size(); ++i) {
        LineTime time{i, fit.fates[i], 0, 0};
        if (time.fate != Fate::dropped) {
            time.begin = lines[next].begin;
            time.end = lines[next++].end();
        }
        made.push_back(time);
    }
    return made;
}

/// The words of all lines, by frames of the segment.
std::vector<HeardWord> all_words(Takes& takes) {
    std::vector<HeardWord> made;
    for (std::size_t line = 0; line < takes.lines.size(); ++line) {
        for (HeardWord word : takes.words[line]) {
            word.line = line;
            word.begin += takes.lines[line].begin;
            word.end += takes.lines[line].begin;
            made.push_back(word);
        }
    }
    return made;
}

model::Result<Segment> made_by(const Speaker& speaker) {
    const model::Script& script = speaker.script;
    const Sounds& sounds = speaker.studio.sounds;
    const Lengths lengths = speaker.lengths();
    if (const auto can = Reach(speaker).holds_script(); !can) return tl::unexpected(can.error());
    const auto chosen = fit(script, room(script.length, sounds), speaker.limits, lengths);
    if (!chosen) return tl::unexpected(chosen.error());
    auto takes = say_all(speaker, *chosen);
    if (!takes) return tl::unexpected(takes.error());

    Segment segment;
    segment.layout = layout(static_cast<std::size_t>(script.length.count()) * air_rate, sounds);
    place(script, *chosen, segment.layout, speaker.limits, takes->lines);
    segment.lines = times(*chosen, takes->lines);
    segment.words = all_words(*takes);
    segment.pace = chosen->pace;
    segment.engine = speaker.engine.name();
    segment.placed = std::move(takes->lines);
    segment.voice = std::make_shared<Spool>(std::move(takes->spool));
    segment.sounds = &sounds;
    segment.silent = takes->silent;
    const auto measured = measure([&](const Sink& out) { return mix(segment, out); });
    if (!measured) return tl::unexpected(measured.error());
    segment.unlevelled = *measured;
    return segment;
}

} // namespace

model::Result<void> mix(const Segment& segment, const Sink& out) {
    return mix(segment.layout, *segment.sounds, segment.placed, *segment.voice, out);
}

std::vector<LineTime> Segment::changed() const {
    std::vector<LineTime> made;
    std::copy_if(lines.begin(), lines.end(), std::back_inserter(made),
                 [](const LineTime& line) { return line.fate != Fate::whole; });
    return made;
}

model::Script as_said(const model::Script& script, const Segment& segment) {
    model::Script made = script;
    made.lines.clear();
    for (const LineTime& time : segment.lines) {
        if (time.fate == Fate::dropped) continue;
        made.lines.push_back(script.lines[time.line]);
        if (time.fate != Fate::shortened) continue;
        made.lines.back().text = made.lines.back().short_form;
        made.lines.back().krama = {}; // of the long form
    }
    return made;
}

Metadata metadata_of(const model::Script& script, const Segment& segment) {
    Metadata made;
    made.script = as_said(script, segment);
    made.frames = segment.frames();
    made.words = segment.words;
    made.engine = segment.engine;
    made.pace = segment.pace;
    for (const LineTime& time : segment.lines) {
        const model::Line& line = script.lines[time.line];
        if (time.fate != Fate::dropped) {
            made.lines.push_back({time.begin, time.end});
            made.shortened.push_back(time.fate == Fate::shortened);
        } else {
            made.left_out.push_back(line);
        }
    }
    return made;
}

std::vector<double> begins(const Segment& segment) {
    std::vector<double> made;
    for (const LineTime& time : segment.lines)
        if (time.fate != Fate::dropped) made.push_back(static_cast<double>(time.begin) / air_rate);
    return made;
}

double ends(const Segment& segment) {
    std::size_t last = 0;
    for (const LineTime& time : segment.lines)
        last = std::max(last, time.end);
    return static_cast<double>(last) / air_rate;
}

model::Result<model::Fill> judge(const model::Script& script, Studio& studio) {
    EspeakEngine espeak(*studio.voice, studio.sounding);
    const Speaker speaker(script, studio, espeak);
    const Reach reach(speaker);
    const auto too_short = reach.too_short(script.length);
    if (!too_short) return tl::unexpected(too_short.error());
    if (*too_short) return model::Fill::over;
    const auto too_long = reach.too_long(script.length);
    if (!too_long) return tl::unexpected(too_long.error());
    if (*too_long) return model::Fill::sparse;
    const double between = room(script.length, studio.sounds);
    const Lengths lengths = speaker.lengths();
    const auto easy = easy_seconds(script, lengths);
    if (!easy) return tl::unexpected(easy.error());
    if (*easy <= between) return model::Fill::roomy;
    const auto chosen = fit(script, between, speaker.limits, lengths);
    if (!chosen) return tl::unexpected(chosen.error());
    for (std::size_t i = 0; i < chosen->fates.size(); ++i)
        if (chosen->fates[i] == Fate::dropped && script.lines[i].item) return model::Fill::over;
    return model::Fill::full;
}

model::Result<Segment> make(const model::Script& script, Studio& studio, Engine* engine) {
    if (script.lines.empty())
        return model::fail("naskah kosong", script.title.str(), "Pilih aduan yang sudah disetujui");
    EspeakEngine espeak(*studio.voice, studio.sounding);
    Engine& voice = engine != nullptr ? *engine : espeak;
    const model::Script told = voice.bends() ? script : with_what_is_recorded(script, studio, voice);
    return made_by(Speaker(told, studio, voice));
}

} // namespace siar::tts
