// SPDX-License-Identifier: Apache-2.0
#include "tests/system/desk/find.h"

#include <QAccessible>
#include <QTest>

namespace bailiwick::tests {

bool eventually(const char *what, const std::function<bool()> &holds, int milliseconds)
{
    if (QTest::qWaitFor(holds, milliseconds))
        return true;
    qWarning("never happened: %s", what);
    return false;
}

// The name given by hand first: Qt says a combo box by its current text on this platform.
QString spokenName(QWidget &widget)
{
    QString name = widget.accessibleName();
    if (const auto *accessible = QAccessible::queryAccessibleInterface(&widget);
        accessible && name.isEmpty())
        name = accessible->text(QAccessible::Name);
    return name.remove(u'&');
}

bool press(QWidget &root, const QString &button)
{
    auto *found = named<QAbstractButton>(root, button);
    if (!found)
        return false;
    if (!eventually(qPrintable(button + QStringLiteral(" is enabled")),
                    [&] { return found->isEnabled(); }))
        return false;
    found->setFocus(Qt::TabFocusReason);
    QTest::keyClick(found, Qt::Key_Space);
    return true;
}

bool type(QWidget *into, const QString &text)
{
    if (!into)
        return false;
    into->setFocus(Qt::TabFocusReason);
    QTest::keyClick(into, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(into, Qt::Key_Delete);
    QTest::keyClicks(into, text);
    return true;
}

QDialog *openDialog(QWidget &window)
{
    QDialog *open = nullptr;
    eventually("a dialog", [&] {
        for (QDialog *dialog : window.findChildren<QDialog *>()) {
            if (dialog->isVisible())
                open = dialog;
        }
        return open != nullptr;
    });
    return open;
}

} // namespace bailiwick::tests
