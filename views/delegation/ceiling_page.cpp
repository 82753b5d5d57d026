// SPDX-License-Identifier: Apache-2.0
#include "views/delegation/ceiling_page.h"

#include "models/items/roles.h"
#include "views/delegation/ceiling_delegate.h"
#include "views/widgets/icons.h"
#include "views/widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace bailiwick::delegation {

using items::CeilingGridModel;

CeilingPage::CeilingPage(WizardContext &context, QWidget *parent)
    : WizardPage(context, tr("Ceiling"),
                 tr("The most that the company may grant its people there. Roles can be edited "
                    "later; this limit stays."),
                 parent)
    , m_role(new QComboBox(this))
    , m_grid(new QTableView(this))
    , m_what(new QLabel(this))
    , m_count(new QLabel(this))
{
    auto *all = new QPushButton(icon(widgets::Icon::Add), tr("Choose &all of it"), this);
    auto *none = new QPushButton(icon(widgets::Icon::Remove), tr("Choose n&one of it"), this);
    m_role->setAccessibleName(tr("Role"));
    m_role->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *row = new QHBoxLayout;
    auto *label = new QLabel(tr("Actions of the &role"), this);
    label->setBuddy(m_role);
    row->addWidget(label);
    row->addWidget(m_role);
    row->addWidget(all);
    row->addWidget(none);
    row->addStretch(1);
    row->addWidget(m_count);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(row);
    layout->addWidget(m_grid, 1);
    layout->addWidget(m_what);

    m_count->setFont(widgets::titleFont(font()));
    m_what->setWordWrap(true);
    m_what->setTextFormat(Qt::PlainText);
    m_what->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_what->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_grid->setModel(&m_model);
    m_grid->setAccessibleName(tr("Actions and roles"));
    m_grid->verticalHeader()->hide();
    m_grid->setShowGrid(false);
    m_grid->setAlternatingRowColors(true);
    m_grid->setTabKeyNavigation(false);
    m_grid->setWordWrap(false);
    m_grid->setItemDelegate(new CeilingDelegate(m_grid));
    m_grid->setItemDelegateForColumn(CeilingGridModel::ActionColumn,
                                     new QStyledItemDelegate(m_grid));
    m_grid->horizontalHeader()->setHighlightSections(false);

    connect(all, &QPushButton::clicked, this, [this] { setRole(true); });
    connect(none, &QPushButton::clicked, this, [this] { setRole(false); });
    connect(m_grid->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &CeilingPage::describe);
    connect(&m_model, &CeilingGridModel::ceilingChanged, this, [this] {
        if (!m_entering)
            plan().delegation.ceiling = m_model.ceiling();
        describe();
        Q_EMIT changed();
    });
}

void CeilingPage::enter()
{
    const std::vector<fleet::CeilingRule> wanted = plan().delegation.ceiling;
    m_entering = true;
    m_model.setContext(context().draft.base(), context().author, plan().delegation.to,
                       plan().delegation.region, plan().delegation.parent, fleet::currentTime());
    m_model.setCeiling(wanted);
    m_entering = false;
    plan().delegation.ceiling = m_model.ceiling();
    fillRoles();
    auto *header = m_grid->horizontalHeader();
    header->setSectionResizeMode(CeilingGridModel::ActionColumn, QHeaderView::ResizeToContents);
    for (int column = CeilingGridModel::ChosenColumn; column < m_model.columnCount(); ++column)
        header->resizeSection(column, std::max(88, header->sectionSizeHint(column) + 16));
    if (m_model.rowCount() > 0)
        m_grid->setCurrentIndex(m_model.index(0, CeilingGridModel::ActionColumn));
    describe();
    m_grid->setFocus();
}

void CeilingPage::fillRoles()
{
    const QString before = m_role->currentText();
    m_role->clear();
    for (int column = CeilingGridModel::FirstRoleColumn; column < m_model.columnCount(); ++column)
        m_role->addItem(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    int wanted = m_role->findText(before);
    // At first the role that makes administrators: what one delegates most.
    const auto roles =
        draft::administratorRoles(context().draft.state(), plan().delegation.ceiling);
    for (int i = 0; wanted < 0 && i < m_role->count() && !roles.empty(); ++i) {
        if (m_model.roleAt(CeilingGridModel::FirstRoleColumn + i) == roles.front())
            wanted = i;
    }
    m_role->setCurrentIndex(std::max(0, wanted));
}

void CeilingPage::setRole(bool chosen)
{
    m_model.setRoleChosen(CeilingGridModel::FirstRoleColumn + m_role->currentIndex(), chosen);
}

void CeilingPage::describe()
{
    const int count = static_cast<int>(plan().delegation.ceiling.size());
    m_count->setText(tr("%n action(s) chosen", nullptr, count));
    const QModelIndex index = m_grid->currentIndex();
    QStringList lines = index.data(Qt::ToolTipRole).toString().split(u'\n', Qt::SkipEmptyParts);
    m_what->setText(lines.join(QStringLiteral(" · ")));
}

QString CeilingPage::problem() const
{
    return plan().delegation.ceiling.empty() ? tr("Choose at least one action.") : QString();
}

} // namespace bailiwick::delegation
