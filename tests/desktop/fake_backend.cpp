// SPDX-License-Identifier: Apache-2.0
#include "fake_backend.h"

#include "models/wire/event_json.h"
#include "models/wire/parse_json.h"
#include "models/wire/snapshot_lines.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

#include <nlohmann/json.hpp>

namespace bailiwick::tests {
namespace {

QByteArray bytes(const wire::Json &json)
{
    return QByteArray::fromStdString(json.dump());
}

QUrlQuery queryOf(const FakeServer::Request &request)
{
    return QUrlQuery(QUrl::fromEncoded(request.path));
}

} // namespace

FakeBackend::FakeBackend(const Identity &identity, fleet::State initial,
                         const fleet::PrincipalRef &who)
    : server(identity)
    , state(std::move(initial))
    , viewer(who)
{
    server.setHandler([this](const FakeServer::Request &request) { return answer(request); });
}

void FakeBackend::announceRevision()
{
    server.write("id: " + QByteArray::number(qint64(state.revision)) +
                 "\nevent: revision\ndata: {\"revision\":" +
                 QByteArray::number(qint64(state.revision)) + "}\n\n");
}

void FakeBackend::announceCutOff()
{
    cutOff = true;
    server.write(
        "event: revoked\ndata: {\"code\":\"access-ended\",\"message\":\"Your organization's "
        "access has ended.\"}\n\n");
}

void FakeBackend::announceSessionEnd()
{
    sessionsEnded = true;
    server.write("event: revoked\ndata: {\"code\":\"session-ended\",\"message\":\"Your session "
                 "has ended.\"}\n\n");
}

QByteArray FakeBackend::answer(const FakeServer::Request &request)
{
    const QByteArray path = request.path.split('?').first();
    if (path == "/v1/sample-accounts")
        return sampleAccounts.isEmpty() ? FakeServer::problem(404, "not-found")
                                        : FakeServer::answer(200, sampleAccounts);
    if (path == "/v1/sessions/current")
        return FakeServer::answer(204, {});
    if (path == "/v1/sessions") {
        const QJsonObject asked = QJsonDocument::fromJson(request.body).object();
        return asked[u"password"].toString() == QLatin1String("secret")
                   ? FakeServer::answer(201, session())
                   : FakeServer::problem(401, "sign-in-failed");
    }
    if (path == "/v1/sessions/refresh")
        return sessionsEnded ? FakeServer::problem(401, "session-ended")
                             : FakeServer::answer(201, session());
    if (cutOff)
        return FakeServer::problem(403, "access-ended");
    if (path == "/v1/events")
        return FakeServer::streamHead();
    if (path == "/v1/snapshot")
        return snapshotFor(request);
    if (path == "/v1/revisions")
        return revisions(queryOf(request).queryItemValue(QStringLiteral("after")).toLongLong());
    if (path == "/v1/commits")
        return commit(request);
    if (path.startsWith("/v1/invitations") || path == "/v1/me/membership")
        return membership(request);
    if (path == "/v1/offers")
        return FakeServer::answer(200, R"({"made":[],"received":[]})");
    if (path == "/v1/releases" || path.endsWith("/releases"))
        return FakeServer::answer(200, R"({"releases":[]})");
    if (path == "/v1/owner-groups")
        return FakeServer::answer(200, R"({"own":[],"shared":[]})");
    if (path.endsWith("/ownership"))
        return FakeServer::answer(200, R"({"primary":null,"secondaries":[],"offers":[],)"
                                       R"("history":[],"releaseWaitMs":86400000})");
    if (path.startsWith("/v1/audit"))
        return audit(path);
    return FakeServer::problem(404, "not-found");
}

QByteArray FakeBackend::membership(const FakeServer::Request &request)
{
    if (request.method != "GET")
        memberships << QString::fromUtf8(request.method + ' ' + request.path);
    if (request.path == "/v1/me/membership") {
        if (!leaveRefusal.isEmpty())
            return FakeServer::problem(409, leaveRefusal);
        if (holdsLeaving)
            return {};
        sessionsEnded = true;
        return FakeServer::answer(200, "{\"revision\":2}");
    }
    if (request.path == "/v1/invitations/accept") {
        received.clear();
        return FakeServer::answer(200, "{\"membership\":\"" +
                                           QByteArray::fromStdString(viewer.id.toString()) +
                                           "\",\"revision\":2}");
    }
    return FakeServer::answer(200, "{\"made\":[],\"received\":[" + received + "]}");
}

QByteArray FakeBackend::session() const
{
    const fleet::Membership &member = *state.memberships().find(viewer.id);
    const fleet::Person &person = *state.persons().find(member.person);
    const fleet::Organization &organization = *state.organizations().find(member.organization);
    const std::string until = fleet::formatTime(fleet::currentTime() + 900'000);
    return bytes(
        {{"accessToken", "access"},
         {"accessUntil", until},
         {"refreshToken", "refresh"},
         {"refreshUntil", until},
         {"session", "s"},
         {"person", {{"id", person.id.toString()}, {"name", person.name}, {"email", person.email}}},
         {"membership", member.id.toString()},
         {"organization",
          {{"id", organization.id.toString()},
           {"name", organization.name},
           {"kind", std::string(fleet::name(organization.kind))}}}});
}

// Revision n was committed on day n of 2026.
fleet::Time FakeBackend::timeOf(std::int64_t revision)
{
    constexpr fleet::Time day = 86'400'000;
    return *fleet::parseTime("2025-12-31T00:00:00Z") + revision * day;
}

QByteArray FakeBackend::revisions(std::int64_t after) const
{
    wire::Json list = wire::Json::array();
    for (std::int64_t revision = after + 1; revision <= state.revision; ++revision) {
        list.push_back({{"revision", revision},
                        {"time", fleet::formatTime(timeOf(revision))},
                        {"actor", "Max"},
                        {"reason", "reason " + std::to_string(revision)},
                        {"summary", "somebody else's change"}});
    }
    return FakeServer::answer(200, bytes({{"revisions", list}}));
}

QByteArray FakeBackend::snapshotFor(const FakeServer::Request &request) const
{
    const QUrlQuery query = queryOf(request);
    if (query.isEmpty())
        return snapshot(state);
    if (!seesAll)
        return FakeServer::problem(403, "forbidden");
    if (holdsEarlier)
        return {};
    std::int64_t wanted = query.queryItemValue(QStringLiteral("revision")).toLongLong();
    if (query.hasQueryItem(QStringLiteral("at"))) {
        const std::string at = query.queryItemValue(QStringLiteral("at")).toStdString();
        wanted = state.revision;
        while (wanted > 0 && timeOf(wanted) > *fleet::parseTime(at))
            --wanted;
    }
    if (wanted == state.revision)
        return snapshot(state);
    if (wanted <= 0 || wanted > state.revision)
        return FakeServer::problem(404, "revision-unknown");
    const auto found = earlier.find(wanted);
    return found == earlier.end() ? FakeServer::problem(410, "history-pruned")
                                  : snapshot(found->second);
}

QByteArray FakeBackend::snapshot(const fleet::State &shown) const
{
    QByteArray body;
    wire::writeSnapshot(shown, viewer, seesAll, [&body](std::string_view piece) {
        body.append(piece.data(), qsizetype(piece.size()));
        return true;
    });
    return FakeServer::answer(200, body,
                              "ETag: \"r" + QByteArray::number(qint64(shown.revision)) + "\"\r\n");
}

QByteArray FakeBackend::audit(const QByteArray &path) const
{
    if (path != "/v1/audit") {
        const auto sequence = path.mid(int(sizeof("/v1/audit/")) - 1).toULongLong();
        for (const audit::Event &event : log)
            if (event.sequence == sequence)
                return FakeServer::answer(200, bytes(wire::toJson(event)));
        return FakeServer::problem(404, "not-found");
    }
    wire::Json rows = wire::Json::array();
    for (const audit::Event &event : log)
        rows.push_back(wire::toJson(event, wire::EventDetail::LeftOut));
    return FakeServer::answer(200, bytes({{"events", rows}}));
}

QByteArray FakeBackend::commit(const FakeServer::Request &request)
{
    if (movedBy > 0) {
        --movedBy;
        ++state.revision;
        return FakeServer::problem(409, "revision-moved");
    }
    commits += request.body;
    ++state.revision;
    return FakeServer::answer(201,
                              "{\"revision\":" + QByteArray::number(qint64(state.revision)) + "}");
}

} // namespace bailiwick::tests
