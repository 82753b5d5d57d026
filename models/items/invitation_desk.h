// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/remote/invitation_source.h"

#include <QObject>

#include <optional>

namespace bailiwick::items {

// What is known and done about invitations, those that the viewer's organization made and those
// that the viewer received, and about the viewer's own membership: asks the server, keeps its
// newest answer, and asks again after each act. One act at a time; an answer that is overtaken by
// an act is dropped. GUI thread.
class InvitationDesk : public QObject
{
    Q_OBJECT

public:
    enum class Act { Invite, Resend, Cancel, Accept, Decline, Leave };
    Q_ENUM(Act)

    explicit InvitationDesk(QObject *parent = nullptr);

    // Whom to ask; outlives the desk or is set to null.
    void setSource(remote::InvitationSource *source);
    // The server can be asked; from false to true, it is.
    void setLive(bool live);
    // While a question is under way, once more after its answer.
    void reload();

    bool isLive() const { return m_live; }
    bool isAsking() const { return m_question.isActive(); }
    bool isActing() const { return m_act.isActive(); }
    // The server has answered at least once.
    bool isKnown() const { return m_known; }
    const remote::InvitationLists &lists() const { return m_lists; }
    // Why the newest question had no answer; nothing: it had one.
    const std::optional<fleet::Error> &problem() const { return m_problem; }

    // Acts: answered by done() or refused(). Nothing happens while one is under way or the server
    // cannot be asked.
    void invite(const QString &email, const fleet::Invited &brings);
    void resend(const remote::InvitationSummary &invitation);
    void cancel(const remote::InvitationSummary &invitation);
    void accept(const remote::InvitationSummary &invitation);
    void decline(const remote::InvitationSummary &invitation);
    void leave();

signals:
    void changed(); // the lists, or that they are being asked for
    void actingChanged(bool acting);
    // Invite and Resend: the new invitation; Leave: an empty one; otherwise the one it is about.
    void done(bailiwick::items::InvitationDesk::Act act,
              const bailiwick::remote::InvitationSummary &invitation);
    void refused(bailiwick::items::InvitationDesk::Act act, const bailiwick::fleet::Error &error);

private:
    void ask();
    bool mayAct() const { return m_live && m_source && !isActing(); }
    void begin(remote::Call call);
    void end(Act act, const fleet::Expected<remote::InvitationSummary> &answer);
    // The reply of an act whose answer says nothing that is to be kept.
    template<typename T>
    remote::Reply<T> ending(Act act, const remote::InvitationSummary &about);

    remote::InvitationSource *m_source = nullptr;
    bool m_live = false;
    bool m_known = false;
    bool m_again = false;
    remote::InvitationLists m_lists;
    std::optional<fleet::Error> m_problem;
    remote::Call m_question;
    remote::Call m_act;
};

} // namespace bailiwick::items
