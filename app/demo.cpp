// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.hpp"
#include "app/instance.hpp"
#include "app/process.hpp"
#include "config/paths.hpp"
#include "display/x_display.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <fstream>
#include <optional>
#include <system_error>
#include <thread>

namespace siar::app {

namespace {

namespace fs = std::filesystem;

/// The folder of the demo and what lies in it.
struct Stage {
    fs::path out;
    fs::path central() const { return out / "pusat"; } ///< state of the hub
    fs::path local() const { return out / "layar"; }   ///< state of the screen's machine
    fs::path pictures() const { return out / "gambar"; }
    fs::path radio() const { return out / "radio"; }
    fs::path central_settings() const { return out / "siar-pusat.toml"; }
    fs::path local_settings() const { return out / "siar-layar.toml"; }
    fs::path port() const { return out / "port-meja"; }
    /// Says that the states beside it are the demo's own and may be made anew.
    fs::path mark() const { return out / "DATA-CONTOH"; }
};

void say(const std::string& line) {
    fmt::print("{}\n", line);
    std::fflush(stdout);
}

model::Result<void> write_text(const fs::path& file, const std::string& text) {
    std::ofstream out(file);
    out << text;
    out.close();
    if (!out) return model::fail("berkas tidak dapat ditulis", file.string(), "Pilih folder lain dengan --out");
    return {};
}

/// An empty stage: what an earlier demo made goes. A folder of somebody else's is refused, nothing in it is touched.
model::Result<Stage> set_up(const fs::path& out) {
    Stage stage{fs::absolute(out)};
    std::error_code error;
    const bool ours = fs::exists(stage.mark(), error);
    for (const auto& old : {stage.central(), stage.local(), stage.pictures(), stage.radio(), stage.port()}) {
        if (ours)
            fs::remove_all(old, error);
        else if (fs::exists(old, error))
            return model::fail("folder sudah berisi data lain", old.string(), "Pilih folder lain dengan --out");
    }
    for (const auto& folder : {stage.central(), stage.local()}) {
        if (!fs::create_directories(folder, error))
            return model::fail("folder tidak dapat dibuat", folder.string(), "Pilih folder lain dengan --out");
    }
    if (const auto marked = write_text(stage.mark(), "Semua isi folder ini dibuat dari data contoh.\n"); !marked)
        return tl::unexpected(marked.error());
    return stage;
}

/// The program again, with what the person gave this command: data folder, time and speed.
class Parts {
public:
    explicit Parts(const Common& common) : program_(config::own_executable()) {
        if (common.data) add("--data", common.data->string());
        if (common.regency) add("--regency", *common.regency);
        if (common.at) add("--at", model::rfc3339(*common.at));
        if (common.speed != 1) add("--speed", fmt::format("{}", common.speed));
    }

    model::Result<Child> start(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), program_.string());
        arguments.insert(arguments.end(), common_.begin(), common_.end());
        return Child::start(arguments);
    }

    /// Runs a part to its end; its own line has already said what went wrong.
    model::Result<void> run(const std::vector<std::string>& arguments) const {
        auto child = start(arguments);
        if (!child) return tl::unexpected(child.error());
        return finish(*child, arguments.front());
    }

    static model::Result<void> finish(Child& child, const std::string& name) {
        while (!child.ended() && !asked_to_stop())
            std::this_thread::sleep_for(std::chrono::milliseconds{2});
        if (asked_to_stop()) return model::fail("dihentikan", "demo", "");
        if (const int code = child.wait(); code != 0)
            return model::fail("bagian ini gagal", "siar " + name, "Lihat pesannya di atas");
        return {};
    }

private:
    void add(std::string name, std::string value) {
        common_.push_back(std::move(name));
        common_.push_back(std::move(value));
    }
    fs::path program_;
    std::vector<std::string> common_;
};

std::string central_settings() {
    return "# Pusat: aduan tahun 2022, dan aduan yang sama digeser ke minggu-minggu ini.\n"
           "[[source]]\nname = \"contoh\"\nkind = \"demo\"\n\n"
           "[[source]]\nname = \"contoh-kini\"\nkind = \"demo\"\nrecent = true\n";
}

std::string local_settings(const std::string& address) {
    return "# Komputer layar dan radio: mengambil semuanya dari meja pusat.\n"
           "[[source]]\nname = \"pusat\"\nkind = \"siar\"\nurl = \"" +
           address +
           "\"\n"
           "token_file = \"pusat/token-meja\"\nreview = \"hub\"\n"
           "review_reason = \"Contoh: satu peninjau untuk pusat dan layar.\"\n\n"
           "[radio]\nout = \"radio\"\n";
}

