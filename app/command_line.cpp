// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line_parts.hpp"

#include <functional>
#include <locale>
#include <memory>
#include <sstream>
#include <tuple>

namespace siar::app {
namespace {

/// CLI11 in Indonesian: the words that a person meets.
void speak_indonesian(CLI::App& app) {
    const auto formatter = std::make_shared<CLI::Formatter>();
    formatter->label("Usage", "Pemakaian");
    formatter->label("OPTIONS", "PILIHAN");
    formatter->label("SUBCOMMAND", "PERINTAH");
    formatter->label("SUBCOMMANDS", "PERINTAH");
    formatter->label("Options", "Pilihan");
    formatter->label("Subcommands", "Perintah");
    formatter->label("Positionals", "Isian");
    formatter->label("REQUIRED", "wajib");
    formatter->label("Needs", "Perlu");
    formatter->label("TEXT", "TEKS");
    formatter->label("FLOAT", "ANGKA");
    formatter->label("INT", "ANGKA");
    formatter->column_width(26);
    app.formatter(formatter);
    app.option_defaults()->group("Pilihan");
    app.set_help_flag("-h,--help", "Tampilkan bantuan ini")->group("Pilihan");
}

void add_common(CLI::App& app, Filled& filled) {
    auto& common = filled.common;
    app.add_option("--config", common.config, "Berkas pengaturan siar.toml (tanpa ini: data contoh)");
    app.add_option("--data", common.data, "Folder data program (atau SIAR_DATA)");
    app.add_option("--state", common.state, "Folder basis data, keputusan, dan simpanan");
    app.add_option("--regency", common.regency, "Nama kabupaten: folder di config/regencies");
    read_option(app, "--at", "Anggap sekarang pukul ini", common.at, a_whole_time, read_time);
    read_option(app, "--speed", "Kecepatan jam, 1 = biasa, 0 = berhenti", filled.speed, "0 sampai 1000000",
                number_within<double>(0, 1e6));
}

void add_demo(CLI::App& app, Filled& filled) {
    auto* command = add_command(app, "demo", "Semuanya sekaligus dengan data contoh");
    command->add_flag("--once", filled.demo.once, "Selesai setelah semua dibuat");
    command->add_option("--out", filled.demo.out, "Folder hasil")->capture_default_str();
    command->callback([&filled] { filled.chosen = filled.demo; });
}

void add_pull(CLI::App& app, Filled& filled) {
    auto* command = add_command(app, "pull", "Ambil aduan dari sumber ke basis data");
    add_json(*command, filled);
    command->add_flag("--follow", filled.pull.follow,
                      "Terus mengambil, tiap sumber menurut selangnya, sampai dihentikan");
    command->add_flag("--whole", filled.pull.whole, "Minta semuanya lagi, bukan yang baru saja");
    command->add_option("sumber", filled.pull.sources, "Nama sumber (tanpa ini: semua)");
    command->callback([&filled] { filled.chosen = filled.pull; });
}

void add_screen(CLI::App& app, Filled& filled) {
    auto* command = add_command(app, "screen", "Tampilkan di layar penuh");
    auto& screen = filled.screen;
    read_option(*command, "--window", "Jendela LxT, bukan layar penuh", screen.window,
                "lebar x tinggi, misalnya 1280x720", config::parse_size);
    command->add_option("--url", screen.url, "Alamat meja Siar sumber isi layar");
    command->add_option("--token-file", screen.token_file, "Berkas token untuk --url");
    read_option(*command, "--presenter", "Cara menggambar: auto, gl, shm", screen.presenter, "auto, gl, atau shm",
                [](const std::string& text) -> std::optional<config::Presenter> {
                    if (text == "auto") return config::Presenter::automatic;
                    if (text == "gl") return config::Presenter::gl;
                    if (text == "shm") return config::Presenter::shm;
                    return std::nullopt;
                });
    read_option(*command, "--for", "Selesai sendiri setelah menit:detik", screen.run_for, "menit:detik, misalnya 0:30",
                config::parse_length);
    command->callback([&filled] { filled.chosen = filled.screen; });
}

std::string scene_names() {
    std::string out;
    for (const auto scene : model::all_scenes())
        out += (out.empty() ? "" : ", ") + std::string(model::code(scene));
    return out;
}

std::string profile_names() {
    std::string out;
    for (const auto profile : model::all_profiles())
        out += (out.empty() ? "" : ", ") + std::string(model::code(profile));
    return out;
}

constexpr const char* a_folder = "nama sebuah folder, tanpa garis miring";
/// A name that cannot leave the folder it stands in.
std::optional<std::string> folder_name(const std::string& text) {
    const bool leaves = text.empty() || text.front() == '.' || text.find('/') != std::string::npos;
    return leaves ? std::nullopt : std::optional(text);
}

void add_preview(CLI::App& app, Filled& filled) {
    auto* command = add_command(app, "preview", "Gambar adegan sebagai PNG, tanpa layar");
    add_json(*command, filled);
    auto& preview = filled.preview;
    read_option(*command, "--scene", "Adegan: " + scene_names(), preview.scene, "salah satu: " + scene_names(),
                [](const std::string& text) { return model::from_code<model::Scene>(text); });
    read_option(*command, "--size", "Ukuran LxT piksel", preview.size, "lebar x tinggi, 64x64 sampai 16384x16384",
                config::parse_size);
    read_option(*command, "--diagonal", "Ukuran layar, inci", preview.diagonal_inch, "3 sampai 1000",
                number_within(3.0, 1000.0));
    read_option(*command, "--distance", "Jarak pembaca terjauh, meter", preview.distance_m, "0.3 sampai 200",
                number_within(0.3, 200.0));
    read_option(*command, "--theme", "Tema: nama folder di themes", preview.theme, a_folder, folder_name);
    read_option(*command, "--profile", "Profil layar: " + profile_names(), preview.profile,
                "salah satu: " + profile_names(),
                [](const std::string& text) { return model::from_code<model::Profile>(text); });
    command->add_option("--out", preview.out, "Berkas PNG, atau folder dengan --all")->required();
    command->add_flag("--all", preview.all, "Semua adegan, semua kartu");
    command->add_option_function<std::string>(
        "--sheet",
        [&preview](const std::string& theme) {
            preview.theme = folder_name(theme);
            if (!preview.theme)
                throw CLI::ValidationError("--sheet", "\"" + theme + "\" tidak dapat dipakai. Isi " + a_folder);
            preview.sheet = true;
        },
        "Satu lembar untuk tema ini: semua adegan kecil-kecil, warna, dan kontrasnya");
    read_option(*command, "--paper",
                "Untuk dicetak atau dikirim: a3 (koran dinding, PDF), wa (gambar WhatsApp tiap aduan)", preview.paper,
                "salah satu: a3, wa", [](const std::string& text) {
                    if (text == "a3") return std::optional(Paper::a3);
                    return text == "wa" ? std::optional(Paper::wa) : std::nullopt;
                });
    read_option(*command, "--items", "Dengan --all atau --paper wa: paling banyak sekian aduan", preview.items,
                "1 sampai 400", number_within<std::size_t>(1, model::max_edition_items));
    command->callback([&filled] { filled.chosen = filled.preview; });
}

void add_simulate(CLI::App& app, Filled& filled) {
    auto* command = add_command(app, "simulate", "Jalankan satu tahun buatan dan periksa semua aturan tayang");
    add_json(*command, filled);
    auto& simulate = filled.simulate;
    constexpr int first_year = 2023;
    constexpr int last_year = 2200;
    command->add_option("--year", simulate.year, "Tahun")->required()->check(CLI::Range(first_year, last_year));
    command->add_option("--days", simulate.days, "Hanya sekian hari pertama")->check(CLI::Range(1, 366));
    command->add_option("--out", simulate.out, "Folder lembar kontak layar lobi")->required();
    command->callback([&filled] { filled.chosen = filled.simulate; });
}

/// "06.30", as people write it, or "06:30", as the settings do.
std::optional<std::chrono::minutes> read_clock(std::string text) {
    std::replace(text.begin(), text.end(), '.', ':');
    return config::parse_clock(text);
}

void add_aired(CLI::App& radio, Filled& filled) {
    auto* command =
        add_command(radio, "aired", "Baca daftar siar stasiun (CSV): segmen mana yang benar-benar disiarkan");
    add_json(*command, filled);
    command->add_option("berkas", filled.aired.file, "CSV dengan tanggal, jam, dan yang diputar")->required();
    command->callback([&filled] { filled.chosen = filled.aired; });
}

void add_bank(CLI::App& radio, Filled& filled) {
    auto* command = add_command(radio, "bank", "Daftar frasa yang direkam penyiar satu kali, dan yang belum ada");
    add_json(*command, filled);
    command->add_option("--folder", filled.bank.folder, "Folder frasa; tanpa ini menurut pengaturan");
    command->add_flag("--list", filled.bank.list, "Cetak lembar rekamnya")->required();
    command->callback([&filled] { filled.chosen = filled.bank; });
}

void add_plan(CLI::App& radio, Filled& filled) {
    auto* command =
        add_command(radio, "jadwal", "Apa yang siar dan kapan, sesudah digeser adzan, dan apa yang sudah jadi");
    add_json(*command, filled);
    command->add_option("--hari", filled.plan.days, "Berapa hari sejak hari ini; 7 bila tidak disebut")
        ->check(CLI::Range(1, 366));
    command->callback([&filled] { filled.chosen = filled.plan; });
}

void add_radio(CLI::App& app, Filled& filled) {
    auto* command = add_command(app, "radio", "Buat segmen radio sepanjang tepat yang diminta");
    add_json(*command, filled);
    read_option(*command, "--length", "Panjang menit:detik, 0:15 sampai 10:00", filled.radio.length,
                "menit:detik, dari 0:15 sampai 10:00", config::parse_segment_length);
    command->add_option("--out", filled.radio.out, "Folder hasil");
    command->add_option("--format", filled.radio.format,
                        "Format dari naskah.toml: spot, pokok, tiga, harian, ...; obrolan: lembar siaran langsung");
    command->add_option("--print", filled.radio.print, "Hanya cetak naskahnya: .pdf, .html, atau .txt; tanpa suara");
    command->add_option("--ralat", filled.radio.correction,
                        "Ralat butir atau angka ini (20 detik), untuk jam siaran yang sama dengan yang salah");
    read_option(*command, "--engine", "Siapa yang mengucapkan: espeak, command, human, bank", filled.radio.engine,
                "espeak, command, human, atau bank", config::engine_kind);
    read_option(*command, "--loudness", "Kekerasan LUFS, misalnya -16; tanpa ini menurut pengaturan",
                filled.radio.loudness_lufs, "-31 sampai -14", number_within(-31.0, -14.0));
    command->add_flag("--bed", filled.radio.bed, "Musik sepanjang tepat untuk dibaca penyiar, tanpa suara");
    command->add_flag("--latihan", filled.radio.practice, "Untuk latihan: menyebut LATIHAN, tidak pernah dikirim");
    command->add_option("--lembar-rekam", filled.radio.to_record,
                        "Hanya tulis apa yang direkam penyiar dan nama berkasnya (untuk --engine human)");
    read_option(*command, "--slot",
                "Dengan --lembar-rekam atau --print: siaran berikut dari slot jam ini di pengaturan", filled.radio.slot,
                "jam slot, misalnya 06.30", read_clock);
    command
        ->add_option_function<std::string>(
            "--kirim", [&filled](const std::string& name) { filled.radio.deliver = name; },
            "Kirim sekarang ke semua tujuan di pengaturan, atau ke tujuan bernama ini; kode 1 bila tidak sampai")
        ->expected(0, 1)
        ->option_text("[TUJUAN]");
    auto* watch = command->add_flag("--watch", filled.radio.watch,
                                    "Terus berjalan: buat dan kirim segmen tiap [[radio.slot]] sebelum waktunya");
    command->add_flag("--once", filled.radio.once, "Sekali saja: yang sudah waktunya sekarang")->needs(watch);
    add_bank(*command, filled);
    add_aired(*command, filled);
    add_plan(*command, filled);
    command->callback([&filled] {
        if (!filled.chosen) filled.chosen = filled.radio; // its subcommand chose before
    });
}

void add_desk(CLI::App& app, Filled& filled) {
    auto* command = add_command(app, "desk", "Meja web dan API pusat");
    read_option(*command, "--port", "Nomor port, 0 = pilih sendiri", filled.desk.port, "0 sampai 65535",
                number_within(0, 65535));
    command->add_option("--port-file", filled.desk.port_file, "Tulis nomor port ke berkas ini");
    command->callback([&filled] { filled.chosen = filled.desk; });
}

CLI::App* add_store_act(CLI::App& store, Filled& filled, StoreCommand::What what, const std::string& name,
                        const std::string& help, const std::string& file_help = {}) {
    auto* command = add_command(store, name, help);
    add_json(*command, filled);
    if (!file_help.empty()) command->add_option("berkas", filled.store.file, file_help)->required();
    command->callback([&filled, what] {
        filled.store.what = what;
        filled.chosen = filled.store;
    });
    return command;
}

void add_store(CLI::App& app, Filled& filled) {
    using What = StoreCommand::What;
    auto* store = add_command(app, "store", "Basis data: cadangkan, pulihkan, periksa");
    store->require_subcommand(1);
    store->fallthrough();
    add_store_act(
        *store, filled, What::backup, "backup", "Basis data, keputusan, kunci, dan foto ke satu berkas",
        "Berkas cadangan, misalnya siar-20261128.tar.zst; berisi kunci dan teks aduan, jaga seperti basis datanya");
    add_store_act(*store, filled, What::restore, "restore", "Kembalikan cadangan ke folder --state yang kosong",
                  "Berkas cadangan")
        ->add_option("--log", filled.store.log,
                     "keputusan.log yang lebih baru daripada cadangan: penarikan di dalamnya tetap berlaku");
    add_store_act(*store, filled, What::verify, "verify", "Periksa seluruh isi; kode 1 bila ada yang salah");
    add_store_act(*store, filled, What::twins, "kembar", "Pasangan aduan dari dua sumber yang mungkin satu aduan");
}

void add_filters(CLI::App& app, Filled& filled) {
    auto* check = add_command(app, "check", "Periksa pengaturan dan mesin: apa yang salah, bagaimana memperbaikinya");
    add_json(*check, filled);
    check->callback([&filled] { filled.chosen = CheckCommand{}; });
    auto* spoken = add_command(app, "spoken", "Saringan: satu baris tertulis menjadi satu baris lisan");
    add_json(*spoken, filled);
    spoken->add_flag("--ipa", filled.spoken.ipa, "Lafalnya dalam huruf fonetik (IPA)");
    spoken->callback([&filled] { filled.chosen = filled.spoken; });
    add_command(app, "redact", "Saringan: satu baris mentah menjadi putusan dan teks yang aman")->callback([&filled] {
        filled.chosen = RedactCommand{};
    });
}

/// What went wrong, in one Indonesian line.
std::string refusal(const CLI::ParseError& error) {
    const std::string what = error.what();
    const std::string todo = ". Lihat: siar --help";
    if (dynamic_cast<const CLI::ExtrasError*>(&error))
        return "siar: tidak dikenal: " + what.substr(what.rfind(':') + 2) + todo;
    if (dynamic_cast<const CLI::RequiredError*>(&error))
        return "siar: isian wajib kurang: " + what.substr(0, what.find(' ')) + todo;
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error))
        return "siar: pilihan tanpa nilai: " + what.substr(0, what.find(':')) + todo;
    return "siar: " + what + todo;
}

} // namespace

