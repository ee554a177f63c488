// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/photo.hpp"

#include "../net/raw_server.hpp"
#include "pictures.hpp"

#include <doctest/doctest.h>
#include <gdk-pixbuf/gdk-pixbuf.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <memory>
#include <set>
#include <string>

using namespace siar;
using test::png;
using test::Rgba;

namespace {

constexpr const char* secret = "Lokasi-Rahasia-Pelapor";

struct PixbufDeleter {
    void operator()(GdkPixbuf* pixbuf) const { g_object_unref(pixbuf); }
};

/// The pixels of a finished photo, read by the library itself.
class Seen {
public:
    explicit Seen(const std::string& jpeg) {
        GdkPixbufLoader* loader = gdk_pixbuf_loader_new_with_type("jpeg", nullptr);
        REQUIRE(gdk_pixbuf_loader_write(loader, reinterpret_cast<const guchar*>(jpeg.data()), jpeg.size(), nullptr));
        REQUIRE(gdk_pixbuf_loader_close(loader, nullptr));
        pixbuf_.reset(GDK_PIXBUF(g_object_ref(gdk_pixbuf_loader_get_pixbuf(loader))));
        g_object_unref(loader);
    }
    int width() const { return gdk_pixbuf_get_width(pixbuf_.get()); }
    int height() const { return gdk_pixbuf_get_height(pixbuf_.get()); }
    bool is(int x, int y, int red, int green, int blue) const {
        const guchar* at = gdk_pixbuf_read_pixels(pixbuf_.get()) + y * gdk_pixbuf_get_rowstride(pixbuf_.get()) + 3 * x;
        const std::array<int, 3> wanted{red, green, blue};
        return std::equal(wanted.begin(), wanted.end(), at, [](int a, int b) { return std::abs(a - b) < 24; });
    }

private:
    std::unique_ptr<GdkPixbuf, PixbufDeleter> pixbuf_;
};

feeds::Photo ready(const std::string& bytes, const feeds::PhotoLimits& limits = {}) {
    auto photo = feeds::readied(bytes, limits);
    REQUIRE_MESSAGE(photo, photo.error().line());
    return *std::move(photo);
}

std::string why(const std::string& bytes, const feeds::PhotoLimits& limits = {}) {
    const auto photo = feeds::readied(bytes, limits);
    return photo ? std::string("baik") : photo.error().what;
}

/// Red in the upper left quarter, green beside it, blue below, white in the last.
Rgba quarters(int x, int y, int width, int height) {
    const bool left = x < width / 2;
    if (y < height / 2) return left ? Rgba{255, 0, 0, 255} : Rgba{0, 255, 0, 255};
    return left ? Rgba{0, 0, 255, 255} : Rgba{255, 255, 255, 255};
}
std::string picture(int width, int height, const std::string& extra = "") {
    return png(
        width, height, [=](int x, int y) { return quarters(x, y, width, height); }, extra);
}
std::string jpeg(int width, int height) {
    return ready(picture(width, height)).jpeg;
}
std::string with(const std::string& jpeg, const std::string& segments) {
    return jpeg.substr(0, 2) + segments + jpeg.substr(2);
}

/// Every byte that a camera, a phone or a program plants.
std::string planted(const std::string& jpeg) {
    return with(jpeg,
                test::exif(1, secret) +
                    test::segment(0xe1, std::string("http://ns.adobe.com/xap/1.0/\0", 29) + "<x:xmpmeta>" + secret) +
                    test::segment(0xe2, std::string("ICC_PROFILE\0\1\1", 14) + secret) +
                    test::segment(0xed, std::string("Photoshop 3.0\0", 14) + secret) + test::segment(0xfe, secret)) +
           secret;
}

} // namespace

TEST_CASE("a photo has a size, and is named by the SHA-256 of its bytes") {
    const feeds::Photo photo = ready(picture(64, 48));
    CHECK(photo.width == 64);
    CHECK(photo.height == 48);
    CHECK(photo.sha256 == model::sha256(photo.jpeg));
    const Seen seen(photo.jpeg);
    CHECK(seen.width() == 64);
    CHECK(seen.height() == 48);
    CHECK(seen.is(8, 8, 255, 0, 0));
    CHECK(seen.is(56, 8, 0, 255, 0));
    CHECK(seen.is(8, 40, 0, 0, 255));
    CHECK(seen.is(56, 40, 255, 255, 255));
}

