// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/sp4n_answer.hpp"

#include "config/paths.hpp"

#include <doctest/doctest.h>

#include <string>

namespace siar::feeds {
namespace {

const Sp4nReader& shipped() {
    static const Sp4nReader reader(
        config::load_sp4n_form(config::sources_folder(SIAR_SOURCE_DIR) / "sp4n.toml").value(), {});
    return reader;
}

Sp4nList list(const std::string& body) {
    auto read = shipped().list(body);
    REQUIRE_MESSAGE(read.has_value(), read.error().what);
    return *std::move(read);
}

const std::string row = R"({"tracking_id":"5550001","title":"Lampu mati","status":"Selesai"})";

TEST_CASE("a list is found wherever the form looks for it") {
    for (const std::string& body :
         {"[" + row + "]", "{\"data\":[" + row + "]}",
          "{\"status\":true,\"data\":{\"data\":[" + row + "],\"total\":1}}",
          "{\"status\":\"success\",\"result\":{\"0\":" + row + "}}",
          "{\"code\":200,\"status\":200,\"data\":[" + row + "]}", "\xEF\xBB\xBF [" + row + "]"}) {
        CAPTURE(body);
        const Sp4nList read = list(body);
        REQUIRE(read.records.size() == 1);
        CHECK(read.records[0][Field::id] == "5550001");
        CHECK(read.records[0][Field::origin] == "5550001");
        CHECK(read.records[0][Field::title] == "Lampu mati");
        CHECK(read.strange == 0);
    }
    CHECK(list("[]").records.empty());
    CHECK(list("{\"status\":true,\"data\":null}").records.empty());
    CHECK(list("{\"status\":true,\"data\":{}}").records.empty());
}

TEST_CASE("who reported never becomes a value, not even where form or settings say so") {
    auto form = config::load_sp4n_form(config::sources_folder(SIAR_SOURCE_DIR) / "sp4n.toml").value();
    CHECK(Sp4nReader(form, {}).refused().empty());
    form.fields["isi"] = {"pelapor.nama", "content"};
    form.answers.text = {"user.phone", "content"};
    const Sp4nReader reader(form, {{"judul", "user_name"}, {"lokasi", "Reporter.Address"}});
    CHECK(reader.refused().size() == 4);
    const auto read = reader.list(R"([{"tracking_id":"1","title":"Lampu mati","user_name":"Xyzzy",
        "content":"Mati sejak Senin","pelapor":{"nama":"Xyzzy"},"Reporter":{"Address":"Gang Xyzzy"},
        "address":"Gang Xyzzy","followups":[{"content":"Sudah dicek","user":{"phone":"0811-0000-0001"}}]}])");
    REQUIRE(read.has_value());
    const Record& record = read->records.at(0);
    CHECK(record[Field::title] == "Lampu mati");
    CHECK(record[Field::body] == "Mati sejak Senin");
    CHECK(record[Field::place].empty());
    REQUIRE(record.answers.size() == 1);
    CHECK(record.answers[0].text == "Sudah dicek");
}

TEST_CASE("what is no list is refused and says why") {
    struct Case {
        std::string body;
        std::string what;
        std::string said;
    };
    const Case cases[] = {
        {"", "jawaban kosong", ""},
        {"<html><body>Masuk</body></html>", "jawaban bukan JSON", ""},
        {"Fatal error", "jawaban bukan JSON", ""},
        {"[" + row, "jawaban terpotong atau bukan JSON", ""},
        {"{\"data\":[" + row + "]}]", "jawaban terpotong atau bukan JSON", ""},
        {R"({"status":false,"message":"Token tidak valid"})", "server menolak permintaan", "Token tidak valid"},
        {R"({"status":false,"message":"Tidak ada","data":[]})", "server menolak permintaan", "Tidak ada"},
        {R"({"success":0,"msg":"Batas terlampaui"})", "server menolak permintaan", "Batas terlampaui"},
        {R"({"status":"error","message":null})", "server menolak permintaan", ""},
        {R"({"status":401,"message":"Unauthorized"})", "server menolak permintaan", "Unauthorized"},
        {R"({"error":"invalid_token"})", "server menolak permintaan", "invalid_token"},
        {R"({"status":true,"message":"Sukses"})", "jawaban tanpa daftar aduan", "Sukses"},
        {R"({"data":"kosong"})", "jawaban tanpa daftar aduan", ""},
        {std::string(10'000, '['), "jawaban bersarang terlalu dalam", ""},
    };
    for (const Case& each : cases) {
        CAPTURE(each.body);
        const auto read = shipped().list(each.body);
        REQUIRE_FALSE(read.has_value());
        CHECK(read.error() == Sp4nRefusal{each.what, each.said});
    }
}

TEST_CASE("values are read whatever they are written as") {
    const Sp4nList read = list(R"([{"tracking_id":5550001,"id":7,"title":"<p>Lampu &amp; tiang</p>","content":null,
        "status":{"id":"4","name":"Selesai"},"is_secret":false,"is_anonymous":1,"rating":4.0,
        "institutions":[{"name":"Dinas Perhubungan"},{"name":"DLH"}],"date_created":"2026-11-01 08:00:00",
        "attachments":[{"url":"https://foto.example/1.jpg?a=1&amp;b=2"},{"url":""}],"user_name":"Warga Karangan",
        "user":{"phone":"0811-0000-1904"}}])");
    REQUIRE(read.records.size() == 1);
    const Record& record = read.records[0];
    CHECK(record[Field::id] == "5550001");
    CHECK(record[Field::title] == "Lampu & tiang");
    CHECK(record[Field::body].empty());
    CHECK(record[Field::status] == "Selesai");
    CHECK(record[Field::secret] == "false");
    CHECK(record[Field::anonymous] == "1");
    CHECK(record[Field::rating] == "4");
    CHECK(record[Field::agency] == "Dinas Perhubungan; DLH");
    CHECK(record.photos == std::vector<std::string>{"https://foto.example/1.jpg?a=1&b=2"});
    // Nobody asked for the reporter.
    for (const std::string& value : record.values) {
        CHECK(value.find("Karangan") == std::string::npos);
        CHECK(value.find("1904") == std::string::npos);
    }
}

TEST_CASE("what the reporter writes below a complaint is no answer, and what is internal stays so") {
    const Sp4nList read = list(R"([{"tracking_id":"1","followups":[
        {"date_created":"2026-11-02","institution_name":"Dinhub","content":"<p>Sudah diganti</p>","author_type":"instansi"},
        {"date_created":"2026-11-03","content":"Terima kasih","author_type":"Pelapor"},
        {"date_created":"2026-11-03","content":"Catatan","is_internal":"1"},
        {"content":"Entah","is_internal":"mungkin"}, "bukan tanggapan"]}])");
    CHECK(read.records.at(0).answers == std::vector<RecordAnswer>{{"2026-11-02", "Dinhub", "Sudah diganti", false},
                                                                  {"2026-11-03", "", "Catatan", true},
                                                                  {"", "", "Entah", true}});
}

