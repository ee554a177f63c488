// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/correction.hpp"
#include "model/history.hpp"
#include "tests/store/erasure.hpp"

#include <string>
#include <string_view>
#include <utility>

/// What two persons and a citizen say of an item, and the segment that tells a correction of it.
namespace siar::store::testing {

inline Store with_one(const Place& place) {
    auto store = open(place);
    need(store.apply(batch({row(complaint("1")), row(complaint("2"))}), ReviewPolicy::all));
    decide(store, "1", Act::approve);
    return store;
}

inline model::CorrectionText words(std::string_view right = "Baru satu lampu yang diganti") {
    return {text("Dua lampu sudah diganti"), text(right)};
}

inline model::Decision said(const Store& store, Act act, std::string by, model::Time at = noon()) {
    model::Decision out;
    out.item = id_of(store, "1");
    out.act = act;
    out.by = std::move(by);
    out.at = at;
    if (act == Act::object) out.reason = "Rumah tampak di cerita";
    return out;
}

inline model::Decision proposal(const Store& store, std::string by,
                                std::string_view right = "Baru satu lampu yang diganti") {
    auto out = said(store, Act::propose_correction, std::move(by));
    out.correction = words(right);
    return out;
}

inline model::Decision second(const Store& store, std::string by, model::Time at = noon()) {
    auto out = said(store, Act::agree_to_correction, std::move(by), at);
    const auto now = need(store.redress(out.item));
    if (now.proposed) out.text = now.proposed->text;
    return out;
}

inline void correct(Store& store) {
    need(store.decide(proposal(store, "Bu Tinjau")));
    need(store.decide(second(store, "Pak Kedua")));
}

/// The name of the segment with these words, for the slot an hour after noon().
inline std::string cut_of(const model::CorrectionText& text, const Store& store) {
    return "20261121-1505-20s" + model::cut_of_correction(model::correction_hash(id_of(store, "1"), text).hex());
}

} // namespace siar::store::testing