TEST_CASE("nothing but pixels survives: no EXIF, place, XMP, profile, comment, nor bytes behind the end") {
    const std::string carrying = planted(jpeg(64, 48));
    REQUIRE(carrying.find(secret) != std::string::npos);
    const std::string text = std::string("Comment\0", 8) + secret;
    const std::string carrying_png =
        picture(64, 48, test::chunk("tEXt", text) + test::chunk("eXIf", secret) + test::chunk("tIME", "0123456"));
    const std::set<int> needed{0xd8, 0xe0, 0xdb, 0xc0, 0xc4, 0xda, 0xd9}; // SOI, JFIF, DQT, SOF0, DHT, SOS, EOI
    for (const std::string& bytes : {carrying, carrying_png}) {
        const std::string made = ready(bytes).jpeg;
        CHECK(made.find(secret) == std::string::npos);
        CHECK(made.find("Exif") == std::string::npos);
        const auto markers = test::walk(made);
        REQUIRE(markers.size() > 5);
        for (const auto& marker : markers) {
            CHECK_MESSAGE(needed.count(marker.first) == 1, marker.first);
            if (marker.first == 0xe0) CHECK(marker.second == 14); // the bare JFIF head: no thumbnail
        }
        CHECK(markers.back().first == 0xd9);
        CHECK(made.substr(made.size() - 2) == "\xff\xd9");
    }
}

TEST_CASE("the same bytes give the same photo, whatever was planted in them") {
    const std::string plain = jpeg(64, 48);
    CHECK(ready(plain).jpeg == ready(plain).jpeg);
    CHECK(ready(planted(plain)).sha256 == ready(plain).sha256);
}

TEST_CASE("a photo is turned as its EXIF says") {
    struct Row {
        int orientation;
        bool turned;
        std::array<int, 4> corners; // where upper left, upper right, lower left, lower right come from
    };
    const std::array<std::array<int, 3>, 4> colours{{{255, 0, 0}, {0, 255, 0}, {0, 0, 255}, {255, 255, 255}}};
    // CIPA DC-008, 4.6.5, Orientation.
    for (const Row& row : {Row{1, false, {0, 1, 2, 3}}, Row{2, false, {1, 0, 3, 2}}, Row{3, false, {3, 2, 1, 0}},
                           Row{4, false, {2, 3, 0, 1}}, Row{5, true, {0, 2, 1, 3}}, Row{6, true, {2, 0, 3, 1}},
                           Row{7, true, {3, 1, 2, 0}}, Row{8, true, {1, 3, 0, 2}}, Row{9, false, {0, 1, 2, 3}}}) {
        for (const int longest : {1920, 32}) {
            feeds::PhotoLimits limits;
            limits.longest_side = longest;
            const feeds::Photo photo = ready(with(jpeg(64, 48), test::exif(row.orientation, "x")), limits);
            const int w = longest == 32 ? 32 : 64;
            const int h = longest == 32 ? 24 : 48;
            CHECK(photo.width == (row.turned ? h : w));
            CHECK(photo.height == (row.turned ? w : h));
            const Seen seen(photo.jpeg);
            for (std::size_t corner = 0; corner < 4; ++corner) {
                const int x = corner % 2 == 0 ? photo.width / 8 : photo.width * 7 / 8;
                const int y = corner < 2 ? photo.height / 8 : photo.height * 7 / 8;
                const auto& colour = colours[static_cast<std::size_t>(row.corners[corner])];
                CHECK_MESSAGE(seen.is(x, y, colour[0], colour[1], colour[2]), row.orientation);
            }
        }
    }
}

