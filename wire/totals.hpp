// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/batch.hpp"
#include "model/result.hpp"
#include "model/time.hpp"
#include "privacy/gate.hpp"

#include <string>
#include <string_view>

namespace siar::wire {

/// Totals without complaints, as another office publishes them (docs/totals.md).
struct Totals {
    std::string region; ///< code of the Ministry of Home Affairs, "33.21"; empty: not told
    model::Time as_of;
    model::Given given; ///< newest period first; every figure bears source and as_of
    friend bool operator==(const Totals&, const Totals&) = default;
};

/// Reads such a document; the error names the path in it. Nonsense is an error: parts that do not add up to their
/// whole, days in the wrong order, a period told twice, a mean of no cases, a text that the gate holds.
model::Result<Totals> decode_totals(std::string_view json, const privacy::Gate& gate);
/// The same document again, in its one form.
std::string encode(const Totals& totals);

} // namespace siar::wire
