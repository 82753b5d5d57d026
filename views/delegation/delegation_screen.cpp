// SPDX-License-Identifier: Apache-2.0
#include "views/delegation/delegation_screen.h"

#include "models/items/labels.h"
#include "models/items/surviving_paths.h"
#include "views/delegation/delegation_wizard.h"
#include "views/widgets/action_registry.h"
#include "views/widgets/dialogs.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/header_label.h"
#include "views/widgets/icons.h"
#include "views/widgets/item_delegate.h"
#include "views/widgets/key_value_panel.h"
#include "views/widgets/message_bar.h"
#include "views/widgets/pill_delegate.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace bailiwick::delegation {

using items::DelegationTreeModel;
using widgets::Icon;

DelegationScreen::DelegationScreen(draft::Draft &draft, const fleet::PrincipalRef &viewer,
                                   widgets::Dialogs &dialogs, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_viewer(viewer)
    , m_dialogs(dialogs)
    , m_header(new widgets::HeaderLabel(tr("Delegations"), this))
    , m_messages(new widgets::MessageBar(this))
    , m_stack(new QStackedWidget(this))
    , m_tree(new QTreeView(this))
    , m_panel(new widgets::KeyValuePanel(tr("Details of the delegation"), this))
    , m_delegate(new QPushButton(icon(Icon::Delegate), tr("&Delegate…"), this))
    , m_edit(new QPushButton(icon(Icon::Edit), tr("&Edit…"), this))
    , m_cut(new QPushButton(icon(Icon::Denied), tr("&Cut off…"), this))
    , m_restore(new QPushButton(icon(Icon::Unlock), tr("&Restore"), this))
{
    m_header->setIcon(Icon::Delegation);
    for (QPushButton *button : {m_delegate, m_edit, m_cut, m_restore})
        m_header->addWidget(button);

    m_model.setDraft(&draft);
    m_tree->setModel(&m_model);
    m_tree->setAccessibleName(tr("Delegations"));
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(true);
    m_tree->setItemDelegate(new widgets::ItemDelegate(m_tree));
    m_tree->setItemDelegateForColumn(DelegationTreeModel::StateColumn,
                                     new widgets::PillDelegate(m_tree));
    m_tree->header()->moveSection(DelegationTreeModel::StateColumn, 1);
    m_tree->setColumnHidden(DelegationTreeModel::ReasonColumn, true);
    m_tree->setColumnHidden(DelegationTreeModel::PassesColumn, true);
    m_tree->expandAll();
    // Of all columns the places are those that can be cut: they stand in the details, too.
    QHeaderView &header = *m_tree->header();
    header.setSectionResizeMode(QHeaderView::ResizeToContents);
    header.setSectionResizeMode(DelegationTreeModel::RegionColumn, QHeaderView::Stretch);
    header.setStretchLastSection(false);
    header.setMinimumSectionSize(70);

    auto *splitter = new QSplitter(this);
    splitter->addWidget(m_tree);
    splitter->addWidget(m_panel);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({820, 340});
    splitter->setChildrenCollapsible(false);
    m_panel->setModel(&m_details);
    auto *empty = new widgets::EmptyState(
        Icon::Delegation, tr("Nothing is delegated yet"),
        tr("Delegate a part of the fleet to an installer company or a customer, so that its own "
           "administrators can give their people roles there."),
        this);
    empty->setAction(tr("Delegate…"));
    m_stack->addWidget(empty);
    m_stack->addWidget(splitter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_header);
    layout->addWidget(m_messages);
    layout->addWidget(m_stack, 1);

    connect(empty, &widgets::EmptyState::actionTriggered, this, [this] { delegate(); });
    connect(m_delegate, &QPushButton::clicked, this, [this] { delegate(); });
    connect(m_edit, &QPushButton::clicked, this, &DelegationScreen::editCurrent);
    connect(m_cut, &QPushButton::clicked, this, &DelegationScreen::cutCurrent);
    connect(m_restore, &QPushButton::clicked, this, &DelegationScreen::restoreCurrent);
    connect(m_tree, &QTreeView::activated, this, &DelegationScreen::editCurrent);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        update();
        Q_EMIT currentChanged(current());
    });
    connect(&m_model, &QAbstractItemModel::layoutChanged, this, [this] {
        m_tree->expandAll();
        update();
    });
    // What the bar says is about the draft: committed or discarded, it is no longer so.
    connect(&draft, &draft::Draft::changed, this, [this] {
        if (m_draft.isEmpty())
            m_messages->clear();
    });
    update();
}

DelegationScreen::~DelegationScreen() = default;

