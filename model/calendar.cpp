// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/calendar.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace siar::model {

privacy::Label pasaran(Date date) {
    using privacy::operator""_label;
    using namespace std::chrono;
    const int legi = day_number(year{1945} / August / 17);
    const int step = (((day_number(date) - legi) % 5) + 5) % 5;
    const std::array names{"Legi"_label, "Pahing"_label, "Pon"_label, "Wage"_label, "Kliwon"_label};
    return names[static_cast<std::size_t>(step)];
}

privacy::Label hijri(Date date, const std::vector<HijriMonth>& months) {
    using privacy::Label;
    using privacy::operator""_label;
    const auto next = std::upper_bound(months.begin(), months.end(), date,
                                       [](Date day, const HijriMonth& month) { return day < month.first; });
    if (next == months.begin()) return {};
    const HijriMonth& month = *std::prev(next);
    const int day = day_number(date) - day_number(month.first) + 1;
    constexpr int longest = 30;
    constexpr int unsure_from = 29;
    if (day > longest) return {};
    const bool sure =
        next != months.end() && next->confirmed && day_number(next->first) - day_number(month.first) <= longest;
    if (day >= unsure_from && !sure) return {};
    const Label day_and_month = Label::number(day) + " "_label + month.name;
    return month.year.empty() ? day_and_month : day_and_month + " "_label + month.year;
}

bool is_day_off(Date date, const std::vector<Date>& holidays) {
    const std::chrono::weekday weekday{std::chrono::sys_days{date}};
    return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday ||
           std::find(holidays.begin(), holidays.end(), date) != holidays.end();
}

bool hidden(const std::vector<Tag>& tags, const std::vector<Window>& windows, Date date) {
    return std::any_of(windows.begin(), windows.end(), [&](const Window& window) {
        return window.from <= date && date <= window.until &&
               std::find_first_of(tags.begin(), tags.end(), window.hide.begin(), window.hide.end()) != tags.end();
    });
}

Workdays::Workdays(const std::vector<Date>& holidays) {
    for (const auto& date : holidays)
        holidays_.push_back(day_number(date));
    std::sort(holidays_.begin(), holidays_.end());
}

bool Workdays::is_free(int day) const {
    // 1970-01-01 was a Thursday: counted from Monday it has number 3.
    const int weekday = ((day + 3) % 7 + 7) % 7;
    return weekday >= 5 || std::binary_search(holidays_.begin(), holidays_.end(), day);
}

int Workdays::after(int day, int count) const {
    while (count > 0)
        if (!is_free(++day)) --count;
    return day;
}

} // namespace siar::model
