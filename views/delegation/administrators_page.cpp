// SPDX-License-Identifier: Apache-2.0
#include "views/delegation/administrators_page.h"

#include "models/items/labels.h"
#include "models/items/roles.h"
#include "views/widgets/item_delegate.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTreeView>
#include <QVBoxLayout>

namespace bailiwick::delegation {

AdministratorsPage::AdministratorsPage(WizardContext &context, QWidget *parent)
    : WizardPage(context, tr("Administrators"),
                 tr("Who at the company gives its people their roles? They can hand out what the "
                    "ceiling allows, and nothing else."),
                 parent)
    , m_before(context.plan.administrators)
    , m_role(new QComboBox(this))
    , m_list(new QTreeView(this))
    , m_note(new QLabel(this))
{
    auto *label = new QLabel(tr("They get the &role"), this);
    label->setBuddy(m_role);
    m_role->setAccessibleName(tr("Role of administrators"));
    m_role->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_role);
    row->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(row);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_note);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_note->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_list->setModel(&m_people);
    m_list->setItemDelegate(new widgets::ItemDelegate(m_list));
    m_list->setAccessibleName(tr("People of the company"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    connect(&m_people, &items::MemberChoiceModel::tickedChanged, this, &AdministratorsPage::ticked);
    connect(m_role, &QComboBox::currentIndexChanged, this, [this] {
        if (m_filling)
            return;
        plan().role = items::idFromText(m_role->currentData().toString()).value_or(fleet::Id{});
        describe();
        Q_EMIT changed();
    });
}

void AdministratorsPage::enter()
{
    m_filling = true;
    fillRoles();
    fillPeople();
    m_filling = false;
    describe();
    m_list->setFocus();
    if (m_people.rowCount() > 0)
        m_list->setCurrentIndex(m_people.index(0, 0));
}

void AdministratorsPage::fillRoles()
{
    const fleet::State &state = context().draft.state();
    m_role->clear();
    for (const fleet::Id id : draft::administratorRoles(state, plan().delegation.ceiling))
        m_role->addItem(QString::fromStdString(state.roles().find(id)->name), items::idText(id));
    m_role->setCurrentIndex(std::max(0, m_role->findData(items::idText(plan().role))));
    plan().role = items::idFromText(m_role->currentData().toString()).value_or(fleet::Id{});
}

void AdministratorsPage::fillPeople()
{
    m_people.show(context().draft.state(), plan().delegation.to, plan().administrators,
                  plan().isNew ? std::set<fleet::Id>() : m_before,
                  tr("Administers it already. Take the role away in Access."));
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(true);
}

void AdministratorsPage::ticked()
{
    plan().administrators = m_people.ticked();
    describe();
    Q_EMIT changed();
}

void AdministratorsPage::describe()
{
    const fleet::State &state = context().draft.state();
    if (m_people.rowCount() == 0) {
        m_note->setText(tr("%1 has no people yet. The delegation can be made; invite somebody and "
                           "name an administrator later.")
                            .arg(items::labels::organization(state, plan().delegation.to)));
        return;
    }
    if (plan().administrators.empty()) {
        m_note->setText(tr("Nobody is ticked: until somebody is, only you can give the company's "
                           "people roles there."));
        return;
    }
    QStringList missing;
    if (const fleet::Role *role = state.roles().find(plan().role)) {
        for (const fleet::ActionName &action :
             draft::beyondCeiling(*role, plan().delegation.ceiling))
            missing << items::labels::action(action);
    }
    m_note->setText(missing.isEmpty() ? tr("%n person(s) will administer the delegation.", nullptr,
                                           static_cast<int>(plan().administrators.size()))
                                      : tr("Without effect, because the ceiling lacks it: %1.")
                                            .arg(missing.join(tr(", ", "between actions"))));
}

QString AdministratorsPage::problem() const
{
    if (!plan().administrators.empty() && plan().role.isNull())
        return tr("There is no role that lets people give roles.");
    return {};
}

} // namespace bailiwick::delegation
