// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/aired.hpp"

#include "feeds/csv_parser.hpp"
#include "feeds/record.hpp"
#include "feeds/sheet/encoding.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <new>
#include <optional>
#include <utility>

namespace siar::feeds {

namespace {

using Row = std::vector<std::string>;

constexpr std::size_t most_rows = 500'000;
constexpr std::size_t longest_cell = 1000;
constexpr std::size_t header_within = 50; ///< rows: reports begin with their own name and the station's

/// Collects the rows that libcsv calls back with; nothing may be thrown through it.
struct Gathered {
    std::vector<Row> rows{1};
    bool failed = false;

    template <class Work>
    void guarded(Work work) {
        try {
            if (!failed) work();
        } catch (const std::bad_alloc&) {
            failed = true;
        }
    }
    static void on_cell(void* text, std::size_t size, void* self) {
        auto& out = *static_cast<Gathered*>(self);
        out.guarded([&] {
            const std::string_view cell(static_cast<const char*>(text), std::min(size, longest_cell));
            out.rows.back().push_back(text::valid_utf8(cell));
        });
    }
    static void on_row(int /*sign*/, void* self) {
        auto& out = *static_cast<Gathered*>(self);
        out.guarded([&] { out.rows.emplace_back(); });
    }
};

/// The rows of a text whose lines end in LF; every line is one, but for line breaks within quotes.
struct Rows {
    std::vector<Row> all;
    bool open_quote = false; ///< one that is never closed: it swallowed the rows after it
};

Rows rows_of(std::string_view text, char separator) {
    CsvParser parser(separator);
    Gathered out;
    const auto parsed = csv_parse(parser.get(), text.data(), text.size(), Gathered::on_cell, Gathered::on_row, &out);
    csv_set_opts(parser.get(), CSV_STRICT | CSV_STRICT_FINI);
    const bool closed = csv_fini(parser.get(), Gathered::on_cell, Gathered::on_row, &out) == 0;
    if (out.failed || parsed != text.size()) throw std::bad_alloc();
    return {std::move(out.rows), !closed};
}

/// "Air Date", "AIR_DATE" and "air-date" are one heading.
std::string heading(std::string_view cell) {
    std::string out = text::lower(cell);
    std::erase_if(out, [](char c) { return !(('a' <= c && c <= 'z') || ('0' <= c && c <= '9')); });
    return out;
}

template <std::size_t size>
bool is_among(const std::array<std::string_view, size>& all, std::string_view name) {
    return std::find(all.begin(), all.end(), name) != all.end();
}

/// Where what stands.
struct Columns {
    std::optional<std::size_t> day;
    std::optional<std::size_t> time;
    std::optional<std::size_t> length;
    std::vector<std::size_t> names;

