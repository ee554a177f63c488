// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/office.hpp"
#include "themes/watch.hpp"

#include <filesystem>
#include <optional>

namespace siar::app {

/// The look of a running screen whenever its theme is saved anew. For one thread.
class Restyling {
public:
    explicit Restyling(const Office& office);

    /// Another look than the last one, once; quick where nothing was saved. A theme that cannot be used is told in one
    /// line on stderr, once for each change, and the last good one stays.
    std::optional<themes::Theme> next();

private:
    themes::Watch watch_;
    themes::OutputProfile profile_;
    std::filesystem::path fonts_;
    themes::Theme worn_;
};

} // namespace siar::app
