// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/sheet_units.hpp"

#include "display/paper.hpp"
#include "display/sheet_words.hpp"
#include "display/ties.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace siar::display {
namespace {

using privacy::Label;
using privacy::Showable;
using privacy::operator""_label;

constexpr double reading_distance_m = 0.6;
constexpr double larger = 1.03;            ///< than the least sizes, for dim light
constexpr double spoken_line_height = 1.5; ///< in type sizes
constexpr double fine_line_height = 1.35;
constexpr double most_letters = 62; ///< of a line that is read aloud

/// What a letter of Indonesian takes on the mean.
double letter_width(int size, const Fonts& fonts) {
    const Label usual = "Warga Desa Karangsari melaporkan lampu jalan yang mati di tikungan dekat pasar"_label;
    const Text text = paragraph({{usual, size, Weight::text, Ink::ink, Role::body}}, spoken_line_height, fonts);
    return static_cast<double>(natural_width(text, fonts)) / static_cast<double>(usual.view().size());
}

std::string joined_words(const std::vector<Run>& runs) {
    std::string all;
    for (const Run& run : runs)
        all += run.text.str();
    return all;
}

/// The runs with no-break spaces for these spaces, bytes of their joined text, in order.
std::vector<Run> bound(const std::vector<Run>& runs, const std::vector<std::size_t>& spaces) {
    std::vector<Run> out;
    std::size_t from = 0;
    const auto keep = [&](std::size_t to) {
        for (Run& run : part(runs, from, to))
            out.push_back(std::move(run));
    };
    for (const std::size_t at : spaces) {
        keep(at);
        for (Run& run : part(runs, at, at + 1)) {
            run.text = Showable("\u00A0"_label);
            out.push_back(std::move(run));
        }
        from = at + 1;
    }
    keep(std::string::npos);
    return out;
}

/// Ties between numbers, short forms and their words that stand in different runs.
std::vector<Run> tied(const std::vector<Run>& runs) {
    const std::string all = joined_words(runs);
    std::vector<std::size_t> spaces;
    for (const Joint& joint : joints(all))
        if (joint.tie != Tie::none && joint.space && all[joint.at] == ' ') spaces.push_back(joint.at);
    return bound(runs, spaces);
}

bool is_number_word(std::string_view word) {
    constexpr std::string_view words[] = {"nol",   "satu",    "dua",      "tiga",    "empat",   "lima",    "enam",
                                          "tujuh", "delapan", "sembilan", "sepuluh", "sebelas", "seratus", "seribu",
                                          "belas", "puluh",   "ratus",    "ribu",    "juta",    "miliar",  "koma"};
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

/// A space in a sentence: the word before it, and whether it stands in a name.
struct Space {
    std::size_t at = 0; ///< byte of the joined text
    std::string_view before;
    bool in_name = false;
};
bool after_breath(const Space& space) {
    return space.before == "/";
}
bool outside_numbers(const Space& space) {
    return !is_number_word(space.before);
}
bool outside_names(const Space& space) {
    return outside_numbers(space) && !space.in_name;
}

/// The runs with lines ending only at those spaces that `may_end` says.
std::vector<Run> held_together(const std::vector<Run>& runs, bool (*may_end)(const Space&)) {
    const std::string all = joined_words(runs);
    const auto in_name = [&](std::size_t at) {
        std::size_t begin = 0;
        for (const Run& run : runs) {
            const std::size_t end = begin + run.text.view().size();
            if (at > begin && at + 1 < end) return run.weight == Weight::strong;
            begin = end;
        }
        return false;
    };
    std::vector<std::size_t> held;
    std::size_t word = 0; // where the word before a space begins
    for (const Joint& joint : joints(all)) {
        if (!joint.space) continue;
        const Space space{joint.at, std::string_view(all).substr(word, joint.at - word), in_name(joint.at)};
        if (all[joint.at] == ' ' && !may_end(space)) held.push_back(joint.at);
        word = joint.end();
    }
    return bound(runs, held);
}

/// Makes the units of one sheet.
class Setting {
public:
    Setting(const model::Sheet& sheet, const SheetGrid& grid, const Fonts& fonts)
        : sheet_(sheet), grid_(grid), fonts_(fonts) {}

    std::vector<SheetUnit> all() const {
        std::vector<SheetUnit> units{head()};
        const auto add = [&](SheetUnit unit) {
            if (!unit.lines.empty()) units.push_back(std::move(unit));
        };
        add(notes());
        for (const model::SheetRow& one : sheet_.rows)
            add(one.machine_only ? skipped(one) : row(one));
        add(music());
        add(out_cue());
        return units;
    }

private:
    Run fine(const Showable& text, Ink ink = Ink::grey_text, Weight weight = Weight::text) const {
        return {fitting(text, fonts_), grid_.size.fine, weight, ink, Role::fine};
    }
    Run spoken(const Showable& text, Ink ink = Ink::ink, Weight weight = Weight::text) const {
        return {fitting(text, fonts_), grid_.size.body, weight, ink, Role::body};
    }
    /// Quiet: beside what is read, and as large, so that the line keeps its pace.
    Run breath(const Label& mark) const { return {mark, grid_.size.body, Weight::text, Ink::grey_mark, Role::fine}; }

    Block set(const std::vector<Run>& runs, double line_height, int width) const {
        return set_balanced(paragraph(tied(runs), line_height, fonts_), width, fonts_);
    }

    /// Lines of what is read aloud end where breath is taken, or at least not in a name or behind a number, where that
    /// takes no more lines.
    Block set_spoken(const std::vector<Run>& runs) const {
        const Block plain = set(runs, spoken_line_height, grid_.text_width);
        if (plain.lines() < 2) return plain;
        for (const auto may_end : {after_breath, outside_names, outside_numbers}) {
            Block block = set(held_together(tied(runs), may_end), spoken_line_height, grid_.text_width);
            if (!block.broken && !block.loosened && block.lines() <= plain.lines()) return block;
        }
        return plain;
    }

    /// Nothing where none of its characters can be drawn.
    void add(SheetUnit& unit, SheetLine line) const {
        if (line.block.lines() > 0) unit.lines.push_back(std::move(line));
    }

    SheetUnit whole_width() const {
        SheetUnit unit;
        unit.x = grid_.safe.x;
        unit.width = grid_.safe.width;
        unit.before = 4 * grid_.gap;
        return unit;
    }

    SheetUnit head() const {
        SheetUnit unit = whole_width();
        const auto line = [&](const Run& run, double height, int before) {
            if (!run.text.empty()) add(unit, {set({run}, height, unit.width), before});
        };
        Run title = spoken(sheet_.title, Ink::accent, Weight::strong);
        title.size = title.size * 3 / 2;
        line(title, 1.15, 0);
        line(spoken(sheet_.airs, Ink::ink, Weight::strong), fine_line_height, 2 * grid_.gap);
        const Showable length = length_words(sheet_);
        const Showable between = sheet_.station.empty() || length.empty() ? Showable{} : Showable(" · "_label);
        line(fine(sheet_.station + between + length), fine_line_height, 3 * grid_.gap / 2);
        line(fine(legend_words(sheet_)), fine_line_height, grid_.gap);
        return unit;
    }

    SheetUnit notes() const {
        SheetUnit unit = whole_width();
        if (sheet_.notes.empty()) return {};
        unit.boxed = Ink::caution;
        const int width = unit.width - 2 * frame_pad(grid_);
        const auto title = [&](const Showable& words) {
            return SheetLine{set({spoken(words, Ink::caution, Weight::strong)}, fine_line_height, width)};
        };
        unit.lines.push_back(title(notes_title()));
        unit.again.push_back(title(notes_title() + ", lanjutan"_label));
        for (const Showable& note : sheet_.notes)
            add(unit, {set({fine(note, Ink::ink)}, fine_line_height, width - 2 * grid_.gap), grid_.gap * 5 / 4,
                       2 * grid_.gap, SheetLine::Mark::tick, Ink::caution});
        return unit;
    }

    /// Where rows stand, and what stands left of one.
    SheetUnit beside(const model::SheetRow& row) const {
        SheetUnit unit;
        unit.x = grid_.text_x;
        unit.width = grid_.text_width;
        unit.before = 4 * grid_.gap;
        if (row.at) unit.time = time(*row.at);
        if (!has_voice_mark(sheet_, row)) return unit;
        unit.voice = std::max(row.voice, 0);
        const Ink ink = *unit.voice == 0 ? Ink::on_accent : Ink::ink;
        const Text mark = paragraph({fine(voice_mark(*unit.voice), ink, Weight::strong)}, fine_line_height, fonts_);
        unit.mark = set_block(mark, natural_width(mark, fonts_) + 2, fonts_);
        return unit;
    }

    Block time(double at) const {
        Text text = paragraph({fine(on_the_clock(at), Ink::ink, Weight::strong)}, fine_line_height, fonts_);
        text.tabular = true;
        const int width = natural_width(text, fonts_) + 2;
        return set_block(std::move(text), width, fonts_);
    }

    std::vector<Run> sentence(const std::vector<model::Run>& runs) const {
        using Kind = model::Run::Kind;
        std::vector<Run> out;
        for (const model::Run& one : tidy(runs)) {
            if (one.kind == Kind::breath) {
                if (!out.empty()) out.push_back(breath(is_read_aloud(sheet_) ? "\u00A0/ "_label : " "_label));
                continue;
            }
            Run run = spoken(one.text, Ink::ink, one.kind == Kind::name ? Weight::strong : Weight::text);
            if (!run.text.empty()) out.push_back(std::move(run));
        }
        if (!out.empty() && is_read_aloud(sheet_)) out.push_back(breath("\u00A0/\u2060/"_label));
        return out;
    }

    SheetUnit row(const model::SheetRow& row) const {
        SheetUnit unit = beside(row);
        if (!row.heading.empty()) {
            add(unit, {set({fine(row.heading)}, fine_line_height, unit.width)});
            const Showable on = Showable(row.heading) + Showable(", lanjutan"_label);
            unit.again.push_back({set({fine(on)}, fine_line_height, unit.width)});
        }
        const int cap = static_cast<int>(grid_.size.body * fonts_.cap_height(Face::words));
        const int between = grid_.size.body * 3 / 2 - cap + grid_.gap * 2 / 3;
        for (const auto& one : row.sentences) {
            const bool first = unit.lines.size() <= unit.again.size();
            add(unit, {set_spoken(sentence(one)), first ? grid_.gap * 3 / 2 : between});
        }
        const int indent = 2 * grid_.gap;
        if (!row.margin.empty())
            add(unit, {set({fine(margin_title() + Label(" "_label), Ink::grey_text, Weight::strong), fine(row.margin)},
                           fine_line_height, unit.width - indent),
                       grid_.gap * 7 / 4, indent, SheetLine::Mark::edge, Ink::grey_mark});
        if (!row.krama.empty())
            add(unit, {set({fine(krama_title(), Ink::accent, Weight::strong), fine("   "_label),
                            spoken(row.krama, Ink::accent)},
                           spoken_line_height, unit.width - indent),
                       grid_.gap * 2, indent, SheetLine::Mark::edge, Ink::accent});
        return unit;
    }

    /// In small type and a frame: nothing that a presenter could read by mistake.
    SheetUnit skipped(const model::SheetRow& row) const {
        SheetUnit unit = beside(row);
        unit.boxed = Ink::grey_mark;
        const int width = unit.width - 2 * frame_pad(grid_);
        const Showable heading = row.heading.empty() ? Showable{} : Showable(row.heading) + Showable(" · "_label);
        add(unit, {set({fine(heading), fine(machine_words(), Ink::ink, Weight::strong)}, fine_line_height, width)});
        unit.again = unit.lines;
        for (const auto& one : row.sentences) {
            std::vector<Run> runs;
            for (const model::Run& run : tidy(one))
                runs.push_back(fine(run.kind == model::Run::Kind::breath ? Showable(" "_label) : run.text));
            add(unit, {set(runs, fine_line_height, width), grid_.gap});
        }
        if (!row.margin.empty())
            add(unit,
                {set({fine(margin_title() + Label(" "_label)), fine(row.margin)}, fine_line_height, width), grid_.gap});
        if (!row.krama.empty())
            add(unit,
                {set({fine(krama_title() + Label("   "_label)), fine(row.krama)}, fine_line_height, width), grid_.gap});
        return unit;
    }

    SheetUnit music() const {
        if (!sheet_.ends) return {};
        model::SheetRow row;
        row.at = sheet_.ends;
        row.machine_only = true;
        SheetUnit unit = beside(row);
        unit.follows = true;
        add(unit, {set({fine(music_words(sheet_))}, fine_line_height, unit.width)});
        return unit;
    }

    SheetUnit out_cue() const {
        if (sheet_.out_cue.empty()) return {};
        SheetUnit unit = whole_width();
        unit.boxed = Ink::ink;
        unit.follows = unit.at_foot = true;
        add(unit, {set({fine(out_cue_title() + Label(" "_label)), spoken(sheet_.out_cue)}, fine_line_height,
                       unit.width - 2 * frame_pad(grid_))});
        return unit;
    }

    const model::Sheet& sheet_;
    const SheetGrid& grid_;
    const Fonts& fonts_;
};

} // namespace

SheetGrid sheet_grid(const model::Sheet& sheet, const themes::Theme& theme, const Fonts& fonts) {
    constexpr double mm_per_inch = 25.4;
    SheetGrid out;
    out.paper.width = sheet_width_mm * paper_pixels_per_mm;
    out.paper.height = sheet_height_mm * paper_pixels_per_mm;
    out.paper.diagonal_inch = std::hypot(out.paper.width, out.paper.height) / paper_pixels_per_mm / mm_per_inch;
    out.paper.viewing_distance_m = reading_distance_m;
    out.paper.safe_margin = 0.05;
    const Grid grid = grid_of(out.paper, theme, fonts);
    out.safe = grid.safe;
    out.size = scaled(grid.size, larger);
    out.gap = grid.size.fine * 3 / 5;
    out.stroke = std::max(2, out.size.fine / 13);
    const bool several = sheet.voices > 1;
    out.text_x = out.safe.x + out.size.fine * (several ? 7 : 4);
    const int most = static_cast<int>(std::lround(most_letters * letter_width(out.size.body, fonts)));
    out.text_width = std::min(out.safe.right() - out.text_x, most);
    return out;
}

std::vector<SheetUnit> sheet_units(const model::Sheet& sheet, const SheetGrid& grid, const Fonts& fonts) {
    return Setting(sheet, grid, fonts).all();
}

int frame_pad(const SheetGrid& grid) {
    return grid.gap * 5 / 4;
}

std::vector<Layer> frame_layers(const Rect& rect, Ink ink, int stroke) {
    const auto side = [&](const Rect& one) { return Layer{Shape{Shape::Kind::box, ink, 0}, one, 1}; };
    return {side({rect.x, rect.y, rect.width, stroke}), side({rect.x, rect.bottom() - stroke, rect.width, stroke}),
            side({rect.x, rect.y, stroke, rect.height}), side({rect.right() - stroke, rect.y, stroke, rect.height})};
}

int voice_height(const Block& mark, const SheetGrid& grid) {
    return mark.height() + grid.gap * 3 / 2;
}

std::vector<Layer> voice_layers(const Block& mark, int voice, const SheetGrid& grid, int x, int y) {
    const int side = grid.gap * 2 / 3;
    const int height = voice_height(mark, grid);
    const Rect outer{x, y, mark.ink_width + 2 * side, height};
    const Rect inner{x + grid.stroke, y + grid.stroke, outer.width - 2 * grid.stroke, height - 2 * grid.stroke};
    const int radius = voice == 1 ? height / 2 : 0;
    std::vector<Layer> out{{Shape{Shape::Kind::box, Ink::accent, radius}, outer, 1}};
    if (voice != 0) out.push_back({Shape{Shape::Kind::box, Ink::paper, std::max(0, radius - grid.stroke)}, inner, 1});
    out.push_back({mark.text, mark.at(x + side, y + (height - mark.height()) / 2), 1});
    return out;
}

} // namespace siar::display
