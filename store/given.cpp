// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/given.hpp"

#include <sstream>
#include <string>

namespace siar::store {

namespace {

using privacy::Label;

std::optional<std::string> cited(const std::optional<Label>& source) {
    return source ? std::optional(source->str()) : std::nullopt;
}

/// "prestasi tokoh": codes, apart by blanks.
std::string codes_of(const std::vector<model::Tag>& tags) {
    std::string out;
    for (const auto tag : tags)
        out += std::string(out.empty() ? "" : " ") + std::string(code(tag));
    return out;
}

std::vector<model::Tag> tags_from(const std::string& codes) {
    std::vector<model::Tag> out;
    std::istringstream words(codes);
    for (std::string word; words >> word;) {
        const auto tag = model::from_code<model::Tag>(word);
        if (!tag) throw_unknown_code(word);
        out.push_back(*tag);
    }
    return out;
}

/// Labels as the gate of today lets them pass.
class Words {
public:
    explicit Words(const privacy::Gate& gate) : gate_(gate) {}
    Label label(const std::string& text) {
        if (text.empty()) return {};
        auto passed = Label::from_package(text, gate_);
        sound_ = sound_ && passed.has_value();
        return passed.value_or(Label{});
    }
    std::optional<Label> label(const std::optional<std::string>& text) {
        return text ? std::optional(label(*text)) : std::nullopt;
    }
    bool sound() const { return sound_; }

private:
    const privacy::Gate& gate_;
    bool sound_ = true;
};

model::Period read_period(Statement::Reader& in, Words& words) {
    model::Period out;
    out.first = model::from_day_number(in.next<int>());
    out.last = model::from_day_number(in.next<int>());
    out.name = words.label(in.next<std::string>());
    return out;
}

} // namespace

model::Given kept_of(model::Given given) {
    for (auto& one : given.recaps)
        one.followed_up.reset();
    return given;
}

bool replace_given(const Database& database, const model::SourceName& source, const model::Given& given,
                   const privacy::Gate& gate) {
    if (read_given(database, source, gate) == kept_of(given)) return false;
    database.statement("DELETE FROM given_recaps WHERE source = ?").bind(source).run();
    database.statement("DELETE FROM given_speeds WHERE source = ?").bind(source).run();
    auto recap = database.statement(
        "INSERT INTO given_recaps (source, n, first, last, name, received, resolved, in_process, archived, cited, "
        "as_of, tags) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)");
    std::int64_t n = 0;
    for (const auto& one : given.recaps)
        recap
            .bind(source, n++, model::day_number(one.period.first), model::day_number(one.period.last),
                  one.period.name.view(), one.received, one.resolved, one.in_process, one.archived, cited(one.source),
                  one.as_of, codes_of(one.tags))
            .run();
    auto speed = database.statement(
        "INSERT INTO given_speeds (source, n, interval, first, last, name, cases, mean_days, median_days, standard, "
        "cited, as_of, tags) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)");
    n = 0;
    for (const auto& one : given.speeds)
        speed
            .bind(source, n++, one.interval, model::day_number(one.period.first), model::day_number(one.period.last),
                  one.period.name.view(), one.cases, one.mean_days, one.median_days, one.standard.view(),
                  cited(one.source), one.as_of, codes_of(one.tags))
            .run();
    return true;
}

model::Given read_given(const Database& database, const model::SourceName& source, const privacy::Gate& gate) {
    model::Given out;
    auto recaps = database.statement(
        "SELECT first, last, name, received, resolved, in_process, archived, cited, as_of, tags FROM given_recaps "
        "WHERE source = ? ORDER BY n");
    for (recaps.bind(source); recaps.step();) {
        Statement::Reader in(recaps);
        Words words(gate);
        model::Recap one;
        one.period = read_period(in, words);
        in.next(one.received);
        in.next(one.resolved);
        in.next(one.in_process);
        in.next(one.archived);
        one.source = words.label(in.next<std::optional<std::string>>());
        in.next(one.as_of);
        one.tags = tags_from(in.next<std::string>());
        if (words.sound()) out.recaps.push_back(std::move(one));
    }
    auto speeds = database.statement(
        "SELECT interval, first, last, name, cases, mean_days, median_days, standard, cited, as_of, tags "
        "FROM given_speeds "
        "WHERE source = ? ORDER BY n");
    for (speeds.bind(source); speeds.step();) {
        Statement::Reader in(speeds);
        Words words(gate);
        model::Speed one;
        in.next(one.interval);
        one.period = read_period(in, words);
        in.next(one.cases);
        in.next(one.mean_days);
        in.next(one.median_days);
        one.standard = words.label(in.next<std::string>());
        one.source = words.label(in.next<std::optional<std::string>>());
        in.next(one.as_of);
        one.tags = tags_from(in.next<std::string>());
        if (words.sound()) out.speeds.push_back(std::move(one));
    }
    return out;
}

std::vector<std::pair<model::SourceName, model::Given>> read_all_given(const Database& database,
                                                                       const privacy::Gate& gate) {
    std::vector<std::pair<model::SourceName, model::Given>> out;
    auto query = database.statement(
        "SELECT source FROM (SELECT source FROM given_recaps UNION SELECT source FROM given_speeds) "
        "LEFT JOIN ranks USING (source) ORDER BY rank IS NULL, rank, source");
    while (query.step()) {
        const auto source = query.get<model::SourceName>(0);
        auto given = read_given(database, source, gate);
        if (given != model::Given{}) out.emplace_back(source, std::move(given));
    }
    return out;
}

} // namespace siar::store
