// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/codes.hpp"
#include "model/result.hpp"
#include "model/screen.hpp"
#include "privacy/showable.hpp"

#include <functional>
#include <string>

namespace siar::desk {

/// What app lends the desk. Both are called on the desk's worker thread, one at a time, and may take seconds; a port
/// that is empty is answered with 501.
struct Ports {
    std::function<model::Result<std::string>(const model::ItemId&, const model::Screen&)>
        render;                                                              ///< the bytes of a PNG
    std::function<model::Result<std::string>(const privacy::Showable&)> say; ///< the bytes of a WAV
};

} // namespace siar::desk
