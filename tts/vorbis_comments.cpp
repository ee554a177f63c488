// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/vorbis_comments.hpp"

namespace siar::tts {

std::vector<std::string> vorbis_comments(const Metadata& metadata) {
    const Tags tags = tts::tags(metadata);
    return {"TITLE=" + tags.title,     "ARTIST=" + tags.artist, "ALBUM=" + tags.album, "DATE=" + tags.date,
            "COMMENT=" + tags.comment, "LYRICS=" + tags.script, "LANGUAGE=ind",        "GENRE=Speech"};
}

} // namespace siar::tts
