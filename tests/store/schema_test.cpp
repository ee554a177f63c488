// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema.hpp"

#include "store/failure.hpp"
#include "tests/store/fixture.hpp"

using namespace siar;
using namespace siar::store;
using namespace siar::store::testing;

namespace {

// Three versions of a small database: names; with ages; ages in days.
const std::vector<Migration> steps{
    [](const Database& database) { database.run("CREATE TABLE people (name TEXT NOT NULL) STRICT"); },
    [](const Database& database) { database.run("ALTER TABLE people ADD COLUMN age INTEGER NOT NULL DEFAULT 7"); },
    [](const Database& database) { database.run("UPDATE people SET age = age * 365"); },
};

std::vector<Migration> first(std::size_t count) {
    return {steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(count)};
}

void check_version_2(const Store& store) {
    const auto mark = need(store.mark(source));
    CHECK(mark.listed == noon());
    CHECK(mark.doubt == "ragu");
    const auto given = material(store).given;
    REQUIRE(given.size() == 1);
    CHECK(given.front().first == source);
    CHECK(given.front().second.recaps.front().resolved_of_received() == model::Share{7, 10});
    CHECK(given.front().second.recaps.front().source->str() == "LKjIP");
    CHECK(given.front().second.speeds.front().mean_days == 2.44);
    CHECK(given.front().second.speeds.front().standard.str() == "5 hari kerja");
    CHECK(need(store.known({"bupati"})).size() == 1);
    CHECK(look(store, "1").photos.size() == 1);
}

void check_version_5(const Store& store) {
    const auto objections = need(store.objections());
    REQUIRE(objections.size() == 1);
    CHECK(objections.front().item == id_of(store, "2"));
    CHECK(objections.front().since == noon() - std::chrono::hours{5});
    const auto agreed = need(store.redress(id_of(store, "1"))).agreed;
    REQUIRE(agreed);
    CHECK(agreed->agreed_by == "Pak Kedua");
    const auto words = need(store.correction(id_of(store, "1"), agreed->text));
    REQUIRE(words);
    CHECK(words->right.str() == "Baru satu lampu yang diganti");
    const auto on_air = need(store.to_take_off());
    REQUIRE(on_air.size() == 1);
    CHECK(on_air.front().cut == "20261121-1405-180s");
}

void check_version_6(const Store& store) {
    const auto given = material(store).given;
    REQUIRE(given.size() == 1);
    const auto& speed = given.front().second.speeds.front();
    CHECK(speed.tags == std::vector{model::Tag::achievement, model::Tag::office_holder});
    CHECK(given.front().second.recaps.front().tags.empty());
}

void check_version_7(const Store& store) {
    const auto playout = need(store.aired(model::Time::min()));
    REQUIRE(playout.aired.size() == 1);
    CHECK(playout.aired.front().cut == "20261121-1405-180s");
    REQUIRE(playout.covered.size() == 1);
    CHECK(playout.covered.front().from < playout.aired.front().at);
}

void check_version_8(const Store& store) {
    const auto all = need(store.deliveries_of("20261121-1405-180s"));
    REQUIRE_FALSE(all.empty());
    CHECK(all.front().remote == "siar/20261121-1405-180s.wav");
    CHECK(all.front().state == model::DeliveryState::delivered);
    CHECK(all.front().fields.front().second == "Suara Warga");
}

void check_version_9(const Store& store) {
    const auto all = need(store.gone_out_of("20261121-1405-180s"));
    REQUIRE(all.size() == 2);
    CHECK_MESSAGE(all.back().state == model::DeliveryState::waiting, "it was on its way");
    const auto item = id_of(store, "1");
    CHECK(need(store.made_with(item)).size() == 1);
    CHECK(need(store.cuts_telling(item)).empty());
}

void check_version_10(const Store& store) {
    const auto all = need(store.duties(model::Time::min(), model::Time::max()));
    REQUIRE(all.size() == 1);
    CHECK(all.front() == model::Duty{noon(), model::Seconds{180}, "/radio", {"rskw", "studio"}});
}

void check_version_11(const Store& store) {
    CHECK(need(store.duties_looked_at("/radio")) == noon());
    CHECK(need(store.duties_looked_at("/studio")) == std::nullopt);
}

} // namespace

TEST_CASE("every earlier version comes to the newest with its data") {
    for (std::size_t version = 1; version <= steps.size(); ++version) {
        const Database database(":memory:");
        need(migrate(database, first(version), ""));
        CHECK(database.integer("PRAGMA user_version") == static_cast<std::int64_t>(version));
        database.run("INSERT INTO people (name) VALUES ('Sari')");
        if (version == 3) database.run("UPDATE people SET age = 2555");
        need(migrate(database, steps, ""));
        CHECK(database.integer("PRAGMA user_version") == 3);
        CHECK(database.integer("SELECT age FROM people WHERE name = 'Sari'") == 7 * 365);
    }
}

