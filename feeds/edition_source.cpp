// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/edition_source.hpp"

#include "feeds/hub_http.hpp"
#include "wire/api.hpp"
#include "wire/edition.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <system_error>
#include <utility>

namespace siar::feeds {

EditionSource::EditionSource(DeskAddress desk, net::Client client, privacy::Gate gate, std::filesystem::path kept)
    : desk_(std::move(desk)), client_(std::move(client)), gate_(std::move(gate)), kept_(std::move(kept)) {
    load_kept();
}

model::Result<Reading> EditionSource::ask(model::Time now) {
    const auto failed = [&](model::Error error) -> model::Result<Reading> {
        if (!reading_) return tl::unexpected<model::Error>(std::move(error));
        reading_->error = std::move(error);
        return *reading_;
    };
    const std::string path = fmt::format("/api/v1/edition?audience={}", code(desk_.audience));
    auto response = ask_desk(client_, desk_.url, desk_.token, path, etag_);
    if (!response) return failed(std::move(response.error()));
    if (response->not_modified() && reading_) {
        reading_->received = now;
        reading_->error.reset();
        return *reading_;
    }
    auto decoded = wire::decode_edition(response->body, gate_);
    if (!decoded) return failed(at_desk(std::move(decoded.error()), *response));
    if (decoded->edition.audience != desk_.audience)
        return failed({"edisi untuk pemirsa lain", response->where, "Periksa server itu"});
    reading_ = Reading{std::move(decoded->edition), now, std::nullopt, std::move(decoded->dropped)};
    etag_ = response->etag;
    keep(wire::encode(reading_->edition));
    return *reading_;
}

model::Result<bool> EditionSource::wait(model::Seconds longest) {
    const long seconds =
        std::clamp(longest.count(), std::chrono::seconds::rep{0}, std::chrono::seconds::rep{wire::max_wait_seconds});
    const std::string path = fmt::format("/api/v1/changes?since={}&wait={}", query_value(version_), seconds);
    auto response = ask_desk(client_, desk_.url, desk_.token, path, {}, model::Seconds{seconds});
    if (!response) return tl::unexpected<model::Error>(std::move(response.error()));
    auto changes = wire::decode_changes(response->body);
    if (!changes) return tl::unexpected<model::Error>(at_desk(std::move(changes.error()), *response));
    version_ = changes->version;
    return changes->changed;
}

void EditionSource::keep(const std::string& json) const {
    if (kept_.empty()) return;
    // A full disk must not take the picture away: the Edition at hand goes on without its copy.
    std::error_code ignored;
    const std::filesystem::path beside = kept_.string() + ".baru";
    {
        std::ofstream file(beside, std::ios::binary | std::ios::trunc);
        file << json;
        file.close();
        if (!file) {
            std::filesystem::remove(beside, ignored);
            return;
        }
    }
    std::filesystem::rename(beside, kept_, ignored);
}

void EditionSource::load_kept() {
    if (kept_.empty()) return;
    std::ostringstream read;
    read << std::ifstream(kept_, std::ios::binary).rdbuf();
    const std::string json = std::move(read).str();
    if (json.empty()) return;
    auto decoded = wire::decode_edition(json, gate_);
    if (!decoded || decoded->edition.audience != desk_.audience) return;
    const model::Time made = decoded->edition.made_at;
    reading_ = Reading{std::move(decoded->edition), made, std::nullopt, std::move(decoded->dropped)};
}

} // namespace siar::feeds
