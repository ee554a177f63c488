// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/bitmap.hpp"
#include "display/picture.hpp"
#include "model/result.hpp"

#include <memory>

namespace siar::display {

/// The pixels of a window of another library, reached over an X connection of its own: shared memory where the server
/// has it (MIT-SHM), else sent over the wire.
class XCanvas {
public:
    /// `window` is the X id of an open window of this size.
    static model::Result<std::unique_ptr<XCanvas>> open(unsigned long window, int width, int height);
    ~XCanvas();
    XCanvas(const XCanvas&) = delete;
    XCanvas& operator=(const XCanvas&) = delete;

    /// Shows the pixels of `area` of a bitmap with their corner at (x, y) of the window, and waits until the server has
    /// them, so that it never lags behind. They must lie inside both.
    void put(const Bitmap& bitmap, const Rect& area, int x, int y);
    bool shared() const;

private:
    struct Connection;
    explicit XCanvas(std::unique_ptr<Connection> connection);
    std::unique_ptr<Connection> connection_;
};

} // namespace siar::display
