// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostile_places.hpp"

#include <algorithm>
#include <utility>

namespace hostile {

Secret coordinates(Dice& dice) {
    const std::string south = dice.figures(6);
    const std::string east = dice.figures(6);
    if (dice.one_in(5)) {
        const std::string sign = dice.pick({"°S, ", "° , ", "°, "});
        return {Kind::coordinates,
                joined({"-6.", south.substr(0, 4), sign, "110.", east.substr(0, 4), "°"}),
                {south.substr(0, 4), east.substr(0, 4)},
                {},
                dice.pick({"koordinat {}", "{}", "posisi {}"}),
                Disguise::none};
    }
    const std::string comma = dice.pick({",", ", ", " , ", " "});
    return {Kind::coordinates,
            "-6." + south + comma + "110." + east,
            {south, east},
            {},
            dice.pick({"koordinat {}", "titik {}", "{}", "lokasi: {}", "GPS {}", "lat long {}"}),
            Disguise::figures};
}

Secret degrees(Dice& dice) {
    const std::string minutes = std::to_string(dice.between(50, 59));
    const std::string seconds = std::to_string(dice.between(20, 49));
    const std::string east = std::to_string(dice.between(30, 48));
    if (dice.one_in(4))
        return {Kind::degrees,
                joined({"6 ", minutes, " ", seconds, " LS 110 ", east, " ", seconds, " BT"}),
                {minutes, seconds, east},
                {},
                dice.pick({"koordinat {}", "lokasi {}", "titik {}"}),
                Disguise::none};
    return {Kind::degrees,
            "6°" + minutes + "'" + seconds + ".3\"S 110°" + east + "'" + seconds + "\"E",
            {minutes, seconds, east},
            {},
            dice.pick({"koordinat {}", "{}", "posisi {}"}),
            Disguise::none};
}

Secret map_link(Dice& dice) {
    const std::string code = "zQx" + dice.figures(3) + "kTw";
    const std::string lower = "zqx" + code.substr(3, 3) + "ktw";
    return {Kind::map_link,
            dice.pick({"https://maps.app.goo.gl/", "https://goo.gl/maps/", "maps.app.goo.gl/", "goo.gl/maps/",
                       "https://www.google.com/maps/place/", "https://maps.google.com/?q="}) +
                code,
            {},
            {lower},
            dice.pick({"{}", "lokasi {}", "sharelok: {}", "titiknya di {}"}),
            Disguise::figures};
}

Secret plus_code(Dice& dice) {
    const auto letters = [&](std::size_t count) {
        std::string out;
        while (out.size() < count)
            out += dice.pick(std::string_view("CFGHJMPQRVWX"));
        return out;
    };
    const std::string area = joined({std::to_string(dice.between(4, 7)), letters(1), "2", letters(1)});
    const std::string whole = (dice.one_in(3) ? "6P53" : "") + area;
    std::string small = area;
    std::transform(small.begin(), small.end(), small.begin(),
                   [](char c) { return c >= 'A' ? static_cast<char>(c + 32) : c; });
    return {Kind::plus_code,
            whole + "+" + letters(1) + "3",
            {},
            {small},
            dice.pick({"plus code {}", "{}", "lokasi {}", "titik: {}"}),
            Disguise::figures};
}

Secret address(Dice& dice) {
    const std::string house = std::to_string(dice.between(101, 399));
    const std::string rt = Dice::padded(dice.between(21, 39), 2);
    const std::string rw = Dice::padded(dice.between(41, 59), 2);
    const std::string block = dice.pick({"A", "B", "C", "D"});
    const std::string street = dice.pick({"Melati", "Kenanga", "Sido Luhur", "Cempaka", "Pemuda", "Mangga"});
    switch (dice.below(17)) {
        case 9: return {Kind::address, "RT ke " + rt + " RW ke " + rw, {rt, rw}, {}, "di {}", Disguise::figures};
        case 10: return {Kind::address, "erte " + rt + " erwe " + rw, {rt, rw}, {}, "rumah {}", Disguise::figures};
        case 11:
            return {Kind::address,    "rukun tetangga " + rt + " rukun warga " + rw, {rt, rw}, {}, "{}",
                    Disguise::figures};
        case 12:
            return {Kind::address,    "Perum Asri " + block + rt + " No " + house, {rt, house}, {}, "{}",
                    Disguise::figures};
        case 13: return {Kind::address, "komplek permai " + block + "/" + rt, {rt}, {}, "{}", Disguise::figures};
        case 14: return {Kind::address, "no rumah " + house, {house}, {}, "{}", Disguise::figures};
        case 15: return {Kind::address, "nomer omahku " + house, {house}, {}, "{}", Disguise::figures};
        case 16: return {Kind::address, "kos putri kamar " + house, {house}, {}, "{}", Disguise::figures};
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

} // namespace hostile
