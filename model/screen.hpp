// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/calendar.hpp"
#include "model/codes.hpp"
#include "model/time.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace siar::model {

/// What stands between the pixels and the eye; each wants its own way of drawing (themes/profiles). Codes: biasa,
/// led-siang, led-malam, proyektor.
enum class Profile { plain, led_day, led_night, projector };
std::string_view code(Profile profile);
template <>
std::optional<Profile> from_code<Profile>(std::string_view code);
const std::vector<Profile>& all_profiles();

/// A screen as the eye meets it. Type sizes follow from these, never from taste.
struct Screen {
    int width = 1920; ///< pixels, after rotation
    int height = 1080;
    double diagonal_inch = 55;
    double viewing_distance_m = 5;
    double safe_margin = 0.05; ///< of each side (SMPTE ST 2046-1)
    Profile profile = Profile::plain;
    friend bool operator==(const Screen&, const Screen&) = default;

    /// Pixels per millimetre of the visible face.
    double pixels_per_mm() const;
};

/// The pictures the program knows. Codes: selesai, rekap, kecepatan, kanal, jemput_bola, ralat, tren, wilayah,
/// kategori, prestasi, tentang, hilang_dari_keluhan, kepuasan, target, pengumuman, poster, radio, siaga; for the office
/// only: opd, batas_waktu, sumber.
enum class Scene {
    resolved,
    recap,
    speed,
    channels,
    outreach,
    correction,
    trend,
    map,
    categories,
    achievements,
    about,
    vanished,
    satisfaction,
    targets,
    notices,
    poster,
    radio,
    standby, ///< nothing to show yet
    agencies,
    deadlines,
    feeds
};
std::string_view code(Scene scene);
template <>
std::optional<Scene> from_code<Scene>(std::string_view code);
/// All scenes, in the order of their declaration.
const std::vector<Scene>& all_scenes();
/// Those that a schedule chooses among: all but corrections, which are shown whatever it says, and standby, which is
/// shown where nothing else can be.
const std::vector<Scene>& scheduled_scenes();
/// True of what only the office may see: who is late, what the feeds do.
bool is_for_office(Scene scene);

/// One entry of a rotation: a scene and, for `resolved` and `correction`, whose item; for scenes of several like
/// messages (prestasi, tentang, hilang_dari_keluhan, pengumuman, poster) which one, by its code.
struct Slide {
    Scene scene = Scene::resolved;
    std::optional<ItemId> item;
    std::string which{};
    friend auto operator<=>(const Slide&, const Slide&) = default;
};

/// Part of a day, local time; one that ends before it begins goes over midnight and belongs to the day it began on.
struct DayPart {
    std::chrono::minutes from{0};
    std::chrono::minutes until{24 * 60};
    friend bool operator==(const DayPart&, const DayPart&) = default;
};

/// What must be so for a scene to have turns. Codes: kunjungan_hari_ini (a visit is still to end today), hari_libur
/// (Saturday, Sunday, a holiday), hari_kerja, sepi (fewer than three items can be shown), data_lama (the data are
/// stale).
enum class Condition { visit_today, day_off, workday, few_items, old_data };
std::string_view code(Condition condition);
template <>
std::optional<Condition> from_code<Condition>(std::string_view code);
const std::vector<Condition>& all_conditions();

/// With fewer items than this a loop of complaints is none; figures, channels and visits fill it.
inline constexpr std::size_t few_items = 3;

/// What a screen shows and when. Where nothing is set, two resolved complaints stand between two other scenes, and the
/// way to complain comes twice as often as any figure; figures that praise whoever governs rest in the windows of the
/// calendar that say so.
struct Schedule {
    struct Entry {
        Scene scene = Scene::resolved;
        int weight = 1;   ///< the share of the turns it gets; 0: never
        int priority = 0; ///< while an entry has something to show, none of a lower priority has a turn
        DayPart hours{};
        std::vector<std::chrono::weekday> weekdays{}; ///< empty: every day
        std::optional<Date> from{};                   ///< the first day
        std::optional<Date> until{};                  ///< the last day
        std::optional<Condition> when{};
        std::vector<Tag> tags{}; ///< hidden by windows of the calendar that bear one of them
        friend bool operator==(const Entry&, const Entry&) = default;
    };
    std::vector<Entry> entries{{Scene::resolved, 36},
                               {Scene::recap, 1},
                               {Scene::speed, 1},
                               {Scene::channels, 2},
                               {Scene::outreach, 2},
                               {Scene::trend, 1},
                               {Scene::map, 1},
                               {Scene::categories, 1},
                               {Scene::achievements, 1},
                               {Scene::about, 1},
                               Entry{.scene = Scene::vanished, .tags = {Tag::achievement}},
                               Entry{.scene = Scene::satisfaction, .tags = {Tag::achievement}},
                               Entry{.scene = Scene::targets, .tags = {Tag::achievement}},
                               {Scene::notices, 1},
                               {Scene::poster, 2},
                               {Scene::radio, 1}};
    /// The screen's own place: while one of its items may be shown, every second item is one of them, and the first.
    std::vector<DistrictId> own_districts;
    std::vector<AgencyId> own_agencies;
    /// An item rests so long between two turns: at most four in any hour.
    Seconds rest{15 * 60};
    friend bool operator==(const Schedule&, const Schedule&) = default;
};

/// The schedule of a screen where nothing is set: of an office what it has to do stands beside what is done.
Schedule usual_schedule(Audience audience);
/// The schedule where nobody knows what time it is: hours, days and conditions of time hide nothing, and lift nothing
/// above the rest.
Schedule without_times(const Schedule& schedule);

/// Whether an entry may have turns at `now`, conditions aside.
bool applies(const Schedule::Entry& entry, Time now, const Zone& zone);

/// The order of cards on a screen.
using Rotation = std::vector<Slide>;

} // namespace siar::model
