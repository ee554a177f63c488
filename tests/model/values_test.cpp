// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/batch.hpp"
#include "model/decision.hpp"
#include "model/edition.hpp"
#include "model/screen.hpp"
#include "model/script.hpp"
#include "model/tally.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <map>
#include <random>

using namespace siar;
using namespace std::chrono;

namespace {

const model::Zone wib{minutes{420}, {}};
const model::Deadlines deadlines(model::Terms{wib, {}, {}});

model::Time time_of(const char* text) {
    return model::parse_rfc3339(text).value();
}

model::Complaint complaint() {
    model::Complaint out;
    out.key = {{"contoh"}, "1"};
    out.status = model::Status::resolved;
    out.category = {"lampu_jalan"};
    out.agencies = {{"dinhub"}, {"dinperkim"}};
    out.channel = {"whatsapp"};
    out.place.district = {"33.21.04"};
    out.submitted = time_of("2022-03-01T08:00+07:00");
    out.forwarded = time_of("2022-03-01T09:00+07:00");
    out.first_follow_up = time_of("2022-03-01T11:24+07:00");
    out.closed = time_of("2022-03-04T10:00+07:00");
    out.updated = *out.closed;
    out.how_closed = model::HowClosed::by_agency;
    out.rating = 5;
    return out;
}

} // namespace

TEST_CASE("Every code leads back to its value and an unknown one to none") {
    for (const auto status : {model::Status::unverified, model::Status::forwarded, model::Status::in_process,
                              model::Status::resolved, model::Status::postponed, model::Status::archived})
        CHECK(model::from_code<model::Status>(model::code(status)) == status);
    for (const auto act : {model::Act::approve, model::Act::reject, model::Act::edit, model::Act::hold, model::Act::pin,
                           model::Act::withdraw})
        CHECK(model::from_code<model::Act>(model::code(act)) == act);
    for (const auto scene : model::all_scenes())
        CHECK(model::from_code<model::Scene>(model::code(scene)) == scene);
    CHECK(model::all_scenes().size() == 21);
    CHECK_FALSE(model::from_code<model::Status>("SELESAI"));
    CHECK_FALSE(model::from_code<model::Classification>(""));
    CHECK(model::code(model::Status::forwarded) == "terdisposisi_belum");
    CHECK(model::code(model::Audience::public_) == "public");
}

TEST_CASE("Each interval is measured between its own two moments") {
    const auto one = complaint();
    CHECK(model::length(one, model::Interval::forwarded_within) == hours{1});
    CHECK(model::length(one, model::Interval::responded_within) == minutes{144});
    CHECK(model::length(one, model::Interval::resolved_within) == hours{74});
    auto open = one;
    open.first_follow_up.reset();
    CHECK_FALSE(model::length(open, model::Interval::responded_within));
    auto archived = one;
    archived.status = model::Status::archived;
    CHECK_FALSE(model::length(archived, model::Interval::resolved_within)); // closed, but not resolved
    CHECK(model::length(archived, model::Interval::responded_within) == minutes{144});
    auto reversed = one;
    reversed.first_follow_up = *one.forwarded - seconds{1};
    CHECK_FALSE(model::length(reversed, model::Interval::responded_within));
}

TEST_CASE("A complaint of two agencies counts once in the total and once for each agency") {
    model::Tally tally;
    tally.add(complaint(), deadlines, +1);
    const auto march_1 = tally.sums(2022y / March / 1, 2022y / March / 1);
    const auto resolved = static_cast<unsigned>(model::Status::resolved);
    CHECK(march_1.at(model::Cell::of(model::Kind::received, 0, resolved)) == 1);
    std::map<std::string, std::int64_t> agencies;
    for (const auto& count : march_1.of(model::Kind::agency))
        agencies[march_1.name(count)] += count.n;
    CHECK(agencies == std::map<std::string, std::int64_t>{{"dinhub", 1}, {"dinperkim", 1}});
    const auto responded = static_cast<std::uint32_t>(model::Interval::responded_within);
    CHECK(march_1.at(model::Cell::of(model::Kind::span, responded, 0, 1)) == 1);
    CHECK(march_1.at(model::Cell::of(model::Kind::seconds, responded)) == 8640);
    CHECK(march_1.total(model::Kind::rating) == 0);
    const auto march_4 = tally.sums(2022y / March / 4, 2022y / March / 4);
    CHECK(march_4.at(model::Cell::of(model::Kind::rating, 5)) == 1);
}

