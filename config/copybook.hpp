// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/copybook.hpp"
#include "model/finding.hpp"
#include "model/result.hpp"
#include "privacy/gate.hpp"

#include <filesystem>

namespace siar::config {

/// A station's words as they were read.
struct LoadedCopybook {
    model::Copybook copybook;
    model::Findings unsure; ///< for `siar check`: what the station still has to confirm
};

/// Reads naskah.toml: the words for all, `common`, with those of a regency laid over them where it has the file `own`.
/// What a part says there replaces all that is said for it here; a format of the same code is replaced. Every text
/// passes the gate. An error names file and line: an unknown part or field, a missing one, a sentence over 20 words, a
/// format without the lines that are owed (contoh, suara_sintetis, privasi, penutup), a length without a format.
model::Result<LoadedCopybook> load_copybook(const std::filesystem::path& common, const std::filesystem::path& own,
                                            const privacy::Gate& gate);

} // namespace siar::config
