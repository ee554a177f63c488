// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/report.hpp"

#include <nlohmann/json.hpp>

namespace siar::wire {

namespace {

using Json = nlohmann::ordered_json;

std::string written(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

template <class Value>
Json json_of(const Value& value) {
    return value;
}

Json json_of(const std::vector<model::Manifest::LeftOut>& lines) {
    Json out = Json::array();
    for (const auto& line : lines)
        out.push_back({{"text", line.text.str()}, {"extra", line.extra}});
    return out;
}

} // namespace

std::string report(const std::vector<Field>& fields) {
    Json out = Json::object();
    for (const auto& [name, value] : fields)
        std::visit([&, &key = name](const auto& held) { out[key] = json_of(held); }, value);
    return written(out);
}

std::string report(const model::Findings& findings) {
    Json out = Json::array();
    for (const auto& finding : findings)
        out.push_back({{"putusan", std::string(model::code(finding.severity))},
                       {"bagian", finding.layer},
                       {"apa", finding.what},
                       {"di_mana", finding.where},
                       {"tindakan", finding.todo}});
    return written(out);
}

} // namespace siar::wire
