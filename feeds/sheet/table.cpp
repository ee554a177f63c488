// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/sheet/table.hpp"

#include <utility>

namespace siar::feeds::sheet {

Refusal no_header() {
    return {"tidak ada baris judul dengan kolom nomor aduan",
            "Sertakan baris judul, misalnya Tracking ID, Tanggal, Judul, Keterangan"};
}

bool Gathering::add(std::uint32_t row, const Layout& layout, std::vector<std::string> values) {
    if (!begun_ || columns_ != layout.columns()) {
        columns_ = layout.columns();
        begun_ = true;
        Table table;
        table.tab = tab_;
        table.since_1904 = since_1904_;
        for (const Column& column : columns_)
            table.columns.push_back(column.field);
        into_->tables.push_back(std::move(table));
    }
    for (const std::string& value : values)
        into_->text_bytes += value.size();
    into_->tables.back().lines.push_back({row, layout.month(), std::move(values)});
    return into_->text_bytes <= limits_->texts;
}

} // namespace siar::feeds::sheet
