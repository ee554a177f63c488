// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../desk/house.hpp"
#include "../net/raw_server.hpp"
#include "feeds/siar.hpp"
#include "feeds/sync.hpp"
#include "scripted_source.hpp"
#include "wire/api.hpp"

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace siar::test {
using privacy::operator""_label;

inline const privacy::Gate gate;
inline config::Package package_of(const char* regency) {
    config::Package package;
    package.regency.identity.regency = {regency};
    return package;
}

/// A hub as a source, from its first page to the sink.
inline tl::expected<feeds::Round, feeds::Failure> read_hub(feeds::Hub& hub, const model::Mark& known,
                                                           const model::Sink& sink, bool whole = false,
                                                           const std::vector<std::string>& ids = {}) {
    const feeds::SyncPorts ports{gate, sink, [ids] { return model::Result<std::vector<std::string>>(ids); }, now, {}};
    return feeds::sync(hub, {"pusat"}, known, whole, ports);
}

inline feeds::Hub hub_at(const std::string& url, const config::Package& package, std::size_t page = 500) {
    net::Options options;
    options.limits.stall = options.limits.total = model::Seconds{5};
    config::SourceSettings settings;
    settings.name = {"pusat"};
    settings.kind = config::SourceKind::siar;
    settings.url = url;
    return {settings, Hub::token, net::Client(options), package, page};
}

inline const config::Package demak = package_of("demak");

struct Reader {
    std::vector<model::Batch> batches;
    model::Sink sink = [this](model::Batch&& batch) -> model::Result<void> {
        batches.push_back(std::move(batch));
        return {};
    };
    tl::expected<feeds::Round, feeds::Failure> read(const std::string& url, const model::Mark& known = {}) {
        feeds::Hub hub = hub_at(url, demak);
        return read_hub(hub, known, sink);
    }
};

/// A hub made of fixed answers; a path that is not told is answered well and empty.
class FakeHub {
public:
    using Answer = std::function<std::string(const std::string& head)>;
    explicit FakeHub(Answer complaints)
        : complaints_(std::move(complaints)), server_([this](const std::string& head) { return answer(head); }) {}
    std::string url() const { return server_.url(""); }
    std::vector<std::string> heads() const { return server_.heads(); }

    model::Statistics figures = statistics();

private:
    std::string answer(const std::string& head) const {
        if (has(head, "/complaints")) return complaints_(head);
        if (has(head, "/discovery")) {
            wire::Discovery discovery;
            discovery.regency = {"demak"};
            discovery.name = "Kabupaten Uji"_label;
            discovery.data_as_of = now() + model::Seconds{3600};
            return http(200, wire::encode(discovery));
        }
        if (has(head, "/outreach")) return http(200, wire::encode(wire::OutreachAnswer{false, {visit()}}));
        if (has(head, "/notices")) return http(200, wire::encode(wire::NoticesAnswer{false, {notice()}}));
        return http(200, wire::encode(wire::StatisticsAnswer{false, figures}));
    }
    Answer complaints_;
    RawServer server_;
};

inline std::string hub_page(const wire::ComplaintsPage& page) {
    return http(200, wire::encode(page), "ETag: W/\"p\"\r\n");
}

} // namespace siar::test
