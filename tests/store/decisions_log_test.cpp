// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/decisions_log.hpp"

#include "tests/store/fixture.hpp"

#include <algorithm>

using namespace siar;
using namespace siar::store;
using namespace siar::store::testing;
using model::Act;
using model::ReviewState;

namespace {

model::Decision some_decision() {
    return {{"00112233445566778899aabbccddeeff"},
            Act::hold,
            "Bu\tTinjau",
            noon(),
            model::digest("x"),
            "baris\nkedua \\ tab\t.",
            std::nullopt};
}

void add_bytes(const std::filesystem::path& path, std::string_view bytes) {
    std::ofstream(path, std::ios::binary | std::ios::app) << bytes;
}

std::string findings(const Store& store) {
    std::string out;
    for (const auto& finding : store.check(noon()))
        if (finding.severity != model::Severity::good) out += finding.what + "\n";
    return out;
}

} // namespace

TEST_CASE("a line of the log comes back as it was written, tabs and line breaks too") {
    const auto line = log_line(some_decision());
    CHECK(line.find('\n') == std::string::npos);
    CHECK(std::count(line.begin(), line.end(), '\t') == 6);
    CHECK(parse_log_line(line) == some_decision());
}

TEST_CASE("a line that is cut anywhere or changed in one byte is no decision") {
    const auto line = log_line(some_decision());
    for (std::size_t n = 0; n < line.size(); ++n) {
        CHECK_FALSE(parse_log_line(line.substr(0, n)));
        auto changed = line;
        changed[n] = static_cast<char>(changed[n] ^ 1);
        CHECK_FALSE(parse_log_line(changed));
    }
}

TEST_CASE("a decision is in the log before it is answered, with its hash and not its words") {
    const Folder folder;
    auto store = open(on_disk(folder.path()));
    need(store.apply(batch({row(complaint("1"))}), ReviewPolicy::all));
    auto edit = decision(store, "1", Act::edit);
    edit.edited = sentences("Lampu tikungan pasar padam");
    edit.text = {};
    need(store.decide(edit));
    const auto log = content(folder.path() / "keputusan.log");
    CHECK(log.find(model::text_hash(*edit.edited).hex()) != std::string::npos);
    CHECK(log.find("\tubah\t") != std::string::npos);
    CHECK(log.find("Bu Tinjau") != std::string::npos);
    CHECK(log.find("padam") == std::string::npos);
    CHECK(log.find("sp4n") == std::string::npos);
}

TEST_CASE("a database made anew learns its decisions from the log once the sources give the items again") {
    const Folder folder;
    {
        auto store = open(on_disk(folder.path()));
        need(store.apply(batch({row(complaint("1")), row(complaint("2")), row(complaint("3")), row(complaint("4"))}),
                         ReviewPolicy::all));
        decide(store, "1", Act::reject);
        decide(store, "1", Act::approve);
        decide(store, "2", Act::withdraw);
        decide(store, "3", Act::approve);
    }
    for (const auto* const name : {"siar.db", "siar.db-wal", "siar.db-shm"})
        std::filesystem::remove(folder.path() / name);
    auto store = open(on_disk(folder.path()));
    need(store.apply(
        batch({row(complaint("1")), row(complaint("2")), row(complaint("3"), "Lampu lain"), row(complaint("4"))}),
        ReviewPolicy::all));
    CHECK(look(store, "1").state == ReviewState::approved);
    CHECK(look(store, "1").decided_at == noon());
    CHECK(look(store, "2").state == ReviewState::withdrawn);
    CHECK(look(store, "3").state == ReviewState::needs_review);
    CHECK(look(store, "4").state == ReviewState::fresh);
    CHECK(going_out(store) == std::vector{id_of(store, "1")});
}

TEST_CASE("a line that another program logged but did not bring into the database takes effect at the next open") {
    const Folder folder;
    model::Decision late;
    {
        auto store = open(on_disk(folder.path()));
        need(store.apply(batch({row(complaint("1"))}), ReviewPolicy::all));
        late = decision(store, "1", Act::approve);
    }
    add_bytes(folder.path() / "keputusan.log", log_line(late) + "\n");
    auto store = open(on_disk(folder.path()));
    CHECK(look(store, "1").state == ReviewState::approved);
    CHECK(findings(store) == "");
}

