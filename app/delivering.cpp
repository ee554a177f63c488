// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivering.hpp"

#include "app/clock_sync.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <future>
#include <iterator>
#include <mutex>
#include <optional>
#include <utility>

namespace siar::app {

namespace {

using config::RadioDestination;
using model::Delivery;
using model::DeliveryState;

const RadioDestination* destination_of(const Office& office, const std::string& name) {
    const auto& all = office.settings.radio.destinations;
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.name == name; });
    return found == all.end() ? nullptr : &*found;
}

/// A file that was tried.
struct Tried {
    Delivery delivery;
    std::optional<net::Proof> proof;
    std::optional<net::Failure> failure;
};

Tried failed(const RadioDestination& destination, Delivery delivery, net::Failure failure, bool stopped,
             model::Time now) {
    delivery.at = now;
    auto again = tts::next_try(destination, delivery, failure, now);
    // Cut off by ourselves it is nobody's failure, unless it may lie there twice then.
    if (stopped && !(delivery.form && failure.perhaps_there)) again = now;
    delivery.state = again ? DeliveryState::waiting : DeliveryState::failed;
    if (again) delivery.next = *again;
    return {std::move(delivery), std::nullopt, std::move(failure)};
}

/// The try has been marked in the store.
Tried tried(const RadioDestination& destination, model::Result<tts::Courier>& courier, Delivery one,
            const model::Clock& clock, const std::function<bool()>& stop) {
    ++one.tries;
    const auto sent = courier ? courier->deliver(one)
                              : net::Attempt<net::Proof>(tl::unexpected<net::Failure>({courier.error(), true}));
    if (!sent) return failed(destination, std::move(one), sent.error(), stop && stop(), clock.now());
    one.at = clock.now();
    one.state = DeliveryState::delivered;
    return {std::move(one), *sent, std::nullopt};
}

std::string clock_of(const Office& office, model::Time time) {
    const auto local = model::local(time, office.package.regency.identity.zone);
    return std::string(privacy::Label::clock(local.of_day).view());
}

std::string line_of(const Office& office, const Tried& tried) {
    const Delivery& one = tried.delivery;
    const std::string what = fmt::format("{} ke {} sebagai {}", one.cut, one.destination, one.remote);
    if (tried.proof)
        return fmt::format("terkirim: {}, {} byte, {} (percobaan {})", what, one.bytes, tts::told(*tried.proof),
                           one.tries);
    const bool again = one.state == DeliveryState::waiting;
    return fmt::format("belum terkirim: {} (percobaan {}): {}; {}", what, one.tries, tried.failure->error.line(),
                       again ? "dicoba lagi pukul " + clock_of(office, one.next) : "tidak dicoba lagi");
}

/// What arrived, or may have, though it was called off or made anew while it was on its way must not stay there.
void fetch_back(const RadioDestination& destination, store::Store& store, const Tried& tried, const Telling& telling) {
    Delivery one = tried.delivery;
    auto courier = tts::Courier::open(destination);
    const auto answer = courier ? courier->take_back(one.remote)
                                : net::Attempt<bool>(tl::unexpected<net::Failure>({courier.error(), true}));
    const bool removed = answer.value_or(false);
    if (answer && !removed && !tried.proof) return; // it never came there
    one.state = DeliveryState::taken_back;
    if (removed) (void)store.mark_delivery(one);
    (removed ? telling.line : telling.alarm)(
        fmt::format("{}: {} di {} sebagai {}, karena dibatalkan ketika sedang dikirim",
                    removed ? "dihapus lagi" : "tarik dari siaran", one.cut, one.destination, one.remote));
}

/// Keeps what came of one try.
model::Result<void> keep(const Office& office, store::Store& store, const RadioDestination& destination,
                         const Tried& tried, const Telling& telling, Delivering& sum) {
    const bool perhaps_there = tried.failure && tried.failure->perhaps_there;
    const auto kept = store.mark_tried(tried.delivery, perhaps_there);
    const bool given_up = tried.delivery.state == DeliveryState::failed;
    (given_up ? telling.alarm : telling.line)(line_of(office, tried));
    if (tried.proof) ++sum.delivered;
    if (tried.failure) ++sum.failed;
    if (!kept) return tl::unexpected(kept.error());
    if (!*kept && (tried.proof || perhaps_there)) fetch_back(destination, store, tried, telling);
    return {};
}

