// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/directory.hpp"

#include "store/failure.hpp"

#include <fcntl.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <system_error>

namespace siar::store {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view damaged_prefix = "siar.db.rusak-";
constexpr std::string_view restore_name = "pulih";
constexpr std::string_view unpacked_prefix = "pulih.baru-"; // Workshop::beside()

fs::path suspicion_file(const fs::path& database) {
    return fs::path(database).concat(".curiga");
}

model::SecretKey key_of(const model::Digest& digest) {
    return {digest.bytes};
}

tl::unexpected<model::Error> failed(const std::string& what, const fs::path& path, const std::error_code& error) {
    return tl::unexpected<model::Error>(system_failure(what, path.string(), error.value()));
}

} // namespace

fs::path database_file(const fs::path& directory) {
    return directory / "siar.db";
}
fs::path log_file(const fs::path& directory) {
    return directory / "keputusan.log";
}
fs::path key_file(const fs::path& directory) {
    return directory / "kunci";
}

fs::path photo_folder(const fs::path& directory) {
    return directory / "photos";
}

model::Result<void> make_directory(const fs::path& directory) {
    const std::string what = "folder penyimpanan tidak dapat dibuat";
    std::error_code error;
    if (!fs::is_directory(directory, error)) {
        error.clear();
        fs::create_directories(directory, error);
        if (error) return failed(what, directory, error);
        fs::permissions(directory, fs::perms::owner_all, error);
        if (error) return failed(what, directory, error);
    }
    // SQLite would make the file readable by everybody; its -wal and -shm take over the mode of this one. One that is
    // there already must not be opened: closing it would take away the locks that other connections of this process
    // hold on it (sqlite.org/howtocorrupt.html, 2.2), and another process would delete the log they write to.
    const auto path = database_file(directory);
    auto file = File::open(path, O_RDWR | O_CREAT | O_EXCL, "basis data tidak dapat dibuka");
    if (!file && !fs::exists(path, error)) return tl::unexpected(file.error());
    return {};
}

model::Result<File> lock_directory(const fs::path& directory) {
    auto folder = File::open(directory, O_RDONLY | O_DIRECTORY, "folder penyimpanan tidak dapat dibuka");
    if (!folder) return folder;
    if (auto locked = folder->lock(); !locked) return tl::unexpected(locked.error());
    return folder;
}

model::Result<model::SecretKey> read_or_make_key(const fs::path& directory) {
    const auto path = key_file(directory);
    const std::string what = "kunci penyimpanan tidak dapat dibuka";
    std::error_code error;
    if (!fs::exists(path, error)) {
        // Written beside its name: a program killed here must not leave half a key.
        const auto draft = fs::path(path).concat(".baru");
        fs::remove(draft, error);
        auto file = File::open(draft, O_WRONLY | O_CREAT | O_APPEND, what);
        if (!file) return tl::unexpected(file.error());
        const model::SecretKey key = model::random_key();
        if (auto written = file->append_durably(model::Digest{key.bytes}.hex() + "\n"); !written)
            return tl::unexpected(written.error());
        fs::rename(draft, path, error);
        if (error) return failed(what, path, error);
        return key;
    }
    auto file = File::open(path, O_RDONLY, what);
    if (!file) return tl::unexpected(file.error());
    auto text = file->read(0, 64);
    if (!text) return tl::unexpected(text.error());
    const auto digest = model::parse_digest(*text);
    if (!digest)
        return model::fail("kunci penyimpanan rusak", path.string(),
                           "Kembalikan berkas itu dari cadangan: tanpa kunci ini nomor butir tidak dikenali lagi");
    return key_of(*digest);
}

model::SecretKey key_of_memory() {
    return key_of(model::digest("siar: a store in memory"));
}

void suspect(const std::string& database) {
    if (!database.empty()) (void)File::open(suspicion_file(database), O_WRONLY | O_CREAT, "");
}

bool suspected(const fs::path& directory) {
    std::error_code error;
    return fs::exists(suspicion_file(database_file(directory)), error);
}

void forget_suspicion(const fs::path& directory) {
    std::error_code error;
    fs::remove(suspicion_file(database_file(directory)), error);
}

model::Result<fs::path> set_aside(const fs::path& directory, model::Time now, const model::Zone& zone) {
    const auto database = database_file(directory);
    const auto local = model::local(now, zone);
    const auto minutes = local.of_day.count();
    const auto stem = fmt::format("{}{:04}{:02}{:02}-{:02}{:02}", damaged_prefix, static_cast<int>(local.date.year()),
                                  static_cast<unsigned>(local.date.month()), static_cast<unsigned>(local.date.day()),
                                  minutes / 60, minutes % 60);
    std::error_code error;
    fs::path target = directory / stem;
    for (int n = 2; fs::exists(target, error); ++n)
        target = directory / fmt::format("{}-{}", stem, n);
    fs::rename(database, target, error);
    if (error) return failed("basis data rusak tidak dapat disisihkan", database, error);
    for (const auto* const suffix : {"-wal", "-shm"}) { // not always there
        fs::rename(fs::path(database).concat(suffix), fs::path(target).concat(suffix), error);
    }
    return target;
}

std::vector<fs::path> damaged_files(const fs::path& directory) {
    std::vector<fs::path> out;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(directory, error)) {
        const auto name = entry.path().filename().string();
        const bool whole = name.find("-wal") == std::string::npos && name.find("-shm") == std::string::npos;
        if (name.rfind(damaged_prefix, 0) == 0 && whole) out.push_back(entry.path());
    }
    std::sort(out.begin(), out.end());
    return out;
}

fs::path restore_folder(const fs::path& directory) {
    return directory / restore_name;
}

std::vector<fs::path> left_behind(const fs::path& directory) {
    std::vector<fs::path> out;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(directory, error)) {
        const auto name = entry.path().filename().string();
        if (name.rfind(damaged_prefix, 0) == 0 || name.rfind(unpacked_prefix, 0) == 0) out.push_back(entry.path());
    }
    std::sort(out.begin(), out.end());
    return out;
}

} // namespace siar::store
