// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.hpp"
#include "store/database.hpp"

#include <string>
#include <type_traits>
#include <utility>

namespace siar::store {

/// The error of an SQLite answer as a person reads it; `file` is the database's path, empty for one in memory.
model::Error failure(const SqliteError& error, const std::string& file);

/// The error of a system call on a file: what could not be done, and why (errno).
model::Error system_failure(const std::string& what, const std::string& file, int error_number);

/// Leaves store/ through one door: runs `work`, which returns a Result, and turns what SQLite throws into its error.
template <class Work>
auto guarded(const std::string& file, Work&& work) -> std::invoke_result_t<Work> {
    try {
        return std::forward<Work>(work)();
    } catch (const SqliteError& error) {
        return tl::unexpected<model::Error>(failure(error, file));
    }
}

} // namespace siar::store
