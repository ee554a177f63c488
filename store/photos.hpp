// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/decision.hpp"
#include "model/digest.hpp"
#include "model/photos.hpp"
#include "model/result.hpp"
#include "store/database.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace siar::store {

/// The photo files of a store: <folder>/ab/<sha256>.jpg (0600), named by what is in them. The time of a file is when it
/// was last shown. Without a folder (a store in memory) they are kept in this object.
class PhotoFiles {
public:
    PhotoFiles() = default;
    explicit PhotoFiles(std::filesystem::path folder) : folder_(std::move(folder)) {}

    model::Result<void> write(const model::Digest& sha256, const std::string& jpeg);
    /// Nothing where there is no such file, or its bytes are no longer those of its name.
    std::optional<std::string> read(const model::Digest& sha256) const;
    /// Makes a file count as shown now; at most once a day, so that a screen does not wear out the disk.
    void touch(const model::Digest& sha256) const;
    /// When a file was last shown, in seconds since 1970; 0 where there is none.
    std::int64_t shown(const model::Digest& sha256) const;
    std::vector<model::Digest> all() const;
    void remove(const model::Digest& sha256);
    /// Deletes what a program that was killed left beside a name; only while no other can be writing.
    void remove_drafts() const;

private:
    std::filesystem::path path_of(const model::Digest& sha256) const;
    std::filesystem::path folder_;
    std::map<model::Digest, std::string> kept_;
};

/// Photos of one item, by what a person said to them.
struct PhotosOfRow {
    std::vector<model::Digest> approved;
    std::vector<model::Digest> waiting;
};
PhotosOfRow photos_of(const Database& database, std::int64_t row);
/// Of an item's approved photos the ones that were said last to show what was wrong, what came of it, or neither; where
/// one was said to be two of these, its latest decision holds.
model::Photos pictured(const Database& database, const model::ItemId& item, const std::vector<model::Digest>& approved);
/// True where the item has this photo.
bool has_photo(const Database& database, std::int64_t row, const model::Digest& sha256);
/// Lets a decision on a photo take effect.
void decide_photo(const Database& database, std::int64_t row, const model::Decision& decision);

/// Forgets the photos of an item; their files go with the next sweep(). True where there were any.
bool drop_photos(const Database& database, std::int64_t row);
/// The same, but for those that a person said yes to.
void drop_photos_without_yes(const Database& database, std::int64_t row);
/// Lets the next sweep() happen whether or not an item lost a photo: a program that was killed between a file and its
/// row says nothing.
void ask_for_sweep(const Database& database);
/// True where files may lie there that no item has any more.
bool needs_sweep(const Database& database);
/// Deletes the files that no item has; inside a write transaction, so that none is being put at the same time.
void sweep(const Database& database, PhotoFiles& files);
/// Lets go of photos until they take up at most `quota` bytes: those shown longest ago first, approved ones last.
void keep_quota(const Database& database, PhotoFiles& files, std::int64_t quota);

} // namespace siar::store
