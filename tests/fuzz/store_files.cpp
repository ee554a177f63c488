// SPDX-License-Identifier: GPL-3.0-or-later
// The small files that a store reads back: contacts, what a screen showed, the contents of a backup, a line of the
// decisions log. What is read is written the same way again.
#include "store/archive.hpp"
#include "store/as_run.hpp"
#include "store/contacts.hpp"
#include "store/decisions_log.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace siar::store;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto contacts = parse_contacts(text);
    if (parse_contacts(contacts_text(contacts)) != contacts) std::abort();
    const auto shown = parse_as_run(text);
    if (parse_as_run(as_run_text(shown)) != shown) std::abort();
    if (const auto entries = parse_contents(text)) {
        if (parse_contents(contents_text(*entries)) != entries) std::abort();
        for (const auto& [name, entry] : *entries)
            if (!is_backup_name(name) || name.find("..") != std::string::npos) std::abort();
    }
    if (const auto decision = parse_log_line(text))
        if (parse_log_line(log_line(*decision)) != decision) std::abort();
    return 0;
}
