// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pictures.hpp"

#include "display/decode.hpp"
#include "editorial/audiences.hpp"
#include "feeds/desk_photos.hpp"

#include <algorithm>
#include <list>
#include <optional>
#include <string>
#include <utility>

namespace siar::app {

namespace {

using Pixels = std::shared_ptr<const display::Bitmap>;

/// What cannot be decoded is not shown; its complaint is.
Pixels decoded(const std::optional<std::string>& bytes, const model::Digest& photo) {
    if (!bytes) return nullptr;
    auto bitmap = display::decode(*bytes, photo.hex());
    return bitmap ? std::make_shared<const display::Bitmap>(std::move(*bitmap)) : nullptr;
}

Pixels read_photo(const Office& office, const store::Store& store, const model::Digest& photo) {
    const auto& regency = office.package.regency;
    const auto jpeg =
        store.photo(photo, [&](const model::Reviewed& item) { return editorial::photos_may_leave(item, regency); });
    return jpeg ? decoded(*jpeg, photo) : nullptr;
}

} // namespace

display::Album::Open photos_of_store(const Office& office) {
    if (office.only_demo()) return [](const model::Digest&) { return Pixels{}; };
    const auto own = std::make_shared<std::optional<store::Store>>();
    return [office, own](const model::Digest& photo) -> Pixels {
        if (!*own) {
            auto store = open_store(office);
            if (!store) return nullptr;
            own->emplace(std::move(*store));
        }
        return read_photo(office, **own, photo);
    };
}

display::Album::Open photos_of_store(const Office& office, const store::Store& store) {
    return [&office, &store](const model::Digest& photo) { return read_photo(office, store, photo); };
}

display::Album::Open photos_of_desk(const Office& office) {
    return [folder = desk_photo_folder(office)](const model::Digest& photo) -> Pixels {
        return folder.empty() ? nullptr : decoded(feeds::kept_photo(folder, photo), photo);
    };
}

display::PixelSource on_the_spot(display::Album::Open open) {
    using Kept = std::list<std::pair<model::Digest, Pixels>>;
    return {[open = std::move(open), kept = std::make_shared<Kept>()](const model::Digest& picture) -> Pixels {
        constexpr std::size_t most = 6;
        const auto found =
            std::find_if(kept->begin(), kept->end(), [&](const auto& one) { return one.first == picture; });
        if (found != kept->end()) return found->second;
        auto pixels = open(picture);
        kept->emplace_front(picture, pixels);
        if (kept->size() > most) kept->pop_back();
        return pixels;
    }};
}

} // namespace siar::app
