// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/codes.hpp"
#include "model/digest.hpp"
#include "model/result.hpp"
#include "model/time.hpp"
#include "privacy/gate.hpp"
#include "privacy/showable.hpp"
#include "wire/dropped.hpp"

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace siar::wire {

class Node;

/// A JSON document while it is read (for wire's own sources). The first fault stays and makes everything read after it
/// a default value; a text that the gate holds is a refusal, which drops the entry of the list that it stands in.
class Document {
public:
    /// `gate` is needed where texts are read; both must outlive the document.
    Document(std::string_view json, std::size_t most_bytes, const privacy::Gate* gate);
    Document(const Document&) = delete;
    Document& operator=(const Document&) = delete;
    ~Document();

    Node root();
    bool sound() const { return !fault_; }
    void fault(const std::string& path, std::string what);
    void refuse(const std::string& path, std::string reason);

    /// The value, or the fault as an error that names its path. A refusal outside of every list is a fault.
    template <class T>
    model::Result<Decoded<T>> finish(T value) {
        if (refusal_) fault(refusal_->path, "teks tidak lolos penyaring (" + refusal_->reason + ")");
        if (fault_) return tl::unexpected<model::Error>(*fault_);
        return Decoded<T>{std::move(value), std::move(dropped_)};
    }

private:
    friend class Node;
    std::unique_ptr<nlohmann::json> json_;
    const privacy::Gate* gate_;
    std::optional<model::Error> fault_;
    std::optional<Dropped> refusal_;
    std::vector<Dropped> dropped_;
    std::map<std::string, privacy::Label, std::less<>> labels_; ///< most labels stand in many entries
};

/// One value of a Document and its path ("$.items[3].closed_on"). Every reader gives a default after a fault.
class Node {
public:
    /// A field that must be there.
    Node operator[](const char* key) const;
    /// A field that may be missing or null.
    std::optional<Node> find(const char* key) const;

    bool boolean() const;
    std::int64_t integer(std::int64_t least, std::int64_t most) const;
    double number() const;
    /// Any text of at most `most` bytes that is not shown to anybody.
    std::string string(std::size_t most) const;
    /// A code or an id: 1 to 64 of A-Z a-z 0-9 . _ : -
    std::string token() const;
    model::Time time() const;
    model::Date date() const;
    model::Digest digest() const;
    /// "07:30" as minutes since midnight.
    std::chrono::minutes clock() const;
    /// What the gate holds, or is longer than anybody shows, is a refusal.
    privacy::PublicText public_text() const;
    privacy::Label label() const;

    template <class Tag>
    void into(model::Id<Tag>& id) const {
        id.value = token();
    }
    template <class Enum>
    Enum code() const {
        const std::string written = token();
        const std::optional<Enum> value = model::from_code<Enum>(written);
        if (!value) fault("kode tidak dikenal");
        return value.value_or(Enum{});
    }

    /// The entries of an array as values; one that the gate refuses is dropped and reported.
    template <class T, class Read>
    std::vector<T> dropping_list(std::size_t most, Read read) const {
        std::optional<Dropped> outer = std::exchange(document_->refusal_, std::nullopt);
        std::vector<T> out;
        for (std::size_t i = 0, count = size(most); i < count && document_->sound(); ++i) {
            T value = read(entry(i));
            if (auto refusal = std::exchange(document_->refusal_, std::nullopt))
                document_->dropped_.push_back(std::move(*refusal));
            else
                out.push_back(std::move(value));
        }
        document_->refusal_ = std::move(outer);
        return out;
    }
    /// The same, but a refusal drops the whole entry that this list belongs to.
    template <class T, class Read>
    std::vector<T> list(std::size_t most, Read read) const {
        std::vector<T> out;
        for (std::size_t i = 0, count = size(most); i < count && document_->sound(); ++i)
            out.push_back(read(entry(i)));
        return out;
    }
    /// What `read` makes of this node; when the gate refuses, that is reported and there is nothing.
    template <class T, class Read>
    std::optional<T> dropping(Read read) const {
        std::optional<Dropped> outer = std::exchange(document_->refusal_, std::nullopt);
        std::optional<T> value = read(*this);
        if (auto refusal = std::exchange(document_->refusal_, std::nullopt)) {
            document_->dropped_.push_back(std::move(*refusal));
            value.reset();
        }
        document_->refusal_ = std::move(outer);
        return value;
    }

    void fault(std::string what) const { document_->fault(path_, std::move(what)); }

private:
    friend class Document;
    Node(Document& document, const nlohmann::json* value, std::string path)
        : document_(&document), value_(value), path_(std::move(path)) {}
    std::size_t size(std::size_t most) const;
    Node entry(std::size_t index) const;
    const std::string* text() const;

    Document* document_;
    const nlohmann::json* value_; ///< null after a fault
    std::string path_;
};

} // namespace siar::wire
