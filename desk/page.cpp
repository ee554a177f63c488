// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/page.hpp"

#include "editorial/durations.hpp"
#include "model/digest.hpp"
#include "model/edition.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace siar::desk {

using privacy::operator""_label;

namespace {

constexpr std::string_view picture_path = "/halaman/gambar/";
constexpr std::string_view sound_path = "/halaman/suara/";
constexpr std::string_view photos_path = "/photos/";
constexpr std::string_view mark_place = "<!--tanda-->";

struct Shape {
    std::string_view name;
    model::Screen screen;
};

/// The screens a page may ask for: a client that chose pixels itself could ask for too many.
const std::array<Shape, 3>& shapes() {
    static const std::array<Shape, 3> all{{{"lanskap", {1920, 1080, 55, 5, 0.05}},
                                           {"potret", {1080, 1920, 55, 5, 0.05}},
                                           {"klasik", {1024, 768, 100, 6, 0.05}}}};
    return all;
}

const model::Item* item_of(const model::Edition& edition, const std::string& id) {
    const auto found =
        std::find_if(edition.items.begin(), edition.items.end(), [&](const auto& item) { return item.id.value == id; });
    return found == edition.items.end() ? nullptr : &*found;
}

/// Ends a sentence that has no end of its own.
privacy::Showable ended(const privacy::Showable& text) {
    if (text.empty()) return text;
    const bool has_end = std::string_view(".!?").find(text.view().back()) != std::string_view::npos;
    return text + (has_end ? " "_label : ". "_label);
}

} // namespace

privacy::Showable line_of(const model::Item& item) {
    privacy::Showable line;
    if (item.demo) line = line + "Data contoh. "_label;
    line = line + ended(item.problem) + ended(item.place);
    if (!item.agency_name.empty()) line = line + "Ditangani "_label + ended(item.agency_name);
    line = line + ended(item.action) + ended(item.outcome);
    if (item.responded_within)
        line = line + "Ditanggapi dalam "_label + editorial::took_for_the_ear(*item.responded_within) + "."_label;
    return line;
}

Page::Page(Assets assets, Ports ports, Api& api, Workshop& workshop, Finish finish)
    : assets_(std::move(assets)),
      ports_(std::move(ports)),
      api_(api),
      workshop_(workshop),
      finish_(std::move(finish)) {}

std::optional<Answer> Page::answer(const Request& request, Ticket ticket) {
    const std::string& path = request.path;
    if (path == "/") return index();
    if (const auto file = assets_.files.find(path); file != assets_.files.end())
        return Answer{200, file->second, {}, file->second->type() == "font/ttf"};
    if (path == "/halaman/perubahan") return api_.changes(request, ticket);
    if (path == "/halaman/edisi") {
        const auto issue = api_.public_issue();
        return issue ? Answer{200, (*issue)->json, {}, false} : api_.refuse(500, issue.error());
    }
    if (path.rfind(photos_path, 0) == 0) return api_.photo(path.substr(photos_path.size()));
    if (path.rfind(picture_path, 0) == 0) return picture(request, ticket, path.substr(picture_path.size()));
    if (path.rfind(sound_path, 0) == 0) return sound(ticket, path.substr(sound_path.size()));
    return api_.refuse(404, "halaman ini tidak ada", "Mulai dari halaman utama: /");
}

Answer Page::index() {
    const auto issue = api_.public_issue();
    if (!issue) return api_.refuse(500, issue.error());
    std::string html = assets_.index;
    const std::string mark =
        api_.demo() ? "<p class=\"tanda\" role=\"status\">" + model::demo_mark().str() + "</p>" : std::string();
    if (const std::size_t at = html.find(mark_place); at != std::string::npos)
        html.replace(at, mark_place.size(), mark);
    return {200, std::make_shared<Content>(std::move(html), "text/html; charset=utf-8"), {}, false};
}

std::optional<Answer> Page::picture(const Request& request, Ticket ticket, const std::string& id) {
    const auto issue = api_.public_issue();
    if (!issue) return api_.refuse(500, issue.error());
    const model::Item* item = item_of((*issue)->edition, id);
    if (item == nullptr) return api_.refuse(404, "butir ini tidak sedang tayang", "Muat ulang halaman");
    const std::string wanted = request.parameter("bentuk").value_or("lanskap");
    const auto shape =
        std::find_if(shapes().begin(), shapes().end(), [&](const Shape& one) { return one.name == wanted; });
    if (shape == shapes().end())
        return api_.refuse(400, "nilai 'bentuk' tidak sah", "Pakai lanskap, potret, atau klasik");
    if (!ports_.render) return api_.refuse(501, "gambar tidak tersedia di sini", "Jalankan siar desk lengkap");
    return made(
        "gambar:" + wanted + ":" + id + ":" + (*issue)->json->etag(), "image/png", ticket,
        [render = ports_.render, item_id = item->id, screen = shape->screen] { return render(item_id, screen); });
}

std::optional<Answer> Page::sound(Ticket ticket, const std::string& id) {
    const auto issue = api_.public_issue();
    if (!issue) return api_.refuse(500, issue.error());
    const model::Item* item = item_of((*issue)->edition, id);
    if (item == nullptr) return api_.refuse(404, "butir ini tidak sedang tayang", "Muat ulang halaman");
    if (!ports_.say) return api_.refuse(501, "suara tidak tersedia di sini", "Jalankan siar desk lengkap");
    const privacy::Showable line = line_of(*item);
    return made("suara:" + model::digest(line.view()).hex(), "audio/wav", ticket,
                [say = ports_.say, line] { return say(line); });
}

std::optional<Answer> Page::made(const std::string& key, const std::string& type, Ticket ticket, Workshop::Job job) {
    if (auto content = workshop_.find(key)) return Answer{200, std::move(content), {}, false};
    const auto done = [this, ticket](const Workshop::Made& content) {
        finish_(ticket, content ? Answer{200, *content, {}, false} : api_.refuse(500, content.error()));
    };
    if (workshop_.make(key, type, std::move(job), done)) return std::nullopt;
    Answer busy = api_.refuse(503, "terlalu banyak yang sedang dibuat", "Coba lagi sebentar lagi");
    busy.headers.emplace_back("Retry-After", "2");
    return busy;
}

} // namespace siar::desk
