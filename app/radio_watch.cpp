// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.hpp"
#include "app/delivering.hpp"
#include "app/instance.hpp"
#include "app/observance.hpp"
#include "app/process.hpp"
#include "app/recall.hpp"
#include "app/segments.hpp"
#include "config/table.hpp"
#include "editorial/due.hpp"
#include "editorial/evergreen.hpp"
#include "model/aired.hpp"
#include "wire/segment.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace siar::app {

namespace {

/// Makes what the settings ask for, each segment once, and again where what it tells no longer stands.
class Watch {
public:
    Watch(const Office& office, store::Store& store, tts::Studio& studio)
        : office_(office), store_(store), studio_(studio), observance_(observance_of(office)) {}

    /// What is due now. Whether everything that was due is ready.
    bool round() {
        ready_ = true;
        const auto now = office_.clock.now();
        for (const auto& airing : editorial::due(now, office_.settings.radio.slots, observance_))
            keep_ready(order_of_slot(airing), airing.slot.destinations, airing.slot.format, editorial::told(airing));
        const auto& evergreens = office_.settings.radio.evergreens;
        const auto day = editorial::evergreen_day(now, evergreens, observance_.zone);
        for (const auto& slot : editorial::evergreen_slots(day, evergreens, observance_.zone))
            if (const auto* format = editorial::timeless(office_.copybook, slot.length))
                keep_ready(order_of_evergreen(slot, *format), {}, format->id, {});
        tell_left_out(now);
        deliver();
        return ready_;
    }

private:
    void tell(const std::string& line) const {
        const auto local = model::local(office_.clock.now(), observance_.zone);
        fmt::print("{} {} {}\n", model::iso(local.date), privacy::Label::clock(local.of_day).view(), line);
        std::fflush(stdout);
    }

    /// The same trouble is told once, not at every round.
    void trouble(const std::string& about, const model::Error& error) {
        ready_ = false;
        auto& told = troubles_[about];
        if (told == error.line()) return;
        told = error.line();
        tell(about + ": " + error.line());
    }

    Order order_of_slot(const editorial::Airing& airing) {
        const auto& slot = airing.slot;
        const auto format = format_of(office_, slot.format, slot.length);
        auto order =
            order_of(office_, airing.at(observance_.zone), format ? **format : office_.copybook.usual(slot.length));
        order.engine = config::engine_kind(slot.engine).value_or(order.engine);
        add_sounds(order, slot.destinations);
        return order;
    }

    Order order_of_evergreen(const model::Slot& slot, const model::Format& format) {
        auto order = order_of(office_, slot, format);
        order.kind = SegmentKind::evergreen;
        add_sounds(order, {});
        return order;
    }

    /// What destinations want beside the sounds that every segment has.
    void add_sounds(Order& order, const std::vector<std::string>& destinations) const {
        for (const auto& one : office_.settings.radio.destinations) {
            const bool wanted = destinations.empty() ||
                                std::find(destinations.begin(), destinations.end(), one.name) != destinations.end();
            const auto has = [&](const tts::WantedSound& sound) {
                return sound.format.encoding == one.encoding && std::fabs(sound.lufs - one.loudness_lufs) < 0.05;
            };
            if (!wanted || std::any_of(order.sounds.begin(), order.sounds.end(), has)) continue;
            const std::filesystem::path usual = tts::usual_name(one.encoding);
            order.sounds.push_back(
                {{one.encoding},
                 one.loudness_lufs,
                 fmt::format("{}{:.0f}lufs{}", usual.stem().string(), one.loudness_lufs, usual.extension().string())});
        }
    }

    void keep_ready(const Order& order, const std::vector<std::string>& destinations, const std::string& format,
                    const std::string& moved) {
        const auto about = fmt::format("segmen {}", tts::segment_name(named(order)));
        auto made = made_before(order);
        if (made && stands(*made)) return;
        if (made) tell(about + ": sebuah butirnya tidak berlaku lagi, dibuat lagi");
        if (made)
            if (auto called = call_back(*made); !called) return trouble(about, called.error());
        const auto alone = Instance::claim(order.out, "radio", "--out");
        if (!alone) return trouble(about, alone.error());
        const auto written = make(order);
        if (!written) return trouble(about, written.error());
        troubles_.erase(about);
        tell(fmt::format("siap: {} ({:.1f} LUFS, puncak {:.1f} dBTP){}{}", written->folder.string(),
                         written->manifest.loudness.lufs, written->manifest.loudness.true_peak_dbtp,
                         moved.empty() ? "" : "; ", moved));
        if (!written->manifest.voice.fallback.empty())
            tell(about + ": diucapkan espeak-ng, karena: " + written->manifest.voice.fallback);
        const tts::Shipment shipment{written->manifest, written->folder, observance_.zone, format};
        const auto queued =
            enqueue(office_, store_, shipment, destinations, [&](const std::string& line) { tell(line); });
        if (!queued) trouble(about, queued.error());
    }

