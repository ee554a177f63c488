// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/figure.hpp"
#include "store/database.hpp"
#include "store/decisions_log.hpp"
#include "store/directory.hpp"
#include "tests/store/erasure.hpp"

#include <filesystem>

using namespace siar;
using namespace siar::store;
using namespace siar::store::testing;
using namespace std::chrono_literals;

namespace {

const model::FigureId recap{"rekap:2022"};

model::Decision said(Act act, std::string by, const model::FigureId& figure = recap) {
    model::Decision out;
    out.figure = figure;
    out.item = model::key_of(figure);
    out.act = act;
    out.by = std::move(by);
    out.at = noon();
    return out;
}

model::CorrectionText words(std::string_view right = "Selesai 373 dari 422 aduan") {
    return {text("Selesai 401 dari 422 aduan"), text(right)};
}

model::Decision proposal(std::string by, std::string_view right = "Selesai 373 dari 422 aduan") {
    auto out = said(Act::propose_correction, std::move(by));
    out.correction = words(right);
    out.reason = "Salah baca\ttabel";
    return out;
}

model::Decision second(const Store& store, std::string by) {
    auto out = said(Act::agree_to_correction, std::move(by));
    if (const auto now = need(store.redress(out.item)); now.proposed) out.text = now.proposed->text;
    return out;
}

void correct(Store& store) {
    need(store.decide(proposal("Bu Tinjau")));
    need(store.decide(second(store, "Pak Kedua")));
}

void refused(Store& store, const model::Decision& decision, const char* why) {
    const auto answer = store.decide(decision);
    REQUIRE_FALSE(answer);
    CHECK_MESSAGE(answer.error().line().find(why) != std::string::npos, answer.error().line());
}

} // namespace

TEST_CASE("a correction of a figure goes out when the second person has said yes, for 24 hours") {
    auto store = open(in_memory());
    need(store.decide(proposal("Bu Tinjau")));
    CHECK(material(store).corrections.empty());
    const auto waiting = need(store.proposed_corrections());
    REQUIRE(waiting.size() == 1);
    CHECK(waiting.front().subject() == "rekap:2022");
    need(store.decide(second(store, "Pak Kedua")));
    const auto shown = material(store).corrections;
    REQUIRE(shown.size() == 1);
    CHECK(shown.front().figure == recap);
    CHECK(shown.front().item.id == model::key_of(recap));
    CHECK(shown.front().text == words());
    CHECK(need(store.material(noon() + 24h - 1s, {})).corrections.size() == 1);
    CHECK(need(store.material(noon() + 24h, {})).corrections.empty());
}

TEST_CASE("what may not be done to a figure, and by whom, is refused with what to do") {
    auto store = open(in_memory());
    refused(store, second(store, "Pak Kedua"), "tidak ada usul ralat");
    auto unknown = proposal("Bu Tinjau");
    unknown.figure = model::FigureId{"rekap:entah"};
    refused(store, unknown, "angka tidak dikenal");
    auto other_key = proposal("Bu Tinjau");
    other_key.item = model::key_of({"rekap:2023"});
    refused(store, other_key, "angka tidak dikenal");
    for (const auto act : {Act::approve, Act::hold, Act::withdraw, Act::withdraw_privacy, Act::answer_show}) {
        CAPTURE(model::code(act));
        refused(store, said(act, "Bu Tinjau"), "hanya dapat diralat");
    }
    auto named = proposal("Bu Tinjau");
    named.correction->right = text("Pak Bambang Supriyanto mencuri uang lampu");
    refused(store, named, "gerbang privasi");
    CHECK(need(store.proposed_corrections()).empty());
    need(store.decide(proposal("Bu Tinjau")));
    refused(store, second(store, "ibu  TINJAU"), "dua orang yang berbeda");
    auto stale = second(store, "Pak Kedua");
    need(store.decide(proposal("Bu Tinjau", "Selesai 372 dari 422 aduan")));
    refused(store, stale, "bukan yang Anda baca");
    CHECK(material(store).corrections.empty());
}

TEST_CASE("the log names the figure itself, and a decision on it comes back from its line") {
    auto one = proposal("Bu Tinjau");
    one.text = model::correction_hash(one.item, *one.correction);
    const auto line = log_line(one);
    CHECK(line.find("\trekap:2022\tusul_ralat\t") != std::string::npos);
    one.correction.reset();
    CHECK(parse_log_line(line) == one);
    auto store = open(in_memory());
    need(store.apply(batch({row(complaint("1"))}), ReviewPolicy::all));
    CHECK_FALSE(parse_log_line(log_line(decision(store, "1", Act::hold)))->figure);
}

TEST_CASE("a reason that begins like a figure's makes no figure of an item") {
    auto store = open(in_memory());
    need(store.apply(batch({row(complaint("1"))}), ReviewPolicy::all));
    auto one = decision(store, "1", Act::hold);
    one.reason = "rekap:2022\tbukan ini";
    need(store.decide(one));
    CHECK(sound(store));
    CHECK(need(store.proposed_corrections()).empty());
}

TEST_CASE("replaying the log knows a figure's correction again, and the same words bring it back") {
    const Folder folder;
    model::Redress before;
    {
        auto store = open(on_disk(folder.path()));
        correct(store);
        before = need(store.redress(model::key_of(recap)));
        CHECK(sound(store));
    }
    {
        auto again = open(on_disk(folder.path()));
        CHECK(material(again).corrections.size() == 1);
    }
    for (const char* name : {"siar.db", "siar.db-wal", "siar.db-shm"})
        fs::remove(folder.path() / name);
    auto store = open(on_disk(folder.path()));
    CHECK(need(store.redress(model::key_of(recap))) == before);
    CHECK(before.agreed->figure == recap);
    CHECK_FALSE(need(store.correction(model::key_of(recap), before.agreed->text)));
    CHECK(material(store).corrections.empty());
    need(store.decide(proposal("Bu Tinjau")));
    CHECK(material(store).corrections.size() == 1);
    CHECK(sound(store));
}

TEST_CASE("verify sees words of a figure's correction that somebody changed, and they are not shown") {
    const Folder folder;
    {
        auto store = open(on_disk(folder.path()));
        correct(store);
    }
    {
        Database(database_file(folder.path()).string())
            .run("UPDATE meta SET value = replace(value, '373', '422') WHERE name LIKE 'ralat %'");
    }
    auto store = open(on_disk(folder.path()));
    CHECK(material(store).corrections.empty());
    CHECK_FALSE(sound(store));
}
