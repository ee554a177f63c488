// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostile_secrets.hpp"

#include "hostile_names.hpp"

#include <algorithm>
#include <utility>

namespace hostile {
namespace {

using Words = std::vector<std::string_view>;

/// A secret of figures alone, grouped as `shape` says: "#" is a figure, anything else stands as it is.
Secret numbered(Kind kind, const std::string& figures, std::string_view shape, std::string_view clause,
                Disguise disguise = Disguise::long_number) {
    Secret out{kind, {}, {figures}, {}, std::string(clause), disguise};
    std::size_t next = 0;
    for (const char c : shape)
        out.written += c == '#' && next < figures.size() ? figures[next++] : c;
    out.written += figures.substr(next);
    return out;
}

std::string region(Dice& dice) {
    // Central Java and its neighbours, as Permendagri numbers them.
    const std::string regency = dice.pick(Words{"3321", "3321", "3374", "3319", "3315", "3216", "3174", "3578"}).data();
    return regency + Dice::padded(dice.between(1, 14), 2);
}

std::string born(Dice& dice, bool woman) {
    return Dice::padded(dice.between(1, 28) + (woman ? 40 : 0), 2) + Dice::padded(dice.between(1, 12), 2) +
           Dice::padded(dice.below(100), 2);
}

std::string identity(Dice& dice) {
    return region(dice) + born(dice, dice.one_in(2)) + "0000";
}

Secret nik(Dice& dice) {
    return numbered(Kind::nik, identity(dice),
                    dice.pick(Words{"", "", "#### #### #### ####", "######.######.####", "##.##.##.######.####",
                                    "######-######-####", "###### ###### ####"}),
                    dice.pick(Words{"NIK saya {}", "nik {}", "NIK: {}", "No. KTP {}", "ktp saya {}", "{}",
                                    "nomor induk kependudukan {}", "KTP-el nomor {}", "e-KTP no {}"}));
}

std::string in_words(std::string_view figures, Dice& dice) {
    constexpr std::array<std::string_view, 10> indonesian{"nol",  "satu", "dua",   "tiga",    "empat",
                                                          "lima", "enam", "tujuh", "delapan", "sembilan"};
    const std::string_view zero = dice.pick(Words{"nol", "kosong"});
    const std::string_view between = dice.pick(Words{" ", " ", " ", ", ", "-"});
    std::string out;
    for (const char figure : figures) {
        if (!out.empty()) out += between;
        out += figure == '0' ? zero : indonesian.at(static_cast<std::size_t>(figure - '0'));
    }
    return out;
}

Secret nik_in_words(Dice& dice) {
    const std::string figures = identity(dice);
    return {Kind::nik_in_words,
            in_words(figures, dice),
            {figures},
            {},
            dice.pick(Words{"NIK saya {}", "nik {}", "ktp nomor {}"}).data(),
            Disguise::words};
}

Secret family_card(Dice& dice) {
    return numbered(Kind::family_card, region(dice) + born(dice, false) + "0000",
                    dice.pick(Words{"", "", "#### #### #### ####", "######.######.####", "####-####-####-####"}),
                    dice.pick(Words{"KK {}", "no kk {}", "Nomor KK: {}", "kartu keluarga nomor {}", "nokk {}"}));
}

Secret tax(Dice& dice) {
    return numbered(Kind::tax, "0000" + dice.figures(5) + dice.pick(Words{"507", "515", "503"}).data() + "000",
                    dice.pick(Words{"##.###.###.#-###.###", "##.###.###.#-###.###", "", "## ### ### # ### ###"}),
                    dice.pick(Words{"NPWP {}", "npwp saya {}", "Nomor NPWP: {}"}));
}

Secret health_card(Dice& dice) {
    return numbered(
        Kind::health_card, "0000" + dice.figures(9), dice.pick(Words{"", "", "#### #### #### #"}),
        dice.pick(Words{"BPJS {}", "kartu bpjs saya {}", "nomor kartu KIS {}", "no JKN: {}", "No. peserta BPJS {}"}));
}

Secret civil_servant(Dice& dice) {
    const std::string birth = std::to_string(dice.between(1964, 1999)) + Dice::padded(dice.between(1, 12), 2) +
                              Dice::padded(dice.between(1, 28), 2);
    const std::string since = std::to_string(dice.between(2000, 2022)) + Dice::padded(dice.between(1, 12), 2);
    return numbered(Kind::civil_servant, birth + since + dice.pick(Words{"1", "2"}).data() + "000",
                    dice.pick(Words{"", "######## ###### # ###", "########.######.#.###"}),
                    dice.pick(Words{"NIP {}", "nip. {}", "NIP: {}"}));
}

Secret licence(Dice& dice) {
    return numbered(Kind::licence,
                    Dice::padded(dice.between(60, 99), 2) + Dice::padded(dice.between(1, 12), 2) + "0000" +
                        dice.figures(dice.one_in(2) ? 4 : 6),
                    dice.pick(Words{"", "", "####-####-####", "#### #### ####"}),
                    dice.pick(Words{"SIM saya {}", "no sim {}", "SIM C nomor {}", "sim a: {}"}));
}

Secret passport(Dice& dice) {
    const std::string figures = "000" + dice.figures(4);
    Secret out = numbered(Kind::passport, figures, "",
                          dice.pick(Words{"paspor {}", "nomor paspor saya {}", "passport no. {}"}), Disguise::figures);
    out.written = dice.pick(Words{"A", "B", "C", "X", "E"}).data() + figures;
    return out;
}

Secret account(Dice& dice) {
    const bool long_one = dice.one_in(3);
    return numbered(Kind::account, "0000" + dice.figures(long_one ? 11 : 6),
                    long_one ? dice.pick(Words{"", "####-##-######-##-#", "#### ## ###### ## #"})
                             : dice.pick(Words{"", "", "### ### ####", "###-###-####"}),
                    dice.pick(Words{"rek BCA {}", "no rek bri {}", "rekening Mandiri {}", "transfer ke BNI {}",
                                    "tf ke bsi {}", "Bank Jateng {}", "norek saya {}", "Rekening: {}"}));
}

std::string mobile_figures(Dice& dice) {
    return dice.pick(Words{"0811", "0812", "0813", "0821", "0822", "0838", "0852", "0857", "0878", "0895", "0896"})
               .data() +
           std::string("0000") + dice.figures(dice.one_in(4) ? 3 : 4);
}

Secret wallet(Dice& dice) {
    return numbered(Kind::wallet, mobile_figures(dice), dice.pick(Words{"", "", "####-####-####"}),
                    dice.pick(Words{"dana {}", "gopay {}", "OVO {}", "shopeepay saya {}", "linkaja {}"}));
}

Secret mobile(Dice& dice) {
    const std::string figures = mobile_figures(dice);
    Secret out =
        numbered(Kind::mobile, figures,
                 dice.pick(Words{"", "", "", "####-####-####", "#### #### ####", "####.####.####", "#### ########"}),
                 dice.pick(Words{"hp saya {}", "WA {}", "hub {}", "no hp: {}", "{}", "telp. {}", "nomor saya {}",
                                 "bisa hubungi {}", "wa saya di {}", "kontak:{}", "No.HP{}"}));
    const std::string_view country = dice.pick(Words{"", "", "", "+62", "62", "+62 ", "(+62) ", "+62-"});
    if (!country.empty()) out.written = country.data() + out.written.substr(1);
    if (!country.empty()) out.figures = {figures.substr(1)};
    return out;
}

Secret landline(Dice& dice) {
    const std::string local = "0000" + dice.figures(dice.one_in(2) ? 2 : 3);
    Secret out = numbered(Kind::landline, local, "",
                          dice.pick(Words{"telp {}", "telepon rumah {}", "hubungi {}", "tlp: {}"}), Disguise::figures);
    out.written = dice.pick(Words{"(0291) ", "0291-", "0291 ", "(024)", "024 ", "+62 291 "}).data() + local;
    return out;
}

Secret mobile_in_words(Dice& dice) {
    const std::string figures = mobile_figures(dice);
    return {Kind::mobile_in_words,
            in_words(figures, dice),
            {figures},
            {},
            dice.pick(Words{"hp saya {}", "wa {}", "hubungi {}", "nomor saya {}", "{}"}).data(),
            Disguise::words};
}

Secret chat_link(Dice& dice) {
    const std::string figures = "62" + mobile_figures(dice).substr(1);
    Secret out = numbered(Kind::chat_link, figures, "", dice.pick(Words{"{}", "chat {}", "klik {}", "wa: {}"}),
                          Disguise::figures);
    out.written =
        dice.pick(Words{"wa.me/", "https://wa.me/", "http://www.wa.me/", "WA.me/+", "api.whatsapp.com/send?phone="})
            .data() +
        figures;
    return out;
}

/// A made-up word for addresses, with figures so that it is no word of any sentence.
std::string made_up(Dice& dice) {
    return std::string(dice.pick(Words{"warga", "coba", "uji", "contoh"})) + dice.pick(Words{"_", ".", ""}).data() +
           dice.pick(Words{"desa", "timur", "omah", "kali", "zqx"}).data() + dice.figures(2);
}

Secret mail(Dice& dice) {
    const std::string local = made_up(dice);
    const std::string_view at = dice.pick(Words{"@", "@", "@", "@", " @ ", "(at)", " at ", " [at] "});
    const bool veiled = at != "@";
    const std::string_view host =
        veiled ? dice.pick(Words{"gmail.com", "yahoo.co.id", "gmail dot com", "ymail.com"})
               : dice.pick(Words{"contoh.id", "contoh.co.id", "gmail.com", "yahoo.co.id", "example.com"});
    return {Kind::mail,
            local + at.data() + host.data(),
            {},
            {local},
            dice.pick(Words{"email {}", "surel: {}", "{}", "e-mail saya {}", "kirim ke {}"}).data(),
            veiled ? Disguise::none : Disguise::figures};
}

Secret handle(Dice& dice) {
    const std::string name = made_up(dice);
    if (dice.one_in(4)) {
        const std::string word = std::string("zqx") + dice.pick(Words{"akun", "omah", "pasar", "guyub"}).data();
        return {Kind::handle,
                word,
                {},
                {word},
                dice.pick(Words{"line id: {}", "ig: {}", "akun tiktok: {}", "id line {}", "telegram = {}"}).data(),
                Disguise::none};
    }
    const bool sign = dice.one_in(2);
    return {Kind::handle,
            (sign ? "@" : "") + name,
            {},
            {name},
            (sign ? dice.pick(Words{"{}", "ig {}", "follow {}", "twitter saya {}"})
                  : dice.pick(Words{"ig {}", "instagram: {}", "akun ig saya {}", "fb {}", "tiktok {}",
                                    "telegram saya {}", "line id: {}", "username {}"}))
                .data(),
            Disguise::figures};
}

Secret profile_link(Dice& dice) {
    const std::string name = made_up(dice);
    return {Kind::profile_link,
            dice.pick(Words{"https://www.instagram.com/", "instagram.com/", "https://facebook.com/", "fb.com/", "t.me/",
                            "https://www.tiktok.com/@", "x.com/", "m.facebook.com/profile/"})
                    .data() +
                name,
            {},
            {name},
            dice.pick(Words{"{}", "profil {}", "lihat {}", "fotonya di {}"}).data(),
            Disguise::figures};
}

Secret plate(Dice& dice) {
    const std::string figures = std::to_string(dice.between(1000, 9999));
    const std::string_view tail = dice.pick(Words{"QX", "XQ", "ZZ", "QZX", "E", "CE", "OQ"});
    const std::string_view front = dice.pick(Words{"H", "K", "B", "AD", "G", "L"});
    const std::string_view between = dice.pick(Words{" ", " ", "", "-", "."});
    return {Kind::plate,
            std::string(front) + between.data() + figures + between.data() + tail.data(),
            {figures},
            {},
            dice.pick(Words{"plat {}", "nopol {}", "truk {}", "motor dengan plat nomor {}", "{}", "mobil {}",
                            "bus nopol: {}"})
                .data(),
            Disguise::figures};
}

Secret coordinates(Dice& dice) {
    const std::string south = dice.figures(6);
    const std::string east = dice.figures(6);
    const std::string_view comma = dice.pick(Words{",", ", ", " , ", " "});
    return {Kind::coordinates,
            "-6." + south + comma.data() + "110." + east,
            {south, east},
            {},
            dice.pick(Words{"koordinat {}", "titik {}", "{}", "lokasi: {}", "GPS {}", "lat long {}"}).data(),
            Disguise::figures};
}

Secret degrees(Dice& dice) {
    const std::string minutes = std::to_string(dice.between(50, 59));
    const std::string seconds = std::to_string(dice.between(20, 49));
    const std::string east = std::to_string(dice.between(30, 48));
    return {Kind::degrees,
            "6°" + minutes + "'" + seconds + ".3\"S 110°" + east + "'" + seconds + "\"E",
            {minutes, seconds, east},
            {},
            dice.pick(Words{"koordinat {}", "{}", "posisi {}"}).data(),
            Disguise::none};
}

Secret map_link(Dice& dice) {
    const std::string code = "zQx" + dice.figures(3) + "kTw";
    const std::string lower = "zqx" + code.substr(3, 3) + "ktw";
    return {Kind::map_link,
            dice.pick(Words{"https://maps.app.goo.gl/", "https://goo.gl/maps/", "maps.app.goo.gl/", "goo.gl/maps/",
                            "https://www.google.com/maps/place/", "https://maps.google.com/?q="})
                    .data() +
                code,
            {},
            {lower},
            dice.pick(Words{"{}", "lokasi {}", "sharelok: {}", "titiknya di {}"}).data(),
            Disguise::figures};
}

Secret plus_code(Dice& dice) {
    const auto letters = [&](std::size_t count) {
        std::string out;
        while (out.size() < count)
            out += dice.pick(std::string_view("CFGHJMPQRVWX"));
        return out;
    };
    const std::string area = std::to_string(dice.between(4, 7)) + letters(1) + "2" + letters(1);
    const std::string whole = (dice.one_in(3) ? "6P53" : "") + area;
    std::string small = area;
    std::transform(small.begin(), small.end(), small.begin(),
                   [](char c) { return c >= 'A' ? static_cast<char>(c + 32) : c; });
    return {Kind::plus_code,
            whole + "+" + letters(1) + "3",
            {},
            {small},
            dice.pick(Words{"plus code {}", "{}", "lokasi {}", "titik: {}"}).data(),
            Disguise::figures};
}

Secret address(Dice& dice) {
    const std::string house = std::to_string(dice.between(101, 399));
    const std::string rt = Dice::padded(dice.between(21, 39), 2);
    const std::string rw = Dice::padded(dice.between(41, 59), 2);
    const std::string block = dice.pick(Words{"A", "B", "C", "D"}).data();
    const std::string street =
        dice.pick(Words{"Melati", "Kenanga", "Sido Luhur", "Cempaka", "Pemuda", "Mangga"}).data();
    switch (dice.below(9)) {
        case 0: return {Kind::address, "RT " + rt + " RW " + rw, {rt, rw}, {}, "rumah di {}", Disguise::figures};
        case 1: return {Kind::address, "RT." + rt + "/RW." + rw, {rt, rw}, {}, "alamat {}", Disguise::figures};
        case 2: return {Kind::address, "rt " + rt + "/" + rw, {rt, rw}, {}, "{}", Disguise::figures};
        case 3:
            return {Kind::address, "Jl. " + street + " No. " + house, {house}, {}, "rumah saya {}", Disguise::figures};
        case 4: return {Kind::address, "jl " + street + " " + house, {house}, {}, "alamat {}", Disguise::figures};
        case 5: return {Kind::address, "Blok " + block + house, {house}, {}, "perumahan {}", Disguise::figures};
        case 6: return {Kind::address, "blok " + block + " no " + house, {house}, {}, "{}", Disguise::figures};
        case 7: return {Kind::address, "Dukuh Krasak " + rt + "/" + rw, {rt, rw}, {}, "alamat {}", Disguise::figures};
        default: return {Kind::address, "Dusun Gebang no " + house, {house}, {}, "rumah kami {}", Disguise::figures};
    }
}

Secret birth_date(Dice& dice) {
    constexpr std::array<std::string_view, 12> months{"Januari",   "Februari", "Maret",    "April",
                                                      "Mei",       "Juni",     "Juli",     "Agustus",
                                                      "September", "Oktober",  "November", "Desember"};
    const std::size_t month = dice.below(12);
    const std::string day = Dice::padded(dice.between(13, 28), 2);
    const std::string year = std::to_string(dice.between(1950, 2008));
    const std::string number = Dice::padded(month + 1, 2);
    const std::string_view sign = dice.pick(Words{"-", "/", ".", " "});
    std::string written = day + sign.data() + number + sign.data() + year;
    if (dice.one_in(3)) written = day + " " + months.at(month).data() + " " + year;
    if (dice.one_in(8)) written = year + "-" + number + "-" + day;
    if (dice.one_in(8)) written = day + number + year;
    return {Kind::birth_date,
            written,
            {day, year},
            {},
            dice.pick(Words{"lahir {}", "tanggal lahir {}", "tgl lahir: {}", "TTL: Demak, {}", "kelahiran {}",
                            "lahir di Demak {}", "ttl Demak {}", "lahir pada tanggal {}"})
                .data(),
            Disguise::figures};
}

} // namespace

std::string_view label(Kind kind) {
    constexpr std::array<std::string_view, static_cast<std::size_t>(Kind::count_)> labels{"NIK",
                                                                                          "NIK in words",
                                                                                          "KK",
                                                                                          "NPWP",
                                                                                          "BPJS",
                                                                                          "NIP",
                                                                                          "SIM",
                                                                                          "passport",
                                                                                          "bank account",
                                                                                          "e-wallet",
                                                                                          "mobile phone",
                                                                                          "fixed line",
                                                                                          "phone in words",
                                                                                          "chat link",
                                                                                          "mail",
                                                                                          "handle",
                                                                                          "profile link",
                                                                                          "plate",
                                                                                          "coordinates",
                                                                                          "degrees",
                                                                                          "map link",
                                                                                          "plus code",
                                                                                          "address",
                                                                                          "birth date",
                                                                                          "name, addressed",
                                                                                          "name, told",
                                                                                          "name, alone"};
    return labels.at(static_cast<std::size_t>(kind));
}

Secret make_secret(Kind kind, Dice& dice) {
    using Maker = Secret (*)(Dice&);
    constexpr std::array<Maker, static_cast<std::size_t>(Kind::count_)> makers{
        nik,           nik_in_words, family_card,     tax,         health_card,
        civil_servant, licence,      passport,        account,     wallet,
        mobile,        landline,     mobile_in_words, chat_link,   mail,
        handle,        profile_link, plate,           coordinates, degrees,
        map_link,      plus_code,    address,         birth_date,  addressed_name,
        told_name,     lone_name};
    return makers.at(static_cast<std::size_t>(kind))(dice);
}

} // namespace hostile
