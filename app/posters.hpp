// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/edition_feed.hpp"
#include "app/office.hpp"
#include "app/painter.hpp"
#include "display/album.hpp"
#include "model/finding.hpp"
#include "model/poster.hpp"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace siar::app {

/// The posters of an office's settings, as their files are now. look() and what follows from it are for one thread;
/// open() may be called from another.
class Posters {
public:
    explicit Posters(const Office& office);

    /// Reads anew the files that were saved since, at most every two seconds; true where that changed anything.
    bool look();
    /// Those that can be read, in the order of the settings.
    const std::vector<model::Poster>& readable() const { return readable_; }
    /// The pixels of a poster; null where it is none of these, or can no longer be decoded.
    std::shared_ptr<const display::Bitmap> open(const model::Digest& picture) const;
    /// Posters, and for other pictures what `others` opens.
    display::Album::Open with(display::Album::Open others) const;

    /// What is wrong with each: a file that cannot be shown, letters too small to be read on this screen, a picture
    /// with fewer than half of the pixels that it is shown with. `painter` draws these posters for the screen of
    /// `edition`, which bears them.
    model::Findings findings(const Painter& painter, const model::Edition& edition, const model::Screen& screen,
                             model::Time now) const;

private:
    struct File {
        config::PosterSettings settings;
        std::filesystem::file_time_type saved{};
        std::optional<model::Poster> poster;
        std::optional<model::Error> error;
    };
    void read(File& file, std::size_t number);
    std::optional<model::Finding> legibility(const File& file, const display::Rect& place,
                                             const model::Screen& screen) const;

    const privacy::Gate gate_;
    model::Screen screen_;
    std::vector<File> files_;
    std::vector<model::Poster> readable_;
    std::chrono::steady_clock::time_point next_{};
    mutable std::mutex mutex_;
    std::map<model::Digest, config::PosterSettings> pictures_;
};

/// The same for `siar check`: of the posters in the settings, on the office's screen.
model::Findings poster_findings(const Office& office, const model::Edition& edition);

/// The Editions of a feed with these posters in them; `posters` must outlive it.
EditionFeed with_posters(EditionFeed feed, Posters& posters);

} // namespace siar::app
