// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/digest.hpp"
#include "model/result.hpp"
#include "net/client.hpp"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace siar::feeds {

/// What a screen keeps of its desk's photos at most.
struct DeskPhotoLimits {
    std::size_t bytes = 4'000'000;         ///< of one
    std::uintmax_t together = 500'000'000; ///< of all files
    std::size_t a_round = 20;              ///< fetched at a time
    std::chrono::seconds time{5};          ///< of a round, at whose end the desk is asked for its Edition again
    std::chrono::seconds again{300};       ///< after one could not be fetched
};

/// The photos that the Edition of a desk names, as files <folder>/<sha256>.jpg (0600) beside the kept Edition: fetched
/// with the token, held against their SHA-256, deleted as soon as no Edition names them. For one thread.
class DeskPhotos {
public:
    /// `url` of the desk without /api. Without a folder nothing is kept, and nothing fetched.
    DeskPhotos(std::string url, std::string token, net::Client client, std::filesystem::path folder,
               DeskPhotoLimits limits = {});

    /// Deletes at once what is not `named`, then fetches some of what is named and not there, in that order. True where
    /// more is to be fetched soon.
    bool bring(const std::vector<model::Digest>& named);

private:
    using Steady = std::chrono::steady_clock;
    enum class Fetched { kept, refused, no_answer };
    Fetched fetch(const model::Digest& photo);

    std::string url_;
    std::string token_;
    net::Client client_;
    std::filesystem::path folder_;
    DeskPhotoLimits limits_;
    std::map<model::Digest, Steady::time_point> failed_;
};

/// The bytes of a photo in such a folder; nothing where it is not there, or not what its name says.
std::optional<std::string> kept_photo(const std::filesystem::path& folder, const model::Digest& photo);

/// Deletes every photo of such a folder that is not `named`, and what a write that was cut off left; how many. The
/// error says which file could not be deleted.
model::Result<std::size_t> keep_only_photos(const std::filesystem::path& folder,
                                            const std::vector<model::Digest>& named);

} // namespace siar::feeds
