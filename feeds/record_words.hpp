// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/places.hpp"
#include "feeds/record.hpp"
#include "feeds/words.hpp"
#include "privacy/gate.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace siar::feeds {

/// What a Dictionary knows, and the steps by which it reads a record.
struct Dictionary::Words {
    Words(const config::SourceSettings& settings, const config::Package& package);

    /// Why a record cannot be used, or nothing.
    using Outcome = tl::expected<void, std::string>;
    // The steps of reading a record, in order.
    Outcome name(Record& record, model::Complaint& facts) const;
    Outcome judge(const Record& record, model::Complaint& facts);
    Outcome date(const Record& record, model::Complaint& facts, model::Time now);
    void place(const Record& record, model::Complaint& facts);
    void sort(const Record& record, model::Complaint& facts);
    void close(const Record& record, model::Complaint& facts);
    void answers(Record& record, RawComplaint& raw, model::Time now);
    void texts(Record&& record, RawComplaint& raw) const;

    /// The time in a field. One that cannot be read is none, and is told as a strange word without the word.
    tl::expected<std::optional<model::Time>, std::string> time(const Record& record, Field field, model::Time now);
    /// The agencies that a value names, one or several.
    std::vector<model::AgencyId> agencies_of(const std::string& value);
    /// The code that the word in a field stands for, or one of its pieces; empty for a strange one.
    template <class Id>
    Id find(const Lookup<Id>& lookup, const Record& record, Field field);
    /// Counts a word that nobody knows.
    void strange(Field field, std::string_view word);

    model::SourceName source;
    std::string origin;
    model::Zone zone;
    bool local_times;
    bool photos;
    privacy::Gate gate;
    Places places;
    Lookup<model::Status> statuses = usual_status_words();
    Lookup<model::HowClosed> closings = usual_closing_words();
    Lookup<model::CategoryId> categories;
    Lookup<model::AgencyId> agencies;
    Lookup<model::ChannelId> channels;
    std::vector<std::pair<Field, Lookup<bool>>> only;
    std::map<std::pair<Field, std::string>, std::size_t> strangers;
    std::string key; ///< the folded word at hand
};

} // namespace siar::feeds
