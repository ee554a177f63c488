// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editorial/condense.hpp"
#include "regency_fixture.hpp"

#include <string_view>

namespace siar::test {

/// The regency of the fixture with more categories: public assets, services and what concerns persons.
inline const model::Regency& regency_of_complaints() {
    static const model::Regency out = [] {
        using model::Concern;
        auto all = regency();
        const auto add = [&](const char* id, privacy::Label name, Concern concern) {
            all.categories.push_back({{id}, std::move(name), "road", concern, false});
        };
        add("jalan", "Jalan"_label, Concern::public_asset);
        add("jembatan", "Jembatan"_label, Concern::public_asset);
        add("drainase", "Drainase"_label, Concern::public_asset);
        add("sampah", "Sampah"_label, Concern::public_asset);
        add("banjir", "Banjir"_label, Concern::service);
        add("air", "Air bersih"_label, Concern::service);
        add("pendidikan", "Pendidikan"_label, Concern::person);
        add("desa", "Urusan desa"_label, Concern::person);
        add("ketertiban", "Ketertiban"_label, Concern::person);
        return all;
    }();
    return out;
}

/// A resolved complaint of this category in Bedono, with one public answer if there is one.
inline model::Complaint complaint_of(std::string_view category, std::string_view title, std::string_view body,
                                     std::string_view reply) {
    auto out = complaint(title, body, reply);
    out.category = {std::string(category)};
    return out;
}

inline model::Proposal condensed(std::string_view category, std::string_view title, std::string_view body,
                                 std::string_view reply) {
    return editorial::condense(complaint_of(category, title, body, reply), regency_of_complaints(), gate());
}

} // namespace siar::test
