// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/office.hpp"
#include "model/copybook.hpp"
#include "model/finding.hpp"
#include "model/segment.hpp"
#include "store/store.hpp"

namespace siar::app {

/// Whether a segment tells no complaint though its format has some.
bool lacks_items(const model::Manifest& manifest, const model::Format& format);
inline constexpr const char* without_items =
    "tanpa aduan: belum ada yang disetujui, semua baru saja dibacakan, atau tidak ada yang muat";

/// What a producer would want to hear of the segments that were made for the slots of the last two days, and of those
/// to come: that espeak-ng says them instead of who was asked to, that they tell no complaint. A line for each.
model::Findings made_findings(const Office& office, const store::Store& store);

} // namespace siar::app
