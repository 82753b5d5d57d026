// SPDX-License-Identifier: Apache-2.0
#include "models/items/invitation_desk.h"

namespace bailiwick::items {

InvitationDesk::InvitationDesk(QObject *parent)
    : QObject(parent)
{
}

void InvitationDesk::setSource(remote::InvitationSource *source)
{
    m_question.cancel();
    m_act.cancel();
    m_again = false;
    m_source = source;
}

void InvitationDesk::setLive(bool live)
{
    if (live == m_live)
        return;
    m_live = live;
    if (live)
        reload();
    else
        emit changed();
}

void InvitationDesk::reload()
{
    if (m_live && isAsking())
        m_again = true;
    else
        ask();
}

void InvitationDesk::ask()
{
    m_again = false;
    m_question.cancel();
    if (!m_live || !m_source)
        return;
    m_question =
        m_source->invitations(this, [this](fleet::Expected<remote::InvitationLists> answer) {
            m_question = {};
            m_problem.reset();
            if (answer) {
                m_lists = std::move(*answer);
                m_known = true;
            } else {
                m_problem = answer.error();
            }
            emit changed();
            if (m_again && !isAsking())
                ask();
        });
    emit changed();
}

void InvitationDesk::begin(remote::Call call)
{
    m_act = std::move(call);
    emit actingChanged(true);
}

void InvitationDesk::end(Act act, const fleet::Expected<remote::InvitationSummary> &answer)
{
    m_act = {};
    emit actingChanged(false);
    if (answer)
        emit done(act, *answer);
    else
        emit refused(act, answer.error());
    // What was refused may be so because somebody else was quicker.
    if (act != Act::Leave)
        ask();
}

template<typename T>
remote::Reply<T> InvitationDesk::ending(Act act, const remote::InvitationSummary &about)
{
    return [this, act, about](fleet::Expected<T> answer) {
        if (answer)
            end(act, about);
        else
            end(act, tl::unexpected<fleet::Error>(answer.error()));
    };
}

void InvitationDesk::invite(const QString &email, const fleet::Invited &brings)
{
    if (mayAct())
        begin(m_source->invite(email, brings, this,
                               [this](const auto &answer) { end(Act::Invite, answer); }));
}

void InvitationDesk::resend(const remote::InvitationSummary &invitation)
{
    if (mayAct())
        begin(m_source->resendInvitation(invitation.id, this,
                                         [this](const auto &answer) { end(Act::Resend, answer); }));
}

void InvitationDesk::cancel(const remote::InvitationSummary &invitation)
{
    if (mayAct())
        begin(
            m_source->cancelInvitation(invitation.id, this, ending<void>(Act::Cancel, invitation)));
}

void InvitationDesk::accept(const remote::InvitationSummary &invitation)
{
    if (mayAct())
        begin(m_source->acceptInvitation(
            invitation.id, this, ending<remote::AcceptedInvitation>(Act::Accept, invitation)));
}

void InvitationDesk::decline(const remote::InvitationSummary &invitation)
{
    if (mayAct())
        begin(m_source->declineInvitation(invitation.id, this,
                                          ending<void>(Act::Decline, invitation)));
}

void InvitationDesk::leave()
{
    if (mayAct())
        begin(m_source->leaveOrganization(this, ending<std::int64_t>(Act::Leave, {})));
}

} // namespace bailiwick::items
