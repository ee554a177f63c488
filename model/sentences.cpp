// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/sentences.hpp"

namespace siar::model {

Digest text_hash(const Sentences& sentences) {
    return digest_fields({sentences.problem.text.view(), sentences.action.text.view(), sentences.outcome.text.view()});
}

} // namespace siar::model
