// SPDX-License-Identifier: Apache-2.0
#include "tests/system/desk/moment_driver.h"

#include "tests/system/desk/find.h"
#include "views/widgets/filter_line.h"
#include "views/widgets/message_bar.h"

#include <QPointer>
#include <QTableView>
#include <QTest>

namespace bailiwick::tests {

bool MomentDriver::open()
{
    m_desk.window().activateWindow();
    if (!QTest::qWaitForWindowActive(&m_desk.window()))
        return false;
    QTest::keyClick(&m_desk.window(), Qt::Key_T, Qt::ControlModifier);
    QDialog *opened = openDialog(m_desk.window());
    if (!opened)
        return false;
    auto *table = opened->findChild<QTableView *>();
    return eventually("the revisions", [&] { return table->model()->rowCount() > 0; });
}

QDialog *MomentDriver::dialog()
{
    return m_desk.workspace()->asOf().dialog();
}

bool MomentDriver::choose(as_of::AsOfDialog &dialog, const QString &reason)
{
    auto *line = dialog.findChild<widgets::FilterLine *>();
    auto *table = dialog.findChild<QTableView *>();
    type(line, reason);
    if (!eventually("the revision", [&] {
            return table->model()->rowCount() > 0 &&
                   table->model()->index(0, items::RevisionModel::ReasonColumn).data().toString() ==
                       reason;
        }))
        return false;
    QTest::keyClick(line, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Home);
    dialog.chooseRevision(0);
    return true;
}

bool MomentDriver::choose(fleet::Time moment)
{
    m_desk.workspace()->asOf().dialog()->setMoment(moment);
    return true;
}

bool MomentDriver::show()
{
    const QPointer<QDialog> asked(dialog());
    return press(*asked, QStringLiteral("Show")) && eventually("the other moment", [&] {
               return (!asked || !asked->isVisible()) &&
                      !m_desk.workspace()->asOf().standpoint().isNow();
           });
}

bool MomentDriver::backToNow()
{
    widgets::MessageBar &banner = m_desk.window().banner();
    return press(banner, QStringLiteral("Back to now")) && eventually("now", [&] {
               return m_desk.workspace()->asOf().standpoint().isNow() && !banner.isVisible();
           });
}

} // namespace bailiwick::tests
