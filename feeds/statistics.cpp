// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/statistics.hpp"

#include "feeds/hub_http.hpp"
#include "wire/totals.hpp"

#include <fmt/format.h>

#include <chrono>
#include <utility>

namespace siar::feeds {

Totals::Totals(const config::SourceSettings& settings, std::string token, net::Client client,
               const config::Package& package)
    : url_(settings.url),
      token_(std::move(token)),
      client_(std::move(client)),
      region_(package.code),
      gate_(package.gate),
      standard_(package.regency.standards.first_follow_up) {}

tl::expected<Page, Failure> Totals::read(const Ask& ask) {
    net::Request request;
    request.url = url_;
    request.bearer = token_;
    request.if_none_match = ask.etag;
    auto response = client_.get(request);
    if (!response) return tl::unexpected(Failure{std::move(response.error()), std::nullopt});
    Page page;
    page.server_time = response->server_time;
    page.etag = response->etag;
    if (response->not_modified()) {
        page.etag = ask.etag;
        page.unchanged = true;
        return page;
    }
    const auto failed = [&](model::Error error) {
        return tl::unexpected(Failure{std::move(error), response->retry_after});
    };
    if (!response->ok()) return failed(net::refusal(*response));
    auto totals = wire::decode_totals(response->body, gate_);
    if (!totals) {
        model::Error error = at_desk(std::move(totals.error()), *response);
        error.todo = "Bentuknya dijelaskan di docs/totals.md; beri tahu pengelola angka itu";
        return failed(std::move(error));
    }
    if (!totals->region.empty() && totals->region != region_)
        return failed({fmt::format("angka milik daerah {}, bukan {}", totals->region, region_), response->where,
                       "Periksa url sumber ini dan paket kabupaten di siar.toml"});
    if (totals->as_of > ask.now + std::chrono::days(1))
        return failed(
            {"angka tertanggal di masa depan", response->where, "Betulkan jam mesin ini atau mesin sumbernya"});
    for (model::Speed& speed : totals->given.speeds) {
        if (speed.interval == model::Interval::responded_within) speed.standard = standard_;
    }
    page.given = std::move(totals->given);
    return page;
}

} // namespace siar::feeds
