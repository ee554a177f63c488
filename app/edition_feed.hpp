// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/office.hpp"
#include "model/edition.hpp"
#include "model/result.hpp"

#include <functional>
#include <memory>
#include <string>

namespace siar::app {

/// The newest Edition at hand; quick enough to be asked before every frame.
using EditionFeed = std::function<std::shared_ptr<const model::Edition>()>;

/// From the office's store: made anew when the store changed, and every minute, because an Edition ages.
model::Result<EditionFeed> feed_from_store(const Office& office);

/// From a desk: a thread of its own asks and waits; the last good Edition and its photos are kept in the state folder.
/// Ends with the last copy of the feed.
model::Result<EditionFeed> feed_from_desk(const Office& office, const std::string& url,
                                          const std::filesystem::path& token_file);

} // namespace siar::app
