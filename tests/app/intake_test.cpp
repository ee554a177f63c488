// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake.hpp"

#include "../feeds/scripted_source.hpp"
#include "../net/raw_server.hpp"
#include "app/source_reports.hpp"
#include "app/sources.hpp"
#include "net/client.hpp"
#include "offices.hpp"
#include "tests/folder.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <utility>
#include <vector>

using namespace siar;
using test::page_of;
using test::raw;
using test::ScriptedSource;

namespace {

const char* const afternoon = "2026-11-21T14:05+07:00";
const char* const night = "2026-11-22T01:40+07:00";

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// A desk over the demo behind a proxy that answers 503 to whoever asks for the second page right after the first.
class BadNet {
public:
    BadNet() {
        auto store = app::open_store(hub_).value();
        for (const auto& source : hub_.settings.sources)
            REQUIRE(app::take_in(hub_, store, source));
    }
    config::SourceSettings settings() const {
        config::SourceSettings source;
        source.name = {"pusat"};
        source.kind = config::SourceKind::siar;
        source.url = proxy_.url("");
        source.token_file = test::token_of(hub_);
        return source;
    }
    /// How often the list was begun at its beginning.
    int begun() const { return begun_; }
    std::atomic<bool> bad{true};

private:
    std::string answer(const std::string& head) {
        if (has(head, "/complaints")) {
            const bool first = !has(head, "cursor=");
            begun_ += first ? 1 : 0;
            const bool second = std::exchange(after_first_, first) && !first;
            if (second && bad) return test::http(503, "");
        }
        net::Request request;
        request.url = desk_.address() + head.substr(4, head.find(" HTTP/") - 4);
        request.bearer = desk::token_of(test::token_of(hub_)).value();
        const auto response = net::Client().get(request);
        return response ? test::http(response->status, response->body) : std::string();
    }

    test::Folder folder_;
    app::Office hub_ = test::office_in(folder_.path(), test::time(afternoon));
    desk::Server desk_ = test::desk_of(hub_);
    bool after_first_ = false;
    std::atomic<int> begun_{0};
    test::RawServer proxy_{[this](const std::string& head) { return answer(head); }};
};

/// One machine that reads the hub.
struct Reader {
    test::Folder folder;
    app::Office office;
    store::Store store;
    config::SourceSettings settings;

    explicit Reader(config::SourceSettings source)
        : office(test::office_in(folder.path(), test::time(afternoon))),
          store(app::open_store(office).value()),
          settings(std::move(source)) {}
    void at(const char* when) { office = test::office_in(folder.path(), test::time(when)); }
    app::Intake intake(std::optional<model::Time> relist_after = {}) {
        return {office, store, settings, app::open_source(office, settings).value(), relist_after};
    }
    model::Mark mark() const { return store.mark(settings.name).value(); }
};

/// A source that a test scripts, over a store.
struct Scripted {
    test::Folder folder;
    app::Office office = test::office_in(folder.path(), test::sync_now());
    store::Store store = app::open_store(office).value();
    config::SourceSettings settings;
    ScriptedSource* source = nullptr;
    std::optional<app::Intake> intake;

    explicit Scripted(ScriptedSource::Answer answer) {
        settings.name = {"uji"};
        settings.kind = config::SourceKind::sp4n;
        auto made = std::make_unique<ScriptedSource>(std::move(answer));
        source = made.get();
        intake.emplace(office, store, settings, std::move(made));
    }
};

} // namespace

TEST_CASE("a first list that breaks off goes on from its cursor, in another process too") {
    BadNet net;
    Reader reader(net.settings());
    const auto first = reader.intake().read(false);
    REQUIRE(first.failure);
    CHECK(first.applied.added == 500);
    CHECK(first.round.rows == 500);
    CHECK(!reader.mark().cursor.empty());
    CHECK(!reader.mark().listed);

    const auto second = reader.intake().read(false);
    REQUIRE_MESSAGE(!second.failure, second.failure->error.line());
    CHECK(second.applied.added == 344);
    CHECK(net.begun() == 1);
    CHECK_MESSAGE(reader.mark().listed == test::time(afternoon), "the end of the list was reached");
    REQUIRE(!reader.intake().read(false).failure);
    CHECK(net.begun() == 1);
}

TEST_CASE("a nightly list that fails takes nothing back, hides nothing new, and is tried again an hour later") {
    BadNet net;
    net.bad = false;
    Reader reader(net.settings());
    REQUIRE(!reader.intake().read(false).failure);
    const auto mark = reader.mark();
    net.bad = true;
    reader.at(night);
    app::Intake intake = reader.intake();
    const auto failed = intake.read(false);
    REQUIRE(failed.failure);
    CHECK(failed.round.whole);
    CHECK(failed.relist_after == test::time(night) + std::chrono::hours{1});
    CHECK(reader.mark().cursor == mark.cursor);
    const auto ordinary = intake.read(false);
    CHECK(!ordinary.failure);
    CHECK(!ordinary.round.whole);
    CHECK(ordinary.relist_after == failed.relist_after);
    CHECK_MESSAGE(!reader.intake(failed.relist_after).read(false).failure, "another process is told");
    CHECK(net.begun() == 2);

    reader.at("2026-11-22T02:40+07:00");
    net.bad = false;
    const auto later = reader.intake(failed.relist_after).read(false);
    CHECK(later.round.complete);
    CHECK(!later.relist_after);
    CHECK(reader.mark().listed == test::time("2026-11-22T02:40+07:00"));
}

