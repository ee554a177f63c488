// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clock_sync.hpp"
#include "app/commands.hpp"
#include "app/correction_on_radio.hpp"
#include "app/courier_lock.hpp"
#include "app/delivering.hpp"
#include "app/instance.hpp"
#include "app/missed_slots.hpp"
#include "app/observance.hpp"
#include "app/old_segments.hpp"
#include "app/on_air.hpp"
#include "app/process.hpp"
#include "app/recall.hpp"
#include "app/segments.hpp"
#include "config/table.hpp"
#include "editorial/due.hpp"
#include "editorial/evergreen.hpp"
#include "wire/segment.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <future>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace siar::app {

namespace {

/// A segment that a slot, or a morning, asks for.
struct Wanted {
    Order order;
    std::vector<std::string> destinations; ///< names
    std::string format;                    ///< id, for the names of its files there
    std::string moved;                     ///< why it airs at another time than was asked for; empty: it does not
};

/// Makes what the settings ask for, each segment once, and again where what it tells no longer stands.
class Watch {
public:
    Watch(const Office& office, store::Store& store, tts::Studio& studio)
        : office_(office), store_(store), studio_(studio), observance_(observance_of(office)) {}

    /// Makes what is due now, and notes where it is to go. Whether everything that is due is ready.
    bool round() {
        ready_ = true;
        const auto now = office_.clock.now();
        begin_day(now);
        tell_missed(now);
        keep_corrected(now);
        for (const auto& airing : editorial::due(now, office_.settings.radio.slots, observance_))
            keep_ready(wanted_for(airing));
        const auto& evergreens = office_.settings.radio.evergreens;
        const auto day = editorial::evergreen_day(now, evergreens, observance_.zone);
        for (const auto& slot : editorial::evergreen_slots(day, evergreens, observance_.zone))
            if (const auto* format = editorial::timeless(office_.copybook, slot.length))
                keep_ready(wanted_for(slot, *format));
        clear_old(now);
        return ready_;
    }

    /// A line for people, with the time; from any thread.
    void tell(const std::string& line) const {
        const auto local = model::local(office_.clock.now(), observance_.zone);
        fmt::print("{} {} {}\n", model::iso(local.date), privacy::Label::clock(local.of_day).view(), line);
        std::fflush(stdout);
    }

private:
    struct Trouble {
        std::string line;
        model::Time again; ///< not tried before
    };

    /// No correction is to be made or called back before that time, as the store is at this version.
    struct NothingDue {
        std::int64_t version = 0;
        model::Time until{};
    };

    /// The same trouble is told once, not at every round, and what failed rests for a while.
    void trouble(const std::string& about, const model::Error& error) {
        constexpr model::Seconds rest{30};
        ready_ = false;
        auto& known = troubles_[about];
        known.again = office_.clock.now() + rest;
        if (std::exchange(known.line, error.line()) != error.line()) tell(about + ": " + error.line());
    }
    bool rests(const std::string& about) const {
        const auto known = troubles_.find(about);
        return known != troubles_.end() && office_.clock.now() < known->second.again;
    }

    Wanted wanted_for(const editorial::Airing& airing) const {
        const auto& slot = airing.slot;
        const auto format = format_of(office_, slot.format, slot.length);
        auto order =
            order_of(office_, airing.at(observance_.zone), format ? **format : office_.copybook.usual(slot.length));
        order.engine = config::engine_kind(slot.engine).value_or(order.engine);
        const auto destinations = meant_by(office_, slot.destinations);
        add_sounds(office_, order, destinations);
        return {order, destinations, order.format->id, editorial::told(airing)};
    }
    Wanted wanted_for(const model::Slot& evergreen, const model::Format& format) const {
        auto order = order_of(office_, evergreen, format);
        order.kind = SegmentKind::evergreen;
        const auto destinations = meant_by(office_, office_.settings.radio.evergreen_destinations);
        add_sounds(office_, order, destinations);
        return {order, destinations, format.id, {}};
    }

