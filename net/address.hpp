// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/socket.h>

namespace siar::net {

/// Whether an address can belong to a server on the public internet: not loopback, private, link-local, shared,
/// multicast, reserved or for documentation (the special-purpose registries of RFC 6890), nor an IPv6 one that carries
/// such an IPv4 one (mapped, NAT64, 6to4).
bool public_address(const sockaddr& address);

} // namespace siar::net
