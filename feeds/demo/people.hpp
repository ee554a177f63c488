// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/demo/random.hpp"

#include <string>

namespace siar::feeds::demo {

/// Kinds of invented personal data.
enum class Private { name, nik, phone, email, plate, address, account, coordinates };

/// Whose name.
enum class Sex { any, male, female };

/// A name put together from parts that nobody bears.
std::string invented_name(Sex sex, Random& random);

/// A made-up value of a kind in one of the spellings that people use: identity numbers of region 33.21 that end in
/// 0000, phones 0811-0000-xxxx, mail at contoh.id, names put together from parts that nobody bears.
std::string invented(Private kind, Random& random);

} // namespace siar::feeds::demo
