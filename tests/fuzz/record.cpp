// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/record.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace feeds = siar::feeds;

/// Any bytes, cut at line breaks into the fields in order, give a complaint or a reason; a complaint keeps the rules.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const siar::config::Package package =
        siar::config::load_package(SIAR_SOURCE_DIR "/config/regencies/demak").value();
    static feeds::Dictionary dictionary = [] {
        siar::config::SourceSettings settings;
        settings.origin = "uji";
        settings.photos = true;
        settings.status = {{"", "proses"}};
        return feeds::Dictionary(settings, package);
    }();
    std::string_view rest(reinterpret_cast<const char*>(data), size);
    feeds::Record record;
    for (std::size_t i = 0; i < feeds::field_count + 3; ++i) {
        const std::string_view value = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(value.size() + 1, rest.size()));
        if (i < feeds::field_count)
            record.values[i] = value;
        else
            record.answers.push_back({record[feeds::Field::answer_time], "", std::string(value), i % 2 == 0});
    }
    const siar::model::Time now = std::chrono::sys_days(std::chrono::year(2026) / 11 / 28);
    const auto raw = dictionary.read(std::move(record), now);
    if (!raw && raw.error().empty()) std::abort();
    if (!raw) return 0;
    const auto& facts = raw->facts;
    const bool closed = facts.status == siar::model::Status::resolved || facts.status == siar::model::Status::archived;
    if (facts.key.id.empty() || (facts.closed && !closed) || facts.updated > now + std::chrono::days(1)) std::abort();
    if (facts.secret && !(raw->title + raw->body + raw->place).empty()) std::abort();
    return 0;
}
