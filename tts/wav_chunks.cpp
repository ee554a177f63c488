// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/wav_chunks.hpp"

#include "tts/cleaned.hpp"
#include "tts/sounds.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <utility>

namespace siar::tts {

namespace {

constexpr const char* program = "Siar";

std::string little_endian(std::uint64_t value, std::size_t size) {
    std::string out;
    for (; size > 0; --size, value >>= 8U)
        out += static_cast<char>(value & 0xFFU);
    return out;
}

std::string u16(std::size_t value) {
    return little_endian(value, 2);
}
std::string u32(std::size_t value) {
    return little_endian(value, 4);
}

/// Printable ASCII, one space where there were several.
std::string ascii(std::string_view text) {
    std::string out;
    for (const char c : cleaned(text).text) {
        const bool space = c == ' ';
        if (!space || (!out.empty() && out.back() != ' ')) out += c;
    }
    return out;
}

/// A text field of fixed size, zeros behind it.
std::string field(std::string_view text, std::size_t size) {
    std::string out = ascii(text);
    out.resize(size, '\0');
    return out;
}

/// Several lines, each ended by CR LF.
std::string lines(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        out += ascii(text.substr(0, end)) + "\r\n";
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

std::string chunk(std::string_view name, const std::string& body) {
    return std::string(name) + u32(body.size()) + body + (body.size() % 2 == 0 ? "" : std::string(1, '\0'));
}

/// Text that may be of any length, with a zero more where it is odd: Rivendell's reader does not go past the byte that
/// would fill the chunk up, and finds nothing behind it.
std::string even(std::string body) {
    if (body.size() % 2 != 0) body += '\0';
    return body;
}

/// "2026-11-30" and "09:00:00" on a clock of the station.
struct Moment {
    std::string date;
    std::string time;
    std::uint64_t seconds = 0; ///< since midnight
};

Moment moment(model::Time time, const model::Zone& zone) {
    const std::string written = model::rfc3339(time, zone);
    const auto since_midnight = (time + zone.offset).time_since_epoch() % std::chrono::days(1);
    return {written.substr(0, 10), written.substr(11, 8), static_cast<std::uint64_t>(since_midnight.count())};
}

/// Hundredths as bext has them (Tech 3285, 2.4): what is not a value of the field's range is 7FFF, "not known".
std::string hundredths(double value) {
    constexpr double most = 99.99;
    const bool known = std::abs(value) <= most;
    return u16(known ? static_cast<std::uint16_t>(static_cast<std::int16_t>(std::lround(value * 100))) : 0x7FFFU);
}

/// "A=PCM,F=48000,..." (EBU R 98); a comma in a field would end it.
std::string coding_history(const Metadata& metadata, int bits) {
    std::string engine = metadata.engine;
    std::replace(engine.begin(), engine.end(), ',', ';');
    return lines(fmt::format("A=PCM,F={},W={},M=stereo,T={}; {}", air_rate, bits, program, engine));
}

std::string timer(std::string_view usage, std::size_t frame) {
    return std::string(usage) + u32(frame);
}

std::string timers(const Metadata& metadata) {
    constexpr std::size_t segue = air_rate / 2;
    std::string out = timer("AUDs", 0) + timer("INTs", 0) + timer("INTe", heard(metadata).begin) +
                      timer("SEGs", metadata.frames - std::min(segue, metadata.frames)) +
                      timer("SEGe", metadata.frames) + timer("AUDe", metadata.frames);
    constexpr std::size_t eight_timers = 64;
    out.resize(eight_timers, '\0');
    return out;
}

} // namespace

std::string wav_header(const WavShape& shape, const std::string& chunks) {
    const auto channels = static_cast<std::size_t>(shape.channels);
    const auto bits = static_cast<std::size_t>(shape.bits);
    const std::size_t frame = channels * bits / 8;
    const std::string format =
        chunk("fmt ", u16(1) + u16(channels) + u32(air_rate) + u32(air_rate * frame) + u16(frame) + u16(bits));
    const std::string inside = "WAVE" + format + chunks + "data" + u32(shape.bytes());
    return "RIFF" + u32(inside.size() + shape.bytes()) + inside;
}

std::string bext_loudness(const Loudness& loudness) {
    return hundredths(loudness.lufs) + hundredths(loudness.range_lu) + hundredths(loudness.true_peak_dbtp) +
           hundredths(loudness.max_momentary_lufs) + hundredths(loudness.max_short_term_lufs);
}

std::string bext_chunk(const Metadata& metadata, int bits, const Loudness& loudness) {
    const Tags tags = tts::tags(metadata);
    const model::Script& script = metadata.script;
    const Moment airs = moment(script.airs_at, script.zone);
    std::string out;
    out += field(
        fmt::format("{}. {} {} {}. {}", tags.title, airs.date, airs.time, script.zone.name.view(), tags.comment), 256);
    out += field(tags.artist, 32);
    out += field(metadata.cut, 32);
    out += field(airs.date, 10) + field(airs.time, 8);
    out += little_endian(airs.seconds * air_rate, 8);
    out += u16(2);             // version
    out += std::string(64, 0); // UMID: none
    out += bext_loudness(loudness);
    out += std::string(180, 0); // reserved
    out += coding_history(metadata, bits);
    return chunk("bext", even(std::move(out)));
}

std::string cart_chunk(const Metadata& metadata) {
    const Tags tags = tts::tags(metadata);
    const model::Script& script = metadata.script;
    const Moment from = moment(metadata.valid_from, script.zone);
    const Moment until = moment(metadata.valid_until, script.zone);
    std::string out = "0101";
    out += field(tags.title, 64);
    out += field(tags.artist, 64);
    out += field(metadata.cut, 64);
    out += field(script.station.name.view(), 64); // ClientID
    out += field(metadata.category, 64);
    out += field(tags.album, 64); // classification
    out += field(script.station.out_cue.view(), 64);
    out += field(from.date, 10) + field(from.time, 8) + field(until.date, 10) + field(until.time, 8);
    out += field(program, 64) + field(SIAR_VERSION, 64);
    out += field(tags.comment, 64); // UserDef
    out += u32(1U << 15U);          // the sample value of 0 dB: full scale of 16 bits, as is customary
    out += timers(metadata);
    out += std::string(276, '\0'); // reserved
    out += field("", 1024);        // URL
    out += lines(tags.script) + '\0';
    return chunk("cart", even(std::move(out)));
}

std::string cue_chunks(const Metadata& metadata) {
    constexpr std::size_t longest_name = 48;
    std::string points = u32(metadata.lines.size());
    std::string names = "adtl";
    for (std::size_t i = 0; i < metadata.lines.size(); ++i) {
        const std::size_t frame = metadata.lines[i].begin;
        points += u32(i + 1) + u32(frame) + "data" + u32(0) + u32(0) + u32(frame);
        const model::Line& line = metadata.script.lines[i];
        const std::string name = ascii(fmt::format("{}: {}", model::code(line.role), line.text.view()));
        names += chunk("labl", u32(i + 1) + name.substr(0, longest_name) + '\0');
    }
    return chunk("cue ", points) + chunk("LIST", names);
}

std::string info_chunk(const Metadata& metadata) {
    const Tags tags = tts::tags(metadata);
    std::string out = "INFO";
    const std::pair<const char*, const std::string*> fields[] = {{"INAM", &tags.title},
                                                                 {"IART", &tags.artist},
                                                                 {"IPRD", &tags.album},
                                                                 {"ICRD", &tags.date},
                                                                 {"ICMT", &tags.comment}};
    for (const auto& [name, text] : fields)
        out += chunk(name, ascii(*text) + '\0');
    return chunk("LIST", out);
}

} // namespace siar::tts
