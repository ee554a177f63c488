// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/percentages.hpp"

#include "text/dates.hpp"
#include "text/unicode.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace siar::editorial {

namespace {

/// A number as written: 3.870 and 88,4; a dot that groups no thousands is a decimal one.
struct Written {
    double value = 0;
    int decimals = 0;
};

Written written(std::string_view digits) {
    const auto comma = digits.find(',');
    const auto dot = digits.rfind('.');
    constexpr std::size_t group = 3;
    const bool decimal_dot =
        comma == std::string_view::npos && dot != std::string_view::npos && digits.size() - dot - 1 != group;
    const auto point = decimal_dot ? dot : comma;
    Written out;
    double unit = 1;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (digits[i] < '0' || digits[i] > '9') continue;
        const int digit = digits[i] - '0';
        if (point != std::string_view::npos && i > point) {
            unit /= 10;
            ++out.decimals;
            out.value += unit * digit;
        } else {
            out.value = out.value * 10 + digit;
        }
    }
    return out;
}

/// The percentages of a sentence and the numbers behind "dari", with those before it.
class Shares {
public:
    explicit Shares(std::string_view sentence) : text_(text::lower(sentence)), tokens_(text::tokens(text_)) {
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            if (is_percent(i)) ++percentages_;
            if (word(i) == "dari") note_whole(i);
        }
    }

    PercentageFault fault() const {
        if (wholes_ < percentages_) return PercentageFault::without_whole;
        if (percentages_ != 1 || !part_ || !percentage()) return PercentageFault::none;
        const auto told = *percentage();
        const double rounding = 0.5 * std::pow(10, -told.decimals);
        constexpr double least = 1e-9;
        const bool agrees = std::abs(100 * part_->value / whole_.value - told.value) <= rounding + least;
        return agrees ? PercentageFault::none : PercentageFault::wrong_sum;
    }

private:
    std::string_view word(std::size_t i) const {
        return i < tokens_.size() ? tokens_[i].of(text_) : std::string_view{};
    }
    bool is_percent(std::size_t i) const {
        const auto said = word(i);
        const bool in_words = said == "per" && word(i + 1) == "seratus";
        return said == "%" || said == "\u066a" || said == "persen" || said == "prosen" || in_words;
    }
    /// A count, not itself a percentage.
    bool is_count(std::size_t i) const {
        return i < tokens_.size() && tokens_[i].kind == text::TokenKind::number && !is_percent(i + 1);
    }
    static bool tells_when(std::string_view small) {
        return small == "tahun" || small == "bulan" || small == "tanggal" || small == "pukul" ||
               text::parse_month(std::string(small)).has_value();
    }
    std::optional<Written> percentage() const {
        for (std::size_t i = 1; i < tokens_.size(); ++i)
            if (is_percent(i) && tokens_[i - 1].kind == text::TokenKind::number) return written(word(i - 1));
        return std::nullopt;
    }
    void note_whole(std::size_t from) {
        constexpr std::size_t reach = 2; // "dari 422", "dari total 422", "373 aduan dari 422"
        std::size_t whole = from + 1;
        while (whole <= from + reach && !is_count(whole)) {
            if (tells_when(word(whole))) return; // "dari tahun 2022" is no whole
            ++whole;
        }
        if (whole > from + reach || written(word(whole)).value <= 0) return;
        ++wholes_;
        whole_ = written(word(whole));
        for (std::size_t back = 1; back <= reach && back <= from; ++back) {
            if (!is_count(from - back)) continue;
            part_ = written(word(from - back));
            break;
        }
    }

    std::string text_;
    std::vector<text::Token> tokens_;
    std::size_t percentages_ = 0;
    std::size_t wholes_ = 0;
    Written whole_;
    std::optional<Written> part_;
};

} // namespace

PercentageFault percentage_fault(std::string_view sentence) {
    return Shares(sentence).fault();
}

} // namespace siar::editorial
