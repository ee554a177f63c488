// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/settings.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

using namespace siar;
using namespace std::chrono_literals;

TEST_CASE("without settings the program runs the demo") {
    const config::Settings settings = config::default_settings();
    CHECK(settings.regency.empty());
    REQUIRE(settings.sources.size() == 2);
    CHECK(settings.sources[0].name.value == "contoh");
    CHECK_FALSE(settings.sources[0].recent);
    CHECK(settings.sources[1].name.value == "contoh-kini");
    CHECK(settings.sources[1].recent);
    const auto& scenes = model::scheduled_scenes();
    const auto for_all =
        std::count_if(scenes.begin(), scenes.end(), [](auto one) { return !model::is_for_office(one); });
    CHECK(settings.screen.schedule.entries.size() == static_cast<std::size_t>(for_all));
    CHECK(settings.radio.length == 180s);
}

TEST_CASE("an empty file changes nothing but that there are no demo sources") {
    config::Settings expected = config::default_settings();
    expected.sources.clear();
    CHECK(config::parse_settings("", "siar.toml") == expected);
    CHECK(config::parse_settings("# hanya catatan\n", "siar.toml") == expected);
}

TEST_CASE("the explained example loads and says what its comments say") {
    const auto file = std::filesystem::path(SIAR_SOURCE_DIR) / "config" / "contoh-siar.toml";
    const auto settings = config::load_settings(file);
    REQUIRE_MESSAGE(settings.has_value(), settings.error().line());
    CHECK(settings->theme == "siar");
    REQUIRE(settings->sources.size() == 1); // no demo beside a real source: it would mark everything
    const config::SourceSettings& hub = settings->sources[0];
    CHECK(hub.kind == config::SourceKind::siar);
    CHECK(hub.review == config::Review::hub);
    CHECK_FALSE(hub.review_reason.empty());
    CHECK(hub.token_file == file.parent_path() / "token-pusat");
    CHECK_FALSE(settings->screen.window.has_value());
}

TEST_CASE("the example states the defaults of screen, desk, radio, store and rules") {
    const auto settings = config::load_settings(std::filesystem::path(SIAR_SOURCE_DIR) / "config" / "contoh-siar.toml");
    REQUIRE(settings.has_value());
    const config::Settings defaults = config::default_settings();
    CHECK(settings->screen.screen == defaults.screen.screen);
    CHECK(settings->screen.presenter == defaults.screen.presenter);
    CHECK(settings->screen.schedule == defaults.screen.schedule);
    CHECK(settings->desk == defaults.desk);
    CHECK(settings->radio.length == defaults.radio.length);
    CHECK(settings->radio.format == defaults.radio.format);
    CHECK(settings->radio.loudness_lufs == defaults.radio.loudness_lufs);
    CHECK(settings->rules == defaults.rules);
    CHECK(settings->store == defaults.store);
}

TEST_CASE("a screen on its side is taken as the eye meets it") {
    const auto settings = config::parse_settings("[screen]\nsize = \"1920x1080\"\nrotation = 90\n", "siar.toml");
    REQUIRE(settings.has_value());
    CHECK(settings->screen.screen.width == 1080);
    CHECK(settings->screen.screen.height == 1920);
    CHECK(settings->screen.rotation == 90);
}

TEST_CASE("a screen may be a panel or a projector; a margin that is written down is its own") {
    const auto settings = config::parse_settings("[screen]\nprofile = \"led-siang\"\n", "siar.toml");
    REQUIRE(settings.has_value());
    CHECK(settings->screen.screen.profile == model::Profile::led_day);
    CHECK_FALSE(settings->screen.own_margin);
    const auto margin = config::parse_settings("[screen]\nsafe_margin = 0.02\n", "siar.toml");
    REQUIRE(margin.has_value());
    CHECK(margin->screen.own_margin);
    CHECK(margin->screen.screen.profile == model::Profile::plain);
    const auto wrong = config::parse_settings("[screen]\n\nprofile = \"led\"\n", "siar.toml");
    REQUIRE_FALSE(wrong.has_value());
    CHECK(wrong.error().line() ==
          "profil \"led\" tidak dikenal: siar.toml baris 3. Pilih salah satu: biasa, led-siang, "
          "led-malam, proyektor");
}

