// SPDX-License-Identifier: Apache-2.0
#include "views/audit/audit_table.h"

#include "models/items/labels.h"
#include "views/widgets/item_delegate.h"
#include "views/widgets/pill.h"
#include "views/widgets/pill_delegate.h"
#include "views/widgets/table_look.h"
#include "views/widgets/theme.h"

#include <QDateTime>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

namespace bailiwick::views {
namespace {

constexpr int near = 60; // rows from an end at which the next page is asked for

class TabularDelegate : public widgets::ItemDelegate
{
public:
    using ItemDelegate::ItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        ItemDelegate::initStyleOption(option, index);
        option->font = widgets::tabularFont(option->font);
    }
};

} // namespace

AuditTable::AuditTable(items::AuditModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setModel(&model);
    setAccessibleName(tr("Audit log"));
    widgets::applyTableLook(*this);
    setVerticalScrollMode(ScrollPerItem);
    setItemDelegate(new widgets::ItemDelegate(this));
    setItemDelegateForColumn(items::AuditModel::OutcomeColumn, new widgets::PillDelegate(this));
    auto *tabular = new TabularDelegate(this);
    for (const int column : {items::AuditModel::TimeColumn, items::AuditModel::RevisionColumn,
                             items::AuditModel::SequenceColumn})
        setItemDelegateForColumn(column, tabular);
    QHeaderView &header = *horizontalHeader();
    const std::pair<int, int> widths[] = {
        {items::AuditModel::TimeColumn, 110},    {items::AuditModel::ActorColumn, 170},
        {items::AuditModel::ActionColumn, 150},  {items::AuditModel::ResourceColumn, 190},
        {items::AuditModel::OutcomeColumn, 120}, {items::AuditModel::ReasonColumn, 220},
        {items::AuditModel::RevisionColumn, 80},
    };
    for (const auto &[column, width] : widths)
        header.resizeSection(column, width);
    // No part of a time can be spared: "26 Nov 2026 15:12:…" says nothing of what was first.
    const QDateTime late(QDate(2028, 12, 28), QTime(22, 58, 58));
    const QString time = items::labels::time(late.toMSecsSinceEpoch());
    header.resizeSection(items::AuditModel::TimeColumn,
                         QFontMetrics(widgets::tabularFont(font())).horizontalAdvance(time) + 16);
    // A pill is not elided well: its column is as wide as the longest of its texts.
    for (const char *outcome : {"allowed", "denied", "failed"}) {
        const QString text = items::labels::outcome(QString::fromLatin1(outcome));
        const int width = widgets::pillSize(text, font()).width() + 24;
        if (width > header.sectionSize(items::AuditModel::OutcomeColumn))
            header.resizeSection(items::AuditModel::OutcomeColumn, width);
    }
    // What was refused must be seen without scrolling sideways, also in a narrow window.
    header.moveSection(header.visualIndex(items::AuditModel::OutcomeColumn), 1);

    // Queued: the bar also moves while the model is adding a page, which must not ask for the next.
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &AuditTable::fetchAtEnds,
            Qt::QueuedConnection);
    connect(&model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) {
                if (first == 0)
                    keepPlace(-(last + 1));
            });
    connect(&model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) {
                if (first == 0 && last + 1 < m_model.rowCount())
                    keepPlace(last + 1);
            });
}

std::optional<std::uint64_t> AuditTable::current() const
{
    const int row = currentIndex().row();
    return row < 0 || row >= m_model.rowCount() ? std::nullopt : m_model.eventAt(row).sequence;
}

// With ScrollPerItem the bar's value is the row at the top.
void AuditTable::keepPlace(int rowsAbove)
{
    QScrollBar &bar = *verticalScrollBar();
    const int wanted = bar.value() + rowsAbove;
    updateGeometries();
    bar.setValue(std::max(0, wanted));
}

void AuditTable::fetchAtEnds()
{
    const QScrollBar &bar = *verticalScrollBar();
    if (bar.value() >= bar.maximum() - near)
        m_model.fetchOlder();
    else if (bar.value() <= near && m_model.hasNewer())
        m_model.fetchNewer();
}

void AuditTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Home && event->modifiers() == Qt::NoModifier && m_model.hasNewer())
        m_model.reload();
    else
        QTableView::keyPressEvent(event);
}

void AuditTable::currentChanged(const QModelIndex &now, const QModelIndex &before)
{
    QTableView::currentChanged(now, before);
    if (now.row() != before.row())
        Q_EMIT currentEventChanged();
}

} // namespace bailiwick::views
