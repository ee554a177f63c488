// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/sheet/ledger.hpp"

#include "config/write_whole.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <utility>

namespace siar::feeds::sheet {
namespace {

using nlohmann::json;

constexpr std::size_t most_sheets = 2000;
constexpr std::size_t longest_file = 4u << 20;
/// Sheets that come quickly one after the other are stamped a little ahead; what lies further was stamped by a clock
/// that was wrong.
constexpr model::Seconds play{3600};

std::string text_of(const json& from, const char* key) {
    const auto found = from.find(key);
    return found != from.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::size_t count_of(const json& from, const char* key) {
    const auto found = from.find(key);
    return found != from.end() && found->is_number_unsigned() ? found->get<std::size_t>() : 0;
}

std::optional<ReadSheet> sheet_of(const json& from) {
    if (!from.is_object()) return std::nullopt;
    const auto hash = model::parse_digest(text_of(from, "hash"));
    const auto read = model::parse_rfc3339(text_of(from, "dibaca"));
    const auto as_of = model::parse_rfc3339(text_of(from, "data_per"));
    if (!hash || !read || !as_of) return std::nullopt;
    // of a ledger that did not note it: read once more, and nothing changes by that
    const auto terms = model::parse_digest(text_of(from, "kata"));
    return ReadSheet{*hash,
                     terms ? *terms : model::Digest{},
                     text_of(from, "nama"),
                     count_of(from, "baris"),
                     count_of(from, "cacat"),
                     *read,
                     *as_of};
}

} // namespace

Ledger::Ledger(std::filesystem::path file) : file_(std::move(file)) {
    std::ifstream in(file_, std::ios::binary);
    std::string text(longest_file, '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(in.gcount()));
    const json all = json::parse(text, nullptr, false);
    if (!all.is_array()) return;
    for (const json& one : all) {
        if (auto sheet = sheet_of(one)) sheets_.push_back(*std::move(sheet));
    }
}

bool Ledger::ends_with(const model::Digest& hash, const model::Digest& terms) const {
    if (sheets_.empty()) return false;
    const ReadSheet& last = sheets_.back();
    return last.hash == hash && last.terms == terms && last.flawed == 0;
}

model::Result<void> Ledger::add(ReadSheet sheet) {
    sheets_.push_back(std::move(sheet));
    if (sheets_.size() > most_sheets)
        sheets_.erase(sheets_.begin(), sheets_.end() - static_cast<std::ptrdiff_t>(most_sheets));
    return save();
}

model::Result<void> Ledger::still_holds(model::Time as_of) {
    if (sheets_.empty() || as_of <= sheets_.back().as_of) return {};
    sheets_.back().as_of = as_of;
    return save();
}

model::Result<void> Ledger::save() const {
    json all = json::array();
    for (const ReadSheet& one : sheets_)
        all.push_back({{"hash", one.hash.hex()},
                       {"kata", one.terms.hex()},
                       {"nama", one.name},
                       {"baris", one.rows},
                       {"cacat", one.flawed},
                       {"dibaca", model::rfc3339(one.read)},
                       {"data_per", model::rfc3339(one.as_of)}});
    return config::write_whole(file_, all.dump(0, ' ', false, json::error_handler_t::replace) + "\n", true);
}

std::optional<model::Time> Ledger::newest(model::Time ReadSheet::*time, model::Time now) const {
    std::optional<model::Time> newest;
    for (const ReadSheet& sheet : sheets_) {
        if (sheet.*time <= now + play) newest = std::max(newest.value_or(sheet.*time), sheet.*time);
    }
    return newest;
}

} // namespace siar::feeds::sheet
