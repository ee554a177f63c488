// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/open311_fields.hpp"

#include "feeds/person_keys.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace siar::feeds {

namespace {

struct Standard {
    Field field;
    std::string_view path;
};

/// GeoReport v2, GET requests; then what Chicago, San Francisco and FixMyStreet add. Several paths of a field: the
/// last one that holds something wins.
constexpr std::array standard{
    Standard{Field::id, "service_request_id"},
    Standard{Field::title, "title"},
    Standard{Field::body, "description"},
    Standard{Field::place, "address"},
    Standard{Field::status, "status"},
    Standard{Field::category, "service_name"},
    Standard{Field::agency, "agency_responsible"},
    Standard{Field::channel, "extended_attributes.channel"},
    Standard{Field::submitted, "requested_datetime"},
    Standard{Field::closed, "closed_datetime"},
    Standard{Field::updated, "updated_datetime"},
    Standard{Field::answer, "status_notes"},
    Standard{Field::photo, "media_url"},
    Standard{Field::photo, "extended_attributes.photos.media_url"},
};

char small(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string small(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](char c) { return small(c); });
    return out;
}

std::vector<std::string> parts(std::string_view path) {
    std::vector<std::string> out;
    for (std::size_t from = 0; from <= path.size();) {
        const std::size_t dot = std::min(path.find('.', from), path.size());
        out.push_back(small(path.substr(from, dot - from)));
        from = dot + 1;
    }
    return out;
}

} // namespace

Open311Fields::Open311Fields() : nodes_(2) {}

int Open311Fields::add(int node, std::string_view path) {
    for (std::string& name : parts(path)) {
        int next = child(node, name);
        if (next == none) {
            next = static_cast<int>(nodes_.size());
            nodes_.push_back({std::move(name), Use::none, {}, {}});
            nodes_[static_cast<std::size_t>(node)].children.push_back(next);
        }
        node = next;
    }
    return node;
}

void Open311Fields::add_notes() {
    const auto use = [&](int from, std::string_view path, Use what) {
        nodes_[static_cast<std::size_t>(add(from, path))].use = what;
    };
    use(root, "notes", Use::answers);
    use(note_root, "note", Use::answers); // one level more, as XML has it
    for (const std::string_view key : {"datetime", "date", "updated_datetime", "created_at"})
        use(note_root, key, Use::answer_time);
    for (const std::string_view key : {"description", "summary", "text"})
        use(note_root, key, Use::answer_text);
    for (const std::string_view key : {"agency_responsible", "agency"})
        use(note_root, key, Use::answer_agency);
    use(note_root, "type", Use::answer_type);
    use(note_root, "internal", Use::answer_internal);
}

void Open311Fields::add_errors() {
    // An error message: {"code": 400, "description": "..."} (GeoReport v2, errors), or what frameworks make of one.
    for (const std::string_view key : {"code", "error", "errors", "errorcode", "errormessage", "fault", "exception"})
        nodes_[static_cast<std::size_t>(add(root, key))].use = Use::error;
}

Open311Fields Open311Fields::of_requests(const config::Terms& own) {
    Open311Fields out;
    for (const Standard& each : standard)
        if (own.count(std::string(code(each.field))) == 0)
            out.nodes_[static_cast<std::size_t>(out.add(root, each.path))].fields.push_back(each.field);
    for (const auto& [name, path] : own) {
        const auto field = field_from(name);
        if (!field || path.empty()) continue;
        if (of_person(path))
            out.refused_.push_back(path);
        else
            out.nodes_[static_cast<std::size_t>(out.add(root, path))].fields.push_back(*field);
    }
    out.add_notes();
    out.nodes_[static_cast<std::size_t>(out.add(root, "service_code"))].use = Use::service_code;
    out.add_errors();
    return out;
}

Open311Fields Open311Fields::of_services() {
    Open311Fields out;
    out.nodes_[static_cast<std::size_t>(out.add(root, "service_code"))].fields.push_back(Field::id);
    out.nodes_[static_cast<std::size_t>(out.add(root, "service_name"))].fields.push_back(Field::title);
    out.add_errors();
    return out;
}

int Open311Fields::child(int node, std::string_view key) const {
    for (const int each : (*this)[node].children) {
        const std::string& name = (*this)[each].key;
        if (name.size() == key.size() &&
            std::equal(name.begin(), name.end(), key.begin(), [](char a, char b) { return a == small(b); }))
            return each;
    }
    return none;
}

} // namespace siar::feeds
