// SPDX-License-Identifier: Apache-2.0
#include "models/remote/api_client.h"

#include "models/remote/answers_json.h"
#include "models/remote/json_reader.h"
#include "models/remote/operation.h"

namespace bailiwick::remote {

namespace {

constexpr std::chrono::minutes patience{5};
constexpr int severalChoices = 300; // the answer to a sign-in

Transport::Request get(const QString &path, const QUrlQuery &query = {})
{
    Transport::Request request;
    request.method = "GET";
    request.path =
        query.isEmpty() ? path : path + QLatin1Char('?') + query.toString(QUrl::FullyEncoded);
    return request;
}

Transport::Request post(const QString &path, const QByteArray &body)
{
    Transport::Request request;
    request.method = "POST";
    request.path = path;
    request.body = body;
    return request;
}

// Turns the raw answer into T by `parse` and hands it on.
template<typename T>
Operation::Done parsedBy(fleet::Expected<T> (*parse)(const QByteArray &), Reply<T> reply)
{
    return [parse, reply = std::move(reply)](fleet::Expected<Operation::Answer> answer,
                                             const QNetworkReply *) {
        if (answer)
            reply(parse(answer->body));
        else
            reply(tl::unexpected<fleet::Error>(answer.error()));
    };
}

fleet::Expected<QString> textFrom(const QByteArray &body)
{
    return QString::fromUtf8(body);
}

} // namespace

ApiClient::ApiClient(const QUrl &server, QObject *parent)
    : QObject(parent)
    , m_transport(server)
    , m_keeper(m_transport)
{
}

Call ApiClient::signIn(const Credentials &credentials, QObject *context, Reply<Session> reply,
                       Choose choose)
{
    auto done = [this, reply = std::move(reply), choose = std::move(choose)](
                    fleet::Expected<Operation::Answer> answer, const QNetworkReply *network) {
        if (!answer)
            return reply(tl::unexpected<fleet::Error>(answer.error()));
        if (answer->status == severalChoices) {
            const auto choices = signInChoicesFrom(answer->body);
            if (choices && choose)
                return choose(*choices);
            return reply(tl::unexpected<fleet::Error>(
                choices ? JsonReader::badAnswer("a choice that nobody asked for")
                        : choices.error()));
        }
        auto session = sessionFrom(answer->body);
        if (session)
            m_keeper.signedIn(*session, *network);
        reply(std::move(session));
    };
    return Call(new Operation(m_transport, nullptr,
                              post(QStringLiteral("/v1/sessions"), bodyOf(credentials)), context,
                              std::move(done)));
}

Call ApiClient::resume(const QByteArray &refreshToken, QObject *context, Reply<Session> reply)
{
    // The keeper refreshes; this object only makes the call cancellable.
    auto *waiting = new QObject(this);
    connect(context, &QObject::destroyed, waiting, [waiting] { delete waiting; });
    QMetaObject::invokeMethod(
        waiting,
        [this, waiting, refreshToken, reply = std::move(reply)] {
            m_keeper.resume(refreshToken, waiting,
                            [waiting, reply](fleet::Expected<Session> answer) {
                                delete waiting;
                                reply(std::move(answer));
                            });
        },
        Qt::QueuedConnection);
    return Call(waiting);
}

Call ApiClient::signOut(QObject *context, Reply<void> reply)
{
    Transport::Request request;
    request.method = "DELETE";
    request.path = QStringLiteral("/v1/sessions/current");
    request.bearer = m_keeper.accessToken();
    m_keeper.drop();
    auto done = [reply = std::move(reply)](fleet::Expected<Operation::Answer> answer,
                                           const QNetworkReply *) {
        if (answer)
            reply({});
        else
            reply(tl::unexpected<fleet::Error>(answer.error()));
    };
    return Call(new Operation(m_transport, nullptr, std::move(request), context, std::move(done)));
}

Call ApiClient::me(QObject *context, Reply<Me> reply)
{
    return Call(new Operation(m_transport, &m_keeper, get(QStringLiteral("/v1/me")), context,
                              parsedBy(&meFrom, std::move(reply))));
}

Call ApiClient::snapshot(const QByteArray &etag, QObject *context, Reply<SnapshotAnswer> reply,
                         Progress progress)
{
    Transport::Request request = get(QStringLiteral("/v1/snapshot"));
    request.etag = etag;
    return askSnapshot(std::move(request), context, std::move(reply), std::move(progress));
}

Call ApiClient::snapshotAsOf(const AsOf &asOf, QObject *context, Reply<SnapshotAnswer> reply,
                             Progress progress)
{
    QUrlQuery query;
    if (asOf.revision)
        query.addQueryItem(QStringLiteral("revision"), QString::number(*asOf.revision));
    else
        query.addQueryItem(QStringLiteral("at"),
                           QString::fromStdString(fleet::formatTime(asOf.moment)));
    Transport::Request request = get(QStringLiteral("/v1/snapshot"), query);
    request.timeout = patience; // the server works out the state before it sends the first byte
    return askSnapshot(std::move(request), context, std::move(reply), std::move(progress));
}

Call ApiClient::askSnapshot(Transport::Request request, QObject *context,
                            Reply<SnapshotAnswer> reply, Progress progress)
{
    request.accept = "application/jsonl";
    auto done = [reply = std::move(reply)](fleet::Expected<Operation::Answer> answer,
                                           const QNetworkReply *) {
        if (answer)
            reply(SnapshotAnswer{answer->status == 304, answer->etag, answer->body});
        else
            reply(tl::unexpected<fleet::Error>(answer.error()));
    };
    auto *operation =
        new Operation(m_transport, &m_keeper, std::move(request), context, std::move(done));
    operation->setProgress(std::move(progress));
    return Call(operation);
}

Call ApiClient::decision(const fleet::ActionName &action, fleet::Id resource, QObject *context,
                         Reply<Decision> reply)
{
    return Call(new Operation(m_transport, &m_keeper,
                              post(QStringLiteral("/v1/decisions"), decisionBody(action, resource)),
                              context, parsedBy(&decisionFrom, std::move(reply))));
}

Call ApiClient::preview(std::int64_t baseRevision, const fleet::ChangeSet &changes,
                        QObject *context, Reply<ServerPreview> reply)
{
    return Call(
        new Operation(m_transport, &m_keeper,
                      post(QStringLiteral("/v1/previews"), previewBody(baseRevision, changes)),
                      context, parsedBy(&previewFrom, std::move(reply))));
}

Call ApiClient::commit(const CommitRequest &request, QObject *context, Reply<std::int64_t> reply)
{
    return Call(new Operation(m_transport, &m_keeper,
                              post(QStringLiteral("/v1/commits"), bodyOf(request)), context,
                              parsedBy(&revisionFrom, std::move(reply))));
}

Call ApiClient::revisions(std::int64_t after, QObject *context,
                          Reply<std::vector<RevisionSummary>> reply)
{
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("after"), QString::number(after));
    return Call(new Operation(m_transport, &m_keeper, get(QStringLiteral("/v1/revisions"), query),
                              context, parsedBy(&revisionsFrom, std::move(reply))));
}

