// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup.hpp"
#include "tests/store/erasure.hpp"

using namespace siar;
using namespace siar::store;
using namespace siar::store::testing;

TEST_CASE("a restored backup is purged again by the log that lies in its folder") {
    const Folder folder;
    const auto state = folder.path() / "state";
    const auto file = folder.path() / "cadangan";
    {
        auto store = filled(state);
        need(back_up(state, file));
        withdraw_for_privacy(store, "1");
    }
    for (const char* name : {"siar.db", "siar.db-wal", "siar.db-shm"})
        fs::remove(state / name);
    const auto made = need(restore(file, state));
    CHECK_FALSE(made.log_is_as_old);
    const auto store = open(on_disk(state));
    CHECK(look(store, "1").erased);
    nowhere(state);
    CHECK(sound(store));
}

TEST_CASE("a backup restored elsewhere is purged by a log that is given to it, and says so where none is") {
    const Folder folder;
    const auto state = folder.path() / "state";
    const auto file = folder.path() / "cadangan";
    {
        auto store = filled(state);
        need(back_up(state, file));
        withdraw_for_privacy(store, "1");
        decide(store, "2", Act::approve);
    }
    const auto there = folder.path() / "baru";
    CHECK(need(restore(file, folder.path() / "tanpa")).log_is_as_old);
    CHECK_FALSE(need(restore(file, there, kept_log(folder))).log_is_as_old);
    const auto store = open(on_disk(there));
    CHECK(look(store, "1").erased);
    CHECK(look(store, "2").state == model::ReviewState::approved);
    nowhere(there);
    CHECK(sound(store));
}

TEST_CASE("of a log that went another way a restore takes over what it withdraws for privacy, and nothing else") {
    const Folder folder;
    const auto state = folder.path() / "state";
    const auto file = folder.path() / "cadangan";
    {
        auto store = filled(state);
        decide(store, "3", Act::approve);
        need(back_up(state, folder.path() / "dulu"));
        decide(store, "4", Act::approve);
        need(back_up(state, file));
    }
    // A restored store goes its own way: there the withdrawal happened.
    const auto elsewhere = folder.path() / "lain";
    need(restore(folder.path() / "dulu", elsewhere));
    {
        auto store = open(on_disk(elsewhere));
        decide(store, "5", Act::approve);
        withdraw_for_privacy(store, "1");
    }
    const auto there = folder.path() / "baru";
    CHECK_FALSE(need(restore(file, there, log_file(elsewhere))).log_is_as_old);
    const auto store = open(on_disk(there));
    CHECK(look(store, "1").erased);
    CHECK(look(store, "4").state == model::ReviewState::approved);
    CHECK(look(store, "5").state == model::ReviewState::fresh);
    nowhere(there);
    CHECK(sound(store));

    std::ofstream(folder.path() / "bukan.log") << "bukan log\n";
    const auto refused = restore(file, folder.path() / "lagi", folder.path() / "bukan.log");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().what == "berkas itu bukan log keputusan siar, atau masih kosong");
}
