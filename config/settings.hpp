// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/destination.hpp"
#include "config/engine_settings.hpp"
#include "model/codes.hpp"
#include "model/radio_slot.hpp"
#include "model/result.hpp"
#include "model/rules.hpp"
#include "model/screen.hpp"
#include "model/script.hpp"
#include "model/segment.hpp"
#include "model/time.hpp"

#include <array>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace siar::config {

/// Where complaints come from.
enum class SourceKind {
    demo,       ///< the demo generator: made-up complaints, marked as such
    siar,       ///< another Siar desk, over the central API
    open311,    ///< Open311 GeoReport v2, JSON or XML
    sp4n,       ///< the access API of SP4N-LAPOR
    sheet,      ///< CSV and XLSX dropped in a folder
    statistics, ///< totals only
};

/// Who says yes to what comes from a source.
enum class Review {
    all,     ///< a person here, for every item
    hub,     ///< the yes given at the hub counts; asks for a written reason
    flagged, ///< a named person's standing yes to sentences made of templates only; the rest waits for a person
};

/// What a foreign record may say, by our names: the codes of feeds::Field, in its order.
inline constexpr std::array<std::string_view, 24> record_fields{
    "nomor",      "asal",     "judul",    "isi",        "lokasi",    "status",    "klasifikasi",     "rahasia",
    "anonim",     "kategori", "instansi", "kanal",      "kecamatan", "desa",      "diterima",        "diteruskan",
    "ditanggapi", "ditutup",  "diubah",   "cara_tutup", "penilaian", "tanggapan", "waktu_tanggapan", "foto"};

/// A source's own words and what they mean here.
using Terms = std::map<std::string, std::string>;

/// One [[source]].
struct SourceSettings {
    model::SourceName name;
    SourceKind kind = SourceKind::demo;
    std::string url;                  ///< of a hub: "https://hub.example.go.id"; empty for demo and sheet
    std::filesystem::path token_file; ///< holds the token, one line; empty: none
    bool plain_http = false;          ///< allow http:// to a machine other than this one
    model::Seconds interval{300};     ///< "menit:detik" between two questions
    model::Seconds timeout{120};      ///< for one whole answer
    Review review = Review::all;
    std::string review_reason; ///< written reason for another review than "all"; logged
    std::string review_by;     ///< who gave the standing yes of review = "flagged"; logged with each item
    bool recent = false;       ///< demo only: the same texts moved by whole weeks up to now

    std::filesystem::path folder; ///< sheet: where the files are dropped
    std::filesystem::path form;   ///< sp4n, sheet: the file that says where what stands; empty: the one shipped
    std::string origin;           ///< system whose tracking ids `asal` holds: "sp4n-lapor"; empty: none
    std::string jurisdiction;     ///< open311: jurisdiction_id
    std::string format;           ///< open311: "json" or "xml"; empty: whatever the server gives
    bool local_times = false;     ///< its times are local whatever zone it writes behind them
    bool photos = false;          ///< fetch the photos of resolved complaints, for approval
    Terms fields;                 ///< our field (feeds::Field code) -> where it stands there
    Terms status;                 ///< its word, any case -> code of Status
    Terms category;               ///< the same -> CategoryId
    Terms agency;                 ///< -> AgencyId
    Terms channel;                ///< -> ChannelId
    Terms district;               ///< -> DistrictId
    std::map<std::string, std::vector<std::string>> only; ///< our field -> the words that make a record ours
    friend bool operator==(const SourceSettings&, const SourceSettings&) = default;
};

/// How the picture comes to the screen.
enum class Presenter { automatic, gl, shm };

/// A width and a height in pixels.
struct PixelSize {
    int width = 0;
    int height = 0;
    friend bool operator==(const PixelSize&, const PixelSize&) = default;
};

