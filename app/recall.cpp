// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recall.hpp"

#include "app/courier_lock.hpp"
#include "app/on_air.hpp"
#include "config/table.hpp"
#include "model/figure.hpp"
#include "model/whereabouts.hpp"
#include "tts/delivery.hpp"
#include "tts/files.hpp"
#include "wire/segment.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <utility>

namespace siar::app {

namespace {

using model::Delivery;
using model::DeliveryState;
using Traces = std::vector<model::Trace>;

/// The name there is nobody's, or another segment's.
bool is_gone(const Delivery& one) {
    return one.state == DeliveryState::replaced || one.state == DeliveryState::taken_back;
}

bool is_in(const std::vector<Delivery>& all, const Delivery& one) {
    return std::any_of(all.begin(), all.end(), [&](const Delivery& other) {
        return other.destination == one.destination && other.remote == one.remote;
    });
}

/// A person waits for it.
constexpr model::Seconds patience{30};

/// The ways to the destinations, opened when first asked for.
class Couriers {
public:
    explicit Couriers(const Office& office) : office_(office) {}

    net::Attempt<bool> take_back(const Delivery& one) {
        auto known = open_.find(one.destination);
        if (known == open_.end()) known = open_.emplace(one.destination, opened(one.destination)).first;
        if (!known->second) return tl::unexpected<net::Failure>(net::Failure{known->second.error(), true});
        return known->second->take_back(one.remote);
    }

private:
    model::Result<tts::Courier> opened(const std::string& name) const {
        for (auto one : office_.settings.radio.destinations) {
            if (one.name != name) continue;
            one.timeout = std::min(one.timeout, patience);
            return tts::Courier::open(one);
        }
        return model::fail("tujuan tidak ada lagi di pengaturan", name, "Hapus berkasnya di sana");
    }

