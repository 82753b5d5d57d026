// SPDX-License-Identifier: Apache-2.0
// The Roles screen's grid, controls, legend and actions.
#include "views/roles/role_grid_delegate.h"
#include "views/roles/roles_screen.h"
#include "views/widgets/action_registry.h"
#include "views/widgets/filter_line.h"
#include "views/widgets/frozen_column_table_view.h"
#include "views/widgets/icons.h"
#include "views/widgets/pill.h"
#include "views/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace bailiwick::roles {

using widgets::Icon;
using widgets::Restriction;

namespace {

constexpr int signSide = 14;

// An icon in the colours of whatever theme it is painted in.
class Sign : public QWidget
{
public:
    Sign(Icon icon, QWidget *parent)
        : QWidget(parent)
        , m_icon(icon)
    {
        setFixedSize(signSide, signSide);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.drawPixmap(0, 0,
                           widgets::iconPixmap(m_icon, signSide,
                                               palette().color(QPalette::PlaceholderText),
                                               devicePixelRatioF()));
    }

private:
    Icon m_icon;
};

} // namespace

QWidget *RolesScreen::makeControls()
{
    auto *controls = new QWidget(this);
    auto *row = new QHBoxLayout(controls);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_actionFilter, 1);
    row->addWidget(m_roleFilter, 1);
    row->addWidget(m_organizations);
    row->addWidget(m_differing);
    row->addWidget(m_fold);
    m_organizations->setAccessibleName(tr("Roles of"));
    m_organizations->setToolTip(tr("Whose roles are shown"));
    m_organizations->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_organizations->setMinimumContentsLength(20);
    m_differing->setToolTip(tr("Only actions that not all of the shown roles hold alike"));
    m_fold->setToolTip(tr("Close or open all areas of actions"));
    m_fold->setCheckable(true);

    connect(m_actionFilter, &widgets::FilterLine::filterChanged, &m_model,
            &items::RoleGridModel::setActionFilter);
    connect(m_roleFilter, &widgets::FilterLine::filterChanged, &m_model,
            &items::RoleGridModel::setRoleFilter);
    for (widgets::FilterLine *line : {m_actionFilter, m_roleFilter}) {
        connect(line, &widgets::FilterLine::filterChanged, this, &RolesScreen::update);
        connect(line, &widgets::FilterLine::leftDown, this,
                [this] { m_table->setFocus(Qt::TabFocusReason); });
    }
    connect(m_organizations, &QComboBox::currentIndexChanged, this, [this] {
        m_model.setOrganization(
            items::idFromText(m_organizations->currentData().toString()).value_or(fleet::Id()));
    });
    connect(m_differing, &QCheckBox::toggled, &m_model, &items::RoleGridModel::setOnlyDiffering);
    connect(m_fold, &QPushButton::toggled, &m_model, &items::RoleGridModel::setAllCollapsed);
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, [this] {
        m_actionFilter->setFocus(Qt::ShortcutFocusReason);
        m_actionFilter->selectAll();
    });
    return controls;
}

QWidget *RolesScreen::makeGrid()
{
    m_table->setAccessibleName(tr("Actions and roles"));
    m_table->setFrozenTitle(tr("Action"));
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new RoleGridDelegate(m_table));
    m_table->setDoubleClickToggles(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignCenter);
    m_table->horizontalHeader()->setTextElideMode(Qt::ElideRight);
    m_where->setTextFormat(Qt::PlainText);
    m_where->setFont(widgets::titleFont(font()));
    m_what->setTextFormat(Qt::PlainText);
    m_what->setWordWrap(true);
    m_what->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_what->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *grid = new QWidget(this);
    auto *layout = new QVBoxLayout(grid);
    layout->setContentsMargins(0, 0, 4, 0);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_where);
    layout->addWidget(m_what);
    layout->addWidget(makeLegend());
    return grid;
}

QWidget *RolesScreen::makeLegend()
{
    auto *legend = new QWidget(this);
    auto *row = new QHBoxLayout(legend);
    row->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](Icon icon, const QString &text) {
        auto *sign = new Sign(icon, legend);
        auto *label = new QLabel(text, legend);
        label->setForegroundRole(QPalette::PlaceholderText);
        row->addWidget(sign);
        row->addWidget(label);
        row->addSpacing(10);
    };
    add(Icon::Key, tr("changes access itself"));
    add(Icon::Lock, tr("you may not hand it out"));
    add(Icon::Ok, tr("part of a role that you cannot change"));
    auto *pending = new widgets::Pill(tr("Pending"), widgets::Tone::Pending, legend);
    pending->setPending(true);
    pending->setToolTip(tr("Changed by your draft, not yet committed"));
    row->addWidget(pending);
    row->addStretch(1);
    return legend;
}

void RolesScreen::addActions(widgets::ActionRegistry &registry)
{
    const QString group = tr("&Roles");
    const widgets::Restrictions needs = widgets::Restrictions(Restriction::HasSnapshot) |
                                        Restriction::MayDefineRoles | Restriction::AtNow;
    const auto add = [&](const char *id, const QString &text, Icon icon, const QString &description,
                         const std::function<void()> &run) {
        registry.add({QString::fromLatin1(id),
                      text,
                      group,
                      icon,
                      {},
                      needs,
                      description,
                      true,
                      Restriction::MayDefineRoles},
                     this, [this, run] {
                         Q_EMIT this->shown();
                         run();
                     });
    };
    add("roles.derive", tr("D&erive a role…"), Icon::Add,
        tr("A role of your organization that begins as the current one"), [this] { derive(); });
    add("roles.new", tr("&New empty role…"), Icon::Role,
        tr("A role of your organization without actions"), [this] { addEmpty(); });
    add("roles.duplicate", tr("D&uplicate the role"), Icon::Copy,
        tr("A second role like the current one"), [this] { duplicate(current()); });
    add("roles.delete", tr("De&lete the role…"), Icon::Delete, tr("Deletes the current role"),
        [this] { remove(current()); });
    add("roles.models", tr("Role &models…"), Icon::Import,
        tr("The roles that other systems have, to look at and to bring in"),
        [this] { openModels(); });
    const widgets::Restrictions history = Restriction::SeesWholeFleet;
    registry.add({QStringLiteral("roles.revisions"),
                  tr("Compare at two re&visions…"),
                  group,
                  Icon::History,
                  {},
                  history | Restriction::HasSnapshot | Restriction::Online,
                  tr("What differs in the current role between two moments"),
                  true,
                  history},
                 this, [this] {
                     Q_EMIT this->shown();
                     compareRevisions();
                 });
}

} // namespace bailiwick::roles
