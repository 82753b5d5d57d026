// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/role_history.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace bailiwick::roles {

/// What differs in a role between two moments, in words; when and by whom those were made.
class RoleBetweenPane : public QWidget
{
    Q_OBJECT
public:
    explicit RoleBetweenPane(QWidget *parent = nullptr);

    void setShown(const items::RoleBetween &role, const items::RolesAt &before,
                  const items::RolesAt &after);
    QString text() const;

private:
    QLabel *m_name;
    QLabel *m_change;
    QLabel *m_before;
    QLabel *m_beforeDetail;
    QLabel *m_after;
    QLabel *m_afterDetail;
    QPlainTextEdit *m_text;
};

} // namespace bailiwick::roles
