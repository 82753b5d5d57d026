// SPDX-License-Identifier: Apache-2.0
// What one does on the Ownership screen.
#include "models/items/ownership_rights.h"
#include "views/ownership/claim_file_dialog.h"
#include "views/ownership/owner_groups_dialog.h"
#include "views/ownership/ownership_screen.h"
#include "views/ownership/release_dialog.h"
#include "views/ownership/under_way_pane.h"
#include "views/widgets/action_registry.h"
#include "views/widgets/dialogs.h"
#include "views/widgets/icons.h"
#include "views/widgets/message_bar.h"

#include <QPushButton>

namespace bailiwick::ownership {

using items::UnderWayModel;
using widgets::Icon;
using widgets::Restriction;
using Act = UnderWayModel::Act;

void OwnershipScreen::addActions(widgets::ActionRegistry &registry)
{
    const QString group = tr("&Ownership");
    const auto needs = widgets::Restrictions(Restriction::HasSnapshot) | Restriction::AtNow;
    const auto frees = Restriction::MayFreeDevices;
    registry.add({QStringLiteral("ownership.show"),
                  tr("&Who has this device?"),
                  group,
                  Icon::Lock,
                  {},
                  widgets::Restrictions(Restriction::HasSnapshot) | Restriction::NodeSelected,
                  tr("Owner, shares and history of what is chosen in the fleet")},
                 this, [this] {
                     Q_EMIT shown();
                     reveal(m_fleetNode);
                 });
    registry.add({QStringLiteral("ownership.release"),
                  tr("&Release the device…"),
                  group,
                  Icon::Unlock,
                  {},
                  needs | Restriction::Online | frees,
                  tr("Frees a device whose owner cannot be reached, once they had time to object"),
                  true,
                  frees},
                 this, [this] {
                     Q_EMIT shown();
                     release();
                 });
    registry.add({QStringLiteral("ownership.claims"),
                  tr("&Load claim secrets…"),
                  group,
                  Icon::Import,
                  {},
                  needs | Restriction::Online | frees,
                  tr("What devices are claimed with, from a CSV file"),
                  true,
                  frees},
                 this, [this] {
                     Q_EMIT shown();
                     loadClaims();
                 });
}

void OwnershipScreen::connectActs()
{
    connect(m_load, &QPushButton::clicked, this, &OwnershipScreen::loadClaims);
    connect(m_groups, &QPushButton::clicked, this, &OwnershipScreen::showGroups);
    connect(m_release, &QPushButton::clicked, this, &OwnershipScreen::release);
    connect(m_share, &QPushButton::clicked, this, &OwnershipScreen::share);
    connect(m_handOver, &QPushButton::clicked, this, &OwnershipScreen::handOver);
    connect(m_underWay, &UnderWayPane::acted, this, &OwnershipScreen::act);
    connect(m_forViewer, &UnderWayPane::acted, this, &OwnershipScreen::act);
    connect(&m_desk, &items::OwnershipDesk::changed, this, [this] {
        update();
        Q_EMIT concernChanged();
    });
    connect(&m_desk, &items::OwnershipDesk::actingChanged, this, &OwnershipScreen::update);
    connect(&m_desk, &items::OwnershipDesk::done, this, [this](const QString &sentence) {
        m_messages->showMessage({widgets::Tone::Granted, sentence, {}, {}, true});
        Q_EMIT moved();
    });
    connect(&m_desk, &items::OwnershipDesk::failed, this,
            [this](const fleet::Error &error) { m_messages->showError(error); });
    connect(&m_desk, &items::OwnershipDesk::claimsLoaded, this, [this](qint64 count) {
        m_messages->showMessage({widgets::Tone::Granted,
                                 tr("%n secret(s) loaded.", nullptr, static_cast<int>(count)),
                                 tr("The devices can be claimed with them from now on."),
                                 {},
                                 true});
    });
}

ReleaseDialog *OwnershipScreen::release()
{
    m_messages->clear();
    if (!m_standpoint.isNow()) {
        m_messages->showWarning(tr("You look at another moment; nothing can be changed in it."));
        return nullptr;
    }
    const access::SnapshotPtr shown = snapshot();
    if (!shown || !shown->state().ownerships().find(m_device)) {
        m_messages->showWarning(tr("Choose a device that somebody owns first."));
        return nullptr;
    }
    if (!m_desk.rights().mayFree) {
        m_messages->showWarning(
            tr("Only the manufacturer's people who may edit the fleet there free a device."));
        return nullptr;
    }
    auto *dialog =
        new ReleaseDialog(m_draft, m_device, ReleaseDialog::Step::Begin,
                          m_desk.ownership() ? m_desk.ownership()->releaseWait : 0, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, device = m_device] {
        if (device == m_desk.device())
            m_desk.beginRelease(dialog->reason());
    });
    dialog->open();
    return dialog;
}

