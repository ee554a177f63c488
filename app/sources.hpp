// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/office.hpp"
#include "config/settings.hpp"
#include "feeds/source.hpp"
#include "model/result.hpp"
#include "net/client.hpp"

#include <memory>

namespace siar::app {

/// How a source is asked: as its settings say, ending when the program is asked to stop.
net::Options options_for(const config::SourceSettings& source);
/// A client for what a source says, which ends its questions when the program is asked to stop.
net::Client client_for(const config::SourceSettings& source);

/// The source that a [[source]] speaks of, ready to be read. The office must outlive it.
model::Result<std::unique_ptr<feeds::Source>> open_source(const Office& office, const config::SourceSettings& source);

} // namespace siar::app
