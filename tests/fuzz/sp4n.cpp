// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/sp4n_answer.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

/// Any bytes give records, topics or a reason; the same bytes the same ones.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const siar::feeds::Sp4nReader reader(
        siar::config::load_sp4n_form(SIAR_SOURCE_DIR "/config/sources/sp4n.toml").value(), {{"judul", "a.b.c"}});
    const std::string_view body(reinterpret_cast<const char*>(data), size);
    const auto list = reader.list(body);
    if (!list && list.error().what.empty()) std::abort();
    if (list && list->next.find_first_not_of("0123456789") != std::string::npos) std::abort();
    if (list && list->total && *list->total < 0) std::abort();
    if (list && !(*reader.list(body) == *list)) std::abort();
    (void)reader.topics(body);
    (void)reader.detail(body, {});
    return 0;
}
