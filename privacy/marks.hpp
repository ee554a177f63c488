// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace siar::privacy {

/// What stands in a public text where something private stood.
enum class Mark {
    name,
    phone,
    identity,
    family_card,
    tax,
    card,
    account_number,
    address,
    mail,
    handle,
    link,
    plate,
    position,
    birth_date,
    count_
};

/// The mark as it is written: "[nama]", "[nomor telepon]".
std::string_view written(Mark mark);

/// The size of the mark that begins at byte `at`, 0 where none does.
std::size_t mark_size_at(std::string_view text, std::size_t at);

/// True when the text holds a mark.
bool has_mark(std::string_view text);

/// True when the text holds this mark.
bool has_mark(std::string_view text, Mark mark);

} // namespace siar::privacy
