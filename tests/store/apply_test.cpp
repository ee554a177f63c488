// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/fixture.hpp"

#include <algorithm>

using namespace siar;
using namespace siar::store;
using namespace siar::store::testing;
using model::Act;
using model::ReviewState;

namespace {

Applied apply(Store& store, std::vector<model::Row> rows, std::vector<model::Key> tombstones = {}) {
    return need(store.apply(batch(std::move(rows), std::move(tombstones)), ReviewPolicy::all));
}

model::Complaint reworded(const char* body) {
    auto out = complaint("1");
    out.story->body = text(body);
    out.updated += std::chrono::hours{1};
    return out;
}

} // namespace

TEST_CASE("a row comes back with every field, its story and its sentences") {
    auto store = open(in_memory());
    auto given = complaint("7");
    given.origin = model::Origin{"lapor", "7654321"};
    given.anonymous = true;
    given.demo = true;
    given.place.village = model::VillageId{"33.21.04.2007"};
    given.classification = model::Classification::aspiration;
    given.story->follow_ups = {{days_before(4), {"dinhub"}, text("Sudah kami ganti"), false},
                               {days_before(3), {"dinhub"}, text("Catatan petugas"), true}};
    given.story->verdict.add(privacy::Reason::accusation);
    const auto sent = row(given);
    CHECK(apply(store, {sent}) == Applied{1, 0, 0, 0});

    const auto kept = look(store, "7");
    CHECK(kept.complaint == given);
    CHECK(kept.text == sent.proposal);
    CHECK(kept.state == ReviewState::fresh);
    CHECK(kept.changed == noon());
    CHECK(kept.id.value.size() == 32);
    CHECK(kept.id.value.find('7') != 0);
}

TEST_CASE("a complaint with nothing optional comes back with nothing optional") {
    auto store = open(in_memory());
    model::Complaint bare;
    bare.key = key("kosong");
    bare.submitted = days_before(1);
    bare.updated = days_before(1);
    model::Row sent;
    sent.complaint = bare;
    apply(store, {sent});
    CHECK(look(store, "kosong").complaint == bare);
    CHECK_FALSE(look(store, "kosong").text);
}

TEST_CASE("the same rows again change nothing") {
    auto store = open(in_memory());
    CHECK(apply(store, {row(complaint("1")), row(complaint("2"))}) == Applied{2, 0, 0, 0});
    const auto before = whole_tally(store);
    CHECK(apply(store, {row(complaint("1")), row(complaint("2"))}) == Applied{0, 0, 2, 0});
    CHECK(whole_tally(store) == before);
}

TEST_CASE("of two rows of one complaint in a batch the later one holds") {
    auto store = open(in_memory());
    auto later = complaint("1");
    later.rating = 2;
    CHECK(apply(store, {row(complaint("1")), row(later)}) == Applied{1, 1, 0, 0});
    CHECK(look(store, "1").complaint.rating == 2);
}

TEST_CASE("a complaint without a number is refused with its whole batch") {
    auto store = open(in_memory());
    const auto answer = store.apply(batch({row(complaint("1")), row(complaint(""))}), ReviewPolicy::all);
    REQUIRE_FALSE(answer);
    CHECK(answer.error().line().find("sp4n") != std::string::npos);
    CHECK(whole_tally(store) == model::Tally{});
}

TEST_CASE("the mark of a batch is kept with it, and a source never read has none") {
    auto store = open(in_memory());
    CHECK(need(store.mark(source)) == model::Mark{});
    apply(store, {});
    CHECK(need(store.mark(source)) == model::Mark{"halaman-2", "etag", noon()});
    CHECK(need(store.mark({"lain"})) == model::Mark{});
}

TEST_CASE("a source that is no longer kept goes as a whole: counted nowhere, shown nowhere, without age and words") {
    const Folder folder;
    auto store = open(on_disk(folder.path()));
    apply(store, {row(complaint("1"))});
    decide(store, "1", Act::approve);
    const auto kept = material(store);

    auto other = batch({row(complaint("1"), "Kalimat dari sumber lain")});
    other.source = other.rows.front().complaint.key.source = {"lain"};
    other.read_at = days_before(5);
    other.outreach = {{model::from_day_number(20000),
                       std::chrono::minutes{480},
                       std::chrono::minutes{600},
                       model::VisitKind::stall,
                       {"33.21.01"},
                       text("Balai Desa Sayung"),
                       false}};
    other.notices = {{"p1", text("Layanan tutup"), text("Kantor tutup pada hari libur"), {}, false}};
    need(store.apply(other, ReviewPolicy::all));
    CHECK(material(store).data_as_of == days_before(5));
    CHECK(need(store.keep_only({source, {"lain"}}, noon())).empty());

    CHECK(need(store.keep_only({source}, noon())) == std::vector{Withdrawn{{"lain"}, 1}});
    auto now = material(store);
    REQUIRE(now.withdrawn.size() == 1);
    CHECK(now.withdrawn != std::vector{id_of(store, "1")});
    now.withdrawn.clear();
    CHECK(now == kept);
    CHECK(need(store.mark({"lain"})) == model::Mark{});
    CHECK(need(store.mark(source)) != model::Mark{});
    CHECK(files_holding(folder.path(), "Kalimat dari sumber lain") == "");
    CHECK(need(store.keep_only({source}, noon())).empty());

    need(store.apply(other, ReviewPolicy::all));
    CHECK_FALSE(material(store).sums == kept.sums);
}

