// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/places.hpp"

#include "config/package.hpp"

#include <doctest/doctest.h>

#include <string>

namespace siar::feeds {
namespace {

const model::Regency& demak() {
    static const config::Package package =
        config::load_package(std::string(SIAR_SOURCE_DIR) + "/config/regencies/demak").value();
    return package.regency;
}

std::string shown(const std::optional<model::Place>& place) {
    if (!place) return "-";
    return place->district.value + "/" + (place->village ? place->village->value : "-");
}

TEST_CASE("a district is known by its name and its code, however they are written") {
    const Places places(demak());
    for (const char* text : {"Sayung", "SAYUNG", "Kec. Sayung", "KECAMATAN SAYUNG", "33.21.04", "332104", " sayung ",
                             "Sayung, Kab. Demak", "Kec. Sayung Kabupaten Demak", "Kab. Demak; Kec. Sayung"}) {
        CAPTURE(text);
        const auto found = places.district(text);
        REQUIRE(found.has_value());
        CHECK(found->value == "33.21.04");
    }
    CHECK(places.district("Karang Tengah")->value == "33.21.05");
    for (const char* text : {"", "-", "Bintoro Timur", "33.74.01", "Sayungan", "Desa Baru, Demak"}) {
        CAPTURE(text);
        CHECK_FALSE(places.district(text).has_value());
    }
}

TEST_CASE("a village is known without its district only where one village bears the name") {
    const Places places(demak());
    const model::DistrictId none;
    const model::DistrictId sayung{"33.21.04"};
    CHECK(shown(places.village("Sriwulan", none)).substr(0, 9) == "33.21.04/");
    CHECK(places.village("Desa SRIWULAN", none) == places.village("sriwulan", sayung));
    CHECK(places.village("33.21.01.2001", none) == places.village("Banyumeneng", {"33.21.01"}));
    // Sidorejo lies in several districts.
    CHECK_FALSE(places.village("Sidorejo", none).has_value());
    CHECK(shown(places.village("Sidorejo", sayung)).substr(0, 9) == "33.21.04/");
    CHECK_FALSE(places.village("Sriwulan", {"33.21.01"}).has_value());
    CHECK_FALSE(places.village("", none).has_value());
    CHECK_FALSE(places.village("Negeri Dongeng", none).has_value());
}

TEST_CASE("an address tells a place only in so many words") {
    const Places places(demak());
    const auto at = [&](const char* address) { return shown(places.named_in(address)); };
    CHECK(at("Jl. Raya RT 2/RW 4, Kec. Sayung, Demak") == "33.21.04/-");
    CHECK(at("Ds. Sriwulan Kec. Sayung") == shown(places.village("Sriwulan", {"33.21.04"})));
    CHECK(at("depan balai desa Sriwulan") == shown(places.village("Sriwulan", {})));
    CHECK(at("kecamatan Karang Tengah") == "33.21.05/-");
    CHECK(at("Desa Sidorejo") == "/-");
    CHECK(at("Desa Sidorejo, Kec. Sayung") == shown(places.village("Sidorejo", {"33.21.04"})));
    CHECK(at("Jalan Sayung nomor 3") == "/-"); // the name of a street
    CHECK(at("") == "/-");
    CHECK(at("desa") == "/-");
}

TEST_CASE("a source's own word for a district goes first") {
    Places places(demak());
    places.set("Wilayah 4", {"33.21.04"});
    CHECK(places.district("WILAYAH 4")->value == "33.21.04");
}

} // namespace
} // namespace siar::feeds
