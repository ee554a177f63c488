// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.hpp"
#include "app/contact_sheet.hpp"
#include "app/painter.hpp"
#include "app/simulated_year.hpp"
#include "editorial/airtime.hpp"
#include "editorial/fair.hpp"
#include "editorial/rotate.hpp"
#include "editorial/select.hpp"
#include "wire/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <map>
#include <memory>
#include <system_error>
#include <utility>

namespace siar::app {

namespace {

using std::chrono::days;
using std::chrono::hours;
using namespace std::chrono_literals;

constexpr auto opens = 7h; ///< the lobby
constexpr auto closes = 16h;
constexpr auto airs = 15h; ///< the segment
constexpr std::size_t told = 3;
constexpr std::size_t on_sheet = 6; ///< pictures of a week

/// One lobby and one programme of the radio through a year.
class Lobby {
public:
    Lobby(const SimulatedYear& year, editorial::Witness& witness)
        : year_(year), witness_(witness), painter_(year.office()), schedule_(year.office().settings.screen.schedule) {
        // Something that elections hide, so that it is seen to be hidden.
        for (auto& entry : schedule_.entries)
            if (entry.scene == model::Scene::speed) entry.tags = {model::Tag::achievement};
    }

    /// A new Edition; the slides go on behind what was shown.
    model::Result<void> hear() {
        auto edition = edition_of(year_.office(), year_.store(), model::Audience::public_);
        if (!edition) return tl::unexpected(edition.error());
        edition_ = std::make_unique<model::Edition>(std::move(*edition));
        scene_dwells_.clear();
        rota_ = std::make_unique<editorial::Rota>(*edition_, schedule_, 0);
        for (const auto& one : shown_)
            rota_->note(one);
        return {};
    }

    void play(model::Time from, model::Time until) {
        std::erase_if(shown_, [&](const auto& one) { return one.at + 24h < from; });
        std::vector<model::Shown> now_shown;
        for (auto at = from; at < until;) {
            const auto slide = rota_->next(at);
            if (!slide) {
                witness_.saw_nothing(at);
                at += 10s;
                continue;
            }
            const model::Shown one{*slide, at};
            rota_->note(one);
            now_shown.push_back(one);
            witness_.saw(*edition_, schedule_, one);
            at += dwell(*slide, at);
        }
        airtime_.add(*edition_, now_shown, until - from, schedule_.rest);
        shown_.insert(shown_.end(), now_shown.begin(), now_shown.end());
        slides_ += now_shown.size();
    }

    model::Result<void> air(model::Time at) {
        const auto edition = edition_of(year_.office(), year_.store(), model::Audience::radio);
        if (!edition) return tl::unexpected(edition.error());
        const auto& rules = year_.office().settings.rules;
        const auto rundown = editorial::select(*edition, history_, rules, told, {at});
        for (const auto& id : rundown.items)
            history_.made.push_back({id, at});
        witness_.heard(*edition, rundown, rules);
        if (!rundown.items.empty()) ++segments_;
        return {};
    }

    /// What a visitor sees from `at` on, as small pictures.
    std::vector<display::Bitmap> pictures(model::Time at) {
        model::Screen small = year_.office().settings.screen.screen;
        constexpr int width = 320;
        small.height = width * small.height / small.width;
        small.width = width;
        std::vector<display::Bitmap> out;
        for (const auto& one : shown_) {
            if (one.at < at || out.size() == on_sheet) continue;
            for (const auto& card : painter_.cards(one.slide, *edition_, small, one.at)) {
                if (out.size() < on_sheet) out.push_back(painter_.draw(card, small, one.at));
                break;
            }
        }
        return out;
    }

    editorial::Airtime take_airtime() { return std::exchange(airtime_, {}); }
    std::size_t slides() const { return slides_; }
    std::size_t segments() const { return segments_; }

private:
    /// Of an item as long as it stays the same, of a figure as long as the Edition does: laying out cards takes
    /// longest.
    model::Seconds dwell(const model::Slide& slide, model::Time at) {
        if (!slide.item) {
            const auto [found, fresh] = scene_dwells_.try_emplace(slide.scene, 0s);
            if (fresh) found->second = laid_out(slide, at);
            return found->second;
        }
        const auto item = std::find_if(edition_->items.begin(), edition_->items.end(),
                                       [&](const auto& one) { return one.id == *slide.item; });
        auto& known = item_dwells_[*slide.item];
        if (!known.second.count() || known.first.problem.str() != item->problem.str())
            known = {*item, laid_out(slide, at)};
        return known.second;
    }

    model::Seconds laid_out(const model::Slide& slide, model::Time at) {
        std::chrono::milliseconds length{0};
        for (const auto& card : painter_.cards(slide, *edition_, year_.office().settings.screen.screen, at))
            length += card.dwell + 250ms;
        return std::max(model::Seconds{1}, std::chrono::ceil<model::Seconds>(length));
    }

