// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/table.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <system_error>
#include <utility>

namespace siar::config {
namespace {

std::string place(const std::string& file, int line) {
    return fmt::format("{} baris {}", file, line);
}

model::Date to_date(const toml::date& date) {
    return std::chrono::year(date.year) / std::chrono::month(date.month) / std::chrono::day(date.day);
}

Node convert(const toml::node& from) {
    Node node;
    node.line = static_cast<int>(from.source().begin.line);
    if (const auto* table = from.as_table()) {
        Node::Members members;
        for (const auto& [key, value] : *table) {
            members.emplace(std::string(key.str()), convert(value));
        }
        node.value = std::move(members);
    } else if (const auto* array = from.as_array()) {
        Node::List list;
        for (const toml::node& value : *array)
            list.push_back(convert(value));
        node.value = std::move(list);
    } else if (const auto* text = from.as_string()) {
        node.value = text->get();
    } else if (const auto* integer = from.as_integer()) {
        node.value = integer->get();
    } else if (const auto* number = from.as_floating_point()) {
        node.value = number->get();
    } else if (const auto* flag = from.as_boolean()) {
        node.value = flag->get();
    } else if (const auto* date = from.as_date()) {
        node.value = to_date(date->get());
    } else if (const auto* time = from.as_time()) {
        node.value = std::chrono::minutes(time->get().hour * 60 + time->get().minute);
    } else if (const auto* both = from.as_date_time()) {
        node.value = to_date(both->get().date);
    }
    return node;
}

/// The key (dotted from the root) and line of the first member that nobody read.
std::optional<std::pair<std::string, int>> first_unread(const Node& node, const std::string& path) {
    std::optional<std::pair<std::string, int>> first;
    const auto keep_first = [&first](std::optional<std::pair<std::string, int>> other) {
        if (other && (!first || other->second < first->second)) first = std::move(other);
    };
    if (const auto* members = std::get_if<Node::Members>(&node.value)) {
        for (const auto& [key, value] : *members) {
            const std::string full = path.empty() ? key : fmt::format("{}.{}", path, key);
            keep_first(value.read ? first_unread(value, full) : std::optional(std::pair(full, value.line)));
        }
    } else if (const auto* list = std::get_if<Node::List>(&node.value)) {
        for (const Node& value : *list)
            keep_first(first_unread(value, path));
    }
    return first;
}

} // namespace

bool Table::has(std::string_view key) const {
    const auto& members = std::get<Node::Members>(node_->value);
    return members.find(key) != members.end();
}

std::vector<std::string> Table::keys() const {
    std::vector<std::string> out;
    for (const auto& [key, node] : std::get<Node::Members>(node_->value))
        out.push_back(key);
    return out;
}

Node* Table::find(std::string_view key) {
    auto& members = std::get<Node::Members>(node_->value);
    const auto found = members.find(key);
    if (found == members.end()) return nullptr;
    found->second.read = true;
    return &found->second;
}

Node* Table::need(std::string_view key) {
    Node* node = find(key);
    if (node == nullptr) fault(key, fmt::format("kunci \"{}\" tidak ada", key), "Tambahkan kunci itu");
    return node;
}

void Table::fault(std::string_view key, std::string what, std::string todo) {
    if (fault_->first) return;
    const auto& members = std::get<Node::Members>(node_->value);
    const auto found = members.find(key);
    const int line = found == members.end() ? node_->line : found->second.line;
    fault_->first = model::Error{std::move(what), place(fault_->file, line), std::move(todo)};
}

template <class T>
std::optional<T> Table::as(Node* node, std::string_view key, std::string_view kind) {
    if (node == nullptr) return std::nullopt;
    if (const T* value = std::get_if<T>(&node->value)) return *value;
    fault(key, fmt::format("nilai \"{}\" bukan {}", key, kind), fmt::format("Isi dengan {}", kind));
    return std::nullopt;
}

template <class T>
std::vector<T> Table::list(std::string_view key, std::string_view kind) {
    std::vector<T> values;
    Node* node = find(key);
    if (node == nullptr) return values;
    auto* entries = std::get_if<Node::List>(&node->value);
    if (entries == nullptr) {
        fault(key, fmt::format("nilai \"{}\" bukan daftar", key), fmt::format("Isi dengan [{0}, {0}]", kind));
        return values;
    }
    for (Node& entry : *entries) {
        if (auto value = as<T>(&entry, key, kind)) values.push_back(std::move(*value));
    }
    return values;
}

std::string Table::text(std::string_view key) {
    const auto value = as<std::string>(need(key), key, "teks dalam tanda kutip");
    if (value && value->empty()) fault(key, fmt::format("nilai \"{}\" kosong", key), "Isi teksnya");
    return value.value_or("");
}

std::string Table::text(std::string_view key, std::string_view otherwise) {
    return has(key) ? text(key) : std::string(otherwise);
}

bool Table::empty_text(std::string_view key) {
    const Node* node = find(key);
    const auto* value = node == nullptr ? nullptr : std::get_if<std::string>(&node->value);
    return value != nullptr && value->empty();
}

std::int64_t Table::integer(std::string_view key, std::int64_t least, std::int64_t most) {
    const auto value = as<std::int64_t>(need(key), key, "bilangan bulat");
    if (!value) return least;
    if (*value < least || *value > most) {
        fault(key, fmt::format("nilai \"{}\" di luar batas: {}", key, *value),
              fmt::format("Isi {} sampai {}", least, most));
        return least;
    }
    return *value;
}

std::int64_t Table::integer(std::string_view key, std::int64_t least, std::int64_t most, std::int64_t otherwise) {
    return has(key) ? integer(key, least, most) : otherwise;
}

double Table::number(std::string_view key, double least, double most) {
    Node* node = need(key);
    if (node == nullptr) return least;
    const auto* whole = std::get_if<std::int64_t>(&node->value);
    const auto value = whole != nullptr ? std::optional(static_cast<double>(*whole))
                                        : as<double>(node, key, "angka dengan titik desimal");
    if (!value) return least;
    if (!std::isfinite(*value) || *value < least || *value > most) {
        fault(key, fmt::format("nilai \"{}\" di luar batas: {}", key, *value),
              fmt::format("Isi {} sampai {}", least, most));
        return least;
    }
    return *value;
}

double Table::number(std::string_view key, double least, double most, double otherwise) {
    return has(key) ? number(key, least, most) : otherwise;
}

bool Table::flag(std::string_view key, bool otherwise) {
    return as<bool>(find(key), key, "true atau false").value_or(otherwise);
}

model::Date Table::date(std::string_view key) {
    return as<model::Date>(need(key), key, "tanggal seperti 2026-11-21").value_or(model::Date{});
}

std::optional<model::Date> Table::date_if(std::string_view key) {
    if (!has(key)) return std::nullopt;
    return date(key);
}

std::chrono::minutes Table::clock(std::string_view key) {
    return as<std::chrono::minutes>(need(key), key, "jam seperti 15:00:00").value_or(std::chrono::minutes{});
}

std::vector<std::string> Table::texts(std::string_view key) {
    return list<std::string>(key, "teks dalam tanda kutip");
}

std::vector<std::int64_t> Table::integers(std::string_view key) {
    return list<std::int64_t>(key, "bilangan bulat");
}

std::vector<model::Date> Table::dates(std::string_view key) {
    return list<model::Date>(key, "tanggal seperti 2026-11-21");
}

std::vector<Table> Table::tables(std::string_view key) {
    std::vector<Table> found;
    Node* node = find(key);
    if (node == nullptr) return found;
    auto* entries = std::get_if<Node::List>(&node->value);
    if (entries == nullptr) {
        fault(key, fmt::format("[{}] harus berupa daftar", key), fmt::format("Tulis [[{}]]", key));
        return found;
    }
    for (Node& entry : *entries) {
        if (!std::holds_alternative<Node::Members>(entry.value)) {
            fault(key, fmt::format("isi \"{}\" bukan tabel", key), "Tulis { kunci = nilai } untuk tiap isinya");
            return found;
        }
        found.emplace_back(entry, *fault_);
    }
    return found;
}

std::optional<Table> Table::table(std::string_view key) {
    Node* node = find(key);
    if (node == nullptr) return std::nullopt;
    if (!std::holds_alternative<Node::Members>(node->value)) {
        fault(key, fmt::format("\"{}\" harus berupa tabel", key), fmt::format("Tulis [{}] di baris sendiri", key));
        return std::nullopt;
    }
    return Table(*node, *fault_);
}

std::size_t Table::choice(std::string_view key, std::initializer_list<std::string_view> words, std::size_t otherwise) {
    if (!has(key)) return otherwise;
    const std::string value = text(key);
    std::string known;
    std::size_t index = 0;
    for (const std::string_view word : words) {
        if (word == value) return index;
        known += fmt::format("{}\"{}\"", index == 0 ? "" : ", ", word);
        ++index;
    }
    fault(key, fmt::format("nilai \"{}\" tidak dikenal: \"{}\"", key, value),
          fmt::format("Pilih salah satu: {}", known));
    return otherwise;
}

model::Result<Document> Document::parse(std::string_view toml, const std::string& file) {
    Document document;
    document.fault_->file = file;
    try {
        *document.node_ = convert(toml::parse(toml));
    } catch (const toml::parse_error& error) {
        return model::fail("isinya bukan TOML yang sah", place(file, static_cast<int>(error.source().begin.line)),
                           "Periksa tanda kutip, tanda sama dengan, kurung, dan kunci ganda di baris itu");
    }
    return document;
}

model::Result<Document> Document::load(const std::string& path) {
    return read_text_file(path).and_then([&path](const std::string& toml) { return parse(toml, path); });
}

model::Result<void> Document::finish() const {
    if (fault_->first) return tl::unexpected(*fault_->first);
    if (const auto unread = first_unread(*node_, "")) {
        return model::fail(fmt::format("kunci \"{}\" tidak dikenal", unread->first),
                           place(fault_->file, unread->second), "Betulkan ejaannya atau hapus");
    }
    return {};
}

model::Result<std::string> read_text_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    if (file.is_open()) text << file.rdbuf();
    std::error_code ignored;
    if (!file.is_open() || file.bad() || std::filesystem::is_directory(path, ignored)) {
        return model::fail("berkas tidak ada atau tidak boleh dibaca", path,
                           "Periksa nama, letak, dan izin berkas itu");
    }
    return text.str();
}

} // namespace siar::config
