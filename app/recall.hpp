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

/// Whether a station may air, or has aired, a file that has gone out (Store::gone_out_of): not what was deleted there
/// before its slot.
bool may_air(const model::Delivery& gone_out);

/// "; dikirim ke rskw sebagai siar/a.wav, ke studio sebagai b.wav": where the files of a segment are, were
/// when it aired, or may be; empty where they are nowhere.
std::string went_to(const store::Store& store, const std::string& cut);

} // namespace siar::app
