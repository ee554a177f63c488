// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/open311_xml.hpp"

#include "text/unicode.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

using siar::feeds::Open311Bounds;
using siar::feeds::Open311Fields;
using siar::feeds::Open311Row;

/// Any bytes give records within their bounds and in valid UTF-8, or an error.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Open311Fields fields = Open311Fields::of_requests(
        {{"kecamatan", "attributes.district"}, {"kanal", "extended_attributes.channel"}, {"desa", "a.a.a"}});
    const auto answer = siar::feeds::read_open311_xml(std::string(reinterpret_cast<const char*>(data), size), fields);
    if (!answer) return 0;
    for (const Open311Row& row : answer->rows) {
        if (row.record[siar::feeds::Field::id].empty()) std::abort();
        for (const std::string& value : row.record.values)
            if (value.size() > Open311Bounds::text || !siar::text::is_valid_utf8(value)) std::abort();
        if (row.record.answers.size() > Open311Bounds::answers) std::abort();
    }
    return 0;
}
