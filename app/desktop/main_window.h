// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/page.h"

#include <QHash>
#include <QMainWindow>
#include <QPointer>

class QSettings;
class QStackedWidget;
class QToolBar;
class QVBoxLayout;

namespace bailiwick::views {
class SignInView;
}
namespace bailiwick::widgets {
class ActionRegistry;
class EmptyState;
class MessageBar;
class ProgressStrip;
} // namespace bailiwick::widgets

namespace bailiwick::desktop {

class NavigationBar;
class StatusLine;

/// The window: either the sign-in screen, a notice (access ended…), or the work area with its
/// screens, menus, tool bar, message bar and draft bar. It knows nothing of connections and
/// drafts. Size, place and the screen shown are kept in the settings.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// `settings` must outlive the window.
    explicit MainWindow(QSettings &settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    views::SignInView &signIn() { return *m_signIn; }
    widgets::MessageBar &messages() { return *m_messages; }
    /// Above the messages: what the screen shown is not (an earlier state…).
    widgets::MessageBar &banner() { return *m_banner; }
    widgets::ProgressStrip &progress() { return *m_progress; }
    StatusLine &status() { return *m_status; }

    void showSignIn();
    /// A notice instead of everything else, e.g. that access ended; `action` emits noticeAction().
    void showNotice(widgets::Icon icon, const QString &title, const QString &text,
                    const QString &action);
    void showWork();
    bool isWorking() const;

    /// In order of the navigation. The first becomes the current one, or the one shown last time.
    void addPage(const Page &page);
    void showPage(const QString &id);
    QString currentPage() const;
    QWidget *page(const QString &id) const;
    /// Screens that the person has no use for are not offered. A shown screen that goes makes place
    /// for the first.
    void setPageOffered(const QString &id, bool offered);
    /// Below the screens, e.g. the draft bar; one at a time, owned by the window.
    void setBottomBar(QWidget *bar);
    /// Menus from the registry's groups, tool bar from these ids ("" is a gap). The registry must
    /// outlive clearWork().
    void setActions(widgets::ActionRegistry &registry, const QStringList &toolBar,
                    const QString &search);
    /// Removes screens, menus and tool bar.
    void clearWork();

Q_SIGNALS:
    void noticeAction();
    void pageChanged(const QString &id);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    QWidget *makeWork();
    void makeSearch(widgets::ActionRegistry &registry, const QString &search);
    void save();

    QSettings &m_settings;
    QStackedWidget *m_modes;
    views::SignInView *m_signIn;
    widgets::EmptyState *m_notice;
    QWidget *m_work = nullptr;
    NavigationBar *m_navigation = nullptr;
    widgets::MessageBar *m_banner = nullptr;
    widgets::MessageBar *m_messages = nullptr;
    widgets::ProgressStrip *m_progress = nullptr;
    QStackedWidget *m_screens = nullptr;
    QVBoxLayout *m_bottom = nullptr;
    QPointer<QWidget> m_bottomBar;
    QToolBar *m_toolBar;
    StatusLine *m_status;
    QHash<QString, Page> m_pages;
};

} // namespace bailiwick::desktop
