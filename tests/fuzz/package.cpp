// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/package.hpp"

#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;

/// A package with any bytes in place of one of its files gives a package or one line that names file and remedy. The
/// first byte says which file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const fs::path shipped = SIAR_SOURCE_DIR "/config/regencies/demak";
    static const fs::path folder = fs::temp_directory_path() / ("siar-paket-" + std::to_string(::getpid()));
    static const std::vector<std::string> names{"agencies.toml", "calendar.toml", "categories.toml", "channels.toml",
                                                "contoh.toml",   "facts.toml",    "districts.toml",  "gate.toml",
                                                "regency.toml",  "station.toml",  "villages.tsv"};
    static const struct Copy {
        Copy() { fs::copy(shipped, folder); }
        ~Copy() { fs::remove_all(folder); }
    } copy;
    if (size == 0) return 0;
    const auto& name = names[data[0] % names.size()];
    std::ofstream(folder / name, std::ios::binary)
        .write(reinterpret_cast<const char*>(data) + 1, static_cast<std::streamsize>(size - 1));
    const auto package = siar::config::load_package(folder);
    fs::copy_file(shipped / name, folder / name, fs::copy_options::overwrite_existing);
    if (package) return 0;
    const auto line = package.error().line();
    if (package.error().what.empty() || package.error().todo.empty() || line.find('\n') != line.npos) std::abort();
    return 0;
}
