// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/decision.hpp"

#include "text/unicode.hpp"

#include <algorithm>
#include <array>

namespace siar::model {

std::string person_key(std::string_view name) {
    // "Bu Tinjau" and "Ibu Tinjau" are one.
    constexpr auto salutations = std::to_array<std::string_view>(
        {"bapak", "pak", "bpk", "ibu", "bu", "sdr", "sdri", "saudara", "saudari", "mas", "mbak", "kak", "h", "hj"});
    std::string out;
    std::string word;
    const auto take = [&] {
        const bool salutation =
            out.empty() && std::find(salutations.begin(), salutations.end(), word) != salutations.end();
        if (!salutation) out += word;
        word.clear();
    };
    const std::string small = text::lower(name);
    for (const text::CodePoint& c : text::CodePoints(small)) {
        if (text::is_letter(c.value))
            text::append(word, c.value);
        else
            take();
    }
    const std::string last = word;
    take();
    return out.empty() ? last : out;
}

ReviewState state_after(Act act) {
    switch (act) {
        case Act::approve:
        case Act::edit:
        case Act::pin: return ReviewState::approved;
        case Act::reject: return ReviewState::rejected;
        case Act::hold:
        case Act::answer_show: return ReviewState::needs_review;
        case Act::withdraw:
        case Act::withdraw_privacy:
        case Act::object:
        case Act::answer_withdrawn:
        case Act::answer_privacy: return ReviewState::withdrawn;
        case Act::approve_photo:
        case Act::withdraw_photo:
        case Act::propose_correction:
        case Act::agree_to_correction:
        case Act::approve_before:
        case Act::approve_after:
        case Act::taken_off: break;
    }
    return ReviewState::needs_review;
}

} // namespace siar::model
