// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/airings.hpp"
#include "app/alarm.hpp"
#include "app/attempts.hpp"
#include "app/clock_sync.hpp"
#include "app/commands.hpp"
#include "app/courier_lock.hpp"
#include "app/delivering.hpp"
#include "app/instance.hpp"
#include "app/late_takes.hpp"
#include "app/made_findings.hpp"
#include "app/missed_slots.hpp"
#include "app/observance.hpp"
#include "app/old_segments.hpp"
#include "app/process.hpp"
#include "app/recall.hpp"
#include "app/renewal.hpp"
#include "app/segments.hpp"
#include "app/slot_findings.hpp"
#include "app/watch_corrections.hpp"
#include "app/workshop.hpp"
#include "editorial/due.hpp"
#include "editorial/evergreen.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace siar::app {

namespace {

/// A line for people, with the time; from any thread, also when the office is another.
TellLine to_people(const Office& office) {
    return [clock = office.clock, zone = office.package.regency.identity.zone](const std::string& line) {
        const auto local = model::local(clock.now(), zone);
        fmt::print("{} {} {}\n", model::iso(local.date), privacy::Label::clock(local.of_day).view(), line);
        std::fflush(stdout);
    };
}

std::unique_ptr<Alarm> alarm_of(const Office& office) {
    return std::make_unique<Alarm>(office.settings.radio.alarm, to_people(office));
}

/// What a slot, or a morning, asks for.
struct Due {
    Wanted wanted;
    std::string moved{}; ///< why it airs at another time than was asked for; empty: it does not
};

/// Makes what the settings ask for, each segment once, and again where what it tells no longer stands.
class Watch {
public:
    Watch(const Office& office, store::Store& store, tts::Studio& studio, Alarm& alarm)
        : office_(office),
          store_(store),
          observance_(observance_of(office)),
          alarm_(alarm),
          tell_(to_people(office)),
          workshop_(office, store, studio, telling()),
          attempts_(office.clock, telling().line),
          corrections_(office, store, workshop_, attempts_, telling().line),
          late_takes_(office.settings.radio.engine.takes) {}

    Watch(const Watch&) = delete; // its parts tell through it
    Watch& operator=(const Watch&) = delete;

    /// Makes what is due now, and notes where it is to go. Whether everything that is due is ready.
    bool round() {
        attempts_.begin_round();
        const auto now = office_.clock.now();
        // First: a new day forgets slots that are long past.
        attempts_.attempt("slot yang lewat", [&] { return tell_passed(office_, store_, now, telling().alarm); });
        begin_day(now);
        for (const auto& airing : editorial::due(now, office_.settings.radio.slots, observance_))
            keep_ready(due_for(airing));
        corrections_.keep(now);
        keep_evergreens(now);
        attempts_.attempt("kiriman yang terlambat", [&] { return give_up_late(office_, store_, telling().alarm); });
        clear_old(now);
        return attempts_.all_done();
    }

    /// Lines for people, and those that a person must read now; from any thread.
    Telling telling() {
        return {tell_, [this](const std::string& line) {
                    tell(line);
                    alarm_.ring(line);
                }};
    }

private:
    void tell(const std::string& line) const { tell_(line); }

    std::string clock_of(model::Time time) const {
        return privacy::Label::clock(model::local(time, observance_.zone).of_day).str();
    }

    Due due_for(const editorial::Airing& airing) const {
        return due(order_of(office_, airing), airing.slot.destinations, editorial::told(airing));
    }
    Due due_for(const model::Slot& evergreen, const model::Format& format) const {
        auto order = order_of(office_, evergreen, format);
        order.kind = SegmentKind::evergreen;
        order.engine = office_.settings.radio.evergreen_engine;
        return due(std::move(order), office_.settings.radio.evergreen_destinations);
    }
    Due due(Order order, const std::vector<std::string>& destinations, std::string moved = {}) const {
        const auto meant = meant_by(office_, destinations);
        add_sounds(office_, order, meant);
        return {{order, meant, order.format->id}, std::move(moved)};
    }

