// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace siar::net {

/// libcurl must be readied once per process, before the first handle; throws where it cannot be used.
void ready_curl();

} // namespace siar::net
