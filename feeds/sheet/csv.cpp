// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/sheet/csv.hpp"

#include "feeds/csv_parser.hpp"
#include "feeds/sheet/encoding.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <array>
#include <new>
#include <utility>

namespace siar::feeds::sheet {
namespace {

constexpr std::array<char, 4> separators{';', ',', '\t', '|'};
constexpr std::size_t looked_at = 256 * 1024; ///< bytes in which the header must show

Refusal open_quote(std::uint32_t row) {
    return {"tanda kutip yang dibuka di baris " + std::to_string(row) + " tidak ditutup",
            "Perbaiki tanda kutip itu, atau simpan sebagai XLSX"};
}

/// What libcsv calls back.
class Reader {
public:
    Reader(const Headings& headings, const Limits& limits, char separator, Workbook& into)
        : headings_(headings),
          limits_(limits),
          separator_(separator),
          layout_(headings, {}),
          into_(into),
          gathering_(into, {}, false, limits) {}

    void cell(std::string_view text) {
        // "[5551234](javascript:;)" is cut in two by its own semicolon
        const bool link_end = cut_link_ && text == ")";
        cut_link_ = text.size() > 12 && text.substr(text.size() - 12) == "(javascript:";
        if (link_end) return;
        const std::uint32_t column = column_++;
        if (stopped() || column >= limits_.columns) return;
        Sign sign = headings_.sign(text);
        const bool wanted = layout_.field_at(column).has_value();
        if (swallowed_rows(text)) refusal_ = open_quote(row_);
        if (wanted && text.size() > limits_.cell)
            refusal_ =
                Refusal{"sel terlalu panjang di baris " + std::to_string(row_), "Periksa tanda kutip di baris itu"};
        if (sign.kind == Sign::Kind::empty || refusal_) return;
        peeks_.push_back({column, std::move(sign)});
        if (wanted) texts_.emplace_back(column, text::valid_utf8(text));
    }

    /// `sign`: the character, or -1 at the end. Of CR LF the second ends no row.
    void line_break(int sign) {
        const bool second = sign == '\n' && after_cr_ && column_ == 0;
        after_cr_ = sign == '\r';
        if (!second) end_of_row();
    }

    bool stopped() const { return refusal_.has_value() || failed_; }
    void fail() { failed_ = true; }
    bool failed() const { return failed_; }
    const std::optional<Refusal>& refusal() const { return refusal_; }
    const Layout& layout() const { return layout_; }
    std::uint32_t row() const { return row_; }

private:
    void end_of_row() {
        if (!stopped() && !peeks_.empty()) {
            const Layout::Row kind = layout_.see(peeks_, false);
            if (kind == Layout::Row::header) width_ = in_header_ ? std::max(width_, column_) : column_;
            in_header_ = kind == Layout::Row::header;
            const bool data = kind == Layout::Row::data;
            const bool rest = follow_tear(data);
            if (data) take_data(rest);
        }
        column_ = 0;
        cut_link_ = false;
        peeks_.clear();
        texts_.clear();
        ++row_;
    }

    /// True for a row that is the rest of the short one before it: a line break in a text was not quoted.
    bool follow_tear(bool data) {
        if (column_ >= width_) {
            carried_ = 0;
            return false;
        }
        const bool rest = carried_ > 0 && carried_ + column_ <= width_ + 1;
        if (rest) {
            carried_ += column_ - 1;
        } else {
            carried_ = data || peeks_.size() > 1 ? column_ : 0;
        }
        if (carried_ == width_) carried_ = 0;
        return rest;
    }

    void take_data(bool rest) {
        if (rest || torn()) {
            into_.torn.push_back(row_);
            return;
        }
        std::vector<std::string> values;
        for (const Column& column : layout_.columns()) {
            const std::string* text = text_at(column.at);
            values.push_back(text != nullptr ? *text : std::string());
        }
        if (!gathering_.add(row_, layout_, std::move(values)) || row_ >= limits_.rows)
            refusal_ = Refusal{"isi terlalu banyak", "Bagi menjadi beberapa lembar"};
    }

    /// More cells than headings, or fewer and none of them the number.
    bool torn() const {
        if (column_ >= width_) return column_ > width_;
        const auto& columns = layout_.columns();
        const auto id =
            std::find_if(columns.begin(), columns.end(), [](const Column& c) { return c.field == Field::id; });
        const std::string* number = text_at(id->at);
        return number == nullptr || number->find_first_of("0123456789") == std::string::npos;
    }

    const std::string* text_at(std::uint32_t column) const {
        const auto found =
            std::find_if(texts_.begin(), texts_.end(), [column](const auto& text) { return text.first == column; });
        return found != texts_.end() ? &found->second : nullptr;
    }

