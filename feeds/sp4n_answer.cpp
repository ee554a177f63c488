// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/sp4n_answer.hpp"

#include "feeds/open311_mend.hpp"
#include "feeds/person_keys.hpp"
#include "feeds/plain_text.hpp"
#include "feeds/words.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <set>

namespace siar::feeds {

namespace {

using nlohmann::json;

constexpr int deepest = 64;
constexpr std::size_t longest_text = 64'000;
constexpr std::size_t most_values = 50; ///< of one place, joined
constexpr std::size_t most_answers = 500;
constexpr int most_ancestors = 5;

/// True where brackets lie deeper in each other than any answer's: a parsed tree of them costs fifty times its bytes.
bool too_deep(std::string_view body) {
    int depth = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < body.size(); ++i) {
        const char c = body[i];
        if (quoted) {
            i += c == '\\' ? 1 : 0;
            quoted = c != '"';
        } else if (c == '"') {
            quoted = true;
        } else if (c == '[' || c == '{') {
            if (++depth > deepest) return true;
        } else if (c == ']' || c == '}') {
            --depth;
        }
    }
    return false;
}

tl::expected<json, Sp4nRefusal> parsed(std::string_view body) {
    if (body.substr(0, 3) == "\xEF\xBB\xBF") body.remove_prefix(3);
    const std::size_t begin = body.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) return tl::unexpected(Sp4nRefusal{"jawaban kosong", {}});
    if (body[begin] != '{' && body[begin] != '[') return tl::unexpected(Sp4nRefusal{"jawaban bukan JSON", {}});
    if (too_deep(body)) return tl::unexpected(Sp4nRefusal{"jawaban bersarang terlalu dalam", {}});
    json out = json::parse(body, nullptr, false);
    // A byte that is no UTF-8 or a bare control character costs its place in a text, not the page.
    if (out.is_discarded()) out = json::parse(mended_json(body), nullptr, false);
    if (out.is_discarded()) return tl::unexpected(Sp4nRefusal{"jawaban terpotong atau bukan JSON", {}});
    return out;
}

JsonPath path_of(std::string_view text) {
    JsonPath out;
    while (!text.empty()) {
        const std::size_t dot = std::min(text.find('.'), text.size());
        out.emplace_back(text.substr(0, dot));
        text.remove_prefix(std::min(dot + 1, text.size()));
    }
    return out;
}

JsonPaths paths_of(const config::Paths& texts) {
    JsonPaths out;
    for (const std::string& text : texts)
        out.push_back(path_of(text));
    return out;
}

/// Calls `take` with every value at a path from its step `step` on; a list on the way stands for all that is in it.
template <class Take>
void visit(const json& node, const JsonPath& path, std::size_t step, const Take& take) {
    if (step == path.size()) {
        take(node);
    } else if (node.is_array()) {
        for (const json& one : node)
            visit(one, path, step, take);
    } else if (node.is_object()) {
        if (const auto found = node.find(path[step]); found != node.end()) visit(*found, path, step + 1, take);
    }
}

std::string text_of(const json& value) {
    if (value.is_string()) {
        const auto& text = value.get_ref<const std::string&>();
        return plain_text(text.size() > longest_text ? text.substr(0, longest_text) : text);
    }
    if (value.is_number_float()) {
        const double number = value.get<double>();
        if (std::isfinite(number) && std::floor(number) == number && std::abs(number) < 1e15)
            return std::to_string(static_cast<std::int64_t>(number));
        return value.dump();
    }
    if (value.is_number() || value.is_boolean()) return value.dump();
    if (value.is_object()) { // {"id": "7", "name": "Dinas Perhubungan"}
        for (const char* name : {"name", "nama"}) {
            if (const auto found = value.find(name); found != value.end() && !found->is_structured())
                return text_of(*found);
        }
    }
    return {};
}

/// The texts at the first path that holds any.
std::vector<std::string> texts_at(const json& node, const JsonPaths& paths) {
    std::vector<std::string> out;
    const auto take = [&out](const json& value) {
        std::string text = text_of(value);
        if (!text.empty() && out.size() < most_values) out.push_back(std::move(text));
    };
    for (const JsonPath& path : paths) {
        visit(node, path, 0, [&take](const json& value) {
            if (!value.is_array()) return take(value);
            for (const json& one : value)
                take(one);
        });
        if (!out.empty()) break;
    }
    return out;
}

/// The same as one text.
std::string text_at(const json& node, const JsonPaths& paths) {
    std::vector<std::string> texts = texts_at(node, paths);
    if (texts.empty()) return {};
    std::string out = std::move(texts.front());
    for (std::size_t i = 1; i < texts.size(); ++i)
        out += "; " + texts[i];
    return out;
}

