// SPDX-License-Identifier: Apache-2.0
#include "models/items/roles.h"
#include "tests/support/accessibility_sweep.h"
#include "tests/support/registry.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/filter_line.h"
#include "views/widgets/item_tone.h"
#include "views/widgets/key_value_panel.h"
#include "views/widgets/message_bar.h"
#include "views/widgets/pill.h"
#include "views/widgets/pill_delegate.h"
#include "views/widgets/progress_strip.h"
#include "views/widgets/table_look.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <QVBoxLayout>

using namespace bailiwick;
using namespace bailiwick::widgets;

class WidgetsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void filterWaitsForAPauseAndReturnDoesNot()
    {
        FilterLine line(QStringLiteral("Filter"));
        line.setPause(60'000);
        QSignalSpy changed(&line, &FilterLine::filterChanged);
        QTest::keyClicks(&line, QStringLiteral("pump "));
        QCOMPARE(changed.size(), 0);
        QTest::keyClick(&line, Qt::Key_Return);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.takeFirst().at(0).toString(), QStringLiteral("pump"));
        QTest::keyClick(&line, Qt::Key_Return);
        QCOMPARE(changed.size(), 0); // the same filter again is no news
        QTest::keyClick(&line, Qt::Key_Escape);
        QCOMPARE(changed.size(), 1);
        QVERIFY(line.text().isEmpty());
    }

    void filterSaysItsStateAsText()
    {
        FilterLine line(QStringLiteral("Filter"));
        line.setState(FilterLine::State::Valid, QStringLiteral("3 found"));
        QCOMPARE(line.state(), FilterLine::State::Empty); // nothing was typed
        line.setText(QStringLiteral("x"));
        line.setState(FilterLine::State::Invalid, QStringLiteral("Nothing found"));
        QCOMPARE(line.note(), QStringLiteral("Nothing found"));
        QCOMPARE(line.accessibleDescription(), QStringLiteral("Nothing found"));
        QSignalSpy down(&line, &FilterLine::leftDown);
        QTest::keyClick(&line, Qt::Key_Down);
        QCOMPARE(down.size(), 1);
    }

    void messageIsClosedByEscapeAndActsByKeyboard()
    {
        MessageBar bar;
        QVERIFY(!bar.isVisible());
        bar.showMessage({Tone::Error, QStringLiteral("It failed."), QStringLiteral("Try later."),
                         QStringLiteral("Try now"), true});
        QVERIFY(bar.isVisible());
        QVERIFY(bar.accessibleName().contains(QStringLiteral("Try later.")));
        QCOMPARE(tests::accessibilityProblems(bar), QStringList());
        QSignalSpy acted(&bar, &MessageBar::actionTriggered);
        QTest::keyClick(bar.findChild<QPushButton *>(), Qt::Key_Space);
        QCOMPARE(acted.size(), 1);
        QSignalSpy closed(&bar, &MessageBar::closed);
        QTest::keyClick(bar.findChild<QPushButton *>(), Qt::Key_Escape);
        QCOMPARE(closed.size(), 1);
        QVERIFY(!bar.isVisible() && !bar.hasMessage());
    }

    void errorNamesPlaceAdviceAndFirstDetails()
    {
        MessageBar bar;
        fleet::Error error{"e", "Line is broken", "line 4", "Mend it.", false, {}};
        for (int i = 0; i < 7; ++i)
            error.details.push_back({{}, "detail " + std::to_string(i)});
        bar.showError(error);
        const QString text = bar.accessibleName();
        for (const char *part : {"Line is broken", "line 4", "Mend it.", "detail 4"})
            QVERIFY2(text.contains(QLatin1String(part)), part);
        QVERIFY(!text.contains(QStringLiteral("detail 5")));
        QVERIFY(text.contains(u'2')); // how many more
    }

    void progressAppearsOnlyForSlowWork()
    {
        ProgressStrip strip;
        strip.start(QStringLiteral("Quick"));
        strip.finish();
        QTest::qWait(150);
        QVERIFY(!strip.isVisible());
        strip.start(QStringLiteral("Slow"));
        QTRY_VERIFY(strip.isVisible());
        strip.setProgress(qint64(3) << 40, qint64(4) << 40);
        auto *bar = strip.findChild<QProgressBar *>();
        QCOMPARE(bar->value() * 4, bar->maximum() * 3);
        QSignalSpy cancelled(&strip, &ProgressStrip::cancelled);
        QTest::keyClick(strip.findChild<QPushButton *>(), Qt::Key_Space);
        QCOMPARE(cancelled.size(), 1);
        QVERIFY(!strip.isRunning());
    }

    void emptyStateOffersItsAction()
    {
        EmptyState state(Icon::Fleet, QStringLiteral("Nothing"), QStringLiteral("Do this."));
        state.setAction(QStringLiteral("Do"));
        state.show();
        QSignalSpy acted(&state, &EmptyState::actionTriggered);
        QTest::keyClick(state.findChild<QPushButton *>(), Qt::Key_Space);
        QCOMPARE(acted.size(), 1);
    }

    void tonesComeFromTheStateFirst()
    {
        QStandardItemModel model(1, 1);
        const QModelIndex index = model.index(0, 0);
        model.setData(index, int(items::Tone::Bad), items::ToneRole);
        QCOMPARE(toneOf(index), Tone::Denied);
        model.setData(index, QStringLiteral("pending"), items::StateRole);
        QCOMPARE(toneOf(index), Tone::Pending);
        model.setData(index, QStringLiteral("offline"), items::StateRole);
        QCOMPARE(toneOf(index), Tone::Denied);
    }

    // Colour is never the only sign: the pending pill differs by its outline, too.
    void pillsAreDrawnInTheirTone()
    {
        const auto draw = [](const PillLook &look) {
            QImage image(120, 24, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            paintPill(painter, image.rect(), look, QFont(), QPalette());
            return image;
        };
        const QImage granted = draw({QStringLiteral("Granted"), Tone::Granted, false});
        QVERIFY(granted != draw({QStringLiteral("Granted"), Tone::Denied, false}));
        QVERIFY(granted != draw({QStringLiteral("Granted"), Tone::Granted, true}));
        const QColor ground = toneColors(Tone::Granted, QPalette()).background;
        QCOMPARE(granted.pixelColor(6, 12).rgb(), ground.rgb());
    }

    void tableCopiesRowsAndLetsTabOut()
    {
        QStandardItemModel model;
        model.appendRow(
            {new QStandardItem(QStringLiteral("a")), new QStandardItem(QStringLiteral("b"))});
        model.appendRow(
            {new QStandardItem(QStringLiteral("c")), new QStandardItem(QStringLiteral("d"))});
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *table = new QTableView(&window);
        auto *after = new QPushButton(QStringLiteral("after"), &window);
        layout->addWidget(table);
        layout->addWidget(after);
        table->setModel(&model);
        table->setAccessibleName(QStringLiteral("t"));
        applyTableLook(*table);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        table->setFocus();
        table->selectAll();
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("a\tb\nc\td"));
        QTest::keyClick(table, Qt::Key_Tab);
        QVERIFY(after->hasFocus());
    }

    // Rows that come later are as high as their lines, too; a resize is not waited for.
    void panelFitsRowsThatComeLater()
    {
        QStandardItemModel model;
        KeyValuePanel panel(QStringLiteral("Details"));
        panel.setModel(&model);
        panel.show();
        model.appendRow({new QStandardItem(QStringLiteral("Name")),
                         new QStandardItem(QStringLiteral("Alpine"))});
        model.appendRow({new QStandardItem(QStringLiteral("Places")),
                         new QStandardItem(QStringLiteral("Udine\nGhent\nBergen"))});
        QVERIFY2(panel.rowHeight(1) >= 3 * panel.fontMetrics().height(),
                 qPrintable(QString::number(panel.rowHeight(1))));
        QVERIFY(panel.rowHeight(0) < panel.rowHeight(1));
    }

    void panelCopiesValues()
    {
        QStandardItemModel model;
        model.appendRow({new QStandardItem(QStringLiteral("Serial")),
                         new QStandardItem(QStringLiteral("HP-1"))});
        KeyValuePanel panel(QStringLiteral("Attributes"));
        panel.setModel(&model);
        panel.show();
        panel.selectAll();
        QTest::keyClick(&panel, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("HP-1"));
        QCOMPARE(tests::accessibilityProblems(panel), QStringList());
    }
};

BAILIWICK_TEST(WidgetsTest)
#include "tst_widgets.moc"
