// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/transfer.hpp"

#include "model/sha256.hpp"
#include "net/host_key.hpp"
#include "net/ready.hpp"

#include <algorithm>
#include <fstream>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace siar::net {

namespace {

struct ListDeleter {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using List = std::unique_ptr<curl_slist, ListDeleter>;

List list_of(const std::vector<std::string>& lines) {
    List list;
    for (const std::string& line : lines) {
        curl_slist* longer = curl_slist_append(list.get(), line.c_str());
        if (longer == nullptr) throw std::bad_alloc();
        (void)list.release();
        list.reset(longer);
    }
    return list;
}

struct FormDeleter {
    void operator()(curl_mime* form) const { curl_mime_free(form); }
};
using FormHandle = std::unique_ptr<curl_mime, FormDeleter>;

/// A file on its way out, hashed as it is read.
struct Outgoing {
    explicit Outgoing(const LocalFile* file) {
        if (file != nullptr) in.open(file->path, std::ios::binary);
    }
    bool is(const LocalFile& file) { return sent == file.bytes && hash.done() == file.sha256; }

    std::ifstream in;
    model::Sha256 hash;
    std::uint64_t sent = 0;
};

/// What libcurl is handed while a step runs.
struct Running {
    Running(const Step& one, const Access& known, const std::function<bool()>& stopping, model::Seconds patience)
        : step(one), access(known), stop(stopping), stall(patience), out(one.sends) {}

    const Step& step;
    const Access& access;
    const std::function<bool()>& stop;
    const model::Seconds stall;
    curl_off_t moved = 0; ///< bytes, both ways
    Moment moved_at = std::chrono::steady_clock::now();
    Outgoing out;
    model::Sha256 fetched;
    Answer answer{};
};

Running& running(void* data) {
    return *static_cast<Running*>(data);
}

std::size_t on_read(char* into, std::size_t size, std::size_t count, void* data) {
    auto& out = running(data).out;
    out.in.read(into, static_cast<std::streamsize>(size * count));
    const auto bytes = static_cast<std::size_t>(out.in.gcount());
    if (out.in.bad()) return CURL_READFUNC_ABORT;
    out.hash.add({into, bytes});
    out.sent += bytes;
    return bytes;
}

/// libcurl begins anew where a kept connection turned out to be dead.
int on_seek(void* data, curl_off_t offset, int origin) {
    auto& out = running(data).out;
    if (offset != 0 || origin != SEEK_SET) return CURL_SEEKFUNC_CANTSEEK;
    out.in.clear();
    out.in.seekg(0);
    out.hash = {};
    out.sent = 0;
    return CURL_SEEKFUNC_OK;
}

std::size_t on_body(char* bytes, std::size_t size, std::size_t count, void* data) {
    auto& one = running(data);
    if (one.step.fetches) one.fetched.add({bytes, size * count});
    one.answer.fetched += size * count;
    return size * count;
}

/// libcurl's own low-speed limit would take some seconds more, for it looks at the mean of the last five.
int on_progress(void* data, curl_off_t, curl_off_t down, curl_off_t, curl_off_t up) {
    auto& one = running(data);
    const auto now = std::chrono::steady_clock::now();
    if (down + up != one.moved) {
        one.moved = down + up;
        one.moved_at = now;
    }
    one.answer.stalled = now - one.moved_at >= one.stall;
    return one.answer.stalled || (one.stop && one.stop()) ? 1 : 0;
}

/// Called with the key of every server where one is pinned.
int on_host_key(void* data, int, const char* key, std::size_t size) {
    auto& one = running(data);
    const std::string found = fingerprint({key, size});
    if (found == one.access.host_key) return CURLKHMATCH_OK;
    one.answer.host_key = found;
    one.answer.host_key_known = true;
    return CURLKHMATCH_MISMATCH;
}

/// Called with what known_hosts says.
int on_known_host(CURL*, const curl_khkey*, const curl_khkey* found, curl_khmatch match, void* data) {
    if (match == CURLKHMATCH_OK) return CURLKHSTAT_FINE;
    auto& one = running(data);
    one.answer.host_key = found->len > 0 ? fingerprint({found->key, found->len}) : std::string();
    one.answer.host_key_known = match == CURLKHMATCH_MISMATCH;
    return CURLKHSTAT_REJECT;
}

std::string url_for_curl(const Target& target) {
    return (target.scheme == "ftpes" ? "ftp" : target.scheme) + "://" + target.host + ":" + target.port + target.path;
}

FormHandle form_of(CURL* easy, Running& one) {
    FormHandle form(curl_mime_init(easy));
    if (!form) throw std::bad_alloc();
    for (const auto& field : one.step.form->fields) {
        curl_mimepart* part = curl_mime_addpart(form.get());
        curl_mime_name(part, field.first.c_str());
        curl_mime_data(part, field.second.data(), field.second.size());
    }
    curl_mimepart* file = curl_mime_addpart(form.get());
    curl_mime_name(file, one.step.form->file_field.c_str());
    curl_mime_filename(file, one.step.form->file_name.c_str());
    curl_mime_type(file, "application/octet-stream");
    curl_mime_data_cb(file, static_cast<curl_off_t>(one.step.sends->bytes), &on_read, &on_seek, nullptr, &one);
    return form;
}

} // namespace

Transfer::Transfer(Access access, Limits limits, std::function<bool()> stop)
    : access_(std::move(access)), limits_(limits), stop_(std::move(stop)) {
    ready_curl();
    easy_.reset(curl_easy_init());
    if (!easy_) throw std::runtime_error("siar: libcurl tidak memberi sambungan; memori habis?");
}

void Transfer::secure(const Target& target) {
    set(CURLOPT_SSL_VERIFYPEER, 1L);
    set(CURLOPT_SSL_VERIFYHOST, 2L);
    set(CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_ALL));
    if (!access_.ca_file.empty()) set(CURLOPT_CAINFO, access_.ca_file.c_str());
    if (!access_.user.empty()) set(CURLOPT_USERNAME, access_.user.c_str());
    if (!access_.password.empty()) set(CURLOPT_PASSWORD, access_.password.c_str());
    set(CURLOPT_HTTPAUTH, static_cast<long>(CURLAUTH_BASIC));
    if (target.scheme != "sftp") return;
    const bool by_key = !access_.key_file.empty();
    set(CURLOPT_SSH_AUTH_TYPES,
        static_cast<long>(by_key ? CURLSSH_AUTH_PUBLICKEY : CURLSSH_AUTH_PASSWORD | CURLSSH_AUTH_KEYBOARD));
    if (by_key) set(CURLOPT_SSH_PRIVATE_KEYFILE, access_.key_file.c_str());
    if (!access_.host_key.empty()) {
        set(CURLOPT_SSH_HOSTKEYFUNCTION, &on_host_key);
    } else {
        set(CURLOPT_SSH_KNOWNHOSTS, access_.known_hosts.c_str());
        set(CURLOPT_SSH_KEYFUNCTION, &on_known_host);
    }
}