    const SimulatedYear& year_;
    editorial::Witness& witness_;
    Painter painter_;
    model::Schedule schedule_;
    std::unique_ptr<model::Edition> edition_;
    std::unique_ptr<editorial::Rota> rota_;
    std::map<model::Scene, model::Seconds> scene_dwells_;
    std::map<model::ItemId, std::pair<model::Item, model::Seconds>> item_dwells_;
    std::vector<model::Shown> shown_;
    editorial::Airtime airtime_;
    model::History history_;
    std::size_t slides_ = 0;
    std::size_t segments_ = 0;
};

/// One month's fairness in percent.
struct Month {
    model::Date first;
    long districts = 0;
    long agencies = 0;
    long categories = 0;
};

Month month_of(model::Date first, const editorial::Airtime& airtime) {
    const auto percent = [](const auto& shares) { return std::lround(100 * editorial::fairness(shares)); };
    return {first, percent(airtime.districts), percent(airtime.agencies), percent(airtime.categories)};
}

void tell(const Office& office, const SimulateCommand& command, const Lobby& lobby, const editorial::Witness& witness,
          const std::vector<Month>& months, const std::vector<std::string>& broken) {
    long least = 100;
    for (const auto& month : months)
        least = std::min(least, month.districts);
    if (office.json) {
        fmt::print("{}\n", wire::report({{"year", std::int64_t{command.year}},
                                         {"slides", static_cast<std::int64_t>(lobby.slides())},
                                         {"segments", static_cast<std::int64_t>(lobby.segments())},
                                         {"complaints", static_cast<std::int64_t>(witness.fates.size())},
                                         {"least_fair_month_percent", std::int64_t{least}},
                                         {"broken", static_cast<std::int64_t>(broken.size())},
                                         {"demo", true}}));
        return;
    }
    fmt::print("Tahun {} (DATA CONTOH): {} aduan, {} slide di lobi, {} segmen radio.\n", command.year,
               witness.fates.size(), lobby.slides(), lobby.segments());
    fmt::print("Giliran yang jatuh ke yang berhak, persen (kecamatan, instansi, kategori):\n");
    for (const auto& month : months)
        fmt::print("  {}  {:3}  {:3}  {:3}\n", model::iso(month.first).substr(0, 7), month.districts, month.agencies,
                   month.categories);
    if (broken.empty()) fmt::print("Aturan yang dilanggar: tidak ada.\n");
    for (const auto& line : broken)
        fmt::print("DILANGGAR  {}\n", line);
}

} // namespace

model::Result<int> simulate(const Common& common, const SimulateCommand& command) {
    auto office = open_office(common, false);
    if (!office) return tl::unexpected(office.error());
    std::error_code error;
    std::filesystem::create_directories(command.out, error);
    if (error) return model::fail("folder tidak dapat dibuat", command.out.string(), "Pilih folder lain dengan --out");
    auto year = SimulatedYear::open(*office, command.year);
    if (!year) return tl::unexpected(year.error());
    const auto& zone = office->package.regency.identity.zone;
    editorial::Witness witness(office->package.regency, office->package.gate);
    Lobby lobby(*year, witness);
    std::vector<Month> months;
    ContactSheet sheet;
    sheet.ground = display::pixel(office->theme.palette.grey_line);
    int sheets = 0;
    const auto write_sheet = [&]() -> model::Result<void> {
        if (sheet.rows.empty()) return {};
        const auto file = command.out / fmt::format("lobi-{}-{}.png", command.year, ++sheets);
        const auto written = sheet.write(file);
        sheet.rows.clear();
        return written;
    };
    const auto end = std::min(year->end(), year->begin() + days{command.days});
    for (auto time = year->begin(); time < end; time += hours{1}) {
        const auto changed = year->go_on(time, witness);
        if (!changed) return tl::unexpected(changed.error());
        const auto clock = model::local(time, zone);
        if (clock.of_day == airs)
            if (auto aired = lobby.air(time); !aired) return tl::unexpected(aired.error());
        if (clock.of_day >= opens && clock.of_day < closes) {
            if (auto heard = lobby.hear(); !heard) return tl::unexpected(heard.error());
            lobby.play(time, time + hours{1});
        }
        const std::chrono::weekday weekday{std::chrono::sys_days{clock.date}};
        if (weekday == std::chrono::Wednesday && clock.of_day == 10h) sheet.rows.push_back(lobby.pictures(time));
        constexpr std::size_t weeks_of_sheet = 13;
        if (sheet.rows.size() == weeks_of_sheet)
            if (auto written = write_sheet(); !written) return tl::unexpected(written.error());
        const model::Date tomorrow{std::chrono::sys_days{clock.date} + days{1}};
        if (clock.of_day == 23h && tomorrow.month() != clock.date.month())
            months.push_back(month_of(clock.date.year() / clock.date.month() / 1, lobby.take_airtime()));
    }
    if (auto written = write_sheet(); !written) return tl::unexpected(written.error());
    auto broken = witness.broken();
    constexpr long least_fair = 90;
    for (const auto& month : months)
        if (month.districts < least_fair)
            broken.push_back(
                fmt::format("giliran kecamatan {} persen dalam {}", month.districts, model::iso(month.first)));
    tell(*office, command, lobby, witness, months, broken);
    return broken.empty() ? 0 : 1;
}

} // namespace siar::app
