// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/photo_intake.hpp"

#include "app/process.hpp"
#include "app/sources.hpp"
#include "feeds/photo.hpp"

#include <algorithm>
#include <optional>

namespace siar::app {

namespace {

constexpr std::size_t most_wanted = 2000;
constexpr std::size_t most_of_a_reading = 20;

} // namespace

PhotoIntake::PhotoIntake(const config::SourceSettings& source, store::Store& store)
    : store_(store), client_(feeds::photo_options(options_for(source), source.url)) {}

void PhotoIntake::want(const model::Key& key, const std::vector<std::string>& addresses) {
    const std::lock_guard hold(lock_);
    for (const auto& address : addresses)
        if (wanted_.size() < most_wanted) wanted_.push_back({key, address});
}

model::Result<PhotoIntake::Fetched> PhotoIntake::fetch() {
    const std::lock_guard hold(lock_);
    Fetched out;
    for (std::size_t asked = 0; asked < most_of_a_reading && !wanted_.empty() && !asked_to_stop();) {
        const Wanted next = std::move(wanted_.back());
        wanted_.pop_back();
        const auto url = model::digest(next.address);
        const auto known = store_.known_photo(next.key, url);
        if (!known) return tl::unexpected(known.error());
        if (*known) continue;
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
