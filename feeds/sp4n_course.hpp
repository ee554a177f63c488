// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/seen.hpp"
#include "feeds/sp4n_answer.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace siar::feeds {

inline constexpr int sp4n_last_page = 1'000'000;

/// What follows a page of the list.
struct Sp4nStep {
    std::string next;     ///< number of the page to ask for; empty: this one was the last
    std::string withheld; ///< at the end of a whole reading that was told of more than it was given: a remark; or empty
};

/// Where a reading of the list ends. A page that is not full is never the last one for that: the server may take its
/// limit before it leaves out what is secret. An empty page is, unless the total speaks of more: then the third one in
/// a row; so is the last page once more. A total lies: a small one ends nothing, a large one keeps what is missing from
/// being taken for gone. Pages without any number count as empty ones.
class Sp4nCourse {
public:
    /// `paged`: the interface knows pages; without them every answer is the last one.
    explicit Sp4nCourse(bool paged = false, bool whole = false) : paged_(paged), whole_(whole) {}
    /// The pages of one reading, in their order; `number` is the one this list was asked by.
    Sp4nStep after(const Sp4nList& list, int number);

private:
    bool ended(const Sp4nList& list, bool repeated) const;
    bool more_told() const { return total_ && *total_ > seen_.size() + nameless_; }

    bool paged_;
    bool whole_;
    Seen seen_;
    std::size_t nameless_ = 0; ///< rows without a number
    std::optional<std::size_t> total_;
    std::vector<std::uint64_t> previous_; ///< numbers on the page before, as hashes, sorted
    int pages_ = 0;
    int blank_ = 0; ///< pages in a row on which was no number
};

} // namespace siar::feeds
