// SPDX-License-Identifier: GPL-3.0-or-later
// A store whose programs are killed at any moment ends as an undisturbed one: real processes, real files. SIAR_KILLS
// says how often (20; ./run soak kill: 200).
#include "store/database.hpp"
#include "store/directory.hpp"
#include "tests/store/fixture.hpp"

#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <map>
#include <random>
#include <thread>

using namespace siar;
using namespace siar::store;
using namespace siar::store::testing;
using model::Act;

namespace {

constexpr int rounds = 30;
const std::vector<model::SourceName> sources{{"sp4n"}, {"bupati"}};

/// What the nth reading gives: new rows and changed ones, withdrawals, complaints that both sources tell.
model::Batch reading(int n) {
    std::mt19937 random(static_cast<unsigned>(n));
    auto out = batch({});
    out.source = sources[static_cast<std::size_t>(n % 2)];
    out.mark.cursor = std::to_string(n);
    out.read_at = noon() + std::chrono::minutes{n};
    for (int i = 0; i < 40; ++i) {
        const auto number = static_cast<int>(random() % 300);
        auto one = complaint(std::to_string(number));
        one.key.source = out.source;
        if (number % 3 == 0) one.origin = model::Origin{"lapor", std::to_string(number)};
        one.rating = 1 + static_cast<int>(random() % 5);
        one.secret = number % 17 == 0;
        if (one.secret) one.story.reset();
        if (random() % 8 == 0)
            out.tombstones.push_back(one.key);
        else
            out.rows.push_back(row(one, "Lampu nomor " + std::to_string(number) + " mati"));
    }
    return out;
}

void must(bool fine) {
    if (!fine) std::_Exit(1);
}

/// Reads on from where the mark says, as a program does that was just started. Decides on an item after each reading.
void work(const std::filesystem::path& folder) {
    auto opened = Store::open(on_disk(folder));
    must(opened.has_value());
    auto store = std::move(*opened);
    must(store.keep_only(sources, noon()).has_value());
    int done = -1;
    for (const auto& source : sources) {
        const auto mark = store.mark(source);
        must(mark.has_value());
        if (!mark->cursor.empty()) done = std::max(done, std::stoi(mark->cursor));
    }
    for (int n = std::max(done, 0); n < rounds; ++n) {
        const auto given = reading(n);
        if (n > done) must(store.apply(given, ReviewPolicy::all).has_value());
        for (const auto& one : given.rows) {
            const auto id = store.item_id(one.complaint.key);
            must(id.has_value());
            const auto item = store.item(*id);
            must(item.has_value() && item->has_value());
            const auto at = noon() + std::chrono::minutes{n};
            if ((*item)->decided_at == at) break; // this reading's decision was made before the end came
            if ((*item)->state != model::ReviewState::fresh || !(*item)->text) continue;
            const auto act = n % 5 == 4 ? Act::withdraw : Act::approve;
            model::Decision yes{*id, act,         "Bu Tinjau", at, model::text_hash((*item)->text->sentences),
                                "",  std::nullopt};
            if (store.decide(yes)) break;
        }
    }
}

pid_t start(const std::filesystem::path& folder) {
    const pid_t child = ::fork();
    if (child == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        work(folder);
        std::_Exit(0);
    }
    REQUIRE(child > 0);
    return child;
}

/// All rows of all tables, as text.
std::string dump(const std::filesystem::path& folder) {
    const Database database(database_file(folder).string());
    std::string out;
    std::vector<std::string> tables;
    for (auto names = database.statement("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
         names.step();)
        tables.push_back(names.get<std::string>(0));
    for (const auto& table : tables) {
        std::string columns;
        auto names = database.statement("SELECT name FROM pragma_table_info(?)");
        for (names.bind(table); names.step();)
            columns += (columns.empty() ? "quote(" : " || ' ' || quote(") + names.get<std::string>(0) + ")";
        out += "== " + table + "\n";
        auto lines = database.statement("SELECT " + columns + " FROM " + table + " ORDER BY 1");
        while (lines.step())
            out += lines.get<std::string>(0) + "\n";
    }
    return out;
}

} // namespace

TEST_CASE("programs killed at any point of a reading leave a store that equals an undisturbed one") {
    const char* const wanted = std::getenv("SIAR_KILLS"); // NOLINT(concurrency-mt-unsafe)
    const int kills = wanted ? std::stoi(wanted) : 20;
    const Folder folder;
    const auto calm = folder.path() / "tenang";
    // The same key, so that item ids are the same; made by an empty store.
    { open(on_disk(calm)); }
    const auto key_text = content(calm / "kunci");
    const auto began = std::chrono::steady_clock::now();
    int status = 0;
    REQUIRE(::waitpid(start(calm), &status, 0) > 0);
    REQUIRE(status == 0);
    const auto length = std::chrono::steady_clock::now() - began;
    const auto expected = dump(calm);
    REQUIRE(expected.find("setujui") != std::string::npos);

    std::mt19937 random(20261128);
    int killed = 0;
    for (int store = 0; killed < kills; ++store) {
        const auto shaken = folder.path() / ("guncang" + std::to_string(store));
        std::filesystem::create_directory(shaken);
        std::ofstream(shaken / "kunci") << key_text;
        for (;;) {
            const pid_t child = start(shaken);
            std::this_thread::sleep_for(length * (random() % 1000) / 2000);
            ::kill(child, SIGKILL);
            REQUIRE(::waitpid(child, &status, 0) > 0);
            if (WIFSIGNALED(status)) {
                ++killed;
                continue;
            }
            REQUIRE(status == 0);
            break;
        }
        REQUIRE(dump(shaken) == expected);
        const auto store_again = open(on_disk(shaken));
        for (const auto& finding : store_again.verify()) {
            CAPTURE(finding.what);
            REQUIRE(finding.severity == model::Severity::good);
        }
    }
    MESSAGE("killed ", killed, " times");
}

TEST_CASE(
    "a database with bits flipped anywhere is opened or set aside, never shows what nobody approved, and is rebuilt") {
    const Folder folder;
    const auto calm = folder.path() / "tenang";
    work(calm);
    const auto truth = [&] {
        std::map<model::ItemId, model::Sentences> out;
        for (const auto& item : material(open(on_disk(calm))).approved)
            out[item.id] = item.text->sentences;
        return out;
    }();
    REQUIRE_FALSE(truth.empty());
    const auto tally = whole_tally(open(on_disk(calm)));
    const auto whole = content(calm / "siar.db");
    std::mt19937 random(5);
    int set_aside = 0;
    for (int n = 0; n < 50; ++n) {
        CAPTURE(n);
        const auto hurt = folder.path() / ("luka" + std::to_string(n));
        std::filesystem::create_directory(hurt);
        for (const auto* const name : {"kunci", "keputusan.log"})
            std::filesystem::copy_file(calm / name, hurt / name);
        auto bytes = whole;
        for (int flips = 1 + static_cast<int>(random() % 20); flips > 0; --flips)
            bytes[random() % bytes.size()] ^= static_cast<char>(1U << (random() % 8U));
        std::ofstream(hurt / "siar.db", std::ios::binary) << bytes;
        auto opened = Store::open(on_disk(hurt));
        if (!opened) {
            // A header that now speaks of another program or version: said, and left alone for a person.
            CHECK_FALSE(opened.error().todo.empty());
            continue;
        }
        if (const auto shown = opened->material(noon(), everything())) {
            for (const auto& item : shown->approved)
                if (const auto known = truth.find(item.id); known != truth.end())
                    CHECK(item.text->sentences == known->second);
        }
        if (damaged_files(hurt).empty()) continue;
        ++set_aside;
        { const auto gone = std::move(*opened); }
        work(hurt);
        CHECK(whole_tally(open(on_disk(hurt))) == tally);
    }
    CHECK(set_aside > 5);
}
