// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <doctest/doctest.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace siar::test {

inline std::string content_of(const std::filesystem::path& file) {
    std::ostringstream out;
    out << std::ifstream(file, std::ios::binary).rdbuf();
    return out.str();
}

inline pid_t start(std::vector<std::string> words, const std::filesystem::path& log) {
    std::vector<char*> argv;
    for (std::string& word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&files, 1, log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0666);
    posix_spawn_file_actions_adddup2(&files, 1, 2);
    pid_t pid = -1;
    if (posix_spawnp(&pid, argv[0], &files, nullptr, argv.data(), environ) != 0) pid = -1;
    posix_spawn_file_actions_destroy(&files);
    REQUIRE(pid > 0);
    return pid;
}

inline void run(std::vector<std::string> words, const std::filesystem::path& log) {
    const std::string name = words.front();
    int status = -1;
    REQUIRE(waitpid(start(std::move(words), log), &status, 0) > 0);
    REQUIRE_MESSAGE(status == 0, name << ": " << content_of(log));
}

/// Whom a certificate names and how long it holds, as `openssl ca` takes it.
struct Paper {
    std::string name = "localhost";
    std::vector<std::string> term = {"-days", "2"};
};

/// One that ended long ago.
inline Paper expired_paper() {
    return {"localhost", {"-startdate", "20200101000000Z", "-enddate", "20200201000000Z"}};
}

/// A certificate that signed itself: cert.pem, key.pem, and both.pem with one behind the other.
inline void certify(const std::filesystem::path& home, const Paper& paper) {
    const auto file = [&](const char* name) { return (home / name).string(); };
    std::ofstream(file("index")) << std::flush;
    std::ofstream(file("ca.cnf")) << fmt::format(
        "[ca]\ndefault_ca = a\n[a]\ndatabase = {}\nnew_certs_dir = {}\nrand_serial = yes\ndefault_md = sha256\n"
        "policy = p\nx509_extensions = e\n[p]\ncommonName = supplied\n[e]\nsubjectAltName = DNS:{}\n"
        "[req]\ndistinguished_name = n\n[n]\n",
        file("index"), home.string(), paper.name);
    run({"openssl", "req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-subj",
         "/CN=" + paper.name, "-config", file("ca.cnf"), "-keyout", file("key.pem"), "-out", file("request.pem")},
        file("log"));
    std::vector<std::string> sign{"openssl",           "ca",           "-batch",        "-selfsign",     "-notext",
                                  "-config",           file("ca.cnf"), "-keyfile",      file("key.pem"), "-in",
                                  file("request.pem"), "-out",         file("cert.pem")};
    sign.insert(sign.end(), paper.term.begin(), paper.term.end());
    run(std::move(sign), file("log"));
    std::ofstream(file("both.pem")) << content_of(file("cert.pem")) << content_of(file("key.pem"));
}

} // namespace siar::test
