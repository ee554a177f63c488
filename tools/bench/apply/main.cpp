// SPDX-License-Identifier: GPL-3.0-or-later
// bench_apply FOLDER ROWS [acak|hanya]: how fast rows go into a new store: title 60 bytes, body 269, one follow-up of
// 150, three sentences; in the order of their numbers, or shuffled (acak). With `hanya` the rows are only made.
#include "privacy/redact.hpp"
#include "store/store.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace siar;
using privacy::operator""_label;

constexpr std::size_t batch_rows =
    20'000; // of a large reading: the Tally cells of shuffled rows are written once a batch

const privacy::Gate& gate() {
    static const privacy::Gate one;
    return one;
}

/// So many bytes of words that the gate lets through, another text for each number.
std::string words(int number, std::size_t size) {
    static const std::vector<std::string> list{"jalan",  "lampu",   "mati",  "rusak",  "air",     "saluran", "banjir",
                                               "sampah", "pasar",   "tepi",  "lubang", "aspal",   "gelap",   "malam",
                                               "warga",  "sekitar", "dekat", "depan",  "sebelah", "tikungan"};
    std::mt19937 random(static_cast<unsigned>(number));
    std::string out;
    while (out.size() < size) {
        if (!out.empty()) out += ' ';
        out += list[random() % list.size()];
    }
    out.resize(size);
    while (!out.empty() && out.back() == ' ')
        out.back() = 'a';
    return out;
}

privacy::PublicText text(int number, std::size_t size) {
    return privacy::redact(words(number, size), gate()).text;
}

/// A few hundred texts, made once: the gate is measured elsewhere.
struct Texts {
    std::vector<privacy::PublicText> titles, bodies, answers, problems;
    Texts() {
        for (int n = 0; n < 500; ++n) {
            titles.push_back(text(n, 60));
            bodies.push_back(text(n + 1000, 269));
            answers.push_back(text(n + 2000, 150));
            problems.push_back(text(n + 3000, 50));
        }
    }
};

model::Row row(const Texts& texts, int number) {
    const auto pick = [&](const auto& from, int salt) -> const auto& {
        return from[static_cast<std::size_t>(number * 7 + salt) % from.size()];
    };
    model::Row out;
    auto& c = out.complaint;
    c.key = {{"sp4n"}, std::to_string(5'000'000 + number)};
    c.origin = model::Origin{"sp4n-lapor", c.key.id};
    c.status = model::Status::resolved;
    c.category = {fmt::format("kategori{}", number % 12)};
    c.agencies = {{fmt::format("opd{}", number % 40)}};
    c.channel = {fmt::format("kanal{}", number % 5)};
    c.place.district = {fmt::format("33.21.{:02}", 1 + number % 14)};
    c.place.village = model::VillageId{fmt::format("33.21.{:02}.20{:02}", 1 + number % 14, number % 20)};
    c.submitted = model::Time{model::Seconds{1'640'000'000 + std::int64_t{number} * 120}};
    c.forwarded = c.submitted + model::Seconds{7200 + number % 5000};
    c.first_follow_up = *c.forwarded + model::Seconds{86'400 + number % 70'000};
    c.closed = *c.first_follow_up + model::Seconds{200'000 + number % 90'000};
    c.updated = *c.closed;
    c.how_closed = model::HowClosed::by_agency;
    c.story.emplace();
    c.story->title = pick(texts.titles, 0);
    c.story->body = pick(texts.bodies, number / 500);
    c.story->follow_ups.push_back({*c.first_follow_up, c.agencies.front(), pick(texts.answers, number / 300), false});
    out.proposal.emplace();
    out.proposal->sentences.problem = {pick(texts.problems, number / 700), model::Wording::rule};
    out.proposal->sentences.action = {pick(texts.problems, number / 900), model::Wording::rule};
    out.proposal->sentences.outcome = {pick(texts.problems, number / 1100), model::Wording::template_};
    return out;
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 3) return 2;
    const int count = std::atoi(argv[2]);
    const std::string_view how = argc > 3 ? argv[3] : "";
    std::vector<int> order(static_cast<std::size_t>(count));
    for (int n = 0; n < count; ++n)
        order[static_cast<std::size_t>(n)] = n;
    if (how == "acak") std::shuffle(order.begin(), order.end(), std::mt19937(7));
    const Texts texts;
    auto store = store::Store::open({argv[1], {std::chrono::minutes{420}, "WIB"_label}, gate(), {}});
    if (!store) {
        fmt::print(stderr, "{}\n", store.error().line());
        return 1;
    }
    double seconds = 0;
    for (std::size_t from = 0; from < order.size(); from += batch_rows) {
        model::Batch batch;
        batch.source = {"sp4n"};
        batch.read_at = model::Time{model::Seconds{1'795'244'700}};
        batch.mark.cursor = std::to_string(from);
        for (std::size_t n = from; n < std::min(from + batch_rows, order.size()); ++n)
            batch.rows.push_back(row(texts, order[n]));
        const auto start = std::chrono::steady_clock::now();
        if (how == "hanya") continue;
        const auto applied = store->apply(batch, store::ReviewPolicy::all);
        seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        if (!applied) {
            fmt::print(stderr, "{}\n", applied.error().line());
            return 1;
        }
    }
    fmt::print("{:.0f}\n", count / seconds);
    return 0;
}
