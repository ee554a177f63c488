// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulated_calendar.hpp"

#include <algorithm>

namespace siar::app {

namespace {

using std::chrono::days;
using std::chrono::month_day;
using namespace std::chrono_literals;
using privacy::operator""_label;

constexpr month_day silent_from = std::chrono::August / 10;
constexpr month_day absent_from = std::chrono::July / 5;
constexpr month_day tide_from = std::chrono::December / 6;
constexpr month_day cut_off_from = std::chrono::January / 25;
constexpr days of_silence{3};
constexpr days of_absence{14};
constexpr days of_lebaran{10};
constexpr days of_cut_off{5};

bool is_within(model::Date date, model::Date from, days length) {
    const std::chrono::sys_days day{date};
    return from.ok() && std::chrono::sys_days{from} <= day && day < std::chrono::sys_days{from} + length;
}

model::Date later(model::Date date, days by) {
    return std::chrono::sys_days{date} + by;
}

} // namespace

SimulatedCalendar::SimulatedCalendar(const config::Package& package, int year)
    : year_(year), zone_(package.regency.identity.zone) {
    for (const auto& month : package.regency.hijri) {
        if (month.first.year() != year_) continue;
        if (month.name.view() == "Ramadan") ramadan_ = month.first;
        if (month.name.view() == "Syawal") lebaran_ = month.first;
    }
}

model::Time SimulatedCalendar::begin() const {
    return model::at({year_ / std::chrono::January / 1, {}}, zone_);
}

model::Time SimulatedCalendar::end() const {
    return model::at({(year_ + std::chrono::years{1}) / std::chrono::January / 1, {}}, zone_);
}

std::vector<model::Window> SimulatedCalendar::windows() const {
    const std::vector<model::Tag> praise{model::Tag::office_holder, model::Tag::achievement};
    return {{"masa_tenang", "Masa tenang"_label, year_ / std::chrono::February / 11, year_ / std::chrono::February / 13,
             praise},
            {"kampanye", "Masa kampanye"_label, year_ / std::chrono::November / 25, year_ / std::chrono::December / 8,
             praise}};
}

bool SimulatedCalendar::is_api_silent(const model::LocalTime& clock) const {
    const model::Date first = year_ / silent_from.month() / silent_from.day();
    const bool eve = later(clock.date, days{1}) == first && clock.of_day >= 13h;
    return eve || is_within(clock.date, first, of_silence);
}

bool SimulatedCalendar::is_without_approval(model::Date date) const {
    return is_within(date, year_ / absent_from.month() / absent_from.day(), of_absence) ||
           is_within(date, lebaran_, of_lebaran);
}

model::Date SimulatedCalendar::first_cut_off() const {
    return year_ / cut_off_from.month() / cut_off_from.day();
}

bool SimulatedCalendar::is_cut_off(model::Date date) const {
    return is_within(date, first_cut_off(), of_cut_off);
}

bool SimulatedCalendar::is_ramadan(model::Date date) const {
    return ramadan_.ok() && ramadan_ <= date && (lebaran_.ok() ? date < lebaran_ : date < later(ramadan_, days{29}));
}

model::Date SimulatedCalendar::first_of_tide() const {
    return year_ / tide_from.month() / tide_from.day();
}

std::vector<SimulatedCalendar::Correction> SimulatedCalendar::corrections() const {
    const auto day = [&](month_day date) -> model::Date { return year_ / date.month() / date.day(); };
    return {{day(std::chrono::January / 20), day(std::chrono::January / 22)},
            {day(std::chrono::April / 14), std::nullopt},
            {day(std::chrono::June / 9), day(std::chrono::June / 14)},
            {day(std::chrono::September / 15), day(std::chrono::September / 17)}};
}

std::chrono::minutes SimulatedCalendar::closes(model::Date date) const {
    return is_ramadan(date) ? 15h : 16h;
}

std::chrono::minutes SimulatedCalendar::airs(model::Date date) const {
    return is_ramadan(date) ? 17h : 15h;
}

std::optional<privacy::Label> SimulatedCalendar::special(model::Date date) const {
    if (date == year_ / std::chrono::January / 1) return "Tahun baru: tahun ini masih kosong"_label;
    if (date == ramadan_) return "Hari pertama Ramadan"_label;
    if (date == lebaran_) return "Lebaran: kantor libur"_label;
    for (const auto& window : windows())
        if (date == later(window.from, days{1})) return window.name;
    for (const auto& correction : corrections())
        if (date == correction.agreed) return "Hari dengan ralat"_label;
    if (date == later(year_ / absent_from.month() / absent_from.day(), of_absence - days{1}))
        return "Dua minggu tanpa persetujuan"_label;
    if (date == later(year_ / silent_from.month() / silent_from.day(), of_silence - days{1}))
        return "API diam, hari ketiga"_label;
    if (date == later(first_of_tide(), days{3})) return "Rob: puluhan aduan sepekan"_label;
    return std::nullopt;
}

} // namespace siar::app
