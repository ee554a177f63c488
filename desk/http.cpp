// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/http.hpp"

#include "model/digest.hpp"

#include <zlib.h>

#include <algorithm>
#include <stdexcept>

namespace siar::desk {

namespace {

constexpr std::size_t worth_compressing = 1'000;

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

/// Takes the part before the next `mark` off the front of `text`.
std::string_view next_part(std::string_view& text, char mark) {
    const std::size_t end = std::min(text.find(mark), text.size());
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return trimmed(part);
}

std::string lowered(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

std::string_view strong_part(std::string_view etag) {
    if (etag.substr(0, 2) == "W/") etag.remove_prefix(2);
    return etag;
}

bool compressible(const std::string& type) {
    return type.rfind("text/", 0) == 0 || type.rfind("application/json", 0) == 0 || type == "image/svg+xml" ||
           type == "font/ttf";
}

} // namespace

std::optional<std::string> Request::parameter(std::string_view name) const {
    const auto found = query.find(name);
    return found == query.end() ? std::nullopt : std::optional(found->second);
}

Content::Content(std::string bytes, std::string type)
    : bytes_(std::move(bytes)),
      type_(std::move(type)),
      etag_("W/\"" + model::digest(bytes_).hex().substr(0, 32) + "\"") {}

const std::string& Content::gzipped() {
    if (!gzipped_) {
        gzipped_.emplace();
        if (bytes_.size() >= worth_compressing && compressible(type_)) *gzipped_ = gzip(bytes_);
        if (gzipped_->size() >= bytes_.size()) gzipped_->clear();
    }
    return *gzipped_;
}

bool names_etag(std::string_view list, std::string_view etag) {
    while (!list.empty()) {
        const std::string_view one = next_part(list, ',');
        if (one == "*" || (!one.empty() && strong_part(one) == strong_part(etag))) return true;
    }
    return false;
}

bool accepts_gzip(std::string_view list) {
    bool accepted = false;
    while (!list.empty()) {
        std::string_view entry = next_part(list, ',');
        const std::string coding = lowered(next_part(entry, ';'));
        if (coding != "gzip" && coding != "x-gzip" && coding != "*") continue;
        const std::string weight = lowered(next_part(entry, ';'));
        const bool refused = weight.rfind("q=0", 0) == 0 && weight.find_first_not_of("0.", 2) == std::string::npos;
        if (coding == "gzip") return !refused;
        accepted = accepted || !refused;
    }
    return accepted;
}

bool names_loopback(std::string_view host) {
    const std::size_t bracket = host.find(']');
    const std::size_t colon = host.find(':', bracket == std::string_view::npos ? 0 : bracket);
    const std::string name = lowered(host.substr(0, colon));
    const std::string_view port = colon == std::string_view::npos ? std::string_view() : host.substr(colon + 1);
    const bool digits = std::all_of(port.begin(), port.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits && (name == "127.0.0.1" || name == "localhost" || name == "[::1]");
}

std::string gzip(std::string_view bytes) {
    z_stream stream{};
    constexpr int gzip_window = 15 + 16; // zlib: 16 more asks for gzip's own header
    if (deflateInit2(&stream, 5, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::runtime_error("siar: zlib tidak dapat dipakai; memori habis?");
    std::string out(deflateBound(&stream, bytes.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

} // namespace siar::desk
