// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/page.hpp"

#include <array>
#include <fstream>
#include <sstream>
#include <string_view>
#include <system_error>
#include <utility>

namespace siar::desk {

namespace {

model::Result<std::string> bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream out;
    if (in) out << in.rdbuf();
    std::string bytes = std::move(out).str();
    if (bytes.empty())
        return model::fail("berkas halaman meja tidak ada", file.string(),
                           "Periksa --data; folder assets harus lengkap seperti saat dipasang");
    return bytes;
}

struct File {
    std::string_view from; ///< below assets/
    std::string_view to;
    std::string_view type;
};

constexpr std::array<File, 8> files{{
    {"desk/gaya.css", "/halaman/gaya.css", "text/css; charset=utf-8"},
    {"desk/halaman.js", "/halaman/halaman.js", "text/javascript; charset=utf-8"},
    {"fonts/PlusJakartaSans-Medium-latin.ttf", "/halaman/huruf/sedang.ttf", "font/ttf"},
    {"fonts/PlusJakartaSans-Medium-latin-ext.ttf", "/halaman/huruf/sedang-lain.ttf", "font/ttf"},
    {"fonts/PlusJakartaSans-Bold-latin.ttf", "/halaman/huruf/tebal.ttf", "font/ttf"},
    {"fonts/PlusJakartaSans-Bold-latin-ext.ttf", "/halaman/huruf/tebal-lain.ttf", "font/ttf"},
    {"fonts/PlusJakartaSans-ExtraBold-latin.ttf", "/halaman/huruf/paling-tebal.ttf", "font/ttf"},
    {"fonts/PlusJakartaSans-ExtraBold-latin-ext.ttf", "/halaman/huruf/paling-tebal-lain.ttf", "font/ttf"},
}};

} // namespace

model::Result<Assets> load_assets(const std::filesystem::path& folder) {
    Assets assets;
    auto index = bytes_of(folder / "desk/index.html");
    if (!index) return tl::unexpected<model::Error>(std::move(index.error()));
    assets.index = *std::move(index);
    const auto add = [&](const std::filesystem::path& from, std::string to, std::string type) -> model::Result<void> {
        return bytes_of(from).map([&](std::string bytes) {
            assets.files.emplace(std::move(to), std::make_shared<Content>(std::move(bytes), std::move(type)));
        });
    };
    for (const File& file : files)
        if (auto added = add(folder / file.from, std::string(file.to), std::string(file.type)); !added)
            return tl::unexpected<model::Error>(std::move(added.error()));
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(folder / "icons", none)) {
        if (entry.path().extension() != ".svg") continue;
        auto added = add(entry.path(), "/halaman/ikon/" + entry.path().filename().string(), "image/svg+xml");
        if (!added) return tl::unexpected<model::Error>(std::move(added.error()));
    }
    return assets;
}

} // namespace siar::desk
