// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/chrome.hpp"

#include "display/age_banner.hpp"

#include <algorithm>
#include <cmath>

namespace siar::display {
namespace {

using privacy::Label;
using privacy::Showable;
using privacy::operator""_label;

/// Height of aksara Jawa beside capitals: letters so broad look as large as these.
constexpr double native_share = 0.8;

/// What of the header there is room for.
struct Variant {
    bool system = true;
    bool aksara = true;
    bool date = true;
    DateForm form = DateForm::full;
    int rows = 1;
    enum class Hijri { none, day, full }; ///< day: without its year
    Hijri hijri = Hijri::none;
};

std::vector<model::HijriMonth> months_of(const Stage& stage, const Variant& variant) {
    if (variant.hijri == Variant::Hijri::none) return {};
    std::vector<model::HijriMonth> months = stage.edition.hijri;
    if (variant.hijri == Variant::Hijri::day)
        for (model::HijriMonth& month : months)
            month.year = {};
    return months;
}

/// From all of it to the least; tall screens give the date a row of its own at once. Where a regency asks for the Hijri
/// date, it stands there rather than the years and, in one row, than the national system's name.
std::vector<Variant> variants(Format format, bool hijri) {
    std::vector<Variant> one;
    std::vector<Variant> two;
    constexpr DateForm forms[] = {DateForm::full, DateForm::no_year, DateForm::short_month};
    if (hijri) {
        for (const auto year : {Variant::Hijri::full, Variant::Hijri::day}) {
            for (const bool system : {true, false})
                for (const DateForm form : forms)
                    one.push_back({system, true, true, form, 1, year});
            for (const DateForm form : forms)
                two.push_back({true, true, true, form, 2, year});
        }
        two.push_back({false, true, true, DateForm::short_month, 2, Variant::Hijri::day});
    }
    for (const DateForm form : forms) {
        one.push_back({true, true, true, form, 1});
        two.push_back({true, true, true, form, 2});
    }
    std::vector<Variant> all;
    if (format != Format::portrait) all = one;
    all.insert(all.end(), two.begin(), two.end());
    all.push_back({false, true, true, DateForm::full, 2});
    all.push_back({false, true, true, DateForm::short_month, 2});
    all.push_back({false, false, true, DateForm::short_month, 2});
    all.push_back({false, false, false, DateForm::short_month, 1});
    return all;
}

/// The texts of a header and their widths.
struct Header {
    Text program, aksara, system, date, clock;
    int program_width = 0, aksara_width = 0, system_width = 0, date_width = 0, clock_width = 0;
};

Header header_texts(const Stage& stage, const Variant& variant) {
    const model::Identity& identity = stage.edition.identity;
    const Fonts& fonts = stage.fonts;
    const int size = stage.grid.chrome;
    const model::LocalTime now = model::local(stage.now, identity.zone);
    const auto text = [&](const Showable& words, Weight weight, Ink ink) {
        return paragraph({run(stage, words, Role::fine, size, weight, ink)}, 1.4, fonts);
    };
    Header header;
    header.program = text(identity.program, Weight::strong, Ink::accent);
    header.system = text(variant.system ? identity.system : Label(), Weight::text, Ink::grey_text);
    const Label hijri = model::hijri(now.date, months_of(stage, variant));
    header.date = text(header_date(now.date, variant.form, identity.pasaran, hijri), Weight::text, Ink::grey_text);
    header.clock = text("00.00"_label, Weight::strong, Ink::ink);
    header.clock.tabular = true;
    const int native = fonts.size_for_cap(size * fonts.cap_height(Face::words) * native_share, Face::native);
    header.aksara = paragraph(
        {run(stage, variant.aksara ? identity.native_script : Label(), Role::fine, native, Weight::text, Ink::accent)},
        1.4, fonts, Face::native);
    header.program_width = natural_width(header.program, fonts);
    header.aksara_width = natural_width(header.aksara, fonts);
    header.system_width = natural_width(header.system, fonts);
    header.date_width = variant.date && stage.time_is_known ? natural_width(header.date, fonts) : 0;
    header.clock_width = stage.time_is_known ? natural_width(header.clock, fonts) : 0;
    return header;
}

bool fits(const Header& header, const Variant& variant, int width, int gap) {
    const auto together = [gap](std::initializer_list<int> widths) {
        int sum = 0;
        for (const int one : widths)
            sum += one > 0 ? one + gap : 0;
        return sum;
    };
    if (variant.rows == 1) {
        return together({header.program_width, header.aksara_width, header.system_width, header.date_width,
                         header.clock_width}) <= width;
    }
    return together({header.program_width, header.aksara_width, header.clock_width}) <= width &&
           together({header.system_width, header.date_width}) <= width;
}

/// Places the header and returns where its last line ends, descenders included.
int put_header(Sheet& sheet, const Stage& stage, const Rect& column) {
    const int gap = std::max(stage.grid.chrome / 2, stage.grid.gap * 2 / 3);
    Variant variant;
    Header header;
    const auto today = model::local(stage.now, stage.edition.identity.zone).date;
    const bool has_hijri = stage.edition.identity.hijri && !model::hijri(today, stage.edition.hijri).empty();
    for (const Variant& tried : variants(stage.grid.format, has_hijri)) {
        variant = tried;
        header = header_texts(stage, tried);
        if (fits(header, tried, column.width, gap)) break;
    }
    const auto standing = [&](const Text& text, int x, int top, int width) {
        const Block block = set_block(text, width, stage.fonts);
        if (block.lines() > 0) sheet.put(block, x, top, Placed::standing);
    };
    const int cap = header.program.cap;
    const int pitch = header.program.pitch;
    int x = column.x;
    // Marks above aksara Jawa rise over the capitals, and still stay within the safe area.
    int top = column.y + (header.aksara_width > 0 ? cap / 2 : 0);
    standing(header.program, x, top, column.right() - x);
    x += header.program_width + gap;
    if (header.aksara_width > 0) standing(header.aksara, x, top, header.aksara_width + gap);
    x += header.aksara_width > 0 ? header.aksara_width + gap : 0;

    const Block clock = set_block(header.clock, header.clock_width + 2, stage.fonts);
    Text right = header.clock;
    right.align = Align::right;
    const int clock_x = column.right() - clock.width;
    if (header.clock_width > 0)
        sheet.card.live.push_back({Live::Kind::clock, variant.form, false, right, clock.at(clock_x, top)});

    int date_left = x;
    int date_right = clock_x - gap;
    if (variant.rows == 2) {
        top += header.aksara_width > 0 ? pitch * 5 / 4 : pitch; // marks hang below the line, too
        date_left = x = column.x;
        date_right = column.right();
    }
    if (header.system_width > 0) {
        standing(header.system, x, top, header.system_width + gap);
        date_left = x + header.system_width + gap;
    }
    if (header.date_width > 0) {
        header.date.align = Align::right;
        const Block date = set_block(header.date, std::max(date_right - date_left, header.date_width), stage.fonts);
        sheet.card.live.push_back({Live::Kind::date, variant.form, stage.edition.identity.pasaran, header.date,
                                   date.at(date_right - date.width, top), months_of(stage, variant)});
    }
    return top + cap;
}

/// A word that every card of a kind bears, as a badge.
struct Badge {
    Block words;
    int pad = 0;
    int width() const { return words.width + 3 * pad; }
    int height() const { return words.height() + 2 * pad; }
};

/// DATA CONTOH, and that only the office may see it.
std::vector<Badge> badges_of(const Stage& stage, const model::Slide& slide) {
    std::vector<Label> words;
    if (stage.edition.demo) words.push_back(model::demo_mark());
    if (model::is_for_office(slide.scene)) words.push_back("Untuk internal, bukan layar publik"_label);
    std::vector<Badge> all;
    for (const Label& one : words) {
        const Text text =
            paragraph({run(stage, one, Role::fine, stage.grid.chrome, Weight::strong, Ink::caution)}, 1.3, stage.fonts);
        all.push_back({set_block(text, natural_width(text, stage.fonts) + 2, stage.fonts), stage.grid.chrome * 3 / 10});
    }
    return all;
}

/// With its left bottom corner at (x, bottom).
void put_badge(Sheet& sheet, const Stage& stage, const Badge& badge, int x, int bottom) {
    const Rect outer{x, bottom - badge.height(), badge.width(), badge.height()};
    const int line = std::max({2, stage.theme.form.least_stroke, badge.words.text.cap / 12});
    const Rect inner{outer.x + line, outer.y + line, outer.width - 2 * line, outer.height - 2 * line};
    sheet.put(Shape{Shape::Kind::box, Ink::caution, badge.pad}, outer, Placed::standing);
    sheet.put(Shape{Shape::Kind::box, Ink::paper, badge.pad - line}, inner, Placed::standing);
    sheet.put(badge.words, outer.x + 3 * badge.pad / 2, outer.y + badge.pad, Placed::standing);
}

/// Badges in rows from the left, the last row's bottom at `bottom`. Returns the top of the first row.
int put_badges(Sheet& sheet, const Stage& stage, const std::vector<Badge>& badges, const Rect& column, int gap,
               int bottom) {
    std::vector<std::vector<const Badge*>> rows;
    int x = column.right();
    for (const Badge& badge : badges) {
        if (x + badge.width() > column.right()) {
            rows.emplace_back();
            x = column.x;
        }
        rows.back().push_back(&badge);
        x += badge.width() + gap;
    }
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        x = column.x;
        for (const Badge* badge : *row) {
            put_badge(sheet, stage, *badge, x, bottom);
            x += badge->width() + gap;
        }
        bottom -= row->front()->height() + gap / 2;
    }
    return rows.empty() ? bottom : bottom + gap / 2;
}

/// Places the footer and returns its top.
int put_footer(Sheet& sheet, const Stage& stage, const model::Slide& slide, const Footer& footer, const Rect& column) {
    const int size = stage.grid.chrome;
    const int pad = size * 3 / 10;
    const int baseline = column.bottom() - pad;
    const std::vector<Badge> badges = badges_of(stage, slide);
    Text words = paragraph({run(stage, footer.words, Role::fine, size, Weight::text, footer.ink)}, 1.3, stage.fonts);
    words.align = Align::right;
    int taken = 0;
    for (const Badge& badge : badges)
        taken += badge.width() + size;
    Block block = set_balanced(words, std::max(column.width - taken, 1), stage.fonts);
    const bool beside = taken < column.width && !block.broken && block.lines() <= (footer.two_lines ? 2 : 1);
    // The words stand at the right end of the last line on every card; badges without room beside them go above.
    if (!beside) block = set_balanced(words, column.width, stage.fonts);
    const int top = baseline - block.height();
    if (block.lines() > 0) sheet.put(block, column.right() - block.width, top, Placed::standing);
    if (badges.empty()) return top;
    const int bottom = beside || block.lines() == 0 ? baseline + pad : top - pad;
    return std::min(top, put_badges(sheet, stage, badges, column, size / 2, bottom));
}

} // namespace

