// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/witness_figures.hpp"

#include "regency_fixture.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace siar;
using privacy::operator""_label;

namespace {

const model::Period month{std::chrono::year{2026} / 11 / 1, std::chrono::year{2026} / 11 / 30, "November 2026"_label};
const model::Period autumn{std::chrono::year{2026} / 9 / 1, std::chrono::year{2026} / 11 / 30, "3 bulan"_label};

/// So many complaints of a category, received in the month.
void add(std::vector<model::Complaint>& book, const char* category, int count) {
    for (int i = 0; i < count; ++i) {
        auto one = test::complaint("", "", "");
        one.category = {category};
        book.push_back(std::move(one));
    }
}

model::Breakdown table(std::vector<model::Count> counts, std::int64_t whole, const model::Period& period = month,
                       const char* dimension = "kategori") {
    return {dimension, period, std::move(counts), whole, {}};
}

std::string broken(std::vector<model::Breakdown> tables, const std::vector<model::Complaint>& complaints = {},
                   model::Audience audience = model::Audience::public_) {
    model::Edition edition;
    edition.audience = audience;
    edition.statistics.breakdowns = std::move(tables);
    std::vector<const model::Complaint*> book;
    for (const auto& one : complaints)
        book.push_back(&one);
    std::string out;
    for (const auto& rule : editorial::trade::broken_figures(edition, test::regency(), book))
        out += (out.empty() ? "" : ", ") + rule;
    return out;
}

model::Count lamps(std::int64_t count) {
    return {"lampu_jalan", "Lampu jalan"_label, count};
}
model::Count papers(std::int64_t count) {
    return {"kependudukan", "Administrasi penduduk"_label, count};
}
model::Count aid(std::int64_t count) {
    return {"bantuan_sosial", "Bantuan sosial"_label, count};
}
model::Count rest(std::int64_t count) {
    return {"lainnya", "Lainnya"_label, count};
}

} // namespace

TEST_CASE("A person-related category of one to four stands in no table, a road or a total may") {
    CHECK(broken({table({lamps(20), papers(5)}, 25)}) == "");
    CHECK(broken({table({lamps(20), papers(4)}, 24)}) == "angka kecil tampil menurut kategori");
    CHECK(broken({table({lamps(20), rest(4)}, 24)}) == "angka kecil tampil menurut kategori");
    CHECK(broken({table({lamps(2), papers(5)}, 7)}) == "");
    CHECK(broken({table({rest(3)}, 3)}) == ""); // all there is
    CHECK(broken({table({lamps(20), papers(4)}, 24)}, {}, model::Audience::office) == "");
    CHECK(broken({table({lamps(20), papers(2)}, 22)}, {}, model::Audience::office) ==
          "angka kecil tampil menurut kategori");
    CHECK(broken({table({{"33.21.04", "Kec. Sayung"_label, 3}}, 3, month, "kecamatan")}) == "");
    CHECK(broken({table({{"dinhub", "Dinhub"_label, 9}, {"dinsos", "Dinsos"_label, 2}}, 10, month, "instansi")}) ==
          "angka kecil tampil menurut instansi");
}

TEST_CASE("A hidden figure follows neither from the whole, nor from a joined row of one, nor from two periods") {
    constexpr auto computable = "angka kecil dapat dihitung menurut kategori";
    CHECK(broken({table({lamps(20)}, 24)}) == computable);
    CHECK(broken({table({lamps(20)}, 25)}) == "");
    CHECK(broken({table({lamps(20), papers(6)}, 25)}) == computable); // more than the whole

    std::vector<model::Complaint> book;
    add(book, "lampu_jalan", 20);
    add(book, "kependudukan", 4);
    CHECK(broken({table({lamps(20), rest(4)}, 24)}, book) ==
          "angka kecil tampil menurut kategori, angka kecil dapat dihitung menurut kategori");
    add(book, "bantuan_sosial", 4);
    CHECK(broken({table({lamps(20), rest(8)}, 28)}, book) == "");
    CHECK(broken({table({lamps(20), aid(5), rest(5)}, 30)}, book) == computable); // behind it the four alone

    CHECK(broken({table({lamps(20), papers(6)}, 26), table({lamps(50), papers(9)}, 59, autumn)}) ==
          "angka kecil dapat dihitung dari dua masa menurut kategori");
    CHECK(broken({table({lamps(20), papers(6)}, 26), table({lamps(50), papers(6)}, 56, autumn)}) == "");
    CHECK(broken({table({lamps(20), papers(6)}, 26), table({lamps(21), papers(12)}, 33, autumn)}) == "");
}

TEST_CASE("A recap has what the book has") {
    std::vector<model::Complaint> complaints;
    add(complaints, "lampu_jalan", 6);
    complaints.front().status = model::Status::in_process;
    std::vector<const model::Complaint*> book;
    for (const auto& one : complaints)
        book.push_back(&one);
    model::Edition edition;
    model::Recap recap;
    recap.period = month;
    recap.received = 6;
    recap.resolved = 5;
    recap.in_process = 1;
    recap.as_of = test::time_of("2026-11-21T14:05+07:00");
    const auto told = [&] {
        edition.statistics.recaps = {recap, test::regency().published.front()};
        return editorial::trade::broken_figures(edition, test::regency(), book).size();
    };
    CHECK(told() == 0);
    recap.resolved = 4;
    recap.in_process = 2;
    CHECK(told() == 1);
    recap.source = "hub"_label; // as told elsewhere
    CHECK(told() == 0);
}

TEST_CASE("What is said to be complained about no more is counted anew") {
    const model::Period before{std::chrono::year{2026} / 10 / 2, std::chrono::year{2026} / 10 / 31, {}};
    const auto submitted = [](const char* category, const char* at) {
        auto out = test::complaint("", "", "");
        out.category = {category};
        out.submitted = test::time_of(at);
        return out;
    };
    std::vector<model::Complaint> complaints(5, submitted("lampu_jalan", "2026-10-10T08:00+07:00"));
    complaints.push_back(submitted("jalan", "2026-10-02T08:00+07:00"));
    complaints.push_back(submitted("kependudukan", "2026-10-02T08:00+07:00"));
    const auto told = [&](const model::Vanished& theme) {
        model::Edition edition;
        edition.statistics.vanished = {theme};
        std::vector<const model::Complaint*> book;
        for (const auto& one : complaints)
            book.push_back(&one);
        const auto all = editorial::trade::broken_figures(edition, test::regency(), book);
        return all.empty() ? std::string{} : all.front();
    };
    const model::Vanished theme{"lampu_jalan", "Lampu jalan"_label, "lightbulb", 5, 0, before, month, {}};
    CHECK(told(theme) == "");
    auto wrong = theme;
    wrong.category = "kependudukan";
    CHECK(told(wrong) == "hilang dari keluhan: kategori tentang orang");
    wrong = theme;
    wrong.before_count = 6;
    CHECK(told(wrong) == "hilang dari keluhan: hitungannya tidak sama dengan buku aduan");
    wrong = theme;
    wrong.now.first = std::chrono::year{2026} / 11 / 2;
    CHECK(told(wrong) == "hilang dari keluhan: masa yang tidak dapat dibandingkan");
    complaints[5].submitted = complaints[6].submitted = test::time_of("2026-10-03T08:00+07:00");
    CHECK(told(theme) == "hilang dari keluhan: masa yang tidak dapat dibandingkan");
    complaints[5] = submitted("lampu_jalan", "2026-11-30T23:00+07:00");
    CHECK(told(theme) == "hilang dari keluhan: hitungannya tidak sama dengan buku aduan");
}
