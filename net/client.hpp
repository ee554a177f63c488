// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.hpp"
#include "model/time.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace siar::net {

/// How long and how much one answer may be.
struct Limits {
    model::Seconds connect{10}; ///< name, connection and TLS together
    model::Seconds stall{20};   ///< without a single byte
    model::Seconds total{120};
    std::size_t body_bytes = 16'000'000; ///< after decompression, too
    std::size_t header_bytes = 64'000;   ///< all lines together, trailers too
    std::size_t header_lines = 200;
    int redirects = 5;
    friend bool operator==(const Limits&, const Limits&) = default;
};

struct Options {
    Limits limits;
    bool plain_http = false;       ///< http:// also beyond this machine; a setting with a written reason
    std::filesystem::path ca_file; ///< certificates to trust instead of the system's; empty: the system's
    std::string user_agent = "Siar/0.1";
    /// For addresses that strangers wrote: connects to public addresses only (net/address.hpp), judged after the name
    /// is resolved, and never through a proxy, which would resolve it anew. The server of `home` may be anywhere.
    bool public_only = false;
    std::string home;           ///< url; only its scheme, host and port count; empty: none
    std::function<bool()> stop; ///< asked about once a second; true ends a request that waits
};

/// One question to a server.
struct Request {
    std::string url;
    std::string bearer{};        ///< token; never in an error, sent only to the url's own host
    std::string if_none_match{}; ///< ETag of the answer at hand, or empty
    std::string accept = "application/json";
    model::Seconds patience{0}; ///< a long poll: how long the server may stay silent beyond the limits
    std::string body{};         ///< only for post(); may hold a token: never in an error, never sent to a second url
    std::string content_type = "application/json"; ///< of the body
};

/// What a server answered, whatever its status.
struct Response {
    int status = 0;
    std::string body; ///< decompressed; of a compressed one that was cut, what came: a reader of JSON or XML sees that
    std::string etag; ///< as it may be asked with again; empty where there is none such
    std::string content_type;                  ///< in small letters, without parameters
    std::optional<model::Seconds> retry_after; ///< at most a week, whatever the status
    std::optional<model::Time> server_time;    ///< its Date header
    std::string where;                         ///< host and path, for messages: no query, no credentials

    bool ok() const { return status >= 200 && status < 300; }
    bool not_modified() const { return status == 304; }
};

/// Host and path of a url for a message; nothing of its query or credentials.
std::string shown(const std::string& url);

/// What a status that is no success means to a person: "server menolak token: host/path. ...".
model::Error refusal(const Response& response);

/// HTTP(S) with limits: verification on, plain HTTP only to this machine or where Options say so, redirects only
/// within the scheme, connections kept. No token, query, body or answer stands in an error. For one thread.
class Client {
public:
    explicit Client(Options options = {});
    Client(Client&&) noexcept;
    Client& operator=(Client&&) noexcept;
    ~Client();

    /// The answer of whatever status; an error where there was none (name, connection, certificate, time, size).
    model::Result<Response> get(const Request& request);
    /// The same with the request's body, which goes to this url only: a redirect is an error.
    model::Result<Response> post(const Request& request);

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace siar::net
