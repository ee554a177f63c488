// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/tags.hpp"

#include <doctest/doctest.h>

#include <string_view>
#include <vector>

using siar::editorial::tags_of;
using siar::model::Tag;

TEST_CASE("Words of an elected office or of praise give their tag, words of officials and of repair none") {
    struct Row {
        std::string_view text;
        std::vector<Tag> tags;
    };
    for (const Row& row :
         {Row{"Bupati meninjau jembatan", {Tag::office_holder}},
          Row{"ANGGOTA DPRD meninjau tanggul", {Tag::office_holder}},
          Row{"Baliho caleg menutup rambu", {Tag::office_holder}}, Row{"Demak terbaik di provinsi", {Tag::achievement}},
          Row{"Kades menerima penghargaan", {Tag::office_holder, Tag::achievement}},
          Row{"Camat dan lurah meninjau tanggul", {}}, Row{"Kebocoran berhasil diperbaiki", {}},
          Row{"Petugas mengganti dua lampu", {}}, Row{"Partainya pupuk habis", {}},
          Row{"Wali kota meninjau jalan", {Tag::office_holder}},
          Row{"Kepala Desa meninjau tanggul", {Tag::office_holder}}, Row{"Kepala dinas meninjau desa", {}},
          Row{"Jalur prestasi PPDB ditutup", {}}, Row{"", {}}}) {
        CAPTURE(row.text);
        CHECK(tags_of(row.text) == row.tags);
    }
}
