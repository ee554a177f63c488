// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/package.hpp"
#include "config/settings.hpp"
#include "config/sheet_form.hpp"
#include "feeds/record.hpp"
#include "feeds/sheet/aside.hpp"
#include "feeds/sheet/files.hpp"
#include "feeds/sheet/headings.hpp"
#include "feeds/sheet/ledger.hpp"
#include "feeds/sheet/unread.hpp"
#include "feeds/source.hpp"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace siar::feeds {

/// Kind `sheet`: CSV and XLSX dropped in a folder. One reading takes all sheets that lie there ready, in the order they
/// were dropped; of a complaint that comes more than once the last one wins. After stored() a sheet is deleted; its
/// hash, its name through the gate and its counts stay in `<state>/lembar-<source>.json`. Dropped again it is deleted
/// unread, if it was the last one and the store says so too: its hash is the cursor, and comes and goes with the rows.
/// Rows that cannot be used are told of as flaws and set aside in `disisihkan` without their columns of persons. A
/// sheet that is not understood is told of in a remark, its reason lies in `disisihkan`; it stays, is read again by the
/// next process or when it changes, and is deleted after a week. A reading that dies before stored() finds every sheet
/// again.
class Sheet : public Source {
public:
    /// The error tells of a heading in [source.fields] that no sheet may have. `state` is the folder of the state.
    /// Without `expires` nothing is deleted for its age: where the time of readings is not the computer's own.
    static model::Result<std::unique_ptr<Sheet>> open(const config::SourceSettings& settings,
                                                      const config::SheetForm& form, const config::Package& package,
                                                      const std::filesystem::path& state, bool expires = true);

    tl::expected<Page, Failure> read(const Ask& ask) override;
    void stored() override;
    /// A sheet tells of some complaints and never of all.
    bool lists_all() const override { return false; }
    bool by_time() const override { return false; }
    std::vector<std::string> strangers() const override { return dictionary_.strangers(); }

private:
    /// A sheet of the present reading.
    struct Taken {
        sheet::Dropped file;
        model::Digest hash;
        model::Time dropped{};
        std::size_t rows = 0;
        std::optional<sheet::Leftover> leftover;
        bool given = false; ///< every row was handed on
    };
    /// The sheet whose rows are being handed on.
    struct Open {
        std::size_t index = 0;
        sheet::Workbook workbook;
        std::vector<std::pair<std::size_t, std::size_t>> lines; ///< table and line of those that count, in order
        std::size_t handed = 0;                                 ///< of these, at least once
    };

    Sheet(const config::SourceSettings& settings, const config::SheetForm& form, sheet::Headings headings,
          const config::Package& package, const std::filesystem::path& state, bool expires);
    model::Result<void> begin(const Ask& ask, Page& page);
    /// The time that ages are measured at.
    model::Time ageing(model::Time now) const { return expires_ ? now : model::Time{}; }
    /// Its rows are in the store as they are, and nothing was read since.
    bool stands(const Taken& taken) const;
    bool open_next(std::size_t index, model::Time now, Page& page);
    void refuse(const Taken& taken, const sheet::Refusal& refusal, model::Time now, Page& page);
    void hand_on(std::size_t from, std::size_t to, model::Time now, Page& page);
    void finish(Page& page);
    std::string shown(const std::string& name) const;
    /// The same, told from others by its hash where the gate took something out.
    std::string shown(const Taken& taken) const;

    std::filesystem::path folder_;
    bool expires_;
    model::Digest terms_; ///< by what words sheets are read
    sheet::Headings headings_;
    Dictionary dictionary_;
    privacy::Gate gate_;
    model::Zone zone_;
    sheet::DropFolder drop_;
    sheet::Ledger ledger_;
    sheet::UnreadSheets unread_;
    std::vector<Taken> taken_;
    std::optional<Open> open_;
    model::Time read_at_{};
    std::string stored_last_; ///< hash of the sheet whose rows came into the store last; empty: of a store without it
    std::vector<std::string> remarks_; ///< of stored(), for the next page
};

} // namespace siar::feeds
