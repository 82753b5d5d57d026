// SPDX-License-Identifier: Apache-2.0
#include "models/remote/answers_json.h"

#include "models/remote/json_reader.h"
#include "models/wire/change_set_json.h"
#include "models/wire/event_json.h"

namespace bailiwick::remote {

namespace {

QByteArray bytes(const wire::Json &json)
{
    return QByteArray::fromStdString(wire::toText(json));
}

// Reads the parts that a session and `GET /v1/me` share.
template<typename T>
void readWho(JsonReader &reader, T &who)
{
    JsonReader person(reader.object("person"), "/person");
    who.person = person.id("id");
    who.personName = person.text("name");
    who.email = person.optionalText("email");
    reader.merge(person);
    if (!reader.has("membership") && !reader.has("organization"))
        return;
    who.membership = reader.id("membership");
    JsonReader organization(reader.object("organization"), "/organization");
    who.organization = organization.id("id");
    who.organizationName = organization.text("name");
    who.organizationKind = organization.organizationKind("kind");
    reader.merge(organization);
}

template<typename T, typename Read>
fleet::Expected<T> parsed(const QByteArray &body, Read read)
{
    const auto json = jsonFrom(body);
    if (!json)
        return tl::unexpected<fleet::Error>(json.error());
    JsonReader reader(*json);
    T value{};
    read(reader, value);
    return reader.result(std::move(value));
}

} // namespace

QByteArray bodyOf(const Credentials &credentials)
{
    wire::Json body = {{"email", credentials.email.toStdString()},
                       {"password", credentials.password.toStdString()}};
    if (credentials.endUser)
        body["endUser"] = true;
    else
        body["organization"] = credentials.organization.toStdString();
    return bytes(body);
}

QByteArray refreshBody(const QByteArray &refreshToken)
{
    return bytes({{"refreshToken", refreshToken.toStdString()}});
}

QByteArray bodyOf(const CommitRequest &request)
{
    return bytes({{"baseRevision", request.baseRevision},
                  {"changes", wire::toJson(request.changes)},
                  {"reason", request.reason.toStdString()},
                  {"instant", fleet::formatTime(request.instant)},
                  {"digest", request.digest.toStdString()}});
}

QByteArray previewBody(std::int64_t baseRevision, const fleet::ChangeSet &changes)
{
    return bytes({{"baseRevision", baseRevision}, {"changes", wire::toJson(changes)}});
}

QByteArray decisionBody(const fleet::ActionName &action, fleet::Id resource)
{
    return bytes({{"action", action}, {"resource", resource.toString()}});
}

QByteArray keyBody(fleet::Time until)
{
    wire::Json json = wire::Json::object();
    if (until != fleet::endOfTime)
        json["until"] = fleet::formatTime(until);
    return bytes(json);
}

QByteArray overlapBody(int hours)
{
    return bytes({{"overlap", std::to_string(hours) + "h"}});
}

namespace {

KeySummary keyFrom(JsonReader &reader)
{
    KeySummary key;
    key.id = reader.text("id");
    key.state = reader.text("state");
    key.created = reader.time("created");
    key.uses = reader.number("uses");
    JsonReader principal(reader.object("principal"), "/principal");
    const QString kind = principal.text("kind");
    key.principal.kind = fleet::principalKindFromName(kind.toStdString())
                             .value_or(fleet::PrincipalKind::Application);
    key.principal.id = principal.id("id");
    reader.merge(principal);
    const auto time = [&](const char *name, fleet::Time missing) {
        const QString text = reader.optionalText(name);
        return fleet::parseTime(text.toStdString()).value_or(missing);
    };
    key.until = time("until", fleet::endOfTime);
    key.lastUsed = time("lastUsed", 0);
    return key;
}

} // namespace

fleet::Expected<std::vector<KeySummary>> keysFrom(const QByteArray &body)
{
    return parsed<std::vector<KeySummary>>(
        body, [](JsonReader &reader, std::vector<KeySummary> &keys) {
            for (const wire::Json &json : reader.array("keys")) {
                JsonReader part(json, "/keys/" + std::to_string(keys.size()));
                keys.push_back(keyFrom(part));
                reader.merge(part);
            }
        });
}

fleet::Expected<MadeKey> madeKeyFrom(const QByteArray &body)
{
    return parsed<MadeKey>(body, [](JsonReader &reader, MadeKey &made) {
        made.text = reader.text("text");
        JsonReader part(reader.object("key"), "/key");
        made.key = keyFrom(part);
        reader.merge(part);
    });
}

QUrlQuery queryOf(const AuditFilter &filter)
{
    QUrlQuery query;
    const auto add = [&query](const QString &key, const QString &value) {
        if (!value.isEmpty())
            query.addQueryItem(key, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    };
    add(QStringLiteral("actor"), filter.actor);
    add(QStringLiteral("action"), filter.action);
    add(QStringLiteral("resource"), filter.resource);
    add(QStringLiteral("outcome"), filter.outcome);
    add(QStringLiteral("text"), filter.text);
    if (filter.from)
        add(QStringLiteral("from"), QString::fromStdString(fleet::formatTime(*filter.from)));
    if (filter.until)
        add(QStringLiteral("until"), QString::fromStdString(fleet::formatTime(*filter.until)));
    return query;
}

fleet::Expected<Session> sessionFrom(const QByteArray &body)
{
    return parsed<Session>(body, [](JsonReader &reader, Session &session) {
        session.accessToken = reader.text("accessToken").toLatin1();
        session.accessUntil = reader.time("accessUntil");
        session.refreshToken = reader.text("refreshToken").toLatin1();
        session.refreshUntil = reader.time("refreshUntil");
        session.id = reader.text("session");
        readWho(reader, session);
    });
}

fleet::Expected<std::vector<SignInChoice>> signInChoicesFrom(const QByteArray &body)
{
    return parsed<std::vector<SignInChoice>>(body, [](JsonReader &reader,
                                                      std::vector<SignInChoice> &choices) {
        for (const wire::Json &choice : reader.array("choices")) {
            const auto organization = choice.find("organization");
            if (organization == choice.end()) {
                choices.emplace_back();
                continue;
            }
            JsonReader part(*organization, "/choices/organization");
            choices.push_back({part.id("id"), part.text("name"), part.organizationKind("kind")});
            reader.merge(part);
        }
    });
}

fleet::Expected<Me> meFrom(const QByteArray &body)
{
    return parsed<Me>(body, [](JsonReader &reader, Me &me) {
        readWho(reader, me);
        for (const wire::Json &action : reader.array("actions")) {
            if (action.is_string())
                me.actions.push_back(action.get<std::string>());
        }
    });
}

fleet::Expected<ServerPreview> previewFrom(const QByteArray &body)
{
    return parsed<ServerPreview>(body, [](JsonReader &reader, ServerPreview &preview) {
        preview.instant = reader.time("instant");
        preview.digest = reader.text("digest");
        for (const wire::Json &violation : reader.array("violations")) {
            JsonReader part(violation, "/violations");
            preview.violations.push_back({part.optionalText("where"), part.text("message")});
            reader.merge(part);
        }
    });
}

fleet::Expected<std::int64_t> revisionFrom(const QByteArray &body)
{
    return parsed<std::int64_t>(body, [](JsonReader &reader, std::int64_t &revision) {
        revision = reader.number("revision");
    });
}

fleet::Expected<std::vector<RevisionSummary>> revisionsFrom(const QByteArray &body)
{
    using List = std::vector<RevisionSummary>;
    return parsed<List>(body, [](JsonReader &reader, List &list) {
        for (const wire::Json &row : reader.array("revisions")) {
            JsonReader part(row, "/revisions");
            list.push_back({part.number("revision"), part.time("time"), part.optionalText("actor"),
                            part.optionalText("reason"), part.optionalText("summary")});
            reader.merge(part);
        }
    });
}

fleet::Expected<Decision> decisionFrom(const QByteArray &body)
{
    return parsed<Decision>(body, [](JsonReader &reader, Decision &decision) {
        decision.allowed = reader.boolean("allowed");
        decision.revision = reader.number("revision");
        for (const wire::Json &sentence : reader.array("sentences")) {
            if (sentence.is_string())
                decision.sentences.push_back(QString::fromStdString(sentence.get<std::string>()));
        }
    });
}

fleet::Expected<AuditPage> auditPageFrom(const QByteArray &body)
{
    const auto json = jsonFrom(body);
    if (!json)
        return tl::unexpected<fleet::Error>(json.error());
    JsonReader reader(*json);
    AuditPage page;
    std::size_t index = 0;
    for (const wire::Json &row : reader.array("events")) {
        auto event = wire::eventFromJson(row, "/events/" + std::to_string(index++));
        if (!event)
            return tl::unexpected<fleet::Error>(JsonReader::badAnswer(event.error().toString()));
        page.events.push_back(std::move(*event));
    }
    page.older = reader.optionalText("older");
    page.newer = reader.optionalText("newer");
    return reader.result(std::move(page));
}

fleet::Expected<audit::Event> auditEventFrom(const QByteArray &body)
{
    const auto json = jsonFrom(body);
    if (!json)
        return tl::unexpected<fleet::Error>(json.error());
    auto event = wire::eventFromJson(*json);
    if (!event)
        return tl::unexpected<fleet::Error>(JsonReader::badAnswer(event.error().toString()));
    return std::move(*event);
}

} // namespace bailiwick::remote
