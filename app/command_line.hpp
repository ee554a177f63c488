// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/settings.hpp"
#include "model/codes.hpp"
#include "model/decision.hpp"
#include "model/screen.hpp"
#include "model/time.hpp"

#include <array>
#include <chrono>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace siar::app {

/// What every command takes.
struct Common {
    std::optional<std::filesystem::path> config; ///< siar.toml
    std::optional<std::filesystem::path> data;   ///< the program's data
    std::optional<std::filesystem::path> state;  ///< database, decisions, caches
    std::optional<std::string> regency;
    std::optional<model::Time> at;
    double speed = 1;
    bool json = false;
};

/// What `preview` prints. Codes: a3 (the wall newspaper), wa (a picture of each item for WhatsApp).
enum class Paper { a3, wa };

struct DemoCommand {
    bool once = false;
    std::filesystem::path out = "out/demo";
};
struct PullCommand {
    std::vector<std::string> sources; ///< empty: all
    bool follow = false;              ///< again and again, each source at its interval
    bool whole = false;               ///< all that the sources have, whatever is known of them
};
struct ScreenCommand {
    std::optional<config::PixelSize> window;
    std::string url; ///< a desk's address; empty: as the settings say
    std::filesystem::path token_file;
    std::optional<config::Presenter> presenter;
    std::optional<model::Seconds> run_for; ///< ends by itself
};
struct PreviewCommand {
    std::optional<model::Scene> scene;
    std::optional<config::PixelSize> size;
    std::optional<double> diagonal_inch;
    std::optional<double> distance_m;
    std::optional<std::string> theme;
    std::optional<model::Profile> profile;
    std::optional<Paper> paper;
    std::filesystem::path out;
    bool all = false;
    bool sheet = false;               ///< all scenes small on one sheet, with the palette
    std::optional<std::size_t> items; ///< with all: at most so many complaints
};
struct SimulateCommand {
    int year = 0;
    int days = 366; ///< of the year, from its first on
    std::filesystem::path out;
};
/// The name by which the talk sheet of the live show is asked for where formats of segments are.
inline constexpr const char* talk_format = "obrolan";

struct RadioCommand {
    std::optional<model::Seconds> length;
    std::optional<std::filesystem::path> out;
    std::string correction; ///< the item or figure whose correction is said; empty: a segment of items
    std::string format;     ///< of the copybook, or talk_format; empty: that of the settings, or the length's usual one
    std::optional<std::filesystem::path> print;     ///< only the script, on paper
    std::optional<std::filesystem::path> to_record; ///< only what a presenter is to record for it
    std::optional<std::chrono::minutes> slot;       ///< of the settings, by its time since midnight: its next airing
    std::optional<config::EngineKind> engine;       ///< none: that of the settings
    std::optional<double> loudness_lufs;            ///< none: that of the settings
    std::optional<std::string> deliver; ///< at once to the destination of this name; empty: to all that are to get it
    bool practice = false;
    bool bed = false;   ///< music to be read over, no voice
    bool watch = false; ///< makes and delivers what the slots of the settings ask for
    bool once = false;  ///< with watch: what is due now
};
/// `siar radio bank`
struct BankCommand {
    bool list = false;
    std::optional<std::filesystem::path> folder; ///< none: that of the settings
};
/// `siar radio jadwal`
struct PlanCommand {
    int days = 7; ///< from today on
};
/// `siar radio aired`
struct AiredCommand {
    std::filesystem::path file; ///< what the station's automation played
};
struct DeskCommand {
    std::optional<int> port;
    std::filesystem::path port_file;
};
struct StoreCommand {
    enum class What { backup, restore, verify, twins };
    What what = What::verify;
    std::filesystem::path file;
    std::filesystem::path log; ///< with restore: a decisions log that knows more than the backup's
};
struct ReviewCommand {
    enum class What {
        list,
        show,
        approve,
        pin,
        edit,
        reject,
        hold,
        withdraw,
        withdraw_privacy,
        photo,
        taken_off,
        propose_correction,
        agree_to_correction,
        object,
        answer
    };
    What what = What::list;
    std::string item;
    std::string figure; ///< what is corrected, where it is no item
    std::string by;
    std::string reason;
    std::string text; ///< the fingerprint of what was read
    std::array<std::string, 3> sentences;
    std::array<std::string, 2> correction;   ///< what was wrong, what is right
    std::string photo;                       ///< the first digits of its SHA-256
    std::optional<model::Act> said_of_photo; ///< what a person says of it
    std::filesystem::path photos;            ///< with show: a folder to put the item's photos into
    std::string about;                       ///< of an objection
    std::optional<model::Act> answer;        ///< to an objection
    std::optional<model::Time> since;        ///< when the citizen objected; the slot of the segment taken off
    std::optional<model::ReviewState> state; ///< of the list; nothing: what waits
    std::optional<std::size_t> limit;        ///< of the list; nothing: 20
};
struct CheckCommand {};
struct SpokenCommand {
    bool ipa = false; ///< how the words sound, not the words
};
struct RedactCommand {};

using Command = std::variant<DemoCommand, PullCommand, ScreenCommand, PreviewCommand, SimulateCommand, RadioCommand,
                             AiredCommand, PlanCommand, BankCommand, DeskCommand, StoreCommand, ReviewCommand,
                             CheckCommand, SpokenCommand, RedactCommand>;

struct CommandLine {
    Common common;
    Command command;
};

/// The program ends with this: a text for the person and an exit code (0 for --help).
struct Ending {
    std::string text;
    int exit_code = 2;
};

/// Reads the arguments.
tl::expected<CommandLine, Ending> parse(int argc, const char* const* argv);

} // namespace siar::app
