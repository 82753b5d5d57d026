// SPDX-License-Identifier: Apache-2.0
// Applications and gateways, and their keys.
#include "tests/access/machine_fleet.h"
#include "tests/support/accessibility_sweep.h"
#include "tests/support/registry.h"
#include "tests/support/scripted_dialogs.h"
#include "views/keys/application_dialog.h"
#include "views/keys/key_text_dialog.h"
#include "views/keys/keys_screen.h"
#include "views/widgets/action_registry.h"
#include "views/widgets/message_bar.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QTableView>
#include <QTest>

using namespace bailiwick;
using tests::MachineFleet;

namespace {

// A server's part: answers from the event loop, as the real one.
class Keyring : public remote::KeySource
{
public:
    std::vector<remote::KeySummary> all;
    std::optional<fleet::Error> problem;
    QStringList asked;

    remote::Call keys(QObject *context,
                      remote::Reply<std::vector<remote::KeySummary>> reply) override
    {
        return later(context, [this, reply] { reply(all); });
    }
    remote::Call makeKey(const fleet::PrincipalRef &machine, fleet::Time until, QObject *context,
                         remote::Reply<remote::MadeKey> reply) override
    {
        asked << QStringLiteral("make");
        return later(context, [this, machine, until, reply] { reply(made(machine, until)); });
    }
    remote::Call rotateKey(const QString &key, int overlapHours, QObject *context,
                           remote::Reply<remote::MadeKey> reply) override
    {
        asked << QStringLiteral("rotate %1 %2").arg(key).arg(overlapHours);
        return later(context, [this, reply] {
            reply(made(MachineFleet::application("feed"), fleet::endOfTime));
        });
    }
    remote::Call revokeKey(const QString &key, QObject *context, remote::Reply<void> reply) override
    {
        asked << QStringLiteral("revoke ") + key;
        return later(context, [this, key, reply] {
            if (problem)
                return reply(tl::unexpected(*problem));
            for (remote::KeySummary &each : all) {
                if (each.id == key)
                    each.state = QStringLiteral("revoked");
            }
            reply({});
        });
    }
    remote::KeySummary &add(const QString &id, const fleet::PrincipalRef &machine)
    {
        all.push_back(
            {id, machine, QStringLiteral("valid"), MachineFleet::now, fleet::endOfTime, 0, 0});
        return all.back();
    }

private:
    fleet::Expected<remote::MadeKey> made(const fleet::PrincipalRef &machine, fleet::Time until)
    {
        if (problem)
            return tl::unexpected(*problem);
        remote::KeySummary &key = add(QStringLiteral("k%1").arg(all.size()), machine);
        key.until = until;
        return remote::MadeKey{key, QStringLiteral("bwk_text of ") + key.id};
    }
    template<typename F>
    static remote::Call later(QObject *context, F &&f)
    {
        auto *operation = new QObject(context);
        QTimer::singleShot(0, operation, [operation, f] {
            operation->deleteLater();
            f();
        });
        return remote::Call(operation);
    }
};

} // namespace

class KeysScreenTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_draft = std::make_unique<draft::Draft>();
        m_draft->setBase(*access::Snapshot::build(MachineFleet().state), true);
        m_keyring = Keyring();
        m_dialogs = tests::ScriptedDialogs();
        m_screen =
            std::make_unique<keys::KeysScreen>(*m_draft, MachineFleet::member("ina"), m_dialogs);
        m_screen->setSource(&m_keyring);
        m_screen->resize(1200, 700);
        static_cast<QWidget &>(*m_screen).show();
    }
    void cleanup()
    {
        m_screen.reset();
        m_draft.reset();
    }

    void showsWhoIsThere()
    {
        items::MachineModel &machines = m_screen->machines();
        QCOMPARE(machines.rowCount(), 2);
        QCOMPARE(tests::accessibilityProblems(*m_screen), QStringList());
        const int row = machines.rowOf(MachineFleet::application("feed"));
        const auto text = [&](int column) { return machines.index(row, column).data().toString(); };
        QVERIFY(text(items::MachineModel::WhereColumn).contains(QStringLiteral("blue")));
        QVERIFY(text(items::MachineModel::MayDoColumn).contains(QStringLiteral("viewer")));
        machines.setFilterText(QStringLiteral("near"));
        QCOMPARE(machines.rowCount(), 1);
        QCOMPARE(machines.principalAt(0), MachineFleet::gateway("hub"));
    }

    void disablingIsAStepOfTheDraft()
    {
        m_screen->reveal(MachineFleet::application("feed"));
        m_screen->toggleDisabled();
        const fleet::Id feed = MachineFleet::id("feed");
        QVERIFY(m_draft->state().applications().find(feed)->disabled);
        m_screen->toggleDisabled();
        QVERIFY(m_draft->isEmpty());
    }

    void aNewApplication()
    {
        m_screen->addApplication();
        auto *dialog = m_screen->findChild<keys::ApplicationDialog *>();
        QVERIFY(dialog);
        QCOMPARE(tests::accessibilityProblems(*dialog).join(u'\n'), QString());
        QVERIFY(!dialog->problem().isEmpty());
        dialog->name().setText(QStringLiteral("  Weather   feed "));
        QVERIFY(!dialog->problem().isEmpty());
        dialog->places().setScopes({MachineFleet::node("s1")});
        QVERIFY(!dialog->problem().isEmpty());
        QListWidgetItem *role =
            dialog->roles().findItems(QStringLiteral("viewer"), Qt::MatchExactly).value(0);
        QVERIFY(role);
        role->setCheckState(Qt::Checked);
        QCOMPARE(dialog->problem(), QString());
        dialog->anyKeyword().setChecked(false);
        QVERIFY(dialog->problem().contains(QStringLiteral("keyword")));
        dialog->keywords().item(0)->setCheckState(Qt::Checked);
        QCOMPARE(dialog->problem(), QString());
        const fleet::Application wanted = dialog->application();
        dialog->accept();
        QCOMPARE(m_draft->changes().size(), std::size_t{1});
        QCOMPARE(m_draft->state().applications().size(), std::size_t{2});
        for (const fleet::Application &made : m_draft->state().applications()) {
            if (made.id == MachineFleet::id("feed"))
                continue;
            QCOMPARE(made.name, std::string("Weather feed"));
            QCOMPARE(made.organization, MachineFleet::id("alpine"));
            QCOMPARE(made.creator, MachineFleet::id("ina"));
            QCOMPARE(made.delegation, MachineFleet::id("d-alpine"));
            QVERIFY(made.spaces == wanted.spaces && made.keywords == wanted.keywords);
            QVERIFY(!made.anyKeyword);
        }
        QVERIFY(fleet::brokenRules(m_draft->state()).empty());
        // Not committed yet: it has no keys.
        m_screen->setLive(true);
        m_screen->makeKey();
        QVERIFY(m_screen->messages().message().text.contains(QStringLiteral("draft only")));
    }

    // What the dialog does not show stays as it was.
    void changingKeepsTheRest()
    {
        auto feed = MachineFleet().get<fleet::Application>("feed");
        feed.spaces.push_back({fleet::ScopeKind::Group, MachineFleet::id("red")});
        std::sort(feed.spaces.begin(), feed.spaces.end());
        feed.externalId = "feed-1";
        keys::ApplicationDialog dialog(*m_draft, MachineFleet::member("ina"), &feed);
        fleet::Application same = dialog.application();
        std::sort(same.spaces.begin(), same.spaces.end());
        QVERIFY(same == feed);
        QCOMPARE(dialog.problem(), QString());
    }

    // The whole fleet is for the manufacturer's own programs, no partner's.
    void theWholeFleet()
    {
        const fleet::Id root = m_draft->base()->tree().id(0);
        auto application = MachineFleet().get<fleet::Application>("feed");
        application.spaces = {{fleet::ScopeKind::Resource, root}};
        application.organization = MachineFleet::id("maker");
        application.delegation = {};
        application.anyKeyword = true;
        application.keywords.clear();
        keys::ApplicationDialog makers(*m_draft, MachineFleet::member("mia"), &application);
        QVERIFY(makers.application() == application);
        QCOMPARE(makers.problem(), QString());
        keys::ApplicationDialog partners(*m_draft, MachineFleet::member("ina"), nullptr);
        partners.places().setScopes(application.spaces);
        QVERIFY(partners.application().spaces.empty());
    }

    void aKeyIsShownOnce()
    {
        m_screen->setLive(true);
        QTRY_VERIFY(!m_screen->keys().isBusy());
        m_screen->reveal(MachineFleet::application("feed"));
        m_dialogs.answers = {true};
        m_screen->makeKey();
        QTRY_VERIFY(m_screen->findChild<keys::KeyTextDialog *>());
        auto *shown = m_screen->findChild<keys::KeyTextDialog *>();
        QCOMPARE(shown->text(), QStringLiteral("bwk_text of k0"));
        QCOMPARE(tests::accessibilityProblems(*shown).join(u'\n'), QString());
        shown->copy();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("bwk_text of k0"));
        shown->accept();
        QTRY_VERIFY(!m_screen->findChild<keys::KeyTextDialog *>());
        QTRY_COMPARE(m_screen->keys().rowCount(), 1);
        for (int column = 0; column < items::KeyModel::ColumnCount; ++column)
            QVERIFY(!m_screen->keys().index(0, column).data().toString().contains(
                QStringLiteral("text of")));

        m_screen->keyTable().selectRow(0);
        m_dialogs.answers = {true};
        m_screen->rotateKey();
        QTRY_VERIFY(m_screen->findChild<keys::KeyTextDialog *>());
        QCOMPARE(m_keyring.asked.last(), QStringLiteral("rotate k0 24"));
    }

    void unusedKeysGoTogether()
    {
        const fleet::Time now = fleet::currentTime();
        constexpr fleet::Time day = 86'400'000;
        const auto feed = MachineFleet::application("feed");
        m_keyring.add(QStringLiteral("used"), feed).lastUsed = now - day;
        m_keyring.add(QStringLiteral("old"), feed).lastUsed = now - 100 * day;
        m_keyring.add(QStringLiteral("never"), MachineFleet::gateway("hub")).created =
            now - 200 * day;
        m_keyring.add(QStringLiteral("new"), feed).created = now;
        m_keyring.add(QStringLiteral("gone"), feed).state = QStringLiteral("revoked");
        m_screen->setLive(true);
        QTRY_COMPARE(m_screen->keys().rowCount(), 5);
        m_screen->unused().setCurrentIndex(m_screen->unused().findData(90));
        const std::vector<QString> unused = m_screen->keys().shownKeys();
        QCOMPARE(QStringList(unused.begin(), unused.end()).join(u' ').count(u' '), 1);
        m_dialogs.answers = {false};
        m_screen->revokeUnused();
        QTRY_VERIFY(m_dialogs.answers.empty());
        QVERIFY(m_keyring.asked.isEmpty());
        m_dialogs.answers = {true};
        m_screen->revokeUnused();
        QTRY_COMPARE(m_screen->keys().rowCount(), 0);
        m_keyring.asked.sort();
        QCOMPARE(m_keyring.asked, (QStringList{"revoke never", "revoke old"}));
    }

    void refusalsAreShown()
    {
        m_keyring.add(QStringLiteral("one"), MachineFleet::application("feed"));
        m_keyring.problem.emplace();
        m_keyring.problem->code = "forbidden";
        m_keyring.problem->message = "You may not";
        m_screen->setLive(true);
        QTRY_COMPARE(m_screen->keys().rowCount(), 1);
        m_screen->keyTable().selectRow(0);
        m_dialogs.answers = {true};
        m_screen->revokeKey();
        QTRY_VERIFY(m_screen->messages().isVisible());
        QVERIFY(!m_screen->keys().isBusy());
    }

private:
    std::unique_ptr<draft::Draft> m_draft;
    Keyring m_keyring;
    tests::ScriptedDialogs m_dialogs;
    std::unique_ptr<keys::KeysScreen> m_screen;
};

BAILIWICK_TEST(KeysScreenTest)
#include "tst_keys.moc"