TEST_CASE("a source's schedule and announcements take the place of what it gave before, others' stay") {
    auto store = open(in_memory());
    const model::Visit visit{model::from_day_number(20000),
                             std::chrono::minutes{480},
                             std::chrono::minutes{600},
                             model::VisitKind::stall,
                             {"33.21.01"},
                             text("Balai Desa Sayung"),
                             true};
    const model::Notice notice{
        "p1", text("Layanan tutup"), text("Kantor tutup pada hari libur"), {noon(), std::nullopt}, false};
    auto first = batch({});
    first.outreach = {visit, visit};
    first.notices = {notice};
    need(store.apply(first, ReviewPolicy::all));
    auto other = batch({});
    other.source = {"lain"};
    other.outreach = {visit};
    need(store.apply(other, ReviewPolicy::all));
    CHECK(material(store).visits == std::vector{visit, visit, visit});
    CHECK(material(store).notices == std::vector{notice});

    first.outreach = std::vector<model::Visit>{};
    first.notices.reset();
    need(store.apply(first, ReviewPolicy::all));
    CHECK(material(store).visits == std::vector{visit});
    CHECK(material(store).notices == std::vector{notice});
}

TEST_CASE("of a secret complaint no words are stored, whatever the row carries") {
    const Folder folder;
    auto store = open(on_disk(folder.path()));
    auto sent = row(complaint("1"), "Kalimat yang tidak boleh ada");
    sent.complaint.secret = true;
    apply(store, {sent});
    const auto kept = look(store, "1");
    CHECK(kept.complaint.secret);
    CHECK_FALSE(kept.complaint.story);
    CHECK_FALSE(kept.text);
    CHECK(files_holding(folder.path(), "tidak boleh ada") == "");
    CHECK(files_holding(folder.path(), "tikungan") == "");
    CHECK(apply(store, {sent}).unchanged == 1);
}

TEST_CASE("a complaint that becomes secret loses its words and is cut from what went out, but is still counted") {
    const Folder folder;
    auto store = open(on_disk(folder.path()));
    apply(store, {row(complaint("1"))});
    decide(store, "1", Act::approve);
    auto secret = complaint("1");
    secret.secret = true;
    apply(store, {row(secret)});
    CHECK(going_out(store).empty());
    CHECK(material(store).withdrawn == std::vector{id_of(store, "1")});
    CHECK(files_holding(folder.path(), "tikungan") == "");
    CHECK(whole_tally(store).sums(some_day(1960), some_day(2090)).total(model::Kind::secret) == 1);

    secret.secret = false;
    apply(store, {row(secret)});
    CHECK(look(store, "1").state == ReviewState::needs_review);
}

TEST_CASE("a fresh item takes a better proposal of the same source; a decided one keeps its own") {
    auto store = open(in_memory());
    apply(store, {row(complaint("1"), "Lampu mati")});
    CHECK(apply(store, {row(complaint("1"), "Lampu jalan mati")}).changed == 1);
    CHECK(look(store, "1").text->sentences.problem.text == text("Lampu jalan mati"));
    decide(store, "1", Act::approve);
    CHECK(apply(store, {row(complaint("1"), "Lampu jalan padam")}).unchanged == 1);
    CHECK(look(store, "1").text->sentences.problem.text == text("Lampu jalan mati"));
    CHECK(look(store, "1").state == ReviewState::approved);
}

TEST_CASE("a changed source asks again and leaves what goes out at once") {
    auto store = open(in_memory());
    apply(store, {row(complaint("1"))});
    decide(store, "1", Act::approve);
    REQUIRE(going_out(store).size() == 1);
    apply(store, {row(reworded("Bukan lampu jalan, lampu taman yang mati"), "Lampu taman mati")});
    CHECK(going_out(store).empty());
    const auto kept = look(store, "1");
    CHECK(kept.state == ReviewState::needs_review);
    CHECK(kept.text->sentences.problem.text == text("Lampu taman mati"));
    CHECK(kept.approved == model::text_hash(sentences("Lampu jalan mati di tikungan dekat pasar")));
    CHECK(kept.changed > noon());
    CHECK(material(store).waiting == 1);
}