TEST_CASE("a migration that fails leaves the version before it whole") {
    const Database database(":memory:");
    auto broken = first(2);
    broken.push_back([](const Database& d) {
        d.run("UPDATE people SET age = 0");
        d.run("SELECT * FROM no_such_table");
    });
    need(migrate(database, first(2), ""));
    database.run("INSERT INTO people (name) VALUES ('Sari')");
    CHECK_THROWS_AS((void)migrate(database, broken, ""), SqliteError);
    CHECK(database.integer("PRAGMA user_version") == 2);
    CHECK(database.integer("SELECT age FROM people") == 7);
}

// versions/N.sql is a dump (sqlite3 .dump, with user_version) of a store that version N made with the key in
// versions/kunci: complaint 1 approved, 2 withdrawn, 3 waiting, 4 secret; from version 2 on also 5, which two sources
// tell, totals of the source, a photo, and a mark with its last complete list; from version 5 on also an objection to
// 2, a correction of 1 and a segment that tells 2; from version 6 on a total with tags; from version 7 on what a
// station aired; from version 8 on where the segment of 2 was delivered; from version 9 on another way of it that is
// being tried, and that it told 1 before it was made anew; from version 10 on a slot that a watch had in charge, and
// from version 11 on up to when it has told of what passed.
TEST_CASE("a store of every earlier version opens with all it had") {
    const std::filesystem::path versions = std::filesystem::path(SIAR_SOURCE_DIR) / "tests/store/versions";
    for (std::size_t version = 1; version <= migrations().size(); ++version) {
        CAPTURE(version);
        const Folder folder;
        std::filesystem::copy_file(versions / "kunci", folder.path() / "kunci");
        const auto dump = content(versions / (std::to_string(version) + ".sql"));
        REQUIRE_FALSE(dump.empty());
        {
            const Database database((folder.path() / "siar.db").string());
            database.run(dump.c_str());
            // Before version 4 a segment could be noted to tell one item twice.
            if (version < 4) database.run("INSERT INTO aired (item, at) VALUES (x'0102', 60), (x'0102', 60)");
        }
        auto store = open(on_disk(folder.path()));
        CHECK(look(store, "1").state == model::ReviewState::approved);
        CHECK(look(store, "1").complaint == complaint("1"));
        CHECK(look(store, "1").text->sentences == sentences("Lampu jalan mati di tikungan dekat pasar"));
        CHECK(look(store, "2").state == model::ReviewState::withdrawn);
        CHECK(look(store, "3").state == model::ReviewState::fresh);
        CHECK(look(store, "4").complaint.secret);
        model::Tally recount;
        const auto counted = need(store.page({})).items;
        CHECK(counted.size() == (version == 1 ? 4 : 5));
        for (const auto& item : counted)
            recount.add(item.complaint, deadlines(), +1);
        CHECK(whole_tally(store) == recount);
        if (version > 1) check_version_2(store);
        if (version > 4) check_version_5(store);
        if (version > 5) check_version_6(store);
        if (version > 6) check_version_7(store);
        if (version > 7) check_version_8(store);
        if (version > 8) check_version_9(store);
        if (version > 9) check_version_10(store);
        if (version > 10) check_version_11(store);
        CHECK(need(store.mark(source)).cursor == "halaman-2");
        if (version < 4) CHECK(need(store.history(model::Time::min())).made.size() == 1);
        decide(store, "3", model::Act::approve);
        CHECK(going_out(store).size() == 2);
    }
}

TEST_CASE("each answer of SQLite is said in Indonesian, with the file and what to do") {
    struct Case {
        int code;
        const char* says;
    };
    const Case cases[] = {
        {SQLITE_BUSY, "sedang dipakai"},
        {SQLITE_BUSY_SNAPSHOT, "sedang dipakai"},
        {SQLITE_LOCKED, "sedang dipakai"},
        {SQLITE_READONLY, "tidak boleh ditulis"},
        {SQLITE_CANTOPEN, "tidak dapat dibuka"},
        {SQLITE_FULL, "ruang simpan habis"},
        {SQLITE_CORRUPT, "rusak"},
        {SQLITE_NOTADB, "rusak"},
        {SQLITE_IOERR_WRITE, "gagal dibaca"},
        {SQLITE_NOMEM, "memori habis"},
        {SQLITE_MISUSE, "menolak perintah"},
    };
    for (const auto& c : cases) {
        const auto error = failure(SqliteError(c.code, "x"), "");
        CHECK(error.what.find(c.says) != std::string::npos);
        CHECK_FALSE(error.where.empty());
        CHECK_FALSE(error.todo.empty());
    }
    CHECK(failure(SqliteError(SQLITE_BUSY, "x"), "/var/lib/siar/siar.db").where == "/var/lib/siar/siar.db");
}
