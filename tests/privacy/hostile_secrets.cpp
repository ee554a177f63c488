// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostile_secrets.hpp"

#include "hostile_names.hpp"
#include "hostile_places.hpp"

#include <algorithm>
#include <utility>

namespace hostile {
namespace {

/// A secret of figures alone, grouped as `shape` says: "#" is a figure, anything else stands as it is.
struct Number {
    Kind kind;
    std::string figures;
    std::string shape;
    std::string clause;
    Disguise disguise = Disguise::long_number;
};

Secret numbered(const Number& number) {
    Secret out{number.kind, {}, {number.figures}, {}, number.clause, number.disguise};
    std::size_t next = 0;
    for (const char c : number.shape)
        out.written += c == '#' && next < number.figures.size() ? number.figures[next++] : c;
    out.written += number.figures.substr(next);
    return out;
}

std::string region(Dice& dice) {
    // Central Java and its neighbours, as Permendagri numbers them.
    const std::string regency = dice.pick({"3321", "3321", "3374", "3319", "3315", "3216", "3174", "3578"});
    return regency + Dice::padded(dice.between(1, 14), 2);
}

std::string born(Dice& dice, bool woman) {
    return joined({Dice::padded(dice.between(1, 28) + (woman ? 40 : 0), 2), Dice::padded(dice.between(1, 12), 2),
                   Dice::padded(dice.below(100), 2)});
}

std::string identity(Dice& dice) {
    return joined({region(dice), born(dice, dice.one_in(2)), "0000"});
}

Secret nik(Dice& dice) {
    return numbered({Kind::nik, identity(dice),
                     dice.pick({"", "", "#### #### #### ####", "######.######.####", "##.##.##.######.####",
                                "######-######-####", "###### ###### ####"}),
                     dice.pick({"NIK saya {}", "nik {}", "NIK: {}", "No. KTP {}", "ktp saya {}", "{}",
                                "nomor induk kependudukan {}", "KTP-el nomor {}", "e-KTP no {}"})});
}

std::string in_words(std::string_view figures, Dice& dice) {
    constexpr std::array<std::string_view, 10> indonesian{"nol",  "satu", "dua",   "tiga",    "empat",
                                                          "lima", "enam", "tujuh", "delapan", "sembilan"};
    const std::string zero = dice.pick({"nol", "nol", "kosong", "kosong", "nul", "enol"});
    const std::string eight = dice.pick({"delapan", "delapan", "lapan"});
    const std::string between = dice.pick({" ", " ", " ", ", ", "-"});
    const bool tens = dice.one_in(4);
    std::string out;
    for (std::size_t at = 0; at < figures.size(); ++at) {
        if (!out.empty()) out += between;
        const char figure = figures[at];
        if (tens && figures.substr(at, 2) == "11") {
            out += "sebelas";
            ++at;
        } else if (figure == '0') {
            out += zero;
        } else {
            out += figure == '8' ? eight : std::string(indonesian.at(static_cast<std::size_t>(figure - '0')));
        }
    }
    return out;
}

Secret nik_in_words(Dice& dice) {
    const std::string figures = identity(dice);
    return {Kind::nik_in_words,
            in_words(figures, dice),
            {figures},
            {},
            dice.pick({"NIK saya {}", "nik {}", "ktp nomor {}"}),
            Disguise::words};
}

Secret family_card(Dice& dice) {
    return numbered({Kind::family_card, joined({region(dice), born(dice, false), "0000"}),
                     dice.pick({"", "", "#### #### #### ####", "######.######.####", "####-####-####-####"}),
                     dice.pick({"KK {}", "no kk {}", "Nomor KK: {}", "kartu keluarga nomor {}", "nokk {}"})});
}

Secret tax(Dice& dice) {
    return numbered({Kind::tax, joined({"0000", dice.figures(5), dice.pick({"507", "515", "503"}), "000"}),
                     dice.pick({"##.###.###.#-###.###", "##.###.###.#-###.###", "", "## ### ### # ### ###"}),
                     dice.pick({"NPWP {}", "npwp saya {}", "Nomor NPWP: {}"})});
}

Secret health_card(Dice& dice) {
    return numbered(
        {Kind::health_card, "0000" + dice.figures(9), dice.pick({"", "", "#### #### #### #"}),
         dice.pick({"BPJS {}", "kartu bpjs saya {}", "nomor kartu KIS {}", "no JKN: {}", "No. peserta BPJS {}"})});
}

Secret civil_servant(Dice& dice) {
    const std::string birth = joined({std::to_string(dice.between(1964, 1999)), Dice::padded(dice.between(1, 12), 2),
                                      Dice::padded(dice.between(1, 28), 2)});
    const std::string since = joined({std::to_string(dice.between(2000, 2022)), Dice::padded(dice.between(1, 12), 2)});
    return numbered({Kind::civil_servant, birth + since + dice.pick({"1", "2"}) + "000",
                     dice.pick({"", "######## ###### # ###", "########.######.#.###"}),
                     dice.pick({"NIP {}", "nip. {}", "NIP: {}"})});
}

Secret licence(Dice& dice) {
    return numbered({Kind::licence,
                     joined({Dice::padded(dice.between(60, 99), 2), Dice::padded(dice.between(1, 12), 2), "0000",
                             dice.figures(dice.one_in(2) ? 4 : 6)}),
                     dice.pick({"", "", "####-####-####", "#### #### ####"}),
                     dice.pick({"SIM saya {}", "no sim {}", "SIM C nomor {}", "sim a: {}"})});
}

Secret passport(Dice& dice) {
    const std::string figures = "000" + dice.figures(4);
    Secret out = numbered({Kind::passport, figures, "",
                           dice.pick({"paspor {}", "nomor paspor saya {}", "passport no. {}"}), Disguise::figures});
    out.written = dice.pick({"A", "B", "C", "X", "E"}) + figures;
    return out;
}

Secret account(Dice& dice) {
    const bool long_one = dice.one_in(3);
    return numbered({Kind::account, "0000" + dice.figures(long_one ? 11 : 6),
                     long_one ? dice.pick({"", "####-##-######-##-#", "#### ## ###### ## #"})
                              : dice.pick({"", "", "### ### ####", "###-###-####"}),
                     dice.pick({"rek BCA {}", "no rek bri {}", "rekening Mandiri {}", "transfer ke BNI {}",
                                "tf ke bsi {}", "Bank Jateng {}", "norek saya {}", "Rekening: {}"})});
}

std::string mobile_figures(Dice& dice) {
    return joined({dice.pick({"0811", "0812", "0813", "0821", "0822", "0838", "0852", "0857", "0878", "0895", "0896"}),
                   "0000", dice.figures(dice.one_in(4) ? 3 : 4)});
}

Secret wallet(Dice& dice) {
    return numbered({Kind::wallet, mobile_figures(dice), dice.pick({"", "", "####-####-####"}),
                     dice.pick({"dana {}", "gopay {}", "OVO {}", "shopeepay saya {}", "linkaja {}"})});
}

Secret mobile(Dice& dice) {
    const std::string figures = mobile_figures(dice);
    Secret out =
        numbered({Kind::mobile, figures,
                  dice.pick({"", "", "", "####-####-####", "#### #### ####", "####.####.####", "#### ########"}),
                  dice.pick({"hp saya {}", "WA {}", "hub {}", "no hp: {}", "{}", "telp. {}", "nomor saya {}",
                             "bisa hubungi {}", "wa saya di {}", "kontak:{}", "No.HP{}"})});
    const std::string country = dice.pick({"", "", "", "+62", "62", "+62 ", "(+62) ", "+62-"});
    if (!country.empty()) out.written = country + out.written.substr(1);
    if (!country.empty()) out.figures = {figures.substr(1)};
    return out;
}

Secret landline(Dice& dice) {
    const std::string local = "0000" + dice.figures(dice.one_in(2) ? 2 : 3);
    Secret out = numbered({Kind::landline, local, "",
                           dice.pick({"telp {}", "telepon rumah {}", "hubungi {}", "tlp: {}"}), Disguise::figures});
    out.written = dice.pick({"(0291) ", "0291-", "0291 ", "(024)", "024 ", "+62 291 "}) + local;
    return out;
}

Secret mobile_in_words(Dice& dice) {
    const std::string figures = mobile_figures(dice);
    return {Kind::mobile_in_words,
            in_words(figures, dice),
            {figures},
            {},
            dice.pick({"hp saya {}", "wa {}", "hubungi {}", "nomor saya {}", "{}"}),
            Disguise::words};
}

Secret chat_link(Dice& dice) {
    const std::string figures = "62" + mobile_figures(dice).substr(1);
    Secret out =
        numbered({Kind::chat_link, figures, "", dice.pick({"{}", "chat {}", "klik {}", "wa: {}"}), Disguise::figures});
    out.written =
        dice.pick({"wa.me/", "https://wa.me/", "http://www.wa.me/", "WA.me/+", "api.whatsapp.com/send?phone="}) +
        figures;
    return out;
}

/// A made-up word for addresses, with figures so that it is no word of any sentence.
std::string made_up(Dice& dice) {
    return joined({dice.pick({"warga", "coba", "uji", "contoh"}), dice.pick({"_", ".", ""}),
                   dice.pick({"desa", "timur", "omah", "kali", "zqx"}), dice.figures(2)});
}

Secret mail(Dice& dice) {
    const std::string local = made_up(dice);
    if (dice.one_in(6)) {
        // "warga_uji21 [at] contoh [dot] id": a host that no list has.
        const std::string sign = dice.pick({" [at] ", "[at]", " (at) ", " (a) "});
        return {
            Kind::mail,
            joined({local, sign, "contoh", dice.pick({".", " [dot] ", "[dot]", " dot "}), dice.pick({"id", "com"})}),
            {},
            {local},
            dice.pick({"email {}", "surel: {}", "{}"}),
            Disguise::none};
    }
    const std::string at = dice.pick({"@", "@", "@", "@", " @ ", "(at)", " at ", " [at] "});
    const bool veiled = at != "@";
    const std::string host = veiled
                                 ? dice.pick({"gmail.com", "yahoo.co.id", "gmail dot com", "ymail.com"})
                                 : dice.pick({"contoh.id", "contoh.co.id", "gmail.com", "yahoo.co.id", "example.com"});
    return {Kind::mail,
            local + at + host,
            {},
            {local},
            dice.pick({"email {}", "surel: {}", "{}", "e-mail saya {}", "kirim ke {}"}),
            veiled ? Disguise::none : Disguise::figures};
}

Secret handle(Dice& dice) {
    std::string name = made_up(dice);
    // The name of a place makes no account official.
    if (dice.one_in(4)) name = joined({dice.pick({"demak_", "info_mranggen.", "sayung.", "radio_"}), name});
    if (dice.one_in(4)) {
        const std::string word = "zqx" + dice.pick({"akun", "omah", "pasar", "guyub"});
        return {Kind::handle,
                word,
                {},
                {word},
                dice.pick({"line id: {}", "ig: {}", "akun tiktok: {}", "id line {}", "telegram = {}"}),
                Disguise::none};
    }
    const bool sign = dice.one_in(2);
    return {Kind::handle,
            (sign ? "@" : "") + name,
            {},
            {name},
            (sign ? dice.pick({"{}", "ig {}", "follow {}", "twitter saya {}"})
                  : dice.pick({"ig {}", "instagram: {}", "akun ig saya {}", "fb {}", "tiktok {}", "telegram saya {}",
                               "line id: {}", "username {}"}))
                .data(),
            Disguise::figures};
}

Secret profile_link(Dice& dice) {
    const std::string name = made_up(dice);
    return {Kind::profile_link,
            dice.pick({"https://www.instagram.com/", "instagram.com/", "https://facebook.com/", "fb.com/", "t.me/",
                       "https://www.tiktok.com/@", "x.com/", "m.facebook.com/profile/"}) +
                name,
            {},
            {name},
            dice.pick({"{}", "profil {}", "lihat {}", "fotonya di {}"}),
            Disguise::figures};
}

Secret plate(Dice& dice) {
    const std::string figures = std::to_string(dice.between(1000, 9999));
    const std::string tail = dice.pick({"QX", "XQ", "ZZ", "QZX", "E", "CE", "OQ"});
    if (dice.one_in(4)) {
        // Behind the word for it a plate may be written in any way.
        const std::string two = figures.substr(0, 2);
        const std::string other = figures.substr(2);
        const std::string written =
            dice.pick({"H/", "h", "K ", "b "}) +
            joined({two, dice.pick({" ", ""}), other, dice.pick({"/", "", " "}), dice.pick({"QX", "ZZ", "qzx"})});
        return {
            Kind::plate,   written, {two + other}, {}, dice.pick({"plat {}", "nopol {}", "plat nomor {}", "nopol: {}"}),
            Disguise::none};
    }
    const std::string front = dice.pick({"H", "K", "B", "AD", "G", "L"});
    const std::string between = dice.pick({" ", " ", "", "-", "."});
    return {
        Kind::plate,
        front + between + figures + between + tail,
        {figures},
        {},
        dice.pick({"plat {}", "nopol {}", "truk {}", "motor dengan plat nomor {}", "{}", "mobil {}", "bus nopol: {}"}),
        Disguise::figures};
}

Secret birth_date(Dice& dice) {
    constexpr std::array<std::string_view, 12> months{"Januari",   "Februari", "Maret",    "April",
                                                      "Mei",       "Juni",     "Juli",     "Agustus",
                                                      "September", "Oktober",  "November", "Desember"};
    const std::size_t month = dice.below(12);
    const std::string day = Dice::padded(dice.between(13, 28), 2);
    const std::string year = std::to_string(dice.between(1950, 2008));
    const std::string number = Dice::padded(month + 1, 2);
    const std::string sign = dice.pick({"-", "/", ".", " "});
    std::string written = day + sign + number + sign + year;
    if (dice.one_in(3)) written = day + " " + months.at(month).data() + " " + year;
    if (dice.one_in(8)) written = year + "-" + number + "-" + day;
    if (dice.one_in(8)) written = day + number + year;
    return {Kind::birth_date,
            written,
            {day, year},
            {},
            dice.pick({"lahir {}", "tanggal lahir {}", "tgl lahir: {}", "TTL: Demak, {}", "kelahiran {}",
                       "lahir di Demak {}", "ttl Demak {}", "lahir pada tanggal {}", "DOB {}", "Born: {}",
                       "ultah saya {}"}),
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