/// Whether a text there is longer than is taken.
bool overlong(const json& node, const JsonPaths& paths) {
    bool out = false;
    const auto look = [&out](const json& value) {
        out = out || (value.is_string() && value.get_ref<const std::string&>().size() > longest_text);
    };
    for (const JsonPath& path : paths)
        visit(node, path, 0, look);
    return out;
}

/// The value at a path, or null; lists on the way are not entered.
const json* at(const json& node, const JsonPath& path) {
    const json* out = &node;
    for (const std::string& step : path) {
        const auto found = out->is_object() ? out->find(step) : out->end();
        if (found == out->end()) return nullptr;
        out = &*found;
    }
    return out;
}

/// The rows at the first of these paths that holds a list; else an object or null there. Null: none of them is there.
const json* rows_at(const json& node, const JsonPaths& paths) {
    const json* other = nullptr;
    for (const JsonPath& path : paths) {
        const json* found = at(node, path);
        if (found != nullptr && found->is_array()) return found;
        const bool may_be = found != nullptr && !path.empty() && (found->is_object() || found->is_null());
        if (may_be && other == nullptr) other = found;
    }
    return other;
}

/// `status: false`, `success: 0`, `code: 401`; `error: true` or a text.
bool refuses(const json& value, std::string_view path) {
    const bool trouble = path.find("error") != std::string_view::npos;
    if (value.is_boolean()) return value.get<bool>() == trouble;
    if (value.is_number()) return trouble ? value.get<double>() != 0 : value == 0 || value.get<double>() >= 400;
    if (value.is_structured()) return trouble && !value.empty();
    if (!value.is_string()) return false;
    const std::string word = folded(value.get_ref<const std::string&>());
    if (trouble) return !word.empty() && truth(word) != false;
    static const std::set<std::string, std::less<>> noes = {
        "false", "0", "error", "gagal", "failed", "fail", "failure", "unauthorized", "forbidden", "401", "403", "500"};
    return noes.count(word) != 0;
}

std::optional<Sp4nRefusal> refusal(const json& answer, const config::Sp4nForm::Answer& form) {
    if (!answer.is_object()) return std::nullopt;
    bool refused = false;
    for (const std::string& path : form.refused)
        visit(answer, path_of(path), 0, [&](const json& value) { refused = refused || refuses(value, path); });
    if (!refused) return std::nullopt;
    return Sp4nRefusal{"server menolak permintaan", text_at(answer, paths_of(form.message))};
}

/// The entries of a list, of {"0": {...}, "1": {...}}, or one entry that stands alone.
std::vector<const json*> entries(const json& rows) {
    std::vector<const json*> out;
    const bool all_objects =
        rows.is_object() && std::all_of(rows.begin(), rows.end(), [](const json& one) { return one.is_object(); });
    if (rows.is_array() || all_objects) {
        for (const json& one : rows)
            out.push_back(&one);
    } else if (rows.is_object()) {
        out.push_back(&rows);
    }
    return out;
}

std::vector<RecordAnswer> answers_of(const json& row, const Sp4nReader::Answers& form) {
    std::vector<RecordAnswer> out;
    const json* rows = rows_at(row, form.rows);
    if (rows == nullptr) return out;
    for (const json* one : entries(*rows)) {
        if (!one->is_object() || out.size() == most_answers) continue;
        const std::string author = folded(text_at(*one, form.author));
        const bool citizen = std::find(form.citizens.begin(), form.citizens.end(), author) != form.citizens.end();
        if (citizen && !author.empty()) continue;
        const std::string internal = folded(text_at(*one, form.internal));
        out.push_back({text_at(*one, form.time), text_at(*one, form.agency), text_at(*one, form.text),
                       !internal.empty() && truth(internal).value_or(true)});
    }
    return out;
}

Record record_of(const json& row, const std::vector<std::pair<Field, JsonPaths>>& fields,
                 const Sp4nReader::Answers& answers) {
    Record record;
    for (const auto& [field, paths] : fields) {
        record.cut = record.cut || overlong(row, paths);
        if (field == Field::photo)
            record.photos = texts_at(row, paths);
        else
            record[field] = text_at(row, paths);
    }
    record.answers = answers_of(row, answers);
    if (const json* rows = rows_at(row, answers.rows)) record.cut = record.cut || overlong(*rows, answers.text);
    return record;
}

