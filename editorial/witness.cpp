// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/witness.hpp"

#include "editorial/witness_figures.hpp"
#include "editorial/witness_words.hpp"
#include "model/calendar.hpp"
#include "privacy/redact.hpp"
#include "text/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>

namespace siar::editorial {

namespace {

using std::chrono::days;
using std::chrono::hours;

const model::Item* item_of(const model::Edition& edition, const model::ItemId& id) {
    const auto found =
        std::find_if(edition.items.begin(), edition.items.end(), [&](const auto& one) { return one.id == id; });
    return found == edition.items.end() ? nullptr : &*found;
}

bool is_of_person(const model::Category* category) {
    return !category || category->sensitive || category->concern == model::Concern::person;
}

bool is_own(const model::Item& item, const model::Schedule& schedule) {
    const auto& districts = schedule.own_districts;
    const auto& agencies = schedule.own_agencies;
    return std::find(districts.begin(), districts.end(), item.district) != districts.end() ||
           std::find(agencies.begin(), agencies.end(), item.agency) != agencies.end();
}

/// Measured here and too old; a figure that somebody published has its own date.
template <class Figure>
bool is_stale(const Figure& figure, model::Time at) {
    return figure.as_of && !figure.source && model::stands(figure, at) && *figure.as_of + hours{72} <= at;
}

/// Scenes whose figures were all measured here, at one time.
bool is_measured(model::Scene scene) {
    using S = model::Scene;
    constexpr S all[] = {S::trend,        S::map,     S::categories, S::vanished,
                         S::satisfaction, S::targets, S::agencies,   S::deadlines};
    return std::find(std::begin(all), std::end(all), scene) != std::end(all);
}

} // namespace

void Witness::broke(const std::string& rule, model::Time at) {
    auto& breach = breaches_[rule];
    if (breach.times++ == 0) breach.first = at;
}

void Witness::noted(const model::Decision& decision) {
    using model::Act;
    auto& fate = fates[decision.item];
    const auto due = due_.find(decision.item);
    if (model::is_answer(decision.act) || decision.act == Act::withdraw_privacy) {
        if (due != due_.end() && due->second < decision.at)
            broke("keberatan tidak dijawab dalam 3x24 jam", decision.at);
        if (due != due_.end()) due_.erase(due);
    } else if (decision.act == Act::object && due == due_.end()) {
        due_[decision.item] = decision.since.value_or(decision.at) + trade::to_answer;
    }
    fate.decisions.push_back(decision);
    if (const auto agreed = trade::agreed(fate, decision.at); agreed && decision.at < agreed->until()) {
        auto& holding = holding_[decision.item];
        if (holding.agreed.since != agreed->since) holding = {};
        holding.agreed = *agreed;
    } else {
        holding_.erase(decision.item); // nobody owes what an objection ended
    }
}

void Witness::goes_by(model::Time at) {
    for (auto it = due_.begin(); it != due_.end();) {
        const bool late = it->second < at;
        if (late) broke("keberatan tidak dijawab dalam 3x24 jam", at);
        it = late ? due_.erase(it) : std::next(it);
    }
    for (auto it = holding_.begin(); it != holding_.end();) {
        const auto& [id, holding] = *it;
        if (at < holding.agreed.until()) {
            ++it;
            continue;
        }
        const auto told = told_.find(id);
        if (!holding.seen) broke("ralat tidak tayang dalam 24 jam", at);
        if (!holding.heard && told != told_.end() && told->second.front() < holding.agreed.since)
            broke("radio: ralat tidak disiarkan dalam 24 jam", at);
        it = holding_.erase(it);
    }
    const auto today = model::local(at, regency_.identity.zone).date;
    if (day_ && *day_ != today) {
        if (!on_air_today_) broke("radio: hari tanpa siaran", at);
        on_air_today_ = false;
    }
    day_ = today;
}

void Witness::published(const model::Edition& edition) {
    std::vector<const model::Complaint*> book;
    book.reserve(fates.size());
    for (const auto& [id, fate] : fates)
        book.push_back(&fate.complaint);
    for (const auto& rule : trade::broken_figures(edition, regency_, book))
        broke(rule, edition.made_at);
}

void Witness::saw_nothing(model::Time at) {
    broke("layar kosong", at);
}

void Witness::read(std::string_view card, model::Time at) {
    if (trade::has_bare_percentage(card)) broke("persen tanpa penyebut", at);
}

/// Who asked something may be answered with what is still to come.
bool Witness::is_hollow(const model::ItemId& id, const model::Complaint& complaint) {
    if (complaint.classification == model::Classification::information) return false;
    auto& known = hollow_[id];
    if (known.first != complaint.updated) known = {complaint.updated, trade::only_promises(complaint)};
    return known.second;
}

void Witness::judge_fate(const model::Item& item, model::Time at, model::Time known, const std::string& where) {
    const auto broken = [&](const char* what) { broke(fmt::format("{}: {}", where, what), at); };
    const auto found = fates.find(item.id);
    if (found == fates.end()) return broken("butir yang tidak dikenal siapa pun");
    const auto& fate = found->second;
    const auto& complaint = fate.complaint;
    const auto then = trade::standing(fate, known);
    const auto now = trade::standing(fate, at);
    if (now.off && !then.off) stood_longest_ = std::max(stood_longest_, model::Seconds{at - *now.off});
    if (then.objection)
        broken("butir yang keberatannya belum dijawab");
    else if (then.off)
        broken("butir yang sudah ditarik");
    else if (!then.yes)
        broken("butir tanpa persetujuan");
    else if (then.text != model::Digest{} &&
             then.text != model::text_hash({{item.problem}, {item.action}, {item.outcome}}))
        broken("kalimat lain dari yang disetujui");
    if (complaint.secret) broken("aduan rahasia");
    if (complaint.classification == model::Classification::oversight) broken("aduan berkadar pengawasan");
    if (complaint.status != model::Status::resolved || !complaint.closed || at < *complaint.closed)
        return broken("aduan yang belum selesai");
    if (is_hollow(item.id, complaint)) broken("aduan yang baru dijawab dengan janji");
    if (!then.pinned && !item.discreet && *complaint.closed + days{60} <= at)
        broken("butir lebih tua dari 60 hari tanpa disematkan");
}

void Witness::judge_text(std::string_view text, std::size_t most_words, bool of_person, model::Time at) {
    if (text.empty()) return broke("kalimat kosong", at);
    if (text::word_count(text) > most_words) broke("kalimat terlalu panjang", at);
    const auto again = privacy::redact(text, gate_);
    if (!again.verdict.ok() || again.text.str() != text) broke("gerbang menahan kalimat yang tayang", at);
    if (of_person && trade::names_village(text, regency_)) broke("desa disebut pada aduan tentang orang", at);
}

void Witness::judge_words(const model::Item& item, model::Time at) {
    const auto* category = regency_.category(item.category);
    const bool of_person = is_of_person(category);
    constexpr std::size_t most_problem = 9;
    constexpr std::size_t most_other = 12;
    judge_text(item.problem.view(), most_problem, of_person, at);
    judge_text(item.action.view(), most_other, of_person, at);
    judge_text(item.outcome.view(), most_other, of_person, at);
    if (of_person && trade::names_village(item.place.view(), regency_))
        broke("desa disebut pada aduan tentang orang", at);
    const auto fate = fates.find(item.id);
    const bool asked =
        fate != fates.end() && fate->second.complaint.classification == model::Classification::information;
    if (!asked && (trade::is_promise(item.action.view()) || trade::is_promise(item.outcome.view())))
        broke("janji tayang sebagai hasil", at);
    if (!category || category->sensitive) judge_discretion(item, at);
}

void Witness::judge_discretion(const model::Item& item, model::Time at) {
    if (!trade::is_told_by_template(item, regency_.category(item.category))) broke("aduan peka dengan kata bebas", at);
    if (item.responded_within || item.resolved_within) broke("lama tanggapan aduan peka disebut", at);
    if (!item.channel.empty() || !item.channel_name.empty()) broke("kanal aduan peka disebut", at);
    if (item.closed_on.day() != std::chrono::day{1}) broke("hari selesai aduan peka disebut", at);
}

void Witness::judge_rest(Screen& screen, const model::ItemId& id, model::Time at) {
    auto& times = screen.shown[id];
    times.erase(times.begin(),
                std::find_if(times.begin(), times.end(), [&](const auto time) { return at - time < hours{1}; }));
    times.push_back(at);
    if (times.size() > 4) broke("satu butir lebih dari empat kali dalam satu jam", at);
}

/// A pinned item comes besides, wherever it is of.
void Witness::judge_own_place(Screen& screen, const model::Edition& edition, const model::Schedule& schedule,
                              const model::Item& item, model::Time at) {
    if (schedule.own_districts.empty() && schedule.own_agencies.empty()) return;
    const bool own = is_own(item, schedule);
    if (!own && item.pinned) return;
    const auto today = model::local(at, edition.identity.zone).date;
    const auto might_come = [&](const model::Item& one) {
        const auto times = screen.shown.find(one.id);
        const bool rests =
            times != screen.shown.end() && !times->second.empty() && at < times->second.back() + schedule.rest;
        const bool gone =
            std::find(edition.withdrawn.begin(), edition.withdrawn.end(), one.id) != edition.withdrawn.end();
        return !rests && !gone && !one.pinned && is_own(one, schedule) && one.validity.holds(at) &&
               !model::hidden(one.tags, regency_.windows, today);
    };
    if (!own && screen.other_place_before && std::any_of(edition.items.begin(), edition.items.end(), might_come))
        broke("layar: dua butir dari tempat lain berturut-turut", at);
    screen.other_place_before = !own;
}

void Witness::judge_scene(const model::Edition& edition, const model::Schedule& schedule, const model::Shown& shown) {
    const auto at = shown.at;
    const auto today = model::local(at, edition.identity.zone).date;
    const auto hides = [&](model::Tag tag) { return model::hidden({tag}, regency_.windows, today); };
    for (const auto& entry : schedule.entries)
        if (entry.scene == shown.slide.scene && !entry.tags.empty() &&
            std::all_of(entry.tags.begin(), entry.tags.end(), hides))
            broke("adegan bertanda tayang pada masanya", at);
    const auto any_stale = [&](const auto& figures) {
        return std::any_of(figures.begin(), figures.end(), [&](const auto& one) { return is_stale(one, at); });
    };
    if ((shown.slide.scene == model::Scene::recap && any_stale(edition.statistics.recaps)) ||
        (shown.slide.scene == model::Scene::speed && any_stale(edition.statistics.speeds)))
        broke("angka lebih tua dari 72 jam", at);
    const auto all_hidden = [&](const auto& figures) {
        return !figures.empty() && std::all_of(figures.begin(), figures.end(), [&](const auto& one) {
            return std::any_of(one.tags.begin(), one.tags.end(), hides);
        });
    };
    if ((shown.slide.scene == model::Scene::recap && all_hidden(edition.statistics.recaps)) ||
        (shown.slide.scene == model::Scene::speed && all_hidden(edition.statistics.speeds)))
        broke("angka bertanda tayang pada masanya", at);
    judge_more(edition, shown);
    if (shown.slide.scene == model::Scene::outreach &&
        std::none_of(edition.visits.begin(), edition.visits.end(),
                     [&](const auto& visit) { return at < model::departure(visit, edition.identity.zone); }))
        broke("kunjungan yang sudah lewat", at);
}

void Witness::judge_more(const model::Edition& edition, const model::Shown& shown) {
    const auto at = shown.at;
    const auto scene = shown.slide.scene;
    const auto& as_of = edition.statistics.as_of;
    if (model::is_for_office(scene) && edition.audience != model::Audience::office)
        broke("adegan kantor di layar umum", at);
    if (is_measured(scene) && (!as_of || *as_of + hours{72} <= at)) broke("angka lebih tua dari 72 jam", at);
    if (scene == model::Scene::vanished && as_of && *as_of + hours{24} <= at)
        broke("hilang dari keluhan menurut data yang lama", at);
    const auto today = model::local(at, edition.identity.zone).date;
    const auto may_praise = [&](const model::Fact& fact) {
        return model::praises(fact) && !model::hidden(fact.tags, regency_.windows, today);
    };
    if (scene == model::Scene::achievements && std::none_of(edition.facts.begin(), edition.facts.end(), may_praise))
        broke("prestasi tayang pada masanya", at);
    if (scene == model::Scene::notices && std::none_of(edition.notices.begin(), edition.notices.end(),
                                                       [&](const auto& one) { return one.validity.holds(at); }))
        broke("pengumuman yang sudah lewat", at);
}

void Witness::judge_correction(const model::Edition& edition, const model::ItemId& id, model::Time at,
                               model::Time known) {
    const auto& all = edition.corrections;
    const auto shown = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.item == id; });
    if (shown == all.end()) return broke("ralat di luar edisi", at);
    const auto fate = fates.find(id);
    const auto agreed = fate == fates.end() ? std::nullopt : trade::agreed(fate->second, known);
    if (!agreed) return broke("ralat tanpa orang kedua", at);
    if (model::person_key(agreed->proposed_by) == model::person_key(agreed->agreed_by))
        broke("ralat disetujui orang yang mengusulkannya", at);
    if (agreed->ended && *agreed->ended <= known) broke("ralat butir yang ditarik", at);
    if (agreed->since + hours{24} <= at) broke("ralat lebih lama dari 24 jam", at);
    if (!agreed->text || shown->wrong != agreed->text->wrong || shown->right != agreed->text->right)
        broke("ralat dengan kalimat lain dari yang disetujui", at);
    const auto* category = regency_.category(fate->second.complaint.category);
    if (!category || category->sensitive || fate->second.complaint.secret) broke("ralat dari aduan peka", at);
    constexpr std::size_t most_words = 12;
    judge_text(shown->wrong.view(), most_words, is_of_person(category), at);
    judge_text(shown->right.view(), most_words, is_of_person(category), at);
    if (const auto holding = holding_.find(id); holding != holding_.end()) holding->second.seen = true;
}

