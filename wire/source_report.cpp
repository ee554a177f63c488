// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/source_report.hpp"

#include "wire/reading.hpp"

#include <nlohmann/json.hpp>

#include <limits>
#include <utility>

namespace siar::wire {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t most_bytes = 100'000;
constexpr std::size_t most_entries = 100;
constexpr std::size_t most_text = 4'000;

template <class Member>
struct Named {
    const char* name;
    Member SourceReport::*member;
};

constexpr Named<bool> flags[] = {
    {"contoh", &SourceReport::demo},
    {"semua", &SourceReport::whole},
    {"lengkap", &SourceReport::complete},
    {"pemutus", &SourceReport::breaker_open},
};

constexpr Named<std::int64_t> counts[] = {
    {"baru", &SourceReport::added},
    {"berubah", &SourceReport::changed},
    {"tetap", &SourceReport::same},
    {"ditarik", &SourceReport::withdrawn},
    {"lenyap", &SourceReport::vanished},
    {"diragukan", &SourceReport::doubted},
    {"berulang", &SourceReport::repeated},
    {"terlalu_lama", &SourceReport::unasked},
    {"cacat", &SourceReport::flawed},
    {"disetujui_contoh", &SourceReport::approved},
    {"disaring_gerbang", &SourceReport::refused},
    {"angka_berbeda", &SourceReport::disagreements},
    {"gagal_berturut", &SourceReport::failures},
};

std::int64_t count(const Node& node) {
    return node.integer(0, std::numeric_limits<std::int64_t>::max());
}

} // namespace

std::string encode(const SourceReport& report) {
    Json out = Json::object();
    out["sumber"] = report.source;
    out["dibaca"] = model::rfc3339(report.at);
    for (const auto& [name, member] : counts)
        out[name] = report.*member;
    for (const auto& [name, member] : flags)
        out[name] = report.*member;
    out["sebab_cacat"] = Json::array();
    for (const auto& [why, times] : report.reasons)
        out["sebab_cacat"].push_back({{"sebab", why}, {"kali", times}});
    out["catatan"] = report.remarks;
    if (!report.list_remarks.empty()) out["catatan_daftar"] = report.list_remarks;
    out["kata_asing"] = report.strangers;
    if (!report.error.empty()) out["galat"] = report.error;
    if (report.next) out["tanya_lagi"] = model::rfc3339(*report.next);
    if (report.relist_after) out["daftar_lagi"] = model::rfc3339(*report.relist_after);
    return out.dump(-1, ' ', false, Json::error_handler_t::replace);
}

model::Result<SourceReport> decode_source_report(std::string_view json) {
    Document document(json, most_bytes, nullptr);
    const Node root = document.root();
    SourceReport out;
    out.source = root["sumber"].string(most_text);
    out.at = root["dibaca"].time();
    for (const auto& [name, member] : counts)
        out.*member = count(root[name]);
    for (const auto& [name, member] : flags)
        out.*member = root[name].boolean();
    using Reason = std::pair<std::string, std::int64_t>;
    for (auto& [why, times] : root["sebab_cacat"].list<Reason>(most_entries, [](const Node& one) {
             return Reason{one["sebab"].string(most_text), count(one["kali"])};
         }))
        out.reasons[why] = times;
    const auto text = [](const Node& one) { return one.string(most_text); };
    out.remarks = root["catatan"].list<std::string>(most_entries, text);
    if (const auto list = root.find("catatan_daftar")) out.list_remarks = list->list<std::string>(most_entries, text);
    out.strangers = root["kata_asing"].list<std::string>(most_entries, text);
    if (const auto error = root.find("galat")) out.error = error->string(most_text);
    if (const auto next = root.find("tanya_lagi")) out.next = next->time();
    if (const auto relist = root.find("daftar_lagi")) out.relist_after = relist->time();
    auto read = document.finish(std::move(out));
    if (!read) return tl::unexpected<model::Error>(std::move(read.error()));
    return std::move(read->value);
}

} // namespace siar::wire
