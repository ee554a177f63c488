// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tts/block.hpp"
#include "tts/sounds.hpp"
#include "tts/spool.hpp"

#include <cstddef>
#include <vector>

namespace siar::tts {

/// How a segment of some length is framed by its jingles; all in frames.
struct Layout {
    std::size_t frames = 0;
    const Sound* opening = nullptr;
    const Sound* closing = nullptr;
    std::size_t speech_begin = 0; ///< the first word may start here, while the opening dies away
    std::size_t speech_end = 0;   ///< the last word ends here, just before the closing begins
};

/// Under 45 seconds the sting stands for both: the time belongs to the words.
Layout layout(std::size_t frames, const Sounds& sounds);

/// A line of mono speech at its place.
struct Placed {
    std::size_t begin = 0;
    std::size_t frames = 0;
    std::size_t spooled = 0; ///< its first sample in the Spool
    float gain = 1;          ///< to the level of the sounds
    bool new_thing = false;  ///< a long pause before it gets a sting

    std::size_t end() const { return begin + frames; }
};

/// Voice, jingles and bed together, from the first frame to the last, in blocks; the bed steps back while someone
/// speaks and reaches to both ends. Always the same. Errors are those of `voice` and `out`.
model::Result<void> mix(const Layout& layout, const Sounds& sounds, const std::vector<Placed>& lines,
                        const Spool& voice, const Sink& out);

} // namespace siar::tts
