// SPDX-License-Identifier: Apache-2.0
#include "views/delegation/company_page.h"

#include "models/items/labels.h"
#include "models/items/roles.h"
#include "views/widgets/filter_line.h"
#include "views/widgets/item_delegate.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTreeView>
#include <QVBoxLayout>

namespace bailiwick::delegation {

CompanyPage::CompanyPage(WizardContext &context, QWidget *parent)
    : WizardPage(context, tr("Company"),
                 tr("Who gets authority over a part of the fleet? Its people get nothing yet; its "
                    "administrators will be able to give them roles."),
                 parent)
    , m_filter(new widgets::FilterLine(tr("Filter companies"), this))
    , m_list(new QTreeView(this))
    , m_titleRow(new QWidget(this))
    , m_title(new QComboBox(m_titleRow))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 1);
    auto *row = new QFormLayout(m_titleRow);
    row->setContentsMargins(0, 0, 0, 0);
    m_title->setAccessibleName(tr("Passed on from"));
    row->addRow(tr("Passed on from:"), m_title);
    layout->addWidget(m_titleRow);

    m_filtered.setSourceModel(&m_companies);
    m_filtered.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filtered.setFilterKeyColumn(-1);
    m_list->setModel(&m_filtered);
    m_list->setAccessibleName(tr("Companies"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setItemDelegate(new widgets::ItemDelegate(m_list));
    connect(m_filter, &widgets::FilterLine::filterChanged, this, [this](const QString &text) {
        m_filtered.setFilterFixedString(text);
        m_filter->setState(m_filtered.rowCount() > 0 ? widgets::FilterLine::State::Valid
                                                     : widgets::FilterLine::State::Invalid,
                           m_filtered.rowCount() > 0 ? QString() : tr("nothing found"));
    });
    connect(m_filter, &widgets::FilterLine::leftDown, m_list, [this] { m_list->setFocus(); });
    fill();
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &CompanyPage::chosen);
    connect(m_title, &QComboBox::currentIndexChanged, this, [this] {
        plan().delegation.parent =
            items::idFromText(m_title->currentData().toString()).value_or(fleet::Id{});
        Q_EMIT changed();
    });
}

void CompanyPage::fill()
{
    const fleet::State &state = context().draft.state();
    const fleet::Id own = state.organizationOf(context().author);
    m_companies.show(state, {own});
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int column = 1; column < 4; ++column)
        m_list->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);

    if (!context().draft.base())
        return;
    const std::vector<fleet::Id> from =
        draft::titles(*context().draft.base(), context().author, fleet::currentTime());
    for (const fleet::Id title : from) {
        const fleet::Delegation *above = state.delegations().find(title);
        m_title->addItem(above ? tr("The delegation from %1 over %2")
                                     .arg(items::labels::organization(state, above->from),
                                          items::labels::scopes(state, above->region))
                               : tr("%1's own").arg(items::labels::organization(state, own)),
                         items::idText(title));
    }
    m_titleRow->setVisible(from.size() > 1);
    if (plan().isNew && !from.empty())
        plan().delegation.parent = from.front();
    if (plan().isNew)
        plan().delegation.from = own;
}

void CompanyPage::enter()
{
    const QString wanted = items::idText(plan().delegation.to);
    for (int row = 0; row < m_filtered.rowCount(); ++row) {
        const QModelIndex index = m_filtered.index(row, 0);
        if (!wanted.isEmpty() && index.data(items::IdRole).toString() == wanted)
            m_list->setCurrentIndex(index);
    }
    m_list->setFocus();
}

void CompanyPage::chosen()
{
    // What is selected: getting the focus makes the first row current without choosing it.
    const QModelIndex index = m_list->selectionModel()->selectedRows().value(0);
    const fleet::Id company =
        items::idFromText(index.data(items::IdRole).toString()).value_or(fleet::Id{});
    if (company.isNull() || company == plan().delegation.to)
        return;
    plan().delegation.to = company;
    plan().administrators.clear();
    Q_EMIT changed();
}

QString CompanyPage::problem() const
{
    if (m_title->count() == 0)
        return tr("Your organization holds nothing that it may pass on.");
    return plan().delegation.to.isNull() ? tr("Choose a company.") : QString();
}

} // namespace bailiwick::delegation
