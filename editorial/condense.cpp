// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/condense.hpp"

#include "editorial/asked.hpp"
#include "editorial/clauses.hpp"
#include "editorial/deed.hpp"
#include "editorial/lifting.hpp"
#include "editorial/percentages.hpp"
#include "editorial/problem.hpp"
#include "editorial/reply.hpp"
#include "text/letter_case.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace siar::editorial {

namespace {

using model::Wording;

/// A sentence of these words that passed the gate again; its verdict is added to `verdict`.
model::Sentence sentence(std::string_view words, Wording wording, const privacy::Gate& gate,
                         privacy::Verdict& verdict) {
    auto passed = privacy::redact(text::capitalised(words), gate);
    verdict |= passed.verdict;
    return {std::move(passed.text), wording};
}

std::string problem_template(const model::Complaint& complaint, const model::Regency& regency) {
    const auto* category = regency.category(complaint.category);
    if (!category) return "Aduan layanan publik";
    return "Aduan tentang " + folded(category->name.view());
}

/// Without the agency: card, page and radio name it beside the sentence.
std::string action_template(const model::Complaint& complaint, const Reply& reply) {
    if (reply.explained) return "Pertanyaan ini sudah dijawab";
    if (!complaint.story || !reply.hollow) return "Aduan ini sudah ditindaklanjuti";
    const auto& answers = complaint.story->follow_ups;
    const bool answered = std::any_of(answers.begin(), answers.end(), [](const auto& one) { return !one.internal; });
    return answered ? "Aduan ini sudah dijawab" : "Aduan ini belum dijawab";
}

std::string outcome_template(const model::Complaint& complaint, const Reply& reply) {
    if (complaint.story && reply.hollow) return "Belum ada hasil";
    if (complaint.how_closed == model::HowClosed::confirmed_by_reporter) return "Pelapor menyatakan aduannya selesai";
    if (complaint.status != model::Status::resolved) return "Aduan belum dinyatakan selesai";
    return "Aduan dinyatakan selesai";
}

bool templates_only(const model::Complaint& complaint, const model::Regency& regency) {
    const auto* category = regency.category(complaint.category);
    return !complaint.story || !category || category->sensitive ||
           complaint.classification == model::Classification::oversight;
}

/// Whether villages may be named: only where something public is broken.
bool names_villages(const model::Complaint& complaint, const model::Regency& regency) {
    const auto* category = regency.category(complaint.category);
    return category && category->concern == model::Concern::public_asset;
}

bool is_physical(const model::Complaint& complaint, const model::Regency& regency) {
    const auto* category = regency.category(complaint.category);
    return category && category->concern != model::Concern::person;
}

Wanted wanted_by(const model::Complaint& complaint) {
    if (complaint.classification == model::Classification::information) return Wanted::information;
    for (const auto& text : {complaint.story->title.view(), complaint.story->body.view()})
        for (const auto& clause : clauses(text))
            if (asks_for_facts(clause)) return Wanted::facts;
    return Wanted::remedy;
}

/// Takes the words of a rule where the gate has nothing against them, else the template.
model::Sentence rule_or_template(const std::optional<Words>& rule, const std::string& fallback,
                                 const model::Regency& regency, const privacy::Gate& gate, privacy::Verdict& verdict) {
    if (rule) {
        privacy::Verdict of_rule;
        auto made = sentence(joined(spelled(*rule, regency)), Wording::rule, gate, of_rule);
        const bool masked = made.text.view().find('[') != std::string_view::npos;
        const bool fair = percentage_fault(made.text.view()) == PercentageFault::none;
        if (of_rule.ok() && !masked && fair) return made;
    }
    return sentence(fallback, Wording::template_, gate, verdict);
}

} // namespace

