// SPDX-License-Identifier: GPL-3.0-or-later
// Of how many words the voice has every e right, the engine's own beside it, and how fast written lines become words:
// titles, bodies and answers of the demo. The list has words with their transcriptions, "kata<TAB>k a t a" (a word
// several times: each is right), or words alone with é for a full e. Of a transcription only the sequence of its e
// counts: schwa, for which ɘ stands too (both are central), or full, whether e or ɛ, with whatever sign on it.
//   bench_voice DATA WORDS
#include "config/package.hpp"
#include "feeds/demo.hpp"
#include "text/unicode.hpp"
#include "tts/pronounce.hpp"
#include "tts/speakable.hpp"

#include <espeak-ng/espeak_ng.h>
#include <espeak-ng/speak_lib.h>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

using namespace siar;

namespace {

constexpr int runs = 9;

template <class Value>
Value need(model::Result<Value> result) {
    if (result) return std::move(*result);
    fmt::print(stderr, "{}\n", result.error().line());
    std::exit(1);
}

/// Which e stand one after the other: s for a schwa, f for a full one. `plain_is_schwa`: in a dictionary's notation.
std::string sequence(std::string_view transcription, bool plain_is_schwa = false) {
    const std::string composed = text::nfkc(transcription);
    std::string out;
    for (const text::CodePoint& c : text::CodePoints(composed)) {
        const bool full = c.value == 0x25B || c.value == 0xE8 || c.value == 0xE9 || (c.value == 'e' && !plain_is_schwa);
        const bool schwa = c.value == 0x259 || c.value == 0x258 || (c.value == 'e' && plain_is_schwa);
        if (full || schwa) out += full ? 'f' : 's';
    }
    return out;
}

using Words = std::map<std::string, std::set<std::string>>;

Words words_of(const std::filesystem::path& file) {
    std::ifstream in(file);
    Words words;
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line.front() == '#') continue;
        const std::size_t tab = line.find('\t');
        std::string word = line.substr(0, tab);
        const std::string wanted = tab == std::string::npos ? sequence(word, true) : sequence(line.substr(tab + 1));
        for (std::size_t at = 0; (at = word.find("é")) != std::string::npos;)
            word.replace(at, 2, "e");
        words[word].insert(wanted);
    }
    return words;
}

std::string by_engine(const std::string& word) {
    constexpr int as_ipa = 2;
    std::string out;
    for (const void* rest = word.c_str(); rest != nullptr;) {
        if (const char* const said = espeak_TextToPhonemes(&rest, espeakCHARS_UTF8, as_ipa)) out += said;
    }
    return out;
}

template <class Say>
double share(const Words& words, Say say) {
    const auto right = std::count_if(words.begin(), words.end(),
                                     [&](const auto& one) { return one.second.count(sequence(say(one.first))) > 0; });
    return 100.0 * static_cast<double>(right) / static_cast<double>(words.size());
}

std::vector<std::string> lines_of(const feeds::Demo& demo) {
    std::vector<std::string> out;
    for (const auto& one : demo.complaints) {
        out.push_back(one.raw.title);
        out.push_back(one.raw.body);
        for (const auto& answer : one.raw.follow_ups)
            out.push_back(answer.text);
    }
    return out;
}

/// Megabytes of written text a second, the median of some runs.
template <class Work>
double speed(const std::vector<std::string>& lines, Work work) {
    std::size_t bytes = 0;
    for (const std::string& line : lines)
        bytes += line.size();
    std::vector<double> all;
    std::size_t said = 0;
    for (int run = 0; run < runs; ++run) {
        const auto began = std::chrono::steady_clock::now();
        for (const std::string& line : lines)
            said += work(line).size();
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
        all.push_back(static_cast<double>(bytes) / 1e6 / took.count());
    }
    std::sort(all.begin(), all.end());
    return said > 0 ? all[all.size() / 2] : 0;
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) return 2;
    const std::filesystem::path data = argv[1];
    const auto package = need(config::load_package(data / "config" / "regencies" / "demak"));
    const auto lexicon = need(tts::load_lexicon(
        data / "assets" / "speech", {package.sayings, package.speech, tts::numbers_to_dial(package.regency)}));
    const auto began = std::chrono::steady_clock::now();
    const auto sounding = need(tts::load_sounding(data / "assets" / "speech", package.sayings));
    const std::chrono::duration<double, std::milli> learned = std::chrono::steady_clock::now() - began;

    const Words words = words_of(argv[2]);
    if (words.empty()) return 1;
    espeak_Initialize(AUDIO_OUTPUT_RETRIEVAL, 0, nullptr, 0);
    espeak_ng_SetVoiceByName("id");
    fmt::print("every e right, of {} words\t{:.1f}\t%\t>\t90\n", words.size(),
               share(words, [&](const std::string& word) { return tts::ipa_line(word, sounding); }));
    fmt::print("the engine alone\t{:.1f}\t%\t-\t-\n", share(words, by_engine));

    const auto lines = lines_of(need(feeds::generate(package, {})));
    fmt::print("siar spoken ({} lines)\t{:.1f}\tMB/s\t>\t5\n", lines.size(),
               speed(lines, [&](const std::string& line) { return tts::spoken_line(line, lexicon); }));
    std::vector<std::string> said;
    for (const std::string& line : lines)
        said.push_back(tts::spoken_line(line, lexicon));
    fmt::print("words to IPA\t{:.1f}\tMB/s\t-\t-\n",
               speed(said, [&](const std::string& line) { return tts::ipa_line(line, sounding); }));
    fmt::print("reading and learning the lexicon\t{:.0f}\tms\t<\t300\n", learned.count());
    return 0;
}
