// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.hpp"

#include "tests/store/fixture.hpp"

using namespace siar;
using namespace siar::store;
using namespace siar::store::testing;

TEST_CASE("every kind of value comes back from a column as it was bound") {
    const Database database(":memory:");
    auto echo = database.statement("SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11");
    const model::ItemId id{"00112233445566778899aabbccddeeff"};
    const std::string with_nul("a\0b", 3);
    echo.bind(std::int64_t{1} << 40, true, with_nul, std::string_view(), noon(), model::digest("x"), id,
              model::Status::postponed, std::optional<int>(), std::optional(model::AgencyId{"dinhub"}), text("Lampu"));
    REQUIRE(echo.step());
    CHECK(echo.get<std::int64_t>(0) == std::int64_t{1} << 40);
    CHECK(echo.get<bool>(1));
    CHECK(echo.get<std::string>(2) == with_nul);
    CHECK_FALSE(echo.null(3));
    CHECK(echo.get<std::string>(3).empty());
    CHECK(echo.get<model::Time>(4) == noon());
    CHECK(echo.get<model::Digest>(5) == model::digest("x"));
    CHECK(echo.get<model::ItemId>(6) == id);
    CHECK(echo.get<model::Status>(7) == model::Status::postponed);
    CHECK(echo.get<std::optional<int>>(8) == std::nullopt);
    CHECK(echo.get<std::optional<model::AgencyId>>(9) == model::AgencyId{"dinhub"});
    CHECK(echo.get<std::string>(10) == "Lampu");
    CHECK_FALSE(echo.step());
}

TEST_CASE("a code that the program does not know is damage, not a guess") {
    const Database database(":memory:");
    auto query = database.statement("SELECT 'meleleh', x'00'");
    REQUIRE(query.step());
    CHECK_THROWS_AS((void)query.get<model::Status>(0), SqliteError);
    CHECK_THROWS_AS((void)query.get<model::Digest>(1), SqliteError);
}

TEST_CASE("the same statement can be used inside its own loop") {
    const Database database(":memory:");
    database.run("CREATE TABLE t (n INTEGER); INSERT INTO t VALUES (1), (2), (3)");
    int pairs = 0;
    auto outer = database.statement("SELECT n FROM t");
    while (outer.step()) {
        auto inner = database.statement("SELECT n FROM t");
        while (inner.step())
            ++pairs;
    }
    CHECK(pairs == 9);
}

TEST_CASE("a transaction that is not committed leaves nothing") {
    const Database database(":memory:");
    database.run("CREATE TABLE t (n INTEGER)");
    {
        const Transaction transaction(database, Transaction::Kind::write);
        database.run("INSERT INTO t VALUES (1)");
    }
    CHECK(database.integer("SELECT count(*) FROM t") == 0);
    Transaction transaction(database, Transaction::Kind::write);
    database.run("INSERT INTO t VALUES (1)");
    transaction.commit();
    CHECK(database.integer("SELECT count(*) FROM t") == 1);
}

TEST_CASE("what is deleted is overwritten in the file") {
    const Folder folder;
    const Database database((folder.path() / "x.db").string());
    database.run(
        "CREATE TABLE t (n INTEGER PRIMARY KEY, s TEXT); INSERT INTO t VALUES (1, 'rahasia sekali'), (2, 'biasa')");
    database.run("DELETE FROM t WHERE n = 1");
    database.truncate_log();
    CHECK(files_holding(folder.path(), "rahasia sekali") == "");
    CHECK(files_holding(folder.path(), "biasa") == "x.db ");
}
