// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/client.hpp"

#include "net/address.hpp"
#include "net/fault.hpp"
#include "net/headers.hpp"
#include "net/ready.hpp"
#include "net/url.hpp"

#include <curl/curl.h>
#include <sys/socket.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>

namespace siar::net {

namespace {

struct EasyDeleter {
    void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
};
struct ListDeleter {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using Headers = std::unique_ptr<curl_slist, ListDeleter>;

/// What libcurl is handed while an answer comes in.
struct Incoming {
    const Limits& limits;
    const std::function<bool()>& stop;
    std::string body{};
    std::size_t header_bytes = 0;
    std::size_t header_lines = 0;
    bool too_large = false; ///< the body, or the headers
    bool not_public = false;
};

std::size_t on_body(char* data, std::size_t size, std::size_t count, void* incoming_) {
    auto& incoming = *static_cast<Incoming*>(incoming_);
    const std::size_t bytes = size * count;
    if (bytes > incoming.limits.body_bytes - incoming.body.size()) {
        incoming.too_large = true;
        return 0;
    }
    incoming.body.append(data, bytes);
    return bytes;
}

std::size_t on_header(char*, std::size_t size, std::size_t count, void* incoming_) {
    auto& incoming = *static_cast<Incoming*>(incoming_);
    incoming.header_bytes += size * count;
    ++incoming.header_lines;
    incoming.too_large = incoming.too_large || incoming.header_bytes > incoming.limits.header_bytes ||
                         incoming.header_lines > incoming.limits.header_lines;
    return incoming.too_large ? 0 : size * count;
}

int on_progress(void* incoming_, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
    const auto& incoming = *static_cast<Incoming*>(incoming_);
    return incoming.stop && incoming.stop() ? 1 : 0;
}

/// Opens only what leads to a public address; called with each address that a name resolved to.
curl_socket_t on_socket(void* incoming_, curlsocktype, curl_sockaddr* address) {
    if (public_address(address->addr))
        return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
    static_cast<Incoming*>(incoming_)->not_public = true;
    return CURL_SOCKET_BAD;
}

enum class Method { get, post };

Headers headers_of(const Request& request, Method method) {
    Headers headers;
    const auto add = [&](const std::string& line) {
        curl_slist* longer = curl_slist_append(headers.get(), line.c_str());
        if (longer == nullptr) return;
        (void)headers.release();
        headers.reset(longer);
    };
    add("Accept: " + request.accept);
    if (!request.if_none_match.empty()) add("If-None-Match: " + request.if_none_match);
    if (method == Method::post) {
        add("Content-Type: " + request.content_type);
        add("Expect:"); // libcurl would wait a second for servers that never say 100
    }
    return headers;
}

std::string header(CURL* easy, const char* name) {
    curl_header* found = nullptr;
    if (curl_easy_header(easy, name, 0, CURLH_HEADER, -1, &found) != CURLHE_OK) return {};
    return found->value;
}

} // namespace

struct Client::State {
    using Moment = std::chrono::steady_clock::time_point;

    Options options;
    std::optional<Target> home;
    std::unique_ptr<CURL, EasyDeleter> easy;

    template <class Value>
    void set(CURLoption option, Value value) {
        curl_easy_setopt(easy.get(), option, value);
    }
    void prepare(const Request& request, const Target& target, Moment deadline);
    void hand_over(const Request& request, Method method, bool guarded, const Headers& headers, Incoming& incoming);
    Response response_of(Incoming&& incoming, std::string where);
    model::Result<Response> once(const Request& request, Method method, const Target& target, Moment deadline);
    model::Result<Response> ask(const Request& request, Method method);
    model::Result<Response> follow(Request request, Method method, const Target& start, Moment deadline);
    model::Result<Target> allowed(const std::string& url) const;
    bool guarded(const Target& target) const { return options.public_only && !(home && target.same_server(*home)); }
};

Client::Client(Options options) : state_(std::make_unique<State>()) {
    ready_curl();
    state_->options = std::move(options);
    state_->home = parse_url(state_->options.home);
    state_->easy.reset(curl_easy_init());
    if (!state_->easy) throw std::runtime_error("siar: libcurl tidak memberi sambungan; memori habis?");
}
Client::Client(Client&&) noexcept = default;
Client& Client::operator=(Client&&) noexcept = default;
Client::~Client() = default;

model::Result<Target> Client::State::allowed(const std::string& url) const {
    const auto target = parse_url(url);
    if (!target) return model::fail("bukan alamat web", net::shown(url), "Tulis alamat yang berawal https://");
    if (target->scheme == "http" && !options.plain_http && !target->loopback())
        return model::fail("alamat tanpa enkripsi ditolak", target->shown(),
                           "Pakai https, atau izinkan http untuk sumber ini di pengaturan dengan alasan tertulis");
    return *target;
}

void Client::State::prepare(const Request& request, const Target& target, Moment deadline) {
    curl_easy_reset(easy.get()); // options only: connections and the name cache stay
    const Limits& limits = options.limits;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_FOLLOWLOCATION, 0L); // followed in follow(), where each target is judged
    set(CURLOPT_SSL_VERIFYPEER, 1L);
    set(CURLOPT_SSL_VERIFYHOST, 2L);
    if (!options.ca_file.empty()) set(CURLOPT_CAINFO, options.ca_file.c_str());
    if (target.loopback() || guarded(target)) set(CURLOPT_PROXY, "");
    set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(limits.connect.count() * 1000));
    set(CURLOPT_TIMEOUT_MS, std::max<long>(1, left.count())); // 0 would mean forever
    set(CURLOPT_LOW_SPEED_LIMIT, 1L);
    set(CURLOPT_LOW_SPEED_TIME, static_cast<long>((limits.stall + request.patience).count()));
    set(CURLOPT_MAXFILESIZE_LARGE, static_cast<curl_off_t>(limits.body_bytes));
    set(CURLOPT_ACCEPT_ENCODING, ""); // all that this libcurl can undo
    set(CURLOPT_USERAGENT, options.user_agent.c_str());
    if (!request.bearer.empty()) {
        set(CURLOPT_HTTPAUTH, static_cast<long>(CURLAUTH_BEARER));
        set(CURLOPT_XOAUTH2_BEARER, request.bearer.c_str());
    }
}

