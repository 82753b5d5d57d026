// SPDX-License-Identifier: Apache-2.0
#include "models/access/questions.h"
#include "models/access/snapshot_cell.h"
#include "tests/access/random_fleet.h"
#include "tests/support/registry.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace bailiwick;
using namespace bailiwick::access;
using bailiwick::tests::RandomFleet;

namespace {

constexpr fleet::Time now = RandomFleet::now;

struct Question
{
    fleet::PrincipalRef principal;
    fleet::ActionName action;
    fleet::Id resource;
    bool allowed = false;
    std::uint64_t visible = 0; // nodes, for the principal and action
};

// One revision, and what is right on it: by a snapshot of its own, built from nothing.
struct Revision
{
    fleet::State state;
    std::vector<Question> questions;
};

std::vector<Question> questions(RandomFleet &fleet, const fleet::State &state)
{
    const SnapshotPtr snapshot = Snapshot::build(state).value();
    std::vector<Question> result;
    for (int i = 0; i < 200; ++i) {
        Question question;
        for (int tries = i % 2 == 0 ? 1 : 20; tries > 0 && !question.allowed; --tries) {
            question.principal = fleet.any(snapshot->principals());
            question.action = fleet.any(snapshot->actions());
            question.resource = fleet.any(state.resources()).id;
            question.allowed =
                decide(*snapshot, question.principal, question.action, question.resource, now);
        }
        question.visible = visible(*snapshot, question.principal, question.action, now).count();
        result.push_back(std::move(question));
    }
    return result;
}

std::vector<Revision> history(std::uint64_t seed, std::size_t length)
{
    RandomFleet fleet(seed, RandomFleet::Conditions::NamingNodes);
    std::vector<Revision> result;
    fleet::State state = fleet.state();
    state.revision = 0;
    while (result.size() < length) {
        result.push_back({state, questions(fleet, state)});
        fleet::State next = state.applied(fleet.change());
        if (!fleet::brokenRules(next, 1).empty())
            next = state; // two of its changes do not go together
        next.revision = state.revision + 1;
        fleet.setState(next);
        state = std::move(next);
    }
    return result;
}

// Asks until the last revision is there. Only atomics: nothing here may order the threads but the
// cell.
class Reader
{
public:
    Reader(const SnapshotCell &cell, const std::vector<Revision> &revisions, std::uint64_t seed)
        : m_cell(cell)
        , m_revisions(revisions)
        , m_random(seed)
    {
    }

    void run()
    {
        const auto last = static_cast<std::int64_t>(m_revisions.size()) - 1;
        std::int64_t seen = -1;
        while (seen < last) {
            const SnapshotPtr snapshot = m_cell.load();
            const std::int64_t revision = snapshot->state().revision;
            if (revision < seen)
                wrong.fetch_add(1, std::memory_order_relaxed);
            if (revision > seen)
                revisionsSeen.fetch_add(1, std::memory_order_relaxed);
            seen = revision;
            newest.store(revision, std::memory_order_relaxed);
            for (int i = 0; i < 20; ++i)
                ask(*snapshot, m_revisions[static_cast<std::size_t>(revision)]);
        }
    }

    std::atomic<std::uint64_t> asked = 0;
    std::atomic<std::uint64_t> allowed = 0;
    std::atomic<std::uint64_t> wrong = 0;
    std::atomic<std::uint64_t> revisionsSeen = 0;
    std::atomic<std::int64_t> newest = -1;

private:
    void ask(const Snapshot &snapshot, const Revision &revision)
    {
        const Question &q = revision.questions[m_random() % revision.questions.size()];
        const bool answer = decide(snapshot, q.principal, q.action, q.resource, now);
        const std::uint64_t count = visible(snapshot, q.principal, q.action, now).count();
        asked.fetch_add(1, std::memory_order_relaxed);
        allowed.fetch_add(answer ? 1 : 0, std::memory_order_relaxed);
        if (answer != q.allowed || count != q.visible)
            wrong.fetch_add(1, std::memory_order_relaxed);
    }

    const SnapshotCell &m_cell;
    const std::vector<Revision> &m_revisions;
    std::mt19937_64 m_random;
};

} // namespace

// Worth most under the thread sanitizer (preset tsan).
class TestSnapshotCell : public QObject
{
    Q_OBJECT

private slots:
    void readersAskWhileAWriterPublishes()
    {
        for (std::uint64_t seed = 0; seed < 4; ++seed) {
            const std::vector<Revision> revisions = history(seed, 40);
            SnapshotCell cell;
            SnapshotPtr current = Snapshot::build(revisions.front().state).value();
            cell.store(current);
            std::vector<std::unique_ptr<Reader>> readers;
            std::vector<std::thread> threads;
            for (std::uint64_t i = 0; i < 4; ++i) {
                readers.push_back(std::make_unique<Reader>(cell, revisions, seed * 4 + i));
                threads.emplace_back([reader = readers.back().get()] { reader->run(); });
            }
            // Each builds on what readers are reading just now, and lets the one before go.
            for (std::size_t i = 1; i < revisions.size(); ++i) {
                while (std::ranges::none_of(readers, [i](const auto &reader) {
                    return reader->newest.load(std::memory_order_relaxed) + 1 >=
                           static_cast<std::int64_t>(i);
                }))
                    std::this_thread::yield();
                current = Snapshot::build(revisions[i].state, current).value();
                cell.store(current);
            }
            for (std::thread &thread : threads)
                thread.join();
            std::uint64_t asked = 0;
            std::uint64_t allowed = 0;
            std::uint64_t seen = 0;
            for (const auto &reader : readers) {
                QVERIFY2(reader->wrong == 0, qPrintable(QString("seed %1").arg(seed)));
                asked += reader->asked;
                allowed += reader->allowed;
                seen += reader->revisionsSeen;
            }
            qInfo("seed %llu: %llu answers, %llu allowed, %llu revisions seen by 4 readers",
                  static_cast<unsigned long long>(seed), static_cast<unsigned long long>(asked),
                  static_cast<unsigned long long>(allowed), static_cast<unsigned long long>(seen));
            QVERIFY(allowed > 0 && allowed < asked);
            QVERIFY(seen >= revisions.size());
        }
    }
};

BAILIWICK_TEST(TestSnapshotCell)
#include "tst_snapshot_cell.moc"
