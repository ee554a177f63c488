// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup.hpp"

#include "store/archive.hpp"
#include "store/database.hpp"
#include "store/directory.hpp"
#include "tests/store/fixture.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <random>
#include <thread>

using namespace siar;
using namespace siar::store;
using namespace siar::store::testing;
using model::Act;

namespace {

namespace fs = std::filesystem;

Store filled(const fs::path& folder) {
    auto store = open(on_disk(folder));
    std::vector<model::Row> rows;
    for (int n = 0; n < 50; ++n)
        rows.push_back(row(complaint(std::to_string(n))));
    need(store.apply(batch(std::move(rows)), ReviewPolicy::all));
    decide(store, "1", Act::approve);
    decide(store, "2", Act::withdraw);
    const std::string jpeg = "bukan gambar";
    need(store.put_photo(key("1"), model::digest("a"), model::sha256(jpeg), jpeg));
    need(store.decide(
        {id_of(store, "1"), Act::approve_photo, "Bu Tinjau", noon(), model::sha256(jpeg), "", std::nullopt}));
    return store;
}

bool sound(const Store& store) {
    const auto findings = store.verify();
    for (const auto& finding : findings)
        if (finding.severity != model::Severity::good) MESSAGE(finding.what);
    return findings.size() == 8 && std::all_of(findings.begin(), findings.end(), [](const model::Finding& one) {
               return one.severity == model::Severity::good;
           });
}

std::size_t entries_of(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator{}));
}

} // namespace

TEST_CASE("a backup brings back everything, is for its owner alone, and leaves nothing beside it") {
    const Folder folder;
    const auto file = folder.path() / "simpan" / "siar.tar.zst";
    model::Material before;
    {
        auto store = filled(folder.path() / "state");
        before = material(store);
        const auto made = need(back_up(folder.path() / "state", file));
        CHECK(made.complaints == 50);
        CHECK(made.decisions == 3);
        CHECK(made.photos == 1);
    }
    struct stat status {};
    REQUIRE(::stat(file.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777U) == 0600);
    CHECK(entries_of(file.parent_path()) == 1);

    const auto made = need(restore(file, folder.path() / "pulih"));
    CHECK(made.complaints == 50);
    const auto store = open(on_disk(folder.path() / "pulih"));
    CHECK(material(store) == before);
    CHECK(look(store, "2").state == model::ReviewState::withdrawn);
    CHECK(shown_photo(store, model::sha256("bukan gambar")) == "bukan gambar");
    CHECK(sound(store));
}

TEST_CASE("a restored store reads its sources whole, so that what they withdrew since does not stay on air") {
    const Folder folder;
    {
        auto store = filled(folder.path() / "state");
        auto given = batch({});
        given.mark.listed = noon();
        given.mark.doubt = "ragu";
        need(store.apply(given, ReviewPolicy::all));
    }
    need(back_up(folder.path() / "state", folder.path() / "cadangan"));
    need(restore(folder.path() / "cadangan", folder.path() / "pulih"));
    const auto store = open(on_disk(folder.path() / "pulih"));
    CHECK(need(store.mark(source)) == model::Mark{});
    CHECK(material(store).data_as_of == noon());
}

TEST_CASE("no sealed text is in a backup; the next whole reading brings it to the restored store again") {
    const Folder folder;
    auto waiting = row(complaint("7"));
    waiting.held = privacy::redact("Kata Pak Bambang Supriyanto lampu mati", gate()).held;
    REQUIRE(waiting.held);
    {
        auto store = filled(folder.path() / "state");
        need(store.apply(batch({waiting}), ReviewPolicy::all));
        decide(store, "7", Act::approve);
        need(back_up(folder.path() / "state", folder.path() / "cadangan"));
        CHECK(need(store.held(id_of(store, "7"))));
    }
    need(restore(folder.path() / "cadangan", folder.path() / "pulih"));
    CHECK(files_holding(folder.path() / "pulih", "Bambang") == "");
    auto store = open(on_disk(folder.path() / "pulih"));
    CHECK_FALSE(need(store.held(id_of(store, "7"))));
    CHECK(sound(store));
    CHECK(need(store.apply(batch({waiting}), ReviewPolicy::all)) == Applied{0, 1, 0, 0});
    CHECK(need(store.held(id_of(store, "7"))));
    CHECK(look(store, "7").state == model::ReviewState::approved);
}

