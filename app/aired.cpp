// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/aired.hpp"

#include "app/commands.hpp"
#include "app/finding_parts.hpp"
#include "config/table.hpp"
#include "editorial/aired.hpp"
#include "feeds/aired.hpp"
#include "wire/report.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace siar::app {

namespace {

constexpr std::uintmax_t largest_list = 64'000'000;

model::Result<std::string> content_of(const std::filesystem::path& file) {
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    if (!error && size > largest_list)
        return model::fail("daftar siar lebih dari 64 MB", file.string(), "Ekspor lagi, satu bulan satu berkas");
    return config::read_text_file(file.string());
}

/// Segments made of an earlier week may still be aired.
model::Time since(const std::vector<model::Played>& played) {
    const auto first =
        std::min_element(played.begin(), played.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
    return first == played.end() ? model::Time::max() : first->at - std::chrono::days{7};
}

/// The names of segments whose slot the list covers and that it does not have, in order.
std::vector<std::string> unaired(const model::History& history, const model::Playout& playout) {
    std::set<std::string> left;
    for (const auto& entry : editorial::as_aired(history, playout).made)
        left.insert(entry.cut);
    std::vector<std::string> out;
    for (const auto& entry : history.made)
        if (left.count(entry.cut) == 0 && !entry.cut.ends_with(model::evergreen_suffix) &&
            !entry.cut.ends_with(model::practice_suffix) && (out.empty() || out.back() != entry.cut))
            out.push_back(entry.cut);
    return out;
}

/// "12 baris (baris 2, 3, 5, ...)".
std::string counted(const std::vector<std::size_t>& lines) {
    constexpr std::size_t most = 5;
    const auto end = lines.begin() + static_cast<std::ptrdiff_t>(std::min(most, lines.size()));
    return fmt::format("{} baris (baris {}{})", lines.size(), fmt::join(lines.begin(), end, ", "),
                       lines.size() > most ? ", ..." : "");
}

constexpr const char* wanted_time = "tanggal 23/11/2026 atau 2026-11-23 (hari sebelum bulan), jam 06.30";

/// A list in which nothing was understood says nothing about what aired.
model::Result<void> says_something(const feeds::PlayedList& list, const std::filesystem::path& file) {
    if (!list.played.empty()) return {};
    if (list.unread.empty())
        return model::fail("daftar siar kosong", file.string(), "Ekspor lagi, dengan baris yang diputar");
    return model::fail("waktunya tidak terbaca, tidak ada baris yang dipakai: " + counted(list.unread), file.string(),
                       fmt::format("Ekspor lagi dengan {}", wanted_time));
}

void tell(const Office& office, const editorial::Matched& matched, const std::vector<std::string>& missing,
          const std::vector<std::size_t>& unread) {
    const auto& [aired, covered] = matched.playout;
    if (office.json) {
        const auto number = [](std::size_t count) { return static_cast<std::int64_t>(count); };
        fmt::print("{}\n", wire::report({{"aired", number(aired.size())},
                                         {"not_aired", number(missing.size())},
                                         {"other_lines", number(matched.others.size())},
                                         {"unread_lines", number(unread.size())}}));
        return;
    }
    const auto& zone = office.package.regency.identity.zone;
    for (const auto& one : covered)
        fmt::print("Daftar ini mencakup {} sampai {}\n", when(one.from, zone), when(one.until, zone));
    for (const auto& one : aired)
        fmt::print("Disiarkan: {}, {}\n", one.cut, when(one.at, zone));
    for (const auto& cut : missing)
        fmt::print("Tidak ada di daftar, aduannya boleh dibacakan lagi: {}\n", cut);
    if (!matched.others.empty()) fmt::print("Bukan segmen kita: {}\n", counted(matched.others));
    if (!unread.empty())
        fmt::print("Waktunya tidak terbaca, dilewati: {}; yang terbaca: {}\n", counted(unread), wanted_time);
}

} // namespace

model::Result<int> radio_aired(const Office& office, const std::filesystem::path& file) {
    const auto& identity = office.package.regency.identity;
    const auto content = content_of(file);
    if (!content) return tl::unexpected(content.error());
    const auto list = feeds::read_played(*content, identity.zone, file.string());
    if (!list) return tl::unexpected(list.error());
    if (auto says = says_something(*list, file); !says) return tl::unexpected(says.error());
    auto store = open_kept(office);
    if (!store) return tl::unexpected(store.error());
    const auto history = store->history(since(list->played));
    if (!history) return tl::unexpected(history.error());
    const auto sent = store->gone_out_since(since(list->played));
    if (!sent) return tl::unexpected(sent.error());
    const auto matched =
        editorial::match(list->played, *history, office.package.regency.station.programme, *sent, identity.zone);
    if (auto noted = store->note_aired(matched.playout); !noted) return tl::unexpected(noted.error());
    tell(office, matched, unaired(*history, matched.playout), list->unread);
    return 0;
}

model::Result<model::History> told_history(const store::Store& store, editorial::Evergreens evergreens) {
    auto history = store.history(model::Time::min());
    if (!history) return history;
    const auto playout = store.aired(model::Time::min());
    if (!playout) return tl::unexpected(playout.error());
    return editorial::as_aired(std::move(*history), *playout, evergreens);
}

model::Result<int> aired(const Common& common, const AiredCommand& command) {
    const auto office = open_office(common, true);
    if (!office) return tl::unexpected(office.error());
    return radio_aired(*office, command.file);
}

} // namespace siar::app
