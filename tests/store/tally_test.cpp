// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/fixture.hpp"

#include <map>
#include <random>

using namespace siar;
using namespace siar::store;
using namespace siar::store::testing;

namespace {

/// Complaints as dirty as sources give them: times missing, in the wrong order, equal.
class RandomSource {
public:
    explicit RandomSource(unsigned seed) : random_(seed) {}

    int below(int count) { return std::uniform_int_distribution<int>(0, count - 1)(random_); }

    model::Complaint complaint() {
        model::Complaint out;
        out.key = key(std::to_string(below(60)));
        out.status = static_cast<model::Status>(below(6));
        out.classification = static_cast<model::Classification>(below(4));
        out.secret = below(8) == 0;
        out.category = {below(2) == 0 ? "jalan" : "air"};
        for (int n = below(3); n > 0; --n)
            out.agencies.push_back({"opd" + std::to_string(below(4))});
        out.channel = {below(2) == 0 ? "sms" : ""};
        out.place.district = {"33.21." + std::to_string(below(4))};
        out.submitted = time();
        out.updated = time();
        if (below(3) > 0) out.forwarded = time();
        if (below(3) > 0) out.first_follow_up = time();
        if (below(2) > 0) out.closed = time();
        out.how_closed = static_cast<model::HowClosed>(below(4));
        if (below(3) == 0) out.rating = 1 + below(5);
        return out;
    }

private:
    model::Time time() { return days_before(below(20)) + std::chrono::minutes{below(3) * 420}; }
    std::mt19937 random_;
};

} // namespace

TEST_CASE("the Tally always equals a recount") {
    auto store = open(in_memory());
    RandomSource source_of(20261121);
    std::map<model::Key, model::Complaint> at_source;
    for (int round = 0; round < 300; ++round) {
        std::vector<model::Row> rows;
        std::vector<model::Key> tombstones;
        for (int n = source_of.below(6); n > 0; --n)
            rows.push_back(row(source_of.complaint()));
        for (int n = source_of.below(3); n > 0; --n)
            tombstones.push_back(key(std::to_string(source_of.below(60))));
        for (const auto& one : rows)
            at_source[one.complaint.key] = one.complaint;
        for (const auto& one : tombstones)
            at_source.erase(one);
        need(store.apply(batch(std::move(rows), std::move(tombstones)), ReviewPolicy::all));
        model::Tally recount;
        for (const auto& [key, complaint] : at_source)
            model::add(recount, complaint, wib(), +1);
        REQUIRE(whole_tally(store) == recount);
    }
    CHECK_FALSE(at_source.empty());
    std::vector<model::Key> all;
    for (const auto& [key, complaint] : at_source)
        all.push_back(key);
    need(store.apply(batch({}, all), ReviewPolicy::all));
    CHECK(whole_tally(store) == model::Tally{});
}

TEST_CASE("another time zone counts the days anew") {
    const Folder folder;
    auto late = complaint("1");
    late.submitted = noon() - std::chrono::hours{14}; // 00:05 WIB
    late.submitted -= std::chrono::minutes{10};       // 23:55 WIB of the day before
    {
        auto store = open(on_disk(folder.path()));
        need(store.apply(batch({row(late)}), ReviewPolicy::all));
    }
    auto place = on_disk(folder.path());
    place.zone = {std::chrono::minutes{540}, "WIT"_label};
    model::Tally expected;
    model::add(expected, late, place.zone, +1);
    model::Tally before;
    model::add(before, late, wib(), +1);
    REQUIRE(expected != before);
    CHECK(whole_tally(open(place)) == expected);
}
