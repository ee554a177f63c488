// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/source_reports.hpp"

#include "tests/folder.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>

using namespace siar;

namespace {

const model::Time at = model::parse_rfc3339("2026-11-21T14:05+07:00").value();

app::Taken taken(std::size_t added) {
    app::Taken out;
    out.applied.added = added;
    out.round.rows = added;
    return out;
}

} // namespace

TEST_CASE("the last reading that brought something is kept, and an idle one is not written") {
    const test::Folder folder;
    const app::SourceReports reports(folder.path());
    CHECK(!reports.kept({"lapor"}));
    const auto first = app::report_of({"lapor"}, at, taken(5), {});
    reports.keep(first);
    CHECK(reports.kept({"lapor"}) == first);
    reports.keep(app::report_of({"lapor"}, at + model::Seconds{300}, taken(0), {}));
    CHECK_MESSAGE(reports.kept({"lapor"}) == first, "nothing came");
    CHECK(!reports.kept({"lain"}));

    SUBCASE("a failure is written once, and so is its end") {
        auto failing = taken(0);
        failing.failure = feeds::Failure{{"server bermasalah (500)", "contoh.example", "Tunggu"}, {}};
        feeds::Pace pace{1, at + model::Seconds{630}, false};
        const auto failed = app::report_of({"lapor"}, at + model::Seconds{600}, failing, pace);
        reports.keep(failed);
        CHECK(reports.kept({"lapor"}) == failed);
        CHECK(failed.failures == 1);
        CHECK(failed.next == pace.next);
        pace.failures = 2;
        reports.keep(app::report_of({"lapor"}, at + model::Seconds{630}, failing, pace));
        CHECK(reports.kept({"lapor"}) == failed);
        pace.open = true;
        reports.keep(app::report_of({"lapor"}, at + model::Seconds{900}, failing, pace));
        CHECK_MESSAGE(reports.kept({"lapor"})->breaker_open, "that is news");
        const auto mended = app::report_of({"lapor"}, at + model::Seconds{4000}, taken(0), {});
        reports.keep(mended);
        CHECK(reports.kept({"lapor"}) == mended);
    }
    SUBCASE("a remark is news") {
        auto odd = taken(0);
        odd.round.remarks = {"jam server 3.650 hari lebih cepat daripada komputer ini"};
        reports.keep(app::report_of({"lapor"}, at, odd, {}));
        CHECK(reports.kept({"lapor"})->remarks == odd.round.remarks);
    }
    SUBCASE("a file that is spoilt is none") {
        std::ofstream(folder.path() / "bacaan" / "lapor.json") << "{\"sumber\":\"lapor\"";
        CHECK(!reports.kept({"lapor"}));
    }
}

TEST_CASE("what a list of all said stays until one is complete, however well what is new is read") {
    const test::Folder folder;
    const app::SourceReports reports(folder.path());
    const auto list_says = [&](app::Taken&& reading) {
        reports.keep(app::report_of({"lapor"}, at, reading, {}));
        return reports.kept({"lapor"})->list_remarks;
    };
    const auto list = [](bool complete) {
        auto out = taken(0);
        out.round.whole = true;
        out.round.complete = complete;
        return out;
    };
    auto broken = list(false);
    broken.round.remarks = {"jam server 3 hari lebih cepat daripada komputer ini"};
    broken.failure = feeds::Failure{{"server bermasalah (500)", "contoh.example", "Tunggu"}, {}};
    const std::vector<std::string> said{broken.round.remarks[0], broken.failure->error.line()};
    CHECK(list_says(std::move(broken)) == said);
    CHECK_MESSAGE(list_says(taken(0)) == said, "a reading of what is new");
    CHECK(reports.kept({"lapor"})->error.empty());
    CHECK(list_says(taken(3)) == said);
    auto held_back = list(false);
    held_back.round.remarks = {"server menyebut 9 aduan tetapi memberi 8"};
    CHECK(list_says(std::move(held_back)) == std::vector<std::string>{"server menyebut 9 aduan tetapi memberi 8"});
    CHECK(list_says(taken(0)).size() == 1);
    CHECK(list_says(list(true)).empty());
    CHECK(list_says(taken(0)).empty());
}

TEST_CASE("of flawed records only counts and reasons are kept, never a number of the source") {
    const test::Folder folder;
    const app::SourceReports reports(folder.path());
    auto flawed = taken(0);
    flawed.round.flawed = 2;
    flawed.round.flaws = {{"TRK-0000-rahasia", "tanpa waktu"}, {"TRK-0001-rahasia", "tanpa waktu"}};
    flawed.round.reasons = {{"tanpa waktu", 2}};
    const auto report = app::report_of({"lapor"}, at, flawed, {});
    CHECK(report.reasons.at("tanpa waktu") == 2);
    reports.keep(report);
    std::ifstream in(folder.path() / "bacaan" / "lapor.json");
    std::string text;
    std::getline(in, text);
    CHECK(text.find("tanpa waktu") != std::string::npos);
    CHECK(text.find("TRK") == std::string::npos);
    CHECK(wire::encode(report).find("TRK") == std::string::npos);
}

TEST_CASE("without a state folder nothing is kept anywhere") {
    const app::SourceReports reports({});
    reports.keep(app::report_of({"lapor"}, at, taken(5), {}));
    CHECK(!reports.kept({"lapor"}));
}
