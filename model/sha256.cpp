// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/sha256.hpp"

#include <sodium.h>

#include <stdexcept>

namespace siar::model {

struct Sha256::State {
    crypto_hash_sha256_state sodium;
};

Sha256::Sha256() : state_(std::make_unique<State>()) {
    if (sodium_init() < 0) throw std::runtime_error("libsodium tidak dapat dimulai");
    crypto_hash_sha256_init(&state_->sodium);
}

Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;
Sha256::~Sha256() = default;

void Sha256::add(std::string_view bytes) {
    crypto_hash_sha256_update(&state_->sodium, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
}

Digest Sha256::done() {
    Digest out;
    crypto_hash_sha256_final(&state_->sodium, out.bytes.data());
    return out;
}

} // namespace siar::model
