// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace siar::feeds::demo {

using Phrases = std::vector<std::string_view>;

/// Greetings that stand alone, at an hour of the day.
Phrases greetings(int hour);
/// The same from people who speak Javanese.
Phrases javanese_greetings(int hour);
/// Words that lead into the problem clause.
Phrases lead_ins();
/// What is asked for: of anybody, of those who repair, of those who know.
Phrases pleas();
Phrases repair_pleas();
Phrases questions();
/// Thanks and the like.
Phrases closings();
Phrases javanese_closings();
/// What else people tell, whatever it is about; about what they pass by; about what is at home; about offices and aid.
Phrases common_stories();
Phrases road_stories();
Phrases home_stories();
/// And about water that comes or stays.
Phrases water_stories();
Phrases office_stories();
/// What else people tell who only ask, and who worry about somebody.
Phrases asking_stories();
Phrases caring_stories();
/// One long letter about the tide, sentence by sentence.
Phrases long_letter();

} // namespace siar::feeds::demo
