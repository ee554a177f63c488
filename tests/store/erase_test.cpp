// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.hpp"
#include "store/scrub.hpp"
#include "store/state.hpp"
#include "tests/store/erasure.hpp"

#include <numeric>
#include <random>

using namespace siar;
using namespace siar::store;
using namespace siar::store::testing;

namespace {

constexpr int scattered = 3000;

std::string words_of(int n) {
    return "Kode uji " + std::to_string(7000 + n) + "-randu";
}

/// Rows of random order and length move cells between pages, whose old copies secure_delete does not overwrite.
void scatter(Store& store) {
    std::mt19937 engine(1); // NOLINT(bugprone-random-generator-seed): the same pages every time
    std::vector<int> order(scattered);
    std::iota(order.begin(), order.end(), 0);
    std::shuffle(order.begin(), order.end(), engine);
    for (const unsigned longest : {200U, 2000U}) {
        for (std::size_t from = 0; from < order.size(); from += 50) {
            std::vector<model::Row> rows;
            for (std::size_t n = from; n < from + 50; ++n) {
                auto given = complaint(std::to_string(order[n]));
                const std::string body(engine() % longest, 'x');
                given.story = model::Story{text(words_of(order[n])), text(body), {}, {}};
                rows.push_back(row(std::move(given), words_of(order[n])));
            }
            need(store.apply(batch(std::move(rows)), ReviewPolicy::all));
        }
        std::shuffle(order.begin(), order.end(), engine);
    }
}

/// Of every tenth of the scattered rows, how many words are still in the database file.
int remaining(const fs::path& folder) {
    const auto file = content(database_file(folder));
    int out = 0;
    for (int n = 0; n < scattered; n += 10)
        if (file.find(words_of(n)) != std::string::npos) ++out;
    return out;
}

} // namespace

TEST_CASE("what is withdrawn for privacy is in no file any more, and a tombstone says that it was there") {
    const Folder folder;
    auto store = filled(folder.path());
    const auto other = open(on_disk(folder.path())); // another program, at rest
    REQUIRE(holding(folder.path(), "randu") != "");
    const auto before = whole_tally(store);
    const auto traces = withdraw_for_privacy(store, "1");
    REQUIRE(traces.size() == 1);
    CHECK_FALSE(traces.front().went_out);
    nowhere(folder.path());
    CHECK_FALSE(shown_photo(store, model::sha256(jpeg)));

    const auto item = look(store, "1");
    CHECK(item.state == model::ReviewState::withdrawn);
    CHECK(item.erased);
    CHECK_FALSE(item.text);
    CHECK_FALSE(item.complaint.story);
    CHECK_FALSE(need(store.held(item.id)));
    CHECK(whole_tally(store) == before); // it is still counted
    CHECK(material(store).withdrawn == std::vector{item.id});
    CHECK(going_out(store).empty());
    CHECK(going_out(other).empty());
    const auto page = need(store.page({}));
    const auto row =
        std::find_if(page.items.begin(), page.items.end(), [&](const auto& one) { return one.id == item.id; });
    REQUIRE(row != page.items.end());
    CHECK(row->state == model::ReviewState::withdrawn);
    CHECK_FALSE(row->text);
    CHECK(sound(store));
}

TEST_CASE("secret words are gone from the free room of pages, too") {
    const Folder folder;
    auto store = open(on_disk(folder.path()));
    scatter(store);
    std::vector<model::Decision> all;
    for (int n = 0; n < scattered; n += 10)
        all.push_back(decision(store, std::to_string(n), Act::withdraw_privacy));
    need(store.decide(all));
    need(store.erase(all.front().item));
    CHECK(remaining(folder.path()) == 0);
    CHECK(content(database_file(folder.path())).find(words_of(1)) != std::string::npos);
}

TEST_CASE("what went in any other way is gone from there within a week, by a purge") {
    const Folder folder;
    auto today = noon();
    auto place = on_disk(folder.path());
    place.now = [&today] { return today; };
    auto store = open(place);
    scatter(store);
    need(store.purge());
    std::vector<model::Key> gone;
    for (int n = 0; n < scattered; n += 10)
        gone.push_back(key(std::to_string(n)));
    need(store.apply(batch({}, gone), ReviewPolicy::all));
    const auto days = [&today](int count) { today += std::chrono::hours{24 * count}; };
    days(6);
    need(store.purge());
    CHECK(remaining(folder.path()) > 0);
    days(1);
    need(store.purge());
    CHECK(remaining(folder.path()) == 0);

    const auto rewritten = [&] { return meta(Database(database_file(folder.path()).string()), "rewritten_on"); };
    const auto day = rewritten();
    days(7);
    need(store.purge()); // nothing has changed since
    CHECK(rewritten() == day);
    need(store.apply(batch({}, {key("1")}), ReviewPolicy::all));
    days(1);
    need(store.purge());
    CHECK(rewritten() == *day + 8);
    need(store.apply(batch({}, {key("2")}), ReviewPolicy::all));
    days(-3); // the clock was ahead
    need(store.purge());
    CHECK(rewritten() == *day + 5);
}

