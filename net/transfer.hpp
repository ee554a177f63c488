// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/upload.hpp"
#include "net/url.hpp"

#include <curl/curl.h>

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace siar::net {

/// One step of an upload, as libcurl is asked for it.
struct Step {
    Target target;
    std::string method{};                ///< HTTP: MOVE, MKCOL, DELETE; empty: as the rest of the step asks for it
    std::vector<std::string> headers{};  ///< HTTP, whole lines
    std::vector<std::string> commands{}; ///< SFTP and FTP: on the folder `target`, nothing is transferred
    const LocalFile* sends = nullptr;
    const Form* form = nullptr; ///< where `sends` goes in one
    bool fetches = false;       ///< takes the bytes back and knows them by `answer` only
};

/// What came of a step.
struct Answer {
    CURLcode code = CURLE_OK;
    int status = 0;                      ///< of HTTP
    std::optional<std::uint64_t> size{}; ///< of the file there, where the server tells
    std::uint64_t fetched = 0;
    model::Digest sha256{};      ///< of what was fetched
    std::string host_key{};      ///< fingerprint of a key that was not trusted
    bool host_key_known = false; ///< another one is known
    bool stalled = false;        ///< nothing moved for as long as Limits::stall
    bool file_changed = false;   ///< what was sent is not what was finished
    bool all_sent = false;       ///< libcurl has taken all that is to be sent
    bool went_well() const { return code == CURLE_OK && status < 300; }
};

using Moment = std::chrono::steady_clock::time_point;

/// The one connection to a server and all that is asked over it.
class Transfer {
public:
    Transfer(Access access, Limits limits, std::function<bool()> stop);

    Answer perform(const Step& step, Moment deadline);
    const Access& access() const { return access_; }
    const Limits& limits() const { return limits_; }

private:
    struct Deleter {
        void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
    };
    void secure(const Target& target);
    void bound(const Target& target, Moment deadline);
    template <class Value>
    void set(CURLoption option, Value value) {
        curl_easy_setopt(easy_.get(), option, value);
    }

    Access access_;
    Limits limits_;
    std::function<bool()> stop_;
    std::unique_ptr<CURL, Deleter> easy_;
};

/// What an answer that did not go well means to a person, and whether asking again can help.
Failure failure_of(const Answer& answer, const Target& target);

} // namespace siar::net