/// While a correction holds nobody who waits there for a quarter of an hour misses it.
void Witness::judge_wait_for_corrections(Screen& screen, const model::Slide& slide, model::Time at, model::Time known) {
    constexpr std::size_t longest_wait = 60;
    for (const auto& [id, holding] : holding_) {
        if (known < holding.agreed.since || holding.agreed.until() <= at) continue;
        auto& waited = screen.since_correction[id];
        const bool is_it = slide.scene == model::Scene::correction && slide.item == id;
        waited = is_it ? 0 : waited + 1;
        if (waited > longest_wait) broke("ralat yang berlaku tidak tayang", at);
    }
}

void Witness::saw(const std::string& name, const model::Edition& edition, const model::Schedule& schedule,
                  const model::Shown& shown) {
    ++watched_;
    auto& screen = screens_[name];
    const auto at = shown.at;
    const auto known = screen.cut_off ? edition.made_at : at;
    const bool repeats = screen.last == shown.slide;
    screen.last = shown.slide;
    if (repeats && schedule.entries.size() > 2) broke("slide yang sama dua kali berturut-turut", at);
    judge_scene(edition, schedule, shown);
    judge_wait_for_corrections(screen, shown.slide, at, known);
    if (!shown.slide.item) return;
    if (shown.slide.scene == model::Scene::correction) return judge_correction(edition, *shown.slide.item, at, known);
    const auto* item = item_of(edition, *shown.slide.item);
    if (item == nullptr) return broke("butir di luar edisi", at);
    judge_fate(*item, at, known, "layar");
    if (edition.made_at + days{14} <= at) broke("butir lebih dari 14 hari sesudah edisinya dibuat", at);
    judge_own_place(screen, edition, schedule, *item, at);
    judge_rest(screen, item->id, at);
    if (model::hidden(item->tags, regency_.windows, model::local(at, edition.identity.zone).date))
        broke("butir bertanda tayang pada masanya", at);
    auto words = *item;
    words.validity = {};
    auto& read = read_[item->id];
    if (read != words) judge_words(*item, at);
    read = std::move(words);
}

std::vector<std::string> Witness::broken() const {
    std::vector<std::string> out;
    for (const auto& [rule, breach] : breaches_)
        out.push_back(fmt::format("{}: {} kali, pertama {}", rule, breach.times,
                                  model::rfc3339(breach.first, regency_.identity.zone)));
    return out;
}

} // namespace siar::editorial
