// SPDX-License-Identifier: GPL-3.0-or-later
// A plain string cannot become text on a screen; a label of the program can.
#include "display/picture.hpp"

using siar::privacy::operator""_label;

siar::display::Run run() {
#ifdef SIAR_CONTROL
    return {"Sudah selesai"_label, 40};
#else
    return {std::string("Sudah selesai"), 40};
#endif
}
