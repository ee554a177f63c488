// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/reading.hpp"

#include "privacy/redact.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace siar::wire {

using nlohmann::json;

namespace {

/// Bytes; the gate would hold what is so long, but takes thirty times its size to say so.
constexpr std::size_t longest_shown = 20'000;
constexpr const char* too_long = "teks terlalu panjang";

} // namespace

Document::Document(std::string_view text, std::size_t most_bytes, const privacy::Gate* gate) : gate_(gate) {
    if (text.size() > most_bytes) {
        json_ = std::make_unique<json>();
        fault("$", fmt::format("lebih besar dari {} bita", most_bytes));
        return;
    }
    json_ = std::make_unique<json>(json::parse(text, nullptr, false));
    if (json_->is_discarded()) fault("$", "bukan JSON");
}

Document::~Document() = default;

Node Document::root() {
    return {*this, sound() ? json_.get() : nullptr, "$"};
}

void Document::fault(const std::string& path, std::string what) {
    if (fault_) return;
    fault_ = model::Error{std::move(what), path, "Periksa versi dan jawaban server itu"};
}

void Document::refuse(const std::string& path, std::string reason) {
    if (!refusal_) refusal_ = Dropped{path, std::move(reason)};
}

Node Node::operator[](const char* key) const {
    if (std::optional<Node> found = find(key)) return *std::move(found);
    Node missing{*document_, nullptr, fmt::format("{}.{}", path_, key)};
    missing.fault("bidang wajib tidak ada");
    return missing;
}

std::optional<Node> Node::find(const char* key) const {
    if (value_ == nullptr) return Node{*document_, nullptr, path_};
    if (!value_->is_object()) {
        fault("bukan objek");
        return Node{*document_, nullptr, path_};
    }
    const auto field = value_->find(key);
    if (field == value_->end() || field->is_null()) return std::nullopt;
    return Node{*document_, &*field, fmt::format("{}.{}", path_, key)};
}

bool Node::boolean() const {
    if (value_ == nullptr) return false;
    if (!value_->is_boolean()) fault("bukan true atau false");
    return value_->is_boolean() && value_->get<bool>();
}

std::int64_t Node::integer(std::int64_t least, std::int64_t most) const {
    if (value_ == nullptr) return least;
    const bool too_large = value_->is_number_unsigned() &&
                           value_->get<std::uint64_t>() > std::uint64_t{std::numeric_limits<std::int64_t>::max()};
    if (!value_->is_number_integer() || too_large) {
        fault("bukan bilangan bulat");
        return least;
    }
    const auto number = value_->get<std::int64_t>();
    if (number < least || number > most) {
        fault(fmt::format("di luar {} sampai {}", least, most));
        return least;
    }
    return number;
}

double Node::number() const {
    if (value_ == nullptr) return 0;
    const double number = value_->is_number() ? value_->get<double>() : std::numeric_limits<double>::quiet_NaN();
    if (std::isfinite(number)) return number;
    fault("bukan bilangan");
    return 0;
}

const std::string* Node::text() const {
    if (value_ == nullptr) return nullptr;
    if (!value_->is_string()) {
        fault("bukan teks");
        return nullptr;
    }
    return value_->get_ptr<const std::string*>();
}

std::string Node::string(std::size_t most) const {
    const std::string* written = text();
    if (written == nullptr) return {};
    if (written->size() <= most) return *written;
    fault(fmt::format("lebih panjang dari {} bita", most));
    return {};
}

std::string Node::token() const {
    const std::string written = string(64);
    const auto lawful = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' ||
               c == ':' || c == '-';
    };
    if (!written.empty() && std::all_of(written.begin(), written.end(), lawful)) return written;
    fault("bukan kode");
    return {};
}

model::Time Node::time() const {
    const std::string* written = text();
    if (written == nullptr) return {};
    const auto time = model::parse_rfc3339(*written);
    if (!time) fault("bukan waktu RFC 3339");
    return time.value_or(model::Time{});
}

model::Date Node::date() const {
    const std::string* written = text();
    if (written == nullptr) return {};
    const auto date = model::parse_iso_date(*written);
    if (!date) fault("bukan tanggal TTTT-BB-HH");
    return date.value_or(model::Date{});
}

model::Digest Node::digest() const {
    const std::string* written = text();
    if (written == nullptr) return {};
    const auto digest = model::parse_digest(*written);
    if (!digest) fault("bukan sidik 64 digit heksadesimal");
    return digest.value_or(model::Digest{});
}

std::chrono::minutes Node::clock() const {
    const std::string* written = text();
    if (written == nullptr) return {};
    const auto digit = [&](std::size_t at) { return (*written)[at] - '0'; };
    const bool shaped =
        written->size() == 5 && (*written)[2] == ':' &&
        std::count_if(written->begin(), written->end(), [](char c) { return c >= '0' && c <= '9'; }) == 4;
    if (shaped && digit(3) < 6) {
        const int minutes = (digit(0) * 10 + digit(1)) * 60 + digit(3) * 10 + digit(4);
        if (minutes <= 24 * 60) return std::chrono::minutes{minutes};
    }
    fault("bukan jam JJ:MM");
    return {};
}

privacy::PublicText Node::public_text() const {
    const std::string* written = text();
    if (written == nullptr || written->empty()) return {};
    if (written->size() > longest_shown) {
        document_->refuse(path_, too_long);
        return {};
    }
    privacy::Redacted redacted = privacy::redact(*written, *document_->gate_);
    if (!redacted.verdict.ok()) document_->refuse(path_, redacted.verdict.line());
    return std::move(redacted.text);
}

privacy::Label Node::label() const {
    const std::string* written = text();
    if (written == nullptr || written->empty()) return {};
    if (written->size() > longest_shown) {
        document_->refuse(path_, too_long);
        return {};
    }
    if (const auto known = document_->labels_.find(*written); known != document_->labels_.end()) return known->second;
    auto label = privacy::Label::from_package(*written, *document_->gate_);
    if (!label) {
        document_->refuse(path_, label.error().line());
        return {};
    }
    document_->labels_.emplace(*written, *label);
    return *std::move(label);
}

std::size_t Node::size(std::size_t most) const {
    if (value_ == nullptr) return 0;
    if (!value_->is_array()) {
        fault("bukan daftar");
        return 0;
    }
    if (value_->size() > most) {
        fault(fmt::format("lebih dari {} butir", most));
        return 0;
    }
    return value_->size();
}

Node Node::entry(std::size_t index) const {
    return {*document_, &(*value_)[index], fmt::format("{}[{}]", path_, index)};
}

} // namespace siar::wire
