// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/headers.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <charconv>
#include <utility>

namespace siar::net {

bool fit_for_header(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

std::string usable_etag(std::string etag) {
    constexpr std::size_t longest = 1'000;
    if (etag.size() > longest || !fit_for_header(etag)) etag.clear();
    return etag;
}

std::string media_type(std::string type) {
    type.erase(std::min(type.find(';'), type.size()));
    while (!type.empty() && type.back() == ' ')
        type.pop_back();
    std::transform(type.begin(), type.end(), type.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return type;
}

std::optional<model::Time> http_date(const std::string& text) {
    const time_t seconds = text.empty() ? -1 : curl_getdate(text.c_str(), nullptr);
    if (seconds < 0) return std::nullopt;
    return model::Time{model::Seconds{seconds}};
}

std::optional<model::Seconds> retry_after(const std::string& text, std::optional<model::Time> server_time) {
    if (text.empty()) return std::nullopt;
    long seconds = 0;
    constexpr model::Seconds longest{7 * 86400};
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, seconds);
    if (stop == end && error == std::errc::result_out_of_range) return text[0] == '-' ? model::Seconds{0} : longest;
    if (stop == end && error == std::errc{}) return std::clamp(model::Seconds{seconds}, model::Seconds{0}, longest);
    const auto date = http_date(text);
    if (!date || !server_time) return std::nullopt;
    return std::clamp(*date - *server_time, model::Seconds{0}, longest);
}

} // namespace siar::net
