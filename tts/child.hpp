// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.hpp"

#include <sys/types.h>

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace siar::tts {

/// A program that answers line by line, in a process group of its own that ends with this value, and with the thread
/// that started it. It runs without a shell, with no open files but its three, in `folder`, and may write no file
/// larger than `largest_file` bytes. Of the environment it has PATH, HOME, TMPDIR (the folder) and a UTF-8 locale.
class Child {
public:
    struct Orders {
        std::vector<std::string> arguments; ///< the first is the program's path
        std::filesystem::path folder;
        std::uint64_t largest_file = 64 << 20;
        std::size_t longest_line = 65'536;     ///< of an answer, bytes
        std::size_t most_complaints = 1 << 20; ///< bytes on stderr for one line
    };
    /// Why there is no answer: what it did, as a phrase after its name, and what it said last on stderr.
    struct Failure {
        std::string what;
        std::string complaint;
        bool left = false; ///< it ended by itself, without an error, before it answered
    };

    static model::Result<std::unique_ptr<Child>> start(Orders orders);
    ~Child();
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    /// Sends a line (without its end) and gives the line that comes back. After a failure the child is of no use.
    tl::expected<std::string, Failure> ask(const std::string& line, std::chrono::milliseconds patience);

private:
    Child(Orders orders, pid_t pid, const std::array<int, 3>& ends);
    using Clock = std::chrono::steady_clock;
    bool send(std::string& rest);
    bool read_answer();
    bool read_complaints();
    Failure failed(std::string what) const;
    Failure how_it_ended() const;

    Orders orders_;
    pid_t pid_;
    std::array<int, 3> ends_; ///< of its stdin, stdout, stderr
    std::string answer_;      ///< read, not given yet
    std::string complaint_;   ///< the end of what it said on stderr
    std::size_t complaints_ = 0;
};

} // namespace siar::tts
