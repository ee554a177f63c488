// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/codes.hpp"
#include "model/time.hpp"
#include "privacy/showable.hpp"

#include <chrono>
#include <optional>
#include <string_view>

namespace siar::model {

/// A stop of jemput bola. Codes: mobil_keliling, lapak.
enum class VisitKind { van, stall };
std::string_view code(VisitKind kind);
template <>
std::optional<VisitKind> from_code<VisitKind>(std::string_view code);

/// One visit: the van in a village, or the stall on a square.
struct Visit {
    Date date;
    std::chrono::minutes from{};  ///< since local midnight
    std::chrono::minutes until{}; ///< since local midnight, after `from`
    VisitKind kind = VisitKind::van;
    DistrictId district;
    privacy::PublicText place; ///< "Balai Desa Sayung"
    bool demo = false;
    friend bool operator==(const Visit&, const Visit&) = default;
};

/// The moment at which a visit is over: the van departs, the stall closes.
Time departure(const Visit& visit, const Zone& zone);

} // namespace siar::model
