// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/package.hpp"
#include "config/settings.hpp"
#include "feeds/demo/people.hpp"
#include "feeds/raw.hpp"
#include "feeds/source.hpp"
#include "model/decision.hpp"
#include "model/material.hpp"
#include "model/result.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace siar::feeds {

/// Which text of a RawComplaint.
enum class RawPart { title, body, place, follow_up };

/// Invented personal data and the bytes [begin, begin + size) where it stands; `index` counts follow-ups.
struct PlantedData {
    demo::Private kind = demo::Private::name;
    RawPart part = RawPart::body;
    std::size_t index = 0;
    std::size_t begin = 0;
    std::size_t size = 0;
    friend bool operator==(const PlantedData&, const PlantedData&) = default;
};

/// A made-up complaint and all the personal data in it.
struct Planted {
    RawComplaint raw;
    std::vector<PlantedData> data;
    friend bool operator==(const Planted&, const Planted&) = default;
};

/// The bytes that a PlantedData speaks of.
std::string_view planted_text(const Planted& planted, const PlantedData& data);

/// The demo source: `at` moves the year 2022 by whole weeks so that its last event is the newest that is not after
/// `at`, and brings the outreach of two weeks and the notices along. Without it the year stays where it is.
struct DemoOptions {
    model::SourceName source{"contoh"};
    std::optional<model::Time> at;
};

/// What the demo source holds.
struct Demo {
    std::vector<Planted> complaints; ///< oldest first
    std::vector<model::Visit> visits;
    std::vector<model::Notice> notices;
    friend bool operator==(const Demo&, const Demo&) = default;
};

/// Invents the complaints of a year: 422 received in 2022, 373 resolved, 28 in process, 21 archived; the mean from
/// forwarded to first follow-up, over the 392 that have both (all of them within 2022), is 8,640 seconds. The same on
/// every machine. An error when the package lacks what it draws from.
model::Result<Demo> generate(const config::Package& package, const DemoOptions& options);

/// Moves all times of a complaint.
void move_by(RawComplaint& raw, model::Seconds way);

/// The demo as a source: all of it on one page, which is another once a week. The package must outlive this.
class DemoSource : public Source {
public:
    DemoSource(const config::SourceSettings& source, const config::Package& package);
    tl::expected<Page, Failure> read(const Ask& ask) override;
    bool by_time() const override { return false; }

private:
    model::SourceName name_;
    bool recent_;
    const config::Package& package_;
};

/// What the reviewer `contoh` says about an item by `now`: yes to about 85 of 100 that may go out, no to a few,
/// nothing to the others. Only what is resolved, neither secret nor oversight, not hollow and not held by the gate.
std::optional<model::Decision> demo_decision(const model::Reviewed& item, model::Time now);

} // namespace siar::feeds
