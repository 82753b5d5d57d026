// SPDX-License-Identifier: Apache-2.0
#include "views/widgets/action_registry.h"

#include "views/widgets/icons.h"
#include "views/widgets/item_delegate.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QTreeWidget>

#include <array>

namespace bailiwick::widgets {

namespace {

constexpr char groupProperty[] = "bailiwickGroup";
constexpr char needsProperty[] = "bailiwickNeeds";
constexpr char descriptionProperty[] = "bailiwickDescription";
constexpr char paletteProperty[] = "bailiwickInPalette";
constexpr char shownWithProperty[] = "bailiwickShownWith";

constexpr std::array allRestrictions{
    Restriction::SignedIn,        Restriction::Online,         Restriction::HasSnapshot,
    Restriction::NodeSelected,    Restriction::MayAssign,      Restriction::MayDelegate,
    Restriction::MayEditPolicies, Restriction::MayReadAudit,   Restriction::MayExportAudit,
    Restriction::CanUndo,         Restriction::CanRedo,        Restriction::DelegationSelected,
    Restriction::DraftHasChanges, Restriction::AtNow,          Restriction::AtAnother,
    Restriction::MayEditNode,     Restriction::MayDefineRoles, Restriction::MayMakeKeys,
    Restriction::MayFreeDevices,  Restriction::SeesWholeFleet, Restriction::MayInvite,
};

Restrictions needsOf(const QAction *action)
{
    return Restrictions(action->property(needsProperty).toInt());
}

QString withoutMnemonic(QString text)
{
    text.replace(QStringLiteral("&&"), QStringLiteral("\1"));
    text.remove(u'&');
    return text.replace(u'\1', u'&');
}

QString unmetText(Restrictions unmet)
{
    for (const Restriction restriction : allRestrictions) {
        if (unmet.testFlag(restriction))
            return widgets::unmetText(restriction);
    }
    return {};
}

} // namespace

QString unmetText(Restriction restriction)
{
    switch (restriction) {
    case Restriction::SignedIn:
        return ActionRegistry::tr("Sign in first.");
    case Restriction::Online:
        return ActionRegistry::tr("The server cannot be reached.");
    case Restriction::HasSnapshot:
        return ActionRegistry::tr("The fleet is still being loaded.");
    case Restriction::NodeSelected:
        return ActionRegistry::tr("Select a place in the fleet first.");
    case Restriction::DelegationSelected:
        return ActionRegistry::tr("Select a delegation first.");
    case Restriction::DraftHasChanges:
        return ActionRegistry::tr("There are no pending changes.");
    case Restriction::CanUndo:
        return ActionRegistry::tr("There is nothing to undo.");
    case Restriction::CanRedo:
        return ActionRegistry::tr("There is nothing to redo.");
    case Restriction::AtNow:
        return ActionRegistry::tr("You look at another moment. Go back to now first.");
    case Restriction::AtAnother:
        return ActionRegistry::tr("You look at now already.");
    case Restriction::MayEditNode:
        return ActionRegistry::tr("You may not edit the attributes of this.");
    case Restriction::MayAssign:
        return ActionRegistry::tr("You may not assign roles.");
    case Restriction::MayDelegate:
        return ActionRegistry::tr("You may not delegate.");
    case Restriction::MayDefineRoles:
        return ActionRegistry::tr("You may not define roles.");
    case Restriction::MayMakeKeys:
        return ActionRegistry::tr("You may not make applications and keys.");
    case Restriction::MayFreeDevices:
        return ActionRegistry::tr("Only the manufacturer's people who may edit the fleet may.");
    case Restriction::SeesWholeFleet:
        return ActionRegistry::tr("Earlier revisions are for those who see the whole fleet.");
    case Restriction::MayInvite:
        return ActionRegistry::tr("You may not invite people.");
    case Restriction::MayEditPolicies:
        return ActionRegistry::tr("You may not edit policies.");
    case Restriction::MayReadAudit:
        return ActionRegistry::tr("You may not read the audit log.");
    case Restriction::MayExportAudit:
        return ActionRegistry::tr("You may not export the audit log.");
    }
    return {};
}

ActionRegistry::ActionRegistry(QObject *parent)
    : QObject(parent)
{
}

QAction *ActionRegistry::add(const ActionSpec &spec, const QObject *context,
                             std::function<void()> run)
{
    Q_ASSERT(!m_actions.contains(spec.id));
    auto *action = new QAction(spec.text, this);
    action->setObjectName(spec.id);
    if (spec.icon)
        action->setIcon(icon(*spec.icon));
    action->setShortcuts(spec.shortcuts);
    action->setProperty(groupProperty, spec.group);
    action->setProperty(needsProperty, int(spec.needs.toInt()));
    action->setProperty(descriptionProperty, spec.description);
    action->setProperty(paletteProperty, spec.inPalette);
    action->setProperty(shownWithProperty, int(spec.shownWith.toInt()));
    connect(action, &QAction::triggered, context, [run = std::move(run)] { run(); });
    m_actions.insert(spec.id, action);
    m_order.append(action);
    update(action);
    Q_EMIT changed();
    return action;
}

QAction *ActionRegistry::action(const QString &id) const
{
    return m_actions.value(id);
}

QList<QAction *> ActionRegistry::actionsOf(const QString &group) const
{
    QList<QAction *> found;
    for (QAction *action : m_order) {
        if (groupOf(action) == group)
            found.append(action);
    }
    return found;
}

QStringList ActionRegistry::groups() const
{
    QStringList names;
    for (const QAction *action : m_order)
        names.append(groupOf(action));
    names.removeDuplicates();
    return names;
}

QString ActionRegistry::idOf(const QAction *action)
{
    return action->objectName();
}

QString ActionRegistry::groupOf(const QAction *action)
{
    return action->property(groupProperty).toString();
}

bool ActionRegistry::inPalette(const QAction *action)
{
    return action->property(paletteProperty).toBool();
}

QString ActionRegistry::plainText(const QAction *action)
{
    QString text = withoutMnemonic(action->text());
    while (text.endsWith(u'.') || text.endsWith(u'…'))
        text.chop(1);
    return text;
}

void ActionRegistry::setMet(Restrictions met)
{
    if (m_met == met)
        return;
    m_met = met;
    bool differs = false;
    for (QAction *action : std::as_const(m_order))
        differs = update(action) || differs;
    if (differs)
        Q_EMIT changed();
}

void ActionRegistry::setMet(Restriction restriction, bool met)
{
    Restrictions all = m_met;
    all.setFlag(restriction, met);
    setMet(all);
}

QString ActionRegistry::problemOf(const QString &id) const
{
    const QAction *found = action(id);
    return found ? unmetText(needsOf(found) & ~m_met) : QString();
}

bool ActionRegistry::update(QAction *action) const
{
    const bool wasShown = action->isVisible();
    action->setVisible(!(Restrictions(action->property(shownWithProperty).toInt()) & ~m_met));
    const QString problem = unmetText(needsOf(action) & ~m_met);
    action->setEnabled(problem.isEmpty());
    QString tip = action->property(descriptionProperty).toString();
    if (tip.isEmpty())
        tip = plainText(action);
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    if (!keys.isEmpty())
        tip += QStringLiteral(" (%1)").arg(keys);
    action->setToolTip(problem.isEmpty() ? tip : tip + u'\n' + problem);
    return action->isVisible() != wasShown;
}

QStringList ActionRegistry::ambiguousShortcuts() const
{
    QStringList clashes;
    QMap<QString, QString> owner;
    for (const QAction *action : m_order) {
        for (const QKeySequence &keys : action->shortcuts()) {
            const QString name = keys.toString(QKeySequence::PortableText);
            if (owner.contains(name))
                clashes.append(owner.value(name) + u' ' + idOf(action));
            else
                owner.insert(name, idOf(action));
        }
    }
    return clashes;
}

QWidget *ActionRegistry::makeShortcutList(QWidget *parent) const
{
    auto *list = new QTreeWidget(parent);
    list->setColumnCount(2);
    list->setHeaderLabels({tr("Command"), tr("Shortcut")});
    list->setAccessibleName(tr("Shortcuts"));
    list->setUniformRowHeights(true);
    list->setRootIsDecorated(false);
    list->setItemDelegate(new ItemDelegate(list));
    list->setSelectionMode(QAbstractItemView::NoSelection);
    QPixmap blank(list->iconSize().isValid() ? list->iconSize() : QSize(16, 16));
    blank.fill(Qt::transparent); // keeps the texts below each other
    for (const QString &group : groups()) {
        QList<QAction *> shown = actionsOf(group);
        shown.removeIf([](const QAction *action) { return !isShown(action); });
        if (shown.isEmpty())
            continue;
        auto *title = new QTreeWidgetItem(list, {withoutMnemonic(group)});
        QFont bold = list->font();
        bold.setBold(true);
        title->setFont(0, bold);
        title->setFirstColumnSpanned(true);
        for (const QAction *action : std::as_const(shown)) {
            auto *row = new QTreeWidgetItem(
                title, {plainText(action),
                        QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText)});
            row->setIcon(0, action->icon().isNull() ? QIcon(blank) : action->icon());
        }
    }
    list->expandAll();
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list->header()->setStretchLastSection(false);
    list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    return list;
}

} // namespace bailiwick::widgets
