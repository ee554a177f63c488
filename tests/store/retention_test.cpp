// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/directory.hpp"
#include "store/photos.hpp"
#include "tests/store/fixture.hpp"

#include <algorithm>

using namespace siar;
using namespace siar::store;
using namespace siar::store::testing;
using model::Act;

namespace {

bool says(const model::Findings& findings, const std::string& words) {
    return std::any_of(findings.begin(), findings.end(),
                       [&](const model::Finding& one) { return one.what.find(words) != std::string::npos; });
}

} // namespace

TEST_CASE("a year after it was closed a complaint keeps its sentences and figures, and no word of its own") {
    const Folder folder;
    auto today = noon();
    auto place = on_disk(folder.path());
    place.now = [&today] { return today; };
    auto store = open(place);
    auto old = complaint("1", 300);
    old.story->body = text("Trotoar ambles di muka terminal");
    need(store.apply(batch({row(old), row(complaint("2", 300)), row(complaint("3"))}), ReviewPolicy::all));
    decide(store, "1", Act::approve);
    const auto tally = whole_tally(store);
    CHECK(files_holding(folder.path(), "Trotoar ambles") != "");
    const std::string yes = "ya";
    const std::string waits = "tunggu";
    need(store.put_photo(key("1"), model::digest("a"), model::sha256(yes), yes));
    need(store.put_photo(key("1"), model::digest("b"), model::sha256(waits), waits));
    need(store.decide({id_of(store, "1"), Act::approve_photo, "Bu", noon(), model::sha256(yes), "", std::nullopt}));

    need(store.purge());
    CHECK(look(store, "1").complaint.story);
    today += std::chrono::hours{24 * 70};
    need(store.purge());
    CHECK(files_holding(folder.path(), "Trotoar ambles") == "");
    CHECK_FALSE(look(store, "1").complaint.story);
    CHECK(look(store, "3").complaint.story);
    CHECK(look(store, "1").text);
    CHECK(look(store, "1").state == model::ReviewState::approved);
    CHECK(shown_photo(store, model::sha256(yes)) == yes);
    CHECK(PhotoFiles(photo_folder(folder.path())).all().size() == 1);
    CHECK(whole_tally(store) == tally);

    // Its source goes on listing it: nothing comes back, nothing asks again.
    auto again = batch({row(old)});
    CHECK(need(store.apply(again, ReviewPolicy::all)) == Applied{0, 0, 1, 0});
    again.rows = {row(complaint("5", 300))};
    need(store.apply(again, ReviewPolicy::all));
    CHECK_FALSE(look(store, "5").complaint.story);
}

TEST_CASE("a database over its size is told and nothing of it is lost") {
    const Folder folder;
    auto place = on_disk(folder.path());
    place.keeping.database_bytes = 1000;
    auto store = open(place);
    need(store.apply(batch({row(complaint("1"))}), ReviewPolicy::all));
    need(store.apply(batch({row(complaint("2"))}), ReviewPolicy::all));
    CHECK(says(store.check(noon()), "melewati batas"));
    CHECK(look(store, "2").complaint.story);
}

TEST_CASE(
    "nothing but a purge deletes for age: neither opening a store nor a batch, whatever the clock of the source") {
    const Folder folder;
    auto place = on_disk(folder.path());
    need(open(place).apply(batch({row(complaint("1", 300))}), ReviewPolicy::all));
    place.now = [] { return noon() + std::chrono::hours{24 * 70}; };
    auto store = open(place);
    auto later = batch({row(complaint("2"))});
    for (const int days : {70, 4000}) {
        later.read_at = noon() + std::chrono::hours{24 * days};
        need(store.apply(later, ReviewPolicy::all));
        CHECK(look(store, "1").complaint.story);
    }
    need(store.purge());
    CHECK_FALSE(look(store, "1").complaint.story);
    CHECK(look(store, "1").text);
}

