// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/standing.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace siar::store {

using model::Act;
using model::ReviewState;

std::string_view code(Withdrawer withdrawer) {
    switch (withdrawer) {
        case Withdrawer::source: return "sumber";
        case Withdrawer::hub: return "pusat";
        case Withdrawer::person: return "orang";
        case Withdrawer::other: return "lain";
        case Withdrawer::privacy: return "privasi";
    }
    return "orang";
}

std::optional<Withdrawer> withdrawer_from(std::string_view text) {
    for (const auto withdrawer :
         {Withdrawer::source, Withdrawer::hub, Withdrawer::person, Withdrawer::other, Withdrawer::privacy})
        if (code(withdrawer) == text) return withdrawer;
    return std::nullopt;
}

bool withdrawn_by_person(const Standing& standing) {
    return standing.withdrawn_by == Withdrawer::person || standing.withdrawn_by == Withdrawer::privacy;
}

void withdraw(Standing& standing, Withdrawer by, model::Time at) {
    standing.state = ReviewState::withdrawn;
    standing.pinned = false;
    standing.withdrawn = at;
    standing.withdrawn_by = by;
}

void leave_withdrawn(Standing& standing, ReviewState state) {
    standing.state = state;
    standing.withdrawn.reset();
    standing.withdrawn_by.reset();
}

Outcome after_reading(const Standing& before, const std::optional<model::Digest>& decided, const Reading& reading) {
    Outcome out{before, reading.meaning_changed || !reading.present_by_person};
    Standing& standing = out.standing;
    if (withdrawn_by_person(before)) return out;
    if (reading.became_secret) {
        withdraw(standing, Withdrawer::source, reading.at);
        return out;
    }
    if (before.state == ReviewState::withdrawn) {
        // A hub's withdrawal ends only by the hub's word, a source's by giving the item again.
        if (before.withdrawn_by == Withdrawer::source && reading.returned) {
            leave_withdrawn(standing, before.decided_at ? ReviewState::needs_review : ReviewState::fresh);
            out.take_proposal = true;
        }
        return out;
    }
    const bool was_decided = before.state == ReviewState::approved || before.state == ReviewState::rejected;
    if (!was_decided) return out;
    const auto& on = before.state == ReviewState::approved ? before.approved : decided;
    const bool asks_again = reading.meaning_changed && (reading.classified_anew || reading.proposal != on);
    if (asks_again) {
        standing.state = ReviewState::needs_review;
        standing.pinned = false;
    }
    out.take_proposal = asks_again || (reading.proposal && reading.proposal == reading.present);
    return out;
}

Standing after_decision(const Standing& before, const model::Decision& decision) {
    Standing out = before;
    leave_withdrawn(out, state_after(decision.act));
    out.pinned = decision.act == Act::pin;
    out.decided_at = decision.at;
    if (out.state == ReviewState::approved) out.approved = decision.text;
    if (out.state == ReviewState::withdrawn)
        withdraw(out, decision.act == Act::withdraw_privacy ? Withdrawer::privacy : Withdrawer::person, decision.at);
    return out;
}

Standing after_rebuild(const model::Decision& last, const std::optional<model::Digest>& present) {
    Standing out = after_decision({}, last);
    const bool on_text = out.state == ReviewState::approved || out.state == ReviewState::rejected;
    if (on_text && present != last.text) {
        out.state = ReviewState::needs_review;
        out.pinned = false;
    }
    return out;
}

Standing after_hub(const Standing& before, const model::HubDecision& hub, const std::optional<model::Digest>& present,
                   const std::optional<model::Decision>& here, bool trusted) {
    Standing out = before;
    if (withdrawn_by_person(before)) return out;
    if (hub.state == ReviewState::withdrawn) {
        // Another source's word may end before the hub's own.
        if (before.state == ReviewState::withdrawn && before.withdrawn_by != Withdrawer::other) return out;
        withdraw(out, Withdrawer::hub, hub.at);
        out.decided_at = hub.at;
        return out;
    }
    if (before.withdrawn_by == Withdrawer::hub) leave_withdrawn(out, ReviewState::needs_review);
    if (!trusted || !present) return out;
    if (here && here->text == *present) return out;
    if (hub.state == ReviewState::approved && hub.text == *present) {
        leave_withdrawn(out, ReviewState::approved);
        out.approved = hub.text;
        out.decided_at = hub.at;
    } else if (out.state == ReviewState::approved) {
        out.state = ReviewState::needs_review; // the hub took its yes back
        out.pinned = false;
    }
    return out;
}

namespace {

/// A text cut at the gate's marks: one part more than it has marks.
std::vector<std::string_view> between_marks(std::string_view text) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    for (std::size_t open = text.find('['); open != std::string_view::npos; open = text.find('[', open + 1)) {
        const auto close = text.find(']', open);
        if (close == std::string_view::npos) break;
        parts.push_back(text.substr(begin, open - begin));
        begin = close + 1;
        open = close;
    }
    parts.push_back(text.substr(begin));
    return parts;
}

// What one mark may stand for; longer, and somebody has rewritten the text.
constexpr std::size_t longest_masked = 96;

/// True when `plain` is `masked` with words in place of its marks.
bool fits(std::string_view masked, std::string_view plain) {
    const auto parts = between_marks(masked);
    if (parts.size() == 1) return masked == plain;
    if (plain.substr(0, parts.front().size()) != parts.front()) return false;
    std::size_t at = parts.front().size();
    for (std::size_t i = 1; i < parts.size(); ++i) {
        const bool last = i + 1 == parts.size();
        if (last && plain.size() < at + 1 + parts[i].size()) return false;
        const auto found = last ? plain.size() - parts[i].size() : plain.find(parts[i], at + 1);
        if (found == std::string_view::npos || found - at > longest_masked) return false;
        if (plain.substr(found, parts[i].size()) != parts[i]) return false;
        at = found + parts[i].size();
    }
    return true;
}

bool same_words(const model::Story& a, const model::Story& b) {
    const auto same = [](const privacy::PublicText& x, const privacy::PublicText& y) {
        return same_but_for_marks(x.view(), y.view());
    };
    return same(a.title, b.title) && same(a.body, b.body) &&
           std::equal(a.follow_ups.begin(), a.follow_ups.end(), b.follow_ups.begin(), b.follow_ups.end(),
                      [&](const model::FollowUp& x, const model::FollowUp& y) {
                          return x.at == y.at && x.agency == y.agency && x.internal == y.internal &&
                                 same(x.text, y.text);
                      });
}

} // namespace

bool same_but_for_marks(std::string_view a, std::string_view b) {
    return a == b || fits(a, b) || fits(b, a);
}

bool same_meaning(const model::Complaint& a, const model::Complaint& b) {
    if (a.category != b.category || a.classification != b.classification || a.agencies != b.agencies) return false;
    if (a.place != b.place || a.secret != b.secret) return false;
    if (a.story.has_value() != b.story.has_value()) return false;
    return !a.story || same_words(*a.story, *b.story);
}

} // namespace siar::store
