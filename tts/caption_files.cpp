// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/captions.hpp"

#include <fmt/format.h>

#include <string_view>
#include <vector>

namespace siar::tts {

namespace {

using std::chrono::milliseconds;

/// "00:01:02.345"
std::string clock(milliseconds time, char point) {
    const auto count = time.count();
    return fmt::format("{:02}:{:02}:{:02}{}{:03}", count / 3'600'000, count / 60'000 % 60, count / 1000 % 60, point,
                       count % 1000);
}

std::string span(milliseconds begin, milliseconds end, char point) {
    return clock(begin, point) + " --> " + clock(end, point) + '\n';
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

/// WebVTT 4.2.2: these three begin tags and character references.
std::string escaped(const std::string& text) {
    return replaced(replaced(replaced(text, "&", "&amp;"), "<", "&lt;"), ">", "&gt;");
}

/// SubRip has no escapes, and players take "<" and "{" for the beginnings of tags.
std::string without_tags(const std::string& text) {
    return replaced(replaced(text, "<", "\u2039"), "{", "(");
}

/// When the mark of what may not go on air stands before the first word; nothing where there is no mark or no time.
milliseconds marked_until(const Metadata& metadata, const std::vector<Caption>& captions) {
    const bool marked = !tags(metadata).mark.empty() && !captions.empty();
    return marked ? captions.front().begin : milliseconds(0);
}

std::string between(const Caption& caption, std::size_t word) {
    return word == 0 ? "" : word == caption.first_row ? "\n" : " ";
}

} // namespace

std::string webvtt(const Metadata& metadata) {
    const Tags tags = tts::tags(metadata);
    std::string out = fmt::format("WEBVTT\n\nNOTE\n{}\n{}\n\n", escaped(tags.title), escaped(tags.comment));
    const auto all = captions(metadata);
    if (const auto until = marked_until(metadata, all); until > milliseconds(0))
        out += span(milliseconds(0), until, '.') + tags.mark + "\n\n";
    for (const Caption& caption : all) {
        out += span(caption.begin, caption.end, '.');
        if (metadata.script.voices > 1) out += fmt::format("<v Suara {}>", caption.voice + 1);
        milliseconds told = caption.begin;
        for (std::size_t i = 0; i < caption.words.size(); ++i) {
            const CaptionWord& word = caption.words[i];
            out += between(caption, i);
            if (word.begin > told && word.begin < caption.end) {
                out += '<' + clock(word.begin, '.') + '>';
                told = word.begin;
            }
            out += escaped(word.text);
        }
        out += "\n\n";
    }
    return out;
}

std::string srt(const Metadata& metadata) {
    std::string out;
    int number = 1;
    const auto all = captions(metadata);
    if (const auto until = marked_until(metadata, all); until > milliseconds(0))
        out += fmt::format("{}\n{}{}\n\n", number++, span(milliseconds(0), until, ','), tags(metadata).mark);
    for (const Caption& caption : all) {
        out += fmt::format("{}\n{}", number++, span(caption.begin, caption.end, ','));
        for (std::size_t i = 0; i < caption.words.size(); ++i)
            out += between(caption, i) + without_tags(caption.words[i].text);
        out += "\n\n";
    }
    return out;
}

} // namespace siar::tts
