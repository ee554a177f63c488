// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.hpp"
#include "app/painter.hpp"
#include "app/pictures.hpp"
#include "app/posters.hpp"
#include "app/theme_sheet.hpp"
#include "config/write_whole.hpp"
#include "display/paper.hpp"
#include "editorial/rotate.hpp"
#include "wire/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <system_error>

namespace siar::app {

namespace {

/// The screen of the settings, in the size asked for. A shape that is turned keeps its diagonal and distance.
model::Screen screen_of(const Office& office, const PreviewCommand& command) {
    auto out = office.settings.screen.screen;
    out.profile = office.screen.profile;
    if (command.size) {
        out.width = command.size->width;
        out.height = command.size->height;
    }
    out.diagonal_inch = command.diagonal_inch.value_or(out.diagonal_inch);
    out.viewing_distance_m = command.distance_m.value_or(out.viewing_distance_m);
    return framed(office, out);
}

/// Whoever stands before the screen of the settings; a scene for the office is shown as the office sees it.
model::Audience audience_of(const Office& office, const PreviewCommand& command) {
    const bool asks_for_office = !command.all && command.scene && model::is_for_office(*command.scene);
    return asks_for_office ? model::Audience::office : office.settings.screen.audience;
}

/// The first slide of a scene in today's rotation.
model::Result<model::Slide> slide_of(model::Scene scene, const model::Edition& edition, model::Time now) {
    const auto round = editorial::slides_of(edition, scene, now);
    if (!round.empty()) return round.front();
    return model::fail("belum ada yang dapat ditampilkan", std::string(model::code(scene)),
                       "Tunggu aduan yang disetujui, atau pilih adegan lain");
}

model::Result<void> make_folder(const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) return model::fail("folder tidak dapat dibuat", folder.string(), "Pilih folder lain dengan --out");
    return {};
}

/// Every scene, every card: "selesai-01.png", "kecepatan-02.png".
model::Result<std::size_t> write_all(const Office& office, const model::Edition& edition, const model::Screen& screen,
                                     const std::filesystem::path& folder, std::optional<std::size_t> items,
                                     const display::PixelSource& pictures) {
    if (const auto made = make_folder(folder); !made) return tl::unexpected(made.error());
    const auto now = office.clock.now();
    Painter painter(office, pictures);
    std::size_t count = 0;
    for (const auto scene : model::all_scenes()) {
        auto round = editorial::slides_of(edition, scene, now);
        if (items && scene == model::Scene::resolved && round.size() > *items) round.resize(*items);
        std::size_t number = 0;
        for (const auto& slide : round) {
            for (const auto& card : painter.cards(slide, edition, screen, now)) {
                const auto file = folder / fmt::format("{}-{:02}.png", model::code(scene), ++number);
                if (const auto written = painter.write(card, screen, now, file); !written)
                    return tl::unexpected(written.error());
                ++count;
            }
        }
    }
    return count;
}

/// The file of a slide's card: "rekap.png", "rekap-2.png".
std::filesystem::path of_part(const std::filesystem::path& file, int part) {
    if (part == 1) return file;
    return file.parent_path() / fmt::format("{}-{}{}", file.stem().string(), part, file.extension().string());
}

/// All cards of the scene's first slide; how many.
model::Result<std::size_t> write_one(const Office& office, const model::Edition& edition, const model::Screen& screen,
                                     model::Scene scene, const std::filesystem::path& file,
                                     const display::PixelSource& pictures) {
    const auto now = office.clock.now();
    const auto slide = slide_of(scene, edition, now);
    if (!slide) return tl::unexpected(slide.error());
    Painter painter(office, pictures);
    const auto cards = painter.cards(*slide, edition, screen, now);
    if (cards.empty())
        return model::fail("belum ada yang dapat ditampilkan", std::string(model::code(scene)), "Pilih adegan lain");
    for (const auto& card : cards) {
        if (const auto written = painter.write(card, screen, now, of_part(file, card.part)); !written)
            return tl::unexpected(written.error());
    }
    return cards.size();
}

/// The wall newspaper as one PDF; the number of its pages.
model::Result<std::size_t> write_newspaper(const Office& office, const model::Edition& edition,
                                           const std::filesystem::path& file, const display::PixelSource& pictures) {
    Painter painter(office, pictures);
    const auto pages = painter.newspaper(edition, office.clock.now());
    const auto title = "Kabar aduan warga " + edition.identity.name.str() + (edition.demo ? ", DATA CONTOH" : "");
    if (const auto written = config::write_whole(file, painter.pdf(pages, title, office.clock.now())); !written)
        return tl::unexpected(written.error());
    return pages.size();
}

/// A picture for WhatsApp of each item: "aduan-01.png", of a long one "aduan-02-1.png" and on.
model::Result<std::size_t> write_messages(const Office& office, const model::Edition& edition,
                                          const std::filesystem::path& folder, std::optional<std::size_t> items,
                                          const display::PixelSource& pictures) {
    if (const auto made = make_folder(folder); !made) return tl::unexpected(made.error());
    const auto now = office.clock.now();
    auto round = editorial::slides_of(edition, model::Scene::resolved, now);
    if (items && round.size() > *items) round.resize(*items);
    if (round.empty()) return model::fail("belum ada yang dapat ditampilkan", "selesai", "Tunggu aduan yang disetujui");
    Painter painter(office, pictures);
    std::size_t number = 0;
    std::size_t count = 0;
    for (const auto& slide : round) {
        ++number;
        const auto cards = painter.message(*slide.item, edition, now);
        for (const auto& card : cards) {
            const auto part = cards.size() > 1 ? fmt::format("-{}", card.part) : std::string();
            const auto file = folder / fmt::format("aduan-{:02}{}.png", number, part);
            if (const auto written = painter.write(card, display::telephone(), now, file); !written)
                return tl::unexpected(written.error());
            ++count;
        }
    }
    return count;
}

model::Result<void> check_paper(const PreviewCommand& command) {
    const bool pdf = command.out.extension() == ".pdf";
    if (*command.paper == Paper::a3 && !pdf)
        return model::wrong_use("koran dinding disimpan sebagai PDF", command.out.string(),
                                "Akhiri nama berkasnya dengan .pdf");
    if (*command.paper == Paper::wa && !command.out.extension().empty())
        return model::wrong_use("gambar WhatsApp satu berkas tiap aduan", command.out.string(),
                                "Sebut folder di --out");
    return {};
}

model::Result<void> check_out(const PreviewCommand& command) {
    if (command.paper) return check_paper(command);
    const bool names_a_png = command.out.extension() == ".png";
    if (command.all && names_a_png)
        return model::wrong_use("--all membuat folder, bukan satu berkas", command.out.string(),
                                "Sebut folder di --out");
    if (!command.all && !names_a_png)
        return model::wrong_use("gambar disimpan sebagai PNG", command.out.string(),
                                "Akhiri nama berkasnya dengan .png");
    return {};
}

/// What may be wrong with the posters, before anybody hangs them out.
void tell(const model::Findings& findings) {
    for (const auto& finding : findings)
        if (finding.severity != model::Severity::good)
            fmt::print(stderr, "siar: {}: {}. {}\n", finding.what, finding.where, finding.todo);
}

/// The office in the theme and for the output asked for.
model::Result<Office> dressed_office(const Common& common, const PreviewCommand& command) {
    auto office = open_office(common, false);
    if (!office || (!command.theme && !command.profile)) return office;
    const std::string theme = command.theme.value_or(office->theme.name);
    const auto worn = wear(*office, theme, command.profile.value_or(office->screen.profile));
    if (!worn) return tl::unexpected(worn.error());
    return office;
}

model::Result<int> write_paper(const Office& office, const model::Edition& edition, const PreviewCommand& command,
                               const display::PixelSource& pictures) {
    const bool wall = *command.paper == Paper::a3;
    const auto count = wall ? write_newspaper(office, edition, command.out, pictures)
                            : write_messages(office, edition, command.out, command.items, pictures);
    if (!count) return tl::unexpected(count.error());
    if (office.json)
        fmt::print("{}\n", wire::report({{wall ? "halaman" : "gambar", static_cast<std::int64_t>(*count)},
                                         {"letak", command.out.string()},
                                         {"contoh", edition.demo}}));
    else
        fmt::print("{} {} di {}{}\n", *count, wall ? "halaman A3" : "gambar WhatsApp", shown(command.out),
                   edition.demo ? " (DATA CONTOH)" : "");
    return 0;
}

} // namespace

