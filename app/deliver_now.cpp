// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/deliver_now.hpp"

#include "app/delivering.hpp"
#include "app/instance.hpp"
#include "app/process.hpp"
#include "wire/report.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace siar::app {

namespace {

using model::Delivery;
using model::DeliveryState;
using Deliveries = std::vector<Delivery>;

bool is_among(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// What of the segment was to go to these destinations, as it stands.
model::Result<Deliveries> files_for(const store::Store& store, const std::string& cut,
                                    const std::vector<std::string>& destinations) {
    return store.deliveries_of(cut).map([&](Deliveries all) {
        std::erase_if(all, [&](const Delivery& one) { return !is_among(destinations, one.destination); });
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

/// One round here; where another process delivers, until it has tried each file.
model::Result<void> deliver(const Office& office, store::Store& store, const tts::Shipment& shipment,
                            const std::vector<std::string>& destinations, const TellLine& tell) {
    bool told = false;
    for (;;) {
        if (const auto alone = Instance::claim(office.state, courier_lock)) {
            const auto sent = deliver_due(office, store, tell, asked_to_stop);
            return sent ? model::Result<void>{} : tl::unexpected(sent.error());
        }
        if (!told) tell("radio --watch sedang jalan dan yang mengirimnya; menunggu");
        told = true;
        const auto files = files_for(store, shipment.manifest.cut, destinations);
        if (!files) return tl::unexpected(files.error());
        const auto now = office.clock.now();
        const bool untried = std::any_of(files->begin(), files->end(), [&](const Delivery& one) {
            return one.state == DeliveryState::waiting && one.next <= now;
        });
        if (!untried || asked_to_stop()) return {};
        rest(office.clock, asked_to_stop);
    }
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
    if (auto noted = enqueue(office, store, shipment, destinations, tell); !noted) return tl::unexpected(noted.error());
    if (auto done = deliver(office, store, shipment, destinations, tell); !done) return tl::unexpected(done.error());
    const auto files = files_for(store, shipment.manifest.cut, destinations);
    if (!files) return tl::unexpected(files.error());
    for (const auto& one : *files)
        tell_state(office, one);
    return std::all_of(destinations.begin(), destinations.end(), [&](const std::string& name) {
        const auto goes_there = [&](const Delivery& one) { return one.destination == name; };
        return std::any_of(files->begin(), files->end(), goes_there) &&
               std::all_of(files->begin(), files->end(), [&](const Delivery& one) {
                   return !goes_there(one) || one.state == DeliveryState::delivered;
               });
    });
}

} // namespace siar::app
