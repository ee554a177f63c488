// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/sheet/encoding.hpp"

#include "text/unicode.hpp"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>

namespace siar::feeds::sheet {
namespace {

/// A converter of the C library.
class Converter {
public:
    explicit Converter(const char* from) : handle_(iconv_open("UTF-8", from)) {}
    Converter(const Converter&) = delete;
    Converter& operator=(const Converter&) = delete;
    ~Converter() {
        if (good()) iconv_close(handle_);
    }
    bool good() const { return handle_ != reinterpret_cast<iconv_t>(-1); }

    /// What has no meaning there becomes U+FFFD.
    std::string convert(std::string_view bytes, std::size_t unit) {
        std::string out;
        std::string from(bytes);
        char* in = from.data();
        std::size_t left = from.size();
        std::array<char, 64 * 1024> buffer{};
        while (left > 0) {
            char* to = buffer.data();
            std::size_t room = buffer.size();
            const std::size_t done = iconv(handle_, &in, &left, &to, &room);
            const int reason = done == static_cast<std::size_t>(-1) ? errno : 0;
            out.append(buffer.data(), buffer.size() - room);
            if (reason == 0 || reason == E2BIG) continue;
            text::append(out, text::replacement_character);
            const std::size_t skip = std::min(unit, left);
            in += skip;
            left -= skip;
        }
        return out;
    }

private:
    iconv_t handle_;
};

/// NULs in every second byte, with letters between them.
std::optional<const char*> utf16_without_mark(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, 512);
    std::array<std::size_t, 2> nuls{};
    for (std::size_t i = 0; i < head.size(); ++i)
        nuls.at(i % 2) += head[i] == '\0' ? 1U : 0U;
    if (nuls[1] * 4 > head.size() && nuls[0] == 0) return "UTF-16LE";
    if (nuls[0] * 4 > head.size() && nuls[1] == 0) return "UTF-16BE";
    return std::nullopt;
}

tl::expected<std::string, Refusal> converted(std::string_view bytes, const char* from, std::size_t unit) {
    Converter converter(from);
    if (!converter.good())
        return tl::unexpected(Refusal{std::string("penyandian ") + from + " tidak dikenal mesin ini",
                                      "Simpan sebagai CSV UTF-8 atau XLSX"});
    return converter.convert(bytes, unit);
}

} // namespace

tl::expected<std::string, Refusal> as_utf8(std::string_view bytes) {
    using namespace std::string_view_literals;
    tl::expected<std::string, Refusal> out;
    if (bytes.substr(0, 3) == "\xEF\xBB\xBF"sv) {
        out = std::string(bytes.substr(3));
    } else if (bytes.substr(0, 2) == "\xFF\xFE"sv) {
        out = converted(bytes.substr(2), "UTF-16LE", 2);
    } else if (bytes.substr(0, 2) == "\xFE\xFF"sv) {
        out = converted(bytes.substr(2), "UTF-16BE", 2);
    } else if (const auto wide = utf16_without_mark(bytes)) {
        out = converted(bytes, *wide, 2);
    } else if (text::is_valid_utf8(bytes)) {
        out = std::string(bytes);
    } else {
        out = converted(bytes, "CP1252", 1);
    }
    if (out && out->find('\0') != std::string::npos)
        return tl::unexpected(Refusal{"bukan CSV: ada bita NUL", "Simpan ulang sebagai CSV atau XLSX"});
    return out;
}

} // namespace siar::feeds::sheet
