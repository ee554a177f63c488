// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.hpp"
#include "app/contact_sheet.hpp"
#include "app/simulated_lobby.hpp"
#include "app/simulated_radio.hpp"
#include "app/simulated_year.hpp"
#include "editorial/airtime.hpp"
#include "wire/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <memory>
#include <system_error>
#include <utility>
#include <vector>

namespace siar::app {

namespace {

using privacy::Label;
using privacy::operator""_label;
using std::chrono::days;
using std::chrono::hours;
using namespace std::chrono_literals;

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

model::Schedule of_place(model::Schedule schedule, const model::DistrictId& district) {
    schedule.own_districts = {district};
    schedule.own_agencies.clear();
    return schedule;
}

/// "Yang tayang di lobi mulai pukul 10.00, 1 Januari sampai 31 Maret 2027. DATA CONTOH".
privacy::Label title_of(model::Date first, model::Date last) {
    return "Yang tayang di lobi mulai pukul 10.00, "_label + Label::day_and_month(first) + " sampai "_label +
           Label::date(last) + ". DATA CONTOH"_label;
}

/// The year as it runs: who watches, where it is shown, what is kept of it.
class Run {
public:
    Run(SimulatedYear& year, std::filesystem::path out)
        : year_(year),
          out_(std::move(out)),
          witness_(year.office().package.regency, year.office().package.gate),
          lengths_(year.office(), witness_),
          lobby_("lobi", year.office().settings.screen.schedule, lengths_, witness_),
          own_("lobi kecamatan", of_place(year.office().settings.screen.schedule, year.busiest()), lengths_, witness_),
          radio_(year, witness_),
          sheet_(year.office()) {
        const auto& package = year.office().package;
        if (package.prayer) witness_.hears_adzan(*package.prayer, package.silences);
    }

    /// One hour from `time` on.
    model::Result<void> hour(model::Time time) {
        witness_.goes_by(time);
        if (auto gone = year_.go_on(time, witness_); !gone) return tl::unexpected(gone.error());
        const auto clock = model::local(time, zone());
        const auto& calendar = year_.calendar();
        if (clock.of_day == 0h) witness_.cut_off(own_.name(), calendar.is_cut_off(clock.date));
        if (clock.of_day == calendar.airs(clock.date))
            if (auto aired = radio_.air(time); !aired) return aired;
        if (clock.of_day >= calendar.opens() && clock.of_day < calendar.closes(clock.date))
            if (auto shown = show(time, clock.date); !shown) return shown;
        if (clock.of_day == 10h) keep_pictures(time, clock.date);
        if (clock.of_day == 23h) return end_day(clock.date);
        return {};
    }

    /// What is left to be judged and written.
    model::Result<std::vector<std::string>> end(model::Time time) {
        witness_.goes_by(time);
        if (auto written = write_sheet(); !written) return tl::unexpected(written.error());
        auto broken = witness_.broken();
        constexpr long least_fair = 90;
        for (const auto& month : months_)
            for (const auto& [what, percent] :
                 {std::pair{"kecamatan", month.districts}, std::pair{"instansi di kecamatan", month.agencies},
                  std::pair{"kategori di instansi", month.categories}})
                if (percent < least_fair)
                    broken.push_back(
                        fmt::format("giliran {} {} persen dalam {}", what, percent, model::iso(month.first)));
        return broken;
    }

    void tell(int year, const std::vector<std::string>& broken) const {
        if (year_.office().json)
            tell_as_json(year, broken);
        else
            tell_in_words(year, broken);
    }

private:
    const model::Zone& zone() const { return year_.office().package.regency.identity.zone; }

    model::Result<void> show(model::Time time, model::Date date) {
        auto edition = edition_of(year_.office(), year_.store(), model::Audience::public_);
        if (!edition) return tl::unexpected(edition.error());
        witness_.published(*edition);
        if (!edition->corrections.empty())
            if (auto said = radio_.correct(time); !said) return said;
        const auto shared = std::make_shared<const model::Edition>(std::move(*edition));
        lobby_.hear(shared);
        if (!year_.calendar().is_cut_off(date)) own_.hear(shared);
        lobby_.play(time, time + 1h);
        own_.play(time, time + 1h);
        return {};
    }

    /// Of each Wednesday, and of the days on which something is special.
    void keep_pictures(model::Time time, model::Date date) {
        const std::chrono::weekday weekday{std::chrono::sys_days{date}};
        const auto special = year_.calendar().special(date);
        if (!special && weekday != std::chrono::Wednesday) return;
        const auto& screen = year_.office().screen;
        const auto week = std::chrono::ceil<std::chrono::weeks>(time - year_.calendar().begin()).count();
        if (sheet_.empty()) first_on_sheet_ = date;
        last_on_sheet_ = date;
        sheet_.add({date, special ? *special : "Minggu ke-"_label + Label::number(week), special.has_value(),
                    Label::number(lobby_.items(time)) + " butir boleh tayang"_label,
                    lobby_.pictures(screen, time, ContactSheet::columns, ContactSheet::smaller)});
    }

