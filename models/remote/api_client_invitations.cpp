// SPDX-License-Identifier: Apache-2.0
// Who is invited into an organization, and who leaves one.
#include "models/remote/answers_json.h"
#include "models/remote/api_client.h"
#include "models/remote/invitation_json.h"
#include "models/remote/ownership_json.h"
#include "models/remote/requests.h"

namespace bailiwick::remote {

namespace {

const QString invitationsPath = QStringLiteral("/v1/invitations");

} // namespace

Call ApiClient::invitations(QObject *context, Reply<InvitationLists> reply)
{
    return Call(new Operation(m_transport, &m_keeper, requestTo("GET", invitationsPath), context,
                              readBy(&invitationsFrom, std::move(reply))));
}

Call ApiClient::invite(const QString &email, const fleet::Invited &brings, QObject *context,
                       Reply<InvitationSummary> reply)
{
    return Call(new Operation(m_transport, &m_keeper,
                              requestTo("POST", invitationsPath, invitationBody(email, brings)),
                              context, readBy(&invitationFrom, std::move(reply))));
}

Call ApiClient::resendInvitation(const QString &id, QObject *context,
                                 Reply<InvitationSummary> reply)
{
    return Call(new Operation(
        m_transport, &m_keeper,
        requestTo("POST", invitationsPath + QStringLiteral("/%1/resend").arg(id), "{}"), context,
        readBy(&invitationFrom, std::move(reply))));
}

Call ApiClient::cancelInvitation(const QString &id, QObject *context, Reply<void> reply)
{
    return Call(new Operation(m_transport, &m_keeper,
                              requestTo("DELETE", invitationsPath + u'/' + id), context,
                              whenDone(std::move(reply))));
}

Call ApiClient::acceptInvitation(const QString &id, QObject *context,
                                 Reply<AcceptedInvitation> reply)
{
    return Call(new Operation(
        m_transport, &m_keeper,
        requestTo("POST", invitationsPath + QStringLiteral("/accept"), bodyWith("id", id)), context,
        readBy(&acceptedInvitationFrom, std::move(reply))));
}

Call ApiClient::declineInvitation(const QString &id, QObject *context, Reply<void> reply)
{
    return Call(new Operation(
        m_transport, &m_keeper,
        requestTo("POST", invitationsPath + QStringLiteral("/decline"), bodyWith("id", id)),
        context, whenDone(std::move(reply))));
}

Call ApiClient::leaveOrganization(QObject *context, Reply<std::int64_t> reply)
{
    return Call(new Operation(m_transport, &m_keeper,
                              requestTo("DELETE", QStringLiteral("/v1/me/membership")), context,
                              readBy(&revisionFrom, std::move(reply))));
}

} // namespace bailiwick::remote
