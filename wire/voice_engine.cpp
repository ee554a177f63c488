// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/voice_engine.hpp"

#include "wire/reading.hpp"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <utility>

namespace siar::wire {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t most_words = 2'000;
constexpr std::size_t most_text = 1'000;

} // namespace

std::string encode(const VoiceRequest& request) {
    const Json out = {
        {"id", request.id},       {"text", request.text}, {"written", request.written}, {"pace", request.pace},
        {"voice", request.voice}, {"rate", request.rate}, {"wav", request.wav},
    };
    return out.dump(-1, ' ', false, Json::error_handler_t::replace);
}

model::Result<VoiceAnswer> decode_voice_answer(std::string_view json) {
    Document document(json, longest_voice_answer, nullptr);
    const Node root = document.root();
    VoiceAnswer out;
    out.id = root["id"].string(most_text);
    if (const auto engine = root.find("engine")) out.engine = engine->string(most_text);
    if (const auto error = root.find("error")) out.error = error->string(most_text);
    if (const auto words = root.find("words")) {
        out.words = words->list<VoiceMark>(most_words, [](const Node& one) {
            const auto byte = one["byte"].integer(0, static_cast<std::int64_t>(longest_voice_answer));
            return VoiceMark{static_cast<std::size_t>(byte), one["seconds"].number()};
        });
    }
    auto read = document.finish(std::move(out));
    if (!read) return tl::unexpected<model::Error>(std::move(read.error()));
    return std::move(read->value);
}

} // namespace siar::wire
