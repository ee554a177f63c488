// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/witness.hpp"

#include "witnessed.hpp"

#include <doctest/doctest.h>

#include <functional>
#include <string>

using namespace siar;
using namespace std::chrono_literals;
using model::Act;
using privacy::operator""_label;
using test::Watched;

namespace {

const model::Time now = Watched::now;

model::Sentences sentences_of(const model::Item& item) {
    return {{item.problem}, {item.action}, {item.outcome}};
}

/// The item becomes one of a sensitive matter, told as the rules want it.
void make_sensitive(Watched& watched) {
    auto& item = watched.item();
    item.category = {"bantuan_sosial"};
    item.problem = test::passed("Aduan tentang bantuan sosial");
    item.action = test::passed("Aduan ini sudah ditindaklanjuti");
    item.outcome = test::passed("Aduan dinyatakan selesai");
    item.place = "Kec. Sayung"_label;
    item.discreet = true;
    item.closed_on = std::chrono::year{2026} / 11 / 1;
}

void make_personal(Watched& watched) {
    watched.item().category = {"kependudukan"};
    watched.item().place = "Kec. Sayung"_label;
}

void answer(Watched& watched, const char* text) {
    model::Story story;
    story.follow_ups = {{now - 72h, {"dinhub"}, test::passed(text), false}};
    watched.fate().complaint.story = story;
}

void hide_praise_today(Watched& watched) {
    const auto today = model::local(now, watched.regency.identity.zone).date;
    watched.regency.windows = {{"tenang", "Tenang"_label, today, today, {model::Tag::achievement}}};
}

} // namespace

TEST_CASE("A witness says nothing where all is well") {
    const std::function<void(Watched&)> ways[] = {
        [](Watched&) {},
        make_sensitive,
        make_personal,
        hide_praise_today,
        [](Watched& watched) { answer(watched, "Petugas telah mengganti lampu. Sisanya akan kami ganti."); },
        [](Watched& watched) {
            watched.fate().complaint.closed = now - 24h * 90;
            watched.says(Act::pin, now - 24h * 31);
        },
        [](Watched& watched) {
            watched.says(Act::withdraw, now - 3h);
            watched.says(Act::approve, now - 2h);
        },
        [](Watched& watched) {
            auto yes = watched.decision(Act::approve, now - 2h);
            yes.text = model::text_hash(sentences_of(watched.item()));
            watched.witness.noted(yes);
        },
    };
    for (const auto& way : ways) {
        Watched watched;
        way(watched);
        watched.sees();
        CHECK(watched.broken() == "");
    }
}

TEST_CASE("A witness sees each broken rule of an item") {
    struct Row {
        const char* rule;
        std::function<void(Watched&)> how;
    };
    const Row rows[] = {
        {"layar: butir tanpa persetujuan", [](Watched& watched) { watched.fate().decisions.clear(); }},
        {"layar: butir tanpa persetujuan", [](Watched& watched) { watched.fate().decisions[0].at = now + 1s; }},
        {"layar: butir tanpa persetujuan", [](Watched& watched) { watched.says(Act::hold, now); }},
        {"layar: butir yang sudah ditarik", [](Watched& watched) { watched.says(Act::withdraw, now); }},
        {"layar: kalimat lain dari yang disetujui",
         [](Watched& watched) {
             auto yes = watched.decision(Act::approve, now - 1h);
             yes.text = model::text_hash(sentences_of(watched.item()));
             watched.witness.noted(yes);
             watched.item().action = test::passed("Petugas mengganti tiga lampu");
         }},
        {"layar: aduan rahasia", [](Watched& watched) { watched.fate().complaint.secret = true; }},
        {"layar: aduan berkadar pengawasan",
         [](Watched& watched) { watched.fate().complaint.classification = model::Classification::oversight; }},
        {"layar: aduan yang belum selesai",
         [](Watched& watched) { watched.fate().complaint.status = model::Status::in_process; }},
        {"layar: aduan yang baru dijawab dengan janji",
         [](Watched& watched) { answer(watched, "Terima kasih, akan kami teruskan ke bidang terkait."); }},
        {"layar: butir lebih tua dari 60 hari tanpa disematkan",
         [](Watched& watched) { watched.fate().complaint.closed = now - 24h * 60; }},
        {"layar: butir yang tidak dikenal siapa pun", [](Watched& watched) { watched.witness.fates.clear(); }},
        {"butir lebih dari 14 hari sesudah edisinya dibuat",
         [](Watched& watched) { watched.edition.made_at = now - 24h * 14; }},
        {"kalimat kosong", [](Watched& watched) { watched.item().outcome = {}; }},
        {"kalimat terlalu panjang",
         [](Watched& watched) {
             watched.item().problem = test::passed("Lampu jalan di depan pasar dan balai desa mati lagi");
         }},
        {"janji tayang sebagai hasil",
         [](Watched& watched) { watched.item().outcome = test::passed("Lampu akan segera menyala"); }},
        {"desa disebut pada aduan tentang orang",
         [](Watched& watched) {
             make_personal(watched);
             watched.item().problem = test::passed("KTP warga Desa Bedono, belum jadi");
         }},
        {"desa disebut pada aduan tentang orang",
         [](Watched& watched) {
             make_personal(watched);
             watched.item().place = "Desa Bedono, Kec. Sayung"_label;
         }},
        {"aduan peka dengan kata bebas",
         [](Watched& watched) {
             make_sensitive(watched);
             watched.item().outcome = test::passed("Bantuan sudah diterima");
         }},
        {"lama tanggapan aduan peka disebut",
         [](Watched& watched) {
             make_sensitive(watched);
             watched.item().resolved_within = 3h;
         }},
        {"kanal aduan peka disebut",
         [](Watched& watched) {
             make_sensitive(watched);
             watched.item().channel_name = "WhatsApp"_label;
         }},
        {"hari selesai aduan peka disebut",
         [](Watched& watched) {
             make_sensitive(watched);
             watched.item().closed_on = std::chrono::year{2026} / 11 / 19;
         }},
        {"butir bertanda tayang pada masanya",
         [](Watched& watched) {
             hide_praise_today(watched);
             watched.item().tags = {model::Tag::achievement};
         }},
    };
    for (const Row& row : rows) {
        CAPTURE(std::string(row.rule));
        Watched watched;
        row.how(watched);
        watched.sees();
        CHECK(watched.broken() == row.rule);
    }
}

