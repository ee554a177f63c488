// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.hpp"
#include "app/office.hpp"
#include "model/result.hpp"

namespace siar::app {

/// Each command of the program; the result is the exit code.
model::Result<int> demo(const Common& common, const DemoCommand& command);
model::Result<int> pull(const Common& common, const PullCommand& command);
model::Result<int> screen(const Common& common, const ScreenCommand& command);
model::Result<int> simulate(const Common& common, const SimulateCommand& command);
model::Result<int> preview(const Common& common, const PreviewCommand& command);
model::Result<int> radio(const Common& common, const RadioCommand& command);
model::Result<int> radio_watch(const Common& common, const RadioCommand& command);
model::Result<int> bank(const Common& common, const BankCommand& command);
model::Result<int> plan(const Common& common, const PlanCommand& command);
model::Result<int> aired(const Common& common, const AiredCommand& command);
model::Result<int> desk(const Common& common, const DeskCommand& command);
model::Result<int> store_command(const Common& common, const StoreCommand& command);
model::Result<int> review(const Common& common, const ReviewCommand& command);
model::Result<int> check(const Common& common, const CheckCommand& command);
model::Result<int> spoken(const Common& common, const SpokenCommand& command);
model::Result<int> redact(const Common& common, const RedactCommand& command);

/// Reads the arguments, runs the command, prints what went wrong as one line; the exit code.
int run(int argc, const char* const* argv);

} // namespace siar::app
