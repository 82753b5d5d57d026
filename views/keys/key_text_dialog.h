// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

class QLineEdit;

namespace bailiwick::keys {

/// Shows the text of a new key, this once: it can be copied, and is nowhere when the dialog is
/// closed. GUI thread.
class KeyTextDialog : public QDialog
{
    Q_OBJECT
public:
    explicit KeyTextDialog(const QString &text, QWidget *parent = nullptr);

    QString text() const;
    void copy();

private:
    QLineEdit *m_text;
    class QPushButton *m_copy;
};

} // namespace bailiwick::keys
