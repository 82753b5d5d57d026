// SPDX-License-Identifier: Apache-2.0
#include "tests/system/desk/audit_driver.h"

#include "tests/system/desk/find.h"
#include "views/audit/audit_filter_bar.h"
#include "views/audit/audit_table.h"
#include "views/audit/audit_view.h"
#include "views/audit/event_details.h"
#include "views/widgets/filter_line.h"
#include "views/widgets/message_bar.h"

#include <QComboBox>
#include <QFileInfo>
#include <QMenu>
#include <QPushButton>
#include <QTest>

namespace bailiwick::tests {

views::AuditView &AuditDriver::view()
{
    return m_desk.page<views::AuditView>("audit");
}

bool AuditDriver::filter(const QString &action, const QString &outcome)
{
    auto *line = named<widgets::FilterLine>(view(), QStringLiteral("What, e.g. delegation:cut"));
    auto *box = named<QComboBox>(view(), QStringLiteral("Outcome"));
    if (!box || !type(line, action))
        return false;
    QTest::keyClick(line, Qt::Key_Return);
    box->setCurrentIndex(box->findData(outcome));
    return eventually("entries that fit", [&] {
        const items::AuditModel &model = view().model();
        if (model.isLoading() || model.filter().action != action ||
            model.filter().outcome != outcome || model.rowCount() == 0)
            return false;
        for (int row = 0; row < model.rowCount(); ++row) {
            const audit::Event &event = model.eventAt(row);
            if (!event.action.starts_with(action.toStdString()) ||
                (!outcome.isEmpty() && audit::name(event.outcome) != outcome.toStdString()))
                return false;
        }
        return true;
    });
}

int AuditDriver::rows()
{
    return view().model().rowCount();
}

bool AuditDriver::openTheFirst()
{
    views::AuditTable &table = view().table();
    table.setFocus(Qt::TabFocusReason);
    table.setCurrentIndex(table.model()->index(0, 0));
    return eventually("the entry", [&] { return view().details().facts().rowCount() > 0; });
}

bool AuditDriver::openedHasDetail()
{
    return eventually("what it did", [&] { return view().details().detail().rowCount() > 0; });
}

bool AuditDriver::exportTo(const QString &file, const QString &format)
{
    m_desk.dialogs().file = file;
    auto *button = named<QPushButton>(view(), QStringLiteral("Export…"));
    if (!button || !button->isEnabled())
        return false;
    for (QAction *action : button->menu()->actions()) {
        if (action->text().remove(u'&') == format)
            action->trigger();
    }
    return eventually("the file", [&] { return QFileInfo(file).size() > 0; }) &&
           eventually("word of it", [&] { return view().messages().hasMessage(); });
}

QString AuditDriver::verify()
{
    view().messages().clear();
    if (!press(view(), QStringLiteral("Verify")) ||
        !eventually("a verdict", [&] { return view().messages().hasMessage(); }))
        return {};
    return view().messages().message().text;
}

} // namespace bailiwick::tests
