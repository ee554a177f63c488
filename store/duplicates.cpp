// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/likeness.hpp"
#include "store/rows.hpp"
#include "store/state.hpp"

#include <string>

namespace siar::store {

namespace {

// What came last is what somebody can still do something about.
constexpr std::int64_t newest_looked_at = 20'000;

} // namespace

model::Result<std::vector<model::LikelyPair>> Store::likely_duplicates(std::size_t limit) const {
    State& state = *state_;
    return guarded(state.file, [&]() -> model::Result<std::vector<model::LikelyPair>> {
        const Transaction snapshot(state.database, Transaction::Kind::read);
        if (state.database.integer("SELECT count(*) FROM marks") < 2) return {};
        std::vector<model::Likeness> items;
        auto query = state.database.statement(
            "SELECT item, source, origin_system, origin_id, district, village, category, submitted, wording, problem "
            "FROM (SELECT * FROM complaints ORDER BY changed DESC LIMIT ?) AS c "
            "JOIN sentences AS s ON s.row = c.row AND s.hash = c.sentences WHERE gone = 0 AND demo = 0");
        for (query.bind(newest_looked_at); query.step();) {
            Statement::Reader in(query);
            model::Likeness one;
            in.next(one.item);
            in.next(one.source);
            const auto system = in.next<std::optional<std::string>>();
            const auto tracking_id = in.next<std::optional<std::string>>();
            if (system && tracking_id) one.origin = model::Origin{*system, *tracking_id};
            in.next(one.place.district);
            in.next(one.place.village);
            in.next(one.category);
            in.next(one.submitted);
            const auto wording = in.next<std::string>();
            in.next(one.problem);
            // A template says the same of every complaint of its category.
            if (wording.rfind(model::code(model::Wording::template_), 0) == 0) continue;
            items.push_back(std::move(one));
        }
        return model::likely_duplicates(items, limit);
    });
}

} // namespace siar::store
