// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/display_check.hpp"

#include "app/painter.hpp"
#include "display/x_display.hpp"
#include "editorial/rotate.hpp"

#include <string>

namespace siar::app {

model::Findings display_findings(const Office& office, const model::Edition& edition) {
    using model::Severity;
    model::Findings out;
    if (const auto display = display::find_display(); display)
        out.push_back(
            {Severity::good, "display",
             "layar " + std::to_string(display->monitor.width) + "x" + std::to_string(display->monitor.height),
             "DISPLAY", ""});
    else
        out.push_back(
            {Severity::attention, "display", display.error().what, display.error().where, display.error().todo});

    const Painter painter(office);
    const auto& screen = office.settings.screen.screen;
    const auto now = office.clock.now();
    std::size_t cards = 0;
    for (const auto& slide : editorial::rotate(edition, office.settings.screen.schedule, 0, now))
        cards += painter.cards(slide, edition, screen, now).size();
    const auto count = std::to_string(edition.items.size());
    if (edition.items.empty())
        out.push_back({Severity::attention, "display", "belum ada aduan yang boleh tayang", "edisi",
                       "Aduan menunggu persetujuan; sementara itu layar berisi kanal, jadwal, dan angka"});
    else
        out.push_back({Severity::good, "display",
                       count + " aduan tayang, satu putaran " + std::to_string(cards) + " kartu", "edisi", ""});
    return out;
}

} // namespace siar::app
