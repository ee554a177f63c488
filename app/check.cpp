// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.hpp"
#include "app/display_check.hpp"
#include "app/token.hpp"
#include "tts/studio.hpp"
#include "wire/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iterator>

namespace siar::app {

namespace {

void append(model::Findings& all, model::Findings more) {
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// Where complaints come from, and whether a hub could be asked at all.
model::Findings source_findings(const Office& office) {
    using model::Severity;
    model::Findings out;
    for (const auto& source : office.settings.sources) {
        if (source.kind == config::SourceKind::demo) {
            out.push_back(
                {Severity::good, "feeds", "sumber contoh: semua hasilnya bertanda DATA CONTOH", source.name.value, ""});
            continue;
        }
        if (const auto token = read_token(source.token_file); !token)
            out.push_back({Severity::broken, "feeds", token.error().what, token.error().where, token.error().todo});
        else
            out.push_back({Severity::good, "feeds", "sumber " + source.url, source.name.value, ""});
    }
    return out;
}

/// What the desk's page is made of.
model::Findings desk_findings(const Office& office) {
    const auto page = office.data / "assets" / "desk" / "index.html";
    if (std::filesystem::exists(page)) return {{model::Severity::good, "desk", "halaman meja", shown(page), ""}};
    return {{model::Severity::broken, "desk", "halaman meja tidak ada", page.string(), "Pasang ulang data program"}};
}

const char* mark(model::Severity severity) {
    switch (severity) {
        case model::Severity::good: return "baik     ";
        case model::Severity::attention: return "perhatian";
        case model::Severity::broken: return "RUSAK    ";
    }
    return "";
}

void tell(const model::Findings& findings) {
    for (const auto& finding : findings) {
        fmt::print("{}  {:<8} {}", mark(finding.severity), finding.layer, finding.what);
        if (!finding.where.empty()) fmt::print(": {}", finding.where);
        if (!finding.todo.empty()) fmt::print(". {}", finding.todo);
        fmt::print("\n");
    }
}

} // namespace

model::Result<int> check(const Common& common, const CheckCommand&) {
    const auto office = open_office(common, false);
    if (!office) return tl::unexpected(office.error());
    model::Findings findings{{model::Severity::good, "config", "paket " + office->package.regency.identity.name.str(),
                              shown(office->data), ""}};
    append(findings, office->package.unsure);
    append(findings, source_findings(*office));
    append(findings, desk_findings(*office));
    auto store = shown_store(*office);
    if (!store) {
        const auto& error = store.error();
        findings.push_back({model::Severity::broken, "store", error.what, error.where, error.todo});
    } else {
        append(findings, store->check(office->clock.now()));
        const auto edition = edition_of(*office, *store, model::Audience::public_);
        if (edition) append(findings, display_findings(*office, *edition));
    }
    append(findings, tts::check({office->data, office->package.sayings}));

    if (office->json)
        fmt::print("{}\n", wire::report(findings));
    else
        tell(findings);
    const bool broken = std::any_of(findings.begin(), findings.end(),
                                    [](const auto& one) { return one.severity == model::Severity::broken; });
    return broken ? 1 : 0;
}

} // namespace siar::app