/// What is due for the destinations that are `wanted`.
template <class Wanted>
model::Result<std::vector<Delivery>> due_where(const store::Store& store, model::Time now, const Wanted& wanted) {
    return store.deliveries_due(now).map([&](std::vector<Delivery> all) {
        all.erase(std::remove_if(all.begin(), all.end(), [&](const Delivery& one) { return !wanted(one); }), all.end());
        return all;
    });
}

const Delivery* in(const std::vector<Delivery>& all, const Delivery& one) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const Delivery& other) {
        return other.destination == one.destination && other.remote == one.remote && other.sha256 == one.sha256;
    });
    return found == all.end() ? nullptr : &*found;
}

/// Whether it is noted already, and nobody has called it off since.
bool is_noted(const std::vector<Delivery>& noted, const Delivery& one) {
    const auto* const known = in(noted, one);
    return known != nullptr && known->state != DeliveryState::called_off && known->state != DeliveryState::taken_back;
}

model::Result<std::size_t> note(store::Store& store, const tts::Shipment& shipment, const std::vector<Delivery>& all) {
    if (all.empty()) return std::size_t{0};
    std::vector<model::ItemId> items;
    for (const auto& told : shipment.manifest.items)
        items.push_back(told.item);
    if (auto kept = store.note_deliveries(all, items); !kept) return tl::unexpected(kept.error());
    return all.size();
}

/// What was given up is tried again, but not what would be there twice then.
bool may_go_again(const Delivery& given_up, const std::vector<Delivery>& gone_out, const TellLine& tell) {
    if (given_up.state != DeliveryState::failed) return false;
    if (!given_up.form || in(gone_out, given_up) == nullptr) return true;
    tell(
        fmt::format("tidak dikirim lagi: {} ke {} sebagai {}: mungkin sudah sampai. Lihat di sana, dan unggah sendiri "
                    "bila tidak ada",
                    given_up.cut, given_up.destination, given_up.remote));
    return false;
}

/// Again and again until `stop`.
void deliver_until(const Office& office, const RadioDestination& destination, const Telling& telling,
                   const std::function<bool()>& stop, const std::function<bool()>& cut_off) {
    auto store = open_store(office);
    std::string told;
    while (!stop()) {
        // Whoever makes the segments tells of a clock that is wrong, once for all.
        if (store && !trusted_clock(office, *store)) {
            rest(office.clock, stop);
            continue;
        }
        const auto sum =
            store ? deliver_to(office, *store, destination, telling, stop, cut_off) : tl::unexpected(store.error());
        const std::string trouble = sum ? "" : sum.error().line();
        if (std::exchange(told, trouble) != trouble && !sum)
            telling.line("pengiriman ke " + destination.name + ": " + trouble);
        if (!store) store = open_store(office);
        rest(office.clock, stop);
    }
}

} // namespace

std::vector<Delivery> files_of(const Office& office, const tts::Shipment& shipment,
                               const std::vector<std::string>& destinations, const TellLine& tell) {
    std::vector<Delivery> all;
    if (shipment.manifest.practice) return all;
    for (const RadioDestination& one : office.settings.radio.destinations) {
        if (std::find(destinations.begin(), destinations.end(), one.name) == destinations.end()) continue;
        auto files = tts::deliveries(shipment, one, office.clock.now());
        if (files)
            all.insert(all.end(), std::make_move_iterator(files->begin()), std::make_move_iterator(files->end()));
        else
            tell("tidak dikirim: " + files.error().line());
    }
    return all;
}

model::Result<std::size_t> enqueue(const Office& office, store::Store& store, const tts::Shipment& shipment,
                                   const std::vector<std::string>& destinations, const TellLine& tell) {
    auto all = files_of(office, shipment, destinations, tell);
    const auto noted = store.deliveries_of(shipment.manifest.cut);
    if (!noted) return tl::unexpected(noted.error());
    std::erase_if(all, [&](const Delivery& one) { return is_noted(*noted, one); });
    return note(store, shipment, all);
}

model::Result<std::size_t> enqueue_now(const Office& office, store::Store& store, const tts::Shipment& shipment,
                                       std::vector<Delivery> files, const TellLine& tell) {
    const auto noted = store.deliveries_of(shipment.manifest.cut);
    if (!noted) return tl::unexpected(noted.error());
    const auto gone_out = store.gone_out_of(shipment.manifest.cut);
    if (!gone_out) return tl::unexpected(gone_out.error());
    for (const auto& one : files) {
        const auto* const known = in(*noted, one);
        if (known == nullptr || known->state != DeliveryState::waiting) continue;
        Delivery sooner = *known;
        sooner.next = std::min(sooner.next, office.clock.now());
        if (const auto kept = store.mark_delivery(sooner); !kept) return tl::unexpected(kept.error());
    }
    std::erase_if(files, [&](const Delivery& one) {
        return is_noted(*noted, one) && !may_go_again(*in(*noted, one), *gone_out, tell);
    });
    return note(store, shipment, files);
}

