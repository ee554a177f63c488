// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/decisions_log.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

using siar::store::DecisionsLog;

/// Whatever lies between the lines of a log, each decision is read back as it was written, wherever the log is cut.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view rest(reinterpret_cast<const char*>(data), size);
    std::string log;
    std::vector<siar::model::Decision> written;
    while (!rest.empty()) {
        const auto piece = rest.substr(0, rest.find('\0'));
        rest.remove_prefix(std::min(piece.size() + 1, rest.size()));
        const std::string half(piece.substr(0, piece.size() / 2));
        written.push_back({{"0123456789abcdef"}, siar::model::Act::withdraw, half, {}, {}, std::string(piece), {}});
        if (piece.size() % 2 == 1) {
            written.back().act = siar::model::Act::object;
            written.back().since = siar::model::Time{siar::model::Seconds{static_cast<std::int64_t>(piece.size())}};
        }
        log.append(piece).append("\n").append(siar::store::log_line(written.back())).append("\n");
    }
    const auto whole = DecisionsLog::contents_of(log);
    auto next = written.begin();
    for (const auto& line : whole.lines)
        if (next != written.end() && line.decision == *next) ++next;
    if (next != written.end() || whole.torn || whole.end != static_cast<std::int64_t>(log.size())) std::abort();

    const auto head = DecisionsLog::contents_of(std::string_view(log).substr(0, size / 2));
    const auto tail =
        DecisionsLog::contents_of(std::string_view(log).substr(static_cast<std::size_t>(head.end)), head.end);
    if (head.lines.size() + tail.lines.size() != whole.lines.size() || tail.end != whole.end) std::abort();
    if (head.broken.size() + tail.broken.size() != whole.broken.size()) std::abort();
    return 0;
}
