// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace siar::net {

/// The fingerprint of an SSH public key in its wire format (RFC 4253, 6.6), as `ssh-keygen -l` prints it: "SHA256:" and
/// the digest in base64 without padding.
std::string fingerprint(std::string_view key);

} // namespace siar::net
