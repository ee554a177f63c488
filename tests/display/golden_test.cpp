// SPDX-License-Identifier: GPL-3.0-or-later
// Pixels of all scenes on all shapes: tests/golden/hashes.txt for the computer, some half-size PNGs for the eye.
// SIAR_UPDATE_GOLDEN=1 writes them anew, SIAR_LOOK=FOLDER all pictures in half size there; a difference leaves the
// picture and what differs in golden-differs/ of the folder the test runs in.
#include "display/bitmap.hpp"
#include "display/raster.hpp"
#include "model/digest.hpp"
#include "tests/display/edition_fixture.hpp"
#include "tests/display/golden_states.hpp"
#include "tests/display/studio.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

namespace siar::display {
namespace {

namespace fs = std::filesystem;

const fs::path golden = fs::path(SIAR_SOURCE_DIR) / "tests/golden";
const fs::path differs = fs::current_path() / "golden-differs";

const std::set<std::string> for_the_eye{"16x9_selesai-1_1",
                                        "16x9_selesai-1_2",
                                        "16x9_selesai-2_2",
                                        "16x9_selesai-3_1",
                                        "16x9_rekap_1",
                                        "16x9_rekap_2",
                                        "16x9_rekap_3",
                                        "16x9_kecepatan_1",
                                        "16x9_kecepatan_2",
                                        "16x9_kanal_1",
                                        "16x9_kanal_2",
                                        "16x9_jemput_bola_1",
                                        "16x9_jemput_bola_2",
                                        "16x9_ralat-1_1",
                                        "16x9_tren_2",
                                        "16x9_wilayah_1",
                                        "16x9_kategori_1",
                                        "16x9_kepuasan_1",
                                        "16x9_target_1",
                                        "16x9_hilang_dari_keluhan-lampu_jalan_1",
                                        "16x9_pengumuman-mati-air_1",
                                        "16x9_prestasi-outstanding_1",
                                        "16x9_radio_1",
                                        "16x9_opd_1",
                                        "16x9_batas_waktu_1",
                                        "16x9_sumber_1",
                                        "9x16_selesai-1_1",
                                        "9x16_rekap_3",
                                        "9x16_kanal_1",
                                        "9x16_ralat-1_1",
                                        "9x16_tren_2",
                                        "9x16_wilayah_1",
                                        "9x16_kategori_1",
                                        "4x3_selesai-1_1",
                                        "4x3_wilayah_1",
                                        "32x9_selesai-1_1",
                                        "32x9_wilayah_1",
                                        "led_selesai-1_1",
                                        "led_wilayah_1",
                                        "malam_16x9_selesai-1_1",
                                        "malam_9x16_wilayah_1",
                                        "kontras_16x9_rekap_1",
                                        "demak_16x9_wilayah_1",
                                        "led-siang_led_selesai-1_1",
                                        "led-malam_led_rekap_1",
                                        "proyektor_4x3_tren_2"};

/// A theme on an output; `shape` empty: on all shapes.
struct Look {
    std::string prefix;
    std::string theme;
    model::Profile profile = model::Profile::plain;
    std::string shape{};
};
const std::vector<Look> looks{{"", "siar"},
                              {"malam_", "malam"},
                              {"kontras_", "kontras"},
                              {"demak_", "demak"},
                              {"led-siang_", "siar", model::Profile::led_day, "led"},
                              {"led-malam_", "malam", model::Profile::led_night, "led"},
                              {"proyektor_", "siar", model::Profile::projector, "4x3"}};

std::string hash_of(const Bitmap& bitmap) {
    const std::string_view bytes(reinterpret_cast<const char*>(bitmap.pixels.data()),
                                 bitmap.pixels.size() * sizeof(std::uint32_t));
    return model::digest(bytes).hex().substr(0, 24);
}

/// Each pixel the mean of four.
Bitmap halved(const Bitmap& bitmap) {
    Bitmap half(bitmap.width / 2, bitmap.height / 2);
    for (int y = 0; y < half.height; ++y) {
        for (int x = 0; x < half.width; ++x) {
            std::uint32_t mean = 0xFF000000;
            for (const unsigned shift : {0U, 8U, 16U}) {
                std::uint32_t sum = 2;
                for (const int dy : {0, 1}) {
                    for (const int dx : {0, 1})
                        sum += bitmap.row(2 * y + dy)[2 * x + dx] >> shift & 0xFF;
                }
                mean |= sum / 4 << shift;
            }
            half.row(y)[x] = mean;
        }
    }
    return half;
}

/// Where two pictures of one size differ, in black on white.
Bitmap difference(const Bitmap& a, const Bitmap& b) {
    Bitmap out(a.width, a.height, 0xFFFFFFFF);
    for (std::size_t i = 0; i < out.pixels.size(); ++i) {
        if (a.pixels[i] != b.pixels[i]) out.pixels[i] = 0xFF000000;
    }
    return out;
}

std::map<std::string, std::string> read_hashes() {
    std::map<std::string, std::string> hashes;
    std::ifstream in(golden / "hashes.txt");
    std::string name;
    std::string hash;
    while (in >> name >> hash)
        hashes[name] = hash;
    return hashes;
}

void compare(const std::string& name, const Bitmap& actual, const std::string* expected) {
    const bool same = expected != nullptr && *expected == hash_of(actual);
    CHECK_MESSAGE(same, name << " differs, see " << differs.string());
    if (same) return;
    fs::create_directories(differs);
    CHECK(write_png(actual, differs / (name + ".png")));
    const auto before = read_png(golden / (name + ".png"));
    const Bitmap half = halved(actual);
    if (before && before->bounds() == half.bounds()) {
        CHECK(write_png(difference(*before, half), differs / (name + "_difference.png")));
    }
}

void pictures_of_looks(const fixture::Visit& visit) {
    for (const Look& look : looks) {
        const fixture::Wearing wearing(look.theme, look.profile);
        for (const model::Edition& edition : {fixture::edition(), fixture::office()}) {
            for (const fixture::NamedScreen& named : fixture::screens()) {
                if (!look.shape.empty() && look.shape != named.name) continue;
                const model::Screen screen = wearing.screen(named.screen);
                for (const model::Slide& slide : fixture::slides(edition)) {
                    for (const Card& card : fixture::cards(slide, edition, screen))
                        visit(look.prefix + named.name + "_" + fixture::name_of(slide, edition) + "_" +
                                  std::to_string(card.part),
                              fixture::drawn(card, screen));
                }
            }
        }
    }
}

TEST_CASE("every picture is the one that was looked at") {
    const bool update = std::getenv("SIAR_UPDATE_GOLDEN") != nullptr;
    const char* seen = std::getenv("SIAR_LOOK");
    const std::map<std::string, std::string> expected = read_hashes();
    std::map<std::string, std::string> actual;
    const fixture::Visit visit = [&](const std::string& name, const Bitmap& bitmap) {
        CHECK_MESSAGE(actual.emplace(name, hash_of(bitmap)).second, "two pictures are called " << name);
        const auto known = expected.find(name);
        if (!update) compare(name, bitmap, known == expected.end() ? nullptr : &known->second);
        const bool kept = update && for_the_eye.count(name) > 0;
        if (kept) CHECK(write_png(halved(bitmap), golden / (name + ".png")));
        if (seen != nullptr) CHECK(write_png(halved(bitmap), fs::path(seen) / (name + ".png")));
    };
    pictures_of_looks(visit);
    fixture::pictures_of_states(visit);
    fixture::pictures_on_paper(visit);
    for (const std::string& name : for_the_eye) {
        CAPTURE(name);
        CHECK(actual.count(name) == 1);
        CHECK(fs::exists(golden / (name + ".png")));
    }
    if (update) {
        std::ofstream out(golden / "hashes.txt");
        for (const auto& [name, hash] : actual)
            out << name << ' ' << hash << '\n';
    } else {
        for (const auto& known : expected)
            CHECK_MESSAGE(actual.count(known.first) == 1, known.first);
    }
}

} // namespace
} // namespace siar::display