TEST_CASE("A length stands in the column nearest to it, ever wider ones from ten days on") {
    struct Row {
        seconds length;
        int column;
    };
    for (const Row& row : std::to_array<Row>({{seconds{0}, 0},
                                              {seconds{4319}, 0},
                                              {seconds{4320}, 1},
                                              {minutes{144}, 1},
                                              {hours{24}, 10},
                                              {days{9} + hours{21}, 99},
                                              {days{10} + hours{11}, 100},
                                              {days{10} + hours{13}, 110},
                                              {days{99} + hours{11}, 990},
                                              {days{104}, 1000},
                                              {days{106}, 1100},
                                              {days{20000}, 9990}})) {
        CAPTURE(row.length.count());
        CHECK(model::column_of(row.length) == row.column);
    }
}

TEST_CASE("Adding complaints and taking them away in another order leaves an empty tally") {
    std::mt19937 random(7); // NOLINT(cert-msc32-c,cert-msc51-cpp): the test must repeat itself
    std::vector<model::Complaint> many;
    for (unsigned i = 0; i < 300; ++i) {
        auto one = complaint();
        one.submitted += hours{random() % 9000};
        one.forwarded = one.submitted + minutes{random() % 900};
        one.first_follow_up = *one.forwarded + minutes{random() % 9000};
        if (random() % 3 == 0)
            one.closed.reset();
        else
            one.closed = *one.first_follow_up + hours{random() % 900};
        one.status = random() % 2 == 0 ? model::Status::resolved : model::Status::in_process;
        one.secret = random() % 9 == 0;
        many.push_back(one);
    }
    model::Tally tally;
    for (const auto& one : many)
        tally.add(one, deadlines, +1);
    CHECK_FALSE(tally.entries().empty());
    std::shuffle(many.begin(), many.end(), random);
    for (const auto& one : many)
        tally.add(one, deadlines, -1);
    CHECK(tally == model::Tally{});
}

TEST_CASE("A digest of fields knows where one field ends and the next begins") {
    CHECK(model::digest_fields({"ab", "c"}) != model::digest_fields({"a", "bc"}));
    const auto key = model::random_key();
    CHECK(model::digest("x", key) != model::digest("x"));
    CHECK(model::digest("x", key) == model::digest("x", key));
    CHECK(model::digest("x", key) != model::digest("x", model::random_key()));
    // RFC 7693 gives BLAKE2b-512; this 256-bit value of "abc" was computed with the b2sum of coreutils (b2sum -l 256).
    CHECK(model::digest("abc").hex() == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
}

TEST_CASE("A photo's name is the SHA-256 of FIPS 180-4") {
    CHECK(model::sha256("abc").hex() == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(model::sha256("").hex() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST_CASE("A digest reads its own hexadecimal and nothing else") {
    const auto one = model::digest("abc");
    CHECK(model::parse_digest(one.hex()).value() == one);
    CHECK_FALSE(model::parse_digest("bddd"));
    CHECK_FALSE(model::parse_digest(std::string(64, 'G')));
}

TEST_CASE("Only what an officer stated to be repaired is called done") {
    model::Item item;
    item.repaired = true;
    CHECK(model::status(item).str() == "Sudah selesai");
    item.repaired = false;
    CHECK(model::status(item).str() == "Sudah ditindaklanjuti");
}

TEST_CASE("A share of nothing has no percentage") {
    CHECK_FALSE(model::Share{0, 0}.percent());
    CHECK(model::Share{373, 422}.percent().value() == doctest::Approx(88.388).epsilon(0.0001));
    const model::Recap recap{{}, 422, 373, 28, 21, {}, {}};
    CHECK(recap.resolved_of_own() == model::Share{373, 401});
}

TEST_CASE("Validity includes its beginning and not its end") {
    const auto noon = time_of("2026-11-21T12:00+07:00");
    const model::Validity one{noon, noon + hours{1}};
    CHECK(one.holds(noon));
    CHECK_FALSE(one.holds(noon - seconds{1}));
    CHECK_FALSE(one.holds(noon + hours{1}));
    CHECK(model::Validity{}.holds(noon));
}

TEST_CASE("A 55 inch screen has 1.577 pixels per millimetre at 1080p") {
    CHECK(model::Screen{1920, 1080, 55, 5}.pixels_per_mm() == doctest::Approx(1.577).epsilon(0.001));
    CHECK(model::Screen{1080, 1920, 55, 5}.pixels_per_mm() == doctest::Approx(1.577).epsilon(0.001));
}

TEST_CASE("An error reads what, where, what to do on one line") {
    CHECK(model::Error{"apa", "di mana", "Lakukan ini"}.line() == "apa: di mana. Lakukan ini");
    CHECK(model::Error{"apa", "", ""}.line() == "apa");
}
