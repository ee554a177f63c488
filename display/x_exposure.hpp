// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.hpp"

#include <memory>

namespace siar::display {

/// Hears that a window of another library lost what it showed, over an X connection of its own: SFML does not tell.
class XExposure {
public:
    /// `window` is the X id of an open window.
    static model::Result<std::unique_ptr<XExposure>> watch(unsigned long window);
    ~XExposure();
    XExposure(const XExposure&) = delete;
    XExposure& operator=(const XExposure&) = delete;

    /// True when the window was uncovered, resized or lost otherwise since this was last asked.
    bool happened();

private:
    struct Connection;
    explicit XExposure(std::unique_ptr<Connection> connection);
    std::unique_ptr<Connection> connection_;
};

} // namespace siar::display
