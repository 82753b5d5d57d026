// SPDX-License-Identifier: Apache-2.0
#include "views/roles/roles_screen.h"

#include "models/items/labels.h"
#include "views/roles/role_between_pane.h"
#include "views/roles/role_condition_field.h"
#include "views/roles/role_details.h"
#include "views/roles/role_model_dialog.h"
#include "views/widgets/cedar_text_edit.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/filter_line.h"
#include "views/widgets/frozen_column_table_view.h"
#include "views/widgets/header_label.h"
#include "views/widgets/icons.h"
#include "views/widgets/message_bar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace bailiwick::roles {

using items::RoleGridModel;
using widgets::Icon;

namespace {

constexpr int leastColumn = 84;
constexpr int greatestColumn = 260;

} // namespace

RolesScreen::RolesScreen(draft::Draft &draft, const fleet::PrincipalRef &viewer,
                         widgets::Dialogs &dialogs, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_viewer(viewer)
    , m_dialogs(dialogs)
    , m_header(new widgets::HeaderLabel(tr("Roles"), this))
    , m_messages(new widgets::MessageBar(this))
    , m_actionFilter(new widgets::FilterLine(tr("Filter actions"), this))
    , m_roleFilter(new widgets::FilterLine(tr("Filter roles"), this))
    , m_organizations(new QComboBox(this))
    , m_differing(new QCheckBox(tr("Only what di&ffers"), this))
    , m_fold(new QPushButton(icon(Icon::ChevronUp), tr("Fold &all"), this))
    , m_derive(new QPushButton(icon(Icon::Add), tr("D&erive a role…"), this))
    , m_models(new QPushButton(icon(Icon::Import), tr("Role &models…"), this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new widgets::EmptyState(Icon::Role, tr("Nothing found"),
                                      tr("No role or action fits the filters."), this))
    , m_table(new widgets::FrozenColumnTableView(this))
    , m_where(new QLabel(this))
    , m_what(new QLabel(this))
    , m_revisions(new RoleRevisionsBar(draft, this))
    , m_side(new QStackedWidget(this))
    , m_details(new RoleDetails(draft, this))
    , m_between(new RoleBetweenPane(this))
{
    m_header->setIcon(Icon::Role);
    m_header->addWidget(m_models);
    m_header->addWidget(m_derive);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(makeGrid());

    auto *splitter = new QSplitter(this);
    splitter->addWidget(m_stack);
    m_side->addWidget(m_details);
    m_side->addWidget(m_between);
    splitter->addWidget(m_side);
    splitter->setStretchFactor(0, 1);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({860, 360});
    m_side->setMinimumWidth(320);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_header);
    layout->addWidget(m_messages);
    layout->addWidget(m_revisions);
    layout->addWidget(makeControls());
    layout->addWidget(splitter, 1);

    connectGrid();
    connectRevisions();
    connect(m_derive, &QPushButton::clicked, this, &RolesScreen::derive);
    connect(m_models, &QPushButton::clicked, this, &RolesScreen::openModels);
    connect(m_details, &RoleDetails::compared, this, &RolesScreen::compare);
    connect(m_details, &RoleDetails::holdersRequested, this, &RolesScreen::holdersRequested);
    connect(m_details, &RoleDetails::duplicateRequested, this, &RolesScreen::duplicate);
    connect(m_details, &RoleDetails::removalRequested, this, &RolesScreen::remove);
    follow();
}

RolesScreen::~RolesScreen()
{
    m_table->setModel(nullptr);
}

void RolesScreen::connectGrid()
{
    connect(m_table, &widgets::FrozenColumnTableView::toggleRequested, this, &RolesScreen::toggle);
    connect(m_table, &widgets::FrozenColumnTableView::clearRequested, this,
            [this](const QModelIndexList &cells) { m_model.setHeld(cells, false); });
    connect(m_table, &widgets::FrozenColumnTableView::detailsRequested, this,
            &RolesScreen::detailsOf);
    connect(m_table, &widgets::FrozenColumnTableView::headingClicked, this,
            &RolesScreen::headingClicked);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        describe();
        showDetails();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RolesScreen::describe);
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, &RolesScreen::keepPlace);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &RolesScreen::restorePlace);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &RolesScreen::describe);
}

void RolesScreen::setStandpoint(const items::Standpoint &standpoint)
{
    m_details->compareWith({});
    m_standpoint = standpoint;
    m_earlier.setBase(standpoint.snapshot({}), true);
    if (!m_revisions->isActive()) {
        m_comparedRole = {};
        m_model.endComparison();
    }
    m_model.setReadOnly(!standpoint.isNow());
    m_messages->clear();
    follow();
}

