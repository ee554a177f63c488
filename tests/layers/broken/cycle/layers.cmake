# SPDX-License-Identifier: GPL-3.0-or-later
add_layer(text USES model)
add_layer(model USES text)
