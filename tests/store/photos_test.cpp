// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/photos.hpp"

#include "store/directory.hpp"
#include "tests/store/fixture.hpp"

#include <sys/stat.h>

using namespace siar;
using namespace siar::store;
using namespace siar::store::testing;
using model::Act;

namespace {

std::string jpeg(char filling, std::size_t size = 1000) {
    return std::string(size, filling);
}
model::Digest address(const std::string& url) {
    return model::digest(url);
}
model::Digest put(Store& store, const std::string& id, char filling, std::size_t size = 1000) {
    const auto bytes = jpeg(filling, size);
    need(store.put_photo(key(id), address(std::string(1, filling)), model::sha256(bytes), bytes));
    return model::sha256(bytes);
}
void say(Store& store, const std::string& id, Act act, const model::Digest& photo) {
    need(store.decide(model::Decision{id_of(store, id), act, "Bu Tinjau", noon(), photo, "", std::nullopt}));
}
std::size_t files(const std::filesystem::path& folder) {
    return PhotoFiles(photo_folder(folder)).all().size();
}
Store filled(const Place& place) {
    auto store = open(place);
    need(store.apply(batch({row(complaint("1")), row(complaint("2")), row(complaint("3"))}), ReviewPolicy::all));
    return store;
}

} // namespace

TEST_CASE("a photo goes out only after a person said yes to it, and no longer after a no") {
    for (const bool disk : {false, true}) {
        const Folder folder;
        auto store = filled(disk ? on_disk(folder.path()) : in_memory());
        decide(store, "1", Act::approve);
        const auto photo = put(store, "1", 'a');
        CHECK(need(store.known_photo(key("1"), address("a"))));
        CHECK_FALSE(need(store.known_photo(key("2"), address("a"))));
        CHECK_FALSE(shown_photo(store, photo));
        CHECK(look(store, "1").photos_waiting == std::vector{photo});
        CHECK(need(store.photo_for_review(id_of(store, "1"), photo)) == jpeg('a'));
        CHECK(material(store).approved.front().photos.empty());
        say(store, "1", Act::approve_photo, photo);
        CHECK(shown_photo(store, photo) == jpeg('a'));
        CHECK(material(store).approved.front().photos == std::vector{photo});
        CHECK(look(store, "1").state == model::ReviewState::approved);
        say(store, "1", Act::withdraw_photo, photo);
        CHECK_FALSE(shown_photo(store, photo));
        CHECK(material(store).approved.front().photos.empty());
        CHECK(look(store, "1").photos_waiting.empty());
    }
}

TEST_CASE("which photo shows what was wrong and which what came of it is what a person said last") {
    const Folder folder;
    auto store = filled(on_disk(folder.path()));
    decide(store, "1", Act::approve);
    const auto first = put(store, "1", 'a');
    const auto second = put(store, "1", 'b');
    const auto third = put(store, "1", 'c');
    const auto pictured = [&] { return look(store, "1").pictured; };
    CHECK(pictured().empty());
    say(store, "1", Act::approve_photo, first);
    CHECK(pictured() == model::Photos{{}, {}, first});
    say(store, "1", Act::approve_before, first);
    say(store, "1", Act::approve_after, second);
    CHECK(pictured() == model::Photos{first, second, {}});
    CHECK(material(store).approved.front().pictured == model::Photos{first, second, {}});
    CHECK(look(store, "1").state == model::ReviewState::approved);
    say(store, "1", Act::approve_after, third);
    CHECK(pictured() == model::Photos{first, third, {}});
    say(store, "1", Act::withdraw_photo, third); // the one said before it stands again
    CHECK(pictured() == model::Photos{first, second, {}});
    CHECK_FALSE(shown_photo(store, third));
    say(store, "1", Act::withdraw_photo, first);
    say(store, "1", Act::approve_photo, second);
    CHECK(pictured() == model::Photos{{}, {}, second});
    say(store, "2", Act::approve_before, put(store, "2", 'b')); // the same file, another item
    CHECK(pictured() == model::Photos{{}, {}, second});
    CHECK(look(store, "2").pictured == model::Photos{second, {}, {}});
}

