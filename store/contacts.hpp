// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/codes.hpp"
#include "model/result.hpp"
#include "model/time.hpp"
#include "store/runtime.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace siar::store {

/// When each source last answered.
using Contacts = std::map<model::SourceName, model::Time>;

/// So far two clocks of one computer may differ; what lies further ahead of `now` was written by a wrong one.
inline constexpr model::Seconds clock_play{600};

/// One line for each source: Unix seconds, a tab, the name; below a first line that names the format. A line that
/// cannot be read is left out.
std::string contacts_text(const Contacts& contacts);
Contacts parse_contacts(std::string_view text);

/// The contacts of one store that are worth no write to the disk: they lie in its runtime home and are saved to the
/// state folder (file `kontak`) now and then. Without a state folder, and where no runtime folder can be used, they
/// live in this object alone. Readers look everywhere and take the newest that does not lie ahead of their own clock.
/// Nothing here fails loudly: what is lost makes the data look older than they are, never newer.
class ContactBook {
public:
    ContactBook() = default;
    ContactBook(const std::filesystem::path& state, const std::vector<std::filesystem::path>& runtime);

    /// A source answers now, at `at`. Contacts that lie ahead of it are written over.
    void note(const model::SourceName& source, model::Time at);
    Contacts read(model::Time now) const;
    /// Another number each time the contact of a source has moved into other ten minutes.
    std::int64_t step() const;
    /// All contacts, whoever noted them; those that lie ahead of `now` were noted by a clock that was wrong.
    model::Result<void> save(model::Time now) const;
    void forget(const model::SourceName& source);
    void forget_all();

private:
    void replace(const Contacts& contacts, bool stepped);

    std::filesystem::path saved_;
    RuntimeHomes homes_;
    Contacts own_;
    std::int64_t own_step_ = 0;
};

} // namespace siar::store
