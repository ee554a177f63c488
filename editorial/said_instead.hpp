// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/copybook.hpp"
#include "privacy/showable.hpp"

namespace siar::editorial {

/// A text with what its copybook says on the air for a hard word (HardWord::on_air): "Lampu PJU mati" is "Lampu jalan
/// mati", "PJU mati" too.
privacy::Showable said_instead(const privacy::Showable& text, const model::Copybook& copybook);

} // namespace siar::editorial
