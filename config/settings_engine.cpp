// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/settings_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

namespace siar::config {
namespace {

constexpr std::array<std::string_view, 4> codes{"espeak", "command", "human", "bank"}; // in their order

void read_command(EngineSettings& engine, Table& table, const std::filesystem::path& file) {
    engine.program = program_of(table, "program", file);
    if (!table.has("start")) return;
    const auto start = parse_length(table.text("start"));
    if (!start || *start < model::Seconds{1} || *start > model::Seconds{600})
        table.fault("start", "waktu mulai program suara bukan menit:detik", "Isi \"0:01\" sampai \"10:00\"");
    engine.start = start.value_or(engine.start);
}

} // namespace

std::vector<std::string> program_of(Table& table, std::string_view key, const std::filesystem::path& file) {
    auto out = table.texts(key);
    if (!out.empty()) out.front() = (file.parent_path() / out.front()).lexically_normal().string();
    return out;
}

std::string_view code(EngineKind kind) {
    return codes.at(static_cast<std::size_t>(kind));
}

std::optional<EngineKind> engine_kind(std::string_view code) {
    const auto* const found = std::find(codes.begin(), codes.end(), code);
    if (found == codes.end()) return std::nullopt;
    return static_cast<EngineKind>(found - codes.begin());
}

EngineKind engine_of(Table& table, std::string_view key, const EngineSettings& engine, EngineKind otherwise) {
    const auto kind = static_cast<EngineKind>(
        table.choice(key, {codes[0], codes[1], codes[2], codes[3]}, static_cast<std::size_t>(otherwise)));
    const auto needs = [&](EngineKind one, bool there, const char* what, const char* todo) {
        if (kind == one && !there) table.fault(key, fmt::format("mesin suara tanpa {}", what), todo);
    };
    needs(EngineKind::command, !engine.program.empty(), "program",
          "Tambahkan [radio.command] dengan program = [\"/letak/program\"]");
    needs(EngineKind::human, !engine.takes.empty(), "takes", "Isi takes = \"folder rekaman\" di [radio]");
    needs(EngineKind::bank, !engine.bank.empty(), "bank", "Isi bank = \"folder frasa\" di [radio]");
    return kind;
}

void read_engine(EngineSettings& engine, Table& radio, const std::filesystem::path& file) {
    engine.takes = path_of(radio, "takes", file);
    engine.bank = path_of(radio, "bank", file);
    if (auto command = radio.table("command")) read_command(engine, *command, file);
    engine.kind = engine_of(radio, "engine", engine, engine.kind);
}

} // namespace siar::config
