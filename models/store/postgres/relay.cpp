// SPDX-License-Identifier: Apache-2.0
#include "models/store/postgres/relay.h"

#include "models/audit/hash.h"

#include <algorithm>

namespace bailiwick::store {

namespace {

using namespace std::chrono_literals;

constexpr auto lease = 800ms;
constexpr auto betweenRenewals = 250ms;
constexpr auto betweenPrunes = 10s;
constexpr const char *take =
    "UPDATE relay SET holder = $1, until = clock_timestamp() + interval '800 milliseconds'"
    " WHERE \"only\" = 1 AND (holder = $1 OR until < clock_timestamp()) RETURNING \"only\"";
// Whoever was away for longer looks at everything.
constexpr const char *prune =
    "DELETE FROM outbox WHERE written < clock_timestamp() - interval '5 minutes'";

} // namespace

Relay::Relay()
{
    const auto random = audit::randomBytes(16);
    if (!random)
        fail("no-entropy", "The system gives no random bytes.", "Try again.", true);
    for (const char byte : *random) {
        m_name += "0123456789abcdef"[static_cast<unsigned char>(byte) >> 4];
        m_name += "0123456789abcdef"[static_cast<unsigned char>(byte) & 15];
    }
}

void Relay::keep(PostgresConnection &connection)
{
    const auto now = Clock::now();
    if (now >= m_renew) {
        PostgresParameters name;
        name.add(std::string_view(m_name));
        const Result taken = connection.query(take, name);
        // Counted from before the question, so that it never seems longer than it is.
        m_until = PQntuples(taken.get()) == 1 ? now + lease : Clock::time_point{};
        m_renew = now + betweenRenewals;
    }
    if (holds() && m_owing && now >= m_woke + betweenWakes)
        notify(connection);
    if (holds() && now >= m_prune) {
        PostgresParameters none;
        connection.query(prune, none);
        m_prune = now + betweenPrunes;
    }
    m_due = m_owing ? std::min(m_renew, m_woke + betweenWakes) : m_renew;
}

void Relay::wake(PostgresConnection &connection)
{
    m_owing = true;
    if (Clock::now() >= m_woke + betweenWakes)
        notify(connection);
    else
        m_due = std::min(m_due, m_woke + betweenWakes);
}

void Relay::notify(PostgresConnection &connection)
{
    connection.execute(std::string("NOTIFY ") + channel);
    m_woke = Clock::now();
    m_owing = false;
}

} // namespace bailiwick::store
