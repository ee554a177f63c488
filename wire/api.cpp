// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/api.hpp"

#include "wire/parts.hpp"
#include "wire/reading.hpp"

#include <nlohmann/json.hpp>

namespace siar::wire {

using nlohmann::ordered_json;

namespace {

constexpr std::size_t most_bytes = 2'000'000;

} // namespace

std::string encode(const Discovery& discovery) {
    ordered_json out = opened(discovery.demo);
    out["version"] = discovery.version;
    out["regency"] = discovery.regency.value;
    out["name"] = discovery.name.str();
    out["zone"] = written(discovery.zone);
    if (discovery.data_as_of) out["data_as_of"] = model::rfc3339(*discovery.data_as_of);
    out["limits"] = {{"page", max_page},
                     {"default_page", default_page},
                     {"edition_items", model::max_edition_items},
                     {"edition_bytes", model::max_edition_bytes},
                     {"wait_seconds", max_wait_seconds}};
    return closed(out);
}

model::Result<Decoded<Discovery>> decode_discovery(std::string_view json, const privacy::Gate& gate) {
    Document document(json, most_bytes, &gate);
    const Node root = document.root();
    Discovery discovery;
    discovery.demo = root["demo"].boolean();
    discovery.version = root["version"].token();
    if (document.sound() && discovery.version != api_version) root["version"].fault("versi yang tidak dikenal");
    root["regency"].into(discovery.regency);
    discovery.name = root["name"].label();
    discovery.zone = read_zone(root["zone"]);
    discovery.data_as_of = read_time(root, "data_as_of");
    return document.finish(std::move(discovery));
}

std::string encode(const StatisticsAnswer& answer) {
    ordered_json out = opened(answer.demo);
    out["statistics"] = written(answer.statistics);
    return closed(out);
}

model::Result<Decoded<StatisticsAnswer>> decode_statistics(std::string_view json, const privacy::Gate& gate) {
    Document document(json, most_bytes, &gate);
    const Node root = document.root();
    const bool demo = root["demo"].boolean();
    return document.finish(StatisticsAnswer{demo, read_statistics(root["statistics"])});
}

std::string encode(const OutreachAnswer& answer) {
    ordered_json out = opened(answer.demo);
    out["visits"] = ordered_json::array();
    for (const model::Visit& visit : answer.visits)
        out["visits"].push_back(written(visit));
    return closed(out);
}

model::Result<Decoded<OutreachAnswer>> decode_outreach(std::string_view json, const privacy::Gate& gate) {
    Document document(json, most_bytes, &gate);
    const Node root = document.root();
    const bool demo = root["demo"].boolean();
    return document.finish(OutreachAnswer{demo, root["visits"].dropping_list<model::Visit>(2000, read_visit)});
}

std::string encode(const NoticesAnswer& answer) {
    ordered_json out = opened(answer.demo);
    out["notices"] = ordered_json::array();
    for (const model::Notice& notice : answer.notices)
        out["notices"].push_back(written(notice));
    return closed(out);
}

model::Result<Decoded<NoticesAnswer>> decode_notices(std::string_view json, const privacy::Gate& gate) {
    Document document(json, most_bytes, &gate);
    const Node root = document.root();
    const bool demo = root["demo"].boolean();
    return document.finish(NoticesAnswer{demo, root["notices"].dropping_list<model::Notice>(200, read_notice)});
}

std::string encode(const Changes& changes) {
    ordered_json out = opened(changes.demo);
    out["version"] = changes.version;
    out["changed"] = changes.changed;
    return closed(out);
}

model::Result<Changes> decode_changes(std::string_view json) {
    Document document(json, most_bytes, nullptr);
    const Node root = document.root();
    const Changes changes{root["demo"].boolean(), root["version"].token(), root["changed"].boolean()};
    auto read = document.finish(changes);
    if (!read) return tl::unexpected<model::Error>(std::move(read.error()));
    return std::move(read->value);
}

std::string encode(const Refusal& refusal) {
    ordered_json out = opened(refusal.demo);
    out["status"] = refusal.status;
    out["error"] = refusal.error;
    out["todo"] = refusal.todo;
    return closed(out);
}

std::string encode_categories(const model::Regency& regency, bool demo) {
    ordered_json out = opened(demo);
    out["categories"] = ordered_json::array();
    for (const model::Category& category : regency.categories)
        out["categories"].push_back({{"id", category.id.value},
                                     {"name", category.name.str()},
                                     {"icon", category.icon},
                                     {"sensitive", category.sensitive}});
    return closed(out);
}

std::string encode_agencies(const model::Regency& regency, bool demo) {
    ordered_json out = opened(demo);
    out["agencies"] = ordered_json::array();
    for (const model::Agency& agency : regency.agencies)
        out["agencies"].push_back(
            {{"id", agency.id.value}, {"short_name", agency.short_name.str()}, {"name", agency.name.str()}});
    return closed(out);
}

std::string encode_districts(const model::Regency& regency, bool demo) {
    ordered_json out = opened(demo);
    out["districts"] = ordered_json::array();
    for (const model::District& district : regency.districts) {
        ordered_json villages = ordered_json::array();
        for (const model::Village& village : regency.villages)
            if (village.district == district.id)
                villages.push_back({{"id", village.id.value},
                                    {"name", village.name.str()},
                                    {"kind", village.kelurahan ? "kelurahan" : "desa"}});
        out["districts"].push_back(
            {{"id", district.id.value}, {"name", district.name.str()}, {"villages", std::move(villages)}});
    }
    return closed(out);
}

} // namespace siar::wire
