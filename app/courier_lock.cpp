// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/courier_lock.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <iterator>
#include <sstream>

namespace siar::app {

namespace {

constexpr const char* name = "radio-kirim";
constexpr const char* watches = "watch";

// Names of destinations have no blanks.
std::string line_of(const Deliverer& who) {
    return fmt::format("{} {}", who.watches ? watches : "kirim", fmt::join(who.destinations, " "));
}

} // namespace

Deliverer watch_of(const Office& office) {
    Deliverer out;
    out.watches = true;
    for (const auto& one : office.settings.radio.destinations)
        out.destinations.push_back(one.name);
    return out;
}

model::Result<std::optional<Instance>> claim_delivery(const Office& office, const Deliverer& who) {
    auto alone = Instance::if_free(office.state, name);
    if (!alone || !*alone) return alone;
    (*alone)->note(line_of(who));
    auto store = open_store(office);
    if (!store) return tl::unexpected(store.error());
    // Nobody else sends: what seems to be on its way was cut off with its process.
    return store->note_cut_off().map([&] { return std::move(alone).value(); });
}

bool delivery_is_claimed(const Office& office) {
    const auto free = Instance::if_free(office.state, name);
    return free && !*free;
}

model::Result<std::optional<Instance>> wait_for_delivery(const Office& office, const Deliverer& who,
                                                         const TellLine& tell, const std::function<bool()>& stop) {
    for (bool said = false;; said = true) {
        auto alone = claim_delivery(office, who);
        if (!alone || *alone || stop()) return alone;
        if (!said) tell(told(who_delivers(office)) + "; yang siap dikirim sesudah itu");
        rest(office.clock, stop);
    }
}

Deliverer who_delivers(const Office& office) {
    std::istringstream line(Instance::noted(office.state, name));
    std::string first;
    line >> first;
    Deliverer out;
    out.watches = first == watches;
    out.destinations.assign(std::istream_iterator<std::string>(line), {});
    return out;
}

std::string told(const Deliverer& who) {
    return who.watches ? "radio --watch sedang jalan dan yang mengirimnya" : "radio --kirim yang lain sedang mengirim";
}

} // namespace siar::app
