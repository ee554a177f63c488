// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/x_exposure.hpp"

#include <X11/Xlib.h>

namespace siar::display {

struct XExposure::Connection {
    ::Display* display = nullptr;

    explicit Connection(::Display* opened) : display(opened) {}
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection() { XCloseDisplay(display); }
};

XExposure::XExposure(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}
XExposure::~XExposure() = default;

model::Result<std::unique_ptr<XExposure>> XExposure::watch(unsigned long window) {
    ::Display* display = XOpenDisplay(nullptr);
    if (display == nullptr) return model::fail("layar tidak ditemukan", "DISPLAY", "Jalankan dari desktop");
    XSelectInput(display, window, ExposureMask);
    XSync(display, False);
    return std::unique_ptr<XExposure>(new XExposure(std::make_unique<Connection>(display)));
}

bool XExposure::happened() {
    bool lost = false;
    while (XPending(connection_->display) > 0) {
        XEvent event;
        XNextEvent(connection_->display, &event);
        lost = lost || event.type == Expose;
    }
    return lost;
}

} // namespace siar::display
