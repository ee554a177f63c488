// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/sheet_html.hpp"

#include "display/print_palette.hpp"
#include "display/sheet_words.hpp"
#include "model/edition.hpp"

#include <fmt/format.h>
#include <glib.h>

#include <algorithm>
#include <fstream>
#include <memory>
#include <sstream>
#include <string_view>

namespace siar::display {
namespace {

using Kind = model::Run::Kind;

/// Text as HTML, in an element or in quotes.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            case '\'': out += "&#39;"; break;
            default:
                if (static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n') out += c;
        }
    }
    return out;
}

/// Text in quotes of CSS (css-syntax-3, 4.3.7), in which nothing ends the quotes, the rule or the element.
std::string css_string(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain =
            byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == ' ';
        if (plain)
            out += c;
        else if (byte >= 0x20)
            out += fmt::format("\\{:x} ", byte);
    }
    return out + "\"";
}

std::string base64(const std::string& bytes) {
    const std::unique_ptr<char, decltype(&g_free)> text(
        g_base64_encode(reinterpret_cast<const guchar*>(bytes.data()), bytes.size()), &g_free);
    return text.get();
}

std::string element(std::string_view name, std::string_view attributes, std::string_view inner) {
    const std::string_view space = attributes.empty() ? "" : " ";
    return fmt::format("<{}{}{}>{}</{}>", name, space, attributes, inner, name);
}

std::string paragraph(std::string_view kind, const privacy::Showable& words) {
    if (words.empty()) return {};
    return element("p", fmt::format("class=\"{}\"", kind), escaped(words.view())) + "\n";
}

std::string labelled(std::string_view kind, std::string_view more, const privacy::Label& label,
                     const privacy::Showable& words) {
    if (words.empty()) return {};
    return element("p", fmt::format("class=\"{}\"{}", kind, more),
                   element("b", "", escaped(label.view())) + " " + escaped(words.view())) +
           "\n";
}

/// Words that are said in one breath stand on one line where it holds them.
constexpr std::string_view begin_breath = "<span class=\"tarikan\">";
constexpr std::string_view next_breath =
    "\u00A0<span class=\"napas\" aria-hidden=\"true\">/</span></span> <span class=\"tarikan\">";
constexpr std::string_view last_breath = "\u00A0<span class=\"napas\" aria-hidden=\"true\">/\u2060/</span></span>";

std::string sentence(const std::vector<model::Run>& runs, bool for_person, bool read_aloud) {
    std::string words;
    for (const model::Run& run : tidy(runs)) {
        if (run.kind == Kind::breath)
            words += for_person && read_aloud ? next_breath : " ";
        else if (run.kind == Kind::name && for_person)
            words += element("b", "", escaped(run.text.view()));
        else
            words += escaped(run.text.view());
    }
    if (words.empty()) return {};
    if (for_person && read_aloud) words = fmt::format("{}{}{}", begin_breath, words, last_breath);
    return element("p", "class=\"kalimat\"", words) + "\n";
}

/// What stands left of a row.
std::string beside(const model::Sheet& sheet, const model::SheetRow& row) {
    std::string out;
    if (row.at) {
        const privacy::Label time = on_the_clock(*row.at);
        out += element("span", "class=\"waktu\"", escaped(time.view())) + "\n";
    }
    if (has_voice_mark(sheet, row))
        out += element("span", "class=\"suara\"", escaped(voice_mark(std::max(row.voice, 0)).view())) + "\n";
    return element("div", "class=\"tepi\"", out) + "\n";
}

std::string_view voice_kind(int voice) {
    if (voice <= 0) return " suara-1";
    return voice == 1 ? " suara-2" : " suara-3";
}

std::string row(const model::Sheet& sheet, const model::SheetRow& row) {
    std::string heading = escaped(row.heading.view());
    if (row.machine_only)
        heading += (heading.empty() ? "" : " · ") + element("strong", "", escaped(machine_words().view()));
    std::string inner;
    if (!heading.empty()) inner += element("h2", "", heading) + "\n";
    for (const auto& one : row.sentences)
        inner += sentence(one, !row.machine_only, is_read_aloud(sheet));
    inner += labelled("catatan", "", margin_title(), row.margin);
    inner += labelled("krama", " lang=\"jv\"", krama_title(), row.krama);
    const std::string_view voice = has_voice_mark(sheet, row) ? voice_kind(row.voice) : "";
    const std::string kind = fmt::format("class=\"baris{}{}\"", row.machine_only ? " lewati" : "", voice);
    return element("section", kind, "\n" + beside(sheet, row) + element("div", "class=\"isi\"", "\n" + inner)) + "\n";
}

std::string music(const model::Sheet& sheet) {
    if (!sheet.ends) return {};
    model::SheetRow end;
    end.at = sheet.ends;
    end.machine_only = true;
    return element(
               "section", "class=\"baris musik\"",
               "\n" + beside(sheet, end) + element("div", "class=\"isi\"", paragraph("musik", music_words(sheet)))) +
           "\n";
}

