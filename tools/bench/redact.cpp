// SPDX-License-Identifier: GPL-3.0-or-later
// How fast the gate reads what citizens and agencies write: the titles, bodies and answers of the demo, with all the
// personal data planted in them. Beside it Google's RE2, which only replaces what has a fixed shape: phone, identity
// and account numbers, mails and links. In alternating runs; figures as tools/bench/table.awk reads them.
//   bench_redact PACKAGE
#include "privacy/redact.hpp"

#include "config/package.hpp"
#include "feeds/demo.hpp"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <functional>
#include <string>
#include <utility>
#include <vector>

using namespace siar;

namespace {

constexpr int runs = 15;

template <class Value>
Value need(model::Result<Value> result) {
    if (result) return std::move(*result);
    fmt::print(stderr, "{}\n", result.error().line());
    std::exit(1);
}

std::vector<std::string> texts_of(const feeds::Demo& demo) {
    std::vector<std::string> out;
    for (const auto& one : demo.complaints) {
        out.push_back(one.raw.title);
        out.push_back(one.raw.body);
        for (const auto& answer : one.raw.follow_ups)
            out.push_back(answer.text);
    }
    return out;
}

double seconds_of(const std::function<std::size_t()>& work, std::size_t& check) {
    const auto began = std::chrono::steady_clock::now();
    check += work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
}

double median(std::vector<double> all) {
    std::sort(all.begin(), all.end());
    return all[all.size() / 2];
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    const auto package = need(config::load_package(argv[1]));
    const auto texts = texts_of(need(feeds::generate(package, {})));
    std::size_t bytes = 0;
    for (const auto& text : texts)
        bytes += text.size();

    const RE2 shapes(R"((?:\+?62|0)(?:[ .-]?[0-9]){8,12}|[0-9][0-9 .-]{13,20}[0-9]|[\w.]+@[\w.]+\.\w+|https?://\S+)");
    const auto gate = [&] {
        std::size_t out = 0;
        for (const auto& text : texts)
            out += privacy::redact(text, package.gate).text.str().size();
        return out;
    };
    const auto re2 = [&] {
        std::size_t out = 0;
        for (std::string text : texts) {
            RE2::GlobalReplace(&text, shapes, "[x]");
            out += text.size();
        }
        return out;
    };
    std::vector<double> ours;
    std::vector<double> theirs;
    std::size_t check = 0;
    for (int run = 0; run < runs; ++run) {
        ours.push_back(seconds_of(gate, check));
        theirs.push_back(seconds_of(re2, check));
    }
    const auto speed = [&](const std::vector<double>& all) { return static_cast<double>(bytes) / 1e6 / median(all); };
    fmt::print("the gate ({} texts, mean {} bytes)\t{:.1f}\tMB/s\t>\t60\n", texts.size(), bytes / texts.size(),
               speed(ours));
    fmt::print("RE2, fixed shapes only\t{:.1f}\tMB/s\t-\t-\n", speed(theirs));
    fmt::print("the gate beside RE2\t{:.2f}\tx\t-\t-\n", speed(ours) / speed(theirs));
    return check == 0 ? 1 : 0;
}
