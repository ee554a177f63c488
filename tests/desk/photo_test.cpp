// SPDX-License-Identifier: GPL-3.0-or-later
#include "house.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace siar;

namespace {

const std::string jpeg = "\xff\xd8 gambar \xff\xd9";
const std::string approved = model::sha256(jpeg).hex();

/// What a store does that knows one approved photo and has trouble with another.
model::Result<std::optional<std::string>> one_photo(const store::Store&, const model::Digest& sha256) {
    if (sha256.hex() == approved) return jpeg;
    if (sha256.hex() == std::string(64, 'e')) return model::fail("basis data rusak", "siar.db", "Jalankan siar check");
    return std::nullopt;
}

} // namespace

TEST_CASE("an approved photo is served by its name, to other hubs with a token and to the page without") {
    const test::Hub hub({}, true, &one_photo);
    net::Client client;
    for (const std::string& path : {"/photos/" + approved, "/api/v1/photos/" + approved}) {
        const auto photo = hub.get(path);
        CHECK(photo.status == 200);
        CHECK(photo.content_type == "image/jpeg");
        CHECK(photo.body == jpeg);
        CHECK(!photo.etag.empty());
        const auto again = hub.get(path, photo.etag);
        CHECK(again.status == 304);
        CHECK(again.body.empty());
    }
    CHECK(client.get({hub.url("/photos/" + approved)})->status == 200);
    const auto stranger = client.get({hub.url("/api/v1/photos/" + approved)});
    REQUIRE(stranger);
    CHECK(stranger->status == 401);
    CHECK(stranger->body.find("gambar") == std::string::npos);
}

TEST_CASE("what is no approved photo is not there, whatever it is called") {
    const test::Hub hub({}, true, &one_photo);
    std::string capitals = approved;
    for (char& c : capitals)
        if (c >= 'a' && c <= 'f') c = static_cast<char>(c - 'a' + 'A');
    for (const std::string& name : {std::string(64, '0'), approved.substr(1), approved + "0", capitals, std::string(),
                                    std::string("x"), approved + "/"})
        for (const char* stem : {"/photos/", "/api/v1/photos/"}) {
            const auto refused = hub.get(stem + name);
            CHECK_MESSAGE(refused.status == 404, name);
            CHECK(refused.content_type == "application/json");
        }
    CHECK(hub.get("/photos/" + std::string(64, 'e')).status == 500);
    const test::Hub without;
    CHECK(without.get("/photos/" + approved).status == 404);
}