    model::Result<Written> make(const Order& order) {
        const auto said = say(office_, store_, order, studio_);
        if (!said) return tl::unexpected(said.error());
        const auto sheet = sheet_of(office_, *said);
        if (!sheet) return tl::unexpected(sheet.error());
        return write(office_, store_, order, *said, *sheet, studio_);
    }

    /// Only what names it: when it airs and how long it is.
    model::Script named(const Order& order) const {
        model::Script script;
        script.airs_at = order.slot.airs_at;
        script.length = order.slot.length;
        script.zone = observance_.zone;
        return script;
    }

    /// The whole segment of this order that lies in its folder.
    std::optional<model::Manifest> made_before(const Order& order) const {
        for (const auto& folder : tts::segments_at(order.out, order.slot.airs_at, observance_.zone)) {
            const auto json = config::read_text_file((folder / tts::manifest_name).string());
            if (!json) continue;
            const auto manifest = wire::decode_manifest(*json, office_.package.gate);
            if (!manifest) continue;
            const auto& cut = manifest->value.cut;
            const bool evergreen = cut.ends_with(model::evergreen_suffix);
            if (cut == folder.filename() && !manifest->value.practice &&
                manifest->value.airs_at == order.slot.airs_at &&
                manifest->value.frames == static_cast<std::uint64_t>(order.slot.length.count()) * tts::air_rate &&
                evergreen == (order.kind == SegmentKind::evergreen) && cut.find(model::correction_suffix) == cut.npos)
                return manifest->value;
        }
        return std::nullopt;
    }

    bool stands(const model::Manifest& manifest) const {
        return std::all_of(manifest.items.begin(), manifest.items.end(),
                           [&](const auto& told) { return still_approved(told); });
    }

    bool still_approved(const model::Manifest::Told& told) const {
        const auto item = store_.item(told.item);
        return item && *item && !(*item)->erased && (*item)->state == model::ReviewState::approved &&
               (*item)->approved == told.text;
    }

    model::Result<void> call_back(const model::Manifest& manifest) {
        for (const auto& told : manifest.items) {
            if (still_approved(told)) continue;
            const auto traces = recall(office_, store_, told.item);
            if (!traces) return tl::unexpected(traces.error());
            for (const auto& trace : *traces)
                tell(trace.where);
        }
        return {};
    }

    /// Of today, once a day.
    void tell_left_out(model::Time now) {
        const auto today = model::local(now, observance_.zone).date;
        if (told_on_ == today) return;
        told_on_ = today;
        for (const auto& airing : editorial::airtimes(today, office_.settings.radio.slots, observance_))
            if (airing.left_out) tell("tidak ada tempat hari ini: " + editorial::told(airing));
    }

    void deliver() {
        const auto round = deliver_due(
            office_, store_, [&](const std::string& line) { tell(line); }, [] { return asked_to_stop(); });
        if (!round)
            trouble("pengiriman", round.error());
        else if (round->failed > 0)
            ready_ = false;
    }

    const Office& office_;
    store::Store& store_;
    tts::Studio& studio_;
    editorial::Observance observance_;
    std::map<std::string, std::string> troubles_;
    std::optional<model::Date> told_on_;
    bool ready_ = true;
};

} // namespace

model::Result<int> radio_watch(const Common& common, const RadioCommand& command) {
    auto office = open_office(common, true);
    if (!office) return tl::unexpected(office.error());
    if (command.out) office->settings.radio.out = *command.out;
    const auto& radio = office->settings.radio;
    if (radio.slots.empty() && radio.evergreens.lengths.empty())
        return model::fail("tidak ada slot radio di pengaturan", common.config ? common.config->string() : "siar.toml",
                           "Tambahkan [[radio.slot]]; contohnya di config/contoh-siar.toml");
    const auto alone = Instance::claim(radio.out, "radio-watch", "--out");
    if (!alone) return tl::unexpected(alone.error());
    asked_to_stop(); // begins to listen, before there are threads
    auto store = open_store(*office);
    if (!store) return tl::unexpected(store.error());
    auto studio = tts::open_studio(studio_settings(*office));
    if (!studio) return tl::unexpected(studio.error());
    Watch watch(*office, *store, *studio);
    if (command.once) return watch.round() ? 0 : 1;
    constexpr std::chrono::seconds between{5};
    while (!asked_to_stop()) {
        watch.round();
        office->clock.sleep_for(between);
    }
    return 0;
}

} // namespace siar::app
