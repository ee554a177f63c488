// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time.hpp"
#include "privacy/showable.hpp"

namespace siar::editorial {

/// `model::duration` in one piece: "35 menit", "2,4 jam", "3 hari".
privacy::Label took(model::Seconds length);

/// The same figure for the ear, to the half, from ten on whole: "sekitar 2 jam", "sekitar dua setengah jam".
privacy::Label took_for_the_ear(model::Seconds length);

} // namespace siar::editorial