model::Result<int> preview(const Common& common, const PreviewCommand& command) {
    if (const auto right = check_out(command); !right) return tl::unexpected(right.error());
    const auto office = dressed_office(common, command);
    if (!office) return tl::unexpected(office.error());
    const auto store = shown_store(*office);
    if (!store) return tl::unexpected(store.error());
    auto edition = edition_of(*office, *store, audience_of(*office, command));
    if (!edition) return tl::unexpected(edition.error());
    const auto screen = screen_of(*office, command);
    const Posters posters(*office);
    edition->posters = posters.readable();
    const auto pictures = on_the_spot(posters.with(photos_of_store(*office, *store)));
    if (command.all || command.scene == model::Scene::poster)
        tell(posters.findings(Painter(*office, pictures), *edition, screen, office->clock.now()));
    model::Result<std::size_t> count = 1;
    if (command.paper) return write_paper(*office, *edition, command, pictures);
    if (command.sheet)
        count = write_theme_sheet(*office, *edition, command.out);
    else if (command.all)
        count = write_all(*office, *edition, screen, command.out, command.items, pictures);
    else
        count = write_one(*office, *edition, screen, *command.scene, command.out, pictures);
    if (!count) return tl::unexpected(count.error());

    if (office->json)
        fmt::print("{}\n", wire::report({{"gambar", static_cast<std::int64_t>(*count)},
                                         {"lebar", std::int64_t{screen.width}},
                                         {"tinggi", std::int64_t{screen.height}},
                                         {"letak", command.out.string()},
                                         {"contoh", edition->demo}}));
    else
        fmt::print("{} gambar {}x{} di {}{}\n", *count, screen.width, screen.height, shown(command.out),
                   edition->demo ? " (DATA CONTOH)" : "");
    return 0;
}

} // namespace siar::app
