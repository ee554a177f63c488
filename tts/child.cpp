// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/child.hpp"

#include "text/numbers.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <linux/close_range.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <string_view>
#include <thread>
#include <utility>

namespace siar::tts {
namespace {

using namespace std::chrono_literals;

void shut(int& end) {
    if (end >= 0) ::close(std::exchange(end, -1));
}

/// Two ends above the three standard ones, closed by exec.
struct Pipe {
    std::array<int, 2> ends{-1, -1};

    Pipe() {
        std::array<int, 2> made{-1, -1};
        if (::pipe2(made.data(), O_CLOEXEC) != 0) return;
        constexpr int first_free = 3;
        for (std::size_t i = 0; i < 2; ++i) {
            ends.at(i) = ::fcntl(made.at(i), F_DUPFD_CLOEXEC, first_free);
            ::close(made.at(i));
        }
    }
    ~Pipe() {
        shut(ends[0]);
        shut(ends[1]);
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    bool made() const { return ends[0] >= 0 && ends[1] >= 0; }
};

std::vector<char*> pointers(const std::vector<std::string>& texts) {
    std::vector<char*> out;
    for (const std::string& text : texts)
        out.push_back(const_cast<char*>(text.c_str()));
    out.push_back(nullptr);
    return out;
}

std::vector<std::string> environment(const std::filesystem::path& folder) {
    const char* const home = std::getenv("HOME");
    return {"PATH=/usr/local/bin:/usr/bin:/bin", "LANG=C.UTF-8", "LC_ALL=C.UTF-8",
            std::string("HOME=") + (home != nullptr ? home : "/"), "TMPDIR=" + folder.string()};
}

/// What the copy of this process needs to become the program, made before it is one.
struct Birth {
    char* const* arguments;
    char* const* environment;
    const char* folder;
    std::uint64_t largest_file;
    std::array<int, 3> ends; ///< its own of each pipe
    int report;
    pid_t parent;
};

/// Between fork and exec only calls that are safe there.
[[noreturn]] void become(const Birth& birth) {
    ::setpgid(0, 0);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != birth.parent) ::_exit(127);
    for (int stream = 0; stream < 3; ++stream)
        ::dup2(birth.ends[static_cast<std::size_t>(stream)], stream);
    if (::close_range(3, ~0U, CLOSE_RANGE_CLOEXEC) != 0) ::_exit(127); // nothing of ours may reach it
    const rlimit no_core{0, 0};
    const rlimit size{birth.largest_file, birth.largest_file};
    ::setrlimit(RLIMIT_CORE, &no_core);
    ::setrlimit(RLIMIT_FSIZE, &size);
    ::signal(SIGPIPE, SIG_DFL);
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    if (::chdir(birth.folder) == 0) ::execve(birth.arguments[0], birth.arguments, birth.environment);
    const int reason = errno;
    [[maybe_unused]] const auto written = ::write(birth.report, &reason, sizeof reason);
    ::_exit(127);
}

/// write() to a program that may have gone: no signal comes of it.
ssize_t write_quietly(int end, const std::string& text) {
    sigset_t pipe;
    sigset_t before;
    ::sigemptyset(&pipe);
    ::sigaddset(&pipe, SIGPIPE);
    ::pthread_sigmask(SIG_BLOCK, &pipe, &before);
    const ssize_t sent = ::write(end, text.data(), text.size());
    const int reason = errno;
    if (sent < 0 && reason == EPIPE) {
        const timespec at_once{0, 0};
        ::sigtimedwait(&pipe, nullptr, &at_once);
    }
    ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
    errno = reason;
    return sent;
}

/// Reads what is there; false at the end of the stream.
bool drain(int end, std::string& into) {
    std::array<char, 65536> block{};
    const ssize_t got = ::read(end, block.data(), block.size());
    if (got > 0) into.append(block.data(), static_cast<std::size_t>(got));
    return got > 0 || (got < 0 && (errno == EAGAIN || errno == EINTR));
}

} // namespace

model::Result<std::unique_ptr<Child>> Child::start(Orders orders) {
    const auto refused = [&](int reason) {
        return model::fail("program suara tidak dapat dijalankan (" + model::system_reason(reason) + ")",
                           orders.arguments.front(), "Periksa letak dan izinnya di [radio.command] program");
    };
    Pipe in;
    Pipe out;
    Pipe complaints;
    Pipe report;
    if (!in.made() || !out.made() || !complaints.made() || !report.made()) return refused(errno);
    const auto arguments = pointers(orders.arguments);
    const auto variables = environment(orders.folder);
    const auto environment = pointers(variables);
    const Birth birth{arguments.data(),
                      environment.data(),
                      orders.folder.c_str(),
                      orders.largest_file,
                      {in.ends[0], out.ends[1], complaints.ends[1]},
                      report.ends[1],
                      ::getpid()};
    const pid_t pid = ::fork();
    if (pid < 0) return refused(errno);
    if (pid == 0) become(birth);
    ::setpgid(pid, pid); // whoever of us comes first
    shut(report.ends[1]);
    int reason = 0;
    ssize_t told = 0;
    do // nothing once exec succeeded: the pipe closes with it
        told = ::read(report.ends[0], &reason, sizeof reason);
    while (told < 0 && errno == EINTR);
    if (told > 0) {
        ::waitpid(pid, nullptr, 0);
        return refused(reason);
    }
    std::array<int, 3> ends{std::exchange(in.ends[1], -1), std::exchange(out.ends[0], -1),
                            std::exchange(complaints.ends[0], -1)};
    for (const int end : ends)
        ::fcntl(end, F_SETFL, O_NONBLOCK);
    return std::unique_ptr<Child>(new Child(std::move(orders), pid, ends));
}

Child::Child(Orders orders, pid_t pid, const std::array<int, 3>& ends)
    : orders_(std::move(orders)), pid_(pid), ends_(ends) {}

Child::~Child() {
    for (int& end : ends_)
        shut(end);
    siginfo_t about{};
    // The end of its input is a program's sign to go; until it is reaped its number is nobody else's.
    for (const auto until = Clock::now() + 300ms; Clock::now() < until; std::this_thread::sleep_for(5ms))
        if (::waitid(P_PID, static_cast<id_t>(pid_), &about, WEXITED | WNOHANG | WNOWAIT) == 0 && about.si_pid == pid_)
            break;
    ::kill(-pid_, SIGKILL);
    while (::waitpid(pid_, nullptr, 0) < 0 && errno == EINTR) {
    }
}

bool Child::send(std::string& rest) {
    const ssize_t sent = write_quietly(ends_[0], rest);
    if (sent > 0) rest.erase(0, static_cast<std::size_t>(sent));
    return sent >= 0 || errno == EAGAIN || errno == EINTR;
}

bool Child::read_answer() {
    return drain(ends_[1], answer_);
}

bool Child::read_complaints() {
    const std::size_t before = complaint_.size();
    const bool more = drain(ends_[2], complaint_);
    complaints_ += complaint_.size() - before;
    constexpr std::size_t kept = 2000;
    if (complaint_.size() > kept) complaint_.erase(0, complaint_.size() - kept);
    return more;
}

Child::Failure Child::failed(std::string what) const {
    std::string_view last = complaint_;
    while (!last.empty() && last.back() == '\n')
        last.remove_suffix(1);
    last = last.substr(std::min(last.size(), last.rfind('\n') + 1));
    return {std::move(what), std::string(last.substr(0, 200)), false};
}

Child::Failure Child::how_it_ended() const {
    siginfo_t about{};
    for (const auto until = Clock::now() + 500ms; Clock::now() < until && about.si_pid == 0;
         std::this_thread::sleep_for(5ms))
        if (::waitid(P_PID, static_cast<id_t>(pid_), &about, WEXITED | WNOHANG | WNOWAIT) != 0) break;
    if (about.si_pid == 0) return failed("menutup keluarannya tanpa menjawab");
    if (about.si_code != CLD_EXITED) return failed(fmt::format("mati oleh sinyal {} tanpa menjawab", about.si_status));
    Failure failure = failed(fmt::format("berhenti dengan kode {} tanpa menjawab", about.si_status));
    failure.left = about.si_status == 0 && answer_.empty();
    return failure;
}

tl::expected<std::string, Child::Failure> Child::ask(const std::string& line, std::chrono::milliseconds patience) {
    using Unanswered = tl::unexpected<Failure>;
    const auto until = Clock::now() + patience;
    std::string rest = line + '\n';
    complaints_ = 0;
    read_answer();
    if (!answer_.empty()) return Unanswered(failed("menulis ke stdout tanpa ditanya"));
    bool listens = true;
    bool complains = true;
    while (true) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now());
        if (left <= 0ms)
            return Unanswered(
                failed(fmt::format("tidak menjawab dalam {} detik",
                                   text::with_comma(std::chrono::duration<double>(patience).count(), 1))));
        std::array<pollfd, 3> ready{pollfd{listens && !rest.empty() ? ends_[0] : -1, POLLOUT, 0},
                                    pollfd{ends_[1], POLLIN, 0}, pollfd{complains ? ends_[2] : -1, POLLIN, 0}};
        if (::poll(ready.data(), ready.size(), static_cast<int>(left.count()) + 1) < 0 && errno != EINTR)
            return Unanswered(failed("tidak dapat ditunggu"));
        if (ready[0].revents != 0) listens = send(rest);
        if (ready[2].revents != 0) complains = read_complaints();
        if (complaints_ > orders_.most_complaints) return Unanswered(failed("membanjiri stderr"));
        if (ready[1].revents == 0) continue;
        const bool more = read_answer();
        const std::size_t end = answer_.find('\n');
        if (std::min(end, answer_.size()) > orders_.longest_line)
            return Unanswered(failed(fmt::format("menulis jawaban lebih dari {} bita", orders_.longest_line)));
        if (end != std::string::npos) {
            std::string answer = answer_.substr(0, end);
            answer_.erase(0, end + 1);
            return answer;
        }
        if (!more) {
            if (complains) read_complaints();
            return Unanswered(how_it_ended());
        }
    }
}

} // namespace siar::tts
