// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/gate.hpp"

/// A gate as the package of a regency makes it.
inline const siar::privacy::Gate& demak_gate() {
    static const siar::privacy::Gate gate([] {
        siar::privacy::GateWords words;
        words.official_numbers = {"082324309949", "1708", "112", "110"};
        words.places = {"Demak",          "Mranggen",   "Karangawen", "Guntur",      "Sayung",      "Karangtengah",
                        "Wonosalam",      "Dempet",     "Gajah",      "Karanganyar", "Mijen",       "Bonang",
                        "Wedung",         "Kebonagung", "Bintoro",    "Bungo",       "Jogoloyo",    "Kangkung",
                        "Tlogorejo",      "Sriwulan",   "Trimulyo",   "Kuripan",     "Kalikondang", "Jalan Bhayangkara",
                        "Pasar Mranggen", "Timbulsloko"};
        words.institutions = {"RSUD Sunan Kalijaga", "Puskesmas Sayung II", "Badan Penanggulangan Bencana Daerah",
                              "Inspektorat Daerah"};
        words.offices = {"dinputaru", "kepala badan", "sekretaris daerah"};
        words.not_names = {"wijayakusuma"};
        words.official_hosts = {"hallodemak.lapor.go.id", "@hallo_demak"};
        return words;
    }());
    return gate;
}
