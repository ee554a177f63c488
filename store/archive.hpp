// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/digest.hpp"
#include "model/result.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

struct archive;

namespace siar::store {

/// The name of one file in a backup (siar.db, keputusan.log, kunci, photos/ab/<sha256>.jpg) and what is in it.
struct Entry {
    std::int64_t bytes = 0;
    model::Digest digest; ///< BLAKE2b of the hex BLAKE2b of each MiB of it
    friend bool operator==(const Entry&, const Entry&) = default;
};
using Entries = std::map<std::string, Entry>;

/// True for the names that a backup may hold; nothing else is ever unpacked.
bool is_backup_name(std::string_view name);

/// What stands in the last file of a backup, ISI: a line of the format, then "bytes digest name" of each file before
/// it.
std::string contents_text(const Entries& entries);
/// Nothing for what contents_text() never gave.
std::optional<Entries> parse_contents(std::string_view text);

/// Writes a backup: a tar (pax) compressed with zstd. Throws nothing; after a failure the file is worth nothing.
class ArchiveWriter {
public:
    static model::Result<ArchiveWriter> create(const std::filesystem::path& path);
    ArchiveWriter(ArchiveWriter&&) noexcept = default;
    /// Adds a file of the disk under this name.
    model::Result<void> add(const std::string& name, const std::filesystem::path& file);
    model::Result<void> add_bytes(const std::string& name, std::string_view bytes);
    /// Adds the contents and ends the archive.
    model::Result<void> finish();
    const Entries& entries() const { return entries_; }

private:
    struct Free {
        void operator()(archive* handle) const;
    };
    ArchiveWriter(archive* handle, std::filesystem::path path) : handle_(handle), path_(std::move(path)) {}
    model::Result<void> begin(const std::string& name, std::int64_t bytes);
    model::Error failed() const;
    std::unique_ptr<archive, Free> handle_;
    std::filesystem::path path_;
    Entries entries_;
};

/// Reads a backup from its beginning to its end and holds every file against the contents. Where `folder` is given the
/// files are written there (0600); else they are only looked at. What is not whole is an error.
model::Result<Entries> read_archive(const std::filesystem::path& path, const std::filesystem::path& folder = {});

} // namespace siar::store
