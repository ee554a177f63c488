// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.hpp"
#include "store/directory.hpp"
#include "tests/store/fixture.hpp"

#include <algorithm>

using namespace siar;
using namespace siar::store;
using namespace siar::store::testing;
using model::Act;
using model::ReviewState;

namespace {

namespace fs = std::filesystem;

void fill(const fs::path& folder) {
    auto store = open(on_disk(folder));
    std::vector<model::Row> rows;
    for (int i = 0; i < 200; ++i)
        rows.push_back(row(complaint(std::to_string(i))));
    need(store.apply(batch(std::move(rows)), ReviewPolicy::all));
    decide(store, "1", Act::approve);
    decide(store, "2", Act::withdraw);
}

model::Error refusal(const Place& place) {
    auto store = Store::open(place);
    REQUIRE_FALSE(store);
    return store.error();
}

fs::perms mode(const fs::path& path) {
    return fs::status(path).permissions() & fs::perms::mask;
}

void write_over(const fs::path& path, std::streamoff at, std::size_t count) {
    std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
    file.seekp(at);
    file << std::string(count, '\x5a');
}

} // namespace

TEST_CASE("a store makes its folder, and nobody else may read what lies in it") {
    const Folder folder;
    const auto deep = folder.path() / "a" / "b";
    const auto store = open(on_disk(deep));
    CHECK(mode(deep) == fs::perms::owner_all);
    const auto owner_only = fs::perms::owner_read | fs::perms::owner_write;
    for (const auto* const name : {"siar.db", "siar.db-wal", "siar.db-shm", "kunci", "keputusan.log"}) {
        CAPTURE(name);
        CHECK(mode(deep / name) == owner_only);
    }
}

TEST_CASE("a store names the sources that it was filled from") {
    auto store = open(in_memory());
    CHECK(need(store.sources()).empty());
    need(store.apply(batch({row(complaint("1"))}), ReviewPolicy::all));
    CHECK(need(store.sources()) == std::vector{source});
    need(store.keep_only({}, noon()));
    CHECK(need(store.sources()).empty());
}

TEST_CASE("what was stored is there after closing and opening again") {
    const Folder folder;
    fill(folder.path());
    const auto store = open(on_disk(folder.path()));
    CHECK(going_out(store) == std::vector{id_of(store, "1")});
    CHECK(material(store).withdrawn == std::vector{id_of(store, "2")});
    CHECK(need(store.mark(source)).cursor == "halaman-2");
}

TEST_CASE("a folder that cannot be made is named with what to do") {
    const Folder folder;
    std::ofstream(folder.path() / "berkas") << "x";
    const auto error = refusal(on_disk(folder.path() / "berkas" / "state"));
    CHECK(error.what.find("tidak dapat dibuat") != std::string::npos);
    CHECK(error.where == (folder.path() / "berkas" / "state").string());
    CHECK(error.todo.find("--state") != std::string::npos);
}

TEST_CASE("a folder in the place of the database is an error, not an abort") {
    const Folder folder;
    fs::create_directory(folder.path() / "siar.db");
    CHECK(refusal(on_disk(folder.path())).where == (folder.path() / "siar.db").string());
}

TEST_CASE("a full disk under the log is said before anything is decided") {
    const Folder folder;
    fs::create_symlink("/dev/full", folder.path() / "keputusan.log");
    CHECK(refusal(on_disk(folder.path())).line().find("ruang simpan habis") != std::string::npos);
}

TEST_CASE("a database of a newer program is refused and left alone") {
    const Folder folder;
    fill(folder.path());
    Database((folder.path() / "siar.db").string()).run("PRAGMA user_version = 999");
    const auto error = refusal(on_disk(folder.path()));
    CHECK(error.what.find("lebih baru (versi 999") != std::string::npos);
    CHECK(damaged_files(folder.path()).empty());
}

TEST_CASE("a database of another program is refused and left alone") {
    const Folder folder;
    std::ofstream(folder.path() / "kunci") << model::Digest{}.hex() << "\n";
    Database((folder.path() / "siar.db").string()).run("CREATE TABLE songs (name TEXT)");
    CHECK(refusal(on_disk(folder.path())).what.find("program lain") != std::string::npos);
    CHECK(damaged_files(folder.path()).empty());
}

TEST_CASE("a lost, a cut and a wrong key are refused: with them every item would be a new one") {
    const Folder folder;
    fill(folder.path());
    const auto file = folder.path() / "kunci";
    const auto right = content(file);
    fs::remove(file);
    CHECK(refusal(on_disk(folder.path())).what.find("hilang") != std::string::npos);
    CHECK_FALSE(fs::exists(file));
    std::ofstream(file) << right.substr(0, 30);
    CHECK(refusal(on_disk(folder.path())).what.find("kunci penyimpanan rusak") != std::string::npos);
    std::ofstream(file) << model::digest("lain").hex() << "\n";
    CHECK(refusal(on_disk(folder.path())).what.find("bukan yang dipakai") != std::string::npos);
    std::ofstream(file) << right;
    open(on_disk(folder.path()));
}

