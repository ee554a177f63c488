// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/radio_print.hpp"

#include "app/painter.hpp"
#include "config/paths.hpp"
#include "config/write_whole.hpp"
#include "display/sheet_html.hpp"
#include "editorial/script.hpp"
#include "text/unicode.hpp"

#include <string>

namespace siar::app {

namespace {

model::Result<std::string> html(const Office& office, const model::Sheet& sheet) {
    const auto faces = display::sheet_faces(config::fonts_folder(office.data), office.theme.type);
    if (!faces) return tl::unexpected(faces.error());
    return display::sheet_html(sheet, office.theme, *faces);
}

std::string pdf(const Office& office, const model::Sheet& sheet) {
    const Painter painter(office);
    return painter.pdf(painter.sheet(sheet), sheet.title.str(), office.clock.now());
}

std::string kind_of(const std::filesystem::path& file) {
    return text::lower(file.extension().string());
}

} // namespace

model::Result<void> can_be_printed(const std::filesystem::path& file) {
    const auto kind = kind_of(file);
    if (kind == ".pdf" || kind == ".html" || kind == ".txt") return {};
    return model::wrong_use("naskah dicetak sebagai .pdf, .html, atau .txt", file.string(),
                            "Beri nama berkas dengan akhiran itu, misalnya naskah.pdf");
}

model::Result<void> print_sheet(const Office& office, const model::Sheet& sheet, const std::filesystem::path& file) {
    if (auto can = can_be_printed(file); !can) return can;
    const auto kind = kind_of(file);
    if (kind == ".txt") return config::write_whole(file, editorial::reader_copy(sheet).view());
    if (kind == ".pdf") return config::write_whole(file, pdf(office, sheet));
    return html(office, sheet).and_then([&](const std::string& page) { return config::write_whole(file, page); });
}

} // namespace siar::app
