// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/open311_server.hpp"
#include "feeds/record.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace siar::feeds {

namespace {

using Dates = Open311Ability::Dates;
using Kind = Open311Trouble::Kind;

constexpr model::Seconds day{86400};

} // namespace

Open311Server::Answered<Open311Reply> Open311Server::sample(bool xml) {
    ability_.xml = xml;
    ability_.extras = true;
    auto reply = requests({});
    if (reply || reply.error().kind == Kind::silent) return reply;
    // There are servers for which an unknown parameter is an error.
    ability_.extras = false;
    auto plain = requests({});
    return plain ? std::move(plain) : std::move(reply);
}

Open311Server::Answered<void> Open311Server::greet(model::Time now) {
    greeted_ = false;
    ability_ = {};
    auto reply = sample(format_ == "xml");
    if (!reply && reply.error().kind != Kind::silent && format_.empty()) {
        // XML is the format that the standard demands, JSON the one that most have.
        auto other = sample(true);
        if (other)
            reply = std::move(other);
        else
            ability_.xml = false;
    }
    if (!reply && reply.error().kind == Kind::too_large) {
        // Without limits it gives all it has, which is too much: windows will be small enough.
        greeted_ = true;
        sample_ = 0;
        ability_.extras = true;
        return {};
    }
    if (!reply) return tl::unexpected<Open311Trouble>(std::move(reply.error()));
    sample_ = reply->answer.rows.size();
    if (!clock_) clock_ = now;
    return learn_dates(reply->answer).map([&] { greeted_ = true; });
}

/// Asks for the two days around the oldest request of the sample: what comes back says how the dates are understood.
Open311Server::Answered<void> Open311Server::learn_dates(const Open311Answer& sample) {
    std::optional<model::Time> oldest;
    for (const Open311Row& row : sample.rows) {
        const auto made = time(row.record[Field::submitted]);
        if (made && (!oldest || *made < *oldest)) oldest = made;
    }
    if (!oldest) return {};
    const Open311Question question{*oldest - day, *oldest + day, std::nullopt, 0, {}};
    for (const Dates way : {Dates::forward, Dates::swapped}) {
        ability_.dates = way;
        const auto reply = requests(question);
        if (!reply && reply.error().kind == Kind::silent) return tl::unexpected<Open311Trouble>(reply.error());
        if (!reply) {
            if (reply.error().kind == Kind::too_large) break;
            ability_.dates = Dates::refused;
            return {};
        }
        if (reply->answer.rows.empty()) continue;
        const bool strayed =
            std::any_of(reply->answer.rows.begin(), reply->answer.rows.end(), [&](const Open311Row& row) {
                const auto made = time(row.record[Field::submitted]);
                return made && outside(*made, question.from, question.to);
            });
        if (strayed) break;
        return {};
    }
    ability_.dates = Dates::ignored;
    return {};
}

Open311Server::Answered<bool> Open311Server::filters_changes(model::Time now) {
    if (ability_.updated_after) return *ability_.updated_after;
    // Nothing has changed since next year; a server that gives rows all the same does not look at the parameter. One
    // that has no rows at all cannot be told from one that filters, and is read in windows.
    Open311Question question;
    question.changed_since = std::max(now, clock_.value_or(now)) + 365 * day;
    const auto reply = requests(question);
    if (!reply && reply.error().kind == Kind::silent) return tl::unexpected<Open311Trouble>(reply.error());
    ability_.updated_after = reply && reply->answer.rows.empty() && reply->answer.nameless == 0 && sample_ > 0;
    return *ability_.updated_after;
}

} // namespace siar::feeds
