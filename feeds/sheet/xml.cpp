// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/sheet/xml.hpp"

#include <expat.h>

#include <limits>
#include <new>
#include <type_traits>

namespace siar::feeds::sheet {
namespace {

std::string_view without_prefix(std::string_view name) {
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

struct Free {
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};

} // namespace

struct Xml::State {
    XmlReader* reader = nullptr;
    std::unique_ptr<std::remove_pointer_t<XML_Parser>, Free> parser{XML_ParserCreate(nullptr)};
    bool stopped = false;
    bool refused = false;
    bool out_of_memory = false;

    /// Nothing may be thrown through expat.
    template <class Work>
    void guarded(Work work) {
        if (stopped || refused || out_of_memory) return;
        try {
            stopped = !work(*reader);
        } catch (const std::bad_alloc&) {
            out_of_memory = true;
        }
        if (stopped || out_of_memory) XML_StopParser(parser.get(), XML_FALSE);
    }

    static void on_begin(void* self, const char* name, const char** attributes) {
        static_cast<State*>(self)->guarded([&](XmlReader& to) {
            return to.begin(without_prefix(name), [attributes](std::string_view wanted) -> std::string_view {
                for (const char** at = attributes; at[0] != nullptr; at += 2) {
                    if (wanted == at[0] || wanted == without_prefix(at[0])) return at[1];
                }
                return {};
            });
        });
    }
    static void on_end(void* self, const char* name) {
        static_cast<State*>(self)->guarded([&](XmlReader& to) { return to.end(without_prefix(name)); });
    }
    static void on_text(void* self, const char* text, int size) {
        static_cast<State*>(self)->guarded([&](XmlReader& to) {
            return to.text({text, static_cast<std::size_t>(size)});
        });
    }
    static void on_doctype(void* self, const char*, const char*, const char*, int) {
        auto& state = *static_cast<State*>(self);
        state.refused = true;
        XML_StopParser(state.parser.get(), XML_FALSE);
    }
};

Xml::Xml(XmlReader& reader) : state_(std::make_unique<State>()) {
    if (!state_->parser) throw std::bad_alloc();
    state_->reader = &reader;
    XML_Parser parser = state_->parser.get();
    XML_SetUserData(parser, state_.get());
    XML_SetElementHandler(parser, State::on_begin, State::on_end);
    XML_SetCharacterDataHandler(parser, State::on_text);
    XML_SetStartDoctypeDeclHandler(parser, State::on_doctype);
}

Xml::~Xml() = default;
Xml::Xml(Xml&&) noexcept = default;
Xml& Xml::operator=(Xml&&) noexcept = default;

bool Xml::feed(std::string_view piece) {
    const auto size = static_cast<int>(std::min<std::size_t>(piece.size(), std::numeric_limits<int>::max()));
    const bool good = XML_Parse(state_->parser.get(), piece.data(), size, XML_FALSE) == XML_STATUS_OK;
    if (state_->out_of_memory) throw std::bad_alloc();
    return good;
}

XmlEnd Xml::end() {
    if (state_->stopped) return XmlEnd::stopped;
    if (state_->refused) return XmlEnd::broken;
    const bool good = XML_Parse(state_->parser.get(), nullptr, 0, XML_TRUE) == XML_STATUS_OK;
    if (state_->out_of_memory) throw std::bad_alloc();
    if (state_->stopped) return XmlEnd::stopped;
    return good ? XmlEnd::whole : XmlEnd::broken;
}

} // namespace siar::feeds::sheet
