// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/reading.hpp"

#include <cstddef>

namespace siar::privacy {

/// True when the words behind piece `i` tell what only a person does: "... belum dapat bansos", "... melapor".
bool acts_as_person(const Reading& reading, std::size_t i);

/// True when the words behind piece `i` are those with which somebody presents himself: "... dari Mranggen",
/// "... warga Bungo", a sign, a number of identity, or the end of the text.
bool is_presented(const Reading& reading, std::size_t i);

/// True when the words before piece `i` send somebody to a place: "di", "ke", "menuju", "daerah".
bool is_where(const Reading& reading, std::size_t i);

/// True for "tetangga", "tetanggaku" and the Javanese words for a neighbour.
bool is_neighbour(const Reading& reading, std::size_t i);

/// True for the words between a place's kind and its name: "Jalan Raya ...", "SD Negeri ...".
bool is_place_adjective(const Reading& reading, std::size_t i);

} // namespace siar::privacy
