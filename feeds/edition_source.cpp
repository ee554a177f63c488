// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/edition_source.hpp"

#include "feeds/hub_http.hpp"
#include "model/rules.hpp"
#include "wire/api.hpp"
#include "wire/edition.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace siar::feeds {

namespace {

constexpr std::chrono::seconds between_questions{1};
/// A day: more than two clocks of one office ever differ, less than what would make old figures look new.
constexpr model::Seconds most_ahead{86'400};

/// What `before` withdrew is withdrawn in `edition` too.
void carry_withdrawn(model::Edition& edition, const model::Edition& before) {
    const auto among = [](const auto& list, const auto& one) {
        return std::find(list.begin(), list.end(), one) != list.end();
    };
    auto& items = edition.items;
    items.erase(std::remove_if(items.begin(), items.end(),
                               [&](const model::Item& item) { return among(before.withdrawn, item.id); }),
                items.end());
    // A correction that stays with a withdrawn item is still in the newer Edition.
    auto& corrections = edition.corrections;
    corrections.erase(std::remove_if(corrections.begin(), corrections.end(),
                                     [&](const model::Correction& one) {
                                         return among(before.withdrawn, one.item) && !among(before.corrections, one);
                                     }),
                      corrections.end());
    for (const model::ItemId& id : before.withdrawn)
        if (!among(edition.withdrawn, id)) edition.withdrawn.push_back(id);
}

} // namespace

EditionSource::EditionSource(DeskAddress desk, EditionPorts ports, model::Time now)
    : desk_(std::move(desk)), ports_(std::move(ports)), kept_(ports_.kept, ports_.gate) {
    auto kept = kept_.read();
    if (!kept || fault_of(kept->edition, now)) return;
    newest_ = kept->edition.made_at;
    reading_ = Reading{std::move(kept->edition), newest_, std::nullopt, std::move(kept->dropped)};
}

model::Result<Reading> EditionSource::ask(model::Time now) {
    asked_ = Steady::now();
    const auto done = renew(now);
    if (done) {
        pace_ = {};
        alone_until_ = {};
    } else {
        left_alone(done.error());
        if (!reading_) return tl::unexpected(done.error().error);
    }
    reading_->error = done ? std::nullopt : std::optional(done.error().error);
    return *reading_;
}

model::Result<bool> EditionSource::wait(model::Seconds longest) {
    const long seconds =
        std::clamp(longest.count(), std::chrono::seconds::rep{0}, std::chrono::seconds::rep{wire::max_wait_seconds});
    const std::string path = fmt::format("/api/v1/changes?since={}&wait={}", query_value(version_), seconds);
    const auto response = ask_desk(ports_.client, desk_.url, desk_.token, path, {}, model::Seconds{seconds});
    if (!response) {
        left_alone(response.error());
        return tl::unexpected(response.error().error);
    }
    auto changes = wire::decode_changes(response->body);
    if (!changes) {
        const Failure failure{at_desk(std::move(changes.error()), *response), std::nullopt};
        left_alone(failure);
        return tl::unexpected(failure.error);
    }
    version_ = changes->version;
    return changes->changed;
}

std::chrono::milliseconds EditionSource::rest() const {
    const auto until = std::max(alone_until_, asked_ + between_questions);
    return std::max(std::chrono::milliseconds{0}, std::chrono::ceil<std::chrono::milliseconds>(until - Steady::now()));
}

tl::expected<void, Failure> EditionSource::renew(model::Time now) {
    const std::string path = fmt::format("/api/v1/edition?audience={}", code(desk_.audience));
    const auto response = ask_desk(ports_.client, desk_.url, desk_.token, path, etag_);
    if (!response) return tl::unexpected(response.error());
    if (response->not_modified()) {
        reading_->received = now;
        return {};
    }
    auto decoded = wire::decode_edition(response->body, ports_.gate);
    if (!decoded) return tl::unexpected(Failure{at_desk(std::move(decoded.error()), *response), std::nullopt});
    if (auto fault = fault_of(decoded->edition, now))
        return tl::unexpected(Failure{at_desk(*std::move(fault), *response), std::nullopt});
    if (decoded->edition.made_at < now - model::Freshness::longest)
        return tl::unexpected(Failure{
            {"edisi sudah terlalu lama", response->where, "Periksa jam di meja dan jam komputer ini"}, std::nullopt});
    take(*std::move(decoded), now);
    etag_ = response->etag;
    return {};
}

std::optional<model::Error> EditionSource::fault_of(const model::Edition& edition, model::Time now) const {
    if (edition.audience != desk_.audience)
        return model::Error{"edisi untuk pemirsa lain", std::string(code(edition.audience)), "Periksa server itu"};
    if (edition.identity.regency != desk_.regency)
        return model::Error{"edisi daerah lain", edition.identity.regency.value,
                            "Periksa alamat meja di pengaturan layar ini"};
    if (edition.made_at > now + most_ahead)
        return model::Error{"edisi bertanggal di masa depan", model::rfc3339(edition.made_at),
                            "Periksa jam di meja dan jam komputer ini"};
    return std::nullopt;
}

void EditionSource::take(wire::EditionReport&& report, model::Time now) {
    model::Edition& edition = report.edition;
    // What a clock gone wrong dated ahead is no measure for what comes after it.
    if (newest_ > now + most_ahead) newest_ = edition.made_at;
    if (reading_ && edition.made_at < newest_) carry_withdrawn(edition, reading_->edition);
    newest_ = std::max(newest_, edition.made_at);
    kept_.keep(edition, now);
    reading_ = Reading{std::move(edition), now, std::nullopt, std::move(report.dropped)};
}

void EditionSource::left_alone(const Failure& failure) {
    const model::Time start{};
    pace_ = after_failure(pace_, desk_pace, start, failure.retry_after, ports_.random());
    alone_until_ = Steady::now() + (pace_.next - start);
}

} // namespace siar::feeds
