// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/api.hpp"

#include "desk/rows.hpp"
#include "desk/token.hpp"
#include "editorial/audiences.hpp"
#include "editorial/breakdowns.hpp"
#include "wire/api.hpp"
#include "wire/edition.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <utility>

namespace siar::desk {

namespace {

constexpr std::string_view photos_path = "/api/v1/photos/";

Answer json(std::string bytes, int status = 200) {
    return {status, std::make_shared<Content>(std::move(bytes), "application/json"), {}, false};
}

std::optional<long> whole_number(const std::string& text) {
    long value = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    return error == std::errc{} && stop == end ? std::optional(value) : std::nullopt;
}

bool all_printable(const std::string& text, std::size_t most) {
    return text.size() <= most && std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c <= '~'; });
}

model::Error wrong(const char* name, const char* todo) {
    return {fmt::format("nilai '{}' tidak sah", name), "permintaan", todo};
}

model::Result<store::PageQuery> page_query(const Request& request) {
    store::PageQuery query;
    query.limit = wire::default_page;
    if (const auto cursor = request.parameter("cursor")) {
        if (!all_printable(*cursor, 512))
            return tl::unexpected(wrong("cursor", "Pakai cursor dari jawaban sebelumnya"));
        query.cursor = *cursor;
    }
    if (const auto status = request.parameter("status")) {
        query.status = model::from_code<model::Status>(*status);
        if (!query.status) return tl::unexpected(wrong("status", "Pakai kode status dari dokumentasi"));
    }
    if (const auto since = request.parameter("updated_since")) {
        const auto time = model::parse_rfc3339(*since);
        if (!time) return tl::unexpected(wrong("updated_since", "Tulis waktu RFC 3339, misalnya 2026-11-21T07:05:00Z"));
        query.updated_since = *time;
    }
    if (const auto limit = request.parameter("limit")) {
        const auto count = whole_number(*limit);
        if (!count || *count < 1 || *count > static_cast<long>(wire::max_page))
            return tl::unexpected(wrong("limit", "Tulis bilangan 1 sampai 500"));
        query.limit = static_cast<std::size_t>(*count);
    }
    return query;
}

/// "2022-01-01/2022-12-31" (ISO 8601-1, 5.5.2.1), both days included.
std::optional<std::pair<model::Date, model::Date>> period_of(const std::string& text) {
    const std::size_t slash = text.find('/');
    if (slash == std::string::npos) return std::nullopt;
    const auto first = model::parse_iso_date(text.substr(0, slash));
    const auto last = model::parse_iso_date(text.substr(slash + 1));
    if (!first || !last || *last < *first) return std::nullopt;
    return std::pair(*first, *last);
}

} // namespace

Api::Api(std::string token, const store::Store& store, const model::Regency& regency, Editions& editions,
         Changes& changes)
    : token_(std::move(token)), store_(store), regency_(regency), editions_(editions), changes_(changes) {}

Answer Api::refuse(int status, const std::string& error, const std::string& todo) const {
    return json(wire::encode(wire::Refusal{demo_, status, error, todo}), status);
}

Answer Api::refuse(int status, const model::Error& error) const {
    return refuse(status, error.what, error.todo);
}

model::Result<std::shared_ptr<const Issue>> Api::public_issue() {
    auto issue = editions_.of(model::Audience::public_);
    if (issue) demo_ = (*issue)->edition.demo;
    return issue;
}

bool Api::let_in(const Request& request) const {
    constexpr std::string_view scheme = "bearer ";
    const std::string& given = request.authorization;
    if (given.size() < scheme.size()) return false;
    const bool bearer = std::equal(scheme.begin(), scheme.end(), given.begin(),
                                   [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b - 'A' + 'a' : b); });
    return bearer && same_token(std::string_view(given).substr(scheme.size()), token_);
}

Api::Handler Api::handler_of(const std::string& path) {
    static constexpr std::array<std::pair<std::string_view, Handler>, 9> handlers{{
        {"/api/v1/discovery", &Api::discovery},
        {"/api/v1/categories", &Api::categories},
        {"/api/v1/agencies", &Api::agencies},
        {"/api/v1/districts", &Api::districts},
        {"/api/v1/complaints", &Api::complaints},
        {"/api/v1/statistics", &Api::statistics},
        {"/api/v1/outreach", &Api::outreach},
        {"/api/v1/notices", &Api::notices},
        {"/api/v1/edition", &Api::edition},
    }};
    const auto found =
        std::find_if(handlers.begin(), handlers.end(), [&](const auto& entry) { return entry.first == path; });
    return found == handlers.end() ? nullptr : found->second;
}

std::optional<Answer> Api::answer(const Request& request, Ticket ticket) {
    if (!let_in(request)) {
        Answer refused =
            refuse(401, "token tidak ada atau tidak dikenal", "Kirim header Authorization: Bearer <token>");
        refused.headers.emplace_back("WWW-Authenticate", "Bearer realm=\"siar\"");
        return refused;
    }
    if (request.path == "/api/v1/changes") return changes(request, ticket);
    const bool of_photo = request.path.rfind(photos_path, 0) == 0;
    const Handler handler = handler_of(request.path);
    if (handler == nullptr && !of_photo)
        return refuse(404, "alamat ini tidak dilayani", "Lihat daftar alamat di docs/central-api.yaml");
    // Every answer says whether it is made of demo data, and that the Edition knows.
    if (auto issue = public_issue(); !issue) return refuse(500, issue.error());
    return of_photo ? photo(request.path.substr(photos_path.size())) : (this->*handler)(request);
}

