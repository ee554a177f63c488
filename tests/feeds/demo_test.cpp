// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/demo.hpp"

#include "model/calendar.hpp"
#include "model/tally.hpp"
#include "tests/feeds/demo_year.hpp"
#include "text/unicode.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace siar::feeds {
namespace {

using model::Interval;
using model::Status;
using model::Time;

template <class Value>
std::map<std::string, int> counts(Value value) {
    std::map<std::string, int> out;
    for (const Planted& planted : year().complaints)
        ++out[std::string(value(planted.raw.facts))];
    return out;
}

TEST_CASE("2022 has the published counts") {
    const auto by_status = counts([](const auto& facts) { return model::code(facts.status); });
    CHECK(year().complaints.size() == 422);
    CHECK(by_status.at("selesai") == 373);
    CHECK(by_status.at("proses") + by_status.at("tertunda") + by_status.at("terdisposisi_belum") == 28);
    CHECK(by_status.at("arsip") == 21);
    for (const Planted& planted : year().complaints)
        CHECK(local(planted.raw.facts.submitted).date.year() == std::chrono::year(2022));
}

TEST_CASE("the mean from forwarded to first follow-up in 2022 is 2.4 hours to the second") {
    model::Tally tally;
    const model::Deadlines deadlines(package().regency.terms());
    std::vector<std::int64_t> lengths;
    for (const Planted& planted : year().complaints) {
        const model::Complaint& facts = planted.raw.facts;
        tally.add(facts, deadlines, +1);
        const auto length = model::length(facts, Interval::responded_within);
        if (length) lengths.push_back(length->count());
        // All of them end within the year, so "in 2022" and "of 2022" are the same cases.
        if (facts.first_follow_up) CHECK(local(*facts.first_follow_up).date.year() == std::chrono::year(2022));
    }
    const auto sums = tally.sums(std::chrono::year{2022} / 1 / 1, std::chrono::year{2022} / 12 / 31);
    const auto responded = static_cast<std::uint32_t>(Interval::responded_within);
    std::int64_t cases = 0;
    for (const auto& count : sums.of(model::Kind::span, responded))
        cases += count.n;
    CHECK(cases == 422 - 21 - 9);
    CHECK(sums.at(model::Cell::of(model::Kind::seconds, responded)) == cases * 8640);

    std::sort(lengths.begin(), lengths.end());
    const std::int64_t median = lengths[lengths.size() / 2];
    CHECK(median < 8640);
    CHECK(median > 4320); // shown as 0.1 day, not as nothing
    const auto late = std::count_if(lengths.begin(), lengths.end(), [](auto length) { return length > 12 * 3600; });
    CHECK(late >= 10);
    CHECK(late <= 40);
}

TEST_CASE("every kecamatan has its share") {
    const auto by_district = counts([](const auto& facts) { return facts.place.district.value; });
    const std::map<std::string, int> expected = {{"33.21.01", 72}, {"33.21.02", 27}, {"33.21.03", 22}, {"33.21.04", 61},
                                                 {"33.21.05", 31}, {"33.21.06", 36}, {"33.21.07", 11}, {"33.21.08", 15},
                                                 {"33.21.09", 17}, {"33.21.10", 12}, {"33.21.11", 58}, {"33.21.12", 24},
                                                 {"33.21.13", 18}, {"33.21.14", 18}};
    CHECK(by_district == expected);
}

TEST_CASE("categories and channels follow the package's shares") {
    const auto by_category = counts([](const auto& facts) { return facts.category.value; });
    for (const auto& category : package().demo.categories) {
        CAPTURE(category.first.value);
        CHECK(by_category.at(category.first.value) * 100 == doctest::Approx(category.second * 422).epsilon(0.12));
    }
    const auto by_channel = counts([](const auto& facts) { return facts.channel.value; });
    for (const auto& [channel, count] : by_channel)
        CHECK(count <= by_channel.at("whatsapp"));
}

TEST_CASE("bodies are as long as people write") {
    std::vector<std::size_t> lengths;
    for (const Planted& planted : year().complaints)
        lengths.push_back(text::code_point_count(planted.raw.body));
    std::sort(lengths.begin(), lengths.end());
    const std::size_t median = (lengths[210] + lengths[211]) / 2;
    CHECK(median >= 266);
    CHECK(median <= 272);
    CHECK(lengths[379] < 689);
    CHECK(lengths[379] > 640);
    CHECK(lengths.back() == 4244);
    CHECK(lengths.front() >= 40);
}

TEST_CASE("some are anonymous, secret, allege wrongdoing, wish or ask, concern two agencies, are rated") {
    int anonymous = 0;
    int secret = 0;
    int two = 0;
    int rated = 0;
    for (const Planted& planted : year().complaints) {
        anonymous += planted.raw.facts.anonymous ? 1 : 0;
        secret += planted.raw.facts.secret ? 1 : 0;
        two += planted.raw.facts.agencies.size() == 2 ? 1 : 0;
        rated += planted.raw.facts.rating ? 1 : 0;
        CHECK_FALSE(planted.raw.facts.key.id.empty());
        CHECK(planted.raw.facts.demo);
        for (const auto& agency : planted.raw.facts.agencies)
            CHECK(package().regency.agency(agency) != nullptr);
    }
    CHECK(anonymous == 63);
    CHECK(secret == 16);
    CHECK(two >= 10);
    CHECK(rated >= 60);
    const auto by_class = counts([](const auto& facts) { return model::code(facts.classification); });
    CHECK(by_class.at("pengaduan_berkadar_pengawasan") == 12);
    CHECK(by_class.at("aspirasi") >= 15);
    CHECK(by_class.at("permintaan_informasi") >= 20);
    const auto by_end = counts([](const auto& facts) { return model::code(facts.how_closed); });
    CHECK(by_end.at("instansi") > by_end.at("otomatis"));
    CHECK(by_end.at("otomatis") >= 60);
    CHECK(by_end.at("pelapor") >= 30);
}

TEST_CASE("every life runs forward") {
    for (const Planted& planted : year().complaints) {
        const model::Complaint& facts = planted.raw.facts;
        CAPTURE(facts.key.id);
        Time last = facts.submitted;
        for (const auto& step : {facts.forwarded, facts.first_follow_up, facts.closed}) {
            if (!step) continue;
            CHECK(last <= *step);
            last = *step;
        }
        CHECK(last <= facts.updated);
        for (std::size_t i = 0; i < planted.raw.follow_ups.size(); ++i) {
            const Time said = planted.raw.follow_ups[i].at;
            if (i == 0)
                CHECK(said == facts.first_follow_up);
            else
                CHECK(planted.raw.follow_ups[i - 1].at <= said);
            CHECK(said <= facts.updated);
        }
        const bool open = facts.status != Status::resolved && facts.status != Status::archived;
        CHECK(facts.closed.has_value() == !open);
        CHECK((facts.how_closed == model::HowClosed::open) == open);
        if (facts.status == Status::resolved) CHECK_FALSE(planted.raw.follow_ups.back().internal);
    }
}

TEST_CASE("offices answer in office hours, people complain at any") {
    int in_hours = 0;
    int answered = 0;
    std::set<std::int64_t> hours;
    std::map<unsigned, int> by_month;
    for (const Planted& planted : year().complaints) {
        hours.insert(local(planted.raw.facts.submitted).of_day.count() / 60);
        ++by_month[unsigned(local(planted.raw.facts.submitted).date.month())];
        if (!planted.raw.facts.first_follow_up) continue;
        ++answered;
        const model::LocalTime at = local(*planted.raw.facts.first_follow_up);
        const bool works = !model::is_day_off(at.date, package().regency.holidays);
        const bool open = at.of_day >= std::chrono::hours(7) && at.of_day <= std::chrono::hours(17);
        in_hours += works && open ? 1 : 0;
    }
    CHECK(in_hours * 100 >= answered * 85);
    CHECK(hours.size() >= 18);
    CHECK(by_month.size() == 12);
    for (const auto& [month, count] : by_month)
        CHECK(count >= 10);
}

} // namespace
} // namespace siar::feeds
