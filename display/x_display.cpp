// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/x_display.hpp"

#include <X11/Xlib.h>
#include <X11/extensions/Xrandr.h>

#include <cstdlib>
#include <memory>

namespace siar::display {
namespace {

struct CloseDisplay {
    void operator()(::Display* display) const { XCloseDisplay(display); }
};
using Connection = std::unique_ptr<::Display, CloseDisplay>;

struct FreeMonitors {
    void operator()(XRRMonitorInfo* monitors) const { XRRFreeMonitors(monitors); }
};

Rect first_monitor(::Display* display) {
    const Rect whole{0, 0, DisplayWidth(display, DefaultScreen(display)),
                     DisplayHeight(display, DefaultScreen(display))};
    int event = 0;
    int error = 0;
    int major = 0;
    int minor = 0;
    const bool lists_monitors = XRRQueryExtension(display, &event, &error) != 0 &&
                                XRRQueryVersion(display, &major, &minor) != 0 && (major > 1 || minor >= 5);
    if (!lists_monitors) return whole;
    int count = 0;
    const std::unique_ptr<XRRMonitorInfo, FreeMonitors> monitors(
        XRRGetMonitors(display, DefaultRootWindow(display), True, &count));
    if (!monitors || count == 0) return whole;
    const XRRMonitorInfo* chosen = monitors.get();
    for (int i = 0; i < count; ++i) {
        if (monitors.get()[i].primary != 0) chosen = monitors.get() + i;
    }
    return {chosen->x, chosen->y, chosen->width, chosen->height};
}

} // namespace

model::Result<XDisplay> find_display() {
    const Connection display(XOpenDisplay(nullptr));
    if (!display) {
        const char* name = std::getenv("DISPLAY");
        return model::fail("layar tidak ditemukan", name == nullptr || *name == 0 ? "DISPLAY kosong" : name,
                           "Jalankan dari desktop, atau pakai siar preview yang tidak memerlukan layar");
    }
    int opcode = 0;
    int event = 0;
    int error = 0;
    const bool glx = XQueryExtension(display.get(), "GLX", &opcode, &event, &error) != 0;
    return XDisplay{first_monitor(display.get()), glx};
}

bool has_display() {
    return find_display().has_value();
}

} // namespace siar::display
