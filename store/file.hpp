// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>

namespace siar::store {

/// An open file descriptor, closed (and so unlocked) when it goes.
class File {
public:
    File() = default;
    File(File&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)), path_(std::move(other.path_)) {}
    File& operator=(File&& other) noexcept;
    ~File();

    /// open(2) with O_CLOEXEC; new files are 0600. `what` begins the error: "log keputusan tidak dapat dibuka".
    static model::Result<File> open(const std::filesystem::path& path, int flags, const std::string& what);

    /// Waits for flock(2), alone.
    model::Result<void> lock() const;
    void unlock() const;
    model::Result<std::int64_t> size() const;
    /// Bytes [from, from + count), fewer at the end.
    model::Result<std::string> read(std::int64_t from, std::int64_t count) const;
    /// One write(2) of all the bytes.
    model::Result<void> append(std::string_view bytes) const;
    /// The same and fdatasync(2); where either fails the file is cut back to what it was.
    model::Result<void> append_durably(std::string_view bytes) const;
    /// Waits until all that was written is on the disk.
    model::Result<void> settle() const;
    const std::filesystem::path& path() const { return path_; }

private:
    File(int descriptor, std::filesystem::path path) : descriptor_(descriptor), path_(std::move(path)) {}
    int descriptor_ = -1;
    std::filesystem::path path_;
};

/// Whether bytes must be on disk before anybody goes on.
enum class Durable { no, yes };

/// True for what write_aside() writes to before it has the name it was asked for.
bool is_draft(const std::filesystem::path& path);
/// Gives a file (0600) these bytes: written beside its name and renamed, so that nobody ever reads half of it.
model::Result<void> write_aside(const std::filesystem::path& path, std::string_view bytes, Durable durable);

} // namespace siar::store
