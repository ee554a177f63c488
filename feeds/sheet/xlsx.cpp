// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/sheet/xlsx.hpp"

#include "feeds/sheet/xlsx_rows.hpp"

#include <algorithm>
#include <utility>

namespace siar::feeds::sheet {
namespace {

/// How a walk over a tab ended.
struct Walked {
    bool whole = false;  ///< to the end of the tab
    bool header = false; ///< one was met
};

/// Told the rows of data, with all that their merged areas say.
using OnData = std::function<bool(std::uint32_t row, const Layout& layout, std::vector<BookCell>& cells)>;

class Walk {
public:
    Walk(const Zip& zip, const Book& book, const Headings& headings, const SharedStrings& strings, const Limits& limits)
        : zip_(zip), book_(book), headings_(headings), strings_(strings), limits_(limits) {}

    tl::expected<Walked, Refusal> over(const BookTab& tab, const std::vector<Area>& areas,
                                       const OnData& on_data) const {
        Layout layout(headings_, tab.name);
        Spans spans(areas, limits_);
        const RowsAsk ask{&book_, &headings_, &strings_, &layout, &limits_};
        const auto whole = read_rows(zip_, tab, ask, [&](std::uint32_t row, std::vector<BookCell>& cells) {
            if (!spans.fill(row, cells)) return false;
            std::vector<Peek> peeks;
            peeks.reserve(cells.size());
            for (const BookCell& cell : cells)
                peeks.push_back({cell.column, cell.sign});
            return layout.see(peeks, true) != Layout::Row::data || on_data(row, layout, cells);
        });
        if (!whole) return tl::unexpected(whole.error());
        return Walked{*whole, layout.found()};
    }

private:
    const Zip& zip_;
    const Book& book_;
    const Headings& headings_;
    const SharedStrings& strings_;
    const Limits& limits_;
};

/// The cell whose text stands in a column: a merged one counts there where it begins.
BookCell* cell_at(std::vector<BookCell>& cells, std::uint32_t column) {
    const auto found = std::find_if(cells.begin(), cells.end(),
                                    [column](const BookCell& c) { return c.column == column && !c.beside; });
    return found != cells.end() ? &*found : nullptr;
}

Refusal too_much() {
    return {"isi berkas XLSX terlalu banyak atau barisnya tidak berurutan", "Simpan ulang sebagai XLSX atau CSV"};
}

tl::expected<void, Refusal> gather(const Walk& walk, const BookTab& tab, const std::vector<Area>& areas,
                                   const SharedStrings& strings, Gathering gathering) {
    const auto read = walk.over(tab, areas, [&](std::uint32_t row, const Layout& layout, std::vector<BookCell>& cells) {
        std::vector<std::string> values;
        for (const Column& column : layout.columns()) {
            const BookCell* cell = cell_at(cells, column.at);
            if (cell == nullptr) {
                values.emplace_back();
            } else {
                values.push_back(cell->shared ? strings.text(*cell->shared) : cell->text);
            }
        }
        return gathering.add(row + 1, layout, std::move(values));
    });
    if (!read) return tl::unexpected(read.error());
    if (!read->whole) return tl::unexpected(too_much());
    return {};
}

} // namespace

tl::expected<Workbook, Refusal> read_xlsx(std::string_view bytes, const Headings& headings, const Limits& limits) {
    const auto zip = Zip::open(bytes, limits);
    if (!zip) return tl::unexpected(zip.error());
    auto book = read_book(*zip);
    if (!book) return tl::unexpected(book.error());
    SharedStrings strings(*zip, book->strings, headings, limits);
    if (auto read = strings.read_signs(); !read) return tl::unexpected(read.error());

    Workbook workbook;
    const Walk walk(*zip, *book, headings, strings, limits);
    std::vector<std::pair<const BookTab*, std::vector<Area>>> tabs;
    for (const BookTab& tab : book->tabs) {
        if (tab.hidden) {
            ++workbook.hidden_tabs;
            continue;
        }
        auto areas = read_areas(*zip, tab, limits);
        if (!areas) return tl::unexpected(areas.error());
        const auto read =
            walk.over(tab, *areas, [&](std::uint32_t, const Layout& layout, std::vector<BookCell>& cells) {
                for (const Column& column : layout.columns()) {
                    const BookCell* cell = cell_at(cells, column.at);
                    if (cell != nullptr && cell->shared) strings.need(*cell->shared);
                }
                return true;
            });
        if (!read) return tl::unexpected(read.error());
        if (!read->whole) return tl::unexpected(too_much());
        if (read->header) tabs.emplace_back(&tab, *std::move(areas));
    }
    if (tabs.empty()) return tl::unexpected(no_header());
    if (auto read = strings.read_texts(); !read) return tl::unexpected(read.error());
    for (const auto& [tab, areas] : tabs) {
        auto read = gather(walk, *tab, areas, strings, Gathering(workbook, tab->name, book->since_1904, limits));
        if (!read) return tl::unexpected(read.error());
    }
    return workbook;
}

} // namespace siar::feeds::sheet
