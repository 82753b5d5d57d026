// SPDX-License-Identifier: Apache-2.0
#include "views/people/organizations_pane.h"

#include "models/draft/organization_edit.h"
#include "models/items/member_rights.h"
#include "views/widgets/action_registry.h"
#include "views/widgets/dialogs.h"
#include "views/widgets/icons.h"
#include "views/widgets/message_bar.h"
#include "views/widgets/pill_delegate.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

namespace bailiwick::views {

using items::OrganizationModel;
using widgets::Icon;
using widgets::Restriction;

OrganizationsPane::OrganizationsPane(QWidget *parent)
    : OrganizationsPane(new OrganizationModel, parent)
{
}

OrganizationsPane::OrganizationsPane(OrganizationModel *model, QWidget *parent)
    : TablePane(model, Icon::Organization,
                {tr("Organizations"), tr("Filter by name or kind"), tr("No organization"),
                 tr("No organization that you may see fits the filter.")},
                parent)
    , m_model(model)
    , m_add(&addButton(Icon::Add, tr("&New company…")))
    , m_rename(&addButton(Icon::Edit, tr("&Rename…")))
{
    m_add->setToolTip(tr("An installer company: it has nothing until you delegate something to it. "
                         "Customers come with the nodes they own, by an import."));
    table().setItemDelegateForColumn(OrganizationModel::StateColumn,
                                     new widgets::PillDelegate(&table()));
    QHeaderView &header = *table().horizontalHeader();
    header.resizeSection(OrganizationModel::NameColumn, 260);
    header.resizeSection(OrganizationModel::KindColumn, 150);
    header.resizeSection(OrganizationModel::PeopleColumn, 80);
    header.resizeSection(OrganizationModel::TeamsColumn, 80);
    header.resizeSection(OrganizationModel::OwnsColumn, 240);
    connect(m_add, &QPushButton::clicked, this, &OrganizationsPane::addCompany);
    connect(m_rename, &QPushButton::clicked, this, &OrganizationsPane::rename);
    connect(&table(), &QTableView::activated, this, &OrganizationsPane::rename);
    update();
}

OrganizationsPane::~OrganizationsPane() = default;

void OrganizationsPane::addActions(widgets::ActionRegistry &registry)
{
    registry.add({QStringLiteral("organizations.add"),
                  tr("New &company…"),
                  tr("&People"),
                  Icon::Organization,
                  {},
                  widgets::Restrictions(Restriction::HasSnapshot) | Restriction::MayDelegate |
                      Restriction::AtNow,
                  tr("An installer company, to delegate to; it goes into your draft")},
                 this, [this] {
                     Q_EMIT shown();
                     addCompany();
                 });
}

void OrganizationsPane::filter(const QString &text)
{
    m_model->setFilterText(text);
}

QString OrganizationsPane::counted(int rows) const
{
    return tr("%n organization(s)", nullptr, rows);
}

void OrganizationsPane::updateButtons(bool editable)
{
    m_add->setEnabled(editable);
    m_rename->setEnabled(editable && currentRow() >= 0);
}

bool OrganizationsPane::mayChange()
{
    return isAllowed({}) &&
           isAllowed(items::organizationProblem(*draft().base(), author(), fleet::currentTime()));
}

void OrganizationsPane::askName(const QString &title, const QString &text, const QString &before,
                                std::function<void(const QString &)> then)
{
    dialogs().askText(
        this, {title, text, tr("Name:"), before, tr("Put into the draft"), false, true},
        [this, then = std::move(then)](const std::optional<QString> &name) {
            if (!name || name->trimmed().isEmpty())
                return;
            const std::string entered = name->trimmed().toStdString();
            const bool taken = std::ranges::any_of(
                draft().state().organizations(),
                [&](const fleet::Organization &other) { return other.name == entered; });
            if (taken)
                return messages().showWarning(tr("There is an organization of this name already."));
            then(name->trimmed());
        });
}

void OrganizationsPane::addCompany()
{
    if (!mayChange())
        return;
    askName(
        tr("New company"),
        tr("An installer company. It has nothing until you delegate something to it, and nobody "
           "until somebody is invited."),
        {}, [this](const QString &name) { draft().push(draft::addCompany(name)); });
}

void OrganizationsPane::rename()
{
    if (currentRow() < 0 || !mayChange())
        return;
    const fleet::Id id = m_model->organizationAt(currentRow());
    const fleet::Organization *known = draft().state().organizations().find(id);
    if (!known)
        return;
    const QString before = QString::fromStdString(known->name);
    askName(tr("Rename %1").arg(before), tr("People see it everywhere; nobody's access changes."),
            before, [this, id](const QString &name) {
                draft().push(draft::renameOrganization(draft().state(), id, name));
            });
}

} // namespace bailiwick::views