    /// Does what is not resting from a failure.
    void attempt(const std::string& about, const std::function<model::Result<void>()>& act) {
        if (rests(about)) {
            ready_ = false;
            return;
        }
        const auto done = act();
        if (done)
            troubles_.erase(about);
        else
            trouble(about, done.error());
    }

    void keep_ready(const Wanted& wanted) {
        const auto about = "segmen " + cut_of(wanted.order, named(wanted.order), {});
        attempt(about, [&] { return kept_ready(wanted, about); });
    }

    model::Result<void> kept_ready(const Wanted& wanted, const std::string& about) {
        if (const auto made = made_before(wanted.order)) {
            const auto fallen = without_yes(*made);
            if (!fallen) return tl::unexpected(fallen.error());
            if (fallen->empty()) return queue(wanted, *made);
            tell(fmt::format("{}: butir {} tidak berlaku lagi, dibuat lagi", about, fallen->front().value));
            if (auto called = call_back(*fallen); !called) return called;
        }
        const auto made = make(wanted.order);
        if (!made) return tl::unexpected(made.error());
        tell(fmt::format("siap: {} ({:.1f} LUFS, puncak {:.1f} dBTP){}{}", shown(made->folder),
                         made->manifest.loudness.lufs, made->manifest.loudness.true_peak_dbtp,
                         wanted.moved.empty() ? "" : "; ", wanted.moved));
        if (!made->manifest.voice.fallback.empty())
            tell(about + ": diucapkan espeak-ng, karena: " + made->manifest.voice.fallback);
        return queue(wanted, *made);
    }

    model::Result<Written> make(const Order& order) {
        const auto alone = Instance::claim(order.out, "radio", "--out", patience_for_folder);
        if (!alone) return tl::unexpected(alone.error());
        const auto said = say(office_, store_, order, studio_);
        if (!said) return tl::unexpected(said.error());
        return written(order, *said);
    }

    model::Result<Written> written(const Order& order, const Said& said, const std::string& ending = {}) {
        const auto sheet = sheet_of(office_, said);
        if (!sheet) return tl::unexpected(sheet.error());
        return write(office_, store_, order, said, *sheet, studio_, ending);
    }

    /// Corrections, each for those who heard what was wrong; what stands no more is called back.
    void keep_corrected(model::Time now) {
        // Until the next one is due only what comes into the store gives anything to do.
        const auto version = store_.version();
        if (nothing_due_ && nothing_due_->version == version && now < nothing_due_->until) return;
        nothing_due_.reset();
        attempt("ralat", [&]() -> model::Result<void> {
            if (auto called = call_back_corrections(now); !called) return called;
            const auto left = unsaid_corrections(office_, store_);
            if (!left) return tl::unexpected(left.error());
            auto next = model::Time::max();
            for (const auto& one : *left) {
                next = std::min(next, one.make_from);
                if (one.make_from <= now)
                    attempt("ralat " + model::subject_of(one.correction), [&] { return kept_ready(one); });
            }
            nothing_due_ = {version, next};
            return {};
        });
    }

    model::Result<void> kept_ready(const Unsaid& one) {
        auto order = order_of(office_, {one.slot, {}}, office_.copybook.usual({}));
        order.engine = config::EngineKind::espeak;
        add_sounds(office_, order, one.destinations);
        const Wanted wanted{order, one.destinations, correction_format, {}};
        if (const auto made = made_in(one.made, order)) return queue(wanted, *made);
        const auto made = make(order, one);
        if (!made) return tl::unexpected(made.error());
        tell(fmt::format("ralat {} siap, harus disiarkan pada {}: {}", model::subject_of(one.correction),
                         told_at(one.slot, observance_.zone), shown(made->folder)));
        return queue(wanted, *made);
    }

    model::Result<Written> make(const Order& order, const Unsaid& one) {
        const auto alone = Instance::claim(order.out, "radio", "--out", patience_for_folder);
        if (!alone) return tl::unexpected(alone.error());
        const auto said = say_correction(office_, store_, one.correction, one.slot, studio_);
        if (!said) return tl::unexpected(said.error());
        return written(order, *said, model::cut_of_correction(one.correction.id));
    }

