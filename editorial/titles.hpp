// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history.hpp"
#include "model/script.hpp"
#include "privacy/showable.hpp"

namespace siar::editorial {

/// What a station's programme of a day is called: "Kabar Demak, 1 Desember 2026".
privacy::Showable script_title(const privacy::Label& programme, model::Time airs_at, const model::Zone& zone);
/// The same of a correction: "Ralat Kabar Demak, 1 Desember 2026".
privacy::Showable correction_title(const privacy::Label& programme, model::Time airs_at, const model::Zone& zone);
/// That of a script which is only practised: "LATIHAN, " before its own.
privacy::Showable practice_title(const privacy::Showable& script_title);

/// The title that a segment's files bear, by that of its script: with its hour, "..., 06.30"; of an evergreen, which
/// has none, "..., sepanjang hari, 57 detik".
privacy::Showable segment_title(const privacy::Showable& script_title, const model::Slot& slot, const model::Zone& zone,
                                bool evergreen);
/// The same of a segment that was made; its kind and length are read from its cut.
privacy::Showable segment_title(const model::History::Entry& made, const privacy::Label& programme,
                                const model::Zone& zone);

} // namespace siar::editorial