    bool whole() const { return (day || time) && !names.empty(); }
};

Columns columns_of(const Row& row) {
    constexpr std::array<std::string_view, 9> days{"date",      "tanggal",  "tgl",           "airdate", "tanggalsiar",
                                                   "eventdate", "playdate", "tanggaltayang", "hari"};
    constexpr std::array<std::string_view, 17> times{"time",          "jam",       "waktu",    "pukul",     "airtime",
                                                     "starttime",     "mulai",     "start",    "eventtime", "playtime",
                                                     "eventdatetime", "datetime",  "playedat", "jamsiar",   "jamtayang",
                                                     "timestamp",     "actualtime"};
    constexpr std::array<std::string_view, 8> lengths{"length", "durasi",  "duration", "len",
                                                      "lama",   "panjang", "runtime",  "actuallength"};
    constexpr std::array<std::string_view, 20> names{
        "cut",  "cutid", "cutname",  "cutnumber", "cart",     "cartid", "cartnumber", "title",  "judul",       "nama",
        "name", "file",  "filename", "berkas",    "namafile", "item",   "itemname",   "materi", "description", "path"};
    Columns out;
    for (std::size_t at = 0; at < row.size(); ++at) {
        const auto name = heading(row[at]);
        if (!out.day && is_among(days, name)) out.day = at;
        if (!out.time && is_among(times, name)) out.time = at;
        if (!out.length && is_among(lengths, name)) out.length = at;
        if (is_among(names, name)) out.names.push_back(at);
    }
    return out;
}

std::string_view cell(const Row& row, std::optional<std::size_t> at) {
    return at && *at < row.size() ? std::string_view(row[*at]) : std::string_view{};
}

/// "3:00", "0:03:00", "00:02:59.8", "180", "180,5", "180000" (milliseconds); 0 for anything else.
model::Seconds length_of(std::string_view text) {
    constexpr double most = 24 * 3600;
    constexpr double least_milliseconds = 10'000;
    std::string plain(text);
    std::replace(plain.begin(), plain.end(), ',', '.');
    double seconds = 0;
    bool parts = false;
    for (std::size_t at = 0;;) {
        double part = 0;
        const auto [end, error] =
            std::from_chars(plain.data() + at, plain.data() + plain.size(), part, std::chars_format::fixed);
        if (error != std::errc{} || !(part >= 0)) return model::Seconds{0};
        seconds = seconds * 60 + part;
        at = static_cast<std::size_t>(end - plain.data());
        if (at == plain.size()) break;
        if (plain[at++] != ':') return model::Seconds{0};
        parts = true;
    }
    if (!parts && seconds >= least_milliseconds) seconds /= 1000;
    return seconds <= most ? model::Seconds{std::lround(seconds)} : model::Seconds{0};
}

std::optional<model::Time> time_of(const Row& row, const Columns& columns, const model::Zone& zone) {
    std::string written(cell(row, columns.day));
    const auto clock = cell(row, columns.time);
    if (columns.day && columns.time && (written.empty() || clock.empty())) return std::nullopt;
    if (!clock.empty()) written += (written.empty() ? "" : " ") + std::string(clock);
    const auto read = read_time(written, zone, false);
    return read ? *read : std::nullopt;
}

std::string name_of(const Row& row, const Columns& columns) {
    std::string out;
    for (const std::size_t at : columns.names)
        if (const auto part = cell(row, at); !part.empty()) out += (out.empty() ? "" : "\t") + std::string(part);
    return out;
}

bool is_blank(const Row& row) {
    return std::all_of(row.begin(), row.end(), [](const auto& one) { return one.empty(); });
}

/// The rows by the separator that shows a whole row of headings, and the place of that row.
struct Sheet {
    Rows rows;
    std::size_t header = 0;
    Columns columns;
};

std::optional<Sheet> sheet_of(std::string_view text) {
    for (const char separator : {';', ',', '\t', '|'}) {
        Sheet out;
        out.rows = rows_of(text, separator);
        for (; out.header < std::min(out.rows.all.size(), header_within); ++out.header) {
            out.columns = columns_of(out.rows.all[out.header]);
            if (out.columns.whole()) return out;
        }
    }
    return std::nullopt;
}

std::string with_plain_line_ends(std::string_view text) {
    std::string out;
    out.reserve(text.size() + 1);
    for (std::size_t at = 0; at < text.size(); ++at)
        if (text[at] != '\r')
            out += text[at];
        else if (at + 1 == text.size() || text[at + 1] != '\n')
            out += '\n';
    return out;
}

} // namespace

model::Result<PlayedList> read_played(std::string_view bytes, const model::Zone& zone, const std::string& file) {
    const auto decoded = sheet::as_utf8(bytes);
    if (!decoded) return model::fail(decoded.error().why, file, decoded.error().todo);
    const auto found = sheet_of(with_plain_line_ends(*decoded));
    if (!found)
        return model::fail("tidak ada baris judul kolom tanggal, jam, dan yang diputar", file,
                           "Ekspor lagi dengan kolom date, time, dan cut (atau tanggal, jam, judul)");
    const auto& rows = found->rows.all;
    if (found->rows.open_quote)
        return model::fail("ada tanda kutip yang dibuka dan tidak ditutup", file,
                           "Perbaiki tanda kutip itu, atau ekspor lagi");
    if (rows.size() > most_rows)
        return model::fail("daftar siar terlalu panjang", file, "Bagi menjadi beberapa berkas");
    PlayedList out;
    for (std::size_t at = found->header + 1; at < rows.size(); ++at) {
        const Row& row = rows[at];
        if (is_blank(row)) continue;
        if (const auto when = time_of(row, found->columns, zone))
            out.played.push_back(
                {at + 1, name_of(row, found->columns), *when, length_of(cell(row, found->columns.length))});
        else
            out.unread.push_back(at + 1);
    }
    return out;
}

} // namespace siar::feeds
