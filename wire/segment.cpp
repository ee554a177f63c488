// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/segment.hpp"

#include "wire/parts.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace siar::wire {

namespace {

using model::Manifest;
using Json = nlohmann::ordered_json;
using privacy::Showable;

constexpr std::size_t most_bytes = 2'000'000;
constexpr std::size_t most_entries = 1'000;
constexpr std::size_t most_text = 400;
constexpr std::size_t longest_name = 255; // of a file, POSIX
constexpr std::int64_t frames_a_second = 48'000;
constexpr std::int64_t most_frames = frames_a_second * 3'600;
constexpr const char* by_person = "orang";
constexpr const char* by_standing_yes = "tetap";
constexpr const char* whole = "utuh";
constexpr const char* shortened = "dipendekkan";

double seconds(Manifest::Moment moment) {
    return static_cast<double>(moment.count()) / 1000;
}

Json hundredths(double value) {
    return std::isfinite(value) ? Json(std::round(value * 100) / 100) : Json(nullptr);
}

template <class Id>
Json or_null(const std::optional<Id>& id) {
    return id ? Json(id->value) : Json(nullptr);
}

constexpr std::pair<const char*, double model::Loudness::*> loudness_fields[] = {
    {"lufs", &model::Loudness::lufs},
    {"range_lu", &model::Loudness::range_lu},
    {"true_peak_dbtp", &model::Loudness::true_peak_dbtp},
    {"max_momentary_lufs", &model::Loudness::max_momentary_lufs},
    {"max_short_term_lufs", &model::Loudness::max_short_term_lufs},
};

Json written(const model::Loudness& loudness) {
    Json out = Json::object();
    for (const auto& [name, member] : loudness_fields)
        out[name] = hundredths(loudness.*member);
    return out;
}

Json written(const Manifest::Told& item) {
    return {{"item_id", item.item.value},
            {"text_hash", item.text.hex()},
            {"approved_at", item.approved_at == model::Time{} ? Json() : Json(model::rfc3339(item.approved_at))},
            {"approved_by", item.standing ? by_standing_yes : by_person},
            {"begin", seconds(item.begin)},
            {"end", seconds(item.end)}};
}

Json written(const Manifest::Said& line) {
    return {{"role", code(line.role)},
            {"text", line.text.str()},
            {"item_id", or_null(line.item)},
            {"figure", or_null(line.figure)},
            {"fate", line.shortened ? shortened : whole},
            {"begin", seconds(line.begin)},
            {"end", seconds(line.end)}};
}

Json written(const Manifest::LeftOut& line) {
    return {
        {"role", code(line.role)}, {"text", line.text.str()}, {"item_id", or_null(line.item)}, {"extra", line.extra}};
}

Json written(const Manifest::File& file) {
    Json out{{"name", file.name}, {"bytes", file.bytes}, {"sha256", file.sha256.hex()}};
    if (!file.encoding) return out;
    out["encoding"] = code(*file.encoding);
    out["loudness"] = written(file.loudness);
    return out;
}

template <class Entry>
Json list(const std::vector<Entry>& entries) {
    Json out = Json::array();
    for (const Entry& entry : entries)
        out.push_back(written(entry));
    return out;
}

Manifest::Moment read_moment(const Node& node) {
    const double value = node.number();
    constexpr double most_seconds = static_cast<double>(most_frames) / frames_a_second;
    if (value < 0 || value > most_seconds) node.fault("bukan saat di dalam segmen");
    return Manifest::Moment(std::lround(std::clamp(value, 0.0, most_seconds) * 1000));
}

double read_level(const Node& node, const char* name) {
    const auto value = node.find(name);
    if (!value) return -std::numeric_limits<double>::infinity();
    const double level = value->number();
    if (std::abs(level) > 1000) value->fault("bukan ukuran keras suara");
    return std::round(level * 100) / 100;
}

model::Loudness read_loudness(const Node& node) {
    model::Loudness out;
    for (const auto& [name, member] : loudness_fields)
        out.*member = read_level(node, name);
    return out;
}

model::Role read_role(const Node& node) {
    const std::string written = node.token();
    for (int at = 0; at <= static_cast<int>(model::Role::closing); ++at)
        if (model::code(static_cast<model::Role>(at)) == written) return static_cast<model::Role>(at);
    node.fault("kode tidak dikenal");
    return {};
}

/// True for `yes`, false for `no`, a fault for any other word.
bool read_choice(const Node& node, const char* yes, const char* no) {
    const std::string written = node.token();
    if (written != yes && written != no) node.fault("kode tidak dikenal");
    return written == yes;
}

template <class Id>
std::optional<Id> read_id(const Node& node, const char* name) {
    const auto value = node.find(name);
    if (!value) return std::nullopt;
    Id out;
    value->into(out);
    return out;
}

Manifest::Told read_told(const Node& node) {
    Manifest::Told out;
    node["item_id"].into(out.item);
    out.text = node["text_hash"].digest();
    if (const auto at = node.find("approved_at")) out.approved_at = at->time();
    out.standing = read_choice(node["approved_by"], by_standing_yes, by_person);
    out.begin = read_moment(node["begin"]);
    out.end = read_moment(node["end"]);
    return out;
}

Manifest::Said read_said(const Node& node) {
    Manifest::Said out;
    out.role = read_role(node["role"]);
    out.text = node["text"].public_text();
    out.item = read_id<model::ItemId>(node, "item_id");
    out.figure = read_id<model::FigureId>(node, "figure");
    out.shortened = read_choice(node["fate"], shortened, whole);
    out.begin = read_moment(node["begin"]);
    out.end = read_moment(node["end"]);
    return out;
}

Manifest::LeftOut read_left_out(const Node& node) {
    const auto extra = node.find("extra"); // older manifests have none
    return {read_role(node["role"]), node["text"].public_text(), read_id<model::ItemId>(node, "item_id"),
            extra && extra->boolean()};
}

std::string read_file_name(const Node& node) {
    std::string name = node.string(longest_name);
    if (name.empty() || name.front() == '.' || name.find('/') != name.npos || name.find('\0') != name.npos)
        node.fault("bukan nama berkas di folder ini");
    return name;
}

Manifest::File read_file(const Node& node) {
    Manifest::File out;
    out.name = read_file_name(node["name"]);
    out.bytes = static_cast<std::uint64_t>(node["bytes"].integer(0, std::numeric_limits<std::int64_t>::max()));
    out.sha256 = node["sha256"].digest();
    if (const auto encoding = node.find("encoding")) {
        out.encoding = encoding->code<model::Encoding>();
        out.loudness = read_loudness(node["loudness"]);
    }
    return out;
}

Manifest::Voice read_voice(const Node& node) {
    return {node["asked"].string(most_text), node["used"].string(most_text), node["fallback"].string(most_text)};
}

Json written(const Manifest::Voice& voice) {
    return {{"asked", voice.asked}, {"used", voice.used}, {"fallback", voice.fallback}};
}

} // namespace

