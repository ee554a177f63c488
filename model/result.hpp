// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

#include <string>
#include <utility>

namespace siar::model {

/// An every-day failure as a person reads it: what happened, where, and what to do about it (Indonesian, no raw
/// complaint text, no token). `exit_code` is 1 for a failure and 2 for wrong use.
struct Error {
    std::string what;
    std::string where;
    std::string todo;
    int exit_code = 1;

    /// "what: where. todo" on one line.
    std::string line() const;
    friend bool operator==(const Error&, const Error&) = default;
};

/// A value, or why there is none.
template <class T>
using Result = tl::expected<T, Error>;

/// Returns from a function of any Result type with an error.
inline tl::unexpected<Error> fail(std::string what, std::string where, std::string todo) {
    return tl::unexpected<Error>(Error{std::move(what), std::move(where), std::move(todo)});
}

/// The same for wrong use of the command line (exit code 2).
inline tl::unexpected<Error> wrong_use(std::string what, std::string where, std::string todo) {
    return tl::unexpected<Error>(Error{std::move(what), std::move(where), std::move(todo), 2});
}

/// Why the system refused, from its errno, in words of the user: "tidak diizinkan", "ruang disk habis".
std::string system_reason(int number);

} // namespace siar::model
