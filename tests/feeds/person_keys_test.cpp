// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/person_keys.hpp"

#include <doctest/doctest.h>

using siar::feeds::of_person;

TEST_CASE("a path is of a person where any of its keys is, however it is spelt") {
    for (const char* path :
         {"user_name", "username", "UserName", "user-name", "email", "user.address", "data.pelapor.x", "nama", "no_hp",
          "extended_attributes.Reporter.name", "lat", "x.LONGITUDE"}) {
        CAPTURE(path);
        CHECK(of_person(path));
    }
    for (const char* path : {"", ".", "title", "institution_name", "institutions.name", "user_type", "author_type",
                             "location", "address", "extended_attributes.channel", "platform", "longest"}) {
        CAPTURE(path);
        CHECK_FALSE(of_person(path));
    }
}
