// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.hpp"

#include <cstddef>
#include <filesystem>
#include <span>

namespace siar::tts {

/// Samples that would be too many for memory: a file without a name, which is gone with the last who holds it, however
/// the program ends.
class Spool {
public:
    /// In an existing folder. An error where none can be made there.
    static model::Result<Spool> open(const std::filesystem::path& folder);
    ~Spool();
    Spool(Spool&& other) noexcept;
    Spool& operator=(Spool&& other) noexcept;

    /// Behind what is there; an error where the disk is full.
    model::Result<void> append(std::span<const float> samples);
    /// Fills `into` from sample `at` on; all of it must be there.
    model::Result<void> read(std::size_t at, std::span<float> into) const;
    std::size_t size() const { return size_; }

private:
    Spool(int file, std::filesystem::path folder);
    int file_;
    std::size_t size_ = 0;
    std::filesystem::path folder_;
};

} // namespace siar::tts
