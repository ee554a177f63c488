// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/kept_edition.hpp"

#include "config/write_whole.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <system_error>
#include <utility>

namespace siar::feeds {

namespace {

constexpr model::Seconds between_writes{600};

/// All that is said and shown of each item, in corrections too.
std::set<std::string> words_of(const model::Edition& edition) {
    std::set<std::string> out;
    for (const model::Item& item : edition.items) {
        out.insert(fmt::format("{}\n{}\n{}\n{}\n{}", item.id.value, item.problem.view(), item.action.view(),
                               item.outcome.view(), item.place.view()));
        for (const model::Digest& photo : item.photos.all())
            out.insert(fmt::format("{}\n{}", item.id.value, photo.hex()));
    }
    for (const model::Correction& correction : edition.corrections)
        out.insert(fmt::format("{}\n{}\n{}\n{}", correction.item.value, correction.wrong.view(),
                               correction.right.view(), correction.place.view()));
    return out;
}

class File {
public:
    /// To be read; a pipe of that name does not hold the screen up.
    explicit File(const std::filesystem::path& path) : number_(open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC)) {}
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File() {
        if (number_ >= 0) close(number_);
    }

    bool plain() const {
        struct stat about {};
        return number_ >= 0 && fstat(number_, &about) == 0 && S_ISREG(about.st_mode);
    }
    /// Nothing where it cannot be read or holds more than `most` bytes.
    std::optional<std::string> read_all(std::size_t most) const {
        std::string out;
        std::array<char, 65'536> buffer{};
        for (;;) {
            const ssize_t count = read(number_, buffer.data(), buffer.size());
            if (count == 0) return out;
            if (count < 0 || out.size() + static_cast<std::size_t>(count) > most) return std::nullopt;
            out.append(buffer.data(), static_cast<std::size_t>(count));
        }
    }

private:
    int number_;
};

} // namespace

KeptEdition::KeptEdition(std::filesystem::path file, privacy::Gate gate)
    : file_(std::move(file)), gate_(std::move(gate)) {}

std::optional<wire::EditionReport> KeptEdition::read() {
    if (file_.empty()) return std::nullopt;
    const File file(file_);
    if (!file.plain()) return std::nullopt;
    const auto json = file.read_all(model::max_edition_bytes);
    if (!json) return std::nullopt;
    auto decoded = wire::decode_edition(*json, gate_);
    if (!decoded) return std::nullopt;
    note(decoded->edition);
    return *std::move(decoded);
}

void KeptEdition::keep(const model::Edition& edition, model::Time now) {
    if (file_.empty()) return;
    const bool too_much = shows_too_much(edition);
    const bool fresh = written_ && *written_ <= now && now - *written_ < between_writes;
    if (fresh && !too_much) return;
    if (write(edition)) {
        note(edition);
        written_ = now;
        return;
    }
    if (!too_much) return;
    std::error_code ignored;
    std::filesystem::remove(file_, ignored);
    shown_.clear();
    written_.reset();
}

model::Result<bool> KeptEdition::forget(const model::ItemId& item) {
    std::error_code error;
    if (file_.empty()) return false;
    bool found = false;
    const std::string draft = "." + file_.filename().string() + ".baru-"; // config::write_whole()
    for (const auto& entry : std::filesystem::directory_iterator(file_.parent_path(), error)) {
        if (entry.path().filename().string().rfind(draft, 0) != 0) continue;
        std::error_code ignored;
        found = std::filesystem::remove(entry.path(), ignored) || found;
    }
    if (!std::filesystem::exists(file_, error)) return found;
    auto kept = read();
    if (kept) {
        auto& items = kept->edition.items;
        auto& corrections = kept->edition.corrections;
        const auto before = items.size() + corrections.size();
        items.erase(std::remove_if(items.begin(), items.end(), [&](const auto& one) { return one.id == item; }),
                    items.end());
        corrections.erase(
            std::remove_if(corrections.begin(), corrections.end(), [&](const auto& one) { return one.item == item; }),
            corrections.end());
        if (items.size() + corrections.size() == before) return found;
        kept->edition.withdrawn.push_back(item);
        if (write(kept->edition)) {
            note(kept->edition);
            return true;
        }
    }
    if (std::filesystem::remove(file_, error)) return true;
    return model::fail("edisi simpanan layar tidak dapat dihapus", file_.string(),
                       "Hapus sendiri berkas itu, lalu ulangi perintah ini");
}

void KeptEdition::note(const model::Edition& edition) {
    shown_ = words_of(edition);
}

bool KeptEdition::shows_too_much(const model::Edition& edition) const {
    const auto shown = words_of(edition);
    return !std::includes(shown.begin(), shown.end(), shown_.begin(), shown_.end());
}

bool KeptEdition::write(const model::Edition& edition) const {
    const std::string json = wire::encode(edition);
    if (!wire::decode_edition(json, gate_)) return false;
    return config::write_whole(file_, json).has_value();
}

} // namespace siar::feeds