Answer Api::discovery(const Request&) {
    const auto issue = public_issue();
    if (!issue) return refuse(500, issue.error());
    const model::Identity& identity = regency_.identity;
    return json(wire::encode(wire::Discovery{demo_, std::string(wire::api_version), identity.regency, identity.name,
                                             identity.zone, (*issue)->edition.data_as_of}));
}

Answer Api::categories(const Request&) {
    return json(wire::encode_categories(regency_, demo_));
}
Answer Api::agencies(const Request&) {
    return json(wire::encode_agencies(regency_, demo_));
}
Answer Api::districts(const Request&) {
    return json(wire::encode_districts(regency_, demo_));
}

Answer Api::complaints(const Request& request) {
    const auto query = page_query(request);
    if (!query) return refuse(400, query.error());
    auto page = store_.page(*query);
    if (!page) return query->cursor.empty() ? refuse(500, page.error()) : refuse(400, page.error());
    wire::ComplaintsPage out;
    out.demo = demo_;
    for (const model::Reviewed& reviewed : page->items) {
        out.rows.push_back(row_of(reviewed, regency_));
        out.demo = out.demo || out.rows.back().demo;
    }
    out.withdrawn = std::move(page->withdrawn);
    out.cursor = std::move(page->cursor);
    out.more = page->more;
    return json(wire::encode(out));
}

Answer Api::statistics(const Request& request) {
    const auto issue = public_issue();
    if (!issue) return refuse(500, issue.error());
    model::Statistics statistics = (*issue)->edition.statistics;
    if (const auto written = request.parameter("period")) {
        const auto period = period_of(*written);
        if (!period) return refuse(400, wrong("period", "Tulis dua tanggal, misalnya 2022-01-01/2022-12-31"));
        if (request.parameter("group_by") && !editions_.may_be_split(statistics, period->first, period->second))
            return refuse(400, wrong("period",
                                     "Untuk group_by pakai satu minggu (Senin sampai Minggu), bulan, "
                                     "triwulan, atau tahun penuh"));
        auto figures = editions_.figures(statistics, period->first, period->second);
        if (!figures) return refuse(500, figures.error());
        statistics = std::move(*figures);
    }
    if (const auto group = request.parameter("group_by")) {
        const auto& served = editorial::breakdown_dimensions;
        const auto dimension = model::from_code<model::Dimension>(*group);
        if (!dimension || std::find(served.begin(), served.end(), *dimension) == served.end())
            return refuse(400,
                          wrong("group_by", "Pakai kecamatan, kategori, kanal, instansi, status, atau cara_selesai"));
        auto& all = statistics.breakdowns;
        all.erase(std::remove_if(all.begin(), all.end(), [&](const auto& one) { return one.dimension != *group; }),
                  all.end());
    }
    return json(wire::encode(wire::StatisticsAnswer{demo_, std::move(statistics)}));
}

Answer Api::outreach(const Request&) {
    const auto issue = public_issue();
    if (!issue) return refuse(500, issue.error());
    return json(wire::encode(wire::OutreachAnswer{demo_, (*issue)->edition.visits}));
}

Answer Api::notices(const Request&) {
    const auto issue = public_issue();
    if (!issue) return refuse(500, issue.error());
    return json(wire::encode(wire::NoticesAnswer{demo_, (*issue)->edition.notices}));
}

Answer Api::edition(const Request& request) {
    const auto audience = model::from_code<model::Audience>(request.parameter("audience").value_or("public"));
    // The office's Edition names more than the public may know; the token of scope `read` does not reach it.
    if (!audience || *audience == model::Audience::office)
        return refuse(400, wrong("audience", "Pakai public, radio, atau van"));
    const auto issue = editions_.of(*audience);
    if (!issue) return refuse(500, issue.error());
    return {200, (*issue)->json, {}, false};
}

Answer Api::photo(const std::string& name) const {
    const auto sha256 = model::parse_digest(name);
    model::Result<std::optional<std::string>> jpeg = std::nullopt;
    if (sha256)
        jpeg = store_.photo(*sha256,
                            [&](const model::Reviewed& item) { return editorial::photos_may_leave(item, regency_); });
    if (!jpeg) return refuse(500, jpeg.error());
    if (!*jpeg) return refuse(404, "foto ini tidak ada atau tidak disetujui", "Muat ulang halaman");
    // Not lasting, though its bytes never change: what is withdrawn must be gone from every screen at once.
    return {200, std::make_shared<Content>(**std::move(jpeg), "image/jpeg"), {}, false};
}

Answer Api::changed(bool changed) const {
    return json(wire::encode(wire::Changes{demo_, changes_.version(), changed}));
}

std::optional<Answer> Api::changes(const Request& request, Ticket ticket) {
    const auto wait = whole_number(request.parameter("wait").value_or("0"));
    if (!wait || *wait < 0 || *wait > wire::max_wait_seconds)
        return refuse(400, wrong("wait", "Tulis bilangan detik 0 sampai 25"));
    const std::string since = request.parameter("since").value_or("");
    if (!all_printable(since, 64)) return refuse(400, wrong("since", "Pakai version dari jawaban sebelumnya"));
    const auto known = changes_.ask(since, std::chrono::seconds{*wait}, ticket, std::chrono::steady_clock::now());
    if (!known) return std::nullopt;
    return changed(*known);
}

} // namespace siar::desk
