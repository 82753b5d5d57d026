// SPDX-License-Identifier: Apache-2.0
#include "views/preview/seen_tree.h"

#include "models/items/counted.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/item_delegate.h"
#include "views/widgets/theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace bailiwick::preview {

using items::FleetTreeModel;

SeenTree::SeenTree(FleetTreeModel &model, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_name(name)
    , m_title(new QLabel(name, this))
    , m_stack(new QStackedWidget(this))
    , m_tree(new QTreeView(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_title);
    layout->addWidget(m_stack, 1);
    m_stack->addWidget(new widgets::EmptyState(widgets::Icon::Lock, tr("Nothing"),
                                               tr("No place where this is allowed."), this));
    m_stack->addWidget(m_tree);
    m_title->setFont(widgets::titleFont(font()));
    m_tree->setAccessibleName(name);
    m_tree->setModel(&model);
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(true);
    m_tree->setItemDelegate(new widgets::ItemDelegate(m_tree));
    for (int column = 1; column < FleetTreeModel::ColumnCount; ++column)
        m_tree->setColumnHidden(column, column != FleetTreeModel::DevicesColumn);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(FleetTreeModel::NameColumn, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(FleetTreeModel::DevicesColumn,
                                           QHeaderView::ResizeToContents);
    connect(m_tree, &QTreeView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT placeChosen(m_model.idAt(index)); });
}

void SeenTree::showNothing()
{
    m_model.setVisible(access::IntervalSet());
    m_model.setSnapshot({});
    m_title->setText(m_name);
    m_stack->setCurrentIndex(0);
}

void SeenTree::showVisible(const access::SnapshotPtr &snapshot,
                           const fleet::PrincipalRef &principal, std::string_view action,
                           fleet::Time at)
{
    if (m_model.snapshot() != snapshot)
        m_model.setSnapshot(snapshot);
    m_model.setVisibleTo(principal, action, at);
    m_title->setText(tr("%1: %2", "before or after: number of devices")
                         .arg(m_name, items::countedDevices(m_model.visibleDevices())));
    m_stack->setCurrentIndex(m_model.rowCount() == 0 ? 0 : 1);
    constexpr int fewRoots = 4;
    for (int row = 0; m_model.rowCount() <= fewRoots && row < m_model.rowCount(); ++row)
        m_tree->expand(m_model.index(row, 0));
}

} // namespace bailiwick::preview
