// SPDX-License-Identifier: Apache-2.0
#include "views/companies/companies_screen.h"

#include "models/items/labels.h"
#include "views/companies/end_dialog.h"
#include "views/companies/hand_over_dialog.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/filter_line.h"
#include "views/widgets/header_label.h"
#include "views/widgets/icons.h"
#include "views/widgets/item_delegate.h"
#include "views/widgets/key_value_panel.h"
#include "views/widgets/message_bar.h"
#include "views/widgets/pill_delegate.h"
#include "views/widgets/table_look.h"

#include <QHeaderView>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace bailiwick::companies {

using items::CompanyModel;
using widgets::Icon;

CompaniesScreen::CompaniesScreen(draft::Draft &draft, const fleet::PrincipalRef &viewer,
                                 widgets::Dialogs &dialogs, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_viewer(viewer)
    , m_dialogs(dialogs)
    , m_header(new widgets::HeaderLabel(tr("Companies"), this))
    , m_messages(new widgets::MessageBar(this))
    , m_filter(new widgets::FilterLine(tr("Filter by company or whom it works for"), this))
    , m_stack(new QStackedWidget(this))
    , m_table(new QTableView(this))
    , m_panel(new widgets::KeyValuePanel(tr("Details of the relationship"), this))
    , m_end(new QPushButton(icon(Icon::Expiring), tr("&End…"), this))
    , m_goOn(new QPushButton(icon(Icon::Undo), tr("&Go on"), this))
    , m_suspend(new QPushButton(this))
    , m_handOver(new QPushButton(icon(Icon::Delegate), tr("&Hand over…"), this))
    , m_block(new QPushButton(this))
{
    m_header->setIcon(Icon::Organization);
    m_goOn->setToolTip(tr("Takes back an end that is still to come"));
    for (QPushButton *button : {m_handOver, m_suspend, m_goOn, m_end, m_block})
        m_header->addWidget(button);
    setUpTable();
    auto *splitter = new QSplitter(this);
    splitter->addWidget(m_table);
    splitter->addWidget(m_panel);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({800, 360});
    splitter->setChildrenCollapsible(false);
    m_panel->setModel(&m_details);
    m_stack->addWidget(new widgets::EmptyState(
        Icon::Organization, tr("No company works here"),
        tr("Once a part of the fleet is delegated to a company, it stands here until the work with "
           "it is over, and after."),
        this));
    m_stack->addWidget(splitter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_header);
    layout->addWidget(m_messages);
    layout->addWidget(m_filter);
    layout->addWidget(m_stack, 1);
    setUpActs();
    m_model.setViewer(viewer);
    lookAt(draft, 0);
}

CompaniesScreen::~CompaniesScreen() = default;

void CompaniesScreen::setUpTable()
{
    m_table->setModel(&m_model);
    m_table->setAccessibleName(tr("Companies"));
    widgets::applyTableLook(*m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegate(new widgets::ItemDelegate(m_table));
    m_table->setItemDelegateForColumn(CompanyModel::StateColumn,
                                      new widgets::PillDelegate(m_table));
    QHeaderView &header = *m_table->horizontalHeader();
    header.resizeSection(CompanyModel::CompanyColumn, 180);
    header.resizeSection(CompanyModel::FromColumn, 115);
    header.resizeSection(CompanyModel::StateColumn, 105);
    header.resizeSection(CompanyModel::EndsColumn, 95);
    header.resizeSection(CompanyModel::SuccessorColumn, 125);
    header.resizeSection(CompanyModel::PeopleColumn, 65);
    header.moveSection(CompanyModel::PlacesColumn, CompanyModel::ColumnCount - 1);
    header.setSectionResizeMode(CompanyModel::PlacesColumn, QHeaderView::Stretch);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &CompaniesScreen::update);
    connect(m_table, &QTableView::activated, this, [this] {
        if (const fleet::Relationship *one = current())
            Q_EMIT delegationChosen(one->delegations.front());
    });
}

void CompaniesScreen::setUpActs()
{
    connect(m_end, &QPushButton::clicked, this, &CompaniesScreen::end);
    connect(m_goOn, &QPushButton::clicked, this, &CompaniesScreen::goOn);
    connect(m_suspend, &QPushButton::clicked, this, &CompaniesScreen::toggleSuspended);
    connect(m_handOver, &QPushButton::clicked, this, &CompaniesScreen::handOver);
    connect(m_block, &QPushButton::clicked, this, &CompaniesScreen::toggleBlocked);
    connect(m_filter, &widgets::FilterLine::filterChanged, &m_model, &CompanyModel::setFilterText);
    connect(m_filter, &widgets::FilterLine::filterChanged, this, &CompaniesScreen::update);
    connect(m_filter, &widgets::FilterLine::leftDown, m_table, qOverload<>(&QWidget::setFocus));
    connect(&m_model, &QAbstractItemModel::modelReset, this, &CompaniesScreen::update);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &CompaniesScreen::update);
    // What the bar says is about the draft: committed or discarded, it is no longer so.
    connect(&m_draft, &draft::Draft::changed, this, [this] {
        if (m_draft.isEmpty())
            m_messages->clear();
    });
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
}

