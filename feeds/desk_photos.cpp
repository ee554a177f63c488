// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/desk_photos.hpp"

#include "config/write_whole.hpp"

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>
#include <system_error>
#include <utility>

namespace siar::feeds {

namespace fs = std::filesystem;

namespace {

constexpr const char* suffix = ".jpg";
constexpr std::uintmax_t largest_file = 16'000'000;

fs::path file_of(const fs::path& folder, const model::Digest& photo) {
    return folder / (photo.hex() + suffix);
}

std::uintmax_t bytes_in(const fs::path& folder) {
    std::error_code error;
    std::uintmax_t sum = 0;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        std::error_code ignored;
        const auto size = entry.file_size(ignored);
        if (!ignored) sum += size;
    }
    return sum;
}

} // namespace

DeskPhotos::DeskPhotos(std::string url, std::string token, net::Client client, fs::path folder, DeskPhotoLimits limits)
    : url_(std::move(url)),
      token_(std::move(token)),
      client_(std::move(client)),
      folder_(std::move(folder)),
      limits_(limits) {}

bool DeskPhotos::bring(const std::vector<model::Digest>& named) {
    if (folder_.empty()) return false;
    (void)keep_only_photos(folder_, named); // one that cannot be deleted is tried again with the next Edition
    const auto began = Steady::now();
    std::erase_if(failed_, [&](const auto& one) { return began - one.second >= limits_.again; });
    std::size_t fetched = 0;
    std::error_code error;
    for (const auto& photo : named) {
        if (failed_.count(photo) != 0 || fs::exists(file_of(folder_, photo), error)) continue;
        if (fetched == limits_.a_round || Steady::now() - began >= limits_.time) return true;
        ++fetched;
        const auto done = fetch(photo);
        if (done == Fetched::no_answer) return false; // the desk is asked again at its own pace
        if (done == Fetched::refused) failed_[photo] = Steady::now();
    }
    return false;
}

DeskPhotos::Fetched DeskPhotos::fetch(const model::Digest& photo) {
    net::Request request{url_ + "/api/v1/photos/" + photo.hex()};
    request.bearer = token_;
    request.accept = "image/jpeg";
    const auto response = client_.get(request);
    if (!response) return Fetched::no_answer;
    if (!response->ok() || response->body.size() > limits_.bytes || model::sha256(response->body) != photo)
        return Fetched::refused;
    if (bytes_in(folder_) + response->body.size() > limits_.together) return Fetched::refused;
    std::error_code error;
    if (!fs::is_directory(folder_, error)) {
        fs::create_directory(folder_, error);
        fs::permissions(folder_, fs::perms::owner_all, error);
    }
    const auto file = file_of(folder_, photo);
    if (!config::write_whole(file, response->body, true)) return Fetched::refused;
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write, error);
    return Fetched::kept;
}

std::optional<std::string> kept_photo(const fs::path& folder, const model::Digest& photo) {
    const auto file = file_of(folder, photo);
    std::error_code error;
    if (!fs::is_regular_file(file, error) || fs::file_size(file, error) > largest_file || error) return std::nullopt;
    std::ifstream in(file, std::ios::binary);
    std::ostringstream read;
    read << in.rdbuf();
    std::string bytes = read.str();
    if (model::sha256(bytes) != photo) return std::nullopt;
    return bytes;
}

model::Result<std::size_t> keep_only_photos(const fs::path& folder, const std::vector<model::Digest>& named) {
    std::set<std::string> wanted;
    for (const auto& photo : named)
        wanted.insert(photo.hex() + suffix);
    std::vector<fs::path> gone;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error))
        if (wanted.count(entry.path().filename().string()) == 0) gone.push_back(entry.path());
    for (const auto& file : gone) {
        fs::remove(file, error);
        if (error)
            return model::fail("foto simpanan layar tidak dapat dihapus", file.string(),
                               "Hapus sendiri berkas itu, lalu ulangi perintah ini");
    }
    return gone.size();
}

} // namespace siar::feeds