TEST_CASE("another complaint of the same words and the same photo keeps them, the same complaint does not") {
    const Folder folder;
    auto store = open(on_disk(folder.path()));
    auto one = complaint("1");
    auto same = complaint("2");
    one.origin = model::Origin{"sp4n", "77"};
    same.origin = one.origin;
    same.key.source = {"lain"};
    need(store.apply(batch({with_words(one), with_words(complaint("3"))}), ReviewPolicy::all));
    auto second = batch({with_words(same)});
    second.source = {"lain"};
    need(store.apply(second, ReviewPolicy::all));
    for (const char* id : {"1", "3"})
        need(store.put_photo(key(id), model::digest("a"), model::sha256(jpeg), jpeg));
    const auto same_id = need(store.item_id(same.key));
    CHECK(need(store.tellings(id_of(store, "1"))) == std::vector{id_of(store, "1"), same_id});

    withdraw_for_privacy(store, "1");
    need(store.erase(same_id));
    CHECK_FALSE(need(store.item(same_id))->text);
    CHECK(need(store.item(same_id))->erased);
    CHECK(look(store, "3").text->sentences.problem.text == text(told));
    CHECK(need(store.photo_for_review(id_of(store, "3"), model::sha256(jpeg))) == jpeg);
    CHECK_FALSE(need(store.photo_for_review(id_of(store, "1"), model::sha256(jpeg))));
    CHECK(sound(store));

    withdraw_for_privacy(store, "3");
    nowhere(folder.path());
}

TEST_CASE("no reading, no other source and no person brings back what was withdrawn for privacy") {
    const Folder folder;
    auto store = filled(folder.path());
    withdraw_for_privacy(store, "1");

    auto again = with_words(complaint("1"));
    again.complaint.rating = 1;
    CHECK(need(store.apply(batch({again}), ReviewPolicy::all)) == Applied{0, 1, 0, 0});
    CHECK(need(store.apply(batch({again}), ReviewPolicy::all)) == Applied{0, 0, 1, 0});
    nowhere(folder.path());
    need(store.apply(batch({}, {key("1")}), ReviewPolicy::all));
    need(store.apply(batch({again}), ReviewPolicy::all));
    nowhere(folder.path());

    auto hub = again;
    hub.hub = model::HubDecision{};
    hub.hub->state = model::ReviewState::approved;
    hub.hub->text = model::text_hash(hub.proposal->sentences);
    hub.hub->at = noon();
    need(store.apply(batch({hub}), ReviewPolicy::hub, "Ditinjau di provinsi"));
    need(store.put_photo(key("1"), model::digest("a"), model::sha256(jpeg), jpeg));
    for (const auto act : {Act::approve, Act::edit, Act::pin, Act::hold, Act::reject, Act::withdraw}) {
        auto wanted = decision(store, "1", act);
        wanted.edited = sentences(told);
        const auto refused = store.decide(wanted);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().what == "butir sudah ditarik karena privasi, untuk seterusnya");
    }
    nowhere(folder.path());

    auto other = with_words(complaint("9"));
    other.complaint.key.source = {"lain"};
    other.complaint.origin = model::Origin{"sp4n", "77"};
    auto known = again;
    known.complaint.origin = other.complaint.origin;
    need(store.apply(batch({known}), ReviewPolicy::all));
    auto second = batch({other});
    second.source = {"lain"};
    need(store.apply(second, ReviewPolicy::all));
    CHECK(need(store.item(need(store.item_id(other.complaint.key))))->erased);
    nowhere(folder.path());
    CHECK(look(store, "1").erased);
    CHECK(sound(store));
}

TEST_CASE("a store made anew from its log keeps nothing of what was withdrawn for privacy") {
    const Folder folder;
    {
        auto store = filled(folder.path());
        withdraw_for_privacy(store, "1");
        CHECK(content(log_file(folder.path())).find("\ttarik_privasi\t" + std::string(64, '0')) != std::string::npos);
    }
    for (const auto& file : {database_file(folder.path()), fs::path(database_file(folder.path())).concat("-wal")})
        fs::remove(file);
    auto store = open(on_disk(folder.path()));
    need(store.apply(batch({with_words(complaint("1"))}), ReviewPolicy::all));
    CHECK(look(store, "1").erased);
    nowhere(folder.path());
    CHECK(sound(store));
}

TEST_CASE("a program that was killed between decision and erasure is made good by the next one that opens the store") {
    const Folder folder;
    {
        auto store = filled(folder.path());
        std::ofstream(folder.path() / "siar.db.rusak-20261101-0700") << told;
        std::ofstream(folder.path() / "siar.db.rusak-20261101-0700-wal") << told;
        fs::create_directory(folder.path() / "pulih.baru-4711");
        std::ofstream(folder.path() / "pulih.baru-4711" / "siar.db") << told;
        decide(store, "1", Act::withdraw_privacy);
        CHECK(needs_scrub(Database(database_file(folder.path()).string())));
    }
    const auto store = open(on_disk(folder.path()));
    CHECK_FALSE(needs_scrub(Database(database_file(folder.path()).string())));
    nowhere(folder.path());
}