TEST_CASE("a screen may be fed by a desk and stand in a window") {
    const auto settings = config::parse_settings(
        "[screen]\nwindow = \"1280x720\"\nedition_url = \"http://127.0.0.1:8412\"\ntoken_file = \"t\"\npresenter = "
        "\"shm\"\n",
        "/etc/siar/siar.toml");
    REQUIRE_MESSAGE(settings.has_value(), settings.error().line());
    CHECK(settings->screen.window == config::PixelSize{1280, 720});
    CHECK(settings->screen.edition_url == "http://127.0.0.1:8412");
    CHECK(settings->screen.token_file == "/etc/siar/t");
    CHECK(settings->screen.presenter == config::Presenter::shm);
}

TEST_CASE("a scene has its hours, days, dates, condition, rank and tags; a screen its own place") {
    const auto settings = config::parse_settings(
        "[screen]\nkecamatan = [\"33.21.04\"]\ninstansi = [\"rsud\"]\n[[screen.scene]]\nname = \"selesai\"\n"
        "weight = 3\n[[screen.scene]]\nname = \"kanal\"\nhours = \"22:00-05:30\"\ndays = [\"jumat\", \"minggu\"]\n"
        "from = 2026-12-24\nuntil = 2027-01-02\nwhen = \"hari_libur\"\npriority = 2\ntags = [\"tokoh\"]\n",
        "siar.toml");
    REQUIRE_MESSAGE(settings.has_value(), settings.error().line());
    const auto& schedule = settings->screen.schedule;
    CHECK(schedule.own_districts == std::vector<model::DistrictId>{{"33.21.04"}});
    CHECK(schedule.own_agencies == std::vector<model::AgencyId>{{"rsud"}});
    REQUIRE(schedule.entries.size() == 2);
    CHECK(schedule.entries[0] == model::Schedule::Entry{model::Scene::resolved, 3});
    model::Schedule::Entry night{model::Scene::channels, 1};
    night.priority = 2;
    night.hours = {22h, 5h + 30min};
    night.weekdays = {std::chrono::Friday, std::chrono::Sunday};
    night.from = std::chrono::year{2026} / 12 / 24;
    night.until = std::chrono::year{2027} / 1 / 2;
    night.when = model::Condition::day_off;
    night.tags = {model::Tag::office_holder};
    CHECK(schedule.entries[1] == night);
}

TEST_CASE("a poster is a file beside the settings, with its days") {
    const auto settings = config::parse_settings(
        "[[poster]]\nfile = \"poster/senam.pdf\"\npage = 2\nfrom = 2026-12-01\nuntil = 2026-12-07\ntitle = \"Senam\"\n"
        "[[poster]]\nfile = \"/srv/POSTER.JPG\"\n",
        "/etc/siar/siar.toml");
    REQUIRE_MESSAGE(settings.has_value(), settings.error().line());
    using std::chrono::year;
    CHECK(settings->posters == std::vector<config::PosterSettings>{
                                   {"/etc/siar/poster/senam.pdf", 2, "Senam", year{2026} / 12 / 1, year{2026} / 12 / 7},
                                   {"/srv/POSTER.JPG", 1, "", {}, {}}});
}

