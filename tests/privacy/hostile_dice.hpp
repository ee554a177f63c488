// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace hostile {

/// The parts one behind the other. Between braces they are made in this order by every compiler; between "+" not.
inline std::string joined(std::initializer_list<std::string> parts) {
    std::string out;
    for (const std::string& part : parts)
        out += part;
    return out;
}

/// Chance that falls the same on every machine: the standard fixes what mt19937 gives, but not its distributions.
class Dice {
public:
    explicit Dice(std::uint32_t seed) : random_(seed) {}

    /// 0 to `count` - 1.
    std::size_t below(std::size_t count) { return random_() % count; }
    bool one_in(std::size_t count) { return below(count) == 0; }
    /// `from` to `to`.
    std::size_t between(std::size_t from, std::size_t to) { return from + below(to - from + 1); }

    template <class List>
    auto pick(const List& list) {
        return list[below(list.size())];
    }
    std::string pick(std::initializer_list<const char*> list) { return list.begin()[below(list.size())]; }

    /// `count` figures.
    std::string figures(std::size_t count) {
        std::string out;
        while (out.size() < count)
            out += static_cast<char>('0' + below(10));
        return out;
    }
    /// A number with zeros in front: 3 of width 2 is "03".
    static std::string padded(std::size_t number, std::size_t width) {
        std::string out = std::to_string(number);
        return out.size() < width ? std::string(width - out.size(), '0') + out : out;
    }

private:
    std::mt19937 random_;
};

} // namespace hostile
