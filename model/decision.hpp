// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/codes.hpp"
#include "model/digest.hpp"
#include "model/sentences.hpp"
#include "model/time.hpp"

#include <optional>
#include <string>

namespace siar::model {

/// What a person did. Codes: setujui, tolak, ubah, tinjau, sematkan, tarik; setujui_foto and tarik_foto say yes or no
/// to one photo of the item and leave its review as it is. tarik_privasi withdraws for ever and deletes every word.
enum class Act { approve, reject, edit, hold, pin, withdraw, approve_photo, withdraw_photo, withdraw_privacy };
/// True for the two acts on a photo.
inline bool is_on_photo(Act act) {
    return act == Act::approve_photo || act == Act::withdraw_photo;
}
/// True for the two that take the item off the air, whoever tells it.
inline bool is_withdrawal(Act act) {
    return act == Act::withdraw || act == Act::withdraw_privacy;
}
std::string_view code(Act act);
template <>
std::optional<Act> from_code<Act>(std::string_view code);

/// One line of the decisions log: who decided what about which item, when, on which text. Names nobody but the person
/// who decided. `edited` holds the new sentences of an edit; the log itself keeps only their hash.
struct Decision {
    ItemId item;
    Act act = Act::approve;
    std::string by;
    Time at;
    Digest text; ///< text_hash of the sentences decided on; sha256 of the photo
    std::string reason;
    std::optional<Sentences> edited;
    friend bool operator==(const Decision&, const Decision&) = default;
};

/// The review state after an act on the sentences.
ReviewState state_after(Act act);

} // namespace siar::model
