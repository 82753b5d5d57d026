// SPDX-License-Identifier: Apache-2.0
// The Access screen's controls, legend and actions.
#include "models/items/labels.h"
#include "views/matrix/access_screen.h"
#include "views/matrix/matrix_pane.h"
#include "views/widgets/action_registry.h"
#include "views/widgets/filter_line.h"
#include "views/widgets/frozen_column_table_view.h"
#include "views/widgets/icons.h"
#include "views/widgets/pill.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace bailiwick::matrix {

namespace {

using widgets::Icon;
using widgets::Tone;

QPushButton *makeSwitch(Icon icon, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(widgets::icon(icon), text, parent);
    button->setCheckable(true);
    return button;
}

} // namespace

QWidget *AccessScreen::makeControls()
{
    auto *controls = new QWidget(this);
    auto *row = new QHBoxLayout(controls);
    row->setContentsMargins(0, 0, 0, 0);
    auto *roles = makeSwitch(Icon::Role, tr("By &role"), controls);
    auto *places = makeSwitch(Icon::Site, tr("By &place"), controls);
    roles->setToolTip(tr("People and all roles at the chosen place"));
    places->setToolTip(tr("People and one role, at the chosen place and what is below it"));
    m_switch->addButton(roles, static_cast<int>(Matrix::Roles));
    m_switch->addButton(places, static_cast<int>(Matrix::Places));
    roles->setChecked(true);
    m_role->setAccessibleName(tr("Role"));
    m_role->setToolTip(tr("The role whose places are shown"));
    m_organization->setAccessibleName(tr("People of"));
    m_organization->setToolTip(tr("Whose people are shown"));
    for (QComboBox *box : {m_role, m_organization}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(18);
    }
    m_role->hide();
    row->addWidget(roles);
    row->addWidget(places);
    row->addWidget(m_role);
    row->addStretch(1);
    row->addWidget(m_organization);
    row->addWidget(m_filter);
    m_filter->setMinimumWidth(220);

    connect(m_switch, &QButtonGroup::idClicked, this,
            [this](int id) { setMatrix(static_cast<Matrix>(id)); });
    connect(m_role, &QComboBox::currentIndexChanged, this,
            [this] { m_placeColumns.setRole(chosen(*m_role)); });
    connect(m_organization, &QComboBox::currentIndexChanged, this, [this] {
        const fleet::Id organization = chosen(*m_organization);
        for (items::MatrixModel *each : {static_cast<items::MatrixModel *>(&m_roleColumns),
                                         static_cast<items::MatrixModel *>(&m_placeColumns)})
            each->setOrganization(organization);
        m_rolePane->table().setSecondLineShown(organization.isNull());
        m_placePane->table().setSecondLineShown(organization.isNull());
        updateFilterNote();
    });
    connect(m_filter, &widgets::FilterLine::filterChanged, this, [this](const QString &text) {
        m_roleColumns.setFilterText(text);
        m_placeColumns.setFilterText(text);
        updateFilterNote();
    });
    connect(m_filter, &widgets::FilterLine::leftDown, this,
            [this] { pane(shownMatrix()).table().setFocus(Qt::TabFocusReason); });
    return controls;
}

QWidget *AccessScreen::makeLegend()
{
    auto *legend = new QWidget(this);
    auto *row = new QHBoxLayout(legend);
    row->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const QString &text, Tone tone, const QString &meaning) {
        auto *pill = new widgets::Pill(text, tone, legend);
        pill->setToolTip(meaning);
        row->addWidget(pill);
        return pill;
    };
    add(tr("Granted"), Tone::Granted, tr("Assigned at this place"));
    add(tr("Inherited"), Tone::Inherited, tr("Assigned further up, by a team or by a group"));
    add(tr("Until a date"), Tone::Expiring, tr("Assigned at this place, ends by itself"));
    add(tr("Denied"), Tone::Denied, tr("Assigned, but without effect: the line above says why"));
    add(tr("Pending"), Tone::Pending, tr("Changed by your draft, not yet committed"))
        ->setPending(true);
    auto *dash = new QLabel(tr("–  cannot be granted"), legend);
    dash->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(dash);
    row->addStretch(1);
    return legend;
}

void AccessScreen::addActions(widgets::ActionRegistry &registry)
{
    const QString group = tr("Access");
    const auto needs = widgets::Restriction::HasSnapshot;
    registry.add({QStringLiteral("access.roles"),
                  tr("Access by &role"),
                  group,
                  Icon::Role,
                  {},
                  needs,
                  tr("People and all roles at the chosen place")},
                 this, [this] { setMatrix(Matrix::Roles); });
    registry.add({QStringLiteral("access.places"),
                  tr("Access by &place"),
                  group,
                  Icon::Site,
                  {},
                  needs,
                  tr("People and one role over places")},
                 this, [this] { setMatrix(Matrix::Places); });
    registry.add({QStringLiteral("access.grant"),
                  tr("&Grant chosen roles"),
                  group,
                  Icon::Add,
                  {QKeySequence(Qt::CTRL | Qt::Key_G)},
                  needs | widgets::Restriction::MayAssign | widgets::Restriction::AtNow,
                  tr("Give the role in every chosen cell")},
                 this, [this] { pane(shownMatrix()).setAssigned(true); });
    registry.add({QStringLiteral("access.take-away"),
                  tr("&Take chosen roles away"),
                  group,
                  Icon::Remove,
                  {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G)},
                  needs | widgets::Restriction::MayAssign | widgets::Restriction::AtNow,
                  tr("Take the role away in every chosen cell")},
                 this, [this] { pane(shownMatrix()).setAssigned(false); });
    registry.add({QStringLiteral("access.filter"),
                  tr("&Filter people"),
                  group,
                  Icon::Filter,
                  {},
                  needs,
                  tr("Show only people whose name contains a text")},
                 this, [this] { m_filter->setFocus(Qt::ShortcutFocusReason); });
}

} // namespace bailiwick::matrix
