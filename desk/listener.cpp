// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/listener.hpp"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <microhttpd.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <exception>
#include <mutex>
#include <stdexcept>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace siar::desk {

namespace {

constexpr unsigned idle_seconds = 75; ///< a silent connection that owes us its next request
constexpr std::size_t request_bytes = 16 * 1024;
constexpr rlim_t spare_files = 64; ///< database, fonts, the ports' own

struct DaemonDeleter {
    void operator()(MHD_Daemon* daemon) const { MHD_stop_daemon(daemon); }
};
struct ResponseDeleter {
    void operator()(MHD_Response* response) const { MHD_destroy_response(response); }
};
using ResponseHandle = std::unique_ptr<MHD_Response, ResponseDeleter>;

/// One request from its first line to its last byte.
struct Exchange {
    Ticket ticket = 0;
    MHD_Connection* connection = nullptr;
    Request request;
    std::optional<Answer> answer;
};

std::string header(MHD_Connection* connection, const char* name) {
    const char* value = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, name);
    return value == nullptr ? std::string() : value;
}

MHD_Result add_parameter(void* query, MHD_ValueKind, const char* key, const char* value) {
    auto& map = *static_cast<std::map<std::string, std::string, std::less<>>*>(query);
    map.insert_or_assign(key, value == nullptr ? "" : value);
    return MHD_YES;
}

Request request_of(MHD_Connection* connection, const char* url, std::string_view method) {
    Request request;
    request.method = method == "HEAD" ? "GET" : method;
    request.path = url;
    MHD_get_connection_values(connection, MHD_GET_ARGUMENT_KIND, &add_parameter, &request.query);
    request.host = header(connection, "Host");
    request.authorization = header(connection, "Authorization");
    request.accept_encoding = header(connection, "Accept-Encoding");
    request.if_none_match = header(connection, "If-None-Match");
    return request;
}

bool has_body(MHD_Connection* connection) {
    const std::string length = header(connection, "Content-Length");
    return (!length.empty() && length != "0") || !header(connection, "Transfer-Encoding").empty();
}

void release(void* content) {
    delete static_cast<std::shared_ptr<Content>*>(content);
}

/// A response that reads from `bytes`, which `content` keeps alive: five hundred screens share one Edition.
ResponseHandle response_of(const std::shared_ptr<Content>& content, const std::string& bytes) {
    auto kept = std::make_unique<std::shared_ptr<Content>>(content);
    ResponseHandle response(MHD_create_response_from_buffer_with_free_callback_cls(
        bytes.size(), const_cast<char*>(bytes.data()), &release, kept.get()));
    if (response) (void)kept.release();
    return response;
}

constexpr std::array<std::pair<const char*, const char*>, 6> safety{{
    {"X-Content-Type-Options", "nosniff"},
    {"X-Frame-Options", "DENY"},
    {"Referrer-Policy", "no-referrer"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Content-Security-Policy",
     "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"},
}};

MHD_Result send(MHD_Connection* connection, const Request& request, const Answer& answer) {
    Content& content = *answer.content;
    const bool unchanged = answer.status == 200 && names_etag(request.if_none_match, content.etag());
    static const std::string nothing;
    const std::string* bytes = unchanged ? &nothing : &content.bytes();
    const bool zipped = !unchanged && accepts_gzip(request.accept_encoding) && !content.gzipped().empty();
    if (zipped) bytes = &content.gzipped();

    const ResponseHandle response = response_of(answer.content, *bytes);
    if (!response) return MHD_NO;
    const auto add = [&](const char* name, const std::string& value) {
        MHD_add_response_header(response.get(), name, value.c_str());
    };
    if (!unchanged) add("Content-Type", content.type());
    if (zipped) add("Content-Encoding", "gzip");
    if (answer.status == 200) add("ETag", content.etag());
    add("Vary", "Accept-Encoding");
    add("Cache-Control", answer.lasting ? "private, max-age=86400" : "private, no-cache");
    for (const auto& [name, value] : safety)
        add(name, value);
    for (const auto& [name, value] : answer.headers)
        add(name.c_str(), value);
    return MHD_queue_response(connection, unchanged ? 304U : static_cast<unsigned>(answer.status), response.get());
}

