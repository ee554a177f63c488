// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/takes_folder.hpp"

#include "model/digest.hpp"
#include "tts/take.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <system_error>
#include <utility>

namespace siar::tts {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t mark_length = 8;

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](char c) { return lower(c); });
    return text;
}

bool is_hex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

/// Every run of exactly eight hex digits in a name.
std::vector<std::string> marks_in(const std::string& name) {
    std::vector<std::string> marks;
    for (std::size_t at = 0; at < name.size();) {
        std::size_t end = at;
        while (end < name.size() && is_hex(name[end]))
            ++end;
        if (end - at == mark_length) marks.push_back(name.substr(at, mark_length));
        at = end + 1;
    }
    return marks;
}

bool is_sound(const std::string& extension) {
    constexpr std::array<std::string_view, 8> known{".wav", ".flac", ".mp3", ".ogg", ".oga", ".opus", ".aif", ".aiff"};
    return std::find(known.begin(), known.end(), extension) != known.end();
}

} // namespace

std::string take_mark(std::string_view text) {
    return model::digest(text).hex().substr(0, mark_length);
}

std::string take_name(std::size_t place, std::string_view text, int digits) {
    return fmt::format("{:0{}}-{}.wav", place, digits, take_mark(text));
}

TakesFolder::TakesFolder(const fs::path& folder, fs::file_time_type now) : folder_(folder) {
    std::error_code failed;
    for (fs::directory_iterator file(folder, failed), end; !failed && file != end; file.increment(failed)) {
        std::error_code unreadable;
        const auto written = file->last_write_time(unreadable);
        if (unreadable || !file->is_regular_file(unreadable)) continue;
        const fs::path& path = file->path();
        constexpr std::chrono::seconds still_copied{2};
        const auto age = now - written;
        if (age >= age.zero() && age < still_copied) continue;
        if (!is_sound(lower(path.extension().string())) || path.filename().native().front() == '.') continue;
        for (const std::string& mark : marks_in(lower(path.stem().string()))) {
            Age& known = newest_[mark];
            const Age found(written, path); // of equal age the later name: always the same one
            if ((known.second.empty() || known < found) && is_whole(path)) known = found;
        }
    }
    std::erase_if(newest_, [](const auto& one) { return one.second.second.empty(); });
}

std::optional<fs::path> TakesFolder::of(std::string_view text) const {
    const auto found = newest_.find(take_mark(text));
    return found == newest_.end() ? std::nullopt : std::optional(found->second.second);
}

Judged<Speech> take(const fs::path& file, double seconds, double margin) {
    SoundBounds bounds;
    bounds.least_rate = 16000;
    Strictness strictness;
    strictness.least_clearance = 15;
    bounds.most_seconds = longest_take(seconds, strictness);
    const auto speech = read_sound(file, bounds);
    if (!speech) return tl::unexpected(speech.error());
    if (auto wrong = flaw(*speech, seconds, strictness)) return tl::unexpected(std::move(*wrong));
    return levelled(trimmed(*speech, margin));
}

} // namespace siar::tts
