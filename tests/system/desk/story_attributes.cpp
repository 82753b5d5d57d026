// SPDX-License-Identifier: Apache-2.0
// The manufacturer's admin says more about a device.
#include "tests/system/desk/draft_driver.h"
#include "tests/system/desk/find.h"
#include "tests/system/desk/fleet_driver.h"
#include "tests/system/desk/step.h"
#include "tests/system/desk/story_play.h"
#include "views/fleet/attribute_dialog.h"
#include "views/fleet/attribute_form.h"
#include "views/fleet/fleet_view.h"
#include "views/fleet/principal_picker.h"
#include "views/widgets/filter_line.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

namespace bailiwick::tests {

// A number and a set of people, by keys; previewed, then taken back with one undo.
bool StoryPlay::manufacturerEditsAttributes()
{
    FleetDriver person(m_nora);
    STEP(m_nora.goTo(QStringLiteral("fleet")));
    const auto device = fleet::Id::fromString(m_plot.siteDevices.front());
    STEP(device && person.reveal(*device));
    QTest::keyClick(&m_nora.window(), Qt::Key_E, Qt::ControlModifier);
    auto *dialog = qobject_cast<views::AttributeDialog *>(openDialog(m_nora.window()));
    STEP(dialog);
    STEP(press(*dialog, QStringLiteral("Add")));
    QTest::keyClicks(&dialog->form().name(), QStringLiteral("maxPower"));
    dialog->form().kind().setCurrentIndex(static_cast<int>(items::AttributeKind::Integer));
    STEP(type(named<QLineEdit>(*dialog, QStringLiteral("Value")), QStringLiteral("12 kW")));
    m_visit(*dialog, QStringLiteral("attribute-refused"));
    STEP(type(named<QLineEdit>(*dialog, QStringLiteral("Value")), QStringLiteral("12")));
    STEP(press(*dialog, QStringLiteral("Add")));
    QTest::keyClicks(&dialog->form().name(), QStringLiteral("readers"));
    dialog->form().kind().setCurrentIndex(static_cast<int>(items::AttributeKind::Principals));
    auto &picker = dialog->form().picker();
    auto *filter = picker.findChild<widgets::FilterLine *>();
    auto *people = picker.findChild<QTableView *>();
    for (const char *name : {"Lena Huber", "Matteo"}) {
        STEP(type(filter, QString::fromLatin1(name)));
        QTest::keyClick(filter, Qt::Key_Return);
        QTest::keyClick(filter, Qt::Key_Down);
        people->setCurrentIndex(people->model()->index(0, 0));
        QTest::keyClick(people, Qt::Key_Space);
    }
    STEP(type(filter, {}));
    QTest::qWait(300);
    STEP(picker.chosen().size() == 2);
    m_visit(*dialog, QStringLiteral("attribute-people"));
    STEP(press(*dialog, QStringLiteral("Put into the draft")));
    STEP(eventually("the step", [&] { return !m_nora.workspace()->draft().isEmpty(); }));
    visit(m_nora, "attribute-pending");
    DraftDriver draft(m_nora);
    STEP(draft.preview().has_value());
    STEP(m_nora.goTo(QStringLiteral("fleet")));
    QTest::keyClick(&m_nora.window(), Qt::Key_Z, Qt::ControlModifier);
    STEP(eventually("undone", [&] { return m_nora.workspace()->draft().isEmpty(); }));
    m_nora.workspace()->draft().clear();
    return true;
}

} // namespace bailiwick::tests