TEST_CASE("broken settings are refused with file, line, key and a way out") {
    struct Case {
        std::string toml;
        std::string error;
    };
    const Case cases[] = {
        {"regency = \"demak\nx",
         "isinya bukan TOML yang sah: siar.toml baris 1. Periksa tanda kutip, tanda sama dengan, "
         "kurung, dan kunci ganda di baris itu"},
        {"regency = \"demak\"\nregency = \"tegal\"",
         "isinya bukan TOML yang sah: siar.toml baris 2. Periksa tanda kutip, tanda sama dengan, kurung, dan kunci "
         "ganda "
         "di baris itu"},
        {"\n\nregenci = \"demak\"", "kunci \"regenci\" tidak dikenal: siar.toml baris 3. Betulkan ejaannya atau hapus"},
        {"[screen]\n\njarak = 5",
         "kunci \"screen.jarak\" tidak dikenal: siar.toml baris 3. Betulkan ejaannya atau hapus"},
        {"[layar]", "kunci \"layar\" tidak dikenal: siar.toml baris 1. Betulkan ejaannya atau hapus"},
        {"[store]\nsimpan = 5",
         "kunci \"store.simpan\" tidak dikenal: siar.toml baris 2. Betulkan ejaannya atau hapus"},
        {"regency = 7",
         "nilai \"regency\" bukan teks dalam tanda kutip: siar.toml baris 1. Isi dengan teks dalam tanda "
         "kutip"},
        {"regency = \"../rahasia\"",
         "\"../rahasia\" bukan nama yang dapat dipakai: siar.toml baris 1. Pakai huruf, angka, dan tanda hubung saja, "
         "tanpa spasi"},
        {"theme = \"\"", "nilai \"theme\" kosong: siar.toml baris 1. Isi teksnya"},
        {"source = 1", "[source] harus berupa daftar: siar.toml baris 1. Tulis [[source]]"},
        {"[source]\nname = \"a\"", "[source] harus berupa daftar: siar.toml baris 1. Tulis [[source]]"},
        {"[[source]]\nname = \"a\"", "kunci \"kind\" tidak ada: siar.toml baris 1. Tambahkan kunci itu"},
        {"[[source]]\nname = \"a\"\nkind = \"sp5n\"",
         "nilai \"kind\" tidak dikenal: \"sp5n\": siar.toml baris 3. Pilih salah satu: \"demo\", \"siar\", "
         "\"open311\", \"sp4n\", \"sheet\", \"statistics\""},
        {"[[source]]\nname = \"a\"\nkind = \"siar\"",
         "kunci \"url\" tidak ada: siar.toml baris 1. Tambahkan kunci itu"},
        {"[[source]]\nname = \"a\"\nkind = \"siar\"\nurl = \"ftp://x\"",
         "\"url\" bukan alamat https://: siar.toml baris 4. Tulis alamat lengkap, misalnya https://..."},
        {"[[source]]\nname = \"a\"\nkind = \"siar\"\nurl = \"http://127.0.0.1.example.id\"",
         "\"url\" memakai http:// ke komputer lain: siar.toml baris 4. Pakai https://, atau tulis plain_http = true "
         "bila "
         "jaringannya tertutup"},
        {"[[source]]\nname = \"a\"\nkind = \"siar\"\nurl = \"https://x\"\nreview = \"hub\"",
         "kunci \"review_reason\" tidak ada: siar.toml baris 1. Tambahkan kunci itu"},
        {"[[source]]\nname = \"a\"\nkind = \"demo\"\n[[source]]\nname = \"a\"\nkind = \"demo\"",
         "sumber \"a\" ditulis dua kali: siar.toml baris 5. Ganti salah satu nama"},
        {"[screen]\nsize = \"besar\"",
         "nilai \"size\" bukan ukuran layar: siar.toml baris 2. Isi lebar x tinggi, misalnya \"1920x1080\""},
        {"[screen]\nrotation = 45", "putaran 45 derajat tidak bisa: siar.toml baris 2. Isi 0, 90, 180, atau 270"},
        {"[screen]\nviewing_distance_m = \"5\"",
         "nilai \"viewing_distance_m\" bukan angka dengan titik desimal: siar.toml baris 2. Isi dengan angka dengan "
         "titik "
         "desimal"},
        {"[screen]\nviewing_distance_m = nan",
         "nilai \"viewing_distance_m\" di luar batas: nan: siar.toml baris 2. Isi 0.3 sampai 200"},
        {"[[screen.scene]]\nname = \"cuaca\"",
         "adegan \"cuaca\" tidak dikenal: siar.toml baris 2. Pilih salah satu: selesai, rekap, kecepatan, kanal, "
         "jemput_bola, tren, wilayah, kategori, prestasi, tentang, "
         "hilang_dari_keluhan, kepuasan, target, pengumuman, poster, radio, opd, batas_waktu, sumber"},
        {"[[screen.scene]]\nname = \"rekap\"\nhours = \"7-15\"",
         "jam tayang bukan \"07:00-15:30\": siar.toml baris 3. Isi jam mulai-jam selesai; lewat tengah malam boleh"},
        {"[[screen.scene]]\nname = \"rekap\"\nhours = \"07:00-07:00\"",
         "jam tayang bukan \"07:00-15:30\": siar.toml baris 3. Isi jam mulai-jam selesai; lewat tengah malam boleh"},
        {"[[screen.scene]]\nname = \"rekap\"\ndays = [\"ahad\"]",
         "hari \"ahad\" tidak dikenal: siar.toml baris 3. Pilih: minggu, senin, selasa, rabu, kamis, jumat, sabtu"},
        {"[[screen.scene]]\nname = \"rekap\"\nfrom = 2026-12-31\nuntil = 2026-12-01",
         "adegan berakhir sebelum mulai: siar.toml baris 4. Tukar from dan until"},
        {"[[screen.scene]]\nname = \"rekap\"\nwhen = \"hujan\"",
         "syarat \"hujan\" tidak dikenal: siar.toml baris 3. Pilih: kunjungan_hari_ini, hari_libur, hari_kerja, sepi, "
         "data_lama"},
        {"[[screen.scene]]\nname = \"rekap\"\ntags = [\"pemilu\"]",
         "tanda \"pemilu\" tidak dikenal: siar.toml baris 3. Pilih: tokoh, prestasi"},
        {"[[poster]]\nfile = \"poster/senam.doc\"",
         "poster \"senam.doc\" bukan gambar atau PDF: siar.toml baris 2. Pakai .jpg, .png, .webp, atau .pdf"},
        {"[[poster]]\nfile = \"senam.png\"\npage = 2",
         "hanya PDF yang berhalaman: siar.toml baris 3. Hapus page pada poster ini"},
        {"[[poster]]\nfile = \"senam.pdf\"\npage = 0",
         "nilai \"page\" di luar batas: 0: siar.toml baris 3. Isi 1 sampai 10000"},
        {"[[poster]]\nfile = \"senam.pdf\"\nfrom = 2026-12-07\nuntil = 2026-12-01",
         "poster berakhir sebelum mulai: siar.toml baris 4. Tukar from dan until"},
        {"[desk]\nport = 70000", "nilai \"port\" di luar batas: 70000: siar.toml baris 2. Isi 1 sampai 65535"},
        {"[radio]\nlength = \"3 menit\"",
         "panjang segmen bukan menit:detik: siar.toml baris 2. Isi \"0:15\" sampai \"10:00\""},
        {"[radio]\nlength = \"0:14\"",
         "panjang segmen bukan menit:detik: siar.toml baris 2. Isi \"0:15\" sampai \"10:00\""},
        {"[radio]\nloudness_lufs = -13",
         "nilai \"loudness_lufs\" di luar batas: -13: siar.toml baris 2. Isi -31 sampai -14"},
        {"[radio]\nfiles = [\"wav\", \"m4a\"]",
         "jenis berkas suara tidak dikenal: m4a: siar.toml baris 2. Pilih wav, flac, mp3, opus"},
        {"[radio]\nfiles = []", "segmen tanpa berkas suara: siar.toml baris 2. Pilih wav, flac, mp3, atau opus"},
        {"[rules]\nstale_hours = 73",
         "tangga umur data tidak naik: siar.toml baris 2. stale_hours tidak boleh melewati withdrawn_hours"},
        {"[rules]\naging_hours = 24",
         "tangga umur data tidak naik: siar.toml baris 2. aging_hours harus di bawah stale_hours"},
        {"[screen]\naudience = \"radio\"",
         "nilai \"audience\" tidak dikenal: \"radio\": siar.toml baris 2. Pilih salah satu: \"public\", \"office\", "
         "\"van\""},
        {"[[screen.scene]]\nname = \"opd\"",
         "adegan \"opd\" hanya untuk layar kantor: siar.toml baris 2. Hapus adegan ini, atau isi audience = \"office\" "
         "di "
         "[screen]"},
        {"[screen]\naudience = \"van\"\n[[screen.scene]]\nname = \"sumber\"",
         "adegan \"sumber\" hanya untuk layar kantor: siar.toml baris 4. Hapus adegan ini, atau isi audience = "
         "\"office\" "
         "di [screen]"},
        {"[screen]\naudience = \"office\"\nedition_url = \"https://siar.contoh.go.id\"\ntoken_file = \"t\"",
         "layar kantor tidak dapat mengambil isinya dari meja lain: siar.toml baris 2. Hapus edition_url: layar kantor "
         "membaca basis data komputernya sendiri"},
    };
    for (const Case& each : cases) {
        CAPTURE(each.toml);
        const auto settings = config::parse_settings(each.toml, "siar.toml");
        REQUIRE_FALSE(settings.has_value());
        CHECK(settings.error().line() == each.error);
    }
}

