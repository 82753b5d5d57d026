// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>
#include <QDialog>
#include <QString>
#include <QWidget>

#include <functional>

// How a person finds their way in a window: by what is written there. What is not found or does not
// happen is told by qWarning.
namespace bailiwick::tests {

// Handles events until it holds. `what`: for the sentence when it never does.
bool eventually(const char *what, const std::function<bool()> &holds, int milliseconds = 60'000);

// As a screen reader says it, without mnemonics.
QString spokenName(QWidget &widget);

// The visible widget of that name; null: none.
template<typename T>
T *named(QWidget &root, const QString &name)
{
    for (T *widget : root.findChildren<T *>()) {
        if (widget->isVisible() && spokenName(*widget) == name)
            return widget;
    }
    qWarning("there is no \"%s\"", qPrintable(name));
    return nullptr;
}

// Presses the button of that name with the space bar.
bool press(QWidget &root, const QString &button);
// Types into the widget as a person does.
bool type(QWidget *into, const QString &text);
// The dialog that is open over the window, once it is.
QDialog *openDialog(QWidget &window);

} // namespace bailiwick::tests
