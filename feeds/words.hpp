// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/codes.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace siar::feeds {

/// What a word is looked up by: its letters and digits in small letters, nothing between them. "Kec. Sayung" ->
/// "kecsayung", "33.21.04" -> "332104", "-" -> "". A text too long for a word of a code gives as much as fits.
std::string folded(std::string_view word);
/// The same into a string that is used again and again.
void fold(std::string_view word, std::string& out);

/// The pieces of a value that lists several: cut at ; | > and line breaks, at commas too; no empty ones.
std::vector<std::string_view> pieces(std::string_view value);

/// Words and what they mean, by their folded form.
template <class Value>
class Lookup {
public:
    /// A word that is known by itself; where two things bear it, it means neither.
    void add(std::string_view word, const Value& value) {
        const auto [at, fresh] = words_.try_emplace(folded(word), value);
        if (!fresh && at->second != value) at->second.reset();
    }
    /// A word that somebody set; it goes before all others.
    void set(std::string_view word, Value value) { words_.insert_or_assign(folded(word), std::move(value)); }
    /// Null where nothing bears that folded word.
    const Value* find(std::string_view key) const {
        const auto found = words_.find(key);
        return found == words_.end() || !found->second ? nullptr : &*found->second;
    }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view key) const { return std::hash<std::string_view>()(key); }
    };
    std::unordered_map<std::string, std::optional<Value>, Hash, std::equal_to<>> words_;
};

/// The words for a status that need no settings: our codes, and those of portals and offices ("Sedang Diproses",
/// "closed").
Lookup<model::Status> usual_status_words();
/// The same for how a complaint was closed: "instansi", "otomatis", "pelapor".
Lookup<model::HowClosed> usual_closing_words();

/// The classification that a folded word names; nothing for a word nobody knows. Whatever speaks of wrongdoing is
/// oversight, for that is only counted.
std::optional<model::Classification> classification(std::string_view key);
/// True for a folded word that alleges wrongdoing: "korupsi", "pungutanliar".
bool alleges_wrongdoing(std::string_view key);

/// "ya", "true", "1", "rahasia" are true; "tidak", "0", "publik" are false; nothing for other folded words.
std::optional<bool> truth(std::string_view key);

} // namespace siar::feeds