TEST_CASE("one that is missing from a whole list leaves with the next reading, which asks for all once more") {
    std::vector<feeds::RawComplaint> all{raw("a", 60), raw("b", 60), raw("c", 60)};
    Scripted uji([&](const feeds::Ask&) { return page_of(all); });
    REQUIRE(!uji.intake->read(false).failure);

    const auto kept = std::exchange(all, {all[0], all[2]});
    const auto first = uji.intake->read(true);
    CHECK(first.round.doubted == 1);
    CHECK(first.applied.withdrawn == 0);
    SUBCASE("if it is missing there, too") {
        const auto second = uji.intake->read(false);
        CHECK(second.round.whole);
        CHECK(second.applied.withdrawn == 1);
    }
    SUBCASE("and not if the first list had only slipped by a row") {
        all = kept;
        const auto second = uji.intake->read(false);
        CHECK(second.round.whole);
        CHECK(second.round.doubted == 0);
        CHECK(second.applied.withdrawn == 0);
    }
    SUBCASE("but a list that slips each time is not asked for at every reading") {
        all = {kept[0], kept[1]};
        CHECK(uji.intake->read(false).round.whole);
        CHECK(!uji.intake->read(false).round.whole);
        CHECK(uji.store.known({"uji"}).value().size() == 3);
        return;
    }
    CHECK(!uji.intake->read(false).round.whole);
}

TEST_CASE("what a reading found before it failed is told, and stays told until all was read well") {
    bool fails = true;
    bool flawed = true;
    Scripted uji([&](const feeds::Ask& ask) -> tl::expected<feeds::Page, feeds::Failure> {
        if (!ask.page.empty() && fails) return test::broken();
        feeds::Page page = page_of({raw(ask.page.empty() ? "a" : "b", 60)}, ask.page.empty() ? "2" : "");
        if (ask.whole && flawed) page.flaws.push_back({"c", "waktu diterima tidak terbaca"});
        return page;
    });
    uji.source->words = {"kategori: Jalan Rusak"};
    const app::SourceReports reports(uji.folder.path());
    const auto read = [&](bool whole) {
        const auto taken = uji.intake->read(whole);
        reports.keep(app::report_of({"uji"}, uji.office.clock.now(), taken, {}));
        return *reports.kept({"uji"});
    };
    const auto broken = read(false);
    CHECK(!broken.error.empty());
    CHECK(broken.reasons.at("waktu diterima tidak terbaca") == 1);
    CHECK(broken.strangers == uji.source->words);
    fails = false;
    CHECK(read(true).error.empty());
    CHECK_MESSAGE(read(false).reasons.size() == 1, "an idle reading");
    uji.source->words.clear();
    CHECK(read(false).strangers.size() == 1);
    flawed = false;
    const auto mended = read(true);
    CHECK(mended.reasons.empty());
    CHECK(mended.strangers.empty());
    CHECK(mended.flawed == 0);
}

TEST_CASE(
    "a standing yes covers sentences of templates that nothing was held of, is logged for each, and decides once") {
    const auto told = [](const char* id, const char* category, const char* body, const char* answer) {
        auto out = raw(id, 60, "Bantuan belum diterima");
        out.body = body;
        out.facts.status = model::Status::resolved;
        out.facts.closed = out.facts.updated;
        out.facts.how_closed = model::HowClosed::by_agency;
        out.facts.category = {category};
        out.facts.place = {{"33.21.04"}, {}};
        out.follow_ups.push_back({out.facts.updated, {}, answer, false});
        return out;
    };
    const char* const done = "Petugas sudah menyalurkan bantuan kepada keluarga itu.";
    Scripted uji([&](const feeds::Ask&) {
        return page_of({told("baku", "bantuan_sosial", "Bantuan sosial bulan ini belum sampai.", done),
                        told("nama", "bantuan_sosial", "Bantuan untuk sutinah belum sampai.", done),
                        told("janji", "bantuan_sosial", "Bantuan sosial bulan ini belum sampai.",
                             "Akan kami teruskan ke bidang terkait."),
                        told("sendiri", "lampu_jalan", "Lampu jalan mati di tikungan dekat pasar.",
                             "Petugas mengganti dua lampu, sekarang menyala.")});
    });
    uji.settings.review = config::Review::flagged;
    uji.settings.review_by = "Bu Tinjau";
    uji.settings.review_reason = "SK tanggal 1 November 2026";
    const auto state = [&](const char* id) {
        const auto item = uji.store.item(uji.store.item_id({{"uji"}, id}).value()).value();
        REQUIRE(item);
        return item->state;
    };
    const auto lines = [&] {
        std::ifstream log(uji.folder.path() / "keputusan.log");
        std::vector<std::string> out;
        for (std::string line; std::getline(log, line);)
            if (line.front() != '#') out.push_back(line);
        return out;
    };
    REQUIRE(!uji.intake->read(false).failure);
    CHECK(state("baku") == model::ReviewState::approved);
    for (const char* id : {"nama", "janji", "sendiri"})
        CHECK_MESSAGE(state(id) == model::ReviewState::fresh, id);
    REQUIRE(lines().size() == 1);
    CHECK(has(lines().front(), "\tsetujui\t"));
    CHECK(has(lines().front(), "\tBu Tinjau (izin tetap)\tSK tanggal 1 November 2026\t"));

    // A person's word stands over it.
    const auto id = uji.store.item_id({{"uji"}, "baku"}).value();
    REQUIRE(uji.store.decide(
        model::Decision{id, model::Act::reject, "Bu Lain", uji.office.clock.now(), {}, "", std::nullopt}));
    REQUIRE(!uji.intake->read(true).failure);
    CHECK(state("baku") == model::ReviewState::rejected);
    CHECK(lines().size() == 2);
}
