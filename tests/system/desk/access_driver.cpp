// SPDX-License-Identifier: Apache-2.0
#include "tests/system/desk/access_driver.h"

#include "models/items/labels.h"
#include "tests/system/desk/find.h"
#include "views/matrix/access_screen.h"
#include "views/matrix/matrix_pane.h"
#include "views/widgets/date_field.h"
#include "views/widgets/filtered_tree.h"
#include "views/widgets/frozen_column_table_view.h"
#include "views/widgets/message_bar.h"

#include <QComboBox>
#include <QTest>

namespace bailiwick::tests {

matrix::AccessScreen &AccessDriver::screen()
{
    return m_desk.page<matrix::AccessScreen>("access");
}

matrix::MatrixPane &AccessDriver::pane()
{
    return screen().pane(screen().shownMatrix());
}

bool AccessDriver::choose(const Plot &plot, const fleet::Role &role)
{
    screen().findChild<widgets::FilteredTree *>()->reveal(plot.site.id);
    if (!eventually("the site", [&] { return screen().node() == plot.site.id; }))
        return false;
    auto *people = named<QComboBox>(screen(), QStringLiteral("People of"));
    if (!people)
        return false;
    people->setCurrentText(QString::fromStdString(plot.company.name));
    const fleet::State &state = m_desk.workspace()->draft().state();
    const QString who = items::labels::person(state, plot.technician);
    const QString what = QString::fromStdString(role.name);
    const QAbstractItemModel &model = *pane().table().model();
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            if (model.headerData(row, Qt::Vertical).toString() == who &&
                model.headerData(column, Qt::Horizontal).toString() == what) {
                pane().table().setFocus(Qt::TabFocusReason);
                pane().table().setCurrentIndex(model.index(row, column));
                return true;
            }
        }
    }
    qWarning("there is no cell for %s and %s", qPrintable(who), qPrintable(what));
    return false;
}

bool AccessDriver::toggle()
{
    const std::size_t before = m_desk.workspace()->draft().changes().size();
    QTest::keyClick(&pane().table(), Qt::Key_Space);
    return m_desk.workspace()->draft().changes().size() != before;
}

bool AccessDriver::isRefused(const QString &missing)
{
    if (toggle())
        return false;
    auto *bar = pane().findChild<widgets::MessageBar *>();
    if (!bar || !bar->hasMessage() || !bar->message().text.contains(missing)) {
        qWarning("it does not say that %s is missing", qPrintable(missing));
        return false;
    }
    return description().contains(missing);
}

bool AccessDriver::grantUntil(fleet::Time until)
{
    pane().until().setTime(until);
    return toggle();
}

QString AccessDriver::description()
{
    return pane().description();
}

bool AccessDriver::chooseRole(const Plot &plot)
{
    auto *role = named<QComboBox>(screen(), QStringLiteral("Role"));
    if (role)
        role->setCurrentText(QString::fromStdString(plot.installer.name));
    return role && role->currentText().toStdString() == plot.installer.name;
}

bool AccessDriver::showPlaces(const Plot &plot)
{
    screen().showNode(plot.customer.id);
    return press(screen(), QStringLiteral("By place")) &&
           screen().shownMatrix() == matrix::AccessScreen::Matrix::Places && chooseRole(plot) &&
           pane().table().model()->columnCount() > 1;
}

} // namespace bailiwick::tests
