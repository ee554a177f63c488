// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <variant>

namespace siar::app {

namespace {

struct Runner {
    const Common& common;
    auto operator()(const DemoCommand& command) const { return demo(common, command); }
    auto operator()(const PullCommand& command) const { return pull(common, command); }
    auto operator()(const ScreenCommand& command) const { return screen(common, command); }
    auto operator()(const PreviewCommand& command) const { return preview(common, command); }
    auto operator()(const SimulateCommand& command) const { return simulate(common, command); }
    auto operator()(const RadioCommand& command) const { return radio(common, command); }
    auto operator()(const AiredCommand& command) const { return aired(common, command); }
    auto operator()(const PlanCommand& command) const { return plan(common, command); }
    auto operator()(const BankCommand& command) const { return bank(common, command); }
    auto operator()(const DeskCommand& command) const { return desk(common, command); }
    auto operator()(const StoreCommand& command) const { return store_command(common, command); }
    auto operator()(const ReviewCommand& command) const { return review(common, command); }
    auto operator()(const CheckCommand& command) const { return check(common, command); }
    auto operator()(const SpokenCommand& command) const { return spoken(common, command); }
    auto operator()(const RedactCommand& command) const { return redact(common, command); }
};

} // namespace

int run(int argc, const char* const* argv) {
    try {
        const auto line = parse(argc, argv);
        if (!line) {
            fmt::print(line.error().exit_code == 0 ? stdout : stderr, "{}", line.error().text);
            return line.error().exit_code;
        }
        const auto code = std::visit(Runner{line->common}, line->command);
        if (code) return *code;
        fmt::print(stderr, "siar: {}\n", code.error().line());
        return code.error().exit_code;
    } catch (const std::exception& broken) {
        fmt::print(stderr, "siar: pemasangan rusak: {}. Pasang ulang, lalu jalankan: siar check\n", broken.what());
        return 1;
    }
}

} // namespace siar::app
