// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/desktop.h"
#include "fake_backend.h"
#include "tests/access/small_fleet.h"
#include "tests/support/scripted_dialogs.h"
#include "views/sign_in/sign_in_view.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace bailiwick::tests {

/// The small fleet, whose admin may write policies and has written one.
inline fleet::State fleetWithPolicies()
{
    fleet::Role admin = SmallFleet().get<fleet::Role>("admin");
    admin.actions.insert(
        std::lower_bound(admin.actions.begin(), admin.actions.end(), "policy:edit"), "policy:edit");
    fleet::Policy policy;
    policy.id = SmallFleet::id("policy");
    policy.organization = SmallFleet::id("maker");
    policy.name = "Calm";
    policy.text = "forbid (principal, action == Action::\"device:configure\", resource is Device);";
    return SmallFleet().state.applied(
        {fleet::Put{fleet::Action{SmallFleet::id("policy:edit"), {}, "policy:edit", {}, true}},
         fleet::Put{admin}, fleet::Put{policy}});
}

/// A machine with a data folder, a server and the desktop on it.
struct Machine
{
    explicit Machine(const Identity &identity, std::string_view who = "mia")
        : backend(identity, fleetWithPolicies(), SmallFleet::member(who))
        , settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
        , theme(settings)
    {
        options.server = backend.server.url();
        options.pin = identity.fingerprint();
        options.dataFolder = folder.path();
        options.email = QStringLiteral("mia@example.org");
        options.organization = QStringLiteral("maker");
        make();
    }
    void make()
    {
        program.reset();
        program = std::make_unique<desktop::Desktop>(options, settings, theme, secrets, dialogs);
    }
    QLineEdit &password()
    {
        for (QLineEdit *line : program->window().signIn().findChildren<QLineEdit *>())
            if (line->echoMode() == QLineEdit::Password)
                return *line;
        Q_UNREACHABLE();
    }
    void signIn()
    {
        program->start();
        QTRY_VERIFY(password().isEnabled());
        QTest::keyClicks(&password(), QStringLiteral("secret"));
        QTest::keyClick(&password(), Qt::Key_Return);
        QTRY_VERIFY(program->workspace() && program->workspace()->draft().base());
    }
    // Three revisions: of the first nothing is kept, in the second there is a site s9 and tom has
    // no role.
    void hasHistory()
    {
        fleet::Resource site = SmallFleet().get<fleet::Resource>("s1");
        site.id = SmallFleet::id("s9");
        site.name = "s9";
        backend.earlier[2] =
            backend.state.applied({fleet::Put{site}, fleet::Remove{fleet::EntityKind::Assignment,
                                                                   SmallFleet::id("a-tom")}});
        backend.earlier[2].revision = 2;
        backend.state.revision = 3;
    }
    as_of::AsOfDialog &openAsOf()
    {
        program->workspace()->actions().action(QStringLiteral("view.moment"))->trigger();
        return *program->workspace()->asOf().dialog();
    }
    /// Presses what takes the moment that was chosen.
    static void accept(const as_of::AsOfDialog &dialog)
    {
        auto *box = dialog.findChild<QDialogButtonBox *>();
        for (QAbstractButton *button : box->buttons())
            if (box->buttonRole(button) == QDialogButtonBox::AcceptRole)
                QTest::mouseClick(button, Qt::LeftButton);
    }
    void show() { accept(*program->workspace()->asOf().dialog()); }
    template<typename T>
    T &page(const char *id)
    {
        return *qobject_cast<T *>(program->window().page(QString::fromLatin1(id)));
    }

    QTemporaryDir folder;
    FakeBackend backend;
    QSettings settings;
    widgets::Theme theme;
    remote::MemorySecretStore secrets;
    ScriptedDialogs dialogs;
    desktop::Options options;
    std::unique_ptr<desktop::Desktop> program;
};

} // namespace bailiwick::tests
