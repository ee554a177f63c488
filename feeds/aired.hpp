// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/aired.hpp"
#include "model/result.hpp"
#include "model/time.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace siar::feeds {

/// A list of what a station's automation played.
struct PlayedList {
    std::vector<model::Played> played; ///< as the file has them
    std::vector<std::size_t> unread;   ///< lines below the headings, whose time cannot be read
    friend bool operator==(const PlayedList&, const PlayedList&) = default;
};

/// Reads a CSV as playout systems export them: separated by commas, semicolons, tabs or bars; UTF-8, UTF-16 or
/// Windows-1252. A row of headings, with anything above it, names a day and a time, or both in one ("date", "tanggal",
/// "air time", "EVENT_DATETIME"), what was played ("cut", "cart", "title", "file"; all such columns together) and
/// maybe how long ("length": 3:00, 0:03:00, seconds; from 10,000 on milliseconds, as Rivendell keeps them). A time
/// without a zone is of `zone`. The error names `file` and what to do.
model::Result<PlayedList> read_played(std::string_view bytes, const model::Zone& zone, const std::string& file);

} // namespace siar::feeds
