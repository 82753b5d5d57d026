// SPDX-License-Identifier: Apache-2.0
#include "views/ownership/under_way_pane.h"

#include "views/widgets/header_label.h"
#include "views/widgets/icons.h"
#include "views/widgets/item_delegate.h"
#include "views/widgets/pill_delegate.h"
#include "views/widgets/table_look.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace bailiwick::ownership {

using items::UnderWayModel;
using widgets::Icon;
using Act = UnderWayModel::Act;

UnderWayPane::UnderWayPane(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_header(new widgets::HeaderLabel(title, this))
    , m_table(new QTableView(this))
{
    addButton(Act::Accept, new QPushButton(icon(Icon::Ok), tr("Accep&t…"), this));
    addButton(Act::Decline, new QPushButton(icon(Icon::Denied), tr("Dec&line"), this));
    addButton(Act::Withdraw, new QPushButton(icon(Icon::Undo), tr("&Withdraw…"), this));
    addButton(Act::Object, new QPushButton(icon(Icon::Lock), tr("&Keep the device…"), this));
    addButton(Act::Complete, new QPushButton(icon(Icon::Unlock), tr("C&omplete…"), this));
    addButton(Act::Cancel, new QPushButton(icon(Icon::Undo), tr("Ca&ncel…"), this));
    m_table->setModel(&m_model);
    m_table->setAccessibleName(title);
    widgets::applyTableLook(*m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegate(new widgets::ItemDelegate(m_table));
    m_table->setItemDelegateForColumn(UnderWayModel::StateColumn,
                                      new widgets::PillDelegate(m_table));
    QHeaderView &header = *m_table->horizontalHeader();
    int column = 0;
    for (const int width : {105, 130, 130, 85, 150})
        header.resizeSection(column++, width);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_header);
    layout->addWidget(m_table, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &UnderWayPane::update);
    update();
}

UnderWayPane::~UnderWayPane()
{
    m_table->setModel(nullptr);
}

void UnderWayPane::addButton(Act act, QPushButton *button)
{
    m_buttons.emplace(act, button);
    m_header->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, act] {
        const QModelIndex index = m_table->currentIndex();
        if (index.isValid())
            Q_EMIT acted(act, UnderWayModel::Row(m_model.rowAt(index.row())));
    });
}

void UnderWayPane::setRows(std::vector<UnderWayModel::Row> rows)
{
    const QModelIndex index = m_table->currentIndex();
    const QString chosen = index.isValid() ? m_model.rowAt(index.row()).id : QString();
    m_model.setRows(std::move(rows));
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.rowAt(row).id == chosen && !m_table->currentIndex().isValid())
            m_table->selectRow(row);
    }
    if (!m_table->currentIndex().isValid() && m_model.rowCount() > 0)
        m_table->selectRow(0);
    update();
}

void UnderWayPane::setActing(bool possible)
{
    m_possible = possible;
    update();
}

void UnderWayPane::setColumnHidden(UnderWayModel::Column column)
{
    m_table->setColumnHidden(column, true);
}

void UnderWayPane::update()
{
    UnderWayModel::Acts any;
    for (int row = 0; row < m_model.rowCount(); ++row)
        any |= m_model.rowAt(row).acts;
    const QModelIndex index = m_table->currentIndex();
    const UnderWayModel::Acts now =
        index.isValid() ? m_model.rowAt(index.row()).acts : UnderWayModel::Acts();
    for (const auto &[act, button] : m_buttons) {
        button->setVisible(any.testFlag(act));
        button->setEnabled(m_possible && now.testFlag(act));
    }
    m_header->setSubtitle(m_model.rowCount() == 0 ? tr("nothing") : QString());
}

} // namespace bailiwick::ownership
