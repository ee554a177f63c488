// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.hpp"
#include "store/decisions_log.hpp"
#include "tests/store/fixture.hpp"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <future>
#include <random>
#include <thread>

using namespace siar;
using namespace siar::store;
using namespace siar::store::testing;
using model::Act;

namespace {

constexpr int rows_of_a_batch = 150;

/// All complaints in their nth wording; the mark says which.
model::Batch nth(int n) {
    static const model::Row pattern = row(complaint("0"));
    auto out = batch({});
    for (int i = 0; i < rows_of_a_batch; ++i) {
        auto one = pattern;
        one.complaint.key = key(std::to_string(i));
        one.complaint.rating = 1 + n % 5;
        one.complaint.updated += std::chrono::minutes{n};
        out.rows.push_back(std::move(one));
    }
    out.mark.cursor = std::to_string(n);
    return out;
}

/// Runs `work` in a process of its own; it answers with the exit code.
template <class Work>
pid_t in_child(Work work) {
    const pid_t child = ::fork();
    if (child == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        int code = 99;
        try {
            code = work();
        } catch (...) { // NOLINT(bugprone-empty-catch): a failed check must not run the other tests in here
        }
        ::_exit(code);
    }
    REQUIRE(child > 0);
    return child;
}

/// What a child says when it was answered: a byte each time.
class Answers {
public:
    Answers() { REQUIRE(::pipe(ends_) == 0); }
    Answers(const Answers&) = delete;
    Answers& operator=(const Answers&) = delete;
    ~Answers() {
        close_giver();
        ::close(ends_[0]);
    }
    /// In the child.
    void give() const { (void)!::write(ends_[1], "x", 1); }
    /// In the parent: how many were given, up to `most`; fewer when the child has ended.
    std::size_t wait_for(std::size_t most) {
        close_giver();
        char one = 0;
        std::size_t got = 0;
        while (got < most && ::read(ends_[0], &one, 1) == 1)
            ++got;
        return got;
    }

private:
    void close_giver() {
        if (ends_[1] >= 0) ::close(ends_[1]);
        ends_[1] = -1;
    }
    int ends_[2] = {-1, -1};
};

int exit_code_of(pid_t child) {
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace

TEST_CASE("a program killed at any point of a batch leaves all of it or nothing") {
    const Folder folder;
    const auto begin = std::chrono::steady_clock::now();
    need(open(on_disk(folder.path())).apply(nth(0), ReviewPolicy::all));
    const auto length = std::chrono::steady_clock::now() - begin;
    std::mt19937 random(7);
    int last = 0;
    for (int round = 0; round < 16; ++round) {
        Answers answers;
        const pid_t child = in_child([&] {
            auto store = Store::open(on_disk(folder.path()));
            for (int n = last + 1; store; ++n) {
                if (!store->apply(nth(n), ReviewPolicy::all)) return 1;
                answers.give();
            }
            return 2;
        });
        // In every second round it is in the middle of a later batch, else anywhere from its start on.
        if (round % 2 == 0) REQUIRE(answers.wait_for(1) == 1);
        std::this_thread::sleep_for(length * std::uniform_int_distribution<int>(0, 1500)(random) / 1000);
        REQUIRE(::kill(child, SIGKILL) == 0);
        REQUIRE(exit_code_of(child) == -1);

        const auto store = open(on_disk(folder.path()));
        const int n = std::stoi(need(store.mark(source)).cursor);
        REQUIRE(n >= last + (round % 2 == 0 ? 1 : 0));
        last = n;
        model::Tally expected;
        for (const auto& one : nth(n).rows)
            expected.add(one.complaint, deadlines(), +1);
        REQUIRE(whole_tally(store) == expected);
        PageQuery query;
        query.limit = 500;
        const auto page = need(store.page(query));
        REQUIRE(page.items.size() == rows_of_a_batch);
        for (const auto& item : page.items)
            REQUIRE(item.complaint.rating == 1 + n % 5);
    }
}

TEST_CASE("two programs decide on one store at the same time, and no decision is lost") {
    const Folder folder;
    auto store = open(on_disk(folder.path()));
    need(store.apply(nth(0), ReviewPolicy::all));
    const auto approve = [](Store& mine, int from) {
        for (int i = from; i < from + 20; ++i)
            if (!mine.decide(decision(mine, std::to_string(i), Act::approve))) return 1;
        return 0;
    };
    const pid_t child = in_child([&] {
        auto mine = Store::open(on_disk(folder.path()));
        return mine ? approve(*mine, 0) : 2;
    });
    CHECK(approve(store, 20) == 0);
    CHECK(exit_code_of(child) == 0);
    CHECK(going_out(store).size() == 40);
    const auto log = need(need(DecisionsLog::open(folder.path() / "keputusan.log")).read(0));
    CHECK(log.lines.size() == 40);
    CHECK(log.broken.empty());
}

TEST_CASE("a program killed while it decides leaves no answered decision behind") {
    const Folder folder;
    need(open(on_disk(folder.path())).apply(nth(0), ReviewPolicy::all));
    Answers answers;
    const pid_t child = in_child([&] {
        auto mine = Store::open(on_disk(folder.path()));
        for (int i = 0; mine && i < rows_of_a_batch; ++i) {
            if (!mine->decide(decision(*mine, std::to_string(i), Act::approve))) return 1;
            answers.give();
        }
        return 0;
    });
    std::size_t answered = answers.wait_for(10);
    REQUIRE(::kill(child, SIGKILL) == 0);
    exit_code_of(child);
    answered += answers.wait_for(rows_of_a_batch);
    REQUIRE(answered >= 10);
    // The database may be lost altogether: the log alone must know them.
    for (const auto* const name : {"siar.db", "siar.db-wal", "siar.db-shm"})
        std::filesystem::remove(folder.path() / name);
    auto store = open(on_disk(folder.path()));
    need(store.apply(nth(0), ReviewPolicy::all));
    CHECK(going_out(store).size() >= answered);
    CHECK(going_out(store).size() <= answered + 1);
}

TEST_CASE("a store opens and reads while another program writes, and its own writing waits for the other") {
    const Folder folder;
    need(open(on_disk(folder.path())).apply(nth(0), ReviewPolicy::all));
    const Database other((folder.path() / "siar.db").string());
    auto writing = std::make_unique<Transaction>(other, Transaction::Kind::write);
    other.run("DELETE FROM marks");
    auto store = open(on_disk(folder.path()));
    CHECK(need(store.page({})).items.size() == 100);
    CHECK(need(store.mark(source)).cursor == "0");
    const auto released = std::async(std::launch::async, [&] {
        std::this_thread::sleep_for(std::chrono::milliseconds{200});
        writing.reset();
    });
    need(store.apply(nth(1), ReviewPolicy::all));
    CHECK(released.wait_for(std::chrono::seconds{5}) == std::future_status::ready);
    CHECK(need(store.mark(source)).cursor == "1");
}

TEST_CASE("a batch that does not fit on the disk is taken back whole") {
    const Folder folder;
    need(open(on_disk(folder.path())).apply(batch({row(complaint("1"))}), ReviewPolicy::all));
    const pid_t child = in_child([&] {
        ::signal(SIGXFSZ, SIG_IGN);
        auto store = Store::open(on_disk(folder.path()));
        if (!store) return 1;
        const rlimit limit{200'000, 200'000};
        if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) return 2;
        auto many = batch({});
        const auto pattern = row(complaint("1"));
        for (int i = 0; i < 2000; ++i) {
            many.rows.push_back(pattern);
            many.rows.back().complaint.key = key(std::to_string(i));
        }
        const auto answer = store->apply(many, ReviewPolicy::all);
        if (answer) return 3;
        return answer.error().where == (folder.path() / "siar.db").string() ? 0 : 4;
    });
    CHECK(exit_code_of(child) == 0);
    auto store = open(on_disk(folder.path()));
    CHECK(need(store.page({})).items.size() == 1);
    CHECK(store.check(noon())[0].severity == model::Severity::good);
}

TEST_CASE("a second store in one process takes no lock away from the first") {
    const Folder folder;
    int go[2] = {-1, -1};
    REQUIRE(::pipe(go) == 0);
    // The last one to close a database deletes its log. Begun before there is a store: what SQLite knows of this
    // process's connections would come along.
    const pid_t other = in_child([&] {
        char byte = 0;
        if (::read(go[0], &byte, 1) != 1) return 2;
        return Store::open(on_disk(folder.path())) ? 0 : 1;
    });
    auto first = open(on_disk(folder.path()));
    need(first.apply(nth(0), ReviewPolicy::all));
    const auto second = open(on_disk(folder.path()));
    REQUIRE(::write(go[1], "x", 1) == 1);
    CHECK(exit_code_of(other) == 0);
    CHECK(std::filesystem::exists(folder.path() / "siar.db-wal"));
    ::close(go[0]);
    ::close(go[1]);
}
