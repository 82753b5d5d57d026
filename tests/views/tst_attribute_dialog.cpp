// SPDX-License-Identifier: Apache-2.0
#include "tests/access/small_fleet.h"
#include "tests/support/accessibility_sweep.h"
#include "tests/support/registry.h"
#include "views/fleet/attribute_dialog.h"
#include "views/fleet/attribute_form.h"
#include "views/fleet/principal_picker.h"
#include "views/widgets/filter_line.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace bailiwick;
using tests::SmallFleet;
using views::AttributeDialog;

class AttributeDialogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        fleet::Resource device = m_fleet.get<fleet::Resource>("d1");
        device.attributes["power"] = std::int64_t(7);
        device.attributes["tags"] = fleet::textSet({"a", "b"});
        fleet::Resource other = m_fleet.get<fleet::Resource>("d2");
        other.attributes["readers"] =
            fleet::principalSet(fleet::PrincipalKind::Team, {SmallFleet::id("crew")});
        m_draft = std::make_unique<draft::Draft>();
        m_draft->setBase(
            access::Snapshot::build(m_fleet.state.applied({fleet::Put{device}, fleet::Put{other}}))
                .value());
        open("mia");
    }
    void cleanup()
    {
        m_dialog.reset();
        m_draft.reset();
    }

    void aNumberByKeyboard()
    {
        m_dialog->list().setFocus();
        QTest::keyClick(&m_dialog->list(), Qt::Key_Home);
        auto *number = visible<QLineEdit>("Value");
        QVERIFY(number);
        number->setFocus();
        QTest::keyClick(number, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(number, QStringLiteral("1x"));
        QVERIFY(!button("Put into the draft").isEnabled());
        QVERIFY(button("Put into the draft").toolTip().contains(QStringLiteral("whole number")));
        QTest::keyClick(number, Qt::Key_Backspace);
        QTest::keyClicks(number, QStringLiteral("2"));
        QTest::keyClick(number, Qt::Key_Return);
        QVERIFY(!m_dialog->isVisible());
        QVERIFY(value("power") == fleet::AttributeValue(std::int64_t(12)));
        m_draft->undoStack().undo();
        QVERIFY(m_draft->isEmpty());
    }

    void aSetOfTexts()
    {
        m_dialog->list().selectRow(1);
        auto *lines = visible<QPlainTextEdit>("Texts, one a line");
        QVERIFY(lines);
        lines->setPlainText(QStringLiteral("  north \n\nb\nnorth\n"));
        QTest::mouseClick(&button("Put into the draft"), Qt::LeftButton);
        QVERIFY(value("tags") == fleet::textSet({"b", "north"}));
    }

    // A name that another device has brings its kind along; people are ticked with Space.
    void aNewSetOfTeams()
    {
        QTRY_VERIFY(m_dialog->model().usualType(QStringLiteral("readers")));
        QTest::mouseClick(&button("Add"), Qt::LeftButton);
        QVERIFY(m_dialog->form().name().hasFocus() || !m_dialog->isActiveWindow());
        QTest::keyClicks(&m_dialog->form().name(), QStringLiteral("readers"));
        QCOMPARE(m_dialog->form().kind().currentIndex(),
                 static_cast<int>(items::AttributeKind::Principals));
        auto &picker = m_dialog->form().picker();
        QVERIFY(picker.isVisible());
        QCOMPARE(picker.kind(), fleet::PrincipalKind::Team);
        auto *table = picker.findChild<QTableView *>();
        QCOMPARE(table->model()->rowCount(), 1);
        auto *filter = picker.findChild<widgets::FilterLine *>();
        QTest::keyClicks(filter, QStringLiteral("cr"));
        QTest::keyClick(filter, Qt::Key_Return); // filters, and nothing more
        QVERIFY(m_dialog->isVisible());
        QTest::keyClick(filter, Qt::Key_Down);
        QTest::keyClick(table, Qt::Key_Space);
        QTest::mouseClick(&button("Put into the draft"), Qt::LeftButton);
        QVERIFY(value("readers") ==
                fleet::principalSet(fleet::PrincipalKind::Team, {SmallFleet::id("crew")}));
    }

    void aPersonAndAFlag()
    {
        QTest::mouseClick(&button("Add"), Qt::LeftButton);
        QTest::keyClicks(&m_dialog->form().name(), QStringLiteral("keeper"));
        auto &kind = m_dialog->form().kind();
        kind.setCurrentIndex(static_cast<int>(items::AttributeKind::Principal));
        QVERIFY(!button("Put into the draft").isEnabled());
        auto *table = m_dialog->form().picker().findChild<QTableView *>();
        for (const int row : {1, 2}) { // one only: the second counts
            table->setCurrentIndex(table->model()->index(row, 0));
            QTest::keyClick(table, Qt::Key_Space);
        }
        const auto second = items::principalFromText(
            table->model()->index(2, 0).data(items::PrincipalRole).toString());
        QTest::mouseClick(&button("Add"), Qt::LeftButton);
        QTest::keyClicks(&m_dialog->form().name(), QStringLiteral("config_quiet"));
        kind.setCurrentIndex(static_cast<int>(items::AttributeKind::Flag));
        visible<QComboBox>("Value")->setCurrentIndex(1); // No
        QTest::mouseClick(&button("Put into the draft"), Qt::LeftButton);
        QVERIFY(value("keeper") == fleet::AttributeValue(second.value()));
        QVERIFY(value("config_quiet") == fleet::AttributeValue(false));
        QCOMPARE(m_draft->undoStack().count(), 1);
    }

    // Somebody else commits while the dialog is open: what they changed stays.
    void aNewerBaseKeepsWhatIsTheirs()
    {
        m_dialog->list().selectRow(0);
        auto *number = visible<QLineEdit>("Value");
        number->setFocus();
        QTest::keyClick(number, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(number, QStringLiteral("8"));
        fleet::Resource theirs = *m_draft->state().resources().find(SmallFleet::id("d1"));
        theirs.attributes["tags"] = fleet::textSet({"theirs"});
        m_draft->setBase(
            access::Snapshot::build(m_draft->base()->state().applied({fleet::Put{theirs}}))
                .value());
        QTest::mouseClick(&button("Put into the draft"), Qt::LeftButton);
        QVERIFY(value("power") == fleet::AttributeValue(std::int64_t(8)));
        QVERIFY(value("tags") == fleet::textSet({"theirs"}));
        QVERIFY(m_draft->conflicts().empty());
    }

    void removesAndCancels()
    {
        m_dialog->list().selectRow(0);
        QTest::mouseClick(&button("Remove"), Qt::LeftButton);
        QCOMPARE(m_dialog->model().rowCount(), 1);
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
        QVERIFY(m_draft->isEmpty());
        open("mia");
        m_dialog->list().selectRow(0);
        QTest::mouseClick(&button("Remove"), Qt::LeftButton);
        QTest::mouseClick(&button("Put into the draft"), Qt::LeftButton);
        QVERIFY(
            !m_draft->state().resources().find(SmallFleet::id("d1"))->attributes.contains("power"));
    }

    // A technician configures; facts stand there locked.
    void whatOneMayNotChangeIsLocked()
    {
        open("tom");
        m_dialog->list().selectRow(0);
        QVERIFY(!button("Remove").isEnabled());
        QVERIFY(!visible<QLineEdit>("Value")->isEnabled());
        QVERIFY(button("Add").isEnabled());
        QTest::mouseClick(&button("Add"), Qt::LeftButton);
        QTest::keyClicks(&m_dialog->form().name(), QStringLiteral("level"));
        QVERIFY(!button("Put into the draft").isEnabled());
        QTest::keyClick(&m_dialog->form().name(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(&m_dialog->form().name(), QStringLiteral("config_level"));
        QVERIFY(button("Put into the draft").isEnabled());
    }

    void isAccessible()
    {
        for (int kind = 0; kind < items::attributeKindCount; ++kind) {
            m_dialog->form().kind().setCurrentIndex(kind);
            QCOMPARE(tests::accessibilityProblems(*m_dialog), QStringList());
        }
    }

private:
    void open(const char *who)
    {
        m_dialog = std::make_unique<AttributeDialog>(*m_draft, SmallFleet::member(who),
                                                     SmallFleet::id("d1"));
        m_dialog->show();
    }
    QPushButton &button(const char *text)
    {
        for (QPushButton *each : m_dialog->findChildren<QPushButton *>())
            if (each->text().remove(u'&') == QLatin1String(text))
                return *each;
        Q_UNREACHABLE();
    }
    template<typename T>
    T *visible(const char *name)
    {
        for (T *each : m_dialog->findChildren<T *>())
            if (each->isVisible() && each->accessibleName() == QLatin1String(name))
                return each;
        return nullptr;
    }
    fleet::AttributeValue value(const char *key)
    {
        const auto &attributes =
            m_draft->state().resources().find(SmallFleet::id("d1"))->attributes;
        const auto found = attributes.find(key);
        return found == attributes.end() ? fleet::AttributeValue(std::string("(none)"))
                                         : found->second;
    }

    SmallFleet m_fleet;
    std::unique_ptr<draft::Draft> m_draft;
    std::unique_ptr<AttributeDialog> m_dialog;
};

BAILIWICK_TEST(AttributeDialogTest)
#include "tst_attribute_dialog.moc"