TEST_CASE("what a person said of a photo outlives the database") {
    const Folder folder;
    model::Digest photo;
    {
        auto store = filled(on_disk(folder.path()));
        photo = put(store, "1", 'a');
        say(store, "1", Act::approve_after, photo);
        decide(store, "1", Act::approve);
    }
    std::filesystem::remove(folder.path() / "siar.db");
    auto rebuilt = filled(on_disk(folder.path()));
    put(rebuilt, "1", 'a');
    CHECK(look(rebuilt, "1").pictured == model::Photos{{}, photo, {}});
    CHECK(look(rebuilt, "1").state == model::ReviewState::approved);
}

TEST_CASE("a photo is served only as long as its complaint is approved and resolved") {
    const Folder folder;
    auto store = filled(on_disk(folder.path()));
    const auto photo = put(store, "1", 'a');
    say(store, "1", Act::approve_photo, photo);
    CHECK_FALSE(shown_photo(store, photo));
    decide(store, "1", Act::approve);
    CHECK(shown_photo(store, photo) == jpeg('a'));
    decide(store, "1", Act::reject);
    CHECK_FALSE(shown_photo(store, photo));
    decide(store, "1", Act::approve);
    CHECK(shown_photo(store, photo) == jpeg('a'));
    auto reopened = complaint("1");
    reopened.status = model::Status::in_process;
    reopened.closed.reset();
    need(store.apply(batch({row(reopened)}), ReviewPolicy::all));
    CHECK_FALSE(shown_photo(store, photo));
    CHECK(need(store.photo_for_review(id_of(store, "1"), photo)) == jpeg('a'));
}

TEST_CASE("a decision on a photo does not count as one on the sentences") {
    const Folder folder;
    auto store = filled(on_disk(folder.path()));
    const auto photo = put(store, "1", 'a');
    decide(store, "1", Act::reject);
    say(store, "1", Act::approve_photo, photo);
    CHECK(look(store, "1").state == model::ReviewState::rejected);
    std::filesystem::remove(folder.path() / "siar.db");
    std::filesystem::remove_all(folder.path() / "photos");
    auto rebuilt = filled(on_disk(folder.path()));
    CHECK(look(rebuilt, "1").state == model::ReviewState::rejected);
    put(rebuilt, "1", 'a');
    CHECK_FALSE(shown_photo(rebuilt, photo));
    decide(rebuilt, "1", Act::approve);
    CHECK(shown_photo(rebuilt, photo));
}

TEST_CASE("a photo nobody put there, or that is not what its name says, is refused") {
    auto store = filled(in_memory());
    const auto answer = store.decide(
        {id_of(store, "1"), Act::approve_photo, "Bu Tinjau", noon(), model::sha256("x"), "", std::nullopt});
    REQUIRE_FALSE(answer);
    CHECK(answer.error().what.find("foto tidak dikenal") != std::string::npos);
    CHECK_FALSE(store.put_photo(key("1"), address("a"), model::sha256("lain"), "bytes"));
}

TEST_CASE("photos go with their complaint: withdrawn by its source or a person, or become secret") {
    struct Case {
        const char* why;
        void (*end)(Store&);
    };
    const Case cases[] = {
        {"source", [](Store& s) { need(s.apply(batch({}, {key("1")}), ReviewPolicy::all)); }},
        {"person", [](Store& s) { decide(s, "1", Act::withdraw); }},
        {"secret",
         [](Store& s) {
             auto secret = complaint("1");
             secret.secret = true;
             secret.story.reset();
             need(s.apply(batch({row(secret)}), ReviewPolicy::all));
         }},
        {"source left", [](Store& s) { need(s.keep_only({}, noon())); }},
    };
    for (const auto& c : cases) {
        CAPTURE(c.why);
        const Folder folder;
        auto store = filled(on_disk(folder.path()));
        const auto photo = put(store, "1", 'a');
        say(store, "1", Act::approve_photo, photo);
        CHECK(files(folder.path()) == 1);
        c.end(store);
        CHECK(files(folder.path()) == 0);
        CHECK_FALSE(shown_photo(store, photo));
        put(store, "1", 'b');
        CHECK(files(folder.path()) == 0);
    }
}

TEST_CASE("one picture of two complaints lies there once and stays as long as one of them has it") {
    const Folder folder;
    auto store = filled(on_disk(folder.path()));
    put(store, "1", 'a');
    put(store, "2", 'a');
    CHECK(files(folder.path()) == 1);
    decide(store, "1", Act::withdraw);
    CHECK(files(folder.path()) == 1);
    decide(store, "2", Act::withdraw);
    CHECK(files(folder.path()) == 0);
}

