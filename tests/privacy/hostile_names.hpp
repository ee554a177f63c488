// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hostile_secrets.hpp"

namespace hostile {

/// Names put together from the shipped list at random: nobody's.
Secret addressed_name(Dice& dice);
Secret told_name(Dice& dice);
Secret lone_name(Dice& dice);

/// True for a word in small letters that the shipped list holds as a name.
bool is_listed_name(std::string_view word);

} // namespace hostile
