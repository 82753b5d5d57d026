// SPDX-License-Identifier: Apache-2.0
#include "models/store/postgres/outbox_feed.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>

namespace bailiwick::store {

namespace {

constexpr std::array kinds{Notice::Kind::Revision, Notice::Kind::Session, Notice::Kind::Setting,
                           Notice::Kind::History, Notice::Kind::Key};
constexpr const char *settings = "SET search_path = bailiwick, pg_catalog;"
                                 " SET client_min_messages = warning; SET synchronous_commit = off";
constexpr const char *lookName = "look";
// The newest revision is of the same moment; it does not wait for the watermark.
constexpr const char *lookSql =
    "SELECT (SELECT coalesce(max(number), 0) FROM revision), o.transaction::text, o.kind, o.subject"
    " FROM (SELECT 1) one LEFT JOIN LATERAL (SELECT * FROM outbox"
    " WHERE (transaction, kind) > ($1::xid8, $2)"
    " AND transaction < pg_snapshot_xmin(pg_current_snapshot())"
    " ORDER BY transaction, kind LIMIT 1000) o ON true ORDER BY o.transaction, o.kind";
constexpr int most = 1000;

std::string_view valueAt(const Result &result, int row, int column)
{
    return {PQgetvalue(result.get(), row, column),
            static_cast<std::size_t>(PQgetlength(result.get(), row, column))};
}

std::int64_t integerAt(const Result &result, int row, int column)
{
    return static_cast<std::int64_t>(fromBigEndian(valueAt(result, row, column)));
}

} // namespace

const char *nameOf(Notice::Kind kind)
{
    switch (kind) {
    case Notice::Kind::Revision:
        return "revision";
    case Notice::Kind::Session:
        return "session";
    case Notice::Kind::Setting:
        return "setting";
    case Notice::Kind::Key:
        return "key";
    case Notice::Kind::History:
        break;
    }
    return "history";
}

OutboxFeed::OutboxFeed(std::string address)
    : m_address(std::move(address))
    , m_interrupt(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    if (m_interrupt < 0)
        fail("store-io", "The system gives no more files.", "Close some programs.", true);
}

OutboxFeed::~OutboxFeed()
{
    ::close(m_interrupt);
}

void OutboxFeed::interrupt()
{
    m_interrupted = true;
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(m_interrupt, &one, sizeof one);
}

void OutboxFeed::connect()
{
    if (m_connection)
        return;
    m_missed = true;
    m_look = {};
    auto connection = std::make_unique<PostgresConnection>(m_address);
    connection->execute(settings);
    connection->execute(std::string("LISTEN ") + Relay::channel);
    PostgresParameters none;
    // Of older transactions nothing can come any more.
    const Result from =
        connection->query("SELECT pg_snapshot_xmin(pg_current_snapshot())::text", none);
    m_transaction = valueAt(from, 0, 0);
    m_kind.clear();
    PostgresParameters place;
    place.add(std::string_view(m_transaction));
    place.add(std::string_view(m_kind));
    connection->prepare(lookName, lookSql, place);
    m_connection = std::move(connection);
}

News OutboxFeed::look()
{
    PostgresParameters place;
    place.add(std::string_view(m_transaction));
    place.add(std::string_view(m_kind));
    const Result rows = m_connection->run(lookName, place);
    News news;
    news.revision = integerAt(rows, 0, 0);
    for (int row = 0; row < PQntuples(rows.get()); ++row) {
        if (PQgetisnull(rows.get(), row, 1) == 1)
            break;
        m_transaction = valueAt(rows, row, 1);
        m_kind = valueAt(rows, row, 2);
        const auto known = std::find_if(kinds.begin(), kinds.end(),
                                        [&](Notice::Kind each) { return m_kind == nameOf(each); });
        if (known != kinds.end())
            news.notices.push_back({*known, integerAt(rows, row, 3)});
    }
    const bool more = PQntuples(rows.get()) == most;
    m_look = Clock::now() + (more              ? std::chrono::milliseconds(0)
                             : m_relay.holds() ? Relay::betweenWakes
                                               : betweenLooks);
    return news;
}

void OutboxFeed::await(Clock::time_point end)
{
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
    pollfd both[] = {{PQsocket(m_connection->handle()), POLLIN, 0}, {m_interrupt, POLLIN, 0}};
    ::poll(both, 2, static_cast<int>(std::max<std::int64_t>(left + 1, 0)));
    PGconn *const connection = m_connection->handle();
    if (PQconsumeInput(connection) != 1)
        throw Failure{errorOf(connection, nullptr)};
    while (PGnotify *const notification = PQnotifies(connection)) {
        // The relay has read already what it wakes the others for.
        if (notification->be_pid != PQbackendPID(connection))
            m_look = {};
        PQfreemem(notification);
    }
}

Expected<News> OutboxFeed::next(std::chrono::milliseconds timeout)
{
    const auto end = Clock::now() + timeout;
    auto news = guarded([&] {
        connect();
        for (;;) {
            m_relay.keep(*m_connection);
            if (Clock::now() >= m_look) {
                News found = look();
                if (!found.notices.empty() && m_relay.holds())
                    m_relay.wake(*m_connection);
                found.missed = std::exchange(m_missed, false);
                const bool newer = found.revision != std::exchange(m_revision, found.revision);
                if (found.missed || newer || !found.notices.empty())
                    return found;
            }
            if (Clock::now() >= end || m_interrupted)
                return News{m_revision, {}, false};
            await(std::min({end, m_look, m_relay.due()}));
        }
    });
    if (!news)
        m_connection.reset();
    return news;
}

} // namespace bailiwick::store