TEST_CASE("over its quota the store lets go of what was shown longest ago, of approved photos last") {
    const Folder folder;
    auto place = on_disk(folder.path());
    place.keeping.photo_bytes = 3000;
    auto store = filled(place);
    const auto first = put(store, "1", 'a');
    const auto second = put(store, "2", 'b');
    say(store, "1", Act::approve_photo, first);
    const auto path = [&](const model::Digest& photo) {
        return photo_folder(folder.path()) / photo.hex().substr(0, 2) / (photo.hex() + ".jpg");
    };
    const auto third = put(store, "3", 'c');
    for (const auto& [photo, hours] : {std::pair{first, 90}, std::pair{second, 50}, std::pair{third, 10}})
        std::filesystem::last_write_time(path(photo),
                                         std::filesystem::file_time_type::clock::now() - std::chrono::hours{hours});
    put(store, "3", 'd');
    CHECK(std::filesystem::exists(path(first)));
    CHECK_FALSE(std::filesystem::exists(path(second)));
    CHECK(std::filesystem::exists(path(third)));
    CHECK(need(store.known_photo(key("2"), address("b")))); // not fetched again and again
    CHECK(look(store, "2").photos_waiting.empty());
}

TEST_CASE("photo files are for their owner alone, and one that was altered is not shown") {
    const Folder folder;
    auto store = filled(on_disk(folder.path()));
    const auto photo = put(store, "1", 'a');
    say(store, "1", Act::approve_photo, photo);
    const auto path = photo_folder(folder.path()) / photo.hex().substr(0, 2) / (photo.hex() + ".jpg");
    struct stat status {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777U) == 0600);
    std::ofstream(path) << "lain";
    CHECK_FALSE(shown_photo(store, photo));
}

TEST_CASE("a photo goes out only where its complaint may leave, and of two complaints one is enough") {
    auto store = filled(in_memory());
    for (const auto* const id : {"1", "2"}) {
        decide(store, id, Act::approve);
        say(store, id, Act::approve_photo, put(store, id, 'a'));
    }
    const auto photo = model::sha256(jpeg('a'));
    const auto only = [&](const std::string& id) {
        return need(store.photo(photo, [&](const model::Reviewed& one) { return one.complaint.key.id == id; }));
    };
    CHECK(only("1") == jpeg('a'));
    CHECK(only("2") == jpeg('a'));
    CHECK_FALSE(only("3"));
    decide(store, "1", Act::withdraw);
    CHECK_FALSE(only("1"));
    CHECK(only("2") == jpeg('a'));
}

TEST_CASE("what a program that was killed left beside its rows is no damage, and goes within a day") {
    const Folder folder;
    auto today = noon();
    auto place = on_disk(folder.path());
    place.now = [&today] { return today; };
    auto store = filled(place);
    need(store.purge());
    const auto kept = put(store, "1", 'a');
    PhotoFiles there(photo_folder(folder.path()));
    need(there.write(model::sha256(jpeg('b')), jpeg('b')));
    const auto draft = photo_folder(folder.path()) / kept.hex().substr(0, 2) / (kept.hex() + ".jpg.baru-1-0");
    std::ofstream(draft) << "setengah";
    std::size_t attentions = 0;
    for (const auto& finding : store.verify()) {
        CHECK(finding.severity != model::Severity::broken);
        attentions += finding.severity == model::Severity::attention ? 1 : 0;
    }
    CHECK(attentions == 1);
    CHECK(files(folder.path()) == 2);
    today += std::chrono::hours{24};
    need(store.purge());
    CHECK(there.all() == std::vector{kept});
    CHECK_FALSE(std::filesystem::exists(draft));
}

TEST_CASE("a photo file left over when a program was killed goes at the next start") {
    const Folder folder;
    {
        auto store = filled(on_disk(folder.path()));
        put(store, "1", 'a');
        Database(database_file(folder.path()).string())
            .run("DELETE FROM photos; INSERT INTO meta (name, value) VALUES ('photos_gone', 1)");
    }
    CHECK(files(folder.path()) == 1);
    open(on_disk(folder.path()));
    CHECK(files(folder.path()) == 0);
}