    /// A line within the cell that has something like a number where rows have theirs.
    bool swallowed_rows(std::string_view text) const {
        if (!layout_.found() || text.find('\n') == std::string_view::npos) return false;
        const auto id = std::find_if(layout_.columns().begin(), layout_.columns().end(),
                                     [](const Column& column) { return column.field == Field::id; });
        for (std::size_t at = std::min(text.find('\n'), text.size() - 1) + 1; at < text.size();) {
            const std::size_t end = std::min(text.find('\n', at), text.size());
            if (like_a_row(text.substr(at, end - at), id->at)) return true;
            at = end + 1;
        }
        return false;
    }

    bool like_a_row(std::string_view line, std::uint32_t number_at) const {
        if (std::count(line.begin(), line.end(), separator_) < 2) return false;
        for (std::uint32_t i = 0; i < number_at; ++i) {
            const std::size_t end = line.find(separator_);
            if (end == std::string_view::npos) return false;
            line.remove_prefix(end + 1);
        }
        const std::string_view cell = line.substr(0, line.find(separator_));
        return std::count_if(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; }) >= 3 &&
               cell.find_first_of(" /") == std::string_view::npos;
    }

    const Headings& headings_;
    const Limits& limits_;
    char separator_;
    Layout layout_;
    Workbook& into_;
    Gathering gathering_;
    std::optional<Refusal> refusal_;
    bool failed_ = false;
    bool after_cr_ = false;
    bool cut_link_ = false;
    std::uint32_t width_ = 0;   ///< cells in the header
    std::uint32_t carried_ = 0; ///< cells of a short row so far
    bool in_header_ = false;
    std::uint32_t row_ = 1;
    std::uint32_t column_ = 0;
    std::vector<Peek> peeks_;
    std::vector<std::pair<std::uint32_t, std::string>> texts_;
};

/// Nothing may be thrown through libcsv.
template <class Work>
void guarded(void* reader, Work work) {
    try {
        work(*static_cast<Reader*>(reader));
    } catch (const std::bad_alloc&) {
        static_cast<Reader*>(reader)->fail();
    }
}

void on_cell(void* text, std::size_t size, void* reader) {
    guarded(reader, [&](Reader& r) { r.cell({static_cast<const char*>(text), size}); });
}

void on_row(int sign, void* reader) {
    guarded(reader, [sign](Reader& r) { r.line_break(sign); });
}

/// Reads with one separator; `whole` false: a beginning, to see whether a header shows.
std::optional<Refusal> parse(std::string_view text, Reader& reader, char separator, bool whole) {
    CsvParser parser(separator);
    constexpr std::size_t step = 64 * 1024;
    for (std::size_t at = 0; at < text.size() && !reader.stopped(); at += step) {
        const std::string_view part = text.substr(at, step);
        if (csv_parse(parser.get(), part.data(), part.size(), on_cell, on_row, &reader) != part.size())
            throw std::bad_alloc();
    }
    if (reader.failed()) throw std::bad_alloc();
    if (reader.refusal() || !whole) return reader.refusal();
    // strict only now: a quote within a cell is common, one that is open at the end swallowed the rest
    csv_set_opts(parser.get(), CSV_STRICT | CSV_STRICT_FINI);
    const std::uint32_t row = reader.row();
    if (csv_fini(parser.get(), on_cell, on_row, &reader) != 0) return open_quote(row);
    if (reader.failed()) throw std::bad_alloc();
    return reader.refusal();
}

/// "sep=;" is for the spreadsheet.
std::optional<char> take_separator_line(std::string_view& text) {
    if (text.size() < 5 || text.substr(0, 4) != "sep=") return std::nullopt;
    const std::size_t end = std::min(text.find('\n'), text.size() - 1);
    if (end > 6) return std::nullopt;
    const char separator = text[4];
    text.remove_prefix(end + 1);
    return separator;
}

} // namespace

tl::expected<Workbook, Refusal> read_csv(std::string_view bytes, const Headings& headings, const Limits& limits) {
    const auto decoded = as_utf8(bytes);
    if (!decoded) return tl::unexpected(decoded.error());
    std::string_view text = *decoded;
    std::vector<char> candidates(separators.begin(), separators.end());
    if (const auto said = take_separator_line(text)) candidates = {*said};
    std::optional<char> best;
    std::size_t most = 0;
    for (const char separator : candidates) {
        Workbook ignored;
        Reader reader(headings, limits, separator, ignored);
        (void)parse(text.substr(0, looked_at), reader, separator, text.size() <= looked_at);
        if (reader.layout().columns().size() <= most) continue;
        most = reader.layout().columns().size();
        best = separator;
    }
    if (!best) return tl::unexpected(no_header());
    Workbook workbook;
    Reader reader(headings, limits, *best, workbook);
    if (auto refusal = parse(text, reader, *best, true)) return tl::unexpected(*std::move(refusal));
    return workbook;
}

std::string csv_cell(std::string_view text) {
    std::string out = "\"";
    // a spreadsheet would run what begins with one of these
    if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) out += '\'';
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    return out + '"';
}

} // namespace siar::feeds::sheet
