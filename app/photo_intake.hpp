// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/settings.hpp"
#include "model/complaint.hpp"
#include "model/time.hpp"
#include "net/client.hpp"
#include "store/store.hpp"

#include <cstddef>
#include <deque>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace siar::app {

/// How long pictures may keep the next reading waiting.
struct PhotoPatience {
    model::Seconds each{20};
    model::Seconds together{60}; ///< of one fetch()
};

/// The photos of a source's resolved complaints: their addresses are gathered while it is read, a few are fetched
/// afterwards, so that rows never wait for pictures. What is left over, failed, or pushed out by newer ones where too
/// many wait is told again by the nightly list.
class PhotoIntake {
public:
    PhotoIntake(const config::SourceSettings& source, store::Store& store, const PhotoPatience& patience = {});

    /// May be called from the thread that stores.
    void want(const model::Key& key, const std::vector<std::string>& addresses);

    /// What fetch() did.
    struct Fetched {
        std::size_t kept = 0;
        std::size_t failed = 0;
        std::size_t waiting = 0;
    };
    /// Fetches what is wanted and not known yet, the newest first, as many and as long as one reading may.
    model::Result<Fetched> fetch();

private:
    struct Wanted {
        model::Key key;
        std::string address;
    };
    store::Store& store_;
    PhotoPatience patience_;
    net::Client client_;
    std::mutex lock_;
    std::deque<Wanted> wanted_; ///< the newest last
};

} // namespace siar::app
