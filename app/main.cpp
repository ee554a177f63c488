// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.hpp"

int main(int argc, char** argv) {
    return siar::app::run(argc, argv);
}
