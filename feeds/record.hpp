// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/package.hpp"
#include "config/settings.hpp"
#include "feeds/raw.hpp"
#include "model/time.hpp"

#include <tl/expected.hpp>

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace siar::feeds {

/// What a foreign record may say, by our names; there is none for who wrote it. Codes, as in [source.fields]: nomor,
/// asal (the tracking id in the system named by `origin`), judul, isi, lokasi, status, klasifikasi, rahasia, anonim,
/// kategori, instansi, kanal, kecamatan, desa, diterima, diteruskan, ditanggapi, ditutup, diubah, cara_tutup,
/// penilaian, tanggapan, waktu_tanggapan, foto.
enum class Field {
    id,
    origin,
    title,
    body,
    place,
    status,
    classification,
    secret,
    anonymous,
    category,
    agency,
    channel,
    district,
    village,
    submitted,
    forwarded,
    first_follow_up,
    closed,
    updated,
    how_closed,
    rating,
    answer,
    answer_time,
    photo,
};
inline constexpr std::size_t field_count = 24;

std::string_view code(Field field);
std::optional<Field> field_from(std::string_view code);

/// An answer of an agency as the source wrote it.
struct RecordAnswer {
    std::string time;
    std::string agency;
    std::string text;
    bool internal = false;
    friend bool operator==(const RecordAnswer&, const RecordAnswer&) = default;
};

/// One record of a foreign source: raw text by our names, nothing read into it yet. What was empty, null or missing
/// there is empty here.
struct Record {
    std::array<std::string, field_count> values;
    std::vector<RecordAnswer> answers; ///< beside Field::answer, which is one more
    std::vector<std::string> photos;   ///< addresses, beside Field::photo
    bool cut = false;                  ///< a text was longer than any complaint and lost its end

    std::string& operator[](Field field) { return values[static_cast<std::size_t>(field)]; }
    const std::string& operator[](Field field) const { return values[static_cast<std::size_t>(field)]; }
    friend bool operator==(const Record&, const Record&) = default;
};

/// A time as sources write it: RFC 3339; the same without zone ("2026-11-21 14:05:33", "2026-11-21"); Indonesian
/// ("21 November 2026 14.05 WIB", "21/11/2026 14:05"); 20261121 and 20261121140533; seconds or milliseconds since 1970.
/// What has no zone is of `zone`. With `local`, a zone written there is not believed: local times labelled Z. Nothing
/// for an empty text and for what stands for none (1969-12-31, 1970-01-01, 0000-00-00, 1900-01-01). The error says why:
/// "bukan waktu".
tl::expected<std::optional<model::Time>, std::string> read_time(std::string_view text, const model::Zone& zone,
                                                                bool local);

/// A source's words for our codes, ready to look up; made once from settings and package. Without a word for it, a
/// value is looked up among the package's own names and codes ("Kec. Sayung", "SAYUNG", "33.21.04"; "Dinas
/// Perhubungan", "Dinhub"), case and punctuation aside.
class Dictionary {
public:
    Dictionary(const config::SourceSettings& source, const config::Package& package);

    /// A record of this source as a complaint before the gate. A word for the status that nobody knows is a flaw, for
    /// category, agency, channel and place it leaves them empty and is counted (strangers()). The error says why the
    /// record cannot be used ("tanpa nomor", "waktu diterima tidak terbaca", "tertanggal di masa depan"), never its
    /// text. `now` judges times; one more than a day ahead of it is a flaw. A secrecy that cannot be read is secret;
    /// how a complaint was closed stays HowClosed::open where no word says it; texts of endless length are cut.
    tl::expected<RawComplaint, std::string> read(Record&& record, model::Time now);

    /// False where [source.only] says that the record belongs to somebody else.
    bool ours(const Record& record) const;

    /// Words that were met and not known, "kategori: Jalan Rusak", most frequent first, at most 20; for a person to
    /// put into the settings. Only of fields that hold codes, never of texts.
    std::vector<std::string> strangers() const;

private:
    struct Words;
    std::shared_ptr<Words> words_;
};

} // namespace siar::feeds
