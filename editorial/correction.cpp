// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/correction.hpp"

#include "editorial/audiences.hpp"
#include "editorial/condense.hpp"
#include "editorial/percentages.hpp"
#include "editorial/tags.hpp"
#include "model/figure.hpp"
#include "text/letter_case.hpp"
#include "text/words.hpp"

#include <string>

namespace siar::editorial {

using privacy::operator""_label;

namespace {

constexpr std::size_t most_correction_words = 12;
constexpr std::size_t most_objection_words = 8;

/// One short text of a person; `field` names it in errors.
model::Result<privacy::PublicText> worded(const char* field, std::string_view raw, std::size_t most,
                                          const privacy::Gate& gate) {
    const auto count = text::word_count(raw);
    if (count == 0) return model::wrong_use("kalimat kosong", field, "Tulis satu kalimat pendek");
    if (count > most)
        return model::wrong_use("kalimat terlalu panjang", field, "Paling banyak " + std::to_string(most) + " kata");
    auto passed = privacy::redact(text::capitalised(raw), gate);
    const bool masked = passed.text.view().find('[') != std::string_view::npos;
    if (masked || !passed.verdict.ok())
        return model::wrong_use("kalimat tidak lolos gerbang privasi (" +
                                    (masked ? std::string("ada yang disamarkan") : passed.verdict.line()) + ")",
                                field, "Tulis ulang tanpa nama, nomor, atau tuduhan");
    return std::move(passed.text);
}

/// A percentage never stands without its denominator, not even the one that was wrong; whether it adds up is asked of
/// what is right alone.
model::Result<void> may_have_percentages(const char* field, std::string_view text, bool adds_up) {
    const auto fault = percentage_fault(text);
    if (fault == PercentageFault::without_whole)
        return model::wrong_use("persentase tanpa jumlah seluruhnya", field, "Tulis misalnya 373 dari 422 (88,4 %)");
    if (fault == PercentageFault::wrong_sum && adds_up)
        return model::wrong_use("persentase tidak sama dengan angkanya", field,
                                "Hitung lagi, misalnya 373 dari 422 (88,4 %)");
    return {};
}

} // namespace

model::Result<model::CorrectionText> word_correction(std::string_view wrong, std::string_view right,
                                                     const model::Complaint& complaint, const model::Regency& regency,
                                                     const privacy::Gate& gate) {
    struct Field {
        const char* name;
        std::string_view text;
    };
    for (const auto& [name, text] : {Field{"salah", wrong}, Field{"benar", right}}) {
        if (!keeps_place_rule(text, complaint, regency))
            return model::wrong_use("aduan tentang orang tidak boleh menyebut desa, dusun, atau jalan", name,
                                    "Sebut kecamatannya saja");
        if (!tags_of(text).empty())
            return model::wrong_use("ralat tidak menyebut pejabat terpilih dan tidak memuji", name,
                                    "Tulis hanya apa yang salah dan apa yang benar");
        if (auto may = may_have_percentages(name, text, text == right); !may) return tl::unexpected(may.error());
    }
    auto said = worded("salah", wrong, most_correction_words, gate);
    if (!said) return tl::unexpected(said.error());
    auto so = worded("benar", right, most_correction_words, gate);
    if (!so) return tl::unexpected(so.error());
    if (*said == *so) return model::wrong_use("yang salah dan yang benar sama", "benar", "Tulis apa yang benar");
    return model::CorrectionText{std::move(*said), std::move(*so)};
}

model::Result<privacy::PublicText> word_objection(std::string_view about, const privacy::Gate& gate) {
    return worded("perihal", about, most_objection_words, gate);
}

bool may_be_corrected(const model::Complaint& complaint, const model::Regency& regency) {
    const auto* category = regency.category(complaint.category);
    return category && !category->sensitive && !only_counted(complaint);
}

std::optional<model::Correction> correction_of(const model::Corrected& one, const model::Regency& regency,
                                               model::Audience audience, bool made_up) {
    constexpr std::size_t id_digits = 32;
    model::Correction out;
    out.id = model::correction_hash(one.item.id, one.text).hex().substr(0, id_digits);
    out.item = one.item.id;
    out.wrong = one.text.wrong;
    out.right = one.text.right;
    out.validity = {one.since, one.since + model::correction_shown};
    if (one.figure) {
        if (!model::is_told_to(audience, *one.figure)) return std::nullopt;
        out.figure = one.figure;
        out.category_name = model::figure_name(*one.figure);
        out.place = model::figure_period(*one.figure);
        out.demo = made_up;
        return out;
    }
    const auto& complaint = one.item.complaint;
    if (!may_be_corrected(complaint, regency)) return std::nullopt;
    out.category_name = regency.category(complaint.category)->name;
    out.place = place_for(complaint, regency, audience);
    out.demo = complaint.demo;
    return out;
}

std::vector<model::Correction> corrections(const model::Material& material, const model::Regency& regency,
                                           model::Audience audience) {
    std::vector<model::Correction> out;
    for (const auto& one : material.corrections) {
        if (out.size() == model::max_corrections) break;
        if (auto made = correction_of(one, regency, audience, material.demo)) out.push_back(std::move(*made));
    }
    return out;
}

} // namespace siar::editorial
