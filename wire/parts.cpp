// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/parts.hpp"

#include "model/figure.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace siar::wire {

using nlohmann::ordered_json;

namespace {

constexpr std::int64_t hundred_years = std::int64_t{100} * 366 * 86400;

} // namespace

std::string clock(std::chrono::minutes of_day) {
    return fmt::format("{:02}:{:02}", of_day.count() / 60, of_day.count() % 60);
}

ordered_json opened(bool demo) {
    ordered_json out = ordered_json::object();
    out["demo"] = demo;
    if (demo) out["tanda"] = model::demo_mark().str();
    return out;
}

std::string closed(const ordered_json& json) {
    return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

ordered_json written(const model::Zone& zone) {
    return {{"offset_minutes", zone.offset.count()}, {"name", zone.name.str()}};
}

model::Zone read_zone(const Node& node) {
    return {std::chrono::minutes{node["offset_minutes"].integer(-14 * 60, 14 * 60)}, node["name"].label()};
}

ordered_json written(const model::Validity& validity) {
    ordered_json out = ordered_json::object();
    if (validity.from) out["from"] = model::rfc3339(*validity.from);
    if (validity.until) out["until"] = model::rfc3339(*validity.until);
    return out;
}

model::Validity read_validity(const Node& node) {
    return {read_time(node, "from"), read_time(node, "until")};
}

ordered_json written(const model::Visit& visit) {
    ordered_json out = opened(visit.demo);
    out["date"] = model::iso(visit.date);
    out["from"] = clock(visit.from);
    out["until"] = clock(visit.until);
    out["kind"] = code(visit.kind);
    out["district"] = visit.district.value;
    out["place"] = visit.place.str();
    return out;
}

model::Visit read_visit(const Node& node) {
    model::Visit visit;
    visit.demo = node["demo"].boolean();
    visit.date = node["date"].date();
    visit.from = node["from"].clock();
    visit.until = node["until"].clock();
    visit.kind = node["kind"].code<model::VisitKind>();
    node["district"].into(visit.district);
    visit.place = node["place"].public_text();
    if (visit.until <= visit.from) node.fault("selesai sebelum mulai");
    return visit;
}

ordered_json written(const model::Notice& notice) {
    ordered_json out = opened(notice.demo);
    out["id"] = notice.id;
    out["title"] = notice.title.str();
    out["body"] = notice.body.str();
    out["validity"] = written(notice.validity);
    return out;
}

model::Notice read_notice(const Node& node) {
    model::Notice notice;
    notice.demo = node["demo"].boolean();
    notice.id = node["id"].token();
    notice.title = node["title"].public_text();
    notice.body = node["body"].public_text();
    notice.validity = read_validity(node["validity"]);
    return notice;
}

ordered_json written(const model::Correction& correction) {
    ordered_json out = opened(correction.demo);
    out["id"] = correction.id;
    out["item_id"] = correction.item.value;
    if (correction.figure) out["figure"] = correction.figure->value;
    out["category_name"] = correction.category_name.str();
    out["place"] = correction.place.str();
    out["wrong"] = correction.wrong.str();
    out["right"] = correction.right.str();
    out["validity"] = written(correction.validity);
    return out;
}

model::Correction read_correction(const Node& node) {
    model::Correction correction;
    correction.demo = node["demo"].boolean();
    correction.id = node["id"].token();
    node["item_id"].into(correction.item);
    if (const auto figure = node.find("figure")) {
        correction.figure = model::parse_figure(figure->string(64));
        if (!correction.figure || model::key_of(*correction.figure) != correction.item)
            node.fault("ralat atas angka yang tidak dikenal");
    }
    correction.category_name = node["category_name"].label();
    correction.place = node["place"].label();
    correction.wrong = node["wrong"].public_text();
    correction.right = node["right"].public_text();
    correction.validity = read_validity(node["validity"]);
    // A screen that hears no more of its desk must let go of it by itself.
    if (!correction.validity.until) node.fault("ralat tanpa akhir");
    return correction;
}

std::optional<model::Time> read_time(const Node& node, const char* key) {
    const auto found = node.find(key);
    return found ? std::optional(found->time()) : std::nullopt;
}

std::optional<model::Seconds> read_seconds(const Node& node, const char* key) {
    const auto found = node.find(key);
    if (!found) return std::nullopt;
    return model::Seconds{found->integer(0, hundred_years)};
}

std::string read_code(const Node& node) {
    const std::string code = node.string(64);
    return code.empty() ? code : node.token();
}

} // namespace siar::wire
