// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/open311_json.hpp"

#include "feeds/open311_mend.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace siar::feeds {

namespace {

/// Keys under which servers put their list of records.
constexpr std::array<std::string_view, 11> wrappers{
    "service_requests", "requests", "service_request", "request", "services", "service",
    "response",         "records",  "results",         "data",    "items"};

bool is_wrapper(std::string_view key) {
    return std::any_of(wrappers.begin(), wrappers.end(), [&](std::string_view wrapper) {
        return wrapper.size() == key.size() && std::equal(key.begin(), key.end(), wrapper.begin(), [](char a, char b) {
                   return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
               });
    });
}

/// What nlohmann's parser tells of an answer, in its order. An object where records stand is taken for a record until
/// a wrapper's key with a list or an object under it says that it was none.
class Sax {
public:
    explicit Sax(const Open311Fields& fields) : row_(fields) { answer_.rows.reserve(512); }

    bool null() {
        return value([](Open311RowReader& row) { row.text({}); });
    }
    bool boolean(bool is) {
        return value([&](Open311RowReader& row) { row.text(is ? "true" : "false"); });
    }
    bool number_integer(std::int64_t number) { return whole(number); }
    bool number_unsigned(std::uint64_t number) { return whole(number); }
    bool number_float(double, const std::string& digits) {
        return value([&](Open311RowReader& row) { row.number(digits); });
    }
    bool string(std::string& text) {
        return value([&](Open311RowReader& row) { row.text(text); });
    }
    bool binary(std::vector<std::uint8_t>&) { return true; }

    bool key(std::string& name) {
        if (in_row_) {
            bare_ = false;
            if (row_.depth() == 1) wrapper_next_ = is_wrapper(name);
            row_.key(name);
        } else if (passed_ == 0) {
            wrapper_next_ = is_wrapper(name);
        }
        return true;
    }
    bool start_object(std::size_t) {
        if (!outside()) {
            row_.open(false);
        } else if (passed_ > 0 || !records_here()) {
            ++passed_;
        } else {
            wrapper_next_ = false;
            in_row_ = bare_ = true;
            row_.begin();
        }
        return true;
    }
    bool end_object() { return end(); }
    bool start_array(std::size_t) {
        if (!outside()) {
            row_.open(true);
        } else if (passed_ > 0 || !records_here()) {
            ++passed_;
        } else {
            wrapper_next_ = false;
            levels_.push_back(list);
        }
        return true;
    }
    bool end_array() { return end(); }
    bool parse_error(std::size_t at, const std::string&, const nlohmann::json::exception&) {
        broken_at_ = at;
        return false;
    }

    std::size_t broken_at() const { return broken_at_; }
    Open311Answer take() { return std::move(answer_); }

private:
    static constexpr char list = 'l';
    static constexpr char wrapper = 'w';

    template <class Number>
    bool whole(Number number) {
        return value([&](Open311RowReader& row) {
            const fmt::format_int digits(number);
            row.text({digits.data(), digits.size()});
        });
    }
    template <class Give>
    bool value(Give give) {
        if (in_row_) {
            give(row_);
            if (row_.depth() == 1) wrapper_next_ = false;
        }
        return true;
    }
    /// A list or an object begins: not within a record? The record that turns out to be a wrapper ends here.
    bool outside() {
        if (!in_row_) return true;
        if (row_.depth() > 1 || !wrapper_next_) return false;
        in_row_ = false;
        levels_.push_back(wrapper);
        return true;
    }
    /// Records may stand as the answer itself, in lists, and under the keys of wrappers.
    bool records_here() const { return levels_.empty() || levels_.back() == list || wrapper_next_; }
    bool end() {
        if (in_row_) {
            if (row_.depth() > 1) {
                row_.close();
            } else {
                end_row();
            }
        } else if (passed_ > 0) {
            --passed_;
        } else if (!levels_.empty()) {
            levels_.pop_back();
        }
        return true;
    }

    void end_row() {
        const std::size_t nameless = answer_.nameless;
        row_.end(answer_);
        in_row_ = false;
        if (!levels_.empty() || answer_.nameless == nameless) return;
        // The whole answer is one object that is no record: a message, or a list with nothing in it.
        answer_.nameless = nameless;
        answer_.error = !bare_;
    }

    Open311RowReader row_;
    Open311Answer answer_;
    std::vector<char> levels_; ///< lists and wrappers that are open, outermost first
    std::size_t passed_ = 0;   ///< open levels that hold no records
    std::size_t broken_at_ = 0;
    bool in_row_ = false;
    bool bare_ = false;         ///< the record has no key yet
    bool wrapper_next_ = false; ///< the value of the last key may hold records
};

std::string_view without_mark(std::string_view text) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (text.substr(0, mark.size()) == mark) text.remove_prefix(mark.size());
    return text;
}

} // namespace

tl::expected<Open311Answer, std::string> read_open311_json(std::string_view json, const Open311Fields& fields) {
    json = without_mark(json);
    Sax first(fields);
    if (nlohmann::json::sax_parse(json, &first)) return first.take();
    const std::string mended = mended_json(json);
    Sax second(fields);
    if (nlohmann::json::sax_parse(mended, &second)) return second.take();
    return tl::unexpected<std::string>(fmt::format("JSON rusak di bita {}", second.broken_at()));
}

} // namespace siar::feeds