    const Office& office_;
    std::map<std::string, model::Result<tts::Courier>> open_;
};

std::string place_of(const Delivery& one) {
    return fmt::format("{} di tujuan {}", one.remote, one.destination);
}

/// Deletes at its destination what is or may be there, or half of what was tried.
std::optional<model::Trace> fetch(store::Store& store, Delivery one, bool may_be_there, Couriers& couriers,
                                  model::Time now) {
    if (is_gone(one) || (one.tries == 0 && !may_be_there)) return std::nullopt;
    const bool arrived = one.state == DeliveryState::delivered;
    const auto what = place_of(one);
    const auto removed = couriers.take_back(one);
    if (!may_be_there) return std::nullopt; // half of it at most
    if (!removed || !*removed) {
        if (!removed)
            return model::Trace{fmt::format("{}: {}belum terhapus ({})", what, arrived ? "" : "mungkin ada di sana, ",
                                            removed.error().error.line()),
                                true};
        return model::Trace{what + (arrived ? ": sudah tidak ada di sana, diambil otomasi siaran"
                                            : ": tidak ada di sana, mungkin sudah diambil otomasi siaran"),
                            true};
    }
    one.state = DeliveryState::taken_back;
    one.at = now;
    (void)store.mark_delivery(one);
    return model::Trace{what + ", dihapus di sana; bila otomasi sudah menyalinnya, hapus juga dari pustakanya", true};
}

/// The digests of what lies in the folder of a segment that was made again without an item; none where it tells it.
std::vector<model::Digest> made_without(const Office& office, const model::History::Entry& made) {
    const auto json = config::read_text_file((folder_of(office, made) / made.cut / tts::manifest_name).string());
    if (!json) return {};
    const auto manifest = wire::decode_manifest(*json, office.package.gate);
    if (!manifest) return {};
    const auto& lines = manifest->value.lines;
    const bool tells = std::any_of(lines.begin(), lines.end(), [&](const auto& line) {
        return line.item == made.item || (line.figure && model::key_of(*line.figure) == made.item);
    });
    if (tells) return {};
    std::vector<model::Digest> out{model::sha256(*json)};
    for (const auto& file : manifest->value.files)
        out.push_back(file.sha256);
    return out;
}

/// Deletes a segment that nobody has.
model::Result<std::optional<model::Trace>> discard(const Office& office, const model::History::Entry& made,
                                                   bool was_out) {
    const auto folder = folder_of(office, made) / made.cut;
    std::error_code error;
    if (!std::filesystem::exists(folder, error)) return std::nullopt;
    std::filesystem::remove_all(folder, error);
    if (error)
        return model::fail("segmen radio tidak dapat dihapus", folder.string(),
                           "Hapus sendiri folder itu, lalu ulangi perintah ini");
    return model::Trace{fmt::format("segmen radio yang {}: {}",
                                    was_out ? "tidak ada lagi di tujuannya" : "belum dikirim", folder.string())};
}

/// Fetches the files of a segment, but those with these digests. Whether a station may still air any.
model::Result<bool> fetch_all(const Office& office, store::Store& store, const std::string& cut,
                              const std::vector<model::Digest>& good, Couriers& couriers, Traces& out) {
    const auto files = store.deliveries_of(cut);
    if (!files) return tl::unexpected(files.error());
    const auto before = store.gone_out_of(cut);
    if (!before) return tl::unexpected(before.error());
    const auto sending = delivery_is_claimed(office) ? store.on_their_way(cut) : std::vector<Delivery>{};
    if (!sending) return tl::unexpected(sending.error());
    for (const auto& one : *files) {
        if (std::find(good.begin(), good.end(), one.sha256) != good.end()) continue;
        // Whoever sends it finds it called off, or made anew.
        if (is_in(*sending, one))
            out.push_back({place_of(one) + ": sedang dikirim; dihapus begitu sampai", false});
        else if (auto trace = fetch(store, one, is_in(*before, one), couriers, office.clock.now()))
            out.push_back(std::move(*trace));
    }
    return store.gone_out_of(cut).map(
        [](const auto& left) { return std::any_of(left.begin(), left.end(), model::may_air); });
}

} // namespace

model::Result<Traces> recall(const Office& office, store::Store& store, const model::ItemId& item) {
    const auto segments = store.cuts_telling(item);
    if (!segments) return tl::unexpected(segments.error());
    return recall(office, store, *segments);
}

model::Result<Traces> recall(const Office& office, store::Store& store,
                             const std::vector<model::History::Entry>& segments) {
    Couriers couriers(office);
    const auto now = office.clock.now();
    Traces out;
    for (const auto& made : segments) {
        const auto good = made_without(office, made);
        if (good.empty())
            if (auto called = store.call_off(made.cut, now); !called) return tl::unexpected(called.error());
        const auto told = out.size();
        const auto is_out = fetch_all(office, store, made.cut, good, couriers, out);
        if (!is_out) return tl::unexpected(is_out.error());
        const auto files = store.deliveries_of(made.cut);
        if (!files) return tl::unexpected(files.error());
        if (!good.empty() || files->empty() || *is_out) continue;
        auto discarded = discard(office, made, out.size() > told);
        if (!discarded) return tl::unexpected(discarded.error());
        if (*discarded) out.push_back(std::move(**discarded));
    }
    return out;
}

std::string went_to(const store::Store& store, const std::string& cut) {
    const auto files = store.gone_out_of(cut);
    if (!files) return "";
    std::string there;
    std::string deleted;
    for (const auto& one : *files) {
        auto& out = one.state == DeliveryState::taken_back ? deleted : there;
        out += fmt::format("{} ke {} sebagai {}", out.empty() ? "; dikirim" : ",", one.destination, one.remote);
    }
    if (!deleted.empty()) deleted += " dan dihapus di sana: bila otomasi sudah menyalinnya, hapus juga dari pustakanya";
    return there + deleted;
}

} // namespace siar::app
