// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/spool.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <string>
#include <utility>

namespace siar::tts {
namespace {

tl::unexpected<model::Error> not_kept(const std::filesystem::path& folder) {
    return model::fail("suara tidak dapat disimpan sementara", folder.string(),
                       "Sediakan ruang disk sekitar 120 MB dan izin tulis di folder itu");
}

int unnamed_file(const std::filesystem::path& folder) {
    const int file = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (file >= 0) return file;
    // Not every file system can; a name taken away at once is the same but for a moment.
    std::string name = (folder / ".siar-XXXXXX").string();
    const int named = ::mkostemp(name.data(), O_CLOEXEC);
    if (named >= 0) ::unlink(name.c_str());
    return named;
}

/// Calls `move(bytes done)` until all are moved; false where it gives nothing more.
template <class Move>
bool all_moved(std::size_t bytes, Move move) {
    for (std::size_t done = 0; done < bytes;) {
        const ssize_t moved = move(done);
        if (moved < 0 && errno == EINTR) continue;
        if (moved <= 0) return false;
        done += static_cast<std::size_t>(moved);
    }
    return true;
}

} // namespace

Spool::Spool(int file, std::filesystem::path folder) : file_(file), folder_(std::move(folder)) {}

Spool::Spool(Spool&& other) noexcept
    : file_(std::exchange(other.file_, -1)), size_(other.size_), folder_(std::move(other.folder_)) {}

Spool& Spool::operator=(Spool&& other) noexcept {
    std::swap(file_, other.file_);
    std::swap(size_, other.size_);
    std::swap(folder_, other.folder_);
    return *this;
}

Spool::~Spool() {
    if (file_ >= 0) ::close(file_);
}

model::Result<Spool> Spool::open(const std::filesystem::path& folder) {
    const int file = unnamed_file(folder);
    if (file < 0) return not_kept(folder);
    return Spool(file, folder);
}

model::Result<void> Spool::append(std::span<const float> samples) {
    const auto bytes = std::as_bytes(samples);
    const bool whole = all_moved(bytes.size(), [&](std::size_t done) {
        return ::pwrite(file_, bytes.data() + done, bytes.size() - done,
                        static_cast<off_t>(size_ * sizeof(float) + done));
    });
    if (!whole) return not_kept(folder_);
    size_ += samples.size();
    return {};
}

model::Result<void> Spool::read(std::size_t at, std::span<float> into) const {
    const auto bytes = std::as_writable_bytes(into);
    const bool whole = all_moved(bytes.size(), [&](std::size_t done) {
        return ::pread(file_, bytes.data() + done, bytes.size() - done, static_cast<off_t>(at * sizeof(float) + done));
    });
    if (!whole) return not_kept(folder_);
    return {};
}

} // namespace siar::tts