std::string head(const model::Sheet& sheet) {
    const privacy::Showable length = length_words(sheet);
    const bool both = !sheet.station.empty() && !length.empty();
    using privacy::operator""_label;
    std::string out = element("h1", "", escaped(sheet.title.view())) + "\n";
    out += paragraph("tayang", sheet.airs);
    out += paragraph("fakta", sheet.station + privacy::Showable(both ? " · "_label : ""_label) + length);
    out += paragraph("fakta", legend_words(sheet));
    return element("header", "", "\n" + out) + "\n";
}

std::string notes(const model::Sheet& sheet) {
    if (sheet.notes.empty()) return {};
    std::string all;
    for (const privacy::Showable& note : sheet.notes)
        all += element("li", "", escaped(note.view())) + "\n";
    return element(
               "section", "class=\"periksa\"",
               "\n" + element("h2", "", escaped(notes_title().view())) + "\n" + element("ul", "", "\n" + all) + "\n") +
           "\n";
}

std::string out_cue(const model::Sheet& sheet) {
    if (sheet.out_cue.empty()) return {};
    return element("footer", "",
                   element("span", "", escaped(out_cue_title().view())) + " " + escaped(sheet.out_cue.view())) +
           "\n";
}

std::string face(int weight, const std::string& bytes) {
    if (bytes.empty()) return {};
    return fmt::format(
        "@font-face {{ font-family: \"Naskah\"; font-weight: {}; "
        "src: url(data:font/ttf;base64,{}) format(\"truetype\"); }}\n",
        weight, base64(bytes));
}

/// The theme's colours and weights; the rules below know only their names.
std::string variables(const themes::Theme& theme) {
    const themes::Palette palette = printed(theme.palette);
    return fmt::format(
        ":root {{ --tinta: {}; --abu: {}; --tanda: {}; --aksen: {}; --awas: {}; "
        "--biasa: {}; --tebal: {}; --keluarga: \"Naskah\", {}, sans-serif; }}\n",
        hex(palette.ink), hex(palette.grey_text), hex(palette.grey_mark), hex(palette.accent), hex(palette.caution),
        theme.type.text_weight, theme.type.strong_weight, css_string(theme.type.family));
}

/// The corners of a page know no variables.
std::string page_rule(const model::Sheet& sheet, const themes::Theme& theme) {
    const themes::Palette palette = printed(theme.palette);
    const auto corner = [&](std::string_view name, const std::string& content, int weight, themes::Rgb colour) {
        return fmt::format("  @top-{} {{ content: {}; color: {}; font: {} 11pt \"Naskah\", {}, sans-serif; }}\n", name,
                           content, hex(colour), weight, css_string(theme.type.family));
    };
    return "@page { size: A4; margin: 20mm 10.5mm 14mm;\n" +
           corner("left", css_string(sheet.title.view()), theme.type.text_weight, palette.grey_text) +
           corner("right", "\"Halaman \" counter(page) \" dari \" counter(pages)", theme.type.strong_weight,
                  palette.ink) +
           "}\n@page :first { @top-left { content: none; } }\n";
}

