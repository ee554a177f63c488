// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/plain_text.hpp"

#include "text/unicode.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

namespace siar::feeds {

namespace {

/// No tag of an editor is longer; what is longer is a text with a stray "<".
constexpr std::size_t longest_tag = 20'000;
constexpr std::size_t longest_entity = 10;
/// Texts are escaped twice where one program escapes what another has escaped.
constexpr int rounds = 3;

constexpr std::array<std::pair<std::string_view, char32_t>, 30> entities{
    {{"amp", U'&'},      {"lt", U'<'},       {"gt", U'>'},       {"quot", U'"'},     {"apos", U'\''},
     {"nbsp", U' '},     {"ensp", U' '},     {"emsp", U' '},     {"thinsp", U' '},   {"lsquo", 0x2018},
     {"rsquo", 0x2019},  {"sbquo", 0x201A},  {"ldquo", 0x201C},  {"rdquo", 0x201D},  {"ndash", 0x2013},
     {"mdash", 0x2014},  {"hellip", 0x2026}, {"bull", 0x2022},   {"middot", 0x00B7}, {"deg", 0x00B0},
     {"plusmn", 0x00B1}, {"frac12", 0x00BD}, {"frac14", 0x00BC}, {"sup2", 0x00B2},   {"times", 0x00D7},
     {"copy", 0x00A9},   {"eacute", 0x00E9}, {"egrave", 0x00E8}, {"rarr", 0x2192},   {"zwnj", 0x200C}}};

constexpr std::array<std::string_view, 16> blocks{"p",  "br", "div", "li", "ul", "ol", "tr", "table",
                                                  "h1", "h2", "h3",  "h4", "h5", "h6", "hr", "blockquote"};

bool letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string tag_name(std::string_view tag) {
    std::string out;
    for (const char c : tag) {
        if (letter(c))
            out += static_cast<char>(c | 0x20);
        else if (c >= '0' && c <= '9' && !out.empty())
            out += c;
        else if (c != '/' || !out.empty())
            break;
    }
    return out;
}

/// The end of the tag or comment that begins at `at`; nothing where there is none.
std::optional<std::size_t> tag_end(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at, longest_tag);
    if (rest.substr(0, 4) == "<!--") {
        const std::size_t end = rest.find("-->");
        return end == std::string_view::npos ? std::nullopt : std::optional(at + end + 3);
    }
    const bool begins = rest.size() > 2 && (letter(rest[1]) || rest[1] == '!' || (rest[1] == '/' && letter(rest[2])));
    const std::size_t end = begins ? rest.find('>') : std::string_view::npos;
    return end == std::string_view::npos ? std::nullopt : std::optional(at + end + 1);
}

/// Past the end of a script or style, whose content nobody reads.
std::size_t past_content(std::string_view text, std::size_t at, const std::string& name) {
    if (name != "script" && name != "style") return at;
    for (std::size_t end = text.find("</", at); end != std::string_view::npos; end = text.find("</", end + 2)) {
        if (tag_name(text.substr(end + 1, name.size() + 2)) == name) return tag_end(text, end).value_or(text.size());
    }
    return text.size();
}

std::string without_tags(const std::string& text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = std::min(text.find('<', at), text.size());
        out.append(text, at, begin - at);
        if (begin == text.size()) break;
        const auto end = tag_end(text, begin);
        if (!end) {
            out += '<';
            at = begin + 1;
            continue;
        }
        const std::string name = tag_name(std::string_view(text).substr(begin + 1, *end - begin - 1));
        if (std::find(blocks.begin(), blocks.end(), name) != blocks.end() && !out.empty() && out.back() != '\n')
            out += '\n';
        at = text[begin + 1] == '/' ? *end : past_content(text, *end, name);
    }
    return out;
}

/// The character that the text between "&" and ";" names.
std::optional<char32_t> character(std::string_view name) {
    if (name.size() > 1 && name.front() == '#') {
        const bool hex = name[1] == 'x' || name[1] == 'X';
        const std::string_view digits = name.substr(hex ? 2 : 1);
        std::uint32_t value = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, hex ? 16 : 10);
        if (error != std::errc() || digits.empty() || end != digits.data() + digits.size()) return std::nullopt;
        return value < 0x20 || value == 0xA0 ? U' ' : static_cast<char32_t>(value);
    }
    const auto* found =
        std::find_if(entities.begin(), entities.end(), [name](const auto& entity) { return entity.first == name; });
    return found == entities.end() ? std::nullopt : std::optional(found->second);
}

std::string without_entities(const std::string& text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = std::min(text.find('&', at), text.size());
        out.append(text, at, begin - at);
        if (begin == text.size()) break;
        const std::string_view rest = std::string_view(text).substr(begin + 1, longest_entity);
        const std::size_t size = rest.find(';');
        const auto value = size == std::string_view::npos ? std::nullopt : character(rest.substr(0, size));
        if (value)
            text::append(out, *value);
        else
            out += '&';
        at = value ? begin + size + 2 : begin + 1;
    }
    return out;
}

} // namespace

std::string plain_text(std::string text) {
    bool html = false;
    for (int round = 0; round < rounds && text.find_first_of("<&") != std::string::npos; ++round) {
        std::string read = without_entities(without_tags(text));
        if (read == text) break;
        html = true;
        text = std::move(read);
    }
    if (!html) return text;
    while (!text.empty() && (text.back() == '\n' || text.back() == ' '))
        text.pop_back();
    return text;
}

} // namespace siar::feeds
