// SPDX-License-Identifier: Apache-2.0
#include "tests/system/support/two_machines.h"

#include "tests/ctl/program.h"
#include "tests/support/postgres_cluster.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <charconv>

namespace bailiwick::tests {

SharedFleet::SharedFleet()
    : m_database(PostgresCluster::instance().makeDatabase())
{
    const QString address = QString::fromStdString(m_database);
    const QString file = QString::fromStdString(m_first.files().database().string());
    const ProgramResult copied =
        runProgram({QStringLiteral("db"), QStringLiteral("copy"), file, address});
    if (copied.exitCode != 0)
        qFatal("bailiwickctl db copy: %s", copied.err.constData());
    const authority::DataFolder second(m_second.path().toStdString());
    const QString key = QString::fromStdString(second.auditKey().string());
    if (!second.create() ||
        !QFile::copy(QString::fromStdString(m_first.files().auditKey().string()), key))
        qFatal("the log's key cannot be copied to %s", qPrintable(key));
}

SharedFleet::~SharedFleet()
{
    PostgresCluster::instance().dropDatabase(m_database);
}

QStringList SharedFleet::place() const
{
    return {QStringLiteral("--data"), m_first.path(), QStringLiteral("--store"),
            QString::fromStdString(m_database)};
}

EventListener::EventListener(const http::ClientOptions &options, const std::string &token)
    : m_client(options)
    , m_thread([this, token] {
        http::ClientRequest request;
        request.target = "/v1/events";
        request.headers.set("Authorization", "Bearer " + token);
        const auto event = [this](const http::Event &told) {
            Told here{told.name, 0, Clock::now()};
            std::from_chars(told.id.data(), told.id.data() + told.id.size(), here.revision);
            const std::lock_guard lock(m_mutex);
            m_told.push_back(std::move(here));
            return true;
        };
        m_client.stream(request, {event, {}}, std::chrono::minutes(5));
        m_ended = true;
    })
{
}

EventListener::~EventListener()
{
    while (!m_ended) {
        m_client.cancel();
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    m_thread.join();
}

template<typename F>
std::optional<EventListener::Clock::time_point>
EventListener::first(std::chrono::milliseconds within, F &&matches)
{
    const auto end = Clock::now() + within;
    for (;; std::this_thread::sleep_for(std::chrono::milliseconds(1))) {
        {
            const std::lock_guard lock(m_mutex);
            const auto found = std::ranges::find_if(m_told, matches);
            if (found != m_told.end())
                return found->when;
        }
        if (Clock::now() >= end)
            return std::nullopt;
    }
}

std::optional<EventListener::Clock::time_point>
EventListener::heard(std::int64_t revision, std::chrono::milliseconds within)
{
    return first(within, [&](const Told &told) { return told.revision >= revision; });
}

std::optional<EventListener::Clock::time_point>
EventListener::revoked(std::chrono::milliseconds within)
{
    return first(within, [](const Told &told) { return told.name == "revoked"; });
}

double Delays::median() const
{
    std::vector<double> sorted = each;
    std::ranges::sort(sorted);
    return sorted.empty() ? 0 : sorted[sorted.size() / 2];
}

double Delays::worst() const
{
    return each.empty() ? 0 : std::ranges::max(each);
}

void Delays::print(const char *what) const
{
    qInfo("%s: median %.0f ms, worst %.0f ms of %zu", what, median(), worst(), each.size());
}

} // namespace bailiwick::tests
