// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/presenter.hpp"

#include <algorithm>

namespace siar::display {
namespace {

/// Adds what `picture` has and `other` has not.
void add_missing(std::vector<Rect>& areas, const Picture& picture, const Picture& other, RasterCache& rasters) {
    for (const Layer& layer : picture.layers) {
        if (std::find(other.layers.begin(), other.layers.end(), layer) != other.layers.end()) continue;
        areas.push_back(painted(layer, *rasters.get(layer, picture.palette)));
    }
}

} // namespace

std::vector<Rect> damage(const Picture& before, const Picture& after, RasterCache& rasters) {
    std::vector<Rect> areas;
    add_missing(areas, before, after, rasters);
    add_missing(areas, after, before, rasters);
    std::vector<Rect> apart;
    for (Rect area : areas) {
        if (area.empty()) continue;
        for (bool met = true; met;) {
            met = false;
            for (auto other = apart.begin(); other != apart.end(); ++other) {
                if (intersection(area, *other).empty()) continue;
                area = covering(area, *other);
                apart.erase(other);
                met = true;
                break;
            }
        }
        apart.push_back(area);
    }
    return apart;
}

} // namespace siar::display
