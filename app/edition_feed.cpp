// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/edition_feed.hpp"

#include "app/process.hpp"
#include "config/token_file.hpp"
#include "feeds/desk_photos.hpp"
#include "feeds/edition_source.hpp"

#include <fmt/format.h>

#include <atomic>
#include <mutex>
#include <optional>
#include <random>
#include <thread>

namespace siar::app {

namespace {

using Snapshot = std::shared_ptr<const model::Edition>;

/// Says a trouble once, when it begins, and once that it is over.
class Teller {
public:
    explicit Teller(std::string over) : over_(std::move(over)) {}
    void tell(const std::optional<model::Error>& error) {
        const auto line = error ? error->line() : std::string{};
        if (line != told_) fmt::print(stderr, "siar: {}\n", line.empty() ? over_ : line);
        told_ = line;
    }

private:
    std::string over_;
    std::string told_;
};

/// Asks a cheap question of the store 20 times a second, and for an Edition only when the answer changed.
class StoreFeed {
public:
    StoreFeed(Office office, store::Store store) : office_(std::move(office)), store_(std::move(store)) {}

    /// Makes the Edition of now. Where the store cannot be read, the one at hand stays; it says how old it is.
    model::Result<void> read() {
        version_ = store_.version();
        minute_ = this_minute();
        auto edition = edition_of(office_, store_, office_.settings.screen.audience);
        if (!edition) return tl::unexpected(edition.error());
        snapshot_ = std::make_shared<const model::Edition>(std::move(*edition));
        return {};
    }

    Snapshot now() {
        const auto steady = std::chrono::steady_clock::now();
        if (steady < next_) return snapshot_;
        next_ = steady + between_questions;
        if (!failed_ && store_.version() == version_ && this_minute() == minute_) return snapshot_;
        const auto done = read();
        failed_ = !done;
        if (failed_) next_ = steady + after_failure;
        teller_.tell(done ? std::nullopt : std::optional(done.error()));
        return snapshot_;
    }

private:
    std::chrono::sys_time<std::chrono::minutes> this_minute() const {
        return std::chrono::floor<std::chrono::minutes>(office_.clock.now());
    }

    static constexpr std::chrono::milliseconds between_questions{50};
    static constexpr std::chrono::seconds after_failure{5};
    Office office_;
    store::Store store_;
    Snapshot snapshot_;
    std::int64_t version_ = 0;
    std::chrono::sys_time<std::chrono::minutes> minute_{};
    std::chrono::steady_clock::time_point next_{};
    bool failed_ = false;
    Teller teller_{"basis data terbaca lagi"};
};

/// Waits for a desk on a thread, so that no frame ever does.
class DeskFeed {
public:
    DeskFeed(feeds::EditionSource source, feeds::DeskPhotos photos, model::Clock clock)
        : source_(std::move(source)),
          photos_(std::move(photos)),
          clock_(std::move(clock)),
          thread_([this] { follow(); }) {}
    DeskFeed(const DeskFeed&) = delete;
    DeskFeed& operator=(const DeskFeed&) = delete;
    ~DeskFeed() {
        ending_ = true;
        thread_.join();
    }

    Snapshot now() {
        const std::lock_guard lock(mutex_);
        return snapshot_;
    }
    bool ending() const { return ending_ || asked_to_stop(); }

private:
    void follow() {
        if (source_.current()) show(source_.current()->edition); // before the desk answers, which may take its time
        while (!ending()) {
            const auto reading = source_.ask(clock_.now());
            if (reading) show(reading->edition);
            teller_.tell(reading ? reading->error : std::optional(reading.error()));
            const bool well = reading && !reading->error;
            const bool more = well && photos_.bring(model::photos_named(reading->edition));
            if (well && !more) (void)source_.wait(longest_wait); // its failure is told by the next ask
            rest();
        }
    }
    void show(const model::Edition& edition) {
        const std::lock_guard lock(mutex_);
        if (!snapshot_ || *snapshot_ != edition) snapshot_ = std::make_shared<const model::Edition>(edition);
    }
    void rest() const {
        const auto until = std::chrono::steady_clock::now() + source_.rest();
        while (!ending() && std::chrono::steady_clock::now() < until)
            std::this_thread::sleep_for(std::chrono::milliseconds{50});
    }

    static constexpr model::Seconds longest_wait{25};
    feeds::EditionSource source_;
    feeds::DeskPhotos photos_;
    model::Clock clock_;
    Teller teller_{"meja menjawab lagi"};
    std::atomic<bool> ending_ = false;
    std::mutex mutex_;
    Snapshot snapshot_;
    std::thread thread_;
};

} // namespace

model::Result<EditionFeed> feed_from_store(const Office& office) {
    auto store = office.only_demo() ? shown_store(office) : open_store(office);
    if (!store) return tl::unexpected(store.error());
    const auto feed = std::make_shared<StoreFeed>(office, std::move(*store));
    if (const auto first = feed->read(); !first) return tl::unexpected(first.error());
    return EditionFeed([feed] { return feed->now(); });
}

model::Result<EditionFeed> feed_from_desk(const Office& office, const std::string& url,
                                          const std::filesystem::path& token_file) {
    if (office.settings.screen.audience == model::Audience::office)
        return model::wrong_use("layar kantor tidak dapat mengambil isinya dari meja lain", url,
                                "Jalankan di komputer yang menyimpan basis datanya, tanpa --url");
    auto token = config::read_token(token_file);
    if (!token) return tl::unexpected(token.error());
    const auto ending = std::make_shared<std::atomic<bool>>(false);
    net::Options options;
    options.plain_http = office.settings.screen.plain_http;
    options.limits.body_bytes = 2 * model::max_edition_bytes; // a larger answer is no Edition
    options.stop = [ending] { return ending->load() || asked_to_stop(); };
    auto photo_options = options;
    photo_options.limits.body_bytes = feeds::DeskPhotoLimits{}.bytes;
    photo_options.limits.total = model::Seconds{20};
    feeds::DeskPhotos photos(url, *token, net::Client(photo_options), desk_photo_folder(office));
    feeds::EditionPorts ports{net::Client(options), office.package.gate, edition_file(office),
                              [engine = std::minstd_rand(std::random_device{}())]() mutable {
                                  return std::uniform_real_distribution<double>(0, 1)(engine);
                              }};
    feeds::EditionSource source({url, *token, office.settings.screen.audience, office.package.regency.identity.regency},
                                std::move(ports), office.clock.now());
    // The flag is raised before the thread is joined, so that a waiting request ends at once.
    struct Following {
        std::shared_ptr<std::atomic<bool>> ending;
        DeskFeed feed;
        ~Following() { *ending = true; }
    };
    const std::shared_ptr<Following> following(
        new Following{ending, DeskFeed(std::move(source), std::move(photos), office.clock)});
    return EditionFeed([following] { return following->feed.now(); });
}

} // namespace siar::app
