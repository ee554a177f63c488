// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/copybook.hpp"
#include "config/package.hpp"
#include "speech_data.hpp"
#include "text/numbers.hpp"
#include "tts/speakable.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace siar;
using privacy::operator""_label;

namespace {

/// Digit by digit, however the digits are grouped.
std::string digits_of(std::string number) {
    std::erase_if(number, [](char c) { return c < '0' || c > '9'; });
    return text::digit_words(number);
}

std::string without_commas(std::string spoken) {
    std::erase(spoken, ',');
    return spoken;
}

} // namespace

TEST_CASE("every number that a regency has to dial is said digit by digit and alike wherever it is told") {
    const auto source = tests::source_folder();
    const auto folder = source / "config/regencies/demak";
    const auto package = config::load_package(folder).value();
    const auto copybook =
        config::load_copybook(source / "config/naskah.toml", folder / "naskah.toml", package.gate).value().copybook;
    const auto numbers = tts::numbers_to_dial(package.regency);
    CHECK(numbers == std::vector<std::string>{"112", "0823 2430 9949", "1708"});
    const auto lexicon =
        tts::load_lexicon(source / "assets/speech", {package.sayings, package.speech, numbers}).value();

    std::vector<privacy::Label> patterns{"Ingat: {nomor}."_label, "{nomor}!"_label,
                                         "Tulis saja {nomor}, lalu kirim."_label,
                                         "Ini nomornya, {nomor}. Tidak ada yang lain."_label};
    using model::Part;
    for (const Part part : {Part::channel, Part::other_channel, Part::again, Part::emergency})
        for (const auto& pattern : copybook.of(part))
            patterns.push_back(pattern.text);
    for (const std::string& number : numbers) {
        for (const auto& pattern : patterns) {
            const auto line = privacy::fill(privacy::Showable(pattern),
                                            {{"kanal", package.regency.station.name},
                                             {"nomor", privacy::Label::from_package(number, package.gate).value()}});
            const auto said = tts::spoken(line, lexicon).str();
            CAPTURE(said);
            CHECK(without_commas(said).find(digits_of(number)) != std::string::npos);
        }
    }
}
