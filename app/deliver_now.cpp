// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/deliver_now.hpp"

#include "app/courier_lock.hpp"
#include "app/delivering.hpp"
#include "app/process.hpp"
#include "wire/report.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>
#include <utility>

namespace siar::app {

namespace {

using model::Delivery;
using model::DeliveryState;
using Deliveries = std::vector<Delivery>;

bool is_among(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_same(const Delivery& a, const Delivery& b) {
    return a.cut == b.cut && a.destination == b.destination && a.remote == b.remote && a.sha256 == b.sha256;
}

bool is_in(const Deliveries& all, const Delivery& one) {
    return std::any_of(all.begin(), all.end(), [&](const Delivery& other) { return is_same(one, other); });
}

/// How these files stand; without those of the segment that had other names before.
model::Result<Deliveries> as_noted(const store::Store& store, const std::string& cut, const Deliveries& asked) {
    return store.deliveries_of(cut).map([&](Deliveries all) {
        std::erase_if(all, [&](const Delivery& one) { return !is_in(asked, one); });
        return all;
    });
}

/// Made-up data go where a destination is for trying out.
model::Result<void> someone_takes(const Office& office, const model::Manifest& manifest,
                                  const std::vector<std::string>& destinations) {
    const auto& all = office.settings.radio.destinations;
    const bool taken = std::any_of(all.begin(), all.end(), [&](const auto& one) {
        return is_among(destinations, one.name) && (one.demo || !manifest.demo);
    });
    if (taken) return {};
    return model::fail(
        "segmen berisi DATA CONTOH tidak dikirim",
        destinations.empty() ? manifest.cut : fmt::format("{} ke {}", manifest.cut, fmt::join(destinations, ", ")),
        "Tulis contoh = true pada tujuannya bila memang untuk mencoba");
}

/// Those of these files that whoever delivers has still to try, as far as it knows where they go; of the others a line.
model::Result<Deliveries> untried(const store::Store& store, model::Time now, const Deliveries& asked,
                                  const Deliverer& who, std::set<std::string>& unknown, const TellLine& tell) {
    return store.deliveries_due(now).map([&](Deliveries due) {
        std::erase_if(due, [&](const Delivery& one) {
            if (one.deadline < now || !is_in(asked, one)) return true;
            if (!who.watches || is_among(who.destinations, one.destination)) return false;
            if (unknown.insert(one.destination).second)
                tell(fmt::format(
                    "radio --watch yang sedang jalan belum mengenal tujuan {}: ia mengirimnya begitu pengaturannya "
                    "dibaca ulang",
                    one.destination));
            return true;
        });
        return due;
    });
}

/// One round here; where another process delivers, until it has tried each file. Whether it was here.
model::Result<bool> deliver(const Office& office, store::Store& store, const Deliveries& asked, const TellLine& tell) {
    std::string told_before;
    std::set<std::string> unknown;
    for (;;) {
        const auto alone = claim_delivery(office, {});
        if (!alone) return tl::unexpected(alone.error());
        if (*alone) {
            const auto sent = deliver_due(office, store, tell, asked_to_stop);
            return sent ? model::Result<bool>(true) : tl::unexpected(sent.error());
        }
        const auto who = who_delivers(office);
        if (std::exchange(told_before, told(who)) != told(who)) tell(told(who) + "; menunggu");
        const auto left = untried(store, office.clock.now(), asked, who, unknown, tell);
        if (!left) return tl::unexpected(left.error());
        if (left->empty() || asked_to_stop()) return false;
        rest(office.clock, asked_to_stop);
    }
}

/// Then the round here has told what came of it.
bool was_waiting(const Deliveries& before, const Delivery& one) {
    return std::any_of(before.begin(), before.end(), [&](const Delivery& other) {
        return is_same(one, other) && other.state == DeliveryState::waiting;
    });
}

void tell_state(const Office& office, const Delivery& one) {
    if (office.json)
        fmt::print("{}\n", wire::report({{"cut", one.cut},
                                         {"destination", one.destination},
                                         {"remote", one.remote},
                                         {"state", std::string(model::code(one.state))}}));
    else
        fmt::print("Pengiriman ke {} sebagai {}: {}\n", one.destination, one.remote, model::code(one.state));
}

} // namespace

model::Result<std::vector<std::string>> destinations_named(const Office& office, const std::string& name) {
    if (office.only_demo())
        return model::fail("data contoh tidak dikirim", "--kirim", "Tambahkan --config siar.toml dengan tujuannya");
    std::vector<std::string> all;
    for (const auto& one : office.settings.radio.destinations)
        all.push_back(one.name);
    if (all.empty())
        return model::fail("tidak ada tujuan pengiriman di pengaturan", "--kirim",
                           "Tambahkan [[radio.destination]]; contohnya di config/contoh-siar.toml");
    if (name.empty()) return all;
    if (is_among(all, name)) return std::vector{name};
    return model::wrong_use("tujuan tidak dikenal", "--kirim " + name.substr(0, 40),
                            fmt::format("Pilih: {}", fmt::join(all, ", ")));
}

model::Result<bool> deliver_now(const Office& office, store::Store& store, const tts::Shipment& shipment,
                                const std::vector<std::string>& destinations) {
    if (auto taken = someone_takes(office, shipment.manifest, destinations); !taken)
        return tl::unexpected(taken.error());
    const TellLine tell = [&](const std::string& line) {
        if (office.json)
            fmt::print(stderr, "siar: {}\n", line);
        else
            fmt::print("{}\n", line);
    };
    asked_to_stop(); // begins to listen, before there are threads
    const auto asked = files_of(office, shipment, destinations, tell);
    if (auto noted = enqueue_now(office, store, shipment, asked, tell); !noted) return tl::unexpected(noted.error());
    const auto& cut = shipment.manifest.cut;
    const auto before = as_noted(store, cut, asked);
    if (!before) return tl::unexpected(before.error());
    const auto here = deliver(office, store, asked, tell);
    if (!here) return tl::unexpected(here.error());
    const auto files = as_noted(store, cut, asked);
    if (!files) return tl::unexpected(files.error());
    for (const auto& one : *files)
        if (office.json || !*here || !was_waiting(*before, one)) tell_state(office, one);
    return std::all_of(destinations.begin(), destinations.end(), [&](const std::string& name) {
        const auto goes_there = [&](const Delivery& one) { return one.destination == name; };
        return std::any_of(files->begin(), files->end(), goes_there) &&
               std::all_of(files->begin(), files->end(), [&](const Delivery& one) {
                   return !goes_there(one) || one.state == DeliveryState::delivered;
               });
    });
}

} // namespace siar::app
