// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editorial/witness.hpp"
#include "regency_fixture.hpp"

#include <string>

namespace siar::test {

/// One item that may be shown, and who watches it.
struct Watched {
    static inline const model::Time now = time_of("2026-11-21T14:05+07:00");
    static inline const model::Slide slide{model::Scene::resolved, model::ItemId{"a"}};

    model::Regency regency = test::regency();
    model::Edition edition;
    model::Schedule schedule{{}, {}, {}};
    editorial::Witness witness{regency, test::gate()};

    Watched() {
        edition.identity = regency.identity;
        edition.made_at = now;
        edition.channels = regency.channels;
        model::Item item;
        item.id = {"a"};
        item.category = {"lampu_jalan"};
        item.problem = passed("Lampu jalan mati");
        item.action = passed("Petugas mengganti dua lampu");
        item.outcome = passed("Lampu menyala lagi");
        item.place = "Desa Bedono, Kec. Sayung"_label;
        item.district = {"33.21.04"};
        edition.items = {item};
        fate().complaint = test::complaint("", "", "");
        fate().complaint.closed = now - std::chrono::hours{48};
        says(model::Act::approve, now - std::chrono::hours{24});
    }
    model::Item& item() { return edition.items.front(); }
    editorial::Fate& fate() { return witness.fates[{"a"}]; }
    model::Decision decision(model::Act act, model::Time at, const char* by = "peninjau") const {
        model::Decision out;
        out.item = {"a"};
        out.act = act;
        out.by = by;
        out.at = at;
        return out;
    }
    void says(model::Act act, model::Time at, const char* by = "peninjau") { witness.noted(decision(act, at, by)); }
    /// Two people correct the item.
    void corrects(model::Time at, const char* second = "pembaca kedua") {
        auto proposed = decision(model::Act::propose_correction, at - std::chrono::hours{30});
        proposed.correction = {passed("Dua lampu sudah diganti"), passed("Baru satu lampu yang diganti")};
        proposed.text = model::correction_hash({"a"}, *proposed.correction);
        witness.noted(proposed);
        auto agreed = decision(model::Act::agree_to_correction, at, second);
        agreed.text = proposed.text;
        witness.noted(agreed);
        model::Correction shown;
        shown.item = {"a"};
        shown.wrong = proposed.correction->wrong;
        shown.right = proposed.correction->right;
        edition.corrections = {shown};
    }
    void sees(model::Time at = now, const model::Slide& what = slide) {
        witness.saw("lobi", edition, schedule, {what, at});
    }
    /// The rules broken so far, without how often, with commas between.
    std::string broken() const {
        std::string out;
        for (const auto& line : witness.broken())
            out += (out.empty() ? "" : ", ") + line.substr(0, line.rfind(": "));
        return out;
    }
};

} // namespace siar::test
