// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace siar::privacy {

/// The text as the gate reads it, and as it goes out: valid UTF-8 in NFKC (UAX #15) but for signs that text needs
/// (square, half, degree) and those that NFKC would blow up; nothing unseen, no emoji; figures of every
/// script as 0 to 9, look-alike letters inside Latin words as Latin ones; dashes and apostrophes plain; one space
/// or line break between words. normalise(normalise(x)) == normalise(x).
std::string normalise(std::string_view raw);

} // namespace siar::privacy
