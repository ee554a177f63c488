// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/figure_corrections.hpp"

#include "model/figure.hpp"
#include "store/redress.hpp"

#include <string>

namespace siar::store {

namespace {

constexpr std::string_view prefix = "ralat ";
constexpr char between_fields = '\n';
constexpr char behind_figure = '\t';

/// What stands under a hash.
struct Kept {
    std::string figure;
    std::string wrong;
    std::string right;
    model::Digest hash() const {
        const auto key = model::key_of({figure});
        return model::digest_fields({"ralat", key.value, wrong, right});
    }
};

std::optional<Kept> fields_of(std::string_view text) {
    const auto first = text.find(between_fields);
    const auto second = first == std::string_view::npos ? first : text.find(between_fields, first + 1);
    if (second == std::string_view::npos) return std::nullopt;
    return Kept{std::string(text.substr(0, first)), std::string(text.substr(first + 1, second - first - 1)),
                std::string(text.substr(second + 1))};
}

std::string name_of(const model::Digest& hash) {
    return std::string(prefix) + hash.hex();
}

} // namespace

void write_figure_correction(const Database& database, const model::Decision& proposal) {
    const auto& [wrong, right] = *proposal.correction;
    database.statement("INSERT INTO meta (name, value) VALUES (?,?) ON CONFLICT DO NOTHING")
        .run_with(name_of(proposal.text),
                  proposal.figure->value + between_fields + wrong.str() + between_fields + right.str());
}

std::optional<model::CorrectionText> figure_correction(const Database& database, const Texts& texts,
                                                       const model::ItemId& key, const model::Digest& hash) {
    auto query = database.statement("SELECT value FROM meta WHERE name = ?");
    const auto name = name_of(hash);
    if (!query.bind(name).step()) return std::nullopt;
    const auto kept = fields_of(query.get<std::string>(0));
    if (!kept || model::key_of({kept->figure}) != key) return std::nullopt;
    auto read = texts.reread_correction(kept->wrong, kept->right);
    if (!read.verdict.ok() || model::correction_hash(key, read.text) != hash) return std::nullopt;
    return std::move(read.text);
}

std::optional<model::CorrectionText> correction_of(const Database& database, const Texts& texts,
                                                   const model::ItemId& id, const std::optional<StoredRow>& row,
                                                   const model::Digest& hash) {
    return row ? texts.correction(database, *row, hash) : figure_correction(database, texts, id, hash);
}

std::int64_t count_wrong_figure_corrections(const Database& database) {
    std::int64_t wrong = 0;
    auto query = database.statement("SELECT name, value FROM meta WHERE name LIKE 'ralat %'");
    while (query.step()) {
        const auto kept = fields_of(query.get<std::string>(1));
        if (!kept || name_of(kept->hash()) != query.get<std::string>(0)) ++wrong;
    }
    return wrong;
}

model::Result<void> may_be_decided_on_figure(const Database& database, const model::Decision& decision) {
    const auto& figure = *decision.figure;
    if (!model::parse_figure(figure.value) || model::key_of(figure) != decision.item)
        return model::fail("angka tidak dikenal", figure.value.substr(0, 40), "Sebut seperti rekap:2022");
    if (decision.act == model::Act::propose_correction) return {};
    if (decision.act != model::Act::agree_to_correction)
        return model::fail("sebuah angka hanya dapat diralat", figure.value, "Lihat: siar review correct --help");
    return may_be_agreed(redress_of(database, decision.item), decision, [&] {
        auto words = database.statement("SELECT 1 FROM meta WHERE name = ?");
        const auto name = name_of(decision.text);
        return words.bind(name).step();
    });
}

std::string kept_reason(const model::Decision& decision) {
    return decision.figure ? decision.figure->value + behind_figure + decision.reason : decision.reason;
}

void take_figure(model::Decision& decision) {
    const auto end = decision.reason.find(behind_figure);
    if (end == std::string::npos) return;
    // A reason that a person wrote about an item may begin so, too; only a figure has this key.
    auto figure = model::parse_figure(std::string_view(decision.reason).substr(0, end));
    if (!figure || model::key_of(*figure) != decision.item) return;
    decision.figure = std::move(figure);
    decision.reason.erase(0, end + 1);
}

} // namespace siar::store
