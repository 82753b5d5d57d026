// SPDX-License-Identifier: Apache-2.0
#include "models/store/rows/audit_query.h"
#include "tests/bench/store/audit_workload.h"
#include "tests/bench/store/figures.h"

#include <algorithm>

namespace bailiwick::bench {

namespace {

using store::AuditFilter;
using store::AuditQuery;
using store::AuditVisibility;

constexpr std::size_t rowsOfPage = 100;
constexpr const char *columns = "sequence, time, actor, actor_label, action, resource,"
                                " resource_label, outcome, reason";
constexpr const char *columnsByHand = "r.sequence, r.time, r.actor, t.actor_label, r.action,"
                                      " r.resource, t.resource_label, r.outcome, t.reason";

// The page that each round asks for.
struct Page
{
    std::string what;
    std::function<AuditFilter(std::size_t round)> filter;
    bool deep = false; // from the middle of the log on
};

class Figures
{
public:
    Figures(Place &place, std::uint64_t rows, Report &report)
        : m_place(place)
        , m_rows(rows)
        , m_work(rows)
        , m_report(report)
    {
    }

    void append()
    {
        std::uint64_t size = need(m_place.store->audit().frontier()).size();
        constexpr std::size_t large = 10'000;
        while (size < m_rows) {
            const auto count = std::min<std::uint64_t>(large, m_rows - size);
            if (size % 1'000'000 < large)
                Report::progress(m_place.name + ": a log of " + std::to_string(size) + " rows");
            appendOne(m_work.events(size, count));
            size += count;
        }
        constexpr std::size_t more = 200'000;
        constexpr std::size_t batch = 1'000;
        double milliseconds = 0;
        for (std::size_t done = 0; done < more; done += batch) {
            const auto events = m_work.events(size + done, batch);
            const auto begun = Clock::now();
            appendOne(events);
            milliseconds += bench::milliseconds(begun);
        }
        Figure figure;
        figure.engine = m_place.name;
        figure.what = "audit append, batches of 1,000, durable";
        figure.where = std::to_string(size) + " rows";
        figure.value = more / milliseconds * 1000;
        figure.unit = "rows/s";
        figure.goal.least = 20'000;
        m_report.add(figure);
    }

    void pages(const std::string &where, const AuditVisibility &visibility)
    {
        store::SessionScope scope;
        scope.revision = need(m_place.store->revision());
        scope.everything = visibility.all;
        scope.audit = visibility;
        const auto session = need(m_place.store->openSession(scope));
        for (const Page &page : allPages()) {
            readPages(page, where, visibility);
            sessionPages(page, where, visibility, *session);
        }
    }

private:
    void appendOne(const std::vector<audit::Event> &events)
    {
        const auto transaction = need(m_place.store->begin());
        need(transaction->appendEvents(events));
        need(transaction->commit());
    }

    std::vector<Page> allPages() const
    {
        const auto with = [](auto set) {
            return [set](std::size_t round) {
                AuditFilter filter;
                set(filter, round);
                return filter;
            };
        };
        return {
            {"newest", with([](AuditFilter &, std::size_t) {})},
            {"keyset, in the middle", with([](AuditFilter &, std::size_t) {}), true},
            {"by an actor of many rows", with([](AuditFilter &filter, std::size_t round) {
                 filter.actor = AuditWorkload::actor(round % 10);
             })},
            {"by an actor of few rows", with([](AuditFilter &filter, std::size_t round) {
                 filter.actor = AuditWorkload::actor(50'000 + round * 2'000 + 100);
             })},
            {"by resource", with([](AuditFilter &filter, std::size_t round) {
                 filter.resource = AuditWorkload::device(4'711 + 100'003 * round);
             })},
            {"denied", with([](AuditFilter &filter, std::size_t) {
                 filter.outcome = audit::Outcome::Denied;
             })},
            {"of an hour", with([this](AuditFilter &filter, std::size_t round) {
                 filter.from = m_work.timeOf(m_rows / 200 * (round % 190 + 5));
                 filter.until = *filter.from + std::int64_t{3600} * 1000;
             })},
        };
    }

