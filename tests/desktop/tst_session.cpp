// SPDX-License-Identifier: Apache-2.0
// How a session on the desktop begins, is resumed and ends.
#include "app/desktop/main_window.h"
#include "app/desktop/status_line.h"
#include "app/desktop/workspace.h"
#include "machine.h"
#include "tests/support/registry.h"
#include "views/widgets/message_bar.h"
#include "views/widgets/resources.h"

#include <QLabel>
#include <QListWidget>
#include <QTest>

using namespace bailiwick;
using tests::Machine;

class SessionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        widgets::loadResources();
        m_identity = tests::makeIdentity();
    }

    void wrongPasswordSaysSoInPlace()
    {
        Machine machine(m_identity);
        machine.program->start();
        QTRY_VERIFY(machine.password().isEnabled());
        QTest::keyClicks(&machine.password(), QStringLiteral("guess"));
        QTest::keyClick(&machine.password(), Qt::Key_Return);
        auto *bar = machine.program->window().signIn().findChild<widgets::MessageBar *>();
        QTRY_VERIFY(bar->hasMessage());
        QVERIFY(!machine.program->workspace());
        QVERIFY(machine.password().isEnabled());
    }

    void asksBeforeItTrustsACertificate()
    {
        Machine machine(m_identity);
        machine.options.pin.clear();
        machine.make();
        machine.program->start();
        auto &view = machine.program->window().signIn();
        const auto shown = [&view](const QString &part) {
            for (const QLabel *label : view.findChildren<QLabel *>())
                if (label->isVisible() && label->text().remove(u'\n').contains(part))
                    return true;
            return false;
        };
        const QString print = remote::Transport::fingerprintText(m_identity.fingerprint());
        QTRY_VERIFY(shown(print));
        QVERIFY(machine.backend.server.requests().isEmpty());
        Q_EMIT view.certificateAccepted();
        QTRY_VERIFY(!machine.backend.server.requests().isEmpty());
        QCOMPARE(desktop::KnownServers(machine.settings).pin(machine.options.server),
                 m_identity.fingerprint());
    }

    void offersTheSampleAccounts()
    {
        Machine machine(m_identity);
        machine.backend.sampleAccounts =
            "{\"accounts\":[{\"label\":\"Admin\",\"name\":\"Mia\",\"email\":\"mia@example.org\","
            "\"organization\":\"maker\",\"password\":\"secret\"}]}";
        machine.program->start();
        auto *list = machine.program->window().signIn().findChild<QListWidget *>(
            QStringLiteral("sampleAccounts"));
        QTRY_VERIFY(list->isVisible());
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_VERIFY(machine.program->workspace());
    }

    void resumesTheLastSession()
    {
        Machine machine(m_identity);
        machine.signIn();
        machine.make();
        machine.program->start();
        QTRY_VERIFY(machine.program->workspace());
    }

    void saysWhenThereIsNoKeychain()
    {
        Machine machine(m_identity);
        remote::MemorySecretStore none(QStringLiteral("No keychain here."));
        machine.program.reset();
        machine.program = std::make_unique<desktop::Desktop>(machine.options, machine.settings,
                                                             machine.theme, none, machine.dialogs);
        machine.signIn();
        QTRY_COMPARE(machine.program->window().messages().message().text,
                     QStringLiteral("No keychain here."));
        machine.program.reset(); // before its secrets
    }

    // What was opened from the disk copy meanwhile is closed again.
    void refusedResumeGoesBackToTheForm()
    {
        Machine machine(m_identity);
        machine.signIn();
        machine.backend.sessionsEnded = true;
        machine.make();
        machine.program->start();
        QTRY_VERIFY(machine.backend.server.count("/v1/sessions/refresh") > 0);
        QTRY_VERIFY(!machine.program->workspace());
        QVERIFY(!machine.program->window().isWorking());
        QVERIFY(!machine.program->signIn().connection()->replica().snapshot());
        auto *bar = machine.program->window().signIn().findChild<widgets::MessageBar *>();
        QTRY_VERIFY(bar->hasMessage());
    }

    void cutOffErasesAndTells()
    {
        Machine machine(m_identity);
        machine.signIn();
        QTRY_COMPARE(machine.program->window().status().state(), QStringLiteral("Online"));
        QTRY_VERIFY(machine.backend.server.count("/v1/events") > 0);
        machine.backend.announceCutOff();
        QTRY_VERIFY(!machine.program->workspace());
        QVERIFY(!machine.program->window().isWorking());
        QVERIFY(!machine.program->signIn().connection()->replica().snapshot());
    }

    void signOutGoesBackToTheForm()
    {
        Machine machine(m_identity);
        machine.signIn();
        machine.program->workspace()->actions().action(QStringLiteral("file.sign-out"))->trigger();
        QTRY_VERIFY(!machine.program->workspace());
        machine.make();
        machine.program->start();
        QTRY_VERIFY(machine.password().isEnabled());
        QVERIFY(!machine.program->workspace());
    }

private:
    tests::Identity m_identity;
};

BAILIWICK_TEST(SessionTest)
#include "tst_session.moc"
