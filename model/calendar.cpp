// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/calendar.hpp"

#include <algorithm>
#include <array>

namespace siar::model {

privacy::Label pasaran(Date date) {
    using privacy::operator""_label;
    using namespace std::chrono;
    const int legi = day_number(year{1945} / August / 17);
    const int step = (((day_number(date) - legi) % 5) + 5) % 5;
    const std::array names{"Legi"_label, "Pahing"_label, "Pon"_label, "Wage"_label, "Kliwon"_label};
    return names[static_cast<std::size_t>(step)];
}

bool is_day_off(Date date, const std::vector<Date>& holidays) {
    const std::chrono::weekday weekday{std::chrono::sys_days{date}};
    return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday ||
           std::find(holidays.begin(), holidays.end(), date) != holidays.end();
}

} // namespace siar::model
