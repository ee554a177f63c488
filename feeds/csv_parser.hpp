// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <csv.h>

#include <new>

namespace siar::feeds {

/// A parser of libcsv; one that has no memory throws.
class CsvParser {
public:
    explicit CsvParser(char separator) {
        // every line break is told, for rows to be counted as a person sees them
        if (csv_init(&parser_, CSV_REPALL_NL) != 0) throw std::bad_alloc();
        csv_set_delim(&parser_, static_cast<unsigned char>(separator));
    }
    CsvParser(const CsvParser&) = delete;
    CsvParser& operator=(const CsvParser&) = delete;
    ~CsvParser() { csv_free(&parser_); }
    csv_parser* get() { return &parser_; }

private:
    csv_parser parser_{};
};

} // namespace siar::feeds
