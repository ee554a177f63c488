// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/settings.hpp"

#include "config/sp4n_form.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

/// Any bytes give settings, and the form of an interface, or one line that says what is wrong.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view toml(reinterpret_cast<const char*>(data), size);
    const auto told = [](const siar::model::Error& error) {
        return !error.what.empty() && !error.todo.empty() && error.line().find('\n') == std::string::npos;
    };
    const auto settings = siar::config::parse_settings(toml, "siar.toml");
    if (!settings && !told(settings.error())) std::abort();
    if (settings)
        for (const auto& source : settings->sources)
            if (source.name.empty() || source.interval.count() <= 0 || source.timeout.count() <= 0) std::abort();
    if (settings)
        for (const auto& one : settings->radio.destinations)
            if (one.name.empty() || one.folder.empty() == one.url.empty() || one.pattern.starts_with('/') ||
                one.url.find('@') != std::string::npos)
                std::abort();
    const auto form = siar::config::parse_sp4n_form(toml, "sp4n.toml");
    if (!form && !told(form.error())) std::abort();
    return 0;
}
