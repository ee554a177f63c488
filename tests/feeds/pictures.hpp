// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Pictures written by hand, for the tests of photos.
namespace siar::test {

using Rgba = std::array<std::uint8_t, 4>;

inline std::string big_endian(std::uint32_t value, int bytes = 4) {
    std::string out;
    for (int i = bytes - 1; i >= 0; --i)
        out += static_cast<char>(value >> (8 * i) & 0xffU);
    return out;
}
inline std::string little_endian(std::uint32_t value, int bytes = 4) {
    std::string out;
    for (int i = 0; i < bytes; ++i)
        out += static_cast<char>(value >> (8 * i) & 0xffU);
    return out;
}

/// A PNG chunk with its CRC-32 (PNG third edition, 5.3).
inline std::string chunk(const std::string& type, const std::string& data) {
    std::uint32_t crc = 0xffffffff;
    for (const char c : type + data) {
        crc ^= static_cast<std::uint8_t>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1U) ^ (0xedb88320U & (0U - (crc & 1U)));
    }
    return big_endian(static_cast<std::uint32_t>(data.size())) + type + data + big_endian(~crc);
}

/// A zlib stream of stored blocks (RFC 1950, RFC 1951 3.2.4).
inline std::string stored(const std::string& data) {
    std::string out = "\x78\x01";
    std::uint32_t a = 1;
    std::uint32_t b = 0;
    for (const char c : data) {
        a = (a + static_cast<std::uint8_t>(c)) % 65521;
        b = (b + a) % 65521;
    }
    for (std::size_t at = 0; at < data.size(); at += 65535) {
        const std::string block = data.substr(at, 65535);
        const auto size = static_cast<std::uint32_t>(block.size());
        out += at + 65535 >= data.size() ? '\1' : '\0';
        out += little_endian(size, 2) + little_endian(size ^ 0xffffU, 2) + block;
    }
    return out + big_endian(b << 16U | a);
}

/// A PNG of this size with alpha; `extra` stands before the pixels.
inline std::string png(int width, int height, const std::function<Rgba(int, int)>& pixel,
                       const std::string& extra = "") {
    std::string rows;
    for (int y = 0; y < height; ++y) {
        rows += '\0';
        for (int x = 0; x < width; ++x)
            for (const std::uint8_t part : pixel(x, y))
                rows += static_cast<char>(part);
    }
    const std::string head = big_endian(static_cast<std::uint32_t>(width)) +
                             big_endian(static_cast<std::uint32_t>(height)) + std::string("\x08\x06\0\0\0", 5);
    return "\x89PNG\r\n\x1a\n" + chunk("IHDR", head) + extra + chunk("IDAT", stored(rows)) + chunk("IEND", "");
}

/// A lossless WebP of one colour (RFC 9649, 3): a handful of bytes, whatever its size.
inline std::string webp(int width, int height) {
    std::vector<bool> bits;
    const auto put = [&](std::uint32_t value, int count) {
        for (int i = 0; i < count; ++i)
            bits.push_back((value >> i & 1U) != 0);
    };
    put(static_cast<std::uint32_t>(width - 1), 14);
    put(static_cast<std::uint32_t>(height - 1), 14);
    put(0, 1 + 3);     // no alpha, version 0
    put(0, 1 + 1 + 1); // no transform, no colour cache, no meta codes
    for (int code = 0; code < 5; ++code)
        put(1, 4); // a simple code of one symbol, 0 in one bit
    std::string data = "\x2f";
    for (std::size_t i = 0; i < bits.size(); i += 8) {
        unsigned byte = 0;
        for (std::size_t j = 0; j < 8 && i + j < bits.size(); ++j)
            byte |= (bits[i + j] ? 1U : 0U) << j;
        data += static_cast<char>(byte);
    }
    if (data.size() % 2 != 0) data += '\0';
    const std::string body = "WEBPVP8L" + little_endian(static_cast<std::uint32_t>(data.size())) + data;
    return "RIFF" + little_endian(static_cast<std::uint32_t>(body.size())) + body;
}

/// A JPEG segment (ITU-T T.81, B.1.1.4).
inline std::string segment(int marker, const std::string& data) {
    return std::string("\xff") + static_cast<char>(marker) +
           big_endian(static_cast<std::uint32_t>(data.size() + 2), 2) + data;
}

/// An EXIF segment that says how the picture was held (1 to 8), with an artist and a place (CIPA DC-008, TIFF 6.0).
inline std::string exif(int orientation, const std::string& secret) {
    const auto entry = [](std::uint32_t tag, std::uint32_t type, std::uint32_t count, std::uint32_t value) {
        return big_endian(tag, 2) + big_endian(type, 2) + big_endian(count) + big_endian(value);
    };
    const auto length = static_cast<std::uint32_t>(secret.size() + 1);
    constexpr std::uint32_t after_first = 8 + 2 + 3 * 12 + 4;
    constexpr std::uint32_t after_gps = after_first + 2 + 12 + 4;
    std::string tiff = "MM" + big_endian(42, 2) + big_endian(8);
    tiff += big_endian(3, 2) + entry(0x0112, 3, 1, static_cast<std::uint32_t>(orientation) << 16U) +
            entry(0x013b, 2, length, after_gps) + entry(0x8825, 4, 1, after_first) + big_endian(0);
    tiff += big_endian(1, 2) + entry(0x001d, 2, length, after_gps) + big_endian(0);
    tiff += secret + std::string(1, '\0');
    return segment(0xe1, std::string("Exif\0\0", 6) + tiff);
}

/// The markers of a JPEG in order, as (code, length of the data); the data of scans is left out.
inline std::vector<std::pair<int, std::size_t>> walk(std::string_view jpeg) {
    std::vector<std::pair<int, std::size_t>> out;
    const auto at = [&](std::size_t i) {
        return i < jpeg.size() ? static_cast<std::uint8_t>(jpeg[i]) : std::uint8_t{0};
    };
    for (std::size_t i = 0; i + 1 < jpeg.size();) {
        if (at(i) != 0xff) return {};
        const int code = at(i + 1);
        const bool bare = code == 0xd8 || code == 0xd9;
        const std::size_t length = bare ? 0 : std::size_t{at(i + 2)} * 256 + at(i + 3);
        out.emplace_back(code, bare ? 0 : length - 2);
        i += 2 + length;
        if (code == 0xda)
            while (i + 1 < jpeg.size() && !(at(i) == 0xff && at(i + 1) != 0 && (at(i + 1) < 0xd0 || at(i + 1) > 0xd7)))
                ++i;
    }
    return out;
}

} // namespace siar::test
