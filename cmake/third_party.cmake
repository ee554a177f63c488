# SPDX-License-Identifier: GPL-3.0-or-later
# Debian's libraries as imported targets; layers.cmake says which layer may link which.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)

pkg_check_modules(utf8proc REQUIRED IMPORTED_TARGET libutf8proc)
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(curl REQUIRED IMPORTED_TARGET libcurl)
pkg_check_modules(tomlplusplus REQUIRED IMPORTED_TARGET tomlplusplus)
pkg_check_modules(archive REQUIRED IMPORTED_TARGET libarchive)
pkg_check_modules(sqlite3 REQUIRED IMPORTED_TARGET sqlite3)
pkg_check_modules(gdk_pixbuf REQUIRED IMPORTED_TARGET gdk-pixbuf-2.0)
pkg_check_modules(microhttpd REQUIRED IMPORTED_TARGET libmicrohttpd)
pkg_check_modules(zlib REQUIRED IMPORTED_TARGET zlib)
pkg_check_modules(pugixml REQUIRED IMPORTED_TARGET pugixml)
pkg_check_modules(expat REQUIRED IMPORTED_TARGET expat)
pkg_check_modules(libzip REQUIRED IMPORTED_TARGET libzip)
find_library(SIAR_LIBCSV csv REQUIRED)  # libcsv has no .pc file
find_package(nlohmann_json REQUIRED)
find_package(fmt REQUIRED)
find_package(tl-expected REQUIRED)

if(SIAR_VOICE)
  pkg_check_modules(espeak REQUIRED IMPORTED_TARGET espeak-ng)
  pkg_check_modules(ebur128 REQUIRED IMPORTED_TARGET libebur128)
  pkg_check_modules(soxr REQUIRED IMPORTED_TARGET soxr)
  pkg_check_modules(sndfile REQUIRED IMPORTED_TARGET sndfile)
endif()

if(SIAR_SCREEN)
  pkg_check_modules(sfml REQUIRED IMPORTED_TARGET sfml-graphics sfml-window sfml-system)
  pkg_check_modules(cairo REQUIRED IMPORTED_TARGET cairo)
  pkg_check_modules(pango REQUIRED IMPORTED_TARGET pangocairo pangoft2 fontconfig)
  pkg_check_modules(rsvg REQUIRED IMPORTED_TARGET librsvg-2.0)
  pkg_check_modules(poppler REQUIRED poppler-glib)  # only its headers: display loads it when it opens a PDF
  add_library(siar_poppler_headers INTERFACE)
  target_include_directories(siar_poppler_headers SYSTEM INTERFACE ${poppler_INCLUDE_DIRS})
  pkg_check_modules(qrencode REQUIRED IMPORTED_TARGET libqrencode)
  pkg_check_modules(x11 REQUIRED IMPORTED_TARGET x11 xext xrandr)
endif()

if(SIAR_SCREEN AND SIAR_VOICE)
  find_package(CLI11 REQUIRED)
endif()
