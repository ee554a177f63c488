// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.hpp"
#include "model/time.hpp"

#include <chrono>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace siar::config {

/// A value of a TOML file and the line it stands on.
struct Node {
    using List = std::vector<Node>;
    using Members = std::map<std::string, Node, std::less<>>;
    std::variant<std::string, std::int64_t, double, bool, model::Date, std::chrono::minutes, List, Members> value;
    int line = 1;
    bool read = false; ///< somebody asked for it
};

/// Where readers of one file leave the first thing that is wrong in it.
struct Fault {
    std::string file;
    std::optional<model::Error> first;
};

/// A table of a TOML file being read key by key. Nothing here fails at once: a missing key, a wrong type or a value out
/// of range leaves the file's Fault and gives a value that may be ignored, so that readers stay plain; Document::finish
/// then tells. Lives no longer than its Document.
class Table {
public:
    Table(Node& node, Fault& fault) : node_(&node), fault_(&fault) {}

    bool has(std::string_view key) const;
    std::string text(std::string_view key); ///< required, not empty
    std::string text(std::string_view key, std::string_view otherwise);
    /// True for a key that says "", which text() refuses; it is read then.
    bool empty_text(std::string_view key);
    std::int64_t integer(std::string_view key, std::int64_t least, std::int64_t most); ///< required
    std::int64_t integer(std::string_view key, std::int64_t least, std::int64_t most, std::int64_t otherwise);
    double number(std::string_view key, double least, double most); ///< required; whole numbers count too
    double number(std::string_view key, double least, double most, double otherwise);
    bool flag(std::string_view key, bool otherwise);
    model::Date date(std::string_view key); ///< required: 2026-11-21
    std::optional<model::Date> date_if(std::string_view key);
    std::chrono::minutes clock(std::string_view key);     ///< required: 15:00:00
    std::vector<std::string> texts(std::string_view key); ///< none where the key is missing
    std::vector<std::int64_t> integers(std::string_view key);
    std::vector<model::Date> dates(std::string_view key);
    std::vector<Table> tables(std::string_view key);  ///< [[key]]; none where it is missing
    std::optional<Table> table(std::string_view key); ///< [key]

    /// Leaves a fault about a key (about the table itself where the key is missing), unless there already is one.
    void fault(std::string_view key, std::string what, std::string todo);
    /// One of these words, as its place in the list; a fault and 0 otherwise.
    std::size_t choice(std::string_view key, std::initializer_list<std::string_view> words, std::size_t otherwise);
    int line() const { return node_->line; }
    /// All keys of the table, for those whose names are the file's own.
    std::vector<std::string> keys() const;

private:
    Node* find(std::string_view key);
    Node* need(std::string_view key);
    template <class T>
    std::optional<T> as(Node* node, std::string_view key, std::string_view kind);
    template <class T>
    std::vector<T> list(std::string_view key, std::string_view kind);

    Node* node_;
    Fault* fault_;
};

/// A TOML file in memory.
class Document {
public:
    /// `file` is what errors call it.
    static model::Result<Document> parse(std::string_view toml, const std::string& file);
    /// Reads a file; the error says whether it is missing, unreadable or broken.
    static model::Result<Document> load(const std::string& path);

    Table root() { return {*node_, *fault_}; }
    /// The first fault, else the first key that nobody asked for, else success.
    model::Result<void> finish() const;

private:
    std::unique_ptr<Node> node_ = std::make_unique<Node>();
    std::unique_ptr<Fault> fault_ = std::make_unique<Fault>();
};

/// The whole of a file; the error says what is wrong with it.
model::Result<std::string> read_text_file(const std::string& path);

} // namespace siar::config
