// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/withdrawal.hpp"

#include "app/erasers.hpp"
#include "store/directory.hpp"
#include "wire/report.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace siar::app {

namespace {

/// What was found, each place once, and what stood in the way.
struct Erasure {
    std::vector<model::Trace> traces;
    std::optional<model::Error> error;
};

/// Asks every layer for every telling of the complaint; one that fails keeps none of the others from erasing.
Erasure erase_everywhere(const Office& office, store::Store& store, const std::vector<model::ItemId>& items) {
    Erasure out;
    for (const auto& erase : erasers(office, store)) {
        for (const auto& item : items) {
            const auto traces = erase(item);
            if (!traces) {
                if (!out.error) out.error = traces.error();
                continue;
            }
            for (const auto& trace : *traces)
                if (std::find(out.traces.begin(), out.traces.end(), trace) == out.traces.end())
                    out.traces.push_back(trace);
        }
    }
    return out;
}

/// Where copies may be that no layer here can reach; `items` are all tellings of the complaint.
std::vector<model::Trace> beyond_reach(const Office& office, const std::vector<model::Reviewed>& items) {
    std::vector<model::Trace> out;
    const bool approved = std::any_of(items.begin(), items.end(), [](const auto& item) { return item.approved; });
    if (approved) {
        out.push_back(
            {fmt::format("layar lain: yang tersambung melepasnya sendiri; layar tanpa sambungan paling lama {} "
                         "hari sesudah edisi terakhirnya",
                         office.settings.rules.unheard.count()),
             true});
        out.push_back(
            {"pusat lain yang membaca API ini: ia menarik butirnya pada pembacaan berikutnya, tetapi segmen "
             "radio dan cadangannya harus dihapus di sana",
             true});
        out.push_back(
            {"gambar, koran dinding, dan kiriman WhatsApp (siar preview), naskah cetak (siar radio --print), foto "
             "layar, dan unggahan yang dibuat dari butir ini",
             true});
    }
    out.push_back({"foto butir ini yang disalin untuk ditinjau (siar review show --foto): hapus folder itu", true});
    out.push_back({fmt::format("cadangan yang dibuat sebelum ini: hapus, atau kelak pulihkan dengan --log {}",
                               store::log_file(office.state).string()),
                   true});
    for (const auto& item : items)
        out.push_back({fmt::format("sumber {}: aduannya masih di sana", item.complaint.key.source.value), true});
    return out;
}

void tell(const Office& office, const model::ItemId& item, const std::vector<model::Trace>& traces) {
    if (office.json) {
        for (const auto& trace : traces)
            fmt::print("{}\n", wire::report({{"butir", item.value}, {"di", trace.where}, {"di_luar", trace.went_out}}));
        return;
    }
    const auto list = [&](bool went_out) {
        for (const auto& trace : traces)
            if (trace.went_out == went_out) fmt::print("  {}\n", trace.where);
    };
    fmt::print("Butir {} ditarik karena privasi. Dihapus dari:\n", item.value);
    list(false);
    fmt::print("Di luar jangkauan program ini, tarik sendiri:\n");
    list(true);
}

} // namespace

model::Result<int> withdraw_for_privacy(const Office& office, const ReviewCommand& command) {
    // Where segments and sheets lie stands in the settings: without them half of the copies would stay.
    if (!office.has_settings)
        return model::fail("penarikan karena privasi perlu pengaturan kantor ini", office.state.string(),
                           "Tambahkan --config siar.toml: di sana tertulis folder radio dan lembar");
    auto store = open_kept(office);
    if (!store) return tl::unexpected(store.error());
    const model::ItemId id{command.item};
    const auto items = store->tellings(id);
    if (!items) return tl::unexpected(items.error());
    std::vector<model::Reviewed> before;
    for (const auto& each : *items) {
        auto item = store->item(each);
        if (!item) return tl::unexpected(item.error());
        if (*item) before.push_back(std::move(**item));
    }
    if (before.empty())
        return model::fail("butir tidak dikenal", id.value.substr(0, 40),
                           "Lihat nomor butir (item_id) di API atau meja");
    // Asked again, it only goes on with what was cut off.
    if (!before.front().erased) {
        std::vector<model::Decision> decisions;
        const auto add = [&](model::Act act) {
            decisions.push_back({id, act, command.by, office.clock.now(), {}, command.reason, std::nullopt});
        };
        if (command.answer) add(*command.answer);
        add(model::Act::withdraw_privacy);
        if (auto decided = store->decide(decisions); !decided) return tl::unexpected(decided.error());
    }
    auto erasure = erase_everywhere(office, *store, *items);
    for (auto& trace : beyond_reach(office, before))
        erasure.traces.push_back(std::move(trace));
    tell(office, id, erasure.traces);
    if (erasure.error) return tl::unexpected<model::Error>(std::move(*erasure.error));
    return 0;
}

} // namespace siar::app
