// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.hpp"
#include "model/time.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace siar::feeds::sheet {

/// A file that was dropped, and by what it is known to be the same as before.
struct Dropped {
    std::filesystem::path path;
    std::string name;      ///< without path
    model::Time written{}; ///< when its content is from, as far as its file tells
    std::uint64_t device = 0;
    std::uint64_t inode = 0;
    std::uint64_t size = 0;
    std::int64_t written_ns = 0;
    std::int64_t changed_ns = 0; ///< also moved by renaming it into the folder, and nobody can set it
    model::Time changed() const;
    friend bool operator==(const Dropped&, const Dropped&) = default;
};

/// What lies in a folder.
struct Look {
    std::vector<Dropped> ready; ///< sheets that have stopped changing, the one dropped first first
    std::size_t unfinished = 0; ///< still being written
    std::size_t strangers = 0;  ///< files of no kind that is read
};

/// The folder where sheets are dropped. A sheet is ready once it has not changed for ten seconds, or is the same at two
/// looks five seconds apart; what programs keep beside a sheet (~$x.xlsx, .part, .lock) and links are none.
class DropFolder {
public:
    explicit DropFolder(std::filesystem::path folder) : folder_(std::move(folder)) {}

    /// An error where the folder cannot be listed.
    model::Result<Look> look(model::Time now);

private:
    struct Seen {
        Dropped file;
        model::Time at{};
    };
    std::filesystem::path folder_;
    std::map<std::string, Seen> seen_;
};

/// All bytes of a dropped file, at most `longest`; an error if it is longer, gone or not the same any more.
model::Result<std::string> read_dropped(const Dropped& file, std::size_t longest);
/// Deletes it, if it still is what it was. False: something with that name is still there.
bool delete_dropped(const Dropped& file);

/// When a file was last written; nothing where there is none.
std::optional<model::Time> written_at(const std::filesystem::path& file);

/// Deletes the files in a folder that are as old as that or older.
void expire(const std::filesystem::path& folder, model::Time now, model::Seconds age);

} // namespace siar::feeds::sheet
