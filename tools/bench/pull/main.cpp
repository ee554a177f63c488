// SPDX-License-Identifier: GPL-3.0-or-later
// The way of rows into the store, and of a reading that brings nothing; measured by tools/bench/feeds.
#include "config/package.hpp"
#include "config/token_file.hpp"
#include "pages.hpp"
#include "reading.hpp"
#include "rounds.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace siar;

constexpr const char* usage = R"(bench_pull PACKAGE pages FILE ROWS [shuffled]   writes pages of an Open311 server
bench_pull PACKAGE store FILE FOLDER             reads them into a new store: rows; seconds, CPU, of it the store's
bench_pull PACKAGE costs FILE                    lines for the table
bench_pull PACKAGE rounds URL TOKEN_FILE FOLDER TIMES   the same, of a desk that has nothing new
)";

template <class Value>
Value need(model::Result<Value> result) {
    if (result) return std::move(*result);
    fmt::print(stderr, "{}\n", result.error().line());
    std::exit(1);
}

int run(const config::Package& package, const std::vector<std::string>& words) {
    const auto& what = words.front();
    if (what == "pages" && words.size() >= 3)
        return bench::write_pages(words[1], std::stoi(words[2]), words.size() > 3, package) ? 0 : 1;
    if (what == "store" && words.size() == 3) {
        const auto read = need(bench::read_into_store(words[1], words[2], package));
        fmt::print("{} {:.2f} {:.2f} {:.2f}\n", read.rows, read.passed, read.processor, read.of_the_store);
        return 0;
    }
    if (what == "costs" && words.size() == 2) {
        const auto cost = need(bench::costs(words[1], package));
        fmt::print("CPU of a row, page to raw complaint\t{:.1f}\tus\t-\t-\n", cost.parse);
        fmt::print("CPU of a row, redact (three texts)\t{:.1f}\tus\t-\t-\n", cost.gate);
        fmt::print("CPU of a row, condense (three sentences)\t{:.1f}\tus\t-\t-\n", cost.words);
        return 0;
    }
    if (what == "rounds" && words.size() == 5) {
        const int times = std::stoi(words[4]);
        const auto token = need(config::read_token(words[2]));
        const auto rounds = need(bench::idle_rounds(words[1], token, words[3], times, package));
        if (rounds.questions_unchanged != times) {
            fmt::print(stderr, "only {} of {} readings brought nothing\n", rounds.questions_unchanged, times);
            return 1;
        }
        fmt::print("CPU of a reading without news (of {})\t{:.3f}\tms\t<\t1\n", times, rounds.cost);
        return 0;
    }
    fmt::print(stderr, "{}", usage);
    return 2;
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        fmt::print(stderr, "{}", usage);
        return 2;
    }
    return run(need(config::load_package(argv[1])), {argv + 2, argv + argc});
}
