// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/qr.hpp"

#include <qrencode.h>

#include <memory>
#include <string>

namespace siar::display {
namespace {

struct ReleaseQr {
    void operator()(QRcode* code) const { QRcode_free(code); }
};
using Code = std::unique_ptr<QRcode, ReleaseQr>;

} // namespace

QrModules qr_modules(std::string_view data) {
    const std::string text(data);
    Code best(QRcode_encodeString(text.c_str(), 0, QR_ECLEVEL_L, QR_MODE_8, 1));
    if (!best) return {};
    for (const QRecLevel level : {QR_ECLEVEL_M, QR_ECLEVEL_Q, QR_ECLEVEL_H}) {
        Code stronger(QRcode_encodeString(text.c_str(), best->version, level, QR_MODE_8, 1));
        if (!stronger || stronger->version != best->version) break;
        best = std::move(stronger);
    }
    QrModules modules{best->width, {}};
    for (int i = 0; i < best->width * best->width; ++i)
        modules.dark.push_back((best->data[i] & 1) != 0);
    return modules;
}

} // namespace siar::display
