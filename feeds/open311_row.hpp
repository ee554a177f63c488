// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/open311_fields.hpp"
#include "feeds/record.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace siar::feeds {

/// One record of an Open311 server by our names.
struct Open311Row {
    Record record;
    std::string service_code;
    bool error = false; ///< it bears the marks of an error message
    std::string error_code;
};

/// What one answer of a server holds.
struct Open311Answer {
    std::vector<Open311Row> rows; ///< those with a number
    std::size_t nameless = 0;     ///< records without a number; they cannot be told apart and are left out
    bool too_many = false;        ///< more than most_rows: the rest was left out
    bool error = false;           ///< the server put an error message among its records or in their place
    std::string error_code;       ///< its number, digits only, or empty
};

/// The bounds of one answer; what is beyond them is cut, and said.
struct Open311Bounds {
    static constexpr std::size_t rows = 50'000;
    static constexpr std::size_t text = 64'000; ///< bytes; what a Dictionary keeps is less, cut with more care
    static constexpr std::size_t code = 1'000;  ///< bytes of every other field
    static constexpr std::size_t answers = 200; ///< of one record
    static constexpr std::size_t photos = 20;
    static constexpr std::size_t levels = 32; ///< of one record, one within the other; what lies deeper is not read
};

/// Builds records from what a parser meets, key by key; the same for JSON and XML. Values under keys that stand in no
/// path are passed over without being kept.
class Open311RowReader {
public:
    explicit Open311RowReader(const Open311Fields& fields) : fields_(fields) {}

    void begin();                         ///< a record begins
    void end(Open311Answer& into);        ///< and ends
    void open(bool list);                 ///< a list or an object begins, as a value
    void close();                         ///< and ends
    void key(std::string_view name);      ///< what comes next stands under this key
    void text(std::string_view value);    ///< a value; empty: none
    void number(std::string_view digits); ///< a value as it is written: 1.0E3 becomes 1000
    /// How many levels of the record are open, the record itself included.
    std::size_t depth() const { return frames_.size() + skipped_; }

private:
    struct Frame {
        int node = Open311Fields::none;
        int note = Open311Fields::none; ///< within the notes: the node below note_root
        bool list = false;
        bool entry = false; ///< an object that may be {"name": ..., "value": ...}
        bool begins_note = false;
        bool entry_value = false; ///< the list under "value": its first one is taken
    };
    enum class EntryPart { none, name, value };
    /// An entry of a list of named values, as it is read: GeoReport's attributes.
    struct Entry {
        std::vector<std::string> names;
        std::string value;
    };

    Frame target() const;
    void place(const Frame& at, std::string_view value);
    void place_note(Open311Fields::Use use, std::string_view value);
    void place_field(Field field, std::string_view value);
    void add_note_text(std::string_view value);
    void finish_note();
    void finish_entry(const Frame& frame);
    std::string kept(std::string_view value, std::size_t most);

    const Open311Fields& fields_;
    Open311Row row_;
    std::vector<Frame> frames_;
    Frame pending_;           ///< where the value of the last key goes
    std::size_t skipped_ = 0; ///< open levels below a key that nobody asks for
    RecordAnswer note_;
    bool event_note_ = false; ///< the note only says that the request was made
    Entry entry_;
    EntryPart next_part_ = EntryPart::none; ///< what the next value is in it
};

} // namespace siar::feeds