constexpr std::string_view style = R"(
* { box-sizing: border-box; }
html { color-scheme: light; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: #fff; color: var(--tinta); font: var(--biasa) 11pt/1.35 var(--keluarga);
  hyphens: manual; overflow-wrap: anywhere; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
main { max-width: 189mm; margin: 0 auto; padding: 5vmin; }
h1, h2, p, ul { margin: 0; padding: 0; font-size: inherit; font-weight: inherit; }
b, strong { font-weight: var(--tebal); }
h1 { font-size: 23pt; font-weight: var(--tebal); line-height: 1.15; color: var(--aksen); }
.tayang { margin-top: .35em; font-size: 15.5pt; font-weight: var(--tebal); }
.fakta { margin-top: .3em; color: var(--abu); }
.contoh { position: sticky; top: 0; z-index: 1; margin: 0; padding: .5em 5vmin; background: #fff;
  border: 1.5px solid var(--awas); color: var(--awas); font-weight: var(--tebal); }
.periksa, footer { margin-top: 2em; padding: .7em .9em; border: 1.5px solid var(--awas); }
.periksa h2 { font-size: 15.5pt; font-weight: var(--tebal); color: var(--awas); }
.periksa li { position: relative; list-style: none; margin-top: .5em; padding-left: 1.6em; }
.periksa li::before { content: ""; position: absolute; left: .1em; top: .25em; width: .8em; height: .8em;
  border: 1.5px solid var(--awas); }
.baris { display: grid; grid-template-columns: var(--kiri) minmax(0, 1fr); margin-top: 1.9em; }
main { --kiri: 4em; }
.ganda { --kiri: 7em; }
.waktu { display: block; white-space: nowrap; font-weight: var(--tebal); font-variant-numeric: tabular-nums; }
.suara { display: inline-block; margin-top: .3em; padding: .1em .4em; border: 1.5px solid var(--aksen);
  font-weight: var(--tebal); white-space: nowrap; }
.suara-1 .suara { background: var(--aksen); color: #fff; }
.suara-2 .suara { border-radius: 1em; padding: .1em .6em; }
.ganda .isi { padding-left: .9em; border-left: 5px solid transparent; }
.ganda .suara-1 .isi { border-left: 5px solid var(--aksen); }
.ganda .suara-2 .isi { border-left: 5px double var(--aksen); }
.ganda .suara-3 .isi { border-left: 5px dotted var(--aksen); }
.isi h2 { color: var(--abu); }
.kalimat { margin-top: .35em; font-size: 15.5pt; line-height: 1.5; max-width: 33em; text-wrap: pretty; }
.tarikan { display: inline-block; }
.kalimat + .kalimat { margin-top: .45em; }
.napas { color: var(--tanda); }
.catatan, .krama { margin: .6em 0 0 .1em; padding-left: .9em; border-left: 1.5px solid var(--tanda); color: var(--abu); }
.krama { border-color: var(--aksen); color: var(--aksen); font-size: 15.5pt; line-height: 1.5; }
.krama b { margin-right: .5em; font-size: 11pt; }
.lewati .isi, .ganda .lewati .isi { padding: .6em .9em; border: 1.5px solid var(--tanda); color: var(--abu); }
.lewati strong { color: var(--tinta); }
.lewati .kalimat, .lewati .krama { margin-top: .3em; font-size: inherit; line-height: inherit; color: inherit; }
.musik { color: var(--abu); }
.musik .waktu { color: var(--tinta); }
footer { border-color: var(--tinta); font-size: 15.5pt; }
footer span { color: var(--abu); font-size: 11pt; }
@media screen and (max-width: 40rem) {
  .baris { display: block; }
  .tepi { display: flex; gap: .8em; align-items: baseline; }
  .suara { margin-top: 0; }
  .isi { margin-top: .3em; }
}
@media print {
  main { max-width: none; padding: 0; }
  .contoh { position: fixed; top: 0; right: 0; padding: .9em .4em; writing-mode: vertical-rl; }
  .dengan-contoh main { padding-right: 11mm; }
  header, .baris, .periksa li, .kalimat, .catatan, .krama, footer { break-inside: avoid; }
  .periksa { -webkit-box-decoration-break: clone; box-decoration-break: clone; }
  h1, h2 { break-after: avoid; }
  .musik, footer { break-before: avoid; }
  p { orphans: 2; widows: 2; }
}
)";

std::string_view weight_name(int weight) {
    if (weight >= 750) return "ExtraBold";
    return weight >= 600 ? "Bold" : "Medium";
}

model::Result<std::string> face_bytes(const std::filesystem::path& fonts, const themes::Type& type, int weight) {
    std::string family = type.family;
    std::erase(family, ' ');
    const std::filesystem::path file = fonts / fmt::format("{}-{}-latin.ttf", family, weight_name(weight));
    std::error_code error;
    if (!std::filesystem::exists(file, error)) return std::string{};
    std::ifstream in(file, std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    if (!in || !bytes) return model::fail("huruf tidak terbaca", file.string(), "Pasang ulang Siar");
    return bytes.str();
}

} // namespace

model::Result<SheetFaces> sheet_faces(const std::filesystem::path& fonts, const themes::Type& type) {
    auto text = face_bytes(fonts, type, type.text_weight);
    if (!text) return tl::unexpected(text.error());
    auto strong = face_bytes(fonts, type, type.strong_weight);
    if (!strong) return tl::unexpected(strong.error());
    return SheetFaces{std::move(*text), std::move(*strong)};
}

std::string sheet_html(const model::Sheet& sheet, const themes::Theme& theme, const SheetFaces& faces) {
    const std::string css = face(theme.type.text_weight, faces.text) + face(theme.type.strong_weight, faces.strong) +
                            variables(theme) + page_rule(sheet, theme) + std::string(style);
    std::string rows;
    for (const model::SheetRow& one : sheet.rows)
        rows += row(sheet, one);
    const std::string banner = sheet.demo ? paragraph("contoh", privacy::Showable(model::demo_mark())) : "";
    const std::string main = head(sheet) + notes(sheet) + rows + music(sheet) + out_cue(sheet);
    return "<!DOCTYPE html>\n<html lang=\"id\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n" +
           element("title", "", escaped(sheet.title.view())) + "\n" + element("style", "", css) + "\n</head>\n" +
           element("body", sheet.demo ? "class=\"dengan-contoh\"" : "",
                   "\n" + banner + element("main", sheet.voices > 1 ? "class=\"ganda\"" : "", "\n" + main) + "\n") +
           "\n</html>\n";
}

} // namespace siar::display
