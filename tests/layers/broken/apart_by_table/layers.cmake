# SPDX-License-Identifier: GPL-3.0-or-later
add_layer(feeds)
add_layer(display USES feeds)
set(SIAR_APART feeds store tts display)
