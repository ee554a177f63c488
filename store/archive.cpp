// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/archive.hpp"

#include "store/failure.hpp"
#include "store/file.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <system_error>

namespace siar::store {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view contents_name = "ISI";
constexpr std::string_view first_line = "siar: cadangan, versi 1\n";
constexpr std::size_t piece = 1U << 20U;
constexpr std::size_t longest_contents = 64U << 20U;

struct FreeReader {
    void operator()(archive* handle) const { archive_read_free(handle); }
};
struct FreeEntry {
    void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};

/// Entry::digest of a file that need not fit into memory.
class Pieces {
public:
    void add(std::string_view bytes) {
        while (!bytes.empty()) {
            const auto taken = std::min(bytes.size(), piece - part_.size());
            part_ += bytes.substr(0, taken);
            bytes.remove_prefix(taken);
            bytes_ += static_cast<std::int64_t>(taken);
            if (part_.size() == piece) close();
        }
    }
    Entry done() {
        close();
        return {bytes_, model::digest(digests_)};
    }

private:
    void close() {
        if (part_.empty()) return;
        digests_ += model::digest(part_).hex();
        part_.clear();
    }
    std::string part_;
    std::string digests_;
    std::int64_t bytes_ = 0;
};

bool is_hex(std::string_view text) {
    return text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

model::Error not_whole(const fs::path& path, const std::string& why) {
    return {"cadangan tidak utuh (" + why + ")", path.string(), "Pakai cadangan lain, atau buat yang baru"};
}

} // namespace

bool is_backup_name(std::string_view name) {
    if (name == "siar.db" || name == "keputusan.log" || name == "kunci") return true;
    // photos/ab/<64 digits>.jpg
    constexpr std::string_view folder = "photos/";
    constexpr std::string_view suffix = ".jpg";
    if (name.size() != folder.size() + 3 + 64 + suffix.size() || name.substr(0, folder.size()) != folder) return false;
    const auto start = name.substr(folder.size(), 2);
    const auto digits = name.substr(folder.size() + 3, 64);
    return is_hex(digits) && digits.substr(0, 2) == start && name[folder.size() + 2] == '/' &&
           name.substr(name.size() - suffix.size()) == suffix;
}

std::string contents_text(const Entries& entries) {
    std::string out(first_line);
    for (const auto& [name, entry] : entries)
        out += fmt::format("{} {} {}\n", entry.bytes, entry.digest.hex(), name);
    return out;
}

std::optional<Entries> parse_contents(std::string_view text) {
    if (text.substr(0, first_line.size()) != first_line) return std::nullopt;
    text.remove_prefix(first_line.size());
    Entries out;
    while (!text.empty()) {
        const auto end = text.find('\n');
        if (end == std::string_view::npos) return std::nullopt;
        const auto line = text.substr(0, end);
        text.remove_prefix(end + 1);
        const auto first = line.find(' ');
        const auto second = first == std::string_view::npos ? first : line.find(' ', first + 1);
        if (second == std::string_view::npos) return std::nullopt;
        Entry entry;
        const auto read = std::from_chars(line.data(), line.data() + first, entry.bytes);
        const auto digest = model::parse_digest(line.substr(first + 1, second - first - 1));
        const auto name = line.substr(second + 1);
        if (read.ec != std::errc{} || read.ptr != line.data() + first || entry.bytes < 0 || !digest)
            return std::nullopt;
        entry.digest = *digest;
        if (!is_backup_name(name) || !out.emplace(std::string(name), entry).second) return std::nullopt;
    }
    return out;
}

void ArchiveWriter::Free::operator()(archive* handle) const {
    archive_write_free(handle);
}

model::Error ArchiveWriter::failed() const {
    return system_failure("cadangan tidak dapat ditulis", path_.string(), archive_errno(handle_.get()));
}

model::Result<ArchiveWriter> ArchiveWriter::create(const fs::path& path) {
    ArchiveWriter out(archive_write_new(), path);
    archive* const handle = out.handle_.get();
    const bool ready = archive_write_add_filter_zstd(handle) == ARCHIVE_OK &&
                       archive_write_set_filter_option(handle, "zstd", "compression-level", "3") == ARCHIVE_OK &&
                       archive_write_set_format_pax_restricted(handle) == ARCHIVE_OK;
    // Made first with the right mode: what is in it is for its owner alone.
    if (auto file = File::open(path, O_WRONLY | O_CREAT | O_EXCL, "cadangan tidak dapat dibuat"); !file)
        return tl::unexpected(file.error());
    if (!ready || archive_write_open_filename(handle, path.c_str()) != ARCHIVE_OK) return tl::unexpected(out.failed());
    return out;
}

model::Result<void> ArchiveWriter::begin(const std::string& name, std::int64_t bytes) {
    const std::unique_ptr<archive_entry, FreeEntry> entry(archive_entry_new());
    archive_entry_set_pathname(entry.get(), name.c_str());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0600);
    archive_entry_set_size(entry.get(), bytes);
    if (archive_write_header(handle_.get(), entry.get()) != ARCHIVE_OK) return tl::unexpected(failed());
    return {};
}

