// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tally_table.hpp"

#include "store/rows.hpp"

namespace siar::store {

namespace {

void add_counts(const Database& database, const model::Tally& change) {
    auto add = database.statement(
        "INSERT INTO tally_counts (day, event, dimension, value, status, n) VALUES (?,?,?,?,?,?) "
        "ON CONFLICT DO UPDATE SET n = n + excluded.n");
    auto drop = database.statement(
        "DELETE FROM tally_counts WHERE day = ? AND event = ? AND dimension = ? AND value = ? AND status = ? AND n = "
        "0");
    for (const auto& [cell, n] : change.counts) {
        add.bind(cell.day, cell.event, cell.dimension, cell.value, cell.status, n).run();
        if (n < 0) drop.bind(cell.day, cell.event, cell.dimension, cell.value, cell.status).run();
    }
}

void add_agencies(const Database& database, const model::Tally& change) {
    auto add = database.statement(
        "INSERT INTO tally_agencies (day, event, agency, status, n) VALUES (?,?,?,?,?) "
        "ON CONFLICT DO UPDATE SET n = n + excluded.n");
    auto drop = database.statement(
        "DELETE FROM tally_agencies WHERE day = ? AND event = ? AND agency = ? AND status = ? AND n = 0");
    for (const auto& [cell, n] : change.agencies) {
        add.bind(cell.day, cell.event, cell.agency, cell.status, n).run();
        if (n < 0) drop.bind(cell.day, cell.event, cell.agency, cell.status).run();
    }
}

void add_spans(const Database& database, const model::Tally& change) {
    auto add = database.statement(
        "INSERT INTO tally_spans (day, interval, tenths, n, seconds) VALUES (?,?,?,?,?) "
        "ON CONFLICT DO UPDATE SET n = n + excluded.n, seconds = seconds + excluded.seconds");
    auto drop = database.statement(
        "DELETE FROM tally_spans WHERE day = ? AND interval = ? AND tenths = ? AND n = 0 AND seconds = 0");
    for (const auto& [cell, sum] : change.spans) {
        add.bind(cell.day, cell.interval, cell.tenths, sum.count, sum.seconds).run();
        if (sum.count < 0) drop.bind(cell.day, cell.interval, cell.tenths).run();
    }
}

void add_ratings(const Database& database, const model::Tally& change) {
    auto add = database.statement(
        "INSERT INTO tally_ratings (day, rating, n) VALUES (?,?,?) ON CONFLICT DO UPDATE SET n = n + excluded.n");
    auto drop = database.statement("DELETE FROM tally_ratings WHERE day = ? AND rating = ? AND n = 0");
    for (const auto& [cell, n] : change.ratings) {
        add.bind(cell.first, cell.second, n).run();
        if (n < 0) drop.bind(cell.first, cell.second).run();
    }
}

} // namespace

void add_to_tally(const Database& database, const model::Tally& change) {
    add_counts(database, change);
    add_agencies(database, change);
    add_spans(database, change);
    add_ratings(database, change);
}

model::Tally read_tally(const Database& database, int first, int last) {
    model::Tally out;
    auto counts = database.statement(
        "SELECT day, event, dimension, value, status, n FROM tally_counts WHERE day BETWEEN ? AND ?");
    for (counts.bind(first, last); counts.step();) {
        Statement::Reader in(counts);
        model::Cell cell;
        in.next(cell.day);
        in.next(cell.event);
        in.next(cell.dimension);
        in.next(cell.value);
        in.next(cell.status);
        out.counts.emplace(std::move(cell), in.next<std::int64_t>());
    }
    auto agencies =
        database.statement("SELECT day, event, agency, status, n FROM tally_agencies WHERE day BETWEEN ? AND ?");
    for (agencies.bind(first, last); agencies.step();) {
        Statement::Reader in(agencies);
        model::AgencyCell cell;
        in.next(cell.day);
        in.next(cell.event);
        in.next(cell.agency);
        in.next(cell.status);
        out.agencies.emplace(std::move(cell), in.next<std::int64_t>());
    }
    auto spans =
        database.statement("SELECT day, interval, tenths, n, seconds FROM tally_spans WHERE day BETWEEN ? AND ?");
    for (spans.bind(first, last); spans.step();) {
        Statement::Reader in(spans);
        model::SpanCell cell;
        in.next(cell.day);
        in.next(cell.interval);
        in.next(cell.tenths);
        model::SpanSum sum;
        in.next(sum.count);
        in.next(sum.seconds);
        out.spans.emplace(cell, sum);
    }
    auto ratings = database.statement("SELECT day, rating, n FROM tally_ratings WHERE day BETWEEN ? AND ?");
    for (ratings.bind(first, last); ratings.step();)
        out.ratings.emplace(std::pair{ratings.get<int>(0), ratings.get<int>(1)}, ratings.get<std::int64_t>(2));
    return out;
}

void recount_tally(const Database& database, const model::Zone& zone) {
    model::Tally tally;
    auto rows = database.statement(select_rows("WHERE gone = 0"));
    while (rows.step())
        model::add(tally, read_row(rows).complaint, zone, +1);
    database.run(
        "DELETE FROM tally_counts; DELETE FROM tally_agencies; DELETE FROM tally_spans; DELETE FROM tally_ratings");
    add_to_tally(database, tally);
}

} // namespace siar::store
