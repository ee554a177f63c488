// SPDX-License-Identifier: GPL-3.0-or-later

#define HEADER "text/words.hpp"
#include HEADER
