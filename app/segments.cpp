// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/segments.hpp"

#include "app/aired.hpp"
#include "app/recorded.hpp"
#include "editorial/evergreen.hpp"
#include "editorial/fill.hpp"
#include "editorial/practice.hpp"
#include "editorial/script.hpp"
#include "editorial/script_lint.hpp"
#include "editorial/select.hpp"
#include "editorial/standing_yes.hpp"
#include "editorial/titles.hpp"
#include "model/aired.hpp"
#include "model/figure.hpp"
#include "tts/engine_bed.hpp"
#include "tts/engine_takes.hpp"
#include "tts/engines.hpp"
#include "tts/manifest.hpp"
#include "tts/master.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <memory>
#include <utility>

namespace siar::app {

using privacy::operator""_label;

namespace {

constexpr const char* category_of_carts = "SIAR";
constexpr std::chrono::hours day{24};

/// An automation takes only what is valid by its own clock, and may run ahead of its log.
constexpr std::chrono::hours margin{1};

/// Until when an order may be aired: what says "hari ini" is of that day.
model::Time last_of(const Order& order, const model::Zone& zone) {
    const auto& begins = order.slot.airs_at;
    if (order.kind == SegmentKind::evergreen) return begins + day;
    const auto tomorrow = model::from_day_number(model::day_number(model::local(begins, zone).date) + 1);
    return std::max(model::at({tomorrow, {}}, zone), begins + margin);
}

/// What is said of the order's kind, beside what every segment says.
model::Script as_ordered(model::Script script, const Order& order) {
    return order.kind == SegmentKind::practice ? editorial::as_practice(std::move(script)) : script;
}

/// A presenter says it, who is no machine, and does not say that he is one.
bool is_human(const Order& order) {
    return order.kind != SegmentKind::bed && order.engine == config::EngineKind::human;
}

model::Result<std::unique_ptr<tts::Engine>> engine_for(const Office& office, const Order& order,
                                                       const model::Script& script, tts::Studio& studio) {
    if (order.kind == SegmentKind::bed) return std::make_unique<tts::BedEngine>();
    auto settings = office.settings.radio.engine;
    settings.kind = order.engine;
    if (order.engine == config::EngineKind::human && settings.takes.empty())
        return model::fail("folder rekaman penyiar belum disebut", "[radio] takes", "Isi takes = \"folder rekaman\"");
    if (order.engine == config::EngineKind::bank && settings.bank.empty())
        return model::fail("folder frasa belum disebut", "[radio] bank", "Isi bank = \"folder frasa\"");
    tts::EngineParts parts{*studio.voice, studio.sounding, studio.workspace};
    if (order.engine == config::EngineKind::human) parts.lines = texts_to_record(script);
    if (order.engine == config::EngineKind::bank) parts.phrases = phrases_of(office, studio.lexicon);
    return tts::open_engine(settings, std::move(parts));
}

/// By the engine that was asked for; of a presenter's script without what he did not record of what may be left out.
model::Result<Said> said_by_engine(const Office& office, const Order& order, Draft draft, tts::Studio& studio) {
    const auto engine = engine_for(office, order, draft.script, studio);
    if (!engine) return tl::unexpected(engine.error());
    tts::Recorded recorded{std::move(draft.script), {}};
    if (is_human(order))
        recorded = tts::as_recorded(std::move(recorded.script), tts::TakesFolder(office.settings.radio.engine.takes));
    draft.script = std::move(recorded.script);
    auto segment = tts::make(draft.script, studio, engine->get());
    if (!segment) return tl::unexpected(segment.error());
    return Said{std::move(draft), std::move(*segment), {}, std::move(recorded.left_out)};
}

model::Result<Said> said_by_espeak(const Office& office, const store::Store& store, const Order& order,
                                   tts::Studio& studio) {
    auto draft = draft_of(office, store, order, true, studio);
    if (!draft) return tl::unexpected(draft.error());
    auto segment = tts::make(draft->script, studio);
    if (!segment) return tl::unexpected(segment.error());
    return Said{std::move(*draft), std::move(*segment)};
}

/// What a withdrawal or a correction must find again: items, and figures by their keys.
std::vector<model::ItemId> items_of(const model::Script& script) {
    std::vector<model::ItemId> out;
    for (const auto& line : script.lines)
        if (line.item)
            out.push_back(*line.item);
        else if (line.figure)
            out.push_back(model::key_of(*line.figure));
    return out;
}

/// The yes by which an item is told now.
model::Result<model::Manifest::Told> yes_to(const store::Store& store, const model::ItemId& id) {
    model::Manifest::Told out;
    out.item = id;
    const auto item = store.item(id);
    if (!item) return tl::unexpected(item.error());
    const auto by = store.approved_by(id);
    if (!by) return tl::unexpected(by.error());
    if (!*item || !(*item)->approved) return out;
    out.text = *(*item)->approved;
    out.approved_at = (*item)->decided_at.value_or(model::Time{});
    out.standing = by->ends_with(editorial::standing_yes_mark);
    return out;
}

model::Result<std::vector<model::Manifest::Told>> yeses_to(const store::Store& store, const model::Script& script) {
    std::vector<model::Manifest::Told> out;
    for (const auto& line : script.lines) {
        const auto known = [&](const auto& one) { return one.item == line.item; };
        if (!line.item || std::any_of(out.begin(), out.end(), known)) continue;
        const auto yes = yes_to(store, *line.item);
        if (!yes) return tl::unexpected(yes.error());
        out.push_back(*yes);
    }
    return out;
}

/// Gives each item of the manifest its yes, which must still be the one by which it was drafted.
model::Result<void> add_yeses(const store::Store& store, const Draft& draft, model::Manifest& manifest) {
    for (auto& told : manifest.items) {
        const auto then = std::find_if(draft.yeses.begin(), draft.yeses.end(),
                                       [&](const auto& one) { return one.item == told.item; });
        if (then == draft.yeses.end()) continue; // a correction tells an item by a yes of its own
        const auto now = yes_to(store, told.item);
        if (!now) return tl::unexpected(now.error());
        if (*now != *then)
            return model::fail("sebuah butir berubah ketika segmennya dibuat", told.item.value, "Buat segmennya lagi");
        told.text = now->text;
        told.approved_at = now->approved_at;
        told.standing = now->standing;
    }
    return {};
}

tts::Contents contents_of(const Order& order, const Said& said, const model::Sheet& sheet, const std::string& cut,
                          const tts::Studio& studio) {
    tts::Contents contents;
    auto& metadata = contents.metadata;
    metadata = tts::metadata_of(said.draft.script, said.segment);
    metadata.script.title = editorial::segment_title(metadata.script.title, order.slot, metadata.script.zone,
                                                     order.kind == SegmentKind::evergreen);
    metadata.cut = cut;
    metadata.category = category_of_carts;
    metadata.valid_from = order.slot.airs_at - margin;
    metadata.valid_until = last_of(order, said.draft.script.zone);
    metadata.practice = order.kind == SegmentKind::practice;
    metadata.reader_copy = editorial::reader_copy(sheet);
    contents.engine_copy = tts::engine_copy(metadata.script, studio.lexicon);
    contents.sounds = order.sounds;
    contents.manifest = tts::manifest_of(metadata);
    contents.manifest.voice.asked = order.kind == SegmentKind::bed ? "bed" : std::string(config::code(order.engine));
    if (said.fell_back) contents.manifest.voice.fallback = said.fell_back->line();
    contents.manifest.lexicon = studio.tables;
    return contents;
}

/// What of the edition an order may tell.
model::Edition edition_for(const Order& order, model::Edition edition) {
    if (order.kind == SegmentKind::evergreen)
        edition = editorial::lasting(std::move(edition), order.slot.airs_at, order.slot.airs_at + day);
    if (!editorial::tells_items(*order.format)) edition.items.clear();
    // Its phrases name districts and no halls.
    if (order.engine == config::EngineKind::bank)
        for (auto& visit : edition.visits)
            visit.place = {};
    return edition;
}

model::Result<void> not_withdrawn(const Office& office, const store::Store& store, const Order& order,
                                  const model::Manifest& manifest) {
    for (const auto& told : manifest.items) {
        const auto item = store.item(told.item);
        if (!item) return tl::unexpected(item.error());
        if (*item && !(*item)->erased) continue;
        const auto removed = tts::remove_segments(order.out, order.slot.airs_at, office.package.regency.identity.zone);
        if (!removed) return tl::unexpected(removed.error());
        return model::fail("sebuah butir ditarik karena privasi ketika segmen dibuat",
                           (order.out / manifest.cut).string(), "Segmennya sudah dihapus; buat lagi");
    }
    return {};
}

} // namespace

std::vector<tts::BankPhrase> phrases_of(const Office& office, const tts::Lexicon& lexicon) {
    return tts::phrase_list(office.package.regency, office.copybook, lexicon, editorial::words_of_practice());
}

std::string cut_of(const Order& order, const model::Script& script, const std::string& ending) {
    auto cut = tts::segment_name(script) + ending;
    switch (order.kind) {
        case SegmentKind::for_slot: break;
        case SegmentKind::evergreen: cut += model::evergreen_suffix; break;
        case SegmentKind::practice: cut += model::practice_suffix; break;
        case SegmentKind::bed: cut += "-tanpa-suara"; break;
    }
    return cut;
}

Order order_of(const Office& office, const model::Slot& slot, const model::Format& format) {
    const auto& radio = office.settings.radio;
    Order order{slot, &format, SegmentKind::for_slot, radio.engine.kind, {}, radio.out};
    for (const auto encoding : radio.files)
        order.sounds.push_back({{encoding}, radio.loudness_lufs, tts::usual_ending(encoding)});
    return order;
}

std::vector<std::string> meant_by(const Office& office, const std::vector<std::string>& destinations) {
    if (!destinations.empty()) return destinations;
    std::vector<std::string> all;
    for (const auto& one : office.settings.radio.destinations)
        all.push_back(one.name);
    return all;
}

void add_sounds(const Office& office, Order& order, const std::vector<std::string>& destinations) {
    for (const auto& one : office.settings.radio.destinations) {
        const bool wanted = std::find(destinations.begin(), destinations.end(), one.name) != destinations.end();
        const auto has = [&](const tts::WantedSound& sound) {
            return sound.format.encoding == one.encoding && std::fabs(sound.lufs - one.loudness_lufs) < 0.05;
        };
        if (!wanted || std::any_of(order.sounds.begin(), order.sounds.end(), has)) continue;
        order.sounds.push_back({{one.encoding},
                                one.loudness_lufs,
                                fmt::format("{:g}lufs{}", one.loudness_lufs, tts::usual_ending(one.encoding))});
    }
}

model::Result<const model::Format*> format_of(const Office& office, const std::string& id, model::Seconds length) {
    if (id.empty()) return &office.copybook.usual(length);
    if (const auto* format = office.copybook.format(id)) return format;
    std::vector<std::string> known;
    for (const auto& one : office.copybook.formats)
        known.push_back(one.id);
    return model::wrong_use("format radio tidak dikenal", id.substr(0, 40),
                            fmt::format("Pilih: {}", fmt::join(known, ", ")));
}

model::Result<Draft> draft_of(const Office& office, const store::Store& store, const Order& order, bool synthetic,
                              tts::Studio& studio, const tts::TakesFolder* recorded) {
    const auto version = store.version();
    auto edition = edition_of(office, store, model::Audience::radio, order.slot.airs_at);
    if (!edition) return tl::unexpected(edition.error());
    *edition = edition_for(order, std::move(*edition));
    const auto history = told_history(store);
    if (!history) return tl::unexpected(history.error());
    if (order.kind == SegmentKind::evergreen) {
        const auto evergreens = told_history(store, editorial::Evergreens::unmissed);
        if (!evergreens) return tl::unexpected(evergreens.error());
        const auto& rules = office.settings.rules;
        auto choice = editorial::select(*edition, *history, rules, edition->items.size(), order.slot).items;
        *edition = editorial::rested(std::move(*edition), std::move(choice), *evergreens, rules.rest, order.slot,
                                     static_cast<std::size_t>(std::max(order.format->items, 1)));
    }
    if (recorded != nullptr) {
        const auto before = editorial::select(*edition, *history, office.settings.rules, 0, order.slot);
        *edition = of_recorded(std::move(*edition), before, office.copybook, *order.format, *recorded);
    }
    auto script = editorial::fill(*edition, *history, office.settings.rules, office.copybook, *order.format, order.slot,
                                  synthetic,
                                  [&](const model::Script& one) { return tts::judge(as_ordered(one, order), studio); });
    if (!script) return tl::unexpected(script.error());
    auto yeses = yeses_to(store, *script);
    if (!yeses) return tl::unexpected(yeses.error());
    // What was decided meanwhile is not what the edition says: then both are read anew.
    if (store.version() != version) return draft_of(office, store, order, synthetic, studio, recorded);
    return Draft{as_ordered(std::move(*script), order), std::move(*yeses)};
}

model::Result<Said> said_as_asked(const Office& office, const store::Store& store, const Order& order,
                                  tts::Studio& studio) {
    studio.shelf.clear();
    if (is_human(order)) {
        // What was recorded is told even where newer yeses would be told before it.
        const tts::TakesFolder takes(office.settings.radio.engine.takes);
        auto recorded = draft_of(office, store, order, false, studio, &takes);
        if (!recorded) return tl::unexpected(recorded.error());
        if (!recorded->yeses.empty())
            if (auto said = said_by_engine(office, order, std::move(*recorded), studio)) return said;
    }
    const bool synthetic = order.kind != SegmentKind::bed && !is_human(order);
    auto draft = draft_of(office, store, order, synthetic, studio);
    if (!draft) return tl::unexpected(draft.error());
    return said_by_engine(office, order, std::move(*draft), studio);
}

model::Result<Said> say(const Office& office, const store::Store& store, const Order& order, tts::Studio& studio) {
    studio.shelf.clear();
    if (order.kind != SegmentKind::bed && order.engine == config::EngineKind::espeak)
        return said_by_espeak(office, store, order, studio);
    auto said = said_as_asked(office, store, order, studio);
    if (said || order.kind == SegmentKind::bed) return said;
    auto instead = said_by_espeak(office, store, order, studio);
    if (instead) instead->fell_back = said.error();
    return instead;
}

privacy::Showable told_left_out(const model::Line& line) {
    return (line.extra ? "Tambahan yang tidak muat: "_label : "Tidak muat, ditinggalkan: "_label) + line.text;
}

model::Result<model::Sheet> sheet_of(const Office& office, const Said& said) {
    const auto as_said = tts::as_said(said.draft.script, said.segment);
    const auto flaws = editorial::lint(as_said, office.copybook);
    if (!editorial::may_air(flaws)) {
        const auto worst = std::find_if(flaws.begin(), flaws.end(),
                                        [](const auto& flaw) { return flaw.kind == editorial::Flaw::Kind::too_long; });
        return model::fail("ada kalimat yang terlalu panjang untuk disiarkan", worst->note.str(),
                           "Ubah kalimatnya: siar review edit, atau naskah.toml");
    }
    auto sheet = editorial::sheet(as_said, tts::begins(said.segment), tts::ends(said.segment));
    if (said.fell_back)
        sheet.notes.push_back("Suara yang diminta gagal; diucapkan espeak-ng. Lihat segment.json."_label);
    for (const auto& line : said.unrecorded)
        sheet.notes.push_back("Belum direkam, ditinggalkan: "_label + line.text);
    privacy::Showable extras; // in every segment, and nothing to be done about them
    for (const auto& time : said.segment.changed()) {
        const auto& line = said.draft.script.lines[time.line];
        if (time.fate != tts::Fate::dropped) continue;
        if (line.extra)
            extras = extras.empty() ? told_left_out(line) : extras + " "_label + line.text;
        else
            sheet.notes.push_back(told_left_out(line));
    }
    for (const auto& flaw : flaws)
        sheet.notes.push_back(flaw.note);
    if (!extras.empty()) sheet.notes.push_back(std::move(extras));
    return sheet;
}

model::Result<Written> write(const Office& office, store::Store& store, const Order& order, const Said& said,
                             const model::Sheet& sheet, const tts::Studio& studio, const std::string& ending) {
    const auto cut = cut_of(order, said.draft.script, ending);
    auto contents = contents_of(order, said, sheet, cut, studio);
    if (auto known = add_yeses(store, said.draft, contents.manifest); !known) return tl::unexpected(known.error());
    if (!office.only_demo()) { // a temporary store keeps nothing in mind
        const auto items = items_of(contents.metadata.script);
        if (auto noted = store.note_made(order.slot.airs_at, std::filesystem::absolute(order.out), cut, items); !noted)
            return tl::unexpected(noted.error());
    }
    auto manifest = tts::write_segment(tts::player(said.segment), contents, order.out);
    if (!manifest) return tl::unexpected(manifest.error());
    if (!office.only_demo())
        if (auto whole = not_withdrawn(office, store, order, *manifest); !whole) return tl::unexpected(whole.error());
    return Written{std::move(*manifest), order.out / cut};
}

} // namespace siar::app
