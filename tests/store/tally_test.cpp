// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema.hpp"
#include "store/tally_blob.hpp"
#include "store/tally_table.hpp"
#include "tests/store/fixture.hpp"

#include <algorithm>
#include <map>
#include <random>

using namespace siar;
using namespace siar::store;
using namespace siar::store::testing;

namespace {

/// Complaints as dirty as sources give them: times missing, in the wrong order, equal.
class RandomSource {
public:
    /// `span`: all happens within so many days.
    explicit RandomSource(unsigned seed, int span = 20) : span_(span), random_(seed) {}

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
    model::Time time() { return days_before(below(span_)) + std::chrono::minutes{below(3) * 420}; }
    int span_;
    std::mt19937 random_;
};

model::Tally recount_of(const std::map<model::Key, model::Complaint>& complaints) {
    model::Tally out;
    for (const auto& [key, one] : complaints)
        out.add(one, deadlines(), +1);
    return out;
}

/// Lets a source change as sources do, and remembers what it has.
struct Course {
    Store store = open(in_memory());
    RandomSource random;
    std::map<model::Key, model::Complaint> at_source{};

    void round(int most) {
        std::vector<model::Row> rows;
        std::vector<model::Key> tombstones;
        for (int n = random.below(most); n > 0; --n) {
            auto next = random.complaint();
            const auto known = at_source.find(next.key);
            // A flip of what may be told, and nothing else.
            if (known != at_source.end() && random.below(3) == 0) {
                next = known->second;
                next.secret = !next.secret;
            }
            at_source[next.key] = next;
            rows.push_back(row(std::move(next)));
        }
        for (int n = random.below(3); n > 0; --n) {
            tombstones.push_back(key(std::to_string(random.below(60))));
            at_source.erase(tombstones.back());
        }
        need(store.apply(batch(std::move(rows), std::move(tombstones)), ReviewPolicy::all));
    }
};

model::Date date_of(int days) {
    return model::local(days_before(days), wib()).date;
}

} // namespace

TEST_CASE("the Tally always equals a recount") {
    for (unsigned seed = 1; seed <= 300; ++seed) {
        CAPTURE(seed);
        Course course{open(in_memory()), RandomSource(seed, seed % 3 == 0 ? 800 : 20)};
        for (int round = 0; round < 6; ++round) {
            course.round(12);
            REQUIRE(whole_tally(course.store) == recount_of(course.at_source));
        }
        std::vector<model::Key> all;
        for (const auto& [key, complaint] : course.at_source)
            all.push_back(key);
        need(course.store.apply(batch({}, all), ReviewPolicy::all));
        REQUIRE(whole_tally(course.store) == model::Tally{});
    }
}

TEST_CASE("the sums of any period are those of its days, however many periods are asked at once") {
    for (unsigned seed = 1; seed <= 40; ++seed) {
        CAPTURE(seed);
        Course course{open(in_memory()), RandomSource(seed, 1500)};
        for (int round = 0; round < 4; ++round)
            course.round(40);
        const auto expected = recount_of(course.at_source);
        std::vector<model::Asked> asked{{some_day(1960), some_day(2090), model::Depth::agencies}};
        for (int n = 0; n < 12; ++n) {
            const int a = course.random.below(1600);
            const int b = course.random.below(1600);
            asked.push_back(
                {date_of(std::max(a, b)), date_of(std::min(a, b)), static_cast<model::Depth>(course.random.below(5))});
        }
        const auto sums = need(course.store.sums(asked));
        REQUIRE(sums.size() == asked.size());
        for (std::size_t i = 0; i < asked.size(); ++i) {
            auto whole = expected.sums(asked[i].first, asked[i].last);
            const auto end = model::end_of(asked[i].depth);
            whole.counts.erase(std::find_if(whole.counts.begin(), whole.counts.end(),
                                            [&](const auto& count) { return !(count.cell < end); }),
                               whole.counts.end());
            REQUIRE(sums[i].asked == asked[i]);
            REQUIRE(sums[i].sums == whole);
        }
    }
}

