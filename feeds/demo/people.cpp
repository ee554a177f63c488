// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/demo/people.hpp"

#include <fmt/format.h>

#include <array>
#include <string_view>

namespace siar::feeds::demo {

std::string invented_name(Sex sex, Random& random) {
    static constexpr std::array<std::string_view, 24> first = {
        // first the men's
        "Wagiyantoro", "Darmantoro", "Slametoko",   "Sarwokardi",  "Jumadiyono", "Karsonoto",
        "Sutrisman",   "Yantono",    "Warsitoko",   "Kasmuriyadi", "Muntolibin", "Sudarmadiyo",
        "Sukemiyati",  "Painemah",   "Rubiyantari", "Mujiyantun",  "Tukinemah",  "Partinesih",
        "Lestarini",   "Ngatinemi",  "Sumarlinah",  "Endangwati",  "Rochaniyah", "Zulaikhanah"};
    static constexpr std::array<std::string_view, 20> last = {
        "Prabangkara",   "Tirtosuwiryo", "Larasingrum",  "Wirosentono",  "Anggrahini",   "Kertosadewa",  "Purwoningsih",
        "Sastrokenanga", "Mangunlaras",  "Jayasempana",  "Rinumpakasih", "Condrosuryan", "Widyasekarti", "Harjosumekar",
        "Nitipranoto",   "Adiwarsana",   "Sekarpandhan", "Gunorogo",     "Brotosumitra", "Maheswarinta"};
    const std::size_t from = sex == Sex::female || (sex == Sex::any && random.percent(50)) ? first.size() / 2 : 0;
    std::string name(first[from + random.below(first.size() / 2)]);
    if (random.percent(75)) name += " " + std::string(random.pick(last));
    return name;
}

static std::string invented_nik(Random& random) {
    const int woman = random.percent(50) ? 40 : 0;
    const int district = random.between(1, 14);
    const int day = random.between(1, 28) + woman;
    const int month = random.between(1, 12);
    return fmt::format("3321{:02}{:02}{:02}{:02}0000", district, day, month, random.between(55, 99));
}

static std::string invented_phone(Random& random) {
    const std::string last = fmt::format("{:04}", random.between(1000, 9899));
    switch (random.below(9)) {
        case 0: return "0811-0000-" + last;
        case 1: return "0811 0000 " + last;
        case 2: return "+62811-0000-" + last;
        case 3: return "+62 811 0000 " + last;
        case 4: return "62811 0000" + last;
        case 5: return "0811.0000." + last;
        case 6: return "(0811) 0000" + last;
        case 7: return "0811 00 00 " + last.substr(0, 2) + " " + last.substr(2);
        default: return "08110000" + last;
    }
}

static std::string invented_address(Random& random) {
    const int rt = random.between(1, 9);
    const int rw = random.between(1, 7);
    const int number = random.between(2, 98);
    switch (random.below(4)) {
        case 0: return fmt::format("RT {:02} RW {:02} no {}", rt, rw, number);
        case 1: return fmt::format("RT.{:02}/RW.{:02} No. {}", rt, rw, number);
        case 2: return fmt::format("rt {} rw {} nomor {}", rt, rw, number);
        default: return fmt::format("RT {:02}/RW {:02} No.{}", rt, rw, number);
    }
}

static std::string invented_account(Random& random) {
    const int last = random.between(1000, 9999);
    switch (random.below(3)) {
        case 0: return fmt::format("000001{:04}507", last);
        case 1: return fmt::format("0000-01-00{}-50-0", last);
        default: return fmt::format("000000{}", last);
    }
}

static std::string invented_email(Random& random) {
    static constexpr std::array<std::string_view, 8> mailboxes = {"warga_uji",  "ibu.rt03",     "petani.contoh",
                                                                  "akun_lapor", "bakulsayur22", "pemuda.desa",
                                                                  "mbahkung",   "siti_contoh"};
    std::string box(random.pick(mailboxes));
    return box + std::to_string(random.between(1, 99)) + "@contoh.id";
}

static std::string invented_plate(Random& random) {
    static constexpr std::array<std::string_view, 6> letters = {"ZZ", "QX", "XQ", "ZQ", "QZ", "XZ"};
    const char region = random.percent(70) ? 'H' : 'K';
    const int number = random.between(1001, 9998);
    return fmt::format("{} {} {}", region, number, random.pick(letters));
}

static std::string invented_coordinates(Random& random) {
    const int south = random.between(810000, 989999);
    const int east = random.between(470000, 729999);
    return fmt::format("-6.{}{}110.{}", south, random.percent(50) ? ", " : ",", east);
}

std::string invented(Private kind, Random& random) {
    switch (kind) {
        case Private::name: return invented_name(Sex::any, random);
        case Private::nik: return invented_nik(random);
        case Private::phone: return invented_phone(random);
        case Private::email: return invented_email(random);
        case Private::plate: return invented_plate(random);
        case Private::address: return invented_address(random);
        case Private::account: return invented_account(random);
        case Private::coordinates: return invented_coordinates(random);
    }
    return {};
}

} // namespace siar::feeds::demo