Footer age_footer(const Stage& stage) {
    if (stage.bare || !stage.edition.data_as_of) return {};
    if (stage.dated) {
        const model::LocalTime then = model::local(*stage.edition.data_as_of, stage.edition.identity.zone);
        const Label clock = Label::clock(then.of_day) + "\u00A0"_label + stage.edition.identity.zone.name;
        return {"data per "_label + Label::date(then.date) + " "_label + clock, Ink::grey_text, true};
    }
    const Age age = data_age(stage.edition, stage.now, stage.time_is_known);
    if (age.step == model::DataAge::stale) return {}; // the banner says so
    return {age.words, Ink::grey_text, age.step == model::DataAge::aging};
}

Footer source_footer(const Stage& stage, const model::Period& period, const Label& source,
                     std::optional<model::Time> as_of) {
    const Label told = period.name + ". Sumber: "_label + source;
    if (!as_of) return {Showable(told), Ink::grey_text, true};
    const auto day = Label::date(model::local(*as_of, stage.edition.identity.zone).date);
    return {Showable(told + ", per "_label + day), Ink::grey_text, true};
}

int Sheet::put(const Block& block, int x, int top, int group) {
    put(block.text, block.at(x, top), group);
    return top + block.height();
}

void Sheet::put(Content content, Rect rect, int group) {
    card.layers.push_back({{std::move(content), rect, 1}, group});
}

