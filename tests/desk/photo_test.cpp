// SPDX-License-Identifier: GPL-3.0-or-later
#include "house.hpp"
#include "store/database.hpp"
#include "store/directory.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace siar;

namespace {

const std::string address = test::photo_path();

/// The source gives the first complaint again, changed.
template <class Change>
void again(store::Store& store, Change change) {
    auto row = test::row(1);
    change(row.complaint);
    test::apply(store, test::batch_of({row}));
}

} // namespace

TEST_CASE("an approved photo is served by its name, to other hubs with a token and to the page without") {
    const test::Hub hub;
    const auto store = test::with_photo(hub);
    net::Client client;
    for (const std::string& path : {address, "/api/v1" + address}) {
        const auto answer = hub.get(path);
        CHECK(answer.status == 200);
        CHECK(answer.content_type == "image/jpeg");
        CHECK(answer.body == test::jpeg());
        CHECK(!answer.etag.empty());
        const auto again = hub.get(path, answer.etag);
        CHECK(again.status == 304);
        CHECK(again.body.empty());
    }
    CHECK(client.get({hub.url(address)})->status == 200);
    const auto stranger = client.get({hub.url("/api/v1" + address)});
    REQUIRE(stranger);
    CHECK(stranger->status == 401);
    CHECK(stranger->body.find("gambar") == std::string::npos);
}

TEST_CASE("a photo is served no longer once the text of its complaint may not leave") {
    struct Case {
        const char* why;
        void (*change)(store::Store&);
    };
    const Case cases[] = {
        {"the yes to it taken back", [](store::Store& s) { test::say_of_photo(s, model::Act::withdraw_photo); }},
        {"withdrawn at its source",
         [](store::Store& s) {
             auto gone = test::batch_of({});
             gone.tombstones = {test::row(1).complaint.key};
             test::apply(s, gone);
         }},
        {"secret", [](store::Store& s) { again(s, [](model::Complaint& c) { c.secret = true; }); }},
        {"an allegation",
         [](store::Store& s) {
             again(s, [](model::Complaint& c) { c.classification = model::Classification::oversight; });
         }},
        {"of a category nobody knows",
         [](store::Store& s) { again(s, [](model::Complaint& c) { c.category = {"x"}; }); }},
        {"open again",
         [](store::Store& s) {
             again(s, [](model::Complaint& c) {
                 c.status = model::Status::in_process;
                 c.closed.reset();
             });
         }},
    };
    for (const auto& c : cases) {
        CAPTURE(c.why);
        const test::Hub hub;
        auto store = test::with_photo(hub);
        CHECK(hub.get(address).status == 200);
        c.change(store);
        CHECK(hub.get(address).status == 404);
        CHECK(hub.get("/api/v1" + address).status == 404);
    }
}

TEST_CASE("a yes given before a complaint became an allegation is not enough for it, nor for its photo") {
    const test::Hub hub;
    auto store = test::with_photo(hub);
    again(store, [](model::Complaint& c) { c.classification = model::Classification::oversight; });
    again(store, [](model::Complaint&) {});
    CHECK(hub.get(address).status == 404);
    test::approve(store, test::row(1));
    CHECK(hub.get(address).status == 200);
}

TEST_CASE("what is no approved photo is not there, whatever it is called") {
    const test::Hub hub;
    const auto store = test::with_photo(hub);
    const auto name = model::sha256(test::jpeg()).hex();
    std::string capitals = name;
    for (char& c : capitals)
        if (c >= 'a' && c <= 'f') c = static_cast<char>(c - 'a' + 'A');
    for (const std::string& wrong :
         {std::string(64, '0'), name.substr(1), name + "0", capitals, std::string(), std::string("x"), name + "/"})
        for (const char* stem : {"/photos/", "/api/v1/photos/"}) {
            const auto refused = hub.get(stem + wrong);
            CHECK_MESSAGE(refused.status == 404, wrong);
            CHECK(refused.content_type == "application/json");
        }
    store::Database(store::database_file(hub.folder()).string()).run("DROP TABLE photos");
    CHECK(hub.get(address).status == 500);
}
