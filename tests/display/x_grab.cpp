// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/display/x_grab.hpp"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/keysym.h>
#include <fcntl.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <string>

/// Keeps graphics drivers loaded, so that a leak report can name them and tests/sanitizers/leaks.txt know them.
extern "C" int dlclose(void* /*handle*/) {
    return 0;
}

namespace siar::display::fixture {

bool start_xvfb() {
    static std::string name;
    if (name.empty()) {
        int ends[2];
        if (pipe(ends) != 0) return false;
        const std::string end = std::to_string(ends[1]);
        if (fork() == 0) {
            prctl(PR_SET_PDEATHSIG, SIGTERM);
            const int quiet = open("/dev/null", O_WRONLY | O_CLOEXEC);
            dup2(quiet, STDERR_FILENO);
            execlp("Xvfb", "Xvfb", "-displayfd", end.c_str(), "-screen", "0", "1280x720x24", "-nolisten", "tcp",
                   "-noreset", nullptr);
            _exit(127);
        }
        close(ends[1]);
        char digit = 0;
        std::string number;
        while (read(ends[0], &digit, 1) == 1 && digit != '\n')
            number += digit;
        close(ends[0]);
        if (number.empty()) return false;
        name = ":" + number;
    }
    setenv("DISPLAY", name.c_str(), 1);
    return true;
}

std::optional<Bitmap> grab(int width, int height) {
    ::Display* display = XOpenDisplay(nullptr);
    if (display == nullptr) return std::nullopt;
    XImage* image = XGetImage(display, DefaultRootWindow(display), 0, 0, static_cast<unsigned>(width),
                              static_cast<unsigned>(height), AllPlanes, ZPixmap);
    Bitmap bitmap(width, height);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            bitmap.row(y)[x] = 0xFF000000U | static_cast<std::uint32_t>(XGetPixel(image, x, y) & 0xFFFFFF);
        }
    }
    XDestroyImage(image);
    XCloseDisplay(display);
    return bitmap;
}

unsigned long top_window() {
    ::Display* display = XOpenDisplay(nullptr);
    ::Window root = 0;
    ::Window parent = 0;
    ::Window* children = nullptr;
    unsigned count = 0;
    unsigned long found = 0;
    XQueryTree(display, DefaultRootWindow(display), &root, &parent, &children, &count);
    for (unsigned i = 0; i < count; ++i) {
        XWindowAttributes attributes;
        XGetWindowAttributes(display, children[i], &attributes);
        if (attributes.map_state == IsViewable && attributes.x <= 0 && attributes.y <= 0) found = children[i];
    }
    if (children != nullptr) XFree(children);
    XCloseDisplay(display);
    return found;
}

void cover(int width, int height) {
    ::Display* display = XOpenDisplay(nullptr);
    const ::Window window = XCreateSimpleWindow(display, DefaultRootWindow(display), 0, 0, static_cast<unsigned>(width),
                                                static_cast<unsigned>(height), 0, 0, 0);
    XMapRaised(display, window);
    XSync(display, False);
    XDestroyWindow(display, window);
    XSync(display, False);
    XCloseDisplay(display);
}

bool press_escape(unsigned long window) {
    ::Display* display = XOpenDisplay(nullptr);
    if (display == nullptr) return false;
    XKeyEvent event{};
    event.type = KeyPress;
    event.display = display;
    event.window = window;
    event.root = DefaultRootWindow(display);
    event.same_screen = True;
    event.keycode = XKeysymToKeycode(display, XK_Escape);
    const bool sent = XSendEvent(display, window, True, KeyPressMask, reinterpret_cast<XEvent*>(&event)) != 0;
    XSync(display, False);
    XCloseDisplay(display);
    return sent;
}

} // namespace siar::display::fixture
