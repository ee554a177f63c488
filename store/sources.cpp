// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sources.hpp"

#include "privacy/redact.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace siar::store {

void write_mark(const Database& database, const model::SourceName& source, const model::Mark& mark,
                model::Time read_at) {
    database
        .statement(
            "INSERT INTO marks (source, cursor, etag, high_water, listed, doubt, read_at) VALUES (?,?,?,?,?,?,?) "
            "ON CONFLICT DO UPDATE SET cursor = excluded.cursor, etag = excluded.etag, high_water = "
            "excluded.high_water, listed = excluded.listed, doubt = excluded.doubt, read_at = excluded.read_at")
        .bind(source, mark.cursor, mark.etag, mark.high_water, mark.listed, mark.doubt, read_at)
        .run();
}

std::optional<model::Mark> read_mark(const Database& database, const model::SourceName& source) {
    auto query = database.statement("SELECT cursor, etag, high_water, listed, doubt FROM marks WHERE source = ?");
    query.bind(source);
    if (!query.step()) return std::nullopt;
    return model::Mark{query.get<std::string>(0), query.get<std::string>(1), query.get<model::Time>(2),
                       query.get<std::optional<model::Time>>(3), query.get<std::string>(4)};
}

bool read_ahead_of(const Database& database, const model::SourceName& source, model::Time now) {
    auto query = database.statement("SELECT 1 FROM marks WHERE source = ? AND read_at > ?");
    return query.bind(source, now + clock_play).step();
}

std::vector<model::SourceName> read_sources(const Database& database) {
    std::vector<model::SourceName> out;
    auto query = database.statement("SELECT source FROM marks ORDER BY source");
    while (query.step())
        out.push_back(query.get<model::SourceName>(0));
    return out;
}

void forget_source(const Database& database, const model::SourceName& source) {
    for (const auto* const sql : {"DELETE FROM marks WHERE source = ?", "DELETE FROM visits WHERE source = ?",
                                  "DELETE FROM notices WHERE source = ?", "DELETE FROM given_recaps WHERE source = ?",
                                  "DELETE FROM given_speeds WHERE source = ?"})
        database.statement(sql).bind(source).run();
}

namespace {

/// When each source that was ever read last answered: its mark, or a contact since; a mark that lies ahead was written
/// by a clock that was wrong.
Contacts answered(const Database& database, const Contacts& contacts, model::Time now) {
    Contacts out;
    auto query = database.statement("SELECT source, read_at FROM marks");
    while (query.step()) {
        auto source = query.get<model::SourceName>(0);
        auto at = query.get<model::Time>(1);
        if (const auto contact = contacts.find(source); contact != contacts.end())
            at = at > now + clock_play ? contact->second : std::max(at, contact->second);
        out.emplace(std::move(source), at);
    }
    return out;
}

} // namespace

std::optional<model::Time> oldest_reading(const Database& database, const Contacts& contacts, model::Time now,
                                          const std::vector<model::SourceName>& leaving_out) {
    std::optional<model::Time> out;
    for (const auto& [source, at] : answered(database, contacts, now)) {
        if (std::find(leaving_out.begin(), leaving_out.end(), source) != leaving_out.end()) continue;
        out = std::min(out.value_or(at), at);
    }
    return out;
}

std::optional<model::Time> newest_reading(const Database& database, const Contacts& contacts, model::Time now) {
    std::optional<model::Time> out;
    for (const auto& [source, at] : answered(database, contacts, now))
        out = std::max(out.value_or(at), at);
    return out;
}

std::vector<model::SourceContact> last_contacts(const Database& database, const Contacts& contacts, model::Time now,
                                                std::vector<model::SourceName> sources) {
    const auto known = answered(database, contacts, now);
    if (sources.empty())
        for (const auto& [source, at] : known)
            sources.push_back(source);
    std::vector<model::SourceContact> out;
    for (auto& source : sources) {
        const auto found = known.find(source);
        out.push_back({std::move(source), found == known.end() ? std::nullopt : std::optional(found->second)});
    }
    return out;
}

