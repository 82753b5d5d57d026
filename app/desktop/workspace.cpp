// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/workspace.h"

#include "app/desktop/main_window.h"
#include "app/desktop/restrictions.h"
#include "app/desktop/status_line.h"
#include "models/items/error_text.h"
#include "models/items/labels.h"
#include "views/audit/audit_view.h"
#include "views/companies/companies_screen.h"
#include "views/delegation/delegation_screen.h"
#include "views/draft_bar/draft_bar.h"
#include "views/fleet/fleet_view.h"
#include "views/keys/keys_screen.h"
#include "views/matrix/access_screen.h"
#include "views/ownership/ownership_screen.h"
#include "views/people/people_screen.h"
#include "views/policy/policy_screen.h"
#include "views/preview/preview_screen.h"
#include "views/roles/roles_screen.h"
#include "views/widgets/message_bar.h"
#include "views/widgets/progress_strip.h"

namespace bailiwick::desktop {

using State = remote::Replica::State;
using widgets::Restriction;

Workspace::Workspace(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_viewer(parts.connection.replica().viewer())
    , m_draft(std::make_unique<draft::Draft>())
    , m_locatorSource(m_locator, m_actions)
    , m_commit(*m_draft, parts.connection.client())
    , m_asOf(parts.connection, parts.window)
    , m_invitations(parts.connection, parts.window, parts.dialogs)
{
    makeScreens();
    addScreens();
    addActions();
    m_parts.window.setActions(m_actions,
                              {QStringLiteral("draft.undo"),
                               QStringLiteral("draft.redo"),
                               {},
                               QStringLiteral("draft.preview"),
                               QStringLiteral("draft.commit"),
                               {},
                               QStringLiteral("delegation.create"),
                               {},
                               QStringLiteral("view.moment"),
                               QStringLiteral("file.refresh")},
                              QStringLiteral("go.anywhere"));
    connectScreens();
    connectReplica();
    connectDraft();
    snapshotChanged();
    replicaStateChanged();
    m_parts.window.showWork();
}

Workspace::~Workspace()
{
    m_parts.connection.replica().disconnect(this);
    m_draft->disconnect(this);
    m_policies->keepEntered();
    if (m_journal)
        m_journal->flush();
    m_fleet->setDraft(nullptr, {});
    m_auditView->setSource(nullptr);
    m_keys->setSource(nullptr);
    m_ownership->setSources(nullptr, nullptr);
    m_ownership->disconnect(this);
    m_people->setDraft(nullptr);
    m_audit.reset();
    m_roleHistory.reset();
    m_palette.reset();
    m_parts.window.status().setReplica(nullptr, {}, {});
    m_parts.window.clearWork();
}

void Workspace::makeScreens()
{
    m_fleet = new views::FleetView;
    m_fleet->setDraft(m_draft.get(), m_viewer);
    m_access = new matrix::AccessScreen(*m_draft, m_viewer);
    m_delegations = new delegation::DelegationScreen(*m_draft, m_viewer, m_parts.dialogs);
    m_companies = new companies::CompaniesScreen(*m_draft, m_viewer, m_parts.dialogs);
    m_preview = new preview::PreviewScreen(*m_draft);
    m_draftBar = new draft_bar::DraftBar(*m_draft, m_parts.dialogs);
    m_auditView = new views::AuditView;
    m_people = new views::PeopleScreen;
    m_people->setDraft(m_draft.get());
    m_people->setAuthor(m_viewer, m_parts.dialogs);
    m_people->setInvitations(m_invitations.desk());
    m_policies = new policy::PolicyScreen(*m_draft, m_viewer, m_parts.dialogs);
    m_roles = new roles::RolesScreen(*m_draft, m_viewer, m_parts.dialogs);
    m_roleHistory =
        std::make_unique<RoleHistoryController>(m_parts.connection, m_parts.window, *m_roles);
    m_keys = new keys::KeysScreen(*m_draft, m_viewer, m_parts.dialogs);
    m_keys->setSource(&m_parts.connection.client());
    m_ownership = new ownership::OwnershipScreen(*m_draft, m_viewer, m_parts.dialogs);
    m_ownership->setSources(&m_parts.connection.client(), &m_parts.connection.client());
    m_auditView->setSource(&m_parts.connection.client());
    m_audit = std::make_unique<AuditController>(*m_auditView, m_parts.connection.client(),
                                                m_parts.known, m_parts.dialogs, m_parts.dataFolder);
    m_palette =
        std::make_unique<widgets::CommandPalette>(m_locatorSource, m_actions, &m_parts.window);
}

void Workspace::addScreens()
{
    using widgets::Icon;
    MainWindow &window = m_parts.window;
    window.addPage({QStringLiteral("fleet"), tr("Fleet"), Icon::Fleet, m_fleet});
    window.addPage({QStringLiteral("access"), tr("Access"), Icon::Access, m_access});
    window.addPage(
        {QStringLiteral("delegations"), tr("Delegations"), Icon::Delegation, m_delegations});
    window.addPage({QStringLiteral("audit"), tr("Audit"), Icon::Audit, m_auditView});
    window.addPage({QStringLiteral("people"), tr("People"), Icon::Person, m_people});
    window.addPage({QStringLiteral("policies"), tr("Policies"), Icon::Policy, m_policies});
    window.addPage({QStringLiteral("roles"), tr("Roles"), Icon::Role, m_roles});
    window.addPage({QStringLiteral("companies"), tr("Companies"), Icon::Organization, m_companies});
    window.addPage({QStringLiteral("keys"), tr("Keys"), Icon::Key, m_keys});
    window.addPage({QStringLiteral("ownership"), tr("Ownership"), Icon::Lock, m_ownership});
    window.addPage({QStringLiteral("preview"), tr("Preview"), Icon::Preview, m_preview});
    window.setBottomBar(m_draftBar);
    m_draftBar->setVisible(isForMember());
}

void Workspace::connectScreens()
{
    MainWindow &window = m_parts.window;
    connect(m_fleet, &views::FleetView::currentChanged, this, [this](const fleet::Id &id) {
        m_actions.setMet(Restriction::NodeSelected, !id.isNull());
        m_ownership->setFleetNode(id);
        if (!id.isNull())
            m_access->showNode(id);
    });
    connect(m_fleet, &views::FleetView::editableChanged, this,
            [this](bool editable) { m_actions.setMet(Restriction::MayEditNode, editable); });
    connect(m_fleet, &views::FleetView::personChosen, this,
            [this](const fleet::PrincipalRef &person) {
                m_parts.window.showPage(QStringLiteral("people"));
                m_people->reveal(person.id);
            });
    connect(&m_people->people(), &views::PeopleView::showFleetAs, this,
            [this](const fleet::PrincipalRef &person) {
                m_fleet->showAs(person);
                m_parts.window.showPage(QStringLiteral("fleet"));
            });
    connect(m_people, &views::PeopleScreen::shown, this,
            [this] { m_parts.window.showPage(QStringLiteral("people")); });
    connect(m_companies, &companies::CompaniesScreen::shown, this,
            [this] { m_parts.window.showPage(QStringLiteral("companies")); });
    connect(m_companies, &companies::CompaniesScreen::delegationChosen, this,
            [this](const fleet::Id &delegation) {
                m_parts.window.showPage(QStringLiteral("delegations"));
                m_delegations->showDelegation(delegation);
            });
    connect(m_policies, &policy::PolicyScreen::shown, this,
            [this] { m_parts.window.showPage(QStringLiteral("policies")); });
    connect(m_roles, &roles::RolesScreen::shown, this,
            [this] { m_parts.window.showPage(QStringLiteral("roles")); });
    connect(m_keys, &keys::KeysScreen::shown, this,
            [this] { m_parts.window.showPage(QStringLiteral("keys")); });
    connect(m_ownership, &ownership::OwnershipScreen::shown, this,
            [this] { m_parts.window.showPage(QStringLiteral("ownership")); });
    connect(m_ownership, &ownership::OwnershipScreen::moved, this,
            [this] { m_parts.connection.replica().refresh(); });
    connect(m_ownership, &ownership::OwnershipScreen::concernChanged, this,
            &Workspace::updateRestrictions);
    connect(m_roles, &roles::RolesScreen::holdersRequested, this, [this](const fleet::Id &role) {
        m_parts.window.showPage(QStringLiteral("access"));
        m_access->showRole(role);
    });
    connect(m_preview, &preview::PreviewScreen::placeChosen, this, [this](const fleet::Id &id) {
        m_parts.window.showPage(QStringLiteral("fleet"));
        m_fleet->reveal(id);
    });
    connect(m_palette.get(), &widgets::CommandPalette::chosen, this,
            [this](const QModelIndex &index) { goTo(m_locator.entryAt(index.row())); });
    connect(&m_invitations, &InvitationController::signOutRequested, this,
            &Workspace::signOutRequested);
    connect(&m_asOf, &AsOfController::changed, this, &Workspace::standpointChanged);
    window.status().setReplica(&m_parts.connection.replica(), m_parts.connection.server(),
                               m_parts.connection.account());
}

void Workspace::connectReplica()
{
    remote::Replica &replica = m_parts.connection.replica();
    connect(&replica, &remote::SnapshotSource::changed, this, &Workspace::snapshotChanged);
    connect(&replica, &remote::Replica::stateChanged, this, &Workspace::replicaStateChanged);
    connect(&replica, &remote::Replica::progress, this, [this](qint64 done, qint64 total) {
        if (m_parts.connection.replica().snapshot())
            return;
        if (!m_parts.window.progress().isRunning())
            m_parts.window.progress().start(tr("Loading the fleet…"), false);
        m_parts.window.progress().setProgress(done, total);
    });
    // While offline the bar says what may still be done; replicaStateChanged has the reason in it.
    connect(&replica, &remote::Replica::loadFailed, this, [this](const fleet::Error &error) {
        m_parts.window.progress().finish();
        if (m_parts.connection.replica().state() != State::Offline)
            m_parts.window.messages().showError(error);
    });
}

// The screens keep what they show until a newer snapshot replaces it.
void Workspace::snapshotChanged()
{
    const access::SnapshotPtr snapshot = m_parts.connection.replica().snapshot();
    if (!snapshot)
        return;
    m_parts.window.progress().finish();
    m_draft->setBase(snapshot, m_parts.connection.replica().seesAll());
    if (!m_journal)
        openJournal();
    m_fleet->setSnapshot(snapshot);
    m_locator.setSnapshot(snapshot);
    updateRestrictions();
}

void Workspace::standpointChanged()
{
    const items::Standpoint &standpoint = m_asOf.standpoint();
    m_fleet->setStandpoint(standpoint);
    m_access->setStandpoint(standpoint);
    m_people->setStandpoint(standpoint);
    m_roles->setStandpoint(standpoint);
    m_companies->setStandpoint(standpoint);
    m_keys->setStandpoint(standpoint);
    m_ownership->setStandpoint(standpoint);
    updateRestrictions();
}

void Workspace::openJournal()
{
    const QString account = m_parts.connection.server().toString() + u' ' +
                            QString::fromStdString(m_viewer.id.toString());
    m_journal = std::make_unique<draft::DraftJournal>(
        m_parts.dataFolder + QStringLiteral("/drafts"), account, *m_draft);
    connect(m_journal.get(), &draft::DraftJournal::failed, this,
            [this](const fleet::Error &error) { m_parts.window.messages().showError(error); });
    const auto steps = m_journal->restore();
    if (!steps)
        m_parts.window.messages().showError(steps.error());
    else if (*steps > 0)
        m_parts.window.messages().showInfo(
            tr("Your draft of last time is back: %n step(s).", nullptr, *steps),
            tr("Preview it before you commit, or discard it."));
    else if (m_draft->unfinishedPolicy())
        m_parts.window.messages().showInfo(
            tr("The policy you were writing is back."),
            tr("It stands on the Policies screen and is not in your draft yet."));
}

void Workspace::updateRestrictions()
{
    const remote::Replica &replica = m_parts.connection.replica();
    // What the screens themselves keep up to date stays as it is.
    widgets::Restrictions met =
        m_actions.met() & (widgets::Restrictions(Restriction::NodeSelected) |
                           Restriction::DelegationSelected | Restriction::DraftHasChanges |
                           Restriction::CanUndo | Restriction::CanRedo | Restriction::MayEditNode);
    met.setFlag(Restriction::SignedIn);
    met.setFlag(Restriction::Online, replica.state() == State::Online);
    met.setFlag(Restriction::HasSnapshot, replica.snapshot() != nullptr);
    met.setFlag(Restriction::SeesWholeFleet, replica.seesAll());
    met.setFlag(Restriction::AtNow, m_asOf.standpoint().isNow());
    met.setFlag(Restriction::AtAnother, !m_asOf.standpoint().isNow());
    if (replica.snapshot())
        met |= rightsOf(*replica.snapshot(), m_viewer, fleet::currentTime());
    m_actions.setMet(met);

    const bool administers = bool(met & (Restriction::MayAssign | Restriction::MayDelegate));
    const bool audits = met.testFlag(Restriction::MayReadAudit);
    m_parts.window.setPageOffered(QStringLiteral("access"), administers || audits);
    m_parts.window.setPageOffered(QStringLiteral("delegations"), administers || audits);
    m_parts.window.setPageOffered(QStringLiteral("companies"), administers || audits);
    m_parts.window.setPageOffered(QStringLiteral("preview"), !m_draft->isEmpty());
    m_parts.window.setPageOffered(QStringLiteral("people"),
                                  administers || audits || met.testFlag(Restriction::MayInvite));
    m_parts.window.setPageOffered(QStringLiteral("policies"),
                                  met.testFlag(Restriction::MayEditPolicies));
    m_parts.window.setPageOffered(QStringLiteral("roles"),
                                  administers || audits ||
                                      met.testFlag(Restriction::MayDefineRoles));
    m_parts.window.setPageOffered(QStringLiteral("keys"),
                                  administers || audits || met.testFlag(Restriction::MayMakeKeys));
    m_parts.window.setPageOffered(QStringLiteral("ownership"),
                                  met.testFlag(Restriction::MayFreeDevices) ||
                                      m_ownership->concernsViewer());
    m_parts.window.setPageOffered(QStringLiteral("audit"), audits);
    m_auditView->setMayExport(met.testFlag(Restriction::MayExportAudit));
}

void Workspace::replicaStateChanged()
{
    const remote::Replica &replica = m_parts.connection.replica();
    m_auditView->setLive(replica.state() == State::Online);
    m_keys->setLive(replica.state() == State::Online);
    m_ownership->setLive(replica.state() == State::Online);
    m_invitations.setLive(replica.state() == State::Online);
    updateRestrictions();
    widgets::MessageBar &messages = m_parts.window.messages();
    if (replica.state() == State::Offline) {
        m_fleet->setWaitingText(tr("Offline"), tr("No copy of the fleet is kept on this machine."));
        const QString why = items::errorText(replica.problem());
        m_offlineText = why.isEmpty() ? tr("The server cannot be reached.") : why;
        messages.showMessage(
            {widgets::Tone::Warning, m_offlineText,
             tr("You see the fleet as of %1. Your draft is kept; you can commit once the server "
                "is back.")
                 .arg(items::labels::time(replica.lastContact())),
             tr("Try again"), true});
    } else if (replica.state() == State::Online && !m_offlineText.isEmpty()) {
        if (messages.message().text == m_offlineText)
            messages.clear();
        m_offlineText.clear();
    }
}

void Workspace::goTo(const items::LocatorEntry &entry)
{
    const auto id = items::idFromText(entry.id);
    if (!id)
        return;
    switch (entry.kind) {
    case items::LocatorKind::Resource:
        m_parts.window.showPage(QStringLiteral("fleet"));
        m_fleet->reveal(*id);
        break;
    case items::LocatorKind::Person:
        m_parts.window.showPage(QStringLiteral("people"));
        m_people->reveal(*id);
        break;
    case items::LocatorKind::Team:
        m_parts.window.showPage(QStringLiteral("access"));
        m_access->showPrincipal({fleet::PrincipalKind::Team, *id});
        break;
    case items::LocatorKind::Role:
        m_parts.window.showPage(QStringLiteral("access"));
        m_access->showRole(*id);
        break;
    case items::LocatorKind::Delegation:
        m_parts.window.showPage(QStringLiteral("delegations"));
        m_delegations->showDelegation(*id);
        break;
    case items::LocatorKind::Command:
        break;
    }
}

} // namespace bailiwick::desktop
