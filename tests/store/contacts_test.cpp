// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/contacts.hpp"

#include "tests/store/fixture.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <thread>
#include <vector>

using namespace siar;
using namespace siar::store;
using namespace siar::store::testing;

namespace {

constexpr std::chrono::minutes minute{1};

/// A state folder and a runtime folder of its own.
struct Room {
    Folder folder;
    std::filesystem::path state = folder.path() / "state";
    std::filesystem::path runtime = folder.path() / "run";
    Room() {
        std::filesystem::create_directory(state);
        std::filesystem::create_directory(runtime);
    }
    ContactBook book() const { return {state, {runtime}}; }
};

std::int64_t bytes_below(const std::filesystem::path& folder) {
    std::int64_t out = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) out += static_cast<std::int64_t>(entry.file_size());
    return out;
}

/// What this process has sent towards disks (/proc/self/io).
std::int64_t written_to_disk() {
    std::ifstream in("/proc/self/io");
    std::string name;
    std::int64_t value = 0;
    while (in >> name >> value)
        if (name == "write_bytes:") return value;
    return -1;
}

} // namespace

TEST_CASE("the last contact is that of any source, and lies ahead of a clock that is behind it") {
    auto store = open(in_memory());
    CHECK(!need(store.last_contact(noon())));
    need(store.apply(batch({row(complaint("1"))}), ReviewPolicy::all));
    CHECK(need(store.last_contact(noon())) == noon());
    CHECK(need(store.last_contact(days_before(3))) == noon());
    store.contact(source, noon() + minute);
    CHECK(need(store.last_contact(noon() + minute)) == noon() + minute);
}

TEST_CASE("contacts are read back as they were written, and what is not one is left out") {
    const Contacts all{{{"sp4n"}, noon()}, {{"nama dengan spasi"}, days_before(4)}};
    CHECK(parse_contacts(contacts_text(all)) == all);
    const auto head = contacts_text({});
    struct Case {
        const char* text;
        std::size_t count;
    };
    const Case cases[] = {{"", 0},
                          {"12\tsp4n\n", 1},
                          {"12\tsp4n", 0},
                          {"x\tsp4n\n", 0},
                          {"12\t\n", 0},
                          {"12 sp4n\n", 0},
                          {"99999999999999999999\tsp4n\n", 0},
                          {"1\ta\n2\ta\n", 1}};
    for (const auto& c : cases) {
        CAPTURE(c.text);
        CHECK(parse_contacts(head + c.text).size() == c.count);
    }
    CHECK(parse_contacts("12\tsp4n\n").empty());
    CHECK(parse_contacts(head + "1\ta\n2\ta\n1\ta\n").at({"a"}) == model::Time{model::Seconds{2}});
}

TEST_CASE("a contact is known to every program of this user at once, without a byte in the state folder") {
    const Room room;
    auto here = room.book();
    const auto there = room.book();
    here.note({"sp4n"}, noon());
    CHECK(there.read(noon()) == Contacts{{{"sp4n"}, noon()}});
    CHECK(std::filesystem::is_empty(room.state));
    struct stat status {};
    REQUIRE(::stat(std::filesystem::directory_iterator(room.runtime)->path().c_str(), &status) == 0);
    CHECK((status.st_mode & 0777U) == 0700);
    here.note({"sp4n"}, noon() - minute);
    CHECK(there.read(noon()).at({"sp4n"}) == noon());
}

TEST_CASE("a contact of a clock that ran ahead is not believed, and the next right one writes over it") {
    const Room room;
    const auto ahead = noon() + std::chrono::hours{24 * 3650};
    auto wrong = room.book();
    wrong.note({"sp4n"}, ahead);
    wrong.note({"bupati"}, ahead);
    need(wrong.save(ahead));
    auto right = room.book();
    CHECK(right.read(noon()).empty());
    right.note({"sp4n"}, noon());
    need(right.save(noon()));
    std::filesystem::remove_all(room.runtime);
    CHECK(room.book().read(ahead) == Contacts{{{"sp4n"}, noon()}});
    CHECK(wrong.read(noon()) == Contacts{{{"sp4n"}, noon()}});
}

