// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/x_canvas.hpp"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XShm.h>
#include <sys/ipc.h>
#include <sys/shm.h>

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace siar::display {
namespace {

/// Set by the error handler while a segment is being attached; Xlib knows no other way to learn of a refusal.
bool refused = false;

int note_refusal(::Display* /*display*/, XErrorEvent* /*event*/) {
    refused = true;
    return 0;
}

} // namespace

struct XCanvas::Connection {
    ::Display* display = nullptr;
    ::Window window = 0;
    GC gc = nullptr;
    XImage* image = nullptr;
    XShmSegmentInfo segment{};
    bool shared = false;

    Connection() = default;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    ~Connection() {
        if (shared) XShmDetach(display, &segment);
        if (image != nullptr) {
            if (shared) image->data = nullptr;
            XDestroyImage(image); // frees data that lies on the heap
        }
        if (shared) shmdt(segment.shmaddr);
        if (gc != nullptr) XFreeGC(display, gc);
        if (display != nullptr) XCloseDisplay(display);
    }

    bool share(const XWindowAttributes& attributes) {
        if (XShmQueryExtension(display) == 0) return false;
        image = XShmCreateImage(display, attributes.visual, static_cast<unsigned>(attributes.depth), ZPixmap, nullptr,
                                &segment, static_cast<unsigned>(attributes.width),
                                static_cast<unsigned>(attributes.height));
        if (image == nullptr) return false;
        const auto bytes = static_cast<std::size_t>(image->bytes_per_line) * static_cast<std::size_t>(image->height);
        segment.shmid = shmget(IPC_PRIVATE, bytes, IPC_CREAT | 0600);
        if (segment.shmid < 0) return give_up();
        segment.shmaddr = image->data = static_cast<char*>(shmat(segment.shmid, nullptr, 0));
        segment.readOnly = False;
        // The server may live on another machine or in another namespace: it then refuses to attach.
        refused = false;
        XErrorHandler before = XSetErrorHandler(note_refusal);
        XShmAttach(display, &segment);
        XSync(display, False);
        XSetErrorHandler(before);
        shmctl(segment.shmid, IPC_RMID, nullptr); // gone by itself once nobody is attached
        if (!refused) return true;
        shmdt(segment.shmaddr);
        return give_up();
    }

    bool give_up() {
        image->data = nullptr;
        XDestroyImage(image);
        image = nullptr;
        return false;
    }

    void own(const XWindowAttributes& attributes) {
        const auto bytes = static_cast<std::size_t>(attributes.width) * static_cast<std::size_t>(attributes.height) * 4;
        image = XCreateImage(display, attributes.visual, static_cast<unsigned>(attributes.depth), ZPixmap, 0,
                             static_cast<char*>(std::malloc(bytes)), static_cast<unsigned>(attributes.width),
                             static_cast<unsigned>(attributes.height), 32, attributes.width * 4);
    }
};

XCanvas::XCanvas(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}
XCanvas::~XCanvas() = default;

model::Result<std::unique_ptr<XCanvas>> XCanvas::open(unsigned long window, int width, int height) {
    auto connection = std::make_unique<Connection>();
    connection->display = XOpenDisplay(nullptr);
    if (connection->display == nullptr) {
        return model::fail("layar tidak ditemukan", "DISPLAY", "Jalankan dari desktop");
    }
    connection->window = window;
    XWindowAttributes attributes{};
    const bool known = XGetWindowAttributes(connection->display, window, &attributes) != 0;
    const bool plain = known && attributes.visual->red_mask == 0xFF0000 && attributes.visual->green_mask == 0xFF00 &&
                       attributes.visual->blue_mask == 0xFF && attributes.depth >= 24;
    if (!plain) return model::fail("warna layar tidak didukung", "X11", "Atur layar ke 24 bit warna");
    attributes.width = width;
    attributes.height = height;
    connection->gc = XCreateGC(connection->display, window, 0, nullptr);
    connection->shared = connection->share(attributes);
    if (!connection->shared) connection->own(attributes);
    if (connection->image == nullptr || connection->image->bits_per_pixel != 32) {
        return model::fail("warna layar tidak didukung", "X11", "Atur layar ke 24 bit warna");
    }
    return std::unique_ptr<XCanvas>(new XCanvas(std::move(connection)));
}

void XCanvas::put(const Bitmap& bitmap, const Rect& area, int x, int y) {
    Connection& to = *connection_;
    assert(contains(bitmap.bounds(), area));
    assert(contains({0, 0, to.image->width, to.image->height}, {x, y, area.width, area.height}));
    for (int row = 0; row < area.height; ++row) {
        char* line = to.image->data + static_cast<std::ptrdiff_t>(y + row) * to.image->bytes_per_line;
        std::copy_n(bitmap.row(area.y + row) + area.x, area.width, reinterpret_cast<std::uint32_t*>(line) + x);
    }
    const auto width = static_cast<unsigned>(area.width);
    const auto height = static_cast<unsigned>(area.height);
    if (to.shared) {
        XShmPutImage(to.display, to.window, to.gc, to.image, x, y, x, y, width, height, False);
    } else {
        XPutImage(to.display, to.window, to.gc, to.image, x, y, x, y, width, height);
    }
    XSync(to.display, False);
}

bool XCanvas::shared() const {
    return connection_->shared;
}

} // namespace siar::display
