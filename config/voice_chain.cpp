// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/voice_chain.hpp"

#include "config/table.hpp"

#include <string_view>

namespace siar::config {
namespace {

Bell bell(Table table) {
    return {table.number("hz", 20, 20000), table.number("q", 0.1, 10), table.number("db", -18, 18)};
}

Compression compression(Table table) {
    return {table.number("ambang_db", -60, 0), table.number("nisbah", 1, 20), table.number("masuk_ms", 0.1, 200),
            table.number("lepas_ms", 5, 2000)};
}

VoiceChain chain(Table root, std::string_view name) {
    VoiceChain made;
    auto table = root.table(name);
    if (!table) {
        root.fault(name, "olah suara tidak ada",
                   "Tulis bagian itu seperti di config/suara.toml yang dikirim bersama Siar");
        return made;
    }
    made.click = table->number("klik", 0, 1000);
    made.high_pass_hertz = table->number("buang_rendah_hz", 10, 400);
    for (const Table& one : table->tables("nada"))
        made.bells.push_back(bell(one));
    if (const auto one = table->table("tekan")) made.compression = compression(*one);
    return made;
}

} // namespace

model::Result<VoiceChains> load_voice_chains(const std::filesystem::path& file) {
    auto document = Document::load(file.string());
    if (!document) return tl::unexpected(document.error());
    VoiceChains made;
    made.machine = chain(document->root(), "mesin");
    made.person = chain(document->root(), "penyiar");
    if (auto whole = document->finish(); !whole) return tl::unexpected(whole.error());
    return made;
}

} // namespace siar::config