TEST_CASE("a source that was read with a clock ahead does not look fresh after the next reading") {
    const Folder folder;
    auto store = open(on_disk(folder.path()));
    auto given = batch({row(complaint("1"))});
    given.read_at = noon() + std::chrono::hours{24 * 3650};
    need(store.apply(given, ReviewPolicy::all));
    given.read_at += minute;
    need(store.apply(given, ReviewPolicy::all));
    given.read_at = noon();
    for (int n = 0; n < 2; ++n, given.rows.clear()) {
        need(store.apply(given, ReviewPolicy::all));
        CHECK(need(store.material(noon(), {})).data_as_of == noon());
    }
    need(store.save_contacts(noon()));
    CHECK(need(open(on_disk(folder.path())).material(noon() + 5 * minute, {})).data_as_of == noon());
}

TEST_CASE("sources that are read at the same time do not forget each other's contact") {
    const Room room;
    constexpr int sources = 4;
    constexpr int rounds = 200;
    std::vector<std::thread> threads;
    for (int n = 0; n < sources; ++n)
        threads.emplace_back([&room, n] {
            for (int round = 0; round <= rounds; ++round) {
                auto book = room.book(); // a new one remembers nothing by itself
                book.note({"sumber" + std::to_string(n)}, noon() + model::Seconds{round});
                (void)book.save(noon() + model::Seconds{round});
            }
        });
    for (auto& thread : threads)
        thread.join();
    Contacts all;
    for (int n = 0; n < sources; ++n)
        all[{"sumber" + std::to_string(n)}] = noon() + model::Seconds{rounds};
    CHECK(room.book().read(noon() + 10 * minute) == all);
    std::filesystem::remove_all(room.runtime);
    CHECK(room.book().read(noon() + 10 * minute) == all);
    CHECK(std::distance(std::filesystem::directory_iterator(room.state), {}) == 1);
}

TEST_CASE("an ETag and a time of totals that move with a hub's clock are worth no write, other totals are") {
    const Folder folder;
    auto store = open(on_disk(folder.path()));
    auto given = batch({row(complaint("1"))});
    model::Recap recap;
    recap.period = {some_day(2026), some_day(2026), "Hari ini"_label};
    recap.received = 1;
    recap.as_of = noon();
    recap.followed_up = model::Share{9, 10};
    given.given = model::Given{{recap}, {}};
    given.outreach.emplace();
    given.notices.emplace();
    need(store.apply(given, ReviewPolicy::all));
    given.rows.clear();
    const auto log = [&] { return std::filesystem::file_size(folder.path() / "siar.db-wal"); };
    const auto written = log();
    for (int n = 1; n <= 60; ++n) {
        given.read_at = noon() + n * model::Seconds{1};
        given.given->recaps[0].as_of = given.read_at;
        given.mark.etag = std::to_string(n);
        // A hub may tell its schedule anew without a change in it.
        if (n % 2 == 0) given.outreach.reset();
        if (n % 3 == 0) given.notices.reset();
        need(store.apply(given, ReviewPolicy::all));
    }
    CHECK(log() == written);
    given.given->recaps[0].received = 2;
    need(store.apply(given, ReviewPolicy::all));
    CHECK(log() > written);
    given.given->recaps[0].as_of = noon() + std::chrono::hours{7};
    need(store.apply(given, ReviewPolicy::all));
    CHECK(material(store).given.front().second.recaps[0].as_of == noon() + std::chrono::hours{7});
}

