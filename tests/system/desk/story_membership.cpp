// SPDX-License-Identifier: Apache-2.0
// The installer company's admin invites people; one of them is asked and says no.
#include "app/desktop/invitation_controller.h"
#include "models/items/roles.h"
#include "tests/system/desk/find.h"
#include "tests/system/desk/step.h"
#include "tests/system/desk/story_play.h"
#include "tests/system/support/sample_folder.h"
#include "views/people/invitations_pane.h"
#include "views/people/invite_dialog.h"
#include "views/people/invite_preview.h"
#include "views/people/invited_roles_field.h"
#include "views/people/people_screen.h"
#include "views/people/place_role_dialog.h"
#include "views/widgets/difference_pane.h"
#include "views/widgets/filtered_tree.h"
#include "views/widgets/message_bar.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>

namespace bailiwick::tests {

namespace {

bool choose(views::PlaceRoleDialog &dialog, fleet::Id role, fleet::Id place)
{
    dialog.role().setCurrentIndex(dialog.role().findData(items::idText(role)));
    dialog.places().reveal(place);
    return eventually("the place", [&] { return dialog.places().current() == place; });
}

bool isReady(views::InviteDialog &dialog)
{
    return eventually("the preview", [&] {
        return dialog.preview().isSettled() && dialog.sendButton().isEnabled();
    });
}

} // namespace

bool StoryPlay::companyAdminInvites()
{
    STEP(m_matteo.goTo(QStringLiteral("people")));
    auto &screen = m_matteo.page<views::PeopleScreen>("people");
    STEP(screen.offersInvitations());
    views::InvitationsPane *pane = screen.invitations();
    screen.setCurrentWidget(pane);
    STEP(eventually("the invitations",
                    [&] { return !m_matteo.workspace()->invitations().desk().isAsking(); }));
    visit(m_matteo, "invitations-none");
    pane->invite();
    views::InviteDialog *dialog = pane->dialog();
    m_visit(*dialog, QStringLiteral("invite-empty"));
    // An address that only the server knows to be none.
    STEP(type(&dialog->email(), QStringLiteral("nils.berg@home..example")));
    STEP(type(&dialog->titleLine(), QStringLiteral("Fitter")));
    if (dialog->teams().count() > 0 && dialog->teams().item(0)->flags() != Qt::NoItemFlags)
        dialog->teams().item(0)->setCheckState(Qt::Checked);
    dialog->roles().add();
    auto *adding = dialog->roles().findChild<views::PlaceRoleDialog *>();
    STEP(adding && choose(*adding, m_plot.manufacturerAdmin.id, m_plot.site.id));
    STEP(!adding->problem().isEmpty());
    m_visit(*adding, QStringLiteral("invite-role-refused"));
    STEP(choose(*adding, m_plot.installer.id, m_plot.site.id));
    STEP(adding->problem().isEmpty());
    m_visit(*adding, QStringLiteral("invite-role"));
    STEP(press(*adding, QStringLiteral("Add")));
    STEP(isReady(*dialog));
    // The engine's preview: the devices of the site.
    STEP(dialog->preview().pane().contract()->difference.principals.size() == 1);
    m_visit(*dialog, QStringLiteral("invite"));
    STEP(press(*dialog, QStringLiteral("Send the invitation")));
    STEP(eventually("the refusal", [&] { return dialog->messages().hasMessage(); }));
    STEP(dialog->brings().assignments.size() == 1);
    m_visit(*dialog, QStringLiteral("invite-refused"));
    dialog->email().clear();
    STEP(type(&dialog->email(), QStringLiteral("nils.berg@home.example")));
    STEP(isReady(*dialog));
    STEP(press(*dialog, QStringLiteral("Send the invitation")));
    STEP(eventually("the invitation", [&] { return pane->model().rowCount() == 1; }));

    pane->invite();
    const authority::OfferedAccount nora = SampleFolder::account("role-manufacturer-admin");
    STEP(type(&pane->dialog()->email(), QString::fromStdString(nora.email)));
    STEP(isReady(*pane->dialog()));
    STEP(press(*pane->dialog(), QStringLiteral("Send the invitation")));
    STEP(eventually("the other", [&] { return pane->model().rowCount() == 2; }));
    pane->table().selectRow(1);
    visit(m_matteo, "invitations");
    return true;
}

bool StoryPlay::invitedPersonDeclines()
{
    desktop::InvitationController &invitations = m_nora.workspace()->invitations();
    invitations.desk().reload();
    STEP(eventually("word of it", [&] { return invitations.isTelling(); }));
    visit(m_nora, "invitation-told");
    STEP(press(m_nora.window(), QStringLiteral("Answer…")));
    views::ReceivedDialog *dialog = invitations.dialog();
    STEP(dialog && eventually("the list", [&] {
             return dialog->list().count() == 1 && !invitations.desk().isAsking();
         }));
    m_visit(*dialog, QStringLiteral("invitation-received"));
    STEP(press(*dialog, QStringLiteral("Decline…")));
    QDialog *question = openDialog(*dialog);
    STEP(question && press(*question, QStringLiteral("Decline")));
    STEP(eventually("the answer", [&] { return dialog->list().count() == 0; }));
    m_visit(*dialog, QStringLiteral("invitation-declined"));
    dialog->reject();
    return true;
}

} // namespace bailiwick::tests
