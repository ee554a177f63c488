// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sources.hpp"

#include "app/process.hpp"
#include "config/token_file.hpp"
#include "feeds/demo.hpp"
#include "feeds/siar.hpp"

#include <utility>

namespace siar::app {

net::Client client_for(const config::SourceSettings& source) {
    net::Options options;
    options.plain_http = source.plain_http;
    options.stop = asked_to_stop;
    return net::Client(options);
}

model::Result<std::unique_ptr<feeds::Source>> open_source(const Office& office, const config::SourceSettings& source) {
    using config::SourceKind;
    auto token = config::read_token(source.token_file);
    if (!token) return tl::unexpected(std::move(token.error()));
    const auto& package = office.package;
    switch (source.kind) {
        case SourceKind::demo: return std::make_unique<feeds::DemoSource>(source, package);
        case SourceKind::siar:
            return std::make_unique<feeds::Hub>(source, *std::move(token), client_for(source), package);
        case SourceKind::open311:
        case SourceKind::sp4n:
        case SourceKind::sheet:
        case SourceKind::statistics: break;
    }
    return model::fail("jenis sumber tidak dikenal", source.name.value, "Periksa kind di siar.toml");
}

} // namespace siar::app
