// SPDX-License-Identifier: Apache-2.0
#include "views/people/place_role_dialog.h"

#include "models/items/labels.h"
#include "models/items/roles.h"
#include "views/people/problem_label.h"
#include "views/widgets/date_field.h"
#include "views/widgets/filter_line.h"
#include "views/widgets/filtered_tree.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace bailiwick::views {

namespace labels = items::labels;

PlaceRoleDialog::PlaceRoleDialog(std::shared_ptr<const items::InviteRights> rights,
                                 std::vector<fleet::InvitedAssignment> known, QWidget *parent)
    : QDialog(parent)
    , m_rights(std::move(rights))
    , m_known(std::move(known))
    , m_role(new QComboBox(this))
    , m_about(new QLabel(this))
    , m_places(new widgets::FilteredTree(m_tree, tr("Places"), this))
    , m_from(new widgets::DateField(tr("&From"), this))
    , m_until(new widgets::DateField(tr("&Until"), this))
    , m_under(new QLabel(this))
    , m_problem(new ProblemLabel(tr("Role and place"), this))
{
    setWindowTitle(tr("Add a role"));
    m_role->setAccessibleName(tr("Role"));
    for (QLabel *label : {m_about, m_under}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setForegroundRole(QPalette::PlaceholderText);
    }
    m_about->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_about->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *form = new QFormLayout;
    form->addRow(tr("&Role"), m_role);
    form->addRow(QString(), m_about);
    auto *placesLabel = new QLabel(tr("&Where, with all that is below it"), this);
    placesLabel->setBuddy(&m_places->filter());
    m_places->setColumns({items::FleetTreeModel::KindColumn});
    m_tree.setSnapshot(m_rights->base());
    m_places->expandRoots();
    auto *dates = new QHBoxLayout;
    dates->addWidget(m_from);
    dates->addSpacing(16);
    dates->addWidget(m_until);
    dates->addStretch(1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_add = buttons->addButton(tr("&Add"), QDialogButtonBox::AcceptRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(10);
    layout->addLayout(form);
    layout->addWidget(placesLabel);
    layout->addWidget(m_places, 1);
    layout->addLayout(dates);
    layout->addWidget(m_under);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    resize(560, 600);
    fillRoles();
    connect(m_role, &QComboBox::currentIndexChanged, this, &PlaceRoleDialog::update);
    connect(m_places, &widgets::FilteredTree::currentChanged, this, &PlaceRoleDialog::update);
    connect(m_from, &widgets::DateField::changed, this, &PlaceRoleDialog::update);
    connect(m_until, &widgets::DateField::changed, this, &PlaceRoleDialog::update);
    connect(buttons, &QDialogButtonBox::accepted, this, &PlaceRoleDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    update();
    m_role->setFocus();
}

PlaceRoleDialog::~PlaceRoleDialog() = default;

void PlaceRoleDialog::fillRoles()
{
    for (const fleet::Role *role : m_rights->roles())
        m_role->addItem(QString::fromStdString(role->name), items::idText(role->id));
}

fleet::Id PlaceRoleDialog::roleId() const
{
    return items::idFromText(m_role->currentData().toString()).value_or(fleet::Id());
}

fleet::Validity PlaceRoleDialog::validity() const
{
    fleet::Validity validity;
    validity.from = m_from->time().value_or(fleet::beginningOfTime);
    validity.until = m_until->time().value_or(fleet::endOfTime);
    return validity;
}

QString PlaceRoleDialog::problem() const
{
    const fleet::Id place = m_places->current();
    if (roleId().isNull())
        return tr("There is no role that you could give.");
    if (place.isNull())
        return tr("Choose a place.");
    if (QString why = m_rights->roleProblem(roleId(), place); !why.isEmpty())
        return why;
    const fleet::Validity when = validity();
    if (when.isEmpty())
        return tr("It would end before it begins.");
    if (when.until <= fleet::currentTime())
        return tr("It would be over before it is given.");
    const bool twice = std::ranges::any_of(m_known, [&](const fleet::InvitedAssignment &row) {
        return row.role == roleId() && row.scope.id == place && row.validity == when;
    });
    return twice ? tr("The invitation brings this already.") : QString();
}

fleet::InvitedAssignment PlaceRoleDialog::promised() const
{
    return m_rights->promise(roleId(), m_places->current(), validity());
}

void PlaceRoleDialog::update()
{
    const fleet::State &state = m_rights->base()->state();
    const fleet::Role *role = state.roles().find(roleId());
    m_about->setText(role ? QString::fromStdString(role->description) : QString());
    const QString why = problem();
    m_add->setEnabled(why.isEmpty());
    // That nothing is chosen yet is no mistake.
    const bool begun = !m_places->current().isNull();
    m_problem->setProblem(begun ? why : QString());
    QString under = begun ? QString() : why;
    if (why.isEmpty()) {
        const fleet::Delegation *delegation = state.delegations().find(promised().delegation);
        under = delegation ? tr("It stands under the delegation from %1, and ends with it.")
                                 .arg(labels::organization(state, delegation->from))
                           : tr("It needs no delegation: the place belongs to %1.")
                                 .arg(labels::organization(state, m_rights->organization()));
    }
    m_under->setText(under);
    m_under->setVisible(!under.isEmpty());
}

void PlaceRoleDialog::accept()
{
    if (problem().isEmpty())
        QDialog::accept();
}

} // namespace bailiwick::views
