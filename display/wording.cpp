// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/wording.hpp"

#include "model/calendar.hpp"

#include <cmath>
#include <cstdint>

namespace siar::display {
namespace {

using privacy::Label;
using privacy::Showable;
using privacy::operator""_label;

/// The words of a date, "Sabtu, 21 November 2026", taken apart.
struct DateWords {
    Showable weekday;
    Showable day;
    Showable month;
    Showable year;
};

DateWords words_of(model::Date date) {
    const Showable all = Label::weekday_date(date);
    const std::string_view text = all.view();
    const std::size_t comma = text.find(',');
    const std::size_t day = comma + 2;
    const std::size_t month = text.find(' ', day) + 1;
    const std::size_t year = text.find(' ', month) + 1;
    return {all.part(0, comma), all.part(day, month - 1 - day), all.part(month, year - 1 - month),
            all.part(year, text.size() - year)};
}

/// All short forms of Indonesian months are their first three letters.
Showable month_of(const DateWords& words, bool short_month) {
    return short_month ? words.month.part(0, 3) : words.month;
}

} // namespace

model::Amount days(double days) {
    return {Label::decimal(days, 1), "hari"_label};
}

Label same_in_hours(double days) {
    if (days >= 1) return {};
    return "(setara "_label + model::short_decimal(days * 24) + " jam)"_label;
}

Label interval_name(model::Interval interval) {
    switch (interval) {
        case model::Interval::forwarded_within: return "Diteruskan dalam"_label;
        case model::Interval::responded_within: return "Ditanggapi dalam"_label;
        case model::Interval::resolved_within: return "Selesai dalam"_label;
    }
    return {};
}

Label interval_name(model::Interval interval, const model::Item& item) {
    const bool closed_only = interval == model::Interval::resolved_within && !item.repaired;
    return closed_only ? "Ditutup dalam"_label : interval_name(interval);
}

Label closing_words(model::HowClosed how) {
    switch (how) {
        case model::HowClosed::open: return {};
        case model::HowClosed::by_agency: return "Ditutup oleh instansi"_label;
        case model::HowClosed::by_itself: return "Ditutup otomatis"_label;
        case model::HowClosed::confirmed_by_reporter: return "Dikonfirmasi pelapor"_label;
    }
    return {};
}

Showable closing_date(const model::Item& item) {
    const DateWords words = words_of(item.closed_on);
    const Showable month = words.month + Showable(" "_label) + words.year;
    return item.discreet ? month : words.day + Showable(" "_label) + month;
}

Showable district_words(const model::DistrictId& id, const model::Edition& edition) {
    for (const model::District& district : edition.districts) {
        if (district.id == id) return Showable("Kec. "_label) + Showable(district.name);
    }
    return {};
}

Label percent(double value) {
    return Label::decimal(value, 1) + " persen"_label;
}

Showable header_date(model::Date date, DateForm form, bool pasaran, const Label& hijri) {
    const DateWords words = words_of(date);
    const Label beside = pasaran ? " "_label + model::pasaran(date) : Label{};
    const Showable head = words.weekday + Showable(beside + ", "_label) + words.day + Showable(" "_label) +
                          month_of(words, form == DateForm::short_month);
    const Showable whole = form == DateForm::full ? head + Showable(" "_label) + words.year : head;
    return hijri.empty() ? whole : whole + Showable(" · "_label + hijri);
}

Showable day_and_month(model::Date date, bool short_month) {
    const DateWords words = words_of(date);
    return words.day + Showable(" "_label) + month_of(words, short_month);
}

Showable weekday_day(model::Date date, bool short_month) {
    return words_of(date).weekday + Showable(" "_label) + day_and_month(date, short_month);
}

Showable month_and_year(model::Date date, bool short_month) {
    const DateWords words = words_of(date);
    return month_of(words, short_month) + Showable("\u00A0"_label) + words.year;
}

Showable days_from_to(model::Date first, model::Date last, bool short_month) {
    const bool one_month = first.month() == last.month() && first.year() == last.year();
    const Showable begin = one_month ? words_of(first).day : day_and_month(first, short_month);
    return begin + Showable("–"_label) + day_and_month(last, short_month);
}

Showable dated_from_to(model::Date first, model::Date last, bool short_month) {
    const auto year = [](model::Date date) { return Showable("\u00A0"_label) + words_of(date).year; };
    if (first.year() == last.year()) return days_from_to(first, last, short_month) + year(last);
    return day_and_month(first, short_month) + year(first) + Showable("–"_label) + day_and_month(last, short_month) +
           year(last);
}

bool is_over(model::Date first, model::Date last, model::Step step) {
    switch (step) {
        case model::Step::day: return true;
        case model::Step::week: return model::day_number(last) - model::day_number(first) == 6;
        case model::Step::month: return last.day() == (last.year() / last.month() / std::chrono::last).day();
    }
    return true;
}

Showable year_of(model::Date date) {
    return words_of(date).year;
}

Showable moment(model::Time time, model::Time now, const model::Zone& zone) {
    const model::LocalTime then = model::local(time, zone);
    const model::Date today = model::local(now, zone).date;
    Showable words;
    if (then.date != today) words = day_and_month(then.date, true) + Showable(" "_label);
    if (then.date.year() != today.year()) words = words + words_of(then.date).year + Showable(" "_label);
    return words + Showable(Label::clock(then.of_day) + "\u00A0"_label + zone.name);
}

Age data_age(const model::Edition& edition, model::Time now, bool time_is_known, bool short_month) {
    if (!edition.data_as_of) return {};
    const model::Zone& zone = edition.identity.zone;
    const model::LocalTime taken = model::local(*edition.data_as_of, zone);
    const model::Date day = model::local(now, zone).date;
    const model::DataAge step = model::age_of(edition, now, time_is_known);
    const bool stale = step == model::DataAge::stale;
    Showable words = stale ? "Data terakhir "_label : "data per "_label;
    if (stale || taken.date != day) words = words + day_and_month(taken.date, short_month) + Showable(" "_label);
    if (time_is_known && taken.date.year() != day.year())
        words = words + words_of(taken.date).year + Showable(" "_label);
    words = words + Showable(Label::clock(taken.of_day) + " "_label + zone.name);
    if (step == model::DataAge::aging) {
        const auto hours = std::chrono::floor<std::chrono::hours>(now - *edition.data_as_of).count();
        words = words + Showable(" ("_label + Label::number(hours) + " jam lalu)"_label);
    }
    return {words, step};
}

} // namespace siar::display