TEST_CASE("watchers are woken when a contact has moved on by ten minutes, not at every contact") {
    const Room room;
    auto here = room.book();
    const auto there = room.book();
    here.note({"sp4n"}, noon());
    int woken = 0;
    auto last = there.step();
    for (int n = 1; n <= 60; ++n) {
        here.note({"sp4n"}, noon() + n * minute);
        if (there.step() != last) ++woken;
        last = there.step();
    }
    CHECK(woken == 6);
}

TEST_CASE("saved contacts survive the computer, and a folder that others may enter is not trusted") {
    const Room room;
    {
        auto book = room.book();
        book.note({"sp4n"}, noon());
        need(book.save(noon()));
    }
    const auto inside = std::filesystem::directory_iterator(room.runtime)->path();
    std::filesystem::remove_all(inside);
    CHECK(room.book().read(noon()) == Contacts{{{"sp4n"}, noon()}});

    std::filesystem::create_directory(inside);
    std::filesystem::permissions(inside, std::filesystem::perms::all);
    std::ofstream(inside / "kontak") << contacts_text({{{"sp4n"}, noon() + 99 * minute}});
    auto book = room.book();
    CHECK(book.read(noon() + 99 * minute).at({"sp4n"}) == noon());
    book.note({"sp4n"}, noon() + minute);
    CHECK(book.read(noon() + minute).at({"sp4n"}) == noon() + minute); // in this program alone
    book.forget({"sp4n"});
    CHECK(room.book().read(noon() + 100 * minute).empty());
}

TEST_CASE("an idle hour makes the data younger and writes at most 8 kB to the disk") {
    const Room room;
    const std::filesystem::path in_memory = "/dev/shm/siar-uji-" + std::to_string(::getpid());
    REQUIRE(std::filesystem::create_directory(in_memory));
    const char* const set = std::getenv("XDG_RUNTIME_DIR"); // NOLINT(concurrency-mt-unsafe)
    const auto before = set ? std::optional<std::string>(set) : std::nullopt;
    ::setenv("XDG_RUNTIME_DIR", in_memory.c_str(), 1);
    auto store = open(on_disk(room.state));
    auto saver = open(on_disk(room.state));
    auto idle = batch({row(complaint("1"))});
    idle.outreach.emplace();
    idle.notices = {{"p1", text("Layanan tutup"), text("Kantor tutup"), {}, false}};
    need(store.apply(idle, ReviewPolicy::all));
    const auto files = bytes_below(room.state);
    // The kernel counts the pages of folders, too, whoever dirtied them first: the quietest of three hours is ours.
    auto written = std::numeric_limits<std::int64_t>::max();
    for (int hour = 0; hour < 3; ++hour) {
        const auto disk = static_cast<std::int64_t>(written_to_disk());
        int woken = 0;
        auto last = store.version();
        for (int n = hour * 60 + 1; n <= hour * 60 + 60; ++n) {
            idle.read_at = noon() + n * minute;
            CHECK(need(store.apply(idle, ReviewPolicy::all)) == Applied{0, 0, 1, 0});
            auto empty = batch({});
            empty.read_at = idle.read_at;
            need(store.apply(empty, ReviewPolicy::all));
            if (n % 30 == 0) need(saver.save_contacts(idle.read_at)); // as pull does: not where it was noted
            if (store.version() != last) ++woken;
            last = store.version();
        }
        CHECK(woken <= 7); // the first contact, and one in each ten minutes
        CHECK(need(store.material(idle.read_at, {})).data_as_of == idle.read_at);
        written = std::min(written, static_cast<std::int64_t>(written_to_disk()) - disk);
    }
    CHECK(bytes_below(room.state) - files <= 4096);
    CHECK(std::filesystem::file_size(room.state / "kontak") > 0);
    CHECK(written <= 8192);
    MESSAGE("bytes sent to disks in an idle hour: ", written);
    if (before)
        ::setenv("XDG_RUNTIME_DIR", before->c_str(), 1);
    else
        ::unsetenv("XDG_RUNTIME_DIR");
    std::filesystem::remove_all(in_memory);
}
