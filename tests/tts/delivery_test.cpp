// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/delivery.hpp"

#include "privacy/showable.hpp"
#include "tests/net/file_servers.hpp"
#include "tts/dropbox.hpp"

#include <signal.h>
#include <sys/resource.h>

#include <chrono>

using namespace siar;
using namespace siar::test;
using namespace std::chrono_literals;
using privacy::operator""_label;
namespace fs = std::filesystem;

namespace {

const model::Time slot = model::parse_rfc3339("2026-11-30T09:05+07:00").value();

model::Manifest::File file_in(const fs::path& folder, const std::string& name, const std::string& bytes) {
    std::ofstream(folder / name, std::ios::binary) << bytes;
    model::Manifest::File out;
    out.name = name;
    out.bytes = bytes.size();
    out.sha256 = model::sha256(bytes);
    return out;
}

/// A segment with sounds of two loudnesses, captions, a script and a manifest.
tts::Shipment shipment(const fs::path& folder) {
    tts::Shipment out;
    out.folder = folder;
    out.zone = {7h, "WIB"_label};
    out.format = "tiga";
    out.manifest.cut = "20261130-0905-180s";
    out.manifest.title = "Aduan: jalan & lampu"_label;
    out.manifest.station = "RSKW 104.8 FM"_label;
    out.manifest.programme = "Suara Warga"_label;
    out.manifest.airs_at = slot;
    out.manifest.frames = 180 * 48'000;
    out.manifest.files = {file_in(folder, "segmen.wav", std::string(300'000, 'w')),
                          file_in(folder, "segmen-16.mp3", std::string(40'000, 'm')),
                          file_in(folder, "segmen.vtt", "WEBVTT\n"), file_in(folder, "segmen.srt", "1\n"),
                          file_in(folder, "naskah-penyiar.txt", "naskah\n")};
    out.manifest.files[0].encoding = model::Encoding::wav;
    out.manifest.files[0].loudness.lufs = -23.04;
    out.manifest.files[1].encoding = model::Encoding::mp3;
    out.manifest.files[1].loudness.lufs = -15.98;
    std::ofstream(folder / "segment.json") << "{}\n";
    return out;
}

config::RadioDestination dropbox(const fs::path& folder) {
    config::RadioDestination out;
    out.name = "rskw";
    out.folder = folder;
    return out;
}

std::vector<std::string> remotes(const model::Result<std::vector<model::Delivery>>& all) {
    REQUIRE_MESSAGE(all, all.error().line());
    std::vector<std::string> out;
    for (const auto& one : *all)
        out.push_back(one.remote);
    return out;
}

tts::Courier courier(const config::RadioDestination& destination) {
    auto out = tts::Courier::open(destination);
    REQUIRE_MESSAGE(out, out.error().line());
    return std::move(*out);
}

std::size_t entries(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), {}));
}

/// While it lives, no file of this process grows beyond some bytes: what a full disk does, for one process.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytes) : handler_(signal(SIGXFSZ, SIG_IGN)) {
        getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit less{bytes, before_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &less);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;
    ~FullDisk() {
        setrlimit(RLIMIT_FSIZE, &before_);
        signal(SIGXFSZ, handler_);
    }

private:
    sighandler_t handler_;
    rlimit before_{};
};

} // namespace