TEST_CASE("a changed source that still proposes what was approved does not ask again") {
    auto store = open(in_memory());
    apply(store, {row(complaint("1"))});
    decide(store, "1", Act::approve);
    CHECK(apply(store, {row(reworded("Lampu jalan mati di tikungan dekat pasar, terima kasih"))}).changed == 1);
    CHECK(look(store, "1").state == ReviewState::approved);
}

TEST_CASE("a rule that only masks more takes the words from the story and does not ask again") {
    auto store = open(in_memory());
    auto before = complaint("1");
    before.story->body = text("Laporan Budi soal lampu jalan mati");
    apply(store, {row(before)});
    decide(store, "1", Act::approve);
    auto masked = before;
    masked.story->body = text("Laporan [nama] soal lampu jalan mati");
    CHECK(apply(store, {row(masked, "Lampu jalan mati sejak lama")}).changed == 1);
    CHECK(look(store, "1").state == ReviewState::approved);
    CHECK(look(store, "1").text->sentences.problem.text == text("Lampu jalan mati di tikungan dekat pasar"));
    CHECK(look(store, "1").complaint.story->body.str().find("Budi") == std::string::npos);
}

TEST_CASE("a status or time that moves does not ask again; another agency does when the proposal changes with it") {
    auto store = open(in_memory());
    apply(store, {row(complaint("1"))});
    decide(store, "1", Act::approve);
    auto rated = complaint("1");
    rated.rating = 5;
    apply(store, {row(rated, "Lampu padam")});
    CHECK(look(store, "1").state == ReviewState::approved);
    rated.agencies = {{"pln"}};
    apply(store, {row(rated, "Lampu padam")});
    CHECK(look(store, "1").state == ReviewState::needs_review);
}

TEST_CASE("a complaint that was opened again leaves what goes out and comes back when it is closed") {
    auto store = open(in_memory());
    apply(store, {row(complaint("1"))});
    decide(store, "1", Act::approve);
    auto open_again = complaint("1");
    open_again.status = model::Status::in_process;
    open_again.closed.reset();
    open_again.how_closed = model::HowClosed::open;
    apply(store, {row(open_again)});
    CHECK(going_out(store).empty());
    apply(store, {row(complaint("1"))});
    CHECK(going_out(store).size() == 1);
}

TEST_CASE("a tombstone withdraws the item, deletes its words from the files and takes it from the Tally") {
    const Folder folder;
    auto store = open(on_disk(folder.path()));
    apply(store, {row(complaint("1"))});
    const auto with_one = whole_tally(store);
    apply(store, {row(complaint("2"), "Kalimat unik pertama")});
    decide(store, "2", Act::approve);
    REQUIRE(files_holding(folder.path(), "Kalimat unik") != "");

    CHECK(apply(store, {}, {key("2"), key("tidak ada")}) == Applied{0, 0, 0, 1});
    CHECK(whole_tally(store) == with_one);
    CHECK(look(store, "2").state == ReviewState::withdrawn);
    CHECK_FALSE(look(store, "2").text);
    CHECK_FALSE(look(store, "2").complaint.story);
    CHECK(material(store).withdrawn == std::vector{id_of(store, "2")});
    CHECK(files_holding(folder.path(), "Kalimat unik") == "");
    CHECK(apply(store, {}, {key("2")}) == Applied{});
}

TEST_CASE("what its source gives again after withdrawing it is counted again and asks again") {
    auto store = open(in_memory());
    apply(store, {row(complaint("1"))});
    const auto before = whole_tally(store);
    decide(store, "1", Act::approve);
    apply(store, {}, {key("1")});
    CHECK(whole_tally(store) == model::Tally{});
    apply(store, {row(complaint("1"))});
    CHECK(whole_tally(store) == before);
    CHECK(look(store, "1").state == ReviewState::needs_review);
    CHECK(material(store).withdrawn.empty());
    decide(store, "1", Act::approve);
    CHECK(going_out(store).size() == 1);
}

TEST_CASE("what a person withdrew stays withdrawn whatever its source says") {
    auto store = open(in_memory());
    apply(store, {row(complaint("1"))});
    decide(store, "1", Act::withdraw);
    const auto counted = whole_tally(store);
    CHECK_FALSE(counted.entries().empty());
    apply(store, {row(reworded("Sama sekali lain"), "Jalan rusak")});
    apply(store, {}, {key("1")});
    apply(store, {row(complaint("1"))});
    CHECK(look(store, "1").state == ReviewState::withdrawn);
    CHECK(whole_tally(store) == counted);
}
