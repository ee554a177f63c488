// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/texts.hpp"

#include "store/photos.hpp"

#include <string>

namespace siar::store {

namespace {

// About as many as an Edition is made of; then memory is given back.
constexpr std::size_t most_remembered = 4096;

Reread passed_again(const std::string& problem, const std::string& action, const std::string& outcome,
                    const std::array<model::Wording, 3>& wording, const privacy::Gate& gate) {
    Reread out;
    const auto pass = [&](const std::string& text, model::Wording from) {
        auto redacted = privacy::redact(text, gate);
        out.verdict |= redacted.verdict;
        return model::Sentence{std::move(redacted.text), from};
    };
    out.sentences.problem = pass(problem, wording[0]);
    out.sentences.action = pass(action, wording[1]);
    out.sentences.outcome = pass(outcome, wording[2]);
    return out;
}

} // namespace

void Texts::write(const Database& database, std::int64_t row, const model::Sentences& sentences) const {
    write(database, row, sentences, model::text_hash(sentences));
}

void Texts::write(const Database& database, std::int64_t row, const model::Sentences& sentences,
                  const model::Digest& hash) const {
    database
        .statement(
            "INSERT INTO sentences (row, hash, problem, action, outcome) VALUES (?,?,?,?,?) ON CONFLICT DO NOTHING")
        .run_with(row, hash, sentences.problem.text, sentences.action.text, sentences.outcome.text);
}

bool Texts::has(const Database& database, std::int64_t row, const model::Digest& hash) const {
    return database.statement("SELECT 1 FROM sentences WHERE row = ? AND hash = ?").bind(row, hash).step();
}

std::optional<Reread> Texts::sentences(const Database& database, std::int64_t row, const Present& present) {
    auto query = database.statement("SELECT problem, action, outcome FROM sentences WHERE row = ? AND hash = ?");
    query.bind(row, present.hash);
    if (!query.step()) return std::nullopt;
    const auto problem = query.get<std::string>(0);
    const auto action = query.get<std::string>(1);
    const auto outcome = query.get<std::string>(2);
    auto known = known_.find(present.hash);
    if (known == known_.end()) {
        // A file that was damaged without SQLite noticing must not put words into anybody's mouth.
        if (model::digest_fields({problem, action, outcome}) != present.hash) return std::nullopt;
        if (known_.size() >= most_remembered) known_.clear();
        known = known_.emplace(present.hash, passed_again(problem, action, outcome, present.wording, gate_)).first;
    }
    Reread out = known->second; // the same words may come from a rule here and from a person there
    out.sentences.problem.wording = present.wording[0];
    out.sentences.action.wording = present.wording[1];
    out.sentences.outcome.wording = present.wording[2];
    return out;
}

void Texts::drop_unused(const Database& database, const StoredRow& row) const {
    const auto present = row.present ? std::optional(row.present->hash) : std::nullopt;
    database
        .statement(
            "DELETE FROM sentences WHERE row = ?1 AND hash IS NOT ?2 "
            "AND hash NOT IN (SELECT text FROM decisions WHERE item = ?3)")
        .bind(row.row, present, row.id)
        .run();
}

Reread Texts::reread(const model::Sentences& sentences) const {
    return passed_again(sentences.problem.text.str(), sentences.action.text.str(), sentences.outcome.text.str(),
                        {sentences.problem.wording, sentences.action.wording, sentences.outcome.wording}, gate_);
}

bool drop_story(const Database& database, std::int64_t row) {
    auto story = database.statement("DELETE FROM stories WHERE row = ?");
    story.bind(row).run();
    const bool there = story.changes() > 0;
    if (there) database.statement("DELETE FROM follow_ups WHERE row = ?").bind(row).run();
    return there;
}

void Texts::write(const Database& database, std::int64_t row, const model::Story& story) const {
    database.statement("INSERT INTO stories (row, title, body, verdict) VALUES (?,?,?,?)")
        .run_with(row, story.title, story.body, story.verdict.line());
    std::int64_t n = 0;
    for (const auto& follow_up : story.follow_ups)
        database.statement("INSERT INTO follow_ups (row, n, at, agency, text, internal) VALUES (?,?,?,?,?,?)")
            .run_with(row, n++, follow_up.at, follow_up.agency, follow_up.text, follow_up.internal);
}

privacy::PublicText Texts::passed(const std::string& text) const {
    return privacy::redact(text, gate_).text;
}

std::optional<model::Story> Texts::story(const Database& database, std::int64_t row) const {
    auto query = database.statement("SELECT title, body, verdict FROM stories WHERE row = ?");
    query.bind(row);
    if (!query.step()) return std::nullopt;
    model::Story out;
    out.title = passed(query.get<std::string>(0));
    out.body = passed(query.get<std::string>(1));
    if (const auto verdict = privacy::parse_verdict(query.get<std::string>(2))) out.verdict = *verdict;
    auto answers = database.statement("SELECT at, agency, text, internal FROM follow_ups WHERE row = ? ORDER BY n");
    answers.bind(row);
    while (answers.step())
        out.follow_ups.push_back({answers.get<model::Time>(0), answers.get<model::AgencyId>(1),
                                  passed(answers.get<std::string>(2)), answers.get<bool>(3)});
    return out;
}

void Texts::write(const Database& database, std::int64_t row, const model::CorrectionText& text,
                  const model::Digest& hash) const {
    database.statement("INSERT INTO corrections (row, hash, wrong, right) VALUES (?,?,?,?) ON CONFLICT DO NOTHING")
        .run_with(row, hash, text.wrong, text.right);
}

RereadCorrection Texts::reread(const model::CorrectionText& text) const {
    return reread_correction(text.wrong.str(), text.right.str());
}

RereadCorrection Texts::reread_correction(const std::string& wrong, const std::string& right) const {
    auto said = privacy::redact(wrong, gate_);
    auto so = privacy::redact(right, gate_);
    RereadCorrection out{{std::move(said.text), std::move(so.text)}, said.verdict};
    out.verdict |= so.verdict;
    return out;
}

std::optional<model::CorrectionText> Texts::correction(const Database& database, const StoredRow& row,
                                                       const model::Digest& hash) const {
    auto query = database.statement("SELECT wrong, right FROM corrections WHERE row = ? AND hash = ?");
    query.bind(row.row, hash);
    if (!query.step()) return std::nullopt;
    auto read = reread_correction(query.get<std::string>(0), query.get<std::string>(1));
    if (!read.verdict.ok() || model::correction_hash(row.id, read.text) != hash) return std::nullopt;
    return std::move(read.text);
}

bool Texts::drop_corrections(const Database& database, std::int64_t row) const {
    auto corrections = database.statement("DELETE FROM corrections WHERE row = ?");
    corrections.bind(row).run();
    return corrections.changes() > 0;
}

bool Texts::drop(const Database& database, std::int64_t row) const {
    const bool beside = drop_photos(database, row);
    const bool corrections = drop_corrections(database, row) || beside;
    const bool story = drop_story(database, row) || corrections;
    auto sentences = database.statement("DELETE FROM sentences WHERE row = ?");
    sentences.bind(row).run();
    return sentences.changes() > 0 || story;
}

} // namespace siar::store
