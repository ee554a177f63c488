// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/correction.hpp"

namespace siar::model {

Digest correction_hash(const ItemId& item, const CorrectionText& text) {
    return digest_fields({"ralat", item.value, text.wrong.view(), text.right.view()});
}

} // namespace siar::model
