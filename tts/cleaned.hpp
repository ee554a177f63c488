// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace siar::tts {

/// A run of bytes of some text, `to` excluded.
struct ByteSpan {
    std::size_t from = 0;
    std::size_t to = 0;
    bool empty() const { return to <= from; }
    friend bool operator==(const ByteSpan&, const ByteSpan&) = default;
};

/// A written line as printable ASCII: what is heard, without what is only seen.
struct Clean {
    std::string text;
    std::vector<ByteSpan> origins; ///< of each byte of `text` in the written line; empty: byte for byte the same

    /// The written bytes behind a run of `text` that is not empty.
    ByteSpan written(ByteSpan clean) const;
};

/// Takes any bytes. Letters with marks lose them, "½" becomes "1/2", emoji and what is not seen fall away.
Clean cleaned(std::string_view written);

} // namespace siar::tts
