// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/decision.hpp"
#include "store/file.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace siar::store {

/// One line of keputusan.log without its line break: time (RFC 3339, UTC), item id or figure, code of the act, text
/// hash, who, reason, check; separated by tabs. In who and reason backslash, tab, line feed and carriage return are
/// written \\ \t \n \r. Before the reason of keberatan and sudah_ditarik stand "@", their own time (Decision::since)
/// and a space. The check is the first 16 hex digits of the BLAKE2b-256 of all that stands before its tab. Lines that
/// begin with # are for people.
std::string log_line(const model::Decision& decision);

/// The decision of a line; nothing where the line is torn or was altered.
std::optional<model::Decision> parse_log_line(std::string_view line);

/// The decisions log: lines are only ever added, each on disk before anybody is told that it is decided. A line is
/// known by the offset at which it begins.
class DecisionsLog {
public:
    struct Line {
        std::int64_t begin = 0;
        model::Decision decision;
    };
    struct Contents {
        std::vector<Line> lines;
        std::vector<std::int64_t> broken; ///< where lines begin that cannot be read
        bool torn = false;                ///< the last line has no end: its writer died before it was answered
        std::int64_t end = 0;             ///< behind the last whole line
    };

    /// The lines in these bytes of a log, the first of which stands at `from`.
    static Contents contents_of(std::string_view bytes, std::int64_t from = 0);

    /// Opens or creates (with a line that explains it).
    static model::Result<DecisionsLog> open(const std::filesystem::path& path);

    /// Held while a line is added or the end is read: several programs write to one log.
    class Lock {
    public:
        explicit Lock(const File& file) : file_(&file) {}
        Lock(Lock&& other) noexcept : file_(std::exchange(other.file_, nullptr)) {}
        Lock& operator=(Lock&&) = delete;
        ~Lock() {
            if (file_) file_->unlock();
        }

    private:
        const File* file_;
    };
    model::Result<Lock> lock() const;

    /// All lines that begin at `from` or later.
    model::Result<Contents> read(std::int64_t from) const;
    /// Where the next line will begin; holds as long as the caller has the lock.
    model::Result<std::int64_t> next() const;
    /// Adds lines, one behind the other from next() on, in one write, waits until they are on disk, and returns the new
    /// end. The caller has the lock. A computer that stops in the middle of it may leave the first of them.
    model::Result<std::int64_t> append(const std::vector<model::Decision>& decisions) const;
    /// Adds a line for people, "# time text", in the same way; what would end the line is written \\n \\r.
    model::Result<std::int64_t> remark(model::Time at, std::string_view text) const;
    model::Result<std::int64_t> size() const { return file_.size(); }
    const std::filesystem::path& path() const { return file_.path(); }

private:
    model::Result<std::int64_t> append_lines(std::string_view lines) const;
    explicit DecisionsLog(File file) : file_(std::move(file)) {}
    File file_;
};

} // namespace siar::store
