// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/by_hand.hpp"

#include "offices.hpp"
#include "tests/folder.hpp"

#include <chrono>
#include <filesystem>
#include <string>

using namespace siar;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

app::Order order(const app::Office& office, const char* airs_at, app::SegmentKind kind = app::SegmentKind::for_slot) {
    const model::Slot slot{model::parse_rfc3339(airs_at).value(), 180s};
    auto out = app::order_of(office, slot, office.copybook.usual(slot.length));
    out.kind = kind;
    return out;
}

} // namespace

TEST_CASE("practice and music without a voice are never made where a station takes what it airs") {
    const test::Folder folder;
    auto office = test::office_in(folder.path() / "keadaan");
    config::RadioDestination box;
    box.name = "rskw";
    box.folder = folder.path() / "dropbox";
    fs::create_directory(box.folder);
    fs::create_directory_symlink(box.folder, folder.path() / "lain");
    office.settings.radio.destinations = {box, {}};
    auto one = order(office, "2026-11-30T08:00+07:00", app::SegmentKind::practice);
    struct Row {
        const char* out;
        bool kept_out;
    };
    const Row rows[] = {{"radio", true},       {"dropbox", false}, {"dropbox/", false}, {"dropbox/latihan/x", false},
                        {"dropbox2", true},    {"lain", false},    {".", true},         {"radio/../dropbox", false},
                        {"dropbox/../y", true}};
    for (const Row& row : rows) {
        CAPTURE(std::string(row.out));
        one.out = folder.path() / row.out;
        for (const auto kind : {app::SegmentKind::practice, app::SegmentKind::bed}) {
            one.kind = kind;
            CHECK(app::keeps_out_of_destinations(office, one).has_value() == row.kept_out);
        }
        one.kind = app::SegmentKind::for_slot;
        CHECK(app::keeps_out_of_destinations(office, one));
    }
}

TEST_CASE("a segment that a person makes for the minutes of an adzan is warned of, practice is not") {
    const test::Folder folder;
    const auto office = test::office_in(folder.path() / "keadaan");
    CHECK_FALSE(app::touches_quiet(office, order(office, "2026-11-30T08:00+07:00")));
    const auto told = app::touches_quiet(office, order(office, "2026-11-30T17:41+07:00"));
    REQUIRE(told);
    CHECK(*told ==
          "perhatian: segmen ini menyentuh adzan Maghrib 17.43 (17.41 sampai 17.49); hanya slot di pengaturan yang "
          "digeser");
    CHECK_FALSE(app::touches_quiet(office, order(office, "2026-11-30T17:41+07:00", app::SegmentKind::practice)));
}
