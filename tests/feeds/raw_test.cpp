// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/raw.hpp"

#include "privacy/gate.hpp"

#include <doctest/doctest.h>

#include <string>

namespace siar::feeds {
namespace {

RawComplaint a_complaint() {
    RawComplaint raw;
    raw.facts.key = {{"uji"}, "1"};
    raw.facts.status = model::Status::resolved;
    raw.title = "Lampu jalan mati";
    raw.body = "Lampu jalan mati di depan pasar, hubungi 0811-0000-1904";
    raw.follow_ups.push_back({model::Time{}, {"dinhub"}, "Petugas telah mengganti dua lampu.", false});
    return raw;
}

bool holds(const privacy::PublicText& text, std::string_view part) {
    return text.str().find(part) != std::string::npos;
}

TEST_CASE("what is private does not pass the door in any text") {
    RawComplaint raw = a_complaint();
    raw.title += " lapor NIK 3321115203920000";
    raw.follow_ups.push_back({model::Time{}, {"dinhub"}, "Pelapor dihubungi di 0811 0000 1905.", true});
    const model::Row row = admit(std::move(raw), privacy::Gate());
    REQUIRE(row.complaint.story);
    const model::Story& story = *row.complaint.story;
    CHECK(holds(story.title, "Lampu jalan mati"));
    CHECK_FALSE(holds(story.title, "3321115203920000"));
    CHECK(holds(story.body, "Lampu jalan mati di depan pasar"));
    CHECK_FALSE(holds(story.body, "1904"));
    REQUIRE(story.follow_ups.size() == 2);
    CHECK(story.follow_ups[0].text.str() == "Petugas telah mengganti dua lampu.");
    CHECK(story.follow_ups[1].internal);
    CHECK_FALSE(holds(story.follow_ups[1].text, "1905"));
}

TEST_CASE("the facts pass unchanged") {
    RawComplaint raw = a_complaint();
    raw.facts.rating = 4;
    raw.facts.agencies = {{"dinhub"}, {"dlh"}};
    model::Complaint expected = raw.facts;
    model::Row row = admit(std::move(raw), privacy::Gate());
    row.complaint.story.reset();
    CHECK(row.complaint == expected);
}

TEST_CASE("a secret complaint loses all its text") {
    RawComplaint raw = a_complaint();
    raw.facts.secret = true;
    raw.body = "Nama saya Darmantoro Prabangkara";
    const model::Row row = admit(std::move(raw), privacy::Gate());
    CHECK_FALSE(row.complaint.story);
    CHECK_FALSE(row.held);
}

TEST_CASE("the spot becomes the end of the body") {
    RawComplaint raw = a_complaint();
    raw.body = "Jalan berlubang";
    raw.place = "depan Pasar Bintoro, RT 02 RW 04 no 17";
    const model::Row open = admit(std::move(raw), privacy::Gate());
    CHECK(open.complaint.story->body.str().substr(0, 24) == "Jalan berlubang. Lokasi:");
    CHECK_FALSE(holds(open.complaint.story->body, "no 17"));

    RawComplaint ended = a_complaint();
    ended.body = "Jalan berlubang!";
    ended.place = "depan pasar";
    CHECK(admit(std::move(ended), privacy::Gate()).complaint.story->body.str() ==
          "Jalan berlubang! Lokasi: depan pasar");
}

TEST_CASE("a name in any text holds the complaint and is sealed for the reviewer") {
    for (int where = 0; where < 3; ++where) {
        RawComplaint raw = a_complaint();
        std::string& text = where == 0 ? raw.title : where == 1 ? raw.body : raw.follow_ups[0].text;
        text = "Nama saya Darmantoro Prabangkara, jalan rusak";
        const model::Row row = admit(std::move(raw), privacy::Gate());
        CHECK(row.held);
        const model::Story& story = *row.complaint.story;
        CHECK_FALSE(holds(story.title, "Darmantoro"));
        CHECK_FALSE(holds(story.body, "Darmantoro"));
        CHECK_FALSE(holds(story.follow_ups[0].text, "Darmantoro"));
    }
}

TEST_CASE("names in several texts are sealed together") {
    RawComplaint raw = a_complaint();
    raw.title = "Nama saya Darmantoro Prabangkara";
    raw.follow_ups[0].text = "Yth. Sdr. Slametoko Gunorogo, terima kasih.";
    CHECK(admit(std::move(raw), privacy::Gate()).held);
}

TEST_CASE("the verdicts of what is public are united, internal notes do not count") {
    const std::string accusing = "Oknum petugas minta uang suap";
    RawComplaint raw = a_complaint();
    raw.follow_ups.push_back({model::Time{}, {"dinhub"}, accusing, true});
    CHECK(admit(std::move(raw), privacy::Gate()).complaint.story->verdict.ok());

    raw = a_complaint();
    raw.follow_ups.push_back({model::Time{}, {"dinhub"}, accusing, false});
    CHECK(admit(std::move(raw), privacy::Gate()).complaint.story->verdict.has(privacy::Reason::accusation));
}

} // namespace
} // namespace siar::feeds
