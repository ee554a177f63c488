// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/sheet/zip.hpp"

#include <zip.h>

#include <array>
#include <new>
#include <utility>

namespace siar::feeds::sheet {
namespace {

struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using File = std::unique_ptr<zip_file_t, CloseFile>;

constexpr std::size_t ratio_from = 16u << 20; ///< a small part may be packed as well as it likes

Refusal broken() {
    return {"berkas XLSX rusak atau terpotong", "Simpan ulang dari pengolah lembar, lalu taruh lagi", true};
}

std::optional<Refusal> wrong(zip_t* zip, const Limits& limits) {
    const zip_int64_t parts = zip_get_num_entries(zip, 0);
    if (parts < 0 || static_cast<std::size_t>(parts) > limits.parts)
        return Refusal{"berkas XLSX berisi terlalu banyak bagian", "Simpan ulang sebagai XLSX biasa"};
    std::size_t all = 0;
    for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(parts); ++i) {
        zip_stat_t about{};
        if (zip_stat_index(zip, i, 0, &about) != 0 || (about.valid & ZIP_STAT_SIZE) == 0) return broken();
        if ((about.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && about.encryption_method != ZIP_EM_NONE)
            return Refusal{"berkas XLSX bersandi", "Simpan tanpa kata sandi"};
        const bool over = about.size > limits.unzipped || all + about.size > limits.unzipped;
        if (over || (about.size > ratio_from && about.size / limits.ratio > about.comp_size))
            return Refusal{"isi berkas XLSX terlalu besar", "Bagi menjadi beberapa lembar"};
        all += static_cast<std::size_t>(about.size);
    }
    return std::nullopt;
}

} // namespace

struct Zip::Close {
    void operator()(zip_t* zip) const { zip_discard(zip); }
};
struct Zip::Handle {
    std::unique_ptr<zip_t, Close> zip;
};

tl::expected<Zip, Refusal> Zip::open(std::string_view bytes, const Limits& limits) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (source == nullptr) throw std::bad_alloc();
    auto handle = std::make_shared<Handle>();
    handle->zip.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
    zip_error_fini(&error);
    if (!handle->zip) {
        zip_source_free(source);
        return tl::unexpected(broken());
    }
    if (auto refusal = wrong(handle->zip.get(), limits)) return tl::unexpected(*std::move(refusal));
    return Zip(std::move(handle));
}

bool Zip::has(const std::string& part) const {
    return zip_name_locate(handle_->zip.get(), part.c_str(), ZIP_FL_ENC_RAW) >= 0;
}

tl::expected<void, Refusal> Zip::read(const std::string& part,
                                      const std::function<bool(std::string_view)>& take) const {
    zip_stat_t about{};
    if (zip_stat(handle_->zip.get(), part.c_str(), ZIP_FL_ENC_RAW, &about) != 0) return tl::unexpected(broken());
    const File file(zip_fopen(handle_->zip.get(), part.c_str(), ZIP_FL_ENC_RAW));
    if (!file) return tl::unexpected(broken());
    std::array<char, 64 * 1024> buffer{};
    zip_uint64_t done = 0;
    while (true) {
        const zip_int64_t size = zip_fread(file.get(), buffer.data(), buffer.size());
        if (size < 0) return tl::unexpected(broken());
        if (size == 0) break;
        done += static_cast<zip_uint64_t>(size);
        if (done > about.size) return tl::unexpected(broken());
        if (!take({buffer.data(), static_cast<std::size_t>(size)})) return {};
    }
    if (done != about.size) return tl::unexpected(broken());
    return {};
}

} // namespace siar::feeds::sheet
