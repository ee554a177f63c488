// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/voice_data.hpp"

#include "model/digest.hpp"
#include "tts/phones.hpp"

#include <espeak-ng/espeak_ng.h>
#include <espeak-ng/speak_lib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <system_error>

namespace siar::tts {
namespace {

namespace fs = std::filesystem;

constexpr unsigned patience = 20; // seconds for a work of milliseconds
constexpr std::array links{"phontab", "phonindex", "phondata", "intonations", "lang", "voices"};

tl::unexpected<model::Error> unmade(const fs::path& where) {
    return model::fail("data suara sendiri tidak dapat dibuat", where.string(),
                       "Periksa izin dan ruang folder itu; suara tetap dipakai, jeda antarkatanya lebih kasar");
}

std::string bytes_of(const fs::path& file) {
    std::ostringstream out;
    out << std::ifstream(file, std::ios::binary).rdbuf();
    return out.str();
}

/// Sounds are numbered by the engine's phontab, so that a dictionary serves only the one it was made with.
std::string name_for(const char* version, const fs::path& engine) {
    const std::string table = bytes_of(engine / "phontab");
    const std::string rules = letter_rules();
    return "suara-" + model::digest_fields({version, engine.native(), table, rules}).hex().substr(0, 16);
}

/// Compiles in a copy of this process: the engine can be started only once in each.
bool compiled(const fs::path& folder) {
    const pid_t copy = ::fork();
    if (copy < 0) return false;
    if (copy == 0) {
        ::alarm(patience);
        std::FILE* const silence = std::freopen("/dev/null", "w", stderr); // the engine misses its dictionary there
        espeak_ng_InitializePath(folder.c_str());
        espeak_ng_ERROR_CONTEXT context = nullptr;
        const bool done =
            silence != nullptr && espeak_ng_Initialize(&context) == ENS_OK &&
            espeak_ng_SetVoiceByName("id") == ENS_OK &&
            espeak_ng_CompileDictionary((folder.native() + '/').c_str(), "id", silence, 0, &context) == ENS_OK;
        ::_exit(done ? 0 : 1);
    }
    int status = 0;
    while (::waitpid(copy, &status, 0) < 0) {
        if (errno != EINTR) return false;
    }
    return WIFEXITED(status) && WEXITSTATUS(status) == 0 && fs::exists(folder / "id_dict");
}

bool fill(const fs::path& folder, const fs::path& engine) {
    std::error_code failed;
    for (const char* const name : links) {
        fs::create_symlink(engine / name, folder / name, failed);
        if (failed) return false;
    }
    std::ofstream(folder / "id_rules") << letter_rules();
    std::ofstream(folder / "id_list") << "// no word: letters tell all\n";
    return compiled(folder);
}

} // namespace

model::Result<fs::path> private_voice_data(const fs::path& home) {
    if (home.empty()) return unmade("tidak ada folder untuknya");
    std::error_code ignored;
    const char* path = nullptr;
    const char* const version = espeak_Info(&path);
    if (path == nullptr || *path == '\0') {
        espeak_ng_InitializePath(nullptr);
        espeak_Info(&path);
    }
    // An engine that already runs may have its data from such a copy.
    const fs::path engine = fs::canonical(fs::path(path) / "phontab", ignored).parent_path();
    const fs::path wanted = home / name_for(version, engine);
    if (fs::exists(wanted / "id_dict", ignored)) return wanted;

    std::string making = (home / "suara-baru-XXXXXX").string();
    if (::mkdtemp(making.data()) == nullptr) return unmade(home);
    const bool filled = fill(making, engine);
    if (filled) fs::rename(making, wanted, ignored); // fails where another process was quicker: its copy is as good
    fs::remove_all(making, ignored);
    if (!fs::exists(wanted / "id_dict", ignored)) return unmade(home);
    return wanted;
}

} // namespace siar::tts