TEST_CASE("where no settings say how long, a purge deletes nothing and old complaints come with their words") {
    const Folder folder;
    auto place = on_disk(folder.path());
    place.keeping.texts.reset();
    place.now = [] { return noon() + std::chrono::hours{24 * 4000}; };
    auto store = open(place);
    need(store.apply(batch({row(complaint("1", 300))}), ReviewPolicy::all));
    need(store.purge());
    CHECK(look(store, "1").complaint.story);
}

TEST_CASE("a purge looks once a day and writes nothing until then") {
    const Folder folder;
    auto today = noon();
    auto place = on_disk(folder.path());
    place.now = [&today] { return today; };
    auto store = open(place);
    need(store.purge());
    const auto version = store.version();
    today += std::chrono::hours{1};
    need(store.purge());
    CHECK(store.version() == version);
    today += std::chrono::hours{24};
    need(store.purge());
    CHECK(store.version() != version);
}

TEST_CASE("on a disk that is nearly full no complaint is taken in, but a person can still decide") {
    const Folder folder;
    auto place = on_disk(folder.path());
    {
        auto store = open(place);
        need(store.apply(batch({row(complaint("1"))}), ReviewPolicy::all));
    }
    place.keeping.reserved_bytes = std::int64_t{1} << 60;
    auto store = open(place);
    const auto refused = store.apply(batch({row(complaint("2"))}), ReviewPolicy::all);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().what.find("hampir habis") != std::string::npos);
    CHECK(need(store.mark(source)).cursor == "halaman-2");
    decide(store, "1", Act::withdraw);
    CHECK(look(store, "1").state == model::ReviewState::withdrawn);
    CHECK(says(store.check(noon()), "ruang simpan tinggal"));
}

TEST_CASE("on a disk that is nearly full what a source takes back still leaves the screens, and the mark stays") {
    const Folder folder;
    auto place = on_disk(folder.path());
    {
        auto store = open(place);
        need(store.apply(batch({row(complaint("1")), row(complaint("2")), row(complaint("3")), row(complaint("4"))}),
                         ReviewPolicy::all));
        for (const auto* const id : {"1", "2", "3", "4"})
            decide(store, id, Act::approve);
    }
    place.keeping.reserved_bytes = std::int64_t{1} << 60;
    auto store = open(place);
    auto secret = complaint("2");
    secret.secret = true;
    auto taken_back = row(complaint("3"));
    taken_back.hub = model::HubDecision{model::ReviewState::withdrawn, "Bu", noon(), {}};
    auto given = batch({row(secret), taken_back, row(complaint("5"))}, {key("1")});
    given.mark.cursor = "halaman-3";
    for (int n = 0; n < 2; ++n) {
        CHECK_FALSE(store.apply(given, ReviewPolicy::all));
        CHECK(going_out(store) == std::vector{id_of(store, "4")});
        CHECK(need(store.mark(source)).cursor == "halaman-2");
        CHECK_FALSE(need(store.item(id_of(store, "5"))));
    }
    place.keeping.reserved_bytes = 0;
    auto roomy = open(place);
    CHECK(need(roomy.apply(given, ReviewPolicy::all)).added == 1);
    CHECK(need(roomy.mark(source)).cursor == "halaman-3");
}

TEST_CASE("likely twins of two sources are proposed and never merged") {
    auto store = open(in_memory());
    need(store.apply(batch({row(complaint("1"))}), ReviewPolicy::all));
    CHECK(need(store.likely_duplicates(10)).empty());
    auto other = batch({row(complaint("9"), "Lampu jalan di tikungan dekat pasar mati")});
    other.source = other.rows.front().complaint.key.source = {"bupati"};
    need(store.apply(other, ReviewPolicy::all));
    CHECK(need(store.likely_duplicates(10)).size() == 1);
    CHECK(material(store).waiting == 2);
    CHECK(says(store.check(noon()), "mungkin satu aduan"));
}
