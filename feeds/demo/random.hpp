// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace siar::feeds::demo {

/// A stream of numbers that is the same on every machine: SplitMix64 (Steele, Lea, Flood 2014), whole numbers only.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31U);
    }
    /// 0 .. count - 1; 0 where there is nothing to choose.
    std::size_t below(std::size_t count) {
        return count == 0 ? 0 : static_cast<std::size_t>(((next() >> 32U) * std::uint64_t{count}) >> 32U);
    }
    /// low .. high, both included.
    int between(int low, int high) { return low + static_cast<int>(below(static_cast<std::size_t>(high - low + 1))); }
    /// A length of `low` to `high` minutes, to the second. One expression must not draw twice: compilers differ in the
    /// order in which they would.
    std::chrono::seconds minutes(int low, int high) { return std::chrono::seconds(between(low * 60, high * 60 + 59)); }
    /// True in `percent` of a hundred cases.
    bool percent(int percent) { return between(0, 99) < percent; }
    template <class List>
    const auto& pick(const List& list) {
        return list[below(list.size())];
    }
    /// An index, drawn by the weights; they must not all be zero.
    std::size_t weighted(const std::vector<int>& weights) {
        std::size_t sum = 0;
        for (const int weight : weights)
            sum += static_cast<std::size_t>(weight);
        std::size_t at = below(sum);
        for (std::size_t i = 0; i < weights.size(); ++i) {
            if (at < static_cast<std::size_t>(weights[i])) return i;
            at -= static_cast<std::size_t>(weights[i]);
        }
        return 0;
    }
    template <class List>
    void shuffle(List& list) {
        for (std::size_t i = list.size(); i > 1; --i)
            std::swap(list[i - 1], list[below(i)]);
    }

private:
    std::uint64_t state_;
};

} // namespace siar::feeds::demo
