// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/api.hpp"
#include "wire/parts.hpp"
#include "wire/reading.hpp"

#include <nlohmann/json.hpp>

namespace siar::wire {

using nlohmann::ordered_json;

namespace {

constexpr std::size_t most_bytes = 16'000'000;

ordered_json written(const model::Sentence& sentence) {
    return {{"text", sentence.text.str()}, {"wording", code(sentence.wording)}};
}

model::Sentence read_sentence(const Node& node) {
    return {node["text"].public_text(), node["wording"].code<model::Wording>()};
}

ordered_json written(const Told& told) {
    return {{"problem", written(told.sentences.problem)},
            {"action", written(told.sentences.action)},
            {"outcome", written(told.sentences.outcome)},
            {"hollow", told.hollow},
            {"repaired", told.repaired}};
}

Told read_told(const Node& node) {
    return {{read_sentence(node["problem"]), read_sentence(node["action"]), read_sentence(node["outcome"])},
            node["hollow"].boolean(),
            node["repaired"].boolean()};
}

ordered_json review(const ComplaintRow& row) {
    ordered_json out{{"state", code(row.review)}};
    if (row.decided_at) out["decided_at"] = model::rfc3339(*row.decided_at);
    if (row.text_hash) out["text_hash"] = row.text_hash->hex();
    return out;
}

void read_review(const Node& node, ComplaintRow& row) {
    row.review = node["state"].code<model::ReviewState>();
    row.decided_at = read_time(node, "decided_at");
    if (const auto hash = node.find("text_hash")) row.text_hash = hash->digest();
}

ordered_json written(const ComplaintRow& row) {
    ordered_json out = opened(row.demo);
    out["item_id"] = row.item.value;
    out["changed"] = model::rfc3339(row.changed);
    out["status"] = code(row.status);
    out["classification"] = code(row.classification);
    out["secret"] = row.secret;
    out["category"] = row.category.value;
    out["agencies"] = ordered_json::array();
    for (const model::AgencyId& agency : row.agencies)
        out["agencies"].push_back(agency.value);
    out["channel"] = row.channel.value;
    out["district"] = row.place.district.value;
    if (row.place.village) out["village"] = row.place.village->value;
    const auto moment = [&](const char* key, const std::optional<model::Time>& time) {
        if (time) out[key] = model::rfc3339(*time);
    };
    moment("submitted", row.submitted);
    moment("forwarded", row.forwarded);
    moment("first_follow_up", row.first_follow_up);
    moment("closed", row.closed);
    moment("updated", row.updated);
    out["how_closed"] = code(row.how_closed);
    if (row.rating) out["rating"] = *row.rating;
    out["review"] = review(row);
    if (row.told) out["text"] = written(*row.told);
    return out;
}

ComplaintRow read_row(const Node& node) {
    ComplaintRow row;
    row.demo = node["demo"].boolean();
    node["item_id"].into(row.item);
    row.changed = node["changed"].time();
    row.status = node["status"].code<model::Status>();
    row.classification = node["classification"].code<model::Classification>();
    row.secret = node["secret"].boolean();
    read_code(node["category"], row.category);
    row.agencies =
        node["agencies"].list<model::AgencyId>(50, [](const Node& id) { return model::AgencyId{id.token()}; });
    read_code(node["channel"], row.channel);
    read_code(node["district"], row.place.district);
    if (const auto village = node.find("village")) row.place.village = model::VillageId{village->token()};
    row.submitted = node["submitted"].time();
    row.forwarded = read_time(node, "forwarded");
    row.first_follow_up = read_time(node, "first_follow_up");
    row.closed = read_time(node, "closed");
    row.updated = node["updated"].time();
    row.how_closed = node["how_closed"].code<model::HowClosed>();
    if (const auto rating = node.find("rating")) row.rating = static_cast<int>(rating->integer(1, 5));
    read_review(node["review"], row);
    if (const auto text = node.find("text")) {
        // What no hub may send is not taken from one either.
        if (row.secret || row.classification == model::Classification::oversight)
            text->fault("aduan ini tidak boleh berteks");
        row.told = text->dropping<Told>([](const Node& told) { return std::optional(read_told(told)); });
    }
    return row;
}

} // namespace

std::string encode(const ComplaintsPage& page) {
    ordered_json out = opened(page.demo);
    out["complaints"] = ordered_json::array();
    for (const ComplaintRow& row : page.rows)
        out["complaints"].push_back(written(row));
    out["withdrawn"] = ordered_json::array();
    for (const model::ItemId& id : page.withdrawn)
        out["withdrawn"].push_back({{"item_id", id.value}, {"withdrawn", true}});
    out["cursor"] = page.cursor;
    out["more"] = page.more;
    return closed(out);
}

model::Result<Decoded<ComplaintsPage>> decode_complaints(std::string_view json, const privacy::Gate& gate) {
    Document document(json, most_bytes, &gate);
    const Node root = document.root();
    ComplaintsPage page;
    page.demo = root["demo"].boolean();
    page.rows = root["complaints"].dropping_list<ComplaintRow>(max_page, read_row);
    page.withdrawn = root["withdrawn"].list<model::ItemId>(
        100'000, [](const Node& tombstone) { return model::ItemId{tombstone["item_id"].token()}; });
    page.cursor = root["cursor"].string(512);
    page.more = root["more"].boolean();
    return document.finish(std::move(page));
}

} // namespace siar::wire
