// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/widgets/icon_names.h"

#include <QAction>
#include <QFlags>
#include <QKeySequence>
#include <QMap>
#include <QObject>

#include <functional>
#include <optional>

class QWidget;

namespace bailiwick::widgets {

/// What must hold before an action can be used. An action names its restrictions, the window says
/// which of them are met; nobody enables actions one by one.
enum class Restriction : unsigned {
    SignedIn = 1u << 0,
    Online = 1u << 1,       ///< the server answers
    HasSnapshot = 1u << 2,  ///< the replica is loaded
    NodeSelected = 1u << 3, ///< a node of the fleet
    DelegationSelected = 1u << 4,
    DraftHasChanges = 1u << 5,
    CanUndo = 1u << 6,
    CanRedo = 1u << 7,
    MayAssign = 1u << 8,     ///< holds role:assign somewhere
    MayDelegate = 1u << 9,   ///< holds delegation:create somewhere
    MayReadAudit = 1u << 10, ///< holds audit:view somewhere
    MayExportAudit = 1u << 11,
    MayEditPolicies = 1u << 12, ///< holds policy:edit somewhere
    AtNow = 1u << 13,           ///< no earlier state and no later moment is looked at
    AtAnother = 1u << 14,       ///< one is
    MayEditNode = 1u << 15,     ///< may edit attributes of the selected node
    MayDefineRoles = 1u << 16,  ///< holds role:define somewhere
    MayMakeKeys = 1u << 17,     ///< holds apikey:create somewhere
    MayFreeDevices = 1u << 18,  ///< of the manufacturer, holds fleet:edit somewhere
    SeesWholeFleet = 1u << 19,  ///< and so its earlier states
    MayInvite = 1u << 20,       ///< a member who holds user:invite somewhere
};
Q_DECLARE_FLAGS(Restrictions, Restriction)
Q_DECLARE_OPERATORS_FOR_FLAGS(Restrictions)

/// One sentence why an action with this restriction cannot be used now.
QString unmetText(Restriction restriction);

struct ActionSpec
{
    QString id;    ///< "draft.commit": never changes, kept in settings and tests
    QString text;  ///< menu text with its & mnemonic, translated
    QString group; ///< title of its menu and of its part of the shortcut list, translated
    std::optional<Icon> icon;
    QList<QKeySequence> shortcuts;
    Restrictions needs;
    QString description; ///< one sentence for the tool tip; empty: the text
    bool inPalette = true;
    /// Not shown at all (menu, palette, shortcut list) while these are unmet: for what a person has
    /// no screen for either.
    Restrictions shownWith = {};
};

/// Every QAction of the program, in order of adding: menus, tool bar, command palette and the list
/// of shortcuts are made from it. Owned by the main window. GUI thread.
class ActionRegistry : public QObject
{
    Q_OBJECT
public:
    explicit ActionRegistry(QObject *parent = nullptr);

    /// Makes the action; `run` is called when it is triggered. REQUIRES: the id is new.
    QAction *add(const ActionSpec &spec, const QObject *context, std::function<void()> run);
    /// Null when there is none.
    QAction *action(const QString &id) const;
    QList<QAction *> actions() const { return m_order; }
    QList<QAction *> actionsOf(const QString &group) const;
    QStringList groups() const; ///< in order of their first action
    static QString idOf(const QAction *action);
    static QString groupOf(const QAction *action);
    static bool inPalette(const QAction *action);
    /// See ActionSpec::shownWith.
    static bool isShown(const QAction *action) { return action->isVisible(); }
    /// Text without mnemonic and dots: for the palette and the list of shortcuts.
    static QString plainText(const QAction *action);

    /// Which restrictions are met now; actions are enabled or disabled at once, and a disabled
    /// one's tool tip says what is missing.
    void setMet(Restrictions met);
    void setMet(Restriction restriction, bool met);
    Restrictions met() const { return m_met; }
    /// Why the action is disabled; empty when it is not.
    QString problemOf(const QString &id) const;

    /// Pairs of actions that share a shortcut, as "id id": a mistake; for tests.
    QStringList ambiguousShortcuts() const;
    /// A dialog-ready list of all shortcuts by group; the caller owns it.
    QWidget *makeShortcutList(QWidget *parent) const;

Q_SIGNALS:
    void changed(); ///< an action was added, or is shown or hidden now

private:
    /// Whether it came to be shown or hidden.
    bool update(QAction *action) const;

    QList<QAction *> m_order;
    QMap<QString, QAction *> m_actions;
    Restrictions m_met;
};

} // namespace bailiwick::widgets