    /// Each once: what then still lies at a station, a person takes off.
    model::Result<void> call_back_corrections(model::Time now) {
        auto fallen = store_.fallen_corrections(now);
        if (!fallen) return tl::unexpected(fallen.error());
        std::set<std::string> names;
        for (const auto& made : *fallen)
            names.insert(made.cut);
        std::erase_if(*fallen, [&](const auto& made) { return called_back_.count(made.cut) != 0; });
        if (auto called = tell_recalled(recall(office_, store_, *fallen)); !called) return called;
        called_back_ = std::move(names);
        return {};
    }

    /// Also of what was made before: by a program that was killed before it could note it, or by a person.
    model::Result<void> queue(const Wanted& wanted, const Written& made) {
        const tts::Shipment shipment{made.manifest, std::filesystem::absolute(made.folder), observance_.zone,
                                     wanted.format};
        const auto queued = enqueue(office_, store_, shipment, wanted.destinations, [&](const std::string& line) {
            if (told_.insert(line).second) tell(line);
        });
        if (!queued) return tl::unexpected(queued.error());
        return {};
    }

    /// Only what names it: when it airs and how long it is.
    model::Script named(const Order& order) const {
        model::Script script;
        script.airs_at = order.slot.airs_at;
        script.length = order.slot.length;
        script.zone = observance_.zone;
        return script;
    }

    /// The whole segment of this order that lies in its folder, with all sounds that are wanted of it.
    std::optional<Written> made_before(const Order& order) const {
        auto script = named(order);
        for (const bool demo : {false, true}) {
            script.demo = demo;
            if (auto made = made_in(order.out / cut_of(order, script, {}), order)) return made;
        }
        return std::nullopt;
    }
    std::optional<Written> made_in(const std::filesystem::path& folder, const Order& order) const {
        const auto json = config::read_text_file((folder / tts::manifest_name).string());
        const auto manifest =
            json ? wire::decode_manifest(*json, office_.package.gate) : tl::make_unexpected(json.error());
        if (!manifest || !has_sounds(manifest->value, order)) return std::nullopt;
        return Written{manifest->value, folder};
    }
    static bool has_sounds(const model::Manifest& manifest, const Order& order) {
        const auto& files = manifest.files;
        return std::all_of(order.sounds.begin(), order.sounds.end(), [&](const tts::WantedSound& sound) {
            return std::any_of(files.begin(), files.end(), [&](const auto& file) { return file.name == sound.name; });
        });
    }

    /// The items of a segment that have no yes now to the words that it tells.
    model::Result<std::vector<model::ItemId>> without_yes(const Written& made) const {
        std::vector<model::ItemId> out;
        for (const auto& told : made.manifest.items) {
            const auto item = store_.item(told.item);
            if (!item) return tl::unexpected(item.error());
            const bool stands = *item && !(*item)->erased && (*item)->state == model::ReviewState::approved &&
                                (*item)->approved == told.text;
            if (!stands) out.push_back(told.item);
        }
        return out;
    }

    model::Result<void> call_back(const std::vector<model::ItemId>& items) {
        for (const auto& item : items)
            if (auto called = tell_recalled(recall(office_, store_, item)); !called) return called;
        return {};
    }
    model::Result<void> tell_recalled(const model::Result<std::vector<model::Trace>>& traces) const {
        if (!traces) return tl::unexpected(traces.error());
        for (const auto& trace : *traces)
            tell((trace.went_out ? "tarik dari siaran: " : "ditarik: ") + trace.where);
        return {};
    }

    /// Once a day.
    void begin_day(model::Time now) {
        const auto today = model::local(now, observance_.zone).date;
        if (begun_ == today) return;
        const auto folder = std::filesystem::absolute(office_.settings.radio.out);
        const auto noted = store_.note_duties(folder, duties_ahead(office_, now), now);
        if (!noted) return trouble("slot hari ini", noted.error());
        begun_ = today;
        told_.clear();
        tell_day(today);
    }

