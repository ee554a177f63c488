// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/sha256.hpp"
#include "tts/captions.hpp"
#include "tts/files.hpp"
#include "tts/out_file.hpp"
#include "wire/segment.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fstream>
#include <functional>
#include <future>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

namespace siar::tts {

namespace fs = std::filesystem;

namespace {

/// The names in a folder are on the disk.
void flush_folder(const fs::path& folder) {
    const int opened = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (opened < 0) return;
    ::fsync(opened); // what cannot do it (some network disks) has done it already, or never will
    ::close(opened);
}

/// A folder beside the one that it will be; gone again with all that is in it unless it took its place.
class Aside {
public:
    Aside(const fs::path& parent, const std::string& name)
        : path_(parent / ("." + name + ".sebagian")), old_(parent / ("." + name + ".lama")), place_(parent / name) {}
    Aside(const Aside&) = delete;
    Aside& operator=(const Aside&) = delete;
    ~Aside() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }

    const fs::path& path() const { return path_; }

    model::Result<void> make() const {
        std::error_code error;
        fs::remove_all(path_, error);
        if (!fs::exists(place_, error)) fs::rename(old_, place_, error); // what a crash left without its name
        fs::remove_all(old_, error);
        fs::create_directories(path_, error);
        if (error) return not_written(place_.parent_path(), error.value());
        return {};
    }

    /// An error in the words of who wants the segment: he knows the folder by its own name only.
    model::Error told(model::Error error) const {
        if (error.where.rfind(path_.string(), 0) == 0) error.where.replace(0, path_.string().size(), place_.string());
        return error;
    }

    /// What stood there before is taken away by this object's end.
    model::Result<void> take_place() const {
        flush_folder(path_);
        if (int error = 0; !changed_places(error)) return not_written(place_, error);
        flush_folder(place_.parent_path());
        return {};
    }

private:
    bool changed_places(int& error) const {
        if (::rename(path_.c_str(), place_.c_str()) == 0) return true; // nothing there, or an empty folder
        if (::renameat2(AT_FDCWD, path_.c_str(), AT_FDCWD, place_.c_str(), RENAME_EXCHANGE) == 0) return true;
        // Disks that cannot exchange (some network disks): for a moment there is none.
        const bool out_of_the_way = ::rename(place_.c_str(), old_.c_str()) == 0;
        if (out_of_the_way && ::rename(path_.c_str(), place_.c_str()) == 0) {
            std::error_code ignored;
            fs::remove_all(old_, ignored);
            return true;
        }
        error = errno;
        if (out_of_the_way) ::rename(old_.c_str(), place_.c_str());
        return false;
    }

    fs::path path_;
    fs::path old_;
    fs::path place_;
};

model::Result<model::Manifest::File> described(const fs::path& folder, const std::string& name) {
    std::ifstream in(folder / name, std::ios::binary);
    model::Manifest::File out{name, 0, {}, {}, {}};
    model::Sha256 hash;
    std::string block(std::size_t{1} << 18U, '\0');
    while (in.read(block.data(), static_cast<std::streamsize>(block.size())) || in.gcount() > 0) {
        const auto size = static_cast<std::size_t>(in.gcount());
        hash.add({block.data(), size});
        out.bytes += size;
    }
    if (!in.eof()) return not_written(folder / name, EIO);
    out.sha256 = hash.done();
    return out;
}

/// A sound in a thread of its own: an MP3 takes longer than all the rest, and the mix is played again for next to
/// nothing.
model::Result<model::Manifest::File> written_sound(const fs::path& folder, const WantedSound& wanted,
                                                   const Metadata& metadata, const Play& play) {
    const std::string name = metadata.cut + wanted.ending;
    auto file = SoundFile::create(folder / name, wanted.format, metadata);
    if (!file) return tl::unexpected(file.error());
    const auto loudness = play(wanted.lufs, [&](Block block) { return file->write(block); });
    if (!loudness) return tl::unexpected(loudness.error());
    if (auto done = file->finish(*loudness); !done) return tl::unexpected(done.error());
    auto out = described(folder, name);
    if (!out) return out;
    out->encoding = wanted.format.encoding;
    out->loudness = *loudness;
    return out;
}

model::Result<std::vector<model::Manifest::File>> written_sounds(const fs::path& folder, const Contents& contents,
                                                                 const Play& play) {
    std::vector<std::future<model::Result<model::Manifest::File>>> all;
    for (const WantedSound& wanted : contents.sounds)
        all.push_back(std::async(std::launch::async, written_sound, std::cref(folder), std::cref(wanted),
                                 std::cref(contents.metadata), std::cref(play)));
    std::vector<model::Manifest::File> out;
    std::optional<model::Error> error;
    for (auto& one : all) {
        auto file = one.get();
        if (file)
            out.push_back(std::move(*file));
        else if (!error)
            error = file.error();
    }
    if (error) return tl::unexpected(*error);
    return out;
}

std::string ended(std::string text) {
    if (!text.empty() && text.back() != '\n') text += '\n';
    return text;
}

/// Captions and scripts, and what they are called.
std::vector<std::pair<std::string, std::string>> texts(const Contents& contents) {
    return {{contents.metadata.cut + ".vtt", webvtt(contents.metadata)},
            {contents.metadata.cut + ".srt", srt(contents.metadata)},
            {reader_copy_name, ended(contents.metadata.reader_copy.str())},
            {engine_copy_name, ended(contents.engine_copy)}};
}

model::Result<model::Manifest> filled(const fs::path& folder, const Contents& contents, const Play& play) {
    model::Manifest manifest = contents.manifest;
    auto sounds = written_sounds(folder, contents, play);
    if (!sounds) return tl::unexpected(sounds.error());
    if (!sounds->empty()) manifest.loudness = sounds->front().loudness;
    manifest.files = *std::move(sounds);
    for (const auto& [name, text] : texts(contents)) {
        if (auto written = write_bytes(folder / name, text); !written) return tl::unexpected(written.error());
        manifest.files.push_back({name, text.size(), model::sha256(text), {}, {}});
    }
    if (auto written = write_bytes(folder / manifest_name, wire::encode(manifest)); !written)
        return tl::unexpected(written.error());
    return manifest;
}

} // namespace

std::string usual_ending(model::Encoding encoding) {
    const std::string ending(model::code(encoding));
    return (encoding == model::Encoding::opus ? "-pesan-suara." : ".") + ending;
}

model::Result<model::Manifest> write_segment(const Play& play, const Contents& contents, const fs::path& parent) {
    const Aside aside(parent, contents.metadata.cut);
    if (auto made = aside.make(); !made) return tl::unexpected(made.error());
    auto manifest = filled(aside.path(), contents, play);
    if (!manifest) return tl::unexpected(aside.told(manifest.error()));
    if (auto placed = aside.take_place(); !placed) return tl::unexpected(placed.error());
    return manifest;
}

} // namespace siar::tts