TEST_CASE("an erasure that cannot be finished now keeps no program from opening the store") {
    const Folder folder;
    {
        auto store = filled(folder.path());
        decide(store, "1", Act::withdraw_privacy);
    }
    const auto file = database_file(folder.path()).string();
    {
        const Database writer(file);
        const Transaction writing(writer, Transaction::Kind::write);
        const auto began = std::chrono::steady_clock::now();
        CHECK(look(open(on_disk(folder.path())), "1").erased);
        CHECK(std::chrono::steady_clock::now() - began < std::chrono::seconds{5});
        CHECK(needs_scrub(Database(file)));
    }
    const auto store = open(on_disk(folder.path()));
    CHECK_FALSE(needs_scrub(Database(file)));
    nowhere(folder.path());
}

TEST_CASE(
    "under another name of its source, and in a store made anew, what was withdrawn for privacy is known by its "
    "number") {
    const Folder folder;
    const model::Origin origin{"sp4n", "8812"};
    const auto told_by = [&](const char* name) {
        auto given = complaint("1");
        given.key.source = {name};
        given.origin = origin;
        auto out = batch({with_words(given)});
        out.source = {name};
        return out;
    };
    const auto standing_of = [&](Store& store, const char* name) {
        auto given = told_by(name);
        need(store.apply(given, ReviewPolicy::all));
        return need(store.item(need(store.item_id(given.rows.front().complaint.key))));
    };
    {
        auto store = open(on_disk(folder.path()));
        const auto item = standing_of(store, "lama");
        need(store.decide(model::Decision{item->id, Act::withdraw_privacy, "Bu Tinjau", noon(), {}, "", std::nullopt}));
        need(store.erase(item->id));
        need(store.keep_only({{"baru"}}, noon()));
        CHECK(standing_of(store, "baru")->erased);
        nowhere(folder.path());
        CHECK(sound(store));
    }
    for (const auto& file : {database_file(folder.path()), fs::path(database_file(folder.path())).concat("-wal")})
        fs::remove(file);
    auto store = open(on_disk(folder.path()));
    CHECK(standing_of(store, "lain")->erased);
    nowhere(folder.path());
    CHECK(sound(store));
}

TEST_CASE("a complaint that turns out to be one withdrawn for privacy loses its words") {
    const Folder folder;
    auto store = open(on_disk(folder.path()));
    auto one = with_words(complaint("1"));
    one.complaint.origin = model::Origin{"sp4n", "8812"};
    need(store.apply(batch({one}), ReviewPolicy::all));
    withdraw_for_privacy(store, "1");
    // Its own row speaks of another complaint now, so that nothing but the log tells.
    one.complaint.origin = model::Origin{"sp4n", "9999"};
    need(store.apply(batch({one}), ReviewPolicy::all));
    auto two = with_words(complaint("2"));
    need(store.apply(batch({two}), ReviewPolicy::all));
    REQUIRE(holding(folder.path(), "randu") != "");
    two.complaint.origin = model::Origin{"sp4n", "8812"};
    need(store.apply(batch({two}), ReviewPolicy::all));
    CHECK(look(store, "2").erased);
    CHECK(needs_scrub(Database(database_file(folder.path()).string())));
    need(store.erase(id_of(store, "2")));
    nowhere(folder.path());
    CHECK(sound(store));
}

TEST_CASE("erasure names the files that it had to delete whole, and is refused for what was not withdrawn") {
    const Folder folder;
    auto store = filled(folder.path());
    CHECK_FALSE(store.erase(id_of(store, "1")));
    CHECK_FALSE(store.erase({"00000000000000000000000000000000"}));
    const auto set_aside = folder.path() / "siar.db.rusak-20261101-0700";
    std::ofstream(set_aside) << told;
    const auto traces = withdraw_for_privacy(store, "1");
    REQUIRE(traces.size() == 2);
    CHECK(traces.back().where.find(set_aside.string()) != std::string::npos);
    CHECK(need(store.erase(id_of(store, "1"))).size() == 1); // asked again it has nothing more to delete
    nowhere(folder.path());
}

TEST_CASE("while another program reads, erasure says that it is not done, and can be asked again") {
    const Folder folder;
    auto store = filled(folder.path());
    const auto id = id_of(store, "1");
    {
        const Database reader(database_file(folder.path()).string());
        const Transaction snapshot(reader, Transaction::Kind::read);
        CHECK(reader.integer("SELECT count(*) FROM complaints") > 0);
        decide(store, "1", Act::withdraw_privacy);
        const auto refused = store.erase(id);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().line().find("siar.db-wal") != std::string::npos);
    }
    need(store.erase(id));
    nowhere(folder.path());
}
