// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/package.hpp"
#include "model/result.hpp"

#include <string>

namespace siar::bench {

/// What a reading of a file of write_pages() into a new store took, in seconds.
struct Read {
    std::size_t rows = 0;
    double passed = 0;       ///< from the first page to the last commit
    double processor = 0;    ///< of all threads
    double of_the_store = 0; ///< of these, those of the store
};

/// Parser, Dictionary, gate, engine and store, as `siar pull` joins them; all but the network and the three sentences.
model::Result<Read> read_into_store(const std::string& pages, const std::string& folder,
                                    const config::Package& package);

/// What a row costs on its way, in microseconds of one processor.
struct Costs {
    double parse = 0; ///< JSON and Dictionary
    double gate = 0;  ///< feeds::admit
    double words = 0; ///< editorial::condense
    std::size_t rows = 0;
};

/// Of the first rows of a file.
model::Result<Costs> costs(const std::string& pages, const config::Package& package);

} // namespace siar::bench
