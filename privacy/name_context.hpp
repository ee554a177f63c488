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

/// True when a sentence, a line, a bracket or a dash begins at piece `i`.
bool begins_clause(const Reading& reading, std::size_t i);

/// True when the words behind piece `i` tell where somebody is from or what he does: "... dari Mijen", "... warga
/// Kadilangu", "..., Jogoloyo", "... tukang parkir".
bool is_introduced(const Reading& reading, std::size_t i);

/// True for names that are qualities as well and mostly mean these: "bagus", "indah", "sabar".
bool is_quality(const Reading& reading, std::size_t i);

/// True for the words for a house at `i` behind which its owner may be named: "depan rumah legiman".
bool names_dweller(const Reading& reading, std::size_t i);

/// What of a long name remains in speech and is a word too: "mbah min", "lik man".
bool is_short_name(const Reading& reading, std::size_t i);

/// True for "warga", "siswa" and other words for many people at once.
bool is_class_of_people(const Reading& reading, std::size_t i);

/// True for the honorific of somebody whose grave or statue is a place: "Makam Mbah Mudzakir".
bool names_a_grave(const Reading& reading, std::size_t i);

/// True when the words before piece `i` send somebody to a place: "di", "ke", "menuju", "daerah".
bool is_where(const Reading& reading, std::size_t i);

/// True when the word before piece `i` stands before places only: "menuju", "jurusan", "arah".
bool is_on_the_way(const Reading& reading, std::size_t i);

/// True for "tetangga", "tetanggaku" and the Javanese words for a neighbour.
bool is_neighbour(const Reading& reading, std::size_t i);

/// True for the words between a place's kind and its name: "Jalan Raya ...", "SD Negeri ...".
bool is_place_adjective(const Reading& reading, std::size_t i);

} // namespace siar::privacy
