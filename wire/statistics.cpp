// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/figures.hpp"
#include "wire/parts.hpp"

#include <nlohmann/json.hpp>

namespace siar::wire {

using nlohmann::ordered_json;

namespace {

constexpr const char* followed_up = "ditindaklanjuti_dari_diteruskan";

ordered_json share(const char* code, const model::Share& share, const char* definition) {
    ordered_json out{{"code", code}};
    out.update(written(share));
    out["definition"] = definition;
    return out;
}

template <class Figure>
void write_origin(ordered_json& out, const Figure& figure) {
    if (figure.source) out["source"] = figure.source->str();
    if (figure.as_of) out["as_of"] = model::rfc3339(*figure.as_of);
    if (figure.valid_until) out["valid_until"] = model::rfc3339(*figure.valid_until);
    if (!figure.tags.empty()) out["tags"] = wire::written(figure.tags);
}

template <class Figure>
void read_origin(const Node& node, Figure& figure) {
    if (const auto source = node.find("source")) figure.source = source->label();
    figure.as_of = read_time(node, "as_of");
    figure.valid_until = read_time(node, "valid_until");
    if (const auto tags = node.find("tags")) figure.tags = read_tags(*tags);
}

} // namespace

ordered_json written(const std::vector<model::Tag>& tags) {
    ordered_json out = ordered_json::array();
    for (const model::Tag tag : tags)
        out.push_back(code(tag));
    return out;
}

std::vector<model::Tag> read_tags(const Node& node) {
    return node.list<model::Tag>(50, [](const Node& tag) { return tag.code<model::Tag>(); });
}

ordered_json written(const model::Period& period) {
    return {{"first", model::iso(period.first)}, {"last", model::iso(period.last)}, {"name", period.name.str()}};
}

model::Period read_period(const Node& node) {
    return {node["first"].date(), node["last"].date(), node["name"].label()};
}

ordered_json written(const model::Share& share) {
    ordered_json out{{"numerator", share.part}, {"denominator", share.whole}};
    if (const auto percent = share.percent()) out["percent"] = *percent;
    return out;
}

model::Share read_share(const Node& node) {
    return {node["numerator"].integer(0, most), node["denominator"].integer(0, most)};
}

ordered_json written(const model::Recap& recap) {
    ordered_json out{{"period", written(recap.period)},
                     {"received", recap.received},
                     {"resolved", recap.resolved},
                     {"in_process", recap.in_process},
                     {"archived", recap.archived}};
    out["shares"] =
        ordered_json::array({share("selesai_dari_diterima", recap.resolved_of_received(),
                                   "aduan berstatus selesai dibagi semua aduan yang diterima dalam periode ini")});
    // Why a complaint was archived is known of published figures only.
    if (recap.published())
        out["shares"].push_back(share("selesai_dari_yang_menjadi_kewenangan", recap.resolved_of_own(),
                                      "aduan berstatus selesai dibagi aduan yang diterima dalam periode ini tanpa yang "
                                      "diarsipkan karena salah alamat"));
    if (recap.followed_up)
        out["shares"].push_back(share(followed_up, *recap.followed_up,
                                      "aduan yang sudah ditindaklanjuti dibagi aduan yang diteruskan ke instansi dalam "
                                      "periode ini"));
    write_origin(out, recap);
    return out;
}

model::Recap read_recap(const Node& node) {
    model::Recap recap;
    recap.period = read_period(node["period"]);
    recap.received = node["received"].integer(0, most);
    recap.resolved = node["resolved"].integer(0, most);
    recap.in_process = node["in_process"].integer(0, most);
    recap.archived = node["archived"].integer(0, most);
    // The shares follow from the counts, but for this one.
    if (const auto shares = node.find("shares"))
        shares->list<bool>(10, [&](const Node& share) {
            if (share["code"].token() == followed_up) recap.followed_up = read_share(share);
            return true;
        });
    read_origin(node, recap);
    return recap;
}

namespace {

const char* definition(model::Interval interval) {
    switch (interval) {
        case model::Interval::forwarded_within: return "waktu kalender dari diterima sampai diteruskan ke instansi";
        case model::Interval::responded_within: return "waktu kalender dari diteruskan sampai tindak lanjut pertama";
        case model::Interval::resolved_within:
            return "waktu kalender dari dikirim warga sampai ditutup; tanpa yang diarsipkan";
    }
    return "";
}

ordered_json written(const model::Speed& speed) {
    ordered_json out{{"interval", code(speed.interval)}, {"period", wire::written(speed.period)}};
    if (speed.cases) out["cases"] = *speed.cases;
    out["mean_days"] = speed.mean_days;
    if (speed.median_days) out["median_days"] = *speed.median_days;
    out["standard"] = speed.standard.str();
    out["definition"] = definition(speed.interval);
    write_origin(out, speed);
    return out;
}

model::Speed read_speed(const Node& node) {
    model::Speed speed;
    speed.interval = node["interval"].code<model::Interval>();
    speed.period = read_period(node["period"]);
    if (const auto cases = node.find("cases")) speed.cases = cases->integer(0, most);
    speed.mean_days = node["mean_days"].number();
    if (const auto median = node.find("median_days")) speed.median_days = median->number();
    speed.standard = node["standard"].label();
    read_origin(node, speed);
    return speed;
}

ordered_json written(const model::Breakdown& breakdown) {
    ordered_json counts = ordered_json::array();
    for (const model::Count& count : breakdown.counts) {
        counts.push_back({{"code", count.code}, {"name", count.name.str()}, {"count", count.count}});
        if (!count.icon.empty()) counts.back()["icon"] = count.icon;
    }
    ordered_json out{{"dimension", breakdown.dimension},
                     {"period", wire::written(breakdown.period)},
                     {"counts", std::move(counts)},
                     {"whole", breakdown.whole}};
    if (!breakdown.note.empty()) out["note"] = breakdown.note.str();
    return out;
}

model::Breakdown read_breakdown(const Node& node) {
    model::Breakdown breakdown;
    breakdown.dimension = node["dimension"].token();
    breakdown.period = read_period(node["period"]);
    breakdown.counts = node["counts"].list<model::Count>(2000, [](const Node& entry) {
        model::Count count{entry["code"].token(), entry["name"].label(), entry["count"].integer(0, most)};
        if (const auto icon = entry.find("icon")) count.icon = read_code(*icon);
        return count;
    });
    breakdown.whole = node["whole"].integer(0, most);
    if (const auto note = node.find("note")) breakdown.note = note->label();
    return breakdown;
}

} // namespace

ordered_json written(const model::Statistics& statistics) {
    ordered_json out = ordered_json::object();
    if (statistics.as_of) out["as_of"] = model::rfc3339(*statistics.as_of);
    if (statistics.valid_until) out["valid_until"] = model::rfc3339(*statistics.valid_until);
    out["recaps"] = ordered_json::array();
    for (const model::Recap& recap : statistics.recaps)
        out["recaps"].push_back(written(recap));
    out["speeds"] = ordered_json::array();
    for (const model::Speed& speed : statistics.speeds)
        out["speeds"].push_back(written(speed));
    out["breakdowns"] = ordered_json::array();
    for (const model::Breakdown& breakdown : statistics.breakdowns)
        out["breakdowns"].push_back(written(breakdown));
    if (statistics.map_period) out["map_period"] = written(*statistics.map_period);
    out["open"] = statistics.open;
    out["secret"] = statistics.secret;
    write_figures(out, statistics);
    return out;
}

model::Statistics read_statistics(const Node& node) {
    model::Statistics statistics;
    statistics.as_of = read_time(node, "as_of");
    statistics.valid_until = read_time(node, "valid_until");
    statistics.recaps = node["recaps"].dropping_list<model::Recap>(100, read_recap);
    statistics.speeds = node["speeds"].dropping_list<model::Speed>(100, read_speed);
    statistics.breakdowns = node["breakdowns"].dropping_list<model::Breakdown>(100, read_breakdown);
    if (const auto map = node.find("map_period")) statistics.map_period = read_period(*map);
    statistics.open = node["open"].integer(0, most);
    statistics.secret = node["secret"].integer(0, most);
    read_figures(node, statistics);
    return statistics;
}

} // namespace siar::wire
