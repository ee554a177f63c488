// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/office.hpp"
#include "model/erase.hpp"
#include "store/store.hpp"

#include <string>
#include <vector>

namespace siar::app {

/// Called when an item is withdrawn, or a person takes his yes back: what still waits of its segments is not delivered
/// any more, what was delivered is deleted there where that can be, and segments that no station can air are deleted
/// here, to be made again. Says what was done and what a person must do; a destination that does not answer is told and
/// keeps nothing else.
model::Result<std::vector<model::Trace>> recall(const Office& office, store::Store& store, const model::ItemId& item);

/// The same of these segments, whatever they tell.
model::Result<std::vector<model::Trace>> recall(const Office& office, store::Store& store,
                                                const std::vector<model::History::Entry>& segments);

/// "; dikirim ke rskw sebagai siar/a.wav, ke studio sebagai b.wav": where the files of a segment are, were
/// when it aired, or may be, and which were deleted there; empty where they never went anywhere.
std::string went_to(const store::Store& store, const std::string& cut);

} // namespace siar::app
