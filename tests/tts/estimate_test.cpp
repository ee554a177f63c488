// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/estimate.hpp"

#include "speech_data.hpp"

#include <doctest/doctest.h>

using namespace siar;
using privacy::operator""_label;

namespace {

tts::Spoken words(const privacy::Label& text) {
    return tts::spoken(text, tests::lexicon());
}

} // namespace

TEST_CASE("the estimate of a line is within a tenth of what the engine takes") {
    for (const auto& text :
         {"Inilah Kabar Hallo Demak, di RSKW, 104,8 FM."_label,
          "Selamat pagi, warga Demak. Hari ini Senin, 30 November 2026."_label,
          "Berikutnya, dari Desa Kenduren, Kecamatan Wedung, soal lampu jalan."_label,
          "Penerangan jalan sudah normal. Aduan ini ditanggapi dalam sekitar 20 menit, dan selesai dalam 5 hari."_label,
          "Ada layanan publik yang perlu diperbaiki? Sampaikan saja, gratis."_label,
          "Lewat WhatsApp, 0823 2430 9949. Sekali lagi, 0823 2430 9949."_label,
          "Identitas pelapor tidak kami siarkan."_label,
          "Sekarang, angka tahun 2022. Warga mengirim lebih dari 420 aduan."_label}) {
        CAPTURE(text.str());
        const auto heard = tests::studio().voice->speak(words(text), tests::sounding());
        REQUIRE(heard);
        CHECK(tts::estimated_seconds(words(text)) == doctest::Approx(heard->seconds()).epsilon(0.1));
    }
}

TEST_CASE("more words never take less time, and none take none") {
    CHECK(tts::estimated_seconds(words({})) == 0);
    const auto shorter = words("Lampu jalan mati"_label);
    const auto longer = words("Lampu jalan mati, lalu menyala lagi"_label);
    CHECK(tts::estimated_seconds(longer) > tts::estimated_seconds(shorter));
    CHECK(tts::estimated_seconds(words("Lampu mati?"_label)) > tts::estimated_seconds(words("Lampu mati."_label)));
}
