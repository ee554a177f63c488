// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/dates.hpp"
#include "text/informal.hpp"
#include "text/letter_case.hpp"
#include "text/numbers.hpp"
#include "text/unicode.hpp"
#include "text/words.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace text = siar::text;

namespace {

void must(bool holds) {
    if (!holds) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view raw(reinterpret_cast<const char*>(data), size);
    const std::string valid = text::squeeze_spaces(text::valid_utf8(raw));
    must(text::is_valid_utf8(valid));
    must(text::is_valid_utf8(text::nfkc(raw)));
    must(text::is_valid_utf8(text::expand_informal(valid)));
    must(text::is_valid_utf8(text::unshout(text::without_emoji(valid))));
    for (const std::string_view sentence : text::sentences(valid))
        must(!sentence.empty());
    std::size_t last = 0;
    for (const text::Token& token : text::tokens(raw)) {
        must(token.begin >= last && token.size > 0 && token.end() <= raw.size());
        last = token.end();
    }
    must(text::decimal_words(raw).find_first_of("0123456789") == std::string::npos);
    if (const auto date = text::parse_date(raw)) must(date->ok());
    if (const auto time = text::parse_clock(raw)) must(time->count() <= 1440);
    return 0;
}
