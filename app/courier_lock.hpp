// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivering.hpp"
#include "app/instance.hpp"
#include "app/office.hpp"
#include "model/result.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace siar::app {

/// Who delivers for an office, one process at a time.
struct Deliverer {
    bool watches = false;                  ///< `radio --watch`; else `radio --kirim`
    std::vector<std::string> destinations; ///< those that a watch knows, as the settings were when it began
    friend bool operator==(const Deliverer&, const Deliverer&) = default;
};

/// This office's `radio --watch`.
Deliverer watch_of(const Office& office);

/// The right to deliver; an error where another process has it, or where the state folder cannot be written.
model::Result<Instance> claim_delivery(const Office& office, const Deliverer& who);

/// Waits for it, and says once who has it; nothing where it was asked to stop.
std::optional<Instance> wait_for_delivery(const Office& office, const Deliverer& who, const TellLine& tell,
                                          const std::function<bool()>& stop);

/// Who has it, or had it last.
Deliverer who_delivers(const Office& office);

/// "radio --watch sedang jalan dan yang mengirimnya".
std::string told(const Deliverer& who);

} // namespace siar::app
