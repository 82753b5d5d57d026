// SPDX-License-Identifier: Apache-2.0
#include "views/companies/hand_over_dialog.h"

#include "models/draft/delegation_plan.h"
#include "models/items/labels.h"
#include "models/items/roles.h"
#include "views/companies/end_dialog.h"
#include "views/widgets/date_field.h"
#include "views/widgets/filter_line.h"
#include "views/widgets/icons.h"
#include "views/widgets/item_delegate.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace bailiwick::companies {

namespace labels = items::labels;

namespace {

void setUpList(QTreeView &list, const QString &name)
{
    list.setAccessibleName(name);
    list.setRootIsDecorated(false);
    list.setUniformRowHeights(true);
    list.setAlternatingRowColors(true);
    list.setEditTriggers(QAbstractItemView::NoEditTriggers);
    list.setItemDelegate(new widgets::ItemDelegate(&list));
}

} // namespace

HandOverDialog::HandOverDialog(draft::Draft &draft, fleet::Relationship relationship,
                               QWidget *parent)
    : QDialog(parent)
    , m_draft(draft)
    , m_relationship(std::move(relationship))
    , m_filter(new widgets::FilterLine(tr("Filter companies"), this))
    , m_companyList(new QTreeView(this))
    , m_peopleList(new QTreeView(this))
    , m_role(new QComboBox(this))
    , m_date(new widgets::DateField(tr("&Later, on"), this))
    , m_reason(new QLineEdit(this))
    , m_problem(new QLabel(this))
    , m_add(new QPushButton(icon(widgets::Icon::Ok), tr("&Add to draft"), this))
{
    const fleet::State &state = draft.state();
    const QString company = labels::organization(state, m_relationship.to);
    setWindowTitle(tr("Hand over from %1").arg(company));
    auto *text = new QLabel(
        tr("Another company gets the same places and the same ceiling; what %1 was given ends at "
           "that moment. Its people's roles are not handed on: the new company gives its own.")
            .arg(company),
        this);
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(tr("For example: maintenance contract 2026-118"));
    auto *form = new QFormLayout;
    form->addRow(tr("When:"), m_date);
    form->addRow(tr("&Reason:"), m_reason);
    auto *sides = new QHBoxLayout;
    sides->setSpacing(16);
    sides->addWidget(makeCompanies(), 1);
    sides->addWidget(makePeople(), 1);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setForegroundRole(QPalette::PlaceholderText);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_add, QDialogButtonBox::AcceptRole);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_problem, 1);
    bottom->addWidget(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(text);
    layout->addLayout(sides, 1);
    layout->addLayout(form);
    layout->addLayout(bottom);
    resize(940, 580);

    connect(m_date, &widgets::DateField::changed, this, &HandOverDialog::update);
    connect(m_reason, &QLineEdit::textChanged, this, &HandOverDialog::update);
    connect(m_add, &QPushButton::clicked, this, &HandOverDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    companyChosen();
    m_filter->setFocus();
}

HandOverDialog::~HandOverDialog() = default;

QWidget *HandOverDialog::makeCompanies()
{
    auto *side = new QWidget(this);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new QLabel(tr("Who takes over?"), side));
    layout->addWidget(m_filter);
    layout->addWidget(m_companyList, 1);
    m_companies.show(m_draft.state(), {m_relationship.from, m_relationship.to});
    m_filtered.setSourceModel(&m_companies);
    m_filtered.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filtered.setFilterKeyColumn(-1);
    m_companyList->setModel(&m_filtered);
    setUpList(*m_companyList, tr("Companies"));
    QHeaderView &header = *m_companyList->header();
    header.setStretchLastSection(false);
    header.setSectionResizeMode(QHeaderView::ResizeToContents);
    header.setSectionResizeMode(0, QHeaderView::Stretch);
    connect(m_filter, &widgets::FilterLine::filterChanged, this, [this](const QString &text) {
        m_filtered.setFilterFixedString(text);
        const bool any = m_filtered.rowCount() > 0;
        m_filter->setState(any ? widgets::FilterLine::State::Valid
                               : widgets::FilterLine::State::Invalid,
                           any ? QString() : tr("nothing found"));
    });
    connect(m_filter, &widgets::FilterLine::leftDown, m_companyList,
            [this] { m_companyList->setFocus(); });
    connect(m_companyList->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &HandOverDialog::companyChosen);
    return side;
}

