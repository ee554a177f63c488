// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.hpp"

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string_view>

namespace siar::tts {

/// A new file, written from its start. The first failure (a full disk) stays: all writing after it is in vain, and
/// finish() tells it.
class OutFile {
public:
    static model::Result<OutFile> create(const std::filesystem::path& path);

    /// Where the next byte goes.
    bool seek(std::uint64_t at);
    std::uint64_t at() const { return at_; }
    bool write(std::string_view bytes);
    bool sound() const { return error_ == 0; }

    /// What went wrong so far, in one line.
    model::Result<void> state() const;
    /// Everything is on the disk when it gives no error. Nothing may be written after it.
    model::Result<void> finish();

private:
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    OutFile(std::FILE* file, std::filesystem::path path) : file_(file), path_(std::move(path)) {}
    bool check(bool good);

    std::unique_ptr<std::FILE, Close> file_;
    std::filesystem::path path_;
    std::uint64_t at_ = 0;
    int error_ = 0;
};

/// Why a file could not be written, by its errno.
tl::unexpected<model::Error> not_written(const std::filesystem::path& path, int error);

/// A file of these bytes, on the disk when it gives no error.
model::Result<void> write_bytes(const std::filesystem::path& path, std::string_view bytes);

} // namespace siar::tts
