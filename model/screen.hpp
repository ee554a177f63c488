// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/codes.hpp"
#include "model/time.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace siar::model {

/// A screen as the eye meets it. Type sizes follow from these, never from taste.
struct Screen {
    int width = 1920; ///< pixels, after rotation
    int height = 1080;
    double diagonal_inch = 55;
    double viewing_distance_m = 5;
    double safe_margin = 0.05; ///< of each side (SMPTE ST 2046-1)
    friend bool operator==(const Screen&, const Screen&) = default;

    /// Pixels per millimetre of the visible face.
    double pixels_per_mm() const;
};

/// The pictures the program knows. Codes: selesai, rekap, kecepatan, kanal, jemput_bola, ralat.
enum class Scene { resolved, recap, speed, channels, outreach, correction };
std::string_view code(Scene scene);
template <>
std::optional<Scene> from_code<Scene>(std::string_view code);
/// All scenes, in the order of their declaration.
const std::vector<Scene>& all_scenes();
/// Those that a schedule chooses among: all but corrections, which are shown whatever it says.
const std::vector<Scene>& scheduled_scenes();

/// One entry of a rotation: a scene and, for `resolved` and `correction`, whose item.
struct Slide {
    Scene scene = Scene::resolved;
    std::optional<ItemId> item;
    friend auto operator<=>(const Slide&, const Slide&) = default;
};

/// What a screen shows: each scene and its weight, the share of the turns it gets (0: never). Where nothing is set, two
/// resolved complaints stand between two other scenes, and the way to complain comes twice as often as any figure.
struct Schedule {
    struct Entry {
        Scene scene = Scene::resolved;
        int weight = 1;
        friend bool operator==(const Entry&, const Entry&) = default;
    };
    std::vector<Entry> entries{
        {Scene::resolved, 10}, {Scene::recap, 1}, {Scene::speed, 1}, {Scene::channels, 2}, {Scene::outreach, 1}};
    friend bool operator==(const Schedule&, const Schedule&) = default;
};

/// The order of cards on a screen, one round.
using Rotation = std::vector<Slide>;

} // namespace siar::model
