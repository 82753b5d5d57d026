// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/key_model.h"
#include "models/items/machine_model.h"
#include "models/items/standpoint.h"

#include <QWidget>

class QComboBox;
class QPushButton;
class QTableView;

namespace bailiwick::widgets {
class ActionRegistry;
class Dialogs;
class EmptyState;
class FilterLine;
class HeaderLabel;
class MessageBar;
} // namespace bailiwick::widgets

namespace bailiwick::keys {

/// The Keys screen: applications and gateways with where and what they may, as steps of the draft;
/// below, their keys, which are the server's: made (shown once), rotated, revoked, and those that
/// nobody uses taken away in one step. GUI thread.
class KeysScreen : public QWidget
{
    Q_OBJECT
public:
    /// What is passed must outlive the screen.
    KeysScreen(draft::Draft &draft, const fleet::PrincipalRef &author, widgets::Dialogs &dialogs,
               QWidget *parent = nullptr);
    ~KeysScreen() override;

    /// Whom to ask about keys; null: nobody (signed out).
    void setSource(remote::KeySource *source);
    /// Keys can be asked for and changed now.
    void setLive(bool live);
    void setStandpoint(const items::Standpoint &standpoint);
    /// "keys.add", "keys.disable", "keys.make".
    void addActions(widgets::ActionRegistry &registry);
    void reveal(const fleet::PrincipalRef &machine);

    void addApplication();
    void editApplication();
    void toggleDisabled();
    void makeKey();
    void rotateKey();
    void revokeKey();
    void revokeUnused();

    items::MachineModel &machines() { return m_machines; }
    items::KeyModel &keys() { return m_keys; }
    widgets::MessageBar &messages() { return *m_messages; }
    QTableView &machineTable() { return *m_machineTable; }
    QTableView &keyTable() { return *m_keyTable; }
    QComboBox &unused() { return *m_unused; }

Q_SIGNALS:
    void shown(); ///< something was begun from elsewhere: bring the screen to the front

private:
    QWidget *makeMachines();
    QWidget *makeKeys();
    void show(draft::Draft *shown);
    void draftChanged();
    void updateButtons();
    std::optional<fleet::PrincipalRef> current() const;
    const remote::KeySummary *currentKey() const;
    bool isEditable() const { return m_shown == &m_draft && m_draft.base(); }

    draft::Draft &m_draft;
    fleet::PrincipalRef m_author;
    widgets::Dialogs &m_dialogs;
    draft::Draft m_earlier; // without steps, over the earlier state looked at
    draft::Draft *m_shown = nullptr;
    items::MachineModel m_machines;
    items::KeyModel m_keys;
    bool m_live = false;
    widgets::HeaderLabel *m_header;
    widgets::MessageBar *m_messages;
    widgets::FilterLine *m_filter;
    QTableView *m_machineTable;
    widgets::EmptyState *m_empty;
    widgets::HeaderLabel *m_keyHeader;
    QComboBox *m_unused;
    QTableView *m_keyTable;
    QPushButton *m_add;
    QPushButton *m_edit;
    QPushButton *m_disable;
    QPushButton *m_make;
    QPushButton *m_rotate;
    QPushButton *m_revoke;
    QPushButton *m_revokeUnused;
};

} // namespace bailiwick::keys
