// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/batch.hpp"
#include "model/material.hpp"
#include "privacy/gate.hpp"
#include "store/contacts.hpp"
#include "store/database.hpp"

#include <optional>
#include <utility>
#include <vector>

namespace siar::store {

/// What a source gives beside complaints: how far it was read, its schedule, its announcements.
void write_mark(const Database& database, const model::SourceName& source, const model::Mark& mark,
                model::Time read_at);
/// Nothing for a source never read.
std::optional<model::Mark> read_mark(const Database& database, const model::SourceName& source);
/// The sources that were ever read and not forgotten since, by name.
std::vector<model::SourceName> read_sources(const Database& database);
/// Deletes mark, schedule and announcements of a source.
void forget_source(const Database& database, const model::SourceName& source);
/// True where the mark was written by a clock that ran ahead of `now`: it would make the source look fresh for ever.
bool read_ahead_of(const Database& database, const model::SourceName& source, model::Time now);
/// When the source that was read longest ago was read, its last contact included, those of `leaving_out` left out;
/// nothing where none was.
std::optional<model::Time> oldest_reading(const Database& database, const Contacts& contacts, model::Time now,
                                          const std::vector<model::SourceName>& leaving_out);

/// When any source answered last; ahead of `now` where that is behind.
std::optional<model::Time> newest_reading(const Database& database, const Contacts& contacts, model::Time now);

/// When each of these sources last answered, in their order; of none named, all that were ever read, by name.
std::vector<model::SourceContact> last_contacts(const Database& database, const Contacts& contacts, model::Time now,
                                                std::vector<model::SourceName> sources);

/// A source's whole schedule takes the place of what it gave before; true where it is another one. Writes nothing else.
bool replace_visits(const Database& database, const model::SourceName& source, const std::vector<model::Visit>& visits);
/// All sources' visits in order of date and time; texts pass the gate again.
std::vector<model::Visit> read_visits(const Database& database, const privacy::Gate& gate);

bool replace_notices(const Database& database, const model::SourceName& source,
                     const std::vector<model::Notice>& notices);
/// All sources' announcements; one whose text the gate of today holds is left out.
std::vector<model::Notice> read_notices(const Database& database, const privacy::Gate& gate);

} // namespace siar::store
