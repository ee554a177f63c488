// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/settings_parts.hpp"

#include <fmt/format.h>

#include <string>

namespace siar::config {
namespace {

void read_command(EngineSettings& engine, Table& table, const std::filesystem::path& file) {
    engine.program = table.texts("program");
    // Never looked for in PATH: what runs is what stands here.
    if (!engine.program.empty())
        engine.program.front() = (file.parent_path() / engine.program.front()).lexically_normal().string();
    if (!table.has("start")) return;
    const auto start = parse_length(table.text("start"));
    if (!start || *start < model::Seconds{1} || *start > model::Seconds{600})
        table.fault("start", "waktu mulai program suara bukan menit:detik", "Isi \"0:01\" sampai \"10:00\"");
    engine.start = start.value_or(engine.start);
}

} // namespace

void read_engine(EngineSettings& engine, Table& radio, const std::filesystem::path& file) {
    constexpr EngineKind kinds[] = {EngineKind::espeak, EngineKind::command, EngineKind::human, EngineKind::bank};
    engine.kind = kinds[radio.choice("engine", {"espeak", "command", "human", "bank"}, 0)];
    engine.takes = path_of(radio, "takes", file);
    engine.bank = path_of(radio, "bank", file);
    if (auto command = radio.table("command")) read_command(engine, *command, file);
    const auto needs = [&](EngineKind kind, bool there, const char* key, const char* todo) {
        if (engine.kind == kind && !there) radio.fault("engine", fmt::format("mesin suara tanpa {}", key), todo);
    };
    needs(EngineKind::command, !engine.program.empty(), "program",
          "Tambahkan [radio.command] dengan program = [\"/letak/program\"]");
    needs(EngineKind::human, !engine.takes.empty(), "takes", "Isi takes = \"folder rekaman\" di [radio]");
    needs(EngineKind::bank, !engine.bank.empty(), "bank", "Isi bank = \"folder frasa\" di [radio]");
}

} // namespace siar::config
