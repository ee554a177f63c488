// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/figures.hpp"

#include "wire/parts.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace siar::wire {

using nlohmann::ordered_json;

namespace {

constexpr std::size_t most_points = 400;
constexpr std::size_t most_figures = 100;

ordered_json written(const model::Trend& trend) {
    ordered_json points = ordered_json::array();
    for (const auto& point : trend.points)
        points.push_back({{"first", model::iso(point.first)},
                          {"last", model::iso(point.last)},
                          {"received", point.received},
                          {"resolved", point.resolved}});
    return {{"step", code(trend.step)},
            {"points", std::move(points)},
            {"definition",
             "received: aduan yang diterima; resolved: aduan yang ditutup sebagai selesai, kapan pun "
             "diterima"}};
}

model::Trend read_trend(const Node& node) {
    model::Trend out;
    out.step = node["step"].code<model::Step>();
    out.points = node["points"].list<model::Trend::Point>(most_points, [](const Node& point) {
        return model::Trend::Point{point["first"].date(), point["last"].date(), point["received"].integer(0, most),
                                   point["resolved"].integer(0, most)};
    });
    return out;
}

const char* definition(model::Deadline deadline) {
    switch (deadline) {
        case model::Deadline::forward:
            return "dari aduan yang batas waktu penerusannya jatuh dalam periode ini, yang diteruskan pada waktunya; "
                   "hari kerja sejak diterima";
        case model::Deadline::first_follow_up:
            return "dari aduan yang batas waktu tindak lanjutnya jatuh dalam periode ini, yang ditindaklanjuti pada "
                   "waktunya; hari kerja sejak diteruskan";
        case model::Deadline::closing:
            return "dari aduan yang batas waktu penyelesaiannya jatuh dalam periode ini, yang selesai pada "
                   "waktunya; hari kerja sejak dikirim warga; tanpa yang diarsipkan";
        case model::Deadline::target:
            return "dari aduan yang target jamnya jatuh dalam periode ini, yang ditindaklanjuti pada waktunya; jam "
                   "kalender sejak diteruskan";
    }
    return "";
}

ordered_json written(const model::OnTime& figure) {
    ordered_json out{{"deadline", code(figure.deadline)},
                     {"period", wire::written(figure.period)},
                     {"share", wire::written(figure.share)},
                     {"standard", figure.standard.str()},
                     {"definition", definition(figure.deadline)}};
    if (figure.as_of) out["as_of"] = model::rfc3339(*figure.as_of);
    return out;
}

model::OnTime read_on_time(const Node& node) {
    return {node["deadline"].code<model::Deadline>(), read_period(node["period"]), read_share(node["share"]),
            node["standard"].label(), read_time(node, "as_of")};
}

ordered_json written(const model::OnTimeTrend& trend) {
    ordered_json points = ordered_json::array();
    for (const auto& point : trend.points)
        points.push_back({{"first", model::iso(point.first)},
                          {"last", model::iso(point.last)},
                          {"share", wire::written(point.share)}});
    return {{"deadline", code(trend.deadline)},
            {"step", code(trend.step)},
            {"least", trend.least},
            {"points", std::move(points)},
            {"definition", definition(trend.deadline)}};
}

model::OnTimeTrend read_on_time_trend(const Node& node) {
    model::OnTimeTrend out;
    out.deadline = node["deadline"].code<model::Deadline>();
    out.step = node["step"].code<model::Step>();
    out.least = node["least"].integer(0, most);
    out.points = node["points"].list<model::OnTimeTrend::Point>(most_points, [](const Node& point) {
        return model::OnTimeTrend::Point{point["first"].date(), point["last"].date(), read_share(point["share"])};
    });
    return out;
}

ordered_json written(const model::Satisfaction& figure) {
    ordered_json out{{"period", wire::written(figure.period)},
                     {"answers", figure.answers},
                     {"count", figure.count()},
                     {"mean", figure.mean()},
                     {"definition", "nilai 1 sampai 5 dari pelapor yang menilai, menurut hari aduannya ditutup"}};
    if (figure.as_of) out["as_of"] = model::rfc3339(*figure.as_of);
    return out;
}

model::Satisfaction read_satisfaction(const Node& node) {
    model::Satisfaction out;
    out.period = read_period(node["period"]);
    const auto answers = node["answers"].list<std::int64_t>(out.answers.size(),
                                                            [](const Node& count) { return count.integer(0, most); });
    std::copy(answers.begin(), answers.end(), out.answers.begin());
    if (out.count() <= 0) node.fault("tanpa jawaban");
    out.as_of = read_time(node, "as_of");
    return out;
}

ordered_json written(const model::Lengths& lengths) {
    return {{"cases", lengths.cases}, {"mean_days", lengths.mean_days}, {"median_days", lengths.median_days}};
}

std::optional<model::Lengths> read_lengths(const Node& node, const char* key) {
    const auto found = node.find(key);
    if (!found) return std::nullopt;
    return model::Lengths{(*found)["cases"].integer(0, most), (*found)["mean_days"].number(),
                          (*found)["median_days"].number()};
}

ordered_json written(const model::Vanished& theme) {
    ordered_json out{{"category", theme.category},
                     {"name", theme.name.str()},
                     {"icon", theme.icon},
                     {"before", {{"period", wire::written(theme.before)}, {"count", theme.before_count}}},
                     {"now", {{"period", wire::written(theme.now)}, {"count", theme.now_count}}}};
    if (theme.as_of) out["as_of"] = model::rfc3339(*theme.as_of);
    return out;
}

model::Vanished read_vanished(const Node& node) {
    model::Vanished out;
    out.category = node["category"].token();
    out.name = node["name"].label();
    out.icon = read_code(node["icon"]);
    const Node before = node["before"];
    const Node now = node["now"];
    out.before_count = before["count"].integer(0, most);
    out.now_count = now["count"].integer(0, most);
    out.before = read_period(before["period"]);
    out.now = read_period(now["period"]);
    out.as_of = read_time(node, "as_of");
    return out;
}

ordered_json written(const model::Agencies& standing) {
    ordered_json all = ordered_json::array();
    for (const auto& one : standing.agencies) {
        ordered_json out{{"agency", one.agency.value}, {"name", one.name.str()}, {"received", one.received},
                         {"open", one.open},           {"overdue", one.overdue}, {"ranked", one.ranked}};
        if (one.responded) out["responded"] = written(*one.responded);
        if (one.resolved) out["resolved"] = written(*one.resolved);
        all.push_back(std::move(out));
    }
    return {{"period", wire::written(standing.period)}, {"agencies", std::move(all)}, {"note", standing.note.str()}};
}

model::AgencyFigures read_agency(const Node& node) {
    model::AgencyFigures out;
    read_code(node["agency"], out.agency);
    out.name = node["name"].label();
    out.received = node["received"].integer(0, most);
    out.open = node["open"].integer(0, most);
    out.overdue = node["overdue"].integer(0, most);
    out.ranked = node["ranked"].boolean();
    out.responded = read_lengths(node, "responded");
    out.resolved = read_lengths(node, "resolved");
    return out;
}

model::Agencies read_agencies(const Node& node) {
    model::Agencies out;
    out.period = read_period(node["period"]);
    out.agencies = node["agencies"].dropping_list<model::AgencyFigures>(500, read_agency);
    out.note = node["note"].label();
    return out;
}

ordered_json written(const model::OfficeFigures& office) {
    ordered_json out{{"overdue", office.overdue}};
    if (office.agencies) out["agencies"] = written(*office.agencies);
    out["given"] = ordered_json::array();
    out["due"] = ordered_json::array();
    for (const auto& one : office.due)
        out["due"].push_back({{"deadline", code(one.deadline)},
                              {"standard", one.standard.str()},
                              {"overdue", one.overdue},
                              {"today", one.today},
                              {"next_week", one.next_week}});
    out["feeds"] = ordered_json::array();
    for (const auto& one : office.feeds) {
        ordered_json feed{{"name", one.name.str()}, {"state", code(one.state)}};
        if (one.last_contact) feed["last_contact"] = model::rfc3339(*one.last_contact);
        out["feeds"].push_back(std::move(feed));
    }
    out["waiting"] = office.waiting;
    for (const auto& one : office.given)
        out["given"].push_back({{"source", one.source},
                                {"there", wire::written(one.there)},
                                {"here", wire::written(one.here)},
                                {"agrees", one.agrees()}});
    return out;
}

model::OfficeFigures read_office(const Node& node) {
    model::OfficeFigures out;
    out.overdue = node["overdue"].integer(0, most);
    if (const auto agencies = node.find("agencies")) out.agencies = read_agencies(*agencies);
    out.given = node["given"].dropping_list<model::Compared>(most_figures, [](const Node& one) {
        return model::Compared{one["source"].token(), read_recap(one["there"]), read_recap(one["here"])};
    });
    // An Edition that an older program kept has none of these.
    if (const auto due = node.find("due"))
        out.due = due->list<model::DueCounts>(most_figures, [](const Node& one) {
            return model::DueCounts{one["deadline"].code<model::Deadline>(), one["standard"].label(),
                                    one["overdue"].integer(0, most), one["today"].integer(0, most),
                                    one["next_week"].integer(0, most)};
        });
    if (const auto feeds = node.find("feeds"))
        out.feeds = feeds->list<model::FeedHealth>(most_figures, [](const Node& one) {
            return model::FeedHealth{one["name"].label(), one["state"].code<model::FeedHealth::State>(),
                                     read_time(one, "last_contact")};
        });
    if (const auto waiting = node.find("waiting")) out.waiting = static_cast<std::size_t>(waiting->integer(0, most));
    return out;
}

template <class Figure>
void write_list(ordered_json& out, const char* key, const std::vector<Figure>& figures) {
    out[key] = ordered_json::array();
    for (const auto& figure : figures)
        out[key].push_back(written(figure));
}

template <class Figure, class Read>
void read_list(const Node& node, const char* key, std::vector<Figure>& figures, Read read) {
    if (const auto found = node.find(key)) figures = found->dropping_list<Figure>(most_figures, read);
}

} // namespace

void write_figures(ordered_json& out, const model::Statistics& statistics) {
    write_list(out, "trends", statistics.trends);
    write_list(out, "on_time", statistics.on_time);
    write_list(out, "on_time_trends", statistics.on_time_trends);
    if (statistics.satisfaction) out["satisfaction"] = written(*statistics.satisfaction);
    write_list(out, "vanished", statistics.vanished);
    if (statistics.office) out["office"] = written(*statistics.office);
}

void read_figures(const Node& node, model::Statistics& statistics) {
    read_list(node, "trends", statistics.trends, read_trend);
    read_list(node, "on_time", statistics.on_time, read_on_time);
    read_list(node, "on_time_trends", statistics.on_time_trends, read_on_time_trend);
    if (const auto found = node.find("satisfaction"))
        statistics.satisfaction = found->dropping<model::Satisfaction>(read_satisfaction);
    read_list(node, "vanished", statistics.vanished, read_vanished);
    if (const auto found = node.find("office")) statistics.office = read_office(*found);
}

} // namespace siar::wire
