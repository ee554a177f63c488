// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/kept_edition.hpp"
#include "feeds/pace.hpp"
#include "feeds/source.hpp"
#include "model/edition.hpp"
#include "net/client.hpp"
#include "privacy/gate.hpp"
#include "wire/dropped.hpp"

#include <tl/expected.hpp>

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace siar::feeds {

/// The desk a screen reads its Edition from.
struct DeskAddress {
    std::string url; ///< without /api: "http://127.0.0.1:8412"
    std::string token;
    model::Audience audience = model::Audience::public_;
    model::RegencyId regency; ///< no other's Edition is taken
};

/// An Edition at hand, and how it came.
struct Reading {
    model::Edition edition;
    model::Time received{};            ///< last time the desk confirmed it
    std::optional<model::Error> error; ///< why the last question had no answer
    std::vector<wire::Dropped> dropped;
};

/// How often a desk is asked that does not answer. It stands beside the screen and is all the screen has, so it is
/// asked more often than a source.
inline constexpr PaceRules desk_pace{model::Seconds{1},    0.25,     model::Seconds{5}, model::Seconds{120},
                                     model::Seconds{3600}, 1'000'000};

/// What a screen needs beside its desk.
struct EditionPorts {
    net::Client client;
    privacy::Gate gate;
    std::filesystem::path kept;     ///< file of the last good Edition; empty: none is kept
    std::function<double()> random; ///< in [0, 1), for the jitter
};

/// The Edition of a desk, kept up to date: ETag, long poll, the last good one as a file. A fault never takes away the
/// Edition at hand, and no answer that is not an Edition of this regency for this audience and of these days replaces
/// it. One older than what came before (a copy on its way, a clock set back) brings back nothing that was withdrawn.
/// For one thread; it may wait, so not that of the frames.
class EditionSource {
public:
    /// Reads the kept Edition, if it is there and not of a time to come.
    EditionSource(DeskAddress desk, EditionPorts ports, model::Time now);

    /// Asks once. The Edition at hand afterwards, with the error if the desk could not be asked; an error where there
    /// is none at all.
    model::Result<Reading> ask(model::Time now);

    /// Waits up to `longest` (the desk allows 25 s) until the desk says that something changed. False: nothing did.
    model::Result<bool> wait(model::Seconds longest);

    /// How long the desk is to be left alone before it is asked again: a second from one question to the next,
    /// whatever it says; longer with each failure; a quarter of an hour where it does not let us in.
    std::chrono::milliseconds rest() const;

    /// The Edition at hand, if any.
    const std::optional<Reading>& current() const { return reading_; }

private:
    using Steady = std::chrono::steady_clock;

    tl::expected<void, Failure> renew(model::Time now);
    std::optional<model::Error> fault_of(const model::Edition& edition, model::Time now) const;
    void take(wire::EditionReport&& report, model::Time now);
    void left_alone(const Failure& failure);

    DeskAddress desk_;
    EditionPorts ports_;
    KeptEdition kept_;
    std::optional<Reading> reading_;
    model::Time newest_{}; ///< when the newest Edition so far was made
    std::string etag_;
    std::string version_;
    Pace pace_;
    Steady::time_point asked_{};
    Steady::time_point alone_until_{};
};

} // namespace siar::feeds
