// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/http.hpp"
#include "model/edition.hpp"
#include "model/regency.hpp"
#include "model/result.hpp"
#include "model/rules.hpp"
#include "model/time.hpp"
#include "store/store.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <string>

namespace siar::desk {

/// An Edition and its bytes.
struct Issue {
    model::Edition edition;
    std::shared_ptr<Content> json;
};

/// The Edition of each audience, made when it is asked for and the store or the minute has changed. As long as nothing
/// in it but the time of making differs, the old one stays, so that its ETag stays too. For the desk's thread.
class Editions {
public:
    /// All must outlive it.
    Editions(const store::Store& store, const model::Regency& regency, const model::Rules& rules,
             const model::Clock& clock);

    model::Result<std::shared_ptr<const Issue>> of(model::Audience audience);
    /// The public figures of the days first to last in place of those of `whole`, the Statistics of an Edition.
    model::Result<model::Statistics> figures(const model::Statistics& whole, model::Date first, model::Date last) const;
    /// True where figures of this period are told by district, category and so on.
    bool may_be_split(const model::Statistics& whole, model::Date first, model::Date last) const;

private:
    struct Kept {
        std::int64_t version = 0;
        std::chrono::sys_time<std::chrono::minutes> minute;
        std::shared_ptr<const Issue> issue;
    };

    const store::Store& store_;
    const model::Regency& regency_;
    const model::Rules& rules_;
    const model::Clock& clock_;
    std::map<model::Audience, Kept> kept_;
};

} // namespace siar::desk
