// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/codes.hpp"

#include <string_view>
#include <vector>

namespace siar::feeds::demo {

/// Where a problem can be: anywhere, on the coast (tide), between rice fields, in the town, or not named at
/// all, because naming a village would point at a person.
enum class Where { anywhere, coast, farm, town, unnamed };

/// One way in which a problem is told, and what was done about just that: clauses without a full stop.
struct Telling {
    std::string_view title;
    std::string_view problem;
    std::string_view action;
    std::string_view outcome;
    std::string_view detail = {}; ///< what only this one adds
};

/// One problem that people write about, as the pieces from which several complaints are put together. In them
/// {lokasi} is a spot, {desa} a village, {kec} a kecamatan, {lama} a length of time,
/// {n} a small number. Pieces are plain Indonesian with small first letters; the writer's habits are put over them.
struct Kernel {
    std::string_view category;
    std::string_view agency = {}; ///< empty: the agency that usually answers for the category
    std::string_view second = {}; ///< an agency that helps, or empty
    int share = 1;                ///< how much of its category, against the others
    Where where = Where::anywhere;
    std::vector<int> months = {}; ///< when it happens; empty: all year
    model::Classification classification = model::Classification::complaint;
    std::vector<Telling> tellings = {};
    std::vector<std::string_view> details = {}; ///< what people add
};

std::vector<Kernel> road_kernels();
std::vector<Kernel> traffic_kernels();
std::vector<Kernel> power_kernels();
std::vector<Kernel> water_kernels();
std::vector<Kernel> flood_kernels();
std::vector<Kernel> clean_kernels();
std::vector<Kernel> social_kernels();
std::vector<Kernel> school_kernels();
std::vector<Kernel> office_kernels();
std::vector<Kernel> village_kernels();

/// All of them.
std::vector<Kernel> all_kernels();

} // namespace siar::feeds::demo
