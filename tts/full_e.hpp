// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace siar::tts {

/// Base words by their writing, and what their writing teaches of words that are not among them: which e is full
/// (taling) and which a schwa (pepet). Marked words are small letters, with E for a full e: "meja" is "mEja".
class FullE {
public:
    FullE() = default;
    /// Learns from marked words; their order does not matter.
    explicit FullE(const std::vector<std::string>& marked);

    bool knows(std::string_view base) const;
    /// The base word as it is marked; it must be known.
    const std::string& marked(std::string_view base) const;
    /// The marks that are likeliest for a word that is not known.
    std::string guess(std::string word) const;
    std::size_t size() const { return marked_.size(); }

private:
    std::unordered_map<std::string, std::string> marked_;
    std::vector<std::int32_t> weights_; ///< by the hash of a trait
};

} // namespace siar::tts
