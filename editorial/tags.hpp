// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/calendar.hpp"
#include "model/sentences.hpp"

#include <string_view>
#include <vector>

namespace siar::editorial {

/// What these words speak of: `office_holder` where they name an elected office or who runs for one, `achievement`
/// where they praise. By whole words, whatever their capitals.
std::vector<model::Tag> tags_of(std::string_view text);
/// The same of all three sentences.
std::vector<model::Tag> tags_of(const model::Sentences& sentences);

} // namespace siar::editorial
