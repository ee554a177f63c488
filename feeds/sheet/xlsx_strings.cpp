// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/sheet/xlsx_strings.hpp"

#include "text/unicode.hpp"

#include <functional>
#include <utility>

namespace siar::feeds::sheet {
namespace {

constexpr std::size_t most_strings = 8'000'000;
constexpr std::size_t most_signs = 1'000'000;

/// Calls `take` with each string; only those for which `wanted` says so have their text.
class Strings : public XmlReader {
public:
    Strings(std::function<bool(std::uint32_t)> wanted, std::function<bool(std::uint32_t, std::string_view)> take,
            std::size_t longest)
        : wanted_(std::move(wanted)), take_(std::move(take)), longest_(longest) {}

    bool begin(std::string_view name, const Attribute&) override {
        if (name == "si") {
            text_.clear();
            keep_ = wanted_(index_);
        }
        if (name == "rPh") reading_aid_ = true;
        in_text_ = name == "t" && !reading_aid_;
        return true;
    }
    bool end(std::string_view name) override {
        in_text_ = false;
        if (name == "rPh") reading_aid_ = false;
        if (name != "si") return true;
        const bool more = !keep_ || take_(index_, text_);
        ++index_;
        return more && index_ < most_strings;
    }
    bool text(std::string_view piece) override {
        if (in_text_ && keep_) text_ += piece;
        return text_.size() <= longest_;
    }

private:
    std::function<bool(std::uint32_t)> wanted_;
    std::function<bool(std::uint32_t, std::string_view)> take_;
    std::size_t longest_;
    std::string text_;
    std::uint32_t index_ = 0;
    bool keep_ = false;
    bool in_text_ = false;
    bool reading_aid_ = false;
};

/// What most strings tell.
Sign a_text() {
    Sign sign;
    sign.kind = Sign::Kind::other;
    return sign;
}

Refusal too_much() {
    return {"teks di berkas XLSX terlalu banyak", "Bagi menjadi beberapa lembar"};
}

} // namespace

tl::expected<void, Refusal> SharedStrings::read_signs() {
    if (!zip_->has(part_)) return {};
    Strings strings([](std::uint32_t) { return true; },
                    [this](std::uint32_t index, std::string_view text) {
                        Sign sign = headings_->sign(text);
                        const bool plain = sign == a_text();
                        if (!plain) signs_.emplace(index, std::move(sign));
                        if (index >= needed_.size()) needed_.resize(index + 1);
                        return signs_.size() < most_signs;
                    },
                    limits_->cell);
    const auto read = read_xml(*zip_, part_, strings);
    if (!read) return tl::unexpected(read.error());
    if (!*read) return tl::unexpected(too_much());
    return {};
}

Sign SharedStrings::sign(std::uint32_t index) const {
    if (index >= needed_.size()) return {};
    const auto found = signs_.find(index);
    return found != signs_.end() ? found->second : a_text();
}

void SharedStrings::need(std::uint32_t index) {
    if (index < needed_.size()) needed_[index] = true;
}

tl::expected<void, Refusal> SharedStrings::read_texts() {
    if (!zip_->has(part_)) return {};
    std::size_t bytes = 0;
    Strings strings([this](std::uint32_t index) { return index < needed_.size() && needed_[index]; },
                    [&](std::uint32_t index, std::string_view text) {
                        bytes += text.size();
                        texts_.emplace(index, text::valid_utf8(text));
                        return bytes <= limits_->texts;
                    },
                    limits_->cell);
    const auto read = read_xml(*zip_, part_, strings);
    if (!read) return tl::unexpected(read.error());
    if (!*read) return tl::unexpected(too_much());
    return {};
}

const std::string& SharedStrings::text(std::uint32_t index) const {
    static const std::string none;
    const auto found = texts_.find(index);
    return found != texts_.end() ? found->second : none;
}

} // namespace siar::feeds::sheet
