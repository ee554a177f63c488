// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace siar::privacy {

/// What a data package teaches the gate; plain lists as people write them, matched without regard to case.
struct GateWords {
    std::vector<std::string> official_numbers; ///< phone numbers that stay: "082324309949", "1708", "112"
    std::vector<std::string> places;           ///< districts, villages, streets, markets
    std::vector<std::string> institutions;     ///< named after people or not: "RSUD Sunan Kalijaga"
    std::vector<std::string> offices;          ///< words that follow an honorific without being a name: "camat"
    std::vector<std::string> given_names;      ///< added to the names shipped with the program
    std::vector<std::string> not_names;        ///< `bukan_nama`: words that look like names and are none
    std::vector<std::string> official_hosts;   ///< web hosts that stay: "hallodemak.lapor.go.id"
};

/// The compiled knowledge of the gate: an immutable value, cheap to copy, safe to share between threads.
class Gate {
public:
    /// The gate that knows only Indonesian in general.
    Gate();
    explicit Gate(const GateWords& words);

    /// True for a word, in any writing, that this gate knows as a given name, shipped or of the package; also one that
    /// is an everyday word besides ("Melati").
    bool knows_name(std::string_view word) const;

    struct Knowledge;
    const Knowledge& knowledge() const { return *knowledge_; }

private:
    std::shared_ptr<const Knowledge> knowledge_;
};

} // namespace siar::privacy
