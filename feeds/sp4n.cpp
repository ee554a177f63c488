// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/sp4n.hpp"

#include "feeds/hub_http.hpp"
#include "feeds/person_keys.hpp"
#include "feeds/record.hpp"
#include "feeds/sp4n_answer.hpp"
#include "feeds/sp4n_course.hpp"
#include "privacy/redact.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

namespace siar::feeds {

namespace {

using config::Sp4nForm;
using Fields = std::map<std::string, std::string>;

constexpr std::size_t longest_message = 80;

std::string encoded(const Fields& fields, Sp4nForm::Body body) {
    if (body == Sp4nForm::Body::json) return nlohmann::json(fields).dump();
    std::string out;
    for (const auto& [name, value] : fields)
        out += fmt::format("{}{}={}", out.empty() ? "" : "&", query_value(name), query_value(value));
    return out;
}

std::string since_text(model::Time since, Sp4nForm::SinceForm form, const model::Zone& zone) {
    const model::Time there = since + zone.offset;
    const std::string text = model::rfc3339(there); // 2026-11-21T14:05:33Z, read as local
    switch (form) {
        case Sp4nForm::SinceForm::date_time: return text.substr(0, 10) + " " + text.substr(11, 8);
        case Sp4nForm::SinceForm::date: return text.substr(0, 10);
        case Sp4nForm::SinceForm::unix_seconds: return std::to_string(since.time_since_epoch().count());
        case Sp4nForm::SinceForm::rfc3339: return model::rfc3339(since, zone);
    }
    return {};
}

/// The settings with the words of the form behind those of the settings.
config::SourceSettings with_words(config::SourceSettings settings, const Sp4nForm& form) {
    settings.status.insert(form.status.begin(), form.status.end());
    return settings;
}

} // namespace

class Sp4n::State {
public:
    State(const config::SourceSettings& settings, std::string token, net::Client client, const Sp4nForm& form,
          const config::Package& package)
        : url_(settings.url),
          token_(std::move(token)),
          client_(std::move(client)),
          form_(form),
          reader_(form, settings.fields),
          dictionary_(with_words(settings, form), package),
          zone_(package.regency.identity.zone),
          gate_(package.gate) {
        while (!url_.empty() && url_.back() == '/')
            url_.pop_back();
    }

    tl::expected<Page, Failure> read(const Ask& ask) {
        const auto number = page_number(ask.page);
        if (!number) return failure("halaman yang diminta tidak dikenal", url_, "Baca sumber ini dari awal");
        if (ask.page.empty() && !form_.endpoints.topics.empty() && (ask.whole || topics_.empty())) {
            auto topics = read_topics();
            if (!topics) return tl::unexpected(std::move(topics.error()));
            topics_ = *std::move(topics);
        }
        auto answer = post(form_.endpoints.list, list_fields(ask, *number));
        if (!answer) return tl::unexpected(std::move(answer.error()));
        auto list = reader_.list(answer->body);
        if (!list) return refused(list.error(), *answer);
        if (ask.page.empty()) without_details_ = 0;
        Page page;
        page.server_time = answer->server_time;
        if (ask.page.empty()) {
            course_ = Sp4nCourse(!form_.request.page.empty(), ask.whole);
            for (const std::string& path : reader_.refused())
                page.remarks.push_back(not_read(path));
        }
        Sp4nStep step = course_.after(*list, *number);
        page.next = std::move(step.next);
        page.withholds = !step.withheld.empty();
        if (page.withholds) page.remarks.push_back(std::move(step.withheld));
        for (std::size_t i = 0; i < list->strange; ++i)
            page.flaws.push_back({"", "bukan aduan"});
        for (Record& record : list->records) {
            if (auto taken = take(std::move(record), ask.now, page); !taken)
                return tl::unexpected(std::move(taken.error()));
        }
        return page;
    }

    std::vector<std::string> strangers() const { return dictionary_.strangers(); }

private:
    tl::unexpected<Failure> failure(std::string what, std::string where, std::string todo) const {
        return tl::unexpected(Failure{model::Error{std::move(what), std::move(where), std::move(todo)}, std::nullopt});
    }

    /// What the server said is told where it is short and nobody's secret.
    tl::unexpected<Failure> refused(const Sp4nRefusal& refusal, const net::Response& response) const {
        std::string what = refusal.what;
        const bool plain =
            std::all_of(refusal.said.begin(), refusal.said.end(), [](char c) { return c >= ' ' && c < 0x7F; });
        const bool tells_token = !token_.empty() && refusal.said.find(token_) != std::string::npos;
        if (!refusal.said.empty() && refusal.said.size() <= longest_message && plain && !tells_token) {
            const privacy::Redacted passed = privacy::redact(refusal.said, gate_);
            if (passed.verdict.ok() && passed.text.view() == refusal.said) what += " (\"" + refusal.said + "\")";
        }
        return tl::unexpected(Failure{model::Error{std::move(what), response.where,
                                                   "Periksa token, url, dan letak isian di config/sources/sp4n.toml"},
                                      response.retry_after});
    }

