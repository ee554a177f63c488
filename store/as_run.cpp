// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/as_run.hpp"

#include "store/file.hpp"

#include <fcntl.h>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace siar::store {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view first_line = "# siar: yang tayang, versi 1\n";
constexpr const char* file_name = "tayang";
/// Some days of slides; what is older than a day goes when there is more.
constexpr std::int64_t longest_file = 1024 * 1024;

/// Nothing where it would break the line.
std::string_view in_one_field(std::string_view text) {
    return text.find_first_of("\t\n") == std::string_view::npos ? text : std::string_view();
}

std::string line_of(const model::Shown& shown) {
    return fmt::format("{}\t{}\t{}\n", shown.at.time_since_epoch().count(), code(shown.slide.scene),
                       shown.slide.item ? std::string_view(shown.slide.item->value) : in_one_field(shown.slide.which));
}

std::optional<model::Shown> read_line(std::string_view line) {
    const auto first = line.find('\t');
    const auto second = line.find('\t', first == std::string_view::npos ? first : first + 1);
    if (second == std::string_view::npos || line.find('\t', second + 1) != std::string_view::npos) return std::nullopt;
    std::int64_t seconds = 0;
    const auto number = std::from_chars(line.data(), line.data() + first, seconds);
    const auto scene = model::from_code<model::Scene>(line.substr(first + 1, second - first - 1));
    if (number.ec != std::errc{} || number.ptr != line.data() + first || !scene) return std::nullopt;
    model::Shown out{{*scene, {}}, model::Time{model::Seconds{seconds}}};
    const auto rest = line.substr(second + 1);
    const bool of_item = *scene == model::Scene::resolved || *scene == model::Scene::correction;
    if (of_item && !rest.empty()) out.slide.item = model::ItemId{std::string(rest)};
    if (!of_item) out.slide.which = rest;
    return out;
}

} // namespace

std::string as_run_text(const std::vector<model::Shown>& shown) {
    std::string out(first_line);
    for (const auto& one : shown)
        out += line_of(one);
    return out;
}

std::vector<model::Shown> parse_as_run(std::string_view text) {
    std::vector<model::Shown> out;
    if (text.substr(0, first_line.size()) != first_line) return out;
    text.remove_prefix(first_line.size());
    for (auto end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
        if (auto one = read_line(text.substr(0, end))) out.push_back(std::move(*one));
        text.remove_prefix(end + 1);
    }
    return out;
}

AsRun::AsRun(const fs::path& state, const std::vector<fs::path>& runtime) : homes_(state, runtime) {}

std::vector<model::Shown> AsRun::read(model::Time now) const {
    for (const auto& home : homes_.there()) {
        const auto file = File::open(home / file_name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, "");
        if (!file) continue;
        const auto text = file->read(0, 2 * longest_file);
        if (!text) continue;
        auto out = parse_as_run(*text);
        std::erase_if(out, [&](const auto& one) { return one.at > now || now - one.at >= as_run_kept; });
        std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
        return out;
    }
    return {};
}

void AsRun::note(const model::Shown& shown) const {
    const auto home = homes_.make();
    if (!home) return;
    const auto path = *home / file_name;
    const auto size = [&]() -> std::int64_t {
        const auto file = File::open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, "");
        return file ? file->size().value_or(0) : 0;
    }();
    if (size == 0 || size > longest_file) {
        auto kept = read(shown.at);
        kept.push_back(shown);
        (void)write_aside(path, as_run_text(kept), Durable::no);
        return;
    }
    const auto file = File::open(path, O_WRONLY | O_APPEND | O_NOFOLLOW | O_NONBLOCK, "");
    if (file) (void)file->append(line_of(shown));
}

} // namespace siar::store
