// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/as_of_controller.h"
#include "app/desktop/audit_controller.h"
#include "app/desktop/commit_controller.h"
#include "app/desktop/connection.h"
#include "app/desktop/invitation_controller.h"
#include "app/desktop/role_history_controller.h"
#include "models/draft/draft_journal.h"
#include "models/items/locator_model.h"
#include "views/widgets/action_registry.h"
#include "views/widgets/command_palette.h"
#include "views/widgets/dialogs.h"
#include "views/widgets/locator_source.h"
#include "views/widgets/theme.h"

#include <memory>

namespace bailiwick::companies {
class CompaniesScreen;
}
namespace bailiwick::delegation {
class DelegationScreen;
}
namespace bailiwick::draft_bar {
class DraftBar;
}
namespace bailiwick::keys {
class KeysScreen;
}
namespace bailiwick::matrix {
class AccessScreen;
}
namespace bailiwick::ownership {
class OwnershipScreen;
}
namespace bailiwick::policy {
class PolicyScreen;
}
namespace bailiwick::preview {
class PreviewScreen;
}
namespace bailiwick::views {
class FleetView;
class PeopleScreen;
} // namespace bailiwick::views

namespace bailiwick::desktop {

class MainWindow;

/// Everything that belongs to one signed-in account: the draft with its journal, the screens with
/// their actions, the controllers. It fills the window when made and empties it when destroyed; the
/// draft stays in its journal. GUI thread.
class Workspace : public QObject
{
    Q_OBJECT
public:
    /// What all parts need; must outlive the workspace.
    struct Parts
    {
        MainWindow &window;
        Connection &connection;
        KnownServers &known;
        widgets::Dialogs &dialogs;
        widgets::Theme &theme;
        QString dataFolder;
    };

    explicit Workspace(const Parts &parts, QObject *parent = nullptr);
    ~Workspace() override;

    draft::Draft &draft() { return *m_draft; }
    widgets::ActionRegistry &actions() { return m_actions; }
    AsOfController &asOf() { return m_asOf; }
    InvitationController &invitations() { return m_invitations; }
    RoleHistoryController &roleHistory() { return *m_roleHistory; }
    fleet::PrincipalRef viewer() const { return m_viewer; }

    /// Shows it on the screen it belongs to.
    void goTo(const items::LocatorEntry &entry);
    void showPreview();

Q_SIGNALS:
    void signOutRequested();

private:
    /// Otherwise for an end user, whose devices are all there is: nothing of theirs is a draft.
    bool isForMember() const { return m_viewer.kind == fleet::PrincipalKind::Membership; }
    void makeScreens();
    void addScreens();
    void connectScreens();
    void connectReplica();
    void connectDraft();
    void connectCommit();
    void moved(const std::vector<remote::RevisionSummary> &revisions);
    void addActions();
    void addFileActions();
    void addViewActions();
    void addMomentActions();
    void snapshotChanged();
    void standpointChanged();
    void openJournal();
    void updateRestrictions();
    void replicaStateChanged();
    void showConflicts();
    void showShortcuts();

    Parts m_parts;
    fleet::PrincipalRef m_viewer;
    // Before the screens, which refer to it: members are destroyed in reverse order.
    std::unique_ptr<draft::Draft> m_draft;
    std::unique_ptr<draft::DraftJournal> m_journal;
    widgets::ActionRegistry m_actions;
    items::LocatorModel m_locator;
    widgets::LocatorSource m_locatorSource;
    CommitController m_commit;
    AsOfController m_asOf;
    InvitationController m_invitations;
    views::FleetView *m_fleet = nullptr; // these are the window's
    matrix::AccessScreen *m_access = nullptr;
    delegation::DelegationScreen *m_delegations = nullptr;
    companies::CompaniesScreen *m_companies = nullptr;
    preview::PreviewScreen *m_preview = nullptr;
    draft_bar::DraftBar *m_draftBar = nullptr;
    views::AuditView *m_auditView = nullptr;
    views::PeopleScreen *m_people = nullptr;
    policy::PolicyScreen *m_policies = nullptr;
    roles::RolesScreen *m_roles = nullptr;
    keys::KeysScreen *m_keys = nullptr;
    ownership::OwnershipScreen *m_ownership = nullptr;
    QString m_offlineText; // what the message bar says about it; empty: not offline
    std::unique_ptr<AuditController> m_audit;
    std::unique_ptr<RoleHistoryController> m_roleHistory;
    std::unique_ptr<widgets::CommandPalette> m_palette;
};

} // namespace bailiwick::desktop
