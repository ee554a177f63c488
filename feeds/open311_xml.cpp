// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/open311_xml.hpp"

#include "text/unicode.hpp"

#include <fmt/format.h>
#include <pugixml.hpp>

#include <algorithm>
#include <string_view>

namespace siar::feeds {

namespace {

/// pugixml needs about 70 bytes for an element; two tags are one element, or two empty ones. 16 MB of honest records
/// have half a million tags.
constexpr std::ptrdiff_t most_tags = 1'500'000;
/// Of elements around the records.
constexpr int wrapper_levels = 4;

char small(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool same(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return small(x) == small(y); });
}

/// The name without its namespace.
std::string_view name_of(const pugi::xml_node& node) {
    std::string_view name = node.name();
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node element_from(pugi::xml_node node) {
    while (node && node.type() != pugi::node_element)
        node = node.next_sibling();
    return node;
}
pugi::xml_node first_element(const pugi::xml_node& node) {
    return element_from(node.first_child());
}
pugi::xml_node next_element(const pugi::xml_node& node) {
    return element_from(node.next_sibling());
}

/// <notes><note/><note/></notes>: elements of one name, or of the singular of what they are in.
bool is_list(const pugi::xml_node& node) {
    const pugi::xml_node first = first_element(node);
    const std::string_view inner = name_of(first);
    const std::string_view outer = name_of(node);
    if (outer.size() == inner.size() + 1 && small(outer.back()) == 's' && same(outer.substr(0, inner.size()), inner))
        return true;
    const pugi::xml_node second = next_element(first);
    return second && same(name_of(second), inner);
}

class Walker {
public:
    explicit Walker(const Open311Fields& fields) : row_(fields) {}

    Open311Answer read(const pugi::xml_node& root) {
        find(root, wrapper_levels);
        // An answer without records is a list only where it says so.
        if (answer_.rows.empty() && answer_.nameless == 0 && !is_named_record(root) &&
            !one_of(root, {"service_requests", "requests", "services", "response", "rows", "items"}))
            answer_.error = true;
        return std::move(answer_);
    }

private:
    void find(const pugi::xml_node& node, int levels) {
        if (is_record(node)) {
            row_.begin();
            members(node);
            row_.end(answer_);
            return;
        }
        // <errors><error><code>403</code>...</error></errors> (GeoReport v2, errors).
        if (same(name_of(node), "error") || same(name_of(node), "errors")) {
            answer_.error = true;
            const std::string_view code = node.child("code").text().get();
            const auto digit = [](char c) { return c >= '0' && c <= '9'; };
            if (code.size() <= 3 && std::all_of(code.begin(), code.end(), digit) && !code.empty())
                answer_.error_code = code;
        }
        if (levels == 0) return;
        for (pugi::xml_node child = first_element(node); child; child = next_element(child))
            find(child, levels - 1);
    }

    static bool one_of(const pugi::xml_node& node, std::initializer_list<std::string_view> names) {
        return std::any_of(names.begin(), names.end(),
                           [&](std::string_view name) { return same(name_of(node), name); });
    }
    static bool is_named_record(const pugi::xml_node& node) {
        return one_of(node, {"request", "service_request", "service", "row", "item"});
    }
    static bool is_record(const pugi::xml_node& node) {
        const pugi::xml_node first = first_element(node);
        return first && is_named_record(node) && !is_named_record(first);
    }

    void members(const pugi::xml_node& node) {
        for (pugi::xml_node child = first_element(node); child; child = next_element(child)) {
            row_.key(name_of(child));
            value(child);
        }
    }
    void value(const pugi::xml_node& node) {
        if (!first_element(node)) {
            text_of(node);
            return;
        }
        if (row_.depth() >= Open311Bounds::levels) return;
        const bool list = is_list(node);
        row_.open(list);
        if (list)
            for (pugi::xml_node child = first_element(node); child; child = next_element(child))
                value(child);
        else
            members(node);
        row_.close();
    }
    void text_of(const pugi::xml_node& node) {
        const pugi::xml_node first = node.first_child();
        if (!first || !first.next_sibling()) {
            give(first.value());
            return;
        }
        std::string all; // text, then CDATA, then text
        for (pugi::xml_node part = first; part; part = part.next_sibling())
            if (part.type() == pugi::node_pcdata || part.type() == pugi::node_cdata) all += part.value();
        give(all);
    }
    void give(std::string_view text) {
        if (text::is_valid_utf8(text))
            row_.text(text);
        else
            row_.text(text::valid_utf8(text));
    }

    Open311RowReader row_;
    Open311Answer answer_;
};

} // namespace

tl::expected<Open311Answer, std::string> read_open311_xml(std::string&& xml, const Open311Fields& fields) {
    if (std::count(xml.begin(), xml.end(), '<') > most_tags)
        return tl::unexpected<std::string>("XML dengan terlalu banyak elemen");
    // pugixml takes a NUL for the end; only UTF-16, which it knows by its mark, has them by right.
    const std::string_view mark = std::string_view(xml).substr(0, 2);
    if (mark != "\xFF\xFE" && mark != "\xFE\xFF") std::replace(xml.begin(), xml.end(), '\0', ' ');
    pugi::xml_document document;
    const pugi::xml_parse_result result = document.load_buffer_inplace(xml.data(), xml.size());
    if (!result) return tl::unexpected<std::string>(fmt::format("XML rusak di bita {}", result.offset));
    return Walker(fields).read(document.document_element());
}

} // namespace siar::feeds
