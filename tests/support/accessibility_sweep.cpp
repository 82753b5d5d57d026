// SPDX-License-Identifier: Apache-2.0
#include "tests/support/accessibility_sweep.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>

namespace bailiwick::tests {
namespace {

QString describe(const QWidget &widget)
{
    QStringList path;
    for (const QWidget *w = &widget; w; w = w->parentWidget()) {
        QString step = QString::fromLatin1(w->metaObject()->className());
        if (!w->objectName().isEmpty())
            step += u'#' + w->objectName();
        path.prepend(step);
        if (w->isWindow())
            break;
    }
    return path.join(QStringLiteral(" > "));
}

bool isPartOfAQtWidget(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    if (!parent || widget.isWindow())
        return false;
    if (qobject_cast<const QAbstractSpinBox *>(parent) || qobject_cast<const QComboBox *>(parent))
        return true;
    if (qobject_cast<const QLineEdit *>(parent)) // clear button and line actions
        return widget.inherits("QLineEditIconButton");
    if (qobject_cast<const QScrollBar *>(&widget) || widget.inherits("QTableCornerButton") ||
        widget.objectName().startsWith(QStringLiteral("qt_")))
        return true;
    const auto *area = qobject_cast<const QAbstractScrollArea *>(parent);
    return area && area->viewport() == &widget;
}

QString accessibleName(QWidget &widget)
{
    const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&widget);
    QString name = accessible ? accessible->text(QAccessible::Name) : widget.accessibleName();
    // Qt names a widget after its placeholder or window title only in some styles of widget.
    return name.isEmpty() ? widget.accessibleName() : name;
}

bool isReachedByKeyboard(const QWidget &widget)
{
    if (widget.focusPolicy() & Qt::TabFocus)
        return true;
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    return button && !button->shortcut().isEmpty();
}

bool isControl(const QWidget &widget)
{
    return qobject_cast<const QAbstractButton *>(&widget) ||
           qobject_cast<const QLineEdit *>(&widget) ||
           qobject_cast<const QAbstractItemView *>(&widget);
}

} // namespace

QStringList accessibilityProblems(QWidget &root)
{
    if (!root.isVisible()) {
        root.show();
        QCoreApplication::processEvents();
    }
    QStringList problems;
    QList<QWidget *> widgets = root.findChildren<QWidget *>();
    widgets.prepend(&root);
    for (QWidget *widget : std::as_const(widgets)) {
        if (!widget->isVisible() || !widget->isEnabled() || isPartOfAQtWidget(*widget))
            continue;
        const bool control = isControl(*widget) && widget->inherits("QHeaderView") == false;
        const bool focusable = widget->focusPolicy() != Qt::NoFocus;
        if ((focusable || control) && accessibleName(*widget).trimmed().isEmpty())
            problems += QStringLiteral("no accessible name: ") + describe(*widget);
        if (control && !isReachedByKeyboard(*widget) && !widget->focusProxy() &&
            !widget->property("keyboardElsewhere").toBool())
            problems += QStringLiteral("not reached by keyboard: ") + describe(*widget);
    }
    return problems;
}

} // namespace bailiwick::tests
