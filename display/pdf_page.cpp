// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/pdf_page.hpp"

#include "display/cairo_surface.hpp"

#include <dlfcn.h>
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

/// The functions of libpoppler-glib, loaded when the first PDF is opened: linking them costs every start 9 ms.
struct Poppler {
    decltype(&poppler_document_new_from_bytes) document_new = nullptr;
    decltype(&poppler_document_get_n_pages) pages = nullptr;
    decltype(&poppler_document_get_page) page = nullptr;
    decltype(&poppler_page_get_size) size = nullptr;
    decltype(&poppler_page_render) render = nullptr;
    decltype(&poppler_page_get_text_attributes) letters = nullptr;
    decltype(&poppler_page_free_text_attributes) free_letters = nullptr;
    bool whole = false;

    Poppler() {
        void* const library = dlopen("libpoppler-glib.so.8", RTLD_NOW | RTLD_LOCAL);
        if (library == nullptr) return;
        whole = take(library, "poppler_document_new_from_bytes", document_new) &&
                take(library, "poppler_document_get_n_pages", pages) &&
                take(library, "poppler_document_get_page", page) && take(library, "poppler_page_get_size", size) &&
                take(library, "poppler_page_render", render) &&
                take(library, "poppler_page_get_text_attributes", letters) &&
                take(library, "poppler_page_free_text_attributes", free_letters);
    }

private:
    template <class Function>
    static bool take(void* library, const char* name, Function& function) {
        function = reinterpret_cast<Function>(dlsym(library, name)); // POSIX dlsym: an object is a function here
        return function != nullptr;
    }
};

/// Loaded once, for good: its types are registered with GLib.
const Poppler& poppler() {
    static const Poppler functions;
    return functions;
}

struct ReleaseText {
    void operator()(GList* list) const { poppler().free_letters(list); }
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
    if (!poppler().whole)
        return model::fail("pembaca PDF belum dipasang", where, "Pasang paket libpoppler-glib8, atau pakai gambar");
    Opened out;
    out.document.reset(poppler().document_new(handle.get(), nullptr, nullptr));
    if (!out.document) return model::fail("PDF rusak atau terkunci", where, "Simpan ulang PDF-nya, tanpa kata sandi");
    const int pages = poppler().pages(out.document.get());
    if (page < 1 || page > pages)
        return model::fail("PDF ini hanya " + std::to_string(pages) + " halaman", where, "Betulkan page");
    out.page.reset(poppler().page(out.document.get(), page - 1));
    if (out.page) poppler().size(out.page.get(), &out.width, &out.height);
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
    poppler().render(opened->page.get(), context.get());
    cairo_surface_flush(surface.get());
    return out;
}

model::Result<PdfLetters> letters_of_pdf(const std::string& bytes, int page, const std::string& where) {
    const auto opened = open(bytes, page, where);
    if (!opened) return tl::unexpected(opened.error());
    PdfLetters out{opened->height, opened->width, 0};
    const std::unique_ptr<GList, ReleaseText> all(poppler().letters(opened->page.get()));
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
