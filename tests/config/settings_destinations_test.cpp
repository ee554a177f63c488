// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/settings.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <chrono>
#include <fstream>
#include <string>

using namespace siar;
using namespace std::chrono_literals;

namespace {

model::Result<config::Settings> parsed(const std::string& destination) {
    return config::parse_settings("[[radio.destination]]\nname = \"a\"\n" + destination, "/etc/siar/siar.toml");
}

config::RadioDestination read(const std::string& destination) {
    const auto settings = parsed(destination);
    REQUIRE_MESSAGE(settings, settings.error().line());
    REQUIRE(settings->radio.destinations.size() == 1);
    return settings->radio.destinations.front();
}

/// The commented part of the example from the first destination on, as it would be without its marks.
std::string example() {
    std::ifstream in(SIAR_SOURCE_DIR "/config/contoh-siar.toml");
    std::string out;
    std::string line;
    bool within = false;
    while (std::getline(in, line)) {
        within = within || line == "# [[radio.destination]]";
        if (!within) continue;
        if (line.empty()) break;
        out += line.substr(std::min<std::size_t>(2, line.size())) + "\n";
    }
    return out;
}

} // namespace

TEST_CASE("a folder is a destination by itself") {
    const auto one = read("folder = \"kotak\"\n");
    config::RadioDestination expected;
    expected.name = "a";
    expected.folder = "/etc/siar/kotak";
    CHECK(one == expected);
}

TEST_CASE("every destination of the explained example is read when its marks are taken away") {
    const auto settings = config::parse_settings(example(), "/etc/siar/siar.toml");
    REQUIRE_MESSAGE(settings, settings.error().line());
    const auto& all = settings->radio.destinations;
    REQUIRE(all.size() == 5);
    CHECK(all[0].folder == "/srv/dropbox");
    CHECK(all[0].captions);
    CHECK(all[0].script);
    CHECK(all[0].manifest);
    auto usual = all[0];
    usual.captions = usual.script = usual.manifest = false;
    usual.pattern = "{potongan}";
    usual.name = "a";
    CHECK_MESSAGE(usual == read("folder = \"/srv/dropbox\"\n"), "it states the defaults");
    CHECK(all[1].key_file == "/etc/siar/kunci-siaran");
    CHECK(all[1].host_key.size() == 50);
    CHECK(all[2].url == "ftpes://ftp.contoh.go.id/masuk");
    CHECK_FALSE(all[3].form);
    CHECK(all[4].form);
    CHECK(all[4].encoding == model::Encoding::mp3);
    CHECK(all[4].fields.at("track_title") == "{judul} {tanggal}");
}

