// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/desktop.h"
#include "tests/system/support/real_server.h"
#include "views/widgets/dialogs.h"

#include <QSettings>
#include <QTemporaryDir>

#include <optional>

namespace bailiwick::tests {

// The program's own dialogs, but a file is chosen by the story.
class StoryDialogs : public widgets::DesktopDialogs
{
public:
    QString file;

    void saveFile(QWidget *parent, const FileQuestion &question, TextAnswer answer) override;
};

// One person's machine: the whole desktop on a data folder of its own, against the real server.
// Secrets stay in memory.
class Desk
{
public:
    enum class Trust { Asked, Given }; // of the server's certificate

    Desk(const RealServer &server, widgets::Theme &theme, Trust trust);
    // As above, on a data folder that stays, with secrets that outlive the program.
    Desk(const RealServer &server, widgets::Theme &theme, const QString &folder);
    ~Desk();

    // Shows the window (again: as after a restart of the program, session and files kept).
    void start();
    desktop::MainWindow &window() { return m_program->window(); }
    desktop::Workspace *workspace() { return m_program->workspace(); }
    desktop::Connection *connection() { return m_program->signIn().connection(); }
    StoryDialogs &dialogs() { return m_dialogs; }
    QString filePath(const QString &name) const { return m_options.dataFolder + u'/' + name; }
    bool isOnline();
    std::int64_t revision();

    // By its keyboard shortcut ("delegations": Ctrl+3).
    bool goTo(const QString &page);
    template<typename T>
    T &page(const char *id)
    {
        return *qobject_cast<T *>(window().page(QString::fromLatin1(id)));
    }

private:
    std::optional<QTemporaryDir> m_folder;
    desktop::Options m_options;
    QSettings m_settings;
    widgets::Theme &m_theme;
    std::unique_ptr<remote::SecretStore> m_secrets;
    StoryDialogs m_dialogs;
    std::unique_ptr<desktop::Desktop> m_program;
};

} // namespace bailiwick::tests
