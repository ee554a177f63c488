// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/posters.hpp"

#include "app/finding_parts.hpp"
#include "app/pictures.hpp"
#include "display/decode.hpp"
#include "display/layout.hpp"
#include "display/pdf_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>
#include <system_error>
#include <utility>
#include <variant>

namespace siar::app {

namespace {

using Pixels = std::shared_ptr<const display::Bitmap>;

constexpr std::uintmax_t largest_file = 50'000'000;

model::Result<std::string> bytes_of(const std::filesystem::path& file) {
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    if (error || !std::filesystem::is_regular_file(file, error))
        return model::fail("poster tidak ada", file.string(), "Letakkan berkasnya di sana, atau hapus [[poster]] ini");
    if (size > largest_file) return model::fail("poster terlalu besar", file.string(), "Paling besar 50 MB");
    std::ifstream in(file, std::ios::binary);
    std::ostringstream read;
    read << in.rdbuf();
    if (!in) return model::fail("poster tidak terbaca", file.string(), "Periksa izin berkasnya");
    return read.str();
}

model::Digest digest_of(const std::string& bytes, int page) {
    return model::digest_fields({bytes, std::to_string(page)});
}

/// "3,1", as people here write it.
std::string decimal(double value) {
    std::string out = fmt::format("{:.1f}", value);
    std::replace(out.begin(), out.end(), '.', ',');
    return out;
}

model::Result<display::Bitmap> pixels_of(const std::string& bytes, const config::PosterSettings& settings,
                                         const model::Screen& screen) {
    const auto where = settings.file.string();
    if (display::is_pdf(bytes)) return display::draw_pdf(bytes, settings.page, where, screen.width, screen.height);
    constexpr int usual = 1920;
    return display::decode(bytes, where, {60'000'000, std::max({screen.width, screen.height, usual})});
}

} // namespace

Posters::Posters(const Office& office) : gate_(office.package.gate), screen_(office.screen) {
    for (const auto& settings : office.settings.posters)
        files_.push_back({settings, {}, {}, {}});
    look();
}

bool Posters::look() {
    const auto steady = std::chrono::steady_clock::now();
    if (files_.empty() || steady < next_) return false;
    next_ = steady + std::chrono::seconds{2};
    bool changed = false;
    for (std::size_t i = 0; i < files_.size(); ++i) {
        auto& file = files_[i];
        std::error_code error;
        auto saved = std::filesystem::last_write_time(file.settings.file, error);
        if (error) saved = std::filesystem::file_time_type::min();
        if (saved == file.saved) continue;
        file.saved = saved;
        read(file, i + 1);
        changed = true;
    }
    if (!changed) return false;
    readable_.clear();
    const std::lock_guard hold(mutex_);
    pictures_.clear();
    for (const auto& file : files_) {
        if (!file.poster) continue;
        readable_.push_back(*file.poster);
        pictures_.emplace(file.poster->picture, file.settings);
    }
    return true;
}

void Posters::read(File& file, std::size_t number) {
    file.poster.reset();
    file.error.reset();
    const auto& settings = file.settings;
    const auto bytes = bytes_of(settings.file);
    if (!bytes) {
        file.error = bytes.error();
        return;
    }
    const auto title = settings.title.empty() ? tl::expected<privacy::Label, privacy::Verdict>{}
                                              : privacy::Label::from_package(settings.title, gate_);
    if (!title) {
        file.error = model::Error{"judul poster tertahan gerbang (" + title.error().line() + ")",
                                  settings.file.string(), "Tulis ulang title tanpa nama atau nomor orang"};
        return;
    }
    // What cannot be drawn must not have a turn.
    if (const auto drawn = pixels_of(*bytes, settings, screen_); !drawn) {
        file.error = drawn.error();
        return;
    }
    file.poster = model::Poster{fmt::format("poster-{}", number), digest_of(*bytes, settings.page), *title,
                                settings.from, settings.until};
}

Pixels Posters::open(const model::Digest& picture) const {
    std::optional<config::PosterSettings> settings;
    {
        const std::lock_guard hold(mutex_);
        const auto found = pictures_.find(picture);
        if (found != pictures_.end()) settings = found->second;
    }
    if (!settings) return nullptr;
    const auto bytes = bytes_of(settings->file);
    if (!bytes || digest_of(*bytes, settings->page) != picture) return nullptr; // saved anew: look() will see
    auto bitmap = pixels_of(*bytes, *settings, screen_);
    return bitmap ? std::make_shared<const display::Bitmap>(std::move(*bitmap)) : nullptr;
}

display::Album::Open Posters::with(display::Album::Open others) const {
    return [this, others = std::move(others)](const model::Digest& picture) {
        auto pixels = open(picture);
        return pixels ? pixels : others(picture);
    };
}

std::optional<model::Finding> Posters::legibility(const File& file, const display::Rect& place,
                                                  const model::Screen& screen) const {
    using model::Severity;
    const auto where = shown(file.settings.file);
    const auto bytes = bytes_of(file.settings.file);
    if (!bytes) return std::nullopt;
    if (!display::is_pdf(*bytes)) {
        const auto size = display::size_told(*bytes, where);
        const auto area = [](auto width, auto height) { return static_cast<double>(width) * height; };
        if (!size || area(size->width, size->height) * 2 >= area(place.width, place.height)) return std::nullopt;
        return model::Finding{Severity::attention, "display",
                              fmt::format("poster akan tampak buram: {}x{} piksel, tayang sebesar {}x{}", size->width,
                                          size->height, place.width, place.height),
                              where, "Pakai gambar yang lebih besar, atau PDF"};
    }
    const auto letters = display::letters_of_pdf(*bytes, file.settings.page, where);
    if (!letters || letters->common_small <= 0) return std::nullopt;
    constexpr double capital = 0.7; // of the type size, in the usual faces
    const double pixels = capital * letters->common_small * place.height / letters->page_height;
    const double millimetres = pixels / screen.pixels_per_mm();
    const double needed = display::fine_cap_mm * screen.viewing_distance_m;
    if (millimetres >= needed) return std::nullopt;
    return model::Finding{
        Severity::attention, "display",
        fmt::format("tulisan kecil poster kemungkinan tidak terbaca: hurufnya {} mm di layar ini, perlu {} mm dari "
                    "jarak {} m",
                    decimal(millimetres), decimal(needed), decimal(screen.viewing_distance_m)),
        where, fmt::format("Perbesar hurufnya {} kali, atau kurangi isinya", decimal(needed / millimetres))};
}

model::Findings Posters::findings(const Painter& painter, const model::Edition& edition, const model::Screen& screen,
                                  model::Time now) const {
    model::Findings out;
    for (const auto& file : files_) {
        if (file.error) out.push_back(of(model::Severity::attention, "display", *file.error));
        if (!file.poster) continue;
        for (const auto& card : painter.cards({model::Scene::poster, {}, file.poster->id}, edition, screen, now)) {
            for (const auto& placed : card.layers) {
                if (!std::holds_alternative<display::Photo>(placed.layer.content)) continue;
                if (auto finding = legibility(file, placed.layer.rect, screen)) out.push_back(std::move(*finding));
            }
        }
    }
    if (!readable_.empty()) out.push_back(good("display", fmt::format("{} poster dapat tayang", readable_.size())));
    return out;
}

model::Findings poster_findings(const Office& office, const model::Edition& edition) {
    if (office.settings.posters.empty()) return {};
    const Posters posters(office);
    const Painter painter(office, on_the_spot(posters.with([](const model::Digest&) { return Pixels{}; })));
    auto with = edition;
    with.posters = posters.readable();
    return posters.findings(painter, with, office.screen, office.clock.now());
}

EditionFeed with_posters(EditionFeed feed, Posters& posters) {
    struct State {
        std::shared_ptr<const model::Edition> from;
        std::shared_ptr<const model::Edition> with;
    };
    return [feed = std::move(feed), &posters, state = std::make_shared<State>()] {
        auto edition = feed();
        const bool changed = posters.look();
        if (posters.readable().empty() && !changed && !state->with) return edition;
        if (edition == state->from && !changed) return state->with;
        state->from = edition;
        if (edition) {
            auto copy = std::make_shared<model::Edition>(*edition);
            copy->posters = posters.readable();
            state->with = std::move(copy);
        } else {
            state->with = nullptr;
        }
        return state->with;
    };
}

} // namespace siar::app
