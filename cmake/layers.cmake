# SPDX-License-Identifier: GPL-3.0-or-later
# The rooms of the house, lowest first: the one place that says who may include and link whom.
# The build reads it (add_layer.cmake) and so does the test of the rules (check_layers.cmake).
#   USES     the layers whose headers this one may include; each must stand above
#   LINKS    third-party targets of this layer
#   HEADERS  beginnings of the third-party header names that only this layer (and the others naming them) may include
#   NEEDS    options without which the layer is left out

add_layer(text
  LINKS PkgConfig::utf8proc
  HEADERS utf8proc.h)

add_layer(privacy
  USES text)

add_layer(model
  USES text privacy
  LINKS PkgConfig::sodium
  HEADERS sodium.h)

add_layer(editorial
  USES text privacy model)

add_layer(wire
  USES privacy model
  LINKS nlohmann_json::nlohmann_json
  HEADERS nlohmann/)

add_layer(net
  USES model
  LINKS PkgConfig::curl
  HEADERS curl/)

add_layer(config
  USES text privacy model
  LINKS PkgConfig::tomlplusplus
  HEADERS toml++/)

add_layer(themes
  USES model
  LINKS PkgConfig::tomlplusplus
  HEADERS toml++/)

add_layer(feeds
  USES text privacy model wire net config
  LINKS nlohmann_json::nlohmann_json PkgConfig::pugixml PkgConfig::expat PkgConfig::libzip ${SIAR_LIBCSV}
    PkgConfig::gdk_pixbuf
  HEADERS nlohmann/ pugixml.hpp expat.h zip.h csv.h iconv.h gdk-pixbuf/)

add_layer(store
  USES privacy model
  LINKS PkgConfig::sqlite3 PkgConfig::archive
  HEADERS sqlite3.h archive.h archive_entry.h)

add_layer(tts
  USES text privacy model wire net config
  LINKS PkgConfig::espeak PkgConfig::ebur128 PkgConfig::soxr PkgConfig::sndfile
    PkgConfig::flac PkgConfig::lame PkgConfig::opus PkgConfig::ogg PkgConfig::taglib
  HEADERS espeak-ng/ ebur128.h soxr.h sndfile.h FLAC/ lame/ opus/ ogg/ taglib/
  NEEDS SIAR_VOICE)

add_layer(display
  USES text privacy model config themes
  LINKS PkgConfig::sfml PkgConfig::cairo PkgConfig::pango PkgConfig::rsvg PkgConfig::qrencode PkgConfig::x11
        PkgConfig::zlib PkgConfig::gdk_pixbuf siar_poppler_headers ${CMAKE_DL_LIBS}
  HEADERS gdk-pixbuf/ poppler SFML/ cairo pango/ glib hb fontconfig/ librsvg/ qrencode.h X11/ zlib.h
  NEEDS SIAR_SCREEN)

add_layer(desk
  USES privacy model editorial wire config themes store
  LINKS PkgConfig::microhttpd PkgConfig::sodium PkgConfig::zlib
  HEADERS microhttpd.h sodium.h zlib.h)

add_layer(app
  USES text privacy model editorial wire net config themes feeds store tts display desk
  LINKS CLI11::CLI11
  HEADERS CLI/
  NEEDS SIAR_SCREEN SIAR_VOICE
  PROGRAM siar)

# Only app joins these: none includes another, whatever USES says.
set(SIAR_APART feeds store tts display)

# The seal of privacy::Held is opened by this header; only these may name it.
set(SIAR_SEAL privacy/held_access.hpp)
set(SIAR_SEAL_READERS privacy store desk)