    model::Result<void> end_day(model::Date date) {
        const model::Date tomorrow{std::chrono::sys_days{date} + days{1}};
        if (tomorrow.month() == date.month()) return {};
        months_.push_back(month_of(date.year() / date.month() / 1, lobby_.take_airtime()));
        constexpr unsigned months_of_sheet = 3;
        return static_cast<unsigned>(date.month()) % months_of_sheet == 0 ? write_sheet() : model::Result<void>{};
    }

    model::Result<void> write_sheet() {
        if (sheet_.empty()) return {};
        const auto year = static_cast<int>(first_on_sheet_.year());
        return sheet_.write(out_ / fmt::format("lobi-{}-{}.png", year, ++sheets_),
                            title_of(first_on_sheet_, last_on_sheet_));
    }

    std::int64_t minutes_stood() const {
        return std::chrono::duration_cast<std::chrono::minutes>(witness_.stood_longest()).count();
    }

    void tell_as_json(int year, const std::vector<std::string>& broken) const {
        long least = 100;
        for (const auto& month : months_)
            least = std::min({least, month.districts, month.agencies, month.categories});
        const auto number = [](std::size_t count) { return static_cast<std::int64_t>(count); };
        fmt::print("{}\n", wire::report({{"year", std::int64_t{year}},
                                         {"slides", number(lobby_.slides())},
                                         {"slides_own_place", number(own_.slides())},
                                         {"segments", number(radio_.segments())},
                                         {"complaints", number(witness_.fates.size())},
                                         {"objections_answered", number(year_.people().answers())},
                                         {"corrections", number(year_.people().corrections())},
                                         {"corrections_on_radio", number(radio_.corrections())},
                                         {"withdrawn_stood_minutes_cut_off", minutes_stood()},
                                         {"least_fair_month_percent", std::int64_t{least}},
                                         {"broken", number(broken.size())},
                                         {"demo", true}}));
    }

    void tell_in_words(int year, const std::vector<std::string>& broken) const {
        fmt::print("Tahun {} (DATA CONTOH): {} aduan, {} slide di lobi, {} di lobi kecamatan, {} segmen radio.\n", year,
                   witness_.fates.size(), lobby_.slides(), own_.slides(), radio_.segments());
        fmt::print("Keberatan yang dijawab: {}. Ralat: {} di layar, {} di radio.\n", year_.people().answers(),
                   year_.people().corrections(), radio_.corrections());
        const auto stood = minutes_stood();
        if (stood > 0)
            fmt::print(
                "Layar yang terputus lima hari masih menayangkan butir yang sudah ditarik sampai {} jam {} menit "
                "sesudah ditarik.\n",
                stood / 60, stood % 60);
        if (!months_.empty())
            fmt::print("Giliran yang jatuh ke yang berhak, persen (kecamatan, instansi di dalamnya, kategorinya):\n");
        for (const auto& month : months_)
            fmt::print("  {}  {:3}  {:3}  {:3}\n", model::iso(month.first).substr(0, 7), month.districts,
                       month.agencies, month.categories);
        if (broken.empty()) fmt::print("Aturan yang dilanggar: tidak ada.\n");
        for (const auto& line : broken)
            fmt::print("DILANGGAR  {}\n", line);
    }

    SimulatedYear& year_;
    std::filesystem::path out_;
    editorial::Witness witness_;
    SlideLengths lengths_;
    SimulatedLobby lobby_;
    SimulatedLobby own_;
    SimulatedRadio radio_;
    ContactSheet sheet_;
    model::Date first_on_sheet_{};
    model::Date last_on_sheet_{};
    int sheets_ = 0;
    std::vector<Month> months_;
};

} // namespace

model::Result<int> simulate(const Common& common, const SimulateCommand& command) {
    auto office = open_office(common, false);
    if (!office) return tl::unexpected(office.error());
    std::error_code error;
    std::filesystem::create_directories(command.out, error);
    if (error) return model::fail("folder tidak dapat dibuat", command.out.string(), "Pilih folder lain dengan --out");
    const auto year = SimulatedYear::open(*office, command.year);
    if (!year) return tl::unexpected(year.error());
    Run run(**year, command.out);
    const auto begin = (*year)->calendar().begin();
    const auto end = std::min((*year)->calendar().end(), begin + days{command.days});
    for (auto time = begin; time < end; time += 1h)
        if (auto done = run.hour(time); !done) return tl::unexpected(done.error());
    const auto broken = run.end(end);
    if (!broken) return tl::unexpected(broken.error());
    run.tell(command.year, *broken);
    return broken->empty() ? 0 : 1;
}

} // namespace siar::app
