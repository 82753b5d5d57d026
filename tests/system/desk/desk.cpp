// SPDX-License-Identifier: Apache-2.0
#include "tests/system/desk/desk.h"

#include "tests/system/desk/file_secrets.h"
#include "tests/system/desk/find.h"

#include <QTest>

namespace bailiwick::tests {

void StoryDialogs::saveFile(QWidget *, const FileQuestion &, TextAnswer answer)
{
    answer(file);
}

namespace {

desktop::Options optionsFor(const RealServer &server, const QString &folder, bool trusted)
{
    desktop::Options options;
    options.server = QUrl(server.url());
    options.dataFolder = folder;
    if (trusted)
        options.pin = QByteArray::fromHex(QByteArray::fromStdString(server.clientOptions().pin));
    return options;
}

} // namespace

Desk::Desk(const RealServer &server, widgets::Theme &theme, Trust trust)
    : m_folder(std::in_place)
    , m_options(optionsFor(server, m_folder->path(), trust == Trust::Given))
    , m_settings(filePath(QStringLiteral("desktop.ini")), QSettings::IniFormat)
    , m_theme(theme)
    , m_secrets(std::make_unique<remote::MemorySecretStore>())
{
}

Desk::Desk(const RealServer &server, widgets::Theme &theme, const QString &folder)
    : m_options(optionsFor(server, folder, true))
    , m_settings(filePath(QStringLiteral("desktop.ini")), QSettings::IniFormat)
    , m_theme(theme)
    , m_secrets(std::make_unique<FileSecretStore>(filePath(QStringLiteral("secrets"))))
{
}

Desk::~Desk() = default;

void Desk::start()
{
    m_program.reset();
    m_program =
        std::make_unique<desktop::Desktop>(m_options, m_settings, m_theme, *m_secrets, m_dialogs);
    window().resize(1360, 850);
    m_program->start();
}

bool Desk::isOnline()
{
    return workspace() && connection()->replica().snapshot() &&
           connection()->replica().state() == remote::Replica::State::Online;
}

std::int64_t Desk::revision()
{
    return connection()->replica().revision();
}

bool Desk::goTo(const QString &page)
{
    const QStringList order{
        QStringLiteral("fleet"), QStringLiteral("access"),    QStringLiteral("delegations"),
        QStringLiteral("audit"), QStringLiteral("people"),    QStringLiteral("policies"),
        QStringLiteral("roles"), QStringLiteral("companies"), QStringLiteral("keys")};
    window().activateWindow();
    window().raise();
    if (!QTest::qWaitForWindowActive(&window()))
        return false;
    QTest::keyClick(&window(), Qt::Key(Qt::Key_1 + order.indexOf(page)), Qt::ControlModifier);
    return eventually(qPrintable(QStringLiteral("the screen ") + page),
                      [&] { return window().currentPage() == page; });
}

} // namespace bailiwick::tests
