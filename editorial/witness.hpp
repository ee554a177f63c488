// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editorial/witness_book.hpp"
#include "model/edition.hpp"
#include "model/history.hpp"
#include "model/prayer.hpp"
#include "model/radio_slot.hpp"
#include "model/regency.hpp"
#include "model/screen.hpp"
#include "model/script.hpp"
#include "privacy/gate.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace siar::editorial {

/// Watches what goes out and says which rule it broke. It knows the rules from the words of the trade, not from the
/// code that keeps them. All times it is told go forward.
class Witness {
public:
    Witness(const model::Regency& regency, const privacy::Gate& gate) : regency_(regency), gate_(gate) {}

    std::map<model::ItemId, Fate> fates;

    /// A person decided; before anything that follows from it goes out.
    void noted(const model::Decision& decision);
    /// It is now `at`: what should have happened by itself, an answer or a segment of the radio, is missed.
    void goes_by(model::Time at);

    /// An Edition goes out: its figures.
    void published(const model::Edition& edition);
    /// From now on this screen hears no more of its desk, or hears it again.
    void cut_off(const std::string& screen, bool is_cut_off) { screens_[screen].cut_off = is_cut_off; }
    /// A screen shows this.
    void saw(const std::string& screen, const model::Edition& edition, const model::Schedule& schedule,
             const model::Shown& shown);
    /// A screen had nothing to show.
    void saw_nothing(model::Time at);
    /// All words of one card.
    void read(std::string_view card, model::Time at);

    /// The station airs the adzan at the times that are reckoned by these, and nothing of ours around them.
    void hears_adzan(const model::PrayerRules& rules, const model::Silences& silences) {
        prayer_ = rules;
        silences_ = silences;
    }
    /// The radio says this in its daily segment.
    void heard(const model::Edition& edition, const model::Script& script);
    /// The radio says this correction.
    void heard_correction(const model::Script& script);

    /// Each broken rule once, with the first time it happened and how often.
    std::vector<std::string> broken() const;
    std::size_t watched() const { return watched_; }
    /// How long after its withdrawal an item was still shown by a screen that could not know.
    model::Seconds stood_longest() const { return stood_longest_; }

private:
    struct Breach {
        model::Time first{};
        std::size_t times = 0;
    };
    struct Screen {
        bool cut_off = false;
        std::map<model::ItemId, std::vector<model::Time>> shown; ///< of the last hour
        std::optional<model::Slide> last;
        bool other_place_before = false;                       ///< the last item was none of the screen's own place
        std::map<model::ItemId, std::size_t> since_correction; ///< slides since it was shown, while it holds
    };
    /// A correction whose 24 hours are not over.
    struct Holding {
        trade::Agreed agreed;
        bool seen = false;
        bool heard = false;
    };

    void broke(const std::string& rule, model::Time at);
    void judge_fate(const model::Item& item, model::Time at, model::Time known, const std::string& where);
    void judge_words(const model::Item& item, model::Time at);
    void judge_text(std::string_view text, std::size_t most_words, bool of_person, model::Time at);
    void judge_discretion(const model::Item& item, model::Time at);
    void judge_rest(Screen& screen, const model::ItemId& id, model::Time at);
    void judge_own_place(Screen& screen, const model::Edition& edition, const model::Schedule& schedule,
                         const model::Item& item, model::Time at);
    void judge_scene(const model::Edition& edition, const model::Schedule& schedule, const model::Shown& shown);
    void judge_more(const model::Edition& edition, const model::Shown& shown);
    void judge_correction(const model::Edition& edition, const model::ItemId& id, model::Time at, model::Time known);
    void judge_wait_for_corrections(Screen& screen, const model::Slide& slide, model::Time at, model::Time known);
    void judge_told(const model::Edition& edition, const model::ItemId& id, model::Time at);
    void judge_figure(const model::Edition& edition, const model::Line& line, model::Time at);
    void judge_length_told(const model::Edition& edition, const model::Line& line, model::Time at);
    void judge_content(const model::Edition& edition, const model::Script& script);
    void judge_adzan(const model::Script& script);
    bool is_hollow(const model::ItemId& id, const model::Complaint& complaint);
    bool may_be_told(const model::Edition& edition, const model::Item& item, model::Time at) const;

    const model::Regency& regency_;
    const privacy::Gate& gate_;
    std::map<std::string, Breach> breaches_;
    std::map<std::string, Screen> screens_;
    std::map<model::ItemId, model::Item> read_;                    ///< as its words were judged last
    std::map<model::ItemId, std::vector<model::Time>> told_;       ///< on the radio
    std::map<model::ItemId, std::pair<model::Time, bool>> hollow_; ///< as of its last change
    std::map<model::ItemId, model::Time> due_;                     ///< answers to objections
    std::map<model::ItemId, Holding> holding_;
    std::optional<model::Date> day_;
    std::optional<model::PrayerRules> prayer_;
    model::Silences silences_;
    bool on_air_today_ = true; ///< before the first day nobody listened
    std::size_t watched_ = 0;
    model::Seconds stood_longest_{0};
};

} // namespace siar::editorial