/// [screen]
struct ScreenSettings {
    model::Screen screen;            ///< as the eye meets it: after rotation
    bool own_margin = false;         ///< its safe_margin was written down: no profile changes it
    int rotation = 0;                ///< of the picture, degrees clockwise: 0, 90, 180, 270
    std::optional<PixelSize> window; ///< a window instead of the full screen
    Presenter presenter = Presenter::automatic;
    model::Audience audience = model::Audience::public_; ///< who stands before it: public, office or van
    model::Schedule schedule;                            ///< where none is set, model::usual_schedule of the audience
    std::string edition_url;          ///< a desk to fetch the Edition from; empty: the store of this machine
    bool plain_http = false;          ///< for edition_url: allow http:// to a machine other than this one
    std::filesystem::path token_file; ///< for edition_url
    friend bool operator==(const ScreenSettings&, const ScreenSettings&) = default;
};

/// [desk]
struct DeskSettings {
    int port = 8412;
    std::filesystem::path token_file; ///< empty: one is made in the state folder
    friend bool operator==(const DeskSettings&, const DeskSettings&) = default;
};

/// [radio]
struct RadioSettings {
    model::Seconds length{180};
    std::string format;           ///< of the copybook; empty: the usual one of the length
    double loudness_lufs = -23.0; ///< EBU R 128
    std::vector<model::Encoding> files{model::Encoding::wav, model::Encoding::mp3}; ///< of every segment
    std::filesystem::path out = "out/radio";
    std::vector<model::RadioSlot> slots; ///< in order of their times; none overlaps another
    model::Evergreens evergreens;
    std::vector<std::string> evergreen_destinations; ///< names of those that they are delivered to; none: all
    int keep_days = 90; ///< segments, after they could last air; 0: the program deletes none for its age
    EngineSettings engine;
    EngineKind evergreen_engine =
        EngineKind::espeak; ///< never human: other items every morning leave no time to record
    std::vector<RadioDestination> destinations;
    std::vector<std::string> alarm; ///< a program's path and arguments, run with a line that cannot wait; empty: none
    friend bool operator==(const RadioSettings&, const RadioSettings&) = default;
};

/// [store]
struct StoreSettings {
    int keep_texts_days = 365; ///< a complaint's own words, after it was closed; figures and the three sentences stay
    int photo_mb = 500;
    int warn_mb = 0; ///< siar check speaks when the database is larger; 0: never
    friend bool operator==(const StoreSettings&, const StoreSettings&) = default;
};

/// [[poster]]: a picture, or one page of a PDF, on the screen's machine.
struct PosterSettings {
    std::filesystem::path file; ///< .jpg, .jpeg, .png, .webp or .pdf
    int page = 1;               ///< of a PDF, from 1
    std::string title;          ///< in the footer; through the gate when it is read
    std::optional<model::Date> from;
    std::optional<model::Date> until;
    friend bool operator==(const PosterSettings&, const PosterSettings&) = default;
};

/// All of siar.toml; the defaults are the demo.
struct Settings {
    std::string regency;              ///< folder in config/regencies; empty: the one that its file `bawaan` names
    std::optional<std::string> theme; ///< folder in themes; nothing: what the regency asks for
    std::vector<SourceSettings> sources;
    ScreenSettings screen;
    DeskSettings desk;
    RadioSettings radio;
    StoreSettings store;
    std::vector<PosterSettings> posters;
    model::Rules rules;
    friend bool operator==(const Settings&, const Settings&) = default;
};

/// The settings of a program started without any: the demo regency, two demo sources.
Settings default_settings();

/// Reads siar.toml; what it does not say keeps its default, and with any [[source]] the demo ones are gone. Relative
/// paths start at the file's folder. An error names file, line and key; a key nobody knows is one.
model::Result<Settings> load_settings(const std::filesystem::path& file);
/// The same from text; `file` is what errors call it.
model::Result<Settings> parse_settings(std::string_view toml, const std::filesystem::path& file);

/// "3:00", "0:57", "10:00" as seconds; nothing for anything else.
std::optional<model::Seconds> parse_length(std::string_view text);
/// The same for a segment: nothing also outside "0:15" to "10:00" (model::shortest_segment, longest_segment).
std::optional<model::Seconds> parse_segment_length(std::string_view text);
/// "06:30" up to "24:00", since midnight; nothing for anything else.
std::optional<std::chrono::minutes> parse_clock(std::string_view text);
/// "1920x1080"; nothing for anything else and for sides outside 64 to 16384.
std::optional<PixelSize> parse_size(std::string_view text);

} // namespace siar::config
