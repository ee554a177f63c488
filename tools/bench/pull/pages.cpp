// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages.hpp"

#include "model/time.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <numeric>
#include <random>
#include <string_view>
#include <vector>

namespace siar::bench {

namespace {

constexpr int page_rows = 1'000;
constexpr std::size_t title_bytes = 60;
constexpr std::size_t body_bytes = 269;
constexpr std::size_t note_bytes = 150;

constexpr std::array complaints = std::to_array<std::string_view>({
    "Jalan berlubang di depan pasar",
    "lampu jalan mati sejak dua minggu lalu",
    "Mohon segera diperbaiki karena membahayakan pengendara",
    "air tidak mengalir setiap malam",
    "sampah menumpuk di tepi saluran dan berbau",
    "Saluran tersumbat sehingga air meluap ke jalan",
    "kami sudah lapor tetapi blm ada tindak lanjut",
    "Jembatan kecil di dekat sawah rusak parah",
    "jln ini dilewati anak sekolah tiap pagi",
    "Warga sekitar berharap ada petugas yg datang",
    "genangan setinggi lutut saat hujan deras",
    "Kabel listrik menjuntai rendah di atas jalan",
    "antrean panjang di loket pelayanan sejak pagi",
    "Tolong dicek di RT 03 RW 02",
    "aspal mengelupas sepanjang 200 meter",
    "Rambu lalu lintas roboh tertabrak truk",
    "bisa dihubungi di nomor 0811-0000-1234",
    "Terima kasih atas perhatiannya",
});

constexpr std::array replies = std::to_array<std::string_view>({
    "Terima kasih atas laporannya",
    "Petugas telah menambal jalan berlubang di depan pasar",
    "Lampu yang mati telah diganti dan kini menyala kembali",
    "Saluran sudah dibersihkan bersama warga",
    "Sampah telah diangkut ke tempat pembuangan akhir",
    "Aliran air sudah normal kembali sejak kemarin",
    "Mohon menjaga kebersihan lingkungan",
    "Tim telah memasang rambu baru di lokasi tersebut",
});

using Random = std::mt19937;

template <class Range>
const auto& one_of(const Range& all, Random& random) {
    return *(std::begin(all) + static_cast<std::ptrdiff_t>(random() % std::size(all)));
}

/// Sentences of a list up to so many bytes; what is missing behind the last whole word is made up with dots.
template <class Sentences>
std::string text(const Sentences& from, std::size_t bytes, Random& random) {
    std::string out;
    while (out.size() <= bytes) {
        if (!out.empty()) out += random() % 3 == 0 ? ", " : ". ";
        out += one_of(from, random);
    }
    out.resize(out.find_last_of(' ', bytes));
    out.resize(bytes, '.');
    return out;
}

/// One request; each has a course of its own number.
void append_row(std::string& out, int number, const model::Regency& regency) {
    constexpr std::int64_t first = 1'640'995'200; // 2022
    constexpr std::int64_t apart = 150;           // a million of them in less than five years
    Random random(static_cast<Random::result_type>(number));
    const auto below = [&](int most) { return static_cast<std::int64_t>(random() % static_cast<unsigned>(most)); };
    const model::Time submitted{model::Seconds{first + number * apart}};
    const model::Time answered = submitted + model::Seconds{7'200 + below(90'000)};
    const model::Time closed = answered + model::Seconds{below(2'000'000)};
    const auto place = one_of(regency.districts, random).name.str();
    fmt::format_to(std::back_inserter(out),
                   R"({{"service_request_id":"{0}","status":"closed","service_name":"{1}","title":"{2}",)"
                   R"("description":"{3}","agency_responsible":"{4}","requested_datetime":"{5}",)"
                   R"("updated_datetime":"{6}","closed_datetime":"{6}","extended_attributes":{{"channel":"{7}",)"
                   R"("district":"{8}","tracking_id":"{0}"}},"notes":[{{"datetime":"{9}","description":"{10}"}}]}})",
                   5'000'000 + number, one_of(regency.categories, random).name.view(),
                   text(complaints, title_bytes, random), text(complaints, body_bytes, random),
                   one_of(regency.agencies, random).name.view(), model::rfc3339(submitted), model::rfc3339(closed),
                   one_of(regency.channels, random).name.view(), place, model::rfc3339(answered),
                   text(replies, note_bytes, random));
}

} // namespace

bool write_pages(const std::string& file, int rows, bool shuffled, const config::Package& package) {
    std::vector<int> order(static_cast<std::size_t>(rows));
    std::iota(order.begin(), order.end(), 0);
    if (shuffled) std::shuffle(order.begin(), order.end(), Random(7));
    std::ofstream out(file, std::ios::binary);
    std::string page;
    for (std::size_t n = 0; n < order.size(); ++n) {
        page += n % page_rows == 0 ? '[' : ',';
        append_row(page, order[n], package.regency);
        if ((n + 1) % page_rows != 0 && n + 1 < order.size()) continue;
        out << page << "]\n";
        page.clear();
    }
    out.close();
    return out.good();
}

} // namespace siar::bench
