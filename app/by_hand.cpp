// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/by_hand.hpp"

#include "app/observance.hpp"
#include "editorial/airtimes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace siar::app {

namespace {

namespace fs = std::filesystem;

/// Without links and dots, also where its end is not there yet, as it is to be made.
fs::path real(const fs::path& path) {
    std::error_code error;
    const auto out = fs::weakly_canonical(fs::absolute(path), error);
    return error ? fs::absolute(path).lexically_normal() : out;
}

bool is_within(const fs::path& path, const fs::path& folder) {
    return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first == folder.end();
}

} // namespace

model::Result<void> keeps_out_of_destinations(const Office& office, const Order& order) {
    if (order.kind != SegmentKind::practice && order.kind != SegmentKind::bed) return {};
    for (const auto& one : office.settings.radio.destinations)
        if (!one.folder.empty() && is_within(real(order.out), real(one.folder)))
            return model::wrong_use("latihan dan musik tanpa suara tidak dibuat di folder tujuan " + one.name,
                                    order.out.string(),
                                    "Pilih --out lain: dari folder itu stasiun mengambil siarannya");
    return {};
}

std::optional<std::string> touches_quiet(const Office& office, const Order& order) {
    if (order.kind != SegmentKind::for_slot) return std::nullopt;
    const auto quiet = editorial::touched_by(order.slot, observance_of(office));
    if (!quiet) return std::nullopt;
    const auto clock = [](std::chrono::minutes time) { return privacy::Label::clock(time).str(); };
    return fmt::format("perhatian: segmen ini menyentuh {} ({} sampai {}); hanya slot di pengaturan yang digeser",
                       editorial::told(*quiet), clock(quiet->from), clock(quiet->until));
}

} // namespace siar::app
