// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/speakable.hpp"

#include "tests/tts/spoken_properties.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

using namespace siar;

namespace {

void require(const std::string& fault, const char* property) {
    if (fault.empty()) return;
    std::fprintf(stderr, "%s: %s\n", property, fault.c_str());
    std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const tts::Lexicon lexicon = tts::load_lexicon(SIAR_SOURCE_DIR "/assets/speech").value();
    const std::string_view written(reinterpret_cast<const char*>(data), size);
    const tts::SpokenLine line = tts::spoken_words(written, lexicon);
    require(tests::symbols_left(line.text), "only words");
    require(tests::misplaced(line, written), "places");
    require(tests::unspoken(line, written, lexicon), "nothing is left out");
    const std::string again = tts::spoken_line(line.text, lexicon);
    require(again == line.text ? "" : line.text + " | " + again, "idempotent");
    return 0;
}
