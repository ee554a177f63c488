// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/instance.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <system_error>
#include <thread>
#include <utility>

namespace siar::app {

namespace {

std::filesystem::path file_of(const std::filesystem::path& folder, const std::string& name) {
    return folder / ("." + name + ".kunci");
}

} // namespace

model::Result<std::optional<Instance>> Instance::if_free(const std::filesystem::path& folder, const std::string& name,
                                                         const std::string& option) {
    if (folder.empty()) return Instance(-1);
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    const auto path = file_of(folder, name);
    Instance out(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    if (out.file_ >= 0 && ::flock(out.file_, LOCK_EX | LOCK_NB) == 0) return out;
    if (out.file_ >= 0 && errno == EWOULDBLOCK) return std::nullopt;
    const auto where = path.string() + " (" + model::system_reason(errno) + ")";
    if (std::filesystem::exists(path, error))
        return model::fail("berkas kunci tidak dapat dipakai", where,
                           "Jalankan sebagai pemilik berkas itu, atau pilih folder lain dengan " + option);
    return model::fail("folder tidak dapat ditulis", where, "Pilih folder lain dengan " + option);
}

model::Result<Instance> Instance::claim(const std::filesystem::path& folder, const std::string& name,
                                        const std::string& option, std::chrono::milliseconds patience) {
    constexpr std::chrono::milliseconds look{20};
    for (;; patience -= look) {
        auto free = if_free(folder, name, option);
        if (!free) return tl::unexpected(free.error());
        if (*free) return std::move(**free);
        if (patience <= patience.zero()) break;
        std::this_thread::sleep_for(look);
    }
    return model::fail(name + " sudah jalan dengan folder ini", folder.string(),
                       "Tutup yang lama, atau pilih folder lain dengan " + option);
}

void Instance::note(const std::string& line) const {
    if (file_ < 0 || ::ftruncate(file_, 0) != 0) return;
    (void)!::pwrite(file_, line.data(), line.size(), 0);
}

std::string Instance::noted(const std::filesystem::path& folder, const std::string& name) {
    std::string line;
    std::ifstream file(file_of(folder, name));
    std::getline(file, line);
    return line;
}

Instance::Instance(Instance&& other) noexcept : file_(std::exchange(other.file_, -1)) {}

Instance& Instance::operator=(Instance&& other) noexcept {
    std::swap(file_, other.file_);
    return *this;
}

Instance::~Instance() {
    if (file_ >= 0) ::close(file_);
}

} // namespace siar::app
