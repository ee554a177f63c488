// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/sheet/line_record.hpp"

#include "feeds/sheet/figures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <utility>

namespace siar::feeds::sheet {
namespace {

bool is_time(Field field) {
    return field == Field::submitted || field == Field::forwarded || field == Field::first_follow_up ||
           field == Field::closed || field == Field::answer_time;
}

/// As read_time() takes it, in the zone of the regency.
std::string local_text(model::Time time, const model::Zone& zone) {
    const model::LocalTime at = model::local(time, zone);
    const auto second = (time - std::chrono::floor<std::chrono::minutes>(time)).count();
    return fmt::format("{} {:02}:{:02}:{:02}", model::iso(at.date), at.of_day.count() / 60, at.of_day.count() % 60,
                       second);
}

/// The latest moment that a day alone may mean.
std::string at_latest(const std::string& day, const SheetTimes& times) {
    const auto date = model::parse_iso_date(day);
    if (!date) return day;
    const model::Time begin = model::at({*date, {}}, times.zone);
    const model::Time end = begin + std::chrono::hours(24) - model::Seconds(1);
    // a sheet may also be dated before what it tells of; then its date is the wrong one
    const model::Time latest = std::min(times.written, times.dropped);
    return local_text(latest >= begin ? std::min(end, latest) : end, times.zone);
}

} // namespace

tl::expected<Record, std::string> record_of(const Table& table, const Line& line, const SheetTimes& times) {
    Record record;
    for (std::size_t i = 0; i < table.columns.size() && i < line.values.size(); ++i) {
        const Field field = table.columns[i];
        record[field] = is_time(field) ? date_text(line.values[i], line.month, table.since_1904) : line.values[i];
    }
    auto number = complaint_number(record[Field::id]);
    if (!number) return tl::unexpected(std::move(number.error()));
    record[Field::id] = *std::move(number);
    if (record[Field::origin].empty()) record[Field::origin] = record[Field::id];

    DatedStatus status = dated_status(record[Field::status], line.month);
    record[Field::status] = std::move(status.status);
    if (record[Field::closed].empty()) record[Field::closed] = std::move(status.date);
    if (is_day_only(record[Field::forwarded])) record[Field::forwarded].clear();
    for (const Field field : {Field::first_follow_up, Field::closed}) {
        if (is_day_only(record[field])) record[field] = at_latest(record[field], times);
    }
    record[Field::updated] = local_text(times.dropped, times.zone);
    return record;
}

} // namespace siar::feeds::sheet
