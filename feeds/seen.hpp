// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace siar::feeds {

/// A complaint's id in 8 bytes, never 0, the same on every machine: the beginning of its BLAKE2b digest. Among five
/// million ids two are equal once in a million readings.
std::uint64_t id_hash(std::string_view id);

/// The complaints that one reading has met, 16 bytes each.
class Seen {
public:
    /// What is known of one complaint.
    struct Entry {
        std::uint64_t hash = 0;
        std::uint32_t updated = 0; ///< newest met; seconds since 1970, as far as they go
        std::uint32_t place = 0;   ///< of its row among all handed on, from 1; or none, or gone
    };
    static constexpr std::uint32_t none = 0;           ///< met, but no row of it was taken
    static constexpr std::uint32_t gone = 0xffff'ffff; ///< the source said last that it is withdrawn

    /// The entry of an id_hash, made where it is new; good until the next call.
    Entry& of(std::uint64_t hash);
    bool has(std::uint64_t hash) const;
    std::size_t size() const { return size_; }

private:
    std::size_t slot(std::uint64_t hash) const;
    void grow();
    std::vector<Entry> entries_; ///< open addressing; a power of two, or empty
    std::size_t size_ = 0;
};

/// A time as an Entry keeps it.
std::uint32_t seen_time(model::Time time);

} // namespace siar::feeds
