// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/intake.hpp"
#include "app/office.hpp"
#include "feeds/pace.hpp"
#include "model/codes.hpp"
#include "wire/source_report.hpp"

#include <filesystem>
#include <optional>

namespace siar::app {

/// What is told of a reading that was begun at `at`.
wire::SourceReport report_of(const model::SourceName& source, model::Time at, const Taken& taken,
                             const std::optional<feeds::Pace>& pace);

/// The last readings of each source, kept as small files in the folder `bacaan` of the state folder (empty: nowhere).
/// One that brought nothing and went as well or as badly as the one kept is not written: an idle source costs no disk.
/// What was flawed or unknown stays in it until all was told once more, and so does what a list of all said that was
/// not complete (SourceReport::list_remarks).
class SourceReports {
public:
    explicit SourceReports(const std::filesystem::path& state);
    /// A file that cannot be written is left: it is only told about, never relied on.
    void keep(wire::SourceReport report) const;
    /// Nothing where none was kept, or it cannot be read.
    std::optional<wire::SourceReport> kept(const model::SourceName& source) const;

private:
    std::filesystem::path file(const std::string& source) const;
    std::filesystem::path folder_;
};

} // namespace siar::app