CLI::App* add_command(CLI::App& app, const std::string& name, const std::string& help) {
    auto* command = app.add_subcommand(name, help)->group("Perintah");
    command->get_help_ptr()->group("Pilihan");
    return command;
}

void add_json(CLI::App& command, Filled& filled) {
    command.add_flag("--json", filled.common.json, "Jawab dalam JSON");
}

tl::expected<CommandLine, Ending> parse(int argc, const char* const* argv) {
    Filled filled;
    CLI::App app{"Siar: dari aduan warga ke layar dan radio", "siar"};
    speak_indonesian(app);
    app.require_subcommand(0, 1);
    app.fallthrough();
    add_common(app, filled);
    add_demo(app, filled);
    add_pull(app, filled);
    add_screen(app, filled);
    add_preview(app, filled);
    add_simulate(app, filled);
    add_radio(app, filled);
    add_desk(app, filled);
    add_store(app, filled);
    add_review(app, filled);
    add_filters(app, filled);
    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        return tl::unexpected(Ending{app.help("", CLI::AppFormatMode::Normal), 0});
    } catch (const CLI::ParseError& error) {
        return tl::unexpected(Ending{refusal(error) + "\n", 2});
    }
    filled.common.speed = filled.speed.value_or(1.0);
    if (!filled.chosen) return tl::unexpected(Ending{app.help(), argc > 1 ? 2 : 0});
    if (const auto* preview = std::get_if<PreviewCommand>(&*filled.chosen);
        preview && !preview->all && !preview->scene && !preview->sheet && !preview->paper)
        return tl::unexpected(Ending{"siar: adegan belum disebut: preview. Tambahkan --scene (" + scene_names() +
                                         "), --all, --sheet TEMA, atau --paper\n",
                                     2});
    return CommandLine{std::move(filled.common), std::move(*filled.chosen)};
}

} // namespace siar::app
