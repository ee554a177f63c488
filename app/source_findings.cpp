// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/source_findings.hpp"

#include "app/finding_parts.hpp"
#include "app/source_reports.hpp"
#include "app/sources.hpp"
#include "config/token_file.hpp"
#include "feeds/siar.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace siar::app {

namespace {

using model::Finding;
using model::Severity;

bool is_among(const std::vector<std::string>& all, const std::string& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

Finding hub_finding(const Office& office, const config::SourceSettings& source) {
    const auto token = config::read_token(source.token_file);
    if (!token) return of(Severity::broken, "feeds", token.error());
    auto client = client_for(source);
    const auto& here = office.package.regency.identity;
    const auto hub = feeds::greet_hub(source.url, *token, client, office.package.gate, here.regency);
    if (!hub) return of(Severity::attention, "net", hub.error().error);
    return good("feeds",
                fmt::format("pusat {} menjawab{}, {}", hub->name.str(), hub->demo ? " (DATA CONTOH)" : "",
                            hub->data_as_of ? "data per " + when(*hub->data_as_of, here.zone)
                                            : "tetapi belum membaca sumbernya"),
                net::shown(source.url));
}

/// A sheet is deleted once it is read, and what is wrong in it is set aside beside it.
Finding folder_finding(const config::SourceSettings& source) {
    const auto& folder = source.folder;
    std::error_code error;
    if (!std::filesystem::is_directory(folder, error))
        return {Severity::broken, "feeds", "folder lembar tidak ada", folder.string(),
                "Buat folder itu, atau betulkan `folder` di siar.toml"};
    if (::access(folder.c_str(), R_OK | W_OK | X_OK) != 0)
        return {Severity::broken, "feeds", "folder lembar tidak dapat dibaca dan ditulis", folder.string(),
                "Betulkan hak folder itu: lembar yang sudah dibaca harus dapat dihapus"};
    return good("feeds", "folder lembar siap", shown(folder));
}

/// Whether the source can be opened as its settings say.
Finding opening_finding(const Office& office, const config::SourceSettings& source) {
    using config::SourceKind;
    if (source.kind == SourceKind::siar) return hub_finding(office, source);
    if (const auto opened = open_source(office, source); !opened) return of(Severity::broken, "feeds", opened.error());
    if (source.kind == SourceKind::demo)
        return good("feeds", "sumber contoh: semua hasilnya bertanda DATA CONTOH", source.name.value);
    if (source.kind == SourceKind::sheet) return folder_finding(source);
    return good("feeds", "pengaturan, token, dan letak isian terbaca", source.name.value);
}

/// What a person can do about a remark of a reading: nothing where it tells of something ordinary, or says so itself.
const char* todo_of(std::string_view remark) {
    constexpr std::pair<std::string_view, const char*> todos[] = {
        {"jam server ", "Periksa jam komputer ini; bila ia benar, beri tahu pengelola sumber itu"},
        {"angka pusat ", "Betulkan jam komputer ini atau jam pusatnya"},
        {"server ", "Beri tahu pengelola sumber itu"},
    };
    for (const auto& [begin, todo] : todos)
        if (remark.substr(0, begin.size()) == begin) return todo;
    return "";
}

/// What the last reading of a source had to say, in the words of `siar pull`.
model::Findings reading_findings(const Office& office, const config::SourceSettings& source,
                                 const wire::SourceReport& report) {
    const auto at = source.name.value + ", dibaca " + when(report.at, office.package.regency.identity.zone);
    model::Findings out;
    const auto add = [&](std::string what, const char* todo) {
        out.push_back({Severity::attention, "feeds", std::move(what), at, todo});
    };
    if (!report.error.empty()) add("pembacaan terakhir gagal: " + report.error, "Jalankan: siar pull");
    if (report.breaker_open)
        add("gagal terus, jadi hanya ditanya sekali sejam",
            "Betulkan sebab kegagalan terakhirnya, lalu jalankan: siar pull");
    for (const auto& remark : report.remarks)
        add(remark, todo_of(remark));
    for (const auto& said : report.list_remarks)
        if (said != report.error && !is_among(report.remarks, said))
            add("daftar lengkap terakhir belum utuh: " + said, "Jalankan: siar pull --whole");
    for (const auto& [why, times] : report.reasons)
        add(fmt::format("{} aduan tidak dapat dibaca: {}", times, why), "Periksa pemetaan sumber itu di siar.toml");
    for (const auto& word : report.strangers)
        add("kata yang belum dikenal: " + word, "Petakan di siar.toml, di bawah [[source]] itu");
    if (report.refused > 0)
        add(fmt::format("{} teks dari pusat tidak diambil: tidak lolos gerbang di sini, atau terlalu panjang",
                        report.refused),
            "Minta pengelola pusat memeriksa kalimat yang disetujui di sana");
    if (report.disagreements > 0)
        add(fmt::format("{} angka pusat berbeda dari yang dihitung di sini", report.disagreements),
            "Jalankan: siar pull --whole; bila tetap berbeda, beri tahu pengelola pusat");
    if (out.empty())
        out.push_back(
            good("feeds",
                 fmt::format("{} baru, {} berubah, {} ditarik", report.added, report.changed, report.withdrawn), at));
    return out;
}

/// All of a source is asked for every night.
constexpr std::chrono::hours longest_without_list{48};

/// What its mark says beside its last reading.
std::optional<Finding> list_finding(const Office& office, const config::SourceSettings& source,
                                    const model::Mark& mark) {
    const auto now = office.clock.now();
    if (mark == model::Mark{} || (mark.listed && *mark.listed >= now - longest_without_list)) return std::nullopt;
    const auto said = mark.listed ? "daftar lengkap terakhir dibaca lebih dari dua hari lalu: yang hilang dari sumber "
                                    "belum ditarik"
                                  : "daftar lengkap belum pernah terbaca sampai habis";
    const auto& zone = office.package.regency.identity.zone;
    return Finding{Severity::attention, "feeds", said,
                   source.name.value + (mark.listed ? ", " + when(*mark.listed, zone) : std::string()),
                   "Jalankan: siar pull --whole; bila gagal, betulkan sebab yang disebutnya"};
}

/// How it was read so far. The mark is an error where the store cannot be opened, which is told elsewhere.
model::Findings life_findings(const Office& office, const config::SourceSettings& source,
                              const model::Result<model::Mark>& mark) {
    const auto report = SourceReports(office.state).kept(source.name);
    const bool real = source.kind != config::SourceKind::demo;
    model::Findings out;
    if (report)
        append(out, reading_findings(office, source, *report));
    else if (real && mark && *mark == model::Mark{})
        out.push_back(
            {Severity::attention, "feeds", "sumber ini belum pernah dibaca", source.name.value, "Jalankan: siar pull"});
    if (real && mark)
        if (auto late = list_finding(office, source, *mark)) out.push_back(*std::move(late));
    return out;
}

} // namespace

model::Findings source_findings(const Office& office) {
    if (office.settings.sources.empty())
        return {{Severity::attention, "feeds", "belum ada sumber aduan", "siar.toml",
                 "Tambahkan [[source]]; contohnya di config/contoh-siar.toml"}};
    const bool unmade = missing_store(office).has_value();
    const auto store = open_kept(office);
    const auto mark = [&](const model::SourceName& source) -> model::Result<model::Mark> {
        if (store) return store->mark(source);
        if (unmade) return model::Mark{};
        return tl::unexpected(store.error());
    };
    model::Findings out;
    for (const auto& source : office.settings.sources) {
        out.push_back(opening_finding(office, source));
        append(out, life_findings(office, source, mark(source.name)));
    }
    return out;
}

} // namespace siar::app