TEST_CASE("a large change is put aside, counts at once, and finds its place when a small one comes") {
    const Database database(":memory:");
    need(migrate(database, migrations(), ""));
    RandomSource random(7, 900);
    model::Tally expected;
    const auto take = [&](int count) {
        model::Tally change;
        for (int n = 0; n < count; ++n) {
            const auto one = random.complaint();
            change.add(one, deadlines(), +1);
            expected.add(one, deadlines(), +1);
        }
        add_to_tally(database, change);
        CHECK(read_tally(database, some_day(1960), some_day(2090)) == expected);
        const std::vector<model::Asked> asked{{date_of(500), date_of(100)}};
        CHECK(read_sums(database, asked)[0].sums == expected.sums(date_of(500), date_of(100)));
    };
    const char* const waiting = "SELECT count(*) FROM tally_changes";
    take(2000);
    CHECK(database.integer(waiting) == 1);
    take(2000);
    CHECK(database.integer(waiting) == 2);
    take(1);
    CHECK(database.integer(waiting) == 0);
}

TEST_CASE("packed counts come back as they were, and damaged ones are told") {
    RandomSource random(3, 50);
    model::Tally tally;
    for (int n = 0; n < 200; ++n)
        tally.add(random.complaint(), deadlines(), n % 3 == 0 ? -1 : +1);
    std::vector<model::Tally::Entry> entries;
    const auto bytes = pack(tally.entries());
    unpack(bytes, entries);
    CHECK(entries == tally.entries());

    const auto sums = tally.sums(some_day(1960), some_day(2090));
    std::vector<model::CellCount> counts;
    unpack(pack(sums.counts), model::end_of(model::Depth::all), counts);
    CHECK(counts == sums.counts);
    counts.clear();
    CHECK_THROWS_AS(unpack(std::string(4, '\xff'), model::end_of(model::Depth::all), counts), SqliteError);
    CHECK_THROWS_AS(unpack(std::string_view(bytes).substr(0, bytes.size() - 1), entries), SqliteError);
}

TEST_CASE("what other terms counted stays where no settings were read, and takes in nothing") {
    const Folder folder;
    const auto usual = on_disk(folder.path());
    {
        auto store = open(usual);
        need(store.apply(batch({row(complaint("1"))}), ReviewPolicy::all));
    }
    const auto before = whole_tally(open(usual));
    auto guessed = usual;
    guessed.zone = {std::chrono::minutes{540}, "WIT"_label};
    guessed.standards.complaint_days = 0;
    guessed.recounts = false;
    {
        auto store = open(guessed);
        CHECK(whole_tally(store) == before);
        const auto taken = store.apply(batch({row(complaint("2"))}), ReviewPolicy::all);
        REQUIRE_FALSE(taken);
        CHECK(taken.error().what.find("pengaturan lain") != std::string::npos);
        CHECK(taken.error().todo.find("--config") != std::string::npos);
        CHECK_FALSE(store.keep_only({}, noon()));
        decide(store, "1", model::Act::approve);
        for (const auto& finding : store.verify())
            CHECK((finding.severity == model::Severity::attention) ==
                  (finding.what.find("pengaturan lain") != std::string::npos));
    }
    CHECK(whole_tally(open(usual)) == before);
    // What nobody has counted yet is counted by whoever comes first.
    const Folder fresh;
    auto first = guessed;
    first.directory = fresh.path();
    CHECK(need(open(first).apply(batch({row(complaint("2"))}), ReviewPolicy::all)).added == 1);
}

TEST_CASE("another time zone, deadline or holiday counts anew, and the same ones do not") {
    const Folder folder;
    auto late = complaint("1");
    late.submitted = noon() - std::chrono::hours{14}; // 00:05 WIB
    late.submitted -= std::chrono::minutes{10};       // 23:55 WIB of the day before
    const auto usual = on_disk(folder.path());
    {
        auto store = open(usual);
        need(store.apply(batch({row(late)}), ReviewPolicy::all));
    }
    auto east = usual;
    east.zone = {std::chrono::minutes{540}, "WIT"_label};
    auto strict = usual;
    strict.standards.complaint_days = 2;
    auto feast = usual;
    feast.holidays = {model::local(noon() + std::chrono::hours{48}, wib()).date};
    for (const auto& place : {east, strict, feast, usual}) {
        model::Tally expected;
        expected.add(late, model::Deadlines(place.terms()), +1);
        CHECK(whole_tally(open(place)) == expected);
        CHECK((place.terms() == usual.terms()) ==
              (model::fingerprint(place.terms()) == model::fingerprint(usual.terms())));
    }
    auto names_only = usual.terms();
    names_only.zone.name = "Waktu Indonesia Barat"_label;
    names_only.standards.first_follow_up = "lima hari"_label;
    CHECK(model::fingerprint(names_only) == model::fingerprint(usual.terms()));
}
