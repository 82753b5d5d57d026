// SPDX-License-Identifier: Apache-2.0
#include "tests/system/desk/desk.h"

#include "tests/system/desk/find.h"

#include <QTest>

namespace bailiwick::tests {

void StoryDialogs::saveFile(QWidget *, const FileQuestion &, TextAnswer answer)
{
    answer(file);
}

Desk::Desk(const RealServer &server, widgets::Theme &theme, Trust trust)
    : m_settings(m_folder.filePath(QStringLiteral("desktop.ini")), QSettings::IniFormat)
    , m_theme(theme)
{
    m_options.server = QUrl(server.url());
    m_options.dataFolder = m_folder.path();
    if (trust == Trust::Given)
        m_options.pin = QByteArray::fromHex(QByteArray::fromStdString(server.clientOptions().pin));
}

void Desk::start()
{
    m_program.reset();
    m_program =
        std::make_unique<desktop::Desktop>(m_options, m_settings, m_theme, m_secrets, m_dialogs);
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
    const QStringList order{QStringLiteral("fleet"), QStringLiteral("access"),
                            QStringLiteral("delegations"), QStringLiteral("audit"),
                            QStringLiteral("people")};
    window().activateWindow();
    window().raise();
    if (!QTest::qWaitForWindowActive(&window()))
        return false;
    QTest::keyClick(&window(), Qt::Key(Qt::Key_1 + order.indexOf(page)), Qt::ControlModifier);
    return eventually(qPrintable(QStringLiteral("the screen ") + page),
                      [&] { return window().currentPage() == page; });
}

} // namespace bailiwick::tests
