// SPDX-License-Identifier: Apache-2.0
#include "views/people/people_view.h"

#include "views/widgets/icons.h"
#include "views/widgets/pill_delegate.h"

#include <QComboBox>
#include <QHeaderView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableView>

#include <algorithm>

namespace bailiwick::views {

using widgets::Icon;

PeopleView::PeopleView(QWidget *parent)
    : PeopleView(new items::PeopleModel, parent)
{
}

PeopleView::PeopleView(items::PeopleModel *model, QWidget *parent)
    : TablePane(model, Icon::Person,
                {tr("People"), tr("Filter by name, e-mail, title or organization"),
                 tr("Nobody found"), tr("Nobody whom you may see fits the filter.")},
                parent)
    , m_model(model)
    , m_organizations(new QComboBox(this))
    , m_seeAs(&addButton(Icon::ViewAs, tr("See the fleet as this person")))
    , m_disable(&addButton(Icon::Pause, QString()))
    , m_leave(&addButton(Icon::SignOut, tr("&Leaves…")))
{
    m_organizations->setAccessibleName(tr("Organization"));
    m_organizations->setMinimumContentsLength(22);
    m_leave->setToolTip(tr("They leave the organization: their roles and places in teams fall with "
                           "it"));
    addBesideFilter(m_organizations);
    setUpTable();
    connect(m_organizations, &QComboBox::currentIndexChanged, this, [this] {
        const auto id = items::idFromText(m_organizations->currentData().toString());
        m_model->setOrganization(id.value_or(fleet::Id()));
        update();
    });
    connect(m_seeAs, &QPushButton::clicked, this, [this] {
        if (const auto principal = current())
            Q_EMIT showFleetAs(*principal);
    });
    connect(m_disable, &QPushButton::clicked, this, &PeopleView::toggleDisabled);
    connect(m_leave, &QPushButton::clicked, this, &PeopleView::leave);
    update();
}

PeopleView::~PeopleView() = default;

void PeopleView::setUpTable()
{
    table().setItemDelegateForColumn(items::PeopleModel::StateColumn,
                                     new widgets::PillDelegate(&table()));
    QHeaderView &header = *table().horizontalHeader();
    header.resizeSection(items::PeopleModel::NameColumn, 165);
    header.resizeSection(items::PeopleModel::OrganizationColumn, 155);
    header.resizeSection(items::PeopleModel::TitleColumn, 125);
    header.resizeSection(items::PeopleModel::EmailColumn, 275);
    header.resizeSection(items::PeopleModel::TeamsColumn, 100);
    header.resizeSection(items::PeopleModel::RolesColumn, 190);
    connect(&table(), &QTableView::activated, m_seeAs, [this] { m_seeAs->click(); });
}

void PeopleView::filter(const QString &text)
{
    m_model->setFilterText(text);
}

void PeopleView::draftChanged()
{
    const QSignalBlocker quiet(m_organizations);
    const QVariant chosen = m_organizations->currentData();
    m_organizations->clear();
    m_organizations->addItem(tr("All organizations"), QString());
    if (shownDraft())
        for (const fleet::Organization &organization : shownDraft()->state().organizations())
            m_organizations->addItem(QString::fromStdString(organization.name),
                                     items::idText(organization.id));
    m_organizations->setCurrentIndex(std::max(0, m_organizations->findData(chosen)));
}

QString PeopleView::counted(int rows) const
{
    return tr("%n people", nullptr, rows);
}

std::optional<fleet::PrincipalRef> PeopleView::current() const
{
    const int row = currentRow();
    return row >= 0 ? std::optional(m_model->principalAt(row)) : std::nullopt;
}

void PeopleView::reveal(fleet::Id membership)
{
    if (m_model->rowOf(membership) < 0) {
        clearFilter();
        m_organizations->setCurrentIndex(0);
    }
    const int row = m_model->rowOf(membership);
    if (row < 0)
        return;
    table().selectRow(row);
    table().scrollTo(m_model->index(row, 0), QAbstractItemView::PositionAtCenter);
    table().setFocus();
}

} // namespace bailiwick::views
