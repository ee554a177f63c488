// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/intake.hpp"
#include "app/office.hpp"
#include "config/settings.hpp"
#include "wire/source_report.hpp"

#include <functional>

namespace siar::app {

/// How sources are read.
struct ReadingWay {
    bool follow = false; ///< again and again, until the program is asked to stop
    bool whole = false;  ///< the first reading asks for all
};

/// Told after each reading, from the thread of the source.
using TellReading = std::function<void(const config::SourceSettings&, const Taken&, const wire::SourceReport&)>;

/// Reads one source with a store, a connection and a pace of its own, so that what goes wrong with it delays no other:
/// once, or at its interval, more rarely after failures, all of it once a night. False where the last reading failed.
/// It throws nothing.
bool read_source(const Office& office, const config::SourceSettings& source, const ReadingWay& way,
                 const TellReading& tell);

} // namespace siar::app
