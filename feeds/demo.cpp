// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/demo.hpp"

#include "feeds/demo/letter.hpp"
#include "feeds/demo/outreach.hpp"
#include "feeds/demo/plan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace siar::feeds {

using demo::Case;
using demo::Kernel;
using demo::Random;
using demo::Text;
using model::Time;

std::string_view planted_text(const Planted& planted, const PlantedData& data) {
    const RawComplaint& raw = planted.raw;
    std::string_view text;
    switch (data.part) {
        case RawPart::title: text = raw.title; break;
        case RawPart::body: text = raw.body; break;
        case RawPart::place: text = raw.place; break;
        case RawPart::follow_up: text = raw.follow_ups.at(data.index).text; break;
    }
    return text.substr(data.begin, data.size);
}

static std::string keep(Text&& text, RawPart part, std::size_t index, std::vector<PlantedData>& data) {
    for (const Text::Span& span : text.spans)
        data.push_back({span.kind, part, index, span.begin, span.size});
    return std::move(text.text);
}

static Planted write(const Case& one, const Kernel& kernel, const config::Package& package, Random& random) {
    const demo::Slots slots = demo::slots_of(one, kernel, package, random);
    Planted out;
    out.raw.facts = one.facts;
    demo::Letter letter = demo::letter(one, kernel, slots, random);
    out.raw.title = keep(std::move(letter.title), RawPart::title, 0, out.data);
    out.raw.body = keep(std::move(letter.body), RawPart::body, 0, out.data);
    out.raw.place = keep(std::move(letter.place), RawPart::place, 0, out.data);
    for (demo::Reply& reply : demo::replies(one, kernel, slots, random)) {
        const std::size_t index = out.raw.follow_ups.size();
        std::string text = keep(std::move(reply.text), RawPart::follow_up, index, out.data);
        out.raw.follow_ups.push_back({reply.at, std::move(reply.agency), std::move(text), reply.internal});
    }
    return out;
}

void move_by(RawComplaint& raw, model::Seconds way) {
    model::Complaint& facts = raw.facts;
    facts.submitted += way;
    facts.updated += way;
    for (auto* time : {&facts.forwarded, &facts.first_follow_up, &facts.closed}) {
        if (*time) **time += way;
    }
    for (RawFollowUp& follow_up : raw.follow_ups)
        follow_up.at += way;
}

static Time newest(const std::vector<Planted>& complaints) {
    Time last{};
    for (const Planted& planted : complaints)
        last = std::max(last, planted.raw.facts.updated);
    return last;
}

model::Result<Demo> generate(const config::Package& package, const DemoOptions& options) {
    const std::vector<Kernel> kernels = demo::all_kernels();
    const auto cases = demo::plan(package, kernels);
    if (!cases) return tl::unexpected(cases.error());

    Demo out;
    Random random(422);
    int number = 0;
    for (const Case& one : *cases) {
        out.complaints.push_back(write(one, kernels[one.kernel], package, random));
        // Another source has other ids: with equal ones nobody would see that a Key needs both parts.
        const int base = options.at ? 7'400'000 : 7'100'000;
        out.complaints.back().raw.facts.key = {options.source, fmt::format("{}", base + 37 * ++number)};
    }
    if (!options.at) return out;

    const auto weeks = std::chrono::floor<std::chrono::weeks>(*options.at - newest(out.complaints));
    for (Planted& planted : out.complaints)
        move_by(planted.raw, weeks);
    out.visits = demo::visits(package, *options.at);
    out.notices = demo::notices(package, *options.at);
    return out;
}

DemoSource::DemoSource(const config::SourceSettings& source, const config::Package& package)
    : name_(source.name), recent_(source.recent), package_(package) {}

tl::expected<Page, Failure> DemoSource::read(const Ask& ask) {
    DemoOptions options{name_, std::nullopt};
    if (recent_) options.at = ask.now;
    auto demo = generate(package_, options);
    if (!demo) return tl::unexpected(Failure{std::move(demo.error()), {}});
    Page page;
    page.demo = true;
    page.etag = model::rfc3339(newest(demo->complaints));
    // Schedule and announcements move with the day.
    if (recent_) page.etag += " " + model::iso(model::local(ask.now, package_.regency.identity.zone).date);
    page.unchanged = page.etag == ask.etag;
    if (page.unchanged) return page;
    for (Planted& planted : demo->complaints)
        page.complaints.push_back(std::move(planted.raw));
    if (!recent_) return page;
    page.outreach = std::move(demo->visits);
    page.notices = std::move(demo->notices);
    return page;
}

/// A number from 0 to 99 that belongs to an item (FNV-1a).
static int lot(const model::ItemId& item) {
    std::uint64_t hash = 14695981039346656037ULL;
    for (const char c : item.value)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    return static_cast<int>((hash >> 32U) % 100U);
}

std::optional<model::Decision> demo_decision(const model::Reviewed& item, Time now) {
    const model::Complaint& facts = item.complaint;
    const bool may_go_out = facts.demo && facts.status == model::Status::resolved && facts.closed && !facts.secret &&
                            facts.classification != model::Classification::oversight;
    if (!may_go_out || !item.text || item.text->hollow || !item.text->verdict.ok()) return std::nullopt;
    const int drawn = lot(item.id);
    const Time at = *facts.closed + std::chrono::minutes(20 + 7 * drawn);
    if (drawn >= 89 || at > now) return std::nullopt;
    model::Decision decision;
    decision.item = item.id;
    decision.act = drawn < 85 ? model::Act::approve : model::Act::reject;
    decision.by = "contoh";
    decision.at = at;
    decision.text = model::text_hash(item.text->sentences);
    if (decision.act == model::Act::reject) decision.reason = "isi aduan belum jelas";
    return decision;
}

} // namespace siar::feeds