Call ApiClient::auditPage(const AuditFilter &filter, const QString &cursor, Direction direction,
                          int limit, QObject *context, Reply<AuditPage> reply)
{
    QUrlQuery query = queryOf(filter);
    if (!cursor.isEmpty()) {
        query.addQueryItem(direction == Direction::Older ? QStringLiteral("before")
                                                         : QStringLiteral("after"),
                           QString::fromLatin1(QUrl::toPercentEncoding(cursor)));
    }
    query.addQueryItem(QStringLiteral("limit"), QString::number(limit));
    return Call(new Operation(m_transport, &m_keeper, get(QStringLiteral("/v1/audit"), query),
                              context, parsedBy(&auditPageFrom, std::move(reply))));
}

Call ApiClient::auditEvent(std::uint64_t sequence, QObject *context, Reply<audit::Event> reply)
{
    return Call(new Operation(m_transport, &m_keeper,
                              get(QStringLiteral("/v1/audit/%1").arg(sequence)), context,
                              parsedBy(&auditEventFrom, std::move(reply))));
}

Call ApiClient::auditExport(const AuditFilter &filter, QIODevice *sink, QObject *context,
                            Reply<qint64> reply, Progress progress)
{
    Transport::Request request = get(QStringLiteral("/v1/audit/export"), queryOf(filter));
    request.accept = "application/jsonl";
    auto done = [reply = std::move(reply)](fleet::Expected<Operation::Answer> answer,
                                           const QNetworkReply *) {
        if (answer)
            reply(answer->streamed);
        else
            reply(tl::unexpected<fleet::Error>(answer.error()));
    };
    auto *operation =
        new Operation(m_transport, &m_keeper, std::move(request), context, std::move(done));
    operation->setSink(sink);
    operation->setProgress(std::move(progress));
    return Call(operation);
}

Call ApiClient::auditCheckpoint(QObject *context, Reply<QString> reply)
{
    Transport::Request request = get(QStringLiteral("/v1/audit/checkpoint"));
    request.accept = "text/plain";
    return Call(new Operation(m_transport, &m_keeper, std::move(request), context,
                              parsedBy(&textFrom, std::move(reply))));
}

Call ApiClient::auditKey(QObject *context, Reply<QString> reply)
{
    Transport::Request request = get(QStringLiteral("/v1/audit/key"));
    request.accept = "text/plain";
    return Call(new Operation(m_transport, &m_keeper, std::move(request), context,
                              parsedBy(&textFrom, std::move(reply))));
}

} // namespace bailiwick::remote
