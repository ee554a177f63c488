// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/office.hpp"
#include "editorial/witness.hpp"
#include "feeds/raw.hpp"
#include "model/result.hpp"
#include "store/store.hpp"

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace siar::app {

/// A made-up year of a regency, hour by hour: complaints come and are closed, the API is silent for three days, a
/// reviewer says yes except in two weeks of summer and in the ten days of Lebaran, people withdraw and pin; the tide
/// brings dozens of complaints from one place; elections hide what praises. All in memory, all of demo data.
class SimulatedYear {
public:
    /// `year` from 2023 on; an error where the package has no demo data.
    static model::Result<SimulatedYear> open(const Office& office, int year);

    /// The clock of the year, for whoever looks at it.
    const Office& office() const { return *office_; }
    const store::Store& store() const { return *store_; }
    model::Time begin() const { return begin_; }
    model::Time end() const { return end_; }

    /// Lets all happen that happens until `time`; true where something did.
    model::Result<bool> go_on(model::Time time, editorial::Witness& witness);

private:
    SimulatedYear() = default;
    model::Result<bool> pull(editorial::Witness& witness);
    model::Result<bool> review(editorial::Witness& witness);
    model::Result<bool> change_minds(editorial::Witness& witness);
    model::Result<void> decide(model::Act act, const model::Reviewed& item, const std::string& why);
    bool is_silent() const;
    bool is_nobody_there() const;

    std::unique_ptr<Office> office_;
    std::unique_ptr<model::Time> now_;
    std::unique_ptr<store::Store> store_;
    std::vector<feeds::RawComplaint> all_;
    model::Time begin_{};
    model::Time end_{};
    model::Time pulled_{};
    model::Date lebaran_{};
    std::size_t turn_ = 0;
};

} // namespace siar::app