bool digits(const std::string& text) {
    return !text.empty() && text.size() <= 9 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

Sp4nReader::Sp4nReader(const config::Sp4nForm& form, const config::Terms& own) : form_(form) {
    auto places = form.fields;
    for (const auto& [field, place] : own) {
        auto& paths = places[field];
        paths.insert(paths.begin(), place);
    }
    for (const auto& [name, paths] : places) {
        if (const auto field = field_from(name)) fields_.emplace_back(*field, allowed(paths));
    }
    answers_ = {paths_of(form.answers.rows),
                allowed(form.answers.time),
                allowed(form.answers.agency),
                allowed(form.answers.text),
                paths_of(form.answers.internal),
                paths_of(form.answers.author),
                {}};
    for (const std::string& word : form.answers.citizens)
        answers_.citizens.push_back(folded(word));
}

JsonPaths Sp4nReader::allowed(const config::Paths& paths) {
    config::Paths out;
    for (const std::string& path : paths)
        (of_person(path) ? refused_ : out).push_back(path);
    return paths_of(out);
}

tl::expected<Sp4nList, Sp4nRefusal> Sp4nReader::list(std::string_view body) const {
    auto answer = parsed(body);
    if (!answer) return tl::unexpected(std::move(answer.error()));
    if (auto no = refusal(*answer, form_.answer)) return tl::unexpected(*std::move(no));
    const json* rows = rows_at(*answer, paths_of(form_.answer.rows));
    if (rows == nullptr)
        return tl::unexpected(
            Sp4nRefusal{"jawaban tanpa daftar aduan", text_at(*answer, paths_of(form_.answer.message))});
    Sp4nList out;
    for (const json* row : entries(*rows)) {
        if (row->is_object())
            out.records.push_back(record_of(*row, fields_, answers_));
        else
            ++out.strange;
    }
    if (!answer->is_object()) return out;
    if (std::string next = text_at(*answer, paths_of(form_.answer.next)); digits(next)) out.next = std::move(next);
    if (const std::string total = text_at(*answer, paths_of(form_.answer.total)); digits(total))
        out.total = std::stoll(total);
    return out;
}

tl::expected<Sp4nTopics, Sp4nRefusal> Sp4nReader::topics(std::string_view body) const {
    auto answer = parsed(body);
    if (!answer) return tl::unexpected(std::move(answer.error()));
    if (auto no = refusal(*answer, form_.answer)) return tl::unexpected(*std::move(no));
    const json* rows = rows_at(*answer, paths_of(form_.topics.rows));
    if (rows == nullptr)
        return tl::unexpected(
            Sp4nRefusal{"jawaban tanpa daftar topik", text_at(*answer, paths_of(form_.answer.message))});
    struct Topic {
        std::string parent;
        std::string name;
    };
    const JsonPaths id_path{path_of(form_.topics.id)};
    const JsonPaths name_path{path_of(form_.topics.name)};
    const JsonPaths parent_path = form_.topics.parent.empty() ? JsonPaths{} : JsonPaths{path_of(form_.topics.parent)};
    std::map<std::string, Topic, std::less<>> found;
    for (const json* row : entries(*rows)) {
        const std::string id = text_at(*row, id_path);
        if (!id.empty()) found[id] = {text_at(*row, parent_path), text_at(*row, name_path)};
    }
    Sp4nTopics out;
    for (const auto& [id, topic] : found) {
        std::string name = topic.name;
        auto parent = found.find(topic.parent);
        for (int up = 0; up < most_ancestors && parent != found.end() && parent->first != id; ++up) {
            name = parent->second.name + " > " + name;
            parent = found.find(parent->second.parent);
        }
        out.emplace(id, std::move(name));
    }
    return out;
}

tl::expected<Record, Sp4nRefusal> Sp4nReader::detail(std::string_view body, Record listed) const {
    auto answer = parsed(body);
    if (!answer) return tl::unexpected(std::move(answer.error()));
    if (auto no = refusal(*answer, form_.answer)) return tl::unexpected(*std::move(no));
    for (const std::string& path : form_.answer.detail) {
        const json* found = at(*answer, path_of(path));
        if (found != nullptr && found->is_array() && found->size() == 1) found = &found->front();
        if (found == nullptr || !found->is_object()) continue;
        Record told = record_of(*found, fields_, answers_);
        for (std::size_t i = 0; i < field_count; ++i) {
            const bool number = static_cast<Field>(i) == Field::id; // it was asked for by this one
            if (!number && !told.values[i].empty()) listed.values[i] = std::move(told.values[i]);
        }
        if (!told.answers.empty()) listed.answers = std::move(told.answers);
        listed.cut = listed.cut || told.cut;
        if (!told.photos.empty()) listed.photos = std::move(told.photos);
        return listed;
    }
    return tl::unexpected(Sp4nRefusal{"jawaban tanpa aduan", text_at(*answer, paths_of(form_.answer.message))});
}

} // namespace siar::feeds
