// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.hpp"
#include "model/segment.hpp"
#include "privacy/gate.hpp"
#include "wire/dropped.hpp"

#include <string>
#include <string_view>

namespace siar::wire {

/// The version of segment.json; a reader takes no newer one, and goes past fields that it does not know.
inline constexpr int segment_version = 1;

/// segment.json, UTF-8, indented, for programs and people; the same value gives the same bytes. Moments of the sound
/// are seconds from its start, to the millisecond; times are RFC 3339 in UTC.
///
///   version                    1
///   demo, tanda, practice      "tanda": "DATA CONTOH" stands where demo is true
///   cut, title, station, programme
///   airs_at, valid_from, valid_until
///   frames, seconds            length at 48 kHz; frames is the exact one
///   items[]                    complaints told: item_id, text_hash (of the approved sentences), approved_at (or null),
///                              approved_by ("orang" | "tetap": by a standing yes), begin, end
///   lines[]                    as said, in order: role, text, item_id and figure (or null), fate ("utuh" |
///                              "dipendekkan"), begin, end
///   left_out[]                 lines that did not fit: role, text, item_id, extra (one that goes before anything is
///                              shortened; not in older ones)
///   out_cue                    the last words
///   engine                     asked, used, fallback (why another one spoke; empty: none did)
///   lexicon, pace              digest of the tables of pronunciation; speed of the voice
///   loudness                   of the first sound: lufs, range_lu, true_peak_dbtp, max_momentary_lufs,
///                              max_short_term_lufs, to the hundredth; null is silence
///   files[]                    of the folder but this one: name, bytes, sha256, and of a sound encoding and loudness
std::string encode(const model::Manifest& manifest);

/// Reads what encode() wrote. Every text passes `gate` again; lines and lines left out that it holds are dropped and
/// reported. An error names the JSON path; a file name that leads out of the folder is one.
model::Result<Decoded<model::Manifest>> decode_manifest(std::string_view json, const privacy::Gate& gate);

} // namespace siar::wire
