// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/codes.hpp"
#include "model/result.hpp"

#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace siar::model {

/// 256 bits: BLAKE2b (RFC 7693), or SHA-256 where a name says so.
struct Digest {
    std::array<std::uint8_t, 32> bytes{};
    std::string hex() const;
    friend auto operator<=>(const Digest&, const Digest&) = default;
};
Result<Digest> parse_digest(std::string_view hex);

/// A secret key of a keyed digest; it stays in the state directory.
struct SecretKey {
    std::array<std::uint8_t, 32> bytes{};
    friend bool operator==(const SecretKey&, const SecretKey&) = default;
};
/// A new key from the system's random source.
SecretKey random_key();

/// The unkeyed digest of some bytes.
Digest digest(std::string_view bytes);
/// SHA-256 (FIPS 180-4), for what others name by it.
Digest sha256(std::string_view bytes);
/// The keyed digest of some bytes: without the key nobody can find the bytes by trying.
Digest digest(std::string_view bytes, const SecretKey& key);
/// The digest of several fields, each with its length before it, so that ("ab","c") and ("a","bc") differ.
Digest digest_fields(const std::vector<std::string_view>& fields, const SecretKey& key);
Digest digest_fields(const std::vector<std::string_view>& fields);

} // namespace siar::model
