// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/digest.hpp"
#include "model/result.hpp"
#include "net/client.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace siar::feeds {

/// What a photo of a foreign source may be, and what becomes of it.
struct PhotoLimits {
    std::size_t bytes = 8'000'000;
    std::size_t pixels = 40'000'000; ///< judged before any of them is decoded
    int scans = 100;                 ///< of a progressive JPEG: each costs as much time as a whole picture
    int longest_side = 1920;         ///< what is larger is made smaller, in proportion
    friend bool operator==(const PhotoLimits&, const PhotoLimits&) = default;
};

/// A photo made anew from its pixels: JPEG with no metadata at all, upright, named by what it is.
struct Photo {
    model::Digest sha256; ///< of `jpeg`
    std::string jpeg;
    int width = 0;
    int height = 0;
};

/// Makes a photo of foreign bytes: JPEG, PNG or WebP by their content, whatever anybody calls them. It is turned as
/// its EXIF says (JPEG), put on white where it is transparent, scaled and written again; time, place, camera, comments,
/// profiles and hidden pixels do not survive. The same bytes give the same photo.
model::Result<Photo> readied(std::string_view bytes, const PhotoLimits& limits = {});

/// How photos of a source are asked for: as the source itself is, but never with its token, and, since their addresses
/// stand in foreign records, from public addresses or the source's own server (same scheme, host, port) only.
net::Options photo_options(const net::Options& source, const std::string& source_url, const PhotoLimits& limits = {});

/// Fetches and readies a photo with a client of photo_options(). Errors name the host only: a path may name a person.
model::Result<Photo> fetch_photo(net::Client& client, const std::string& url, const PhotoLimits& limits = {});

} // namespace siar::feeds
