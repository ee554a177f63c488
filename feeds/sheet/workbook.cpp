// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/sheet/workbook.hpp"

#include "feeds/sheet/csv.hpp"
#include "feeds/sheet/xlsx.hpp"
#include "text/unicode.hpp"

namespace siar::feeds::sheet {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view as_xlsx = "Simpan sebagai XLSX atau CSV";

bool begins(std::string_view text, std::string_view with) {
    return text.substr(0, with.size()) == with;
}

/// A text that is no CSV.
std::optional<Refusal> other_text(std::string_view bytes) {
    std::string_view head = bytes.substr(0, 1024);
    if (begins(head, "\xEF\xBB\xBF"sv)) head.remove_prefix(3);
    const std::string low = text::lower(text::squeeze_spaces(text::valid_utf8(head)));
    if (begins(low, "<!doctype html") || begins(low, "<html") || begins(low, "<table") || begins(low, "<meta"))
        return Refusal{"halaman web, bukan lembar", std::string(as_xlsx)};
    if (begins(low, "<?xml")) return Refusal{"berkas XML, bukan lembar", std::string(as_xlsx)};
    if (begins(low, "{\\rtf") || begins(low, "%pdf-")) return Refusal{"dokumen, bukan lembar", std::string(as_xlsx)};
    return std::nullopt;
}

} // namespace

tl::expected<Workbook, Refusal> read_workbook(std::string_view bytes, const Headings& headings, const Limits& limits) {
    if (bytes.empty()) return tl::unexpected(Refusal{"berkas kosong", "Taruh lagi lembar yang utuh", true});
    if (begins(bytes, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv))
        return tl::unexpected(Refusal{"berkas XLS lama atau bersandi", "Simpan sebagai XLSX tanpa kata sandi"});
    if (begins(bytes, "PK"sv)) return read_xlsx(bytes, headings, limits);
    if (auto refusal = other_text(bytes)) return tl::unexpected(*std::move(refusal));
    return read_csv(bytes, headings, limits);
}

} // namespace siar::feeds::sheet
