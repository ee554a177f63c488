// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.hpp"

#include <CLI/CLI.hpp>

#include <locale>
#include <optional>
#include <sstream>
#include <string>
#include <utility>

namespace siar::app {

/// Values that CLI11 fills while it reads; they outlive the parse.
struct Filled {
    Common common;
    DemoCommand demo;
    PullCommand pull;
    ScreenCommand screen;
    PreviewCommand preview;
    SimulateCommand simulate;
    RadioCommand radio;
    BankCommand bank;
    PlanCommand plan;
    AiredCommand aired;
    DeskCommand desk;
    StoreCommand store;
    ReviewCommand review;
    SpokenCommand spoken;
    bool for_privacy = false;
    std::optional<double> speed;
    std::optional<Command> chosen;
};

/// A command in the list of the help page.
CLI::App* add_command(CLI::App& app, const std::string& name, const std::string& help);
/// Its option --json.
void add_json(CLI::App& command, Filled& filled);

/// `siar review` and all its acts.
void add_review(CLI::App& app, Filled& filled);

/// An option whose text `read` turns into a value; a text it cannot read is refused with the way to write it.
template <class Value, class Read>
void read_option(CLI::App& app, const std::string& name, const std::string& help, std::optional<Value>& value,
                 const std::string& way, Read read) {
    app.add_option_function<std::string>(
        name,
        [&value, name, way, read](const std::string& text) {
            auto got = read(text);
            if (!got) throw CLI::ValidationError(name, "\"" + text + "\" tidak dapat dipakai. Isi " + way);
            value = std::move(*got);
        },
        help);
}

inline constexpr const char* a_whole_time = "waktu lengkap, misalnya 2026-11-21T14:05+07:00";
inline model::Result<model::Time> read_time(const std::string& text) {
    return model::parse_rfc3339(text);
}

/// Reads a whole text as a number from `least` to `most`.
template <class Number>
auto number_within(Number least, Number most) {
    return [least, most](const std::string& text) -> std::optional<Number> {
        std::istringstream in(text);
        in.imbue(std::locale::classic());
        Number value{};
        if (!(in >> value) || in.peek() != std::istringstream::traits_type::eof()) return std::nullopt;
        if (value < least || value > most) return std::nullopt;
        return value;
    };
}

} // namespace siar::app