TEST_CASE("a destination without a way, with a secret in its address, or with an unsafe name is refused by its line") {
    const std::string sftp = "url = \"sftp://a.id/x\"\nuser = \"u\"\nkey_file = \"k\"\n";
    struct Row {
        std::string toml;
        std::string error;
    };
    const Row rows[] = {
        {"", "tujuan tanpa alamat, atau dengan dua"},
        {"url = \"https://a.id\"\nfolder = \"x\"", "tujuan tanpa alamat, atau dengan dua"},
        {"url = \"ftp://a.id/x\"", "ftp:// mengirim kata sandi tanpa enkripsi"},
        {"url = \"file:///x\"", "alamat tujuan tidak dikenal"},
        {"url = \"http://a.id/x\"", "\"url\" memakai http:// ke komputer lain"},
        {"url = \"https://u:s3kret@a.id/x\"", "alamat tujuan berisi nama, kata sandi"},
        {"url = \"https://a.id/x?token=s3kret\"", "alamat tujuan berisi nama, kata sandi"},
        {sftp, "kunci server sftp tidak dapat diperiksa"},
        {sftp + "host_key = \"MD5:00\"", "host_key bukan sidik jari SHA256"},
        {"url = \"sftp://a.id/x\"\nknown_hosts = \"k\"", "sftp tanpa nama dan kuncinya"},
        {"url = \"ftps://a.id/x\"\nuser = \"u\"", "ftps tanpa nama dan kata sandi"},
        {"url = \"https://a.id/x\"\nuser = \"u\"", "nama dan kata sandi harus berdua"},
        {"url = \"https://a.id/x\"\nheader = \"X: {token}\"", "header tanpa token"},
        {"url = \"https://a.id/x\"\ntoken_file = \"t\"\nheader = \"X\"", "header bukan"},
        {"url = \"https://a.id/x\"\nkey_file = \"k\"", "\"key_file\" tidak berlaku untuk tujuan ini"},
        {"folder = \"x\"\nuser = \"u\"", "\"user\" tidak berlaku untuk tujuan ini"},
        {"folder = \"x\"\nencoding = \"aac\"", "nilai \"encoding\" tidak dikenal"},
        {"folder = \"x\"\nloudness_lufs = -9", "loudness_lufs"},
        {"folder = \"x\"\nalso = [\"foto\"]", "berkas \"foto\" tidak dikenal"},
        {"folder = \"x\"\npattern = \"{nama}\"", "pola \"{nama}\" berisi isian yang tidak dikenal"},
        {"folder = \"x\"\npattern = \"{jam\"", "berisi isian yang tidak dikenal"},
        {"folder = \"x\"\npattern = \"../{jam}\"", "bukan nama berkas yang aman"},
        {"folder = \"x\"\npattern = \"/{jam}\"", "bukan nama berkas yang aman"},
        {"folder = \"x\"\npattern = \"a//{jam}\"", "bukan nama berkas yang aman"},
        {"folder = \"x\"\npattern = \"a/\"", "bukan nama berkas yang aman"},
        {"folder = \"x\"\npattern = \".{jam}\"", "bukan nama berkas yang aman"},
        {"folder = \"x\"\npattern = \"warga é\"", "bukan nama berkas yang aman"},
        {"url = \"https://a.id/x\"\nmethod = \"post\"\npattern = \"a/{jam}\"", "bukan nama berkas yang aman"},
        {"url = \"https://a.id/x\"\nmethod = \"post\"\nverify = \"sha256\"", "\"verify\" tidak berlaku"},
        {"folder = \"x\"\nwait = \"0:01\"", "nilai \"wait\" bukan menit:detik"},
        {"folder = \"x\"\n[[radio.destination]]\nname = \"a\"\nfolder = \"y\"", "ada dua tujuan bernama \"a\""},
        {"folder = \"x\"\n[[radio.destination]]\nname = \"b\"\nfolder = \"x\"\nloudness_lufs = -16",
         "tujuan \"a\" dan \"b\" saling menimpa"},
        {"url = \"https://a.id/x\"\npattern = \"siar\"\n[[radio.destination]]\nname = \"b\"\nurl = "
         "\"https://a.id/x\"\npattern = \"siar\"",
         "saling menimpa"},
        {"folder = \"x\"\n[radio]\nevergreen_destinations = [\"a\", \"b\"]", "tujuan \"b\" segmen sepanjang hari"},
        {"folder = \"x\"\npattern = \"{jam}\"\n[radio]\nevergreen_destinations = [\"a\"]",
         "di tujuan \"a\" segmen sepanjang hari tidak punya nama"},
        {"folder = \"x\"\n[[radio.slot]]\ntime = \"06:30\"\ndestinations = [\"b\"]", "tujuan \"b\" pada sebuah slot"},
        {"folder = \"x\"\n[[radio.slot]]\ntime = \"06:30\"\ndestinations = []", "\"destinations\" tidak menyebut"},
        {"folder = \"x\"\n[radio]\nevergreen_destinations = []", "\"evergreen_destinations\" tidak menyebut"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.toml);
        const auto settings = parsed(row.toml);
        REQUIRE(!settings);
        const std::string line = settings.error().line();
        CHECK_MESSAGE(line.find(row.error) != std::string::npos, line);
        CHECK(line.find("siar.toml baris ") != std::string::npos);
        CHECK(line.find("s3kret") == std::string::npos);
        CHECK(line.find('\n') == std::string::npos);
    }
}

TEST_CASE("destinations of one place differ in their names there, or in what they take") {
    const std::string other = "[[radio.destination]]\nname = \"b\"\n";
    for (const auto& two :
         {"folder = \"x\"\n" + other + "folder = \"y\"\n",
          "folder = \"x\"\n" + other + "folder = \"x\"\nencoding = \"mp3\"\n",
          "folder = \"x\"\n" + other + "folder = \"x\"\npattern = \"{program}\"\n",
          "url = \"https://a.id/x\"\nmethod = \"post\"\n" + other + "url = \"https://a.id/x\"\nmethod = \"post\"\n"}) {
        CAPTURE(two);
        const auto settings = parsed(two);
        CHECK_MESSAGE(settings, settings.error().line());
    }
}

TEST_CASE("a pattern is filled field by field, and braces must be those of a field") {
    const auto value = [](std::string_view field) { return fmt::format("<{}>", field); };
    CHECK(config::filled("a/{jam}.{menit}-b", value) == "a/<jam>.<menit>-b");
    CHECK(config::filled("", value) == "");
    for (const char* bad : {"{", "}", "{}", "{jam", "jam}", "{{jam}}", "{Jam}", "{jam }"})
        CHECK_MESSAGE(!config::filled(bad, value), bad);
}
