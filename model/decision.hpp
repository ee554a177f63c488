// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/codes.hpp"
#include "model/correction.hpp"
#include "model/digest.hpp"
#include "model/sentences.hpp"
#include "model/time.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace siar::model {

/// What a person did. Codes: setujui, tolak, ubah, tinjau, sematkan, tarik; setujui_foto and tarik_foto say yes or no
/// to one photo of the item and leave its review as it is; setujui_foto_sebelum and setujui_foto_sesudah say yes and
/// that it shows what was wrong, or what came of it. tarik_privasi withdraws for ever and deletes every word.
/// usul_ralat and setuju_ralat are the two yeses to a correction; keberatan withdraws because a citizen objects, and is
/// answered by jawab_tayang (a person may say yes anew), jawab_tetap_ditarik or jawab_privasi; sudah_ditarik says that
/// a station has taken off a segment that tells the item. model/redress.hpp has their rules.
enum class Act {
    approve,
    reject,
    edit,
    hold,
    pin,
    withdraw,
    approve_photo,
    withdraw_photo,
    withdraw_privacy,
    propose_correction,
    agree_to_correction,
    object,
    answer_show,
    answer_withdrawn,
    answer_privacy,
    taken_off,
    approve_before,
    approve_after
};
/// True for the three yeses to a photo.
inline bool approves_photo(Act act) {
    return act == Act::approve_photo || act == Act::approve_before || act == Act::approve_after;
}
/// True for the four acts on a photo.
inline bool is_on_photo(Act act) {
    return approves_photo(act) || act == Act::withdraw_photo;
}
/// True for those that leave the review of the item's sentences as it is.
inline bool is_beside_review(Act act) {
    return is_on_photo(act) || act == Act::propose_correction || act == Act::agree_to_correction ||
           act == Act::taken_off;
}
/// True for those that take the item off the air, or keep it off, whoever tells it.
inline bool is_withdrawal(Act act) {
    return act == Act::withdraw || act == Act::withdraw_privacy || act == Act::object || act == Act::answer_withdrawn ||
           act == Act::answer_privacy;
}
/// True for the three answers to an objection.
inline bool is_answer(Act act) {
    return act == Act::answer_show || act == Act::answer_withdrawn || act == Act::answer_privacy;
}
/// True for those by which a person says yes to the sentences.
inline bool is_approval(Act act) {
    return act == Act::approve || act == Act::edit || act == Act::pin;
}
std::string_view code(Act act);
template <>
std::optional<Act> from_code<Act>(std::string_view code);

/// One line of the decisions log: who decided what about which item or figure, when, on which text. Names nobody but
/// the person who decided. `edited` holds the new sentences of an edit, `correction` those that a proposal of one has;
/// the log itself keeps only their hash.
struct Decision {
    ItemId item; ///< of a decision on a figure its key_of()
    Act act = Act::approve;
    std::string by;
    Time at;
    Digest text;        ///< text_hash of the sentences decided on; sha256 of the photo; correction_hash
    std::string reason; ///< of an objection its perihal
    std::optional<Sentences> edited;
    std::optional<Time> since{}; ///< of an objection: when the citizen made it; of taken_off: the slot of the segment
    std::optional<CorrectionText> correction{};
    std::optional<FigureId> figure{}; ///< where it is one on a figure
    friend bool operator==(const Decision&, const Decision&) = default;
};

/// A person as two spellings of one name are the same: small letters, nothing but letters, no salutation before. Empty
/// where there are none.
std::string person_key(std::string_view name);

/// The review state after an act on the sentences.
ReviewState state_after(Act act);

} // namespace siar::model
