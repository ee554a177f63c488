// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/write_whole.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <system_error>

namespace siar::config {

namespace {

class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    int get() const { return number_; }

private:
    int number_;
};

/// 0, or the errno of the step that failed.
int write_new(const std::filesystem::path& draft, std::string_view bytes, mode_t mode) {
    ::unlink(draft.c_str());
    const Descriptor out(::open(draft.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode));
    if (out.get() < 0) return errno;
    while (!bytes.empty()) {
        const ssize_t size = ::write(out.get(), bytes.data(), bytes.size());
        if (size < 0 && errno == EINTR) continue;
        if (size <= 0) return size < 0 ? errno : ENOSPC;
        bytes.remove_prefix(static_cast<std::size_t>(size));
    }
    return ::fsync(out.get()) == 0 ? 0 : errno;
}

} // namespace

model::Result<void> write_whole(const std::filesystem::path& file, std::string_view bytes, bool closed) {
    // Two programs or threads that write one file at the same time must not share a draft.
    static std::atomic<unsigned> drafts{0};
    const auto draft =
        file.parent_path() / fmt::format(".{}.baru-{}-{}", file.filename().string(), ::getpid(), drafts.fetch_add(1));
    int failed = write_new(draft, bytes, closed ? 0640 : 0644);
    if (failed == 0 && ::rename(draft.c_str(), file.c_str()) != 0) failed = errno;
    if (failed == 0) return {};
    ::unlink(draft.c_str());
    return model::fail(fmt::format("berkas tidak dapat ditulis ({})", std::generic_category().message(failed)),
                       file.string(), "Periksa folder itu: ada, boleh ditulisi, tidak penuh");
}

} // namespace siar::config
