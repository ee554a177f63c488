// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/breakdowns.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <utility>

namespace siar::editorial {

using model::Dimension;
using model::Kind;
using privacy::Label;
using privacy::operator""_label;

namespace {

/// What a value of a dimension is called in a breakdown.
struct Named {
    std::string code;
    Label name;
    std::string icon{};
};

/// Stands for what is counted without its category or channel, and for small counts joined into one.
Named others(Dimension dimension) {
    return {"lainnya", dimension == Dimension::agency ? "Instansi lain"_label : "Lainnya"_label};
}

Label status_name(model::Status status) {
    switch (status) {
        case model::Status::unverified: return "Belum diverifikasi"_label;
        case model::Status::forwarded: return "Diteruskan"_label;
        case model::Status::in_process: return "Dalam proses"_label;
        case model::Status::resolved: return "Selesai"_label;
        case model::Status::postponed: return "Tertunda"_label;
        case model::Status::archived: return "Diarsipkan"_label;
    }
    return {};
}

Label closing_name(model::HowClosed how) {
    switch (how) {
        case model::HowClosed::open: return "Cara penutupan tidak diketahui"_label;
        case model::HowClosed::by_agency: return "Ditutup instansi"_label;
        case model::HowClosed::by_itself: return "Tertutup otomatis"_label;
        case model::HowClosed::confirmed_by_reporter: return "Dikonfirmasi pelapor"_label;
    }
    return {};
}

Label class_name(model::Classification classification) {
    switch (classification) {
        case model::Classification::oversight: return "Pengaduan berkadar pengawasan"_label;
        case model::Classification::complaint: return "Pengaduan"_label;
        case model::Classification::aspiration: return "Aspirasi"_label;
        case model::Classification::information: return "Permintaan informasi"_label;
    }
    return {};
}

Kind kind_of(Dimension dimension) {
    switch (dimension) {
        case Dimension::district: return Kind::district;
        case Dimension::category: return Kind::category;
        case Dimension::channel: return Kind::channel;
        case Dimension::agency: return Kind::agency;
        case Dimension::status: return Kind::received;
        case Dimension::how_closed: return Kind::how_closed;
        case Dimension::classification: return Kind::classification;
    }
    return Kind::received;
}

template <class Entry>
Named named(const Entry* known, Dimension dimension) {
    if (known == nullptr) return others(dimension);
    Named out{known->id.value, known->name};
    if constexpr (requires { known->icon; }) out.icon = known->icon;
    return out;
}

Named named(Dimension dimension, const model::Sums& sums, const model::CellCount& count,
            const model::Regency& regency) {
    const auto coded = [](auto value, const Label& name) { return Named{std::string(model::code(value)), name}; };
    switch (dimension) {
        case Dimension::district: {
            const auto* known = regency.district({sums.name(count)});
            return known ? Named{known->id.value, "Kec. "_label + known->name}
                         : Named{"tanpa_lokasi", "Tanpa lokasi"_label};
        }
        case Dimension::category: return named(regency.category({sums.name(count)}), dimension);
        case Dimension::channel: return named(regency.channel({sums.name(count)}), dimension);
        case Dimension::agency: return named(regency.agency({sums.name(count)}), dimension);
        case Dimension::status: {
            const auto status = static_cast<model::Status>(count.cell.slot());
            return coded(status, status_name(status));
        }
        case Dimension::how_closed: {
            const auto how = static_cast<model::HowClosed>(count.cell.value());
            return coded(how, closing_name(how));
        }
        case Dimension::classification: {
            const auto classification = static_cast<model::Classification>(count.cell.value());
            return coded(classification, class_name(classification));
        }
    }
    return others(dimension);
}

std::vector<model::Count> counts_of(Dimension dimension, const model::Sums& sums, const model::Regency& regency) {
    std::map<std::string, model::Count> by_code;
    for (const auto& count : sums.of(kind_of(dimension))) {
        const Named called = named(dimension, sums, count, regency);
        by_code.try_emplace(called.code, model::Count{called.code, called.name, 0, called.icon}).first->second.count +=
            count.n;
    }
    std::vector<model::Count> out;
    for (auto& [code, one] : by_code)
        out.push_back(std::move(one));
    std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.count > b.count; });
    return out;
}

std::int64_t sum(const std::vector<model::Count>& counts) {
    std::int64_t out = 0;
    for (const auto& one : counts)
        out += one.count;
    return out;
}

/// Joins small counts of what is `guarded` into one, and the next smallest with them until neither a single value nor
/// fewer than `least` complaints stand behind the sum.
std::vector<model::Count> without_small(std::vector<model::Count> counts, std::int64_t least, const Named& rest,
                                        const std::function<bool(const std::string&)>& guarded) {
    const auto hidden = std::stable_partition(
        counts.begin(), counts.end(), [&](const auto& one) { return one.count >= least || !guarded(one.code); });
    std::vector<model::Count> merged(hidden, counts.end());
    counts.erase(hidden, counts.end());
    if (merged.empty()) return counts;
    while (!counts.empty() && (merged.size() < 2 || sum(merged) < least)) {
        merged.push_back(counts.back());
        counts.pop_back();
    }
    // What has no known value joins them: nobody should have to tell two rows of one name apart.
    const auto same =
        std::stable_partition(counts.begin(), counts.end(), [&](const auto& one) { return one.code != rest.code; });
    merged.insert(merged.end(), same, counts.end());
    counts.erase(same, counts.end());
    counts.push_back({rest.code, rest.name, sum(merged)});
    return counts;
}

} // namespace

Label agencies_note() {
    return "Aduan untuk beberapa instansi dihitung pada tiap instansi, dalam jumlah seluruhnya hanya satu kali."_label;
}

model::Breakdown breakdown(Dimension dimension, const model::Sums& sums, const model::Regency& regency,
                           const model::Period& period, std::int64_t least) {
    auto counts = counts_of(dimension, sums, regency);
    const auto is_person = [&](const std::string& value) {
        const auto* known = regency.category({value});
        return !known || known->concern == model::Concern::person || known->sensitive;
    };
    if (dimension == Dimension::category)
        counts = without_small(std::move(counts), least, others(dimension), is_person);
    if (dimension == Dimension::agency)
        counts = without_small(std::move(counts), least, others(dimension), [](const auto&) { return true; });
    model::Breakdown out{std::string(model::code(dimension)), period, std::move(counts), 0, {}};
    out.whole = dimension == Dimension::how_closed ? sums.total(Kind::closed) : sums.total(Kind::received);
    if (dimension == Dimension::agency) out.note = agencies_note();
    return out;
}

std::optional<model::Period> map_period(const std::vector<model::PeriodSums>& all,
                                        const std::vector<model::Period>& shortest_first, const model::Regency& regency,
                                        std::int64_t least) {
    std::optional<model::Period> out;
    for (const auto& period : shortest_first) {
        const auto& sums = sums_of(all, period);
        if (sums.total(Kind::received) == 0) continue;
        out = period;
        const auto counts = counts_of(Dimension::district, sums, regency);
        const auto full = std::count_if(counts.begin(), counts.end(), [&](const auto& one) {
            return one.count >= least && regency.district({one.code}) != nullptr;
        });
        if (2 * static_cast<std::size_t>(full) > regency.districts.size()) return out;
    }
    return out;
}

} // namespace siar::editorial
