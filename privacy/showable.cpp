// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/showable.hpp"

#include "privacy/marks.hpp"
#include "privacy/redact.hpp"
#include "text/dates.hpp"
#include "text/numbers.hpp"

namespace siar::privacy {
namespace {

/// What a string of a data package may not do. It may name offices, subjects ("Perlindungan Anak") and places the gate
/// has not heard of, so a suspicion or a subject alone refuses nothing; whatever would be masked, does.
Verdict refusals(const Redacted& redacted) {
    Verdict out;
    for (const Reason reason : {Reason::residual_digits, Reason::swearing, Reason::group_insult}) {
        if (redacted.verdict.has(reason)) out.add(reason);
    }
    const std::string_view text = redacted.text.view();
    if (!has_mark(text)) return out;
    out.add(has_mark(text, Mark::name) ? Reason::possible_name : Reason::residual_digits);
    return out;
}

} // namespace

tl::expected<Label, Verdict> Label::from_package(std::string_view text, const Gate& gate) {
    const Redacted redacted = redact(text, gate);
    const Verdict refused = refusals(redacted);
    if (!refused.ok()) return tl::unexpected<Verdict>(refused);
    return Label(redacted.text.str());
}

Label Label::number(std::int64_t value) {
    return Label(text::grouped(value));
}

Label Label::decimal(double value, int decimals) {
    return Label(text::with_comma(value, decimals));
}

Label Label::date(std::chrono::year_month_day date) {
    return Label(text::written(date));
}

Label Label::day_and_month(std::chrono::year_month_day date) {
    const std::string whole = text::written(date);
    return Label(whole.substr(0, whole.rfind(' ')));
}

Label Label::weekday_date(std::chrono::year_month_day date) {
    return Label(text::written_with_weekday(date));
}

Label Label::clock(std::chrono::minutes since_midnight) {
    return Label(text::clock(since_midnight));
}

Showable fill(const Showable& pattern, std::initializer_list<std::pair<std::string_view, Showable>> values) {
    const std::string_view text = pattern.view();
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t open = text.find('{', at);
        const std::size_t close = open == std::string_view::npos ? open : text.find('}', open);
        if (close == std::string_view::npos) {
            out += text.substr(at);
            break;
        }
        out += text.substr(at, open - at);
        const std::string_view name = text.substr(open + 1, close - open - 1);
        const Showable* value = nullptr;
        for (const auto& [key, shown] : values) {
            if (key == name) value = &shown;
        }
        // An unknown name keeps its brace, and the text behind it may still hold one that is known.
        out += value != nullptr ? value->view() : text.substr(open, 1);
        at = value != nullptr ? close + 1 : open + 1;
    }
    return Showable(std::move(out));
}

} // namespace siar::privacy
