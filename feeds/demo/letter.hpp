// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/package.hpp"
#include "feeds/demo/kernels.hpp"
#include "feeds/demo/plan.hpp"
#include "feeds/demo/voice.hpp"

#include <string>
#include <utility>
#include <vector>

namespace siar::feeds::demo {

using Slots = std::vector<std::pair<std::string_view, std::string>>;

/// What {lokasi}, {desa}, {kec}, {lama} and {n} stand for in one case.
Slots slots_of(const Case& one, const Kernel& kernel, const config::Package& package, Random& random);

/// What a citizen wrote: title, body of about the wanted length, and sometimes the spot.
struct Letter {
    Text title;
    Text body;
    Text place;
};
Letter letter(const Case& one, const Kernel& kernel, const Slots& slots, Random& random);

/// What an agency wrote and when.
struct Reply {
    model::Time at;
    model::AgencyId agency;
    Text text;
    bool internal = false;
};
std::vector<Reply> replies(const Case& one, const Kernel& kernel, const Slots& slots, Random& random);

} // namespace siar::feeds::demo
