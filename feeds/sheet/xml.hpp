// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string_view>

namespace siar::feeds::sheet {

/// What a stream of XML is told to. Names come without prefix. A false answer ends the reading.
class XmlReader {
public:
    virtual ~XmlReader() = default;
    /// The value of an attribute of the element that just began, by its name with or without prefix; empty if missing.
    using Attribute = std::function<std::string_view(std::string_view name)>;
    virtual bool begin(std::string_view name, const Attribute& attribute) = 0;
    virtual bool end(std::string_view name) = 0;
    /// A piece of text; it may come in many.
    virtual bool text(std::string_view piece) = 0;
};

/// How a stream of XML ended.
enum class XmlEnd { whole, stopped, broken };

/// XML in pieces (expat). A document type declaration breaks it: no office format has one, entities need one.
class Xml {
public:
    explicit Xml(XmlReader& reader);
    ~Xml();
    Xml(Xml&&) noexcept;
    Xml& operator=(Xml&&) noexcept;

    /// The next piece; false: no more is wanted (see end()).
    bool feed(std::string_view piece);
    /// After the last piece.
    XmlEnd end();

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace siar::feeds::sheet