void Transfer::bound(const Target& target, Moment deadline) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_PROTOCOLS_STR, target.scheme == "ftpes" ? "ftp" : target.scheme.c_str());
    set(CURLOPT_FOLLOWLOCATION, 0L);
    if (target.loopback() || !target.scheme.starts_with("http")) set(CURLOPT_PROXY, "");
    set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(limits_.connect.count() * 1000));
    set(CURLOPT_SERVER_RESPONSE_TIMEOUT, static_cast<long>(limits_.stall.count()));
    set(CURLOPT_TIMEOUT_MS, std::max<long>(1, left.count())); // 0 would mean forever
    set(CURLOPT_USERAGENT, "Siar/0.1");
}

Answer Transfer::perform(const Step& step, Moment deadline) {
    curl_easy_reset(easy_.get()); // options only: the connection stays
    secure(step.target);
    bound(step.target, deadline);
    Running one(step, access_, stop_, limits_.stall);
    set(CURLOPT_SSH_HOSTKEYDATA, &one);
    set(CURLOPT_SSH_KEYDATA, &one);
    set(CURLOPT_READFUNCTION, &on_read);
    set(CURLOPT_READDATA, &one);
    set(CURLOPT_SEEKFUNCTION, &on_seek);
    set(CURLOPT_SEEKDATA, &one);
    set(CURLOPT_WRITEFUNCTION, &on_body);
    set(CURLOPT_WRITEDATA, &one);
    set(CURLOPT_NOPROGRESS, 0L);
    set(CURLOPT_XFERINFOFUNCTION, &on_progress);
    set(CURLOPT_XFERINFODATA, &one);
    const std::string url = url_for_curl(step.target);
    set(CURLOPT_URL, url.c_str());
    std::vector<std::string> lines = step.headers;
    lines.emplace_back("Expect:"); // libcurl would wait a second for servers that never say 100
    if (!access_.header.empty()) lines.push_back(access_.header);
    const List headers = list_of(lines);
    set(CURLOPT_HTTPHEADER, headers.get());
    const List commands = list_of(step.commands);
    const FormHandle form = step.form != nullptr ? form_of(easy_.get(), one) : nullptr;
    if (form) {
        set(CURLOPT_MIMEPOST, form.get());
        set(CURLOPT_FRESH_CONNECT, 1L); // where a kept one turns out to be dead, libcurl would send it again by itself
    } else if (step.sends != nullptr) {
        set(CURLOPT_UPLOAD, 1L);
        set(CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(step.sends->bytes));
        set(CURLOPT_FTP_CREATE_MISSING_DIRS, static_cast<long>(CURLFTP_CREATE_DIR_RETRY));
    } else if (!step.fetches && step.method.empty()) {
        set(CURLOPT_NOBODY, 1L);
    }
    if (commands) set(step.target.scheme == "sftp" ? CURLOPT_QUOTE : CURLOPT_POSTQUOTE, commands.get());
    if (!step.method.empty()) set(CURLOPT_CUSTOMREQUEST, step.method.c_str());
    if (step.sends != nullptr && !one.out.in) {
        one.answer.code = CURLE_FILE_COULDNT_READ_FILE;
        return one.answer;
    }
    one.answer.code = curl_easy_perform(easy_.get());
    if (one.answer.stalled) one.answer.code = CURLE_OPERATION_TIMEDOUT;
    long status = 0;
    curl_off_t size = -1;
    curl_easy_getinfo(easy_.get(), CURLINFO_RESPONSE_CODE, &status);
    curl_easy_getinfo(easy_.get(), CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &size);
    if (step.target.scheme.starts_with("http")) one.answer.status = static_cast<int>(status);
    if (size >= 0) one.answer.size = static_cast<std::uint64_t>(size);
    one.answer.sha256 = one.fetched.done();
    one.answer.all_sent = step.sends != nullptr && one.out.sent >= step.sends->bytes;
    one.answer.file_changed = one.answer.went_well() && step.sends != nullptr && !one.out.is(*step.sends);
    return one.answer;
}

} // namespace siar::net
