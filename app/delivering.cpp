// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivering.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <iterator>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
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

/// A file that was tried, or that rests because another one of its destination failed.
struct Tried {
    Delivery delivery;
    std::optional<net::Proof> proof;
    std::optional<model::Error> error; ///< neither: it rests
};

/// What threads hand over to the one that has the store.
class Results {
public:
    explicit Results(std::size_t senders) : senders_(senders) {}

    void add(Tried one) {
        const std::lock_guard lock(mutex_);
        all_.push_back(std::move(one));
        changed_.notify_one();
    }
    void sender_ends() {
        const std::lock_guard lock(mutex_);
        --senders_;
        changed_.notify_one();
    }
    /// Waits for the next; nothing when all senders have ended.
    std::optional<Tried> next() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return !all_.empty() || senders_ == 0; });
        if (all_.empty()) return std::nullopt;
        Tried out = std::move(all_.front());
        all_.pop_front();
        return out;
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Tried> all_;
    std::size_t senders_;
};

Tried failed(const RadioDestination& destination, Delivery delivery, net::Failure failure, model::Time now) {
    ++delivery.tries;
    delivery.at = now;
    const auto again = tts::next_try(destination, delivery, failure.lasting, now);
    delivery.state = again ? DeliveryState::waiting : DeliveryState::failed;
    if (again) delivery.next = *again;
    return {std::move(delivery), std::nullopt, std::move(failure.error)};
}

/// All that is due for one destination, in order; after a failure the others rest, for it is most likely theirs, too.
void carry(const RadioDestination& destination, const std::vector<Delivery>& due, const model::Clock& clock,
           const std::function<bool()>& stop, Results& results) {
    auto courier = tts::Courier::open(destination, stop);
    bool broken = false;
    for (Delivery one : due) {
        const auto now = clock.now();
        if (broken) {
            one.next = std::min(now + destination.wait, std::max(one.deadline, now));
            results.add({std::move(one), std::nullopt, std::nullopt});
            continue;
        }
        const auto sent =
            courier ? courier->deliver(one)
                    : net::Attempt<net::Proof>(tl::unexpected<net::Failure>(net::Failure{courier.error(), true}));
        if (!sent && stop && stop()) return;
        if (!sent) {
            broken = true;
            results.add(failed(destination, std::move(one), sent.error(), clock.now()));
            continue;
        }
        ++one.tries;
        one.at = clock.now();
        one.state = DeliveryState::delivered;
        results.add({std::move(one), *sent, std::nullopt});
    }
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
    return fmt::format("belum terkirim: {} (percobaan {}): {}; {}", what, one.tries, tried.error->line(),
                       again ? "dicoba lagi pukul " + clock_of(office, one.next) : "tidak dicoba lagi");
}

/// What arrived though it was called off or made anew while it was on its way must not stay there.
void fetch_back(const Office& office, store::Store& store, Delivery one, const TellLine& tell) {
    const auto* destination = destination_of(office, one.destination);
    if (destination == nullptr) return;
    auto courier = tts::Courier::open(*destination);
    const bool removed = courier && courier->take_back(one.remote).value_or(false);
    one.state = removed ? DeliveryState::taken_back : DeliveryState::delivered;
    if (removed) (void)store.mark_delivery(one);
    tell(fmt::format("{}: {} di {} sebagai {}, karena dibatalkan ketika sedang dikirim",
                     removed ? "dihapus lagi" : "tarik dari siaran", one.cut, one.destination, one.remote));
}

/// Those whose time is over, or whose destination is no more, are not tried.
bool is_lost(const Office& office, store::Store& store, Delivery one, model::Time now, const TellLine& tell) {
    const bool known = destination_of(office, one.destination) != nullptr;
    if (known && now <= one.deadline) return false;
    one.state = DeliveryState::failed;
    one.at = now;
    if (store.mark_delivery(one).value_or(false))
        tell(fmt::format("tidak terkirim: {} ke {} sebagai {}: {}", one.cut, one.destination, one.remote,
                         known ? "jam siarnya sudah lewat" : "tujuan itu tidak ada lagi di pengaturan"));
    return true;
}

/// Keeps what came of one try.
model::Result<void> keep(const Office& office, store::Store& store, const Tried& tried, const TellLine& tell,
                         Delivering& sum) {
    const auto kept = store.mark_delivery(tried.delivery);
    if (tried.proof || tried.error) tell(line_of(office, tried));
    if (tried.proof) ++sum.delivered;
    if (tried.error) ++sum.failed;
    if (!kept) return tl::unexpected(kept.error());
    if (!*kept && tried.proof) fetch_back(office, store, tried.delivery, tell);
    return {};
}

} // namespace

model::Result<std::size_t> enqueue(const Office& office, store::Store& store, const tts::Shipment& shipment,
                                   const std::vector<std::string>& destinations, const TellLine& tell) {
    if (shipment.manifest.practice) return std::size_t{0};
    std::vector<Delivery> all;
    for (const RadioDestination& one : office.settings.radio.destinations) {
        const bool wanted =
            destinations.empty() || std::find(destinations.begin(), destinations.end(), one.name) != destinations.end();
        if (!wanted) continue;
        auto files = tts::deliveries(shipment, one, office.clock.now());
        if (files)
            all.insert(all.end(), std::make_move_iterator(files->begin()), std::make_move_iterator(files->end()));
        else
            tell("tidak dikirim: " + files.error().line());
    }
    std::vector<model::ItemId> items;
    for (const auto& told : shipment.manifest.items)
        items.push_back(told.item);
    if (auto noted = store.note_deliveries(all, items); !noted) return tl::unexpected(noted.error());
    return all.size();
}

model::Result<Delivering> deliver_due(const Office& office, store::Store& store, const TellLine& tell,
                                      const std::function<bool()>& stop) {
    const auto now = office.clock.now();
    const auto due = store.deliveries_due(now);
    if (!due) return tl::unexpected(due.error());
    std::map<std::string, std::vector<Delivery>> by_destination;
    for (const Delivery& one : *due)
        if (!is_lost(office, store, one, now, tell)) by_destination[one.destination].push_back(one);
    Results results(by_destination.size());
    std::vector<std::thread> threads;
    for (const auto& entry : by_destination) {
        threads.emplace_back([&, to = destination_of(office, entry.first), &files = entry.second] {
            carry(*to, files, office.clock, stop, results);
            results.sender_ends();
        });
    }
    Delivering sum;
    std::optional<model::Error> trouble;
    while (const auto tried = results.next())
        if (const auto kept = keep(office, store, *tried, tell, sum); !kept && !trouble) trouble = kept.error();
    for (std::thread& thread : threads)
        thread.join();
    if (trouble) return tl::unexpected(std::move(*trouble));
    return sum;
}

} // namespace siar::app
