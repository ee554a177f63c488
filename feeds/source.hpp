// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/raw.hpp"
#include "model/batch.hpp"
#include "model/result.hpp"

#include <tl/expected.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace siar::feeds {

/// Why a source could not be read, and when it wants to be asked again.
struct Failure {
    model::Error error;
    std::optional<model::Seconds> retry_after;
};

/// What the engine asks for: one page of one reading.
struct Ask {
    bool whole = false;               ///< all that the source has: the first reading, and the nightly one
    std::optional<model::Time> since; ///< changed at this time of the source's own clock or later; nothing: all
    std::string page;                 ///< Page::next of the page before; empty: the first page of this reading
    std::string cursor;               ///< Page::cursor of the last reading, for sources that have one
    std::string etag;                 ///< of the answer to the same first question, or empty
    model::Time now{};
};

/// A record that could not be used: the source's number where it has one, and why. Never its text. It still stands in
/// the source's list: what bears its number is not taken for vanished.
struct Flaw {
    std::string id;
    std::string why; ///< "tanpa nomor", "waktu diterima tidak terbaca"
    friend bool operator==(const Flaw&, const Flaw&) = default;
};

/// One page.
struct Page {
    std::vector<RawComplaint> complaints; ///< before the gate; keys bear the source's name
    std::vector<model::Row> rows;         ///< of a hub: through the gate already
    std::vector<std::string> gone;        ///< ids that the source says are withdrawn
    std::vector<Flaw> flaws;
    std::size_t refused = 0;                ///< texts of a hub that the gate here would not let in
    std::string next;                       ///< token of the page that follows; empty: this is the last one
    std::string cursor;                     ///< where the next reading may go on; empty: the source has no such thing
    std::string etag;                       ///< of the first page
    bool unchanged = false;                 ///< nothing changed since the ETag or cursor of the question
    bool wider = false;                     ///< more than since was asked for, so that old rows are no sign of a fault
    bool withholds = false;                 ///< the source has more than it gave: the list is not complete
    bool never_read = false;                ///< of a hub that never read its own sources: this is as of no time
    std::optional<model::Time> server_time; ///< its Date header
    std::optional<model::Time> data_as_of;  ///< the source's own "data per", where it tells one
    std::optional<std::vector<model::Visit>> outreach;
    std::optional<std::vector<model::Notice>> notices;
    std::optional<model::Given> given; ///< totals as the source tells them
    std::vector<std::string> remarks;  ///< what a person should know; for Round::remarks
    bool demo = false;
};

/// A place where complaints come from; it keeps its connection. One call at a time, though not always from the same
/// thread.
class Source {
public:
    virtual ~Source() = default;
    /// One page; a failure leaves the source as it was, to be asked again.
    virtual tl::expected<Page, Failure> read(const Ask& ask) = 0;
    /// Called once everything that the last reading gave is stored for good (a sheet is deleted then).
    virtual void stored() {}
    /// True where a complete reading lists everything that the source has, so that what is missing is gone.
    virtual bool lists_all() const { return true; }
    /// False where it cannot be asked by time (files): Ask::since is never set, old complaints are welcome, of the same
    /// complaint the later one wins whatever its date, and pages may repeat each other.
    virtual bool by_time() const { return true; }
    /// Words for categories, agencies, places that it met and does not know, for a person to put into the settings.
    virtual std::vector<std::string> strangers() const { return {}; }
};

} // namespace siar::feeds
