// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/engine_takes.hpp"

#include "recordings.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <string>

using namespace siar;
using namespace std::chrono_literals;
using privacy::operator""_label;

namespace {

const std::vector<privacy::Showable> script{
    "Selamat sore, warga Demak."_label,
    "Lampu jalan di Kec. Sayung mati sejak Senin."_label,
    "Dinas Perhubungan mengganti lampu itu."_label,
    "Selamat sore, warga Demak."_label,
    "Hallo Demak, suara Anda didengar."_label,
};

tts::Utterance utterance(const privacy::Showable& text) {
    return {text, tts::spoken(text, tests::lexicon()), {}};
}

void record(const std::filesystem::path& file, const privacy::Showable& text, std::chrono::seconds ago = 60s,
            int format = SF_FORMAT_WAV | SF_FORMAT_PCM_16) {
    tests::write_sound(file, tests::in_a_room(tests::voice_says(text), {}), format);
    tests::age(file, ago);
}

} // namespace

TEST_CASE("a recording sheet names each text once, by its place and its words") {
    const auto sheet = tts::recording_sheet(script);
    REQUIRE(sheet.size() == 4);
    CHECK(sheet[0].name.substr(0, 3) == "01-");
    CHECK(sheet[0].name.size() == std::string("01-1a2b3c4d.wav").size());
    CHECK(sheet[3].text == script[4]);
    CHECK(tts::recording_sheet({script[4]}).front().name.substr(2) == sheet[3].name.substr(2));
    const test::Folder folder;
    record(folder.path() / sheet[1].name, sheet[1].text);
    const std::string paper = tts::sheet_text("Kabar Hallo Demak"_label, sheet, tts::TakesFolder(folder.path()));
    for (const tts::ToRecord& one : sheet) {
        const std::string told = one == sheet[1] ? "  (sudah ada)" : "";
        CHECK(paper.find(one.name + told + "\n    " + one.text.str() + "\n") != std::string::npos);
    }
    CHECK(paper.find("satu detik sebelum dan sesudahnya") != std::string::npos);
}

TEST_CASE("what may be left out and was not recorded is left out in whole groups, and never an item") {
    const test::Folder folder;
    model::Script whole;
    const auto add = [&](const privacy::Label& text, int drop_order, bool recorded, const char* item = nullptr) {
        model::Line line;
        line.role = item != nullptr ? model::Role::item : model::Role::call;
        line.text = text;
        line.drop_order = drop_order;
        if (item != nullptr) line.item = model::ItemId{item};
        whole.lines.push_back(line);
        if (recorded) record(folder.path() / tts::take_name(whole.lines.size(), text.view()), text);
    };
    add("Selamat sore."_label, 0, false);
    add("Lampu sudah menyala."_label, 6, false, "a");
    add("Sampai di sini dulu aduan hari ini."_label, 6, false);
    add("Tiga puluh hari terakhir, seratus aduan."_label, 7, false);
    add("Seratus sepuluh di antaranya tanpa nama."_label, 7, true);
    add("Sampaikan aduan Anda."_label, 11, true);
    const auto made = tts::as_recorded(whole, tts::TakesFolder(folder.path()));
    CHECK(made.left_out == std::vector<model::Line>{whole.lines[3], whole.lines[4]});
    whole.lines.erase(whole.lines.begin() + 3, whole.lines.begin() + 5);
    CHECK(made.script == whole);
}

