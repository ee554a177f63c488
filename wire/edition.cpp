// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/edition.hpp"

#include "wire/parts.hpp"
#include "wire/reading.hpp"

#include <nlohmann/json.hpp>

namespace siar::wire {

using nlohmann::ordered_json;

namespace {

ordered_json written(const model::Identity& identity) {
    return {{"regency", identity.regency.value},
            {"name", identity.name.str()},
            {"short_name", identity.short_name.str()},
            {"program", identity.program.str()},
            {"system", identity.system.str()},
            {"native_script", identity.native_script.str()},
            {"pasaran", identity.pasaran},
            {"hijri", identity.hijri},
            {"zone", wire::written(identity.zone)}};
}

model::Identity read_identity(const Node& node) {
    model::Identity identity;
    node["regency"].into(identity.regency);
    identity.name = node["name"].label();
    identity.short_name = node["short_name"].label();
    identity.program = node["program"].label();
    identity.system = node["system"].label();
    identity.native_script = node["native_script"].label();
    identity.pasaran = node["pasaran"].boolean();
    if (const auto hijri = node.find("hijri")) identity.hijri = hijri->boolean();
    identity.zone = read_zone(node["zone"]);
    return identity;
}

ordered_json written(const model::Photos& photos) {
    ordered_json out = ordered_json::object();
    if (photos.before) out["before"] = photos.before->hex();
    if (photos.after) out["after"] = photos.after->hex();
    if (photos.plain) out["photo"] = photos.plain->hex();
    return out;
}

model::Photos read_photos(const Node& node) {
    const auto one = [&](const char* key) -> std::optional<model::Digest> {
        const auto found = node.find(key);
        return found ? std::optional(found->digest()) : std::nullopt;
    };
    return {one("before"), one("after"), one("photo")};
}

ordered_json written(const model::Item& item) {
    ordered_json out = opened(item.demo);
    out["item_id"] = item.id.value;
    out["category"] = item.category.value;
    out["category_name"] = item.category_name.str();
    out["icon"] = item.icon;
    out["problem"] = item.problem.str();
    out["action"] = item.action.str();
    out["outcome"] = item.outcome.str();
    out["district"] = item.district.value;
    out["place"] = item.place.str();
    out["agency"] = item.agency.value;
    out["agency_name"] = item.agency_name.str();
    out["channel"] = item.channel.value;
    out["channel_name"] = item.channel_name.str();
    out["closed_on"] = model::iso(item.closed_on);
    out["how_closed"] = code(item.how_closed);
    out["discreet"] = item.discreet;
    out["repaired"] = item.repaired;
    out["in_own_words"] = item.in_own_words;
    if (item.responded_within) out["responded_within"] = item.responded_within->count();
    if (item.resolved_within) out["resolved_within"] = item.resolved_within->count();
    out["validity"] = wire::written(item.validity);
    out["tags"] = wire::written(item.tags);
    out["pinned"] = item.pinned;
    if (!item.photos.empty()) out["photos"] = written(item.photos);
    return out;
}

model::Item read_item(const Node& node) {
    model::Item item;
    item.demo = node["demo"].boolean();
    node["item_id"].into(item.id);
    read_code(node["category"], item.category);
    item.category_name = node["category_name"].label();
    item.icon = read_code(node["icon"]);
    item.problem = node["problem"].public_text();
    item.action = node["action"].public_text();
    item.outcome = node["outcome"].public_text();
    read_code(node["district"], item.district);
    item.place = node["place"].label();
    read_code(node["agency"], item.agency);
    item.agency_name = node["agency_name"].label();
    read_code(node["channel"], item.channel);
    item.channel_name = node["channel_name"].label();
    item.closed_on = node["closed_on"].date();
    item.how_closed = node["how_closed"].code<model::HowClosed>();
    item.discreet = node["discreet"].boolean();
    item.repaired = node["repaired"].boolean();
    item.in_own_words = node["in_own_words"].boolean();
    item.responded_within = read_seconds(node, "responded_within");
    item.resolved_within = read_seconds(node, "resolved_within");
    item.validity = read_validity(node["validity"]);
    item.tags = read_tags(node["tags"]);
    item.pinned = node["pinned"].boolean();
    if (const auto photos = node.find("photos"); photos && !item.discreet) item.photos = read_photos(*photos);
    return item;
}

ordered_json written(const model::District& district) {
    return {
        {"id", district.id.value}, {"name", district.name.str()}, {"column", district.column}, {"row", district.row}};
}

model::District read_district(const Node& node) {
    model::District district;
    node["id"].into(district.id);
    district.name = node["name"].label();
    district.column = static_cast<int>(node["column"].integer(-100, 100));
    district.row = static_cast<int>(node["row"].integer(-100, 100));
    return district;
}

ordered_json written(const model::Channel& channel) {
    return {{"id", channel.id.value},     {"name", channel.name.str()}, {"address", channel.address.str()},
            {"note", channel.note.str()}, {"qr", channel.qr.str()},     {"icon", channel.icon},
            {"main", channel.main}};
}

model::Channel read_channel(const Node& node) {
    model::Channel channel;
    node["id"].into(channel.id);
    channel.name = node["name"].label();
    channel.address = node["address"].label();
    channel.note = node["note"].label();
    channel.qr = node["qr"].label();
    channel.icon = read_code(node["icon"]);
    channel.main = node["main"].boolean();
    return channel;
}

ordered_json written(const model::Station& station) {
    ordered_json out{{"name", station.name.str()},
                     {"spoken_name", station.spoken_name.str()},
                     {"frequency", station.frequency.str()},
                     {"programme", station.programme.str()},
                     {"out_cue", station.out_cue.str()}};
    if (station.live_show)
        out["live_show"] = {{"name", station.live_show->name.str()},
                            {"from", clock(station.live_show->from)},
                            {"until", clock(station.live_show->until)}};
    return out;
}

model::Station read_station(const Node& node) {
    model::Station station{node["name"].label(), node["spoken_name"].label(), node["frequency"].label(),
                           node["programme"].label(), node["out_cue"].label()};
    if (const auto show = node.find("live_show"))
        station.live_show = model::LiveShow{(*show)["name"].label(), (*show)["from"].clock(), (*show)["until"].clock()};
    return station;
}

ordered_json written(const model::Fact& fact) {
    return {{"id", fact.id},
            {"text", fact.text.str()},
            {"year", fact.year.str()},
            {"source", fact.source.str()},
            {"tags", wire::written(fact.tags)},
            {"unsure", fact.unsure}};
}

model::Fact read_fact(const Node& node) {
    model::Fact fact{node["id"].token(), node["text"].label(), node["year"].label(), node["source"].label(),
                     read_tags(node["tags"])};
    if (const auto unsure = node.find("unsure")) fact.unsure = unsure->boolean();
    return fact;
}

ordered_json written(const model::HijriMonth& month) {
    return {{"name", month.name.str()},
            {"year", month.year.str()},
            {"first", model::iso(month.first)},
            {"confirmed", month.confirmed}};
}

model::HijriMonth read_hijri(const Node& node) {
    return {node["name"].label(), node["year"].label(), node["first"].date(), node["confirmed"].boolean()};
}

ordered_json written(const model::Window& window) {
    return {{"code", window.code},
            {"name", window.name.str()},
            {"from", model::iso(window.from)},
            {"until", model::iso(window.until)},
            {"hide", wire::written(window.hide)}};
}

model::Window read_window(const Node& node) {
    return {node["code"].token(), node["name"].label(), node["from"].date(), node["until"].date(),
            read_tags(node["hide"])};
}

template <class T>
ordered_json written_list(const std::vector<T>& values) {
    ordered_json out = ordered_json::array();
    for (const T& value : values)
        out.push_back(written(value));
    return out;
}

} // namespace

std::string encode(const model::Edition& edition) {
    ordered_json out = opened(edition.demo);
    out["audience"] = code(edition.audience);
    out["identity"] = written(edition.identity);
    out["made_at"] = model::rfc3339(edition.made_at);
    if (edition.data_as_of) out["data_as_of"] = model::rfc3339(*edition.data_as_of);
    out["freshness"] = {{"aging", edition.aging_after.count()}, {"stale", edition.stale_after.count()}};
    out["items"] = written_list(edition.items);
    out["statistics"] = wire::written(edition.statistics);
    out["districts"] = written_list(edition.districts);
    out["channels"] = written_list(edition.channels);
    out["emergency"] = edition.emergency.str();
    out["visits"] = ordered_json::array();
    for (const model::Visit& visit : edition.visits) {
        out["visits"].push_back(wire::written(visit));
        // For readers that do not count with zones; it follows from day, hour and zone.
        out["visits"].back()["valid_until"] = model::rfc3339(model::departure(visit, edition.identity.zone));
    }
    out["notices"] = ordered_json::array();
    for (const model::Notice& notice : edition.notices)
        out["notices"].push_back(wire::written(notice));
    out["facts"] = written_list(edition.facts);
    out["hijri"] = written_list(edition.hijri);
    out["station"] = written(edition.station);
    out["windows"] = written_list(edition.windows);
    out["holidays"] = ordered_json::array();
    for (const model::Date day : edition.holidays)
        out["holidays"].push_back(model::iso(day));
    out["withdrawn"] = ordered_json::array();
    for (const model::ItemId& id : edition.withdrawn)
        out["withdrawn"].push_back(id.value);
    out["corrections"] = ordered_json::array();
    for (const model::Correction& correction : edition.corrections)
        out["corrections"].push_back(wire::written(correction));
    return closed(out);
}

model::Result<EditionReport> decode_edition(std::string_view json, const privacy::Gate& gate) {
    Document document(json, model::max_edition_bytes, &gate);
    const Node root = document.root();
    model::Edition edition;
    edition.demo = root["demo"].boolean();
    edition.audience = root["audience"].code<model::Audience>();
    edition.identity = read_identity(root["identity"]);
    edition.made_at = root["made_at"].time();
    edition.data_as_of = read_time(root, "data_as_of");
    edition.aging_after = read_seconds(root["freshness"], "aging").value_or(edition.aging_after);
    edition.stale_after = read_seconds(root["freshness"], "stale").value_or(edition.stale_after);
    edition.items = root["items"].dropping_list<model::Item>(model::max_edition_items, read_item);
    edition.statistics = read_statistics(root["statistics"]);
    edition.districts = root["districts"].dropping_list<model::District>(500, read_district);
    edition.channels = root["channels"].dropping_list<model::Channel>(100, read_channel);
    edition.emergency = root["emergency"].label();
    edition.visits = root["visits"].dropping_list<model::Visit>(2000, read_visit);
    edition.notices = root["notices"].dropping_list<model::Notice>(200, read_notice);
    edition.station = read_station(root["station"]);
    // Desks of before know none of these.
    if (const auto facts = root.find("facts")) edition.facts = facts->dropping_list<model::Fact>(500, read_fact);
    if (const auto hijri = root.find("hijri")) edition.hijri = hijri->list<model::HijriMonth>(100, read_hijri);
    if (const auto windows = root.find("windows")) edition.windows = windows->list<model::Window>(200, read_window);
    if (const auto holidays = root.find("holidays"))
        edition.holidays = holidays->list<model::Date>(200, [](const Node& day) { return day.date(); });
    edition.withdrawn =
        root["withdrawn"].list<model::ItemId>(10'000, [](const Node& id) { return model::ItemId{id.token()}; });
    // An Edition that an older program kept, or an older desk gives, has none.
    if (const auto corrections = root.find("corrections"))
        edition.corrections = corrections->dropping_list<model::Correction>(model::max_corrections, read_correction);

    auto read = document.finish(std::move(edition));
    if (!read) return tl::unexpected<model::Error>(std::move(read.error()));
    return EditionReport{std::move(read->value), std::move(read->dropped)};
}

} // namespace siar::wire
