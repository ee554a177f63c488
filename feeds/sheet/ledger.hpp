// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/digest.hpp"
#include "model/result.hpp"
#include "model/time.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace siar::feeds::sheet {

/// A sheet that was read and deleted: all that is kept of it.
struct ReadSheet {
    model::Digest hash;
    model::Digest terms;    ///< by what words it was read
    std::string name;       ///< through the gate, without path
    std::size_t rows = 0;   ///< stored
    std::size_t flawed = 0; ///< set aside; with any, the same file may come again
    model::Time read{};
    model::Time as_of{}; ///< when its content is from
    friend bool operator==(const ReadSheet&, const ReadSheet&) = default;
};

/// The sheets that were read, as a small JSON file; the newest 2,000. A file that is missing or broken is an empty
/// ledger: then a sheet is read once more, and nothing changes by that.
class Ledger {
public:
    explicit Ledger(std::filesystem::path file);

    /// True where the sheet read last is this one, had no flaw and was read by the same words. What was read before it
    /// may be dropped again on purpose: to take back what came since.
    bool ends_with(const model::Digest& hash, const model::Digest& terms) const;
    /// Adds it, in memory and on disk.
    model::Result<void> add(ReadSheet sheet);
    /// The sheet read last came again, the same: what it says is from then, too. In memory and on disk.
    model::Result<void> still_holds(model::Time as_of);
    /// When the newest content is from. Times that lie ahead of `now` do not count, here and below.
    std::optional<model::Time> as_of(model::Time now) const { return newest(&ReadSheet::as_of, now); }
    /// How the sheet read last was stamped.
    std::optional<model::Time> last_read(model::Time now) const { return newest(&ReadSheet::read, now); }

private:
    model::Result<void> save() const;
    std::optional<model::Time> newest(model::Time ReadSheet::*time, model::Time now) const;

    std::filesystem::path file_;
    std::vector<ReadSheet> sheets_; ///< oldest first
};

} // namespace siar::feeds::sheet
