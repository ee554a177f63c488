// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/codes.hpp"
#include "model/digest.hpp"
#include "model/time.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace siar::model {

/// How the delivery of a file stands. Codes: menunggu, terkirim, gagal, diganti, ditarik, batal.
enum class DeliveryState {
    waiting,    ///< to be tried (again)
    delivered,  ///< verified there
    failed,     ///< did not come there, and is not tried any more
    replaced,   ///< another segment went there under the same name
    taken_back, ///< was there and was deleted there
    called_off, ///< is not to go there any more
};
std::string_view code(DeliveryState value);
template <>
std::optional<DeliveryState> from_code<DeliveryState>(std::string_view code);

/// What a segment is made for. Codes: siaran, contoh, latihan.
enum class Purpose { air, demo, practice };
std::string_view code(Purpose value);
template <>
std::optional<Purpose> from_code<Purpose>(std::string_view code);

/// One file of a segment and its way to one destination.
struct Delivery {
    std::string cut; ///< of the segment, History::Entry::cut
    Time airs_at{};
    Purpose purpose = Purpose::practice; ///< who forgets it delivers nothing
    std::string destination;             ///< its name in the settings
    std::string remote;                  ///< its name there, '/' parts folders
    std::string file;                    ///< full path here
    std::uint64_t bytes = 0;
    Digest sha256;
    bool form = false;                                       ///< it goes in a form, where no name is replaced
    std::vector<std::pair<std::string, std::string>> fields; ///< of the form, beside the file
    Time deadline{};                                         ///< not tried any more after it
    DeliveryState state = DeliveryState::waiting;
    int tries = 0; ///< so far
    Time next{};   ///< of waiting ones: not to be tried before
    Time at{};     ///< of the last change
    friend bool operator==(const Delivery&, const Delivery&) = default;
};

} // namespace siar::model