TEST_CASE("such a line takes effect before the next decision, and only once") {
    const Folder folder;
    auto store = open(on_disk(folder.path()));
    need(store.apply(batch({row(complaint("1")), row(complaint("2"))}), ReviewPolicy::all));
    add_bytes(folder.path() / "keputusan.log", log_line(decision(store, "1", Act::approve)) + "\n");
    decide(store, "2", Act::approve);
    CHECK(going_out(store).size() == 2);
    decide(store, "1", Act::withdraw);
    auto again = open(on_disk(folder.path()));
    CHECK(look(again, "1").state == ReviewState::withdrawn);
}

TEST_CASE("a torn last line is passed over, reported, and does not swallow the next decision") {
    const Folder folder;
    const auto log = folder.path() / "keputusan.log";
    auto store = open(on_disk(folder.path()));
    need(store.apply(batch({row(complaint("1")), row(complaint("2"))}), ReviewPolicy::all));
    const auto torn = log_line(decision(store, "1", Act::withdraw));
    add_bytes(log, torn.substr(0, torn.size() / 2));
    CHECK(findings(store).find("terputus") != std::string::npos);
    {
        auto other = open(on_disk(folder.path()));
        CHECK(look(other, "1").state == ReviewState::fresh);
        decide(other, "2", Act::approve);
    }
    auto again = open(on_disk(folder.path()));
    CHECK(look(again, "1").state == ReviewState::fresh);
    CHECK(look(again, "2").state == ReviewState::approved);
    CHECK(findings(again).find("1 baris log keputusan tidak terbaca") != std::string::npos);
}

TEST_CASE("a log that was cut is reported, and what the database knows stays") {
    const Folder folder;
    {
        auto store = open(on_disk(folder.path()));
        need(store.apply(batch({row(complaint("1"))}), ReviewPolicy::all));
        decide(store, "1", Act::approve);
    }
    std::filesystem::resize_file(folder.path() / "keputusan.log", 0);
    auto store = open(on_disk(folder.path()));
    CHECK(look(store, "1").state == ReviewState::approved);
    CHECK(findings(store).find("terpotong atau diganti") != std::string::npos);
    decide(store, "1", Act::withdraw);
    auto again = open(on_disk(folder.path()));
    CHECK(look(again, "1").state == ReviewState::withdrawn);
}

TEST_CASE("a note stands once in the log, and again only when it says something else") {
    const Folder folder;
    const auto lines_with = [&](std::string_view what) {
        const auto log = content(folder.path() / "keputusan.log");
        std::size_t n = 0;
        for (auto at = log.find(what); at != std::string::npos; at = log.find(what, at + 1))
            ++n;
        return n;
    };
    {
        auto store = open(on_disk(folder.path()));
        CHECK(need(store.note("bukan_nama: satu", noon())));
        CHECK_FALSE(need(store.note("bukan_nama: satu", noon())));
    }
    auto store = open(on_disk(folder.path()));
    CHECK_FALSE(need(store.note("bukan_nama: satu", noon())));
    CHECK(lines_with("\n# 2026-11-21T07:05:00Z bukan_nama: satu\n") == 1);
    CHECK(need(store.note("bukan_nama: dua\nbaris", noon())));
    CHECK(need(store.note("bukan_nama: satu", noon())));
    CHECK(lines_with("\n# 2026-11-21T07:05:00Z bukan_nama: dua\\nbaris\n") == 1);
    CHECK(lines_with("bukan_nama: satu\n") == 2);
}

TEST_CASE("a note neither hides a decision nor is taken for a broken line") {
    const Folder folder;
    {
        auto store = open(on_disk(folder.path()));
        need(store.apply(batch({row(complaint("1"))}), ReviewPolicy::all));
        need(store.note("sebelum", noon()));
        need(store.decide(decision(store, "1", Act::hold)));
        need(store.note("sesudah", noon()));
    }
    std::filesystem::remove(folder.path() / "siar.db");
    auto store = open(on_disk(folder.path()));
    need(store.apply(batch({row(complaint("1"))}), ReviewPolicy::all));
    CHECK(look(store, "1").state == ReviewState::needs_review);
    CHECK(findings(store).find("log") == std::string::npos);
}
