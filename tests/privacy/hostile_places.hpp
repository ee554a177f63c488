// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hostile_secrets.hpp"

namespace hostile {

/// What leads to a spot or a house, put together by the dice.
Secret coordinates(Dice& dice);
Secret degrees(Dice& dice);
Secret map_link(Dice& dice);
Secret plus_code(Dice& dice);
Secret address(Dice& dice);

} // namespace hostile
