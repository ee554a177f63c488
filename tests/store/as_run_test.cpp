// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/as_run.hpp"

#include "tests/store/fixture.hpp"

#include <sys/stat.h>

#include <fstream>

using namespace siar;
using namespace siar::store;
using namespace siar::store::testing;
using namespace std::chrono_literals;

namespace {

struct Room {
    Folder folder;
    std::filesystem::path state = folder.path() / "state";
    std::filesystem::path runtime = folder.path() / "run";
    Room() { std::filesystem::create_directory(runtime); }
    AsRun as_run() const { return {state, {runtime}}; }
    std::filesystem::path file() const { return std::filesystem::directory_iterator(runtime)->path() / "tayang"; }
};

model::Shown of_item(const std::string& id, model::Time at) {
    return {{model::Scene::resolved, model::ItemId{id}}, at};
}

} // namespace

TEST_CASE("What was shown is read back as it was written, and a line that is none is left out") {
    const std::vector<model::Shown> all{of_item("8054f3579c89b646", noon()),
                                        {{model::Scene::channels, std::nullopt}, noon() + 14s},
                                        {{model::Scene::correction, model::ItemId{"5cf4"}}, noon() + 28s}};
    CHECK(parse_as_run(as_run_text(all)) == all);
    const auto head = as_run_text({});
    struct Case {
        std::string text;
        std::size_t count;
    };
    for (const Case& one :
         {Case{"", 0}, Case{"60\tkanal\t\n", 0}, Case{head, 0}, Case{head + "60\tkanal\t\n", 1},
          Case{head + "60\tkanal\t", 0}, Case{head + "60\tkanal\n", 0}, Case{head + "60\tfilm\t\n", 0},
          Case{head + "60\tkanal\tx\ty\n", 0}, Case{head + "x\tkanal\t\n61\tkanal\t\n", 1}, Case{head + "\n\t\t\n", 0},
          Case{head + "99999999999999999999\tkanal\t\n", 0}}) {
        CAPTURE(one.text);
        CHECK(parse_as_run(one.text).size() == one.count);
    }
}

TEST_CASE("A screen that is started again knows what it showed in the last day, and no more") {
    const Room room;
    CHECK(room.as_run().read(noon()).empty());
    room.as_run().note(of_item("lama", noon() - 25h));
    room.as_run().note(of_item("satu", noon() - 1h));
    room.as_run().note(of_item("dua", noon()));
    CHECK(room.as_run().read(noon()) == std::vector{of_item("satu", noon() - 1h), of_item("dua", noon())});
    CHECK_MESSAGE(room.as_run().read(noon() - 30min) == std::vector{of_item("satu", noon() - 1h)},
                  "what lies ahead was noted by a clock that was wrong");
    struct stat status {};
    REQUIRE(::stat(room.file().c_str(), &status) == 0);
    CHECK((status.st_mode & 077U) == 0);
    const AsRun other(room.folder.path() / "lain", {room.runtime});
    CHECK_MESSAGE(other.read(noon()).empty(), "of another screen");
}

TEST_CASE("The file of what was shown does not grow for ever, and a line that was cut off spoils only its neighbour") {
    const Room room;
    room.as_run().note(of_item("satu", noon()));
    {
        std::ofstream out(room.file(), std::ios::app);
        for (int i = 0; i < 110'000; ++i)
            out << "60\tkanal\t\n";
        out << "17952447";
    }
    room.as_run().note(of_item("dua", noon() + 14s));
    CHECK(std::filesystem::file_size(room.file()) < 500);
    CHECK(room.as_run().read(noon() + 14s).size() == 2);
    {
        std::ofstream out(room.file(), std::ios::app);
        out << "17952447";
    }
    room.as_run().note(of_item("tiga", noon() + 28s));
    room.as_run().note(of_item("empat", noon() + 42s));
    CHECK(room.as_run().read(noon() + 42s).size() == 3);
}

TEST_CASE("Where nothing can be kept in memory a screen begins anew") {
    const Folder folder;
    const AsRun none(folder.path() / "state", {});
    none.note(of_item("satu", noon()));
    CHECK(none.read(noon()).empty());
    const AsRun nowhere(folder.path() / "state", {folder.path() / "tidak" / "ada"});
    nowhere.note(of_item("satu", noon()));
    CHECK(nowhere.read(noon()).empty());
}
