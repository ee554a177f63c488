// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/condense.hpp"

#include "config/package.hpp"
#include "text/words.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace siar;

namespace {

void must(bool holds) {
    if (!holds) std::abort();
}

} // namespace

/// The first byte chooses the category; then title, body and answers, a line each.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto package = config::load_package(SIAR_SOURCE_DIR "/config/regencies/demak").value();
    if (size == 0) return 0;
    std::string_view rest(reinterpret_cast<const char*>(data) + 1, size - 1);
    const auto line = [&] {
        const auto end = rest.find('\n');
        const auto out = privacy::redact(rest.substr(0, end), package.gate).text;
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        return out;
    };
    const auto& categories = package.regency.categories;
    model::Complaint complaint;
    complaint.category = categories[data[0] % categories.size()].id;
    complaint.story = model::Story{line(), line(), {}, {}};
    while (!rest.empty())
        complaint.story->follow_ups.push_back({{}, {}, line(), false});
    const auto proposal = editorial::condense(complaint, package.regency, package.gate);
    must(text::word_count(proposal.sentences.problem.text.view()) <= 9);
    must(text::word_count(proposal.sentences.action.text.view()) <= 12);
    must(text::word_count(proposal.sentences.outcome.text.view()) <= 12);
    must(editorial::condense(complaint, package.regency, package.gate) == proposal);
    return 0;
}
