// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/airings.hpp"
#include "app/commands.hpp"
#include "app/made_segment.hpp"
#include "app/observance.hpp"
#include "wire/report.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <chrono>
#include <string>
#include <vector>

namespace siar::app {

namespace {

std::string clock(std::chrono::minutes time) {
    return privacy::Label::clock(time).str();
}

/// "belum", "tidak ada" where it is past, "sudah", "sudah, oleh espeak-ng"; "ditiadakan" where it has no room.
std::string state_of(const Office& office, const Order& order, const editorial::Airing& airing) {
    if (airing.left_out) return "ditiadakan";
    const auto made = segment_of(office, {order.slot.airs_at, order.slot.length, order.out.string(), {}});
    if (!made) return order.slot.airs_at > office.clock.now() ? "belum" : "tidak ada";
    return made->voice.fallback.empty() ? "sudah" : "sudah, oleh espeak-ng";
}

std::string joined(const std::vector<std::string>& names) {
    return names.empty() ? "-" : fmt::format("{}", fmt::join(names, ", "));
}

/// Where those of all day go that are to go wherever they have a name of their own.
std::vector<std::string> for_evergreens(const Office& office) {
    const auto& radio = office.settings.radio;
    auto out = radio.evergreen_destinations;
    if (!out.empty()) return out;
    for (const auto& one : radio.destinations)
        if (config::names_evergreens(one)) out.push_back(one.name);
    return out;
}

void print_airing(const Office& office, const editorial::Airing& airing) {
    const auto order = order_of(office, airing);
    const auto why = airing.kept_clear ? editorial::told(*airing.kept_clear) : std::string();
    const auto seconds = order.slot.length.count();
    const auto engine = std::string(config::code(order.engine));
    const auto destinations = joined(meant_by(office, airing.slot.destinations));
    const auto state = state_of(office, order, airing);
    const auto airs = airing.left_out ? std::string() : clock(airing.airs);
    if (office.json)
        fmt::print("{}\n", wire::report({{"date", model::iso(airing.date)},
                                         {"asked", clock(airing.slot.time)},
                                         {"airs", airs},
                                         {"why", why},
                                         {"seconds", std::int64_t{seconds}},
                                         {"format", order.format->id},
                                         {"engine", engine},
                                         {"destinations", destinations},
                                         {"state", state}}));
    else
        fmt::print("{}  {:<7}  {:<5}  {:>2}:{:02}  {:<16}  {:<7}  {:<21}  {}{}{}\n", model::iso(airing.date),
                   clock(airing.slot.time), airs, seconds / 60, seconds % 60, order.format->id, engine, state,
                   destinations, why.empty() ? "" : "  ", why);
}

void print_evergreens(const Office& office) {
    const auto& radio = office.settings.radio;
    if (radio.evergreens.lengths.empty()) return;
    std::vector<model::Seconds::rep> lengths;
    for (const auto length : radio.evergreens.lengths)
        lengths.push_back(length.count());
    const auto line =
        fmt::format("{} detik, siap {}, suara {}, ke {}", fmt::join(lengths, ", "), clock(radio.evergreens.ready_by),
                    config::code(radio.evergreen_engine), joined(for_evergreens(office)));
    if (office.json)
        fmt::print("{}\n", wire::report({{"evergreens", line}}));
    else
        fmt::print("Sepanjang hari, tiap pagi: {}\n", line);
}

} // namespace

model::Result<int> plan(const Common& common, const PlanCommand& command) {
    const auto office = open_office(common, false);
    if (!office) return tl::unexpected(office.error());
    const auto observance = observance_of(*office);
    const auto& slots = office->settings.radio.slots;
    for (const auto& slot : slots)
        if (const auto format = format_of(*office, slot.format, slot.length); !format)
            return tl::unexpected(format.error());
    const auto today = std::chrono::sys_days{model::local(office->clock.now(), observance.zone).date};
    if (!office->json && !slots.empty())
        fmt::print("Tanggal     Diminta  Siar   Lama   Format            Suara    Sudah dibuat           Tujuan\n");
    for (std::chrono::days ahead{0}; ahead.count() < command.days; ++ahead)
        for (const auto& airing : editorial::airtimes(today + ahead, slots, observance))
            print_airing(*office, airing);
    print_evergreens(*office);
    return 0;
}

} // namespace siar::app
