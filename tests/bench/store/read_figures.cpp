// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/store/figures.h"
#include "tests/bench/store/plain_reader.h"
#include "tests/bench/store/scopes.h"

namespace bailiwick::bench {

namespace {

using Shape = MeasuredScope::Shape;

std::string quoted(std::string_view text)
{
    return "'" + std::string(text) + "'";
}

// One kind of question about devices.
struct Question
{
    std::string name;
    std::string columns = "d.id, d.external_id, d.name, d.parent, d.attributes";
    std::function<std::string(std::size_t round)> condition; // null: none
    std::string end = " ORDER BY d.name, d.id LIMIT 100";
    Goal goal;
    // On PostgreSQL: arguments of found_devices() that find the same. Null: the condition alone.
    std::function<std::string(std::size_t round)> found = {};
};

class Reader
{
public:
    Reader(Place &place, const MeasuredScope &scope, Report &report)
        : m_place(place)
        , m_scope(scope)
        , m_report(report)
        , m_session(need(place.store->openSession(scope.scope)))
        , m_request(makePlainReader(place))
        , m_statement(makePlainReader(place))
        , m_before(makePlainReader(place))
    {
    }

    void ask(const Question &question)
    {
        const auto condition = [&](std::size_t round) {
            return question.condition ? question.condition(round) : std::string();
        };
        const auto isolated = [&](std::size_t round) {
            const std::string more = condition(round);
            if (question.found)
                return "SELECT " + question.columns + " FROM found_devices(" +
                       question.found(round) + ", 100) AS f (id) JOIN device d ON d.id = f.id" +
                       question.end;
            return "SELECT " + question.columns + " FROM device d" +
                   (more.empty() ? "" : " WHERE " + more) + question.end;
        };
        const auto byHand = [&](std::size_t round) {
            const std::string more = condition(round);
            return "SELECT " + question.columns + " FROM resource d WHERE d.kind = 'device' AND " +
                   m_scope.where + (more.empty() ? "" : " AND " + more) + question.end;
        };
        using Manner = PlainReader::Manner;
        for (std::size_t round = 0; round < 3; ++round) {
            Rows rows, reference;
            session(isolated(round), collected(rows));
            plain(*m_request, byHand(round), Manner::Request, collected(reference));
            if (rows != reference)
                stop("Not the same rows: " + m_place.name + ", " + question.name + ", " +
                     m_scope.name);
        }
        // The whole answer in hand, on both sides.
        const auto asked = [&](PlainReader &reader, Manner manner) {
            return [&, manner](std::size_t round) {
                Rows rows;
                plain(reader, byHand(round), manner, collected(rows));
            };
        };
        const Pair pair = alternate(
            [&](std::size_t round) {
                Rows rows;
                session(isolated(round), collected(rows));
            },
            asked(*m_request, Manner::Request), mostRounds, asked(*m_statement, Manner::Statement),
            asked(*m_before, Manner::Statement));
        m_report.add({m_place.name, question.name, m_scope.name, pair.measured, pair.reference,
                      "ms", question.goal, pair.third});
    }

private:
    static constexpr std::size_t mostRounds = 301;

    using Rows = std::vector<std::vector<store::Value>>;
    using OnRow = PlainReader::OnRow;

    static OnRow collected(Rows &rows)
    {
        return [&rows](std::span<const store::Value> row) {
            rows.emplace_back(row.begin(), row.end());
            return true;
        };
    }
    void session(const std::string &sql, const OnRow &onRow)
    {
        need(m_session->query(sql, {}, {}, onRow));
    }
    void plain(PlainReader &reader, const std::string &sql, PlainReader::Manner manner,
               const OnRow &onRow)
    {
        need(store::guarded([&] { reader.ask(sql, manner, onRow); }));
    }

    Place &m_place;
    const MeasuredScope &m_scope;
    Report &m_report;
    std::unique_ptr<store::SessionConnection> m_session;
    std::unique_ptr<PlainReader> m_request;
    std::unique_ptr<PlainReader> m_statement;
    std::unique_ptr<PlainReader> m_before;
};

class Questions
{
public:
    Questions(const Place &place, const BenchFleet &fleet, const MeasuredScope &scope)
        : m_place(place)
        , m_fleet(fleet)
        , m_scope(scope)
    {
    }