model::Result<void> give_up_late(const Office& office, store::Store& store, const TellLine& tell) {
    const auto now = office.clock.now();
    const auto late = store.deliveries_late(now);
    if (!late) return tl::unexpected(late.error());
    for (Delivery one : *late) {
        one.state = DeliveryState::failed;
        one.at = now;
        const auto kept = store.mark_delivery(one);
        if (!kept) return tl::unexpected(kept.error());
        const bool known = destination_of(office, one.destination) != nullptr;
        if (*kept)
            tell(fmt::format("tidak terkirim: {} ke {} sebagai {}: jam siarnya sudah lewat{}", one.cut, one.destination,
                             one.remote, known ? "" : ", dan tujuan itu tidak ada di pengaturan"));
    }
    return {};
}

model::Result<Delivering> deliver_to(const Office& office, store::Store& store, const RadioDestination& destination,
                                     const Telling& telling, const std::function<bool()>& stop,
                                     const std::function<bool()>& cut_off) {
    const auto now = office.clock.now();
    const auto due = due_where(
        store, now, [&](const Delivery& one) { return one.destination == destination.name && now <= one.deadline; });
    if (!due) return tl::unexpected(due.error());
    Delivering sum;
    if (due->empty()) return sum;
    auto courier = tts::Courier::open(destination, cut_off);
    for (Delivery one : *due) {
        if (stop && stop()) break;
        if (sum.failed > 0) {
            one.next = std::min(now + destination.wait, std::max(one.deadline, now));
            if (const auto kept = store.mark_delivery(one); !kept) return tl::unexpected(kept.error());
            continue;
        }
        const auto goes = store.mark_sending(one);
        if (!goes) return tl::unexpected(goes.error());
        if (!*goes) continue;
        const auto result = tried(destination, courier, std::move(one), office.clock, cut_off);
        if (auto kept = keep(office, store, destination, result, telling, sum); !kept)
            return tl::unexpected(kept.error());
    }
    return sum;
}

model::Result<Delivering> deliver_due(const Office& office, store::Store& store, const Telling& telling,
                                      const std::function<bool()>& stop) {
    if (auto late = give_up_late(office, store, telling.alarm); !late) return tl::unexpected(late.error());
    std::mutex one_line_at_a_time;
    const auto in_turn = [&](const TellLine& tell) {
        return [&](const std::string& line) {
            const std::lock_guard lock(one_line_at_a_time);
            tell(line);
        };
    };
    const Telling one_by_one(in_turn(telling.line), in_turn(telling.alarm));
    std::vector<std::future<model::Result<Delivering>>> rounds;
    for (const auto& destination : office.settings.radio.destinations)
        rounds.push_back(std::async(std::launch::async, [&] {
            auto own = open_store(office);
            return own ? deliver_to(office, *own, destination, one_by_one, stop, stop) : tl::unexpected(own.error());
        }));
    model::Result<Delivering> sum;
    for (auto& round : rounds) {
        const auto one = round.get();
        if (!one) sum = tl::unexpected(one.error());
        if (one && sum) sum = Delivering{sum->delivered + one->delivered, sum->failed + one->failed};
    }
    return sum;
}

void keep_delivering(const Office& office, const Telling& telling, const std::function<bool()>& stop,
                     const std::function<bool()>& cut_off) {
    std::atomic<bool> over = false;
    const std::function<bool()> ended = [&] { return over || stop(); };
    std::vector<std::future<void>> couriers;
    const Ends all(over); // also where a thread cannot be started
    for (const auto& destination : office.settings.radio.destinations)
        couriers.push_back(std::async(std::launch::async, [&] {
            const Ends ends(over);
            deliver_until(office, destination, telling, ended, cut_off);
        }));
    for (auto& courier : couriers)
        courier.get();
}

void rest(const model::Clock& clock, const std::function<bool()>& stop) {
    constexpr std::chrono::milliseconds look{250};
    for (auto left = between_rounds; left > left.zero() && !stop(); left -= look)
        clock.sleep_for(look);
}

} // namespace siar::app
