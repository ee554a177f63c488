// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/sheet/xlsx_book.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

namespace siar::feeds::sheet {
namespace {

constexpr std::size_t most_tabs = 100;
constexpr std::size_t most_links = 4000;
constexpr std::size_t most_styles = 100'000;

int number_or(std::string_view text, int otherwise) {
    int value = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

bool is_true(std::string_view text) {
    return text == "1" || text == "true" || text == "on";
}

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

/// A target of a part in `folder`: "/xl/a.xml" or "a.xml" or "../a.xml".
std::string resolved(std::string folder, std::string_view target) {
    if (!target.empty() && target.front() == '/') return std::string(target.substr(1));
    while (target.substr(0, 3) == "../") {
        target.remove_prefix(3);
        if (!folder.empty()) folder.pop_back();
        folder.erase(folder.find_last_of('/') + 1);
    }
    if (target.substr(0, 2) == "./") target.remove_prefix(2);
    return folder + std::string(target);
}

struct Link {
    std::string type;
    std::string target;
};

class Links : public XmlReader {
public:
    explicit Links(std::string folder) : folder_(std::move(folder)) {}
    bool begin(std::string_view name, const Attribute& attribute) override {
        if (name != "Relationship" || attribute("TargetMode") == "External") return true;
        links.insert_or_assign(std::string(attribute("Id")),
                               Link{std::string(attribute("Type")), resolved(folder_, attribute("Target"))});
        return links.size() < most_links;
    }
    bool end(std::string_view) override { return true; }
    bool text(std::string_view) override { return true; }

    std::string target_of(std::string_view type_end) const {
        for (const auto& [id, link] : links) {
            if (ends_with(link.type, type_end)) return link.target;
        }
        return {};
    }
    std::map<std::string, Link, std::less<>> links;

private:
    std::string folder_;
};

class Plan : public XmlReader {
public:
    struct Sheet {
        std::string name;
        std::string link;
        bool hidden = false;
    };
    bool begin(std::string_view name, const Attribute& attribute) override {
        if (name == "workbook") is_workbook = true;
        if (name == "workbookPr") since_1904 = is_true(attribute("date1904"));
        if (name == "sheet") {
            const std::string_view state = attribute("state");
            sheets.push_back({std::string(attribute("name")), std::string(attribute("r:id")),
                              state == "hidden" || state == "veryHidden"});
            if (sheets.back().link.empty()) sheets.back().link = attribute("id");
        }
        return sheets.size() <= most_tabs;
    }
    bool end(std::string_view) override { return true; }
    bool text(std::string_view) override { return true; }

    std::vector<Sheet> sheets;
    bool is_workbook = false;
    bool since_1904 = false;
};

/// Formats that every spreadsheet knows without their code (ISO 29500-1, 18.8.30, with those of East Asia).
NumberLook built_in(int id) {
    if (id == 17) return NumberLook::month;
    const bool date = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    return date ? NumberLook::date : NumberLook::plain;
}

class Styles : public XmlReader {
public:
    bool begin(std::string_view name, const Attribute& attribute) override {
        if (name == "numFmt") formats_[number_or(attribute("numFmtId"), 0)] = look_of(attribute("formatCode"));
        if (name == "cellXfs") in_cells_ = true;
        if (name == "xf" && in_cells_) {
            const int id = number_or(attribute("numFmtId"), 0);
            const auto own = formats_.find(id);
            looks.push_back(own != formats_.end() ? own->second : built_in(id));
        }
        return looks.size() < most_styles && formats_.size() < most_styles;
    }
    bool end(std::string_view name) override {
        if (name == "cellXfs") in_cells_ = false;
        return true;
    }
    bool text(std::string_view) override { return true; }
    std::vector<NumberLook> looks;

private:
    std::map<int, NumberLook> formats_;
    bool in_cells_ = false;
};

Refusal no_workbook() {
    return {"bukan buku kerja XLSX", "Simpan ulang sebagai XLSX atau CSV"};
}

tl::expected<Links, Refusal> links_of(const Zip& zip, const std::string& part) {
    const std::size_t slash = part.find_last_of('/') + 1;
    Links links(part.substr(0, slash));
    const std::string where = part.substr(0, slash) + "_rels/" + part.substr(slash) + ".rels";
    if (!zip.has(where)) return tl::unexpected(no_workbook());
    const auto whole = read_xml(zip, where, links);
    if (!whole) return tl::unexpected(whole.error());
    if (!*whole) return tl::unexpected(no_workbook());
    return links;
}

} // namespace

NumberLook look_of(std::string_view code) {
    bool day = false;
    bool month = false;
    bool year = false;
    bool clock = false;
    for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        const char c = code[i];
        if (c == '"') {
            i = std::min(code.find('"', i + 1), code.size() - 1);
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else if (c == '[') {
            const std::size_t end = std::min(code.find(']', i), code.size() - 1);
            const char first = i + 1 < code.size() ? code[i + 1] : ']';
            // [h], [mm], [s]: so many hours since
            if (std::string_view("hHmMsS").find(first) != std::string_view::npos) return NumberLook::plain;
            i = end;
        } else {
            day = day || c == 'd' || c == 'D';
            month = month || c == 'm' || c == 'M';
            year = year || c == 'y' || c == 'Y';
            clock = clock || c == 'h' || c == 'H' || c == 's' || c == 'S';
        }
    }
    if (month && year && !day && !clock) return NumberLook::month;
    return day || year || (month && !clock) ? NumberLook::date : NumberLook::plain;
}

tl::expected<bool, Refusal> read_xml(const Zip& zip, const std::string& part, XmlReader& reader) {
    Xml xml(reader);
    const auto read = zip.read(part, [&xml](std::string_view piece) { return xml.feed(piece); });
    if (!read) return tl::unexpected(read.error());
    const XmlEnd end = xml.end();
    if (end == XmlEnd::broken)
        return tl::unexpected(Refusal{"isi berkas XLSX rusak", "Simpan ulang dari pengolah lembar, lalu taruh lagi"});
    return end == XmlEnd::whole;
}

tl::expected<Book, Refusal> read_book(const Zip& zip) {
    if (zip.has("mimetype") && !zip.has("[Content_Types].xml"))
        return tl::unexpected(Refusal{"berkas OpenDocument, bukan XLSX", "Simpan sebagai XLSX atau CSV"});
    const auto top = links_of(zip, "");
    if (!top) return tl::unexpected(top.error());
    const std::string workbook = top->target_of("/officeDocument");
    if (workbook.empty() || !zip.has(workbook)) return tl::unexpected(no_workbook());
    Plan plan;
    if (const auto read = read_xml(zip, workbook, plan); !read) return tl::unexpected(read.error());
    if (!plan.is_workbook || plan.sheets.size() > most_tabs) return tl::unexpected(no_workbook());
    const auto links = links_of(zip, workbook);
    if (!links) return tl::unexpected(links.error());

    Book book;
    book.since_1904 = plan.since_1904;
    for (Plan::Sheet& sheet : plan.sheets) {
        const auto link = links->links.find(sheet.link);
        if (link == links->links.end() || !ends_with(link->second.type, "/worksheet")) continue;
        book.tabs.push_back({std::move(sheet.name), link->second.target, sheet.hidden});
    }
    book.strings = links->target_of("/sharedStrings");
    if (const std::string part = links->target_of("/styles"); zip.has(part)) {
        Styles styles;
        const auto read = read_xml(zip, part, styles);
        if (!read) return tl::unexpected(read.error());
        book.styles = std::move(styles.looks);
    }
    return book;
}

} // namespace siar::feeds::sheet
