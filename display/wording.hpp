// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/duration.hpp"
#include "model/edition.hpp"
#include "model/time.hpp"
#include "privacy/showable.hpp"

#include <chrono>
#include <optional>

namespace siar::display {

/// A mean or median in days, one decimal: "0,1 hari"; never turned into another unit.
model::Amount days(double days);
/// The same length in hours: "(setara 2,4 jam)"; empty from one day up.
privacy::Label same_in_hours(double days);

/// "ditanggapi dalam" and its kin, with a capital.
privacy::Label interval_name(model::Interval interval);
/// The same of an item, which was "Ditutup dalam" a time where nothing was repaired.
privacy::Label interval_name(model::Interval interval, const model::Item& item);
/// "Ditutup oleh instansi", "Dikonfirmasi pelapor", "Ditutup otomatis".
privacy::Label closing_words(model::HowClosed how);
/// "18 November 2026"; of a discreet item "November 2026".
privacy::Showable closing_date(const model::Item& item);
/// "Kec. Sayung" of an item, also where its place names a village; empty for an unknown district.
privacy::Showable district_words(const model::DistrictId& id, const model::Edition& edition);
/// "88,4 persen".
privacy::Label percent(double value);

/// How much of a date is written.
enum class DateForm { full, no_year, short_month };
/// "Sabtu Pahing, 21 November 2026", "Sabtu Pahing, 21 November", "Sabtu Pahing, 21 Nov"; without pasaran, "Sabtu,
/// ..."; behind it the Hijri date where there is one: " · 12 Rabiulawal 1448".
privacy::Showable header_date(model::Date date, DateForm form, bool pasaran, const privacy::Label& hijri = {});
/// "21 November", or "21 Nov".
privacy::Showable day_and_month(model::Date date, bool short_month);
/// "Senin 23 November", or "Senin 23 Nov".
privacy::Showable weekday_day(model::Date date, bool short_month);

/// "Oktober 2026", or "Okt 2026".
privacy::Showable month_and_year(model::Date date, bool short_month);
/// "16–22 November", "30 November–6 Desember"; or with short months.
privacy::Showable days_from_to(model::Date first, model::Date last, bool short_month);
/// "23 Sep–22 Okt 2026"; both years where they differ.
privacy::Showable dated_from_to(model::Date first, model::Date last, bool short_month);

/// Whether these days are all of a day, a week from Monday on, or a month: one that still runs looks like a fall.
bool is_over(model::Date first, model::Date last, model::Step step);
/// "2026".
privacy::Showable year_of(model::Date date);
/// "14.05 WIB"; with its day where that is not today, and its year where that is not this one.
privacy::Showable moment(model::Time time, model::Time now, const model::Zone& zone);

/// What a card says about the age of its data.
struct Age {
    privacy::Showable words;
    model::DataAge step = model::DataAge::fresh;
    friend bool operator==(const Age&, const Age&) = default;
};
/// "data per 14.05 WIB", with its day where that is not today, and its year where that is not this one; once they age,
/// "data per 11.05 WIB (3 jam lalu)"; once they are stale or nobody knows the time, "Data terakhir 20 November 14.05
/// WIB". No words where no data were ever read.
Age data_age(const model::Edition& edition, model::Time now, bool time_is_known, bool short_month = false);

} // namespace siar::display
