// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/id3.hpp"

#include "tts/sounds.hpp"

#include <taglib/commentsframe.h>
#include <taglib/id3v2tag.h>
#include <taglib/textidentificationframe.h>
#include <taglib/unsynchronizedlyricsframe.h>

namespace siar::tts {

namespace {

using TagLib::String;
namespace id3 = TagLib::ID3v2;

constexpr const char* indonesian = "ind"; // ISO 639-2

String utf8(const std::string& text) {
    return {text, String::UTF8};
}

/// The tag takes what is added to it and deletes it.
void add_text(id3::Tag& tag, const char* name, const std::string& text) {
    auto* const frame = new id3::TextIdentificationFrame(name, String::UTF16); // NOLINT
    frame->setText(utf8(text));
    tag.addFrame(frame);
}

template <class Frame>
void add_in_language(id3::Tag& tag, const std::string& text) {
    auto* const frame = new Frame(String::UTF16); // NOLINT
    frame->setLanguage(indonesian);
    frame->setText(utf8(text));
    tag.addFrame(frame);
}

} // namespace

std::string id3_tag(const Metadata& metadata) {
    const Tags tags = tts::tags(metadata);
    id3::Tag tag;
    add_text(tag, "TIT2", tags.title);
    add_text(tag, "TPE1", tags.artist);
    add_text(tag, "TALB", tags.album);
    add_text(tag, "TDRC", tags.date); // becomes TYER and TDAT
    add_text(tag, "TLEN", std::to_string(metadata.frames * 1000 / air_rate));
    add_text(tag, "TLAN", indonesian);
    add_text(tag, "TCON", "Speech");
    add_in_language<id3::CommentsFrame>(tag, tags.comment);
    add_in_language<id3::UnsynchronizedLyricsFrame>(tag, tags.script);
    const TagLib::ByteVector bytes = tag.render(id3::v3);
    return {bytes.data(), bytes.size()};
}

} // namespace siar::tts
