// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace siar::model {

/// A name of one kind of thing; two kinds cannot be mixed up.
template <class Tag>
struct Id {
    std::string value;
    bool empty() const { return value.empty(); }
    friend auto operator<=>(const Id&, const Id&) = default;
};

using RegencyId = Id<struct RegencyTag>;   ///< folder name of the data package: "demak"
using SourceName = Id<struct SourceTag>;   ///< as in [[source]]: "sp4n"
using DistrictId = Id<struct DistrictTag>; ///< code of the Ministry of Home Affairs: "33.21.04"
using VillageId = Id<struct VillageTag>;   ///< the same, to the village: "33.21.04.2007"
using AgencyId = Id<struct AgencyTag>;     ///< code of the package: "dinhub"
using CategoryId = Id<struct CategoryTag>; ///< code of the package: "jalan"
using ChannelId = Id<struct ChannelTag>;   ///< code of the package: "whatsapp"
using ItemId = Id<struct ItemTag>;         ///< keyed BLAKE2b of (source, id), 32 hex digits: all that leaves the store
using FigureId = Id<struct FigureTag>;     ///< what a figure tells and of which period: "rekap:2022" (model/figure.hpp)

/// Status of a complaint, in order. Codes on the wire: belum_terverifikasi, terdisposisi_belum, proses, selesai,
/// tertunda, arsip. `archived` is closed but never counts as resolved.
enum class Status { unverified, forwarded, in_process, resolved, postponed, archived };

/// Codes: pengaduan_berkadar_pengawasan (alleges wrongdoing), pengaduan_tidak_berkadar_pengawasan, aspirasi,
/// permintaan_informasi.
enum class Classification { oversight, complaint, aspiration, information };

/// How a complaint was closed. Codes: belum, instansi, otomatis, pelapor.
enum class HowClosed { open, by_agency, by_itself, confirmed_by_reporter };

/// A named interval of a complaint's life. Codes: diteruskan_dalam (received to forwarded), ditanggapi_dalam
/// (forwarded to first follow-up), selesai_dalam (submitted to closed).
enum class Interval { forwarded_within, responded_within, resolved_within };

/// Who sees an Edition. Codes: public, office, radio, van.
enum class Audience { public_, office, radio, van };

/// Review states. Codes: baru, perlu_ditinjau, disetujui, ditolak, ditarik.
enum class ReviewState { fresh, needs_review, approved, rejected, withdrawn };

/// Where one of the three sentences came from. Codes: aturan, templat, orang.
enum class Wording { rule, template_, person };

std::string_view code(Status);
std::string_view code(Classification);
std::string_view code(HowClosed);
std::string_view code(Interval);
std::string_view code(Audience);
std::string_view code(ReviewState);
std::string_view code(Wording);

/// The value with this code; nothing for an unknown code.
template <class Enum>
std::optional<Enum> from_code(std::string_view code);

template <>
std::optional<Status> from_code<Status>(std::string_view);
template <>
std::optional<Classification> from_code<Classification>(std::string_view);
template <>
std::optional<HowClosed> from_code<HowClosed>(std::string_view);
template <>
std::optional<Interval> from_code<Interval>(std::string_view);
template <>
std::optional<Audience> from_code<Audience>(std::string_view);
template <>
std::optional<ReviewState> from_code<ReviewState>(std::string_view);
template <>
std::optional<Wording> from_code<Wording>(std::string_view);

} // namespace siar::model
