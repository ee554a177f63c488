// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/ear.hpp"
#include "editorial/witness.hpp"
#include "editorial/witness_words.hpp"
#include "model/calendar.hpp"
#include "model/duration.hpp"
#include "model/figure.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <chrono>
#include <string>

namespace siar::editorial {

namespace {

using model::Role;
using privacy::operator""_label;
using std::chrono::days;

/// An item is told in one segment of fourteen days.
constexpr days between_tellings{14};

bool says(const model::Script& script, std::string_view words) {
    while (!words.empty() && (words.back() == '.' || words.back() == ' '))
        words.remove_suffix(1);
    return std::any_of(script.lines.begin(), script.lines.end(), [&](const auto& line) {
        return line.role == Role::correction && line.text.view().find(words) != std::string_view::npos;
    });
}

bool has_role(const model::Script& script, Role role) {
    return std::any_of(script.lines.begin(), script.lines.end(), [&](const auto& line) { return line.role == role; });
}

} // namespace

bool Witness::may_be_told(const model::Edition& edition, const model::Item& item, model::Time at) const {
    const auto told = told_.find(item.id);
    const bool rests = told != told_.end() && !told->second.empty() && at - told->second.back() < between_tellings;
    return !rests && item.validity.holds(at) &&
           !model::hidden(item.tags, regency_.windows, model::local(at, edition.identity.zone).date);
}

void Witness::judge_told(const model::Edition& edition, const model::ItemId& id, model::Time at) {
    const auto found =
        std::find_if(edition.items.begin(), edition.items.end(), [&](const auto& one) { return one.id == id; });
    if (found == edition.items.end()) return broke("radio: butir di luar edisi", at);
    judge_fate(*found, at, at, "radio");
    judge_words(*found, at);
    auto& times = told_[id];
    if (!times.empty() && at - times.back() < between_tellings) broke("radio: butir yang sama dalam 14 hari", at);
    times.push_back(at);
    if (model::hidden(found->tags, regency_.windows, model::local(at, edition.identity.zone).date))
        broke("radio: butir bertanda pada masanya", at);
}

/// What was only followed up is closed within a time, not finished within it.
void Witness::judge_length_told(const model::Edition& edition, const model::Line& line, model::Time at) {
    const auto item =
        std::find_if(edition.items.begin(), edition.items.end(), [&](const auto& one) { return one.id == line.item; });
    if (item != edition.items.end() && !item->repaired &&
        line.text.view().find("selesai dalam") != std::string_view::npos)
        broke("radio: selesai dikatakan dari yang hanya ditindaklanjuti", at);
}

/// The ear hears it rounded, so that the margin has its numbers; its period is told.
void Witness::judge_figure(const model::Edition& edition, const model::Line& line, model::Time at) {
    const auto told_of = [&](const auto& figure, const privacy::Label& number) {
        const auto& period = figure.period.name.view();
        const bool period_told = line.text.view().find(period.substr(1)) != std::string_view::npos;
        const bool timed = !figure.as_of || line.text.view().find(" sampai ") != std::string_view::npos;
        return line.figure == model::figure_of(figure) && period_told && timed &&
               line.margin.view().find(number.view()) != std::string_view::npos;
    };
    const auto judge = [&](const auto& figure) {
        if (figure.as_of && !figure.source && *figure.as_of + std::chrono::hours{72} <= at)
            broke("radio: angka lebih tua dari 72 jam", at);
        if (model::hidden(figure.tags, regency_.windows, model::local(at, edition.identity.zone).date))
            broke("radio: angka bertanda pada masanya", at);
    };
    for (const auto& recap : edition.statistics.recaps) {
        const auto numbers =
            privacy::Label::number(recap.resolved) + " dari "_label + privacy::Label::number(recap.received);
        if (told_of(recap, numbers)) return judge(recap);
    }
    for (const auto& speed : edition.statistics.speeds)
        if (told_of(speed, model::short_decimal(speed.mean_days))) return judge(speed);
    broke("radio: angka yang tidak ada di edisi", at);
}

/// There is always something to say: complaints, else a figure, else how to complain.
void Witness::judge_content(const model::Edition& edition, const model::Script& script) {
    const auto at = script.airs_at;
    const bool items = has_role(script, Role::item);
    const auto might = [&](const model::Item& item) { return may_be_told(edition, item, at); };
    if (!items && std::any_of(edition.items.begin(), edition.items.end(), might))
        broke("radio: tanpa butir, padahal ada yang boleh disiarkan", at);
    const auto& recaps = edition.statistics.recaps;
    const auto today = model::local(at, edition.identity.zone).date;
    const bool figures = std::any_of(recaps.begin(), recaps.end(), [&](const auto& one) {
        return model::stands(one, at) && !model::hidden(one.tags, regency_.windows, today);
    });
    if (figures && !has_role(script, Role::figure)) broke("radio: tanpa angka, padahal ada yang berlaku", at);
    const bool channels =
        std::any_of(edition.channels.begin(), edition.channels.end(), [](const auto& one) { return one.main; });
    if (channels && !has_role(script, Role::call)) broke("radio: tanpa cara mengadu", at);
    if (!items && !has_role(script, Role::figure) && !has_role(script, Role::call))
        broke("radio: siaran tanpa isi", at);
}

/// Nothing is said around a prayer, longer around that of Friday, nor in Ramadan near imsak and berbuka.
void Witness::judge_adzan(const model::Script& script) {
    if (!prayer_) return;
    const auto& zone = regency_.identity.zone;
    const auto date = model::local(script.airs_at, zone).date;
    const auto times = model::prayer_times(date, *prayer_, zone);
    const bool fasting = model::may_be_ramadan(date, regency_.hijri);
    const bool friday = std::chrono::weekday{std::chrono::sys_days{date}} == std::chrono::Friday;
    const auto quiet = [&](std::chrono::minutes clock, const model::Silence& silence) {
        const auto moment = model::at({date, clock}, zone);
        if (script.airs_at < moment + silence.after && moment - silence.before < script.airs_at + script.length)
            broke("radio: segmen menyentuh adzan", script.airs_at);
    };
    for (const auto prayer : {model::Prayer::subuh, model::Prayer::asar, model::Prayer::isya})
        quiet(times[prayer], silences_.adzan);
    quiet(times[model::Prayer::dzuhur], friday ? silences_.friday : silences_.adzan);
    quiet(times[model::Prayer::maghrib], fasting ? silences_.berbuka : silences_.adzan);
    if (fasting) quiet(times.imsak, silences_.imsak);
}

void Witness::heard(const model::Edition& edition, const model::Script& script) {
    const auto at = script.airs_at;
    on_air_today_ = true;
    judge_adzan(script);
    judge_content(edition, script);
    const auto cue = edition.station.out_cue.view();
    if (script.lines.empty() || !script.lines.back().text.view().ends_with(cue))
        broke("radio: tanpa kata penutup tetap", at);
    for (const auto& line : script.lines) {
        if (line.role == Role::item && line.item) {
            judge_told(edition, *line.item, at);
            judge_length_told(edition, line, at);
        }
        if (line.role == Role::figure) judge_figure(edition, line, at);
        if (trade::has_bare_percentage(line.text.view()) || trade::has_bare_percentage(line.margin.view()))
            broke("radio: persen tanpa penyebut", at);
        constexpr std::size_t longest = 25;
        constexpr std::size_t most = 2;
        for (const auto sentence : text::sentences(line.text.view())) {
            if (text::word_count(sentence) > longest) broke("radio: kalimat lebih dari 25 kata", at);
            if (numbers_in(sentence) > most) broke("radio: lebih dari dua angka dalam satu kalimat", at);
        }
    }
}

void Witness::heard_correction(const model::Script& script) {
    const auto at = script.airs_at;
    const auto line = std::find_if(script.lines.begin(), script.lines.end(),
                                   [](const auto& one) { return one.role == Role::correction && one.item; });
    const auto holding = line == script.lines.end() ? holding_.end() : holding_.find(*line->item);
    if (holding == holding_.end()) return broke("radio: ralat yang tidak berlaku", at);
    const auto& agreed = holding->second.agreed;
    holding->second.heard = true;
    if (at <= agreed.since || agreed.since + std::chrono::hours{24} < at) broke("radio: ralat di luar 24 jam", at);
    if (!agreed.text || !says(script, agreed.text->wrong.view()) || !says(script, agreed.text->right.view()))
        broke("radio: ralat dengan kalimat lain dari yang disetujui", at);
    constexpr model::Seconds about{20};
    constexpr model::Seconds give{2};
    if (std::chrono::abs(script.length - about) > give) broke("radio: ralat tidak sekitar 20 detik", at);
    const auto told = told_.find(holding->first);
    if (told == told_.end() || told->second.empty()) return broke("radio: ralat dari butir yang tidak disiarkan", at);
    const auto clock = [&](model::Time time) { return model::local(time, regency_.identity.zone).of_day; };
    if (clock(told->second.back()) != clock(at)) broke("radio: ralat pada jam lain dari butirnya", at);
}

} // namespace siar::editorial