ReleaseDialog *OwnershipScreen::complete(const QString &release)
{
    auto *dialog = new ReleaseDialog(m_draft, m_device, ReleaseDialog::Step::Complete, 0, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, release] { m_desk.completeRelease(release); });
    dialog->open();
    return dialog;
}

ClaimFileDialog *OwnershipScreen::loadClaims()
{
    m_messages->clear();
    auto *dialog = new ClaimFileDialog(m_desk, m_dialogs, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

OwnerGroupsDialog *OwnershipScreen::showGroups()
{
    m_messages->clear();
    auto *dialog = new OwnerGroupsDialog(m_desk, m_dialogs, nameOf(m_device), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

void OwnershipScreen::confirm(const QString &title, const QString &text, const QString &accept,
                              std::function<void()> then)
{
    m_messages->clear();
    m_dialogs.ask(this, {title, text, accept, {}, true}, [then = std::move(then)](bool accepted) {
        if (accepted)
            then();
    });
}

void OwnershipScreen::askEmail(const QString &title, const QString &text,
                               std::function<void(const QString &)> then)
{
    m_messages->clear();
    m_dialogs.askText(this, {title, text, tr("E-mail address:"), {}, tr("Offer it"), false, true},
                      [then = std::move(then)](const std::optional<QString> &email) {
                          if (email)
                              then(email->trimmed());
                      });
}

void OwnershipScreen::share()
{
    askEmail(tr("Share %1").arg(nameOf(m_device)),
             tr("Whoever accepts can use the device; they cannot share it further. You can take "
                "them off at any time."),
             [this](const QString &email) { m_desk.share(email); });
}

void OwnershipScreen::handOver()
{
    askEmail(tr("Hand over %1").arg(nameOf(m_device)),
             tr("Whoever accepts becomes its owner. You and everybody you share it with lose it at "
                "that moment; they see nothing from before."),
             [this](const QString &email) { m_desk.handOver(email); });
}

void OwnershipScreen::withdraw(const fleet::Id &person)
{
    const access::SnapshotPtr shown = snapshot();
    const bool leaves = shown && person == items::personOf(shown->state(), m_viewer);
    confirm(leaves ? tr("Leave %1?").arg(nameOf(m_device))
                   : tr("Take them off %1?").arg(nameOf(m_device)),
            leaves ? tr("You lose the device at once; its owner can share it with you again.")
                   : tr("They lose the device at once; you can share it with them again."),
            leaves ? tr("Leave it") : tr("Take off"), [this, person] { m_desk.withdraw(person); });
}

void OwnershipScreen::act(Act act, const UnderWayModel::Row &row)
{
    switch (act) {
    case Act::Accept:
        return confirm(row.isTransfer ? tr("Take over %1?").arg(row.about)
                                      : tr("Accept %1?").arg(row.about),
                       row.isTransfer ? tr("You become its owner. Whoever had it before loses it.")
                                      : tr("You can use it until its owner takes you off, or you "
                                           "leave."),
                       tr("Accept"), [this, id = row.id] { m_desk.accept(id); });
    case Act::Decline:
        m_messages->clear();
        return m_desk.decline(row.id);
    case Act::Withdraw:
        return confirm(tr("Withdraw the offer of %1?").arg(row.about),
                       tr("It can be accepted no more. You can offer it again."), tr("Withdraw"),
                       [this, id = row.id] { m_desk.cancelOffer(id); });
    case Act::Object:
        return confirm(tr("Keep %1?").arg(row.about),
                       tr("You object to its release: it ends, and you stay its owner."),
                       tr("Keep the device"), [this, id = row.id] { m_desk.object(id); });
    case Act::Cancel:
        return confirm(tr("Cancel the release of %1?").arg(row.about),
                       tr("Its owner keeps the device. A new release waits from the start again."),
                       tr("Cancel the release"), [this, id = row.id] { m_desk.cancelRelease(id); });
    case Act::Complete:
        m_messages->clear();
        complete(row.id);
        return;
    }
}

} // namespace bailiwick::ownership