model::Result<void> ArchiveWriter::add(const std::string& name, const fs::path& path) {
    auto file = File::open(path, O_RDONLY | O_NOFOLLOW, "berkas tidak terbaca");
    if (!file) return tl::unexpected(file.error());
    const auto size = file->size();
    if (!size) return tl::unexpected(size.error());
    if (auto begun = begin(name, *size); !begun) return begun;
    Pieces pieces;
    for (std::int64_t at = 0; at < *size;) {
        const auto bytes = file->read(at, std::min(*size - at, static_cast<std::int64_t>(piece)));
        if (!bytes) return tl::unexpected(bytes.error());
        if (bytes->empty()) return model::fail("berkas menjadi lebih pendek saat dibaca", path.string(), "Coba lagi");
        if (archive_write_data(handle_.get(), bytes->data(), bytes->size()) != static_cast<la_ssize_t>(bytes->size()))
            return tl::unexpected(failed());
        pieces.add(*bytes);
        at += static_cast<std::int64_t>(bytes->size());
    }
    entries_[name] = pieces.done();
    return {};
}

model::Result<void> ArchiveWriter::add_bytes(const std::string& name, std::string_view bytes) {
    if (auto begun = begin(name, static_cast<std::int64_t>(bytes.size())); !begun) return begun;
    if (archive_write_data(handle_.get(), bytes.data(), bytes.size()) != static_cast<la_ssize_t>(bytes.size()))
        return tl::unexpected(failed());
    Pieces pieces;
    pieces.add(bytes);
    entries_[name] = pieces.done();
    return {};
}

model::Result<void> ArchiveWriter::finish() {
    const auto text = contents_text(entries_);
    if (auto begun = begin(std::string(contents_name), static_cast<std::int64_t>(text.size())); !begun) return begun;
    if (archive_write_data(handle_.get(), text.data(), text.size()) != static_cast<la_ssize_t>(text.size()) ||
        archive_write_close(handle_.get()) != ARCHIVE_OK)
        return tl::unexpected(failed());
    return {};
}

namespace {

/// One file of an archive, piece by piece, to where it goes.
model::Result<Entry> unpack(archive* handle, const fs::path& path, const fs::path& target, std::string* text) {
    std::optional<File> file;
    if (!target.empty()) {
        std::error_code error;
        fs::create_directories(target.parent_path(), error);
        auto made = File::open(target, O_WRONLY | O_CREAT | O_EXCL | O_APPEND, "berkas tidak dapat dibuat");
        if (!made) return tl::unexpected(made.error());
        file.emplace(std::move(*made));
    }
    Pieces pieces;
    std::string buffer(piece, '\0');
    for (;;) {
        const auto got = archive_read_data(handle, buffer.data(), buffer.size());
        if (got < 0) return tl::unexpected(not_whole(path, "isinya rusak"));
        if (got == 0) break;
        const std::string_view bytes(buffer.data(), static_cast<std::size_t>(got));
        pieces.add(bytes);
        if (text && text->size() + bytes.size() <= longest_contents) *text += bytes;
        if (file)
            if (auto written = file->append(bytes); !written) return tl::unexpected(written.error());
    }
    return pieces.done();
}

} // namespace

model::Result<Entries> read_archive(const fs::path& path, const fs::path& folder) {
    // libarchive says only that it cannot; the reason is the system's.
    if (auto there = File::open(path, O_RDONLY, "cadangan tidak dapat dibuka"); !there)
        return tl::unexpected(there.error());
    const std::unique_ptr<archive, FreeReader> handle(archive_read_new());
    archive_read_support_filter_zstd(handle.get());
    archive_read_support_format_tar(handle.get());
    if (archive_read_open_filename(handle.get(), path.c_str(), piece) != ARCHIVE_OK)
        return tl::unexpected(not_whole(path, "bukan cadangan siar"));
    Entries found;
    std::optional<Entries> contents;
    archive_entry* entry = nullptr;
    for (;;) {
        const int next = archive_read_next_header(handle.get(), &entry);
        if (next == ARCHIVE_EOF) break;
        if (next != ARCHIVE_OK) return tl::unexpected(not_whole(path, "bukan cadangan siar, atau terpotong"));
        const char* const raw_name = archive_entry_pathname(entry);
        const std::string name = raw_name ? raw_name : "";
        const bool is_contents = name == contents_name;
        if (contents || archive_entry_filetype(entry) != AE_IFREG || (!is_contents && !is_backup_name(name)) ||
            found.count(name) > 0)
            return tl::unexpected(not_whole(path, "berisi berkas yang bukan miliknya"));
        std::string text;
        const bool writes = !is_contents && !folder.empty();
        auto read = unpack(handle.get(), path, writes ? folder / name : fs::path(), is_contents ? &text : nullptr);
        if (!read) return tl::unexpected(read.error());
        if (!is_contents)
            found.emplace(name, *read);
        else if (contents = parse_contents(text); !contents)
            return tl::unexpected(not_whole(path, "daftar isinya tidak terbaca"));
    }
    if (!contents) return tl::unexpected(not_whole(path, "daftar isinya tidak ada"));
    if (*contents != found) return tl::unexpected(not_whole(path, "isinya bukan yang tertulis di daftarnya"));
    for (const auto* const needed : {"siar.db", "keputusan.log", "kunci"})
        if (found.count(needed) == 0) return tl::unexpected(not_whole(path, std::string(needed) + " tidak ada"));
    return found;
}

} // namespace siar::store
