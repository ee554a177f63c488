// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.hpp"
#include "config/paths.hpp"
#include "privacy/redact.hpp"
#include "tts/lexicon.hpp"
#include "tts/pronounce.hpp"
#include "tts/speakable.hpp"
#include "tts/studio.hpp"

#include <fmt/format.h>

#include <iostream>
#include <string>
#include <string_view>

namespace siar::app {

namespace {

/// Every line of standard input through `line`, one line out for each.
template <class Line>
model::Result<int> filter(Line line) {
    std::ios::sync_with_stdio(false);
    std::string written;
    while (std::getline(std::cin, written)) {
        if (!written.empty() && written.back() == '\r') written.pop_back();
        std::cout << line(written) << '\n';
    }
    if (std::cin.bad())
        return model::fail("masukan tidak dapat dibaca", "stdin", "Alirkan teks, satu baris satu aduan");
    std::cout.flush();
    if (!std::cout) return model::fail("keluaran tidak dapat ditulis", "stdout", "Periksa ruang atau pipa penerimanya");
    return 0;
}

/// The words with the bytes of the written line that they were read from; a spoken line has nothing to escape.
std::string as_json(const tts::SpokenLine& line) {
    std::string words;
    for (const tts::SpokenWord& word : line.words) {
        const auto said = std::string_view(line.text).substr(word.spoken.from, word.spoken.to - word.spoken.from);
        words += fmt::format("{}{{\"word\":\"{}\",\"from\":{},\"to\":{}}}", words.empty() ? "" : ",", said,
                             word.written.from, word.written.to);
    }
    return fmt::format("{{\"spoken\":\"{}\",\"words\":[{}]}}", line.text, words);
}

} // namespace

model::Result<int> redact(const Common& common, const RedactCommand&) {
    const auto office = open_office(common, false);
    if (!office) return tl::unexpected(office.error());
    return filter([&](const std::string& raw) {
        const auto passed = privacy::redact(raw, office->package.gate);
        return passed.verdict.line() + "\t" + passed.text.str();
    });
}

model::Result<int> spoken(const Common& common, const SpokenCommand& command) {
    const auto office = open_office(common, false);
    if (!office) return tl::unexpected(office.error());
    const auto lexicon = tts::open_lexicon(studio_settings(*office));
    if (!lexicon) return tl::unexpected(lexicon.error());
    if (command.ipa && common.json)
        return model::wrong_use("--ipa dan --json tidak dapat bersama", "siar spoken", "Pilih salah satu");
    if (common.json)
        return filter([&](const std::string& written) { return as_json(tts::spoken_words(written, *lexicon)); });
    if (!command.ipa) return filter([&](const std::string& written) { return tts::spoken_line(written, *lexicon); });
    const auto sounding = tts::load_sounding(config::speech_folder(office->data), office->package.sayings);
    if (!sounding) return tl::unexpected(sounding.error());
    return filter(
        [&](const std::string& written) { return tts::ipa_line(tts::spoken_line(written, *lexicon), *sounding); });
}

} // namespace siar::app
