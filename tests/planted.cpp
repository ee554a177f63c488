// SPDX-License-Identifier: GPL-3.0-or-later
// Every piece of invented personal data that the demo of a package holds, one line each: kind, tab, what was written.
//   planted PACKAGE
#include "config/package.hpp"
#include "feeds/demo.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <set>
#include <string>
#include <string_view>
#include <utility>

using namespace siar;

namespace {

constexpr std::string_view name_of(feeds::demo::Private kind) {
    using feeds::demo::Private;
    switch (kind) {
        case Private::name: return "name";
        case Private::nik: return "nik";
        case Private::phone: return "phone";
        case Private::email: return "email";
        case Private::plate: return "plate";
        case Private::address: return "address";
        case Private::account: return "account";
        case Private::coordinates: return "coordinates";
    }
    return "";
}

} // namespace

int main(int count, char** arguments) {
    if (count != 2) {
        fmt::print(stderr, "planted PACKAGE\n");
        return 2;
    }
    const auto package = config::load_package(arguments[1]);
    if (!package) {
        fmt::print(stderr, "{}\n", package.error().line());
        return 1;
    }
    // The demo of another time moves dates only: its texts are these.
    const auto demo = feeds::generate(*package, {});
    if (!demo) {
        fmt::print(stderr, "{}\n", demo.error().line());
        return 1;
    }
    std::set<std::pair<std::string_view, std::string>> all;
    for (const feeds::Planted& planted : demo->complaints) {
        for (const feeds::PlantedData& data : planted.data)
            all.emplace(name_of(data.kind), feeds::planted_text(planted, data));
    }
    for (const auto& [kind, text] : all)
        fmt::print("{}\t{}\n", kind, text);
    return 0;
}
