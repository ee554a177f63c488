// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/sheet/ledger.hpp"

#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

namespace fs = std::filesystem;

/// Whatever stands in the file, the ledger takes a sheet and still has it when it is read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace siar;
    static const fs::path file = fs::temp_directory_path() / ("siar-ledger-" + std::to_string(::getpid()));
    std::ofstream(file, std::ios::binary)
        .write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
    feeds::sheet::Ledger ledger(file);
    const model::Time now = model::parse_rfc3339("2026-11-28T05:00:00Z").value();
    if (const auto newest = ledger.as_of(now); newest && *newest > now + model::Seconds{3600}) std::abort();
    // What gave nothing is an empty ledger, and writing one takes a hundred times as long as reading it.
    if (!ledger.last_read(model::parse_rfc3339("9999-01-01T00:00:00Z").value())) return 0;
    const auto hash = model::digest("lembar");
    if (!ledger.add({hash, {}, "aduan.csv", 7, 0, now, now}) || !ledger.ends_with(hash, {})) std::abort();
    const feeds::sheet::Ledger again(file);
    if (!again.ends_with(hash, {}) || again.as_of(now) != ledger.as_of(now) || !again.last_read(now)) std::abort();
    fs::remove(file);
    return 0;
}
