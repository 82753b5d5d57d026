// SPDX-License-Identifier: Apache-2.0
#include "tests/system/desk/delegation_driver.h"

#include "tests/system/desk/find.h"
#include "views/delegation/administrators_page.h"
#include "views/delegation/ceiling_page.h"
#include "views/delegation/delegation_screen.h"
#include "views/delegation/delegation_wizard.h"
#include "views/delegation/places_page.h"
#include "views/delegation/terms_page.h"
#include "views/widgets/filter_line.h"
#include "views/widgets/filtered_tree.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QTest>
#include <QTreeView>

namespace bailiwick::tests {

using Wizard = delegation::DelegationWizard;

namespace {

// The row that stands for the entity becomes the current one.
bool choose(QTreeView &list, fleet::Id id)
{
    for (int row = 0; row < list.model()->rowCount(); ++row) {
        const QModelIndex index = list.model()->index(row, 0);
        if (items::idFromText(index.data(items::IdRole).toString()) == id) {
            list.setFocus(Qt::TabFocusReason);
            list.setCurrentIndex(index);
            return true;
        }
    }
    qWarning("%s is not in the list", id.toString().c_str());
    return false;
}

} // namespace

delegation::DelegationScreen &DelegationDriver::screen()
{
    return m_desk.page<delegation::DelegationScreen>("delegations");
}

bool DelegationDriver::delegate()
{
    return press(screen(), QStringLiteral("Delegate…")) &&
           eventually("the wizard", [&] { return wizard() != nullptr; });
}

Wizard *DelegationDriver::wizard()
{
    auto *wizard = screen().findChild<Wizard *>();
    return wizard && wizard->isVisible() ? wizard : nullptr;
}

bool DelegationDriver::chooseCompany(const Plot &plot)
{
    delegation::WizardPage &page = wizard()->page(Wizard::CompanyStep);
    auto *list = page.findChild<QTreeView *>();
    return choose(*list, plot.company.id) && wizard()->plan().delegation.to == plot.company.id;
}

bool DelegationDriver::choosePlaces(const Plot &plot)
{
    auto &page = static_cast<delegation::PlacesPage &>(wizard()->page(Wizard::PlacesStep));
    widgets::FilterLine &filter = page.places().filter();
    type(&filter, QString::fromStdString(plot.customer.name));
    QTest::keyClick(&filter, Qt::Key_Return);
    if (!eventually("the customer", [&] {
            return filter.state() == widgets::FilterLine::State::Valid &&
                   page.model().indexOf(plot.customer.id).isValid();
        }))
        return false;
    QTest::keyClick(&filter, Qt::Key_Down);
    QTreeView &tree = page.places().tree();
    tree.setCurrentIndex(page.model().indexOf(plot.customer.id));
    QTest::keyClick(&tree, Qt::Key_Space);
    return wizard()->plan().delegation.region.size() == 1;
}

bool DelegationDriver::chooseCeiling(const Plot &plot)
{
    auto &page = static_cast<delegation::CeilingPage &>(wizard()->page(Wizard::CeilingStep));
    auto *role = named<QComboBox>(page, QStringLiteral("Role"));
    if (!role)
        return false;
    role->setCurrentText(QString::fromStdString(plot.installerAdmin.name)); // a space opens it
    if (role->currentText().toStdString() != plot.installerAdmin.name)
        return false;
    return press(page, QStringLiteral("Choose all of it")) &&
           wizard()->plan().delegation.ceiling.size() == plot.installerAdmin.actions.size();
}

bool DelegationDriver::chooseAdministrators(const Plot &plot)
{
    auto &page =
        static_cast<delegation::AdministratorsPage &>(wizard()->page(Wizard::AdministratorsStep));
    if (!choose(page.people(), plot.companyAdmin.id))
        return false;
    QTest::keyClick(&page.people(), Qt::Key_Space);
    return wizard()->plan().administrators.contains(plot.companyAdmin.id);
}

bool DelegationDriver::giveReason(const QString &reason)
{
    auto &page = static_cast<delegation::TermsPage &>(wizard()->page(Wizard::TermsStep));
    return type(&page.reason(), reason);
}

bool DelegationDriver::seesThePreview()
{
    return wizard()->current() == Wizard::ReviewStep &&
           eventually("the preview", [&] { return wizard()->canGoOn(); });
}

bool DelegationDriver::next()
{
    const bool last = wizard()->current() == Wizard::ReviewStep;
    return press(*wizard(), last ? QStringLiteral("Add to draft") : QStringLiteral("Next"));
}

std::vector<fleet::Id> DelegationDriver::delegationsTo(const Plot &plot, bool cut)
{
    std::vector<fleet::Id> found;
    for (const fleet::Delegation &delegation : m_desk.workspace()->draft().state().delegations()) {
        if (delegation.to == plot.company.id && delegation.cut == cut)
            found.push_back(delegation.id);
    }
    return found;
}

bool DelegationDriver::cutOff(const Plot &plot, const std::function<void()> &asked)
{
    bool first = true;
    for (const fleet::Id id : delegationsTo(plot, false)) {
        screen().showDelegation(id);
        if (screen().current() != id || !press(screen(), QStringLiteral("Cut off…")))
            return false;
        QDialog *question = openDialog(m_desk.window());
        if (!question)
            return false;
        if (first)
            asked();
        first = false;
        if (!press(*question, QStringLiteral("Cut off")) || !eventually("the step", [&] {
                return m_desk.workspace()->draft().state().delegations().find(id)->cut;
            }))
            return false;
    }
    return !first;
}

bool DelegationDriver::restore(const Plot &plot)
{
    const std::vector<fleet::Id> cut = delegationsTo(plot, true);
    for (const fleet::Id id : cut) {
        screen().showDelegation(id);
        if (screen().current() != id || !press(screen(), QStringLiteral("Restore")))
            return false;
    }
    return !cut.empty() && delegationsTo(plot, true).empty();
}

} // namespace bailiwick::tests
