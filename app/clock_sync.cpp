// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clock_sync.hpp"

#include <sys/timex.h>

namespace siar::app {

bool clock_synchronised() {
    timex asked{}; // modes 0: only asks
    const int state = ::adjtimex(&asked);
    return state != -1 && state != TIME_ERROR && (asked.status & STA_UNSYNC) == 0;
}

} // namespace siar::app
