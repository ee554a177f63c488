// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/store.hpp"

#include "model/complaint.hpp"
#include "privacy/held_access.hpp"

#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <tl/expected.hpp>
#include <unistd.h>

#include <string>