TEST_CASE("an office screen has its own usual schedule, and any screen keeps the one it is given") {
    using model::Scene;
    const auto screen = [](const char* toml) { return config::parse_settings(toml, "siar.toml").value().screen; };
    CHECK(screen("[screen]").audience == model::Audience::public_);
    CHECK(screen("[screen]\naudience = \"van\"").audience == model::Audience::van);
    CHECK(screen("[screen]\naudience = \"van\"").schedule == model::Schedule{});
    const auto office = screen("[screen]\naudience = \"office\"");
    CHECK(office.audience == model::Audience::office);
    std::set<Scene> shown;
    for (const auto& entry : office.schedule.entries)
        shown.insert(entry.scene);
    CHECK(shown == std::set{Scene::resolved, Scene::recap, Scene::speed, Scene::trend, Scene::targets, Scene::agencies,
                            Scene::deadlines, Scene::feeds});
    const auto own = screen("[screen]\naudience = \"office\"\n[[screen.scene]]\nname = \"opd\"");
    REQUIRE(own.schedule.entries.size() == 1);
    CHECK(own.schedule.entries.front().scene == Scene::agencies);
}

TEST_CASE("the steps of the data's age may meet only at the last") {
    const auto equal = config::parse_settings("[rules]\naging_hours = 1\nstale_hours = 3\nwithdrawn_hours = 3", "a");
    REQUIRE(equal);
    CHECK(equal->rules.freshness.aging == 1h);
    CHECK(equal->rules.freshness.stale == 3h);
    CHECK(equal->rules.freshness.withdrawn == 3h);
}

