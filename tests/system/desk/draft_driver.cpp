// SPDX-License-Identifier: Apache-2.0
#include "tests/system/desk/draft_driver.h"

#include "tests/system/desk/find.h"
#include "views/draft_bar/draft_bar.h"
#include "views/preview/conflict_panel.h"
#include "views/preview/preview_screen.h"

#include <QElapsedTimer>
#include <QPlainTextEdit>

namespace bailiwick::tests {

QWidget &DraftDriver::bar()
{
    return *m_desk.window().findChild<draft_bar::DraftBar *>();
}

preview::PreviewScreen &DraftDriver::screen()
{
    return m_desk.page<preview::PreviewScreen>("preview");
}

std::optional<qint64> DraftDriver::preview()
{
    QElapsedTimer clock;
    clock.start();
    if (!press(bar(), QStringLiteral("Preview")) ||
        !eventually("a preview", [&] { return screen().contract() != nullptr; }))
        return std::nullopt;
    return clock.elapsed();
}

bool DraftDriver::showChanges(bool shown)
{
    static_cast<draft_bar::DraftBar &>(bar()).setListShown(shown);
    return true;
}

bool DraftDriver::commit(const QString &reason, const std::function<void()> &asked)
{
    m_before = m_desk.revision();
    if (!press(bar(), QStringLiteral("Commit…")))
        return false;
    QDialog *dialog = openDialog(m_desk.window());
    if (!dialog || !type(dialog->findChild<QPlainTextEdit *>(), reason))
        return false;
    if (asked)
        asked();
    return press(*dialog, QStringLiteral("Commit"));
}

bool DraftDriver::isCommitted()
{
    return eventually("committed", [&] {
        return m_desk.workspace()->draft().isEmpty() && m_desk.revision() > m_before &&
               m_desk.isOnline();
    });
}

bool DraftDriver::isToldWhatMoved()
{
    return eventually("what moved",
                      [&] { return screen().conflicts().isVisible() && screen().contract(); }) &&
           !m_desk.workspace()->draft().isEmpty();
}

} // namespace bailiwick::tests
