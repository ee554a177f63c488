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

/// The right to deliver; nothing where another process has it. An error where it cannot be locked.
model::Result<std::optional<Instance>> claim_delivery(const Office& office, const Deliverer& who);

/// Whether somebody has it now.
bool delivery_is_claimed(const Office& office);

/// Waits for it, and says once who has it; nothing where another process has it and it was asked to stop.
model::Result<std::optional<Instance>> wait_for_delivery(const Office& office, const Deliverer& who,
                                                         const TellLine& tell, const std::function<bool()>& stop);

/// Who has it, or had it last.
Deliverer who_delivers(const Office& office);

/// "radio --watch sedang jalan dan yang mengirimnya".
std::string told(const Deliverer& who);

} // namespace siar::app
