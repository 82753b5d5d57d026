// SPDX-License-Identifier: Apache-2.0
#include "views/fleet/fleet_view.h"

#include "models/items/attribute_entry.h"
#include "models/items/labels.h"
#include "views/fleet/attribute_dialog.h"
#include "views/fleet/node_details.h"
#include "views/widgets/action_registry.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/filter_line.h"
#include "views/widgets/filtered_tree.h"
#include "views/widgets/message_bar.h"

#include <QHeaderView>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace bailiwick::views {

FleetView::FleetView(QWidget *parent)
    : QWidget(parent)
    , m_banner(new widgets::MessageBar(this))
    , m_tree(new widgets::FilteredTree(m_model, tr("Fleet"), this))
    , m_details(new NodeDetails(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_empty(new widgets::EmptyState(widgets::Icon::Fleet, {}, {}, this))
    , m_stack(new QStackedWidget(this))
{
    m_splitter->setObjectName(QStringLiteral("fleet.splitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_tree);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setHandleWidth(10);
    m_splitter->setSizes({740, 520});
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_splitter);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);
    setUpTree();
    setWaitingText(tr("Loading the fleet"), tr("This takes a moment the first time."));
    m_details->setNode({}, {}, 0);

    connect(m_tree, &widgets::FilteredTree::currentChanged, this, &FleetView::showCurrent);
    connect(m_details, &NodeDetails::personChosen, this, &FleetView::personChosen);
    connect(m_details, &NodeDetails::editRequested, this, &FleetView::editAttributes);
    connect(m_banner, &widgets::MessageBar::actionTriggered, this, [this] { showAs({}); });
}

FleetView::~FleetView() = default;

void FleetView::setUpTree()
{
    m_tree->setColumns({items::FleetTreeModel::KindColumn, items::FleetTreeModel::DevicesColumn,
                        items::FleetTreeModel::ModelColumn, items::FleetTreeModel::StatusColumn,
                        items::FleetTreeModel::FirmwareColumn});
    QTreeView &tree = m_tree->tree();
    QHeaderView &header = *tree.header();
    header.setSectionResizeMode(QHeaderView::Interactive);
    header.setSectionResizeMode(items::FleetTreeModel::NameColumn, QHeaderView::Stretch);
    header.resizeSection(items::FleetTreeModel::KindColumn, 84);
    header.resizeSection(items::FleetTreeModel::DevicesColumn, 66);
    header.resizeSection(items::FleetTreeModel::ModelColumn, 96);
    header.resizeSection(items::FleetTreeModel::StatusColumn, 104);
    header.resizeSection(items::FleetTreeModel::FirmwareColumn, 72);
}

void FleetView::setSnapshot(const access::SnapshotPtr &snapshot)
{
    m_newest = snapshot;
    show();
}

void FleetView::setStandpoint(const items::Standpoint &standpoint)
{
    m_standpoint = standpoint;
    show();
}

void FleetView::show()
{
    const access::SnapshotPtr &snapshot = m_standpoint.snapshot(m_newest);
    const bool first = m_model.rowCount() == 0;
    m_model.setSnapshot(snapshot);
    applyVisible();
    m_stack->setCurrentWidget(m_model.rowCount() > 0 || m_as ? static_cast<QWidget *>(m_splitter)
                                                             : m_empty);
    if (snapshot && m_model.rowCount() == 0 && !m_as)
        setWaitingText(tr("Nothing to see yet"),
                       tr("No part of the fleet was delegated or assigned to you. Ask the "
                          "administrator of your organization."));
    if (first && m_model.rowCount() > 0) {
        m_tree->expandRoots();
        m_tree->tree().setCurrentIndex(m_model.index(0, 0));
    }
    showCurrent(m_tree->current());
}

void FleetView::setWaitingText(const QString &title, const QString &text)
{
    m_empty->setTitle(title);
    m_empty->setText(text);
}

void FleetView::showAs(const std::optional<fleet::PrincipalRef> &principal)
{
    m_as = principal;
    show();
}

void FleetView::applyVisible()
{
    const auto &snapshot = m_model.snapshot();
    if (!m_as || !snapshot) {
        m_banner->clear();
        m_model.setVisible(std::nullopt);
        return;
    }
    m_model.setVisibleTo(*m_as, fleet::actions::deviceView, m_standpoint.moment());
    // Who came later is not known to an earlier state.
    const bool known = !snapshot->state().organizationOf(*m_as).isNull();
    const QString who =
        items::labels::person((known || !m_newest ? snapshot : m_newest)->state(), *m_as);
    m_banner->showMessage({widgets::Tone::Info,
                           m_standpoint.isNow()   ? tr("The fleet as %1 sees it now").arg(who)
                           : m_standpoint.earlier ? tr("The fleet as %1 saw it then").arg(who)
                                                  : tr("The fleet as %1 will see it then").arg(who),
                           {},
                           tr("Show everything again"),
                           false});
}

void FleetView::showCurrent(const fleet::Id &id)
{
    m_details->setNode(m_model.snapshot(), id, m_standpoint.moment());
    showDraft();
    updateEditable();
    Q_EMIT currentChanged(id);
}

void FleetView::setDraft(draft::Draft *draft, const fleet::PrincipalRef &viewer)
{
    if (m_draft)
        m_draft->disconnect(this);
    m_draft = draft;
    m_viewer = viewer;
    if (draft)
        connect(draft, &draft::Draft::changed, this, &FleetView::showDraft);
    showDraft();
    updateEditable();
}

// The draft is over the newest state.
void FleetView::showDraft()
{
    const bool over = m_draft && m_standpoint.isNow() && m_draft->base() == m_model.snapshot();
    m_details->setDraft(over ? &m_draft->state() : nullptr);
}

void FleetView::updateEditable()
{
    const fleet::Id node = m_details->node();
    const bool known = m_draft && m_draft->base() && m_draft->state().resources().find(node);
    m_editable =
        known && m_standpoint.isNow() &&
        items::attributeRights(*m_draft->base(), m_viewer, node, fleet::currentTime()).any();
    m_details->setEditable(m_editable, m_standpoint.isNow()
                                           ? tr("You may not edit the attributes of this.")
                                           : tr("You look at another moment. Go back to now."));
    Q_EMIT editableChanged(m_editable);
}

void FleetView::editAttributes()
{
    if (!m_editable)
        return;
    auto *dialog = new AttributeDialog(*m_draft, m_viewer, m_details->node(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void FleetView::addActions(widgets::ActionRegistry &registry)
{
    registry.add({QStringLiteral("fleet.attributes"),
                  tr("&Edit attributes…"),
                  tr("&Fleet"),
                  widgets::Icon::Edit,
                  {QKeySequence(Qt::CTRL | Qt::Key_E)},
                  widgets::Restriction::HasSnapshot | widgets::Restriction::NodeSelected |
                      widgets::Restriction::AtNow | widgets::Restriction::MayEditNode,
                  tr("Change what is known of the selected node, in the draft")},
                 this, [this] { editAttributes(); });
}

fleet::Id FleetView::current() const
{
    return m_tree->current();
}

void FleetView::reveal(fleet::Id id)
{
    m_tree->reveal(id);
}

void FleetView::focusFilter()
{
    m_tree->filter().setFocus(Qt::ShortcutFocusReason);
    m_tree->filter().selectAll();
}

QByteArray FleetView::saveLayout() const
{
    return m_splitter->saveState();
}

void FleetView::restoreLayout(const QByteArray &layout)
{
    m_splitter->restoreState(layout);
}

} // namespace bailiwick::views