TEST_CASE("a backup made while another program writes is one moment of it") {
    const Folder folder;
    { filled(folder.path() / "state"); }
    std::thread writer([&] {
        auto store = open(on_disk(folder.path() / "state"));
        for (int n = 0; n < 30; ++n) {
            std::vector<model::Row> rows;
            for (int i = 0; i < 20; ++i)
                rows.push_back(row(complaint(std::to_string(1000 + n * 20 + i))));
            (void)store.apply(batch(std::move(rows)), ReviewPolicy::all);
            (void)store.decide(decision(store, std::to_string(1000 + n * 20), Act::approve));
        }
    });
    for (int n = 0; n < 3; ++n)
        need(back_up(folder.path() / "state", folder.path() / ("cadangan" + std::to_string(n))));
    writer.join();
    for (int n = 0; n < 3; ++n) {
        const auto there = folder.path() / ("pulih" + std::to_string(n));
        const auto made = need(restore(folder.path() / ("cadangan" + std::to_string(n)), there));
        CHECK(made.complaints % 20 == 10);
        CHECK(sound(open(on_disk(there))));
    }
}

TEST_CASE("a good backup is not replaced by a store that was never read into, anything else is") {
    const Folder folder;
    const auto file = folder.path() / "cadangan";
    { filled(folder.path() / "state"); }
    const auto empty = folder.path() / "kosong";
    { open(on_disk(empty)); }
    need(back_up(empty, file));
    CHECK(need(back_up(folder.path() / "state", file)).complaints == 50);
    const auto before = content(file);
    const auto refused = back_up(empty, file);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().line().find("50 aduan") != std::string::npos);
    CHECK(content(file) == before);
    CHECK(entries_of(folder.path()) == 3);

    // Read, and nothing there any more: that is what it is.
    { need(open(on_disk(empty)).apply(batch({row(complaint("1"))}, {}), ReviewPolicy::all)); }
    { need(open(on_disk(empty)).apply(batch({}, {key("1")}), ReviewPolicy::all)); }
    CHECK(need(back_up(empty, file)).complaints == 0);
    std::ofstream(file) << "bukan cadangan";
    { open(on_disk(folder.path() / "lagi")); }
    CHECK(need(back_up(folder.path() / "lagi", file)).complaints == 0);
}

TEST_CASE("a restore into a folder with a database is refused and changes nothing") {
    const Folder folder;
    const auto state = folder.path() / "state";
    { filled(state); }
    need(back_up(state, folder.path() / "cadangan"));
    const auto before = content(state / "siar.db");
    const auto refused = restore(folder.path() / "cadangan", state);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().what.find("sudah punya basis data") != std::string::npos);
    CHECK(content(state / "siar.db") == before);
}

TEST_CASE("decisions made after the backup are not lost with the database") {
    const Folder folder;
    const auto state = folder.path() / "state";
    {
        auto store = filled(state);
        need(back_up(state, folder.path() / "cadangan"));
        decide(store, "1", Act::withdraw);
    }
    fs::remove(state / "siar.db");
    need(restore(folder.path() / "cadangan", state));
    CHECK(look(open(on_disk(state)), "1").state == model::ReviewState::withdrawn);

    fs::remove(state / "siar.db");
    std::ofstream(state / "keputusan.log") << "# log lain\n";
    CHECK(restore(folder.path() / "cadangan", state).error().what.find("bukan lanjutan") != std::string::npos);
    fs::remove(state / "keputusan.log");
    std::ofstream(state / "kunci") << model::digest("lain").hex() << "\n";
    CHECK(restore(folder.path() / "cadangan", state).error().what.find("kunci lain") != std::string::npos);
}