    /// What airs today, so that who looks at the screen sees that all is well.
    void tell_day(model::Date today) const {
        std::vector<std::string> times;
        for (const auto& airing : editorial::airtimes(today, office_.settings.radio.slots, observance_)) {
            if (!airing.left_out) times.push_back(privacy::Label::clock(airing.airs).str());
            if (airing.kept_clear) tell("slot " + editorial::told(airing));
        }
        tell(times.empty() ? "tidak ada slot hari ini" : fmt::format("slot hari ini: {}", fmt::join(times, ", ")));
    }

    /// Once a day, and last in a round: it can wait.
    void clear_old(model::Time now) {
        const std::string about = "segmen lama";
        const auto today = model::local(now, observance_.zone).date;
        if (cleared_ == today || rests(about)) return;
        const auto gone = remove_old_segments(office_, store_);
        if (!gone) return trouble(about, gone.error());
        cleared_ = today;
        troubles_.erase(about);
        const int days = office_.settings.radio.keep_days;
        if (*gone > 0) tell(fmt::format("{} segmen dihapus: berlakunya habis lebih dari {} hari lalu", *gone, days));
    }

    /// A slot whose time has passed since the last round, without its segment.
    void tell_missed(model::Time now) {
        const auto since = std::exchange(looked_at_, now).value_or(now);
        const auto passed = store_.duties(since, now);
        if (!passed) return trouble("slot yang lewat", passed.error());
        for (const auto& duty : *passed) {
            const auto line = without_segment(office_, store_, duty);
            if (!line) return trouble("slot yang lewat", line.error());
            if (*line) tell(**line);
        }
    }

    const Office& office_;
    store::Store& store_;
    tts::Studio& studio_;
    editorial::Observance observance_;
    std::map<std::string, Trouble> troubles_;
    std::set<std::string> told_;        ///< today, of what cannot go
    std::set<std::string> called_back_; ///< names of segments of corrections
    std::optional<NothingDue> nothing_due_;
    std::optional<model::Date> begun_;
    std::optional<model::Date> cleared_;
    std::optional<model::Time> looked_at_; ///< for slots that passed
    bool ready_ = true;
};

/// One round of everything: what a timer of the system may start every few minutes.
model::Result<int> once(const Office& office, store::Store& store, Watch& watch) {
    if (auto trusted = trusted_clock(office, store); !trusted) return tl::unexpected(trusted.error());
    const bool ready = watch.round();
    const auto sent = deliver_due(
        office, store, [&](const std::string& line) { watch.tell(line); }, asked_to_stop);
    if (!sent) return tl::unexpected(sent.error());
    return ready && sent->failed == 0 ? 0 : 1;
}

/// Making and delivering, side by side, until the program is asked to stop.
void forever(const Office& office, store::Store& store, Watch& watch) {
    const TellLine tell = [&](const std::string& line) { watch.tell(line); };
    std::vector<std::future<void>> couriers;
    for (const auto& destination : office.settings.radio.destinations)
        couriers.push_back(std::async(std::launch::async, keep_delivering, std::cref(office), std::cref(destination),
                                      std::cref(tell), asked_to_stop));
    const auto round = [&]() -> model::Result<void> {
        if (auto trusted = trusted_clock(office, store); !trusted) return trusted;
        watch.round();
        return give_up_late(office, store, tell);
    };
    std::string told;
    while (!asked_to_stop()) {
        const auto done = round();
        const std::string trouble = done ? "" : done.error().what; // the rest may tell another time at each round
        if (std::exchange(told, trouble) != trouble) tell(done ? "berjalan lagi" : "menunggu: " + done.error().line());
        rest(office.clock, asked_to_stop);
    }
    for (auto& courier : couriers)
        courier.get();
}

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
    const auto courier = claim_delivery(*office, watch_of(*office));
    if (!courier) return tl::unexpected(courier.error());
    asked_to_stop(); // begins to listen, before there are threads
    auto store = open_store(*office);
    if (!store) return tl::unexpected(store.error());
    auto studio = tts::open_studio(studio_settings(*office));
    if (!studio) return tl::unexpected(studio.error());
    Watch watch(*office, *store, *studio);
    if (command.once) return once(*office, *store, watch);
    forever(*office, *store, watch);
    return 0;
}

} // namespace siar::app
