// SPDX-License-Identifier: GPL-3.0-or-later

#include "privacy/held_access.hpp"