std::string encode(const Manifest& manifest) {
    Json out{{"version", segment_version}};
    out.update(opened(manifest.demo));
    out["practice"] = manifest.practice;
    out["cut"] = manifest.cut;
    out["title"] = manifest.title.str();
    out["station"] = manifest.station.str();
    out["programme"] = manifest.programme.str();
    out["airs_at"] = model::rfc3339(manifest.airs_at);
    out["valid_from"] = model::rfc3339(manifest.valid_from);
    out["valid_until"] = model::rfc3339(manifest.valid_until);
    out["frames"] = manifest.frames;
    out["seconds"] = static_cast<double>(manifest.frames) / frames_a_second;
    out["items"] = list(manifest.items);
    out["lines"] = list(manifest.lines);
    out["left_out"] = list(manifest.left_out);
    out["out_cue"] = manifest.out_cue.str();
    out["engine"] = written(manifest.voice);
    out["lexicon"] = manifest.lexicon.hex();
    out["pace"] = hundredths(manifest.pace);
    out["loudness"] = written(manifest.loudness);
    out["files"] = list(manifest.files);
    return out.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

model::Result<Decoded<Manifest>> decode_manifest(std::string_view json, const privacy::Gate& gate) {
    Document document(json, most_bytes, &gate);
    const Node root = document.root();
    Manifest out;
    root["version"].integer(1, segment_version);
    out.demo = root["demo"].boolean();
    out.practice = root["practice"].boolean();
    out.cut = root["cut"].token();
    out.title = root["title"].label();
    out.station = root["station"].label();
    out.programme = root["programme"].label();
    out.airs_at = root["airs_at"].time();
    out.valid_from = root["valid_from"].time();
    out.valid_until = root["valid_until"].time();
    out.frames = static_cast<std::uint64_t>(root["frames"].integer(0, most_frames));
    out.items = root["items"].list<Manifest::Told>(most_entries, read_told);
    out.lines = root["lines"].dropping_list<Manifest::Said>(most_entries, read_said);
    out.left_out = root["left_out"].dropping_list<Manifest::LeftOut>(most_entries, read_left_out);
    out.out_cue = root["out_cue"].label();
    out.voice = read_voice(root["engine"]);
    out.lexicon = root["lexicon"].digest();
    out.pace = root["pace"].number();
    if (out.pace < 0.1 || out.pace > 10) root["pace"].fault("bukan laju suara");
    out.loudness = read_loudness(root["loudness"]);
    out.files = root["files"].list<Manifest::File>(most_entries, read_file);
    return document.finish(std::move(out));
}

} // namespace siar::wire
