// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/dropbox.hpp"

#include "model/sha256.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace siar::tts {
namespace {

namespace fs = std::filesystem;

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

tl::unexpected<net::Failure> failed(std::string what, const fs::path& where, std::string todo, bool lasting) {
    return tl::unexpected<net::Failure>(net::Failure{{std::move(what), where.string(), std::move(todo)}, lasting});
}

tl::unexpected<net::Failure> refused(int error, const fs::path& where) {
    // A full disk may be emptied and a share come back; a right to write comes from a person.
    const bool lasting = error == EACCES || error == EPERM || error == EROFS;
    return failed("berkas tidak dapat ditulis di tujuan: " + model::system_reason(error), where,
                  "Periksa folder itu: ada, boleh ditulisi, tidak penuh", lasting);
}

bool write_all(int out, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t size = ::write(out, bytes.data(), bytes.size());
        if (size < 0 && errno == EINTR) continue;
        if (size == 0) errno = ENOSPC;
        if (size <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(size));
    }
    return true;
}

/// What came of reading a file to its end.
struct ReadThrough {
    std::uint64_t bytes = 0;
    model::Digest sha256;
    bool is(const net::LocalFile& file) const { return bytes == file.bytes && sha256 == file.sha256; }
};

/// Reads all of a file through `each`, which ends it with false; nothing where it cannot be read.
template <class Each>
std::optional<ReadThrough> read_through(const fs::path& path, const Each& each) {
    std::ifstream in(path, std::ios::binary);
    if (!in) return std::nullopt;
    constexpr std::size_t block = 1U << 18U;
    std::vector<char> buffer(block);
    model::Sha256 hash;
    ReadThrough out;
    while (in.read(buffer.data(), block), in.gcount() > 0) {
        const std::string_view bytes(buffer.data(), static_cast<std::size_t>(in.gcount()));
        hash.add(bytes);
        out.bytes += bytes.size();
        if (!each(bytes)) return out;
    }
    if (in.bad()) return std::nullopt;
    out.sha256 = hash.done();
    return out;
}

net::Attempt<void> copy(const net::LocalFile& file, const fs::path& draft, const std::function<bool()>& stop) {
    ::unlink(draft.c_str());
    const Descriptor out(::open(draft.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644));
    if (out.get() < 0) return refused(errno, draft);
    int error = 0;
    bool stopped = false;
    const auto read = read_through(file.path, [&](std::string_view bytes) {
        if (!write_all(out.get(), bytes)) error = errno;
        stopped = stop && stop();
        return error == 0 && !stopped;
    });
    if (!read) return failed("berkas segmen tidak dapat dibaca", file.path, "Buat lagi segmennya", true);
    if (stopped) return failed("kiriman dihentikan", draft, "Tidak perlu apa-apa", false);
    if (error == 0 && ::fsync(out.get()) != 0) error = errno;
    if (error != 0) return refused(error, draft);
    if (!read->is(file))
        return failed("berkas segmen berubah sejak selesai dibuat", file.path, "Buat lagi segmennya", true);
    return {};
}

net::Attempt<net::Proof> verify(const net::LocalFile& file, const fs::path& draft, bool read_back) {
    std::error_code error;
    bool whole = fs::file_size(draft, error) == file.bytes && !error;
    if (whole && read_back) {
        const auto read = read_through(draft, [](std::string_view) { return true; });
        whole = read && read->is(file);
    }
    if (whole) return read_back ? net::Proof::sha256 : net::Proof::size;
    return failed("berkas di tujuan tidak utuh", draft, "Akan dikirim lagi; bila terus begini, periksa disknya", false);
}

net::Attempt<void> give_name(const fs::path& draft, const fs::path& target) {
    if (::rename(draft.c_str(), target.c_str()) != 0) return refused(errno, target);
    const Descriptor folder(::open(target.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.get() >= 0) (void)::fsync(folder.get()); // some network shares cannot; the file itself is on the disk
    return {};
}

fs::path draft_of(const fs::path& target) {
    return target.parent_path() / ("." + target.filename().string() + ".sebagian");
}

net::Attempt<void> there(const fs::path& folder) {
    std::error_code error;
    if (fs::is_directory(folder, error)) return {};
    return failed("folder tujuan tidak ada", folder, "Buat folder itu, atau pasang (mount) lagi", false);
}

} // namespace

net::Attempt<net::Proof> put_in_folder(const net::LocalFile& file, const fs::path& folder, const std::string& name,
                                       bool read_back, const std::function<bool()>& stop) {
    if (const auto is = there(folder); !is) return tl::unexpected(is.error());
    const fs::path target = folder / name;
    const fs::path draft = draft_of(target);
    std::error_code error;
    fs::create_directories(target.parent_path(), error);
    if (error) return refused(error.value(), target.parent_path());
    auto proof = copy(file, draft, stop).and_then([&] { return verify(file, draft, read_back); });
    if (proof)
        if (const auto named = give_name(draft, target); !named) proof = tl::unexpected(named.error());
    if (!proof) ::unlink(draft.c_str());
    return proof;
}

net::Attempt<bool> remove_from_folder(const fs::path& folder, const std::string& name) {
    if (const auto is = there(folder); !is) return tl::unexpected(is.error());
    bool removed = false;
    for (const fs::path& path : {draft_of(folder / name), folder / name}) {
        if (::unlink(path.c_str()) == 0)
            removed = true;
        else if (errno != ENOENT && errno != ENOTDIR)
            return refused(errno, path);
    }
    return removed;
}

} // namespace siar::tts