/// As many connections as the open-file limit lets us have; the limit is raised where that is allowed.
unsigned connections_allowed(std::size_t wanted) {
    rlimit files{};
    if (getrlimit(RLIMIT_NOFILE, &files) != 0) return 500;
    const rlim_t needed = static_cast<rlim_t>(wanted) + spare_files;
    if (files.rlim_cur < needed) {
        files.rlim_cur = std::min(files.rlim_max, needed);
        setrlimit(RLIMIT_NOFILE, &files);
        getrlimit(RLIMIT_NOFILE, &files);
    }
    return static_cast<unsigned>(
        std::min<rlim_t>(wanted, files.rlim_cur > 2 * spare_files ? files.rlim_cur - spare_files : spare_files));
}

} // namespace

struct Listener::State {
    std::unique_ptr<MHD_Daemon, DaemonDeleter> daemon;
    int wake = -1;
    std::uint16_t port = 0;
    Handler handler;
    Refuse refuse;
    Ticket next_ticket = 1;
    std::unordered_map<Ticket, Exchange*> suspended;
    std::atomic<bool> stopping{false};
    std::mutex tasks_lock;
    std::vector<std::function<void()>> tasks;

    State() = default;
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() {
        daemon.reset();
        if (wake >= 0) close(wake);
    }

    MHD_Result first_call(MHD_Connection* connection, const char* url, std::string_view method, void** context);
    MHD_Result answer(Exchange& exchange);
    void ring() const {
        const std::uint64_t one = 1;
        // A full counter wakes the reader just as well.
        if (write(wake, &one, sizeof one) < 0) return;
    }
    void run_tasks();
    void wait(std::chrono::milliseconds longest) const;
    void end_waiting();

    static MHD_Result on_request(void* self, MHD_Connection* connection, const char* url, const char* method,
                                 const char*, const char*, std::size_t* upload_size, void** context);
    static void on_completed(void* self, MHD_Connection*, void** context, MHD_RequestTerminationCode);
};

MHD_Result Listener::State::first_call(MHD_Connection* connection, const char* url, std::string_view method,
                                       void** context) {
    auto exchange = std::make_unique<Exchange>();
    exchange->ticket = next_ticket++;
    exchange->connection = connection;
    exchange->request = request_of(connection, url, method);
    const Request& request = exchange->request;
    *context = exchange.get();
    const Exchange& kept = *exchange.release(); // on_completed() takes it back
    if (!names_loopback(request.host))
        return send(connection, request, refuse(421, "nama server tidak dikenal", "Pakai alamat http://127.0.0.1"));
    if (request.method != "GET") {
        Answer refused = refuse(405, "hanya GET dan HEAD yang dilayani", "Ubah cara bertanya");
        refused.headers.emplace_back("Allow", "GET, HEAD");
        return send(connection, request, refused);
    }
    if (has_body(connection))
        return send(connection, kept.request, refuse(413, "permintaan tidak boleh berisi", "Kirim tanpa isi"));
    return MHD_YES;
}

MHD_Result Listener::State::answer(Exchange& exchange) {
    if (!exchange.answer) {
        try {
            exchange.answer = handler(exchange.request, exchange.ticket);
        } catch (const std::exception&) {
            // No exception may cross libmicrohttpd, and one broken answer must not end the others.
            exchange.answer = refuse(500, "meja ini gagal menjawab", "Jalankan siar check untuk melihat sebabnya");
        }
        if (!exchange.answer) {
            suspended.emplace(exchange.ticket, &exchange);
            MHD_suspend_connection(exchange.connection);
            return MHD_YES;
        }
    }
    return send(exchange.connection, exchange.request, *exchange.answer);
}

MHD_Result Listener::State::on_request(void* self_, MHD_Connection* connection, const char* url, const char* method,
                                       const char*, const char*, std::size_t* upload_size, void** context) {
    auto& self = *static_cast<State*>(self_);
    if (*context == nullptr) return self.first_call(connection, url, method, context);
    if (*upload_size != 0) {
        *upload_size = 0;
        return MHD_YES;
    }
    return self.answer(*static_cast<Exchange*>(*context));
}

void Listener::State::on_completed(void* self_, MHD_Connection*, void** context, MHD_RequestTerminationCode) {
    auto& self = *static_cast<State*>(self_);
    const std::unique_ptr<Exchange> exchange(static_cast<Exchange*>(*context));
    *context = nullptr;
    if (exchange) self.suspended.erase(exchange->ticket);
}

void Listener::State::run_tasks() {
    std::vector<std::function<void()>> now;
    {
        const std::lock_guard lock(tasks_lock);
        now.swap(tasks);
    }
    for (const auto& task : now)
        task();
}

