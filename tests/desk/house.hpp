// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../wire/samples.hpp"
#include "desk/server.hpp"
#include "net/client.hpp"
#include "store/store.hpp"
#include "tests/folder.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <atomic>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>

/// A small regency, a store on disk and a running desk, for the tests of desk and feeds.
namespace siar::test {

inline model::Time now() {
    return time("2026-11-21T07:05:00Z");
}

inline model::Regency regency() {
    model::Regency out;
    out.identity = {{"demak"},
                    "Kabupaten Demak"_label,
                    "Demak"_label,
                    "Hallo Demak"_label,
                    "SP4N-LAPOR"_label,
                    {},
                    {std::chrono::minutes{420}, "WIB"_label}};
    out.districts = {{{"33.21.04"}, "Sayung"_label, 0, 2}};
    out.villages = {{{"33.21.04.2007"}, {"33.21.04"}, "Bedono"_label, false}};
    out.agencies = {{{"dinhub"}, "Dinhub"_label, "Dinas Perhubungan"_label}};
    model::Category lamps;
    lamps.id = {"lampu_jalan"};
    lamps.name = "Lampu jalan"_label;
    lamps.icon = "lightbulb";
    lamps.concern = model::Concern::public_asset;
    out.categories = {lamps};
    out.channels = {{{"whatsapp"}, "WhatsApp"_label, {}, {}, {}, "message-circle", true}};
    out.standards.first_follow_up = "5 hari kerja"_label;
    return out;
}

inline model::Row row(int number) {
    model::Row out;
    model::Complaint& complaint = out.complaint;
    complaint.key = {{"contoh"}, fmt::format("{:07}", number)};
    complaint.origin = model::Origin{"sp4n", fmt::format("99{:05}", number)};
    complaint.status = model::Status::resolved;
    complaint.anonymous = number % 2 == 0;
    complaint.category = {"lampu_jalan"};
    complaint.agencies = {{"dinhub"}};
    complaint.channel = {"whatsapp"};
    complaint.place = {{"33.21.04"}, model::VillageId{"33.21.04.2007"}};
    complaint.submitted = time("2026-11-15T01:00:00Z") + model::Seconds{number};
    complaint.forwarded = complaint.submitted + model::Seconds{3600};
    complaint.first_follow_up = complaint.submitted + model::Seconds{3 * 3600};
    complaint.closed = complaint.submitted + model::Seconds{86400};
    complaint.updated = *complaint.closed;
    complaint.how_closed = model::HowClosed::by_agency;
    complaint.rating = 4;
    complaint.demo = true;
    out.proposal = model::Proposal{{{item().problem, model::Wording::rule},
                                    {item().action, model::Wording::rule},
                                    {item().outcome, model::Wording::rule}},
                                   {},
                                   false,
                                   true};
    return out;
}

inline model::Row secret_row(int number) {
    model::Row out = row(number);
    out.complaint.secret = true;
    out.proposal.reset();
    return out;
}

inline model::Batch batch_of(std::vector<model::Row> rows) {
    model::Batch batch;
    batch.source = {"contoh"};
    batch.rows = std::move(rows);
    batch.read_at = now() - model::Seconds{300};
    return batch;
}

inline store::Store open_store(const std::filesystem::path& folder) {
    auto store = store::Store::open({folder, regency().identity.zone, privacy::Gate(), &now});
    REQUIRE_MESSAGE(store, store.error().line());
    return *std::move(store);
}

inline void apply(store::Store& store, const model::Batch& batch,
                  store::ReviewPolicy policy = store::ReviewPolicy::all) {
    const auto applied = store.apply(batch, policy);
    REQUIRE_MESSAGE(applied, applied.error().line());
}

inline void approve(store::Store& store, const model::Row& row) {
    const auto id = store.item_id(row.complaint.key);
    REQUIRE(id);
    model::Decision decision;
    decision.item = *id;
    decision.by = "contoh";
    decision.at = now() - model::Seconds{600};
    decision.text = model::text_hash(row.proposal->sentences);
    const auto decided = store.decide(decision);
    REQUIRE_MESSAGE(decided, decided.error().line());
}

/// Three resolved complaints of which two are approved, and a secret one.
inline void fill(store::Store& store) {
    apply(store, batch_of({row(1), row(2), row(3), secret_row(4)}));
    approve(store, row(1));
    approve(store, row(2));
}

/// A desk over a store in a folder of its own.
class Hub {
public:
    explicit Hub(desk::Ports ports = {}, bool filled = true) {
        auto store = open_store(folder_.path());
        if (filled) fill(store);
        desk::Options options;
        options.port = 0;
        options.token = token;
        options.assets = std::filesystem::path(SIAR_SOURCE_DIR) / "assets";
        desk::House house{[folder = folder_.path()] {
                              return store::Store::open({folder, regency().identity.zone, privacy::Gate(), &now});
                          },
                          regency(),
                          {},
                          {[] { return now(); }, {}, {}}};
        auto started = desk::Server::start(std::move(options), std::move(house), std::move(ports));
        REQUIRE_MESSAGE(started, started.error().line());
        server_ = std::make_unique<desk::Server>(*std::move(started));
    }

    static constexpr const char* token = "token-untuk-uji-0123456789";
    std::string url(const std::string& path = "") const { return server_->address() + path; }
    std::uint16_t port() const { return server_->port(); }
    const std::filesystem::path& folder() const { return folder_.path(); }
    void stop() { server_.reset(); }

    net::Response get(const std::string& path, const std::string& etag = "") const {
        net::Client client;
        auto response = client.get({url(path), token, etag, "*/*"});
        REQUIRE_MESSAGE(response, response.error().line());
        return *std::move(response);
    }

private:
    Folder folder_;
    std::unique_ptr<desk::Server> server_;
};

/// The bytes of the one photo there is, and where a desk serves it.
inline const std::string& jpeg() {
    static const std::string bytes = "\xff\xd8 gambar \xff\xd9";
    return bytes;
}
inline std::string photo_path() {
    return "/photos/" + model::sha256(jpeg()).hex();
}

/// A person's yes or no to the photo of the first complaint.
inline void say_of_photo(store::Store& store, model::Act act) {
    const auto item = store.item_id(row(1).complaint.key);
    REQUIRE(item);
    const auto said = store.decide({*item, act, "contoh", now(), model::sha256(jpeg()), "", std::nullopt});
    REQUIRE_MESSAGE(said, said.error().line());
}

/// The store of a desk, with an approved photo of the first complaint, which is approved too.
inline store::Store with_photo(const Hub& hub) {
    auto store = open_store(hub.folder());
    const auto kept = store.put_photo(row(1).complaint.key, model::digest("a"), model::sha256(jpeg()), jpeg());
    REQUIRE_MESSAGE(kept, kept.error().line());
    say_of_photo(store, model::Act::approve_photo);
    return store;
}

} // namespace siar::test
