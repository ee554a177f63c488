// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/on_air.hpp"

#include "app/finding_parts.hpp"
#include "app/recall.hpp"
#include "model/whereabouts.hpp"
#include "wire/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace siar::app {

namespace {

/// Nobody goes through more of them at a time.
constexpr std::size_t most_told = 20;

std::string cart_of(const model::History::Entry& made) {
    return made.cut.empty() ? "cart tidak tercatat" : "cart " + made.cut;
}

/// What a person types once the station has done it.
std::string when_done(const Office& office, const model::History::Entry& made) {
    return fmt::format("siar review withdraw {} --sudah_ditarik {} --oleh NAMA", made.item.value,
                       model::rfc3339(made.slot, office.package.regency.identity.zone));
}

model::Result<std::vector<model::History::Entry>> segments_of(const store::Store& store, const model::ItemId& item) {
    return store.to_take_off().map([&](const auto& all) {
        std::vector<model::History::Entry> out;
        std::copy_if(all.begin(), all.end(), std::back_inserter(out),
                     [&](const auto& made) { return made.item == item; });
        return out;
    });
}

/// Whether what lies at stations under its names is not what told the item: that was replaced there by another segment,
/// or by this one as it was made again.
bool is_old_copy(const store::Store& store, const model::History::Entry& made) {
    auto there = store.gone_out_of(made.cut);
    const auto telling = store.cuts_telling(made.item);
    if (!there || !telling) return false;
    std::erase_if(*there, [](const auto& one) { return one.state == model::DeliveryState::taken_back; });
    const bool made_anew = std::find(telling->begin(), telling->end(), made) == telling->end();
    if (there->empty()) return made_anew;
    return std::all_of(there->begin(), there->end(), [&](const auto& one) {
        return one.state == model::DeliveryState::replaced ||
               (made_anew && one.state == model::DeliveryState::delivered);
    });
}

std::string where_it_is(const store::Store& store, const model::History::Entry& made) {
    return went_to(store, made.cut) + (is_old_copy(store, made) ? "; yang harus dihapus di stasiun: salinan lama yang "
                                                                  "sudah diambil otomasi; berkas yang sekarang biarkan"
                                                                : "");
}

std::string line_of(const Office& office, const store::Store& store, const model::History::Entry& made) {
    return fmt::format(
        "tarik dari siaran: segmen radio {}, {} (juga salinannya di luar {}){}. Sesudah stasiun "
        "menghapusnya: {}",
        told_at(made.slot, office.package.regency.identity.zone), cart_of(made), folder_of(office, made).string(),
        where_it_is(store, made), when_done(office, made));
}

void tell(const Office& office, const model::Trace& trace) {
    if (office.json)
        fmt::print("{}\n", wire::report({{"di", trace.where}, {"di_luar", trace.went_out}}));
    else
        fmt::print(stderr, "siar: {}\n", trace.where);
}

} // namespace

std::string told_at(model::Time slot, const model::Zone& zone) {
    const auto local = model::local(slot, zone);
    return fmt::format("{}, pukul {} {}", privacy::Label::weekday_date(local.date).view(),
                       privacy::Label::clock(local.of_day).view(), zone.name.view());
}

std::filesystem::path folder_of(const Office& office, const model::History::Entry& made) {
    return made.folder.empty() ? office.settings.radio.out : std::filesystem::path(made.folder);
}

model::Result<std::vector<model::Trace>> on_air(const Office& office, const store::Store& store,
                                                const model::ItemId& item) {
    return segments_of(store, item).map([&](const auto& segments) {
        std::vector<model::Trace> out;
        for (const auto& made : segments)
            out.push_back({line_of(office, store, made), true});
        return out;
    });
}

model::Result<void> tell_on_air(const Office& office, store::Store& store, const model::ItemId& item) {
    const auto recalled = recall(office, store, item);
    if (!recalled) return tl::unexpected(recalled.error());
    for (const auto& trace : *recalled)
        tell(office, trace);
    const auto segments = segments_of(store, item);
    if (!segments) return tl::unexpected(segments.error());
    for (const auto& made : *segments) {
        if (office.json)
            fmt::print("{}\n",
                       wire::report({{"butir", made.item.value},
                                     {"tarik_dari_siaran", made.cut},
                                     {"folder", folder_of(office, made).string()},
                                     {"slot", model::rfc3339(made.slot, office.package.regency.identity.zone)}}));
        else
            fmt::print(stderr, "siar: {}\n", line_of(office, store, made));
    }
    return {};
}