TEST_CASE("a large photo is made smaller in proportion, a small one stays") {
    feeds::PhotoLimits limits;
    limits.longest_side = 100;
    struct Row {
        int width, height, wide, high;
    };
    for (const Row& row : {Row{400, 300, 100, 75}, Row{300, 400, 75, 100}, Row{100, 100, 100, 100}, Row{99, 7, 99, 7},
                           Row{1000, 1, 100, 1}, Row{1, 1000, 1, 100}, Row{1, 1, 1, 1}, Row{201, 101, 100, 50}})
        for (const std::string& bytes : {picture(row.width, row.height), jpeg(row.width, row.height)}) {
            const feeds::Photo photo = ready(bytes, limits);
            CHECK(photo.width == row.wide);
            CHECK(photo.height == row.high);
            CHECK(Seen(photo.jpeg).width() == row.wide);
        }
    CHECK(ready(test::webp(3000, 10)).width == 1920);
}

TEST_CASE("what is transparent becomes white, and what was hidden under it is gone") {
    const std::string hidden = png(64, 48, [](int x, int) {
        return x < 32 ? Rgba{255, 0, 0, 0} : Rgba{0, 0, 255, 255};
    });
    const Seen seen(ready(hidden).jpeg);
    CHECK(seen.is(8, 24, 255, 255, 255));
    CHECK(seen.is(56, 24, 0, 0, 255));
}

TEST_CASE("a photo is what its bytes are, and nothing but JPEG, PNG and WebP is taken") {
    CHECK(why(test::webp(64, 48)) == "baik");
    for (const std::string& bytes :
         {std::string(), std::string("RIFF"), std::string("GIF89a\1\0\1\0\0\0\0;"),
          std::string("<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"file:///etc/passwd\"/></svg>"),
          std::string("BM\x3a\0\0\0"), std::string("II*\0\x08\0\0\0", 8), std::string("<html>"),
          std::string("%PDF-1.7"), std::string("RIFF\4\0\0\0WAVEfmt ", 16), std::string(100, '\0')})
        CHECK_MESSAGE(why(bytes) == "bukan foto JPEG, PNG, atau WebP", bytes);
    std::string moving = test::webp(64, 48);
    moving = "RIFF" + test::little_endian(22) + "WEBPVP8X" + test::little_endian(10) + "\2" + std::string(9, '\0');
    CHECK(why(moving) == "gambar bergerak");
}

TEST_CASE("a photo that is cut or broken anywhere is an error or a photo, never a crash") {
    const std::string whole_jpeg = planted(jpeg(64, 48));
    const std::string whole_png = picture(40, 30);
    const std::string whole_webp = test::webp(64, 48);
    const std::string bare = jpeg(64, 48);
    for (std::size_t size = 3; size < bare.size(); size += 7)
        CHECK(why(bare.substr(0, size)) != "baik");
    for (std::size_t size = 8; size < whole_png.size() - 12; size += 101)
        CHECK(why(whole_png.substr(0, size)) != "baik");
    for (std::size_t size = 12; size < whole_webp.size(); ++size)
        CHECK_MESSAGE(why(whole_webp.substr(0, size)) != "baik", size);
    for (const std::string& whole : {whole_jpeg, whole_png, whole_webp})
        for (std::size_t i = 0; i < whole.size(); i += 1 + whole.size() / 400) {
            std::string broken = whole;
            broken[i] = static_cast<char>(broken[i] ^ 0x55);
            const auto photo = feeds::readied(broken);
            if (photo) CHECK(photo->jpeg.find(secret) == std::string::npos);
        }
}

TEST_CASE("a thumbnail's end within the metadata is not the end of the photo") {
    const std::string bare = jpeg(64, 48);
    const std::string inside = with(bare, test::segment(0xe1, std::string("Exif\0\0", 6) + jpeg(8, 8)));
    CHECK(why(inside) == "baik");
    CHECK(why(inside.substr(0, inside.size() - 40)) == "foto terpotong");
}

namespace {

/// The most memory that this process has had since reset(), in kB (proc(5), VmHWM).
long peak_kb() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.rfind("VmHWM:", 0) == 0) return std::stol(line.substr(6));
    return 0;
}

std::string claiming(std::uint32_t width, std::uint32_t height) {
    const std::string head = test::big_endian(width) + test::big_endian(height) + std::string("\x08\x06\0\0\0", 5);
    return "\x89PNG\r\n\x1a\n" + test::chunk("IHDR", head) + test::chunk("IDAT", test::stored(std::string(9, '\0'))) +
           test::chunk("IEND", "");
}