TEST_CASE("a file that is not there, or is a folder, is one line") {
    const auto missing = config::load_settings("tidak/ada.toml");
    REQUIRE_FALSE(missing.has_value());
    CHECK(missing.error().line() ==
          "berkas tidak ada atau tidak boleh dibaca: tidak/ada.toml. Periksa nama, letak, dan izin berkas itu");
    CHECK_FALSE(config::load_settings(SIAR_SOURCE_DIR).has_value());
}

TEST_CASE("lengths and sizes are read strictly") {
    CHECK(config::parse_length("3:00") == 180s);
    CHECK(config::parse_length("0:57") == 57s);
    CHECK(config::parse_length("10:00") == 600s);
    for (const char* bad : {"", ":", "3", "3:0", "3:60", "-1:00", "1:-1", "3:00 ", "a:00", "1:000", "99999999999:00"}) {
        CAPTURE(bad);
        CHECK_FALSE(config::parse_length(bad).has_value());
    }
    CHECK(config::parse_segment_length("0:15") == 15s);
    CHECK(config::parse_segment_length("10:00") == 600s);
    for (const char* bad : {"", "0:14", "10:01", "60:00", "3"}) {
        CAPTURE(bad);
        CHECK_FALSE(config::parse_segment_length(bad).has_value());
    }
    CHECK(config::parse_size("1920x1080") == config::PixelSize{1920, 1080});
    for (const char* bad : {"", "x", "1920", "1920x", "x1080", "1920X1080", "63x100", "1920x16385", "1920x1080x2"}) {
        CAPTURE(bad);
        CHECK_FALSE(config::parse_size(bad).has_value());
    }
}
