// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/upload.hpp"

#include "net/headers.hpp"
#include "net/transfer.hpp"
#include "net/url.hpp"

#include <chrono>
#include <optional>
#include <string_view>

namespace siar::net {

namespace {

/// A url as the folder and the name in it, both percent-encoded.
struct Split {
    Target folder; ///< its path ends in '/'
    std::string name;
};

Split split(const Target& target) {
    Split out{target, {}};
    const auto slash = target.path.rfind('/');
    out.name = target.path.substr(slash + 1);
    out.folder.path = target.path.substr(0, slash + 1);
    return out;
}

Target in(const Target& folder, const std::string& name) {
    Target out = folder;
    out.path += name;
    return out;
}

std::string draft_of(const std::string& name) {
    return "." + name + ".sebagian";
}

/// A path as libcurl's SFTP commands want it.
std::string quoted(const Target& target) {
    std::string out = "\"";
    for (const char c : decoded_path(target)) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + '"';
}

bool is_http(const Target& target) {
    return target.scheme.starts_with("http");
}

std::string whole_url(const Target& target) {
    return target.scheme + "://" + target.host + ":" + target.port + target.path;
}

tl::unexpected<Failure> failed(std::string what, std::string where, std::string todo) {
    return tl::unexpected<Failure>(Failure{{std::move(what), std::move(where), std::move(todo)}, true});
}

/// Where what has the name waits while the draft takes it.
std::string aside_of(const std::string& name) {
    return "." + name + ".lama";
}

/// What to do with names in one folder, one after the other.
class Commands {
public:
    explicit Commands(const Split& at) : at_(at), step_{at.folder} {}

    Commands& rename(const std::string& from, const std::string& to) {
        if (is_sftp()) {
            step_.commands.push_back("rename " + shown(from) + " " + shown(to));
        } else {
            step_.commands.push_back("RNFR " + shown(from));
            step_.commands.push_back("RNTO " + shown(to));
        }
        return *this;
    }
    Commands& remove(const std::string& name) {
        step_.commands.push_back((is_sftp() ? "rm " : "DELE ") + shown(name));
        return *this;
    }
    /// The same, where it is there.
    Commands& remove_if(const std::string& name) {
        remove(name);
        step_.commands.back().insert(0, 1, '*');
        return *this;
    }
    const Step& step() const { return step_; }

private:
    bool is_sftp() const { return at_.folder.scheme == "sftp"; }
    /// For FTP libcurl has gone to the folder by then, so names are enough.
    std::string shown(const std::string& name) const {
        return is_sftp() ? quoted(in(at_.folder, name)) : decoded_path(in(Target{}, name));
    }

    const Split& at_;
    Step step_;
};

/// The step that gives the draft its name.
Step rename_step(const Split& at, const std::string& draft) {
    const Target from = in(at.folder, draft);
    const Target to = in(at.folder, at.name);
    if (is_http(to)) return {from, "MOVE", {"Destination: " + whole_url(to), "Overwrite: T"}};
    return Commands(at).rename(draft, at.name).step();
}

Step removal_step(const Split& at, const std::string& name) {
    const Target file = in(at.folder, name);
    if (is_http(file)) return {file, "DELETE"};
    return Commands(at).remove(name).step();
}

bool is_missing(const Answer& answer, const Target& file) {
    // To an FTP folder that is not there libcurl is only refused; where a file once went, it may go in.
    const bool no_folder = answer.code == CURLE_REMOTE_ACCESS_DENIED && file.scheme.starts_with("ftp");
    return no_folder || answer.code == CURLE_REMOTE_FILE_NOT_FOUND || (answer.code == CURLE_OK && answer.status == 404);
}

/// Whether the server said no. 502 and 504 are said by one before it, which does not know.
bool said_no(const Answer& answer) {
    constexpr int bad_gateway = 502;
    constexpr int gateway_timeout = 504;
    return answer.code == CURLE_QUOTE_ERROR ||
           (answer.status >= 300 && answer.status != bad_gateway && answer.status != gateway_timeout);
}

} // namespace

Limits upload_limits() {
    Limits limits;
    limits.stall = model::Seconds{30};
    limits.total = model::Seconds{1800};
    return limits;
}

struct Uploader::State {
    Transfer transfer;
    Moment deadline{};
    std::string made{}; ///< folder that is known to be there