TEST_CASE("a script is said by takes of any kind that holds its mark, each with the times of its words") {
    const test::Folder folder;
    const auto sheet = tts::recording_sheet(script);
    record(folder.path() / sheet[0].name, sheet[0].text);
    record(folder.path() / ("Mbak Rini " + tts::take_mark(sheet[1].text.view()) + " ulang.FLAC"), sheet[1].text, 60s,
           SF_FORMAT_FLAC | SF_FORMAT_PCM_24);
    record(folder.path() / (tts::take_mark(sheet[2].text.view()) + ".ogg"), sheet[2].text, 60s,
           SF_FORMAT_OGG | SF_FORMAT_VORBIS);
    record(folder.path() / (tts::take_mark(sheet[3].text.view()) + ".mp3"), sheet[3].text, 60s,
           SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III);
    CHECK(tts::all_recorded(sheet, tts::TakesFolder(folder.path())));
    tts::TakesEngine engine(folder.path(), script);
    CHECK_FALSE(engine.synthetic());
    CHECK_FALSE(engine.bends());
    for (const privacy::Showable& line : script) {
        const auto speech = engine.speak(utterance(line));
        REQUIRE(speech);
        CHECK(speech->words.size() == utterance(line).spoken.words().size());
        CHECK(speech->seconds() == doctest::Approx(tests::voice_says(line).seconds()).epsilon(0.12));
    }
    CHECK(engine.speak(utterance("!"_label)).value().samples.empty());
}

TEST_CASE("the newest take counts; one that is still being copied, or is broken, is not there yet") {
    const test::Folder folder;
    const auto mark = tts::take_mark(script[0].view());
    const auto of = [&] {
        const auto found = tts::TakesFolder(folder.path()).of(script[0].view());
        return found ? found->filename().string() : "-";
    };
    CHECK(of() == "-");
    record(folder.path() / (mark + "-lama.wav"), script[0], 3600s);
    CHECK(of() == mark + "-lama.wav");
    record(folder.path() / (mark + "-baru.wav"), script[0], 60s);
    CHECK(of() == mark + "-baru.wav");
    record(folder.path() / (mark + "-datang.wav"), script[0], 0s);
    CHECK(of() == mark + "-baru.wav");
    record(folder.path() / (mark + "-putus.wav"), script[0], 30s);
    std::filesystem::resize_file(folder.path() / (mark + "-putus.wav"), 20'000);
    tests::age(folder.path() / (mark + "-putus.wav"), 30s);
    CHECK(of() == mark + "-baru.wav");
    std::ofstream(folder.path() / (mark + ".txt")) << "catatan";
    std::ofstream(folder.path() / ("." + mark + ".wav")) << "";
    record(folder.path() / ("x" + mark + "0.wav"), script[0]); // nine digits are no mark
    CHECK(of() == mark + "-baru.wav");
    tests::age(folder.path() / (mark + "-datang.wav"), 3s);
    CHECK(of() == mark + "-datang.wav");
}

TEST_CASE("what is missing is one error that counts and names the first") {
    const test::Folder folder;
    const auto sheet = tts::recording_sheet(script);
    tts::TakesEngine nothing(folder.path() / "belum", script);
    const auto error = nothing.speak(utterance(script[1])).error();
    CHECK(error.what ==
          "4 dari 4 rekaman belum ada: " + sheet[0].name + ", " + sheet[1].name + ", " + sheet[2].name + ", ...");
    CHECK(error.where == (folder.path() / "belum").string());
    for (const std::size_t there : {0U, 1U, 3U})
        record(folder.path() / sheet[there].name, sheet[there].text);
    tts::TakesEngine most(folder.path(), script);
    CHECK(most.speak(utterance(script[0])));
    CHECK(most.speak(utterance(script[2])).error().what == "1 dari 4 rekaman belum ada: " + sheet[2].name);
    CHECK(most.speak(utterance("Kalimat lain."_label)).error().what.substr(0, 23) == "2 dari 5 rekaman belum ");
}

TEST_CASE("a take that cannot be aired is an error that names its file and its flaw") {
    const test::Folder folder;
    const auto file = folder.path() / tts::take_name(1, script[0].view());
    tests::write_sound(file, tests::in_a_room({22050, {}, {}}, {-70, 2, false}));
    tests::age(file, 60s);
    const auto error = tts::TakesEngine(folder.path(), script).speak(utterance(script[0])).error();
    CHECK(error.what == "rekaman sunyi");
    CHECK(error.where == file.string());
}
