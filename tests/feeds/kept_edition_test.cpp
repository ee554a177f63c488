// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/kept_edition.hpp"

#include "../wire/samples.hpp"
#include "tests/folder.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

using namespace siar;
namespace fs = std::filesystem;

namespace {

std::string bytes_of(const fs::path& file) {
    std::ostringstream out;
    out << std::ifstream(file, std::ios::binary).rdbuf();
    return out.str();
}

/// An Edition of two items, 1 and 2, the first with words of its own.
model::Edition edition_of_two() {
    auto out = test::edition();
    out.items[0].id = {"00000000000000000000000000000001"};
    out.items[0].problem = test::shown("Pohon randu roboh");
    out.items[1].id = {"00000000000000000000000000000002"};
    return out;
}

struct Kept {
    test::Folder folder;
    fs::path file = folder.path() / "edisi.json";
    feeds::KeptEdition edition{file, privacy::Gate()};
    model::Edition of = edition_of_two();

    Kept() { edition.keep(of, of.made_at); }
};

} // namespace

TEST_CASE("an item that is forgotten is in the kept Edition only as a withdrawn number, at once") {
    Kept kept;
    REQUIRE(bytes_of(kept.file).find("randu") != std::string::npos);
    REQUIRE(kept.edition.forget(kept.of.items[0].id).value());
    CHECK(bytes_of(kept.file).find("randu") == std::string::npos);
    const auto read = kept.edition.read();
    REQUIRE(read);
    REQUIRE(read->edition.items.size() == 1);
    CHECK(read->edition.items.front() == kept.of.items[1]);
    CHECK(read->edition.withdrawn.back() == kept.of.items[0].id);
    CHECK_FALSE(kept.edition.forget(kept.of.items[0].id).value());
}

TEST_CASE("the correction of an item goes with it from the kept Edition") {
    Kept kept;
    auto only_corrected = kept.of;
    only_corrected.items.erase(only_corrected.items.begin());
    only_corrected.corrections[0].item = kept.of.items[0].id;
    only_corrected.corrections[0].right = test::shown("Pohon randu belum dipotong");
    kept.edition.keep(only_corrected, kept.of.made_at + std::chrono::hours{1});
    REQUIRE(bytes_of(kept.file).find("belum dipotong") != std::string::npos);
    REQUIRE(kept.edition.forget(kept.of.items[0].id).value());
    CHECK(bytes_of(kept.file).find("randu") == std::string::npos);
    CHECK(kept.edition.read()->edition.corrections.empty());
}

TEST_CASE("what a cut off write left beside the kept Edition goes with the item") {
    const Kept kept;
    const auto draft = kept.folder.path() / ".edisi.json.baru-4711-0";
    std::ofstream(draft) << "randu";
    feeds::KeptEdition other(kept.file, privacy::Gate());
    CHECK(other.forget({"ffffffffffffffffffffffffffffffff"}).value());
    CHECK_FALSE(fs::exists(draft));
    CHECK(bytes_of(kept.file).find("randu") != std::string::npos);
}

TEST_CASE("a kept file that is no Edition is deleted, and where there is none nothing is to be forgotten") {
    Kept kept;
    std::ofstream(kept.file, std::ios::trunc) << R"({"items":[{"problem":"randu)";
    CHECK(kept.edition.forget(kept.of.items[0].id).value());
    CHECK_FALSE(fs::exists(kept.file));
    CHECK_FALSE(kept.edition.forget(kept.of.items[0].id).value());
    CHECK_FALSE(feeds::KeptEdition({}, privacy::Gate()).forget(kept.of.items[0].id).value());
    CHECK_FALSE(
        feeds::KeptEdition(kept.folder.path() / "tidak" / "ada", privacy::Gate()).forget(kept.of.items[0].id).value());
}