// The grid hears of a change before the screen does.
void RolesScreen::follow()
{
    m_draft.disconnect(this);
    m_model.setDraft(&shownDraft(), m_viewer);
    connect(&m_draft, &draft::Draft::changed, this, &RolesScreen::draftChanged);
    draftChanged();
}

fleet::Id RolesScreen::organization() const
{
    return m_draft.state().organizationOf(m_viewer);
}

fleet::Id RolesScreen::current() const
{
    if (m_model.isComparing())
        return m_comparedRole;
    const QModelIndex cell = m_table->currentIndex();
    return cell.isValid() ? m_model.roleAt(cell.column()).id : fleet::Id();
}

void RolesScreen::draftChanged()
{
    m_revisions->refresh();
    if (m_model.isComparing() && !m_revisions->isActive() &&
        !shownDraft().state().roles().find(m_comparedRole)) {
        m_comparedRole = {};
        m_model.endComparison();
    }
    fillOrganizations();
    update();
    showDetails();
    describe();
}

void RolesScreen::fillOrganizations()
{
    const fleet::State &state = shownDraft().state();
    std::vector<std::pair<QString, QString>> choices;
    for (const fleet::Role &role : state.roles()) {
        const std::pair choice(items::labels::organization(state, role.organization),
                               items::idText(role.organization));
        if (std::find(choices.begin(), choices.end(), choice) == choices.end())
            choices.push_back(choice);
    }
    std::sort(choices.begin(), choices.end());
    QStringList named;
    for (const auto &[name, id] : choices)
        named << name + id;
    if (named == m_named && m_organizations->count() > 0)
        return;
    m_named = named;
    const QVariant chosen = m_organizations->currentData();
    {
        const QSignalBlocker quiet(m_organizations);
        m_organizations->clear();
        m_organizations->addItem(tr("Roles of everybody"), QString());
        for (const auto &[name, id] : choices)
            m_organizations->addItem(name, id);
        m_organizations->setCurrentIndex(std::max(0, m_organizations->findData(chosen)));
    }
    if (m_organizations->currentData() != chosen)
        m_model.setOrganization({});
}

void RolesScreen::keepPlace()
{
    const QModelIndex cell = m_table->currentIndex();
    if (cell.isValid())
        m_place = {m_model.keyAt(cell.row()), m_model.roleAt(cell.column()).id};
}

// Rows and columns come and go by filters and by edits; the current cell stays where it can.
void RolesScreen::restorePlace()
{
    fitColumns();
    const int row = std::max(0, m_model.rowOfKey(m_place.first));
    const int column = std::max(0, m_model.columnOf(m_place.second));
    if (m_model.rowCount() > 0 && m_model.columnCount() > 0)
        makeCurrent(m_model.index(row, column));
    update();
    showDetails();
    describe();
}

// Alone, whatever modifier a shortcut that led here still holds down.
void RolesScreen::makeCurrent(const QModelIndex &cell)
{
    m_table->selectionModel()->setCurrentIndex(cell, QItemSelectionModel::ClearAndSelect);
}

void RolesScreen::fitColumns()
{
    QHeaderView *header = m_table->horizontalHeader();
    for (int column = 0; column < m_model.columnCount(); ++column)
        header->resizeSection(
            column, std::clamp(header->sectionSizeHint(column) + 16, leastColumn, greatestColumn));
}

void RolesScreen::headingClicked(int row)
{
    if (row >= 0 && row < m_model.rowCount() && m_model.kindAt(row) == RoleGridModel::RowKind::Area)
        m_model.setCollapsed(row, !m_model.isCollapsed(row));
}

// Enter: an area opens or closes, a condition is edited.
void RolesScreen::detailsOf(const QModelIndex &cell)
{
    if (!cell.isValid())
        return;
    if (m_model.kindAt(cell.row()) == RoleGridModel::RowKind::Condition)
        m_details->condition().text().setFocus(Qt::ShortcutFocusReason);
    else
        headingClicked(cell.row());
}

void RolesScreen::showRole(fleet::Id role)
{
    if (m_revisions->isActive())
        endRevisions();
    if (m_model.isComparing())
        m_details->compareWith({});
    if (m_model.columnOf(role) < 0) {
        m_roleFilter->clear();
        m_model.setRoleFilter({});
        m_organizations->setCurrentIndex(0);
    }
    if (m_model.rowCount() == 0) {
        m_actionFilter->clear();
        m_model.setActionFilter({});
        m_differing->setChecked(false);
    }
    const int column = m_model.columnOf(role);
    if (column < 0 || m_model.rowCount() == 0)
        return;
    const int row = std::max(0, m_table->currentIndex().row());
    makeCurrent(m_model.index(row, column));
    m_table->setFocus(Qt::OtherFocusReason);
}

