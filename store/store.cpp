// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.hpp"

#include "store/directory.hpp"
#include "store/held.hpp"
#include "store/made.hpp"
#include "store/rows.hpp"
#include "store/schema.hpp"
#include "store/sources.hpp"
#include "store/state.hpp"
#include "store/tally_table.hpp"

#include <string>
#include <system_error>

namespace siar::store {

namespace {

// Looking at every page takes 10 ms for this much; larger ones are looked at when a program met damage.
constexpr std::uintmax_t looked_at_whole = 16U << 20U;

void refuse_damage(const Database& database) {
    auto look = database.statement("PRAGMA quick_check(1)");
    if (look.step() && look.get<std::string>(0) != "ok") throw SqliteError(SQLITE_CORRUPT, look.get<std::string>(0));
}

/// Item ids are made with the key: with another one every complaint would be a new one.
model::Result<void> check_key(const Database& database, const model::SecretKey& key, const Place& place) {
    const auto mark = model::digest("siar: mark of a key", key);
    auto query = database.statement("SELECT value FROM meta WHERE name = 'key'");
    if (!query.step()) {
        database.statement("INSERT INTO meta (name, value) VALUES ('key', ?)").bind(mark).run();
        return {};
    }
    if (query.get<model::Digest>(0) == mark) return {};
    return model::fail("kunci penyimpanan bukan yang dipakai basis data", key_file(place.directory).string(),
                       "Kembalikan berkas kunci dari cadangan yang sama dengan siar.db");
}

/// What the Tally was counted by; nothing where it never was.
std::optional<model::Digest> counted_by(const Database& database) {
    auto query = database.statement("SELECT value FROM meta WHERE name = 'terms'");
    if (!query.step()) return std::nullopt;
    return query.get<model::Digest>(0);
}

/// Counts anew where days began at another hour or other deadlines and holidays held.
void check_terms(const Database& database, const Place& place, const model::Deadlines& deadlines) {
    const auto terms = model::fingerprint(place.terms());
    const auto before = counted_by(database);
    if (before == terms || (before && !place.recounts)) return;
    recount_tally(database, deadlines);
    database.statement("INSERT OR REPLACE INTO meta (name, value) VALUES ('terms', ?)").bind(terms).run();
}

/// What must hold of an open database before anybody uses it.
template <class State>
model::Result<void> prepare(State& state) {
    if (auto done = migrate(state.database, migrations(), state.file); !done) return done;
    // One look without the write lock: another program may be writing for a while.
    const auto end = meta(state.database, log_end).value_or(-1);
    const auto size = state.log ? state.log->size() : model::Result<std::int64_t>(0);
    if (!size) return tl::unexpected(size.error());
    const auto terms = counted_by(state.database);
    const bool same_terms = terms == model::fingerprint(state.place.terms());
    state.counted_otherwise = terms && !same_terms && !state.place.recounts;
    if ((same_terms || state.counted_otherwise) && end == *size)
        return check_key(state.database, state.key, state.place);

    Transaction transaction(state.database, Transaction::Kind::write);
    if (auto good = check_key(state.database, state.key, state.place); !good) return good;
    check_terms(state.database, state.place, state.deadlines);
    {
        std::optional<DecisionsLog::Lock> alone;
        if (state.log) {
            auto lock = state.log->lock();
            if (!lock) return tl::unexpected(lock.error());
            alone.emplace(std::move(*lock));
        }
        if (auto absorbed = state.absorb_log(); !absorbed) return absorbed;
    }
    transaction.commit();
    return {};
}

bool damaged(const SqliteError& error) {
    return error.primary() == SQLITE_CORRUPT || error.primary() == SQLITE_NOTADB;
}

} // namespace

model::Result<std::unique_ptr<Store::State>> Store::in_memory(const Place& place) {
    return guarded("", [&]() -> model::Result<std::unique_ptr<State>> {
        auto state = std::unique_ptr<State>(new State{place,
                                                      "",
                                                      key_of_memory(),
                                                      std::nullopt,
                                                      Texts(place.gate),
                                                      model::Deadlines(place.terms()),
                                                      Database(":memory:"),
                                                      {},
                                                      {}});
        if (auto ready = prepare(*state); !ready) return tl::unexpected(ready.error());
        return state;
    });
}

model::Result<std::unique_ptr<Store::State>> Store::on_disk(const Place& place) {
    const auto file = database_file(place.directory);
    std::error_code error;
    if (std::filesystem::file_size(file, error) > 0 && !error && !std::filesystem::exists(key_file(place.directory)))
        return model::fail("kunci penyimpanan hilang", key_file(place.directory).string(),
                           "Kembalikan berkas kunci dari cadangan yang sama dengan siar.db");
    auto key = read_or_make_key(place.directory);
    if (!key) return tl::unexpected(key.error());
    const bool look = suspected(place.directory) || std::filesystem::file_size(file, error) <= looked_at_whole;
    auto log = DecisionsLog::open(log_file(place.directory));
    if (!log) return tl::unexpected(log.error());
    auto state = std::unique_ptr<State>(new State{place, file.string(), *key, std::move(*log), Texts(place.gate),
                                                  model::Deadlines(place.terms()), Database(file.string()),
                                                  ContactBook(place.directory, runtime_folders()),
                                                  PhotoFiles(photo_folder(place.directory))});
    if (look) refuse_damage(state->database);
    if (auto ready = prepare(*state); !ready) return tl::unexpected(ready.error());
    state->sweep_photos();
    // Who opens a store does not wait for it; what fails stays due, and erase() says why.
    state->database.wait_for_others(false);
    (void)state->scrub();
    state->database.wait_for_others(true);
    return state;
}

model::Result<Store> Store::open(Place place) {
    if (place.directory.empty()) {
        auto state = in_memory(place);
        if (!state) return tl::unexpected(state.error());
        return Store(std::move(*state));
    }
    if (auto made = make_directory(place.directory); !made) return tl::unexpected(made.error());
    const auto alone = lock_directory(place.directory);
    if (!alone) return tl::unexpected(alone.error());
    return guarded(database_file(place.directory).string(), [&]() -> model::Result<Store> {
        model::Result<std::unique_ptr<State>> state;
        try {
            state = on_disk(place);
        } catch (const SqliteError& error) {
            if (!damaged(error)) throw;
            if (!place.rebuilds)
                return model::fail("basis data rusak", database_file(place.directory).string(),
                                   "Jalankan siar pull: yang rusak disisihkan dan dibangun ulang");
            if (auto moved = set_aside(place.directory, model::system_clock().now(), place.zone); !moved)
                return tl::unexpected(moved.error());
            ContactBook(place.directory, runtime_folders()).forget_all();
            if (auto made = make_directory(place.directory); !made) return tl::unexpected(made.error());
            state = on_disk(place);
        }
        if (!state) return tl::unexpected(state.error());
        forget_suspicion(place.directory);
        return Store(std::move(*state));
    });
}

Store::Store(std::unique_ptr<State> state) : state_(std::move(state)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

model::Result<model::Mark> Store::mark(const model::SourceName& source) const {
    return guarded(state_->file, [&]() -> model::Result<model::Mark> {
        return read_mark(state_->database, source).value_or(model::Mark{});
    });
}

model::Result<std::vector<model::SourceName>> Store::sources() const {
    return guarded(state_->file,
                   [&]() -> model::Result<std::vector<model::SourceName>> { return read_sources(state_->database); });
}

model::Result<std::vector<std::string>> Store::known(const model::SourceName& source) const {
    return guarded(state_->file, [&]() -> model::Result<std::vector<std::string>> {
        std::vector<std::string> out;
        auto query = state_->database.statement("SELECT id FROM complaints WHERE source = ? AND gone <> 1");
        for (query.bind(source); query.step();)
            out.push_back(query.get<std::string>(0));
        return out;
    });
}

void Store::contact(const model::SourceName& source, model::Time time) {
    state_->contacts.note(source, time);
}

model::Result<std::optional<model::Time>> Store::last_contact(model::Time now) const {
    return guarded(state_->file, [&]() -> model::Result<std::optional<model::Time>> {
        return newest_reading(state_->database, state_->contacts.read(now), now);
    });
}

model::Result<void> Store::save_contacts(model::Time now) {
    return state_->contacts.save(now);
}

model::Result<model::ItemId> Store::item_id(const model::Key& key) const {
    return store::item_id(key, state_->key);
}

model::Result<std::optional<privacy::Held>> Store::held(const model::ItemId& id) const {
    return guarded(state_->file, [&]() -> model::Result<std::optional<privacy::Held>> {
        const auto row = find(state_->database, id);
        if (!row) return std::nullopt;
        return read_held(state_->database, row->row);
    });
}

model::Result<model::History> Store::history(model::Time since) const {
    return guarded(state_->file, [&]() -> model::Result<model::History> {
        model::History out;
        auto query = state_->database.statement(
            "SELECT item, at, folder, cut FROM aired WHERE at >= ? AND current = 1 ORDER BY at, n");
        for (query.bind(since); query.step();)
            out.made.push_back(read_made(query));
        return out;
    });
}

model::Result<void> Store::note_made(model::Time slot, const std::filesystem::path& folder, const std::string& cut,
                                     const std::vector<model::ItemId>& items) {
    return guarded(state_->file, [&]() -> model::Result<void> {
        Transaction transaction(state_->database, Transaction::Kind::write);
        if (!cut.empty())
            state_->database.statement("UPDATE aired SET current = 0 WHERE at = ? AND folder = ? AND cut = ?")
                .bind(slot, folder.string(), cut)
                .run();
        auto insert = state_->database.statement(
            "INSERT INTO aired (item, at, folder, cut) VALUES (?,?,?,?) ON CONFLICT DO UPDATE SET current = 1");
        for (const auto& item : items)
            insert.bind(item, slot, folder.string(), cut).run();
        transaction.commit();
        ++state_->own_commits;
        return {};
    });
}

std::int64_t Store::version() const {
    constexpr unsigned others = 24; // room for the commits of this connection below those of all others
    // Spreads the steps over all bits: a step and a commit at once must not cancel each other out.
    constexpr std::uint64_t spread = 0x9E3779B97F4A7C15U;
    std::uint64_t commits = 0;
    try {
        commits = static_cast<std::uint64_t>(state_->database.integer("PRAGMA data_version")) << others;
    } catch (const SqliteError&) { // NOLINT(bugprone-empty-catch): what this connection did still shows
    }
    commits += static_cast<std::uint64_t>(state_->own_commits);
    return static_cast<std::int64_t>(commits + static_cast<std::uint64_t>(state_->contacts.step()) * spread);
}

} // namespace siar::store
