// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/segments.hpp"

#include "app/aired.hpp"
#include "editorial/evergreen.hpp"
#include "editorial/fill.hpp"
#include "editorial/practice.hpp"
#include "editorial/script.hpp"
#include "editorial/script_lint.hpp"
#include "model/aired.hpp"
#include "model/figure.hpp"
#include "tts/engine_bed.hpp"
#include "tts/engines.hpp"
#include "tts/manifest.hpp"
#include "tts/master.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <utility>

namespace siar::app {

using privacy::operator""_label;

namespace {

constexpr const char* category_of_carts = "SIAR";
constexpr std::chrono::hours day{24};

/// What is said of the order's kind, beside what every segment says.
model::Script as_ordered(model::Script script, const Order& order) {
    return order.kind == SegmentKind::practice ? editorial::as_practice(std::move(script)) : script;
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
    if (order.engine == config::EngineKind::bank)
        parts.phrases = tts::phrase_list(office.package.regency, office.copybook, studio.lexicon);
    return tts::open_engine(settings, std::move(parts));
}

/// By the engine that was asked for; whoever reads or recorded it is no machine, and does not say that he is one.
model::Result<Said> said_as_asked(const Office& office, const store::Store& store, const Order& order,
                                  tts::Studio& studio) {
    const bool synthetic = order.kind != SegmentKind::bed && order.engine != config::EngineKind::human;
    auto script = script_of(office, store, order, synthetic, studio);
    if (!script) return tl::unexpected(script.error());
    const auto engine = engine_for(office, order, *script, studio);
    if (!engine) return tl::unexpected(engine.error());
    auto segment = tts::make(*script, studio, engine->get());
    if (!segment) return tl::unexpected(segment.error());
    return Said{std::move(*script), std::move(*segment), {}};
}

model::Result<Said> said_by_espeak(const Office& office, const store::Store& store, const Order& order,
                                   tts::Studio& studio) {
    auto script = script_of(office, store, order, true, studio);
    if (!script) return tl::unexpected(script.error());
    auto segment = tts::make(*script, studio);
    if (!segment) return tl::unexpected(segment.error());
    return Said{std::move(*script), std::move(*segment), {}};
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

/// Which words were approved, and when. A text made of templates only, from a source that has a standing yes, was read
/// by nobody.
model::Result<void> add_approvals(const Office& office, const store::Store& store, model::Manifest& manifest) {
    const auto stands = [&](const model::SourceName& name) {
        const auto& all = office.settings.sources;
        return std::any_of(all.begin(), all.end(), [&](const auto& source) {
            return source.name == name && source.review == config::Review::flagged;
        });
    };
    for (auto& told : manifest.items) {
        const auto item = store.item(told.item);
        if (!item) return tl::unexpected(item.error());
        if (!*item) continue;
        told.text = (*item)->approved.value_or(model::Digest{});
        told.approved_at = (*item)->decided_at.value_or(model::Time{});
        told.standing = stands((*item)->complaint.key.source);
    }
    return {};
}

tts::Contents contents_of(const Order& order, const Said& said, const model::Sheet& sheet, const std::string& cut,
                          const tts::Studio& studio) {
    tts::Contents contents;
    auto& metadata = contents.metadata;
    metadata = tts::metadata_of(said.script, said.segment);
    metadata.cut = cut;
    metadata.category = category_of_carts;
    metadata.valid_from = order.slot.airs_at;
    metadata.valid_until = order.slot.airs_at + day;
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

std::vector<privacy::Showable> texts_to_record(const model::Script& script) {
    std::vector<privacy::Showable> out;
    for (const auto& line : script.lines) {
        out.push_back(line.text);
        if (!line.short_form.empty()) out.push_back(line.short_form);
    }
    return out;
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
        order.sounds.push_back({{encoding}, radio.loudness_lufs, tts::usual_name(encoding)});
    return order;
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

model::Result<model::Script> script_of(const Office& office, const store::Store& store, const Order& order,
                                       bool synthetic, tts::Studio& studio) {
    auto edition = edition_of(office, store, model::Audience::radio);
    if (!edition) return tl::unexpected(edition.error());
    if (order.kind == SegmentKind::evergreen)
        *edition = editorial::lasting(std::move(*edition), order.slot.airs_at, order.slot.airs_at + day);
    const auto history = told_history(store);
    if (!history) return tl::unexpected(history.error());
    auto script = editorial::fill(*edition, *history, office.settings.rules, office.copybook, *order.format, order.slot,
                                  synthetic,
                                  [&](const model::Script& one) { return tts::judge(as_ordered(one, order), studio); });
    if (!script) return script;
    return as_ordered(std::move(*script), order);
}

model::Result<Said> say(const Office& office, const store::Store& store, const Order& order, tts::Studio& studio) {
    if (order.kind != SegmentKind::bed && order.engine == config::EngineKind::espeak)
        return said_by_espeak(office, store, order, studio);
    auto said = said_as_asked(office, store, order, studio);
    if (said || order.kind == SegmentKind::bed) return said;
    auto instead = said_by_espeak(office, store, order, studio);
    if (instead) instead->fell_back = said.error();
    return instead;
}

model::Result<model::Sheet> sheet_of(const Office& office, const Said& said) {
    const auto as_said = tts::as_said(said.script, said.segment);
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
    for (const auto& time : said.segment.changed()) {
        const auto& line = said.script.lines[time.line];
        if (time.fate == tts::Fate::dropped && !line.extra)
            sheet.notes.push_back("Tidak muat, ditinggalkan: "_label + line.text);
    }
    for (const auto& flaw : flaws)
        sheet.notes.push_back(flaw.note);
    return sheet;
}

model::Result<Written> write(const Office& office, store::Store& store, const Order& order, const Said& said,
                             const model::Sheet& sheet, const tts::Studio& studio, const std::string& ending) {
    const auto cut = cut_of(order, said.script, ending);
    auto contents = contents_of(order, said, sheet, cut, studio);
    if (auto known = add_approvals(office, store, contents.manifest); !known) return tl::unexpected(known.error());
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
