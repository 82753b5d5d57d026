// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/remote/invitation_source.h"

#include <QStringList>
#include <QTimer>

#include <optional>

namespace bailiwick::tests {

// A server's part: answers from the event loop, as the real one, and notes what was asked to act.
class InvitationRegistry : public remote::InvitationSource
{
public:
    remote::InvitationLists lists;
    std::optional<fleet::Error> problem; // of the next acts
    std::optional<fleet::Error> away;    // of the lists
    QStringList asked;
    fleet::Invited brings; // of the newest invitation
    bool mailed = true;

    remote::Call invitations(QObject *context,
                             remote::Reply<remote::InvitationLists> reply) override
    {
        return later<remote::InvitationLists>(context, std::move(reply), away,
                                              [this] { return lists; });
    }
    remote::Call invite(const QString &email, const fleet::Invited &invited, QObject *context,
                        remote::Reply<remote::InvitationSummary> reply) override
    {
        asked << QStringLiteral("invite ") + email;
        return later<remote::InvitationSummary>(
            context, std::move(reply), problem, [this, email, invited] {
                brings = invited;
                lists.made.insert(lists.made.begin(), made(email, invited));
                return lists.made.front();
            });
    }
    remote::Call resendInvitation(const QString &id, QObject *context,
                                  remote::Reply<remote::InvitationSummary> reply) override
    {
        asked << QStringLiteral("resend ") + id;
        return later<remote::InvitationSummary>(context, std::move(reply), problem, [this, id] {
            const remote::InvitationSummary old = take(id);
            lists.made.push_back(made(old.email, old.brings));
            return lists.made.back();
        });
    }
    remote::Call cancelInvitation(const QString &id, QObject *context,
                                  remote::Reply<void> reply) override
    {
        asked << QStringLiteral("cancel ") + id;
        return done(context, std::move(reply), [this, id] { take(id); });
    }
    remote::Call acceptInvitation(const QString &id, QObject *context,
                                  remote::Reply<remote::AcceptedInvitation> reply) override
    {
        asked << QStringLiteral("accept ") + id;
        return later<remote::AcceptedInvitation>(context, std::move(reply), problem, [this, id] {
            takeReceived(id);
            return remote::AcceptedInvitation{};
        });
    }
    remote::Call declineInvitation(const QString &id, QObject *context,
                                   remote::Reply<void> reply) override
    {
        asked << QStringLiteral("decline ") + id;
        return done(context, std::move(reply), [this, id] { takeReceived(id); });
    }
    remote::Call leaveOrganization(QObject *context, remote::Reply<std::int64_t> reply) override
    {
        asked << QStringLiteral("leave");
        return later<std::int64_t>(context, std::move(reply), problem,
                                   [] { return std::int64_t{7}; });
    }

private:
    void takeReceived(const QString &id)
    {
        std::erase_if(lists.received,
                      [&](const remote::InvitationSummary &one) { return one.id == id; });
    }
    remote::InvitationSummary made(const QString &email, const fleet::Invited &invited)
    {
        remote::InvitationSummary invitation;
        invitation.id = QStringLiteral("i%1").arg(++m_count);
        invitation.email = email;
        invitation.brings = invited;
        invitation.state = QStringLiteral("pending");
        invitation.made = fleet::currentTime();
        invitation.until = invitation.made + 86'400'000;
        invitation.mailed = mailed;
        return invitation;
    }
    remote::InvitationSummary take(const QString &id)
    {
        remote::InvitationSummary taken;
        std::erase_if(lists.made, [&](const remote::InvitationSummary &one) {
            if (one.id == id)
                taken = one;
            return one.id == id;
        });
        return taken;
    }
    template<typename T, typename F>
    remote::Call later(QObject *context, remote::Reply<T> reply,
                       const std::optional<fleet::Error> &refusal, F answer)
    {
        auto *timer = new QTimer(context);
        timer->setSingleShot(true);
        QObject::connect(timer, &QTimer::timeout, context,
                         [timer, reply = std::move(reply), refusal, answer] {
                             timer->deleteLater();
                             if (refusal)
                                 reply(tl::unexpected<fleet::Error>(*refusal));
                             else
                                 reply(answer());
                         });
        timer->start(0);
        return remote::Call(timer);
    }
    template<typename F>
    remote::Call done(QObject *context, remote::Reply<void> reply, F act)
    {
        return later<bool>(
            context,
            [reply = std::move(reply)](const fleet::Expected<bool> &answer) {
                if (answer)
                    reply({});
                else
                    reply(tl::unexpected<fleet::Error>(answer.error()));
            },
            problem,
            [act] {
                act();
                return true;
            });
    }

    int m_count = 0;
};

} // namespace bailiwick::tests