TEST_CASE("A witness knows no item out of its Edition") {
    Watched watched;
    watched.edition.items.clear();
    watched.sees();
    CHECK(watched.broken() == "butir di luar edisi");
}

TEST_CASE("A witness counts showings in an hour, slides twice in a row, and empty screens") {
    Watched watched;
    watched.schedule = {};
    for (int i = 0; i < 4; ++i) {
        watched.sees(now + i * 15min);
        watched.sees(now + i * 15min, {model::Scene::channels, {}});
    }
    CHECK(watched.broken() == "");
    watched.sees(now + 59min);
    watched.sees(now + 60min, {model::Scene::channels, {}});
    watched.sees(now + 61min, {model::Scene::channels, {}});
    watched.witness.saw_nothing(now);
    CHECK(watched.broken() ==
          "layar kosong, satu butir lebih dari empat kali dalam satu jam, slide yang sama dua kali berturut-turut");
}

TEST_CASE("Figures leave a screen 72 hours after their data, published ones never") {
    Watched watched;
    model::Recap measured;
    measured.as_of = now - 71h;
    watched.edition.statistics.recaps = {measured, watched.regency.published.front()};
    watched.sees(now, {model::Scene::recap, {}});
    CHECK(watched.broken() == "");
    watched.sees(now + 1h, {model::Scene::recap, {}});
    CHECK(watched.broken() == "angka lebih tua dari 72 jam");
}

TEST_CASE("Scenes of measured figures leave with them, what vanished with the first silent day") {
    using S = model::Scene;
    for (const S scene : {S::trend, S::map, S::categories, S::satisfaction, S::targets}) {
        CAPTURE(model::code(scene));
        Watched watched;
        watched.edition.statistics.as_of = now - 72h + 1s;
        watched.sees(now, {scene, {}});
        CHECK(watched.broken() == "");
        watched.sees(now + 1s, {scene, {}});
        CHECK(watched.broken() == "angka lebih tua dari 72 jam");
    }
    Watched watched;
    watched.edition.statistics.as_of = now - 24h + 1s;
    watched.sees(now, {S::vanished, {}});
    CHECK(watched.broken() == "");
    watched.sees(now + 1s, {S::vanished, {}});
    CHECK(watched.broken() == "hilang dari keluhan menurut data yang lama");
}

