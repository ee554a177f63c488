// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/segment.hpp"

#include "model/code_table.hpp"

namespace siar::model {

namespace {

constexpr CodeTable encodings{std::array{std::pair{Encoding::wav, "wav"}, std::pair{Encoding::flac, "flac"},
                                         std::pair{Encoding::mp3, "mp3"}, std::pair{Encoding::opus, "opus"}}};

} // namespace

std::string_view code(Encoding value) {
    return encodings.code(value);
}

template <>
std::optional<Encoding> from_code<Encoding>(std::string_view code) {
    return encodings.value(code);
}

} // namespace siar::model
