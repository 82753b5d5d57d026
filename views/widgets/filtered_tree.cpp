// SPDX-License-Identifier: Apache-2.0
#include "views/widgets/filtered_tree.h"

#include "models/items/labels.h"
#include "views/widgets/filter_line.h"
#include "views/widgets/item_delegate.h"
#include "views/widgets/pill_delegate.h"

#include <QHeaderView>
#include <QShortcut>
#include <QTreeView>
#include <QVBoxLayout>

namespace bailiwick::widgets {

namespace {
constexpr int openedMatches = 50;
constexpr int openedRoots = 3;
} // namespace

FilteredTree::FilteredTree(items::FleetTreeModel &model, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_filter(new FilterLine(tr("Filter by name, serial or model"), this))
    , m_tree(new QTreeView(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_filter);
    layout->addWidget(m_tree, 1);

    m_tree->setAccessibleName(name);
    m_tree->setModel(&model);
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(true);
    m_tree->setItemDelegate(new ItemDelegate(m_tree));
    m_tree->setItemDelegateForColumn(items::FleetTreeModel::StatusColumn, new PillDelegate(m_tree));
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(items::FleetTreeModel::NameColumn, QHeaderView::Stretch);
    m_tree->header()->setMinimumSectionSize(60);
    setColumns({items::FleetTreeModel::DevicesColumn});
    setFocusProxy(m_tree);

    connect(m_filter, &FilterLine::filterChanged, this, [this](const QString &text) {
        m_filter->setState(text.isEmpty() ? FilterLine::State::Empty : FilterLine::State::Busy);
        m_model.setFilterText(text);
    });
    connect(&model, &items::FleetTreeModel::filterFinished, this, &FilteredTree::filterDone);
    connect(m_filter, &FilterLine::leftDown, m_tree, [this] {
        m_tree->setFocus(Qt::TabFocusReason);
        if (!m_tree->currentIndex().isValid())
            m_tree->setCurrentIndex(m_model.index(0, 0));
    });
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_filter, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) { Q_EMIT currentChanged(m_model.idAt(index)); });
}

void FilteredTree::setColumns(const QList<int> &columns)
{
    for (int column = 1; column < m_model.columnCount(); ++column) {
        m_tree->setColumnHidden(column, !columns.contains(column));
        m_tree->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    }
}

void FilteredTree::reveal(fleet::Id id)
{
    m_model.reveal(id, this, [this](const QModelIndex &index) {
        if (!index.isValid())
            return;
        for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
            m_tree->expand(above);
        m_tree->setCurrentIndex(index);
        m_tree->scrollTo(index, QAbstractItemView::PositionAtCenter);
    });
}

fleet::Id FilteredTree::current() const
{
    return m_model.idAt(m_tree->currentIndex());
}

void FilteredTree::expandRoots()
{
    const int roots = m_model.rowCount();
    for (int row = 0; row < roots && roots <= openedRoots; ++row)
        m_tree->expand(m_model.index(row, 0));
}

void FilteredTree::filterDone(quint64 matches)
{
    if (m_model.filterText().isEmpty()) {
        m_filter->setState(FilterLine::State::Empty);
        if (m_tree->currentIndex().isValid())
            m_tree->scrollTo(m_tree->currentIndex());
        return;
    }
    m_filter->setState(matches == 0 ? FilterLine::State::Invalid : FilterLine::State::Valid,
                       matches == 0 ? tr("nothing found")
                                    : tr("%n match(es)", nullptr, static_cast<int>(matches)));
    for (const QModelIndex &match : m_model.firstMatches(openedMatches)) {
        for (QModelIndex above = match.parent(); above.isValid(); above = above.parent())
            m_tree->expand(above);
    }
}

} // namespace bailiwick::widgets
