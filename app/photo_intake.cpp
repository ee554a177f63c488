// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/photo_intake.hpp"

#include "app/process.hpp"
#include "app/sources.hpp"
#include "feeds/photo.hpp"

#include <algorithm>
#include <chrono>
#include <optional>

namespace siar::app {

namespace {

constexpr std::size_t most_wanted = 2000;
constexpr std::size_t most_of_a_reading = 20;

net::Options options_of(const config::SourceSettings& source, const PhotoPatience& patience) {
    net::Options options = options_for(source);
    options.limits.total = std::min(options.limits.total, patience.each);
    return feeds::photo_options(options, source.url);
}

} // namespace

PhotoIntake::PhotoIntake(const config::SourceSettings& source, store::Store& store, const PhotoPatience& patience)
    : store_(store), patience_(patience), client_(options_of(source, patience)) {}

void PhotoIntake::want(const model::Key& key, const std::vector<std::string>& addresses) {
    const std::lock_guard hold(lock_);
    for (const auto& address : addresses) {
        if (wanted_.size() == most_wanted) wanted_.pop_front();
        wanted_.push_back({key, address});
    }
}

model::Result<PhotoIntake::Fetched> PhotoIntake::fetch() {
    const std::lock_guard hold(lock_);
    Fetched out;
    using Steady = std::chrono::steady_clock;
    const auto last_start = Steady::now() + (patience_.together - patience_.each);
    for (std::size_t asked = 0; asked < most_of_a_reading && !wanted_.empty() && !asked_to_stop();) {
        const Wanted next = std::move(wanted_.back());
        wanted_.pop_back();
        const auto url = model::digest(next.address);
        const auto known = store_.known_photo(next.key, url);
        if (!known) return tl::unexpected(known.error());
        if (*known) continue;
        if (Steady::now() > last_start) {
            wanted_.push_back(next);
            break;
        }
        ++asked;
        const auto photo = feeds::fetch_photo(client_, next.address);
        if (!photo) {
            ++out.failed;
            continue;
        }
        if (const auto kept = store_.put_photo(next.key, url, photo->sha256, photo->jpeg); !kept)
            return tl::unexpected(kept.error());
        ++out.kept;
    }
    out.waiting = wanted_.size();
    return out;
}

} // namespace siar::app
