// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/witness.hpp"

#include "privacy/redact.hpp"
#include "text/unicode.hpp"
#include "text/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

namespace siar::editorial {

namespace {

using std::chrono::days;
using std::chrono::hours;

const model::Item* item_of(const model::Edition& edition, const model::ItemId& id) {
    const auto found =
        std::find_if(edition.items.begin(), edition.items.end(), [&](const auto& one) { return one.id == id; });
    return found == edition.items.end() ? nullptr : &*found;
}

bool names_a_village(std::string_view text, const model::Regency& regency) {
    const auto small = text::lower(text);
    const auto words = " " + small + " ";
    return std::any_of(regency.villages.begin(), regency.villages.end(), [&](const auto& village) {
        return words.find(" desa " + text::lower(village.name.view()) + " ") != std::string::npos;
    });
}

} // namespace

void Witness::broke(const std::string& rule, model::Time at) {
    auto& breach = breaches_[rule];
    if (breach.times++ == 0) breach.first = at;
}

void Witness::saw_nothing(model::Time at) {
    broke("layar kosong", at);
}

void Witness::judge_fate(const model::Item& item, model::Time at, const char* where) {
    const auto fate = fates.find(item.id);
    if (fate == fates.end()) return broke(fmt::format("{}: butir yang tidak dikenal siapa pun", where), at);
    const auto& complaint = fate->second.complaint;
    if (!fate->second.approved || at < *fate->second.approved)
        broke(fmt::format("{}: butir tanpa persetujuan", where), at);
    if (fate->second.withdrawn && *fate->second.withdrawn <= at)
        broke(fmt::format("{}: butir yang sudah ditarik", where), at);
    if (complaint.secret) broke(fmt::format("{}: aduan rahasia", where), at);
    if (complaint.classification == model::Classification::oversight)
        broke(fmt::format("{}: aduan berkadar pengawasan", where), at);
    if (complaint.status != model::Status::resolved || !complaint.closed || at < *complaint.closed)
        return broke(fmt::format("{}: aduan yang belum selesai", where), at);
    if (!fate->second.pinned && !item.discreet && *complaint.closed + days{60} <= at)
        broke(fmt::format("{}: butir lebih tua dari 60 hari tanpa disematkan", where), at);
}

void Witness::judge_words(const model::Item& item, model::Time at) {
    struct Part {
        const privacy::PublicText& text;
        std::size_t most;
    };
    for (const auto& [text, most] : {Part{item.problem, 9}, Part{item.action, 12}, Part{item.outcome, 12}}) {
        if (text.empty()) broke("kalimat kosong", at);
        if (text::word_count(text.view()) > most) broke("kalimat terlalu panjang", at);
        const auto again = privacy::redact(text.view(), gate_);
        if (!again.verdict.ok() || again.text.str() != text.str()) broke("gerbang menahan kalimat yang tayang", at);
        const auto* category = regency_.category(item.category);
        const bool of_person = !category || category->sensitive || category->concern == model::Concern::person;
        if (of_person && names_a_village(text.view(), regency_)) broke("desa disebut pada aduan tentang orang", at);
    }
    const auto* category = regency_.category(item.category);
    if (category && category->sensitive && item.responded_within) broke("lama tanggapan aduan peka disebut", at);
}

void Witness::judge_rest(const model::ItemId& id, model::Time at) {
    auto& times = shown_[id];
    times.erase(times.begin(),
                std::find_if(times.begin(), times.end(), [&](const auto time) { return at - time < hours{1}; }));
    times.push_back(at);
    if (times.size() > 4) broke("satu butir lebih dari empat kali dalam satu jam", at);
}

void Witness::saw(const model::Edition& edition, const model::Schedule& schedule, const model::Shown& shown) {
    ++watched_;
    const auto at = shown.at;
    const auto today = model::local(at, edition.identity.zone).date;
    repeats_ = last_ == shown.slide ? repeats_ + 1 : 0;
    last_ = shown.slide;
    if (repeats_ > 0 && schedule.entries.size() > 2) broke("slide yang sama dua kali berturut-turut", at);
    const auto hides = [&](model::Tag tag) { return model::hidden({tag}, edition.windows, today); };
    for (const auto& entry : schedule.entries)
        if (entry.scene == shown.slide.scene && !entry.tags.empty() &&
            std::all_of(entry.tags.begin(), entry.tags.end(), hides))
            broke("adegan bertanda tayang pada masanya", at);
    const auto stale = [&](const auto& figure) {
        return figure.as_of && !figure.source && model::stands(figure, at) && *figure.as_of + hours{72} <= at;
    };
    const auto& statistics = edition.statistics;
    if (shown.slide.scene == model::Scene::recap &&
        std::any_of(statistics.recaps.begin(), statistics.recaps.end(), stale))
        broke("angka lebih tua dari 72 jam", at);
    if (shown.slide.scene == model::Scene::speed &&
        std::any_of(statistics.speeds.begin(), statistics.speeds.end(), stale))
        broke("angka lebih tua dari 72 jam", at);
    if (shown.slide.scene == model::Scene::outreach &&
        std::none_of(edition.visits.begin(), edition.visits.end(),
                     [&](const auto& visit) { return at < model::departure(visit, edition.identity.zone); }))
        broke("kunjungan yang sudah lewat", at);
    if (!shown.slide.item) return;
    const auto* item = item_of(edition, *shown.slide.item);
    if (item == nullptr) return broke("butir di luar edisi", at);
    judge_fate(*item, at, "layar");
    judge_rest(item->id, at);
    for (const auto tag : item->tags)
        if (hides(tag)) broke("butir bertanda tayang pada masanya", at);
    auto& read = read_[item->id];
    if (read != &edition) judge_words(*item, at);
    read = &edition;
}

void Witness::heard(const model::Edition& edition, const model::Rundown& rundown, const model::Rules& rules) {
    const auto at = rundown.slot.airs_at;
    const auto today = model::local(at, edition.identity.zone).date;
    for (const auto& id : rundown.items) {
        const auto* item = item_of(edition, id);
        if (item == nullptr) {
            broke("radio: butir di luar edisi", at);
            continue;
        }
        judge_fate(*item, at, "radio");
        auto& times = told_[id];
        if (!times.empty() && at - times.back() < rules.rest) broke("radio: butir yang sama dalam 14 hari", at);
        times.push_back(at);
        if (model::hidden(item->tags, edition.windows, today)) broke("radio: butir bertanda pada masanya", at);
    }
}

std::vector<std::string> Witness::broken() const {
    std::vector<std::string> out;
    for (const auto& [rule, breach] : breaches_)
        out.push_back(fmt::format("{}: {} kali, pertama {}", rule, breach.times,
                                  model::rfc3339(breach.first, regency_.identity.zone)));
    return out;
}

} // namespace siar::editorial