void DelegationScreen::addActions(widgets::ActionRegistry &registry)
{
    using widgets::Restriction;
    const QString group = tr("Delegations");
    const widgets::Restrictions all = Restriction::HasSnapshot | Restriction::MayDelegate;
    const widgets::Restrictions one = all | Restriction::DelegationSelected;
    registry.add({QStringLiteral("delegation.create"),
                  tr("&Delegate…"),
                  group,
                  Icon::Delegate,
                  {QKeySequence(Qt::CTRL | Qt::Key_D)},
                  all,
                  tr("Give a company authority over a part of the fleet")},
                 this, [this] { delegate(); });
    registry.add({QStringLiteral("delegation.edit"),
                  tr("&Edit delegation…"),
                  group,
                  Icon::Edit,
                  {},
                  one,
                  tr("Change places, ceiling, administrators or validity")},
                 this, [this] { editCurrent(); });
    registry.add({QStringLiteral("delegation.cut"),
                  tr("&Cut delegation off…"),
                  group,
                  Icon::Denied,
                  {},
                  one,
                  tr("Stop everything under it at once, deleting nothing")},
                 this, [this] { cutCurrent(); });
    registry.add({QStringLiteral("delegation.restore"),
                  tr("&Restore delegation"),
                  group,
                  Icon::Unlock,
                  {},
                  one,
                  tr("Bring back everything under it")},
                 this, [this] { restoreCurrent(); });
}

void DelegationScreen::showDelegation(fleet::Id delegation)
{
    const QModelIndex index = m_model.indexOf(delegation);
    if (!index.isValid())
        return;
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index);
    m_tree->setFocus(Qt::OtherFocusReason);
}

fleet::Id DelegationScreen::current() const
{
    return m_model.idAt(m_tree->currentIndex());
}

const fleet::Delegation *DelegationScreen::currentDelegation() const
{
    return m_model.delegationAt(m_tree->currentIndex());
}

DelegationWizard *DelegationScreen::delegate(const std::vector<fleet::Scope> &places)
{
    return open({}, places);
}

DelegationWizard *DelegationScreen::editCurrent()
{
    return currentDelegation() ? open(current(), {}) : nullptr;
}

DelegationWizard *DelegationScreen::open(fleet::Id edited, const std::vector<fleet::Scope> &places)
{
    if (!m_draft.base())
        return nullptr;
    if (m_wizard) {
        m_wizard->raise();
        return m_wizard;
    }
    m_messages->clear();
    m_wizard = new DelegationWizard(m_draft, m_viewer, edited, places, this);
    m_wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_wizard, &DelegationWizard::delegated, this, [this](const fleet::Id &id) {
        showDelegation(id);
        m_messages->showMessage({widgets::Tone::Granted,
                                 tr("The delegation is in your draft."),
                                 tr("Commit the draft to make it effective."),
                                 {},
                                 true});
    });
    m_wizard->open();
    return m_wizard;
}

void DelegationScreen::cutCurrent()
{
    const fleet::Delegation *delegation = currentDelegation();
    if (!delegation || delegation->cut)
        return;
    const fleet::State &state = m_draft.state();
    const QString company = items::labels::organization(state, delegation->to);
    const auto &all = state.assignments();
    const auto count = std::count_if(all.begin(), all.end(), [&](const auto &assignment) {
        return assignment.delegation == delegation->id;
    });
    QString text = tr("Everything made under it stops working, %n assignment(s) among it. Nothing "
                      "is deleted; restoring the delegation brings all of it back.",
                      nullptr, static_cast<int>(count));
    const QStringList left = items::survivingPaths(
        state, delegation->to, std::span(&delegation->id, 1), fleet::currentTime());
    if (!left.isEmpty())
        text += QStringLiteral("\n\n") + tr("%1 keeps: %2.").arg(company, left.join(tr("; ")));
    text += QStringLiteral("\n\n") + tr("The cut-off is added to your draft and takes effect when "
                                        "you commit it.");
    m_dialogs.ask(this, {tr("Cut off %1?").arg(company), text, tr("Cut off"), {}, true},
                  [this, id = delegation->id](bool accepted) {
                      if (!accepted)
                          return;
                      m_draft.push(draft::cutDelegation(m_draft.state(), id));
                      m_messages->showMessage({widgets::Tone::Info,
                                               tr("The cut-off is in your draft."),
                                               tr("Commit the draft to make it effective."),
                                               {},
                                               true});
                  });
}

void DelegationScreen::restoreCurrent()
{
    const fleet::Delegation *delegation = currentDelegation();
    if (!delegation || !delegation->cut)
        return;
    m_draft.push(draft::restoreDelegation(m_draft.state(), delegation->id));
    m_messages->showInfo(tr("The restored delegation is in your draft."),
                         tr("Commit the draft to make it effective."));
}

void DelegationScreen::update()
{
    const bool any = m_model.rowCount() > 0;
    m_stack->setCurrentIndex(any ? 1 : 0);
    if (any && !m_tree->currentIndex().isValid())
        m_tree->setCurrentIndex(m_model.index(0, 0));
    const fleet::Delegation *delegation = currentDelegation();
    m_details.show(m_draft.state(), current());
    m_delegate->setEnabled(m_draft.base() != nullptr);
    m_edit->setEnabled(delegation);
    m_cut->setEnabled(delegation && !delegation->cut);
    m_restore->setEnabled(delegation && delegation->cut);
    m_header->setSubtitle(any ? tr("%n delegation(s)", nullptr,
                                   static_cast<int>(m_draft.state().delegations().size()))
                              : QString());
}

} // namespace bailiwick::delegation