TEST_CASE("a backup that is not whole is refused and leaves no store behind") {
    const Folder folder;
    { filled(folder.path() / "state"); }
    const auto file = folder.path() / "cadangan";
    need(back_up(folder.path() / "state", file));
    const auto whole = content(file);
    const auto there = folder.path() / "pulih";
    std::mt19937 random(11);
    for (int n = 0; n < 40; ++n) {
        auto bytes = whole;
        if (n % 2 == 0)
            bytes.resize(random() % bytes.size());
        else
            bytes[random() % bytes.size()] = static_cast<char>(random() & 0xffU);
        if (bytes == whole) continue;
        std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
        const auto made = restore(file, there);
        // zstd frames may carry bits that mean nothing; what comes out must then be the whole of it.
        if (made) {
            CHECK(made->complaints == 50);
            fs::remove_all(there);
            continue;
        }
        CHECK_FALSE(fs::exists(there / "siar.db"));
        CHECK(entries_of(there) == 0);
    }
    std::ofstream(file, std::ios::trunc) << "bukan cadangan";
    CHECK(restore(file, there).error().what.find("tidak utuh") != std::string::npos);
    CHECK_FALSE(restore(folder.path() / "tidak-ada", there));
    CHECK_FALSE(back_up(folder.path() / "kosong", file));
}

TEST_CASE("only the names of a store's own files are ever unpacked") {
    const std::string digits(64, 'a');
    CHECK(is_backup_name("siar.db"));
    CHECK(is_backup_name("photos/aa/" + digits + ".jpg"));
    for (const auto& name : {std::string("../siar.db"), std::string("/siar.db"), std::string(""), std::string("kontak"),
                             "photos/ab/" + digits + ".jpg", "photos/aa/" + digits + ".png",
                             "photos/../" + digits.substr(1) + ".jpg", "photos/aa/../" + digits + ".jpg"}) {
        CAPTURE(name);
        CHECK_FALSE(is_backup_name(name));
    }
    const Entries entries{{"siar.db", {12, model::digest("a")}}, {"kunci", {0, model::digest("")}}};
    CHECK(parse_contents(contents_text(entries)) == entries);
    for (const auto* const text : {"", "siar: cadangan, versi 2\n", "siar: cadangan, versi 1\n12 x siar.db\n"})
        CHECK_FALSE(parse_contents(text));
    CHECK_FALSE(parse_contents(contents_text(entries) + "12 " + digits + " ../x\n"));
}

TEST_CASE("verify says of each thing that does not hold what it is") {
    struct Case {
        const char* says;
        const char* harm;
    };
    const Case cases[] = {
        {"hitungan ulang", "UPDATE complaints SET rating = 5 WHERE id = '7'"},
        {"merujuk", "PRAGMA foreign_keys = OFF; INSERT INTO held (row, since, text) VALUES (99999, 1, 'x')"},
        {"keputusan berbeda", "UPDATE decisions SET by = 'Lain' WHERE n = 1"},
        {"keputusan berbeda", "DELETE FROM decisions WHERE n = 1"},
        {"kalimat tidak cocok", "UPDATE sentences SET problem = 'Lain' WHERE row = 3"},
        {"kalimat tidak cocok", "DELETE FROM sentences WHERE row = 5"},
        {"foto hilang", "UPDATE photos SET sha256 = zeroblob(32)"},
        {"rahasia", "UPDATE complaints SET secret = 1 WHERE id = '9'"},
        {"tidak selaras", "UPDATE complaints SET origin_system = 'a', origin_id = '1' WHERE id IN ('11', '12')"},
    };
    for (const auto& c : cases) {
        CAPTURE(std::string(c.says));
        const Folder folder;
        auto store = filled(folder.path());
        CHECK(sound(store));
        Database(database_file(folder.path()).string()).run(c.harm);
        const auto findings = store.verify();
        CHECK(std::any_of(findings.begin(), findings.end(), [&](const model::Finding& one) {
            return one.severity == model::Severity::broken && one.what.find(c.says) != std::string::npos;
        }));
    }
}

TEST_CASE("verify leaves everything as it was") {
    const Folder folder;
    auto store = filled(folder.path());
    Database(database_file(folder.path()).string())
        .run("UPDATE complaints SET origin_system = 'a', origin_id = '1' WHERE id IN ('11', '12')");
    const auto version = store.version();
    store.verify();
    CHECK(store.version() == version);
    CHECK_FALSE(sound(store));
}
