// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/desk_photos.hpp"

#include "../desk/house.hpp"
#include "../net/raw_server.hpp"
#include "store/store.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

using namespace siar;
namespace fs = std::filesystem;

namespace {

feeds::DeskPhotos photos_of(const std::string& url, const fs::path& folder, feeds::DeskPhotoLimits limits = {}) {
    net::Options options;
    options.limits.stall = options.limits.total = options.limits.connect = model::Seconds{3};
    options.limits.body_bytes = limits.bytes;
    return {url, test::Hub::token, net::Client(options), folder, limits};
}

std::size_t files_in(const fs::path& folder) {
    std::error_code error;
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder, error), fs::directory_iterator()));
}

} // namespace

TEST_CASE("a screen fetches the photos its Edition names and lets go at once of what it names no more") {
    const test::Folder state;
    const fs::path folder = state.path() / "foto-layar";
    test::Hub hub;
    auto store = test::with_photo(hub);
    auto photos = photos_of(hub.url(), folder);
    const auto photo = model::sha256(test::jpeg());
    CHECK_FALSE(photos.bring({photo}));
    CHECK(feeds::kept_photo(folder, photo) == test::jpeg());
    CHECK_FALSE(photos.bring({photo}));
    CHECK(files_in(folder) == 1);
    CHECK(fs::status(folder).permissions() == fs::perms::owner_all);
    std::ofstream(folder / ".sisa.jpg.baru-1") << "terputus";
    photos.bring({});
    CHECK(files_in(folder) == 0);

    test::say_of_photo(store, model::Act::withdraw_photo);
    photos.bring({photo});
    CHECK_FALSE(feeds::kept_photo(folder, photo));
}

TEST_CASE("what is no photo of that name, or too large, is not kept, and not asked for again at once") {
    const test::Folder state;
    const fs::path folder = state.path() / "foto-layar";
    const std::string large(5000, 'x');
    const test::RawServer desk([&](const std::string& head) {
        if (head.find(model::sha256(large).hex()) != std::string::npos) return test::http(200, large);
        if (head.find(model::sha256("hilang").hex()) != std::string::npos) return test::http(404, "");
        return test::http(200, "yang lain");
    });
    auto photos = photos_of(desk.url(""), folder, {1000});
    const std::vector<model::Digest> named{model::sha256("hilang"), model::sha256("palsu")};
    CHECK_FALSE(photos.bring(named));
    CHECK_FALSE(photos.bring(named));
    CHECK(files_in(folder) == 0);
    CHECK(desk.heads().size() == 2);
    CHECK(desk.heads().front().find("Bearer") != std::string::npos);
    photos.bring({model::sha256(large)});
    CHECK(files_in(folder) == 0);
}

TEST_CASE("many photos come a few at a time, and files that somebody changed are not shown") {
    const test::Folder state;
    const fs::path folder = state.path() / "foto-layar";
    std::vector<model::Digest> named;
    for (const char* name : {"a", "b", "c", "d", "e"})
        named.push_back(model::sha256(name));
    const test::RawServer desk([&](const std::string& head) {
        for (const char* name : {"a", "b", "c", "d", "e"})
            if (head.find(model::sha256(name).hex()) != std::string::npos) return test::http(200, name);
        return test::http(404, "");
    });
    feeds::DeskPhotoLimits limits;
    limits.a_round = 2;
    limits.together = 4;
    auto photos = photos_of(desk.url(""), folder, limits);
    CHECK(photos.bring(named));
    CHECK(files_in(folder) == 2);
    CHECK(photos.bring(named));
    CHECK_FALSE(photos.bring(named));
    CHECK(files_in(folder) == 4); // all that there is room for
    CHECK(feeds::kept_photo(folder, named[0]) == "a");
    std::ofstream(folder / (named[0].hex() + ".jpg")) << "lain";
    CHECK_FALSE(feeds::kept_photo(folder, named[0]));
}
