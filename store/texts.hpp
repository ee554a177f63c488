// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/complaint.hpp"
#include "model/correction.hpp"
#include "model/sentences.hpp"
#include "privacy/gate.hpp"
#include "store/database.hpp"
#include "store/rows.hpp"

#include <cstdint>
#include <map>
#include <optional>

namespace siar::store {

/// Three sentences as the gate of today reads them.
struct Reread {
    model::Sentences sentences;
    privacy::Verdict verdict; ///< of the three; where it is not ok they must not go out
};

/// The two sentences of a correction as the gate of today reads them.
struct RereadCorrection {
    model::CorrectionText text;
    privacy::Verdict verdict;
};

/// The words on disk. They become PublicText only by passing the gate again.
class Texts {
public:
    explicit Texts(privacy::Gate gate) : gate_(std::move(gate)) {}

    void write(const Database& database, std::int64_t row, const model::Sentences& sentences) const;
    /// The same, their text_hash() being known.
    void write(const Database& database, std::int64_t row, const model::Sentences& sentences,
               const model::Digest& hash) const;
    /// The sentences of an item under their hash; nothing where they were deleted. Remembers what the gate said.
    std::optional<Reread> sentences(const Database& database, std::int64_t row, const Present& present);
    bool has(const Database& database, std::int64_t row, const model::Digest& hash) const;
    /// Deletes the sentences of an item that are neither present nor ever decided on.
    void drop_unused(const Database& database, const StoredRow& row) const;

    /// Of an item that has none (see drop_story).
    void write(const Database& database, std::int64_t row, const model::Story& story) const;
    std::optional<model::Story> story(const Database& database, std::int64_t row) const;

    /// The sentences of a correction, under their correction_hash.
    void write(const Database& database, std::int64_t row, const model::CorrectionText& text,
               const model::Digest& hash) const;
    /// Nothing where they were deleted, changed behind the program's back, or do not pass the gate of today.
    std::optional<model::CorrectionText> correction(const Database& database, const StoredRow& row,
                                                    const model::Digest& hash) const;
    /// True where there were any.
    bool drop_corrections(const Database& database, std::int64_t row) const;

    /// Deletes all words and photos of an item; true where there were any.
    bool drop(const Database& database, std::int64_t row) const;

    /// What the gate of today says of three sentences.
    Reread reread(const model::Sentences& sentences) const;
    RereadCorrection reread(const model::CorrectionText& text) const;
    RereadCorrection reread_correction(const std::string& wrong, const std::string& right) const;

private:
    privacy::PublicText passed(const std::string& text) const;
    privacy::Gate gate_;
    std::map<model::Digest, Reread> known_;
};

/// Deletes the story of an item; its sentences stay. True where there was one.
bool drop_story(const Database& database, std::int64_t row);

} // namespace siar::store
