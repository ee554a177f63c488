// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/settings.hpp"
#include "feeds/record.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace siar::feeds {

/// Where our fields stand in a record of an Open311 server: a tree of key names, case aside. It knows GeoReport v2
/// (wiki.open311.org/GeoReport_v2) and its extensions; a path of [source.fields] takes the place of the standard one:
/// "extended_attributes.channel", "attributes.object_type" (the value of the entry of that name).
/// A key that is in no path is never read, and none can lead to who reported: those keys are refused.
class Open311Fields {
public:
    /// What a key holds beside values of Fields.
    enum class Use : std::uint8_t {
        none,
        answers,      ///< notes: a text, a list of texts, or of objects with the keys below note_root
        service_code, ///< stands for the category where the record has no name for it
        error,        ///< a record that has this and no number is an error message of the server
        answer_time,  ///< of one note, like those that follow
        answer_agency,
        answer_text,
        answer_type,
        answer_internal,
    };
    struct Node {
        std::string key; ///< in small letters
        Use use = Use::none;
        std::vector<Field> fields;
        std::vector<int> children;
    };

    static constexpr int none = -1;     ///< no such key
    static constexpr int root = 0;      ///< the record itself
    static constexpr int note_root = 1; ///< one note

    /// The keys of a request.
    static Open311Fields of_requests(const config::Terms& own);
    /// The keys of a service: its code as Field::id, its name as Field::title.
    static Open311Fields of_services();

    int child(int node, std::string_view key) const;
    const Node& operator[](int node) const { return nodes_[static_cast<std::size_t>(node)]; }
    /// Paths of the settings that would lead to who reported; they are not read.
    const std::vector<std::string>& refused() const { return refused_; }

private:
    Open311Fields();
    int add(int node, std::string_view path);
    void add_notes();
    void add_errors();

    std::vector<Node> nodes_;
    std::vector<std::string> refused_;
};

} // namespace siar::feeds
