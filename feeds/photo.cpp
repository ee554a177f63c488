// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/photo.hpp"

#include "feeds/pixels.hpp"
#include "net/url.hpp"

#include <optional>
#include <utility>

namespace siar::feeds {

namespace {

constexpr const char* skipped = "Foto ini dilewati; aduannya tetap dipakai";

tl::unexpected<model::Error> refused(std::string why) {
    return model::fail(std::move(why), "foto", skipped);
}

/// What the markers of a JPEG say (ITU-T T.81, B.1.1).
struct JpegMarkers {
    int scans = 0;
    bool whole = false; ///< it has its end
};

JpegMarkers markers_of(std::string_view jpeg) {
    constexpr unsigned char start_of_scan = 0xda;
    constexpr unsigned char end_of_image = 0xd9;
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(jpeg[i]); };
    JpegMarkers out;
    std::size_t i = 2;
    while (i + 1 < jpeg.size()) {
        const unsigned char code = at(i + 1);
        const bool bare = code == 0 || code == 1 || (code >= 0xd0 && code <= 0xd8); // stuffing, TEM, RST, SOI
        if (at(i) != 0xff || code == 0xff) {
            ++i; // data of a scan, or fill
        } else if (code == end_of_image) {
            out.whole = true;
            return out;
        } else if (bare) {
            i += 2;
        } else {
            out.scans += code == start_of_scan ? 1 : 0;
            if (i + 3 >= jpeg.size()) return out;
            i += 2 + (static_cast<std::size_t>(at(i + 2)) << 8U | at(i + 3));
        }
    }
    return out;
}

enum class Kind { jpeg, png, webp };

std::optional<Kind> kind_of(std::string_view bytes) {
    using namespace std::string_view_literals;
    if (bytes.substr(0, 3) == "\xff\xd8\xff"sv) return Kind::jpeg;
    if (bytes.substr(0, 8) == "\x89PNG\r\n\x1a\n"sv) return Kind::png;
    if (bytes.size() > 12 && bytes.substr(0, 4) == "RIFF"sv && bytes.substr(8, 4) == "WEBP"sv) return Kind::webp;
    return std::nullopt;
}

const char* name_of(Kind kind) {
    switch (kind) {
        case Kind::jpeg: return "jpeg";
        case Kind::png: return "png";
        case Kind::webp: return "webp";
    }
    return "";
}

std::size_t little_endian(std::string_view bytes, std::size_t at, std::size_t count) {
    std::size_t out = 0;
    for (std::size_t i = count; i-- > 0;)
        out = out << 8U | static_cast<unsigned char>(bytes[at + i]);
    return out;
}

/// What the head of a WebP says (RFC 9649, 2.4 to 2.7).
struct WebpHead {
    std::size_t pixels = 0; ///< 0: unreadable
    bool moving = false;
    bool whole = false;
};

WebpHead webp_head(std::string_view webp) {
    WebpHead out;
    constexpr std::size_t head = 30;
    if (webp.size() <= 20) return out;
    out.whole = little_endian(webp, 4, 4) + 8 <= webp.size();
    const std::string_view chunk = webp.substr(12, 4);
    if (chunk == "VP8L" && webp.size() >= 25) {
        const std::size_t sides = little_endian(webp, 21, 4);
        out.pixels = ((sides & 0x3fffU) + 1) * ((sides >> 14U & 0x3fffU) + 1);
    } else if (chunk == "VP8 " && webp.size() >= head) {
        out.pixels = (little_endian(webp, 26, 2) & 0x3fffU) * (little_endian(webp, 28, 2) & 0x3fffU);
    } else if (chunk == "VP8X" && webp.size() >= head) {
        out.pixels = (little_endian(webp, 24, 3) + 1) * (little_endian(webp, 27, 3) + 1);
        out.moving = (little_endian(webp, 20, 1) & 2U) != 0;
    }
    return out;
}

/// Why a picture of this kind is not even begun with.
std::optional<std::string> flaw_of(Kind kind, std::string_view bytes, const PhotoLimits& limits) {
    if (kind == Kind::jpeg) {
        const JpegMarkers markers = markers_of(bytes);
        if (!markers.whole) return "foto terpotong";
        if (markers.scans > limits.scans) return "foto terlalu rumit";
    } else if (kind == Kind::png) {
        if (bytes.find("IEND") == std::string_view::npos) return "foto terpotong";
    } else {
        // The decoder of WebP makes room for the pixels before it asks whether it may.
        const WebpHead head = webp_head(bytes);
        if (!head.whole) return "foto terpotong";
        if (head.moving) return "gambar bergerak";
        if (head.pixels == 0) return "foto rusak";
        if (head.pixels > limits.pixels) return too_many_pixels;
    }
    return std::nullopt;
}

} // namespace

model::Result<Photo> readied(std::string_view bytes, const PhotoLimits& limits) {
    if (bytes.size() > limits.bytes) return refused("foto terlalu besar");
    const auto kind = kind_of(bytes);
    if (!kind) return refused("bukan foto JPEG, PNG, atau WebP");
    if (auto flaw = flaw_of(*kind, bytes, limits)) return refused(*std::move(flaw));
    const auto decoded = decode(name_of(*kind), bytes, {limits.pixels, limits.longest_side});
    if (!decoded) return refused(decoded.error());
    const auto jpeg = encode_jpeg(*decoded);
    if (!jpeg) return refused(jpeg.error());
    return Photo{model::sha256(*jpeg), *jpeg, decoded->width(), decoded->height()};
}

net::Options photo_options(const net::Options& source, const std::string& source_url, const PhotoLimits& limits) {
    net::Options options = source;
    options.limits.body_bytes = limits.bytes;
    options.public_only = true;
    options.home = source_url;
    return options;
}

model::Result<Photo> fetch_photo(net::Client& client, const std::string& url, const PhotoLimits& limits) {
    const auto target = net::parse_url(url);
    if (!target) return model::fail("bukan alamat web", "foto", skipped);
    const auto at_host = [&](model::Error error) {
        error.where = "foto di " + target->host;
        return tl::unexpected(std::move(error));
    };
    net::Request request{url};
    request.accept = "image/jpeg, image/png, image/webp";
    auto response = client.get(request);
    if (!response) return at_host(std::move(response.error()));
    if (!response->ok()) return at_host(net::refusal(*response));
    auto photo = readied(response->body, limits);
    if (!photo) return at_host(std::move(photo.error()));
    return photo;
}

} // namespace siar::feeds