void CompaniesScreen::setStandpoint(const items::Standpoint &standpoint)
{
    m_earlier.setBase(standpoint.snapshot({}), true);
    lookAt(standpoint.earlier ? m_earlier : m_draft, standpoint.isNow() ? 0 : standpoint.moment());
}

void CompaniesScreen::lookAt(draft::Draft &shown, fleet::Time at)
{
    m_shown = &shown;
    m_at = at;
    m_model.setTime(at);
    m_model.setDraft(&shown);
    update();
}

const fleet::Relationship *CompaniesScreen::current() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? &m_model.relationshipAt(index.row()) : nullptr;
}

void CompaniesScreen::reveal(fleet::Id company)
{
    m_filter->clear();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.relationshipAt(row).to != company)
            continue;
        m_table->selectRow(row);
        m_table->scrollTo(m_model.index(row, 0), QAbstractItemView::PositionAtCenter);
        m_table->setFocus();
        return;
    }
}

void CompaniesScreen::update()
{
    const int rows = m_model.rowCount();
    const bool filtered = !m_filter->text().trimmed().isEmpty();
    m_stack->setCurrentIndex(rows > 0 || filtered ? 1 : 0);
    if (rows > 0 && !m_table->currentIndex().isValid())
        m_table->selectRow(0);
    m_filter->setState(rows == 0 ? widgets::FilterLine::State::Invalid
                                 : widgets::FilterLine::State::Valid,
                       tr("%1 found").arg(items::labels::count(quint64(rows))));
    m_header->setSubtitle(rows > 0 ? tr("%n relationship(s)", nullptr, rows) : QString());

    const fleet::Relationship *one = current();
    const fleet::State &state = m_shown->state();
    m_details.show(state, one, m_at != 0 ? m_at : fleet::currentTime());
    const fleet::Organization *company = one ? state.organizations().find(one->to) : nullptr;
    const bool suspended = one && one->state == fleet::RelationshipState::Suspended;
    const bool blocked = company && company->blocked;
    m_suspend->setText(suspended && !blocked ? tr("&Resume") : tr("&Suspend…"));
    m_suspend->setIcon(icon(suspended && !blocked ? Icon::Play : Icon::Pause));
    m_block->setText(blocked ? tr("Un&block") : tr("&Block…"));
    m_block->setIcon(icon(blocked ? Icon::Unlock : Icon::Denied));
    // Why a click would be refused is said by the click; here only whether it could mean anything.
    const bool now = one && m_shown == &m_draft && m_at == 0;
    const bool over = one && (one->state == fleet::RelationshipState::Ended ||
                              one->state == fleet::RelationshipState::HandedOver);
    m_end->setEnabled(now && !over);
    m_handOver->setEnabled(now && !over);
    m_suspend->setEnabled(now && !over && !blocked);
    m_goOn->setEnabled(now && !over && one->until != fleet::endOfTime);
    m_block->setEnabled(now);
}

} // namespace bailiwick::companies
