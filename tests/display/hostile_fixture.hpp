// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edition.hpp"

#include <functional>
#include <vector>

namespace siar::display::fixture {

/// An edition with something in it that no layout expects.
struct Hostile {
    const char* name;
    std::function<void(model::Edition&)> spoil; ///< does the same to another edition
    model::Edition edition;
};
std::vector<Hostile> hostile_editions();

} // namespace siar::display::fixture