model::Proposal condense(const model::Complaint& complaint, const model::Regency& regency, const privacy::Gate& gate) {
    model::Proposal out;
    std::optional<Words> problem;
    Reply reply;
    const Spot spot{regency, complaint.place, names_villages(complaint, regency)};
    if (complaint.story) {
        problem = find_problem(complaint, spot);
        reply = read_replies(complaint.story->follow_ups, spot, wanted_by(complaint));
    }
    if (templates_only(complaint, regency)) {
        problem = reply.action = reply.outcome = std::nullopt;
        reply.explained = false;
        // Nothing in the templates could say what is left to do.
        reply.hollow = reply.hollow || reply.unfinished;
    }

    const auto told = [&](const std::optional<Words>& rule, const std::string& fallback) {
        return rule_or_template(rule, fallback, regency, gate, out.verdict);
    };
    out.sentences.problem = told(problem, problem_template(complaint, regency));
    out.sentences.action = told(reply.action, action_template(complaint, reply));
    out.sentences.outcome = told(reply.outcome, outcome_template(complaint, reply));
    out.hollow = reply.hollow;
    out.repaired = reply.physical && is_physical(complaint, regency) && out.sentences.action.wording == Wording::rule &&
                   out.sentences.outcome.wording == Wording::rule;
    return out;
}

bool keeps_place_rule(std::string_view sentence, const model::Complaint& complaint, const model::Regency& regency) {
    const Spot spot{regency, complaint.place, names_villages(complaint, regency)};
    Words words;
    for (const auto& token : text::tokens(sentence))
        if (token.kind != text::TokenKind::mark) words.emplace_back(token.of(sentence));
    if (words.empty()) return true;
    const auto left = lifted(words, spot);
    return left && *left == words;
}

namespace {

/// "akan kami teruskan": words that put off what a citizen waits for.
bool promises(std::string_view sentence) {
    constexpr auto words = std::to_array<std::string_view>(
        {"akan", "berjanji", "janji", "menyanggupi", "menyusul", "sanggup", "diteruskan", "teruskan", "meneruskan",
         "dikoordinasikan", "koordinasikan", "menunggu", "dijadwalkan", "direncanakan", "segera", "mohon"});
    const auto all = text::tokens(sentence);
    return std::any_of(all.begin(), all.end(), [&](const auto& token) {
        return std::find(words.begin(), words.end(), folded(token.of(sentence))) != words.end();
    });
}

} // namespace

model::Result<model::Proposal> reword(std::string_view problem, std::string_view action, std::string_view outcome,
                                      const model::Complaint& complaint, const model::Regency& regency,
                                      const privacy::Gate& gate) {
    if (templates_only(complaint, regency))
        return model::wrong_use("kategori ini hanya boleh tayang dengan kalimat baku", complaint.category.value,
                                "Setujui kalimat bakunya, atau tolak butirnya");
    struct Field {
        const char* name;
        std::string_view text;
        std::size_t most;
        bool told_as_done; ///< what an agency did, or how it is now
    };
    model::Proposal out;
    std::vector<model::Sentence> made;
    for (const Field& field :
         {Field{"masalah", problem, most_problem_words, false}, Field{"tindakan", action, most_reply_words, true},
          Field{"hasil", outcome, most_reply_words, true}}) {
        const auto count = text::word_count(field.text);
        if (count == 0) return model::wrong_use("kalimat kosong", field.name, "Tulis satu kalimat pendek");
        if (count > field.most)
            return model::wrong_use("kalimat terlalu panjang", field.name,
                                    "Paling banyak " + std::to_string(field.most) + " kata");
        if (!keeps_place_rule(field.text, complaint, regency))
            return model::wrong_use("aduan tentang orang tidak boleh menyebut desa, dusun, atau jalan", field.name,
                                    "Sebut kecamatannya saja");
        if (field.told_as_done && promises(field.text))
            return model::wrong_use("kalimat hanya menjanjikan", field.name,
                                    "Tulis apa yang sudah dikerjakan; bila belum ada, tunda dengan siar review hold");
        if (percentage_fault(field.text) != PercentageFault::none)
            return model::wrong_use("persen tanpa angka yang menjadi dasarnya, atau tidak cocok dengannya", field.name,
                                    "Tulis misalnya: 373 dari 422 (88,4 %)");
        privacy::Verdict verdict;
        made.push_back(sentence(field.text, Wording::person, gate, verdict));
        const bool masked = made.back().text.view().find('[') != std::string_view::npos;
        if (masked || !verdict.ok())
            return model::wrong_use("kalimat tidak lolos gerbang privasi (" +
                                        (masked ? std::string("ada yang disamarkan") : verdict.line()) + ")",
                                    field.name, "Tulis ulang tanpa nama, nomor, atau tuduhan");
    }
    out.sentences = {made[0], made[1], made[2]};
    return out;
}

} // namespace siar::editorial
