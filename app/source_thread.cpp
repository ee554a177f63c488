// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/source_thread.hpp"

#include "app/process.hpp"
#include "app/source_reports.hpp"
#include "app/sources.hpp"
#include "feeds/pace.hpp"

#include <chrono>
#include <exception>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <thread>
#include <utility>

namespace siar::app {

namespace {

using model::Time;

/// One source, read over and over.
class Repeated {
public:
    Repeated(const Office& office, const config::SourceSettings& source, const TellReading& tell)
        : office_(office), source_(source), tell_(tell), reports_(office.state) {
        rules_.interval = source.interval;
    }
    Repeated(const Repeated&) = delete;
    Repeated& operator=(const Repeated&) = delete;
    ~Repeated() {
        if (store_) (void)store_->save_contacts(office_.clock.now());
    }

    /// False where it failed.
    bool once(bool whole, bool follow);
    void wait() const;

private:
    model::Result<void> open();
    Taken read(bool whole);

    const Office& office_;
    const config::SourceSettings& source_;
    const TellReading& tell_;
    SourceReports reports_;
    feeds::PaceRules rules_;
    feeds::Pace pace_;
    Time asked_{}; ///< when pace_ was set
    std::minstd_rand chance_{std::random_device{}()};
    std::optional<store::Store> store_;
    std::unique_ptr<Intake> intake_;
};

model::Result<void> Repeated::open() {
    if (!store_) {
        auto store = open_store(office_);
        if (!store) return tl::unexpected(store.error());
        store_ = std::move(*store);
    }
    if (intake_) return {};
    auto source = open_source(office_, source_);
    if (!source) return tl::unexpected(source.error());
    const auto before = reports_.kept(source_.name);
    intake_ = std::make_unique<Intake>(office_, *store_, source_, std::move(*source),
                                       before ? before->relist_after : std::nullopt);
    return {};
}

Taken Repeated::read(bool whole) {
    Taken taken;
    try {
        if (const auto opened = open(); !opened)
            taken.failure = feeds::Failure{opened.error(), {}};
        else
            taken = intake_->read(whole);
    } catch (const std::exception& broken) {
        taken.failure = feeds::Failure{{std::string("pemasangan rusak: ") + broken.what(), source_.name.value,
                                        "Pasang ulang, lalu jalankan: siar check"},
                                       {}};
        intake_.reset();
        store_.reset();
    }
    return taken;
}

bool Repeated::once(bool whole, bool follow) {
    const Time began = office_.clock.now();
    const Taken taken = read(whole);
    if (taken.failure && asked_to_stop()) return false; // cut by ourselves: nobody's failure
    const Time now = asked_ = office_.clock.now();
    const double random = std::uniform_real_distribution<double>(0, 1)(chance_);
    pace_ = taken.failure ? feeds::after_failure(pace_, rules_, now, taken.failure->retry_after, random)
                          : feeds::after_success(rules_, now, random);
    const auto report = report_of(source_.name, began, taken, follow ? std::optional(pace_) : std::nullopt);
    reports_.keep(report);
    tell_(source_, taken, report);
    return !taken.failure;
}

void Repeated::wait() const {
    constexpr std::chrono::milliseconds look{250};
    // Not by the wall clock: it may be set by years while we wait.
    const auto until = office_.clock.steady() + (pace_.next - asked_);
    while (office_.clock.steady() < until && !asked_to_stop())
        std::this_thread::sleep_for(look);
}

} // namespace

bool read_source(const Office& office, const config::SourceSettings& source, const ReadingWay& way,
                 const TellReading& tell) {
    Repeated reading(office, source, tell);
    bool good = reading.once(way.whole, way.follow);
    while (way.follow && !asked_to_stop()) {
        reading.wait();
        if (asked_to_stop()) break;
        good = reading.once(false, true);
    }
    return good;
}

} // namespace siar::app
