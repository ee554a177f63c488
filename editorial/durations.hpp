// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time.hpp"
#include "privacy/showable.hpp"

namespace siar::editorial {

/// A length of time as people say it: "35 menit", "2,4 jam" below two days, "3 hari" from there on. Never rounded to
/// nothing: anything under a minute is "1 menit".
privacy::Label took(model::Seconds length);

/// The same for the ear, without decimals: "sekitar 2 jam".
privacy::Label took_for_the_ear(model::Seconds length);

} // namespace siar::editorial
