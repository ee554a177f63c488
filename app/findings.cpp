// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/findings.hpp"

#include "app/finding_parts.hpp"
#include "app/intake.hpp"
#include "app/made_findings.hpp"
#include "app/missed_slots.hpp"
#include "app/on_air.hpp"
#include "app/painter.hpp"
#include "app/posters.hpp"
#include "app/radio_findings.hpp"
#include "app/redress.hpp"
#include "app/slot_findings.hpp"
#include "app/source_findings.hpp"
#include "app/takes_findings.hpp"
#include "app/theme_findings.hpp"
#include "display/x_display.hpp"
#include "editorial/airtime.hpp"
#include "editorial/rotate.hpp"
#include "editorial/tags.hpp"
#include "privacy/redact.hpp"
#include "tts/studio.hpp"
#include "wire/edition.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <exception>
#include <filesystem>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace siar::app {

namespace {

using model::Finding;
using model::Severity;

/// The gate must hide what is private and leave the regency's own numbers alone.
model::Findings gate_findings(const Office& office) {
    const auto& gate = office.package.gate;
    const auto hidden = privacy::redact("NIK 3321011708900000, hubungi 0811-0000-1234", gate).text;
    const bool leaks =
        std::any_of(hidden.str().begin(), hidden.str().end(), [](char c) { return c >= '0' && c <= '9'; });
    if (leaks)
        return {{Severity::broken, "privacy", "gerbang meloloskan nomor pribadi", "gate.toml",
                 "Jangan menayangkan apa pun; periksa nomor resmi di gate.toml"}};
    model::Findings out;
    std::size_t kept = 0;
    for (const auto& channel : office.package.regency.channels) {
        if (channel.address.empty()) continue;
        if (privacy::redact(channel.address.view(), gate).text.str() == channel.address.str())
            ++kept;
        else
            out.push_back({Severity::attention, "privacy", "gerbang menyamarkan kanal resmi " + channel.name.str(),
                           channel.address.str(), "Tambahkan ke official_numbers atau official_hosts di gate.toml"});
    }
    out.push_back(good("privacy", fmt::format("NIK dan telepon tersamar, {} kanal resmi tetap utuh", kept)));
    return out;
}

/// The words that the gate leaves because two people said so: whoever reads this can ask them.
model::Findings not_name_findings(const config::Package& package) {
    if (package.not_names.empty()) return {good("privacy", "bukan_nama kosong: tidak ada kata yang dikecualikan")};
    model::Findings out;
    for (const auto& entry : package.not_names)
        out.push_back(good("privacy",
                           fmt::format("bukan_nama \"{}\" tidak disamarkan, disetujui {} pada {}", entry.word,
                                       fmt::join(entry.by, " dan "), privacy::Label::date(entry.since).str()),
                           fmt::format("gate.toml baris {}", entry.line)));
    return out;
}

/// What the Edition of now holds, whether it survives its way to a screen, and whether the clock can be right.
model::Findings edition_findings(const Office& office, const model::Edition& edition) {
    model::Findings out;
    const auto now = office.clock.now();
    const auto& zone = office.package.regency.identity.zone;
    if (edition.data_as_of && *edition.data_as_of > now + std::chrono::minutes{10})
        out.push_back({Severity::attention, "model", "jam mesin lebih lambat dari datanya: " + when(now, zone),
                       "data per " + when(*edition.data_as_of, zone), "Betulkan jam mesin, misalnya dengan NTP"});
    else
        out.push_back(good("model", "jam " + when(now, zone)));
    if (edition.items.empty())
        out.push_back(
            {Severity::attention, "editorial", "belum ada aduan yang boleh tayang", "edisi",
             "Lihat yang menunggu persetujuan: siar review list; sementara itu layar berisi kanal, jadwal, dan "
             "angka"});
    else
        out.push_back(good("editorial", fmt::format("{} aduan boleh tayang", edition.items.size())));
    const auto json = wire::encode(edition);
    const auto back = wire::decode_edition(json, office.package.gate);
    if (!back)
        out.push_back(of(Severity::broken, "wire", back.error()));
    else if (!back->dropped.empty())
        out.push_back({Severity::attention, "wire",
                       fmt::format("{} bagian edisi ditahan gerbang di layar yang jauh", back->dropped.size()),
                       back->dropped.front().path, "Periksa teks itu dengan siar redact"});
    else
        out.push_back(good("wire", fmt::format("edisi sampai utuh, {} kB", json.size() / 1000)));
    return out;
}

/// Cards of complaints, channels and figures speak of no office holder: what does is named, for a person to reword.
model::Findings office_holder_findings(const model::Edition& edition) {
    model::Findings out;
    const auto speaks = [](const auto& tags) {
        return std::find(tags.begin(), tags.end(), model::Tag::office_holder) != tags.end();
    };
    const auto found = [&](std::string where, const std::string& todo) {
        out.push_back({Severity::attention, "editorial", "kartu menyebut pejabat terpilih", std::move(where), todo});
    };
    for (const auto& item : edition.items)
        if (speaks(item.tags)) found("butir " + item.id.value, "Ubah kalimatnya: siar review edit " + item.id.value);
    for (const auto& channel : edition.channels)
        if (speaks(editorial::tags_of(channel.name.view())) || speaks(editorial::tags_of(channel.note.view())))
            found("kanal " + channel.name.str(), "Ubah channels.toml");
    for (const auto& recap : edition.statistics.recaps)
        if (recap.source && speaks(editorial::tags_of(recap.source->view())))
            found("angka " + recap.period.name.str(), "Ubah sumbernya di facts.toml");
    if (out.empty()) out.push_back(good("editorial", "tidak ada kartu yang menyebut pejabat terpilih"));
    return out;
}

/// From so many cards a complaint on, nobody waits for its end; from so many, a card no longer holds a message.
constexpr std::size_t many_cards = 4;
constexpr std::size_t too_many_cards = 8;

/// Whether a complaint of the usual length fits the screen of this office at its distance.
std::optional<Finding> distance_finding(const model::Screen& screen, std::vector<std::size_t> cards_of_items) {
    if (cards_of_items.empty()) return std::nullopt;
    const auto middle = cards_of_items.begin() + static_cast<std::ptrdiff_t>(cards_of_items.size() / 2);
    std::nth_element(cards_of_items.begin(), middle, cards_of_items.end());
    if (*middle < many_cards) return std::nullopt;
    return Finding{*middle < too_many_cards ? Severity::attention : Severity::broken, "display",
                   fmt::format("satu aduan terpecah menjadi {} kartu", *middle),
                   fmt::format("{} inci pada jarak {} m", screen.diagonal_inch, screen.viewing_distance_m),
                   "Pakai layar yang lebih besar, atau isi jarak pembaca yang sebenarnya di [screen]"};
}

/// "giliran dalam satu jam jatuh ke yang berhak: kecamatan 98 %, instansi di dalamnya 97 %, kategorinya 95 %"
std::string fairness_line(const editorial::Airtime& airtime) {
    const auto percent = [](const editorial::Shares& shares) { return std::lround(100 * editorial::fairness(shares)); };
    return fmt::format(
        "giliran dalam satu jam jatuh ke yang berhak: kecamatan {} %, instansi di dalamnya {} %, "
        "kategorinya {} %",
        percent(airtime.districts), percent(airtime.agencies), percent(airtime.categories));
}

const char* told(display::Flaw::Kind kind) {
    using Kind = display::Flaw::Kind;
    switch (kind) {
        case Kind::small: return "teks terlalu kecil";
        case Kind::faint: return "kontras teks kurang";
        case Kind::outside: return "teks keluar dari batas aman";
        case Kind::crossed: return "teks bertumpuk";
        case Kind::cut: return "teks terpotong";
        case Kind::unknown: return "huruf tidak dikenal";
        case Kind::widow: return "satu kata pendek sendirian di baris terakhir";
        case Kind::parted: return "angka terpisah dari katanya di ujung baris";
    }
    return "";
}

/// What cannot be read among the cards of an hour; the first few by name.
class Legibility {
public:
    void look(const Office& office, Painter& painter, const display::Card& card, model::Time now) {
        ++cards_;
        // Contrast costs many drawings, and cards of one scene are painted alike.
        const bool first = scenes_.insert(card.slide.scene).second;
        for (const auto& flaw : painter.flaws(card, office.screen, now, first)) {
            if (flaw.kind == display::Flaw::Kind::widow) continue;
            ++flaws_;
            constexpr std::size_t enough = 5;
            if (out_.size() >= enough) continue;
            const auto figures = flaw.needs > 0 ? fmt::format(" ({:.1f}, perlu {:.1f})", flaw.is, flaw.needs) : "";
            out_.push_back({Severity::broken, "display", std::string(told(flaw.kind)) + figures,
                            fmt::format("adegan {}: \"{}\"", model::code(card.slide.scene), flaw.words),
                            "Periksa ukuran dan jarak di [screen], dan warna temanya"});
        }
    }
    model::Findings findings() && {
        if (flaws_ == 0)
            out_.push_back(good("display", fmt::format("{} kartu: semua teks cukup besar dan kontras", cards_)));
        return std::move(out_);
    }

private:
    std::size_t cards_ = 0;
    std::size_t flaws_ = 0;
    std::set<model::Scene> scenes_;
    model::Findings out_;
};

/// What the screen of this office shows in an hour.
model::Findings hour_findings(const Office& office, const model::Edition& edition) {
    Painter painter(office);
    Legibility legibility;
    const auto& screen = office.screen;
    const auto& schedule = office.settings.screen.schedule;
    const auto now = office.clock.now();
    constexpr model::Seconds hour = std::chrono::hours{1};
    editorial::Rota rota(edition, schedule, 0);
    std::vector<model::Shown> shown;
    std::vector<std::size_t> cards_of_items;
    std::size_t cards = 0;
    for (model::Time at = now; at < now + hour;) {
        const auto slide = rota.next(at);
        if (!slide) break;
        const auto made = painter.cards(*slide, edition, screen, at);
        if (slide->item) cards_of_items.push_back(made.size());
        rota.note({*slide, at});
        shown.push_back({*slide, at});
        std::chrono::milliseconds length{1000};
        for (const auto& card : made) {
            length += card.dwell;
            legibility.look(office, painter, card, at);
        }
        cards += made.size();
        at += std::chrono::round<model::Seconds>(length);
    }
    model::Findings out{
        good("display", fmt::format("satu jam {} kartu, {} di antaranya giliran aduan", cards, cards_of_items.size()),
             fmt::format("{}x{}", screen.width, screen.height))};
    if (!cards_of_items.empty()) {
        editorial::Airtime airtime;
        airtime.add(edition, shown, hour, schedule.rest);
        out.push_back(good("editorial", fairness_line(airtime)));
    }
    append(out, std::move(legibility).findings());
    if (auto far = distance_finding(screen, std::move(cards_of_items))) out.push_back(std::move(*far));
    return out;
}

/// Sizes of type are computed from the settings: they must be those of the monitor.
Finding monitor_finding(const config::ScreenSettings& settings, const display::Rect& monitor) {
    const bool turned = settings.rotation % 180 != 0;
    const int width = turned ? settings.screen.height : settings.screen.width;
    const int height = turned ? settings.screen.width : settings.screen.height;
    const auto there = fmt::format("layar {}x{}", monitor.width, monitor.height);
    if (settings.window || (width == monitor.width && height == monitor.height)) return good("display", there);
    return {Severity::attention, "display", there, fmt::format("size = \"{}x{}\" di [screen]", width, height),
            "Samakan size dengan layarnya, supaya ukuran hurufnya benar"};
}

/// A place that the package does not know would never come first.
model::Findings place_findings(const Office& office) {
    model::Findings out;
    const auto& schedule = office.settings.screen.schedule;
    const auto& regency = office.package.regency;
    const auto unknown = [&](const char* key, const std::string& code, const char* file) {
        out.push_back({Severity::attention, "config",
                       fmt::format("{} \"{}\" di [screen] tidak ada di paket", key, code), file,
                       "Pakai kode dari berkas itu"});
    };
    for (const auto& id : schedule.own_districts)
        if (regency.district(id) == nullptr) unknown("kecamatan", id.value, "districts.toml");
    for (const auto& id : schedule.own_agencies)
        if (regency.agency(id) == nullptr) unknown("instansi", id.value, "agencies.toml");
    return out;
}

model::Findings display_findings(const Office& office, const model::Edition& edition) {
    model::Findings out;
    if (const auto display = display::find_display(); display)
        out.push_back(monitor_finding(office.settings.screen, display->monitor));
    else
        out.push_back(of(Severity::attention, "display", display.error()));
    // Missing fonts throw: for every other command that is the end, here it is what was asked for.
    try {
        append(out, place_findings(office));
        append(out, hour_findings(office, edition));
    } catch (const std::exception& trouble) {
        out.push_back(
            {Severity::broken, "display", trouble.what(), shown(office.data / "assets"), "Pasang ulang data program"});
    }
    return out;
}

Finding desk_finding(const Office& office) {
    const auto page = office.data / "assets" / "desk" / "index.html";
    if (std::filesystem::exists(page)) return good("desk", "halaman meja", shown(page));
    return {Severity::broken, "desk", "halaman meja tidak ada", page.string(), "Pasang ulang data program"};
}

Finding differing(const std::string& source, const model::Recap& there, const model::Recap& here) {
    return {Severity::attention, "editorial",
            fmt::format("angka sumber berbeda dari yang dihitung di sini ({}): sumber {} diterima, {} selesai; di sini "
                        "{} dan {}",
                        there.period.name.str(), there.received, there.resolved, here.received, here.resolved),
            source, "Tarik sekali lagi; bila tetap berbeda, tanyakan kepada pengelola sumber"};
}

/// Whether what sources tell of themselves is what was counted here of their complaints.
model::Findings given_findings(const model::Edition& edition) {
    model::Findings out;
    if (!edition.statistics.office) return out;
    std::size_t same = 0;
    for (const auto& one : edition.statistics.office->given) {
        if (one.agrees())
            ++same;
        else
            out.push_back(differing(one.source, one.there, one.here));
    }
    if (same > 0) out.push_back(good("editorial", fmt::format("{} angka sumber sama dengan yang dihitung", same)));
    return out;
}

/// Of several sources with complaints no one's totals are those of all: each is held against its own complaints.
model::Findings own_findings(const Office& office, const store::Store& store) {
    const auto place = place_of(office);
    if (place.counted_sources < 2) return {};
    const auto material = store.material(office.clock.now(), {});
    if (!material) return {of(Severity::broken, "store", material.error())};
    model::Findings out;
    for (const auto& [source, totals] : material->given) {
        const auto& told_only = place.totals_only;
        if (std::find(told_only.begin(), told_only.end(), source) != told_only.end()) continue;
        const auto found = own_disagreements(store, source, totals, false);
        if (!found) return {of(Severity::broken, "store", found.error())};
        for (const auto& one : *found)
            out.push_back(differing(source.value, one.there, one.here));
        if (found->empty())
            out.push_back(good("editorial",
                               "angka sumber dibandingkan dengan aduannya sendiri, sebab ada sumber lain: sama",
                               source.value));
    }
    return out;
}

/// One in memory, on the terms of the office.
model::Result<store::Store> empty_store(const Office& office) {
    auto place = place_of(office);
    place.directory.clear();
    return store::Store::open(place);
}

model::Findings store_findings(const Office& office) {
    const auto missing = missing_store(office);
    // Before the first pull there is nothing to show, but a screen and its fonts to look at all the same.
    const auto store = missing ? empty_store(office) : shown_store(office);
    if (!store) return {of(Severity::broken, "store", store.error())};
    auto out = missing ? model::Findings{of(Severity::attention, "store", *missing)} : store->check(office.clock.now());
    append(out, redress_findings(office, *store));
    append(out, on_air_findings(office, *store));
    append(out, delivery_findings(office, *store));
    append(out, missed_slots(office, *store));
    append(out, made_findings(office, *store));
    append(out, takes_findings(office, *store));
    const auto edition = edition_of(office, *store, model::Audience::public_);
    if (!edition) {
        out.push_back(of(Severity::broken, "store", edition.error()));
        return out;
    }
    append(out, edition_findings(office, *edition));
    append(out, office_holder_findings(*edition));
    if (const auto inside = edition_of(office, *store, model::Audience::office)) append(out, given_findings(*inside));
    append(out, own_findings(office, *store));
    append(out, display_findings(office, *edition));
    append(out, poster_findings(office, *edition));
    return out;
}

} // namespace

model::Findings findings(const Office& office) {
    model::Findings out{good("config", "paket " + office.package.regency.identity.name.str(), shown(office.data))};
    append(out, office.package.unsure);
    append(out, gate_findings(office));
    append(out, not_name_findings(office.package));
    append(out, theme_findings(office));
    append(out, source_findings(office));
    append(out, slot_findings(office));
    append(out, radio_findings(office));
    append(out, store_findings(office));
    out.push_back(desk_finding(office));
    append(out, tts::check(studio_settings(office)));
    return out;
}

namespace {

const char* mark(Severity severity) {
    switch (severity) {
        case Severity::good: return "baik     ";
        case Severity::attention: return "perhatian";
        case Severity::broken: return "RUSAK    ";
    }
    return "";
}

} // namespace

void print_findings(const model::Findings& findings) {
    for (const auto& finding : findings) {
        fmt::print("{}  {:<9} {}", mark(finding.severity), finding.layer, finding.what);
        if (!finding.where.empty()) fmt::print(": {}", finding.where);
        if (!finding.todo.empty()) fmt::print(". {}", finding.todo);
        fmt::print("\n");
    }
}

} // namespace siar::app
