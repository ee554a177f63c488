// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clock_sync.hpp"

#include "app/finding_parts.hpp"

#include <sys/timex.h>

namespace siar::app {

bool clock_synchronised() {
    timex asked{}; // modes 0: only asks
    const int state = ::adjtimex(&asked);
    return state != -1 && state != TIME_ERROR && (asked.status & STA_UNSYNC) == 0;
}

model::Result<void> trusted_clock(const Office& office, const store::Store& store, bool synchronised) {
    if (office.clock_is_told || synchronised) return {};
    const auto contact = store.last_contact(office.clock.now());
    if (!contact) return tl::unexpected(contact.error());
    const auto now = office.clock.now(); // not before the contact that was read
    if (model::trusts(false, now, *contact)) return {};
    const auto& zone = office.package.regency.identity.zone;
    return model::fail(
        "jam komputer tidak dapat dipercaya: belum disetel jaringan dan tidak cocok dengan kabar terakhir",
        "jam " + when(now, zone) + ", " + (*contact ? "kabar terakhir " + when(**contact, zone) : "belum ada kabar"),
        "Setel jamnya (NTP), atau jalankan siar pull; sampai itu tidak ada segmen yang dibuat dan dikirim");
}

} // namespace siar::app