    /// Whether it is ready.
    bool keep_ready(const Due& due) {
        const auto what = about(due.wanted.order);
        return attempts_.attempt(what, [&] { return kept_ready(due, what); });
    }

    std::string about(const Order& order) const { return "segmen " + cut_of(order, named(order), {}); }

    void keep_evergreens(model::Time now) {
        const auto& evergreens = office_.settings.radio.evergreens;
        const auto day = editorial::evergreen_day(now, evergreens, observance_.zone);
        for (const auto& slot : editorial::evergreen_slots(day, evergreens, observance_.zone)) {
            const auto* const format = editorial::timeless(office_.copybook, slot.length);
            if (format == nullptr) continue;
            const auto due = due_for(slot, *format);
            if (keep_ready(due) || now < slot.airs_at || made_before(due.wanted.order)) continue;
            if (lacking_.insert(slot.airs_at).second)
                telling().alarm(
                    fmt::format("{} belum ada pada jamnya, pukul {}", about(due.wanted.order), clock_of(slot.airs_at)));
        }
    }

    model::Result<void> kept_ready(const Due& due, const std::string& about) {
        const auto& order = due.wanted.order;
        if (const auto made = made_before(order)) {
            const auto fallen = without_yes(*made);
            if (!fallen) return tl::unexpected(fallen.error());
            if (fallen->empty()) return queued_as_recorded(due.wanted, *made, about);
            if (auto called = called_back_once(*made, *fallen, about); !called) return called;
        }
        if (order.engine == config::EngineKind::human) (void)late_takes_.came_for(about); // they are looked for now
        const auto made =
            workshop_.make(order, [&](tts::Studio& studio) { return say(office_, store_, order, studio); });
        if (!made) return tl::unexpected(made.error());
        tell(fmt::format("siap: {} ({:.1f} LUFS, puncak {:.1f} dBTP){}{}{}", shown(made->folder),
                         made->manifest.loudness.lufs, made->manifest.loudness.true_peak_dbtp,
                         due.moved.empty() ? "" : "; ", due.moved,
                         lacks_items(made->manifest, *order.format) ? fmt::format("; {}", without_items) : ""));
        if (!made->manifest.voice.fallback.empty())
            telling().alarm(about + ": diucapkan espeak-ng, karena: " + made->manifest.voice.fallback);
        return workshop_.queue(due.wanted, *made);
    }

    /// What was made, or the same by the presenter whose takes have come since.
    model::Result<void> queued_as_recorded(const Wanted& wanted, const Written& made, const std::string& about) {
        const auto again = recorded_since(wanted.order, made, about);
        auto queued = workshop_.queue(wanted, again && *again ? **again : made);
        return queued && !again ? tl::unexpected(again.error()) : queued;
    }

