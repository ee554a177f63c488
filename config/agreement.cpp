// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/agreement.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace siar::config {

namespace {

/// What the codes of one table are looked up in.
template <class Entry>
model::Result<void> check_terms(const SourceSettings& source, std::string_view table, const Terms& terms,
                                const std::vector<Entry>& known, std::string_view file) {
    for (const auto& [word, code] : terms) {
        const std::string& id = code;
        const bool found =
            std::any_of(known.begin(), known.end(), [&id](const Entry& entry) { return entry.id.value == id; });
        if (found) continue;
        return model::fail(fmt::format("kode \"{}\" untuk \"{}\" tidak ada di paket kabupaten", code, word),
                           fmt::format("[source.{}] sumber {}", table, source.name.value),
                           fmt::format("Pakai kode dari {} paket itu", file));
    }
    return {};
}

} // namespace

model::Result<void> check_agreement(const Settings& settings, const Package& package) {
    const model::Regency& regency = package.regency;
    for (const SourceSettings& source : settings.sources) {
        auto checked =
            check_terms(source, "category", source.category, regency.categories, "categories.toml")
                .and_then(
                    [&] { return check_terms(source, "agency", source.agency, regency.agencies, "agencies.toml"); })
                .and_then(
                    [&] { return check_terms(source, "channel", source.channel, regency.channels, "channels.toml"); })
                .and_then([&] {
                    return check_terms(source, "district", source.district, regency.districts, "districts.toml");
                });
        if (!checked) return checked;
    }
    return {};
}

} // namespace siar::config
