// SPDX-License-Identifier: Apache-2.0
// The manufacturer's admin gives a program a key.
#include "models/identity/api_key.h"
#include "tests/system/desk/draft_driver.h"
#include "tests/system/desk/find.h"
#include "tests/system/desk/step.h"
#include "tests/system/desk/story_play.h"
#include "views/keys/application_dialog.h"
#include "views/keys/key_text_dialog.h"
#include "views/keys/keys_screen.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QTableView>

namespace bailiwick::tests {

namespace {

bool tick(QListWidget &list, const char *text)
{
    for (QListWidgetItem *item : list.findItems(QString::fromLatin1(text), Qt::MatchExactly))
        item->setCheckState(Qt::Checked);
    return list.findItems(QString::fromLatin1(text), Qt::MatchExactly).size() == 1;
}

// The key that is shown, copied and gone from the screen.
QString taken(Desk &desk, const StoryPlay::Visit &visit, const char *name)
{
    QDialog *dialog = openDialog(desk.window());
    auto *shown = qobject_cast<keys::KeyTextDialog *>(dialog);
    if (!shown)
        return {};
    visit(*shown, QString::fromLatin1(name));
    const QString text = shown->text();
    shown->copy();
    shown->accept();
    return text;
}

} // namespace

// An application as a step of the draft, committed; its key made, rotated and revoked.
bool StoryPlay::manufacturerGivesAKey()
{
    STEP(m_nora.goTo(QStringLiteral("keys")));
    auto &screen = m_nora.page<keys::KeysScreen>("keys");
    visit(m_nora, "keys-none");
    screen.addApplication();
    auto *dialog = qobject_cast<keys::ApplicationDialog *>(openDialog(m_nora.window()));
    STEP(dialog);
    STEP(type(&dialog->name(), QStringLiteral("Energy dashboard")));
    const access::SnapshotPtr base = m_nora.workspace()->draft().base();
    dialog->places().setScopes({{fleet::ScopeKind::Resource, base->tree().id(0)}});
    STEP(tick(dialog->roles(), "Auditor"));
    m_visit(*dialog, QStringLiteral("keys-application"));
    STEP(press(*dialog, QStringLiteral("Put into the draft")));
    DraftDriver draft(m_nora);
    STEP(draft.preview().has_value());
    visit(m_nora, "keys-preview");
    STEP(draft.commit(QStringLiteral("The dashboard reads by itself")));
    STEP(draft.isCommitted());

    STEP(m_nora.goTo(QStringLiteral("keys")));
    STEP(screen.machines().rowCount() == 1);
    screen.reveal(screen.machines().principalAt(0));
    STEP(press(screen, QStringLiteral("New key…")));
    QDialog *question = openDialog(m_nora.window());
    STEP(question && press(*question, QStringLiteral("Make the key")));
    const QString first = taken(m_nora, m_visit, "keys-made");
    STEP(identity::readApiKey(first.toStdString()).has_value());
    STEP(eventually("the key", [&] { return screen.keys().rowCount() == 1; }));
    screen.keyTable().selectRow(0);
    visit(m_nora, "keys");
    STEP(press(screen, QStringLiteral("Rotate…")));
    question = openDialog(m_nora.window());
    STEP(question && press(*question, QStringLiteral("Rotate")));
    const QString second = taken(m_nora, m_visit, "keys-rotated");
    STEP(!second.isEmpty() && second != first);
    STEP(eventually("the new key", [&] { return screen.keys().rowCount() == 2; }));

    screen.unused().setCurrentIndex(screen.unused().findData(30));
    STEP(screen.keys().rowCount() == 0); // nobody used them, but they are new
    screen.unused().setCurrentIndex(0);
    screen.keyTable().selectRow(0);
    STEP(press(screen, QStringLiteral("Revoke…")));
    question = openDialog(m_nora.window());
    STEP(question && press(*question, QStringLiteral("Revoke")));
    STEP(eventually("the revocation", [&] {
        for (int row = 0; row < screen.keys().rowCount(); ++row) {
            if (screen.keys().keyAt(row).state == QStringLiteral("revoked"))
                return true;
        }
        return false;
    }));
    screen.toggleDisabled();
    visit(m_nora, "keys-pending");
    m_nora.workspace()->draft().clear();
    return true;
}

} // namespace bailiwick::tests
