// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/sheet/table.hpp"

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace siar::feeds::sheet {

/// A ZIP file in memory, read within limits (libzip); nothing is ever unpacked to disk, and a part is only found by its
/// whole name.
class Zip {
public:
    /// `bytes` must outlive it. Refused: what is no ZIP or is cut, too many parts, too much in them, packed too well to
    /// be honest, enciphered.
    static tl::expected<Zip, Refusal> open(std::string_view bytes, const Limits& limits);

    bool has(const std::string& part) const;
    /// Hands on a part in pieces until `take` says false. Refused: a part that is missing, broken or longer than it
    /// said.
    tl::expected<void, Refusal> read(const std::string& part, const std::function<bool(std::string_view)>& take) const;

private:
    struct Close;
    struct Handle;
    explicit Zip(std::shared_ptr<Handle> handle) : handle_(std::move(handle)) {}
    std::shared_ptr<Handle> handle_;
};

} // namespace siar::feeds::sheet