/// Starts the desk and waits until it listens; its address.
model::Result<std::pair<Child, std::string>> open_desk(const Parts& parts, const Stage& stage) {
    auto desk = parts.start({"desk", "--config", stage.central_settings(), "--state", stage.central(), "--port", "0",
                             "--port-file", stage.port()});
    if (!desk) return tl::unexpected(desk.error());
    int port = 0;
    while (!(std::ifstream(stage.port()) >> port)) {
        if (desk->ended() || asked_to_stop())
            return model::fail("meja tidak jalan", "siar desk", "Lihat pesannya di atas");
        std::this_thread::sleep_for(std::chrono::milliseconds{2});
    }
    return std::pair{std::move(*desk), fmt::format("http://127.0.0.1:{}", port)};
}

/// Pictures and segment at the same time, each by its own command.
model::Result<void> make_files(const Parts& parts, const Stage& stage) {
    const std::vector<std::string> local{"--config", stage.local_settings(), "--state", stage.local()};
    const auto with_local = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.end(), local.begin(), local.end());
        return arguments;
    };
    auto pictures = parts.start(with_local({"preview", "--all", "--items", "6", "--out", stage.pictures()}));
    if (!pictures) return tl::unexpected(pictures.error());
    auto radio = parts.start(with_local({"radio", "--length", "3:00"}));
    if (!radio) return tl::unexpected(radio.error());
    if (const auto drawn = Parts::finish(*pictures, "preview"); !drawn) return drawn;
    return Parts::finish(*radio, "radio");
}

/// What lies where; `address` of the desk only where it goes on running.
void explain(const Stage& stage, const std::optional<std::string>& address) {
    say("");
    say("Semua ini DATA CONTOH. Yang sudah jadi:");
    say("  Gambar layar   " + shown(stage.pictures()) + "/  (satu PNG per kartu, enam aduan pertama)");
    say("  Radio          " + shown(stage.radio()) + "/  (segmen WAV dan MP3, naskah penyiar, naskah mesin)");
    say("  Pengaturan     " + shown(stage.local_settings()) + "  (contoh untuk ditiru)");
    if (address)
        say("  Meja           " + *address + "  (buka di peramban komputer ini)");
    else
        say("  Meja           sudah ditutup; tanpa --once ia tetap jalan dan dapat dibuka di peramban");
}

model::Result<int> stay(Child& desk, const Parts& parts, const Stage& stage) {
    std::optional<Child> screen;
    if (display::has_display()) {
        say("Layar penuh dibuka; tekan Esc untuk menutup.");
        auto started = parts.start({"screen", "--config", stage.local_settings(), "--state", stage.local()});
        if (!started) return tl::unexpected(started.error());
        screen = std::move(*started);
    } else {
        say("Tidak ada layar di komputer ini. Meja tetap jalan sampai Ctrl-C.");
    }
    while (!asked_to_stop()) {
        if (screen && screen->ended()) return *screen->ended();
        if (desk.ended()) return model::fail("meja berhenti", "siar desk", "Lihat pesannya di atas");
        std::this_thread::sleep_for(std::chrono::milliseconds{50});
    }
    return 0;
}

} // namespace

model::Result<int> demo(const Common& common, const DemoCommand& command) {
    if (common.config || common.state)
        return model::wrong_use("demo memakai pengaturan dan folder buatannya sendiri", "--config atau --state",
                                "Pilih folder hasil dengan --out");
    say("Siar: dari aduan warga ke layar dan radio, dengan data contoh.");
    asked_to_stop();
    const auto alone = Instance::claim(command.out, "demo", "--out");
    if (!alone) return tl::unexpected(alone.error());
    const auto stage = set_up(command.out);
    if (!stage) return tl::unexpected(stage.error());
    const Parts parts(common);
    if (const auto written = write_text(stage->central_settings(), central_settings()); !written)
        return tl::unexpected(written.error());

    say("Pusat: membuat aduan contoh, menyamarkan yang pribadi, meringkas ...");
    const std::vector<std::string> fill{"pull", "--config", stage->central_settings(), "--state", stage->central()};
    if (const auto filled = parts.run(fill); !filled) return tl::unexpected(filled.error());
    auto desk = open_desk(parts, *stage);
    if (!desk) return tl::unexpected(desk.error());

    say("Layar: mengambil aduan dari API pusat ...");
    if (const auto written = write_text(stage->local_settings(), local_settings(desk->second)); !written)
        return tl::unexpected(written.error());
    const std::vector<std::string> fetch{"pull", "--config", stage->local_settings(), "--state", stage->local()};
    if (const auto fetched = parts.run(fetch); !fetched) return tl::unexpected(fetched.error());

    say("Layar dan radio: menggambar semua adegan, menyusun segmen tiga menit ...");
    if (const auto made = make_files(parts, *stage); !made) return tl::unexpected(made.error());
    explain(*stage, command.once ? std::nullopt : std::optional(desk->second));
    if (command.once) return 0;
    return stay(desk->first, parts, *stage);
}

} // namespace siar::app
