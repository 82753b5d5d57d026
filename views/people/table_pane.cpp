// SPDX-License-Identifier: Apache-2.0
#include "views/people/table_pane.h"

#include "models/items/labels.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/filter_line.h"
#include "views/widgets/header_label.h"
#include "views/widgets/icons.h"
#include "views/widgets/item_delegate.h"
#include "views/widgets/message_bar.h"
#include "views/widgets/table_look.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

namespace bailiwick::views {

TablePane::TablePane(items::DraftTableModel *model, widgets::Icon icon, const Words &words,
                     QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_header(new widgets::HeaderLabel(words.title, this))
    , m_messages(new widgets::MessageBar(this))
    , m_filter(new widgets::FilterLine(words.filter, this))
    , m_filterLine(new QHBoxLayout)
    , m_table(new QTableView(this))
    , m_empty(new widgets::EmptyState(icon, words.nothing, words.nothingMore, this))
{
    m_header->setIcon(icon);
    model->setParent(this);
    m_table->setModel(model);
    m_table->setAccessibleName(words.title);
    widgets::applyTableLook(*m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegate(new widgets::ItemDelegate(m_table));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_header);
    layout->addWidget(m_messages);
    m_filterLine->addWidget(m_filter, 1);
    layout->addLayout(m_filterLine);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_empty, 1);
    connect(m_filter, &widgets::FilterLine::filterChanged, this, [this](const QString &text) {
        filter(text);
        update();
    });
    connect(m_filter, &widgets::FilterLine::leftDown, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_model, &QAbstractItemModel::modelReset, this, &TablePane::update);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &TablePane::update);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &TablePane::update);
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, &TablePane::focusFilter);
}

TablePane::~TablePane()
{
    // Nothing of a pane that is half gone is updated.
    m_model->disconnect(this);
    m_table->selectionModel()->disconnect(this);
    if (m_shown)
        m_shown->disconnect(this);
    m_table->setModel(nullptr);
}

QPushButton &TablePane::addButton(widgets::Icon icon, const QString &text)
{
    auto *button = new QPushButton(widgets::icon(icon), text, this);
    m_header->addWidget(button);
    return *button;
}

void TablePane::addBesideFilter(QWidget *widget)
{
    m_filterLine->addWidget(widget);
}

void TablePane::clearFilter()
{
    m_filter->clear();
}

void TablePane::setDraft(draft::Draft *draft)
{
    m_draft = draft;
    present(draft);
}

void TablePane::setAuthor(const fleet::PrincipalRef &author, widgets::Dialogs &dialogs)
{
    m_author = author;
    m_dialogs = &dialogs;
    update();
}

void TablePane::setStandpoint(const items::Standpoint &standpoint)
{
    m_earlier.setBase(standpoint.snapshot({}), true);
    present(standpoint.earlier ? &m_earlier : m_draft.data());
}

void TablePane::present(draft::Draft *shown)
{
    if (m_shown)
        m_shown->disconnect(this);
    m_shown = shown;
    m_model->setDraft(shown);
    const auto changed = [this] {
        draftChanged();
        update();
    };
    if (shown)
        connect(shown, &draft::Draft::changed, this, changed);
    changed();
}

void TablePane::update()
{
    const int rows = m_model->rowCount();
    m_header->setSubtitle(counted(rows));
    m_filter->setState(rows == 0 ? widgets::FilterLine::State::Invalid
                                 : widgets::FilterLine::State::Valid,
                       tr("%1 found").arg(items::labels::count(quint64(rows))));
    m_table->setVisible(rows > 0);
    m_empty->setVisible(rows == 0);
    updateButtons(isEditable());
}

bool TablePane::isEditable() const
{
    return m_draft && m_draft->base() && m_shown == m_draft && m_dialogs;
}

bool TablePane::isAllowed(const QString &problem)
{
    m_messages->clear();
    const QString refused =
        isEditable() ? problem : tr("You look at another moment; nothing can be changed in it.");
    if (!refused.isEmpty())
        m_messages->showWarning(refused);
    return refused.isEmpty();
}

int TablePane::currentRow() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? index.row() : -1;
}

void TablePane::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

} // namespace bailiwick::views
