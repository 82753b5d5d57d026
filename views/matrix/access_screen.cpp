// SPDX-License-Identifier: Apache-2.0
#include "views/matrix/access_screen.h"

#include "models/items/labels.h"
#include "views/matrix/matrix_pane.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/filter_line.h"
#include "views/widgets/filtered_tree.h"
#include "views/widgets/frozen_column_table_view.h"
#include "views/widgets/header_label.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QComboBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace bailiwick::matrix {

namespace {

using widgets::Icon;

struct Choice
{
    QString name;
    fleet::Id id;
};

void sortByName(std::vector<Choice> &choices)
{
    std::sort(choices.begin(), choices.end(), [](const Choice &a, const Choice &b) {
        const int order = a.name.compare(b.name, Qt::CaseInsensitive);
        return order != 0 ? order < 0 : a.id < b.id;
    });
}

// Refills without losing what is chosen.
void fill(QComboBox &box, const std::vector<Choice> &choices, fleet::Id chosen)
{
    const QSignalBlocker quiet(&box);
    box.clear();
    for (const Choice &choice : choices)
        box.addItem(choice.name, items::idText(choice.id));
    box.setCurrentIndex(std::max(0, box.findData(items::idText(chosen))));
}

} // namespace

AccessScreen::AccessScreen(draft::Draft &draft, const fleet::PrincipalRef &viewer, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_viewer(viewer)
    , m_tree(new widgets::FilteredTree(m_places, tr("Places"), this))
    , m_header(new widgets::HeaderLabel(tr("Access"), this))
    , m_filter(new widgets::FilterLine(tr("Filter people"), this))
    , m_switch(new QButtonGroup(this))
    , m_organization(new QComboBox(this))
    , m_role(new QComboBox(this))
    , m_stack(new QStackedWidget(this))
    , m_rolePane(new MatrixPane(m_roleColumns, draft, tr("People and roles"), this))
    , m_placePane(new MatrixPane(m_placeColumns, draft, tr("People and places"), this))
{
    m_header->setIcon(Icon::Access);
    m_stack->addWidget(new widgets::EmptyState(
        Icon::Access, tr("Choose a place"),
        tr("Choose a customer, site or device on the left to see and change who has which role "
           "there."),
        this));
    m_stack->addWidget(m_rolePane);
    m_stack->addWidget(m_placePane);

    auto *right = new QWidget(this);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(4, 8, 8, 8);
    column->addWidget(m_header);
    column->addWidget(makeControls());
    column->addWidget(m_stack, 1);
    column->addWidget(makeLegend());
    auto *left = new QWidget(this);
    auto *places = new QVBoxLayout(left);
    places->setContentsMargins(8, 8, 4, 8);
    places->addWidget(m_tree);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(left);
    splitter->addWidget(right);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({340, 900});
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);

    connect(m_tree, &widgets::FilteredTree::currentChanged, this, &AccessScreen::nodeChosen);
    connect(&draft, &draft::Draft::changed, this, &AccessScreen::baseChanged);
    showDraft();
    baseChanged();
    updateHeader();
}

AccessScreen::~AccessScreen() = default;

void AccessScreen::setViewer(const fleet::PrincipalRef &viewer)
{
    m_viewer = viewer;
    showDraft();
    m_organization->clear();
    fillOrganizations();
}

void AccessScreen::setStandpoint(const items::Standpoint &standpoint)
{
    m_standpoint = standpoint;
    m_earlier.setBase(standpoint.snapshot({}), true);
    showDraft();
    m_rolePane->readOnlyChanged();
    m_placePane->readOnlyChanged();
    baseChanged();
}

void AccessScreen::showDraft()
{
    for (items::MatrixModel *model : {static_cast<items::MatrixModel *>(&m_roleColumns),
                                      static_cast<items::MatrixModel *>(&m_placeColumns)}) {
        model->setReadOnly(!m_standpoint.isNow());
        model->setTime(m_standpoint.isNow() ? 0 : m_standpoint.moment());
        model->setDraft(&shown(), m_viewer);
    }
}

void AccessScreen::showNode(fleet::Id node)
{
    m_tree->reveal(node);
    nodeChosen(node);
}

void AccessScreen::showRole(fleet::Id role)
{
    setMatrix(Matrix::Places);
    const int row = m_role->findData(items::idText(role));
    if (row >= 0)
        m_role->setCurrentIndex(row);
}

