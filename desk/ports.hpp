// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/codes.hpp"
#include "model/digest.hpp"
#include "model/result.hpp"
#include "model/screen.hpp"
#include "privacy/showable.hpp"
#include "store/store.hpp"

#include <functional>
#include <optional>
#include <string>

namespace siar::desk {

/// The JPEG of an approved photo by the SHA-256 of its bytes; nothing for any other. Called with the desk's own store
/// on the desk's own thread, so it must be quick.
using PhotoOf = std::function<model::Result<std::optional<std::string>>(const store::Store&, const model::Digest&)>;

/// What app lends the desk. Both are called on the desk's worker thread, one at a time, and may take seconds; a port
/// that is empty is answered with 501.
struct Ports {
    std::function<model::Result<std::string>(const model::ItemId&, const model::Screen&)>
        render;                                                              ///< the bytes of a PNG
    std::function<model::Result<std::string>(const privacy::Showable&)> say; ///< the bytes of a WAV
};

} // namespace siar::desk
