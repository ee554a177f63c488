// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/record.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <string>

namespace siar::feeds {
namespace {

using namespace std::chrono_literals;
using model::HowClosed;
using model::Status;

const config::Package& demak() {
    static const config::Package package =
        config::load_package(std::string(SIAR_SOURCE_DIR) + "/config/regencies/demak").value();
    return package;
}

model::Time time(const char* text) {
    return model::parse_rfc3339(text).value();
}

const model::Time now = time("2026-11-28T05:00:00Z");

config::SourceSettings settings() {
    config::SourceSettings out;
    out.name.value = "uji";
    out.kind = config::SourceKind::sp4n;
    return out;
}

Record a_record() {
    Record record;
    record[Field::id] = "5550001";
    record[Field::title] = "Lampu jalan mati";
    record[Field::body] = "Lampu jalan mati di depan pasar";
    record[Field::status] = "Selesai";
    record[Field::category] = "Lampu Jalan";
    record[Field::agency] = "Dinas Perhubungan";
    record[Field::channel] = "WhatsApp";
    record[Field::district] = "Kec. Sayung";
    record[Field::village] = "Sriwulan";
    record[Field::submitted] = "2026-11-01 08:00";
    record[Field::forwarded] = "2026-11-01 09:00";
    record[Field::first_follow_up] = "2026-11-01 11:24";
    record[Field::closed] = "2026-11-05 10:00";
    record[Field::updated] = "2026-11-05 10:05";
    record[Field::how_closed] = "Instansi";
    record[Field::rating] = "4";
    return record;
}

RawComplaint read(Record record, const config::SourceSettings& source = settings()) {
    auto raw = Dictionary(source, demak()).read(std::move(record), now);
    REQUIRE_MESSAGE(raw.has_value(), raw.error());
    return *std::move(raw);
}

Record with(Field field, std::string value) {
    Record record = a_record();
    record[field] = std::move(value);
    return record;
}

TEST_CASE("every field has a code of its own, both ways") {
    for (std::size_t i = 0; i < field_count; ++i) {
        const auto field = static_cast<Field>(i);
        REQUIRE_FALSE(code(field).empty());
        CHECK(field_from(code(field)) == field);
    }
    CHECK_FALSE(field_from("pelapor").has_value());
    CHECK_FALSE(field_from("").has_value());
}

TEST_CASE("a record becomes a complaint in our own codes") {
    const RawComplaint raw = read(a_record());
    const model::Complaint& facts = raw.facts;
    CHECK(facts.key == model::Key{{"uji"}, "5550001"});
    CHECK_FALSE(facts.origin.has_value());
    CHECK(facts.status == Status::resolved);
    CHECK(facts.classification == model::Classification::complaint);
    CHECK(facts.category.value == "lampu_jalan");
    CHECK(facts.agencies == std::vector<model::AgencyId>{{"dinhub"}});
    CHECK(facts.channel.value == "whatsapp");
    CHECK(facts.place.district.value == "33.21.04");
    REQUIRE(facts.place.village.has_value());
    CHECK(facts.submitted == time("2026-11-01T01:00:00Z"));
    CHECK(facts.forwarded == time("2026-11-01T02:00:00Z"));
    CHECK(facts.first_follow_up == time("2026-11-01T04:24:00Z"));
    CHECK(facts.closed == time("2026-11-05T03:00:00Z"));
    CHECK(facts.updated == time("2026-11-05T03:05:00Z"));
    CHECK(facts.how_closed == HowClosed::by_agency);
    CHECK(facts.rating == 4);
    CHECK_FALSE(facts.demo);
    CHECK(raw.title == "Lampu jalan mati");
    CHECK(raw.body == "Lampu jalan mati di depan pasar");
}

TEST_CASE("a record that cannot be used says why, never what") {
    struct Case {
        Field field;
        std::string value;
        std::string why;
    };
    const Case cases[] = {
        {Field::id, "", "tanpa nomor"},
        {Field::id, " - ", "tanpa nomor"},
        {Field::id, std::string(200, '7'), "nomor terlalu panjang"},
        {Field::status, "", "tanpa status"},
        {Field::status, "hampir beres", "status tidak dikenal"},
        {Field::submitted, "", "tanpa waktu diterima"},
        {Field::submitted, "0000-00-00", "tanpa waktu diterima"},
        {Field::submitted, "kemarin sore", "waktu diterima tidak terbaca"},
        {Field::submitted, "1999-12-31", "tertanggal sebelum tahun 2000"},
        {Field::submitted, "2026-11-29 13:00", "tertanggal di masa depan"},
        {Field::closed, "2027-01-01", "tertanggal di masa depan"},
        {Field::updated, "2036-11-28", "tertanggal di masa depan"},
    };
    Dictionary dictionary(settings(), demak());
    for (const Case& each : cases) {
        CAPTURE(each.value);
        const auto raw = dictionary.read(with(each.field, each.value), now);
        REQUIRE_FALSE(raw.has_value());
        CHECK(raw.error() == each.why);
    }
    CHECK(dictionary.read(with(Field::submitted, "2026-11-29 11:59"), now).has_value()); // clocks differ
}

TEST_CASE("a status is what the settings say, then what is usual, and never guessed") {
    config::SourceSettings source = settings();
    source.status = {{"Beres", "selesai"}, {"closed", "arsip"}, {"", "proses"}};
    CHECK(read(with(Field::status, "BERES!"), source).facts.status == Status::resolved);
    CHECK(read(with(Field::status, "Closed"), source).facts.status == Status::archived);
    CHECK(read(with(Field::status, " - "), source).facts.status == Status::in_process);
    CHECK(read(with(Field::status, "Belum terverifikasi"), source).facts.status == Status::unverified);
}

TEST_CASE("a time of closing counts only for what is closed") {
    for (const char* open : {"Proses", "Belum terverifikasi", "Tertunda", "Terdisposisi"}) {
        const RawComplaint raw = read(with(Field::status, open));
        CHECK_FALSE(raw.facts.closed.has_value());
        CHECK(raw.facts.how_closed == HowClosed::open);
        CHECK_FALSE(raw.facts.rating.has_value());
    }
    CHECK(read(with(Field::status, "Arsip")).facts.closed.has_value());
}

TEST_CASE("how a complaint was closed is claimed only where the source says it") {
    CHECK(read(with(Field::how_closed, "oleh sistem")).facts.how_closed == HowClosed::by_itself);
    CHECK(read(with(Field::how_closed, "Dikonfirmasi Pelapor")).facts.how_closed == HowClosed::confirmed_by_reporter);
    CHECK(read(with(Field::how_closed, "")).facts.how_closed == HowClosed::open);
    CHECK(read(with(Field::how_closed, "entah")).facts.how_closed == HowClosed::open);
}

TEST_CASE("what may be secret is secret, and a secret complaint keeps no text") {
    for (const char* word : {"ya", "1", "true", "Rahasia", "t", "entah", "?"}) {
        CAPTURE(word);
        Record record = with(Field::secret, word);
        record.answers.push_back({"2026-11-03", "Dinhub", "Lampu sudah diganti.", false});
        const RawComplaint raw = read(std::move(record));
        CHECK(raw.facts.secret);
        CHECK((raw.title + raw.body + raw.place).empty());
        CHECK(raw.follow_ups.empty());
    }
    for (const char* word : {"", "-", "tidak", "0", "false", "Publik"}) {
        CAPTURE(word);
        CHECK_FALSE(read(with(Field::secret, word)).facts.secret);
    }
    CHECK(read(with(Field::anonymous, "anonim")).facts.anonymous);
    CHECK_FALSE(read(with(Field::anonymous, "tidak")).facts.anonymous);
}

TEST_CASE("an allegation is known by its classification and by its category") {
    using model::Classification;
    CHECK(read(with(Field::classification, "Berkadar Pengawasan")).facts.classification == Classification::oversight);
    CHECK(read(with(Field::category, "Pungutan liar")).facts.classification == Classification::oversight);
    CHECK(read(with(Field::classification, "Aspirasi")).facts.classification == Classification::aspiration);
    CHECK(read(with(Field::classification, "lain")).facts.classification == Classification::complaint);
}

TEST_CASE("an updated time that is missing is the latest of the others") {
    CHECK(read(with(Field::updated, "")).facts.updated == time("2026-11-05T03:00:00Z"));
    Record record = with(Field::updated, "tidak ada");
    record.answers.push_back({"2026-11-07 08:00", "", "Sudah dicek lagi.", false});
    CHECK(read(std::move(record)).facts.updated == time("2026-11-07T01:00:00Z"));
}

TEST_CASE("the first follow-up that is missing is the earliest public answer with a time") {
    Record record = with(Field::first_follow_up, "");
    record.answers = {{"2026-11-04 08:00", "", "Kami cek.", false},
                      {"2026-11-02 08:00", "Dinhub", "Diterima.", false},
                      {"2026-11-01 10:00", "", "Catatan dalam.", true},
                      {"", "", "Tanpa waktu.", false}};
    const RawComplaint raw = read(std::move(record));
    CHECK(raw.facts.first_follow_up == time("2026-11-02T01:00:00Z"));
    REQUIRE(raw.follow_ups.size() == 4);
    CHECK(raw.follow_ups[0].internal);
    CHECK(raw.follow_ups[1].agency.value == "dinhub");
    CHECK(raw.follow_ups[3].text == "Tanpa waktu.");
    CHECK(raw.follow_ups[3].at == *raw.facts.closed);

    Record silent = with(Field::first_follow_up, "");
    silent.answers = {{"", "", "Tanpa waktu.", false}, {"2026-11-02", "", "Dalam.", true}};
    CHECK_FALSE(read(std::move(silent)).facts.first_follow_up.has_value());
}

TEST_CASE("the answer of a field is one more") {
    Record record = with(Field::answer, "Lampu sudah diganti.");
    record[Field::answer_time] = "2026-11-05";
    record.answers.push_back({"2026-11-02", "", "Diterima.", false});
    const RawComplaint raw = read(std::move(record));
    REQUIRE(raw.follow_ups.size() == 2);
    CHECK(raw.follow_ups[1].text == "Lampu sudah diganti.");
    CHECK(read(with(Field::answer, "")).follow_ups.empty());
}

TEST_CASE("agencies are known one by one, by every name that offices write") {
    using Agencies = std::vector<model::AgencyId>;
    struct Case {
        const char* value;
        Agencies agencies;
    };
    const Case cases[] = {
        {"dinhub", {{"dinhub"}}},
        {"DINAS PERHUBUNGAN KABUPATEN DEMAK", {{"dinhub"}}},
        {"Dinas Perhubungan Kab. Demak", {{"dinhub"}}},
        {"Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak", {{"dinsos_p2pa"}}},
        {"Dinhub; DLH; dinhub", {{"dinhub"}, {"dlh"}}},
        {"Pemerintah Kabupaten Demak > Dinas Lingkungan Hidup", {{"dlh"}}},
        {"Kecamatan Sayung", {{"kec_sayung"}}},
        {"Dinas Sihir", {}},
        {"", {}},
    };
    for (const Case& each : cases) {
        CAPTURE(each.value);
        CHECK(read(with(Field::agency, each.value)).facts.agencies == each.agencies);
    }
    config::SourceSettings source = settings();
    source.agency = {{"Dinas Sihir", "dlh"}, {"Dinhub", "setda"}};
    CHECK(read(with(Field::agency, "dinas sihir"), source).facts.agencies == Agencies{{"dlh"}});
    CHECK(read(with(Field::agency, "DINHUB"), source).facts.agencies == Agencies{{"setda"}});
}

TEST_CASE("a category among others is known by its finest piece") {
    const auto category = [](const char* value) { return read(with(Field::category, value)).facts.category.value; };
    CHECK(category("Infrastruktur > Lampu Jalan") == "lampu_jalan");
    CHECK(category("Sampah, Lampu jalan") == "lampu_jalan");
    CHECK(category("Sampah > Lainnya") == "sampah");
    CHECK(category("Infrastruktur > Lainnya").empty());
}

TEST_CASE("a village names its district, and one of another district is left out") {
    CHECK(read(with(Field::district, "")).facts.place.district.value == "33.21.04");
    const model::Place other = read(with(Field::district, "Mranggen")).facts.place;
    CHECK(other.district.value == "33.21.01");
    CHECK_FALSE(other.village.has_value());
    Record address = with(Field::district, "");
    address[Field::village].clear();
    address[Field::place] = "Jl. Raya, Kec. Bonang";
    CHECK(read(std::move(address)).facts.place.district.value == "33.21.12");
}

TEST_CASE("the number in another system is kept only where that system is named") {
    CHECK_FALSE(read(with(Field::origin, "5550001")).facts.origin.has_value());
    config::SourceSettings source = settings();
    source.origin = "sp4n-lapor";
    CHECK(read(with(Field::origin, " 5550001 "), source).facts.origin == model::Origin{"sp4n-lapor", "5550001"});
    CHECK_FALSE(read(with(Field::origin, "-"), source).facts.origin.has_value());
}

TEST_CASE("a rating is a whole number from one to five") {
    for (const char* text : {"4", "4.0", "4/5", "4 dari 5"})
        CHECK(read(with(Field::rating, text)).facts.rating == 4);
    for (const char* text : {"", "0", "6", "4,5", "-4", "empat", "4 bintang", "44"})
        CHECK_FALSE(read(with(Field::rating, text)).facts.rating.has_value());
}

TEST_CASE("photos are passed on where they are asked for, of resolved complaints only") {
    Record record = with(Field::photo, "https://foto.example/1.jpg");
    record.photos = {"https://foto.example/2.jpg", "https://foto.example/1.jpg", "data:image/png;base64,AAAA",
                     "/x.jpg"};
    CHECK(read(record).photos.empty());
    config::SourceSettings source = settings();
    source.photos = true;
    CHECK(read(record, source).photos ==
          std::vector<std::string>{"https://foto.example/2.jpg", "https://foto.example/1.jpg"});
    record[Field::status] = "proses";
    CHECK(read(record, source).photos.empty());
    record[Field::status] = "selesai";
    record[Field::secret] = "ya";
    CHECK(read(record, source).photos.empty());
}

TEST_CASE("an endless text is cut between words, never inside a number") {
    std::string body(30'000, 'x');
    for (std::size_t i = 50; i < body.size(); i += 50)
        body[i] = ' ';
    const std::string cut_body = read(with(Field::body, body)).body;
    CHECK(cut_body.size() <= 20'000);
    CHECK(cut_body.size() > 19'900);
    CHECK(cut_body.back() == 'x');
    std::string title(990, 'x');
    title += " hubungi 0811 0000 1904 0811 0000 1905";
    CHECK(read(with(Field::title, title)).title == std::string(990, 'x') + " hubungi");
    CHECK(read(with(Field::title, std::string(4'000'000, 'x'))).title.empty());
}

TEST_CASE("records of somebody else are known by the settings") {
    config::SourceSettings source = settings();
    source.only = {{"instansi", {"Pemerintah Kabupaten Demak", "Pemkab Demak"}}, {"kanal", {"whatsapp", ""}}};
    const Dictionary dictionary(source, demak());
    const auto ours = [&](const char* agency, const char* channel) {
        Record record = with(Field::agency, agency);
        record[Field::channel] = channel;
        return dictionary.ours(record);
    };
    CHECK(ours("PEMERINTAH KABUPATEN DEMAK", "WhatsApp"));
    CHECK(ours("Pemerintah Kabupaten Demak > Dinhub", ""));
    CHECK_FALSE(ours("Pemerintah Kabupaten Tegal", "WhatsApp"));
    CHECK_FALSE(ours("Pemkab Demak", "SMS"));
    CHECK(Dictionary(settings(), demak()).ours(a_record()));
}

TEST_CASE("strange words are told, the most frequent first, and no texts among them") {
    Dictionary dictionary(settings(), demak());
    const auto meet = [&](Field field, const std::string& word) { (void)dictionary.read(with(field, word), now); };
    for (int i = 0; i < 3; ++i)
        meet(Field::category, "Jalan Rusak");
    meet(Field::status, "hampir beres");
    meet(Field::channel, "Merpati pos");
    meet(Field::channel, "-");
    meet(Field::forwarded, "kemarin");
    meet(Field::category, "Tolong pak lampu di depan rumah saya mati sudah dua minggu belum ada yang datang juga");
    meet(Field::category, "Hubungi Bapak Darmantoro Prabangkara");
    const auto strangers = dictionary.strangers();
    REQUIRE_FALSE(strangers.empty());
    CHECK(strangers.front() == "kategori: Jalan Rusak");
    const auto told = [&](const char* line) {
        return std::find(strangers.begin(), strangers.end(), line) != strangers.end();
    };
    CHECK(told("status: hampir beres"));
    CHECK(told("kanal: Merpati pos"));
    CHECK(told("diteruskan: waktu tidak terbaca"));
    CHECK(strangers.size() == 4);

    for (int i = 0; i < 5000; ++i)
        meet(Field::category, "kata " + std::string(1, static_cast<char>('a' + i % 26)) + std::to_string(i));
    CHECK(dictionary.strangers().size() == 20);
}

} // namespace
} // namespace siar::feeds
