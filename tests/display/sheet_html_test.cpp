// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/sheet_html.hpp"

#include "display/print_palette.hpp"
#include "display/sheet_pages.hpp"
#include "tests/display/edition_fixture.hpp"
#include "tests/display/sheet_fixture.hpp"
#include "tests/display/studio.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace siar::display {
namespace {

using fixture::all_sheets;
using fixture::studio;
using privacy::operator""_label;

const std::filesystem::path fonts = std::filesystem::path(SIAR_SOURCE_DIR) / "assets/fonts";

std::string html_of(const model::Sheet& sheet) {
    const auto faces = sheet_faces(fonts, studio().theme.type);
    REQUIRE(faces);
    return sheet_html(sheet, studio().theme, *faces);
}

std::size_t count_of(const std::string& all, const std::string& words) {
    std::size_t count = 0;
    for (std::size_t at = 0; (at = all.find(words, at)) != std::string::npos; at += words.size())
        ++count;
    return count;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
        text.replace(at, from.size(), to);
}

/// Words with one space between.
std::string spaced(std::string text) {
    replace_all(text, "\u00A0", " ");
    replace_all(text, "\u2060", "");
    replace_all(text, "\n", " ");
    while (text.find("  ") != std::string::npos)
        replace_all(text, "  ", " ");
    return text;
}

/// The tags of a page in order: "p", "/p".
std::vector<std::string> tags(const std::string& html) {
    std::vector<std::string> out;
    for (std::size_t at = 0; (at = html.find('<', at)) != std::string::npos; ++at)
        out.push_back(html.substr(at + 1, html.find_first_of(" >\n", at) - at - 1));
    return out;
}

/// What is read in the body.
std::string text_of(const std::string& html) {
    std::string out;
    bool tag = false;
    for (const char c : html.substr(html.find("<body"))) {
        if (c == '<') tag = true;
        if (!tag) out += c;
        if (c == '>') tag = false;
    }
    for (const auto& [name, sign] : {std::pair("&lt;", "<"), std::pair("&gt;", ">"), std::pair("&quot;", "\""),
                                     std::pair("&#39;", "'"), std::pair("&amp;", "&")})
        replace_all(out, name, sign);
    return spaced(out);
}

TEST_CASE("the page says what the paper says, in the same order") {
    for (const auto& one : all_sheets()) {
        CAPTURE(one.first);
        const std::string text = text_of(html_of(one.second));
        std::size_t at = text.find("Kabar Aduan Warga");
        bool first_page = true;
        for (const Page& page : sheet_pages(one.second, studio().theme, studio().fonts)) {
            std::size_t header = 1; // the number
            if (!first_page) ++header;
            if (one.second.demo) ++header;
            const std::vector<std::string> texts = fixture::texts(page.picture);
            for (std::size_t i = header; i < texts.size(); ++i) {
                const std::string words = spaced(texts[i]);
                CAPTURE(words);
                const std::size_t found = text.find(words, at);
                REQUIRE(found != std::string::npos);
                CHECK(text.substr(at, found - at).find_first_not_of(' ') == std::string::npos);
                at = found + words.size();
            }
            first_page = false;
        }
        CHECK(text.substr(at).find_first_not_of(' ') == std::string::npos);
    }
}

TEST_CASE("every element of the page is closed, and none runs anything or comes from elsewhere") {
    for (const auto& one : all_sheets()) {
        CAPTURE(one.first);
        const std::string html = html_of(one.second);
        std::vector<std::string> open;
        for (const std::string& tag : tags(html)) {
            if (tag == "meta" || tag == "!DOCTYPE") continue;
            if (tag.front() != '/') {
                open.push_back(tag);
                continue;
            }
            REQUIRE_FALSE(open.empty());
            CHECK(tag == "/" + open.back());
            open.pop_back();
        }
        CHECK(open.empty());
        CHECK(html.starts_with("<!DOCTYPE html>\n<html lang=\"id\">"));
        CHECK(count_of(html, "<h1>") == 1);
        for (const char* foreign :
             {"<script", "<link", "<img", "http:", "https:", "javascript:", "@import", " on", "src="})
            CHECK_MESSAGE(html.substr(html.find("<body")).find(foreign) == std::string::npos, std::string(foreign));
        CHECK(count_of(html, "url(") == 2);
        CHECK(count_of(html, "url(data:font/ttf;base64,") == 2);
    }
}

TEST_CASE("every class of the page has a rule, and every rule ends") {
    model::Sheet sheet = fixture::dialogue();
    sheet.voices = 3;
    sheet.rows.back().voice = 2;
    const std::string html = html_of(sheet);
    const std::string css = html.substr(html.find(":root"), html.find("</style>") - html.find(":root"));
    CHECK(count_of(css, "{") == count_of(css, "}"));
    std::size_t classes = 0;
    for (std::size_t at = 0; (at = html.find("class=\"", at)) != std::string::npos;) {
        at += std::string_view("class=\"").size();
        std::istringstream names(html.substr(at, html.find('"', at) - at));
        for (std::string name; names >> name; ++classes) {
            CAPTURE(name);
            CHECK(count_of(css, "." + name + " ") + count_of(css, "." + name + ",") > 0);
        }
    }
    CHECK(classes > 100);
}

TEST_CASE("the page bears its letters and stays small") {
    const auto faces = sheet_faces(fonts, studio().theme.type);
    REQUIRE(faces);
    CHECK(faces->text.size() > 20'000);
    CHECK(faces->strong.size() > 20'000);
    CHECK(faces->text != faces->strong);
    const std::string html = html_of(fixture::dialogue());
    CHECK(html.size() > 80'000);
    CHECK(html_of(fixture::long_script()).size() < 200'000);
    // The beginning of every TrueType file with outlines, in base64.
    CHECK(count_of(html, "base64,AAEAAAA") == 2);
    CHECK(count_of(sheet_html(fixture::dialogue(), studio().theme, {}), "@font-face") == 0);
    themes::Type other = studio().theme.type;
    other.family = "Noto Sans";
    const auto none = sheet_faces(fonts, other);
    REQUIRE(none);
    CHECK(none->text.empty());
    const auto broken = std::filesystem::temp_directory_path() / "siar-sheet-html-test";
    std::filesystem::create_directories(broken / "PlusJakartaSans-Medium-latin.ttf");
    const auto failed = sheet_faces(broken, studio().theme.type);
    std::filesystem::remove_all(broken);
    REQUIRE_FALSE(failed);
    CHECK(failed.error().what == "huruf tidak terbaca");
}

TEST_CASE("whatever is written in a script stays words on the page") {
    model::Sheet sheet = fixture::dialogue();
    sheet.title = "\"Kabar\" </style><script>alert('1')</script> & \\ }"_label;
    sheet.station = "<img src=x onerror=alert(1)>"_label;
    sheet.airs = "5 < 6 & 7 > 6"_label;
    sheet.out_cue = "</footer>&lt;"_label;
    sheet.notes = {"<b>tebal</b>"_label};
    sheet.rows[0].heading = "</section>"_label;
    sheet.rows[0].margin = "\" onclick=\"alert(1)"_label;
    sheet.rows[0].krama = "<!-- "_label;
    sheet.rows[0].sentences = {{{model::Run::Kind::name, "<a href='x'>Demak</a>"_label}}};
    const std::string html = html_of(sheet);
    const std::string text = text_of(html);
    CAPTURE(text);
    for (const std::string words :
         {"\"Kabar\" </style><script>alert('1')</script> & \\ }", "<img src=x onerror=alert(1)>", "5 < 6 & 7 > 6",
          "</footer>&lt;", "<b>tebal</b>", "</section>", "\" onclick=\"alert(1)", "<!-- ", "<a href='x'>Demak</a>"})
        CHECK_MESSAGE(count_of(text, spaced(words)) == 1, words);
    const auto same = tags(html_of(fixture::dialogue()));
    const auto here = tags(html);
    for (const char* tag : {"script", "img", "a", "/style", "!--"})
        CHECK_MESSAGE(std::count(here.begin(), here.end(), tag) == std::count(same.begin(), same.end(), tag),
                      std::string(tag));
    // In CSS nothing of the title but letters, digits and spaces stands as it is.
    const std::string css = html.substr(html.find("@page"), html.find("@top-right") - html.find("@page"));
    CHECK(css.find("content: \"\\22 Kabar\\22  \\3c \\2f style\\3e ") != std::string::npos);
}

TEST_CASE("the page is dark on white in every theme") {
    const fixture::Wearing wearing("malam", model::Profile::plain);
    const std::string html = html_of(fixture::script());
    const themes::Palette palette = printed(studio().theme.palette);
    CHECK(count_of(html, "--tinta: " + themes::hex(palette.ink) + ";") == 1);
    CHECK(count_of(html, "--aksen: " + themes::hex(palette.accent) + ";") == 1);
    CHECK(count_of(html, themes::hex(studio().theme.palette.accent)) == 0);
}

TEST_CASE("what is said in one breath is one piece of a line") {
    model::Sheet sheet;
    sheet.length = std::chrono::seconds(60);
    sheet.rows.push_back({{}, "ADUAN"_label});
    sheet.rows.back().sentences = {fixture::sentence("Di *Demak*, / air mengalir.")};
    const std::string mark = "\u00A0<span class=\"napas\" aria-hidden=\"true\">";
    CHECK(count_of(html_of(sheet), "<p class=\"kalimat\"><span class=\"tarikan\">Di <b>Demak</b>," + mark +
                                       "/</span></span> <span class=\"tarikan\">air mengalir." + mark +
                                       "/\u2060/</span></span></p>") == 1);
}

TEST_CASE("voices, rows to be passed over and made-up data are told apart by their class, too") {
    const std::string html = html_of(fixture::dialogue());
    const model::Sheet sheet = fixture::dialogue();
    const auto of_voice = [&](int voice) {
        return static_cast<std::size_t>(std::count_if(sheet.rows.begin(), sheet.rows.end(), [&](const auto& row) {
            return row.voice == voice && !row.machine_only;
        }));
    };
    CHECK(count_of(html, "<section class=\"baris suara-1\">") == of_voice(0));
    CHECK(count_of(html, "<section class=\"baris suara-2\">") == of_voice(1));
    CHECK(count_of(html, "<section class=\"baris lewati\">") == 1);
    CHECK(count_of(html, "<p class=\"contoh\">DATA CONTOH</p>") == 1);
    CHECK(count_of(html_of(fixture::talk_sheet()), "<p class=\"contoh\">") == 0);
    CHECK(count_of(html_of(fixture::script()), "SUARA 1") == 0);
}

TEST_CASE("the same script gives the same page") {
    for (const auto& one : all_sheets()) {
        const std::string html = html_of(one.second);
        CHECK(html == html_of(one.second));
        if (const char* look = std::getenv("SIAR_LOOK"))
            std::ofstream(std::filesystem::path(look) / (one.first + ".html"), std::ios::binary) << html;
    }
}

} // namespace
} // namespace siar::display