std::string claiming_jpeg(std::uint32_t width, std::uint32_t height) {
    std::string out = jpeg(64, 48);
    const std::size_t frame = out.find("\xff\xc0");
    return out.replace(frame + 5, 4, test::big_endian(height, 2) + test::big_endian(width, 2));
}

} // namespace

TEST_CASE("a photo of more pixels than allowed is refused before they are decoded") {
    std::ofstream("/proc/self/clear_refs") << "5";
    const long before = peak_kb();
    for (const std::string& bytes :
         {claiming(20'000, 20'000), claiming(1'000'000, 1'000), claiming_jpeg(65'500, 65'500),
          claiming_jpeg(8'000, 5'001), test::webp(16'383, 16'383)})
        CHECK(why(bytes) == "foto terlalu banyak pikselnya");
    const std::string inner = test::webp(16'383, 16'383).substr(12);
    const std::string body = "WEBPVP8X" + test::little_endian(10) + std::string(4, '\0') + test::little_endian(9, 3) +
                             test::little_endian(9, 3) + inner;
    CHECK(why("RIFF" + test::little_endian(static_cast<std::uint32_t>(body.size())) + body) != "baik");
    const long grown = peak_kb() - before;
    MESSAGE("memory grew by " << grown << " kB");
    CHECK(grown < 40'000);
}

TEST_CASE("a photo of too many bytes or scans is refused unread") {
    feeds::PhotoLimits limits;
    limits.bytes = 1'000;
    CHECK(why(std::string("\xff\xd8\xff") + std::string(1'000, 'x'), limits) == "foto terlalu besar");
    const std::string bare = jpeg(64, 48);
    const std::size_t scan = bare.find("\xff\xda");
    std::string many = bare.substr(0, bare.size() - 2);
    for (int i = 0; i < 200; ++i)
        many += bare.substr(scan, bare.size() - 2 - scan);
    CHECK(why(many + "\xff\xd9") == "foto terlalu rumit");
}

TEST_CASE("a photo is fetched from its source's server or from outside, without a token, and errors name no path") {
    const std::string bytes = planted(jpeg(64, 48));
    std::string large;
    large.resize(9'000'000);
    const auto serve = [&](const std::string& head) {
        if (head.find("/foto/budi.jpg") != std::string::npos) return test::http(200, bytes, "", "text/html");
        if (head.find("/besar") != std::string::npos) return test::http(200, large);
        if (head.find("/halaman") != std::string::npos) return test::http(200, "<html>");
        return test::http(404, "");
    };
    const test::RawServer home(serve);
    const test::RawServer neighbour(serve);
    net::Client client(feeds::photo_options({}, home.url("/api")));
    const auto photo = feeds::fetch_photo(client, home.url("/foto/budi.jpg"));
    REQUIRE_MESSAGE(photo, photo.error().line());
    CHECK(photo->sha256 == ready(bytes).sha256);
    CHECK(home.heads().back().find("Authorization") == std::string::npos);

    struct Row {
        std::string url;
        const char* what;
    };
    for (const Row& row :
         {Row{home.url("/besar/budi"), "terlalu besar"}, Row{home.url("/halaman/budi"), "bukan foto"},
          Row{home.url("/tiada/budi"), "tidak ada"}, Row{neighbour.url("/foto/budi.jpg"), "jaringan dalam"},
          Row{"file:///etc/budi", "bukan alamat web"}, Row{"ftp://contoh.id/budi", "bukan alamat web"},
          Row{"budi", "bukan alamat web"}, Row{"http://contoh.id/budi", "tanpa enkripsi"}}) {
        const auto refused = feeds::fetch_photo(client, row.url);
        REQUIRE_MESSAGE(!refused, row.url);
        CHECK_MESSAGE(refused.error().what.find(row.what) != std::string::npos, refused.error().line());
        CHECK_MESSAGE(refused.error().line().find("budi") == std::string::npos, refused.error().line());
    }
    CHECK(neighbour.connections() == 0);
}
