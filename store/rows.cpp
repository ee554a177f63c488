// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rows.hpp"

#include "store/figure_corrections.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

namespace siar::store {

namespace {

std::string joined(const std::vector<model::AgencyId>& agencies) {
    std::string out;
    for (const auto& agency : agencies) {
        if (!out.empty()) out += '\n';
        out += agency.value;
    }
    return out;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const auto end = std::min(text.find(separator), text.size());
        parts.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

std::string wording_codes(const std::array<model::Wording, 3>& wording) {
    std::string out;
    for (const auto one : wording) {
        if (!out.empty()) out += ' ';
        out += model::code(one);
    }
    return out;
}

std::array<model::Wording, 3> wording_from(std::string_view codes) {
    std::array<model::Wording, 3> out{};
    const auto parts = split(codes, ' ');
    if (parts.size() != out.size()) throw_unknown_code(codes);
    for (std::size_t i = 0; i < out.size(); ++i) {
        const auto known = model::from_code<model::Wording>(parts[i]);
        if (!known) throw_unknown_code(parts[i]);
        out[i] = *known;
    }
    return out;
}

privacy::Verdict verdict_from(std::string_view line) {
    const auto known = privacy::parse_verdict(line);
    if (!known) throw_unknown_code(line);
    return *known;
}

Absence absence_from(std::int64_t number) {
    if (number < 0 || number > static_cast<std::int64_t>(Absence::revoked)) throw_unknown_code(std::to_string(number));
    return static_cast<Absence>(number);
}

void read_complaint(Statement::Reader& in, model::Complaint& out) {
    in.next(out.key.source);
    in.next(out.key.id);
    const auto system = in.next<std::optional<std::string>>();
    const auto tracking_id = in.next<std::optional<std::string>>();
    if (system && tracking_id) out.origin = model::Origin{*system, *tracking_id};
    in.next(out.status);
    in.next(out.classification);
    in.next(out.anonymous);
    in.next(out.secret);
    in.next(out.category);
    const auto agencies = in.next<std::string>();
    for (const auto agency : split(agencies, '\n'))
        out.agencies.push_back({std::string(agency)});
    in.next(out.channel);
    in.next(out.place.district);
    in.next(out.place.village);
    in.next(out.submitted);
    in.next(out.forwarded);
    in.next(out.first_follow_up);
    in.next(out.closed);
    in.next(out.updated);
    in.next(out.how_closed);
    in.next(out.rating);
    in.next(out.demo);
}

void read_present(Statement::Reader& in, std::optional<Present>& out) {
    const auto hash = in.next<std::optional<model::Digest>>();
    const auto wording = in.next<std::optional<std::string>>();
    const auto verdict = in.next<std::optional<std::string>>();
    const bool hollow = in.next<bool>();
    const bool repaired = in.next<bool>();
    if (hash)
        out = Present{*hash, wording_from(wording.value_or("")), verdict_from(verdict.value_or("")), hollow, repaired};
}

} // namespace

Present present_of(const model::Proposal& proposal) {
    const auto& s = proposal.sentences;
    return {model::text_hash(s),
            {s.problem.wording, s.action.wording, s.outcome.wording},
            proposal.verdict,
            proposal.hollow,
            proposal.repaired};
}

bool by_person(const Present& present) {
    return std::find(present.wording.begin(), present.wording.end(), model::Wording::person) != present.wording.end();
}

std::string select_rows(std::string_view tail) {
    return std::string(
               "SELECT row, item, source, id, origin_system, origin_id, status, classification, anonymous, secret, "
               "category, agencies, channel, district, village, submitted, forwarded, first_follow_up, closed, "
               "updated, "
               "how_closed, rating, demo, row_hash, gone, sentences, wording, verdict, hollow, repaired, state, "
               "changed, "
               "pinned, decided_at, approved, withdrawn, withdrawn_by, veiled FROM complaints ")
        .append(tail);
}

StoredRow read_row(const Statement& statement) {
    StoredRow out;
    Statement::Reader in(statement);
    in.next(out.row);
    in.next(out.id);
    read_complaint(in, out.complaint);
    in.next(out.hash);
    out.absence = absence_from(in.next<std::int64_t>());
    read_present(in, out.present);
    in.next(out.standing.state);
    in.next(out.changed);
    in.next(out.standing.pinned);
    in.next(out.standing.decided_at);
    in.next(out.standing.approved);
    in.next(out.standing.withdrawn);
    if (const auto by = in.next<std::optional<std::string>>()) out.standing.withdrawn_by = withdrawer_from(*by);
    in.next(out.veiled);
    return out;
}

model::Time next_change(const Database& database) {
    auto query = database.statement("SELECT max(changed) FROM complaints");
    const auto newest = query.step() ? query.get<std::optional<model::Time>>(0) : std::nullopt;
    // Of the same second a reader may have read the ids that sort last.
    return newest ? *newest + model::Seconds{1} : model::Time::min();
}

std::optional<StoredRow> find(const Database& database, const model::ItemId& id) {
    static const std::string sql = select_rows("WHERE item = ?");
    auto query = database.statement(sql);
    query.bind(id);
    if (!query.step()) return std::nullopt;
    return read_row(query);
}

void write(const Database& database, StoredRow& stored) {
    const auto& c = stored.complaint;
    const auto& s = stored.standing;
    const auto origin_system = c.origin ? std::optional(c.origin->system) : std::nullopt;
    const auto origin_id = c.origin ? std::optional(c.origin->tracking_id) : std::nullopt;
    std::optional<model::Digest> hash;
    std::optional<std::string> wording;
    std::optional<std::string> verdict;
    if (stored.present) {
        hash = stored.present->hash;
        wording = wording_codes(stored.present->wording);
        verdict = stored.present->verdict.line();
    }
    const bool hollow = stored.present && stored.present->hollow;
    const bool repaired = stored.present && stored.present->repaired;
    const auto by = s.withdrawn_by ? std::optional(std::string(code(*s.withdrawn_by))) : std::nullopt;
    const bool fresh = stored.row == 0;
    // The item id never changes; left out, its index need not be written again.
    auto statement = database.statement(
        fresh
            ? "INSERT INTO complaints (source, id, origin_system, origin_id, status, classification, anonymous, "
              "secret, category, agencies, channel, district, village, submitted, forwarded, first_follow_up, closed, "
              "updated, how_closed, rating, demo, row_hash, gone, sentences, wording, verdict, hollow, repaired, "
              "state, changed, pinned, decided_at, approved, withdrawn, withdrawn_by, veiled, item) "
              "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"
            : "UPDATE complaints SET (source, id, origin_system, origin_id, status, classification, anonymous, "
              "secret, category, agencies, channel, district, village, submitted, forwarded, first_follow_up, closed, "
              "updated, how_closed, rating, demo, row_hash, gone, sentences, wording, verdict, hollow, repaired, "
              "state, changed, pinned, decided_at, approved, withdrawn, withdrawn_by, veiled) = "
              "(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) WHERE item = ?");
    statement.run_with(c.key.source, c.key.id, origin_system, origin_id, c.status, c.classification, c.anonymous,
                       c.secret, c.category, joined(c.agencies), c.channel, c.place.district, c.place.village,
                       c.submitted, c.forwarded, c.first_follow_up, c.closed, c.updated, c.how_closed, c.rating, c.demo,
                       stored.hash, static_cast<std::int64_t>(stored.absence), hash, wording, verdict, hollow, repaired,
                       s.state, stored.changed, s.pinned, s.decided_at, s.approved, s.withdrawn, by, stored.veiled,
                       stored.id);
    if (fresh) stored.row = statement.inserted();
}

model::ItemId item_id(const model::Key& key, const model::SecretKey& secret) {
    return {model::digest_fields({key.source.value, key.id}, secret).hex().substr(0, 32)};
}

namespace {

/// Fields one after the other, each told apart from one that is missing; what model::digest_fields() makes of them,
/// without a string for each.
class Fields {
public:
    void add(std::string_view value) {
        auto length = static_cast<std::uint64_t>(value.size());
        for (int byte = 0; byte < 8; ++byte, length >>= 8U)
            bytes_ += static_cast<char>(length & 0xffU);
        bytes_ += value;
    }
    void add(std::int64_t value) { add(std::string_view(fmt::format_int(value).c_str())); }
    void add(model::Time value) { add(std::int64_t{value.time_since_epoch().count()}); }
    template <class Value>
    void add(const std::optional<Value>& value) {
        add(std::string_view(value ? "+" : "-"));
        if (value) add(*value);
    }
    void add(const std::optional<model::VillageId>& value) { add(value ? "+" + value->value : std::string("-")); }
    void add(const std::optional<model::Digest>& value) { add(value ? value->hex() : std::string("-")); }
    void add(const std::string& value) { add(std::string_view(value)); }
    void add(const char* value) { add(std::string_view(value)); }
    model::Digest digest(const model::SecretKey& secret) const { return model::digest(bytes_, secret); }

private:
    std::string bytes_;
};

void add_story(Fields& fields, const model::Story& story) {
    fields.add(story.title.view());
    fields.add(story.body.view());
    fields.add(story.verdict.line());
    for (const auto& follow_up : story.follow_ups) {
        fields.add(follow_up.at);
        fields.add(follow_up.agency.value);
        fields.add(follow_up.text.view());
        fields.add(std::int64_t{follow_up.internal});
    }
}

// A hub's sentences are its own words, not a proposal of our rules.
void add_hub(Fields& fields, const model::Row& row) {
    fields.add(model::code(row.hub->state));
    fields.add(row.hub->by);
    fields.add(row.hub->at);
    fields.add(row.hub->text.hex());
    if (!row.proposal) return;
    fields.add(model::text_hash(row.proposal->sentences).hex());
    fields.add(std::int64_t{row.proposal->hollow} * 2 + std::int64_t{row.proposal->repaired});
}

} // namespace

model::Digest source_hash(const model::Row& row, const std::optional<model::Digest>& held,
                          const model::SecretKey& secret) {
    const auto& c = row.complaint;
    Fields fields;
    fields.add(c.origin ? c.origin->system : "");
    fields.add(c.origin ? c.origin->tracking_id : "");
    fields.add(model::code(c.status));
    fields.add(model::code(c.classification));
    fields.add(std::int64_t{c.anonymous} * 4 + std::int64_t{c.secret} * 2 + std::int64_t{c.demo});
    fields.add(c.category.value);
    fields.add(joined(c.agencies));
    fields.add(c.channel.value);
    fields.add(c.place.district.value);
    fields.add(c.place.village);
    fields.add(c.submitted);
    fields.add(c.forwarded);
    fields.add(c.first_follow_up);
    fields.add(c.closed);
    fields.add(c.updated);
    fields.add(model::code(c.how_closed));
    fields.add(c.rating ? std::to_string(*c.rating) : "");
    fields.add(held);
    if (c.story) add_story(fields, *c.story);
    if (row.hub) add_hub(fields, row);
    return fields.digest(secret);
}

model::Decision read_decision(const Statement& statement) {
    model::Decision out;
    Statement::Reader in(statement);
    in.next(out.item);
    in.next(out.act);
    in.next(out.at);
    in.next(out.by);
    in.next(out.text);
    in.next(out.reason);
    in.next(out.since);
    take_figure(out);
    return out;
}

std::optional<model::Decision> last_decision_here(const Database& database, const model::ItemId& id) {
    auto query = database.statement(
        "SELECT item, act, at, by, text, reason, since FROM decisions WHERE item = ? AND line IS NOT NULL "
        "AND act NOT IN ('setujui_foto', 'setujui_foto_sebelum', 'setujui_foto_sesudah', 'tarik_foto', 'usul_ralat', "
        "'setuju_ralat', 'sudah_ditarik') ORDER BY act = 'tarik_privasi' DESC, n DESC LIMIT 1");
    query.bind(id);
    if (!query.step()) return std::nullopt;
    return read_decision(query);
}

model::Digest origin_digest(const model::Origin& origin, const model::SecretKey& secret) {
    return model::digest_fields({"origin", origin.system, origin.tracking_id}, secret);
}

std::map<model::Digest, model::Time> forgotten_origins(const Database& database) {
    std::map<model::Digest, model::Time> out;
    auto query = database.statement("SELECT text, min(at) FROM decisions WHERE act = 'tarik_privasi' GROUP BY text");
    while (query.step())
        out.emplace(query.get<model::Digest>(0), query.get<model::Time>(1));
    out.erase(model::Digest{});
    return out;
}

bool add_decision(const Database& database, const model::Decision& decision, std::optional<std::int64_t> line) {
    auto insert = database.statement(
        "INSERT INTO decisions (line, item, act, at, by, text, reason, since) VALUES (?,?,?,?,?,?,?,?) "
        "ON CONFLICT DO NOTHING");
    insert
        .bind(line, decision.item, decision.act, decision.at, decision.by, decision.text, kept_reason(decision),
              decision.since)
        .run();
    return insert.changes() > 0;
}

} // namespace siar::store
