// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/sp4n_form.hpp"

#include "config/settings_parts.hpp"
#include "config/table.hpp"

#include <fmt/format.h>

#include <optional>

namespace siar::config {

namespace {

/// A text that may be empty, for names of what an API does not have.
std::string name_of(Table& table, std::string_view key) {
    return table.empty_text(key) ? std::string() : table.text(key, "");
}

std::string endpoint(Table& table, std::string_view key) {
    std::string path = name_of(table, key);
    if (!path.empty() && path.front() != '/')
        table.fault(key, fmt::format("\"{}\" bukan letak di dalam url", key), "Tulis dengan garis miring di depan");
    return path;
}

void read_request(Sp4nForm::Request& request, Table& table) {
    request.body = table.choice("body", {"form", "json"}, 0) == 0 ? Sp4nForm::Body::form : Sp4nForm::Body::json;
    request.token = table.text("token");
    request.page = name_of(table, "page");
    request.size = name_of(table, "size");
    request.since = name_of(table, "since");
    constexpr Sp4nForm::SinceForm forms[] = {Sp4nForm::SinceForm::date_time, Sp4nForm::SinceForm::date,
                                             Sp4nForm::SinceForm::unix_seconds, Sp4nForm::SinceForm::rfc3339};
    request.since_form = forms[table.choice("since_form", {"waktu", "tanggal", "detik", "rfc3339"}, 0)];
    request.page_size = static_cast<int>(table.integer("page_size", 1, 10'000, request.page_size));
    request.first_page = static_cast<int>(table.integer("first_page", 0, 1, request.first_page));
    request.id = name_of(table, "id");
    if (auto extra = table.table("extra")) {
        for (const std::string& name : extra->keys())
            request.extra.emplace(name, extra->text(name));
    }
}

void read_answers(Sp4nForm::Answers& answers, Table& table) {
    answers.rows = table.texts("rows");
    answers.time = table.texts("time");
    answers.agency = table.texts("agency");
    answers.text = table.texts("text");
    answers.internal = table.texts("internal");
    answers.author = table.texts("author");
    answers.citizens = table.texts("citizens");
}

void read_fields(Sp4nForm& form, Table& table) {
    for (const std::string& field : table.keys()) {
        if (!known_field(field)) refuse_field(table, field);
        form.fields.emplace(field, table.texts(field));
    }
    for (const char* needed : {"nomor", "status", "diterima"}) {
        if (form.fields[needed].empty())
            table.fault(needed, fmt::format("isian \"{}\" tanpa letak", needed), "Tulis letaknya dalam jawaban");
    }
}

/// A table that must be there.
std::optional<Table> needed(Table& root, std::string_view key) {
    auto table = root.table(key);
    if (!table) root.fault(key, fmt::format("tabel [{}] tidak ada", key), "Salin dari config/sources/sp4n.toml");
    return table;
}

} // namespace

model::Result<Sp4nForm> parse_sp4n_form(std::string_view toml, const std::filesystem::path& file) {
    auto document = Document::parse(toml, file.string());
    if (!document) return tl::unexpected(document.error());
    Sp4nForm form;
    Table root = document->root();
    if (auto table = needed(root, "request")) read_request(form.request, *table);
    if (auto table = needed(root, "endpoints")) {
        form.endpoints.topics = endpoint(*table, "topics");
        table->text("list");
        form.endpoints.list = endpoint(*table, "list");
        form.endpoints.detail = endpoint(*table, "detail");
        if (!form.endpoints.detail.empty() && form.request.id.empty())
            table->fault("detail", "detail tanpa nama isian nomornya", "Isi id di [request]");
    }
    if (auto table = needed(root, "answer")) {
        form.answer = {table->texts("rows"),  table->texts("detail"),  table->texts("next"),
                       table->texts("total"), table->texts("refused"), table->texts("message")};
        if (form.answer.rows.empty())
            table->fault("rows", "letak daftar aduan belum ditulis", "Isi rows, misalnya [\"data\"]");
    }
    if (auto table = root.table("topics"))
        form.topics = {table->texts("rows"), table->text("id"), table->text("parent", ""), table->text("name")};
    if (auto table = needed(root, "fields")) read_fields(form, *table);
    if (auto table = root.table("answers")) read_answers(form.answers, *table);
    form.status = status_terms(root);
    return document->finish().map([&form] { return form; });
}

model::Result<Sp4nForm> load_sp4n_form(const std::filesystem::path& file) {
    return read_text_file(file.string()).and_then([&file](const std::string& toml) {
        return parse_sp4n_form(toml, file);
    });
}

} // namespace siar::config