    Answer ask(const Step& step) { return transfer.perform(step, deadline); }
    Attempt<Target> allowed(const std::string& url) const;
    Attempt<Target> begin(const std::string& url) {
        deadline = std::chrono::steady_clock::now() + transfer.limits().total;
        return allowed(url);
    }
    Answer send(const LocalFile& file, const Target& draft);
    void make_folders(const Target& folder);
    Attempt<Proof> verify(const LocalFile& file, const Target& there, bool read_back);
    Answer replace(const Split& at, const std::string& draft);
    Attempt<void> rename(const Split& at, const std::string& draft);
    Attempt<bool> drop(const Split& at, const std::string& name);
};

Uploader::Uploader(Access access, Limits limits, std::function<bool()> stop)
    : state_(new State{Transfer(std::move(access), limits, std::move(stop))}) {}
Uploader::Uploader(Uploader&&) noexcept = default;
Uploader& Uploader::operator=(Uploader&&) noexcept = default;
Uploader::~Uploader() = default;

Attempt<Target> Uploader::State::allowed(const std::string& url) const {
    const auto target = parse_place(url);
    const Access& access = transfer.access();
    if (!target || target->path.empty() || target->path.back() == '/')
        return failed("bukan alamat untuk berkas", "alamat tujuan di pengaturan",
                      "Tulis alamat yang berawal sftp://, ftps://, ftpes://, atau https://, tanpa nama dan sandi");
    if (target->scheme == "http" && !access.plain_http && !target->loopback())
        return failed("alamat tanpa enkripsi ditolak", target->shown(), "Pakai https, atau izinkan http di pengaturan");
    if (target->scheme == "sftp" && access.host_key.empty() && access.known_hosts.empty())
        return failed("kunci server tidak dapat diperiksa", target->shown(),
                      "Isi known_hosts atau host_key di pengaturan");
    if (!fit_for_header(access.header))
        return failed("isi berkas token tidak sah", target->shown(), "Tulis ulang token dalam satu baris");
    return *target;
}

void Uploader::State::make_folders(const Target& folder) {
    if (folder.path == made) return;
    for (std::size_t slash = folder.path.find('/', 1); slash != std::string::npos;
         slash = folder.path.find('/', slash + 1)) {
        Target part = folder;
        part.path.resize(slash + 1);
        ask({part, "MKCOL"}); // one that is there refuses, and that is well
    }
    made = folder.path;
}

Answer Uploader::State::send(const LocalFile& file, const Target& draft) {
    // libcurl does it for the others; nginx sees what is missing only after it has taken the whole file.
    if (is_http(draft)) make_folders(split(draft).folder);
    Step step{draft};
    step.sends = &file;
    return ask(step);
}

Attempt<Proof> Uploader::State::verify(const LocalFile& file, const Target& there, bool read_back) {
    Step look{there, {}, {"Cache-Control: no-cache"}};
    Answer answer = ask(look);
    const bool knows = answer.went_well() && answer.size;
    if (!answer.went_well() && !is_http(there)) return tl::unexpected(failure_of(answer, there));
    bool whole = !knows || *answer.size == file.bytes;
    if (whole && (read_back || !knows)) {
        look.fetches = true;
        answer = ask(look);
        if (!answer.went_well()) return tl::unexpected(failure_of(answer, there));
        if (answer.fetched == file.bytes && answer.sha256 == file.sha256) return Proof::sha256;
        whole = false;
    }
    if (whole) return Proof::size;
    return tl::unexpected<Failure>(Failure{{"berkas di server tidak utuh", there.shown(),
                                            "Akan dikirim lagi; bila terus begini, periksa ruang simpan server itu"}});
}

/// For servers that do not rename over what is there.
Answer Uploader::State::replace(const Split& at, const std::string& draft) {
    const std::string aside = aside_of(at.name);
    Answer answer =
        ask(Commands(at).remove_if(aside).rename(at.name, aside).rename(draft, at.name).remove_if(aside).step());
    if (!answer.went_well()) ask(Commands(at).rename(aside, at.name).step());
    return answer;
}

Attempt<void> Uploader::State::rename(const Split& at, const std::string& draft) {
    Answer answer = ask(rename_step(at, draft));
    if (answer.code == CURLE_QUOTE_ERROR) answer = replace(at, draft);
    if (answer.went_well()) return {};
    Failure failure = failure_of(answer, in(at.folder, at.name));
    failure.perhaps_there = !said_no(answer);
    return tl::unexpected(std::move(failure));
}

Attempt<bool> Uploader::State::drop(const Split& at, const std::string& name) {
    const Target file = in(at.folder, name);
    const Answer answer = ask(removal_step(at, name));
    if (answer.went_well()) return true;
    if (is_missing(answer, file) || is_missing(ask({file}), file)) return false;
    return tl::unexpected(failure_of(answer, file));
}

Attempt<Proof> Uploader::put(const LocalFile& file, const std::string& url, bool read_back) {
    const auto target = state_->begin(url);
    if (!target) return tl::unexpected(target.error());
    const Split at = split(*target);
    const std::string draft = draft_of(at.name);
    const Target beside = in(at.folder, draft);
    const Answer sent = state_->send(file, beside);
    if (!sent.went_well() || sent.file_changed) return tl::unexpected(failure_of(sent, *target));
    const auto proof = state_->verify(file, beside, read_back);
    if (!proof) return proof;
    const auto named = state_->rename(at, draft);
    if (!named) return tl::unexpected(named.error());
    return proof;
}

Attempt<Proof> Uploader::post(const LocalFile& file, const std::string& url, const Form& form) {
    const auto target = state_->begin(url);
    if (!target) return tl::unexpected(target.error());
    if (!is_http(*target))
        return failed("formulir hanya dikirim lewat https", target->shown(), "Hapus method di pengaturan");
    Step step{*target};
    step.sends = &file;
    step.form = &form;
    const Answer answer = state_->ask(step);
    if (answer.went_well() && !answer.file_changed) return Proof::answer;
    Failure failure = failure_of(answer, *target);
    failure.perhaps_there = answer.all_sent && !said_no(answer);
    return tl::unexpected(std::move(failure));
}

Attempt<bool> Uploader::remove(const std::string& url) {
    const auto target = state_->begin(url);
    if (!target) return tl::unexpected(target.error());
    const Split at = split(*target);
    bool found = false;
    for (const std::string& name : {draft_of(at.name), aside_of(at.name), at.name}) {
        const auto dropped = state_->drop(at, name);
        if (!dropped) return dropped;
        found = found || *dropped;
    }
    return found;
}

} // namespace siar::net
