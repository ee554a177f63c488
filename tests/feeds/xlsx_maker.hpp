// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <doctest/doctest.h>
#include <zip.h>

#include <cstring>
#include <map>
#include <string>

namespace siar::test {

using Parts = std::map<std::string, std::string>;

/// A ZIP of these parts, in memory; `password`: enciphered.
inline std::string zipped(const Parts& parts, const char* password = nullptr) {
    zip_source_t* source = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    REQUIRE(source != nullptr);
    zip_source_keep(source);
    zip_t* zip = zip_open_from_source(source, ZIP_TRUNCATE, nullptr);
    REQUIRE(zip != nullptr);
    for (const auto& [name, text] : parts) {
        zip_source_t* part = zip_source_buffer(zip, text.data(), text.size(), 0);
        const zip_int64_t index = zip_file_add(zip, name.c_str(), part, ZIP_FL_ENC_UTF_8);
        REQUIRE(index >= 0);
        if (password != nullptr)
            REQUIRE(zip_file_set_encryption(zip, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256, password) == 0);
    }
    REQUIRE(zip_close(zip) == 0);
    zip_stat_t about{};
    REQUIRE(zip_source_stat(source, &about) == 0);
    std::string bytes(about.size, '\0');
    REQUIRE(zip_source_open(source) == 0);
    REQUIRE(zip_source_read(source, bytes.data(), bytes.size()) == static_cast<zip_int64_t>(bytes.size()));
    zip_source_close(source);
    zip_source_free(source);
    return bytes;
}

/// The parts of a workbook with one tab; `rows` is what stands in sheetData, `after` what follows it.
inline Parts workbook_parts(const std::string& rows, const std::string& strings = {}, const std::string& after = {}) {
    const std::string doc = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const std::string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const std::string rels = "http://schemas.openxmlformats.org/package/2006/relationships";
    const auto link = [&doc](const std::string& id, const std::string& type, const std::string& target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + doc + "/" + type + "\" Target=\"" + target + "\"/>";
    };
    Parts parts;
    parts["[Content_Types].xml"] = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
    parts["_rels/.rels"] =
        "<Relationships xmlns=\"" + rels + "\">" + link("r", "officeDocument", "/buku/kerja.xml") + "</Relationships>";
    parts["buku/_rels/kerja.xml.rels"] = "<Relationships xmlns=\"" + rels + "\">" +
                                         link("rId1", "worksheet", "tab/satu.xml") +
                                         link("rId2", "sharedStrings", "../buku/teks.xml") + "</Relationships>";
    parts["buku/kerja.xml"] = "<x:workbook xmlns:x=\"" + main + "\" xmlns:r=\"" + doc +
                              "\"><x:sheets><x:sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/></x:sheets></x:workbook>";
    parts["buku/teks.xml"] = "<sst xmlns=\"" + main + "\">" + strings + "</sst>";
    parts["buku/tab/satu.xml"] =
        "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData>" + after + "</worksheet>";
    return parts;
}

/// A cell with its text in it.
inline std::string inline_cell(const std::string& name, const std::string& text) {
    return "<c r=\"" + name + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}

} // namespace siar::test