TEST_CASE("What is for the office, praised in its window, or over is not shown") {
    using S = model::Scene;
    for (const S scene : {S::agencies, S::deadlines, S::feeds}) {
        CAPTURE(model::code(scene));
        Watched watched;
        watched.edition.statistics.as_of = now;
        watched.edition.audience = model::Audience::office;
        watched.sees(now, {scene, {}});
        CHECK(watched.broken() == "");
        watched.edition.audience = model::Audience::van;
        watched.sees(now, {scene, {}});
        CHECK(watched.broken() == "adegan kantor di layar umum");
    }
    Watched praised;
    const auto today = model::local(now, praised.regency.identity.zone).date;
    praised.edition.facts = {{"juara", "Terbaik"_label, {}, {}, {model::Tag::achievement}},
                             {"luas", "Luas"_label, {}, {}, {}}};
    praised.sees(now, {S::achievements, {}});
    CHECK(praised.broken() == "");
    praised.regency.windows = {{"masa_tenang", "Masa tenang"_label, today, today, {model::Tag::achievement}}};
    praised.sees(now, {S::about, {}});
    CHECK(praised.broken() == "");
    praised.sees(now, {S::achievements, {}});
    CHECK(praised.broken() == "prestasi tayang pada masanya");
    Watched told;
    model::Notice notice;
    notice.validity.until = now + 1s;
    told.edition.notices = {notice};
    told.sees(now, {S::notices, {}});
    CHECK(told.broken() == "");
    told.sees(now + 1s, {S::notices, {}});
    CHECK(told.broken() == "pengumuman yang sudah lewat");
}

TEST_CASE("A screen of its own place shows every second item of it, as long as one of it does not rest") {
    const auto shown = [](const char* ids, bool pinned) {
        Watched watched;
        watched.schedule.own_districts = {{"33.21.04"}};
        watched.edition.items.assign(4, watched.item());
        for (std::size_t i = 0; i < 4; ++i) {
            auto& item = watched.edition.items[i];
            item.id = {std::string(1, static_cast<char>('a' + i))};
            if (i > 1) item.district = {"33.21.01"}; // a and b are its own
            item.pinned = pinned && i == 3;
            watched.witness.fates[item.id] = watched.fate();
        }
        auto at = now;
        for (const char id : std::string(ids))
            watched.sees(at += 1min, {model::Scene::resolved, model::ItemId{std::string(1, id)}});
        return watched.broken();
    };
    CHECK(shown("acbd", false) == "");
    CHECK(shown("acbdc", false) == ""); // both of its own rest
    CHECK(shown("acd", false) == "layar: dua butir dari tempat lain berturut-turut");
    CHECK(shown("acd", true) == ""); // a pinned one comes besides
}

TEST_CASE("A screen that hears nothing cannot know of a withdrawal; how long the item stood there is measured") {
    Watched watched;
    watched.witness.cut_off("lobi", true);
    watched.says(Act::withdraw, now + 2h);
    watched.sees(now + 1h);
    watched.sees(now + 50h);
    CHECK(watched.broken() == "");
    CHECK(watched.witness.stood_longest() == 48h);
    watched.edition.made_at = now + 3h; // made after it
    watched.sees(now + 51h);
    CHECK(watched.broken() == "layar: butir yang sudah ditarik");
    Watched connected;
    connected.says(Act::withdraw, now + 2h);
    connected.sees(now + 3h);
    CHECK(connected.broken() == "layar: butir yang sudah ditarik");
}

TEST_CASE("A scene bears its tags out of the windows that hide them") {
    Watched watched;
    watched.schedule.entries = {{model::Scene::speed}};
    watched.schedule.entries.front().tags = {model::Tag::achievement};
    watched.sees(now, {model::Scene::speed, {}});
    CHECK(watched.broken() == "");
    hide_praise_today(watched);
    watched.sees(now, {model::Scene::speed, {}});
    CHECK(watched.broken() == "adegan bertanda tayang pada masanya");
}

TEST_CASE("Figures that all bear a window's tag leave with their scene; one of several may stand") {
    Watched watched;
    watched.schedule.entries = {{model::Scene::speed}};
    model::Speed praised;
    praised.tags = {model::Tag::achievement};
    watched.edition.statistics.speeds = {praised};
    watched.sees(now, {model::Scene::speed, {}});
    hide_praise_today(watched);
    watched.edition.statistics.speeds.emplace_back();
    watched.sees(now, {model::Scene::speed, {}});
    CHECK(watched.broken() == "");
    watched.edition.statistics.speeds.pop_back();
    watched.sees(now, {model::Scene::speed, {}});
    CHECK(watched.broken() == "angka bertanda tayang pada masanya");
}

TEST_CASE("A card says of what its percentage is") {
    Watched watched;
    watched.witness.read("373\ndari 422 aduan dinyatakan selesai, 88,4 persen\n", now);
    CHECK(watched.broken() == "");
    watched.witness.read("88,4 persen aduan dinyatakan selesai\n", now);
    CHECK(watched.broken() == "persen tanpa penyebut");
}
