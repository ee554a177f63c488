// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/digest.hpp"
#include "model/result.hpp"
#include "net/client.hpp"

#include <tl/expected.hpp>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace siar::net {

/// How a server of files knows us, and we it. Nothing of this but paths and fingerprints ever stands in an error.
struct Access {
    std::string user;
    std::string password;              ///< of FTPS, SFTP, or HTTP Basic
    std::filesystem::path key_file;    ///< SFTP: private key without a passphrase
    std::string header;                ///< HTTP: a whole line: "Authorization: Bearer abc"
    std::filesystem::path known_hosts; ///< SFTP: as OpenSSH writes it
    std::string host_key;              ///< SFTP: "SHA256:...", as `ssh-keygen -l` prints it; goes before known_hosts
    std::filesystem::path ca_file;     ///< certificates to trust instead of the system's; empty: the system's
    bool plain_http = false;           ///< http:// also beyond this machine
};

/// A file of this machine as it was when it was finished.
struct LocalFile {
    std::filesystem::path path;
    std::uint64_t bytes = 0;
    model::Digest sha256;
};

/// A form as a browser sends it (multipart/form-data, RFC 7578).
struct Form {
    std::string file_field = "file";
    std::string file_name; ///< what the server is told
    std::vector<std::pair<std::string, std::string>> fields;
    friend bool operator==(const Form&, const Form&) = default;
};

/// By what we know that a file is there whole.
enum class Proof {
    size,   ///< the server tells as many bytes as were sent
    sha256, ///< read back, byte by byte
    answer, ///< the server said so
};

/// Why something did not go.
struct Failure {
    model::Error error;
    bool lasting = false;       ///< asking again helps only after a person has changed something
    bool perhaps_there = false; ///< it may have arrived: the server had all of it, and its answer was lost
};
template <class T>
using Attempt = tl::expected<T, Failure>;

/// What an upload may cost; `stall` is without a single byte in either direction.
Limits upload_limits();

/// Puts files on a server: sftp://, ftps://, ftpes://, https://, and http:// to this machine (parse_place). A path
/// below sftp://host/~/ starts at home. Files are streamed from the disk; redirects are refused. One server, one
/// thread; the connection is kept between files.
class Uploader {
public:
    /// `stop` is asked about once a second; true ends what is under way.
    explicit Uploader(Access access, Limits limits = upload_limits(), std::function<bool()> stop = {});
    Uploader(Uploader&&) noexcept;
    Uploader& operator=(Uploader&&) noexcept;
    ~Uploader();

    /// The file under this url, which is its final name; folders are made. It is written beside it as `.NAME.sebagian`
    /// and renamed when it is whole there: its size is right, or with `read_back`, and where a server tells no size,
    /// its bytes are. What stood there before is replaced; where the server does not rename over it, it is put aside as
    /// `.NAME.lama` for that moment, and back where the new one does not get the name.
    Attempt<Proof> put(const LocalFile& file, const std::string& url, bool read_back);
    /// The file in a form; the server's 2xx is all that is known of it. Sent once: what failed and is `perhaps_there`
    /// would be there twice if it were sent again.
    Attempt<Proof> post(const LocalFile& file, const std::string& url, const Form& form);
    /// Deletes what put() left under this url, whole, half, or aside. False where there was nothing.
    Attempt<bool> remove(const std::string& url);

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace siar::net
