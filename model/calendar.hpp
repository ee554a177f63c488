// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/codes.hpp"
#include "model/time.hpp"
#include "privacy/showable.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace siar::model {

/// The day of the Javanese five-day week: Legi, Pahing, Pon, Wage, Kliwon; 17 August 1945 was Legi.
privacy::Label pasaran(Date date);

/// First day of a Hijri month; not confirmed: the sidang isbat may still move it by a day.
struct HijriMonth {
    privacy::Label name; ///< "Ramadan"
    privacy::Label year; ///< "1448"
    Date first;
    bool confirmed = false;
    friend bool operator==(const HijriMonth&, const HijriMonth&) = default;
};
/// "12 Rabiulawal 1448"; empty where the month that `date` lies in is not known, and on its 29th and 30th day while
/// the month that follows is not confirmed: then nobody knows whether it is the first of that one. `months` by first
/// day.
privacy::Label hijri(Date date, const std::vector<HijriMonth>& months);

/// True on Saturday, Sunday and the listed holidays.
bool is_day_off(Date date, const std::vector<Date>& holidays);

/// What leaves screens and segments on some days. Codes: tokoh (speaks of an office holder), prestasi (praises).
enum class Tag { office_holder, achievement };
std::string_view code(Tag tag);
template <>
std::optional<Tag> from_code<Tag>(std::string_view code);

/// Days, both ends included, on which what bears one of these tags is neither shown nor said: election silence, a
/// campaign.
struct Window {
    std::string code;
    privacy::Label name;
    Date from;
    Date until;
    std::vector<Tag> hide;
    friend bool operator==(const Window&, const Window&) = default;
};
/// Whether something with these tags is hidden on that day.
bool hidden(const std::vector<Tag>& tags, const std::vector<Window>& windows, Date date);

/// Counts in working days; a day is its day_number.
class Workdays {
public:
    /// Saturdays, Sundays and these days are free.
    explicit Workdays(const std::vector<Date>& holidays);
    bool is_free(int day) const;
    /// The last of the `count` working days that follow `day`; `day` itself does not count, whatever it is.
    int after(int day, int count) const;

private:
    std::vector<int> holidays_; ///< in order
};

} // namespace siar::model
