// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/source_findings.hpp"

#include "app/source_reports.hpp"
#include "config/table.hpp"
#include "offices.hpp"
#include "tests/folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>

using namespace siar;

namespace {

const model::Time now = model::parse_rfc3339("2026-11-21T14:05+07:00").value();

/// An office with one source of a kind.
struct Desk {
    test::Folder folder;
    app::Office office = test::office_in(folder.path() / "keadaan", now);
    config::SourceSettings source;

    explicit Desk(config::SourceKind kind) {
        source.name = {"lapor"};
        source.kind = kind;
        source.url = "https://lapor.contoh.example";
        source.folder = folder.path() / "masuk";
    }
    model::Findings check() {
        office.settings.sources = {source};
        return app::source_findings(office);
    }
    bool says(const std::string& what) {
        const auto all = check();
        return std::any_of(all.begin(), all.end(), [&](const model::Finding& one) {
            return one.severity != model::Severity::good &&
                   (one.what + " " + one.where).find(what) != std::string::npos;
        });
    }
    void read_at(model::Time at, std::optional<model::Time> listed) {
        auto open = app::open_store(office);
        REQUIRE(open);
        model::Batch batch;
        batch.source = source.name;
        batch.mark.high_water = at;
        batch.mark.listed = listed;
        batch.read_at = at;
        REQUIRE(open->apply(batch, store::ReviewPolicy::all, ""));
    }
};

} // namespace

TEST_CASE("what stands in the way of opening a source is told before it is read") {
    Desk desk(config::SourceKind::open311);
    CHECK(!desk.says("token"));
    desk.source.token_file = desk.folder.path() / "tidak-ada";
    CHECK(desk.says("tidak-ada"));
    for (const auto kind : {config::SourceKind::sp4n, config::SourceKind::sheet}) {
        Desk formed(kind);
        std::filesystem::create_directory(formed.source.folder);
        CHECK(!formed.says("bentuk.toml"));
        formed.source.form = formed.folder.path() / "bentuk.toml";
        CHECK(formed.says("bentuk.toml"));
    }
}

TEST_CASE("an sp4n form that says nowhere where the tracking id stands is refused beside an origin") {
    Desk desk(config::SourceKind::sp4n);
    auto form = config::read_text_file((desk.office.data / "config" / "sources" / "sp4n.toml").string()).value();
    const auto at = form.find("\nasal = ");
    REQUIRE(at != std::string::npos);
    form.erase(at, form.find('\n', at + 1) - at);
    desk.source.form = desk.folder.path() / "bentuk.toml";
    std::ofstream(desk.source.form) << form;
    CHECK(!desk.says("origin"));
    desk.source.origin = "sp4n-lapor";
    CHECK(desk.says("origin tanpa letak nomor asalnya"));
    desk.source.fields["asal"] = "nomor_lacak";
    CHECK(!desk.says("origin"));
    desk.source.fields.clear();
    desk.source.form.clear();
    CHECK_MESSAGE(!desk.says("origin"), "the one shipped has it");
}

TEST_CASE("a folder of sheets that is not there is broken") {
    Desk desk(config::SourceKind::sheet);
    CHECK(desk.says("folder lembar tidak ada"));
    std::filesystem::create_directory(desk.source.folder);
    CHECK(!desk.says("folder lembar"));
}

TEST_CASE("a source that was never read is told, and one that is read no more") {
    Desk desk(config::SourceKind::open311);
    CHECK(desk.says("belum pernah dibaca"));
    desk.read_at(now, now - std::chrono::hours{47});
    CHECK(!desk.says("belum pernah dibaca"));
    CHECK(!desk.says("dua hari"));
    desk.read_at(now, now - std::chrono::hours{49});
    CHECK(desk.says("lebih dari dua hari lalu"));
    CHECK(desk.says("19 November 2026"));
    Desk half(config::SourceKind::open311);
    half.read_at(now, std::nullopt);
    CHECK(half.says("belum pernah terbaca sampai habis"));
}

TEST_CASE("a list that fails every night is told however well what is new is read") {
    Desk desk(config::SourceKind::open311);
    const app::SourceReports reports(desk.office.state);
    app::Taken list;
    list.round.whole = true;
    list.failure = feeds::Failure{{"server bermasalah (500)", "contoh.example", "Tunggu"}, {}};
    reports.keep(app::report_of(desk.source.name, now, list, {}));
    CHECK(desk.says("pembacaan terakhir gagal: server bermasalah (500)"));
    CHECK(!desk.says("belum utuh"));
    reports.keep(app::report_of(desk.source.name, now, {}, {}));
    CHECK(!desk.says("pembacaan terakhir gagal"));
    CHECK(desk.says("daftar lengkap terakhir belum utuh: server bermasalah (500)"));
}

TEST_CASE("texts of a hub that were not taken are told until a list takes all") {
    Desk desk(config::SourceKind::open311);
    const app::SourceReports reports(desk.office.state);
    app::Taken list;
    list.round.whole = true;
    list.round.refused = 2;
    reports.keep(app::report_of(desk.source.name, now, list, {}));
    CHECK(desk.says("2 teks dari pusat tidak diambil"));
    reports.keep(app::report_of(desk.source.name, now, {}, {}));
    CHECK_MESSAGE(desk.says("2 teks dari pusat tidak diambil"), "a reading of what is new does not see it");
    list.round.refused = 0;
    reports.keep(app::report_of(desk.source.name, now, list, {}));
    CHECK(!desk.says("teks dari pusat"));
}
