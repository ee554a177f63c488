// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time.hpp"
#include "privacy/showable.hpp"

#include <vector>

namespace siar::model {

/// The day of the Javanese five-day week: Legi, Pahing, Pon, Wage, Kliwon; 17 August 1945 was Legi.
privacy::Label pasaran(Date date);

/// True on Saturday, Sunday and the listed holidays.
bool is_day_off(Date date, const std::vector<Date>& holidays);

} // namespace siar::model