void RolesScreen::toggle(const QModelIndexList &cells)
{
    m_messages->clear();
    if (cells.size() == 1 &&
        m_model.kindAt(cells.front().row()) == RoleGridModel::RowKind::Condition)
        return detailsOf(cells.front());
    const auto isOff = [](const QModelIndex &cell) {
        const QVariant checked = cell.data(Qt::CheckStateRole);
        return checked.isValid() && checked.toInt() != Qt::Checked;
    };
    const bool anyOff = std::any_of(cells.begin(), cells.end(), isOff);
    if (m_model.setHeld(cells, anyOff) > 0)
        return;
    // Part of an area that cannot be filled up is emptied.
    const bool anyOn = std::any_of(cells.begin(), cells.end(), [](const QModelIndex &cell) {
        return cell.data(Qt::CheckStateRole).toInt() != Qt::Unchecked;
    });
    if (anyOff && anyOn && m_model.setHeld(cells, false) > 0)
        return;
    for (const QModelIndex &cell : cells) {
        const QString problem = cell.data(items::ProblemRole).toString();
        if (!problem.isEmpty())
            return m_messages->showWarning(problem);
    }
}

void RolesScreen::compare(const std::optional<fleet::Role> &other, const QString &title)
{
    const fleet::Id role = m_details->role();
    m_comparedRole = other ? role : fleet::Id();
    if (other)
        m_model.setCompared(role, *other, title);
    else
        m_model.endComparison();
    m_differing->setEnabled(true);
    update();
}

void RolesScreen::describe()
{
    const QModelIndex cell = m_table->currentIndex();
    if (!cell.isValid()) {
        m_where->clear();
        m_what->setText(tr("Choose a cell. Space puts the action into the role or takes it out, "
                           "Enter opens and closes an area."));
        return;
    }
    m_where->setText(
        tr("%1 – %2", "role, action")
            .arg(m_model.headerData(cell.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                 m_model.headerData(cell.row(), Qt::Vertical, Qt::DisplayRole).toString()));
    QStringList lines = cell.data(Qt::ToolTipRole).toString().split(u'\n', Qt::SkipEmptyParts);
    const QString action = m_model.headerData(cell.row(), Qt::Vertical, Qt::ToolTipRole).toString();
    lines << action.split(u'\n', Qt::SkipEmptyParts).mid(1);
    m_what->setText(lines.join(QStringLiteral(" · ")));
}

void RolesScreen::showDetails()
{
    if (m_revisions->isActive())
        return; // the other pane tells
    const fleet::State &state = shownDraft().state();
    const fleet::Role *role = state.roles().find(current());
    if (!role || !m_model.rights())
        return m_details->clear();
    RoleDetails::Shown shown;
    shown.role = *role;
    shown.state = &state;
    shown.rights = m_model.rights();
    shown.areas = &m_model.areas();
    shown.readOnly = !m_standpoint.isNow();
    const fleet::State &other = m_standpoint.earlier
                                    ? m_draft.state()
                                    : (m_draft.base() ? m_draft.base()->state() : m_draft.state());
    const fleet::Role *then = other.roles().find(role->id);
    if (then && *then != *role) {
        shown.otherMoment = *then;
        shown.otherMomentName =
            m_standpoint.earlier ? tr("Itself, as it is now") : tr("Itself, before your draft");
    }
    shown.seesAll = shownDraft().baseIsWhole();
    m_details->setShown(shown);
}

void RolesScreen::update()
{
    const bool any = m_model.rowCount() > 0 && m_model.columnCount() > 0;
    m_stack->setCurrentIndex(any ? 1 : 0);
    const int columns = m_model.columnCount();
    m_header->setSubtitle(m_revisions->isActive() ? tr("one role at two moments")
                                                  : tr("%n role(s)", nullptr, columns));
    const items::RoleRights *rights = m_model.rights();
    const bool editable = m_standpoint.isNow() && rights && rights->mayDefine();
    m_derive->setEnabled(editable && m_draft.state().roles().find(current()) != nullptr);
    m_models->setVisible(rights && rights->mayDefineForAll());
    m_models->setEnabled(editable);
    const auto note = [](widgets::FilterLine &line, int found, const QString &text) {
        if (line.text().trimmed().isEmpty())
            line.setState(widgets::FilterLine::State::Empty);
        else
            line.setState(found > 0 ? widgets::FilterLine::State::Valid
                                    : widgets::FilterLine::State::Invalid,
                          text);
    };
    note(*m_roleFilter, columns, tr("%n found", nullptr, columns));
    int actions = 0;
    for (int row = 0; row < m_model.rowCount(); ++row)
        actions += m_model.kindAt(row) == RoleGridModel::RowKind::Action ? 1 : 0;
    note(*m_actionFilter, actions, tr("%n found", nullptr, actions));
}

} // namespace bailiwick::roles
