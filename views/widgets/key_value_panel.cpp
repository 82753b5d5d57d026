// SPDX-License-Identifier: Apache-2.0
#include "views/widgets/key_value_panel.h"

#include "models/items/roles.h"

#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStyledItemDelegate>

#include <algorithm>

namespace bailiwick::widgets {

namespace {

constexpr int gap = 10; // below what a row needs, so that lines stand apart

// Texts at the top of their row keep the distance from its edge that others have.
class RowDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyleOptionViewItem cell = option;
        initStyleOption(&cell, index);
        if (cell.displayAlignment.testFlag(Qt::AlignTop)) {
            const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
            style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
            cell.rect.setTop(cell.rect.top() + gap / 2);
        }
        QStyledItemDelegate::paint(painter, cell, index);
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.data(items::PendingRole).toBool())
            option->font.setItalic(true);
    }
};

} // namespace

KeyValuePanel::KeyValuePanel(const QString &name, QWidget *parent)
    : QTableView(parent)
{
    setAccessibleName(name);
    setItemDelegate(new RowDelegate(this));
    horizontalHeader()->hide();
    verticalHeader()->hide();
    horizontalHeader()->setStretchLastSection(true);
    setShowGrid(false);
    setWordWrap(true);
    setTabKeyNavigation(false); // Tab leaves: no keyboard trap
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void KeyValuePanel::setModel(QAbstractItemModel *shown)
{
    if (model())
        model()->disconnect(this);
    QTableView::setModel(shown);
    if (shown) {
        connect(shown, &QAbstractItemModel::modelReset, this, &KeyValuePanel::fit);
        connect(shown, &QAbstractItemModel::rowsInserted, this, &KeyValuePanel::fit);
        connect(shown, &QAbstractItemModel::dataChanged, this, &KeyValuePanel::fit);
        connect(shown, &QAbstractItemModel::layoutChanged, this, &KeyValuePanel::fit);
    }
    fit();
}

void KeyValuePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else
        QTableView::keyPressEvent(event);
}

void KeyValuePanel::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (model())
        fitRows();
}

void KeyValuePanel::fit()
{
    if (!model())
        return;
    resizeColumnToContents(0);
    setColumnWidth(0, std::min(columnWidth(0) + 8, 180));
    fitRows();
}

// Values of several lines keep the distance that single lines have.
void KeyValuePanel::fitRows()
{
    for (int row = 0; row < model()->rowCount(); ++row)
        setRowHeight(row, sizeHintForRow(row) + gap);
}

void KeyValuePanel::copy() const
{
    if (!selectionModel())
        return;
    QModelIndexList rows = selectionModel()->selectedRows(1);
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex &row : std::as_const(rows))
        lines += row.data().toString();
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace bailiwick::widgets
