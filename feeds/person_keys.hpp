// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace siar::feeds {

/// True for a path into a record ("user.name", "extended_attributes.reporter") in which a key stands that servers use
/// for who reported, or for where exactly; case, '_' and '-' aside.
bool of_person(std::string_view path);

/// The remark about such a path of the settings, which is not read.
std::string not_read(std::string_view path);

} // namespace siar::feeds
