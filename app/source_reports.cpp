// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/source_reports.hpp"

#include <fstream>
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
    return a.error == b.error && a.remarks == b.remarks && a.reasons == b.reasons && a.strangers == b.strangers &&
           a.breaker_open == b.breaker_open && a.doubted == b.doubted && a.disagreements == b.disagreements &&
           a.refused == b.refused && a.demo == b.demo;
}

bool brought_nothing(const wire::SourceReport& report) {
    return report.added + report.changed + report.withdrawn == 0 && !report.whole;
}

} // namespace

wire::SourceReport report_of(const model::SourceName& source, model::Time at, const Taken& taken,
                             const std::optional<feeds::Pace>& pace) {
    const feeds::Round& round = taken.round;
    wire::SourceReport out;
    out.source = source.value;
    out.at = at;
    out.whole = round.whole;
    out.complete = round.complete;
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

void SourceReports::keep(const wire::SourceReport& report) const {
    if (folder_.empty()) return;
    const auto before = kept({report.source});
    if (before && brought_nothing(report) && same_standing(*before, report)) return;
    std::error_code error;
    fs::create_directories(folder_, error);
    fs::path beside = file(report.source);
    beside += ".baru";
    std::ofstream out(beside, std::ios::binary);
    out << wire::encode(report) << '\n';
    out.close();
    if (out)
        fs::rename(beside, file(report.source), error);
    else
        fs::remove(beside, error);
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
