// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/settings.hpp"

#include "config/settings_parts.hpp"
#include "model/edition.hpp"
#include "text/unicode.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <system_error>
#include <utility>

namespace siar::config {
namespace {

std::optional<int> whole(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || text.empty() || text.front() == '-')
        return std::nullopt;
    return value;
}

PixelSize size_of(Table& table, std::string_view key, PixelSize otherwise) {
    if (!table.has(key)) return otherwise;
    if (const auto size = parse_size(table.text(key))) return *size;
    table.fault(key, fmt::format("nilai \"{}\" bukan ukuran layar", key), "Isi lebar x tinggi, misalnya \"1920x1080\"");
    return otherwise;
}

template <class Enum>
std::string codes(const std::vector<Enum>& all) {
    std::string out;
    for (const Enum each : all)
        out += fmt::format("{}{}", out.empty() ? "" : ", ", model::code(each));
    return out;
}

/// "07:00-15:30"; over midnight where the end comes first.
std::optional<model::DayPart> parse_day_part(std::string_view text) {
    const auto dash = text.find('-');
    if (dash == std::string_view::npos) return std::nullopt;
    const auto from = parse_clock(text.substr(0, dash));
    const auto until = parse_clock(text.substr(dash + 1));
    if (!from || !until || *from == *until) return std::nullopt;
    return model::DayPart{*from, *until};
}

model::Schedule::Entry read_entry(model::Scene scene, Table& table) {
    model::Schedule::Entry entry;
    entry.scene = scene;
    entry.weight = static_cast<int>(table.integer("weight", 0, 100, 1));
    entry.priority = static_cast<int>(table.integer("priority", 0, 9, 0));
    if (table.has("hours")) {
        const auto hours = parse_day_part(table.text("hours"));
        if (!hours)
            table.fault("hours", "jam tayang bukan \"07:00-15:30\"",
                        "Isi jam mulai-jam selesai; lewat tengah malam boleh");
        entry.hours = hours.value_or(entry.hours);
    }
    entry.weekdays = read_weekdays(table);
    entry.from = table.date_if("from");
    entry.until = table.date_if("until");
    if (entry.from && entry.until && *entry.until < *entry.from)
        table.fault("until", "adegan berakhir sebelum mulai", "Tukar from dan until");
    if (const auto when = table.text("when", ""); !when.empty()) {
        entry.when = model::from_code<model::Condition>(when);
        if (!entry.when)
            table.fault("when", fmt::format("syarat \"{}\" tidak dikenal", when),
                        "Pilih: " + codes(model::all_conditions()));
    }
    for (const std::string& word : table.texts("tags")) {
        const auto tag = model::from_code<model::Tag>(word);
        if (tag)
            entry.tags.push_back(*tag);
        else
            table.fault("tags", fmt::format("tanda \"{}\" tidak dikenal", word), "Pilih: tokoh, prestasi");
    }
    return entry;
}

void read_schedule(model::Schedule& schedule, model::Audience audience, Table& screen) {
    std::vector<Table> tables = screen.tables("scene");
    if (tables.empty()) return;
    schedule.entries.clear();
    for (Table& table : tables) {
        const std::string name = table.text("name");
        const auto scene = model::from_code<model::Scene>(name);
        if (!scene || *scene == model::Scene::correction) {
            table.fault("name", fmt::format("adegan \"{}\" tidak dikenal", name),
                        "Pilih salah satu: " + codes(model::scheduled_scenes()));
            continue;
        }
        if (model::is_for_office(*scene) && audience != model::Audience::office)
            table.fault("name", fmt::format("adegan \"{}\" hanya untuk layar kantor", name),
                        "Hapus adegan ini, atau isi audience = \"office\" di [screen]");
        schedule.entries.push_back(read_entry(*scene, table));
    }
}

void read_audience(ScreenSettings& settings, Table& table) {
    using model::Audience;
    constexpr Audience all[] = {Audience::public_, Audience::office, Audience::van};
    settings.audience = all[table.choice("audience", {"public", "office", "van"}, 0)];
    settings.schedule = model::usual_schedule(settings.audience);
    // A desk gives what only the office may see to nobody.
    if (settings.audience == Audience::office && table.has("edition_url"))
        table.fault("audience", "layar kantor tidak dapat mengambil isinya dari meja lain",
                    "Hapus edition_url: layar kantor membaca basis data komputernya sendiri");
}

void read_screen(ScreenSettings& settings, Table& table, const std::filesystem::path& file) {
    settings.rotation = static_cast<int>(table.integer("rotation", 0, 270, 0));
    if (settings.rotation % 90 != 0) {
        table.fault("rotation", fmt::format("putaran {} derajat tidak bisa", settings.rotation),
                    "Isi 0, 90, 180, atau 270");
    }
    model::Screen& screen = settings.screen;
    const PixelSize size = size_of(table, "size", {screen.width, screen.height});
    screen.width = size.width;
    screen.height = size.height;
    if (settings.rotation % 180 != 0) std::swap(screen.width, screen.height);
    screen.diagonal_inch = table.number("diagonal_inch", 5, 1000, screen.diagonal_inch);
    screen.viewing_distance_m = table.number("viewing_distance_m", 0.3, 200, screen.viewing_distance_m);
    settings.own_margin = table.has("safe_margin");
    screen.safe_margin = table.number("safe_margin", 0, 0.2, screen.safe_margin);
    if (const auto code = table.text("profile", ""); !code.empty()) {
        const auto profile = model::from_code<model::Profile>(code);
        if (!profile)
            table.fault("profile", fmt::format("profil \"{}\" tidak dikenal", code),
                        "Pilih salah satu: " + codes(model::all_profiles()));
        screen.profile = profile.value_or(screen.profile);
    }
    if (table.has("window")) settings.window = size_of(table, "window", {});
    constexpr Presenter presenters[] = {Presenter::automatic, Presenter::gl, Presenter::shm};
    settings.presenter = presenters[table.choice("presenter", {"auto", "gl", "shm"}, 0)];
    if (table.has("edition_url")) {
        settings.plain_http = table.flag("plain_http", false);
        settings.edition_url = url_of(table, "edition_url", settings.plain_http);
        settings.token_file = path_of(table, "token_file", file);
    }
    read_audience(settings, table);
    read_schedule(settings.schedule, settings.audience, table);
    for (const std::string& code : table.texts("kecamatan"))
        settings.schedule.own_districts.push_back({code});
    for (const std::string& code : table.texts("instansi"))
        settings.schedule.own_agencies.push_back({code});
}

void read_files(std::vector<model::Encoding>& files, Table& table) {
    if (!table.has("files")) return;
    files.clear();
    for (const auto& text : table.texts("files")) {
        const auto encoding = model::from_code<model::Encoding>(text);
        if (!encoding) table.fault("files", "jenis berkas suara tidak dikenal: " + text, "Pilih wav, flac, mp3, opus");
        if (encoding && std::find(files.begin(), files.end(), *encoding) == files.end()) files.push_back(*encoding);
    }
    if (files.empty()) table.fault("files", "segmen tanpa berkas suara", "Pilih wav, flac, mp3, atau opus");
}

void read_radio(RadioSettings& radio, Table& table, const std::filesystem::path& file) {
    if (table.has("length")) {
        const auto length = parse_segment_length(table.text("length"));
        if (!length) table.fault("length", "panjang segmen bukan menit:detik", "Isi \"0:15\" sampai \"10:00\"");
        radio.length = length.value_or(radio.length);
    }
    radio.format = table.text("format", radio.format);
    radio.loudness_lufs = table.number("loudness_lufs", -31, -14, radio.loudness_lufs);
    radio.out = path_of(table, "out", file, radio.out);
    radio.keep_days = static_cast<int>(table.integer("keep_days", 0, 3650, radio.keep_days));
    if (radio.keep_days == 1)
        table.fault("keep_days", "segmen kemarin masih diperiksa siar check", "Isi 2 sampai 3650; 0 menyimpan semua");
    read_files(radio.files, table);
    read_engine(radio.engine, table, file);
    radio.alarm = program_of(table, "alarm", file);
    read_slots(radio, table);
    read_destinations(radio, table, file);
}

PosterSettings read_poster(Table& table, const std::filesystem::path& file) {
    PosterSettings out;
    out.file = path_of(table, "file", file);
    const std::string kind = text::lower(out.file.extension().string());
    const bool is_pdf = kind == ".pdf";
    if (out.file.empty())
        table.fault("file", "poster tanpa berkas", "Isi file = \"poster/nama.pdf\", atau .jpg, .png, .webp");
    else if (!is_pdf && kind != ".jpg" && kind != ".jpeg" && kind != ".png" && kind != ".webp")
        table.fault("file", fmt::format("poster \"{}\" bukan gambar atau PDF", out.file.filename().string()),
                    "Pakai .jpg, .png, .webp, atau .pdf");
    if (table.has("page") && !is_pdf) table.fault("page", "hanya PDF yang berhalaman", "Hapus page pada poster ini");
    out.page = static_cast<int>(table.integer("page", 1, 10'000, 1));
    out.title = table.text("title", "");
    out.from = table.date_if("from");
    out.until = table.date_if("until");
    if (out.from && out.until && *out.until < *out.from)
        table.fault("until", "poster berakhir sebelum mulai", "Tukar from dan until");
    return out;
}

void read_rules(model::Rules& rules, Table& table) {
    rules.show_days = static_cast<int>(table.integer("show_days", 1, 365, rules.show_days));
    rules.small_count = table.integer("small_count", 2, 100, rules.small_count);
    rules.period_cases = table.integer("period_cases", 1, 10000, rules.period_cases);
    rules.rest = std::chrono::days(table.integer("rest_days", 0, 365, rules.rest.count()));
    const auto hours = [&table](std::string_view key, model::Seconds otherwise) {
        return model::Seconds(
            3600 * table.integer(key, 1, model::Freshness::longest.count() / 3600, otherwise.count() / 3600));
    };
    auto& freshness = rules.freshness;
    freshness.aging = hours("aging_hours", freshness.aging);
    freshness.stale = hours("stale_hours", freshness.stale);
    freshness.withdrawn = hours("withdrawn_hours", freshness.withdrawn);
    if (freshness.aging >= freshness.stale)
        table.fault("aging_hours", "tangga umur data tidak naik", "aging_hours harus di bawah stale_hours");
    if (freshness.stale > freshness.withdrawn)
        table.fault("stale_hours", "tangga umur data tidak naik", "stale_hours tidak boleh melewati withdrawn_hours");
}

} // namespace

Settings default_settings() {
    Settings settings;
    SourceSettings year;
    year.name.value = "contoh";
    SourceSettings now = year;
    now.name.value = "contoh-kini";
    now.recent = true;
    settings.sources = {std::move(year), std::move(now)};
    return settings;
}

model::Result<Settings> parse_settings(std::string_view toml, const std::filesystem::path& file) {
    auto document = Document::parse(toml, file.string());
    if (!document) return tl::unexpected(document.error());
    Settings settings = default_settings();
    Table root = document->root();
    if (root.has("regency")) settings.regency = folder_name(root, "regency");
    if (root.has("theme")) settings.theme = folder_name(root, "theme");
    settings.sources = read_sources(root, file);
    if (auto table = root.table("screen")) read_screen(settings.screen, *table, file);
    if (auto table = root.table("desk")) {
        settings.desk.port = static_cast<int>(table->integer("port", 1, 65535, settings.desk.port));
        settings.desk.token_file = path_of(*table, "token_file", file);
    }
    if (auto table = root.table("radio")) read_radio(settings.radio, *table, file);
    if (auto table = root.table("store")) {
        auto& store = settings.store;
        store.keep_texts_days = static_cast<int>(table->integer("keep_texts_days", 1, 36500, store.keep_texts_days));
        store.photo_mb = static_cast<int>(table->integer("photo_mb", 0, 1'000'000, store.photo_mb));
        store.warn_mb = static_cast<int>(table->integer("warn_mb", 0, 10'000'000, store.warn_mb));
    }
    for (Table& table : root.tables("poster"))
        settings.posters.push_back(read_poster(table, file));
    if (auto table = root.table("rules")) read_rules(settings.rules, *table);
    return document->finish().map([&settings] { return settings; });
}

model::Result<Settings> load_settings(const std::filesystem::path& file) {
    return read_text_file(file.string()).and_then([&file](const std::string& toml) {
        return parse_settings(toml, file);
    });
}

std::optional<model::Seconds> parse_length(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || text.size() - colon != 3) return std::nullopt;
    const auto minutes = whole(text.substr(0, colon));
    const auto seconds = whole(text.substr(colon + 1));
    if (!minutes || !seconds || *minutes > 24 * 60 || *seconds > 59) return std::nullopt;
    return model::Seconds(*minutes * 60 + *seconds);
}

std::optional<model::Seconds> parse_segment_length(std::string_view text) {
    const auto length = parse_length(text);
    const bool fits = length && *length >= model::shortest_segment && *length <= model::longest_segment;
    return fits ? length : std::nullopt;
}

std::optional<PixelSize> parse_size(std::string_view text) {
    const std::size_t cross = text.find('x');
    if (cross == std::string_view::npos) return std::nullopt;
    const auto width = whole(text.substr(0, cross));
    const auto height = whole(text.substr(cross + 1));
    const auto fits = [](const std::optional<int>& side) { return side && *side >= 64 && *side <= 16384; };
    if (!fits(width) || !fits(height)) return std::nullopt;
    return PixelSize{*width, *height};
}

} // namespace siar::config
