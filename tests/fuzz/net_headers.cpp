// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/client.hpp"
#include "net/headers.hpp"
#include "net/url.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

/// What a stranger's server or page writes as Date, Retry-After, ETag, Content-Type and address.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace siar;
    const std::string text(reinterpret_cast<const char*>(data), size);
    const auto date = net::http_date(text);
    if (date && *date < model::Time{}) std::abort();
    for (const auto& there : {std::optional<model::Time>(), std::optional(model::Time(std::chrono::hours(500'000)))})
        if (const auto wait = net::retry_after(text, there))
            if (*wait < model::Seconds{0} || *wait > std::chrono::hours(7 * 24)) std::abort();
    const std::string etag = net::usable_etag(text);
    if (!net::fit_for_header(etag) || net::usable_etag(etag) != etag) std::abort();
    const std::string type = net::media_type(text);
    if (net::media_type(type) != type) std::abort();
    if (const auto url = net::parse_url(text)) {
        if (url->host.empty() || url->port.empty() || (url->scheme != "http" && url->scheme != "https")) std::abort();
        if (net::shown(text) != url->shown() || !url->same_server(*url)) std::abort();
        // What is told to people can be asked for again, and is then the same server.
        const auto again = net::parse_url(url->scheme + "://" + url->shown());
        if (!again || !again->same_server(*url) || again->loopback() != url->loopback()) std::abort();
    }
    return 0;
}
