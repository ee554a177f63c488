// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/out_file.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace siar::tts {

tl::unexpected<model::Error> not_written(const std::filesystem::path& path, int error) {
    return model::fail(fmt::format("berkas tidak bisa ditulis ({})", model::system_reason(error)), path.string(),
                       "Periksa izin folder itu dan sisa ruang disk, atau pilih folder lain");
}

model::Result<OutFile> OutFile::create(const std::filesystem::path& path) {
    std::FILE* const file = std::fopen(path.c_str(), "wbxe"); // "x": never through somebody's link
    if (file == nullptr) return not_written(path, errno);
    constexpr std::size_t buffer = 1U << 18U;
    OutFile out(file, path);
    out.check(std::setvbuf(file, nullptr, _IOFBF, buffer) == 0);
    return out;
}

bool OutFile::check(bool good) {
    if (!good && error_ == 0) error_ = errno == 0 ? EIO : errno;
    return error_ == 0;
}

bool OutFile::seek(std::uint64_t at) {
    at_ = at;
    return sound() && check(fseeko(file_.get(), static_cast<off_t>(at), SEEK_SET) == 0);
}

bool OutFile::write(std::string_view bytes) {
    at_ += bytes.size();
    return sound() && check(std::fwrite(bytes.data(), 1, bytes.size(), file_.get()) == bytes.size());
}

model::Result<void> OutFile::state() const {
    if (!sound()) return not_written(path_, error_);
    return {};
}

model::Result<void> OutFile::finish() {
    if (sound()) check(std::fflush(file_.get()) == 0 && ::fsync(fileno(file_.get())) == 0);
    file_.reset();
    return state();
}

model::Result<void> write_bytes(const std::filesystem::path& path, std::string_view bytes) {
    auto file = OutFile::create(path);
    if (!file) return tl::unexpected(file.error());
    file->write(bytes);
    return file->finish();
}

} // namespace siar::tts
