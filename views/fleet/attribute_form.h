// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/attribute_edit_model.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QStackedWidget;

namespace bailiwick::widgets {
class MessageBar;
}

namespace bailiwick::views {

class PrincipalPicker;

/// The fields of one attribute: name (of a new one), kind, value, and what is wrong with it. GUI
/// thread.
class AttributeForm : public QWidget
{
    Q_OBJECT
public:
    /// The model must outlive the form.
    explicit AttributeForm(items::AttributeEditModel &model, QWidget *parent = nullptr);

    /// -1: none, nothing to fill in.
    void setRow(int row);
    int row() const { return m_row; }
    /// To the name of a new attribute, otherwise to the value.
    void focusFirst();
    QLineEdit &name() { return *m_name; }
    QComboBox &kind() { return *m_kind; }
    PrincipalPicker &picker() { return *m_picker; }

private:
    void makeValues();
    void show();
    void entered();
    void nameEntered();
    void describe();
    QWidget *valueWidget() const;

    items::AttributeEditModel &m_model;
    int m_row = -1;
    QLineEdit *m_name;
    QLabel *m_title;
    QComboBox *m_kind;
    QStackedWidget *m_values;
    QComboBox *m_flag;
    QLineEdit *m_number;
    QLineEdit *m_text;
    QPlainTextEdit *m_lines;
    PrincipalPicker *m_picker;
    widgets::MessageBar *m_problem;
    bool m_filling = false;
};

} // namespace bailiwick::views