    std::vector<Question> all() const
    {
        const bool merged = m_scope.shape == Shape::Mixed;
        const Goal page = merged                                ? Goal{10, {}, {}}
                          : m_scope.shape == Shape::Conditional ? Goal{10, {}, 1.5}
                                                                : Goal{5, {}, 1.5};
        Question byName{"page of 100 by name", {}, {}, {}, page};
        Question byId{"device by id", {}, {}, "", {5, {}, 2}};
        Question prefix{"prefix search", {}, {}, {}, page};
        Question deep{"page of 100 deep inside, by keyset", {}, {}, {}, page};
        Question substring{"substring search", {}, {}, {}, {{}, {}, 2}};
        Question count{"count", "count(*)", {}, "", countGoal()};
        byId.condition = [this](std::size_t round) {
            return "d.id = " + quoted(device(round).id.toString());
        };
        prefix.condition = [this](std::size_t round) {
            const std::string begin = prefixOf(round);
            std::string end = begin;
            ++end.back();
            return "d.name >= " + quoted(begin) + " AND d.name < " + quoted(end);
        };
        deep.condition = [this](std::size_t round) {
            const fleet::Resource at = device(round);
            return "(d.name, d.id) > (" + quoted(at.name) + ", " + quoted(at.id.toString()) + ")";
        };
        substring.condition = [this](std::size_t round) {
            return "d.name LIKE '%" + partOf(round) + "%'";
        };
        if (m_place.engine == store::Engine::Postgres) {
            const std::string none = "'', '', NULL, NULL, NULL";
            if (merged || m_scope.shape == Shape::Conditional) {
                byName.found = [none](std::size_t) { return none; };
                prefix.found = [this](std::size_t round) {
                    return "'', " + quoted(prefixOf(round)) + ", NULL, NULL, NULL";
                };
                deep.found = [this](std::size_t round) {
                    const fleet::Resource at = device(round);
                    return "'', '', NULL, " + quoted(at.name) + ", " + quoted(at.id.toString());
                };
            }
            // What the function searches, by hand.
            substring.found = [this](std::size_t round) {
                return quoted(partOf(round)) + ", '', NULL, NULL, NULL";
            };
            substring.condition = [this](std::size_t round) {
                const std::string fits = " ILIKE " + quoted("%" + partOf(round) + "%");
                return "(d.name" + fits + " OR d.external_id" + fits +
                       " OR (d.attributes::jsonb ->> 'serial')" + fits + ")";
            };
        }
        std::vector<Question> questions{byName, byId, prefix, deep, substring, count};
        for (Question &question : questions) {
            if (question.columns.empty()) // what is above a picked device is out of its scope
                question.columns = m_scope.shape == Shape::Conditional
                                       ? "d.id, d.external_id, d.name, NULL, d.attributes"
                                       : Question{}.columns;
        }
        for (Question *question : {&questions[0], &questions[2], &questions[3], &questions[4]})
            question->end = Question{}.end;
        return questions;
    }

private:
    fleet::Resource device(std::size_t round) const
    {
        return m_fleet.device(m_scope.devices[round * 7 % m_scope.devices.size()]);
    }
    std::string partOf(std::size_t round) const
    {
        const std::string name = device(round).name;
        return name.substr(name.size() - 5, 4);
    }
    // As much of a name as a few dozen devices of the scope share.
    std::string prefixOf(std::size_t round) const
    {
        const std::string name = device(round).name;
        std::size_t length = name.rfind(' ') + 1;
        for (std::size_t left = m_scope.size / 10; left > 100; left /= 10)
            ++length;
        return name.substr(0, length);
    }
    Goal countGoal() const
    {
        if (m_place.engine == store::Engine::Postgres)
            return {{}, {}, 1.3};
        if (m_scope.shape == Shape::Containment || m_scope.shape == Shape::Everything)
            return {5, {}, {}};
        return {};
    }

    const Place &m_place;
    const BenchFleet &m_fleet;
    const MeasuredScope &m_scope;
};

// As the pool does: bound to somebody else before.
void openFigure(Place &place, const MeasuredScope &scope, const MeasuredScope &before,
                Report &report)
{
    const auto session = need(place.store->openSession());
    const double together = alone([&](std::size_t) {
        session->unbind();
        need(session->bind(scope.scope));
        need(session->query("SELECT 1"));
    });
    need(session->bind(before.scope));
    report.add({place.name, "open a session, pooled", scope.name, together, {}, "ms", {1, {}, {}}});
}

} // namespace

void readFigures(Place &place, const BenchFleet &fleet, Report &report)
{
    const auto scopes = measuredScopes(fleet, place.engine, need(place.store->revision()));
    for (const MeasuredScope &scope : scopes) {
        Reader reader(place, scope, report);
        const Questions questions(place, fleet, scope);
        for (const Question &question : questions.all())
            reader.ask(question);
    }
    for (const MeasuredScope &scope : scopes)
        openFigure(place, scope, scopes.front(), report);
}

} // namespace bailiwick::bench
