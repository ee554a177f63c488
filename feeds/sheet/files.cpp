// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/sheet/files.hpp"

#include "text/unicode.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <optional>
#include <tuple>
#include <utility>

namespace siar::feeds::sheet {
namespace fs = std::filesystem;
namespace {

constexpr model::Seconds quiet{10};
constexpr model::Seconds between_looks{5};

/// A file descriptor.
class File {
public:
    explicit File(int handle) : handle_(handle) {}
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File() {
        if (handle_ >= 0) ::close(handle_);
    }
    bool good() const { return handle_ >= 0; }
    int get() const { return handle_; }

private:
    int handle_;
};

std::int64_t nanoseconds(const timespec& time) {
    return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

model::Time seconds_of(std::int64_t nanoseconds) {
    return std::chrono::floor<model::Seconds>(
        std::chrono::sys_time<std::chrono::nanoseconds>(std::chrono::nanoseconds(nanoseconds)));
}

std::optional<Dropped> described(const fs::path& path, const struct stat& status) {
    if (!S_ISREG(status.st_mode)) return std::nullopt;
    Dropped file;
    file.path = path;
    file.name = path.filename().string();
    file.device = status.st_dev;
    file.inode = status.st_ino;
    file.size = static_cast<std::uint64_t>(status.st_size);
    file.written_ns = nanoseconds(status.st_mtim);
    file.changed_ns = nanoseconds(status.st_ctim);
    file.written = seconds_of(file.written_ns);
    return file;
}

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() > end.size() && text.substr(text.size() - end.size()) == end;
}

bool is_passing(std::string_view name) {
    constexpr std::array<std::string_view, 7> endings{".part", ".filepart", ".crdownload", ".tmp", ".lock",
                                                      ".swp",  "~"};
    return name.front() == '.' || name.substr(0, 2) == "~$" ||
           std::any_of(endings.begin(), endings.end(), [name](std::string_view e) { return ends_with(name, e); });
}

/// Also of kinds that cannot be read, for of these the reason is told.
bool is_sheet(std::string_view name) {
    constexpr std::array<std::string_view, 9> endings{".csv",  ".tsv", ".txt", ".xlsx", ".xlsm",
                                                      ".xltx", ".xls", ".ods", ".xlsb"};
    return std::any_of(endings.begin(), endings.end(), [name](std::string_view e) { return ends_with(name, e); });
}

tl::unexpected<model::Error> trouble(const char* what, const fs::path& path, int number, const char* todo) {
    return model::fail(what + (": " + model::system_reason(number)), path.string(), todo);
}

} // namespace

model::Time Dropped::changed() const {
    return seconds_of(changed_ns);
}

model::Result<Look> DropFolder::look(model::Time now) {
    std::error_code error;
    fs::directory_iterator entries(folder_, error);
    if (error) return trouble("folder lembar tidak terbaca", folder_, error.value(), "Periksa `folder` dan haknya");
    Look look;
    std::map<std::string, Seen> seen;
    for (; entries != fs::directory_iterator(); entries.increment(error)) {
        if (error) return trouble("folder lembar tidak terbaca", folder_, error.value(), "Periksa `folder`");
        struct stat status {};
        if (::lstat(entries->path().c_str(), &status) != 0) continue;
        auto file = described(entries->path(), status);
        if (!file) continue;
        const std::string name = text::lower(file->name);
        if (is_passing(name)) continue;
        if (!is_sheet(name)) {
            ++look.strangers;
            continue;
        }
        const auto before = seen_.find(file->name);
        const bool same = before != seen_.end() && before->second.file == *file;
        const model::Time since = same ? before->second.at : now;
        seen[file->name] = {*file, since};
        if (now - file->changed() >= quiet || (same && now - since >= between_looks)) {
            look.ready.push_back(*std::move(file));
        } else {
            ++look.unfinished;
        }
    }
    seen_ = std::move(seen);
    std::sort(look.ready.begin(), look.ready.end(), [](const Dropped& a, const Dropped& b) {
        return std::tie(a.changed_ns, a.name) < std::tie(b.changed_ns, b.name);
    });
    return look;
}

model::Result<std::string> read_dropped(const Dropped& file, std::size_t longest) {
    const File handle(::open(file.path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    if (!handle.good()) return trouble("lembar tidak terbaca", file.path, errno, "Periksa hak berkas itu");
    if (file.size > longest) return model::fail("lembar terlalu besar", file.path.string(), "Bagi menjadi beberapa");
    std::string bytes(file.size + 1, '\0');
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t size = ::read(handle.get(), bytes.data() + done, bytes.size() - done);
        if (size < 0 && errno == EINTR) continue;
        if (size < 0) return trouble("lembar tidak terbaca", file.path, errno, "Periksa cakramnya");
        if (size == 0) break;
        done += static_cast<std::size_t>(size);
    }
    struct stat status {};
    const bool same = ::fstat(handle.get(), &status) == 0 && described(file.path, status) == file && done == file.size;
    if (!same) return model::fail("lembar masih berubah", file.path.string(), "Dibaca pada kali berikutnya");
    bytes.resize(done);
    return bytes;
}

bool delete_dropped(const Dropped& file) {
    struct stat status {};
    if (::lstat(file.path.c_str(), &status) != 0) return errno == ENOENT;
    if (described(file.path, status) != file) return false;
    return ::unlink(file.path.c_str()) == 0;
}

std::optional<model::Time> written_at(const fs::path& file) {
    struct stat status {};
    if (::lstat(file.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
    return seconds_of(nanoseconds(status.st_mtim));
}

void expire(const fs::path& folder, model::Time now, model::Seconds age) {
    std::error_code error;
    std::vector<fs::path> old;
    for (fs::directory_iterator entry(folder, error); !error && entry != fs::directory_iterator();
         entry.increment(error)) {
        const auto written = written_at(entry->path());
        if (written && now - *written >= age) old.push_back(entry->path());
    }
    for (const fs::path& path : old)
        fs::remove(path, error);
}

} // namespace siar::feeds::sheet
