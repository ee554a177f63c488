// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/bitmap.hpp"
#include "model/result.hpp"

#include <string>
#include <string_view>

namespace siar::display {

/// True where bytes begin as a PDF does (ISO 32000-1, 7.5.2).
bool is_pdf(std::string_view bytes);

/// A page of a PDF, from 1 on, on white, as large as fits into width and height. `where` is what the error calls it.
model::Result<Bitmap> draw_pdf(const std::string& bytes, int page, const std::string& where, int width, int height);

/// How large the letters of a page are.
struct PdfLetters {
    double page_height = 0; ///< in points
    double page_width = 0;
    double common_small = 0; ///< type size in points that a tenth of all letters stay under or at; 0: no text
};
model::Result<PdfLetters> letters_of_pdf(const std::string& bytes, int page, const std::string& where);

} // namespace siar::display
