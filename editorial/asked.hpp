// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editorial/lifting.hpp"

#include <optional>

namespace siar::editorial {

/// What a clause asks or wishes for, told as such: "mau tanya syarat pindah KTP" -> "Warga menanyakan syarat pindah
/// KTP", "minta penerangan" -> "Warga meminta penerangan", "usul jalan dibeton" -> "Warga mengusulkan jalan dibeton".
/// Nothing where it does neither, or only pleads ("mohon segera diperbaiki").
std::optional<Words> asked_in(const Words& clause, const Spot& spot);

/// Whether a clause asks for facts that an answer can give: "berapa biaya ...", "syarat ...", "kapan batas bayar ...";
/// not when work will be done.
bool asks_for_facts(const Words& clause);

/// "Warga menanyakan" and these words, at most nine in all; nothing where they will not do.
std::optional<Words> asking(const Words& what, const Spot& spot);

} // namespace siar::editorial
