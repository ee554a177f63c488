// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.hpp"
#include "tts/child.hpp"
#include "tts/engine.hpp"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace siar::tts {

/// Which program speaks, and how long it is waited for.
struct CommandOrders {
    std::vector<std::string> program;        ///< its path and its arguments
    std::filesystem::path home;              ///< an existing folder of this user, in which a private one is made
    std::chrono::milliseconds start{60'000}; ///< on top, before it has answered for the first time
    std::chrono::milliseconds least{10'000}; ///< for a line, however short
    double times = 5;                        ///< and so many seconds for each that its words should take
    std::uint64_t largest_file = 64 << 20;   ///< bytes
};

/// Any program as a voice (`command`), by the protocol of docs/voice-engine.md: it is started once and asked line by
/// line, and again where it left after a line. Nothing it gives is believed: the file is judged as any stranger's, its
/// length by the words. It is the program that decides whether the same words give the same samples.
///
/// To be used on the thread that opened it: the program ends with that.
class CommandEngine : public Engine {
public:
    static model::Result<std::unique_ptr<Engine>> open(CommandOrders orders);
    ~CommandEngine() override;
    CommandEngine(const CommandEngine&) = delete;
    CommandEngine& operator=(const CommandEngine&) = delete;

    std::string name() const override { return name_; }
    bool bends() const override { return true; }
    bool synthetic() const override { return true; }
    model::Result<Speech> speak(const Utterance& utterance) override;

private:
    CommandEngine(CommandOrders orders, std::filesystem::path folder);
    model::Result<void> start();
    model::Result<std::string> answer_to(const std::string& request, double seconds);
    tl::unexpected<model::Error> fault(const std::string& did, const std::string& complaint = {});

    CommandOrders orders_;
    std::filesystem::path folder_;
    std::string name_;
    std::unique_ptr<Child> child_;
    bool answered_ = false; ///< the child that runs has answered before
    std::size_t asked_ = 0;
};

} // namespace siar::tts