TEST_CASE("a destination gets its encoding and loudness under its own names, companions first") {
    const Folder folder;
    const auto one = shipment(folder.path());
    auto to = dropbox("/kotak");
    CHECK(remotes(tts::deliveries(one, to, slot - 10min)) == std::vector<std::string>{"20261130-0905-180s.wav"});
    to.captions = to.script = to.manifest = true;
    to.pattern = "{tanggal}/{hari} {jam}.{menit} {program} {stasiun} {format} {panjang} {judul}";
    const std::string name = "20261130/senin 09.05 Suara-Warga RSKW-104-8-FM tiga 180 Aduan-jalan-lampu";
    CHECK(remotes(tts::deliveries(one, to, slot - 10min)) ==
          std::vector{name + ".vtt", name + ".srt", name + ".txt", name + ".json", name + ".wav"});
    to = dropbox("/kotak");
    to.encoding = model::Encoding::mp3;
    to.loudness_lufs = -16;
    to.fields = {{"judul", "{judul}, {tanggal}"}};
    const auto mp3 = tts::deliveries(one, to, slot - 10min);
    CHECK(remotes(mp3) == std::vector<std::string>{"20261130-0905-180s.mp3"});
    CHECK(mp3->front().bytes == 40'000);
    CHECK(mp3->front().deadline == slot);
    CHECK_MESSAGE(tts::deliveries(one, to, slot)->front().deadline == slot + 30min, "made when it airs");
    CHECK(mp3->front().fields.front().second == "Aduan: jalan & lampu, 20261130");
    to.loudness_lufs = -18;
    const auto none = tts::deliveries(one, to, slot);
    REQUIRE(!none);
    CHECK(none.error().what == "segmen tanpa suara mp3 -18.0 LUFS untuk tujuan rskw");
    to = dropbox("/kotak");
    to.pattern = "{program}";
    auto nameless = one;
    nameless.manifest.programme = {};
    CHECK(!tts::deliveries(nameless, to, slot));
}

TEST_CASE("practice is never delivered, and demo data only where a destination is for trying out") {
    const Folder folder;
    const Folder box;
    auto one = shipment(folder.path());
    auto to = dropbox(box.path());
    one.manifest.demo = true;
    CHECK(tts::deliveries(one, to, slot).error().what == "segmen berisi DATA CONTOH tidak dikirim");
    to.demo = true;
    const auto demo = tts::deliveries(one, to, slot);
    REQUIRE(demo);
    CHECK(courier(to).deliver(demo->front()) == net::Proof::size);
    to.demo = false;
    CHECK(courier(to).deliver(demo->front()).error().error.what == "segmen berisi DATA CONTOH tidak dikirim");
    to.demo = true;
    one.manifest.practice = true;
    CHECK(tts::deliveries(one, to, slot).error().what == "segmen latihan tidak pernah dikirim");
    auto smuggled = demo->front();
    smuggled.purpose = model::Purpose::practice;
    smuggled.remote = "latihan.wav";
    CHECK(courier(to).deliver(smuggled).error().error.what == "segmen latihan tidak pernah dikirim");
    CHECK(!fs::exists(box.path() / "latihan.wav"));
}

TEST_CASE("an evergreen goes as long as it is valid, and only where its name is told from that of a slot") {
    const Folder folder;
    auto one = shipment(folder.path());
    one.manifest.cut += "-kapan-saja";
    one.manifest.valid_until = slot + 24h;
    auto to = dropbox("/kotak");
    for (const char* pattern : {"{potongan}", "siar/{program}-{panjang}"}) {
        to.pattern = pattern;
        REQUIRE(remotes(tts::deliveries(one, to, slot + 3h)).size() == 1);
        CHECK(tts::deliveries(one, to, slot + 3h)->front().deadline == slot + 24h);
    }
    for (const char* pattern : {"{program}", "{tanggal}-{jam}{menit}"}) {
        to.pattern = pattern;
        CHECK(remotes(tts::deliveries(one, to, slot)).empty());
    }
}

namespace {

/// All tries from a first one on, until the slot, as seconds before it.
std::vector<model::Seconds> tries(const config::RadioDestination& to, model::Seconds lead, bool lasting) {
    model::Delivery one;
    one.deadline = slot;
    net::Failure failure;
    failure.lasting = lasting;
    std::vector<model::Seconds> out;
    for (std::optional<model::Time> at = slot - lead; at; at = tts::next_try(to, one, failure, *at)) {
        out.push_back(slot - *at);
        ++one.tries;
    }
    return out;
}

} // namespace

TEST_CASE("a segment that the adzan moved has the name of its slot where the pattern asks for it") {
    const Folder here;
    auto one = shipment(here.path());
    auto to = dropbox("/tidak-dipakai");
    to.pattern = "kabar-{slot}";
    CHECK(remotes(tts::deliveries(one, to, slot - 1h)) == std::vector<std::string>{"kabar-0905.wav"});
    one.asked = 8h + 58min;
    CHECK(remotes(tts::deliveries(one, to, slot - 1h)) == std::vector<std::string>{"kabar-0858.wav"});
}

TEST_CASE("a correction has a name of its own beside the segment of its slot, whatever the pattern") {
    const Folder here;
    auto one = shipment(here.path());
    auto to = dropbox("/tidak-dipakai");
    to.pattern = "siar/{jam}{menit}";
    CHECK(remotes(tts::deliveries(one, to, slot - 1h)) == std::vector<std::string>{"siar/0905.wav"});
    one.manifest.cut = "20261130-0905-20s-contoh-ralat-0a1b2c3d";
    CHECK(remotes(tts::deliveries(one, to, slot - 1h)) == std::vector<std::string>{"siar/0905-ralat-0a1b2c3d.wav"});
    to.pattern = "siar/{potongan}";
    CHECK(remotes(tts::deliveries(one, to, slot - 1h)) ==
          std::vector<std::string>{"siar/20261130-0905-20s-contoh-ralat-0a1b2c3d.wav"});
}

TEST_CASE("tries come half as often each time, sooner before the slot, never after it") {
    config::RadioDestination to;
    using Times = std::vector<model::Seconds>;
    CHECK(tries(to, 60min, false) == Times{3600s, 3570s, 3510s, 3390s, 3150s, 2670s, 1780s, 1187s, 792s, 528s,
                                           352s,  235s,  157s,  105s,  70s,   47s,   32s,   22s,   12s,  2s});
    CHECK(tries(to, 10min, false) == Times{600s, 570s, 510s, 390s, 260s, 174s, 116s, 78s, 52s, 35s, 24s, 14s, 4s});
    CHECK(tries(to, 10min, true) == Times{600s, 400s, 267s, 178s, 118s, 58s});
    CHECK(tries(to, 60min, true) == Times{3600s, 2700s, 1800s, 1200s, 800s, 534s, 356s, 238s, 159s, 99s, 39s});
    CHECK(tries(to, 5h, false).size() < 50);
    to.wait = 5s;
    CHECK(tries(to, 20s, false) == Times{20s, 15s, 10s, 5s, 0s});
    to.tries = 3;
    CHECK(tries(to, 10min, false).size() == 3);
    CHECK(tries(to, 10min, true).size() == 3);
}

TEST_CASE("a form that may have arrived is not sent again") {
    config::RadioDestination to;
    model::Delivery one;
    one.deadline = slot;
    one.tries = 1;
    net::Failure failure;
    CHECK(tts::next_try(to, one, failure, slot - 10min));
    failure.perhaps_there = true;
    CHECK_MESSAGE(tts::next_try(to, one, failure, slot - 10min), "under its name there is only one");
    one.form = true;
    CHECK(!tts::next_try(to, one, failure, slot - 10min));
    failure.perhaps_there = false;
    CHECK(tts::next_try(to, one, failure, slot - 10min));
}

TEST_CASE("a dropbox has a file whole under its name or not at all; a share that is not mounted is not made") {
    const Folder folder;
    const Folder box;
    const auto one = shipment(folder.path());
    auto to = dropbox(box.path());
    to.pattern = "siar/{program} {jam}";
    to.read_back = true;
    auto sent = tts::deliveries(one, to, slot)->front();
    const fs::path target = box.path() / "siar/Suara-Warga 09.wav";
    CHECK(courier(to).deliver(sent) == net::Proof::sha256);
    CHECK(content_of(target) == std::string(300'000, 'w'));

    SUBCASE("a full disk leaves what was there and nothing half") {
        const FullDisk full(100'000);
        const auto failed = courier(to).deliver(sent);
        REQUIRE(!failed);
        CHECK_FALSE(failed.error().lasting);
        CHECK(fs::file_size(target) == 300'000);
        CHECK(entries(target.parent_path()) == 1);
    }
    SUBCASE("one that is stopped, too; what a killed program left is written over") {
        std::ofstream(target.parent_path() / ".Suara-Warga 09.wav.sebagian") << "setengah";
        auto stopped = tts::Courier::open(to, [] { return true; });
        REQUIRE(!stopped->deliver(sent));
        CHECK(entries(target.parent_path()) == 1);
        std::ofstream(target.parent_path() / ".Suara-Warga 09.wav.sebagian") << "setengah";
        CHECK(courier(to).deliver(sent));
        CHECK(entries(target.parent_path()) == 1);
    }
    SUBCASE("a file that is not what was finished does not go") {
        std::ofstream(sent.file, std::ios::app) << "lain";
        const auto failed = courier(to).deliver(sent);
        REQUIRE(!failed);
        CHECK(failed.error().lasting);
        CHECK(fs::file_size(target) == 300'000);
    }
    SUBCASE("it is taken back once, with what is half there") {
        std::ofstream(target.parent_path() / ".Suara-Warga 09.wav.sebagian") << "setengah";
        CHECK(courier(to).take_back(sent.remote) == true);
        CHECK(entries(target.parent_path()) == 0);
        CHECK(courier(to).take_back(sent.remote) == false);
    }
    SUBCASE("without its folder nothing is made") {
        to.folder = box.path() / "tidak dipasang";
        CHECK(courier(to).deliver(sent).error().error.what == "folder tujuan tidak ada");
        CHECK(!courier(to).take_back(sent.remote));
        CHECK(!fs::exists(to.folder));
    }
}

TEST_CASE("a courier brings a segment to a server with the secrets of its files, and takes it back") {
    const Folder folder;
    const Folder own;
    const auto one = shipment(folder.path());
    FtpsServer server(false);
    server.up();
    config::RadioDestination to;
    to.name = "hosting";
    to.url = server.url();
    to.pattern = "masuk/{program}-{jam}{menit}";
    to.user = "siar";
    to.ca_file = server.home() / "cert.pem";
    to.password_file = own.path() / "sandi";
    std::ofstream(to.password_file) << "rahasia-ftp\n";
    const auto open = tts::Courier::open(to);
    REQUIRE(!open);
    CHECK(open.error().what == "berkas kata sandi dapat dibaca orang lain");
    fs::permissions(to.password_file, fs::perms::owner_read | fs::perms::owner_write);

    const auto sent = tts::deliveries(one, to, slot)->front();
    auto way = courier(to);
    const auto proof = way.deliver(sent);
    REQUIRE_MESSAGE(proof, proof.error().error.line());
    CHECK(content_of(server.files() / "masuk/Suara-Warga-0905.wav") == std::string(300'000, 'w'));
    CHECK(way.take_back(sent.remote) == true);
    CHECK(way.take_back(sent.remote) == false);
    to.form = true;
    CHECK(!courier(to).take_back(sent.remote));
}