    tl::expected<net::Response, Failure> post(const std::string& path, Fields fields) {
        auto response = ask_server(path, std::move(fields));
        if (response && !response->ok()) return tl::unexpected(Failure{net::refusal(*response), response->retry_after});
        return response;
    }

    /// The answer of whatever status.
    tl::expected<net::Response, Failure> ask_server(const std::string& path, Fields fields) {
        for (const auto& [name, value] : form_.request.extra)
            fields.emplace(name, value);
        fields[form_.request.token] = token_;
        net::Request request;
        request.url = url_ + path;
        const bool json = form_.request.body == Sp4nForm::Body::json;
        request.content_type = json ? "application/json" : "application/x-www-form-urlencoded";
        request.body = encoded(fields, form_.request.body);
        auto response = client_.post(request);
        if (!response) return tl::unexpected(Failure{std::move(response.error()), std::nullopt});
        return *std::move(response);
    }

    /// A record with its details; nothing where the server has none of this one, which must not hide all others.
    tl::expected<std::optional<Record>, Failure> with_details(Record record, const std::string& id, Page& page) {
        constexpr int most_in_a_row = 3; // then it is not these complaints, but the server
        auto answer = ask_server(form_.endpoints.detail, {{form_.request.id, record[Field::id]}});
        if (!answer) return tl::unexpected(std::move(answer.error()));
        if (!answer->ok()) {
            const bool this_one = (answer->status == 404 || answer->status >= 500) && !answer->retry_after;
            if (!this_one || ++without_details_ == most_in_a_row)
                return tl::unexpected(Failure{net::refusal(*answer), answer->retry_after});
            page.flaws.push_back({id, fmt::format("rincian: server menjawab {}", answer->status)});
            return std::nullopt;
        }
        without_details_ = 0;
        auto whole = reader_.detail(answer->body, std::move(record));
        if (whole) return *std::move(whole);
        page.flaws.push_back({id, "rincian: " + whole.error().what});
        return std::nullopt;
    }

    tl::expected<Sp4nTopics, Failure> read_topics() {
        auto answer = post(form_.endpoints.topics, {});
        if (!answer) return tl::unexpected(std::move(answer.error()));
        auto topics = reader_.topics(answer->body);
        if (!topics) return refused(topics.error(), *answer);
        return *std::move(topics);
    }

    std::optional<int> page_number(const std::string& page) const {
        if (page.empty()) return form_.request.first_page;
        int number = 0;
        const auto [end, error] = std::from_chars(page.data(), page.data() + page.size(), number);
        if (error != std::errc() || end != page.data() + page.size() || number < 0 || number > sp4n_last_page)
            return std::nullopt;
        return number;
    }

    Fields list_fields(const Ask& ask, int number) const {
        const Sp4nForm::Request& request = form_.request;
        Fields out;
        if (!request.page.empty()) out[request.page] = std::to_string(number);
        if (!request.size.empty()) out[request.size] = std::to_string(request.page_size);
        if (!request.since.empty() && !ask.whole && ask.since)
            out[request.since] = since_text(*ask.since, request.since_form, zone_);
        return out;
    }

    tl::expected<void, Failure> take(Record record, model::Time now, Page& page) {
        std::string id = record[Field::id].substr(0, 40);
        if (!form_.endpoints.detail.empty() && !id.empty()) {
            auto whole = with_details(std::move(record), id, page);
            if (!whole) return tl::unexpected(std::move(whole.error()));
            if (!*whole) return {};
            record = **std::move(whole);
        }
        // A category may come as the number of a topic.
        if (const auto topic = topics_.find(record[Field::category]); topic != topics_.end())
            record[Field::category] = topic->second;
        if (!dictionary_.ours(record)) return {};
        if (record.cut) page.flaws.push_back({id, "teks dipotong: terlalu panjang"});
        auto complaint = dictionary_.read(std::move(record), now);
        if (complaint)
            page.complaints.push_back(*std::move(complaint));
        else
            page.flaws.push_back({std::move(id), std::move(complaint.error())});
        return {};
    }

    std::string url_;
    std::string token_;
    net::Client client_;
    Sp4nForm form_;
    Sp4nReader reader_;
    Dictionary dictionary_;
    model::Zone zone_;
    privacy::Gate gate_;
    Sp4nTopics topics_;
    Sp4nCourse course_;
    int without_details_ = 0; ///< complaints in a row whose details the server did not give
};

Sp4n::Sp4n(const config::SourceSettings& settings, std::string token, net::Client client, const Sp4nForm& form,
           const config::Package& package)
    : state_(std::make_unique<State>(settings, std::move(token), std::move(client), form, package)) {}

Sp4n::~Sp4n() = default;

tl::expected<Page, Failure> Sp4n::read(const Ask& ask) {
    return state_->read(ask);
}

std::vector<std::string> Sp4n::strangers() const {
    return state_->strangers();
}

} // namespace siar::feeds
