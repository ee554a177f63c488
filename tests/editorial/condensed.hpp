// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editorial/condense.hpp"
#include "regency_fixture.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>

namespace siar::test {

inline model::Category category_of(const char* id, privacy::Label name, model::Concern concern) {
    return {{id}, std::move(name), "road", concern, false};
}

inline model::Regency with_more_categories() {
    auto out = regency();
    const auto asset = model::Concern::public_asset;
    const auto service = model::Concern::service;
    const auto person = model::Concern::person;
    out.categories.push_back(category_of("jalan", "Jalan"_label, asset));
    out.categories.push_back(category_of("jembatan", "Jembatan"_label, asset));
    out.categories.push_back(category_of("drainase", "Drainase"_label, asset));
    out.categories.push_back(category_of("sampah", "Sampah"_label, asset));
    out.categories.push_back(category_of("banjir", "Banjir"_label, service));
    out.categories.push_back(category_of("air", "Air bersih"_label, service));
    out.categories.push_back(category_of("pendidikan", "Pendidikan"_label, person));
    out.categories.push_back(category_of("desa", "Urusan desa"_label, person));
    out.categories.push_back(category_of("ketertiban", "Ketertiban"_label, person));
    return out;
}

/// The regency of the fixture with more categories: public assets, services and what concerns persons.
inline const model::Regency& regency_of_complaints() {
    static const model::Regency out = with_more_categories();
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

/// A complaint and the headline it must have.
struct Headline {
    std::string_view category;
    std::string_view title;
    std::string_view body;
    std::string_view problem;
};

inline void check(const Headline& row) {
    CAPTURE(row.title);
    CAPTURE(row.body);
    CHECK(condensed(row.category, row.title, row.body, "").sentences.problem.text.str() == row.problem);
}

/// An answer and what must be told of it; none of these is hollow.
struct Answered {
    std::string_view reply;
    std::string_view action;
    std::string_view outcome;
};

inline void check(const Answered& row) {
    CAPTURE(row.reply);
    const auto proposal = condensed("jalan", "Lampu jalan mati", "", row.reply);
    CHECK(proposal.sentences.action.text.str() == row.action);
    CHECK(proposal.sentences.outcome.text.str() == row.outcome);
    CHECK_FALSE(proposal.hollow);
}

} // namespace siar::test
