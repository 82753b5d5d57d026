// SPDX-License-Identifier: Apache-2.0
// What one does on the Keys screen.
#include "models/draft/machine_edit.h"
#include "models/items/labels.h"
#include "views/keys/application_dialog.h"
#include "views/keys/keys_screen.h"
#include "views/widgets/action_registry.h"
#include "views/widgets/dialogs.h"
#include "views/widgets/icons.h"
#include "views/widgets/message_bar.h"

#include <QComboBox>

namespace bailiwick::keys {

using widgets::Icon;
using widgets::Restriction;

void KeysScreen::addActions(widgets::ActionRegistry &registry)
{
    const auto needs = widgets::Restrictions(Restriction::HasSnapshot) | Restriction::MayMakeKeys |
                       Restriction::AtNow;
    const auto add = [&](const char *id, const QString &text, Icon icon, const QString &description,
                         widgets::Restrictions more, void (KeysScreen::*run)()) {
        registry.add({QString::fromLatin1(id),
                      text,
                      tr("&Keys"),
                      icon,
                      {},
                      needs | more,
                      description,
                      true,
                      Restriction::MayMakeKeys},
                     this, [this, run] {
                         Q_EMIT shown();
                         (this->*run)();
                     });
    };
    add("keys.add", tr("&New application…"), Icon::Add,
        tr("A program that acts by itself: where, what, until when"), {},
        &KeysScreen::addApplication);
    add("keys.disable", tr("&Disable or enable it"), Icon::Pause,
        tr("A disabled application or gateway can do nothing; its keys stay and count again when "
           "it is enabled"),
        {}, &KeysScreen::toggleDisabled);
    add("keys.make", tr("New &key…"), Icon::Key,
        tr("A key of the chosen application or gateway; it is shown once"), Restriction::Online,
        &KeysScreen::makeKey);
}

void KeysScreen::addApplication()
{
    m_messages->clear();
    if (!isEditable())
        return m_messages->showWarning(
            tr("You look at another moment; nothing can be changed in it."));
    auto *dialog = new ApplicationDialog(m_draft, m_author, nullptr, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const draft::Edit edit = draft::addApplication(m_draft.state(), dialog->application());
        m_draft.push(edit);
        if (const auto *put = edit.isEmpty() ? nullptr : &std::get<fleet::Put>(edit.changes[0]))
            reveal({fleet::PrincipalKind::Application, fleet::idOf(put->entity)});
    });
    dialog->open();
}

void KeysScreen::editApplication()
{
    m_messages->clear();
    const auto machine = current();
    const fleet::Application *known =
        machine && isEditable() ? m_draft.state().applications().find(machine->id) : nullptr;
    if (!known)
        return;
    auto *dialog = new ApplicationDialog(m_draft, m_author, known, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_draft.push(draft::editApplication(m_draft.state(), dialog->application()));
    });
    dialog->open();
}

void KeysScreen::toggleDisabled()
{
    m_messages->clear();
    const auto machine = current();
    if (!machine)
        return m_messages->showWarning(tr("Choose an application or gateway first."));
    if (!isEditable())
        return m_messages->showWarning(
            tr("You look at another moment; nothing can be changed in it."));
    const fleet::State &state = m_draft.state();
    const fleet::Application *application = state.applications().find(machine->id);
    const fleet::Gateway *gateway = state.gateways().find(machine->id);
    const bool disabled = (application && application->disabled) || (gateway && gateway->disabled);
    m_draft.push(draft::disableMachine(state, *machine, !disabled));
}

void KeysScreen::makeKey()
{
    m_messages->clear();
    const auto machine = current();
    if (!machine)
        return m_messages->showWarning(tr("Choose an application or gateway first."));
    if (m_draft.base() && m_draft.base()->state().organizationOf(*machine).isNull())
        return m_messages->showWarning(tr("It is in your draft only. Commit it, then make a key."));
    m_dialogs.ask(this,
                  {tr("New key for %1?").arg(items::labels::person(m_draft.state(), *machine)),
                   tr("Whoever has the key can do all that it may do. The key is shown once."),
                   tr("Make the key"),
                   {},
                   false},
                  [this, machine = *machine](bool accepted) {
                      if (accepted)
                          m_keys.make(machine, fleet::endOfTime);
                  });
}

void KeysScreen::rotateKey()
{
    m_messages->clear();
    const remote::KeySummary *key = currentKey();
    if (!key)
        return;
    constexpr int overlapHours = 24;
    m_dialogs.ask(
        this,
        {tr("Rotate the key of %1?").arg(items::labels::person(m_draft.state(), key->principal)),
         tr("You get a new key. The old one goes on for %n hour(s), so that the program "
            "can be changed over.",
            nullptr, overlapHours),
         tr("Rotate"),
         {},
         false},
        [this, id = key->id](bool accepted) {
            if (accepted)
                m_keys.rotate(id, overlapHours);
        });
}

void KeysScreen::revokeKey()
{
    m_messages->clear();
    const remote::KeySummary *key = currentKey();
    if (!key)
        return;
    m_dialogs.ask(
        this,
        {tr("Revoke the key of %1?").arg(items::labels::person(m_draft.state(), key->principal)),
         tr("Whoever uses it is shut out at once. It cannot be brought back."),
         tr("Revoke"),
         {},
         true},
        [this, id = key->id](bool accepted) {
            if (accepted)
                m_keys.revoke({id});
        });
}

void KeysScreen::revokeUnused()
{
    m_messages->clear();
    const std::vector<QString> unused = m_keys.shownKeys();
    if (unused.empty() || m_unused->currentData().toInt() == 0)
        return;
    m_dialogs.ask(this,
                  {tr("Revoke %n unused key(s)?", nullptr, static_cast<int>(unused.size())),
                   tr("None of them was used for %n day(s). They cannot be brought back.", nullptr,
                      m_unused->currentData().toInt()),
                   tr("Revoke them"),
                   {},
                   true},
                  [this, unused](bool accepted) {
                      if (accepted)
                          m_keys.revoke(unused);
                  });
}

} // namespace bailiwick::keys
