// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recorded.hpp"

#include "editorial/script.hpp"

#include <algorithm>

namespace siar::app {

namespace {

/// More are never told in the longest segment.
constexpr std::size_t places = 24;

/// Patterns take turns from place to place: each has words of its own.
bool is_recorded(const model::ItemId& item, model::Rundown before, const model::Edition& edition,
                 const model::Copybook& copybook, const model::Format& format, const tts::TakesFolder& takes) {
    before.items.assign(places, item);
    const auto everywhere = editorial::script(before, edition, copybook, format, false);
    return std::any_of(everywhere.lines.begin(), everywhere.lines.end(),
                       [&](const auto& line) { return line.item && takes.of(line.text.view()); });
}

} // namespace

std::vector<privacy::Showable> texts_to_record(const model::Script& script) {
    std::vector<privacy::Showable> out;
    for (const auto& line : script.lines) {
        out.push_back(line.text);
        if (!line.short_form.empty()) out.push_back(line.short_form);
    }
    return out;
}

model::Edition of_recorded(model::Edition edition, const model::Rundown& before, const model::Copybook& copybook,
                           const model::Format& format, const tts::TakesFolder& takes) {
    std::vector<model::ItemId> others;
    for (const auto& item : edition.items)
        if (!is_recorded(item.id, before, edition, copybook, format, takes)) others.push_back(item.id);
    edition.withdrawn.insert(edition.withdrawn.end(), others.begin(), others.end());
    return edition;
}

Recording recording_of(const model::Script& script, const tts::TakesFolder& takes) {
    const auto sheet = tts::recording_sheet(texts_to_record(script));
    const auto missing =
        std::count_if(sheet.begin(), sheet.end(), [&](const auto& one) { return !takes.of(one.text.view()); });
    return {sheet.size(), static_cast<std::size_t>(missing)};
}

} // namespace siar::app
