// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/figure.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace siar;

/// Whatever a person types, a log or an Edition holds: what is taken for a figure has words for what it tells and of
/// when, and a key that looks like an item's id; nothing else has words.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view name(reinterpret_cast<const char*>(data), size);
    const auto figure = model::parse_figure(name);
    const model::FigureId same{std::string(name)};
    if (figure && *figure != same) std::abort();
    const bool told = !model::figure_name(same).empty() && !model::figure_period(same).empty();
    if (figure.has_value() != told) std::abort();
    constexpr std::size_t id_digits = 32;
    if (model::key_of(same).value.size() != id_digits || model::parse_figure(model::key_of(same).value)) std::abort();
    return 0;
}