    Figure figureOf(const std::string &what, const std::string &where) const
    {
        Figure figure;
        figure.engine = m_place.name;
        figure.what = what;
        figure.where = where;
        figure.goal.most = 10;
        return figure;
    }

    void readPages(const Page &page, const std::string &where, const AuditVisibility &visibility)
    {
        Figure figure = figureOf("audit page " + page.what + ", AuditReader", where);
        figure.value = alone([&](std::size_t round) {
            store::AuditPageRequest request;
            request.filter = page.filter(round);
            request.limit = rowsOfPage;
            if (page.deep)
                request.before = m_rows / 2 + round;
            need(m_place.store->audit().page(request, visibility));
        });
        m_report.add(figure);
    }

    // In the same columns, beside the same query by hand.
    void sessionPages(const Page &page, const std::string &where, const AuditVisibility &visibility,
                      store::SessionConnection &session)
    {
        std::vector<std::int64_t> seen;
        std::vector<std::int64_t> seenByHand;
        const auto ask = [&](std::size_t round) {
            std::vector<store::Value> values;
            const std::string sql = sessionSql(page, round, values);
            const auto rows = need(session.query(sql, values));
            seen.clear();
            for (const auto &row : rows.rows)
                seen.push_back(std::get<std::int64_t>(row.front()));
        };
        const auto byHand = [&](std::size_t round) {
            AuditQuery query(m_place.raw->dialect(), page.filter(round), visibility,
                             AuditQuery::Use::Page);
            if (page.deep)
                query.requireBefore(m_rows / 2 + round);
            const auto statement = m_place.raw->prepare(
                query.sql(AuditQuery::Order::Descending, rowsOfPage, columnsByHand));
            query.bind(*statement);
            seenByHand.clear();
            while (statement->step())
                seenByHand.push_back(statement->integer(0));
        };
        for (std::size_t round = 0; round < 3; ++round) {
            ask(round);
            byHand(round);
            if (seen != seenByHand)
                stop(m_place.name + ": a session sees another page " + page.what + " than by hand");
        }
        Figure figure = figureOf("audit page " + page.what + ", SQL of a session", where);
        const Pair pair = alternate(ask, byHand);
        figure.value = pair.measured;
        figure.reference = pair.reference;
        m_report.add(figure);
    }

    std::string sessionSql(const Page &page, std::size_t round,
                           std::vector<store::Value> &values) const
    {
        const AuditFilter filter = page.filter(round);
        std::string where;
        const auto require = [&](const char *condition, store::Value value) {
            values.push_back(std::move(value));
            where += (where.empty() ? " WHERE " : " AND ") + std::string(condition) + " ?" +
                     std::to_string(values.size());
        };
        if (!filter.actor.empty())
            require("actor =", filter.actor);
        if (!filter.resource.empty())
            require("resource =", filter.resource);
        if (filter.outcome)
            require("outcome =", std::string(audit::name(*filter.outcome)));
        if (filter.from)
            require("time >=", *filter.from);
        if (filter.until)
            require("time <", *filter.until);
        if (page.deep)
            require("sequence <", static_cast<std::int64_t>(m_rows / 2 + round));
        return std::string("SELECT ") + columns + " FROM audit_event" + where +
               " ORDER BY sequence DESC LIMIT " + std::to_string(rowsOfPage);
    }

    Place &m_place;
    const std::uint64_t m_rows;
    AuditWorkload m_work;
    Report &m_report;
};

} // namespace

void auditFigures(Place &place, std::uint64_t rows, Report &report)
{
    Figures figures(place, rows, report);
    figures.append();
    figures.pages("everything", AuditVisibility::everything());
    figures.pages("a large organization", {false, {AuditWorkload::organization(0)}});
    figures.pages("a small organization", {false, {AuditWorkload::organization(1'500)}});
    AuditVisibility several;
    for (std::uint64_t i = 0; i < 5; ++i)
        several.organizations.push_back(AuditWorkload::organization(1'600 + i));
    figures.pages("five small organizations", several);
}

} // namespace bailiwick::bench
