// SPDX-License-Identifier: Apache-2.0
#include "tests/support/accessibility_sweep.h"
#include "tests/support/registry.h"
#include "views/widgets/action_registry.h"
#include "views/widgets/command_palette.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QStringListModel>
#include <QTest>

using namespace bailiwick::widgets;

namespace {

// Finds what begins with the query; two commands, the rest are places.
class FakeSource : public PaletteSource
{
public:
    QAbstractItemModel &results() override { return model; }
    bool isBusy() const override { return false; }
    void setQuery(const QString &query) override
    {
        QStringList found;
        for (const QString &each : all) {
            if (each.startsWith(query, Qt::CaseInsensitive))
                found << each;
        }
        model.setStringList(found);
    }
    Entry entryAt(int row) const override
    {
        const QString title = model.index(row, 0).data().toString();
        const bool command = title.startsWith(QStringLiteral("draft."));
        return {QStringLiteral("site"), title, QStringLiteral("somewhere"), QStringLiteral("Site"),
                command ? title : QString()};
    }

    QStringList all{QStringLiteral("Alpha"), QStringLiteral("Alps"), QStringLiteral("Beta"),
                    QStringLiteral("draft.go"), QStringLiteral("draft.stop")};
    QStringListModel model;
};

} // namespace

class PaletteTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void restrictionsDriveEnablement()
    {
        ActionRegistry registry;
        QAction *commit = registry.add({QStringLiteral("draft.commit"),
                                        QStringLiteral("&Commit…"),
                                        QStringLiteral("Draft"),
                                        Icon::Commit,
                                        {QKeySequence(Qt::CTRL | Qt::Key_Return)},
                                        Restriction::DraftHasChanges | Restriction::Online,
                                        {}},
                                       this, [this] { ++m_runs; });
        QVERIFY(!commit->isEnabled());
        QVERIFY(commit->toolTip().contains(unmetText(Restriction::Online)));
        registry.setMet(Restriction::Online, true);
        QVERIFY(!commit->isEnabled());
        QCOMPARE(registry.problemOf(QStringLiteral("draft.commit")),
                 unmetText(Restriction::DraftHasChanges));
        registry.setMet(Restriction::DraftHasChanges, true);
        QVERIFY(commit->isEnabled());
        QVERIFY(registry.problemOf(QStringLiteral("draft.commit")).isEmpty());
        m_runs = 0;
        commit->trigger();
        QCOMPARE(m_runs, 1);
        QCOMPARE(ActionRegistry::plainText(commit), QStringLiteral("Commit"));
        registry.setMet(Restriction::Online, false);
        QVERIFY(!commit->isEnabled());
    }

    void sharedShortcutsAreFound()
    {
        ActionRegistry registry;
        const auto add = [&](const char *id, const QKeySequence &keys) {
            registry.add(
                {QLatin1String(id), QLatin1String(id), QStringLiteral("g"), {}, {keys}, {}, {}},
                this, [] {});
        };
        add("a", QKeySequence(Qt::CTRL | Qt::Key_A));
        add("b", QKeySequence(Qt::CTRL | Qt::Key_B));
        QVERIFY(registry.ambiguousShortcuts().isEmpty());
        add("c", QKeySequence(Qt::CTRL | Qt::Key_A));
        QCOMPARE(registry.ambiguousShortcuts(), QStringList{QStringLiteral("a c")});
    }

    void oneFindsAndTakesByKeyboard()
    {
        FakeSource source;
        ActionRegistry registry;
        m_runs = 0;
        for (const char *id : {"draft.go", "draft.stop"}) {
            registry.add({QLatin1String(id),
                          QLatin1String(id),
                          QStringLiteral("Draft"),
                          {},
                          {},
                          Restriction::Online,
                          {}},
                         this, [this] { ++m_runs; });
        }
        QWidget window;
        window.resize(900, 600);
        CommandPalette palette(source, registry, &window);
        window.show();
        QVERIFY(palette.isHidden());
        palette.popUp();
        QVERIFY(palette.isVisible());
        QCOMPARE(bailiwick::tests::accessibilityProblems(window), QStringList());
        auto *line = palette.findChild<QLineEdit *>();
        QSignalSpy chosen(&palette, &CommandPalette::chosen);
        QTest::keyClicks(line, QStringLiteral("al"));
        QCOMPARE(source.model.rowCount(), 2);
        QTest::keyClick(line, Qt::Key_Down);
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.at(0).at(0).toModelIndex().data().toString(), QStringLiteral("Alps"));
        QVERIFY(palette.isHidden());

        // A command that cannot run stays and says why.
        palette.popUp(QStringLiteral("draft.go"));
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(m_runs, 0);
        QVERIFY(palette.isVisible());
        QStringList said;
        for (const QLabel *label : palette.findChildren<QLabel *>())
            said << label->text();
        QVERIFY(said.contains(unmetText(Restriction::Online)));
        registry.setMet(Restriction::Online, true);
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(m_runs, 1);
        QVERIFY(palette.isHidden());

        palette.popUp();
        QTest::keyClick(line, Qt::Key_Escape);
        QVERIFY(palette.isHidden());
        QCOMPARE(chosen.size(), 1);
    }

private:
    int m_runs = 0;
};

BAILIWICK_TEST(PaletteTest)
#include "tst_palette.moc"
