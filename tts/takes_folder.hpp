// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time.hpp"
#include "tts/foreign_sound.hpp"

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace siar::tts {

/// What binds a recording to its words: the first eight hex digits of the BLAKE2b hash of the text that was to be read.
std::string take_mark(std::string_view text);
/// The name that a recording is asked for under: place (from 1, of so many digits) and mark, "03-1a2b3c4d.wav".
std::string take_name(std::size_t place, std::string_view text, int digits = 2);

/// The recordings in a folder, by the mark that stands somewhere in their names.
class TakesFolder {
public:
    /// Looks once; a folder that is not there holds nothing. A file younger than two seconds may still be on its way
    /// and is not there yet.
    explicit TakesFolder(const std::filesystem::path& folder,
                         std::filesystem::file_time_type now = std::filesystem::file_time_type::clock::now());

    /// The newest recording of this text, if there is one.
    std::optional<std::filesystem::path> of(std::string_view text) const;
    const std::filesystem::path& path() const { return folder_; }
    /// The same recordings, none of them recorded again.
    friend bool operator==(const TakesFolder&, const TakesFolder&) = default;

private:
    std::filesystem::path folder_;
    using Age = std::pair<std::filesystem::file_time_type, std::filesystem::path>;
    std::map<std::string, Age, std::less<>> newest_; ///< by mark
};

/// A recording as it can be aired: judged by how long its words usually take, trimmed with `margin` seconds, levelled.
Judged<Speech> take(const std::filesystem::path& file, double seconds, double margin);

} // namespace siar::tts
