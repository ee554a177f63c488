// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/source_reports.hpp"

#include "config/write_whole.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <system_error>

namespace siar::app {

namespace fs = std::filesystem;

namespace {

std::int64_t number(std::size_t count) {
    return static_cast<std::int64_t>(count);
}

/// What a person would say of both in the same words.
bool same_standing(const wire::SourceReport& a, const wire::SourceReport& b) {
    return a.error == b.error && a.remarks == b.remarks && a.list_remarks == b.list_remarks && a.reasons == b.reasons &&
           a.strangers == b.strangers && a.breaker_open == b.breaker_open && a.doubted == b.doubted &&
           a.disagreements == b.disagreements && a.refused == b.refused && a.demo == b.demo &&
           a.relist_after == b.relist_after;
}

bool brought_nothing(const wire::SourceReport& report) {
    return report.added + report.changed + report.withdrawn == 0 && (!report.whole || !report.error.empty());
}

/// What a list found flawed or unknown stays so until the next list: a reading of what is new does not see it.
void keep_findings(const wire::SourceReport& before, wire::SourceReport& report) {
    if (report.whole && report.error.empty()) return;
    report.flawed = std::max(report.flawed, before.flawed);
    report.refused = std::max(report.refused, before.refused);
    for (const auto& [why, times] : before.reasons) {
        auto& now = report.reasons[why];
        now = std::max(now, times);
    }
    for (const auto& word : before.strangers)
        if (std::find(report.strangers.begin(), report.strangers.end(), word) == report.strangers.end())
            report.strangers.push_back(word);
    constexpr std::size_t most = 100; // as many as can be read back
    while (report.reasons.size() > most)
        report.reasons.erase(std::prev(report.reasons.end()));
    report.strangers.resize(std::min(report.strangers.size(), most));
}

/// Readings of what is new go well beside a list that fails every night: what it said stays until one is complete.
void keep_list(const std::vector<std::string>& before, wire::SourceReport& report) {
    report.list_remarks.clear();
    if (report.complete) return;
    if (!report.whole) {
        report.list_remarks = before;
        return;
    }
    report.list_remarks = report.remarks;
    if (!report.error.empty()) report.list_remarks.push_back(report.error);
}

} // namespace

wire::SourceReport report_of(const model::SourceName& source, model::Time at, const Taken& taken,
                             const std::optional<feeds::Pace>& pace) {
    const feeds::Round& round = taken.round;
    wire::SourceReport out;
    out.source = source.value;
    out.at = at;
    out.whole = round.whole;
    out.complete = round.complete || round.ended;
    out.demo = round.demo;
    out.added = number(taken.applied.added);
    out.changed = number(taken.applied.changed);
    out.same = number(taken.applied.unchanged);
    out.withdrawn = number(taken.applied.withdrawn);
    out.vanished = number(round.vanished);
    out.doubted = number(round.doubted);
    out.repeated = number(round.repeated);
    out.unasked = number(round.unasked);
    out.flawed = number(round.flawed);
    out.approved = number(taken.approved);
    out.refused = number(round.refused);
    out.disagreements = number(taken.disagreements.size());
    for (const auto& [why, times] : round.reasons)
        out.reasons[why] = number(times);
    out.remarks = round.remarks;
    out.strangers = round.strangers;
    out.relist_after = taken.relist_after;
    if (taken.failure) out.error = taken.failure->error.line();
    if (pace) {
        out.failures = pace->failures;
        out.breaker_open = pace->open;
        out.next = pace->next;
    }
    return out;
}

SourceReports::SourceReports(const fs::path& state) : folder_(state.empty() ? fs::path{} : state / "bacaan") {}

fs::path SourceReports::file(const std::string& source) const {
    return folder_ / (source + ".json");
}

void SourceReports::keep(wire::SourceReport report) const {
    if (folder_.empty()) return;
    const auto before = kept({report.source});
    if (before) keep_findings(*before, report);
    keep_list(before ? before->list_remarks : std::vector<std::string>{}, report);
    if (before && brought_nothing(report) && same_standing(*before, report)) return;
    std::error_code error;
    fs::create_directories(folder_, error);
    // What is lost here is only a line of `siar check`.
    (void)config::write_whole(file(report.source), wire::encode(report) + '\n');
}

std::optional<wire::SourceReport> SourceReports::kept(const model::SourceName& source) const {
    if (folder_.empty()) return std::nullopt;
    std::ifstream in(file(source.value), std::ios::binary);
    std::string text;
    std::getline(in, text);
    auto report = wire::decode_source_report(text);
    if (!report || report->source != source.value) return std::nullopt;
    return *std::move(report);
}

} // namespace siar::app
