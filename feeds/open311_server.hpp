// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/settings.hpp"
#include "feeds/open311_course.hpp"
#include "feeds/open311_row.hpp"
#include "feeds/source.hpp"
#include "model/time.hpp"
#include "net/client.hpp"

#include <tl/expected.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace siar::feeds {

/// What a server is asked for.
struct Open311Question {
    std::optional<model::Time> from; ///< by request
    std::optional<model::Time> to;
    std::optional<model::Time> changed_since;
    int page = 0;     ///< 0: not sent
    std::string etag; ///< of the same question's last answer, or empty
};

/// Its answer.
struct Open311Reply {
    Open311Answer answer;
    bool unchanged = false;
    std::string etag;
};

/// Why there is none.
struct Open311Trouble {
    enum class Kind {
        silent,    ///< no answer, or one that asks for patience: try again later
        refused,   ///< the server does not answer this question
        absent,    ///< there is nothing at this address: some say so of a page behind the last
        too_large, ///< more than is taken at once
        foreign,   ///< an answer, but not in Open311
    };
    Kind kind = Kind::silent;
    Failure failure;
};

/// A GeoReport v2 endpoint: asks, and learns what it can do. For one thread.
class Open311Server {
public:
    template <class T>
    using Answered = tl::expected<T, Open311Trouble>;

    /// `source.url` is the endpoint ("https://host/open311/v2"); one that ends in .json or .xml is the list of
    /// requests itself. The token goes out as a bearer token, or as api_key where the server takes only that.
    Open311Server(const config::SourceSettings& source, std::string token, net::Client client, model::Zone zone);

    /// Finds out what the server speaks and understands; asks two to six questions.
    Answered<void> greet(model::Time now);
    bool greeted() const { return greeted_; }

    Answered<Open311Reply> requests(const Open311Question& question);
    /// Names of services by their codes; empty where the url is a list of requests.
    Answered<std::map<std::string, std::string>> services();
    /// True where `updated_after` filters; asks the first time.
    Answered<bool> filters_changes(model::Time now);

    Open311Ability& ability() { return ability_; }
    /// Its clock by the last answer's Date header.
    std::optional<model::Time> clock() const { return clock_; }
    /// Rows of the answer to the plainest question, at the greeting.
    std::size_t sample() const { return sample_; }
    /// A time that it wrote; nothing for none and for what is no time.
    std::optional<model::Time> time(const std::string& text) const;
    /// Paths of the settings that are not read, for they lead to who reported.
    const std::vector<std::string>& refused_fields() const { return request_fields_.refused(); }
    /// True where a row lies outside of what was asked for, by more than clocks and zones can differ.
    static bool outside(model::Time time, std::optional<model::Time> from, std::optional<model::Time> to);

private:
    Answered<Open311Reply> sample(bool xml);
    Answered<void> learn_dates(const Open311Answer& sample);
    Answered<Open311Reply> ask(const std::string& url, const std::string& etag, const Open311Fields& fields);
    Answered<net::Response> get(const std::string& url, const std::string& etag);
    Answered<Open311Answer> read(net::Response&& response, const Open311Fields& fields) const;
    std::string url(std::string_view resource, const std::string& query) const;
    std::string query(const Open311Question& question) const;
    std::string stamp(model::Time time) const;

    std::string url_;
    std::string jurisdiction_;
    std::string format_;
    bool local_times_ = false;
    std::string token_;
    net::Client client_;
    model::Zone zone_;
    Open311Fields request_fields_;
    Open311Fields service_fields_ = Open311Fields::of_services();
    Open311Ability ability_;
    std::optional<model::Time> clock_;
    std::size_t sample_ = 0;
    bool greeted_ = false;
    bool key_in_query_ = false;
};

} // namespace siar::feeds
