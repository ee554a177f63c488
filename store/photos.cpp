// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/photos.hpp"

#include "store/failure.hpp"
#include "store/file.hpp"
#include "store/state.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <ctime>
#include <set>
#include <system_error>
#include <tuple>

namespace siar::store {

namespace fs = std::filesystem;

namespace {

constexpr const char* sweep_due = "photos_gone";
constexpr const char* suffix = ".jpg";
constexpr std::int64_t largest_photo = 16 << 20;
constexpr std::int64_t one_day = 24 * 3600;

} // namespace

fs::path PhotoFiles::path_of(const model::Digest& sha256) const {
    const auto name = sha256.hex();
    return folder_ / name.substr(0, 2) / (name + suffix);
}

model::Result<void> PhotoFiles::write(const model::Digest& sha256, const std::string& jpeg) {
    if (folder_.empty()) {
        kept_[sha256] = jpeg;
        return {};
    }
    const auto path = path_of(sha256);
    std::error_code error;
    for (const auto& folder : {folder_, path.parent_path()}) {
        if (fs::is_directory(folder, error)) continue;
        fs::create_directory(folder, error);
        if (!error) fs::permissions(folder, fs::perms::owner_all, error);
        if (error)
            return tl::unexpected(system_failure("folder foto tidak dapat dibuat", folder.string(), error.value()));
    }
    return write_aside(path, jpeg, Durable::no);
}

std::optional<std::string> PhotoFiles::read(const model::Digest& sha256) const {
    std::optional<std::string> out;
    if (folder_.empty()) {
        if (const auto kept = kept_.find(sha256); kept != kept_.end()) out = kept->second;
    } else if (const auto file = File::open(path_of(sha256), O_RDONLY | O_NOFOLLOW, "")) {
        const auto bytes = file->read(0, std::min(file->size().value_or(0), largest_photo));
        if (bytes) out = *bytes;
    }
    if (out && model::sha256(*out) != sha256) out.reset();
    return out;
}

void PhotoFiles::touch(const model::Digest& sha256) const {
    if (folder_.empty() || std::time(nullptr) - shown(sha256) < one_day) return;
    ::utimensat(AT_FDCWD, path_of(sha256).c_str(), nullptr, 0);
}

std::int64_t PhotoFiles::shown(const model::Digest& sha256) const {
    struct stat status {};
    if (folder_.empty() || ::stat(path_of(sha256).c_str(), &status) != 0) return 0;
    return status.st_mtim.tv_sec;
}

std::vector<model::Digest> PhotoFiles::all() const {
    std::vector<model::Digest> out;
    for (const auto& [sha256, bytes] : kept_)
        out.push_back(sha256);
    std::error_code error;
    if (folder_.empty() || !fs::is_directory(folder_, error)) return out;
    for (auto entry = fs::recursive_directory_iterator(folder_, error);
         !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        if (entry->path().extension() != suffix) continue;
        if (const auto name = model::parse_digest(entry->path().stem().string())) out.push_back(*name);
    }
    return out;
}

void PhotoFiles::remove(const model::Digest& sha256) {
    kept_.erase(sha256);
    std::error_code error;
    if (!folder_.empty()) fs::remove(path_of(sha256), error);
}

void PhotoFiles::remove_drafts() const {
    std::error_code error;
    if (folder_.empty() || !fs::is_directory(folder_, error)) return;
    std::vector<fs::path> drafts;
    for (auto entry = fs::recursive_directory_iterator(folder_, error);
         !error && entry != fs::recursive_directory_iterator(); entry.increment(error))
        if (is_draft(entry->path())) drafts.push_back(entry->path());
    for (const auto& draft : drafts)
        fs::remove(draft, error);
}

PhotosOfRow photos_of(const Database& database, std::int64_t row) {
    PhotosOfRow out;
    auto query = database.statement(
        "SELECT sha256, state FROM photos WHERE row = ? AND bytes > 0 AND state <> 'ditarik' ORDER BY url");
    for (query.bind(row); query.step();) {
        auto& list = query.get<std::string>(1) == "disetujui" ? out.approved : out.waiting;
        const auto photo = query.get<model::Digest>(0);
        if (std::find(list.begin(), list.end(), photo) == list.end()) list.push_back(photo);
    }
    return out;
}

model::Photos pictured(const Database& database, const model::ItemId& item,
                       const std::vector<model::Digest>& approved) {
    model::Photos out;
    if (approved.empty()) return out;
    std::set<model::Digest> decided;
    auto query = database.statement(
        "SELECT text, act FROM decisions WHERE item = ? AND act IN ('setujui_foto', 'setujui_foto_sebelum', "
        "'setujui_foto_sesudah', 'tarik_foto') ORDER BY n DESC");
    for (query.bind(item); query.step();) {
        const auto photo = query.get<model::Digest>(0);
        const bool is_there = std::find(approved.begin(), approved.end(), photo) != approved.end();
        if (!decided.insert(photo).second || !is_there) continue;
        const auto act = query.get<model::Act>(1);
        auto& place = act == model::Act::approve_before  ? out.before
                      : act == model::Act::approve_after ? out.after
                                                         : out.plain;
        if (!place) place = photo;
    }
    return out;
}

bool has_photo(const Database& database, std::int64_t row, const model::Digest& sha256) {
    return database.statement("SELECT 1 FROM photos WHERE row = ? AND sha256 = ? AND bytes > 0")
        .bind(row, sha256)
        .step();
}

void decide_photo(const Database& database, std::int64_t row, const model::Decision& decision) {
    const bool yes = model::approves_photo(decision.act);
    database.statement("UPDATE photos SET state = ? WHERE row = ? AND sha256 = ?")
        .bind(yes ? "disetujui" : "ditarik", row, decision.text)
        .run();
}

bool drop_photos(const Database& database, std::int64_t row) {
    auto gone = database.statement("DELETE FROM photos WHERE row = ?");
    gone.bind(row).run();
    if (gone.changes() == 0) return false;
    ask_for_sweep(database);
    return true;
}

void drop_photos_without_yes(const Database& database, std::int64_t row) {
    database.statement("DELETE FROM photos WHERE row = ? AND state <> 'disetujui'").bind(row).run();
    ask_for_sweep(database);
}

void ask_for_sweep(const Database& database) {
    set_meta(database, sweep_due, 1);
}

bool needs_sweep(const Database& database) {
    return meta(database, sweep_due).value_or(0) != 0;
}

void sweep(const Database& database, PhotoFiles& files) {
    std::set<model::Digest> wanted;
    auto query = database.statement("SELECT DISTINCT sha256 FROM photos WHERE bytes > 0");
    while (query.step())
        wanted.insert(query.get<model::Digest>(0));
    for (const auto& photo : files.all())
        if (wanted.count(photo) == 0) files.remove(photo);
    files.remove_drafts();
    set_meta(database, sweep_due, 0);
}

void keep_quota(const Database& database, PhotoFiles& files, std::int64_t quota) {
    struct Kept {
        bool approved = false;
        std::int64_t shown = 0;
        model::Digest sha256;
        std::int64_t bytes = 0;
    };
    if (database.integer("SELECT coalesce(sum(bytes), 0) FROM photos") <= quota) return;
    std::vector<Kept> kept;
    std::int64_t total = 0;
    auto query = database.statement(
        "SELECT sha256, max(bytes), max(state = 'disetujui') FROM photos WHERE bytes > 0 GROUP BY sha256");
    while (query.step()) {
        const auto sha256 = query.get<model::Digest>(0);
        kept.push_back({query.get<bool>(2), files.shown(sha256), sha256, query.get<std::int64_t>(1)});
        total += kept.back().bytes;
    }
    std::sort(kept.begin(), kept.end(), [](const Kept& a, const Kept& b) {
        return std::tie(a.approved, a.shown, a.sha256) < std::tie(b.approved, b.shown, b.sha256);
    });
    for (const auto& photo : kept) {
        if (total <= quota) break;
        database.statement("UPDATE photos SET bytes = 0 WHERE sha256 = ?").bind(photo.sha256).run();
        ask_for_sweep(database);
        total -= photo.bytes;
    }
}

} // namespace siar::store
