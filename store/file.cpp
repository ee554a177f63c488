// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/file.hpp"

#include "store/failure.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <string>

namespace siar::store {

namespace {

constexpr const char* draft_mark = ".baru-";

tl::unexpected<model::Error> failed(const std::string& what, const std::filesystem::path& path, int error_number) {
    return tl::unexpected<model::Error>(system_failure(what, path.string(), error_number));
}

} // namespace

File& File::operator=(File&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    std::swap(path_, other.path_);
    return *this;
}

File::~File() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

model::Result<File> File::open(const std::filesystem::path& path, int flags, const std::string& what) {
    const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC, 0600);
    if (descriptor < 0) return failed(what, path, errno);
    return File(descriptor, path);
}

model::Result<void> File::lock() const {
    while (::flock(descriptor_, LOCK_EX) != 0)
        if (errno != EINTR) return failed("berkas tidak dapat dikunci", path_, errno);
    return {};
}

void File::unlock() const {
    ::flock(descriptor_, LOCK_UN);
}

model::Result<std::int64_t> File::size() const {
    struct stat status {};
    if (::fstat(descriptor_, &status) != 0) return failed("ukuran berkas tidak terbaca", path_, errno);
    return std::int64_t{status.st_size};
}

model::Result<std::string> File::read(std::int64_t from, std::int64_t count) const {
    std::string out(static_cast<std::size_t>(count), '\0');
    std::size_t done = 0;
    while (done < out.size()) {
        const auto got = ::pread(descriptor_, out.data() + done, out.size() - done, from + static_cast<off_t>(done));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return failed("berkas tidak terbaca", path_, errno);
        if (got == 0) break;
        done += static_cast<std::size_t>(got);
    }
    out.resize(done);
    return out;
}

model::Result<void> File::append(std::string_view bytes) const {
    ssize_t written = 0;
    do {
        written = ::write(descriptor_, bytes.data(), bytes.size());
    } while (written < 0 && errno == EINTR);
    if (written == static_cast<ssize_t>(bytes.size())) return {};
    return failed("berkas tidak dapat ditulis", path_, written >= 0 ? ENOSPC : errno);
}

model::Result<void> File::append_durably(std::string_view bytes) const {
    const auto before = size();
    if (!before) return tl::unexpected(before.error());
    auto written = append(bytes);
    if (written && ::fdatasync(descriptor_) == 0) return {};
    if (written) written = failed("berkas tidak dapat ditulis", path_, errno);
    // A line that could not be cut back ends without its checksum and is passed over by every reader.
    [[maybe_unused]] const int cut = ::ftruncate(descriptor_, *before);
    return written;
}

model::Result<void> File::settle() const {
    if (::fsync(descriptor_) == 0) return {};
    return failed("berkas tidak dapat ditulis", path_, errno);
}

bool is_draft(const std::filesystem::path& path) {
    return path.extension().string().rfind(draft_mark, 0) == 0;
}

model::Result<void> write_aside(const std::filesystem::path& path, std::string_view bytes, Durable durable) {
    // Two programs or threads that write one file at the same time must not share a draft.
    static std::atomic<unsigned> drafts{0};
    const auto draft =
        std::filesystem::path(path).concat(fmt::format("{}{}-{}", draft_mark, ::getpid(), drafts.fetch_add(1)));
    ::unlink(draft.c_str());
    auto file = File::open(draft, O_WRONLY | O_CREAT | O_EXCL | O_APPEND, "berkas tidak dapat dibuat");
    if (!file) return tl::unexpected(file.error());
    auto written = durable == Durable::yes ? file->append_durably(bytes) : file->append(bytes);
    if (written && ::rename(draft.c_str(), path.c_str()) != 0)
        written = failed("berkas tidak dapat diganti", path, errno);
    if (!written) ::unlink(draft.c_str());
    return written;
}

} // namespace siar::store