QWidget *HandOverDialog::makePeople()
{
    auto *side = new QWidget(this);
    auto *row = new QHBoxLayout;
    auto *label = new QLabel(tr("A&dministrators there get the role"), side);
    label->setBuddy(m_role);
    m_role->setAccessibleName(tr("Role of administrators"));
    row->addWidget(label);
    row->addWidget(m_role, 1);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(row);
    layout->addWidget(m_peopleList, 1);
    fillRoles();
    m_peopleList->setModel(&m_people);
    setUpList(*m_peopleList, tr("People of the company"));
    connect(&m_people, &items::MemberChoiceModel::tickedChanged, this, &HandOverDialog::update);
    connect(m_role, &QComboBox::currentIndexChanged, this, &HandOverDialog::update);
    return side;
}

// By what all of the delegations allow.
void HandOverDialog::fillRoles()
{
    const fleet::State &state = m_draft.state();
    std::vector<fleet::CeilingRule> ceiling;
    for (const fleet::Id id : m_relationship.delegations) {
        const auto &rules = state.delegations().find(id)->ceiling;
        ceiling.insert(ceiling.end(), rules.begin(), rules.end());
    }
    for (const fleet::Id id : draft::administratorRoles(state, ceiling))
        m_role->addItem(QString::fromStdString(state.roles().find(id)->name), items::idText(id));
}

fleet::Id HandOverDialog::company() const
{
    const QModelIndex index = m_companyList->selectionModel()->selectedRows().value(0);
    return items::idFromText(index.data(items::IdRole).toString()).value_or(fleet::Id());
}

void HandOverDialog::companyChosen()
{
    m_people.show(m_draft.state(), company());
    m_peopleList->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_peopleList->header()->setStretchLastSection(true);
    update();
}

draft::HandOver HandOverDialog::plan() const
{
    draft::HandOver plan;
    plan.to = company();
    plan.at = m_date->time().value_or(fleet::currentTime());
    plan.administrators = {m_people.ticked().begin(), m_people.ticked().end()};
    plan.role = items::idFromText(m_role->currentData().toString()).value_or(fleet::Id());
    plan.reason = m_reason->text().trimmed().toStdString();
    return plan;
}

QString HandOverDialog::problem() const
{
    const draft::HandOver handOver = plan();
    if (handOver.to.isNull())
        return tr("Choose the company that takes over.");
    if (m_date->time() && handOver.at < fleet::currentTime())
        return tr("That day is over. Choose a later one, or let it happen with the commit.");
    if (m_relationship.until <= handOver.at)
        return tr("What is to be handed over ends before that day.");
    if (const QString why = obstacleText(
            m_draft.state(), draft::endObstacle(m_draft.state(), m_relationship, handOver.at));
        !why.isEmpty())
        return why;
    if (!handOver.administrators.empty() && handOver.role.isNull())
        return tr("There is no role that lets people give roles.");
    return handOver.reason.empty() ? tr("Say why: the reason stands in the audit log.") : QString();
}

void HandOverDialog::update()
{
    const QString why = problem();
    m_add->setEnabled(why.isEmpty());
    m_problem->setText(why.isEmpty() && m_people.ticked().empty()
                           ? tr("Nobody is ticked: until somebody is, only you can give the "
                                "company's people roles there.")
                           : why);
}

void HandOverDialog::accept()
{
    if (!problem().isEmpty())
        return;
    m_draft.push(draft::handOver(m_draft.state(), m_relationship, plan()));
    QDialog::accept();
}

} // namespace bailiwick::companies
