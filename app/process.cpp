// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/process.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <thread>
#include <utility>

namespace siar::app {

namespace {

volatile std::sig_atomic_t stop_wanted = 0; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables): a signal's

void on_signal(int) {
    stop_wanted = 1;
}

int exit_code(int status) {
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/// In the child, between fork and exec: only calls that are safe there.
[[noreturn]] void become(char* const* arguments, pid_t parent, int error_pipe) {
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (::getppid() != parent) ::_exit(1);
    ::execv(arguments[0], arguments);
    const int reason = errno;
    [[maybe_unused]] const auto written = ::write(error_pipe, &reason, sizeof reason);
    ::_exit(127);
}

} // namespace

model::Result<Child> Child::start(const std::vector<std::string>& arguments) {
    std::vector<char*> pointers;
    for (const auto& argument : arguments)
        pointers.push_back(const_cast<char*>(argument.c_str()));
    pointers.push_back(nullptr);
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return model::fail("proses tidak dapat dimulai", arguments.front() + " (" + model::system_reason(errno) + ")",
                           "Tutup program lain, lalu coba lagi");
    const pid_t parent = ::getpid();
    const pid_t pid = ::fork();
    if (pid == 0) become(pointers.data(), parent, ends[1]);
    ::close(ends[1]);
    int reason = pid < 0 ? errno : 0;
    // Reads nothing once exec succeeded: the pipe closes with it.
    const bool failed = pid < 0 || ::read(ends[0], &reason, sizeof reason) > 0;
    ::close(ends[0]);
    if (!failed) return Child(pid);
    if (pid > 0) ::waitpid(pid, nullptr, 0);
    return model::fail("proses tidak dapat dimulai", arguments.front() + " (" + model::system_reason(reason) + ")",
                       "Periksa apakah program itu ada dan boleh dijalankan");
}

Child::Child(Child&& other) noexcept : pid_(std::exchange(other.pid_, -1)), code_(other.code_) {}

Child& Child::operator=(Child&& other) noexcept {
    std::swap(pid_, other.pid_);
    std::swap(code_, other.code_);
    return *this;
}

Child::~Child() {
    stop(std::chrono::seconds{5});
}

std::optional<int> Child::ended() {
    if (code_ || pid_ < 0) return code_;
    int status = 0;
    const auto got = ::waitpid(pid_, &status, WNOHANG);
    if (got == pid_) code_ = exit_code(status);
    // Somebody else has reaped it (SIGCHLD was ignored when this process began): it is gone, how it ended is not known.
    else if (got < 0 && errno == ECHILD)
        code_ = 1;
    return code_;
}

int Child::wait() {
    int status = 0;
    while (!code_ && pid_ > 0) {
        if (::waitpid(pid_, &status, 0) == pid_)
            code_ = exit_code(status);
        else if (errno != EINTR)
            break;
    }
    return code_.value_or(1);
}

void Child::stop(std::chrono::milliseconds patience) {
    if (pid_ < 0 || ended()) return;
    ::kill(pid_, SIGTERM);
    const auto until = std::chrono::steady_clock::now() + patience;
    while (!ended() && std::chrono::steady_clock::now() < until)
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
    if (ended()) return;
    ::kill(pid_, SIGKILL);
    wait();
}

bool asked_to_stop() {
    static const bool catching = [] {
        struct sigaction action {};
        action.sa_handler = on_signal;
        ::sigaction(SIGINT, &action, nullptr);
        ::sigaction(SIGTERM, &action, nullptr);
        return true;
    }();
    return catching && stop_wanted != 0;
}

} // namespace siar::app
