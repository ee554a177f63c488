// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/witness.hpp"

#include "regency_fixture.hpp"

#include <doctest/doctest.h>

#include <functional>
#include <string>

using namespace siar;
using namespace std::chrono_literals;
using privacy::operator""_label;

namespace {

const model::Time now = test::time_of("2026-11-21T14:05+07:00");
const model::Slide slide{model::Scene::resolved, model::ItemId{"a"}};

/// One item that may be shown, and who watches it.
struct Scene {
    model::Edition edition;
    model::Regency regency = test::regency();
    editorial::Witness witness{regency, test::gate()};

    Scene() {
        edition.identity = regency.identity;
        model::Item item;
        item.id = {"a"};
        item.category = {"lampu_jalan"};
        item.problem = test::passed("Lampu jalan mati");
        item.action = test::passed("Petugas mengganti dua lampu");
        item.outcome = test::passed("Lampu menyala lagi");
        edition.items = {item};
        auto& fate = witness.fates[{"a"}];
        fate.complaint = test::complaint("", "", "");
        fate.complaint.status = model::Status::resolved;
        fate.complaint.closed = now - 48h;
        fate.approved = now - 24h;
    }
    model::Item& item() { return edition.items.front(); }
    editorial::Fate& fate() { return witness.fates.at({"a"}); }
    std::string seen(model::Time at = now) {
        witness.saw(edition, {}, {slide, at});
        const auto broken = witness.broken();
        return broken.empty() ? "" : broken.front().substr(0, broken.front().rfind(": "));
    }
};

} // namespace

TEST_CASE("A witness says nothing where all is well") {
    CHECK(Scene().seen().empty());
}

TEST_CASE("A witness sees each broken rule") {
    struct Row {
        const char* rule;
        std::function<void(Scene&)> how;
    };
    const Row rows[] = {
        {"layar: butir tanpa persetujuan", [](Scene& scene) { scene.fate().approved.reset(); }},
        {"layar: butir tanpa persetujuan", [](Scene& scene) { scene.fate().approved = now + 1s; }},
        {"layar: butir yang sudah ditarik", [](Scene& scene) { scene.fate().withdrawn = now; }},
        {"layar: aduan rahasia", [](Scene& scene) { scene.fate().complaint.secret = true; }},
        {"layar: aduan berkadar pengawasan",
         [](Scene& scene) { scene.fate().complaint.classification = model::Classification::oversight; }},
        {"layar: aduan yang belum selesai",
         [](Scene& scene) { scene.fate().complaint.status = model::Status::in_process; }},
        {"layar: butir lebih tua dari 60 hari tanpa disematkan",
         [](Scene& scene) { scene.fate().complaint.closed = now - 24h * 60; }},
        {"layar: butir yang tidak dikenal siapa pun", [](Scene& scene) { scene.witness.fates.clear(); }},
        {"butir di luar edisi", [](Scene& scene) { scene.edition.items.clear(); }},
        {"kalimat kosong", [](Scene& scene) { scene.item().outcome = {}; }},
        {"kalimat terlalu panjang",
         [](Scene& scene) {
             scene.item().problem = test::passed("Lampu jalan di depan pasar dan balai desa mati lagi");
         }},
        {"desa disebut pada aduan tentang orang",
         [](Scene& scene) {
             scene.item().category = {"kependudukan"};
             scene.item().problem = test::passed("KTP warga Desa Bedono belum jadi");
         }},
        {"butir bertanda tayang pada masanya",
         [](Scene& scene) {
             const auto today = model::local(now, scene.regency.identity.zone).date;
             scene.edition.windows = {{"tenang", "Tenang"_label, today, today, {model::Tag::achievement}}};
             scene.item().tags = {model::Tag::achievement};
         }},
    };
    for (const Row& row : rows) {
        CAPTURE(row.rule);
        Scene scene;
        row.how(scene);
        const auto seen = scene.seen();
        CHECK(seen == row.rule);
    }
}

TEST_CASE("A witness counts showings in an hour, slides twice in a row, and empty screens") {
    Scene scene;
    for (int i = 0; i < 5; ++i)
        scene.witness.saw(scene.edition, {}, {slide, now + i * 13min});
    scene.witness.saw_nothing(now);
    const auto broken = scene.witness.broken();
    REQUIRE(broken.size() == 3);
    CHECK(broken[0].find("layar kosong: 1 kali") == 0);
    CHECK(broken[1].find("satu butir lebih dari empat kali dalam satu jam: 1 kali") == 0);
    CHECK(broken[2].find("slide yang sama dua kali berturut-turut: 4 kali") == 0);
}

TEST_CASE("A witness hears what the radio tells too soon, without a yes, or in its window") {
    Scene scene;
    scene.witness.heard(scene.edition, {{{"a"}}, {now}}, {});
    CHECK(scene.witness.broken().empty());
    scene.witness.heard(scene.edition, {{{"a"}}, {now + 24h * 13}}, {});
    REQUIRE(scene.witness.broken().size() == 1);
    CHECK(scene.witness.broken().front().find("radio: butir yang sama dalam 14 hari") == 0);
}
