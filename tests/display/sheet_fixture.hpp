// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/sheet.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace siar::display::fixture {

/// "Warga *Desa Karangsari* melapor, / lampu mati.": names between stars, a breath at each slash.
std::vector<model::Run> sentence(std::string_view marked);

/// A segment of three minutes for one voice, demo data, with one line for the machine and two in Javanese.
model::Sheet script();
/// The same told by two voices in turn.
model::Sheet dialogue();
/// Ten minutes for two voices.
model::Sheet long_script();
/// The talk sheet of a live show: nothing is timed.
model::Sheet talk_sheet();
/// All of these, by name.
std::vector<std::pair<std::string, model::Sheet>> all_sheets();

} // namespace siar::display::fixture
