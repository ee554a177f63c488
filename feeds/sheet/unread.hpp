// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/sheet/files.hpp"
#include "model/time.hpp"

#include <string>
#include <vector>

namespace siar::feeds::sheet {

/// A sheet that was not understood. It stays where it was dropped, for it may be the only one; but not for long, for
/// its columns of persons cannot be found.
struct Unread {
    Dropped file;
    std::string name; ///< through the gate
    std::string why;  ///< "berkas kosong. Taruh lagi lembar yang utuh"
    model::Time since{};
};

/// When it is to be deleted: kept_aside after `since`, and after it was changed, by whatever clock that was.
model::Time leaves(const Unread& sheet);
/// A line for people: its name, why, and the day on which it is deleted.
std::string told(const Unread& sheet, const model::Zone& zone);
/// Deletes it; a line that says so, or why not.
std::string deleted(const Unread& sheet);

/// The sheets of a folder that this process has found not to be understood.
class UnreadSheets {
public:
    void add(Unread sheet) { sheets_.push_back(std::move(sheet)); }
    /// Takes out of `ready` those that are as they were and need not be read again, and forgets the others. Each is
    /// told of in `remarks`, and deleted when its time is over.
    void pass_over(std::vector<Dropped>& ready, model::Time now, const model::Zone& zone,
                   std::vector<std::string>& remarks);

private:
    std::vector<Unread> sheets_;
};

} // namespace siar::feeds::sheet
