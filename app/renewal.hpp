// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivering.hpp"
#include "app/office.hpp"
#include "model/result.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <utility>

namespace siar::app {

/// Whether the files that an office and its studio were opened from are still those: settings, packages, words, how to
/// pronounce them, music. Only names, times and sizes are looked at.
class Renewal {
public:
    using Open = std::function<model::Result<Office>()>;

    /// `open` opens the office anew; it fails where the old one is to go on.
    Renewal(const Common& common, std::filesystem::path data, Open open);

    /// The new office where a file was changed since the last look. A line says so, or why the new one is not used.
    std::optional<Office> look(const TellLine& tell);

private:
    using Files = std::map<std::filesystem::path, std::pair<std::filesystem::file_time_type, std::uintmax_t>>;
    Files files() const;

    std::optional<std::filesystem::path> config_;
    std::filesystem::path data_;
    Open open_;
    Files known_;
};

} // namespace siar::app
