// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/totals.hpp"

#include "wire/parts.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <set>

namespace siar::wire {

using nlohmann::ordered_json;
using privacy::operator""_label;

namespace {

constexpr std::size_t most_bytes = 256'000;
constexpr std::size_t most_periods = 200;
constexpr std::size_t most_text = 160;
constexpr std::int64_t most = 1'000'000'000;
constexpr double longest_days = 3660;

/// A period with its figures.
struct Told {
    model::Recap recap;
    std::vector<model::Speed> speeds;
};

privacy::Label short_label(const Node& node) {
    privacy::Label label = node.label();
    if (label.view().size() > most_text) node.fault("teks terlalu panjang");
    return label;
}

model::Period read_period(const Node& node, model::Date latest) {
    model::Period period{node["first"].date(), node["last"].date(), {}};
    const bool ok = period.first.ok() && period.last.ok();
    if (ok && period.last < period.first) node.fault("masa ini berakhir sebelum mulai");
    if (ok && period.first < model::Date{std::chrono::year(2000) / 1 / 1})
        node.fault("masa ini mulai sebelum tahun 2000");
    if (ok && latest < period.first) node.fault("masa ini mulai sesudah tanggal datanya");
    if (const auto name = node.find("name"))
        period.name = short_label(*name);
    else if (ok)
        period.name = privacy::Label::date(period.first) + " sampai "_label + privacy::Label::date(period.last);
    return period;
}

double read_days(const Node& node) {
    const double days = node.number();
    if (days < 0 || days > longest_days) node.fault("bukan jumlah hari yang mungkin");
    return days;
}

model::Speed read_speed(const Node& node, const model::Recap& recap) {
    model::Speed speed;
    speed.interval = node["interval"].code<model::Interval>();
    speed.period = recap.period;
    speed.mean_days = read_days(node["mean_days"]);
    if (const auto median = node.find("median_days")) speed.median_days = std::round(read_days(*median) * 10) / 10;
    if (const auto cases = node.find("cases")) speed.cases = cases->integer(1, most);
    speed.source = recap.source;
    speed.as_of = recap.as_of;
    return speed;
}

Told read_told(const Node& node, const privacy::Label& source, model::Time as_of) {
    // A day of grace for zones: the document does not tell its own.
    const model::Date latest{std::chrono::floor<std::chrono::days>(as_of) + std::chrono::days(1)};
    Told told;
    model::Recap& recap = told.recap;
    recap.period = read_period(node, latest);
    recap.received = node["received"].integer(0, most);
    recap.resolved = node["resolved"].integer(0, most);
    recap.in_process = node["in_process"].integer(0, most);
    recap.archived = node["archived"].integer(0, most);
    recap.source = source;
    recap.as_of = as_of;
    if (recap.resolved + recap.in_process + recap.archived != recap.received)
        node.fault("resolved, in_process, dan archived tidak berjumlah received");
    if (const auto speeds = node.find("speeds")) {
        told.speeds = speeds->list<model::Speed>(3, [&](const Node& entry) { return read_speed(entry, recap); });
        std::set<model::Interval> seen;
        for (const model::Speed& speed : told.speeds) {
            if (!seen.insert(speed.interval).second) speeds->fault("satu selang waktu disebut dua kali");
        }
    }
    return told;
}

bool newer(const Told& a, const Told& b) {
    return std::pair(a.recap.period.last, a.recap.period.first) > std::pair(b.recap.period.last, b.recap.period.first);
}

bool same_period(const Told& a, const Told& b) {
    return a.recap.period.first == b.recap.period.first && a.recap.period.last == b.recap.period.last;
}

} // namespace

model::Result<Totals> decode_totals(std::string_view json, const privacy::Gate& gate) {
    Document document(json, most_bytes, &gate);
    const Node root = document.root();
    Totals totals;
    root["version"].integer(1, 1);
    if (const auto region = root.find("region")) totals.region = region->token();
    totals.as_of = root["as_of"].time();
    const privacy::Label source = short_label(root["source"]);
    if (source.empty()) root["source"].fault("sumber angka tidak disebut");
    const Node periods = root["periods"];
    std::vector<Told> all =
        periods.list<Told>(most_periods, [&](const Node& entry) { return read_told(entry, source, totals.as_of); });
    if (all.empty()) periods.fault("tanpa masa: tidak ada angkanya");
    std::stable_sort(all.begin(), all.end(), newer);
    if (std::adjacent_find(all.begin(), all.end(), same_period) != all.end())
        periods.fault("satu masa disebut dua kali");
    for (Told& told : all) {
        totals.given.recaps.push_back(std::move(told.recap));
        std::move(told.speeds.begin(), told.speeds.end(), std::back_inserter(totals.given.speeds));
    }
    return document.finish(std::move(totals)).map([](Decoded<Totals>&& decoded) { return std::move(decoded.value); });
}

std::string encode(const Totals& totals) {
    ordered_json out{{"version", 1}};
    if (!totals.region.empty()) out["region"] = totals.region;
    out["as_of"] = model::rfc3339(totals.as_of);
    const auto& recaps = totals.given.recaps;
    out["source"] = recaps.empty() ? "" : recaps.front().source.value_or(privacy::Label()).str();
    out["periods"] = ordered_json::array();
    for (const model::Recap& recap : recaps) {
        ordered_json period{{"first", model::iso(recap.period.first)},
                            {"last", model::iso(recap.period.last)},
                            {"name", recap.period.name.str()},
                            {"received", recap.received},
                            {"resolved", recap.resolved},
                            {"in_process", recap.in_process},
                            {"archived", recap.archived}};
        for (const model::Speed& speed : totals.given.speeds) {
            if (speed.period != recap.period) continue;
            ordered_json told{{"interval", code(speed.interval)}, {"mean_days", speed.mean_days}};
            if (speed.median_days) told["median_days"] = *speed.median_days;
            if (speed.cases) told["cases"] = *speed.cases;
            period["speeds"].push_back(std::move(told));
        }
        out["periods"].push_back(std::move(period));
    }
    return closed(out);
}

} // namespace siar::wire