model::Result<void> tell_replaced(const Office& office, store::Store& store, const model::ItemId& item) {
    auto fallen = store.fallen_corrections(office.clock.now());
    if (!fallen) return tl::unexpected(fallen.error());
    std::erase_if(*fallen, [&](const auto& made) { return made.item != item; });
    const auto recalled = recall(office, store, *fallen);
    if (!recalled) return tl::unexpected(recalled.error());
    for (const auto& trace : *recalled)
        tell(office, trace);
    return {};
}

model::Result<void> tell_old_words(const Office& office, const store::Store& store, const model::Reviewed& item) {
    if (!item.approved) return {};
    const auto all = store.told_otherwise(item.id, *item.approved, office.clock.now());
    if (!all) return tl::unexpected(all.error());
    const auto& zone = office.package.regency.identity.zone;
    const auto untold = all->size() - std::min(all->size(), most_told);
    for (auto made = all->begin() + static_cast<std::ptrdiff_t>(untold); made != all->end(); ++made) {
        if (office.json)
            fmt::print("{}\n", wire::report({{"butir", made->item.value},
                                             {"kalimat_lama", made->cut},
                                             {"folder", folder_of(office, *made).string()},
                                             {"slot", model::rfc3339(made->slot, zone)}}));
        else
            fmt::print(stderr, "siar: kalimat lama masih ada di segmen radio {}, {} (di {})\n",
                       told_at(made->slot, zone), cart_of(*made), folder_of(office, *made).string());
    }
    if (all->empty() || office.json) return {};
    if (untold > 0) fmt::print(stderr, "siar: dan di {} segmen yang lebih lama\n", untold);
    fmt::print(
        stderr,
        "siar: bila kalimat lama itu salah, ralat: siar review correct {} --salah \"...\" --benar \"...\" --oleh "
        "NAMA\n",
        item.id.value);
    return {};
}

namespace {

using Entries = std::vector<model::History::Entry>;

/// Of withdrawn items, and corrections that were replaced before they aired and that nobody could delete where they
/// are, or may be.
model::Result<Entries> to_take_off(const Office& office, const store::Store& store) {
    auto out = store.to_take_off();
    if (!out) return out;
    const auto replaced = store.fallen_corrections(office.clock.now());
    if (!replaced) return tl::unexpected(replaced.error());
    for (const auto& made : *replaced) {
        const auto files = store.gone_out_of(made.cut);
        if (!files) return tl::unexpected(files.error());
        const bool is_there = std::any_of(files->begin(), files->end(), [](const auto& one) {
            return one.state != model::DeliveryState::replaced && model::may_air(one);
        });
        if (is_there && std::find(out->begin(), out->end(), made) == out->end()) out->push_back(made);
    }
    return out;
}

/// Of a figure nobody can say it: then it is asked for until it airs.
std::string todo(const Office& office, const store::Store& store, const model::History::Entry& made) {
    const auto item = store.item(made.item);
    return item && *item ? "Sesudah stasiun menghapusnya: " + when_done(office, made)
                         : "Minta stasiun menghapusnya sebelum jam itu";
}

} // namespace

model::Findings on_air_findings(const Office& office, const store::Store& store) {
    const auto all = to_take_off(office, store);
    if (!all) return {of(model::Severity::broken, "store", all.error())};
    if (all->empty()) return {good("tts", "tidak ada segmen yang harus ditarik dari siaran")};
    model::Findings out;
    for (const auto& made : *all) {
        if (out.size() == most_told) break;
        out.push_back({model::Severity::attention, "tts",
                       fmt::format("tarik dari siaran: segmen radio {}, {}{}",
                                   told_at(made.slot, office.package.regency.identity.zone), cart_of(made),
                                   where_it_is(store, made)),
                       folder_of(office, made).string(), todo(office, store, made)});
    }
    if (all->size() > most_told)
        out.push_back({model::Severity::attention, "tts",
                       fmt::format("masih {} segmen lain harus ditarik dari siaran", all->size() - most_told), "",
                       "Kerjakan dulu yang disebut di atas"});
    return out;
}

} // namespace siar::app
