// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/batch.hpp"
#include "privacy/redact.hpp"
#include "store/store.hpp"
#include "tests/folder.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace siar::store::testing {

using privacy::operator""_label;
using test::Folder;

inline std::string content(const std::filesystem::path& path) {
    std::ostringstream out;
    out << std::ifstream(path, std::ios::binary).rdbuf();
    return out.str();
}

/// Names the files of a folder (not of those below it) that hold these bytes.
inline std::string files_holding(const std::filesystem::path& folder, std::string_view bytes) {
    std::string out;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (content(entry.path()).find(bytes) != std::string::npos) out += entry.path().filename().string() + " ";
    return out;
}

inline model::Zone wib() {
    return {std::chrono::minutes{420}, "WIB"_label};
}

inline const privacy::Gate& gate() {
    static const privacy::Gate one;
    return one;
}

/// 2026-11-21 14:05 WIB.
inline model::Time noon() {
    return model::Time{std::chrono::seconds{1795244700}};
}
inline model::Time days_before(int days) {
    return noon() - std::chrono::hours{24 * days};
}

/// Stores for which it is always noon().
inline Place in_memory() {
    return {{}, wib(), gate(), &noon};
}
inline Place on_disk(const std::filesystem::path& folder) {
    return {folder, wib(), gate(), &noon};
}

inline privacy::PublicText text(std::string_view raw) {
    return privacy::redact(raw, gate()).text;
}

inline model::Sentences sentences(std::string_view problem) {
    static const auto action = text("Petugas mengganti dua lampu");
    static const auto outcome = text("Lampu sudah menyala lagi");
    return {
        {text(problem), model::Wording::rule}, {action, model::Wording::rule}, {outcome, model::Wording::template_}};
}

inline const model::SourceName source{"sp4n"};

inline model::Key key(std::string id) {
    return {source, std::move(id)};
}

/// A complaint closed `days` days before noon(), with its story.
inline model::Complaint complaint(std::string id, int days = 3) {
    model::Complaint out;
    out.key = key(std::move(id));
    out.status = model::Status::resolved;
    out.category = {"jalan"};
    out.agencies = {{"dinperkim"}, {"dinhub"}};
    out.channel = {"whatsapp"};
    out.place.district = {"33.21.04"};
    static const model::Story story{text("Lampu jalan mati"), text("Lampu jalan mati di tikungan dekat pasar"), {}, {}};
    out.story = story;
    out.closed = days_before(days);
    out.submitted = *out.closed - std::chrono::hours{30};
    out.forwarded = out.submitted + std::chrono::hours{1};
    out.first_follow_up = out.submitted + std::chrono::hours{3};
    out.updated = *out.closed;
    out.how_closed = model::HowClosed::by_agency;
    out.rating = 4;
    return out;
}

/// Its row with a proposal of three sentences.
inline model::Row row(model::Complaint given, std::string_view problem = "Lampu jalan mati di tikungan dekat pasar") {
    model::Row out;
    if (!given.secret) {
        out.proposal = model::Proposal{};
        out.proposal->sentences = sentences(problem);
        out.proposal->repaired = true;
    }
    out.complaint = std::move(given);
    return out;
}

inline model::Batch batch(std::vector<model::Row> rows, std::vector<model::Key> tombstones = {}) {
    model::Batch out;
    out.source = source;
    out.rows = std::move(rows);
    out.tombstones = std::move(tombstones);
    out.mark = {"halaman-2", "etag", noon()};
    out.read_at = noon();
    return out;
}

/// The value of a Result that must have one.
template <class Value>
Value need(model::Result<Value> result) {
    if (!result) FAIL(result.error().line());
    return std::move(*result);
}
inline void need(const model::Result<void>& result) {
    if (!result) FAIL(result.error().line());
}

inline Store open(const Place& place) {
    return need(Store::open(place));
}

inline model::ItemId id_of(const Store& store, const std::string& id) {
    return need(store.item_id(key(id)));
}

/// What the store knows of one item that must be there.
inline model::Reviewed look(const Store& store, const std::string& id) {
    auto item = need(store.item(id_of(store, id)));
    REQUIRE(item);
    return *item;
}

/// What goes out of a photo, as far as the store alone can say.
inline std::optional<std::string> shown_photo(const Store& store, const model::Digest& photo) {
    return need(store.photo(photo, [](const model::Reviewed&) { return true; }));
}

/// A person's decision on what the item says now.
inline model::Decision decision(const Store& store, const std::string& id, model::Act act) {
    model::Decision out;
    out.item = id_of(store, id);
    out.act = act;
    out.by = "Bu Tinjau";
    out.at = noon();
    const auto item = need(store.item(out.item));
    if (item && item->text) out.text = model::text_hash(item->text->sentences);
    return out;
}

inline void decide(Store& store, const std::string& id, model::Act act) {
    need(store.decide(decision(store, id, act)));
}

inline model::Date some_day(int year) {
    return model::Date{std::chrono::year{year}, std::chrono::January, std::chrono::day{1}};
}

inline model::Tally whole_tally(const Store& store) {
    return need(store.tally(some_day(1960), some_day(2090)));
}

/// What the terms of in_memory() and on_disk() count by.
inline const model::Deadlines& deadlines() {
    static const model::Deadlines one(model::Terms{wib(), {}, {}});
    return one;
}

/// All that ever was.
inline model::Asking everything() {
    return [](model::Time, const auto&, const model::SumsOf& sums_of) {
        return sums_of({{some_day(1960), some_day(2090)}});
    };
}

inline model::Material material(const Store& store) {
    return need(store.material(noon(), everything()));
}

/// The item ids of what may be in an Edition.
inline std::vector<model::ItemId> going_out(const Store& store) {
    std::vector<model::ItemId> out;
    for (const auto& item : material(store).approved)
        out.push_back(item.id);
    return out;
}

} // namespace siar::store::testing
