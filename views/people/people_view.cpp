// SPDX-License-Identifier: Apache-2.0
#include "views/people/people_view.h"

#include "models/items/labels.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/filter_line.h"
#include "views/widgets/header_label.h"
#include "views/widgets/icons.h"
#include "views/widgets/item_delegate.h"
#include "views/widgets/message_bar.h"
#include "views/widgets/pill_delegate.h"
#include "views/widgets/table_look.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QTableView>

namespace bailiwick::views {

PeopleView::PeopleView(QWidget *parent)
    : QWidget(parent)
    , m_header(new widgets::HeaderLabel(tr("People"), this))
    , m_filter(new widgets::FilterLine(tr("Filter by name, e-mail, title or organization"), this))
    , m_organizations(new QComboBox(this))
    , m_seeAs(new QPushButton(tr("See the fleet as this person"), this))
    , m_disable(new QPushButton(this))
    , m_leave(new QPushButton(tr("&Leaves…"), this))
    , m_messages(new widgets::MessageBar(this))
    , m_table(new QTableView(this))
    , m_empty(new widgets::EmptyState(widgets::Icon::Person, tr("Nobody found"),
                                      tr("Nobody whom you may see fits the filter."), this))
{
    m_organizations->setAccessibleName(tr("Organization"));
    m_organizations->setMinimumContentsLength(22);
    m_seeAs->setIcon(widgets::icon(widgets::Icon::ViewAs));
    m_leave->setIcon(widgets::icon(widgets::Icon::SignOut));
    m_leave->setToolTip(tr("They leave the organization: their roles and places in teams fall with "
                           "it"));
    m_header->addWidget(m_seeAs);
    m_header->addWidget(m_disable);
    m_header->addWidget(m_leave);
    auto *line = new QHBoxLayout;
    line->addWidget(m_filter, 1);
    line->addWidget(m_organizations);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_header);
    layout->addWidget(m_messages);
    layout->addLayout(line);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_empty, 1);
    setUpTable();

    connect(m_filter, &widgets::FilterLine::filterChanged, &m_model,
            &items::PeopleModel::setFilterText);
    connect(m_filter, &widgets::FilterLine::filterChanged, this, &PeopleView::updateCount);
    connect(m_filter, &widgets::FilterLine::leftDown, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_organizations, &QComboBox::currentIndexChanged, this, [this] {
        const auto id = items::idFromText(m_organizations->currentData().toString());
        m_model.setOrganization(id.value_or(fleet::Id()));
        updateCount();
    });
    connect(m_seeAs, &QPushButton::clicked, this, [this] {
        if (const auto principal = current())
            Q_EMIT showFleetAs(*principal);
    });
    connect(m_disable, &QPushButton::clicked, this, &PeopleView::toggleDisabled);
    connect(m_leave, &QPushButton::clicked, this, &PeopleView::leave);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &PeopleView::updateCount);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &PeopleView::updateButtons);
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, &PeopleView::focusFilter);
    updateCount();
}

PeopleView::~PeopleView() = default;

void PeopleView::setUpTable()
{
    m_table->setModel(&m_model);
    m_table->setAccessibleName(tr("People"));
    widgets::applyTableLook(*m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegate(new widgets::ItemDelegate(m_table));
    m_table->setItemDelegateForColumn(items::PeopleModel::StateColumn,
                                      new widgets::PillDelegate(m_table));
    QHeaderView &header = *m_table->horizontalHeader();
    header.resizeSection(items::PeopleModel::NameColumn, 165);
    header.resizeSection(items::PeopleModel::OrganizationColumn, 155);
    header.resizeSection(items::PeopleModel::TitleColumn, 125);
    header.resizeSection(items::PeopleModel::EmailColumn, 275);
    header.resizeSection(items::PeopleModel::TeamsColumn, 100);
    header.resizeSection(items::PeopleModel::RolesColumn, 190);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &PeopleView::updateButtons);
    connect(m_table, &QTableView::activated, m_seeAs, [this] { m_seeAs->click(); });
}

void PeopleView::setDraft(draft::Draft *draft)
{
    m_draft = draft;
    show(draft);
}

void PeopleView::setStandpoint(const items::Standpoint &standpoint)
{
    m_earlier.setBase(standpoint.snapshot({}), true);
    show(standpoint.earlier ? &m_earlier : m_draft.data());
}

void PeopleView::show(draft::Draft *shown)
{
    if (m_shown)
        m_shown->disconnect(this);
    m_shown = shown;
    m_model.setDraft(shown);
    if (shown)
        connect(shown, &draft::Draft::changed, this, &PeopleView::updateOrganizations);
    updateOrganizations();
}

void PeopleView::updateOrganizations()
{
    const QSignalBlocker quiet(m_organizations);
    const QVariant chosen = m_organizations->currentData();
    m_organizations->clear();
    m_organizations->addItem(tr("All organizations"), QString());
    if (m_shown)
        for (const fleet::Organization &organization :
             m_shown->state().table<fleet::Organization>())
            m_organizations->addItem(QString::fromStdString(organization.name),
                                     items::idText(organization.id));
    m_organizations->setCurrentIndex(std::max(0, m_organizations->findData(chosen)));
    updateCount();
}

void PeopleView::updateCount()
{
    const int people = m_model.rowCount();
    m_header->setSubtitle(tr("%n people", nullptr, people));
    m_filter->setState(people == 0 ? widgets::FilterLine::State::Invalid
                                   : widgets::FilterLine::State::Valid,
                       tr("%1 found").arg(items::labels::count(quint64(people))));
    m_table->setVisible(people > 0);
    m_empty->setVisible(people == 0);
    updateButtons();
}

std::optional<fleet::PrincipalRef> PeopleView::current() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? std::optional(m_model.principalAt(index.row())) : std::nullopt;
}

void PeopleView::reveal(fleet::Id membership)
{
    if (m_model.rowOf(membership) < 0) {
        m_filter->clear();
        m_organizations->setCurrentIndex(0);
    }
    const int row = m_model.rowOf(membership);
    if (row < 0)
        return;
    m_table->selectRow(row);
    m_table->scrollTo(m_model.index(row, 0), QAbstractItemView::PositionAtCenter);
    m_table->setFocus();
}

void PeopleView::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

} // namespace bailiwick::views
