// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history.hpp"
#include "model/time.hpp"
#include "store/runtime.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace siar::store {

/// So long a screen remembers what it showed.
inline constexpr model::Seconds as_run_kept{24 * 3600};

/// One line for each slide: Unix seconds, a tab, the scene's code, a tab, the item's id or nothing; below a first line
/// that names the format. A line that cannot be read is left out, so is a last one that was cut off.
std::string as_run_text(const std::vector<model::Shown>& shown);
std::vector<model::Shown> parse_as_run(std::string_view text);

/// What the screen of one state folder showed, so that one that is started again does not begin with the same items
/// once more. Lies in memory (file `tayang` of its runtime home) and goes with the computer: nothing here is worth
/// wearing out a card for. Nothing fails: what is lost lets a screen begin anew.
class AsRun {
public:
    AsRun(const std::filesystem::path& state, const std::vector<std::filesystem::path>& runtime);

    /// Of the last as_run_kept before `now`, in order of time; nothing that lies ahead of `now`.
    std::vector<model::Shown> read(model::Time now) const;
    void note(const model::Shown& shown) const;

private:
    RuntimeHomes homes_;
};

} // namespace siar::store
