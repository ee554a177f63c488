// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/digest.hpp"
#include "model/time.hpp"
#include "privacy/showable.hpp"

#include <optional>
#include <string>

namespace siar::model {

/// A poster that lies as a file on the screen's own machine: a picture, or a page of a PDF.
struct Poster {
    std::string id;            ///< within the settings: "poster-1"
    Digest picture;            ///< of the file's bytes and the page
    privacy::Label title;      ///< may be empty
    std::optional<Date> from;  ///< the first day, local
    std::optional<Date> until; ///< the last day
    friend bool operator==(const Poster&, const Poster&) = default;
};

/// Whether it may be shown on this day.
inline bool shows(const Poster& poster, Date today) {
    return (!poster.from || *poster.from <= today) && (!poster.until || today <= *poster.until);
}

} // namespace siar::model