Sheet dress(const Stage& stage, const model::Slide& slide, const Footer& footer, const Rect& column) {
    Sheet sheet;
    sheet.card.slide = slide;
    sheet.card.palette = stage.theme.palette;
    sheet.card.zone = stage.edition.identity.zone;
    sheet.card.rise = stage.grid.gap;
    if (stage.bare) {
        sheet.room = column;
        const Block source =
            running(stage, {run(stage, footer.words, Role::fine, stage.grid.size.fine, Weight::text, footer.ink)},
                    column.width);
        if (source.lines() == 0) return sheet;
        sheet.put(source, column.x, column.bottom() - source.height(), Placed::standing);
        sheet.room.height -= source.height() + stage.grid.size.fine;
        return sheet;
    }
    if (stage.grid.pattern > 0) {
        const Rect edge{stage.grid.screen.right() - stage.grid.pattern, 0, stage.grid.pattern,
                        stage.grid.screen.height};
        sheet.put(Shape{Shape::Kind::kawung, Ink::pattern, 0}, edge, Placed::standing);
    }
    const int top = put_header(sheet, stage, column) + stage.grid.gap * 5 / 2;
    const int bottom = put_footer(sheet, stage, slide, footer, column) - stage.grid.gap * 2;
    put_banner(sheet, stage);
    sheet.room = {column.x, top, column.width, bottom - top};
    return sheet;
}

Sheet dress(const Stage& stage, const model::Slide& slide, const Footer& footer) {
    return dress(stage, slide, footer, stage.grid.safe);
}

} // namespace siar::display
