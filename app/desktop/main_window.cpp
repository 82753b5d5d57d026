// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/main_window.h"

#include "app/desktop/navigation_bar.h"
#include "app/desktop/status_line.h"
#include "views/sign_in/sign_in_view.h"
#include "views/widgets/action_registry.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/icons.h"
#include "views/widgets/message_bar.h"
#include "views/widgets/progress_strip.h"

#include <QCloseEvent>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace bailiwick::desktop {

MainWindow::MainWindow(QSettings &settings, QWidget *parent)
    : QMainWindow(parent)
    , m_settings(settings)
    , m_modes(new QStackedWidget(this))
    , m_signIn(new views::SignInView(this))
    , m_notice(new widgets::EmptyState(widgets::Icon::Info, {}, {}, this))
    , m_toolBar(new QToolBar(tr("Tool bar"), this))
    , m_status(new StatusLine(this))
{
    setWindowTitle(tr("Bailiwick"));
    setWindowIcon(widgets::applicationIcon());
    m_work = makeWork();
    m_modes->addWidget(m_signIn);
    m_modes->addWidget(m_notice);
    m_modes->addWidget(m_work);
    setCentralWidget(m_modes);

    m_toolBar->setObjectName(QStringLiteral("toolBar"));
    m_toolBar->setMovable(false);
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toolBar->setIconSize({18, 18});
    addToolBar(m_toolBar);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_status, 1);

    connect(m_notice, &widgets::EmptyState::actionTriggered, this, &MainWindow::noticeAction);
    connect(m_navigation, &NavigationBar::pageChosen, this, &MainWindow::showPage);
    resize(1440, 900);
    restoreGeometry(m_settings.value(QStringLiteral("window/geometry")).toByteArray());
    showSignIn();
}

MainWindow::~MainWindow() = default;

QWidget *MainWindow::makeWork()
{
    auto *work = new QWidget(m_modes);
    m_navigation = new NavigationBar(work);
    m_banner = new widgets::MessageBar(work);
    m_messages = new widgets::MessageBar(work);
    m_progress = new widgets::ProgressStrip(work);
    m_screens = new QStackedWidget(work);

    auto *top = new QVBoxLayout; // margins of its own: hidden bars take no room
    top->setContentsMargins(9, 0, 9, 0);
    top->addWidget(m_banner);
    top->addWidget(m_messages);
    top->addWidget(m_progress);
    m_bottom = new QVBoxLayout;
    m_bottom->setContentsMargins(9, 0, 9, 4);
    auto *screens = new QVBoxLayout;
    screens->setSpacing(0);
    screens->addLayout(top);
    screens->addWidget(m_screens, 1);
    screens->addLayout(m_bottom);
    auto *layout = new QHBoxLayout(work);
    layout->setContentsMargins(9, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_navigation);
    layout->addLayout(screens, 1);
    return work;
}

void MainWindow::showSignIn()
{
    m_modes->setCurrentWidget(m_signIn);
    menuBar()->hide();
    m_toolBar->hide();
}

void MainWindow::showNotice(widgets::Icon icon, const QString &title, const QString &text,
                            const QString &action)
{
    m_notice->setIcon(icon);
    m_notice->setTitle(title);
    m_notice->setText(text);
    m_notice->setAction(action);
    m_modes->setCurrentWidget(m_notice);
    menuBar()->hide();
    m_toolBar->hide();
}

void MainWindow::showWork()
{
    m_modes->setCurrentWidget(m_work);
    menuBar()->show();
    m_toolBar->show();
    const QString last = m_settings.value(QStringLiteral("window/page")).toString();
    if (m_pages.contains(last))
        showPage(last);
    if (QWidget *shown = m_screens->currentWidget())
        shown->setFocus();
}

bool MainWindow::isWorking() const
{
    return m_modes->currentWidget() == m_work;
}

void MainWindow::addPage(const Page &page)
{
    m_pages.insert(page.id, page);
    m_screens->addWidget(page.widget);
    m_navigation->addPage(page);
    if (m_pages.size() == 1)
        showPage(page.id);
}

void MainWindow::showPage(const QString &id)
{
    const auto found = m_pages.constFind(id);
    if (found == m_pages.constEnd() || m_screens->currentWidget() == found->widget) {
        m_navigation->setCurrentPage(currentPage());
        return;
    }
    m_screens->setCurrentWidget(found->widget);
    m_navigation->setCurrentPage(id);
    Q_EMIT pageChanged(id);
}

QString MainWindow::currentPage() const
{
    for (const Page &page : m_pages)
        if (page.widget == m_screens->currentWidget())
            return page.id;
    return {};
}

QWidget *MainWindow::page(const QString &id) const
{
    return m_pages.value(id).widget;
}

void MainWindow::setPageOffered(const QString &id, bool offered)
{
    m_navigation->setPageOffered(id, offered);
    if (!offered && currentPage() == id)
        showPage(m_navigation->firstPage());
}

void MainWindow::setBottomBar(QWidget *bar)
{
    delete m_bottomBar;
    m_bottomBar = bar;
    if (bar)
        m_bottom->addWidget(bar);
}

void MainWindow::setActions(widgets::ActionRegistry &registry, const QStringList &toolBar,
                            const QString &search)
{
    menuBar()->clear();
    for (const QString &group : registry.groups()) {
        QMenu *menu = menuBar()->addMenu(group);
        menu->addActions(registry.actionsOf(group));
        // A menu with nothing in it is not shown either.
        const auto show = [menu] {
            const QList<QAction *> actions = menu->actions();
            menu->menuAction()->setVisible(
                std::any_of(actions.begin(), actions.end(), &widgets::ActionRegistry::isShown));
        };
        connect(&registry, &widgets::ActionRegistry::changed, menu, show);
        show();
    }
    m_toolBar->clear();
    bool begins = true; // a group, and there is one before it
    for (const QString &id : toolBar) {
        QAction *action = registry.action(id);
        if (action && begins && !m_toolBar->actions().isEmpty())
            m_toolBar->addSeparator();
        if (action)
            m_toolBar->addAction(action);
        begins = id.isEmpty() || (begins && !action);
    }
    for (QWidget *button : m_toolBar->findChildren<QToolButton *>())
        button->setFocusPolicy(Qt::TabFocus);
    makeSearch(registry, search);
}

// Looks like the line it opens: the palette is the same thing with more room.
void MainWindow::makeSearch(widgets::ActionRegistry &registry, const QString &search)
{
    QAction *action = registry.action(search);
    if (!action)
        return;
    auto *gap = new QWidget(m_toolBar);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *button = new QPushButton(tr("Go to a device, person, role or command…  %1")
                                       .arg(action->shortcut().toString(QKeySequence::NativeText)),
                                   m_toolBar);
    button->setIcon(widgets::icon(widgets::Icon::Search));
    button->setStyleSheet(QStringLiteral("text-align: left; padding-left: 8px;"));
    button->setMinimumWidth(360);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    m_toolBar->addWidget(gap);
    m_toolBar->addWidget(button);
}

void MainWindow::clearWork()
{
    save();
    m_banner->clear();
    m_messages->clear();
    m_progress->finish();
    setBottomBar(nullptr);
    m_toolBar->clear();
    menuBar()->clear();
    m_navigation->clear();
    for (const Page &page : std::as_const(m_pages))
        delete page.widget;
    m_pages.clear();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    save();
    QMainWindow::closeEvent(event);
}

void MainWindow::save()
{
    m_settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    if (!currentPage().isEmpty())
        m_settings.setValue(QStringLiteral("window/page"), currentPage());
}

} // namespace bailiwick::desktop
