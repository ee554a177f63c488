// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/contacts.hpp"

#include "store/directory.hpp"
#include "store/file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <system_error>
#include <utility>

namespace siar::store {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view first_line = "# siar: kontak terakhir tiap sumber, versi 1\n";
constexpr std::int64_t longest_file = 64 * 1024;
// So often, and not at every contact, those who watch the store are woken to show a newer "data per".
constexpr model::Seconds step_length{600};

// With this as the present nothing lies ahead.
constexpr model::Time furthest = model::Time::max() - clock_play;

constexpr const char* times_name = "kontak";
constexpr const char* step_name = "langkah";

std::int64_t step_of(model::Time time) {
    return time.time_since_epoch() / step_length;
}

/// The newer of each, but none later than `latest`.
void merge(Contacts& into, const Contacts& from, model::Time latest = model::Time::max()) {
    for (const auto& [source, at] : from) {
        if (at > latest) continue;
        const auto known = into.emplace(source, at).first;
        known->second = std::max(known->second, at);
    }
}

Contacts read_file(const fs::path& path) {
    if (::access(path.c_str(), R_OK) != 0) return {};
    const auto file = File::open(path, O_RDONLY | O_NOFOLLOW, "");
    if (!file) return {};
    const auto text = file->read(0, std::min(file->size().value_or(0), longest_file));
    return text ? parse_contacts(*text) : Contacts{};
}

} // namespace

std::string contacts_text(const Contacts& contacts) {
    std::string out(first_line);
    for (const auto& [source, at] : contacts)
        out += fmt::format("{}\t{}\n", at.time_since_epoch().count(), source.value);
    return out;
}

Contacts parse_contacts(std::string_view text) {
    Contacts out;
    if (text.substr(0, first_line.size()) != first_line) return out;
    text.remove_prefix(first_line.size());
    while (!text.empty()) {
        const auto end = text.find('\n');
        if (end == std::string_view::npos) break; // cut off: its time may be, too
        const auto line = text.substr(0, end);
        text.remove_prefix(end + 1);
        const auto tab = line.find('\t');
        if (tab == std::string_view::npos || tab + 1 == line.size()) continue;
        std::int64_t seconds = 0;
        const auto read = std::from_chars(line.data(), line.data() + tab, seconds);
        if (read.ec != std::errc{} || read.ptr != line.data() + tab) continue;
        merge(out, {{{std::string(line.substr(tab + 1))}, model::Time{model::Seconds{seconds}}}});
    }
    return out;
}

ContactBook::ContactBook(const fs::path& state, const std::vector<fs::path>& runtime)
    : saved_(state / times_name), homes_(state, runtime) {}

void ContactBook::replace(const Contacts& contacts, bool stepped) {
    const auto folder = homes_.make();
    if (!folder) return;
    if (auto written = write_aside(*folder / times_name, contacts_text(contacts), Durable::no); !written) return;
    if (stepped) (void)write_aside(*folder / step_name, std::to_string(own_step_), Durable::no);
}

void ContactBook::note(const model::SourceName& source, model::Time at) {
    // Another thread or program that notes its own source in between would be forgotten.
    std::optional<File> alone;
    if (const auto folder = homes_.make())
        if (auto lock = lock_directory(*folder)) alone = std::move(*lock);
    auto known = read(at);
    const auto before = known.find(source);
    if (before != known.end() && before->second >= at) return;
    const bool stepped = before == known.end() || step_of(before->second) != step_of(at);
    own_[source] = at;
    known[source] = at;
    if (stepped) ++own_step_;
    replace(known, stepped);
}

Contacts ContactBook::read(model::Time now) const {
    Contacts out;
    merge(out, own_, now + clock_play);
    if (!saved_.empty()) merge(out, read_file(saved_), now + clock_play);
    for (const auto& folder : homes_.there())
        merge(out, read_file(folder / times_name), now + clock_play);
    return out;
}

std::int64_t ContactBook::step() const {
    std::int64_t out = own_step_;
    for (const auto& folder : homes_.there()) {
        struct stat status {};
        if (::stat((folder / step_name).c_str(), &status) == 0)
            out += status.st_mtim.tv_sec * 1'000'000'000 + status.st_mtim.tv_nsec;
    }
    return out;
}

model::Result<void> ContactBook::save(model::Time now) const {
    if (saved_.empty()) return {};
    const auto alone = lock_directory(saved_.parent_path());
    if (!alone) return tl::unexpected(alone.error());
    const auto all = read(now);
    if (all.empty() || all == read_file(saved_)) return {};
    const std::string text = contacts_text(all);
    std::error_code error;
    // Of the same size it is written over in one write: a new name every half hour, for years, would wear out a page of
    // the folder as well. Half of it could only be read while newer times lie in the runtime folder.
    if (fs::file_size(saved_, error) == text.size() && !error) {
        const auto file = File::open(saved_, O_WRONLY | O_NOFOLLOW, "waktu kontak tidak dapat disimpan");
        return file ? file->append(text) : tl::unexpected(file.error());
    }
    return write_aside(saved_, text, Durable::no);
}

void ContactBook::forget(const model::SourceName& source) {
    auto known = read(furthest);
    if (known.erase(source) == 0) return;
    forget_all();
    own_ = std::move(known);
    if (!own_.empty()) replace(own_, true);
}

void ContactBook::forget_all() {
    own_.clear();
    std::error_code error;
    if (!saved_.empty()) fs::remove(saved_, error);
    for (const auto& folder : homes_.there())
        for (const char* const name : {times_name, step_name})
            fs::remove(folder / name, error);
}

} // namespace siar::store
