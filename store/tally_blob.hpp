// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/tally.hpp"

#include <string>
#include <string_view>
#include <vector>

/// How counts lie in the columns of the tally tables: by cell, each as the difference of its key to the one before and
/// its number, both variable in length (LEB128, the number zigzag as in Protocol Buffers). About four bytes a cell.
namespace siar::store {

/// Counts in order, each cell once.
std::string pack(const std::vector<model::CellCount>& counts);
/// Appends the counts whose cells lie before `end`. Throws SqliteError (SQLITE_CORRUPT) for bytes that pack() did not
/// make.
void unpack(std::string_view bytes, model::Cell end, std::vector<model::CellCount>& counts);

/// Days in order, each with its counts as above.
std::string pack(const std::vector<model::Tally::Entry>& entries);
void unpack(std::string_view bytes, std::vector<model::Tally::Entry>& entries);

} // namespace siar::store
