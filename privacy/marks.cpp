// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/marks.hpp"

#include <array>

namespace siar::privacy {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Mark::count_)> marks{
    "[nama]",   "[nomor telepon]", "[NIK]",  "[nomor KK]", "[NPWP]",       "[nomor kartu]", "[rekening]",
    "[alamat]", "[surel]",         "[akun]", "[tautan]",   "[plat nomor]", "[koordinat]",   "[tanggal lahir]"};

} // namespace

std::string_view written(Mark mark) {
    return marks.at(static_cast<std::size_t>(mark));
}

std::size_t mark_size_at(std::string_view text, std::size_t at) {
    if (at >= text.size() || text[at] != '[') return 0;
    for (const std::string_view mark : marks) {
        if (text.substr(at, mark.size()) == mark) return mark.size();
    }
    return 0;
}

bool has_mark(std::string_view text) {
    for (std::size_t at = text.find('['); at != std::string_view::npos; at = text.find('[', at + 1)) {
        if (mark_size_at(text, at) != 0) return true;
    }
    return false;
}

bool has_mark(std::string_view text, Mark mark) {
    return text.find(written(mark)) != std::string_view::npos;
}

} // namespace siar::privacy
