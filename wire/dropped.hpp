// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace siar::wire {

/// A part of an answer that was left out because the gate would not let it pass here: where it stood and why. It
/// holds no text of the answer itself.
struct Dropped {
    std::string path;   ///< "$.items[3].problem"
    std::string reason; ///< the gate's verdict: "hold:nama"
    friend bool operator==(const Dropped&, const Dropped&) = default;
};

/// A value read from foreign JSON and what had to be left out of it.
template <class T>
struct Decoded {
    T value;
    std::vector<Dropped> dropped;
};

} // namespace siar::wire
