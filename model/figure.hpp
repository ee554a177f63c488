// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/codes.hpp"
#include "model/statistics.hpp"
#include "privacy/showable.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace siar::model {

/// The name of a figure, by what it tells and of which period, whatever its numbers are: "rekap:2022",
/// "kecepatan:30-hari". A year that is still running has the name it will keep.
FigureId figure_of(const Recap& recap);
FigureId figure_of(const Speed& speed);

/// All recaps and speeds of some statistics, in their order, each name once.
std::vector<FigureId> figures_of(const Statistics& statistics);

/// The figure of this name; nothing for what is none. A period is a year, a month ("2026-11"), the newest days
/// ("30-hari", "12-bulan") or two days ("2026-10-01-sampai-2026-12-15").
std::optional<FigureId> parse_figure(std::string_view name);

/// What stands for a figure where an item has its id, 32 hex digits: decisions, segments and slides are kept by it.
ItemId key_of(const FigureId& figure);

/// In words: "Rekap aduan", "Kecepatan tindak lanjut". Empty for what is no figure, as the next one.
privacy::Label figure_name(const FigureId& figure);
/// "tahun 2022", "30 hari terakhir", "1 Oktober sampai 15 Desember 2026".
privacy::Label figure_period(const FigureId& figure);

/// Whether those who get an Edition for this audience are told this figure: the coordinator's own time is the office's.
bool is_told_to(Audience audience, const FigureId& figure);

} // namespace siar::model