void AccessScreen::showPrincipal(const fleet::PrincipalRef &principal)
{
    const fleet::Id organization = shown().state().organizationOf(principal);
    m_filter->clear();
    m_roleColumns.setFilterText({});
    m_placeColumns.setFilterText({});
    m_organization->setCurrentIndex(
        std::max(0, m_organization->findData(items::idText(organization))));
    const int row = model().rowOf(principal);
    if (row < 0 || model().columnCount() == 0)
        return;
    auto &table = pane(shownMatrix()).table();
    table.setCurrentIndex(model().index(row, 0));
    table.setFocus(Qt::OtherFocusReason);
}

void AccessScreen::setMatrix(Matrix matrix)
{
    m_switch->button(static_cast<int>(matrix))->setChecked(true);
    m_role->setVisible(matrix == Matrix::Places);
    updateHeader();
}

AccessScreen::Matrix AccessScreen::shownMatrix() const
{
    return static_cast<Matrix>(std::max(0, m_switch->checkedId()));
}

fleet::Id AccessScreen::node() const
{
    return m_node;
}

MatrixPane &AccessScreen::pane(Matrix matrix)
{
    return matrix == Matrix::Roles ? *m_rolePane : *m_placePane;
}

items::MatrixModel &AccessScreen::model()
{
    if (shownMatrix() == Matrix::Roles)
        return m_roleColumns;
    return m_placeColumns;
}

void AccessScreen::nodeChosen(const fleet::Id &node)
{
    if (node.isNull() || node == m_node)
        return;
    m_node = node;
    m_roleColumns.setNode(node);
    m_placeColumns.setNode(node);
    updateHeader();
    Q_EMIT nodeChanged(node);
}

// A new base (refresh, commit) replaces the tree's; steps of the draft do not move places.
void AccessScreen::baseChanged()
{
    if (shown().base() != m_base) {
        m_base = shown().base();
        m_places.setSnapshot(m_base);
        m_tree->expandRoots();
        fillOrganizations();
        fillRoles();
        updateHeader();
    }
    updateFilterNote();
}

fleet::Id AccessScreen::chosen(const QComboBox &box)
{
    return items::idFromText(box.currentData().toString()).value_or(fleet::Id{});
}

void AccessScreen::fillOrganizations()
{
    const fleet::State &state = shown().state();
    fleet::Id kept = chosen(*m_organization);
    if (m_organization->count() == 0)
        kept = state.organizationOf(m_viewer);
    std::vector<Choice> choices;
    for (const fleet::Organization &organization : state.organizations())
        choices.push_back({QString::fromStdString(organization.name), organization.id});
    sortByName(choices);
    choices.insert(choices.begin(), {tr("All organizations"), {}});
    fill(*m_organization, choices, kept);
    Q_EMIT m_organization->currentIndexChanged(m_organization->currentIndex());
}

void AccessScreen::fillRoles()
{
    std::vector<Choice> choices;
    for (const fleet::Role &role : shown().state().roles()) {
        if (!role.ownership)
            choices.push_back({QString::fromStdString(role.name), role.id});
    }
    sortByName(choices);
    fill(*m_role, choices, chosen(*m_role));
    m_placeColumns.setRole(chosen(*m_role));
}

void AccessScreen::updateHeader()
{
    const auto position = m_base ? m_base->tree().position(m_node) : std::nullopt;
    if (!position) {
        m_header->setTitle(tr("Access"));
        m_header->setSubtitle({});
        m_stack->setCurrentIndex(0);
        return;
    }
    const fleet::Resource &resource = m_base->tree().resource(*position);
    m_header->setTitle(QString::fromStdString(resource.name));
    m_header->setSubtitle(QStringLiteral("%1 · %2").arg(
        items::labels::kindOf(resource), QString::fromStdString(m_base->tree().path(*position))));
    m_stack->setCurrentWidget(&pane(shownMatrix()));
}

void AccessScreen::updateFilterNote()
{
    if (m_filter->text().trimmed().isEmpty()) {
        m_filter->setState(widgets::FilterLine::State::Empty);
        return;
    }
    const int rows = model().rowCount();
    m_filter->setState(rows > 0 ? widgets::FilterLine::State::Valid
                                : widgets::FilterLine::State::Invalid,
                       rows > 0 ? tr("%n found", nullptr, rows) : tr("nobody found"));
}

} // namespace bailiwick::matrix
