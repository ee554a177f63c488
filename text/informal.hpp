// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace siar::text {

/// Informal spellings and what they stand for, in small letters; a data package may add its own.
using InformalWords = std::map<std::string, std::string, std::less<>>;

/// What an informal spelling stands for: "yg" -> "yang", "jalan2" -> "jalan-jalan"; case is not regarded. Nothing for
/// a word that is not in the table.
std::optional<std::string> informal_meaning(std::string_view word);

/// The text with every informal word expanded, `more` asked first; "YG" -> "YANG", "Yg" -> "Yang". Marks of the gate,
/// links, handles, codes and words that hold other digits stay as they are. Everything between words stays.
std::string expand_informal(std::string_view text, const InformalWords& more = {});

} // namespace siar::text
