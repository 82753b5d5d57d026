// SPDX-License-Identifier: Apache-2.0
// The Ownership screen: who has which device, and what the manufacturer and owners do about it.
#include "ownership_registry.h"
#include "tests/access/small_fleet.h"
#include "tests/support/accessibility_sweep.h"
#include "tests/support/registry.h"
#include "tests/support/scripted_dialogs.h"
#include "views/ownership/claim_file_dialog.h"
#include "views/ownership/owner_groups_dialog.h"
#include "views/ownership/ownership_screen.h"
#include "views/ownership/release_dialog.h"
#include "views/ownership/under_way_pane.h"
#include "views/widgets/difference_pane.h"
#include "views/widgets/message_bar.h"

#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace bailiwick;
using tests::OwnershipRegistry;
using tests::SmallFleet;

namespace {

QPushButton *button(const QWidget &within, const char *text)
{
    for (auto *one : within.findChildren<QPushButton *>()) {
        if (one->text().remove(u'&') == QString::fromUtf8(text))
            return one;
    }
    return nullptr;
}

} // namespace

class OwnershipScreenTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_registry = OwnershipRegistry();
        m_registry.ownership.primary = {SmallFleet::id("person olga"), QStringLiteral("olga")};
        m_registry.ownership.releaseWait = 14 * SmallFleet::day;
        m_registry.ownership.history = {
            {9, SmallFleet::now, QStringLiteral("mia"), m_registry.ownership.primary, {}},
            {0, 0, {}, {}, {}}};
        m_dialogs = tests::ScriptedDialogs();
        open(SmallFleet::member("mia"), true);
    }
    void cleanup()
    {
        m_screen.reset();
        m_draft.reset();
    }

    void showsWhoHasWhat()
    {
        QCOMPARE(m_screen->devices().rowCount(), 1);
        QTRY_COMPARE(m_screen->history().rowCount(), 2);
        QCOMPARE(tests::accessibilityProblems(*m_screen).join(u'\n'), QString());
        QVERIFY(detail(QStringLiteral("Owner")).contains(QStringLiteral("olga")));
        // Also what nobody has; the fleet's tree can choose it.
        m_screen->reveal(SmallFleet::id("d1"));
        QCOMPARE(detail(QStringLiteral("Device")), QStringLiteral("d1"));
        QCOMPARE(detail(QStringLiteral("Owner")), QStringLiteral("Nobody"));
        QVERIFY(!m_screen->release());
        QVERIFY(m_screen->messages().hasMessage());
        m_screen->reveal(SmallFleet::id("d5"));
        QCOMPARE(m_screen->table().currentIndex().row(), 0);
        // A site has no owner; what is shown stays.
        m_screen->reveal(SmallFleet::id("s1"));
        QVERIFY(m_screen->messages().hasMessage());
        QCOMPARE(detail(QStringLiteral("Device")), QStringLiteral("d5"));
    }

    void aReleaseShowsWhoLosesAccessFirst()
    {
        QSignalSpy moved(m_screen.get(), &ownership::OwnershipScreen::moved);
        QTRY_COMPARE(m_screen->history().rowCount(), 2);
        ownership::ReleaseDialog *dialog = m_screen->release();
        QVERIFY(dialog);
        QCOMPARE(tests::accessibilityProblems(*dialog).join(u'\n'), QString());
        QTRY_VERIFY(dialog->difference().contract() != nullptr);
        QCOMPARE(dialog->difference().model().totals().peopleLosing, std::size_t{1});
        QCOMPARE(dialog->difference().model().totals().devicesLost, std::uint64_t{1});
        QVERIFY(!dialog->problem().isEmpty()); // no reason yet
        dialog->accept();
        QVERIFY(dialog->isVisible());
        dialog->reasonField().setText(QStringLiteral("  moved   out "));
        QCOMPARE(dialog->problem(), QString());
        dialog->accept();
        QTRY_COMPARE(m_registry.asked, QStringList{QStringLiteral("begin moved out")});
        QTRY_COMPARE(m_screen->underWay().model().rowCount(), 1);
        QCOMPARE(moved.count(), 1);
        // Not due: it can be cancelled only.
        QVERIFY(button(m_screen->underWay(), "Cancel…")->isEnabled());
        QVERIFY(!button(m_screen->underWay(), "Complete…")->isVisible());
        QVERIFY(!button(*m_screen, "Release…")->isEnabled());
        m_dialogs.answers = {false, true};
        button(m_screen->underWay(), "Cancel…")->click();
        button(m_screen->underWay(), "Cancel…")->click();
        QTRY_COMPARE(m_registry.asked.last(), QStringLiteral("cancel r0"));
        QCOMPARE(m_registry.asked.size(), 2);
    }

    void aDueReleaseIsCompleted()
    {
        remote::ReleaseSummary due;
        due.id = QStringLiteral("r");
        due.state = QStringLiteral("waiting");
        due.due = fleet::currentTime() - 1;
        m_registry.releases = {due};
        m_screen->desk().reload();
        QTRY_COMPARE(m_screen->underWay().model().rowCount(), 1);
        QTRY_VERIFY(button(m_screen->underWay(), "Complete…")->isEnabled());
        button(m_screen->underWay(), "Complete…")->click();
        auto *dialog = m_screen->findChild<ownership::ReleaseDialog *>();
        QVERIFY(dialog);
        dialog->accept(); // the preview is not there yet
        QVERIFY(dialog->isVisible());
        QTRY_COMPARE(dialog->problem(), QString());
        dialog->accept();
        QTRY_COMPARE(m_registry.asked, QStringList{QStringLiteral("complete r")});
        QTRY_VERIFY(m_screen->messages().hasMessage());
    }

    void claimSecretsAreLoadedWholeOrNotAtAll()
    {
        QTemporaryDir folder;
        const auto write = [&](const QByteArray &text) {
            QFile file(folder.filePath(QStringLiteral("claims.csv")));
            return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
        };
        QTRY_COMPARE(m_screen->history().rowCount(), 2);
        ownership::ClaimFileDialog *dialog = m_screen->loadClaims();
        QCOMPARE(tests::accessibilityProblems(*dialog).join(u'\n'), QString());
        QVERIFY(write("externalId,code\nd-1,x\nd-2\n"));
        m_dialogs.files = {folder.filePath(QStringLiteral("claims.csv"))};
        dialog->choose();
        QTRY_COMPARE(dialog->wrongLines().rowCount(), 1);
        QCOMPARE(dialog->wrongLines().index(0, 0).data().toString(), QStringLiteral("3"));
        QVERIFY(!button(*dialog, "Load")->isEnabled());
        dialog->load();
        QVERIFY(m_registry.asked.isEmpty());

        // The server refuses a line.
        QVERIFY(write("externalId,code\n\nd-1,x\nd-2,y\n"));
        dialog->open(folder.filePath(QStringLiteral("claims.csv")));
        QCOMPARE(dialog->wrongLines().rowCount(), 0);
        m_registry.problem.emplace();
        m_registry.problem->code = "invalid-claim-secrets";
        m_registry.problem->details = {{"line 2", "There is no device \"d-2\" here"}};
        dialog->load();
        QTRY_COMPARE(dialog->wrongLines().rowCount(), 1);
        QCOMPARE(dialog->wrongLines().index(0, 0).data().toString(), QStringLiteral("4"));
        QVERIFY(!button(*dialog, "Load")->isEnabled()); // it would be refused again
        QVERIFY(dialog->isVisible());

        m_registry.problem.reset();
        dialog->open(folder.filePath(QStringLiteral("claims.csv")));
        dialog->load();
        QTRY_VERIFY(!m_screen->findChild<ownership::ClaimFileDialog *>());
        QCOMPARE(m_registry.asked.size(), 2);
        QVERIFY(m_registry.asked.last().contains(QStringLiteral("\"d-2\"")));
        QTRY_VERIFY(m_screen->messages().message().text.contains(QStringLiteral("2")));
    }

    void whoMayNotIsOfferedNothing()
    {
        open(SmallFleet::member("bo"), false);
        for (const char *text : {"Load claim secrets…", "Release…", "Share…", "Hand over…"})
            QVERIFY2(!button(*m_screen, text)->isVisible(), text);
        m_screen->reveal(SmallFleet::id("d5"));
        QVERIFY(!m_screen->release());
        QVERIFY(m_registry.asked.isEmpty());
    }

    void ownersShareAndHandOver()
    {
        const remote::Named sam{SmallFleet::id("person ina"), QStringLiteral("ina")};
        m_registry.users = {{SmallFleet::id("person olga"), QStringLiteral("olga")}, {sam}};
        remote::OfferSummary offer;
        offer.id = QStringLiteral("o1");
        offer.kind = QStringLiteral("transfer");
        offer.state = QStringLiteral("pending");
        offer.device = {SmallFleet::id("d6"), QStringLiteral("d6")};
        m_registry.lists.received = {offer};
        open({fleet::PrincipalKind::Person, SmallFleet::id("person olga")}, false);
        QTRY_COMPARE(m_screen->forViewer().model().rowCount(), 1);
        QTRY_VERIFY(button(*m_screen, "Take off")->isVisible());
        QVERIFY(!button(*m_screen, "Release…")->isVisible());
        QVERIFY(detail(QStringLiteral("Shared with")).contains(QStringLiteral("ina")));
        QCOMPARE(tests::accessibilityProblems(*m_screen).join(u'\n'), QString());

        const auto last = [this](const char *what) {
            return QTest::qWaitFor([&] {
                return !m_registry.asked.isEmpty() &&
                       m_registry.asked.last() == QLatin1String(what) &&
                       !m_screen->desk().isActing();
            });
        };
        m_dialogs.texts = {std::nullopt, QStringLiteral(" zoe@home.example ")};
        button(*m_screen, "Share…")->click();
        button(*m_screen, "Share…")->click();
        QVERIFY(last("share zoe@home.example"));
        QCOMPARE(m_registry.asked.size(), 1);
        m_dialogs.texts = {QStringLiteral("zoe@home.example")};
        button(*m_screen, "Hand over…")->click();
        QVERIFY(last("transfer zoe@home.example"));
        m_dialogs.answers = {true};
        m_screen->withdraw(sam.id);
        QVERIFY(last(("withdraw " + sam.id.toString()).c_str()));
        m_dialogs.answers = {true};
        button(m_screen->forViewer(), "Accept…")->click();
        QVERIFY(last("accept o1"));
        button(m_screen->forViewer(), "Decline")->click();
        QVERIFY(last("decline o1"));
        m_registry.problem.emplace();
        m_registry.problem->code = "offer-closed";
        m_registry.problem->message = "It is not open any more";
        button(m_screen->forViewer(), "Decline")->click();
        QTRY_VERIFY(m_screen->messages().message().text.contains(QStringLiteral("not open")));
    }

    void groupsAreSharedAsOne()
    {
        open({fleet::PrincipalKind::Person, SmallFleet::id("person olga")}, false);
        ownership::OwnerGroupsDialog *dialog = m_screen->showGroups();
        QCOMPARE(tests::accessibilityProblems(*dialog).join(u'\n'), QString());
        m_dialogs.texts = {QStringLiteral(" Living   room ")};
        dialog->addGroup();
        QTRY_COMPARE(dialog->tree().topLevelItemCount(), 1);
        QTRY_VERIFY(!m_screen->desk().isActing());
        dialog->putDevice();
        QTRY_COMPARE(dialog->tree().topLevelItem(0)->childCount(), 1);
        QTRY_VERIFY(!m_screen->desk().isActing());
        m_dialogs.texts = {QStringLiteral("zoe@home.example")};
        dialog->share();
        QTRY_COMPARE(m_registry.asked.last(), QStringLiteral("share g0 zoe@home.example"));
        QTRY_VERIFY(!m_screen->desk().isActing());
        QTRY_COMPARE(dialog->tree().topLevelItem(0)->childCount(), 1);
        dialog->tree().setCurrentItem(dialog->tree().topLevelItem(0)->child(0));
        m_dialogs.answers = {true};
        dialog->remove();
        QTRY_COMPARE(m_registry.asked.last(), QStringLiteral("take out of g0"));
    }

private:
    void open(const fleet::PrincipalRef &viewer, bool whole)
    {
        m_screen.reset();
        m_draft = std::make_unique<draft::Draft>();
        m_draft->setBase(SmallFleet().snapshot(), whole);
        m_screen = std::make_unique<ownership::OwnershipScreen>(*m_draft, viewer, m_dialogs);
        m_screen->setSources(&m_registry, &m_registry);
        m_screen->resize(1300, 800);
        m_screen->show();
        m_screen->setLive(true);
    }
    QString detail(const QString &name)
    {
        const QAbstractItemModel &model = m_screen->details();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row, 0).data().toString() == name)
                return model.index(row, 1).data().toString();
        }
        return {};
    }

    std::unique_ptr<draft::Draft> m_draft;
    OwnershipRegistry m_registry;
    tests::ScriptedDialogs m_dialogs;
    std::unique_ptr<ownership::OwnershipScreen> m_screen;
};

BAILIWICK_TEST(OwnershipScreenTest)
#include "tst_ownership.moc"
