// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/complaint.hpp"
#include "model/edition.hpp"
#include "model/regency.hpp"

#include <string_view>

/// What a witness knows of words: the rules of the trade told a second time, in the plainest way, so that a mistake in
/// the code that keeps them is not repeated here. Where they cannot be sure they say that nothing is wrong.
namespace siar::editorial::trade {

/// Whether all that was publicly answered only thanks, puts off or hands on (belum_ada_hasil). False where no answer is
/// known.
bool only_promises(const model::Complaint& complaint);

/// Whether a sentence that goes out as what was done, or how it is now, speaks of what is still to come.
bool is_promise(std::string_view sentence);

/// Whether the three sentences are those that anybody could write who knows nothing but the category.
bool is_told_by_template(const model::Item& item, const model::Category* category);

/// Whether a village is named: behind "desa", "ds." or "kel.", or bare. A name that is a kecamatan's, too, or a word of
/// every day, is one only behind such a word, or as a name behind a word of place ("di Pasir").
bool names_village(std::string_view text, const model::Regency& regency);

/// Whether a percentage stands without "dari" and the whole that it is of, or is not what part and whole make.
bool has_bare_percentage(std::string_view text);

} // namespace siar::editorial::trade
