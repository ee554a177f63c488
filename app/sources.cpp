// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sources.hpp"

#include "app/process.hpp"
#include "config/sheet_form.hpp"
#include "config/sp4n_form.hpp"
#include "config/token_file.hpp"
#include "feeds/demo.hpp"
#include "feeds/open311.hpp"
#include "feeds/sheet.hpp"
#include "feeds/siar.hpp"
#include "feeds/sp4n.hpp"
#include "feeds/statistics.hpp"

#include <string>
#include <utility>

namespace siar::app {

net::Options options_for(const config::SourceSettings& source) {
    net::Options options;
    options.plain_http = source.plain_http;
    options.limits.total = source.timeout;
    options.stop = asked_to_stop;
    return options;
}

net::Client client_for(const config::SourceSettings& source) {
    return net::Client(options_for(source));
}

static model::Result<std::unique_ptr<feeds::Source>> open_sp4n(const Office& office,
                                                               const config::SourceSettings& source,
                                                               std::string&& token) {
    // Its documents are not public: a regency may bring a form of its own.
    const auto form =
        config::load_sp4n_form(source.form.empty() ? office.data / "config" / "sources" / "sp4n.toml" : source.form);
    if (!form) return tl::unexpected(form.error());
    const auto tracking = form->fields.find("asal");
    const bool has_place =
        source.fields.count("asal") > 0 || (tracking != form->fields.end() && !tracking->second.empty());
    // Without it nothing would ever be merged, and a complaint of two sources counted twice.
    if (!source.origin.empty() && !has_place)
        return model::fail("origin tanpa letak nomor asalnya di berkas form", source.name.value,
                           "Tambahkan asal di [fields] berkas form itu, atau hapus origin dari siar.toml");
    return std::make_unique<feeds::Sp4n>(source, std::move(token), client_for(source), *form, office.package);
}

static model::Result<std::unique_ptr<feeds::Source>> open_sheet(const Office& office,
                                                                const config::SourceSettings& source) {
    const auto form =
        config::load_sheet_form(source.form.empty() ? office.data / "config" / "sources" / "sheet.toml" : source.form);
    if (!form) return tl::unexpected(form.error());
    auto sheet = feeds::Sheet::open(source, *form, office.package, office.state, !office.clock_is_told);
    if (!sheet) return tl::unexpected(std::move(sheet.error()));
    return std::unique_ptr<feeds::Source>(*std::move(sheet));
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
        case SourceKind::sp4n: return open_sp4n(office, source, *std::move(token));
        case SourceKind::statistics:
            return std::make_unique<feeds::Totals>(source, *std::move(token), client_for(source), package);
        case SourceKind::open311:
            return std::make_unique<feeds::Open311>(source, *std::move(token), client_for(source), package);
        case SourceKind::sheet: return open_sheet(office, source);
    }
    return model::fail("jenis sumber tidak dikenal", source.name.value, "Periksa kind di siar.toml");
}

} // namespace siar::app
