// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/pdf_page.hpp"

#include "display/cairo_surface.hpp"

#include <poppler.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>

namespace siar::display {
namespace {

struct Release {
    void operator()(void* object) const { g_object_unref(object); }
};
struct ReleaseBytes {
    void operator()(GBytes* bytes) const { g_bytes_unref(bytes); }
};
struct ReleaseText {
    void operator()(GList* list) const { poppler_page_free_text_attributes(list); }
};
using Document = std::unique_ptr<PopplerDocument, Release>;
using Page = std::unique_ptr<PopplerPage, Release>;

/// A document and the page of it; the bytes outlive both.
struct Opened {
    Document document;
    Page page;
    double width = 0;
    double height = 0;
};

model::Result<Opened> open(const std::string& bytes, int page, const std::string& where) {
    const std::unique_ptr<GBytes, ReleaseBytes> handle(g_bytes_new_static(bytes.data(), bytes.size()));
    Opened out;
    out.document.reset(poppler_document_new_from_bytes(handle.get(), nullptr, nullptr));
    if (!out.document) return model::fail("PDF rusak atau terkunci", where, "Simpan ulang PDF-nya, tanpa kata sandi");
    const int pages = poppler_document_get_n_pages(out.document.get());
    if (page < 1 || page > pages)
        return model::fail("PDF ini hanya " + std::to_string(pages) + " halaman", where, "Betulkan page");
    out.page.reset(poppler_document_get_page(out.document.get(), page - 1));
    if (out.page) poppler_page_get_size(out.page.get(), &out.width, &out.height);
    if (!out.page || !(out.width >= 1) || !(out.height >= 1))
        return model::fail("halaman PDF tidak terbaca", where, "Simpan ulang PDF-nya");
    return out;
}

} // namespace

bool is_pdf(std::string_view bytes) {
    return bytes.substr(0, 5) == "%PDF-";
}

model::Result<Bitmap> draw_pdf(const std::string& bytes, int page, const std::string& where, int width, int height) {
    const auto opened = open(bytes, page, where);
    if (!opened) return tl::unexpected(opened.error());
    const double scale = std::min(width / opened->width, height / opened->height);
    const auto side = [&](double points) { return std::max(1, static_cast<int>(std::lround(points * scale))); };
    Bitmap out(side(opened->width), side(opened->height), 0xFFFFFFFFU);
    const CairoSurface surface = surface_on(out);
    const CairoContext context(cairo_create(surface.get()));
    cairo_scale(context.get(), out.width / opened->width, out.height / opened->height);
    poppler_page_render(opened->page.get(), context.get());
    cairo_surface_flush(surface.get());
    return out;
}

model::Result<PdfLetters> letters_of_pdf(const std::string& bytes, int page, const std::string& where) {
    const auto opened = open(bytes, page, where);
    if (!opened) return tl::unexpected(opened.error());
    PdfLetters out{opened->height, opened->width, 0};
    const std::unique_ptr<GList, ReleaseText> all(poppler_page_get_text_attributes(opened->page.get()));
    std::map<double, int> letters;
    int count = 0;
    for (const GList* one = all.get(); one != nullptr; one = one->next) {
        const auto* const look = static_cast<const PopplerTextAttributes*>(one->data);
        const int length = look->end_index - look->start_index + 1;
        if (look->font_size <= 0 || length <= 0) continue;
        letters[look->font_size] += length;
        count += length;
    }
    int seen = 0;
    for (const auto& [size, length] : letters) {
        out.common_small = size;
        seen += length;
        if (seen * 10 >= count) break;
    }
    return out;
}

} // namespace siar::display