void Listener::State::wait(std::chrono::milliseconds longest) const {
    MHD_UNSIGNED_LONG_LONG timeout = 0;
    auto milliseconds = longest.count();
    if (MHD_get_timeout(daemon.get(), &timeout) == MHD_YES)
        milliseconds = static_cast<decltype(milliseconds)>(
            std::min<unsigned long long>(timeout, static_cast<unsigned long long>(milliseconds)));
    const MHD_DaemonInfo* info = MHD_get_daemon_info(daemon.get(), MHD_DAEMON_INFO_EPOLL_FD);
    std::array<pollfd, 2> sources{{{info->epoll_fd, POLLIN, 0}, {wake, POLLIN, 0}}};
    if (poll(sources.data(), sources.size(), static_cast<int>(milliseconds)) <= 0 || sources[1].revents == 0) return;
    std::uint64_t count = 0;
    if (read(wake, &count, sizeof count) < 0) return;
}

void Listener::State::end_waiting() {
    for (auto& [ticket, exchange] : std::exchange(suspended, {})) {
        exchange->answer = refuse(503, "meja ini sedang berhenti", "Coba lagi sebentar lagi");
        MHD_resume_connection(exchange->connection);
    }
    for (int round = 0; round < 3; ++round)
        MHD_run(daemon.get());
}

Listener::Listener(std::unique_ptr<State> state) : state_(std::move(state)) {}
Listener::Listener(Listener&&) noexcept = default;
Listener& Listener::operator=(Listener&&) noexcept = default;
Listener::~Listener() = default;

model::Result<Listener> Listener::listen(std::uint16_t port, std::size_t most_connections) {
    auto state = std::make_unique<State>();
    state->wake = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
    if (state->wake < 0) throw std::runtime_error("siar: eventfd ditolak sistem; terlalu banyak berkas terbuka?");
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    state->daemon.reset(MHD_start_daemon(
        MHD_USE_EPOLL | MHD_ALLOW_SUSPEND_RESUME, port, nullptr, nullptr, &State::on_request, state.get(),
        MHD_OPTION_SOCK_ADDR, reinterpret_cast<const sockaddr*>(&address), MHD_OPTION_NOTIFY_COMPLETED,
        &State::on_completed, state.get(), MHD_OPTION_CONNECTION_LIMIT, connections_allowed(most_connections),
        MHD_OPTION_CONNECTION_TIMEOUT, idle_seconds, MHD_OPTION_CONNECTION_MEMORY_LIMIT, request_bytes,
        MHD_OPTION_LISTEN_BACKLOG_SIZE, 1024U, MHD_OPTION_END));
    if (!state->daemon) {
        if (errno == EADDRINUSE)
            return model::fail("port sudah dipakai program lain", fmt::format("127.0.0.1:{}", port),
                               "Hentikan program itu atau pilih port lain dengan --port");
        return model::fail(fmt::format("port tidak dapat dibuka ({})", model::system_reason(errno)),
                           fmt::format("127.0.0.1:{}", port), "Pilih port lain dengan --port, di atas 1023");
    }
    state->port = MHD_get_daemon_info(state->daemon.get(), MHD_DAEMON_INFO_BIND_PORT)->port;
    return Listener(std::move(state));
}

std::uint16_t Listener::port() const {
    return state_->port;
}

void Listener::run(Handler handler, Refuse refuse, std::chrono::milliseconds beat, const std::function<void()>& tick) {
    state_->handler = std::move(handler);
    state_->refuse = std::move(refuse);
    while (!state_->stopping) {
        state_->wait(beat);
        state_->run_tasks();
        MHD_run(state_->daemon.get());
        tick();
    }
    state_->end_waiting();
    state_->daemon.reset();
}

void Listener::finish(Ticket ticket, Answer answer) {
    const auto found = state_->suspended.find(ticket);
    if (found == state_->suspended.end()) return;
    Exchange& exchange = *found->second;
    state_->suspended.erase(found);
    exchange.answer = std::move(answer);
    MHD_resume_connection(exchange.connection);
    state_->ring();
}

void Listener::post(std::function<void()> task) {
    {
        const std::lock_guard lock(state_->tasks_lock);
        state_->tasks.push_back(std::move(task));
    }
    state_->ring();
}

void Listener::stop() {
    state_->stopping = true;
    state_->ring();
}

std::size_t Listener::waiting() const {
    return state_->suspended.size();
}

} // namespace siar::desk
