// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/digest.hpp"

#include <sodium.h>

#include <algorithm>
#include <stdexcept>

namespace siar::model {

namespace {

/// sodium_init may be called any number of times from any thread.
void ready() {
    if (sodium_init() < 0) throw std::runtime_error("libsodium tidak dapat dimulai");
}

class Hash {
public:
    explicit Hash(const SecretKey* key) {
        ready();
        crypto_generichash_init(&state_, key ? key->bytes.data() : nullptr, key ? key->bytes.size() : 0, size);
    }
    void add(std::string_view bytes) {
        crypto_generichash_update(&state_, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    }
    void add_length(std::uint64_t length) {
        std::array<unsigned char, 8> little_endian{};
        for (auto& byte : little_endian) {
            byte = static_cast<unsigned char>(length & 0xffU);
            length >>= 8U;
        }
        crypto_generichash_update(&state_, little_endian.data(), little_endian.size());
    }
    Digest done() {
        Digest out;
        crypto_generichash_final(&state_, out.bytes.data(), out.bytes.size());
        return out;
    }

private:
    static constexpr std::size_t size = 32;
    crypto_generichash_state state_{};
};

Digest of_fields(const std::vector<std::string_view>& fields, const SecretKey* key) {
    Hash hash(key);
    for (const auto field : fields) {
        hash.add_length(field.size());
        hash.add(field);
    }
    return hash.done();
}

std::optional<int> nibble(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return std::nullopt;
}

} // namespace

std::string Digest::hex() const {
    constexpr std::string_view alphabet = "0123456789abcdef";
    std::string out;
    out.reserve(bytes.size() * 2);
    for (const auto byte : bytes) {
        out += alphabet[byte >> 4U];
        out += alphabet[byte & 0xfU];
    }
    return out;
}

Result<Digest> parse_digest(std::string_view hex) {
    Digest out;
    const auto bad = [&] {
        return fail("sidik teks tidak terbaca", std::string(hex.substr(0, 12)), "Harus 64 digit heksadesimal");
    };
    if (hex.size() != out.bytes.size() * 2) return bad();
    for (std::size_t i = 0; i < out.bytes.size(); ++i) {
        const auto high = nibble(hex[2 * i]);
        const auto low = nibble(hex[2 * i + 1]);
        if (!high || !low) return bad();
        out.bytes[i] = static_cast<std::uint8_t>(*high * 16 + *low);
    }
    return out;
}

SecretKey random_key() {
    ready();
    SecretKey key;
    randombytes_buf(key.bytes.data(), key.bytes.size());
    return key;
}

Digest digest(std::string_view bytes) {
    Hash hash(nullptr);
    hash.add(bytes);
    return hash.done();
}

Digest sha256(std::string_view bytes) {
    ready();
    Digest out;
    crypto_hash_sha256(out.bytes.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    return out;
}

Digest digest(std::string_view bytes, const SecretKey& key) {
    Hash hash(&key);
    hash.add(bytes);
    return hash.done();
}

Digest digest_fields(const std::vector<std::string_view>& fields, const SecretKey& key) {
    return of_fields(fields, &key);
}

Digest digest_fields(const std::vector<std::string_view>& fields) {
    return of_fields(fields, nullptr);
}

} // namespace siar::model