void Client::State::hand_over(const Request& request, Method method, bool guarded, const Headers& headers,
                              Incoming& incoming) {
    set(CURLOPT_URL, request.url.c_str());
    set(CURLOPT_HTTPHEADER, headers.get());
    if (method == Method::post) {
        set(CURLOPT_POST, 1L);
        set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
        set(CURLOPT_POSTFIELDS, request.body.data());
    }
    set(CURLOPT_WRITEFUNCTION, &on_body);
    set(CURLOPT_WRITEDATA, &incoming);
    set(CURLOPT_HEADERFUNCTION, &on_header);
    set(CURLOPT_HEADERDATA, &incoming);
    set(CURLOPT_NOPROGRESS, 0L);
    set(CURLOPT_XFERINFOFUNCTION, &on_progress);
    set(CURLOPT_XFERINFODATA, &incoming);
    if (guarded) {
        set(CURLOPT_OPENSOCKETFUNCTION, &on_socket);
        set(CURLOPT_OPENSOCKETDATA, &incoming);
    }
}

Response Client::State::response_of(Incoming&& incoming, std::string where) {
    Response response;
    long status = 0;
    curl_easy_getinfo(easy.get(), CURLINFO_RESPONSE_CODE, &status);
    response.status = static_cast<int>(status);
    response.body = std::move(incoming.body);
    response.etag = usable_etag(header(easy.get(), "ETag"));
    response.content_type = media_type(header(easy.get(), "Content-Type"));
    response.server_time = http_date(header(easy.get(), "Date"));
    response.retry_after = retry_after(header(easy.get(), "Retry-After"), response.server_time);
    response.where = std::move(where);
    return response;
}

model::Result<Response> Client::State::once(const Request& request, Method method, const Target& target,
                                            Moment deadline) {
    prepare(request, target, deadline);
    Incoming incoming{options.limits, options.stop};
    const Headers headers = headers_of(request, method);
    hand_over(request, method, guarded(target), headers, incoming);
    const CURLcode code = curl_easy_perform(easy.get());
    std::string where = target.shown();
    if (incoming.too_large) return tl::unexpected(explain(CURLE_FILESIZE_EXCEEDED, where));
    if (code == CURLE_COULDNT_CONNECT && incoming.not_public)
        return model::fail("alamat di jaringan dalam ditolak", where,
                           "Alamat dari luar hanya boleh menunjuk ke internet atau ke server sumbernya sendiri");
    if (code != CURLE_OK) return tl::unexpected(explain(code, where));
    return response_of(std::move(incoming), std::move(where));
}

model::Result<Response> Client::State::ask(const Request& request, Method method) {
    const auto fit = {&request.bearer, &request.if_none_match, &request.accept, &request.content_type};
    if (!std::all_of(fit.begin(), fit.end(), [](const std::string* text) { return fit_for_header(*text); }))
        return model::fail("token atau ETag berisi tanda yang tidak sah", net::shown(request.url),
                           "Tulis ulang token dalam satu baris tanpa spasi");
    const auto target = allowed(request.url);
    if (!target) return tl::unexpected(target.error());
    const Moment deadline = std::chrono::steady_clock::now() + options.limits.total + request.patience;
    return follow(request, method, *target, deadline);
}

model::Result<Response> Client::State::follow(Request request, Method method, const Target& start, Moment deadline) {
    Target target = start;
    for (int redirects = 0;; ++redirects) {
        auto response = once(request, method, target, deadline);
        const char* next = nullptr;
        curl_easy_getinfo(easy.get(), CURLINFO_REDIRECT_URL, &next);
        if (!response || next == nullptr || response->status < 300 || response->status >= 400) return response;
        if (method == Method::post)
            return model::fail("permintaan berisi dialihkan, dan itu tidak diikuti", start.shown(),
                               "Tulis alamat tujuannya di pengaturan");
        if (redirects == options.limits.redirects)
            return model::fail("terlalu banyak pengalihan", start.shown(), "Periksa alamatnya");
        request.url = next;
        auto onward = allowed(request.url);
        if (!onward) return tl::unexpected(onward.error());
        if (onward->scheme != start.scheme)
            return model::fail("dialihkan ke protokol lain", start.shown(), "Tulis alamat tujuannya di pengaturan");
        if (!onward->same_server(start)) {
            request.bearer.clear();
            request.if_none_match.clear();
        }
        target = *std::move(onward);
    }
}

model::Result<Response> Client::get(const Request& request) {
    return state_->ask(request, Method::get);
}

model::Result<Response> Client::post(const Request& request) {
    return state_->ask(request, Method::post);
}

} // namespace siar::net