bool replace_visits(const Database& database, const model::SourceName& source,
                    const std::vector<model::Visit>& visits) {
    auto put = database.statement(
        "INSERT INTO visits (source, n, day, from_minute, until_minute, kind, district, place, demo) "
        "VALUES (?,?,?,?,?,?,?,?,?) ON CONFLICT DO UPDATE SET (day, from_minute, until_minute, kind, district, place, "
        "demo) = (excluded.day, excluded.from_minute, excluded.until_minute, excluded.kind, excluded.district, "
        "excluded.place, excluded.demo) WHERE (day, from_minute, until_minute, kind, district, place, demo) IS NOT "
        "(excluded.day, excluded.from_minute, excluded.until_minute, excluded.kind, excluded.district, excluded.place, "
        "excluded.demo)");
    std::int64_t n = 0;
    bool changed = false;
    for (const auto& visit : visits) {
        put.bind(source, n++, model::day_number(visit.date), std::int64_t{visit.from.count()},
                 std::int64_t{visit.until.count()}, visit.kind, visit.district, visit.place, visit.demo)
            .run();
        changed = put.changes() > 0 || changed;
    }
    auto rest = database.statement("DELETE FROM visits WHERE source = ? AND n >= ?");
    rest.bind(source, n).run();
    return rest.changes() > 0 || changed;
}

std::vector<model::Visit> read_visits(const Database& database, const privacy::Gate& gate) {
    std::vector<model::Visit> out;
    auto query = database.statement(
        "SELECT day, from_minute, until_minute, kind, district, place, demo FROM visits "
        "ORDER BY day, from_minute, source, n");
    while (query.step()) {
        auto place = privacy::redact(query.get<std::string>(5), gate);
        if (!place.verdict.ok()) continue;
        out.push_back({model::from_day_number(query.get<int>(0)), std::chrono::minutes{query.get<std::int64_t>(1)},
                       std::chrono::minutes{query.get<std::int64_t>(2)}, query.get<model::VisitKind>(3),
                       query.get<model::DistrictId>(4), std::move(place.text), query.get<bool>(6)});
    }
    return out;
}

bool replace_notices(const Database& database, const model::SourceName& source,
                     const std::vector<model::Notice>& notices) {
    auto put = database.statement(
        "INSERT INTO notices (source, n, id, title, body, valid_from, valid_until, demo) VALUES (?,?,?,?,?,?,?,?) "
        "ON CONFLICT DO UPDATE SET (id, title, body, valid_from, valid_until, demo) = (excluded.id, excluded.title, "
        "excluded.body, excluded.valid_from, excluded.valid_until, excluded.demo) WHERE (id, title, body, valid_from, "
        "valid_until, demo) IS NOT (excluded.id, excluded.title, excluded.body, excluded.valid_from, "
        "excluded.valid_until, excluded.demo)");
    std::int64_t n = 0;
    bool changed = false;
    for (const auto& notice : notices) {
        put.bind(source, n++, notice.id, notice.title, notice.body, notice.validity.from, notice.validity.until,
                 notice.demo)
            .run();
        changed = put.changes() > 0 || changed;
    }
    auto rest = database.statement("DELETE FROM notices WHERE source = ? AND n >= ?");
    rest.bind(source, n).run();
    return rest.changes() > 0 || changed;
}

std::vector<model::Notice> read_notices(const Database& database, const privacy::Gate& gate) {
    std::vector<model::Notice> out;
    auto query =
        database.statement("SELECT id, title, body, valid_from, valid_until, demo FROM notices ORDER BY source, n");
    while (query.step()) {
        auto title = privacy::redact(query.get<std::string>(1), gate);
        auto body = privacy::redact(query.get<std::string>(2), gate);
        if (!title.verdict.ok() || !body.verdict.ok()) continue;
        out.push_back({query.get<std::string>(0),
                       std::move(title.text),
                       std::move(body.text),
                       {query.get<std::optional<model::Time>>(3), query.get<std::optional<model::Time>>(4)},
                       query.get<bool>(5)});
    }
    return out;
}

} // namespace siar::store
