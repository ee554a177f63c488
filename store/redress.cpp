// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/redress.hpp"

#include "store/kinship.hpp"
#include "store/texts.hpp"

#include <algorithm>

namespace siar::store {

namespace {

using model::Act;

std::vector<model::ItemId> items_in(Statement& query) {
    std::vector<model::ItemId> out;
    while (query.step())
        out.push_back(query.get<model::ItemId>(0));
    return out;
}

std::vector<model::ItemId> tellings(const Database& database, const model::ItemId& item,
                                    const std::optional<model::Origin>& origin) {
    auto out = origin ? tellings_of(database, *origin) : std::vector<model::ItemId>{};
    if (std::find(out.begin(), out.end(), item) == out.end()) out.push_back(item);
    return out;
}

/// The place of the newest decision here with one of these acts (a list for SQL); 0: none.
std::int64_t newest(const Database& database, const model::ItemId& item, const char* acts) {
    auto query = database.statement(
        "SELECT coalesce(max(n), 0) FROM decisions WHERE item = ? AND line IS NOT NULL "
        "AND act IN (" +
        std::string(acts) + ")");
    query.bind(item);
    return query.step() ? query.get<std::int64_t>(0) : 0;
}

model::Result<void> may_be_corrected(const StoredRow& row) {
    if (!row.standing.approved)
        return model::fail("butir ini belum pernah disetujui, jadi tidak ada yang diralat", row.id.value,
                           "Betulkan kalimatnya dengan siar review edit");
    if (row.complaint.secret || row.complaint.classification == model::Classification::oversight)
        return model::fail("aduan ini hanya dihitung dan tidak diralat di muka umum", row.id.value,
                           "Tarik butirnya bila masih tayang: siar review withdraw");
    return {};
}

/// Whether a correction of this item may be said in public.
bool may_be_heard(const StoredRow& row) {
    const auto by = row.standing.withdrawn_by;
    return row.counted() && !row.complaint.secret && row.complaint.classification != model::Classification::oversight &&
           (!by || *by == Withdrawer::person);
}

model::Result<void> may_be_taken_off(const Database& database, const StoredRow& row, const model::Decision& decision) {
    auto query = database.statement("SELECT 1 FROM aired WHERE item = ? AND at = ?");
    if (query.bind(row.id, decision.since).step()) return {};
    return model::fail("tidak ada segmen radio dengan butir ini pada waktu itu", row.id.value,
                       "Lihat waktu segmennya: siar check");
}

} // namespace

model::Result<void> may_be_agreed(const model::Redress& now, const model::Decision& decision,
                                  const std::function<bool()>& words_are_kept) {
    const auto& subject = decision.figure ? decision.figure->value : decision.item.value;
    if (!now.proposed)
        return model::fail("tidak ada usul ralat yang menunggu orang kedua", subject,
                           "Usulkan dulu: siar review correct --salah --benar");
    if (now.proposed->text != decision.text)
        return model::fail("ralat yang menunggu bukan yang Anda baca", subject,
                           "Baca lagi: siar review show, lalu pakai sidik ralat yang tertulis di sana");
    if (model::person_key(now.proposed->proposed_by) == model::person_key(decision.by))
        return model::fail("ralat perlu dua orang yang berbeda", subject,
                           "Minta orang lain membacanya dan menyetujuinya");
    if (!words_are_kept())
        return model::fail("kalimat ralat ini tidak tersimpan lagi", subject, "Usulkan lagi dengan kalimat itu");
    return {};
}

model::Redress redress_of(const Database& database, const model::ItemId& item) {
    auto query = database.statement(
        "SELECT item, act, at, by, text, reason, since FROM decisions WHERE item = ? AND line IS NOT NULL AND act IN "
        "('usul_ralat', 'setuju_ralat', 'keberatan', 'jawab_tayang', 'jawab_tetap_ditarik', 'jawab_privasi', "
        "'tarik_privasi') ORDER BY n");
    std::vector<model::Decision> decisions;
    for (query.bind(item); query.step();)
        decisions.push_back(read_decision(query));
    return model::redress(decisions);
}

std::vector<model::ItemId> redressed_items(const Database& database) {
    auto query = database.statement(
        "SELECT DISTINCT item FROM decisions WHERE act IN ('usul_ralat', 'keberatan') ORDER BY item");
    return items_in(query);
}

std::vector<model::ItemId> corrected_items(const Database& database, model::Time since) {
    auto query = database.statement("SELECT DISTINCT item FROM decisions WHERE act = 'setuju_ralat' AND at > ?");
    query.bind(since);
    return items_in(query);
}

std::optional<model::CorrectionState> standing_correction(const Database& database, const model::ItemId& item,
                                                          const std::optional<StoredRow>& row) {
    auto agreed = redress_of(database, item).agreed;
    if (agreed && !agreed->figure && (!row || !may_be_heard(*row))) agreed.reset();
    return agreed;
}

bool stands(const Database& database, const model::History::Entry& made) {
    const auto standing = standing_correction(database, made.item, find(database, made.item));
    return standing && made.corrects(standing->text.hex());
}

bool objection_waits(const Database& database, const StoredRow& row) {
    const auto all = tellings(database, row.id, row.complaint.origin);
    return std::any_of(all.begin(), all.end(),
                       [&](const auto& item) { return redress_of(database, item).objection.has_value(); });
}

bool needs_own_yes(const Database& database, const model::ItemId& item, const std::optional<model::Origin>& origin) {
    std::int64_t objected = 0;
    for (const auto& one : tellings(database, item, origin))
        objected = std::max(objected, newest(database, one, "'keberatan'"));
    return objected > 0 && newest(database, item, "'setujui', 'ubah', 'sematkan'") < objected;
}

model::Result<void> may_be_redressed(const Database& database, const StoredRow& row, const model::Decision& decision) {
    const auto act = decision.act;
    if (act == Act::taken_off) return may_be_taken_off(database, row, decision);
    const auto now = redress_of(database, row.id);
    if (act == Act::object && now.objection)
        return model::fail("keberatan atas butir ini sudah tercatat dan belum dijawab", row.id.value,
                           "Jawab yang itu: siar review object --jawab");
    if (model::is_answer(act) && !now.objection)
        return model::fail("tidak ada keberatan atas butir ini yang menunggu jawaban", row.id.value,
                           "Lihat yang menunggu: siar review list");
    if (!model::is_withdrawal(act) && !model::is_answer(act) && objection_waits(database, row))
        return model::fail("ada keberatan atas butir ini yang belum dijawab", row.id.value,
                           "Jawab dulu: siar review object --jawab");
    if (act == Act::propose_correction) return may_be_corrected(row);
    if (act != Act::agree_to_correction) return {};
    return may_be_agreed(now, decision, [&] {
        auto words = database.statement("SELECT 1 FROM corrections WHERE row = ? AND hash = ?");
        return words.bind(row.row, decision.text).step();
    });
}

} // namespace siar::store
