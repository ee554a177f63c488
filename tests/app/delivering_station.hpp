// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivering.hpp"
#include "tests/app/offices.hpp"
#include "tests/net/file_servers.hpp"
#include "tests/store/fixture.hpp"

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace siar::test::delivering {

using namespace std::chrono_literals;
using store::testing::complaint;
using store::testing::id_of;
using store::testing::need;
namespace fs = std::filesystem;

inline const model::Time now = store::testing::noon();
inline const std::vector<std::string> everywhere{"rskw", "cadangan", "studio"};

inline bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// A station with two dropboxes and a server that is down, and an approved item in its store.
struct Station {
    Folder folder;
    SftpServer server;
    Folder own;
    app::Office office = office_in(folder.path() / "state", now);
    store::Store store = app::open_store(office).value();
    std::vector<std::string> lines;
    app::TellLine tell = [this](const std::string& line) { lines.push_back(line); };

    Station() {
        office.settings.radio.out = folder.path() / "radio";
        for (const char* name : {"rskw", "cadangan"}) {
            config::RadioDestination one;
            one.name = name;
            one.folder = folder.path() / name;
            fs::create_directories(one.folder);
            office.settings.radio.destinations.push_back(one);
        }
        config::RadioDestination one;
        one.name = "studio";
        one.url = server.url();
        one.user = server.access().user;
        one.key_file = own.path() / "kunci";
        fs::copy_file(server.access().key_file, one.key_file);
        server.know_host();
        one.known_hosts = server.access().known_hosts;
        one.pattern = "{tanggal}/{jam}{menit}";
        office.settings.radio.destinations.push_back(one);
        need(store.apply(store::testing::batch({store::testing::row(complaint("1"))}), store::ReviewPolicy::all));
        store::testing::decide(store, "1", model::Act::approve);
    }
    fs::path box(const char* name) const { return folder.path() / name; }

    /// A finished segment that tells the item, noted as made.
    tts::Shipment made(const std::string& cut, model::Time airs_at, const std::string& bytes = "suara") {
        tts::Shipment out;
        out.folder = office.settings.radio.out / cut;
        out.zone = office.package.regency.identity.zone;
        fs::create_directories(out.folder);
        std::ofstream(out.folder / "segmen.wav") << bytes;
        out.manifest.cut = cut;
        out.manifest.airs_at = airs_at;
        model::Manifest::File wav;
        wav.name = "segmen.wav";
        wav.bytes = bytes.size();
        wav.sha256 = model::sha256(bytes);
        wav.encoding = model::Encoding::wav;
        wav.loudness.lufs = -23;
        out.manifest.files = {wav};
        model::Manifest::Told told;
        told.item = id_of(store, "1");
        out.manifest.items = {told};
        need(store.note_made(airs_at, office.settings.radio.out, cut, {told.item}));
        return out;
    }
    app::Delivering deliver(model::Time at) {
        office.clock = model::shifted_clock(at, 0);
        const auto done = app::deliver_due(office, store, tell, {});
        REQUIRE_MESSAGE(done, done.error().line());
        return *done;
    }
};

} // namespace siar::test::delivering
