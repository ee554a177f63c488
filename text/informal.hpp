// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace siar::text {

/// Informal spellings and what they stand for, in small letters; a data package may add its own.
using InformalWords = std::map<std::string, std::string, std::less<>>;

/// The whole table: every spelling with what it stands for, both in small letters.
std::vector<std::pair<std::string_view, std::string_view>> informal_table();

/// The text with every informal word expanded, `more` asked first; "YG" -> "YANG", "Yg" -> "Yang". Marks of the gate,
/// links, handles, codes and words that hold other digits stay as they are. Everything between words stays.
std::string expand_informal(std::string_view text, const InformalWords& more = {});

} // namespace siar::text
