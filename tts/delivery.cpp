// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/delivery.hpp"

#include "config/table.hpp"
#include "config/token_file.hpp"
#include "model/aired.hpp"
#include "model/history.hpp"
#include "net/url.hpp"
#include "tts/dropbox.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <string_view>
#include <utility>

namespace siar::tts {
namespace {

using config::RadioDestination;
using model::Delivery;
using model::Manifest;
using model::Purpose;

constexpr model::Seconds longest_wait{15 * 60};
constexpr model::Seconds shortest_wait{10};
/// A server may bar who comes too often with a wrong password.
constexpr model::Seconds shortest_lasting_wait{60};
/// What is made when its time has come is tried for so long.
constexpr model::Seconds made_late{30 * 60};
/// Files are measured to a hundredth; settings are written to a tenth.
constexpr double same_loudness = 0.2;

/// Letters and digits of ASCII; whatever lies between them is one dash.
std::string slug(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool plain = ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9');
        if (plain)
            out += c;
        else if (!out.empty() && out.back() != '-')
            out += '-';
    }
    while (!out.empty() && out.back() == '-')
        out.pop_back();
    return out;
}

std::string value_of(const Shipment& shipment, std::string_view field) {
    const Manifest& manifest = shipment.manifest;
    const auto local = model::local(manifest.airs_at, shipment.zone);
    const auto minutes = local.of_day.count();
    if (field == "tanggal") {
        std::string date = model::iso(local.date);
        date.erase(std::remove(date.begin(), date.end(), '-'), date.end());
        return date;
    }
    if (field == "jam") return fmt::format("{:02}", minutes / 60);
    if (field == "menit") return fmt::format("{:02}", minutes % 60);
    if (field == "slot") {
        const auto asked = shipment.asked.value_or(local.of_day).count();
        return fmt::format("{:02}{:02}", asked / 60, asked % 60);
    }
    if (field == "hari") {
        constexpr std::array days{"minggu", "senin", "selasa", "rabu", "kamis", "jumat", "sabtu"};
        return days.at(std::chrono::weekday{std::chrono::sys_days{local.date}}.c_encoding());
    }
    if (field == "program") return manifest.programme.str();
    if (field == "stasiun") return manifest.station.str();
    if (field == "format") return shipment.format;
    if (field == "panjang") return fmt::format("{}", (manifest.frames + 24'000) / 48'000);
    if (field == "judul") return manifest.title.str();
    return manifest.cut;
}

/// What tells the files of a correction from those of the segment that airs with it, where the pattern does not.
std::string mark_of_correction(const Manifest& manifest, const RadioDestination& destination) {
    const auto mark = manifest.cut.find(model::correction_suffix);
    const bool told = destination.pattern.find("{potongan}") != std::string::npos;
    return told || mark == std::string::npos ? "" : manifest.cut.substr(mark);
}

/// The name of the segment there, without an ending.
model::Result<std::string> name_of(const Shipment& shipment, const RadioDestination& destination) {
    const auto name =
        config::filled(destination.pattern, [&](std::string_view field) { return slug(value_of(shipment, field)); });
    // A field may be empty: a station without a programme.
    const bool lawful = name && !name->empty() && name->front() != '.' && name->find("//") == std::string::npos &&
                        name->front() != '/' && name->back() != '/' && name->find("/.") == std::string::npos;
    if (lawful) return *name + mark_of_correction(shipment.manifest, destination);
    return model::fail("nama berkas untuk tujuan ini kosong", destination.name, "Ubah pattern tujuan itu di siar.toml");
}

/// What a file is, by its ending; its ending there.
struct Wanted {
    std::string_view ending; ///< there
    bool sound = false;
};

std::optional<Wanted> wanted(const Manifest::File& file, const RadioDestination& destination) {
    if (file.encoding) {
        const bool right = *file.encoding == destination.encoding &&
                           std::abs(file.loudness.lufs - destination.loudness_lufs) <= same_loudness;
        if (!right) return std::nullopt;
        return Wanted{model::code(*file.encoding), true};
    }
    if (destination.captions && file.name.ends_with(".vtt")) return Wanted{"vtt"};
    if (destination.captions && file.name.ends_with(".srt")) return Wanted{"srt"};
    if (destination.script && file.name == "naskah-penyiar.txt") return Wanted{"txt"};
    return std::nullopt;
}

Purpose purpose_of(const Manifest& manifest) {
    if (manifest.practice) return Purpose::practice;
    return manifest.demo ? Purpose::demo : Purpose::air;
}

/// Why a segment of this kind must not go there.
std::optional<model::Error> barred(Purpose purpose, const std::string& cut, const RadioDestination& destination) {
    const std::string where = fmt::format("{} ke {}", cut, destination.name);
    if (purpose == Purpose::practice)
        return model::Error{"segmen latihan tidak pernah dikirim", where, "Buat segmen yang sungguhan"};
    if (purpose == Purpose::demo && !destination.demo)
        return model::Error{"segmen berisi DATA CONTOH tidak dikirim", where,
                            "Tulis contoh = true pada tujuan itu bila memang untuk mencoba"};
    return std::nullopt;
}

bool is_evergreen(const Manifest& manifest) {
    return manifest.cut.ends_with(model::evergreen_suffix);
}

model::Time deadline_of(const Manifest& manifest, model::Time now) {
    if (is_evergreen(manifest)) return manifest.valid_until;
    return manifest.airs_at > now ? manifest.airs_at : now + made_late;
}

Delivery delivery_of(const Shipment& shipment, const RadioDestination& destination, model::Time now) {
    Delivery out;
    out.cut = shipment.manifest.cut;
    out.airs_at = shipment.manifest.airs_at;
    out.purpose = purpose_of(shipment.manifest);
    out.destination = destination.name;
    out.deadline = deadline_of(shipment.manifest, now);
    out.next = out.at = now;
    out.form = destination.form;
    for (const auto& field : destination.fields)
        out.fields.emplace_back(field.first, config::filled(field.second, [&](std::string_view name) {
                                                 return value_of(shipment, name);
                                             }).value_or(""));
    return out;
}

} // namespace

model::Result<std::vector<Delivery>> deliveries(const Shipment& shipment, const RadioDestination& destination,
                                                model::Time now) {
    const Manifest& manifest = shipment.manifest;
    if (auto error = barred(purpose_of(manifest), manifest.cut, destination)) return tl::unexpected(std::move(*error));
    if (is_evergreen(manifest) && !config::names_evergreens(destination)) return std::vector<Delivery>{};
    const auto name = name_of(shipment, destination);
    if (!name) return tl::unexpected(name.error());
    const Delivery common = delivery_of(shipment, destination, now);
    std::vector<Delivery> out;
    std::optional<Delivery> sound;
    for (const Manifest::File& file : manifest.files) {
        const auto as = wanted(file, destination);
        if (!as || (as->sound && sound)) continue;
        Delivery one = common;
        one.file = (shipment.folder / file.name).string();
        one.bytes = file.bytes;
        one.sha256 = file.sha256;
        one.remote = fmt::format("{}.{}", *name, as->ending);
        if (as->sound)
            sound = std::move(one);
        else
            out.push_back(std::move(one));
    }
    if (destination.manifest) {
        Delivery one = common;
        one.file = (shipment.folder / "segment.json").string();
        const auto json = config::read_text_file(one.file);
        if (!json) return tl::unexpected(json.error());
        one.bytes = json->size();
        one.sha256 = model::sha256(*json);
        one.remote = *name + ".json";
        out.push_back(std::move(one));
    }
    if (!sound)
        return model::fail(fmt::format("segmen tanpa suara {} {:.1f} LUFS untuk tujuan {}",
                                       model::code(destination.encoding), destination.loudness_lufs, destination.name),
                           shipment.folder.string(), "Buat lagi segmennya dengan pengaturan sekarang");
    out.push_back(std::move(*sound));
    return out;
}

std::optional<model::Time> next_try(const RadioDestination& destination, const Delivery& delivery,
                                    const net::Failure& failure, model::Time now) {
    if (delivery.form && failure.perhaps_there) return std::nullopt;
    if (destination.tries > 0 && delivery.tries >= destination.tries) return std::nullopt;
    constexpr int most_doublings = 10;
    const int doublings = failure.lasting ? most_doublings : std::clamp(delivery.tries - 1, 0, most_doublings);
    const auto patient = std::min(longest_wait, destination.wait * (1 << doublings));
    const auto hurried = std::min(patient, (delivery.deadline - now) / 3);
    const auto wait =
        std::max(failure.lasting ? shortest_lasting_wait : std::min(shortest_wait, destination.wait), hurried);
    if (now + wait > delivery.deadline) return std::nullopt;
    return now + wait;
}

struct Courier::State {
    RadioDestination destination;
    std::function<bool()> stop;
    std::optional<net::Uploader> uploader;
};

Courier::Courier(std::unique_ptr<State> state) : state_(std::move(state)) {}
Courier::Courier(Courier&&) noexcept = default;
Courier& Courier::operator=(Courier&&) noexcept = default;
Courier::~Courier() = default;

namespace {

model::Result<net::Access> access_of(const RadioDestination& one) {
    net::Access out;
    out.user = one.user;
    out.key_file = one.key_file;
    out.known_hosts = one.known_hosts;
    out.host_key = one.host_key;
    out.ca_file = one.ca_file;
    out.plain_http = one.plain_http;
    auto password = config::read_password(one.password_file);
    if (!password) return tl::unexpected(password.error());
    out.password = std::move(*password);
    const auto token = config::read_token(one.token_file);
    if (!token) return tl::unexpected(token.error());
    constexpr std::string_view mark = "{token}";
    if (!token->empty()) out.header = one.header;
    if (const auto at = out.header.find(mark); at != std::string::npos) out.header.replace(at, mark.size(), *token);
    if (!one.key_file.empty())
        if (const auto own = config::check_key_file(one.key_file); !own) return tl::unexpected(own.error());
    return out;
}

} // namespace

model::Result<Courier> Courier::open(const RadioDestination& destination, std::function<bool()> stop) {
    auto state = std::make_unique<State>(State{destination, std::move(stop), std::nullopt});
    if (!destination.url.empty()) {
        auto access = access_of(destination);
        if (!access) return tl::unexpected(access.error());
        net::Limits limits = net::upload_limits();
        limits.total = destination.timeout;
        state->uploader.emplace(std::move(*access), limits, state->stop);
    }
    return Courier(std::move(state));
}

net::Attempt<net::Proof> Courier::deliver(const Delivery& delivery) {
    const RadioDestination& to = state_->destination;
    if (auto error = barred(delivery.purpose, delivery.cut, to))
        return tl::unexpected<net::Failure>(net::Failure{std::move(*error), true});
    const net::LocalFile file{delivery.file, delivery.bytes, delivery.sha256};
    if (!state_->uploader) return put_in_folder(file, to.folder, delivery.remote, to.read_back, state_->stop);
    if (to.form) return state_->uploader->post(file, to.url, {to.file_field, delivery.remote, delivery.fields});
    return state_->uploader->put(file, net::below(to.url, delivery.remote), to.read_back);
}

net::Attempt<bool> Courier::take_back(const std::string& remote) {
    const RadioDestination& from = state_->destination;
    if (!state_->uploader) return remove_from_folder(from.folder, remote);
    if (from.form)
        return tl::unexpected<net::Failure>(
            net::Failure{{"kiriman lewat formulir tidak dapat dihapus dari sini", from.name, "Hapus di sana"}, true});
    return state_->uploader->remove(net::below(from.url, remote));
}

std::string told(net::Proof proof) {
    switch (proof) {
        case net::Proof::size: return "ukuran cocok";
        case net::Proof::sha256: return "sha256 cocok";
        case net::Proof::answer: return "diterima menurut server";
    }
    return "";
}

} // namespace siar::tts
