// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/under_way_model.h"
#include "models/remote/ownership_source.h"

#include <QObject>

#include <optional>

namespace bailiwick::items {

// What is known and done about the ownership of one device, and about the viewer's own devices:
// asks the server, keeps its newest answers, and asks again after each act. One act at a time;
// answers that are overtaken are dropped. GUI thread.
class OwnershipDesk : public QObject
{
    Q_OBJECT

public:
    // How the viewer stands to the device that is looked at.
    struct Rights
    {
        bool readsAll = false; // owner, history and offers of any device
        bool mayFree = false;  // begin, cancel and complete releases of this one
        bool isUser = false;   // has it themselves
        bool isOwner = false;  // as its primary user

        bool operator==(const Rights &) const = default;
    };

    explicit OwnershipDesk(QObject *parent = nullptr);

    // Whom to ask; outlive the desk or are set to null.
    void setSources(remote::OwnershipSource *all, remote::OwnerSource *own);
    // Null: none. Asks when the desk is live.
    void look(fleet::Id device, const QString &name, const Rights &rights);
    // The server can be asked; from false to true, everything is asked anew.
    void setLive(bool live);
    void reload();
    void reloadOwn(); // what concerns the viewer themselves

    fleet::Id device() const { return m_device; }
    const Rights &rights() const { return m_rights; }
    // What is known of the device; nothing until it was told, and when the viewer may not know.
    const std::optional<remote::DeviceOwnership> &ownership() const { return m_ownership; }
    const std::optional<remote::DeviceUsers> &users() const { return m_users; }
    const std::vector<remote::ReleaseSummary> &releases() const { return m_releases; }
    // The viewer's own.
    const remote::OfferLists &offers() const { return m_offers; }
    const std::vector<remote::ReleaseSummary> &against() const { return m_against; }
    const remote::OwnerGroupLists &groups() const { return m_groups; }

    // Of the device looked at; of what concerns the viewer themselves. `nameOf`: of a device.
    std::vector<UnderWayModel::Row> underWay(fleet::Time now) const;
    std::vector<UnderWayModel::Row>
    forViewer(const std::function<QString(fleet::Id)> &nameOf) const;

    // Acts; nothing happens while one is under way or the server cannot be asked.
    void beginRelease(const QString &reason);
    void cancelRelease(const QString &release);
    void completeRelease(const QString &release);
    void loadClaims(const QByteArray &lines); // answered by claimsLoaded() or claimsRefused()
    void share(const QString &email);
    void handOver(const QString &email);
    void withdraw(fleet::Id person); // takes somebody off, or leaves
    void accept(const QString &offer);
    void decline(const QString &offer);
    void cancelOffer(const QString &offer);
    void object(const QString &release);
    void makeGroup(const QString &name);
    void removeGroup(const QString &group);
    void putInto(const QString &group, fleet::Id device);
    void takeOutOf(const QString &group, fleet::Id device);
    void shareGroup(const QString &group, const QString &email);
    void withdrawFrom(const QString &group, fleet::Id person);
    bool isActing() const { return m_act.isActive(); }
    bool isLive() const { return m_live; }
    bool isAsking() const; // an answer is still to come

signals:
    void changed(); // any of the answers
    void actingChanged(bool acting);
    void done(const QString &sentence); // an act, as it ended
    void failed(const bailiwick::fleet::Error &error);
    void claimsLoaded(qint64 count);
    void claimsRefused(const bailiwick::fleet::Error &error);

private:
    void askDevice();
    bool mayAct() const { return m_live && m_own && m_all && !isActing(); }
    void started(remote::Call call);
    void ended(const fleet::Expected<QString> &sentence);
    // The reply of a question: its answer is kept there, an error is said.
    template<typename T, typename Place>
    remote::Reply<T> take(Place &place);
    remote::Reply<remote::OfferSummary> offered();
    // The reply of an act: its sentence, or the error.
    template<typename T>
    remote::Reply<T> acting(const QString &sentence);

    remote::OwnershipSource *m_all = nullptr;
    remote::OwnerSource *m_own = nullptr;
    bool m_live = false;
    fleet::Id m_device;
    QString m_name;
    Rights m_rights;
    std::optional<remote::DeviceOwnership> m_ownership;
    std::optional<remote::DeviceUsers> m_users;
    std::vector<remote::ReleaseSummary> m_releases;
    remote::OfferLists m_offers;
    std::vector<remote::ReleaseSummary> m_against;
    remote::OwnerGroupLists m_groups;
    std::vector<remote::Call> m_deviceCalls;
    std::vector<remote::Call> m_ownCalls;
    remote::Call m_act;
};

} // namespace bailiwick::items
