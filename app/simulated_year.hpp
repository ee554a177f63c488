// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/office.hpp"
#include "app/simulated_calendar.hpp"
#include "app/simulated_people.hpp"
#include "editorial/witness.hpp"
#include "feeds/raw.hpp"
#include "model/result.hpp"
#include "store/store.hpp"

#include <memory>
#include <optional>
#include <vector>

namespace siar::app {

/// A made-up year of a regency, hour by hour: complaints come and are closed, the API is silent for three days, the
/// tide brings dozens of complaints from one place, elections hide what praises, and people decide (see
/// SimulatedPeople). All in memory, all of demo data.
class SimulatedYear {
public:
    /// `year` from 2023 on; an error where the package has no demo data.
    static model::Result<std::unique_ptr<SimulatedYear>> open(const Office& office, int year);
    SimulatedYear(const SimulatedYear&) = delete;
    SimulatedYear& operator=(const SimulatedYear&) = delete;
    ~SimulatedYear() = default;

    /// The clock of the year, for whoever looks at it.
    const Office& office() const { return office_; }
    const SimulatedCalendar& calendar() const { return calendar_; }
    const SimulatedPeople& people() const { return people_; }
    store::Store& store() { return *store_; }
    /// The district that most complaints come from.
    const model::DistrictId& busiest() const { return busiest_; }

    /// Lets all happen that happens until `time`; true where something did.
    model::Result<bool> go_on(model::Time time, editorial::Witness& witness);

private:
    SimulatedYear(const Office& office, int year);
    model::Result<void> invent(int year);
    model::Result<bool> pull(editorial::Witness& witness);

    Office office_;
    SimulatedCalendar calendar_;
    SimulatedPeople people_;
    model::Time now_;
    std::optional<store::Store> store_;
    std::vector<feeds::RawComplaint> all_;
    model::DistrictId busiest_;
    model::Time pulled_{};
};

} // namespace siar::app