    /// The same segment by the presenter whose takes came when espeak-ng had said it; not where a form has it, which
    /// would have it twice. What is wrong with takes is told, each time that they change.
    model::Result<std::optional<Written>> recorded_since(const Order& order, const Written& made,
                                                         const std::string& about) {
        const bool fell_back = order.engine == config::EngineKind::human && !made.manifest.voice.fallback.empty();
        if (!fell_back || !late_takes_.came_for(about)) return std::nullopt;
        const auto out = store_.gone_out_of(made.manifest.cut);
        if (!out) return tl::unexpected(out.error());
        if (std::any_of(out->begin(), out->end(), [](const auto& one) { return one.form; })) return std::nullopt;
        std::optional<model::Error> refused;
        auto again = workshop_.make(order, [&](tts::Studio& studio) {
            auto said = said_as_asked(office_, store_, order, studio);
            if (!said) refused = said.error();
            return said;
        });
        if (again) {
            tell(about + ": rekaman penyiar sudah ada, dibuat lagi");
            return std::move(*again);
        }
        if (!refused) { // a full disk, a folder that is taken: nothing that other takes would mend
            late_takes_.forget(about);
            return tl::unexpected(again.error());
        }
        tell(about + ": rekaman belum dapat dipakai: " + refused->line());
        return std::nullopt;
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
    std::optional<Written> made_before(const Order& order) const {
        auto script = named(order);
        for (const bool demo : {false, true}) {
            script.demo = demo;
            if (auto made = workshop_.made_in(order.out / cut_of(order, script, {}), order)) return made;
        }
        return std::nullopt;
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

    /// Where making it anew fails, it is tried again at each round.
    model::Result<void> called_back_once(const Written& made, const std::vector<model::ItemId>& items,
                                         const std::string& about) {
        const auto one = std::pair(made.manifest.files.front().sha256, items);
        if (called_back_ == one) return {};
        tell(fmt::format("{}: butir {} tidak berlaku lagi, dibuat lagi", about, items.front().value));
        auto called = call_back(items);
        if (called) called_back_ = one;
        return called;
    }

    model::Result<void> call_back(const std::vector<model::ItemId>& items) {
        for (const auto& item : items)
            if (auto called = workshop_.tell_recalled(recall(office_, store_, item)); !called) return called;
        return {};
    }

    /// Once a day.
    void begin_day(model::Time now) {
        const auto today = model::local(now, observance_.zone).date;
        if (begun_ == today) return;
        const auto folder = std::filesystem::absolute(office_.settings.radio.out);
        const bool begun = attempts_.attempt(
            "slot hari ini", [&] { return store_.note_duties(folder, duties_ahead(office_, now), now); });
        if (!begun) return;
        begun_ = today;
        workshop_.begin_day();
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
        const auto today = model::local(now, observance_.zone).date;
        if (cleared_ == today) return;
        cleared_ = today;
        attempts_.attempt("segmen lama", [&]() -> model::Result<void> {
            const auto gone = remove_old_segments(office_, store_);
            if (gone.count > 0)
                tell(fmt::format("{} segmen dihapus: berlakunya habis lebih dari {} hari lalu", gone.count,
                                 office_.settings.radio.keep_days));
            return gone.first_trouble ? tl::unexpected(*gone.first_trouble) : model::Result<void>();
        });
    }

    const Office& office_;
    store::Store& store_;
    editorial::Observance observance_;
    Alarm& alarm_;
    TellLine tell_;
    Workshop workshop_;
    Attempts attempts_;
    WatchCorrections corrections_;
    LateTakes late_takes_;
    std::set<model::Time> lacking_; ///< evergreens of which it was said
    std::optional<std::pair<model::Digest, std::vector<model::ItemId>>> called_back_; ///< the last: sound, items
    std::optional<model::Date> begun_;
    std::optional<model::Date> cleared_;
};

/// One round of everything: what a timer of the system may start every few minutes.
model::Result<int> once(const Office& office, tts::Studio& studio, Alarm& alarm) {
    auto store = open_store(office);
    if (!store) return tl::unexpected(store.error());
    if (auto trusted = trusted_clock(office, *store); !trusted) return tl::unexpected(trusted.error());
    Watch watch(office, *store, studio, alarm);
    const auto telling = watch.telling();
    const bool ready = watch.round();
    const auto alone =
        wait_for_delivery(office, {}, telling.line, [&] { return asked_to_stop() || who_delivers(office).watches; });
    if (!alone) return tl::unexpected(alone.error());
    if (!*alone) {
        if (asked_to_stop()) return 1;
        telling.line(told(who_delivers(office)));
        return ready ? 0 : 1;
    }
    const auto sent = deliver_due(office, *store, telling, asked_to_stop);
    if (!sent) return tl::unexpected(sent.error());
    return ready && sent->failed == 0 ? 0 : 1;
}

/// Delivers as soon as nobody else does.
model::Result<void> deliver_alone(const Office& office, const Telling& telling, const std::function<bool()>& stop) {
    const auto alone = wait_for_delivery(office, watch_of(office), telling.line, stop);
    if (!alone) return tl::unexpected(alone.error());
    if (*alone) keep_delivering(office, telling, stop, asked_to_stop);
    return {};
}

/// Making and delivering, side by side, until the program is asked to stop, or what it works by was changed: then that.
/// What ends one of the two ends the other; a file under way is cut off only where the program is to end.
model::Result<std::optional<Office>> forever(const Office& office, tts::Studio& studio, Alarm& alarm,
                                             Renewal& renewal) {
    auto store = open_store(office);
    if (!store) return tl::unexpected(store.error());
    Watch watch(office, *store, studio, alarm);
    const auto telling = watch.telling();
    std::atomic<bool> over = false;
    const auto stop = [&] { return over || asked_to_stop(); };
    auto delivering = std::async(std::launch::async, [&] {
        const Ends ends(over);
        return deliver_alone(office, telling, stop);
    });
    const auto make = [&] {
        const Ends ends(over);
        std::string told;
        std::optional<Office> changed;
        for (; !stop() && !changed; changed = renewal.look(telling.line)) {
            const auto trusted = trusted_clock(office, *store);
            if (trusted) watch.round();
            // The rest of it may tell another time each round.
            const std::string trouble = trusted ? "" : trusted.error().what;
            if (std::exchange(told, trouble) != trouble)
                telling.line(trusted ? "berjalan lagi" : "menunggu: " + trusted.error().line());
            rest(office.clock, stop);
        }
        return changed;
    };
    auto changed = make();
    if (auto delivered = delivering.get(); !delivered) return tl::unexpected(delivered.error());
    return changed;
}

/// Settings by which not every slot could be made as it asks.
model::Result<void> can_be_made(const Office& office) {
    for (const auto& finding : slot_findings(office))
        if (finding.severity == model::Severity::broken) return model::fail(finding.what, finding.where, finding.todo);
    return {};
}

/// The office of a watch; an error where it has nothing to make, or could not.
model::Result<Office> open_watched(const Common& common, const RadioCommand& command) {
    auto office = open_office(common, true);
    if (!office) return office;
    auto& radio = office->settings.radio;
    if (command.out) radio.out = *command.out;
    if (radio.slots.empty() && radio.evergreens.lengths.empty())
        return model::fail("tidak ada slot radio di pengaturan", common.config ? common.config->string() : "siar.toml",
                           "Tambahkan [[radio.slot]]; contohnya di config/contoh-siar.toml");
    if (auto can = can_be_made(*office); !can) return tl::unexpected(can.error());
    return office;
}

model::Result<Instance> alone_in(const std::filesystem::path& out) {
    return Instance::claim(out, "radio-watch", "--out");
}

} // namespace

model::Result<int> radio_watch(const Common& common, const RadioCommand& command) {
    auto office = open_watched(common, command);
    if (!office) return tl::unexpected(office.error());
    auto alone = alone_in(office->settings.radio.out);
    if (!alone) return tl::unexpected(alone.error());
    asked_to_stop(); // begins to listen, before there are threads
    auto studio = tts::open_studio(studio_settings(*office));
    if (!studio) return tl::unexpected(studio.error());
    Renewal renewal(common, office->data, [&, clock = office->clock]() -> model::Result<Office> {
        auto changed = open_watched(common, command);
        if (!changed) return changed;
        changed->clock = clock; // one that was told its time has run on
        std::optional<Instance> there;
        if (const auto& out = changed->settings.radio.out; out != office->settings.radio.out) {
            auto claimed = alone_in(out);
            if (!claimed) return tl::unexpected(claimed.error());
            there = std::move(*claimed);
        }
        if (auto renewed = tts::renew(*studio, studio_settings(*changed)); !renewed)
            return tl::unexpected(renewed.error());
        if (there) alone = std::move(*there);
        return changed;
    });
    auto alarm = alarm_of(*office);
    if (command.once) return once(*office, *studio, *alarm);
    for (;;) {
        auto changed = forever(*office, *studio, *alarm, renewal);
        if (!changed) return tl::unexpected(changed.error());
        if (!*changed) return 0;
        if ((*changed)->settings.radio.alarm != office->settings.radio.alarm) alarm = alarm_of(**changed);
        office = std::move(**changed);
    }
}

} // namespace siar::app
