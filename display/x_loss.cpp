// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/x_loss.hpp"

#include "model/result.hpp"

#include <X11/Xlib.h>

#include <cstdio>
#include <cstdlib>

namespace siar::display {
namespace {

int tell_and_end(::Display* display) {
    const model::Error lost{"sambungan ke layar putus", DisplayString(display),
                            "Nyalakan lagi desktopnya, lalu jalankan: siar screen"};
    std::fprintf(stderr, "siar: %s\n", lost.line().c_str());
    // Ordinary endings would speak to the X server that is gone.
    std::_Exit(lost.exit_code);
}

} // namespace

void end_with_the_display() {
    XSetIOErrorHandler(tell_and_end);
}

} // namespace siar::display
