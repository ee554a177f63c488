// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edition.hpp"
#include "privacy/gate.hpp"
#include "wire/edition.hpp"

#include <filesystem>
#include <optional>
#include <set>
#include <string>

namespace siar::feeds {

/// The last good Edition as a file, so that a screen has something to show before its desk answers. Written beside its
/// name, brought to the disk, then renamed; only what can be read again is written, and nothing of it is believed when
/// it is read.
class KeptEdition {
public:
    /// `file`: where it lies; empty: nothing is kept.
    KeptEdition(std::filesystem::path file, privacy::Gate gate);

    /// What the file holds; nothing where it is missing, no plain file, too large, or no Edition.
    std::optional<wire::EditionReport> read();

    /// Brings the file up to date: at once where it would show what `edition` no longer says, else every ten minutes,
    /// to spare the disk. Where it cannot be written it stays, unless it would show what was taken away: then it goes.
    void keep(const model::Edition& edition, model::Time now);

    /// Takes an item out of the file, at once, and puts it among what is withdrawn; deletes what a write that was cut
    /// off left beside it. A file that is no Edition, or cannot be written, is deleted: nobody can tell what it says.
    /// True where the item may have stood there.
    model::Result<bool> forget(const model::ItemId& item);

private:
    void note(const model::Edition& edition);
    bool shows_too_much(const model::Edition& edition) const;
    bool write(const model::Edition& edition) const;

    std::filesystem::path file_;
    privacy::Gate gate_;
    std::set<std::string> shown_; ///< what the file says of each of its items
    std::optional<model::Time> written_;
};

} // namespace siar::feeds
