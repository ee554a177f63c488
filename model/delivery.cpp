// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/delivery.hpp"

#include "model/code_table.hpp"

namespace siar::model {

namespace {

constexpr CodeTable states{
    std::array{std::pair{DeliveryState::waiting, "menunggu"}, std::pair{DeliveryState::delivered, "terkirim"},
               std::pair{DeliveryState::failed, "gagal"}, std::pair{DeliveryState::replaced, "diganti"},
               std::pair{DeliveryState::taken_back, "ditarik"}, std::pair{DeliveryState::called_off, "batal"}}};
constexpr CodeTable purposes{std::array{std::pair{Purpose::air, "siaran"}, std::pair{Purpose::demo, "contoh"},
                                        std::pair{Purpose::practice, "latihan"}}};

} // namespace

std::string_view code(DeliveryState value) {
    return states.code(value);
}
template <>
std::optional<DeliveryState> from_code<DeliveryState>(std::string_view code) {
    return states.value(code);
}

std::string_view code(Purpose value) {
    return purposes.code(value);
}
template <>
std::optional<Purpose> from_code<Purpose>(std::string_view code) {
    return purposes.value(code);
}

} // namespace siar::model