TEST_CASE("a damaged database is set aside with its date, made anew, and the log replayed") {
    struct Damage {
        const char* name;
        void (*harm)(const fs::path&);
    };
    const Damage damages[] = {
        {"not a database",
         [](const fs::path& file) { std::ofstream(file) << "Bukan basis data, hanya tulisan biasa."; }},
        {"header", [](const fs::path& file) { write_over(file, 0, 100); }},
        {"schema", [](const fs::path& file) { write_over(file, 100, 3000); }},
        {"middle", [](const fs::path& file) { write_over(file, 4096 * 8, 4096 * 4); }},
        {"cut", [](const fs::path& file) { fs::resize_file(file, 4096 * 9); }},
    };
    for (const auto& damage : damages) {
        CAPTURE(damage.name);
        const Folder folder;
        fill(folder.path());
        damage.harm(folder.path() / "siar.db");
        auto store = open(on_disk(folder.path()));
        const auto aside = damaged_files(folder.path());
        REQUIRE(aside.size() == 1);
        const auto name = aside[0].filename().string();
        CHECK(name.size() == std::string("siar.db.rusak-YYYYMMDD-HHMM").size());
        CHECK(need(store.mark(source)) == model::Mark{});
        need(store.apply(batch({row(complaint("1")), row(complaint("2"))}), ReviewPolicy::all));
        CHECK(look(store, "1").state == ReviewState::approved);
        CHECK(look(store, "2").state == ReviewState::withdrawn);
        const auto findings = store.check(noon());
        CHECK(std::any_of(findings.begin(), findings.end(),
                          [&](const model::Finding& finding) { return finding.where == aside[0].string(); }));
    }
}

TEST_CASE("damage met while running is answered with what to do, and mended at the next start") {
    const Folder folder;
    fill(folder.path());
    {
        auto store = open(on_disk(folder.path()));
        // What the store has in memory is out of date once another has written.
        const Database other((folder.path() / "siar.db").string());
        other.run("UPDATE meta SET value = value");
        other.truncate_log();
        const auto size = fs::file_size(folder.path() / "siar.db");
        write_over(folder.path() / "siar.db", 4096 * 2, size - 4096 * 2);
        const auto page = store.page({});
        REQUIRE_FALSE(page);
        CHECK(page.error().what.find("rusak") != std::string::npos);
        CHECK(page.error().where == (folder.path() / "siar.db").string());
        CHECK(suspected(folder.path()));
    }
    open(on_disk(folder.path()));
    CHECK(damaged_files(folder.path()).size() == 1);
    CHECK_FALSE(suspected(folder.path()));
}

TEST_CASE("a program whose database was replaced under it writes nothing more") {
    const Folder folder;
    fill(folder.path());
    auto store = open(on_disk(folder.path()));
    const auto yes = decision(store, "5", Act::approve);
    fs::rename(folder.path() / "siar.db", folder.path() / "siar.db.lama");
    CHECK_FALSE(store.apply(batch({}), ReviewPolicy::all));
    const auto refused = store.decide(yes);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().todo.find("Jalankan ulang") != std::string::npos);
}

TEST_CASE("the version changes with every commit, here or elsewhere, and with nothing else") {
    const Folder folder;
    auto here = open(on_disk(folder.path()));
    auto there = open(on_disk(folder.path()));
    auto before = here.version();
    CHECK(here.version() == before);
    need(here.apply(batch({row(complaint("1"))}), ReviewPolicy::all));
    CHECK(here.version() != before);
    before = here.version();
    material(here);
    CHECK(here.version() == before);
    need(there.apply(batch({row(complaint("2"))}), ReviewPolicy::all));
    CHECK(here.version() != before);
    before = here.version();
    decide(there, "2", Act::approve);
    CHECK(here.version() != before);
    CHECK(going_out(here).size() == 1);
}

TEST_CASE("check of a sound store finds nothing wrong") {
    const Folder folder;
    fill(folder.path());
    const auto findings = open(on_disk(folder.path())).check(noon());
    REQUIRE(findings.size() == 3);
    for (const auto& finding : findings)
        CHECK(finding.severity == model::Severity::good);
    CHECK(findings[0].what.find("200 aduan") != std::string::npos);
    CHECK(findings[1].what == "1 butir disetujui, 198 menunggu persetujuan");
    CHECK(findings[2].what == "log keputusan utuh, 2 keputusan");
}

TEST_CASE("check says that items wait for a yes without sending anybody to a place that is not there") {
    auto store = open(in_memory());
    need(store.apply(batch({row(complaint("1"))}), ReviewPolicy::all));
    const auto findings = store.check(noon());
    CHECK(findings[1].severity == model::Severity::attention);
    CHECK(findings[1].what == "1 aduan menunggu persetujuan, tidak ada yang disetujui");
    for (const auto& finding : findings) {
        CHECK(finding.todo.find("siar desk") == std::string::npos);
        CHECK(finding.todo.find("meja tinjauan") == std::string::npos);
    }
}
