// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/client.hpp"

#include "net/url.hpp"

#include <curl/curl.h>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
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
    std::string body;
    std::size_t most = 0;
    bool too_large = false;
    const std::function<bool()>* stop = nullptr;
};

std::size_t on_body(char* data, std::size_t size, std::size_t count, void* incoming_) {
    auto& incoming = *static_cast<Incoming*>(incoming_);
    const std::size_t bytes = size * count;
    if (bytes > incoming.most - incoming.body.size()) {
        incoming.too_large = true;
        return 0;
    }
    incoming.body.append(data, bytes);
    return bytes;
}

int on_progress(void* incoming_, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
    const auto& incoming = *static_cast<Incoming*>(incoming_);
    return *incoming.stop && (*incoming.stop)() ? 1 : 0;
}

Headers headers_of(const Request& request) {
    Headers headers;
    const auto add = [&](const std::string& line) {
        curl_slist* longer = curl_slist_append(headers.get(), line.c_str());
        if (longer == nullptr) return;
        (void)headers.release();
        headers.reset(longer);
    };
    add("Accept: " + request.accept);
    if (!request.if_none_match.empty()) add("If-None-Match: " + request.if_none_match);
    return headers;
}

/// Only what may stand in a header's value: no line break can smuggle in another header.
bool fit_for_header(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

std::string header(CURL* easy, const char* name) {
    curl_header* found = nullptr;
    if (curl_easy_header(easy, name, 0, CURLH_HEADER, -1, &found) != CURLHE_OK) return {};
    return found->value;
}

std::string media_type(std::string type) {
    type.erase(std::min(type.find(';'), type.size()));
    while (!type.empty() && type.back() == ' ')
        type.pop_back();
    std::transform(type.begin(), type.end(), type.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return type;
}

std::optional<model::Time> http_date(const std::string& text) {
    const time_t seconds = text.empty() ? -1 : curl_getdate(text.c_str(), nullptr);
    if (seconds < 0) return std::nullopt;
    return model::Time{model::Seconds{seconds}};
}

/// Retry-After is either seconds or a date (RFC 9110, 10.2.3); a date counts from the server's own Date.
std::optional<model::Seconds> retry_after(const std::string& text, std::optional<model::Time> server_time) {
    if (text.empty()) return std::nullopt;
    long seconds = 0;
    const char* end = text.data() + text.size();
    if (const auto [stop, error] = std::from_chars(text.data(), end, seconds); error == std::errc{} && stop == end)
        return model::Seconds{std::clamp(seconds, 0L, 7L * 86400)};
    const auto date = http_date(text);
    if (!date || !server_time) return std::nullopt;
    return std::clamp(*date - *server_time, model::Seconds{0}, model::Seconds{7 * 86400});
}

model::Error explain(CURLcode code, const std::string& where) {
    switch (code) {
        case CURLE_COULDNT_RESOLVE_HOST:
        case CURLE_COULDNT_RESOLVE_PROXY:
            return {"nama server tidak ditemukan", where, "Periksa alamat dan sambungan internet"};
        case CURLE_COULDNT_CONNECT:
            return {"tidak dapat tersambung", where, "Periksa apakah server itu berjalan dan jaringan tersambung"};
        case CURLE_OPERATION_TIMEDOUT:
            return {"server terlalu lama tidak menjawab", where, "Coba lagi nanti; periksa jaringan bila terus begini"};
        case CURLE_PEER_FAILED_VERIFICATION:
        case CURLE_SSL_CONNECT_ERROR:
        case CURLE_SSL_CACERT_BADFILE:
        case CURLE_SSL_CERTPROBLEM:
            return {"sertifikat server tidak dapat dipercaya", where,
                    "Periksa alamat, jam komputer, dan sertifikatnya"};
        case CURLE_FILESIZE_EXCEEDED:
            return {"jawaban terlalu besar", where, "Periksa alamatnya; jawaban sebesar ini tidak diterima"};
        case CURLE_ABORTED_BY_CALLBACK: return {"permintaan dihentikan", where, "Tidak perlu apa-apa"};
        case CURLE_BAD_CONTENT_ENCODING:
        case CURLE_WEIRD_SERVER_REPLY:
        case CURLE_PARTIAL_FILE:
        case CURLE_GOT_NOTHING:
        case CURLE_RECV_ERROR:
        case CURLE_SEND_ERROR:
        case CURLE_HTTP2:
        case CURLE_HTTP2_STREAM:
            return {"jawaban terputus atau rusak", where,
                    "Coba lagi nanti; beri tahu pengelola server bila terus begini"};
        default:
            return {fmt::format("kesalahan jaringan (libcurl {})", static_cast<int>(code)), where,
                    "Periksa alamat dan jaringan"};
    }
}

/// libcurl must be readied once per process, before the first handle.
void ready_curl() {
    static const CURLcode code = curl_global_init(CURL_GLOBAL_DEFAULT);
    if (code != CURLE_OK) throw std::runtime_error("siar: libcurl tidak dapat dipakai; pasang ulang paket libcurl4");
}

} // namespace

struct Client::State {
    Options options;
    std::unique_ptr<CURL, EasyDeleter> easy;

    template <class Value>
    void set(CURLoption option, Value value) {
        curl_easy_setopt(easy.get(), option, value);
    }
    void prepare(const Request& request, const Target& target);
    model::Result<Response> once(const Request& request, const Target& target);
    model::Result<Target> allowed(const std::string& url) const;
};

Client::Client(Options options) : state_(std::make_unique<State>()) {
    ready_curl();
    state_->options = std::move(options);
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

void Client::State::prepare(const Request& request, const Target& target) {
    curl_easy_reset(easy.get()); // options only: connections and the name cache stay
    const Limits& limits = options.limits;
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_FOLLOWLOCATION, 0L); // followed in get(), where each target is judged
    set(CURLOPT_SSL_VERIFYPEER, 1L);
    set(CURLOPT_SSL_VERIFYHOST, 2L);
    if (!options.ca_file.empty()) set(CURLOPT_CAINFO, options.ca_file.c_str());
    if (target.loopback()) set(CURLOPT_PROXY, "");
    set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(limits.connect.count() * 1000));
    set(CURLOPT_TIMEOUT_MS, static_cast<long>((limits.total + request.patience).count() * 1000));
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

model::Result<Response> Client::State::once(const Request& request, const Target& target) {
    prepare(request, target);
    Incoming incoming;
    incoming.most = options.limits.body_bytes;
    incoming.stop = &options.stop;
    const Headers headers = headers_of(request);
    set(CURLOPT_URL, request.url.c_str());
    set(CURLOPT_HTTPHEADER, headers.get());
    set(CURLOPT_WRITEFUNCTION, &on_body);
    set(CURLOPT_WRITEDATA, &incoming);
    set(CURLOPT_NOPROGRESS, 0L);
    set(CURLOPT_XFERINFOFUNCTION, &on_progress);
    set(CURLOPT_XFERINFODATA, &incoming);

    const CURLcode code = curl_easy_perform(easy.get());
    const std::string where = target.shown();
    if (incoming.too_large) return tl::unexpected<model::Error>(explain(CURLE_FILESIZE_EXCEEDED, where));
    if (code != CURLE_OK) return tl::unexpected<model::Error>(explain(code, where));

    Response response;
    long status = 0;
    curl_easy_getinfo(easy.get(), CURLINFO_RESPONSE_CODE, &status);
    response.status = static_cast<int>(status);
    response.body = std::move(incoming.body);
    response.etag = header(easy.get(), "ETag");
    response.content_type = media_type(header(easy.get(), "Content-Type"));
    response.server_time = http_date(header(easy.get(), "Date"));
    response.retry_after = retry_after(header(easy.get(), "Retry-After"), response.server_time);
    response.where = where;
    return response;
}

model::Result<Response> Client::get(const Request& first) {
    Request request = first;
    if (!fit_for_header(request.bearer) || !fit_for_header(request.if_none_match) || !fit_for_header(request.accept))
        return model::fail("token atau ETag berisi tanda yang tidak sah", net::shown(request.url),
                           "Tulis ulang token dalam satu baris tanpa spasi");
    auto target = state_->allowed(request.url);
    if (!target) return tl::unexpected<model::Error>(target.error());
    const Target start = *target;

    for (int redirects = 0;; ++redirects) {
        auto response = state_->once(request, *target);
        const char* next = nullptr;
        curl_easy_getinfo(state_->easy.get(), CURLINFO_REDIRECT_URL, &next);
        if (!response || next == nullptr || response->status < 300 || response->status >= 400) return response;
        if (redirects == state_->options.limits.redirects)
            return model::fail("terlalu banyak pengalihan", start.shown(), "Periksa alamatnya");
        request.url = next;
        auto onward = state_->allowed(request.url);
        if (!onward) return tl::unexpected<model::Error>(onward.error());
        if (onward->scheme != start.scheme)
            return model::fail("dialihkan ke protokol lain", start.shown(), "Tulis alamat tujuannya di pengaturan");
        if (!onward->same_server(start)) request.bearer.clear();
        target = std::move(onward);
    }
}

model::Error refusal(const Response& response) {
    const std::string& where = response.where;
    switch (response.status) {
        case 401: return {"token ditolak", where, "Periksa isi berkas tokennya"};
        case 403: return {"token tidak berhak", where, "Minta token dengan hak baca (read) kepada pengelola server"};
        case 404: return {"tidak ada di server itu", where, "Periksa alamat sumber dan versinya"};
        case 429: return {"server meminta jeda", where, "Coba lagi nanti; perpanjang selang waktunya"};
        default: break;
    }
    if (response.status >= 500)
        return {fmt::format("server sedang bermasalah ({})", response.status), where,
                "Coba lagi nanti; beri tahu pengelola server bila terus begini"};
    return {fmt::format("jawaban {} yang tidak diharapkan", response.status), where,
            "Periksa alamat sumber dan versinya"};
}

} // namespace siar::net
