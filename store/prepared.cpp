// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/prepared.hpp"

namespace siar::store {

using model::Act;

model::Result<void> passes_gate(const privacy::Verdict& verdict, const model::ItemId& id) {
    if (verdict.ok()) return {};
    return model::fail("kalimat disaring gerbang privasi (" + verdict.line() + ")", id.value,
                       "Ubah kalimatnya, atau usulkan katanya untuk bukan_nama (dua orang)");
}

namespace {

/// What a decision says beside its reason: when a citizen objected, which slot a segment had.
model::Result<void> with_its_time(model::Decision& decision) {
    if (decision.act == Act::object) {
        if (decision.reason.empty())
            return model::fail("keberatan tanpa perihal", decision.item.value, "Sebut perihalnya dalam beberapa kata");
        decision.since = decision.since.value_or(decision.at);
        if (*decision.since > decision.at)
            return model::fail("waktu keberatan belum tiba", model::rfc3339(*decision.since),
                               "Sebut kapan warga menyampaikannya, paling akhir sekarang");
        return {};
    }
    if (decision.act != Act::taken_off) {
        decision.since.reset();
        return {};
    }
    if (!decision.since)
        return model::fail("segmen belum disebut", decision.item.value, "Sebut waktu segmen yang sudah ditarik");
    return {};
}

/// The sentences of a proposal as the gate reads them today, and their hash.
model::Result<void> with_its_correction(model::Decision& decision, const Texts& texts) {
    if (decision.act != Act::propose_correction) {
        decision.correction.reset();
        return {};
    }
    if (!decision.correction || decision.correction->wrong.empty() || decision.correction->right.empty())
        return model::fail("ralat tanpa kalimat", decision.item.value, "Tulis apa yang salah dan apa yang benar");
    const auto read = texts.reread(*decision.correction);
    if (auto passed = passes_gate(read.verdict, decision.item); !passed) return passed;
    decision.correction = read.text;
    const auto hash = model::correction_hash(decision.item, *decision.correction);
    if (decision.text != model::Digest{} && decision.text != hash)
        return model::fail("sidik tidak cocok dengan kalimat ralat", decision.item.value,
                           "Baca lagi, lalu usulkan lagi");
    decision.text = hash;
    return {};
}

} // namespace

model::Result<model::Decision> prepared(const model::Decision& given, const Texts& texts, const privacy::Gate& gate) {
    if (model::person_key(given.by).empty())
        return model::fail("keputusan tanpa nama pemutus ditolak", given.item.value, "Sebutkan siapa yang memutuskan");
    model::Decision out = given;
    // The log names the one who decided and nobody else, for ever: what the gate is not sure of does not go in.
    const auto reason = privacy::redact(given.reason, gate);
    if (!reason.verdict.ok())
        return model::fail("alasan disaring gerbang privasi (" + reason.verdict.line() + ")", out.item.value,
                           "Tulis alasan tanpa nama, nomor, dan tuduhan");
    out.reason = reason.text.str();
    if (auto timed = with_its_time(out); !timed) return tl::unexpected(timed.error());
    if (auto corrected = with_its_correction(out, texts); !corrected) return tl::unexpected(corrected.error());
    if (out.act != Act::edit) return out;
    if (!out.edited) return model::fail("ubahan tanpa kalimat", out.item.value, "Tulis ketiga kalimatnya");
    const auto read = texts.reread(*out.edited);
    if (auto passed = passes_gate(read.verdict, out.item); !passed) return tl::unexpected(passed.error());
    if (out.text != model::Digest{} && out.text != model::text_hash(*out.edited))
        return model::fail("sidik teks tidak cocok dengan kalimat ubahan", out.item.value, "Baca lagi, lalu ubah lagi");
    out.edited = read.sentences;
    out.text = model::text_hash(read.sentences);
    return out;
}

} // namespace siar::store
