// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/voice_data.hpp"

#include "model/digest.hpp"
#include "tts/phones.hpp"

#include <espeak-ng/espeak_ng.h>
#include <espeak-ng/speak_lib.h>
#include <fcntl.h>
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
/// No other voice than ours: the engine reads all that there are, each time it is asked for one by name.
constexpr std::array links{"phontab", "phonindex", "phondata", "intonations", "lang/poz/id", "voices/!v/f2"};

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
    std::string linked;
    for (const char* const name : links)
        linked += name;
    return "suara-" + model::digest_fields({version, engine.native(), table, rules, linked}).hex().substr(0, 16);
}

/// Whether `work` succeeds in a copy of this process: the engine can be started only once in each.
template <class Work>
bool succeeds_in_a_copy(Work work) {
    const pid_t copy = ::fork();
    if (copy < 0) return false;
    if (copy == 0) {
        ::alarm(patience);
        const int nowhere = ::open("/dev/null", O_WRONLY); // the engine talks of a missing dictionary
        if (nowhere >= 0) ::dup2(nowhere, STDERR_FILENO);
        ::_exit(work() ? 0 : 1);
    }
    int status = 0;
    while (::waitpid(copy, &status, 0) < 0) {
        if (errno != EINTR) return false;
    }
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

bool starts_with_data(const fs::path& folder) {
    espeak_ng_InitializePath(folder.c_str());
    espeak_ng_ERROR_CONTEXT context = nullptr;
    return espeak_ng_Initialize(&context) == ENS_OK && espeak_ng_SetVoiceByName("id") == ENS_OK;
}

bool compiled(const fs::path& folder) {
    return succeeds_in_a_copy([&] {
        std::FILE* const silence = std::fopen("/dev/null", "w");
        espeak_ng_ERROR_CONTEXT context = nullptr;
        return silence != nullptr && starts_with_data(folder) &&
               espeak_ng_CompileDictionary((folder.native() + '/').c_str(), "id", silence, 0, &context) == ENS_OK;
    });
}

std::string phonemes_of(const std::string& text) {
    const void* rest = text.c_str();
    const char* const said = espeak_TextToPhonemes(&rest, espeakCHARS_UTF8, 0);
    return said == nullptr ? std::string() : said;
}

/// Letters sound with these data like the phonemes that they stand for: what the disk lost, the engine does not miss.
bool reads_letters(const fs::path& folder) {
    return succeeds_in_a_copy([&] {
        constexpr unsigned flags = static_cast<unsigned>(espeakCHARS_UTF8) | static_cast<unsigned>(espeakPHONEMES);
        if (!starts_with_data(folder) || espeak_ng_InitializeOutput(ENOUTPUT_MODE_SYNCHRONOUS, 0, nullptr) != ENS_OK)
            return false;
        espeak_ng_Synthesize(" ", 2, 0, POS_CHARACTER, 0, flags, nullptr, nullptr); // turns "[[" on
        const auto sounds = phones("dZ@m'a?").value();
        return phonemes_of(respelled(sounds)) == phonemes_of("[[" + for_engine(sounds) + "]]");
    });
}

bool write_whole(const fs::path& file, const std::string& text) {
    std::ofstream out(file, std::ios::binary);
    out << text;
    return static_cast<bool>(out.flush());
}

bool fill(const fs::path& folder, const fs::path& engine) {
    std::error_code failed;
    for (const char* const name : links) {
        fs::create_directories((folder / name).parent_path(), failed);
        if (!fs::exists(engine / name, failed)) return false;
        fs::create_symlink(engine / name, folder / name, failed);
        if (failed) return false;
    }
    return write_whole(folder / "id_rules", letter_rules()) &&
           write_whole(folder / "id_list", "// no word: letters tell all\n") && compiled(folder) &&
           reads_letters(folder);
}

} // namespace

model::Result<fs::path> private_voice_data(const fs::path& home) {
    if (home.empty()) return unmade("tidak ada folder untuknya");
    std::error_code ignored;
    const char* path = nullptr;
    const char* const version = espeak_Info(&path);
    const bool running = espeak_ng_GetSampleRate() > 0; // then it cannot be started again to try the data
    if (path == nullptr || *path == '\0') {
        espeak_ng_InitializePath(nullptr);
        espeak_Info(&path);
    }
    // An engine that already runs may have its data from such a copy.
    const fs::path engine = fs::canonical(fs::path(path) / "phontab", ignored).parent_path();
    const fs::path wanted = home / name_for(version, engine);
    if (fs::exists(wanted, ignored)) {
        if (running ? fs::exists(wanted / "id_dict", ignored) : reads_letters(wanted)) return wanted;
        fs::remove_all(wanted, ignored);
    }
    std::string making = (home / "suara-baru-XXXXXX").string();
    if (::mkdtemp(making.data()) == nullptr) return unmade(home);
    const bool filled = fill(making, engine);
    if (filled) fs::rename(making, wanted, ignored); // fails where another process was quicker: its copy is as good
    fs::remove_all(making, ignored);
    if (!filled || !fs::exists(wanted / "id_dict", ignored)) return unmade(home);
    return wanted;
}

} // namespace siar::tts
