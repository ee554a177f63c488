// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editorial/lifting.hpp"

#include <cstddef>
#include <optional>

namespace siar::editorial {

inline constexpr std::size_t most_reply_words = 12;

/// "lubang sudah kami tambal" -> "lubang sudah ditambal", "kami cek lokasi" -> "kami mengecek lokasi"; without "atas
/// nama Saudara".
Words in_usual_voice(const Words& words);

/// The deed told by the verb at `verb` in at most twelve words, as who acted and what he did: "Petugas mengganti dua
/// lampu"; in the passive where nobody is named: "Saluran dikeruk". Nothing where who acted cannot be told.
std::optional<Words> deed(const Words& words, std::size_t verb, const Spot& spot);

/// The words of an answer as they may be said, at most twelve, at least the first `keep`; nothing where they will not
/// do.
std::optional<Words> answer(Words words, std::size_t keep, const Spot& spot);

} // namespace siar::editorial
