// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/draft/draft.h"
#include "models/items/ownership_desk.h"
#include "models/items/ownership_history_model.h"
#include "models/items/ownership_model.h"
#include "models/items/standpoint.h"
#include "views/ownership/ownership_details.h"

#include <QWidget>

class QMenu;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace bailiwick::widgets {
class ActionRegistry;
class Dialogs;
class FilterLine;
class HeaderLabel;
class KeyValuePanel;
class MessageBar;
} // namespace bailiwick::widgets

namespace bailiwick::ownership {

class ClaimFileDialog;
class OwnerGroupsDialog;
class ReleaseDialog;
class UnderWayPane;

/// The Ownership screen: who owns which devices; of the chosen one its users, what is about to
/// change that, and who had it before; and what others offer to the viewer. The manufacturer's
/// people load claim secrets and free stuck devices here, owners share and hand over. What is done
/// here is the server's, no step of the draft. GUI thread.
class OwnershipScreen : public QWidget
{
    Q_OBJECT
public:
    /// What is passed must outlive the screen.
    OwnershipScreen(draft::Draft &draft, const fleet::PrincipalRef &viewer,
                    widgets::Dialogs &dialogs, QWidget *parent = nullptr);
    ~OwnershipScreen() override;

    /// Whom to ask; null: nobody (signed out).
    void setSources(remote::OwnershipSource *all, remote::OwnerSource *own);
    void setLive(bool live);
    void setStandpoint(const items::Standpoint &standpoint);
    /// What the fleet's tree has chosen, for "ownership.show".
    void setFleetNode(const fleet::Id &node) { m_fleetNode = node; }
    /// "ownership.show", "ownership.release", "ownership.claims".
    void addActions(widgets::ActionRegistry &registry);
    /// Shows a device, whether or not somebody owns it.
    void reveal(const fleet::Id &device);
    /// Asks anew: what is offered, and what of the shown device is under way.
    void refresh() { m_desk.reload(); }
    /// The viewer owns, uses or is offered something.
    bool concernsViewer() const;

    ReleaseDialog *release(); ///< null: it said why not
    ReleaseDialog *complete(const QString &release);
    ClaimFileDialog *loadClaims();
    OwnerGroupsDialog *showGroups();
    void share();
    void handOver();
    void withdraw(const fleet::Id &person);

    items::OwnershipModel &devices() { return m_devices; }
    items::OwnershipHistoryModel &history() { return m_history; }
    items::OwnershipDesk &desk() { return m_desk; }
    OwnershipDetails &details() { return m_details; }
    UnderWayPane &underWay() { return *m_underWay; }
    UnderWayPane &forViewer() { return *m_forViewer; }
    widgets::MessageBar &messages() { return *m_messages; }
    QTableView &table() { return *m_table; }

Q_SIGNALS:
    void shown();          ///< something was begun from elsewhere: bring the screen to the front
    void concernChanged(); ///< concernsViewer() may have
    void moved();          ///< the server made a revision: there is something new to fetch

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeList();
    QWidget *makeDevice();
    void connectActs();
    void draftChanged();
    void look();
    void update();
    void updateUsers();
    void act(items::UnderWayModel::Act act, const items::UnderWayModel::Row &row);
    void confirm(const QString &title, const QString &text, const QString &accept,
                 std::function<void()> then);
    void askEmail(const QString &title, const QString &text,
                  std::function<void(const QString &)> then);
    QString nameOf(fleet::Id device) const;
    access::SnapshotPtr snapshot() const;

    draft::Draft &m_draft;
    fleet::PrincipalRef m_viewer;
    widgets::Dialogs &m_dialogs;
    items::Standpoint m_standpoint;
    items::OwnershipModel m_devices;
    items::OwnershipHistoryModel m_history;
    items::OwnershipDesk m_desk;
    OwnershipDetails m_details;
    fleet::Id m_device;
    fleet::Id m_fleetNode;
    widgets::HeaderLabel *m_header;
    widgets::MessageBar *m_messages;
    widgets::FilterLine *m_filter;
    QStackedWidget *m_list;
    QTableView *m_table;
    UnderWayPane *m_forViewer;
    QStackedWidget *m_deviceStack;
    widgets::HeaderLabel *m_deviceHeader;
    widgets::KeyValuePanel *m_panel;
    UnderWayPane *m_underWay;
    widgets::HeaderLabel *m_historyHeader;
    QTableView *m_historyTable;
    QPushButton *m_load;
    QPushButton *m_groups;
    QPushButton *m_release;
    QPushButton *m_share;
    QPushButton *m_handOver;
    QPushButton *m_takeOff;
    QMenu *m_users;
};

} // namespace bailiwick::ownership
