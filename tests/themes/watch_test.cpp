// SPDX-License-Identifier: GPL-3.0-or-later
#include "themes/watch.hpp"

#include "tests/folder.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

using namespace siar;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

/// A theme's folder of its own, a copy of the shipped one.
struct Place {
    test::Folder folder;
    fs::path file = folder.path() / "theme.toml";
    themes::Watch::Clock::time_point now{};
    themes::Watch watch{folder.path()};

    Place() { fs::copy_file(fs::path(SIAR_SOURCE_DIR) / "themes/siar/theme.toml", file); }

    std::string text() const {
        std::ifstream in(file);
        std::ostringstream out;
        out << in.rdbuf();
        return out.str();
    }
    /// Saved as many editors do: written beside and renamed.
    void save(const std::string& from, const std::string& to) {
        std::string all = text();
        const std::size_t at = all.find(from);
        REQUIRE(at != std::string::npos);
        std::ofstream(folder.path() / "new") << all.replace(at, from.size(), to);
        fs::rename(folder.path() / "new", file);
    }
    auto look_later() {
        now += 1s;
        return watch.look(now);
    }
};

} // namespace

TEST_CASE("the first look gives the theme as it is, the next ones nothing until it is saved") {
    Place place;
    const auto first = place.look_later();
    REQUIRE(first.has_value());
    REQUIRE(first->has_value());
    CHECK_FALSE(place.look_later());
    place.save("text_weight = 500", "text_weight = 700");
    const auto second = place.look_later();
    REQUIRE((second && *second));
    CHECK((*second)->type.text_weight == 700);
    CHECK_FALSE(place.look_later());
}

TEST_CASE("the disk is asked at most once a second") {
    Place place;
    REQUIRE(place.look_later());
    place.save("text_weight = 500", "text_weight = 700");
    for (const auto soon : {0ms, 16ms, 500ms, 999ms})
        CHECK_FALSE(place.watch.look(place.now + soon));
    CHECK(place.watch.look(place.now + 1s));
}

TEST_CASE("a fault is told once for each change, one look late, and naming line and key") {
    Place place;
    REQUIRE(place.look_later());
    place.save("ink = \"#14231f\"", "ink = \"hitam\"");
    CHECK_FALSE(place.look_later()); // an editor may still be writing
    const auto told = place.look_later();
    REQUIRE((told && !*told));
    CHECK((*told).error().line() ==
          "nilai \"ink\" di [palette] bukan warna: " + place.file.string() + " baris 9. Isi seperti \"#0b5d4b\"");
    CHECK_FALSE(place.look_later());
    place.save("ink = \"hitam\"", "ink = \"putih\"");
    CHECK_FALSE(place.look_later());
    CHECK(place.look_later());
    CHECK_FALSE(place.look_later());
    place.save("ink = \"putih\"", "ink = \"#14231f\"");
    const auto mended = place.look_later();
    REQUIRE((mended && *mended));
}

TEST_CASE("a file that is whole at the next look was never faulty; one that is gone is told") {
    Place place;
    REQUIRE(place.look_later());
    const std::string whole = place.text();
    std::ofstream(place.file) << "";
    CHECK_FALSE(place.look_later());
    std::ofstream(place.file) << whole;
    const auto back = place.look_later();
    REQUIRE((back && *back));
    fs::remove(place.file);
    CHECK_FALSE(place.look_later());
    const auto gone = place.look_later();
    REQUIRE((gone && !*gone));
    CHECK((*gone).error().what == "tema tidak ada atau tidak boleh dibaca");
    CHECK_FALSE(place.look_later());
}
