// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edition.hpp"
#include "net/client.hpp"
#include "privacy/gate.hpp"
#include "wire/dropped.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace siar::feeds {

/// The desk a screen reads its Edition from.
struct DeskAddress {
    std::string url; ///< without /api: "http://127.0.0.1:8412"
    std::string token;
    model::Audience audience = model::Audience::public_;
};

/// An Edition at hand, and how it came.
struct Reading {
    model::Edition edition;
    model::Time received{};            ///< last time the desk confirmed it
    std::optional<model::Error> error; ///< why the last question had no answer
    std::vector<wire::Dropped> dropped;
};

/// The Edition of a desk, kept up to date: ETag, long poll, the last good one as a file (written beside its name, then
/// renamed). A fault never takes away the Edition at hand. For one thread; it may wait, so not that of the frames.
class EditionSource {
public:
    /// `kept`: the file of the last good Edition, read now if it is there; empty: none is kept.
    EditionSource(DeskAddress desk, net::Client client, privacy::Gate gate, std::filesystem::path kept);

    /// Asks once. The Edition at hand afterwards, with the error if the desk could not be asked; an error where there
    /// is none at all.
    model::Result<Reading> ask(model::Time now);

    /// Waits up to `longest` (the desk allows 25 s) until the desk says that something changed. False: nothing did.
    model::Result<bool> wait(model::Seconds longest);

    /// The Edition at hand, if any.
    const std::optional<Reading>& current() const { return reading_; }

private:
    void keep(const std::string& json) const;
    void load_kept();

    DeskAddress desk_;
    net::Client client_;
    privacy::Gate gate_;
    std::filesystem::path kept_;
    std::optional<Reading> reading_;
    std::string etag_;
    std::string version_;
};

} // namespace siar::feeds