TEST_CASE("entries that are no records are counted, the good ones stay") {
    const Sp4nList read = list("[" + row + ",null,7,\"x\",[]," + row + "]");
    CHECK(read.records.size() == 2);
    CHECK(read.strange == 4);
}

TEST_CASE("bytes that are no UTF-8 cost their place in a text, not the page") {
    const Sp4nList read = list("[{\"tracking_id\":\"1\",\"title\":\"Lampu \xFF\xFE mati\",\"content\":\"a\x01z\"}]");
    REQUIRE(read.records.size() == 1);
    CHECK(read.records[0][Field::title].find("mati") != std::string::npos);
    CHECK(list("[{\"tracking_id\":\"1\",\"title\":\"Lampu \\ud83d mati\",\"rating\":NaN}]").records.size() == 1);
}

TEST_CASE("the next page and the total are taken where they are numbers") {
    const Sp4nList read = list(R"({"data":[],"next_page":3,"total":"212"})");
    CHECK(read.next == "3");
    CHECK(read.total == 212);
    const Sp4nList strange = list(R"({"data":[],"next_page":"https://jahat.example/?page=2","total":-1})");
    CHECK(strange.next.empty());
    CHECK_FALSE(strange.total.has_value());
}

TEST_CASE("topics are named with those above them, circles or not") {
    const auto topics = shipped().topics(R"([{"id":"3","parent":"0","topic_name":"Infrastruktur"},
        {"id":"13","parent":"3","topic_name":"Jalan &amp; Jembatan"},{"id":20,"parent":13,"topic_name":"Lubang"},
        {"id":"7","parent":"7","topic_name":"Sendiri"},{"id":"8","parent":"9","topic_name":"A"},
        {"id":"9","parent":"8","topic_name":"B"},{"topic_name":"tanpa nomor"},"x"])");
    REQUIRE_MESSAGE(topics.has_value(), topics.error().what);
    CHECK(topics->at("13") == "Infrastruktur > Jalan & Jembatan");
    CHECK(topics->at("20") == "Infrastruktur > Jalan & Jembatan > Lubang");
    CHECK(topics->at("7") == "Sendiri");
    CHECK(topics->at("8") == "B > A");
    CHECK(topics->size() == 6);
    CHECK_FALSE(shipped().topics("{\"status\":true}").has_value());
}

TEST_CASE("details add to what the list says and never change its number") {
    Record listed;
    listed[Field::id] = "5550001";
    listed[Field::title] = "Lampu mati";
    const auto whole = shipped().detail(
        R"({"status":true,"data":{"tracking_id":"999","title":"","content":"Sudah dua minggu","followups":[{"content":"Siap"}]}})",
        listed);
    REQUIRE(whole.has_value());
    CHECK((*whole)[Field::id] == "5550001");
    CHECK((*whole)[Field::title] == "Lampu mati");
    CHECK((*whole)[Field::body] == "Sudah dua minggu");
    CHECK(whole->answers.size() == 1);
    CHECK_FALSE(shipped().detail("{\"status\":false}", listed).has_value());
}

TEST_CASE("places that the settings name go before those of the form") {
    const Sp4nReader reader(config::load_sp4n_form(config::sources_folder(SIAR_SOURCE_DIR) / "sp4n.toml").value(),
                            {{"judul", "a.b"}, {"tanggapan", "reply"}});
    const auto read =
        reader.list(R"([{"id":"1","title":"lama","a":{"b":"baru"},"reply":"ya"},{"id":"2","title":"lama"}])");
    REQUIRE(read.has_value());
    CHECK(read->records[0][Field::title] == "baru");
    CHECK(read->records[0][Field::answer] == "ya");
    CHECK(read->records[1][Field::title] == "lama");
}

} // namespace
} // namespace siar::feeds
